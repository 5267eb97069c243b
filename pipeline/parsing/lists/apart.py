"""Lists of others than those who were there, by their heading or label: ``Participants in the previous meeting``, ``Waiting
list``, ``cc:``, ``Next meeting:``.

Does not belong here: lead-ins that say what those did whom they list (``layout/otherwise.py``), or words of any language.
"""

import re
from bisect import bisect_right

from pipeline.parsing.document import Document, Part, Participation, Passage
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

APART = "list.apart"
LONGEST = 90
"""Characters of the longest heading that has no colon."""
LABEL = re.compile(r"[^\n:：]{2,40}[^\S\n]*[:：]")
"""A label at the beginning of a line."""
ARTICLE = 4
"""Characters of an article before the words of a heading, or before the name that opens an entry."""
NAMES = ("name", "acronym", "country")


def without_apart(document: Document, part: Part, rows: list[Participation]) -> list[Participation]:
    """The participations that no list apart tells."""
    if not rows or not document.marks_in(Span(part.passages[0].start, part.passages[-1].end), APART):
        return rows
    apart = passages_apart(document, part)
    starts = [passage.start for passage in apart]
    return [row for row in rows if not is_within(row.who.spans[0].start, apart, starts)] if apart else rows


def is_within(place: int, passages: list[Passage], starts: list[int]) -> bool:
    index = bisect_right(starts, place) - 1
    return index >= 0 and place < passages[index].end


def passages_apart(document: Document, part: Part) -> list[Passage]:
    """The passages under such headings and labels, and those that bear the label themselves, in order."""
    found: list[Passage] = []
    under = False
    for passage in part.passages:
        if passage.kind == PassageKind.FURNITURE:
            continue
        opened = opens_apart(document, passage)
        under = opened or (under and goes_on(document, passage))
        found += [passage] if under else []
    return found


def opens_apart(document: Document, passage: Passage) -> bool:
    """Whether such words open a passage: a heading that names nobody, or a label with its colon."""
    short = passage.body.end - passage.body.start <= LONGEST and not passage.ended
    names = document.marks_in(passage.body, *NAMES)
    for mark in document.marks_in(Span(passage.body.start, min(passage.body.end, passage.body.start + LONGEST)), APART):
        opens = mark.start - passage.body.start <= ARTICLE
        rest = document.text[mark.end : passage.body.end].lstrip()
        labels = opens and (mark.value[-1] == ":" or rest.startswith((":", "：")))
        if labels or (short and not names and (opens or is_phrase(mark))):
            return True
    return False


def is_phrase(mark: Mark) -> bool:
    """Whether words are more than one, and so mean the same within a heading: ``Present and excused`` is of both."""
    return " " in mark.value or is_han(mark.value[-1])


def goes_on(document: Document, passage: Passage) -> bool:
    """Whether a passage is an entry of the list above: it names somebody, and has no label of its own and no verb."""
    if passage.kind not in (PassageKind.ITEM, PassageKind.HEADING) or LABEL.match(document.text, *passage.body):
        return False
    first = document.marks_in(passage.body, *NAMES)[:1]
    return bool(first) and not passage.ended
