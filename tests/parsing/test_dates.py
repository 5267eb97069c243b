"""Dates in French: forms, precision, and what only looks like a date."""

import datetime

import pytest
from reading_of import LETTER

from pipeline.languages import language
from pipeline.parsing.dates import DateFound, find_dates
from pipeline.parsing.document import Document
from pipeline.scanning import scan
from pipeline.text import normalise


def dates(words: str) -> list[DateFound]:
    scanned = scan([normalise(LETTER.replace("3 mars 2004", "jour") + words)])[0]
    return find_dates(Document(scanned.text, scanned.folded, language("fr"), scanned.marks))


DAYS = [
    ("le 11 avril 2003", "2003-04-11", "2003-04-11"),
    ("Le 1er février 2001", "2001-02-01", "2001-02-01"),
    ("du 1 er février 2001", "2001-02-01", None),
    ("les 29 et 30 juillet 2003", "2003-07-29", "2003-07-30"),
    ("les 29 et 30 juillet\n2003", "2003-07-29", "2003-07-30"),
    ("du 29 au 30 juillet 2003", "2003-07-29", "2003-07-30"),
    ("29-30 juillet 2003", "2003-07-29", "2003-07-30"),
    ("29 – 30 juillet 2003", "2003-07-29", "2003-07-30"),
    ("du 30 avril au 2 mai 2002", "2002-04-30", "2002-05-02"),
    ("30 avril-2 mai 2002", "2002-04-30", "2002-05-02"),
    ("30 avril et 2 mai 2002", "2002-04-30", "2002-05-02"),
    ("du 30 décembre 2001 au 2 janvier 2002", "2001-12-30", "2002-01-02"),
    ("LE 25 AOÛT 2005", "2005-08-25", "2005-08-25"),
    ("25 aout 2005", "2005-08-25", "2005-08-25"),
    ("25\u00a0déc. 2005", "2005-12-25", "2005-12-25"),
    ("**28 avril 2003**", "2003-04-28", "2003-04-28"),
    ("le lundi 28 février 2005", "2005-02-28", "2005-02-28"),
]


@pytest.mark.parametrize(("words", "start", "end"), [d for d in DAYS if d[2]])
def test_days_and_ranges(words: str, start: str, end: str) -> None:
    (found,) = dates(f"La séance, {words}, au Siège.")
    assert (found.start.isoformat(), found.end and found.end.isoformat(), found.precision) == (start, end, "day")


@pytest.mark.parametrize(("words", "start"), [("en février 2001", "2001-02-01"), ("Août 1994", "1994-08-01")])
def test_a_month_is_never_made_a_day(words: str, start: str) -> None:
    (found,) = dates(f"La réunion, {words}, au Siège.")
    assert (found.start.isoformat(), found.end, found.precision) == (start, None, "month")


@pytest.mark.parametrize(
    "words",
    [
        "03-42541 (F) 211003 221003",
        "la résolution 1373 (2001) du Conseil",
        "le 31 février 2001",
        "le 30 juillet au 29 juillet 2003",
        "en mars dernier",
        "mai 20031",
        "A/58/444-S/2003/965",
        "le 11 avril",
    ],
)
def test_what_is_no_date(words: str) -> None:
    assert [d for d in dates(f"La séance, {words}, au Siège.") if d.precision == "day"] == []


def test_spans_hold_the_words() -> None:
    text = "La réunion s'est tenue les 29 et 30 juillet\n2003 à Genève."
    (found,) = dates(text)
    whole = normalise(LETTER.replace("3 mars 2004", "jour") + text)
    assert whole[found.span.start : found.span.end] == "29 et 30 juillet\n2003"
    assert found.end == datetime.date(2003, 7, 30)
