"""Whose office a possessive names: ``ECOWAS convened the meeting under the chairmanship of its President``.

Does not belong here: offices that no organization names but the document at hand (``offices.py``).
"""

from pipeline.parsing.document import Document, Found, span_of
from pipeline.text import Span

LED = ("meeting.chair_heading", "meeting.noun", "participation.delegates")
"""Kinds of words for an office of the meeting itself, or of nobody in particular."""


def owner_of(document: Document, title: Span) -> Found | None:
    """The organization named last in the sentence before a title that a possessive and an office open. The chair of a meeting is
    the meeting's: ``its Chair``."""
    begin = document.trim(title).start
    for whose in [m for m in document.marks_in(title, "participation.whose") if m.start == begin]:
        offices = document.marks_in(Span(whose.end, title.end), "participation.offices")[:1]
        if not offices or offices[0].start - whose.end > 1 or document.marks_in(title, "name", "acronym"):
            return None
        if any(span_of(m) == span_of(offices[0]) for m in document.marks_in(title, *LED)):
            return None
        sentence = next((s for _, s in document.sentences if s.start <= title.start < s.end), title)
        before = document.marks_in(Span(sentence.start, title.start), "name", "acronym")[-1:]
        return next((Found(n.value, (span_of(n),), "chair.owner") for n in before), None)
    return None
