"""Meetings told by the sentence before, and sections that are only counted. Phrasings of our own."""

import pytest
from reading_of import reading, records

ENGLISH = """Letter dated 3 March 2010 from the Permanent Representative of Chile to the United Nations addressed to the
Secretary-General

I have the honour to transmit the record below, which is the work of the office of the organizers.

Annex

Summary of the seminar on peace at sea

"""
FRENCH = """Lettre datée du 3 mars 2010, adressée au Secrétaire général par le Représentant permanent du Chili

J'ai l'honneur de vous transmettre le texte ci-après, qui est l'œuvre des organisateurs.

Annexe

Compte rendu du séminaire sur la paix en mer

"""
TOLD = [
    (ENGLISH, "The seminar dealt with peace at sea. It was held on 8 May 2009 in Lima.", "2009-05-08", "2009-05-08"),
    (
        ENGLISH,
        "The seminar opened in Lima on 8 May 2009. It closed two days later, 10 May.",
        "2009-05-08",
        "2009-05-10",
    ),
    (ENGLISH, "The seminar opened in Lima on 8 May 2009. It closed the next day, 9 May.", "2009-05-08", "2009-05-09"),
    (FRENCH, "Le séminaire portait sur la mer. Il s'est tenu le 8 mai 2009 à Lima.", "2009-05-08", "2009-05-08"),
    (
        FRENCH,
        "Le séminaire s'est ouvert à Lima le 8 mai 2009. Il s'est achevé le lendemain, 9 mai.",
        "2009-05-08",
        "2009-05-09",
    ),
]
UNTOLD = [
    (ENGLISH, "The elections were praised. They were held on 8 May 2009 in Lima."),
    (ENGLISH, "The seminar dealt with elections. The European Union held them on 8 May 2009."),
    (ENGLISH, "Many speakers regretted the absence of a seminar. It was held on 8 May 2009."),
]
SECTIONS = """Report on two workshops on early warning

I. Lima

1. The {first} workshop was held in Lima from 8 to 10 May 2009. The African Union attended the workshop.

II. Accra

2. The {second} workshop was held in Accra on 3 and 4 June 2009. The Council of Europe attended the workshop.
"""


@pytest.mark.parametrize(("head", "words", "start", "end"), TOLD)
def test_a_pronoun_tells_the_days(head: str, words: str, start: str, end: str) -> None:
    meeting = records(reading(head + words), "meetings")[0]
    assert (meeting.get("start_date"), meeting.get("end_date"), meeting.get("place")) == (start, end, "Lima")


@pytest.mark.parametrize(("head", "words"), UNTOLD)
def test_a_pronoun_for_something_else(head: str, words: str) -> None:
    rules = [claim.rule for claim in reading(head + words).claims]
    assert "meeting.pronoun" not in rules


@pytest.mark.parametrize(
    ("first", "second", "numbers"),
    [("first", "second", [None, None]), ("fourth", "fifth", ["4", "5"]), ("second", "first", ["2", "1"])],
)
def test_sections_that_are_counted(first: str, second: str, numbers: list[str | None]) -> None:
    meetings = records(reading(SECTIONS.format(first=first, second=second)), "meetings")
    assert [m.get("ordinal") for m in sorted(meetings, key=lambda m: str(m["start_date"]))] == numbers


def test_a_convener_beside_the_owners_of_a_meeting() -> None:
    words = """Third Consultative Meeting of the United Nations and Regional Organizations on Border Security

Vienna, 8 and 9 May 2006

The Third Consultative Meeting of the United Nations and Regional Organizations on Border Security was convened jointly by
the Organization of American States and took place in Vienna on 8 and 9 May 2006.
"""
    meetings = records(reading(ENGLISH.partition("Summary")[0] + words), "meetings")
    assert [m["start_date"] for m in meetings] == ["2006-05-08"]
