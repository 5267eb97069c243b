"""Tables in columns, in which one column names organizations: every cell runs over its own lines.

``Organization for Security and    Mr. X, Director,`` and, below, ``Cooperation in Europe    Prevention Centre`` are one row.
Which column names organizations is told by most of its cells, so that the others (persons, offices) need not be understood.
Two columns of organizations side by side are a list that goes on at the head of the second one. Belongs here: finding such
tables and giving their rows. Does not belong here: whether they are of participants (``runs.py``, ``lists.py``), or how a
column is read as a text of its own (``strips.py``).
"""

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from pipeline.parsing.actors.entries import is_organization, read_entry
from pipeline.parsing.document import Document, Entry, Found, Passage, Row
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.lists.layouts import BARRED, Printed, blocks, by_column, by_count, column_starts
from pipeline.parsing.lists.rows import COUNT, first_end, read_bearer, read_cell
from pipeline.parsing.lists.strips import Strip, strip_of
from pipeline.parsing.names.organization_words import is_stranger
from pipeline.parsing.names.persons import is_name
from pipeline.text import Span

FEWEST = 3
"""Organizations that make a column one of organizations."""
MOST = 0.5
"""Share of the cells of a column that have to be wholly understood as organizations or States."""
SPACED = 4
"""Lines of a row at most, on an average, where blank lines part the rows."""
AMOUNT = re.compile(r"\W*\d(?:\W*\d){2,}\W*")
"""A number of three digits or more, which counts no rows."""
BEHIND = re.compile(r"[,;(（，、；]")
"""What may stand behind an organization whose office a cell tells."""
ENUMERATED = re.compile(r"[(（]?\w{1,3}[.)、）]\s*\w")
"""What opens a heading within a table."""


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


def read_block(document: Document, block: list[Printed]) -> None:
    """Keeps the rows of a stretch of lines, where it is a table with a column of organizations."""
    barred = any(line.cells[-1].at >= BARRED for line in block)
    block = block if barred else by_count(block)
    starts = column_starts([line.cells for line in block])
    if len(starts) < 2 or not names_several(document, block, starts):
        return
    lines = headed(document, placed(document, block, starts))
    rows = join(document, lines, len(starts), barred)
    strip = strip_of(document, [cell for row in rows for cell in row.cells if cell])
    named = columns_of_names(strip, [row.cells for row in rows], len(starts))
    if len(named) != 1:
        rows = side_by_side(document, lines, len(starts), barred)
        strip, named = strip_of(document, [row.cells[0] for row in rows]), [0]
    if rows:
        keep(document, lines, [read(strip, row, named[0]) for row in rows])


def names_several(document: Document, block: list[Printed], starts: list[int]) -> bool:
    """Whether the columns, each read by itself, hold names enough for a table; most blocks of lines hold none."""
    cells = [by_column(line.cells, starts) for line in block]
    strip = strip_of(document, [[piece for line in cells for piece in line.get(n, [])] for n in range(len(starts))])
    return len(strip.document.marks_in(Span(0, len(strip.document.text)), "name", "acronym")) >= FEWEST


def placed(document: Document, block: list[Printed], starts: list[int]) -> list[Line]:
    """The lines of a table by column, up to the last one with several cells and what goes on below it. One that runs over
    the columns has no cell, and what stands below begins anew."""
    last = max(index for index, line in enumerate(block) if len(line.cells) > 1)
    found: list[Line] = []
    for index, line in enumerate(block):
        cells = by_column(line.cells, starts)
        if index > last and (line.apart or not (cells or is_entry(document, line.cells[0].span))):
            break
        over = bool(found) and not found[-1].cells
        if over and list(cells) == [0] and document.text[cells[0][0].start].islower():
            cells = {}  # it goes on the line that runs over the columns
        heading = line.cells[0].span if not cells else None
        found.append(Line(cells, line.apart or over, line.passage, heading))
    return found


def headed(document: Document, lines: list[Line]) -> list[Line]:
    """The lines of a table without those that head others, each with the heading above it."""
    crossed, _ = crossings(document, [line.cells.get(0, []) for line in lines], len(lines))
    above: Span | None = None
    found = []
    for index, line in enumerate(lines):
        words = line.heading or (line.cells[0][0] if list(line.cells) == [0] and index not in crossed else None)
        if line.heading and is_entry(document, line.heading):
            found.append(line._replace(cells={0: [line.heading]}, apart=True, heading=above))
        elif words and is_heading(document, words):
            above = words
        elif line.cells:
            found.append(line._replace(heading=above))
    return found


def is_entry(document: Document, words: Span) -> bool:
    """Whether words that run over the columns are an organization for which nobody is named, known or not, and no heading."""
    name = document.trim(Span(words.start, first_end(document, words)))
    entries, rest = read_entry(document, name)
    return is_stranger(document, name) or (rest is None and len(entries) == 1 and is_organization(entries[0]))


def is_heading(document: Document, words: Span) -> bool:
    """Whether words in the first column alone head the rows under them: by their number, or by words for a class."""
    numbered = ENUMERATED.match(document.text, words.start) is not None
    return numbered or bool(document.marks_in(words, "category.", "participation.observer", "participation.invitees"))


def join(document: Document, lines: list[Line], width: int, barred: bool) -> list[Joined]:
    """The rows of a table: a line goes on the one above where a cell does, and where bars part the cells only if
    its first one is empty."""
    cells = [line.cells.get(column, []) for column in range(width) for line in lines]
    crossed, begun = crossings(document, cells, len(lines))
    bearing = [[c for c, cell in line.cells.items() if has_honorific(document, cell[0])] for line in lines]
    wrapped = bool(crossed) or any(len(line.cells) < width for line in lines)
    borne = wrapped and sum(map(bool, bearing)) >= FEWEST and sum(map(bool, bearing)) * 3 >= len(lines)
    apart = sum(line.apart for line in lines)
    spaced = apart >= FEWEST and apart * SPACED >= len(lines) and not any(line.heading for line in lines)
    rows: list[Joined] = []
    for index, line in enumerate(lines):
        first = document.text[line.cells[0][0].start] if 0 in line.cells else ""
        goes_on = index in crossed or not first or first.islower() or first in "(（"
        goes_on |= not line.apart and (spaced or ((borne or len(line.cells) < width) and index not in begun))
        begins = not goes_on or any(index not in crossed or rows[-1].cells[c] for c in bearing[index] if rows)
        if (first if barred else begins) or not rows:
            rows.append(Joined([[] for _ in range(width)], line.heading))
        for column, pieces in line.cells.items():
            rows[-1].cells[column] += pieces
    return rows


def side_by_side(document: Document, lines: list[Line], width: int, barred: bool) -> list[Joined]:
    """The cells of columns each of which names organizations, one column after another; none where there is one at most."""
    found = []
    for column in range(width):
        own = [line._replace(cells={0: line.cells[column]}) for line in lines if column in line.cells]
        rows = join(document, own, 1, barred)
        if columns_of_names(strip_of(document, [row.cells[0] for row in rows]), [row.cells for row in rows], 1):
            found.append(rows)
    return [row for rows in found for row in rows] if len(found) > 1 else []


def crossings(document: Document, cells: list[list[Span]], count: int) -> tuple[set[int], set[int]]:
    """The lines into which a name or an office runs from the line above, in any column, and those that a name begins."""
    columns = [[piece for cell in cells[n : n + count] for piece in cell] for n in range(0, len(cells), count)]
    strip = strip_of(document, columns)
    lines = {piece.start: index % count for index, cell in enumerate(cells) for piece in cell}
    crossed: set[int] = set()
    begun: set[int] = set()
    for mark in strip.document.marks:
        if mark.kind in ("name", "acronym", "country", "participation.offices"):
            first, *others = strip.origins(Span(mark.start, mark.end))
            crossed |= {lines[piece.start] for piece in others}
            if first.start in lines and mark.kind != "participation.offices":
                begun.add(lines[first.start])
    return crossed, begun


def columns_of_names(strip: Strip, rows: list[list[list[Span]]], width: int) -> list[int]:
    """The columns most of whose cells are organizations and nothing else, or the one most of whose cells name one organization
    with somebody's office."""
    wholly, partly = [], []
    for column in range(width):
        cells = [strip.place(row[column]) for row in rows if row[column]]
        read = [read_entry(strip.document, cell) for cell in cells]
        whole = [entries for entries, rest in read if entries and rest is None]
        named = [entries for entries in whole if any(map(is_organization, entries))]
        several = sum(
            sum(map(is_organization, entries)) > 1 for entries in named
        )  # behind labels, which say in what capacity they came
        if several > MOST * len(named):
            continue
        if len(named) >= FEWEST and len(whole) >= MOST * len(cells[1:]):
            wholly.append(column)
        one = [cell for cell in cells if any(map(is_organization, entries_of(strip.document, cell)))]
        if len(one) >= FEWEST and len(one) >= MOST * len(cells[1:]):
            partly.append(column)
    return wholly or partly[:1]


def read(strip: Strip, joined: Joined, named: int) -> Row:
    """A row of a table: the organization from its column, persons and offices from the others."""
    pieces = [piece for cell in joined.cells for piece in cell]
    row = Row(Span(min(p.start for p in pieces), max(p.end for p in pieces)))
    entries: list[Entry] = []
    for column, cell in enumerate(joined.cells):
        place = strip.place(cell) if cell else Span(0, 0)
        if column == named and cell:
            entries = entries_of(strip.document, place)
            row.entries = entries = [e for e in entries if e.is_country or is_organization(e)] or entries
            row.unknown = [] if entries else [place]
        elif is_name(strip.document, Span(place.start, first_end(strip.document, place)), honoured=False):
            read_bearer(strip.document, place, row)
        elif AMOUNT.fullmatch(strip.document.text, *place):
            row.rest = row.rest or place
        elif not COUNT.fullmatch(strip.document.text, *place):
            read_cell(strip.document, place, row)
    row.entries = [] if row.unknown else entries
    row = in_document(strip, row)
    row.label = joined.heading
    return row


def entries_of(document: Document, cell: Span) -> list[Entry]:
    """The organizations of a cell, or the one at its end, or before a comma, whose office it tells: ``Director of Transport,
    Caribbean Community``, ``chef du Bureau X, par intérim``, ``délégation de X au Gabon``."""
    entries, rest = read_entry(document, cell)
    if rest is None:
        return entries
    named = [entry for entry in entries if is_organization(entry)]
    behind = document.trim(Span(named[0].name.spans[-1].end, cell.end)) if len(named) == 1 else cell
    last = behind.start >= behind.end or BEHIND.match(document.text, *behind) or document.marks_in(behind, "country")
    before = Span(cell.start, named[0].name.spans[0].start) if named else cell
    told = document.marks_in(
        before, "participation.offices", "office.bare", "participation.delegates", "participation.bodies"
    )
    return named if last and (told or BEHIND.search(document.text, *before) or before.start == before.end) else []


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
    """Puts rows to the passages in which they begin; a first one that names nobody is the head of the table,
    which may stand again on each page."""
    head = None if rows[0].entries else [document.quote(span) for span in rows[0].unknown]
    rows = [row for row in rows if row.entries or [document.quote(span) for span in row.unknown] != head]
    passages = [passage for passage, _ in groupby(line.passage for line in lines)]
    document.grids.update((passage.position, []) for passage in passages)
    starts = sorted(passage.start for passage in passages)
    positions = {passage.start: passage.position for passage in passages}
    for row in rows:
        document.grids[positions[starts[bisect_right(starts, row.span.start) - 1]]].append(row)
