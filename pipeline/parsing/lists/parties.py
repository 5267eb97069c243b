"""Entries that name an organization and, behind a colon, several persons who came for it, each with the part of it where he
works in parentheses: ``United Nations: Mr. X (Department of Political Affairs), head of the mission; Ms. Y (UNDP)``.

Belongs here: finding such entries, and their rows, one for each person. Does not belong here: entries with one person
(``positions.py``), or what follows from rows (``lists.py``).
"""

import re
from itertools import pairwise

from pipeline.parsing.actors.entries import PARENTHESES, is_organization, read_entry
from pipeline.parsing.document import Document, Entry, Found, Passage, Row
from pipeline.parsing.lists.speakers import follows_another, named_in
from pipeline.parsing.names.persons import honorifics_in
from pipeline.text import Span

COLON = re.compile(r"\s*[:：]\s|\s+[-–—]{1,2}\s+")
"""What parts an organization from those who came for it."""
END = ",;.،؛"


def party_rows(document: Document, passage: Passage) -> list[Row]:
    """The rows of such an entry; none of any other. Who has no organization of his own came for the one before the colon."""
    colon = COLON.search(document.text, *passage.body)
    if colon is None:
        return []
    party, rest = read_entry(document, Span(passage.body.start, colon.start()))
    persons = persons_of(document, Span(colon.end(), passage.body.end))
    own = [own_entries(document, person) for person in persons]
    if rest is not None or len(party) != 1 or not is_organization(party[0]) or not any(own):
        return []
    return [row_of(document, person, entries or party) for person, entries in zip(persons, own, strict=True)]


def persons_of(document: Document, span: Span) -> list[Span]:
    """The stretch of each person, from his honorific to the next; none where something else opens them."""
    starts = [start for start in honorifics_in(document, span) if not follows_another(document, span, start)]
    if not starts or starts[0] > document.trim(span).start:
        return []
    return [document.trim(Span(a, b), END) for a, b in pairwise([*starts, span.end])]


def own_entries(document: Document, person: Span) -> list[Entry]:
    """The organization in the parentheses behind the name of a person."""
    for match in PARENTHESES.finditer(document.text, *person):
        entries, rest = read_entry(document, Span(match.start() + 1, match.end() - 1))
        return entries if rest is None and entries and all(map(is_organization, entries)) else []
    return []


def row_of(document: Document, person: Span, entries: list[Entry]) -> Row:
    """One person as a row, with the office behind his name or the parentheses."""
    opened = PARENTHESES.search(document.text, *person)
    name = Span(person.start, opened.start() if opened else person.end)
    row = Row(person, entries=entries, person=named_in(document, name, "list.person"))
    behind = document.trim(Span(opened.end(), person.end), END) if opened else Span(person.end, person.end)
    offices = document.marks_in(behind, "participation.offices", "participation.leads")
    if offices and offices[0].start == behind.start:
        office = Span(behind.start, max(mark.end for mark in offices))
        row.office = Found(document.quote(office), (office,), "list.office")
    return row
