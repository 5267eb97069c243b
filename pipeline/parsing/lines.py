"""The lines of a stretch, and the rows between bars that a program wrapped over several lines.

Does not belong here: what a row says (``rows.py``), or which lines make a table (``layouts.py``).
"""

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.parsing.document import Document
from pipeline.text import Span

WRAPPED = re.compile(r"[^\S\n]*\|(?:[^\n]*[^\s|])?[^\S\n]*(?:\n(?=[^\n]*\S)[^\n]*(?<!\|)){0,2}\n[^\n]*\|(?=\n|\Z)")
"""A line that a bar opens and none closes, with those below it up to the one that a bar closes."""


def lines_of(document: Document, body: Span) -> Iterator[Span]:
    """The lines of a stretch that hold something."""
    start = body.start
    for text in document.text[body.start : body.end].split("\n"):
        if text.strip():
            yield Span(start, start + len(text))
        start += len(text) + 1


def whole_rows(document: Document, body: Span) -> Iterator[Span]:
    """The lines of a stretch, those of one row between bars together: ``| African Union | Mr.`` and ``X |`` below it. Where
    other rows end with their lines, it has as many bars as most of them have."""
    lines = list(lines_of(document, body))
    words = [document.text[line.start : line.end].strip() for line in lines]
    whole = Counter(w.count("|") for w in words if w.startswith("|") and w.endswith("|") and len(w) > 1)
    usual = whole.most_common(1)[0][0] if whole else 0
    end = body.start
    for line, text in zip(lines, words, strict=True):
        if line.start < end:
            continue
        row = WRAPPED.match(document.text, line.start, body.end) if text.startswith("|") else None
        joined = row is not None and (not usual or row[0].count("|") == usual)
        end = row.end() if row and joined else line.end
        yield Span(line.start, end)
