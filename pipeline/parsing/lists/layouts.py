"""Stretches of lines that are printed in columns: their cells, and where the columns begin.

Does not belong here: what a table says (``grids.py``, ``rows.py``).
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.parsing.document import Document, Part, Passage
from pipeline.parsing.layout.lines import whole_rows
from pipeline.parsing.lists.rows import RULE, has_columns
from pipeline.parsing.lists.strips import BLANK, Cell, cells_in
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

FEWEST = 3
"""Lines with columns that make a table."""
RUN_ON = 3
"""Lines in one column alone over which a row may go on."""
NEAR = 1
"""By so many characters the cells of a column may begin apart."""
LONGEST_LINE = 110
"""Characters of the longest line without columns within a table."""
HANGING = 5
"""By so many characters at most lines are set in, on which a cell goes on."""
BARRED = 1000
"""So many characters apart columns are taken to be where bars part them."""


class Printed(NamedTuple):
    """A line with its cells, whether a blank line stands above it, and its passage."""

    cells: list[Cell]
    apart: bool
    passage: Passage


def blocks(document: Document, part: Part) -> Iterator[list[Printed]]:
    """Stretches of lines of which several have columns, with few others between."""
    block: list[Printed] = []
    alone = end = 0  # lines without columns since the last one that has; where the line above ends
    for passage in part.passages:
        known = passage.kind == PassageKind.FURNITURE or passage.position in document.pledges
        if known or not (block or has_columns(document, passage.body)):
            continue
        for line in whole_rows(document, passage.body):
            apart = BLANK.search(document.text, end, line.start) is not None
            end = line.end
            barred = barred_cells(document, line)
            cells = barred or cells_in(document, line)
            if not cells or RULE.fullmatch(document.text, *line):
                continue
            alone = 0 if len(cells) > 1 else alone + 1
            long = len(cells) < 2 and line.end - line.start > LONGEST_LINE
            changed = bool(block) and len(cells) > 1 and bool(barred) != (block[0].cells[-1].at >= BARRED)
            if changed or alone > RUN_ON or long or passage.kind == PassageKind.SIGNATURE:
                yield block
                block, alone = [], 0
            if len(cells) > 1 or (block and not long):
                block.append(Printed(cells, apart, passage))
    yield block


def barred_cells(document: Document, line: Span) -> list[Cell]:
    """The cells of a line in which bars part them, empty ones left out, each with the number of its column for its place."""
    begin = document.line_start(line.start)
    pieces = document.text[begin : line.end].split("|")
    cells, start, ruled = [], begin, not pieces[0].strip()
    for number, piece in enumerate(pieces):
        span = document.trim(Span(start, start + len(piece)), "*_")
        start += len(piece) + 1
        if span.start < span.end:
            cells.append(Cell(span, (number - ruled) * BARRED))
    return cells if len(pieces) > 1 else []


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
        if count * 3 >= len(several) and all(abs(place - other) > HANGING for other in found):
            found.append(place)
    first = min((cells[0].at for cells in several), default=0)
    return [first, *sorted(place for place in found if place > first + NEAR)]


def by_count(block: list[Printed]) -> list[Printed]:
    """A stretch with its columns counted, as where bars part them, if most of its lines have as many cells, and these are not
    aligned: tabs parted them, or each group of lines has columns of its own. Lines with fewer cells are taken to be aligned
    with the full line above."""
    counts = Counter(len(line.cells) for line in block if len(line.cells) > 1)
    full, lines = counts.most_common(1)[0] if counts else (0, 0)
    starts = column_starts([line.cells for line in block])
    lost = (
        sum(len(by_column(line.cells, starts)) < full == len(line.cells) for line in block)
        if len(starts) > 1
        else lines
    )
    if lines < FEWEST or lines * 2 <= counts.total() or max(counts) > full or lost < min(FEWEST, lines):
        return block
    places = next([cell.at for cell in line.cells] for line in block if len(line.cells) == full)
    found = []
    for line in block:
        if len(line.cells) == full:
            places = [cell.at for cell in line.cells]
        found.append(line._replace(cells=[Cell(cell.span, counted(cell, line, places)) for cell in line.cells]))
    return found


def counted(cell: Cell, line: Printed, places: list[int]) -> int:
    """The number of the column of a cell, as in a table with bars; a line that runs over the columns ends behind the first."""
    size = cell.span.end - cell.span.start
    column = line.cells.index(cell) if len(line.cells) == len(places) else bisect_right(places, cell.at + NEAR) - 1
    over = len(line.cells) == 1 and column <= 0 and cell.at + size > places[1]
    return BARRED - size if over else max(0, column) * BARRED


def by_column(cells: list[Cell], starts: list[int]) -> dict[int, list[Span]]:
    """The cells of a line by column; none where the line runs over the columns, as a heading does."""
    found: dict[int, list[Span]] = {}
    for cell in cells:
        column = max(0, bisect_right(starts, cell.at + NEAR) - 1)
        found.setdefault(column, []).append(cell.span)
    if len(cells) == 1 and cells[0].at < starts[0] - NEAR:
        return {len(starts) - 1: [cells[0].span]}  # it goes on at the margin
    over = len(cells) == 1 and 0 in found and cells[0].at + cells[0].span.end - cells[0].span.start > starts[1]
    return {} if over else found
