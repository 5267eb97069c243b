"""Organizations that nobody knows, among those that are known: what looks like a name, and hides no other.

Does not belong here: candidates for reference data (``acronyms.py``).
"""

import re

from pipeline.languages import stopwords
from pipeline.parsing.actors.entries import PARENTHESES, small_words
from pipeline.parsing.document import Document
from pipeline.parsing.names.beginnings import OFFICES, VERBS
from pipeline.scanning.marks import Mark
from pipeline.text import CAPITAL, Span, without

KNOWN = ("name", "acronym", "class", "country", "office.bare")
LAST = re.compile(rf"{CAPITAL}[^\W\d_]*\s*$")
NAME = re.compile(rf"(?:[^\W\d_]{{1,3}}\s+){{0,2}}{CAPITAL}[^\W\d_]+")
"""A word with a capital at the end of a stretch, and one at its beginning, behind small words."""


def skips_unknown(document: Document, gap: Span) -> bool:
    """Whether nothing but names that nobody knows stands between two names of an enumeration: ``A, el Centro Regional sobre
    Minas, B``. All their words but small ones have capitals."""
    holes = [Span(*match.span()) for match in PARENTHESES.finditer(document.text, *gap)]
    commas = [i for i in range(*gap) if document.text[i] in ",،"]
    cuts = [Span(i, i + 1) for i in commas if not any(hole.start < i < hole.end for hole in holes)]
    if not cuts or any(document.fold(piece).strip() for piece in without(Span(gap.start, cuts[0].start), holes)):
        return False
    pieces = [document.trim(piece) for piece in without(Span(cuts[0].end, gap.end), sorted([*cuts[1:], *holes]))]
    return all(is_unknown_name(document, piece) for piece in pieces if piece.start < piece.end)


def is_unknown_name(document: Document, piece: Span) -> bool:
    """Whether words look like a name, or are only small."""
    if document.marks_in(piece, *VERBS, *OFFICES, "month", "meeting.noun", "unsaid.", "force."):
        return False
    words = document.text[piece.start : piece.end].split()
    small = {*small_words(document, piece.start), *stopwords()[document.language_at(piece.start).code]}
    return all(word[:1].isupper() or word.casefold() in small for word in words)


def is_within_unknown(document: Document, mark: Mark, span: Span) -> bool:
    """Whether a small word stands within a name that nobody knows: ``el Centro Regional`` *sobre* ``las Minas``. Words with
    capitals that are no known names stand on both sides of it, the first ones behind a comma."""
    comma = max(document.text.rfind(letter, span.start, mark.start) for letter in ",;،")
    before, rest = document.trim(Span(comma + 1, mark.start)), document.trim(Span(mark.end, span.end))
    name = NAME.match(document.text, *rest)
    if comma < 0 or name is None or document.marks_in(Span(before.start, name.end()), *KNOWN):
        return False
    return bool(LAST.search(document.text[before.start : before.end])) and is_unknown_name(document, before)
