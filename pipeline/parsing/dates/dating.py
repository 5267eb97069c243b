"""The day on which a text says that it was made: ``Done at Dakar on 14 March 2016``, ``Prepared by the secretariat`` and the
day in the line below, or alone below the text, ``New York, 12 December 2016``.

Does not belong here: the dates of the head and of the title (``head.py``), or of meetings.
"""

import re

from pipeline.parsing.dates.dates import DateFound, dates_in
from pipeline.parsing.document import Document, Found, Passage
from pipeline.scanning.marks import is_han
from pipeline.text import COMMAS, Span
from pipeline.vocabulary import DatePrecision, PassageKind

REACH = 80
"""Characters behind the words for *done at* in which the day begins: the place stands between."""
TOWN = 40
"""Characters of the longest town before the day in a line of its own."""
FIRST_LINES = 2
"""Dates among the first lines of a paper that are those of the meeting and of the paper."""
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
            alone = [d for d in alone if d.start == d.end]  # several days are those of what it tells of
            for day in (opening or within or alone)[:1]:
                if day.precision == DatePrecision.DAY:
                    return Found(day.start.isoformat(), (day.span,), "head.done")
    return day_below(document, dates) or day_of_paper(document, dates)


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


def day_of_paper(document: Document, dates: list[DateFound]) -> Found | None:
    """The day in a line of its own among the first lines of a document, behind earlier days in another one, which are those of
    the meeting: ``Lomé, 3-5 June 2009``, ``Report of the secretariat``, ``Lomé, 30 June 2009``."""
    first = next((p.position for p in document.passages if p.kind == PassageKind.PARAGRAPH), 0)
    lines = [p for p in document.passages[:first] if p.part == 0]
    within = [(line, d) for line in lines for d in dates_in(dates, line.body) if d.precision == DatePrecision.DAY]
    lasts = [d.end or d.start for _, d in within]
    if len(within) == FIRST_LINES and lasts[0] < within[1][1].start == lasts[1]:
        line, day = within[1]
        again = sum(date.start == day.start for date in dates) > 1  # of another meeting
        if not again and is_date_line(document, line, day):
            return Found(day.start.isoformat(), (day.span,), "head.day_of_paper")
    return None


def is_date_line(document: Document, line: Passage, day: DateFound) -> bool:
    """Whether a line holds a day and nothing but a town before it, which a comma parts from it."""
    before = document.text[line.body.start : day.span.start].rstrip()
    behind = document.trim(Span(day.span.end, line.body.end), ".*_。")
    if not before and document.text[behind.start : behind.start + 1] in tuple(COMMAS):  # 30 June 2009, Lomé
        town = document.text[behind.start + 1 : behind.end]
        return 0 < len(town) <= TOWN and not any(map(str.isdigit, town))
    if behind.start < behind.end or len(before) > TOWN or any(map(str.isdigit, before)):
        return False
    town, comma, small = before.rpartition(next((c for c in COMMAS if c in before), ","))
    return not before or (bool(comma) and bool(town) and len(small.split()) <= SMALL)


def is_numbered(document: Document, head: list[Passage]) -> bool:
    """Whether the head of a document bears a symbol of another organization, beside which stands when it was issued."""
    return any(SERIAL.search(document.text, *passage.body) for passage in head)
