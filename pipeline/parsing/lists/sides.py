"""Lists of those who came for each side: ``For the African Union:``, ``Delegation of the Commission`` or the name alone, above
the table or the items of its delegates.

Two or more such heads make a list of participants, whatever section they stand in: nobody is signing. Each side took part, and
so did the organization that a delegate is told to come from. Belongs here: finding these heads with what is below them, and
the rows. Does not belong here: organizations with the persons below them in a list of participants (``bearers.py``), or
blocks of signatures (``signatures.py``).
"""

from typing import NamedTuple

from pipeline.parsing.actors.entries import SIGNED_FOR, is_organization, read_entry
from pipeline.parsing.document import Document, Entry, Found, Part, Passage, Row
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.lists.rows import cells_of, first_end, has_columns, parts_behind, read_bearer, read_cell, rows_of
from pipeline.parsing.names.persons import HAN_NAME, is_name
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

FEWEST = 2
"""Sides that make a list."""
LONGEST = 120
"""Characters of the longest line that names a side."""
MOST = 0.5
"""Share of the lines below a side that have to be of persons."""
NAMES = "table.name"
"""The kind of words that head a column of persons."""
OPENS = (*SIGNED_FOR, "participation.delegates", "name", "acronym")
"""Kinds of words one of which the line of a side holds."""
OTHERWISE = ("agenda", "proposals", "measures", "future_action")
"""Topics of sections whose lists are read otherwise, or are of something else."""
TELLS = ("head.signed", "force.", "participation.before", "meeting.planned", "unsaid.absence", "unsaid.otherwise")
"""Kinds of words by which a line is none of a person, or the line of a side tells something else."""


class Side(NamedTuple):
    """The line of a side, the organization that it names, and the passages of its delegates."""

    head: Passage
    entry: Entry
    below: list[Passage]


def find_sides(document: Document) -> None:
    """Gives the passages of such lists the topic of participants, before anything else takes them for signatures."""
    for part in document.parts:
        sides = sides_of(document, part)
        if len({side.entry.name.value for side in sides}) >= FEWEST:
            for side in sides:
                for passage in (side.head, *side.below):
                    if passage.topic != "participants":
                        passage.topic, passage.lead = "participants", None if passage is side.head else side.head
                document.sides[side.head.position] = (side.entry, side.below)


def sides_of(document: Document, part: Part) -> list[Side]:
    """The lines of a part that name a side, with delegates below them."""
    passages = [passage for passage in part.passages if passage.kind != PassageKind.FURNITURE]
    found = []
    for index, passage in enumerate(passages[:-1]):
        heads = may_head(document, passage) and not (index and goes_on_row(document, passages[index - 1], passage))
        below = delegates_below(document, passages[index + 1 :]) if heads else []
        entry = side_in(document, passage) if below else None
        if entry is not None and not is_listed(document, passage, below):
            found.append(Side(passage, entry, below))
    return found


def goes_on_row(document: Document, before: Passage, passage: Passage) -> bool:
    """Whether a line stands right under a row in columns, a cell of which may go on in it."""
    apart = document.text.count("\n", before.body.end, passage.body.start) > 1
    return not apart and has_columns(document, before.body)


def is_listed(document: Document, head: Passage, below: list[Passage]) -> bool:
    """Whether a side stands in a list of participants that is read as any other: an organization, and persons below it."""
    if head.topic != "participants" or has_columns(document, below[0].body):
        return False
    told = document.marks_in(head.body, *SIGNED_FOR, "participation.delegates")
    return not told or any(has_honorific(document, item.body) for item in below)


def may_head(document: Document, passage: Passage) -> bool:
    """Whether a passage can be the line of a side, by its shape and place."""
    short = passage.body.end - passage.body.start <= LONGEST and not passage.bullet and not passage.ended
    return short and passage.topic not in OTHERWISE and bool(document.marks_in(passage.body, *OPENS))


def side_in(document: Document, passage: Passage) -> Entry | None:
    """The one organization that a line names, with words for on whose behalf or for delegates at most."""
    body = document.trim(passage.body, "*_#:： ")
    if document.marks_in(body, *TELLS) or has_honorific(document, body):
        return None
    entries, rest = read_entry(document, body)
    alone = len(entries) == 1 and rest is None and entries[0].name.rule != "entry.bare_office"
    return entries[0] if alone and is_organization(entries[0]) else None


def delegates_below(document: Document, passages: list[Passage]) -> list[Passage]:
    """The table right below a line, or the items, most of which are of persons; none where they are not."""
    first = passages[0]
    if has_columns(document, first.body):
        rows = rows_of(document, first.body)
        column = column_of_names(document, rows)
        told = sum(person_in(document, row, column) is not None for row in rows[column is not None :])
        return [first] if told and told >= MOST * len(rows[1:]) and not document.marks_in(first.body, *TELLS) else []
    items: list[Passage] = []
    for passage in passages:
        if not (passage.bullet or passage.number is not None) or passage.topic in OTHERWISE:
            break
        items.append(passage)
    told = sum(is_delegate(document, item.body) for item in items)
    return items if told and told >= MOST * len(items) else []


def is_delegate(document: Document, body: Span) -> bool:
    """Whether an item begins with a person, and tells nothing else."""
    if document.marks_in(body, *TELLS):
        return False
    first = document.trim(Span(body.start, first_end(document, body)))
    return has_honorific(document, body) or names_person(document, first)


def names_person(document: Document, span: Span) -> bool:
    return is_name(document, span, honoured=False) or HAN_NAME.fullmatch(document.text, *span) is not None


def column_of_names(document: Document, rows: list[Span]) -> int | None:
    """The number of the column whose head says that persons stand in it."""
    heads = cells_of(document, rows[0])
    return next((n for n, cell in enumerate(heads) if is_head_of_names(document, cell)), None)


def is_head_of_names(document: Document, cell: Span) -> bool:
    return document.holds_only(cell, NAMES)


def person_in(document: Document, row: Span, column: int | None) -> Span | None:
    """The cell of a row that names a person: the one under the head that says so, or one that reads so."""
    cells = cells_of(document, row)
    if column is not None:
        return cells[column] if column < len(cells) else None
    return next((c for c in cells if has_honorific(document, c) or names_person(document, c)), None)


def read_sides(document: Document) -> None:
    """Keeps the rows of each side: of itself, with the first of its delegates who tells of no organization of his own, and of
    those who do. What was read of a table as a whole stands."""
    for position, (entry, below) in document.sides.items():
        own = Row(document.passages[position].body, [entry])
        for passage in below:
            rows = rows_below(document, passage)
            free = next((row for row in rows if row.person and not row.entries), None)
            if own.person is None and free is not None:
                own.person, own.office = free.person, free.office
            if not document.grids.get(passage.position):
                document.grids[passage.position] = [row for row in rows if row.entries]
        document.grids[position] = [own]


def rows_below(document: Document, passage: Passage) -> list[Row]:
    """The delegates of a passage, each with the organization that he is told to come from."""
    if not has_columns(document, passage.body):
        row = Row(passage.body)
        read_bearer(document, passage.body, row)
        return [with_office(document, without_others(row), parts_behind(document, passage.body))]
    spans = rows_of(document, passage.body)
    column = column_of_names(document, spans)
    rows = []
    for span in spans[column is not None :]:
        row, person = Row(span), person_in(document, span, column)
        if person is not None:
            if has_honorific(document, person):
                read_bearer(document, person, row)
            row.person = row.person or Found(document.quote(person), (person,), "list.person")
            others = [cell for cell in cells_of(document, span) if cell != person]
            for cell in others:
                read_cell(document, cell, row)
            rows.append(with_office(document, without_others(row), others))
    return rows


def with_office(document: Document, row: Row, pieces: list[Span]) -> Row:
    """A row whose office is the first piece behind the person, where no list knows it, and it is no organization."""
    held = [entry.name.spans[0] for entry in row.entries]
    first = pieces[0] if pieces else None
    free = first is not None and not any(first.start <= name.start < first.end for name in held)
    if (
        row.office is None
        and row.person
        and row.entries
        and first
        and free
        and document.text[first.start - 1] not in "(（"
    ):
        row.office = Found(document.quote(first), (first,), "list.office")
    return row


def without_others(row: Row) -> Row:
    """A row that names its organization, and no State or office in its place: in which town somebody sits says nothing."""
    row.entries = [entry for entry in row.entries if is_organization(entry)]
    row.rest = None
    return row
