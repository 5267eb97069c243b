"""The lines of a stretch, and the rows between bars that a program wrapped over several lines.

Does not belong here: what a row says (``rows.py``), or which lines make a table (``layouts.py``).
"""

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.parsing.document import Document
from pipeline.text import Span

RULED = re.compile(r"[\s|:+=-]+")
"""A line that only rules a table."""
LONGEST = 5
"""Lines of the longest row."""


def lines_of(document: Document, body: Span) -> Iterator[Span]:
    """The lines of a stretch that hold something."""
    start = body.start
    for text in document.text[body.start : body.end].split("\n"):
        if text.strip():
            yield Span(start, start + len(text))
        start += len(text) + 1


def line_of(document: Document, place: int) -> Span:
    """The line that holds a place."""
    end = document.text.find("\n", place)
    return Span(document.line_start(place), end if end >= 0 else len(document.text))


def whole_rows(document: Document, body: Span) -> Iterator[Span]:
    """The lines of a stretch, those of one row between bars together: ``| African Union | Mr.`` and ``X |`` below it. A row has
    as many bars as the line that rules the table, or as most rows that end with their lines."""
    lines = list(lines_of(document, body))
    words = [document.text[line.start : line.end].strip() for line in lines]
    closed = [w for w in words if w.startswith("|") and w.endswith("|") and len(w) > 1]
    bars = [w.count("|") for w in closed if RULED.fullmatch(w)] or [w.count("|") for w in closed]
    usual = Counter(bars).most_common(1)[0][0] if bars else 0
    end = body.start
    for index, line in enumerate(lines):
        if line.start >= end:
            end = lines[index + lines_on(words[index : index + LONGEST], usual)].end
            yield Span(line.start, end)


def lines_on(words: list[str], usual: int) -> int:
    """How many lines the row goes on of which the first is given, with those below it."""
    bars = 0
    for count, line in enumerate(words):
        if not words[0].startswith("|") or (count and line.startswith("|") and words[count - 1].endswith("|")):
            return 0
        bars += line.count("|")
        if line.endswith("|") and bars >= usual and (count or len(line) > 1):
            return count if bars == usual or not usual else 0
    return 0
