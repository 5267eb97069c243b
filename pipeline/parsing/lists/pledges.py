"""Tables of what is to be done: who, what and by when, in columns or parted by bars.

``Who | What | By when`` over rows of organizations, infinitives and days is a list of commitments, whatever stands above it:
the words of each cell under *What* are one of them. Belongs here: finding such tables by their heads, and their rows. Does
not belong here: tables of those who came (``grids.py``), or lists whose items are passages (``proposals.py``).
"""

from pipeline.parsing.actors.entries import is_organization, read_entry
from pipeline.parsing.document import Document, Found, Part, Participation, Passage, Pledge, span_of
from pipeline.parsing.lists.layouts import BARRED, Printed, blocks, by_column
from pipeline.parsing.lists.strips import Cell, Strip, cells_in, strip_of
from pipeline.scanning.marks import is_han
from pipeline.text import Span
from pipeline.vocabulary import PassageKind, ProposalSection, Role

PLEDGED = ("table.pledge", "heading.measures")
PROPOSED = ("table.proposal", "heading.proposals")
"""Kinds of words at the head of a column, or above a table, by which it is one of commitments, or of proposals."""
ACTION = "table.action"
DUE = ("table.by", "table.charge")
"""Kinds of heads beside such a column by which what stands in it is still to be done."""
BESIDE = (*DUE, "table.who")
HEADS = (*PLEDGED, *PROPOSED, ACTION, *BESIDE)
CAME = ("participation.before", "participation.after", "participation.either", "label.present")
AWAY = ("unsaid.absence", "meeting.planned", "force.")
"""Kinds of words by which a sentence says that those came whom a table names, and by which it says something else."""
ARTICLE = 4
"""Characters that may stand before the words of a head."""
BEHIND = 24
"""Characters that may stand behind them: ``Commitment (summary)``."""
ABOVE = 3
"""Passages above a table that may say what it is."""
FEWEST = 2
"""Rows that make a table."""
SHORTEST, SHORTEST_HAN = 12, 6
"""Characters of the shortest cell that says what is to be done."""
Cells = dict[int, list[Span]]


def find_pledges(document: Document) -> None:
    """The rows of all such tables, each at the passage in which it begins; passages of a table are items of its section."""
    if not document.marks_in(Span(0, len(document.text)), *BESIDE):
        return  # no head of such a table
    for part in document.parts:
        for block in [list(block) for block in blocks(document, part)]:
            for index, line in enumerate(block):
                what = head_of(document, line) if len(line.cells) > 1 else None
                if what is not None:
                    lines = [in_order(document, line, other) for other in block[index + 1 :]]
                    read_table(document, section_of(document, part, line, what), line, what, lines)
                    break


def head_of(document: Document, line: Printed) -> int | None:
    """The number of the column for what is done, where a line holds the heads of columns, one of them for by whom or by when."""
    cells = [cell.span for cell in line.cells]
    what = next((n for n, cell in enumerate(cells) if heads(document, cell, *PLEDGED, *PROPOSED, ACTION)), None)
    beside = any(heads(document, cell, *BESIDE) for n, cell in enumerate(cells) if n != what)
    return what if beside else None


def in_order(document: Document, head: Printed, line: Printed) -> Printed:
    """A line with as many cells as there are heads has one under each, though they need not stand one below another."""
    begin = document.line_start(line.cells[0].span.start)
    end = document.text.find("\n", line.cells[-1].span.end)
    cells = cells_in(document, Span(begin, end if end >= 0 else len(document.text)))
    if len(cells) != len(head.cells) or head.cells[-1].at >= BARRED:
        return line
    return line._replace(cells=[Cell(cell.span, above.at) for cell, above in zip(cells, head.cells, strict=True)])


def section_of(document: Document, part: Part, line: Printed, what: int) -> ProposalSection | None:
    """What a table lists, by its head and what stands above it; nothing where it lists something else."""
    cells = [cell.span for cell in line.cells]
    above = introductions(document, part, line.passage)
    told = [place for place in (cells[what], *above) if document.marks_in(place, *PLEDGED, *PROPOSED)]
    due = any(heads(document, cell, *DUE) for n, cell in enumerate(cells) if n != what)
    if not (told or due) or is_otherwise(document, cells, above):
        return None
    proposed = bool(told) and not document.marks_in(told[0], *PLEDGED)
    return ProposalSection.PROPOSALS if proposed else ProposalSection.MEASURES


def heads(document: Document, cell: Span, *kinds: str) -> bool:
    """Whether a cell is the head of a column: it begins with such words, and holds little else. Of several, the longest ones
    say of which: ``承诺方`` is who makes a ``承诺``."""
    marks = [mark for mark in document.marks_in(cell, *HEADS) if mark.start - cell.start <= ARTICLE]
    longest = max((mark.end for mark in marks), default=cell.start)
    return any(mark.kind in kinds and mark.end == longest for mark in marks) and cell.end - longest <= BEHIND


def introductions(document: Document, part: Part, head: Passage) -> list[Span]:
    """The passages right above a table, the nearest one first, and the title of its part."""
    before = [p for p in part.passages if p.position < head.position and p.kind != PassageKind.FURNITURE]
    near = [p.body for p in reversed(before[-ABOVE:])]
    return [*near, *(p.body for p in part.title if p.body not in near and p.position < head.position)]


def is_otherwise(document: Document, cells: list[Span], above: list[Span]) -> bool:
    """Whether the head of a table, or a line with its title, says that it tells of earlier plans. A paragraph above may speak of
    these besides, and one word of a title says nothing: ``Outcome document``."""
    lines = [place for place in above if "." not in document.text[slice(*place)]]
    marks = [mark for place in lines for mark in document.marks_in(place, "table.done", "meeting.previous")]
    phrases = [
        mark for mark in marks if mark.kind != "table.done" or len(mark.value.split()) > 1 or is_han(mark.value[0])
    ]
    return bool(phrases) or any(heads_done(document, cell) for cell in cells)


def heads_done(document: Document, cell: Span) -> bool:
    """Whether a column is one of what became of earlier plans."""
    return any(mark.start - cell.start <= ARTICLE for mark in document.marks_in(cell, "table.done"))


def read_table(
    document: Document, section: ProposalSection | None, head: Printed, what: int, lines: list[Printed]
) -> None:
    """Keeps the rows under a head, if most of them say something under *What*. Where the table is one of facts, it has none, and
    names nobody who came."""
    cells = [cell.span for cell in head.cells]
    who = [n for n, cell in enumerate(cells) if n != what and heads(document, cell, "table.who", "table.charge")][:1]
    rows = rows_under(document, [cell.at for cell in head.cells], what, lines)
    told = [(first, row) for first, row in rows if says(document, row.get(what, []))]
    claim(document, section, [head, *(line for line in lines if is_in(line, rows))])
    if section is None or len(told) < FEWEST or len(told) * 2 <= len(rows):
        return
    strip = strip_of(document, [row[column] for _, row in told for column in who if column in row])
    for first, row in told:
        named = [found for column in who if column in row for found in bodies(strip, row[column])]
        pieces = row[what]
        span = Span(pieces[0].start, pieces[-1].end)
        pledge = Pledge(span, words(document, pieces), named, section, cells[what])
        document.pledges[first.passage.position].append(pledge)


def claim(document: Document, section: ProposalSection | None, lines: list[Printed]) -> None:
    """Makes the passages of a table items of its section."""
    for passage in {line.passage.position: line.passage for line in lines}.values():
        document.pledges[passage.position] = []
        passage.topic, passage.lead, passage.kind = str(section or ProposalSection.DISCUSSION), None, PassageKind.ITEM


def bodies(strip: Strip, pieces: list[Span]) -> list[Found]:
    """The organizations of a cell."""
    entries = [entry for entry in read_entry(strip.document, strip.place(pieces))[0] if is_organization(entry)]
    places = [tuple(piece for span in entry.name.spans for piece in strip.origins(span)) for entry in entries]
    return [Found(e.name.value, place, "table.who") for e, place in zip(entries, places, strict=True)]


def named_by_tables(document: Document, part: Part) -> list[Participation]:
    """Those who are to do what a table says, where a sentence tells that whoever the table names came: ``The bodies named in the
    table were present``."""
    found = []
    for passage, sentence in document.sentences_of(part):
        refers = document.marks_in(sentence, "table.refers")
        came = document.marks_in(sentence, *CAME)
        if not refers or not came or passage.position in document.pledges or document.marks_in(sentence, *AWAY):
            continue
        rows = [row for p in part.passages for row in document.pledges.get(p.position, [])]
        role = Found(Role.PARTICIPANT, (span_of(refers[0]),), "table.refers")
        found += [Participation(who, False, role) for row in rows for who in row.organizations]
    return found


def is_in(line: Printed, rows: list[tuple[Printed, Cells]]) -> bool:
    """Whether a line stands in one of the rows."""
    pieces = {piece for _, row in rows for cell in row.values() for piece in cell}
    return any(cell.span in pieces for cell in line.cells)


def rows_under(document: Document, starts: list[int], what: int, lines: list[Printed]) -> list[tuple[Printed, Cells]]:
    """The rows of a table, each with its first line and its cells by column, up to a line that stands apart and has one cell."""
    apart = sum(line.apart for line in lines) > len(lines) // 4
    rows: list[tuple[Printed, Cells]] = []
    for line in lines:
        cells = by_column(line.cells, starts)
        if not cells or (line.apart and len(line.cells) < 2):
            break
        if not rows or begins(document, line, cells, what, len(starts), apart=apart):
            rows.append((line, {}))
        for column, pieces in cells.items():
            rows[-1][1].setdefault(column, []).extend(pieces)
    return rows


def begins(document: Document, line: Printed, cells: Cells, what: int, width: int, *, apart: bool) -> bool:
    """Whether a line begins a row: a blank line parts it from the one above where such lines part rows; else it has a cell in
    each column, or in the first and under *What*, that goes on nothing."""
    if apart:
        return line.apart
    if what not in cells or 0 not in cells:
        return False
    first = document.text[cells[what][0].start]
    cased = first.lower() != first.upper()
    return not first.islower() if cased else len(cells) == width or line.cells[-1].at >= BARRED


def says(document: Document, pieces: list[Span]) -> bool:
    """Whether a cell says what is to be done: it is no sum, name or sign."""
    if not pieces:
        return False
    text = words(document, pieces)
    shortest = SHORTEST_HAN if any(map(is_han, text)) else SHORTEST
    named = read_entry(document, pieces[0]) if len(pieces) == 1 else ([], None)
    whole = any(map(is_organization, named[0])) and named[1] is None
    return len(text) >= shortest and not whole and sum(map(str.isalpha, text)) * 2 > len(text)


def words(document: Document, pieces: list[Span]) -> str:
    """The words of a cell over its lines."""
    quotes = [document.quote(piece) for piece in pieces]
    return "".join(quotes) if any(map(is_han, quotes[0])) else " ".join(quotes)
