"""The rows of a list: a line, an item or the row of a table, and what each of its cells says.

Belongs here: cutting a passage into rows and a row into cells, and whether everything in a row is understood: the names
of organizations and States, offices, persons, and words for the capacity in which somebody came. Does not belong here:
whether the list is one of participants (``runs.py``), or what follows from it (``lists.py``).
"""

import re
from itertools import pairwise

from pipeline.parsing.actors.entries import PARENTHESES, read_entry, spoken_for
from pipeline.parsing.actors.posts import post_of
from pipeline.parsing.actors.states_among import read_mixed
from pipeline.parsing.actors.unknowns import is_unknown_name
from pipeline.parsing.document import Document, Entry, Found, Passage, Row, span_of
from pipeline.parsing.layout.lines import whole_rows
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.lists.speakers import named_in
from pipeline.parsing.names.beginnings import is_preposition
from pipeline.parsing.names.persons import is_name
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

COLUMN = re.compile(
    r"[^\S\n]*(?:\|[^\S\n]*|(?:\.[^\S\n]?){4,}|(?<=\s)\.{3}(?=\s)|…{2,})[^\S\n]*"
    r"|(?<=\S)(?:(?<![^\W\d_][.:;!?])(?<![^\W\d_] [:;])[^\S\n]{2}|[^\S\n]{3,}|\t+)(?=\S)"
)
"""What parts the cells of a row: a bar, a tab, several blanks, dots. Two blanks behind a stop or colon are how some type."""
GAPS = ("  ", "|", "\t", "\u3000", "\xa0", "...", ". . ", "…")
"""What parts columns begins with one of these."""
PIECE = re.compile(r"[;；؛]\s*")
WHOLE = 1000
"""Characters of a passage by which the length of its longest line is told."""
LIST_MARK = re.compile(r"[;；؛,，،、]")
LIST_COMMA = re.compile(r"[,，،、]\s*")
RULE = re.compile(r"[\s|:+=_–—-]*")
"""A line that only rules a table, or a cell without words."""
NAMED = re.compile(r"([^()（）]+?)\s*[(（]([^()（）]+)[)）]\W*")
COUNT = re.compile(r"[\W\d_]*")
LONGEST_LABEL, LONGEST_CELL = 80, 60
KNOWN = 0.6
"""Share of the pieces of a cell that have to be understood for the others to be organizations that are not known."""
POST = 7
"""Words of the longest office that no list knows, with the preposition behind it."""
LABEL = re.compile(r"[^:：\n|]{2,80}?[^\S\n]?[:：][^\S\n]*(?=\S)")
AS_OBSERVER = "participation.as_observer"
"""The kind of words that make the whole row one of an observer, where they stand alone in a cell."""
OBSERVED = ("participation.observer", AS_OBSERVER)
"""Kinds of words for who observed, within other words or alone."""
CAPACITY = ("participation.observer", "participation.invitees", "unsaid.absence", "lead.participants")
CLASSES = ("category.", "class")
"""Kinds of words for a class of organizations."""
PRESENCE = (*CAPACITY, "heading.participants", "participation.", "category.")
"""Kinds of words that say in what capacity somebody came."""


def has_columns(document: Document, body: Span) -> bool:
    """Whether something parts columns in a stretch; in most there are no two blanks, and a search for them is fast."""
    text = document.text[body.start : body.end]
    return any(mark in text for mark in GAPS) and COLUMN.search(text) is not None


def rows_of(document: Document, body: Span) -> list[Span]:
    """The rows of a table or block of lines. A line goes on the one before where a name runs over its end, or where it
    begins in a small letter or in parentheses."""
    if not has_columns(document, body) and "\n" not in document.text[body.start : body.end]:
        return [body]
    cuts = [body.start]
    for place in [line.start for line in whole_rows(document, body)][1:]:
        line = document.trim(Span(place, body.end))
        first = document.text[line.start : line.start + 1]
        names = document.marks_in(Span(cuts[-1], body.end), "name", "country", "participation.offices")
        crossed = any(m.start < line.start < m.end for m in names)
        small = first.islower() and not has_honorific(document, line)
        if not (crossed or small or first in tuple("(（") or is_wrapped(document, Span(cuts[-1], body.end), line)):
            cuts.append(place)
    spans = [document.trim(Span(a, b)) for a, b in zip(cuts, [*cuts[1:], body.end], strict=True)]
    return [s for s in spans if not RULE.fullmatch(document.text, *s)]


def is_wrapped(document: Document, row: Span, line: Span) -> bool:
    """Whether a line goes on a row that a label opens and semicolons or commas part: the line above ends with one of these or
    with a small word, or had no room for the first word. A line with a label of its own, or with a person, goes on none."""
    label = LABEL.match(document.text, *row)
    above = document.trim(
        Span(document.line_start(document.line_start(line.start) - 1), document.line_start(line.start))
    )
    if not label or label.end() >= line.start or not LIST_MARK.search(document.text, label.end(), line.start):
        return False
    if LABEL.match(document.text, *line) or any(has_columns(document, each) for each in (above, line)):
        return False
    if has_honorific(document, line):
        return False
    last = document.text[above.end - 1]
    language = document.language_at(line.start)
    words = document.fold(above).split()[-1:]
    small = {*language.conjunctions, *language.articles, *language.genitives}
    return (
        last in ";；؛,，،、"
        or not small.isdisjoint(words)
        or (last not in ".。" and is_full(document, row, above, line))
    )


def is_full(document: Document, row: Span, above: Span, line: Span) -> bool:
    """Whether the first word of a line would have made the line above longer than all others of its passage."""
    lines = document.text[document.line_start(row.start) : min(row.end, row.start + WHOLE)].split("\n")
    longest = max(map(len, lines))
    word = document.text[line.start : line.end].split()[0]
    return above.end - document.line_start(above.start) + len(word) >= longest


def cells_of(document: Document, row: Span) -> list[Span]:
    """The cells of a row; a label and its colon before several entries are a cell of their own."""
    label = LABEL.match(document.text, *row)
    starts = [(label.end(), label.end())] if label and not COLUMN.search(document.text, *row) else []
    cuts = [m.span() for m in COLUMN.finditer(document.text, *row)] or starts
    bounds = [row.start, *(place for cut in cuts for place in cut), row.end]
    cells = [document.trim(Span(a, b), "*:：") for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    return [c for c in cells if c.start < c.end and not COUNT.fullmatch(document.text, *c)]


def read_row(document: Document, span: Span) -> Row:
    """A row by its cells: ``Ms. X  African Union``, ``| ECOWAS | Director | observer |``, ``Present: A; B; C``."""
    row = Row(span)
    cells = cells_of(document, span)
    for index, cell in enumerate(cells):
        classed = index == 1 and bool(document.marks_in(cells[0], *CLASSES))
        several, unknown = pieces_of(document, cell, 0 if classed else KNOWN)
        listed = bool(several) and len(several) + len(unknown) > 1
        if index == 1 and len(cells) == 2 and listed and not row.person and labels(document, span, cells[0]):
            row.label, row.entries, row.rest, row.unknown = cells[0], several, None, unknown
            continue
        read_cell(document, cell, row)
    if row.rest and row.person and is_office(row.entries) and is_unknown_name(document, row.rest):
        row.entries, row.unknown = [], [row.rest]  # the office is held there
    if len(cells) == 2 and row.rest == cells[0] and row.entries and labels(document, span, cells[0]):
        row.label, row.rest = cells[0], None  # one entry behind a label
    return row


def labels(document: Document, row: Span, cell: Span) -> bool:
    """Whether the first cell can be a label. In a table with bars it is a column as any other, unless its words say so."""
    barred = "|" in document.text[row.start : row.end]
    short = cell.end - cell.start <= LONGEST_LABEL
    return short and (not barred or bool(document.marks_in(cell, *PRESENCE)))


def pieces_of(document: Document, cell: Span, least: float = KNOWN) -> tuple[list[Entry], list[Span]]:
    """The entries of a cell that holds several, parted by semicolons, else by commas, and the pieces that are not
    understood; none where most are not. Where another share of ``least`` is asked, semicolons have to part them."""
    for cut in (PIECE, LIST_COMMA):
        places = [m.span() for m in cut.finditer(document.text, *cell)]
        bounds = [cell.start, *(place for pair in places for place in pair), cell.end]
        pieces = [document.trim(Span(a, b), ".;") for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
        pieces = [piece for piece in pieces if piece.start < piece.end]
        read = [(piece, *read_mixed(document, piece)) for piece in pieces]
        unknown = [piece for piece, entries, rest in read if not entries or rest is not None]
        share = least if cut is PIECE else KNOWN
        if len(pieces) > 1 and len(unknown) <= (1 - share) * len(pieces):
            return [entry for piece, entries, _ in read if piece not in unknown for entry in entries], unknown
    return [], []


def read_cell(document: Document, cell: Span, row: Row) -> None:
    """What one cell adds to its row."""
    if has_honorific(document, cell) or is_bearer(document, cell):
        read_bearer(document, cell, row)
        return
    if document.holds_only(cell, AS_OBSERVER, "participation.observing"):
        row.observes = cell
        return
    entries, rest = read_entry(document, cell)
    if rest is not None and not row.entries and (told := led_by(document, cell)):
        entries, rest = told, None
    if entries and rest is None and (not row.entries or (is_office(row.entries) and not is_office(entries))):
        row.entries = entries
    elif entries and rest is None:
        held = is_office(entries) and row.office is None and row.person is not None
        row.office = Found(document.quote(cell), (cell,), "list.office") if held else row.office
        return  # a second organization says where the first one's person sits
    elif not entries and document.marks_in(cell, "participation.offices", "office.bare"):
        row.office = row.office or Found(document.quote(cell), (cell,), "list.office")
    elif not entries and document.marks_in(cell, *PRESENCE):
        return
    elif row.person is None and is_name(document, cell, False):
        row.person = Found(document.quote(cell), (cell,), "list.person")
    elif row.person and not row.entries and entries and opens(document, cell, entries[0]):
        row.entries = entries[:1]  # an office that is not known, written together with its organization
    elif row.entries and is_short(document, cell):
        return
    else:
        row.rest = row.rest or rest or cell


def is_bearer(document: Document, cell: Span) -> bool:
    """Whether a cell is a name and, in parentheses, an organization: ``General X (ECOWAS)``."""
    match = NAMED.fullmatch(document.text, *cell)
    if match is None or not is_name(document, Span(*match.span(1)), False):
        return False
    entries, rest = read_entry(document, Span(*match.span(2)))
    return bool(entries) and rest is None


def led_by(document: Document, cell: Span) -> list[Entry]:
    """The organization before a dash that a name without an honorific stands behind: ``EU — Jean Dupont, Director``."""
    told = spoken_for(document, cell)
    words = [entry.office.spans[0] for entry in told if entry.office]
    named = all(is_name(document, Span(who.start, first_end(document, who)), False) for who in words)
    return told if words and named else []


def opens(document: Document, cell: Span, entry: Entry) -> bool:
    """Whether an organization stands at the beginning of a cell."""
    return not entry.is_country and entry.name.spans[0].start == cell.start


def is_short(document: Document, cell: Span) -> bool:
    """Whether a cell behind the organization can be a remark on who came, and no sentence or sum."""
    text = document.text[cell.start : cell.end]
    return len(text) <= LONGEST_CELL and sum(map(str.isdigit, text)) < 3 and not text.endswith((".", "。"))


def read_bearer(document: Document, cell: Span, row: Row) -> None:
    """A person, with the organization in parentheses or behind the last comma: ``Ms. X, Director, OCHA``."""
    row.person = row.person or named_in(document, Span(cell.start, first_end(document, cell)), "list.person")
    for piece in parts_behind(document, cell):
        entries, rest = read_entry(document, piece)
        if entries and rest is None and is_office(entries) and row.office is None:
            row.office = Found(document.quote(piece), (piece,), "list.office")
        if entries and rest is None and (not row.entries or is_office(row.entries)):
            row.entries = entries if not row.entries or not is_office(entries) else row.entries
        elif not entries and row.office is None and document.marks_in(piece, "participation.offices"):
            row.office = Found(document.quote(piece), (piece,), "list.office")
        elif entries and not row.entries and is_post(document, piece, entries):
            row.entries = entries
        else:
            row.entries = row.entries or post_of(document, piece)


def is_office(entries: list[Entry]) -> bool:
    """Whether nothing but an office whose organization goes without saying is named: ``Special Representative of the
    Secretary-General``. What the person is head of says more."""
    return all(entry.name.rule == "entry.bare_office" for entry in entries)


def is_post(document: Document, piece: Span, entries: list[Entry]) -> bool:
    """Whether words behind a person are an office that no list knows, and a preposition the organization where he holds it:
    ``senior analyst at the African Union Commission``. A known office behind other words is one that he held once."""
    name = entries[0].name.spans[0]
    bodies = [m.start for m in document.marks_in(Span(piece.start, name.start), "participation.bodies")]
    post = Span(piece.start, min([name.start, *bodies]))
    words = document.fold(post).split()
    known = document.marks_in(post, "participation.offices", "office.bare", "country", "demonym", "unsaid.")
    whole = document.trim(Span(name.end, piece.end), ".;)").start >= document.trim(piece, ".;)").end
    apart = len(entries) == 1 and not entries[0].is_country and whole
    if not apart or known or not 1 < len(words) <= POST or not all(map(str.isalpha, "".join(words).replace("'", ""))):
        return False
    return "" in document.language_at(name.start).genitives or is_preposition(document, words[-1], name.start)


def first_end(document: Document, cell: Span) -> int:
    match = re.compile(r"[,，،;；(（]").search(document.text, *cell)
    return match.start() if match else cell.end


def parts_behind(document: Document, cell: Span) -> list[Span]:
    """What stands behind the name of a person: the words in parentheses, else those from each comma to the next."""
    inner = [Span(m.start() + 1, m.end() - 1) for m in PARENTHESES.finditer(document.text, *cell)]
    start = first_end(document, cell)
    bounds = [start, *(m.end() for m in re.compile(r"[,，،;；]").finditer(document.text, start, cell.end)), cell.end]
    behind = [document.trim(Span(a, b), ",，،;；.") for a, b in pairwise(bounds)]
    return [*inner, *(b for b in behind if b.start < b.end and document.text[b.start] not in "(（")]


def heads_bullets(document: Document, passage: Passage) -> bool:
    """Whether a line of a list stands above entries that have bullets, and has none: ``Secretariat of the United Nations``
    above ``– Office for Disarmament Affairs``. Persons with bullets stand for the line above them."""
    below = [
        p for p in document.passages[passage.position + 1 : passage.position + 2] if p.kind != PassageKind.FURNITURE
    ]
    plain = not passage.bullet and passage.number is None and passage.kind == PassageKind.HEADING
    starts = [p.body.start for p in below if p.bullet]
    return plain and any(m.start in starts for p in below for m in document.marks_in(p.body, "name", "country"))


def category_of(document: Document, heading: Passage | None) -> Found | None:
    """The category that a heading stands for: the one whose words come first and are the longest."""
    if heading is None:
        return None
    marks = document.marks_in(heading.body, "category.")
    if not marks:
        return None
    first = min(marks, key=lambda m: (m.start, -m.end))
    return Found(first.kind.partition(".")[2], (span_of(first),), "list.category")
