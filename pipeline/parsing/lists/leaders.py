"""Who led: the words for it in a list of participants, at an entry or on a line under one.

Does not belong here: who presided by a sentence (``chairs.py``), or the entries of lists (``lists.py``).
"""

import re
from dataclasses import replace

from pipeline.parsing.document import Document, Found, Participation, Passage, span_of
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.lists.rows import has_columns
from pipeline.parsing.lists.speakers import named_in
from pipeline.parsing.names.organization_words import is_stranger
from pipeline.parsing.names.persons import OFFICES
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import PassageKind, Role

POST = 4
"""Words of the longest office that no list knows, alone on its line."""
INNER = re.compile(r"[(（]([^()（）]+)[)）]")
"""Something in parentheses."""


def leads(document: Document, span: Span) -> list[Mark]:
    """Words for who led, and not for a deputy: ``Deputy Head of Mission``."""
    offices = document.marks_in(span, "participation.offices")
    return [m for m in document.marks_in(span, "participation.leads") if not any(is_part(m, o) for o in offices)]


def is_part(mark: Mark, office: Mark) -> bool:
    """Whether words lie within a longer office."""
    longer = office.end - office.start > mark.end - mark.start
    return longer and office.start <= mark.start and mark.end <= office.end


def add_chair(document: Document, line: Span, found: list[Participation]) -> bool:
    """Puts in the chair who was listed last, where a line under the entry says so: ``Head of Mission`` alone, ``Ms. X
    (Chair)``. An organization was there, too; the person on the line is the one who led."""
    opened = [Span(*match.span(1)) for match in INNER.finditer(document.text, *line)]
    titles = [m for m in document.marks_in(line, "meeting.chair_heading") if span_of(m) in opened]
    marks = [m for m in [*leads(document, line), *titles] if span_of(m) in (line, *opened)]
    for mark in marks[:1] if found and found[-1].role.rule == "list.entry" else []:
        last = found[-1]
        words = document.trim(Span(line.start, mark.start), "(（")
        person = last.person_name or (named_in(document, words, "list.person") if words.start < words.end else None)
        row = replace(last, role=Found(Role.CHAIR, (span_of(mark),), "list.entry"), person_name=person)
        found[-1:] = [row] if last.is_country else [last, row]
    return bool(marks)


def add_office(document: Document, passage: Passage, found: list[Participation]) -> bool:
    """Adds to the person on the line before the office that stands alone on this one: ``Mr. X`` and, below, ``Programme Manager``
    under an organization."""
    if not found or document.marks_in(passage.body, "meeting.chair_heading", "participation.leads"):
        return False
    last = found[-1]
    above = document.before(passage)
    before = [above] if above else []
    person = last.person_name.spans[0] if last.person_name else None
    under = person is not None and any(p.body.start <= person.start and person.end <= p.body.end for p in before)
    named = document.marks_in(passage.body, "name", "acronym", "country", "class", "category.", "unsaid.")
    offices = document.marks_in(passage.body, *OFFICES, "participation.delegates")
    plain = not passage.bullet and passage.number is None and "\n" not in document.text[slice(*passage.body)]
    known = (
        any(mark.start == passage.body.start for mark in offices) or len(document.fold(passage.body).split()) <= POST
    )
    plain = plain and not has_honorific(document, passage.body) and not has_columns(document, passage.body)
    if not under or not plain or named or not known or last.represented_by or person == passage.body:
        return False
    if is_stranger(document, passage.body):
        return False
    if any(p.body.end == person.end for p in before if person):  # nothing behind the name on its own line
        last.represented_by = Found(document.quote(passage.body), (passage.body,), "list.person")
        passage.kind = PassageKind.ITEM
        return True
    return False
