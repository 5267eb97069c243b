"""The day on which a text says that it was made: ``Done at Dakar on 14 March 2016``, ``Prepared by the secretariat`` and the
day in the line below, or alone below the text, ``New York, 12 December 2016``.

Does not belong here: the dates of the head and of the title (``head.py``), or of meetings.
"""

import re

from pipeline.parsing.dates import DateFound, dates_in
from pipeline.parsing.document import Document, Found, Passage
from pipeline.scanning.marks import is_han
from pipeline.text import COMMAS, Span
from pipeline.vocabulary import DatePrecision, PassageKind

REACH = 80
"""Characters behind the words for *done at* in which the day begins: the place stands between."""
TOWN = 40
"""Characters of the longest town before the day in a line of its own."""
SMALL = 2
"""Words that may stand between a town and the day behind it: ``Paris, le 3 mai``."""
SERIAL = re.compile(r"[^\W\d_]/\d{4}/")
"""What makes a word the symbol of a document, whoever gave it."""


def day_made(document: Document, dates: list[DateFound]) -> Found | None:
    """The day in the last passage that opens with such words, or with the day before them, or that is all that the line below
    says; else in the last line."""
    for passage in reversed(document.passages):
        for done in document.marks_in(passage.body, "head.done"):
            opening = [d for d in dates_in(dates, passage.body) if d.span == Span(passage.body.start, done.start)]
            if done.start != passage.body.start and not opening and not says_who_made(document, passage):
                continue  # 2018年4月29日订于巴拉克拉瓦
            reach = Span(done.end, min(passage.body.end, done.end + REACH))
            within = [d for d in dates_in(dates, Span(done.end, passage.body.end)) if d.span.start < reach.end]
            below = document.passages[passage.position + 1 : passage.position + 2]
            alone = [d for line in below for d in dates_in(dates, line.body) if is_date_line(document, line, d)]
            for day in (opening or within or alone)[:1]:
                if day.precision == DatePrecision.DAY:
                    return Found(day.start.isoformat(), (day.span,), "head.done")
    return day_below(document, dates)


def says_who_made(document: Document, line: Passage) -> bool:
    """Whether a line says who made a text: ``Prepared by the secretariat``, ``区域办事处秘书处编写``. The day in the line below
    is when it was made."""
    body = document.trim(line.body, ".*_。()（）")
    words = document.marks_in(body, "head.done")
    behind = bool(words) and words[-1].end == body.end and is_han(document.text[body.end - 1])
    return not line.ended and (behind or any(word.start == body.start for word in words))


def day_below(document: Document, dates: list[DateFound]) -> Found | None:
    """The day in the last line of a document, or right above its signature, where nothing but a town stands before it."""
    text = [p for p in document.passages if p.kind not in (PassageKind.FURNITURE, PassageKind.SIGNATURE)]
    for last in text[-1:]:
        days = [d for d in dates_in(dates, last.body) if d.precision == DatePrecision.DAY and d.start == d.end]
        if last not in document.parts[last.part].title and len(days) == 1 and is_date_line(document, last, days[0]):
            return Found(days[0].start.isoformat(), (days[0].span,), "head.closing_day")
    return None


def is_date_line(document: Document, line: Passage, day: DateFound) -> bool:
    """Whether a line holds a day and nothing but a town before it, which a comma parts from it."""
    before = document.text[line.body.start : day.span.start].rstrip()
    behind = document.trim(Span(day.span.end, line.body.end), ".*_。")
    if behind.start < behind.end or len(before) > TOWN or any(map(str.isdigit, before)):
        return False
    town, comma, small = before.rpartition(next((c for c in COMMAS if c in before), ","))
    return not before or (bool(comma) and bool(town) and len(small.split()) <= SMALL)


def is_numbered(document: Document, head: list[Passage]) -> bool:
    """Whether the head of a document bears a symbol of another organization, beside which stands when it was issued."""
    return any(SERIAL.search(document.text, *passage.body) for passage in head)
