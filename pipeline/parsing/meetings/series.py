"""Meetings of one series told by each other: the one before the fifth is the fourth.

Belongs here: what is inferred of a mention from a meeting of its series. Does not belong here: which mentions are one
meeting (``meetings.py``).
"""

from pipeline.parsing.document import Document, Found, span_of
from pipeline.parsing.meetings.identities import Meeting, Mention
from pipeline.text import Span


def infer_previous(document: Document, mention: Mention, meetings: list[Meeting]) -> None:
    """``notre dernière réunion de haut niveau, en février 2001`` at the fifth of a series is the fourth."""
    if mention.previous is None or not mention.value("start_date") or mention.value("ordinal"):
        return
    for meeting in meetings:
        ordinal, series = meeting.value("ordinal"), meeting.fields.get("series_id")
        if ordinal and series and int(ordinal) > 1 and is_called(document, mention, series[0]):
            words = Span(mention.previous.start, mention.fields["start_date"][0].spans[0].end)
            premises = (meeting.fields["ordinal"][0].spans[0], words)
            mention.add("ordinal", Found(str(int(ordinal) - 1), premises, "inferred:previous_ordinal"))
            mention.add("series_id", Found(series[0].value, (series[0].spans[0], words), "inferred:previous_series"))
            return


def is_called(document: Document, mention: Mention, series: Found) -> bool:
    """Whether the noun of a mention is what the series is called by, or begins its name."""
    return document.fold(series.spans[0]).startswith(document.fold(span_of(mention.noun)))


def infer_series(document: Document, mention: Mention, meetings: list[Meeting]) -> None:
    """``la sixième réunion de haut niveau`` beside the seventh of a series that is called so is the sixth of it."""
    if mention.noun.kind == "series" or not mention.value("ordinal"):
        return
    several = len(document.fold(span_of(mention.noun)).split()) > 1
    for meeting in meetings:
        series = meeting.fields.get("series_id")
        if series and several and is_called(document, mention, series[0]):
            premises = (span_of(mention.noun), series[0].spans[0])
            mention.add("series_id", Found(series[0].value, premises, "inferred:same_series"))
            return


def counts_the_one_at_hand(document: Document, mention: Mention) -> bool:
    """Whether a sentence says nothing but which of a series the meeting at hand was: ``It was the second workshop of the
    series``, wherever it stands."""
    numbers = mention.fields.get("ordinal", [])
    if not numbers or mention.previous or mention.planned or mention.value("start_date"):
        return False
    start = min(mention.noun.start, numbers[0].spans[0].start)
    articles = document.language_at(start).articles
    opened = [
        m for m in document.marks_in(Span(mention.span.start, start), "rank.it_was") if m.start == mention.span.start
    ]
    return any(document.fold(Span(mark.end, start)).strip() in ("", *articles) for mark in opened)
