"""States that a sentence or an entry enumerates with organizations, and those that are only a place or what was spoken of."""

import pytest
from reading_of import WORKSHOPS, reading, records

BOTH = {
    "Kenya, Uganda, the African Union and ECOWAS attended the workshop.": ("en", {"KEN", "UGA"}),
    "Attending were the African Union, Japan, ECOWAS and Germany.": ("en", {"JPN", "DEU"}),
    "The African Union, ECOWAS and the Governments of Mali and the Niger took part in the workshop.": (
        "en",
        {"MLI", "NER"},
    ),
    "L'Union africaine, la CEDEAO, le Mali et le Niger ont participé à l'atelier.": ("fr", {"MLI", "NER"}),
    "Participaron en el taller la Argentina, el Brasil, la CEPAL y la Unión Europea.": ("es", {"ARG", "BRA"}),
    "В семинаре приняли участие Казахстан, Африканский союз и Лига арабских государств.": ("ru", {"KAZ"}),
    "وحضر حلقة العمل ممثلو مصر والسودان والاتحاد الأفريقي وجامعة الدول العربية.": ("ar", {"EGY", "SDN"}),
    "肯尼亚、乌干达、非洲联盟和阿拉伯国家联盟出席了讲习班。": ("zh", {"KEN", "UGA"}),
    "List of participants\n\nAfrican Union, Kenya, Uganda and ECOWAS.": ("en", {"KEN", "UGA"}),
}
ORGANIZATIONS_ALONE = {
    "The African Union and ECOWAS attended the workshop in Nairobi, Kenya, and the European Union sent a message.": "en",
    "The Special Envoys of the African Union and of the European Union for Somalia attended the workshop.": "en",
    "The African Union and the European Union described their work in Somalia, Mali and Chad.": "en",
    "UNDP, Kenya, took part in the workshop.": "en",
    "The European Union, its delegation in Gabon and ECOWAS took part in the workshop.": "en",
    "Participaron en la reunión de Kenia y la Unión Africana la CEPAL y la Unión Europea.": "es",
}


def countries(language: str, text: str) -> set[str]:
    rows = records(reading(WORKSHOPS[language] + text + "\n"), "participations")
    assert any("organization_id" in row for row in rows)
    return {str(row["country"]) for row in rows if "country" in row}


@pytest.mark.parametrize("text", BOTH)
def test_states_are_taken_with_organizations(text: str) -> None:
    language, wanted = BOTH[text]
    assert countries(language, text) == wanted


@pytest.mark.parametrize("text", ORGANIZATIONS_ALONE)
def test_states_that_are_no_part_of_the_enumeration(text: str) -> None:
    assert not countries(ORGANIZATIONS_ALONE[text], text)


def test_a_count_agrees_with_states_and_organizations() -> None:
    text = "Three delegations attended the workshop:\n\n- Kenya\n- African Union and Mali\n"
    assert not reading(WORKSHOPS["en"] + text).notices
