"""Attendance of other meetings than the one at hand."""

import pytest
from reading_of import REPORTS, RUSSIAN_LETTER, SPANISH_LETTER, reading, records

AU = {"en": "african union", "fr": "union africaine", "es": "union africana", "ru": "африканский союз"}
TEXTS = {**REPORTS, "es": SPANISH_LETTER, "ru": RUSSIAN_LETTER}

ANOTHER = [
    ("en", "The next workshop would be held in Cairo on 15 March 2005, with the participation of the African Union."),
    ("en", "In 1996, the African Union had taken part in a similar exercise."),
    ("en", "In March 1996, representatives of the African Union attended the second workshop."),
    ("fr", "Le prochain atelier se tiendra au Caire le 15 mars 2005, avec la participation de l’Union africaine."),
    ("fr", "En 1996, l’Union africaine avait participé à un exercice analogue."),
    ("es", "El próximo seminario se celebrará en El Cairo el 15 de marzo de 2005, con la participación de la Unión Africana."),
    ("es", "En 1996, la Unión Africana había participado en un ejercicio similar."),
    ("ru", "В 1996 году Африканский союз участвовал в подобном мероприятии."),
]  # fmt: skip
AT_HAND = [
    ("en", "In July 2004, representatives of the African Union attended the workshop."),
    ("en", "In accordance with resolution 1631 (2005), the African Union took part in the workshop."),
    ("en", "The African Union took part in the workshop, as it had in 1996."),
    ("en", "The representative of the African Union recalled the seminar held in Cairo on 15 March 1996."),
    ("fr", "Le 20 juillet 2004, l’Union africaine a participé à l’atelier."),
    ("es", "El 20 de julio de 2004, la Unión Africana participó en el seminario."),
    ("ru", "В июле 2004 года Африканский союз участвовал в семинаре."),
]


def present(code: str, sentence: str) -> bool:
    """Whether the African Union is read to have been at the meeting that the text reports."""
    found = records(reading(TEXTS[code] + sentence), "participations")
    return AU[code] in {who.get("organization_id") for who in found if who["role"] == "participant"}


@pytest.mark.parametrize(("code", "sentence"), ANOTHER)
def test_who_was_at_another_meeting_was_not_at_this_one(code: str, sentence: str) -> None:
    assert not present(code, sentence)


@pytest.mark.parametrize(("code", "sentence"), AT_HAND)
def test_other_years_and_meetings_in_a_sentence_hide_nobody(code: str, sentence: str) -> None:
    assert present(code, sentence)


def test_what_a_mission_did_dates_it_whatever_case_its_noun_is_in() -> None:
    text = (
        "Доклад совместной миссии по оценке о поездке в Гвинею-Бисау\n\n"
        "1. Совместная миссия по оценке посетила Гвинею-Бисау 9–13 февраля 2015 года. Миссии поручалось изучить положение "
        "дел накануне совещания доноров, намеченного на 25 марта 2015 года в Брюсселе.\n\n"
        "2. Миссия состояла из представителей Африканского союза и Европейского союза.\n"
    )
    parsed = reading(text)
    reported = [meeting for meeting in records(parsed, "meetings") if meeting["attestation"] == "reported"]
    assert [(m["start_date"], m["end_date"]) for m in reported] == [("2015-02-09", "2015-02-13")]
    assert AU["ru"] in {who.get("organization_id") for who in records(parsed, "participations")}
