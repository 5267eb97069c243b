"""Whoever a sentence says was not there, or may not have been, was not: words that open the sentence deny its verb."""

import pytest
from reading_of import OPENINGS, reading, records


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "At no time did the European Union take part in the workshop."),
        ("en", "The European Union attended neither the workshop nor the dinner."),
        ("en", "It is not known whether the European Union attended the workshop."),
        ("es", "Nadie de la Unión Europea asistió al taller."),
        ("es", "Tampoco asistió la Unión Europea."),
        ("fr", "Personne de l'Union européenne n'a assisté à l'atelier."),
        ("fr", "À aucun moment l'Union européenne n'a participé à l'atelier."),
        ("ru", "Неизвестно, принимал ли участие в семинаре Европейский союз."),
        ("ar", "ما شارك الاتحاد الأوروبي في حلقة العمل."),
    ],
)
def test_who_was_not_there(code: str, words: str) -> None:
    assert not records(reading(f"{OPENINGS[code]}{words}\n"), "participations")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "The European Union took part in the workshop."),
        ("en", "In the absence of the chair, the European Union took part in the workshop."),
        ("es", "Asistió la Unión Europea."),
        ("fr", "L'Union européenne a assisté à l'atelier."),
        ("ar", "شارك الاتحاد الأوروبي في حلقة العمل."),
    ],
)
def test_who_was(code: str, words: str) -> None:
    assert len(records(reading(f"{OPENINGS[code]}{words}\n"), "participations")) == 1
