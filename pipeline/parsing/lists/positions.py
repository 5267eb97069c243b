"""Lists of persons in which one place of each entry names the organization, whatever is said of the persons.

``Ms. X, Principal Officer, Southern African Development Community``, ``African Union: Mr. Y, envoy``, ``Ms. Z (ECOWAS),
analyst``: which place it is (the last piece, the first, the second, the one in parentheses) is told by most of the
entries, as ``grids.py`` tells columns; names and offices need not be understood, and an organization within an office in
another place is no entry. Belongs here: finding such entries in lists of participants, and giving their rows. Does not
belong here: entries with the person on a line of his own (``bearers.py``), or what follows from rows (``lists.py``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby, islice

from pipeline.parsing.actors.entries import PARENTHESES, is_organization, read_entry
from pipeline.parsing.document import Document, Entry, Found, Passage, Row, span_of
from pipeline.parsing.layout.following import LONGEST_ROW
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.layout.zones import is_of_title
from pipeline.parsing.lists.rows import AS_OBSERVER, CAPACITY, COLUMN, read_row, rows_of
from pipeline.parsing.lists.speakers import named_in
from pipeline.parsing.names.persons import HAN_NAME, is_name
from pipeline.parsing.words.sentences import sentences
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

FEWEST = 3
"""Entries that make a list."""
MOST = 0.6
"""Share of the entries that have to name one organization, or State, in the same place."""
PLACES = ("last", "first", "second", "inner")
"""Where an entry may name its organization; of two that serve as well, the one named first here."""
CUT = re.compile(r"\s*[,，،;；؛]\s*|\s+[-–—]{1,2}\s+|\s?[:：](?=\s)\s+|：|——")
"""What parts the pieces of an entry."""
UNWANTED = ("force.", "meeting.planned", "participation.before", "head.addressed_to")
"""Kinds of words that no line of a person holds: what somebody is to do, or did."""


@dataclass
class Line:
    """An entry: the stretch that holds it, its pieces by their places, and those of them that name somebody."""

    passage: Passage
    span: Span
    pieces: list[Span]
    places: dict[str, Span]
    named: dict[str, list[Entry]] = field(default_factory=dict)


def find_positions(document: Document) -> None:
    """The rows of all such lists, each at its passage."""
    for stretch in unread_lists(document):
        place_rows(document, stretch)


def unread_lists(document: Document) -> Iterator[list[Passage]]:
    """The passages of each list of participants whose rows are not known yet, without the lines of its title."""
    for part in document.parts:
        for (topic, _), stretch in groupby(part.passages, lambda p: (p.topic, id(p.lead))):
            if topic == "participants":
                yield [p for p in stretch if not is_of_title(document, p) and p.position not in document.grids]


def place_rows(document: Document, stretch: list[Passage]) -> None:
    """Keeps the rows of a list, where most of its entries name an organization in one place; else of those of its groups in
    which they do."""
    found = [(p, lines_of(document, p) if may_list(document, p) else []) for p in stretch]
    everything = [line for _, lines in found for line in lines]
    if place := place_of_names(everything):
        keep(document, everything, place)
        return
    for listed, group in groupby(found, lambda pair: bool(pair[1])):
        own = [line for _, lines in group for line in lines] if listed else []
        if place := place_of_names(own):
            keep(document, own, place)


def keep(document: Document, lines: list[Line], place: str) -> None:
    """Puts the rows of entries to their passages."""
    for position, own in groupby(lines, lambda line: line.passage.position):
        group = list(own)
        if all(place in line.places for line in group):
            document.grids[position] = [read(document, line, place) for line in group]
            document.placed.add(position)


def may_list(document: Document, passage: Passage) -> bool:
    """Whether a passage can hold entries of a list, by its shape."""
    text = document.text[passage.body.start : passage.body.end]
    if passage.kind in (PassageKind.FURNITURE, PassageKind.SIGNATURE, PassageKind.NOTE) or COLUMN.search(text):
        return False
    return not text.endswith((":", "：")) and len(list(islice(sentences(document, passage.body), 2))) < 2


def lines_of(document: Document, passage: Passage) -> list[Line]:
    """The entries of a passage, each with pieces that read as a person and his office; none if one of them does not."""
    marked = passage.bullet or passage.number is not None
    spans = [passage.body] if marked else rows_of(document, passage.body)
    lines = [line for span in spans if (line := line_of(document, passage, span))]
    return lines if len(lines) == len(spans) else []


def line_of(document: Document, passage: Passage, span: Span) -> Line | None:
    """A line that is cut into pieces, one of which tells of a person."""
    if span.end - span.start > LONGEST_ROW or document.marks_in(span, *UNWANTED):
        return None
    pieces = pieces_of(document, span)
    places = {"last": pieces[-1], "first": pieces[0]} if len(pieces) > 1 else {}
    if len(pieces) > 2:
        places["second"] = pieces[1]
    if inner := [m for m in PARENTHESES.finditer(document.text, *span) if is_aside(document, m)]:
        places["inner"] = Span(inner[0].start() + 1, inner[0].end() - 1)
    line = Line(passage, span, pieces, places)
    line.named = {place: entries for place, piece in places.items() if (entries := named_in_piece(document, piece))}
    if "first" in places and "first" not in line.named and (owner := owner_of(document, places["first"])):
        line.named["first"] = [owner]
    return line if places and any(is_person(document, piece) for piece in pieces) else None


def pieces_of(document: Document, span: Span) -> list[Span]:
    """The pieces of a line; no cut within a name or parentheses. Words for a capacity at its end are no piece."""
    names = [span_of(mark) for mark in document.marks_in(span, "name", "country", "participation.offices")]
    whole = [*names, *(Span(*m.span()) for m in PARENTHESES.finditer(document.text, *span))]
    cuts = [Span(*m.span()) for m in CUT.finditer(document.text, *span)]
    cuts = [cut for cut in cuts if not any(w.start < cut.start and cut.end < w.end for w in whole)]
    bounds = [span.start, *(place for cut in cuts for place in cut), span.end]
    pieces = [document.trim(Span(a, b), "*.;") for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    pieces = [piece for piece in pieces if piece.start < piece.end]
    while len(pieces) > 1 and is_capacity(document, pieces[-1]):
        pieces.pop()
    return pieces


def is_capacity(document: Document, piece: Span) -> bool:
    """Whether a piece holds nothing but words for a capacity: ``observer``."""
    return document.holds_only(piece, AS_OBSERVER, *CAPACITY)


def is_aside(document: Document, match: re.Match[str]) -> bool:
    """Whether parentheses stand behind the name of a person, and not behind a longer name that they shorten."""
    names = document.marks_in(Span(max(0, match.start() - LONGEST_ROW), match.start()), "name")
    return not any(document.trim(Span(mark.end, match.start())).end <= mark.end for mark in names[-1:])


def named_in_piece(document: Document, piece: Span) -> list[Entry]:
    """Whom a piece names, where nothing else is in it: organizations with an office, or a State with its ministry."""
    if has_honorific(document, piece):
        return []
    entries, rest = read_entry(document, piece)
    return entries if rest is None and not any(e.name.rule == "entry.bare_office" for e in entries) else []


def owner_of(document: Document, piece: Span) -> Entry | None:
    """The organization that ends the words for an office: ``Director of Political Affairs of the African Union``."""
    named = [entry for entry in read_entry(document, piece)[0] if is_organization(entry)]
    if len(named) != 1 or named[0].name.spans[0].end < piece.end or has_honorific(document, piece):
        return None
    before = document.fold(Span(piece.start, named[0].name.spans[0].start)).rstrip()
    bound = any(before.endswith(f" {word}".rstrip()) for word in document.language_at(piece.start).genitives)
    return named[0] if before and bound else None


def is_person(document: Document, piece: Span) -> bool:
    """Whether a piece is somebody's name, or an office."""
    outside = Span(piece.start, opened.start() if (opened := PARENTHESES.search(document.text, *piece)) else piece.end)
    name = document.trim(outside)
    if has_honorific(document, piece) or HAN_NAME.fullmatch(document.text, *name):
        return True
    return is_name(document, name, honoured=False) or bool(document.marks_in(name, "participation.offices"))


def place_of_names(lines: list[Line]) -> str | None:
    """The place in which most lines name one organization or State, and some an organization."""

    def organizations(place: str) -> int:
        return sum(any(map(is_organization, line.named.get(place, []))) for line in lines)

    best = max(PLACES, key=organizations)
    one = sum(len(line.named.get(best, [])) == 1 for line in lines)
    told = sum(bool(line.named.get(best)) for line in lines)
    enough = one >= FEWEST and told >= MOST * len(lines) and 2 * one > told
    return best if enough and organizations(best) > 1 else None


def read(document: Document, line: Line, place: str) -> Row:
    """An entry as a row: who is named in its place, and from the other pieces the person and his office."""
    entries = line.named.get(place, [])
    if not entries and (alone := read_row(document, line.span)).whole:
        return alone
    row = Row(line.span, entries=entries)
    row.unknown = [] if row.entries else [line.places[place]]
    for piece in line.pieces:
        if piece == line.places[place]:
            continue
        person = named_in(document, piece, "list.person") if row.person is None else None
        if person or HAN_NAME.fullmatch(document.text, *piece):
            row.person = person or Found(document.quote(piece), (piece,), "list.person")
        elif row.office is None:
            row.office = Found(document.quote(piece), (piece,), "list.office")
    return row
