"""Persons with office and organization that stand in a list beside an entry, and not under it; sentences within a list that
introduce others; who came for an organization behind a comma."""

import pytest
from reading_of import REPORTS, RUSSIAN_LETTER, SPANISH_LETTER, reading, records

HEADS = {"en": REPORTS["en"], "fr": REPORTS["fr"], "es": SPANISH_LETTER, "ru": RUSSIAN_LETTER}
LISTS = {
    "en": (
        "The following took part:\n\n- The Secretary-General of the United Nations;\n- Mr. Ibrahim Diallo, Commissioner of the African "
        "Union;\n- Ms. Ana Ruiz, Special Representative of the Secretary-General, head of the United Nations Office to the African "
        "Union.\n\nThe following also took part in the workshop:\n\n- Mr. Farid Nasri, Director, European Union.\n",
        ["united nations", "african union", "united nations office to the african union", "european union"],
    ),
    "fr": (
        "Ont pris part aux travaux :\n\n- Le Secrétaire général de l’Organisation des Nations Unies ;\n- M. Ibrahim Diallo, Commissaire "
        "de l’Union africaine.\n\nOnt également participé à l’atelier :\n\n- M. Farid Nasri, Directeur, Union européenne.\n",
        ["organisation des nations unies", "union africaine", "union europeenne"],
    ),
    "es": (
        "Participaron en el seminario:\n\n- El Secretario General de las Naciones Unidas;\n- El Sr. Ibrahim Diallo, Comisionado de la "
        "Unión Africana.\n\nTambién participaron en el seminario:\n\n- El Sr. Farid Nasri, Director, Unión Europea.\n",
        ["naciones unidas", "union africana", "union europea"],
    ),
    "ru": (
        "С сообщениями выступили:\n\n- Генеральный секретарь Организации Объединенных Наций;\n- г-н Ибрагим Диалло, комиссар Африканского "
        "союза.\n\nКроме того, в семинаре приняли участие:\n\n- г-н Фарид Насри, директор, Европейский союз.\n",
        ["организация объединенных наций", "африканский союз", "европейский союз"],
    ),
}


@pytest.mark.parametrize("code", LISTS)
def test_persons_with_the_bullets_of_an_entry_are_entries(code: str) -> None:
    text, expected = LISTS[code]
    rows = records(reading(HEADS[code] + text), "participations")
    assert [row["organization_id"] for row in rows if row["role"] == "participant"] == expected


def test_persons_under_an_entry_came_for_it() -> None:
    text = "The following took part:\n\n- African Union\n  - Mr. Ibrahim Diallo, Director\n"
    rows = records(reading(REPORTS["en"] + text), "participations")
    assert [(row["organization_id"], row["person_name"]) for row in rows] == [("african union", "Ibrahim Diallo")]


@pytest.mark.parametrize(
    ("code", "entry"),
    [
        (
            "en",
            "The following were present:\n\n(a) For the European Union, the head of the delegation in Nigeria, Mr. Jan Dekker;\n",
        ),
        ("es", "Asistieron:\n\na) Por la Unión Europea, el Jefe de la Delegación en Nigeria, Sr. Jan Dekker;\n"),
        (
            "fr",
            "Étaient présents :\n\na) Pour l’Union européenne, le chef de la délégation au Nigéria, M. Jan Dekker ;\n",
        ),
    ],
)
def test_for_whom_somebody_came(code: str, entry: str) -> None:
    expected = {"en": "european union", "es": "union europea", "fr": "union europeenne"}[code]
    assert [row["organization_id"] for row in records(reading(HEADS[code] + entry), "participations")] == [expected]
