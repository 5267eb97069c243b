"""The last day of a meeting told apart from the first: ``opened on 20 June 2016 and closed on 22 June``.

Does not belong here: dates as they are printed (``dates.py``), or to which meeting they belong (``identities.py``).
"""

import datetime
import re

from pipeline.parsing.dates.dates import DateFound, dates_in
from pipeline.parsing.document import Document, Found
from pipeline.scanning import WORD
from pipeline.text import Span
from pipeline.vocabulary import DatePrecision

BEFORE = re.compile(r"(?<!\d)(\d{1,2})\D{0,6}")
BEHIND = re.compile(r"\s+(\d{1,2})(?!\d)")
"""A day before the name of its month, and behind it."""
NEAR = 20
"""Characters behind a verb of closing in which the last day begins."""
BETWEEN = 2
"""Words between the first day and the verb: ``and it``."""
LONGEST = 31
"""Days between the first and the last."""


def closing_day(document: Document, first: DateFound, sentence: Span, dates: list[DateFound]) -> Found | None:
    """The last day, behind a verb of closing; where no year is printed there, it is that of the first day."""
    if first.precision != DatePrecision.DAY or first.end != first.start:
        return None
    for verb in document.marks_in(Span(first.span.end, sentence.end), "closing.verb"):
        if len(WORD.findall(document.fold(Span(first.span.end, verb.start)))) > BETWEEN:
            continue  # something else ended: "and the truce ended on"
        reach = Span(verb.end, min(sentence.end, verb.end + NEAR))
        full = next(iter(dates_in(dates, Span(verb.end, sentence.end))), None)
        near = full if full and full.span.start < reach.end and full.precision == DatePrecision.DAY else None
        found = (near.start, near.span) if near else day_and_month(document, first.start.year, reach)
        if found and first.start < found[0] <= first.start + datetime.timedelta(LONGEST):
            return Found(found[0].isoformat(), (first.span, found[1]), "meeting.closing_day")
    return None


def day_and_month(document: Document, year: int, span: Span) -> tuple[datetime.date, Span] | None:
    """A day of a month without a year: ``22 June``, ``June 22``, ``22 de junio``."""
    for month in document.marks_in(span, "month"):
        before = BEFORE.search(document.text, span.start, month.start)
        behind = BEHIND.match(document.text, month.end)
        day = before or behind
        if day and (not before or before.end() == month.start):
            try:
                where = Span(min(day.start(1), month.start), max(day.end(1), month.end))
                return datetime.date(year, int(month.value), int(day[1])), where
            except ValueError:
                return None
    return None
