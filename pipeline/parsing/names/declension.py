"""Whether a name may be the subject of its verb by its form, in a language that declines names.

``Лига арабских государств`` acts, ``Лигу арабских государств`` does not. Does not belong here: where in a sentence a
subject stands (``subjects.py``), or how names are declined (``languages/inflection.py``).
"""

from pipeline.parsing.document import Document, span_of
from pipeline.parsing.names.persons import honorifics_in
from pipeline.scanning.marks import Mark
from pipeline.text import Span

OBLIQUE = "oblique.offices"
"""Forms of words for offices in which they are no subjects."""
HEADS = "oblique.heads"
"""Nominatives that govern the office behind them: ``заместитель`` *Генерального секретаря*."""


def may_act(document: Document, subject: Span, first: Mark, roles: tuple[str, ...]) -> bool:
    """Whether a subject may be in the nominative: its first office, or its first name where no office stands before it. An
    acronym has no cases, and ``roles`` are the kinds of words for offices."""
    if not document.language_at(subject.start).cues.get(OBLIQUE):
        return True
    if any(place == subject.start for place in honorifics_in(document, subject)):
        return not any(m.start == subject.start for m in document.marks_in(subject, OBLIQUE))  # a person, told first
    offices = [m for m in document.marks_in(Span(subject.start, first.start), *roles) if m.kind != "demonym"]
    head = offices[0] if offices else first
    if head.kind == "name":
        return document.fold(span_of(head)) == head.value
    governs = any(m.start == head.start for m in document.marks_in(span_of(head), HEADS))
    oblique = [m for m in document.marks_in(subject, OBLIQUE) if m.start < head.end and head.start < m.end]
    return not any(m.start == head.start or not governs for m in oblique)
