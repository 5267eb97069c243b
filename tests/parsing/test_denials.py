"""What is denied or asked is no proposal, and who is denied to have come was not there."""

import pytest
from reading_of import SUMMARIES, reading, records


@pytest.mark.parametrize(
    ("code", "sentence", "proposed"),
    [
        ("en", "The participants did not agree that a secretariat should be created in the region.", False),
        ("en", "The participants agreed that a secretariat should be created in the region.", True),
        ("en", "They did not agree that it was late, and the Council should create a secretariat.", True),
        ("en", "They rejected the proposal that the Council should meet every month.", False),
        ("en", "It was not considered necessary to create a body for the region.", False),
        ("en", "Should the Council create a secretariat for the region every year?", False),
        ("en", "The Council should not create a secretariat for the region.", True),
        ("fr", "Les participants n'ont pas convenu de créer un secrétariat pour la région.", False),
        ("fr", "Les participants ont convenu de créer un secrétariat pour la région.", True),
        ("fr", "L'Union africaine, empêchée, avait prié les participants de l'excuser.", False),
        ("fr", "L'Union africaine a prié les participants d'excuser son absence.", False),
        ("fr", "L'Union africaine a prié les participants d'examiner son rapport.", True),
        ("es", "No se consideró necesario establecer un grupo de trabajo para la región.", False),
        ("es", "Se consideró necesario establecer un grupo de trabajo para la región.", True),
        ("ru", "Не было сочтено необходимым создать рабочую группу для всего региона.", False),
        ("zh", "与会者没有商定设立秘书处。", False),
        ("en", "One delegation expressed doubts about the need to create a secretariat.", False),
        ("en", "It questioned the need to meet, and the Council should create a secretariat.", True),
        ("fr", "Une délégation a exprimé des doutes quant à la nécessité de créer un secrétariat.", False),
        ("es", "Una delegación puso en duda la necesidad de crear una secretaría para la región.", False),
        ("ru", "Одна делегация высказала сомнения в необходимости создания секретариата.", False),
        ("ru", "Организация не располагает средствами, которые требуются для анализа рисков.", False),
        ("zh", "一个代表团质疑是否有必要设立秘书处。", False),
        ("ar", "وشكك أحد الوفود في ضرورة إنشاء أمانة للمنطقة.", False),
        ("ar", "وأكد أحد الوفود ضرورة إنشاء أمانة للمنطقة.", True),
        ("es", "Varios participantes sostuvieron que las Naciones Unidas deberían facilitar el acceso.", True),
        ("es", "La Unión Africana debería contribuir al fondo de la región.", True),
        ("es", "El fondo de la Unión Africana debería contribuir a la paz.", False),
        ("en", "It was said that the United Nations should help the States of the region.", True),
        ("en", "This should help the States of the region.", False),
        ("fr", "L'Union africaine devrait permettre à tous de participer.", True),
        ("ru", "Африканский союз должен помочь государствам региона.", True),
        ("ru", "Это должно помочь государствам региона.", False),
        ("zh", "与会者商定设立秘书处。", True),
    ],
)
def test_what_is_denied_or_asked_is_not_proposed(code: str, sentence: str, proposed: bool) -> None:
    found = records(reading(SUMMARIES[code] + sentence), "proposals")
    assert bool(found) == proposed


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("No representative of the Caribbean Community attended the workshop.", []),
        ("Nobody from the African Union took part in the workshop.", []),
        ("Neither the African Union nor the League of Arab States was represented.", []),
        ("The African Union was represented at the workshop.", ["african union"]),
    ],
)
def test_who_is_denied_was_not_there(sentence: str, there: list[str]) -> None:
    found = records(reading(SUMMARIES["en"] + sentence), "participations")
    assert [p["organization_id"] for p in found] == there


def test_a_line_that_introduces_others_is_no_theme() -> None:
    text = (
        "Summary of the workshop\nheld in Nairobi on 4 March 2013\n\nThe following proposals were made:\n\n- To meet.\n"
    )
    assert all("theme" not in meeting for meeting in records(reading(text), "meetings"))


@pytest.mark.parametrize(
    ("code", "announced", "items"),
    [
        (
            "en",
            "The participants agreed to the measures listed below.",
            "To the States:\n\n(a) To meet each year;\n",
        ),
        (
            "es",
            "Los participantes aprobaron las recomendaciones que figuran a continuación.",
            "A los Estados:\n\na) Reunirse;\n",
        ),
        (
            "fr",
            "Les participants sont convenus des mesures énumérées ci-après.",
            "À l’intention des États :\n\na) Se réunir ;\n",
        ),
        ("ru", "Участники договорились о мерах, изложенных ниже.", "Государствам:\n\na) собираться ежегодно;\n"),
    ],
)
def test_what_announces_a_list_is_no_proposal(code: str, announced: str, items: str) -> None:
    found = records(reading(f"{SUMMARIES[code]}{announced}\n\n{items}"), "proposals")
    assert not [row for row in found if row["text"] == announced]
    alone = records(reading(f"{SUMMARIES[code]}{announced}"), "proposals")
    assert [row["force"] for row in alone] == ["agreed"]
