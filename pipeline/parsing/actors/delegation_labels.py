"""Labels before persons under an organization in a list: ``Head: Mr. X, Deputy Secretary-General``. The person stands for the
organization above; the label says what he was in its delegation.

Does not belong here: labels that name who chaired or spoke (``labels.py``), or who stands under what (``delegates.py``).
"""

from pipeline.parsing.document import Document, Passage, span_of
from pipeline.parsing.layout.structure import has_honorific
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

LONGEST = 40
"""Characters of the longest label with its colon."""


def strip_labels(document: Document) -> None:
    """Leaves such labels out of the bodies of their passages, where an organization or another person stands right above."""
    above: Passage | None = None
    for passage in document.passages:
        if passage.kind == PassageKind.FURNITURE:
            continue
        person = person_behind(document, passage) if above else None
        if person and above and (is_named(document, above.body) or has_honorific(document, above.body)):
            passage.body = person
        above = passage


def person_behind(document: Document, passage: Passage) -> Span | None:
    """The person behind the label that begins a passage; none where it begins otherwise."""
    start, end = passage.body
    colon = max(document.text.find(mark, start, min(end, start + LONGEST)) for mark in ":：")
    if colon < 0 or document.fold(Span(start, colon)).strip() not in document.language_at(start).delegation_labels:
        return None
    person = document.trim(Span(colon + 1, end))
    return person if person.start < person.end and has_honorific(document, person) else None


def is_named(document: Document, body: Span) -> bool:
    """Whether a line holds nothing but the name of an organization or State, and what stands in parentheses behind it."""
    marks = document.marks_in(body, "name", "acronym", "country")
    named = [mark for mark in marks if mark.start == body.start]
    return any(span_of(m) == body or document.text[m.end : body.end].lstrip().startswith(("(", "（")) for m in named)
