"""Labels of items that head what stands under them: ``Recommendation 1: Funding``, above sentences of their own.

Belongs here: whether a labelled line is an item or a heading, and a heading right above its lead-in, which together look like a
list: ``Proposals`` over ``The following was proposed:``. Does not belong here: what such labels look like
(``scanning/item_labels.py``).
"""

from itertools import pairwise

from pipeline.parsing.document import Document, Passage
from pipeline.text import COMMAS
from pipeline.vocabulary import PassageKind

LONGEST_TITLE = 150
"""Characters of the longest title of an item."""
HEADINGS = ("heading.proposals", "heading.measures")
LEADS = ("lead.proposals", "lead.measures")
"""Kinds of words for what is to be done."""
OPEN = (*COMMAS, ";", "；", "؛")
"""What ends an item that is no title."""


def find_item_titles(text: str, passages: list[Passage], labelled: set[int]) -> None:
    """Makes headings of those ``labelled`` items that hold no sentence and stand right above one with no label or marker."""
    for position in sorted(labelled):
        passage = passages[position]
        below = (p for p in passages[position + 1 : position + 4] if p.kind != PassageKind.FURNITURE)
        if is_title_above(text, passage, next(below, None)):
            passage.kind = PassageKind.HEADING


def is_title_above(text: str, passage: Passage, below: Passage | None) -> bool:
    """Whether an item holds no sentence, and the passage under it is one."""
    size = passage.body.end - passage.body.start
    if passage.ended or size > LONGEST_TITLE or text[passage.body.end - 1] in OPEN or below is None:
        return False
    return below.kind == PassageKind.PARAGRAPH and below.ended and not below.bullet and below.number is None


def find_glued_headings(document: Document) -> None:
    """Makes a heading of a line that holds nothing but the words for one, and a paragraph of the lead-in right under it."""
    for before, passage in pairwise(document.passages):
        items = before.kind == passage.kind == PassageKind.ITEM and before.listed and passage.listed
        if not items or not document.text[slice(*passage.body)].endswith((":", "：")):
            continue
        whole = document.holds_only(before.body, *HEADINGS)
        if whole and document.marks_in(passage.body, *LEADS):
            before.kind, passage.kind = PassageKind.HEADING, PassageKind.PARAGRAPH
            before.listed = passage.listed = False
