"""Who led: the words for it in a list of participants, at an entry or on a line under one.

Does not belong here: who presided by a sentence (``chairs.py``), or the entries of lists (``lists.py``).
"""

import re
from dataclasses import replace

from pipeline.parsing.document import Document, Found, Participation, span_of
from pipeline.parsing.speakers import named_in
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import Role

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
