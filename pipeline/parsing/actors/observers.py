"""What makes somebody who was there an observer: words for it around a name.

Does not belong here: who was there (``attendance.py``).
"""

from pipeline.parsing.actors.entries import is_filling
from pipeline.parsing.actors.gaps import is_relative
from pipeline.parsing.document import Document, Entry, apart, span_of
from pipeline.scanning.marks import Mark
from pipeline.text import Span, without

FOLLOWED = ("meeting.noun", "meeting.sitting", "meeting.work", "meeting.generic", "series", "participation.adverbs")
"""Kinds of words for what an observer follows, and how."""
OPENS, CLOSES, PARTS = ("(", "（"), (")", "）"), (",", "，", "、", "،", "-")
"""What stands around the word for an observer that is alone, on the folded view."""
NEXT = 12
"""An organization so close behind the word for observers is one."""


def observer_mark(document: Document, span: Span, around: Span, entry: Entry) -> Mark | None:
    """The words that make an entry an observer: ``les observateurs de A`` speaks of what follows, ``en qualité
    d'observateur`` of what stands before it, or of all where nothing does; so does a clause about somebody named before it."""
    place = entry.name.spans[0].start
    for mark in document.marks_in(Span(place, span.end), "participation.observing"):
        between = document.marks_in(Span(entry.name.spans[-1].end, mark.start), "name", "acronym")
        if is_relative(document, mark) and not between:
            return mark
    for mark in document.marks_in(span, "participation.observer"):
        before = document.marks_in(Span(span.start, mark.start), "name", "acronym")
        if place > mark.end if introduces(document, mark, span.end) or not before else place < mark.start:
            return mark
    marks = document.marks_in(around, "participation.observer")
    begin = span.end if around.start <= span.start < around.end else around.start
    others = document.marks_in(Span(begin, around.end), "name", "acronym")[:1]  # what is said of another
    marks = [m for m in marks if not any(o.end <= m.start for o in others)]
    return next((m for m in marks if not introduces(document, m, around.end)), None)


def observes_alone(document: Document, body: Span) -> Mark | None:
    """The word for an observer alone in parentheses, or behind a comma or dash at the end of an entry that names one
    organization: ``World Bank`` *(observer)*, ``World Bank, observer``."""
    names = list(apart(document.marks_in(body, "name")))
    if len(names) > 1:
        return None  # of one of them only
    for mark in document.marks_in(body, "participation.as_observer"):
        before, after = document.fold(Span(body.start, mark.start)).rstrip(), document.fold(Span(mark.end, body.end))
        if before.endswith(OPENS) and after.lstrip().startswith(CLOSES):
            return mark
        beside = bool(names) and document.fold(Span(names[0].end, mark.start)).strip() in PARTS
        if beside and names[0].end <= mark.start and not after.strip(" .;,；。،؛"):
            return mark
    return None


def observes_behind(document: Document, span: Span) -> Mark | None:
    """Words for an observer behind a verb, nothing between them but the meeting, and how it was followed: ``followed the session
    by video link`` *as an observer*."""
    language = document.language_at(span.start)
    for mark in document.marks_in(span, "participation.observer")[:1]:
        gap = Span(span.start, mark.start)
        known = [span_of(m) for m in apart(document.marks_in(gap, *FOLLOWED))]
        small = {*language.articles, *language.line_continues}
        return mark if all(is_filling(document, piece, small) for piece in without(gap, known)) else None
    return None


def introduces(document: Document, mark: Mark, end: int) -> bool:
    """Whether an organization follows so close behind the word for observers that it is one."""
    following = document.marks_in(Span(mark.end, end), "name", "acronym")[:1]
    return bool(following) and following[0].start - mark.end <= NEXT


def tells_of_observers(document: Document, verb: Mark) -> bool:
    """Whether a verb says itself that those around it were observers: ``以观察员身份出席会议的有``."""
    words = document.language_at(verb.start).cues.get("participation.as_observer", ())
    said = document.fold(span_of(verb))
    return verb.kind.endswith("observing") or any(word in said for word in words)
