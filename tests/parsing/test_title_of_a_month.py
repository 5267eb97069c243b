"""Spanish and Russian: a title that gives a month, hosts behind a clause joined to another, how many others came, what was
agreed without a subject. Phrasings of our own."""

import pytest
from reading_of import reading, records, values

TITLES = {
    "ru": "Резюме Председателя о тематических прениях\n\nПодготовлено Чили, исполнявшей обязанности Председателя\n"
    "Совета Безопасности в марте 2015 года\n\n1. ",
    "es": "Resumen del debate abierto\n\nPreparado por Chile, Presidencia del Consejo de Seguridad en marzo de 2015\n\n1. ",
}
MEETINGS = {
    "es": "Cuarto Diálogo\n\nInforme\n\n1. La Unión Africana convocó en Lima los días 12 y 13 de junio de 2014 el cuarto Diálogo. ",
    "ru": "Третий практикум\n\nРезюме\n\n1. С 4 по 6 июня 2014 года Африканский союз провел в Аддис-Абебе практикум. ",
}


@pytest.mark.parametrize(
    ("code", "words", "days"),
    [
        ("ru", "19 марта 2015 года Совет Безопасности провел тематические прения.", ["2015-03-19"]),
        ("es", "El 19 de marzo de 2015 el Consejo de Seguridad celebró un debate abierto.", ["2015-03-19"]),
        ("ru", "19 мая 2014 года Совет Безопасности провел тематические прения.", ["2014-05-19", "2015-03-01"]),
        ("ru", "19 марта 2015 года Совет Безопасности провел семинар.", ["2015-03-01", "2015-03-19"]),
    ],
)
def test_the_day_of_a_meeting_is_within_the_month_of_its_title(code: str, words: str, days: list[str]) -> None:
    assert sorted(values(reading(TITLES[code] + words), "meetings", "start_date")) == days


@pytest.mark.parametrize(
    ("sentence", "host"),
    [
        ("Lo convocó la Unión Africana (UA), y lo acogió en su sede la Liga de los Estados Árabes.", "liga de los estados arabes"),
        ("Lo convocó la Unión Africana, y lo acogió la Liga de los Estados Árabes.", "liga de los estados arabes"),
        ("Lo convocó la Unión Africana, que lo acogió en su sede de Lima.", "union africana"),
    ],
)  # fmt: skip
def test_who_received_the_meeting_behind_a_joined_clause(sentence: str, host: str) -> None:
    found = records(reading(MEETINGS["es"] + sentence), "participations")
    assert [who["organization_id"] for who in found if who["role"] == "host"] == [host]


@pytest.mark.parametrize(
    ("code", "sentence", "declared"),
    [
        ("es", "Intervinieron también representantes de otros 38 Estados.", []),
        ("es", "Intervinieron también representantes de 38 Estados.", ["38"]),
        ("ru", "Выступили представители еще 27 государств.", []),
        ("ru", "Выступили представители более чем 27 государств.", []),
        ("ru", "Выступили представители 27 государств.", ["27"]),
    ],
)
def test_how_many_others_came_is_no_count_of_all(code: str, sentence: str, declared: list[str]) -> None:
    assert values(reading(MEETINGS[code] + sentence), "meetings", "declared_delegations") == declared


@pytest.mark.parametrize(
    ("sentence", "forces"),
    [
        ("Условлено, что следующая встреча состоится в Каире.", ["agreed"]),
        ("Условлено также, что следующая встреча состоится в Каире.", ["agreed"]),
        ("Как условлено ранее, встреча прошла в Каире.", []),
    ],
)
def test_what_was_agreed(sentence: str, forces: list[str]) -> None:
    assert values(reading(MEETINGS["ru"] + sentence), "proposals", "force") == forces


def test_who_observes_what_a_pronoun_means_came_to_no_meeting() -> None:
    words = "Отмечена польза операций. В них участвуют в качестве наблюдателей эксперты Всемирного банка."
    found = records(reading(MEETINGS["ru"] + words), "participations")
    assert "observer" not in [who["role"] for who in found]
