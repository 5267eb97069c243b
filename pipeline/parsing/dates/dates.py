"""Dates with their precision: days, ranges, months. Never more precise than the words."""

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.languages import Language
from pipeline.parsing.document import Document
from pipeline.text import Span
from pipeline.vocabulary import DatePrecision, IssueCode, Severity

REACH = 45
"""Characters before and after the name of a month in which a date is looked for."""


FIRST_YEAR, LAST_YEAR = 1800, 2199
"""Other numbers of four digits are no years."""


YEAR = re.compile(r"(?<!\w)((?:19|20)\d\d)(?![\d/-])")
"""A year of the United Nations, and no number of a document."""
NEAR = 20
"""Characters before a year in which the word for *in* stands."""


class DateFound(NamedTuple):
    """``start`` and ``end`` are days; ``end`` is None where only the month is known."""

    span: Span
    start: datetime.date
    end: datetime.date | None
    precision: DatePrecision


def find_dates(document: Document) -> list[DateFound]:
    """All dates of a document, by place: looked for around the names of months."""
    found: list[DateFound] = []
    for mark in document.marks_in(Span(0, len(document.text)), "month"):
        if found and mark.end <= found[-1].span.end:
            continue
        low, high = document.folded.within(Span(mark.start, mark.end))
        floor = document.folded.within(found[-1].span)[1] if found else 0
        date = date_around(document, low, high, floor)
        if date:
            found.append(date)
    return found


def date_around(document: Document, low: int, high: int, floor: int) -> DateFound | None:
    """The date that holds the month at ``low`` to ``high`` of the folded view."""
    view = document.folded.text
    begin, end = max(floor, low - REACH), min(len(view), high + REACH)
    while begin > floor and view[begin - 1].isalnum():
        begin -= 1
    while end < len(view) and view[end].isalnum():
        end += 1
    language = document.language_at(document.folded.span(low, high).start)
    for pattern in language.date_patterns:
        for match in pattern.finditer(view, begin, end):
            if match.start() > low:
                break
            if high <= match.end():
                span = document.folded.span(match.start(), match.end())
                days = days_of(match, language) or month_of(document, match, span)
                return DateFound(span, *days) if days else None
    return None


def year_alone(document: Document, span: Span) -> DateFound | None:
    """A year without month in a stretch, where a word for *in* stands right before it, or it stands in parentheses with
    the place: ``in 2005``, ``(Bishkek, 2015)``."""
    view, (low, high) = document.folded.text, document.folded.within(span)
    for match in YEAR.finditer(view, low, high):
        start = document.folded.span(*match.span()).start
        words = [m.end for m in document.marks_in(Span(max(span.start, start - NEAR), start), "meeting.place")]
        bound = any(not document.fold(Span(end, start)).strip() for end in words)
        opened = view.rfind("(", low, match.start())
        listed = opened >= 0 and ")" not in view[opened : match.start()] and match.start() - opened > 1
        called = view.startswith(document.language_at(start).year_words or ("\0",), match.end())
        if bound or listed or called:
            year = datetime.date(int(match[1]), 1, 1)
            return DateFound(document.folded.span(*match.span()), year, None, DatePrecision.YEAR)
    return None


def month_of(document: Document, match: re.Match[str], span: Span) -> tuple[datetime.date, None, DatePrecision] | None:
    """The month of a date whose day is on no calendar, or whose last day is before the first; the slip is an issue."""
    language, parts = document.language_at(span.start), match.groupdict()
    try:
        year = year_of(parts["y1"], language.numbers)
    except ValueError:
        return None
    message = f"{document.quote(span)!r} is on no calendar, or ends before it begins; only its month is read"
    document.notice(Severity.WARNING, IssueCode.IMPOSSIBLE_DATE, message, span)
    return datetime.date(year, language.months[parts["m1"].rstrip(".")], 1), None, DatePrecision.MONTH


def days_of(
    match: re.Match[str], language: Language
) -> tuple[datetime.date, datetime.date | None, DatePrecision] | None:
    """First and last day of a match; None where there is no such day, or the last is before the first."""
    parts = match.groupdict()
    month1 = language.months[parts["m1"].rstrip(".")]
    month2 = language.months[(parts.get("m2") or parts["m1"]).rstrip(".")]
    try:
        year1 = year_of(parts["y1"], language.numbers)
        year2 = year_of(parts.get("y2") or parts["y1"], language.numbers)
        if "d1" not in parts:
            return datetime.date(year1, month1, 1), None, DatePrecision.MONTH
        start = datetime.date(year1, month1, day_of(parts["d1"], language))
        end = datetime.date(year2, month2, day_of(parts.get("d2") or parts["d1"], language))
    except ValueError:
        return None
    return (start, end, DatePrecision.DAY) if start <= end else None


def day_of(words: str, language: Language) -> int:
    """A day of the month in digits or words, ``السابع`` of a month. Raises ``ValueError``."""
    return language.ordinals.get(words) or number_of(words, language.numbers)


def year_of(words: str, numbers: dict[str, int]) -> int:
    """A year in digits or words. Raises ``ValueError``."""
    year = number_of(words, numbers)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(year)
    return year


def number_of(words: str, numbers: dict[str, int]) -> int:
    """A number in digits or words; words that are no number are read digit by digit: ``二〇〇五``. Raises ``ValueError``."""
    if words.isdecimal() or words in numbers:
        return int(words) if words.isdecimal() else numbers[words]
    return int("".join(str(numbers.get(letter, "?")) for letter in words))


def dates_in(dates: list[DateFound], span: Span) -> Iterator[DateFound]:
    """The dates that lie wholly within a stretch; ``dates`` are by place."""
    for index in range(bisect_left(dates, span.start, key=lambda d: d.span.start), len(dates)):
        if dates[index].span.start >= span.end:
            return
        if dates[index].span.end <= span.end:
            yield dates[index]
