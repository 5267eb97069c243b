"""Tables in columns, in which one column names organizations: every cell runs over its own lines.

``Organization for Security and    Mr. X, Director,`` and, below, ``Cooperation in Europe    Prevention Centre`` are one row.
Which column names organizations is told by most of its cells, so that the others (persons, offices) need not be understood.
Two columns of organizations side by side are a list that goes on at the head of the second one. Belongs here: finding such
tables and giving their rows. Does not belong here: whether they are of participants (``runs.py``, ``lists.py``), or how a
column is read as a text of its own (``strips.py``).
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from pipeline.parsing.document import Document, Entry, Found, Part, Passage, Row
from pipeline.parsing.entries import read_entry
from pipeline.parsing.rows import COLUMN, RULE, read_cell
from pipeline.parsing.strips import BLANK, Cell, Strip, cells_in, strip_of
from pipeline.parsing.structure import has_honorific
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

FEWEST = 3
"""Lines with columns that make a table, and organizations that make a column one of organizations."""
MOST = 0.5
"""Share of the cells of a column that have to be wholly understood as organizations or States."""
RUN_ON = 3
"""Lines in one column alone over which a row may go on."""
NEAR = 1
"""By so many characters the cells of a column may begin apart."""
LONGEST_LINE = 110
"""Characters of the longest line without columns within a table."""
BARRED = 1000
"""So many characters apart columns are taken to be where bars part them."""
ENUMERATED = re.compile(r"[(（]?\w{1,3}[.)、）]\s*\w")
"""What opens a heading within a table."""


class Printed(NamedTuple):
    """A line with its cells, whether a blank line stands above it, and its passage."""

    cells: list[Cell]
    apart: bool
    passage: Passage


class Line(NamedTuple):
    """A line of a table: its cells by column, whether a blank line stands above it, its passage, and what heads it."""

    cells: dict[int, list[Span]]
    apart: bool
    passage: Passage
    heading: Span | None = None


class Joined(NamedTuple):
    """A row: for each column the pieces of its cell, one for each line; and what heads it."""

    cells: list[list[Span]]
    heading: Span | None


def find_grids(document: Document) -> None:
    """The rows of all such tables, each at the passage in which it begins; passages in which none does have none."""
    for part in document.parts:
        for block in blocks(document, part):
            read_block(document, block)


def blocks(document: Document, part: Part) -> Iterator[list[Printed]]:
    """Stretches of lines of which several have columns, with few others between."""
    block: list[Printed] = []
    alone = end = 0  # lines without columns since the last one that has; where the line above ends
    for passage in part.passages:
        if passage.kind == PassageKind.FURNITURE or not (block or COLUMN.search(document.text, *passage.body)):
            continue
        for line in lines_of(document, passage.body):
            apart = BLANK.search(document.text, end, line.start) is not None
            end = line.end
            if RULE.fullmatch(document.text, *line):
                continue
            cells = barred_cells(document, line) or cells_in(document, line)
            alone = 0 if len(cells) > 1 else alone + 1
            long = len(cells) < 2 and line.end - line.start > LONGEST_LINE
            if alone > RUN_ON or long or passage.kind == PassageKind.SIGNATURE:
                yield block
                block, alone = [], 0
            elif len(cells) > 1 or block:
                block.append(Printed(cells, apart, passage))
    yield block


def lines_of(document: Document, body: Span) -> Iterator[Span]:
    """The lines of a stretch that hold something."""
    start = body.start
    for text in document.text[body.start : body.end].split("\n"):
        if text.strip():
            yield Span(start, start + len(text))
        start += len(text) + 1


def barred_cells(document: Document, line: Span) -> list[Cell]:
    """The cells of a line in which bars part them, empty ones left out, each with the number of its column for its place."""
    begin = document.text.rfind("\n", 0, line.start) + 1
    pieces = document.text[begin : line.end].split("|")
    cells, start, ruled = [], begin, not pieces[0].strip()
    for number, piece in enumerate(pieces):
        span = document.trim(Span(start, start + len(piece)), "*_")
        start += len(piece) + 1
        if span.start < span.end:
            cells.append(Cell(span, (number - ruled) * BARRED))
    return cells if len(pieces) > 1 else []


def read_block(document: Document, block: list[Printed]) -> None:
    """Keeps the rows of a stretch of lines, where it is a table with a column of organizations."""
    starts = column_starts([line.cells for line in block])
    if len(starts) < 2:
        return
    lines = headed(document, placed(block, starts))
    rows = join(document, lines, len(starts))
    strip = strip_of(document, [cell for row in rows for cell in row.cells if cell])
    named = columns_of_names(strip, [row.cells for row in rows], len(starts))
    if len(named) > 1:
        rows = [row for column in named for row in join(document, alone(lines, column), 1)]
        strip, named = strip_of(document, [row.cells[0] for row in rows]), [0]
    if named:
        keep(document, lines, [read(strip, row, named[0]) for row in rows])


def column_starts(block: list[list[Cell]]) -> list[int]:
    """Where the columns begin, in characters from the left: places at which most lines with several cells have one. Where
    columns are not aligned but barred, they are counted."""
    several = [cells for cells in block if len(cells) > 1]
    if len(several) < FEWEST:
        return []
    places = Counter(cell.at for cells in several for cell in cells[1:])
    found: list[int] = []
    for place, _ in places.most_common():
        count = sum(places[place + n] for n in range(-NEAR, NEAR + 1))
        if count * 3 >= len(several) and all(abs(place - other) > NEAR + 1 for other in found):
            found.append(place)
    first = min((cells[0].at for cells in several), default=0)
    return [first, *sorted(place for place in found if place > first + NEAR)]


def placed(block: list[Printed], starts: list[int]) -> list[Line]:
    """The lines of a table by column, up to the last one with several cells and what goes on below it. One that runs over
    the columns has no cell, and what stands below begins anew."""
    last = max(index for index, line in enumerate(block) if len(line.cells) > 1)
    found: list[Line] = []
    for index, line in enumerate(block):
        cells = by_column(line.cells, starts)
        if index > last and (line.apart or not cells):
            break
        over = bool(found) and not found[-1].cells
        heading = line.cells[0].span if not cells else None
        found.append(Line(cells, line.apart or over, line.passage, heading))
    return found


def by_column(cells: list[Cell], starts: list[int]) -> dict[int, list[Span]]:
    """The cells of a line by column; none where the line runs over the columns, as a heading does."""
    found: dict[int, list[Span]] = {}
    for cell in cells:
        column = max(0, bisect_right(starts, cell.at + NEAR) - 1)
        found.setdefault(column, []).append(cell.span)
    over = len(cells) == 1 and 0 in found and cells[0].at + cells[0].span.end - cells[0].span.start > starts[1]
    return {} if over else found


def headed(document: Document, lines: list[Line]) -> list[Line]:
    """The lines of a table without those that head others, each with the heading above it."""
    crossed = crossings(document, [line.cells.get(0, []) for line in lines], len(lines))
    above: Span | None = None
    found = []
    for index, line in enumerate(lines):
        words = line.heading or (line.cells[0][0] if list(line.cells) == [0] and index not in crossed else None)
        if words and is_heading(document, words):
            above = words
        elif line.cells:
            found.append(line._replace(heading=above))
    return found


def is_heading(document: Document, words: Span) -> bool:
    """Whether words in the first column alone head the rows under them: by their number, or by words for a class."""
    numbered = ENUMERATED.match(document.text, words.start) is not None
    return numbered or bool(document.marks_in(words, "category.", "participation.observer", "participation.invitees"))


def join(document: Document, lines: list[Line], width: int) -> list[Joined]:
    """The rows of a table: a line goes on the one above where a cell does."""
    crossed = crossings(document, [line.cells.get(column, []) for column in range(width) for line in lines], len(lines))
    bearing = [any(has_honorific(document, cell[0]) for cell in line.cells.values()) for line in lines]
    borne = sum(bearing) >= FEWEST and sum(bearing) * 3 >= len(lines)
    rows: list[Joined] = []
    for index, line in enumerate(lines):
        firsts = [document.text[cell[0].start] for cell in line.cells.values()]
        goes_on = index in crossed or 0 not in line.cells or any(c.islower() or c in "(（" for c in firsts)
        goes_on |= not line.apart and (borne or len(line.cells) < width) and not names_at(document, line)
        if bearing[index] or not goes_on or not rows:
            rows.append(Joined([[] for _ in range(width)], line.heading))
        for column, pieces in line.cells.items():
            rows[-1].cells[column] += pieces
    return rows


def names_at(document: Document, line: Line) -> bool:
    """Whether the first cell of a line begins with a name."""
    first = line.cells[min(line.cells)][0]
    return any(m.start == first.start for m in document.marks_in(first, "name", "acronym", "country"))


def alone(lines: list[Line], column: int) -> list[Line]:
    """One column as a table."""
    return [line._replace(cells={0: line.cells[column]}) for line in lines if column in line.cells]


def crossings(document: Document, cells: list[list[Span]], count: int) -> set[int]:
    """The lines into which a name or an office runs from the line above, in any column."""
    columns = [[piece for cell in cells[n : n + count] for piece in cell] for n in range(0, len(cells), count)]
    strip = strip_of(document, columns)
    lines = {piece.start: index % count for index, cell in enumerate(cells) for piece in cell}
    found: set[int] = set()
    for mark in strip.document.marks:
        if mark.kind in ("name", "country", "participation.offices"):
            pieces = strip.origins(Span(mark.start, mark.end))
            for piece in pieces[1:]:
                found.update(index for start, index in lines.items() if start == piece.start)
    return found


def columns_of_names(strip: Strip, rows: list[list[list[Span]]], width: int) -> list[int]:
    """The columns most of whose cells are organizations and nothing else."""
    found = []
    for column in range(width):
        cells = [row[column] for row in rows if row[column]]
        read = [read_entry(strip.document, place_in(strip, cell)) for cell in cells]
        whole = [entries for entries, rest in read if entries and rest is None]
        named = [entries for entries in whole if not entries[0].is_country]
        if len(named) >= FEWEST and len(whole) >= MOST * len(cells[1:]):
            found.append(column)
    return found


def place_in(strip: Strip, pieces: list[Span]) -> Span:
    """Where the pieces of a cell stand in the text of its strip."""
    first, last = strip.cells.index(pieces[0]), strip.cells.index(pieces[-1])
    return Span(strip.starts[first], strip.starts[last] + pieces[-1].end - pieces[-1].start)


def read(strip: Strip, joined: Joined, named: int) -> Row:
    """A row of a table: the organization from its column, persons and offices from the others."""
    pieces = [piece for cell in joined.cells for piece in cell]
    row = Row(Span(min(p.start for p in pieces), max(p.end for p in pieces)))
    for column, cell in enumerate(joined.cells):
        if cell and column != named:
            read_cell(strip.document, place_in(strip, cell), row)
        elif cell:
            place = place_in(strip, cell)
            entries, rest = read_entry(strip.document, place)
            row.entries, row.unknown = (entries, []) if entries and rest is None else ([], [place])
    row = in_document(strip, row)
    row.label = joined.heading
    return row


def in_document(strip: Strip, row: Row) -> Row:
    """A row that was read in a strip, with its places in the document."""

    def moved(found: Found | None) -> Found | None:
        spans = tuple(piece for span in found.spans for piece in strip.origins(span)) if found else ()
        return replace(found, spans=spans) if found else None

    def told(entry: Entry) -> Entry:
        return replace(entry, name=moved(entry.name) or entry.name, office=moved(entry.office))

    row.entries = [told(entry) for entry in row.entries]
    row.person, row.office = moved(row.person), moved(row.office)
    row.rest = strip.origins(row.rest)[0] if row.rest else None
    row.unknown = [piece for span in row.unknown for piece in strip.origins(span)[:1]]
    row.observes = strip.origins(row.observes)[0] if row.observes else None
    return row


def keep(document: Document, lines: list[Line], rows: list[Row]) -> None:
    """Puts rows to the passages in which they begin; a first one that names nobody is the head of the table."""
    rows = rows if rows[0].entries else rows[1:]
    for passage, _ in groupby(line.passage for line in lines):
        own = [row for row in rows if passage.start <= row.span.start < passage.end]
        document.grids[passage.position] = own
