"""A stretch of names behind a label, cut into its pieces: at semicolons, at lines, and where another person begins.

Does not belong here: what a piece names (``labelled.py``).
"""

import re

from pipeline.parsing.actors.clauses import clauses
from pipeline.parsing.document import Document
from pipeline.parsing.lists.rows import first_end
from pipeline.parsing.names.persons import (
    HAN_NAME,
    NO_PERSON,
    SHORT_HAN_NAME,
    honorifics_in,
    is_name,
    without_closing_honorific,
)
from pipeline.text import Span

NAMED = ("name", "acronym", "country", "office.bare")
COMMA = re.compile(r"[,，،、]\s*|\n\s*(?:[-–—•*]\s*)?")
"""Behind what another person may begin: a comma, or the end of a line with the bullet of the next."""


def pieces(document: Document, span: Span) -> list[Span]:
    """What stands behind a label, cut at semicolons, and before each person that a comma, line or conjunction opens."""
    found: list[Span] = []
    for clause in clauses(document, span):
        starts = [clause.start, *(h for h in honorifics_in(document, clause) if opens_person(document, clause, h))]
        places = [m.end() for m in COMMA.finditer(document.text, *clause)]
        starts += [place for place in places if begins_another(document, clause, place)]
        starts += [line for line in lines(document, clause) if not crossed(document, clause, line)]
        ordered = sorted(set(starts))
        found += [Span(a, b) for a, b in zip(ordered, [*ordered[1:], clause.end], strict=True)]
    trimmed = [document.trim(piece, ",;.،؛，；。、-–—•*") for piece in found]
    return [piece for piece in trimmed if piece.start < piece.end]


def opens_person(document: Document, clause: Span, honorific: int) -> bool:
    """Whether another person begins at an honorific: behind one whose organization was told before."""
    before = document.fold(Span(clause.start, honorific)).rstrip()
    named = document.marks_in(Span(clause.start, honorific), *NAMED)
    language = document.language_at(clause.start)
    line = "\n" in document.text[clause.start : honorific].lstrip()[-12:]
    joined = before.endswith(",") or line or any(before.endswith(f" {word}") for word in language.conjunctions if word)
    return bool(named) and joined


def begins_another(document: Document, clause: Span, place: int) -> bool:
    """Whether a person without an honorific begins behind a comma or at a line, and his organization follows him. Nobody begins
    within parentheses, or within the name of an organization."""
    text = document.text
    inside = text.count("(", clause.start, place) + text.count("（", clause.start, place)
    inside -= text.count(")", clause.start, place) + text.count("）", clause.start, place)
    if inside > 0 or not document.marks_in(Span(clause.start, place), *NAMED):
        return False
    follows = bool(document.marks_in(Span(place, clause.end), *NAMED))
    return not crossed(document, clause, place) and follows and begins_with_person(document, Span(place, clause.end))


def lines(document: Document, clause: Span) -> list[int]:
    """Where a line begins behind one that is complete, and does not go on in a small letter."""
    starts = [m.end() for m in re.compile(r"[).）。,，][^\S\n]*\n\s*").finditer(document.text, *clause)]
    return [start for start in starts if start < clause.end and not document.text[start].islower()]


def crossed(document: Document, clause: Span, place: int) -> bool:
    """Whether a place lies within a name."""
    return any(m.start < place < m.end for m in document.marks_in(clause, *NAMED))


def begins_with_person(document: Document, piece: Span) -> bool:
    """Whether a piece opens with an honorific, or with what can be the name of a person alone."""
    first = document.trim(Span(piece.start, first_end(document, piece)))
    if honorifics_in(document, first)[:1] == [piece.start] or is_name(document, first, False):
        return True
    bare = without_closing_honorific(document, first)
    words = document.text[bare.start : bare.end]
    if HAN_NAME.fullmatch(words):
        return not document.marks_in(bare, *NAMED, "participation.offices")
    return SHORT_HAN_NAME.fullmatch(words) is not None and not document.marks_in(bare, *NO_PERSON)
