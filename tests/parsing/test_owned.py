"""A name may only say whose somebody was, or be another's: friends of an organization, firms of a State, acronyms."""

import pytest
from reading_of import OPENINGS, reading, records

OTHERS = [
    ("en", "Students of the European Union attended the workshop."),
    ("en", "A retired diplomat of the European Union took part in the workshop."),
    ("en", "A firm based in Togo took part in the workshop."),
    ("en", "The University of Jordan took part in the workshop."),
    ("en", "Ms. Chad Miller took part in the workshop."),
    ("en", "The CIS (Council of Inland Sailors) took part in the workshop."),
    ("fr", "Un ancien agent de l'Union africaine a participé à l'atelier."),
    ("fr", "Des réfugiés du Mali ont participé à l'atelier."),
    ("es", "La Universidad de Chile participó en el taller."),
    ("es", "Periodistas acreditados ante la Unión Europea asistieron al taller."),
    ("ru", "Студенты Чада участвовали в семинаре."),
    ("ru", "Бывший сотрудник Африканского союза участвовал в семинаре."),
    ("ar", "وشاركت شركة من توغو في حلقة العمل."),
    ("zh", "马里难民参加了讲习班。"),
    ("zh", "非盟（非洲足球联盟）参加了讲习班。"),
]
THEMSELVES = [
    ("en", "The President of Ghana attended the workshop."),
    ("en", "The IOM (International Organisation for Migrations) took part in the workshop."),
    ("en", "Mr. Kone (Togo) took part in the workshop."),
    ("fr", "Le Président du Ghana a participé à l'atelier."),
    ("es", "La Unión Africana participó en el taller."),
    ("ru", "Африканский союз участвовал в семинаре."),
    ("zh", "非盟（非洲联盟委员会）参加了讲习班。"),
]


def attending(code: str, words: str) -> int:
    return len(records(reading(f"{OPENINGS[code]}{words}\n"), "participations"))


@pytest.mark.parametrize(("code", "words"), OTHERS)
def test_others(code: str, words: str) -> None:
    assert attending(code, words) == 0


@pytest.mark.parametrize(("code", "words"), THEMSELVES)
def test_who_came_themselves(code: str, words: str) -> None:
    assert attending(code, words) == 1
