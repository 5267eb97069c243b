"""Days that are printed without a year, within longer days whose year the document prints: ``On 23 June`` of a mission that
travelled from 18 to 24 June 2010.

Does not belong here: dates with their year (``dates.py``).
"""

import re
from collections.abc import Iterator

from pipeline.parsing.dates.dates import DateFound, dates_in, days_of
from pipeline.parsing.document import Document
from pipeline.text import Span
from pipeline.vocabulary import DatePrecision

REACH = 12
"""Characters before the name of a month in which its day begins."""
BEHIND = re.compile(r"\s?\d{1,2}(?!\d)[^\W\d_]{0,2}")
"""The day behind the name of a month, and letters written together with it."""
YEAR = re.compile(r",?\s*(?:\w{1,4}\s)?\d{4}(?!\d)")
"""A year behind a day, with the small word before it: no other year is to be read."""


def yearless(document: Document, span: Span, whole: DateFound, dates: list[DateFound]) -> Iterator[DateFound]:
    """The single days of a stretch that no year follows, and that are of the ``whole``."""
    for month in document.marks_in(span, "month"):
        if any(date.span.start <= month.start < date.span.end for date in dates_in(dates, span)):
            continue
        low, high = document.folded.within(Span(month.start, month.end))
        day = day_around(document, max(low - REACH, document.folded.within(span)[0]), low, high, whole.start.year)
        if day and whole.end and whole.start <= day.start <= whole.end:
            yield day


def day_around(document: Document, begin: int, low: int, high: int, year: int) -> DateFound | None:
    """The day that holds the month at ``low`` to ``high`` of the folded view, read as one of a ``year``."""
    view = document.folded.text
    language = document.language_at(document.folded.span(low, high).start)
    behind = BEHIND.match(view, high)
    for end in [behind.end(), high] if behind else [high]:
        if YEAR.match(view, end):
            continue
        for before, first in [(f"{year}{word}", low) for word in language.year_words] or [("", begin)]:
            words = f"{before}{view[first:end]}" if before else f"{view[first:end]} {year}"
            for match in (m for pattern in language.date_patterns for m in pattern.finditer(words)):
                days = days_of(match, language)
                if days and days[2] == DatePrecision.DAY and days[0] == days[1] and match.end() + first >= low:
                    start = max(first, first + match.start() - len(before))
                    return DateFound(document.folded.span(start, end), *days)
    return None
