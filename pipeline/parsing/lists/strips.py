"""Lines that stand side by side in columns, written one below another, so that what runs over their ends can be read.

``For the Commonwealth of      For the Collective Security`` and, below, ``Independent States:      Treaty Organization:``
hold two names, of which no line holds one. Does not belong here: what the lines say (``signatures.py``).
"""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from unicodedata import east_asian_width

from pipeline.folding import fold
from pipeline.parsing.document import Document
from pipeline.parsing.lists.rows import COLUMN
from pipeline.scanning.lexicon import lexicon
from pipeline.scanning.marks import find_marks
from pipeline.text import Span

BLANK = re.compile(r"\n[^\S\n]*\n")
"""A blank line."""


class Cell(NamedTuple):
    """A stretch of a line, and the character of the line at which it is printed."""

    span: Span
    at: int


@dataclass(frozen=True)
class Strip:
    """Cells as lines of a text of their own. ``starts`` are their places there, ``cells`` where they stand in the document."""

    document: Document
    starts: list[int]
    cells: list[Span]

    @cached_property
    def places(self) -> dict[Span, int]:
        """The place of each cell in the text of the strip."""
        return dict(zip(self.cells, self.starts, strict=True))

    def place(self, pieces: list[Span]) -> Span:
        """Where cells that follow one another stand in the text of the strip."""
        last = pieces[-1]
        return Span(self.places[pieces[0]], self.places[last] + last.end - last.start)

    def origins(self, span: Span) -> tuple[Span, ...]:
        """Where a stretch stands in the document: one piece, or one for each line of a column."""
        found: list[Span] = []
        for index in range(max(0, bisect_right(self.starts, span.start) - 1), bisect_left(self.starts, span.end)):
            start, cell = self.starts[index], self.cells[index]
            low, high = max(span.start, start), min(span.end, start + cell.end - cell.start)
            if low < high:
                found.append(Span(cell.start + low - start, cell.start + high - start))
        return tuple(found)

    def origin(self, place: int) -> int:
        """Where the line of a place begins in the document."""
        return self.cells[max(0, bisect_right(self.starts, place) - 1)].start


def cells_in(document: Document, line: Span) -> list[Cell]:
    """The cells of a line; columns are parted by several blanks, tabs or bars."""
    words = document.trim(line, "|*_")
    if words.start >= words.end:
        return []
    cuts = [m.span() for m in COLUMN.finditer(document.text, *words)]
    bounds = [words.start, *(place for cut in cuts for place in cut), words.end]
    spans = [document.trim(Span(a, b), "|*_") for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    text = document.text
    return [Cell(s, width(text[document.line_start(s.start) : s.start])) for s in spans if s.start < s.end]


def width(text: str) -> int:
    """Characters that a stretch takes in print: wide ones, as Chinese has, take two."""
    return len(text) + (0 if text.isascii() else sum(east_asian_width(c) in "WF" for c in text))


def columns_of(lines: list[list[Cell]]) -> list[list[Span]]:
    """The cells of each column, from the left to the right; a line with fewer cells has them where they are printed."""
    count = max(map(len, lines), default=0)
    full = [line for line in lines if len(line) == count]
    places = [min(line[n].at for line in full) for n in range(count)]
    columns: list[list[Span]] = [[] for _ in places]
    for line in lines:
        for index, cell in enumerate(line):
            nearest = min(range(count), key=lambda n: abs(places[n] - cell.at))
            columns[index if len(line) == count else nearest].append(cell.span)
    return columns


def strip_of(document: Document, columns: list[list[Span]]) -> Strip:
    """The columns as a text, one below another, with the marks that are found in it and those of the document."""
    cells = [cell for column in columns for cell in column]
    starts: list[int] = []
    text = ""
    for column in columns:
        for cell in column:
            before = cells[len(starts) - 1] if starts else cell
            text += "\n" if BLANK.search(document.text, before.end, max(before.end, cell.start)) else ""
            starts.append(len(text))
            text += f"{document.text[cell.start : cell.end]}\n"
        text += "\n"
    language = document.language_at(cells[0].start) if cells else document.language
    folded = fold(text)
    marks = find_marks(text, folded, lexicon(language.code), language.code)
    strip = Strip(Document(text, folded, language, marks, []), starts, cells)
    known = [
        mark._replace(start=start + mark.start - cell.start, end=start + mark.end - cell.start)
        for start, cell in zip(starts, cells, strict=True)
        for mark in document.marks_in(cell, "name", "acronym")
    ]
    there = [m for m in marks if m.kind in ("name", "acronym")]
    ends = [m.end for m in there]  # in order, for names never overlap
    after = [(k, bisect_right(ends, k.start)) for k in known]
    strip.document.add_marks([k for k, i in after if i == len(there) or k.end <= there[i].start])
    return strip
