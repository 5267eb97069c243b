"""The day on which a text says that it was made: ``Done at Dakar on 14 March 2016``, ``Prepared by the secretariat``, and
the day in the line below.

Does not belong here: the dates of the head and of the title (``head.py``), or of meetings.
"""

from pipeline.parsing.dates import DateFound, dates_in
from pipeline.parsing.document import Document, Found
from pipeline.text import Span
from pipeline.vocabulary import DatePrecision

REACH = 80
"""Characters behind the words for *done at* in which the day begins: the place stands between."""


def day_made(document: Document, dates: list[DateFound]) -> Found | None:
    """The day in the last passage that opens with such words, or that is all that the line below says."""
    for passage in reversed(document.passages):
        for done in document.marks_in(passage.body, "head.done"):
            if done.start != passage.body.start:
                continue
            reach = Span(done.end, min(passage.body.end, done.end + REACH))
            within = [d for d in dates_in(dates, Span(done.end, passage.body.end)) if d.span.start < reach.end]
            below = document.passages[passage.position + 1 : passage.position + 2]
            alone = [d for line in below for d in dates_in(dates, line.body) if d.span == line.body]
            for day in (within or alone)[:1]:
                if day.precision == DatePrecision.DAY:
                    return Found(day.start.isoformat(), (day.span,), "head.done")
    return None
