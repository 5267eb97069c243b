"""Where a section ends: which heading stands beside the one that opened it.

Does not belong here: what a section is about (``topics.py``, ``structure.py``).
"""

import re

from pipeline.parsing.document import Document, Passage

ROMAN = re.compile(r"[IVXL]+")
RANK = re.compile(r"#+")
"""The rank of a heading in Markdown."""


def is_next_section(document: Document, opening: Passage | None, passage: Passage) -> bool:
    """Whether a heading is numbered as the one is that opened the section before: ``A. Composition``, ``B. Findings``."""
    if opening is None or not (opening.enumerated and passage.enumerated):
        return False
    first, second = (document.text[p.start : p.body.start].strip(" .)*–—-") for p in (opening, passage))
    return bool(ROMAN.fullmatch(first)) == bool(ROMAN.fullmatch(second))


def closes(document: Document, opening: Passage, passage: Passage) -> bool:
    """Whether a heading ends the section of another one: it is numbered as that is, or has its rank: ``## Findings``."""
    ranks = [m[0] for p in (opening, passage) if (m := RANK.match(document.text, p.start))]
    same = len(ranks) > 1 and len(ranks[1]) <= len(ranks[0])
    return same or is_next_section(document, opening, passage)
