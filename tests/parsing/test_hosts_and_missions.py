"""Spanish and Russian: hosts behind an aside, who led what a pronoun means, who joined a mission, titles behind a subject, and
what only tells of a task or of who could not come."""

import pytest
from reading_of import reading, records, values

MEETINGS = {
    "es": "Cuarto Diálogo\n\nInforme\n\n1. La Unión Africana convocó en Montevideo los días 12 y 13 de junio de 2014 el cuarto "
    "Diálogo de alto nivel. ",
    "ru": "Третий практикум\n\nРезюме\n\n1. С 4 по 6 июня 2014 года Африканский союз провел в Аддис-Абебе практикум по "
    "вопросам посредничества. ",
}
MISSION = "Доклад совместной миссии по оценке о поездке в Мали\n\n1. Совместная миссия по оценке посетила Мали 9–13 февраля 2015 года. "


@pytest.mark.parametrize(
    ("code", "sentence", "host"),
    [
        ("es", "Ofició de anfitriona, en su sede de Montevideo, la Organización de los Estados Americanos.", "organizacion de los estados americanos"),
        ("es", "Sirvió de anfitriona en sus locales la Organización de los Estados Americanos.", "organizacion de los estados americanos"),
        ("ru", "В роли принимающей стороны выступила Лига арабских государств.", "лига арабских государств"),
        ("ru", "В роли хозяйки встречи выступила Лига арабских государств.", "лига арабских государств"),
    ],
)  # fmt: skip
def test_who_received_the_meeting(code: str, sentence: str, host: str) -> None:
    found = records(reading(MEETINGS[code] + sentence), "participations")
    assert [who["organization_id"] for who in found if who["role"] == "host"] == [host]


@pytest.mark.parametrize(
    ("before", "sentence", "name"),
    [
        (MISSION, "Возглавил ее советник Африканского союза Иван Петров.", "Иван Петров"),
        (MISSION, "Возглавляла ее директор Африканского союза г-жа Анна Диалло.", "Анна Диалло"),
        (MEETINGS["ru"], "Работой практикума руководил директор Департамента по вопросам мира Африканского союза г-н Иван Петров.", "Иван Петров"),
    ],
)  # fmt: skip
def test_who_led(before: str, sentence: str, name: str) -> None:
    assert values(reading(before + sentence), "meetings", "chair_name") == [name]


@pytest.mark.parametrize(
    ("before", "sentence", "expected"),
    [
        (MISSION, "В Бамако к ней примкнули двое специалистов Всемирного банка.", {"всемирный банк"}),
        (MISSION, "Позднее к группе присоединились эксперты Всемирного банка.", {"всемирный банк"}),
        (MEETINGS["ru"], "В дискуссиях были задействованы Всемирный банк и Лига арабских государств.", {"всемирный банк", "лига арабских государств"}),
    ],
)  # fmt: skip
def test_who_came(before: str, sentence: str, expected: set[str]) -> None:
    found = records(reading(before + sentence), "participations")
    assert {who["organization_id"] for who in found if who["role"] == "participant"} == expected


@pytest.mark.parametrize(
    ("before", "sentence", "force"),
    [
        (MISSION, "Миссии поручалось изучить положение дел.", None),
        (MISSION, "Всемирный банк, который также просили выделить эксперта, был занят.", None),
        (MISSION, "Ее направление было согласовано в ходе консультаций.", None),
        (MISSION, "Миссия убеждена, что реформа не может быть отложена.", "must"),
        (MISSION, "Секретариату было поручено подготовить обзор.", "agreed"),
        (MISSION, "Участники просили выделить эксперта.", "urged"),
        (MEETINGS["es"], "La OEA, que se había propuesto enviar a un funcionario, comunicó que le era imposible.", None),
        (MEETINGS["es"], "Se propuso enviar a un funcionario.", "urged"),
    ],
)  # fmt: skip
def test_tasks_and_absences_propose_nothing(before: str, sentence: str, force: str | None) -> None:
    assert [row["force"] for row in records(reading(before + sentence), "proposals")] == ([force] if force else [])


@pytest.mark.parametrize(
    "text",
    [
        "С 4 по 6 июня 2014 года Африканский союз провел в Аккре практикум по вопросам мира, озаглавленный «От слов к делу».",
        "From 4 to 6 June 2014 the African Union held in Accra a workshop on early warning, entitled «От слов к делу».",
    ],
)
def test_a_title_in_quotes_follows_the_subject(text: str) -> None:
    assert values(reading(f"Notes\n\n1. {text}"), "meetings", "theme") == ["От слов к делу"]
