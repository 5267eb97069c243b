"""Enumerations of organizations that a word for delegates makes those who came: ``mediators of A, B and C``.

Does not belong here: what their sentence says of them (``attendance.py``).
"""

from collections.abc import Iterator

from pipeline.parsing.actors.gaps import passes
from pipeline.parsing.actors.subjects import enumeration, joined, named
from pipeline.parsing.document import Document
from pipeline.parsing.names.beginnings import beginning
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span


def companies(document: Document, sentence: Span) -> Iterator[tuple[Mark, Span]]:
    """Enumerations that a word for delegates introduces, or closes in a language where it comes last, with that word."""
    for mark in document.marks_in(sentence, "participation.delegates"):
        items = named(document, Span(mark.end, sentence.end))
        if items and passes(document, Span(mark.end, items[0].start), closed=False):
            last = enumeration(document, items)
            if last > 0:
                yield mark, Span(mark.start, items[last].end)
        elif is_han(mark.value[-1]):
            yield from closed(document, sentence, mark)


def closed(document: Document, sentence: Span, mark: Mark) -> Iterator[tuple[Mark, Span]]:
    """The enumeration that a word for delegates closes, where it opens its clause: ``A、B和C的代表``, and not those whom
    somebody thanks or invites."""
    items = named(document, Span(sentence.start, mark.start))
    if not items or not passes(document, Span(items[-1].end, mark.start), closed=False):
        return
    first = len(items) - 1
    while first > 0 and joined(document, Span(items[first - 1].end, items[first].start)):
        first -= 1
    if first < len(items) - 1 and beginning(document, Span(sentence.start, items[first].start)) is not None:
        yield mark, Span(items[first].start, mark.end)
