"""Where a section ends: which heading stands beside the one that opened it.

Does not belong here: what a section is about (``topics.py``, ``structure.py``).
"""

import re

from pipeline.parsing.document import Document, Passage
from pipeline.text import Span

ROMAN = re.compile(r"[IVXL]+")
RANK = re.compile(r"#+")
"""The rank of a heading in Markdown."""
MARKS = "#*_ "
"""What may stand before the number of a heading."""


def is_next_section(document: Document, opening: Passage | None, passage: Passage) -> bool:
    """Whether a heading is numbered as the one is that opened the section before, ``A. Composition``, ``B. Findings``, or as one
    above it: ``II. Proceedings`` behind ``I. Organization``, ``A. Attendance``. Another number heads a part of the section."""
    if opening is None or not (opening.enumerated and passage.enumerated):
        return False
    first, second = numbering(document, opening), numbering(document, passage)
    return first == second or second in first_numberings(document, opening)


def numbering(document: Document, heading: Passage) -> str:
    """The series that the number of a heading is of: Roman numbers, digits, letters, or one of the language's own."""
    own = document.language_at(heading.start).enumerator
    match = own.match(document.text, document.trim(Span(heading.start, heading.body.end), MARKS).start) if own else None
    if match and match.lastindex:
        return f"own {match.lastindex}"
    label = document.text[heading.start : heading.body.start].strip(" .)*#_–—-\n")
    return "digits" if label.isdecimal() else "roman" if ROMAN.fullmatch(label) else "letters"


def first_numberings(document: Document, opening: Passage) -> set[str]:
    """The series of numbers that headings of this part bear before the first that is numbered as ``opening``."""
    own, found = numbering(document, opening), set[str]()
    for passage in document.parts[opening.part].passages:
        if passage.enumerated:
            series = numbering(document, passage)
            if series == own:
                break
            found.add(series)
    return found


def closes(document: Document, opening: Passage, passage: Passage) -> bool:
    """Whether a heading ends the section of another one: it is numbered as that is, or has its rank: ``## Findings``."""
    ranks = [m[0] for p in (opening, passage) if (m := RANK.match(document.text, p.start))]
    same = len(ranks) > 1 and len(ranks[1]) <= len(ranks[0])
    return same or is_next_section(document, opening, passage)
