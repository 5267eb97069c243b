"""Which passages are entries of the list that a lead-in introduces: by their markers, or by the semicolons that part them.

Does not belong here: what a list is about (``topics.py``, ``structure.py``).
"""

import re

from pipeline.parsing.document import Document, Passage
from pipeline.parsing.layout.section_ends import closes, numbering
from pipeline.parsing.layout.topics import topic_of_heading
from pipeline.vocabulary import PassageKind

ASKS = ("proposals", "measures")
"""Topics of lists of what is to be done."""
LONGEST_ADDRESS = 80
"""Characters of the longest line that says to whom the entries under it are addressed."""
SEMICOLONS = (";", "；", "؛")
LOOK = re.compile(r"[#*_]*")
"""What marks a heading."""
LONGEST_ROW = 300
"""Characters of the longest row of a list."""


def follows(document: Document, lead: Passage, passage: Passage, number: int) -> bool:
    """Whether a passage is an entry of the list that ``lead`` introduces, after one with a ``number``. Numbers within a numbered
    paragraph, and under a heading with a colon, begin again with 1."""
    if passage.number is not None:
        again = lead.number is not None or topic_of_heading(document, lead) is not None
        return not again or passage.number == number + 1
    return passage.kind == PassageKind.ITEM


def addresses(document: Document, lead: tuple[Passage, str], passage: Passage, after: Passage | None) -> bool:
    """Whether a line with a colon within a list of what is to be done says to whom the entries under it are addressed: ``To
    States:``, ``对区域组织：``."""
    words = document.text[passage.body.start : passage.body.end]
    entry = after is not None and (after.kind == PassageKind.ITEM or after.number is not None)
    plain = (
        passage.kind == PassageKind.HEADING and passage.number is None and topic_of_heading(document, passage) is None
    )
    short = words.endswith((":", "：")) and len(words) <= LONGEST_ADDRESS
    said = document.marks_in(passage.body, "force.", "lead.", "participation.before", "participation.after")
    return lead[1] in ASKS and plain and entry and short and not said


def heads_entries(
    document: Document, lead: tuple[Passage, str], passage: Passage, after: Passage | None, number: int
) -> bool:
    """Whether a heading within a list of what is to be done names the matter of the entries under it: ``A. Food security``,
    ``### Water``. The first one stands right below the lead-in, and all look as it does; ``number`` is that of the last entry."""
    plain = lead[1] in ASKS and passage.kind == PassageKind.HEADING and passage.number is None
    if not plain or after is None or not (after.bullet or after.number in (1, number + 1)):
        return False
    first, above = document.after(lead[0]), lead[0].heading
    alike = first is passage or (first is not None and look_of(document, first) == look_of(document, passage))
    outside = above is not None and closes(document, above, passage)
    return alike and not outside and topic_of_heading(document, passage) is None


def look_of(document: Document, heading: Passage) -> tuple[PassageKind, str, str]:
    """What headings of one rank have in common: what numbers them, and the marks around them."""
    marks = LOOK.match(document.text, heading.start)
    return heading.kind, numbering(document, heading) if heading.enumerated else "", marks[0] if marks else ""


def is_next_entry(document: Document, lead: tuple[Passage, str], passage: Passage) -> bool:
    """Whether a passage without a marker is an entry of the list under a lead-in, because it or the entry before it ends with
    a semicolon, or several of those who came are parted by them in it. Such a one in a list of participants is an item."""
    if passage.kind != PassageKind.PARAGRAPH or passage.number is not None:
        return False
    before = document.before(passage)
    ends = [document.text[p.start : p.body.end].endswith(SEMICOLONS) for p in (passage, before) if p]
    came = lead[1] == "participants"
    several = (
        came and before is lead[0] and any(m in document.text[passage.start : passage.body.end] for m in SEMICOLONS)
    )
    named = bool(document.marks_in(passage.body, "name", "acronym", "country"))
    named = named or bool(before and before.kind == PassageKind.ITEM)
    if came and any(ends) and named and passage.body.end - passage.body.start <= LONGEST_ROW:
        passage.kind = PassageKind.ITEM
    return any(ends) or several
