"""Asides that say by whom an organization was represented: ``A, represented by its Director, Ms. X, and B``.

Belongs here: whether a gap between two organizations is such an aside. Does not belong here: what the two did.
"""

from pipeline.parsing.document import Document
from pipeline.scanning.marks import Mark
from pipeline.text import Span

NAMED = ("name", "acronym")
WHO = ("participation.offices", "participation.ministers", "participation.delegates", "office.bare")
"""Kinds of words for who represents somebody."""
BY = ("participation.represented_by", "participation.whose")
"""Kinds of words between an organization and who represents it."""
LONGEST = 160
"""Characters of the longest aside."""


def is_within(mark: Mark, others: list[Mark]) -> bool:
    """Whether a mark shares words with one of the others."""
    return any(mark.start < other.end and other.start < mark.end for other in others)


def is_represented(document: Document, gap: Span) -> bool:
    """Whether a gap begins with a comma, names who represents the one before it, and ends with a conjunction."""
    language = document.language_at(gap.start)
    words = document.fold(gap).lstrip(") ")
    ending = [word for word in words.split() if word not in language.articles][-1:]
    joined = bool(ending) and ending[0] in language.conjunctions
    glued = any(words.endswith(f" {word}") for word in language.proclitics if word in language.conjunctions)
    if not words.startswith((",", "،", "(")) or not (joined or glued) or gap.end - gap.start > LONGEST:
        return False
    return bool(document.marks_in(gap, *BY)) and bool(document.marks_in(gap, *WHO))


def opens_represented(document: Document, words: Span) -> bool:
    """Whether a stretch opens with an organization and such an aside behind it, before the next one."""
    names = document.marks_in(words, *NAMED)[:2]
    if len(names) < 2:
        return False
    opened = document.fold(Span(words.start, names[0].start)).split()
    language = document.language_at(words.start)
    small = {*language.articles, *language.conjunctions, *language.genitives}
    return all(word in small for word in opened) and is_represented(document, Span(names[0].end, names[1].start))
