"""The day on which a text says that it was made, in its closing line: ``Done at Dakar on 14 March 2016``.

Does not belong here: the dates of the head and of the title (``head.py``), or of meetings.
"""

from pipeline.parsing.dates import DateFound, dates_in
from pipeline.parsing.document import Document, Found
from pipeline.text import Span
from pipeline.vocabulary import DatePrecision

REACH = 80
"""Characters behind the words for *done at* in which the day begins: the place stands between."""


def day_made(document: Document, dates: list[DateFound]) -> Found | None:
    """The day in the last passage that opens with such words."""
    for passage in reversed(document.passages):
        for done in document.marks_in(passage.body, "head.done"):
            reach = Span(done.end, min(passage.body.end, done.end + REACH))
            days = [d for d in dates_in(dates, Span(done.end, passage.body.end)) if d.span.start < reach.end]
            if done.start == passage.body.start and days and days[0].precision == DatePrecision.DAY:
                return Found(days[0].start.isoformat(), (days[0].span,), "head.done")
    return None
