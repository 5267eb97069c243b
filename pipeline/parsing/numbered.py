"""Items of a list of proposals that are numbered, where nothing else in the text is: ``1. A directory of mediation units.``

Belongs here: that such paragraphs are items, without a lead-in with a colon above them. Does not belong here: lists that
a lead-in introduces (``following.py``), or numbered lines of participants (``structure.py``).
"""

from itertools import groupby

from pipeline.parsing.document import Document, Part, Passage
from pipeline.parsing.following import ASKS
from pipeline.vocabulary import PassageKind

FEWEST = 2
"""Numbers that make a list."""
LONGEST = 400
"""Characters of the longest item; a longer paragraph tells more than one thing."""


def itemise_proposals(document: Document, part: Part) -> None:
    """Makes items of the numbered paragraphs under headings for proposals or measures, where no other paragraph of the part has
    a number: those that number the paragraphs of a text go through all of it."""
    numbered = [p for p in part.passages if p.number is not None and p.kind == PassageKind.PARAGRAPH]
    groups = [list(group) for _, group in groupby(numbered, lambda p: id(p.heading))]
    if all(is_list(document, group) for group in groups):
        for passage in numbered:
            passage.kind = PassageKind.ITEM


def is_list(document: Document, group: list[Passage]) -> bool:
    """Whether paragraphs under one heading are numbered from 1 on, stand under words for proposals, and none introduces
    others."""
    counted = [p.number for p in group] == list(range(1, len(group) + 1)) and len(group) >= FEWEST
    asked = all(p.topic in ASKS and p.heading is not None and p.lead is None for p in group)
    words = [document.text[p.body.start : p.body.end] for p in group]
    return counted and asked and all(len(w) <= LONGEST and not w.endswith((":", "：")) for w in words)
