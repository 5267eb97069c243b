"""Letters and numbers within a sentence: ``took part: (a) A; (b) B; and (c) C``, where a line may begin with one.

A line that begins with ``c)`` only because the one before it was full begins no item: its sentence goes on. Does not belong
here: who is named in such a sentence (``attendance.py``), or lists whose items stand on lines of their own (``structure.py``).
"""

import re
from itertools import pairwise

from pipeline.parsing.document import Document, Passage
from pipeline.scanning.marks import is_han
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

LABEL = re.compile(r"[(（]?(?:\d{1,2}|[ivx]{1,5}|[^\W\d_]\u0640?)[)）]")
INNER = re.compile(rf"(?<=[\s:：;；,،؛，(（])(?<!\n){LABEL.pattern}(?=\s|[\u3400-\u9fff])")
"""A label that does not begin its line."""
SHORTEST, LONGEST = 40, 110
"""Characters of lines that can be full."""
FULL = 0.9
"""So many of the lines of a text are no longer than its full line."""


def join_labels(document: Document) -> None:
    """Passages that a letter or number seems to begin go on the sentence before, where its line was full."""
    full = 0
    first: Passage | None = None
    for before, passage in pairwise(document.passages):
        first = first if before.goes_on and first else before
        if not (passage.bullet or passage.number is not None) or not is_right_under(document, before, passage):
            continue
        label = LABEL.match(document.text, document.trim(span_with_marker(passage)).start)
        if (
            label
            and before.kind == PassageKind.PARAGRAPH
            and not before.ended
            and holds_labels(document, first, before)
        ):
            full = full or full_line(document.text)
            if no_room(document, before, passage, label.end() - label.start(), full):
                passage.goes_on, passage.kind = True, before.kind
                passage.number, passage.bullet = None, False


def span_with_marker(passage: Passage) -> Span:
    """A passage with what numbers it."""
    return Span(passage.start, passage.body.end)


def is_right_under(document: Document, before: Passage, passage: Passage) -> bool:
    """Whether no blank line parts two passages."""
    return document.text.count("\n", before.body.end, passage.body.start) == 1


def holds_labels(document: Document, first: Passage, last: Passage) -> bool:
    """Whether letters or numbers stand within the lines of the sentence before."""
    return INNER.search(document.text, first.body.start, last.body.end) is not None


def full_line(text: str) -> int:
    """Characters of a full line of a text."""
    sizes = sorted(len(line) for line in text.split("\n") if line.strip())
    return min(max(sizes[int((len(sizes) - 1) * FULL)], SHORTEST), LONGEST)


def no_room(document: Document, before: Passage, passage: Passage, label: int, full: int) -> bool:
    """Whether the label and the word behind it had no room in the line before."""
    line = before.body.end - document.line_start(before.body.end)
    word = document.text[passage.body.start : passage.body.end].split(maxsplit=1)[0]
    size = 1 if is_han(word[0]) else len(word) + 1
    return line + 1 + label + size > full
