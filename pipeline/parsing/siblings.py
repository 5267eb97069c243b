"""Whether a line of a list stands beside the one before, under it as who came for it, or introduces those below.

Does not belong here: what the line of a person says (``rows.py``, ``speakers.py``).
"""

from pipeline.parsing.document import Document, Passage
from pipeline.parsing.structure import names_meeting, tells


def is_beside(document: Document, passage: Passage, head: Passage) -> bool:
    """Whether a person stands beside an entry and not under it: both have bullets or numbers, at the same margin."""
    marked = (passage.bullet and head.bullet) or (passage.number is not None and head.number is not None)
    return marked and margin(document, passage) <= margin(document, head)


def margin(document: Document, passage: Passage) -> int:
    """Characters between the beginning of its line and the words of a passage."""
    return passage.body.start - (document.text.rfind("\n", 0, passage.body.start) + 1)


def introduces(document: Document, passage: Passage) -> bool:
    """Whether a passage is a sentence that leads in the one below, and no heading of a class."""
    below = document.passages[passage.position + 1 : passage.position + 2]
    return any(p.lead is passage for p in below) and tells(document, passage)
