"""Passages without a colon that introduce a list of what is to be done right under them.

A sentence with the words of a lead-in, ``The participants made the recommendations that follow.``, does so above an item or a
number that begins anew; a heading, ``Recommendations``, above numbered sentences of its own. Does not belong here: lead-ins
with a colon (``topics.py``), or which passages are entries (``following.py``).
"""

from functools import partial
from itertools import count, takewhile

from pipeline.parsing.document import Document, Passage
from pipeline.parsing.layout.following import ASKS, addresses
from pipeline.parsing.layout.shapes import TOLD
from pipeline.parsing.layout.topics import CLOSE, topic_of_heading
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

LEADS = tuple(f"lead.{topic}" for topic in ASKS)
"""Kinds of words that introduce such a list."""
FEWEST = 2
"""Numbered sentences that make a list under a heading."""
LONGEST_ITEM = 400
"""Characters of the longest one."""
LONGEST_PHRASE = 160
"""Characters of the longest one without a verb."""
VERBS = (
    "force.must",
    "force.should",
    "force.agreed",
    "unsaid.absence",
    "unsaid.fact",
    "participation.before",
    "participation.after",
    "participation.either",
)
"""Kinds of words by which a paragraph of a report tells something."""
NAMES = ("name", "acronym", "class", "category.", "country")
"""Kinds of words for who acts in one."""
TELLS = ("heading.participants", "label.present", "meeting.noun", "lead.", "head.formula")
"""Kinds of words that open a sentence of a report, and no item of such a list."""
OPENS = 12
"""Characters in which they open it."""


def introduced_below(document: Document, passage: Passage, topic: str | None) -> str | None:
    """The topic of the list that stands right under a passage without a colon; ``topic`` is that of its section."""
    if passage.kind == PassageKind.HEADING:
        own = topic if topic in ASKS and topic_of_heading(document, passage) == topic else None
        return own if own and len(items_below(document, passage, own)) >= FEWEST else None
    if passage.kind != PassageKind.PARAGRAPH or not passage.ended or passage.bullet:
        return None
    leads = document.marks_in(passage.body, *LEADS)
    if not leads:
        return None
    ends = [*ends_within(document, passage), passage.body.end]
    within = ends if topic in ASKS else ends[-1:]  # under its heading a lead-in may be followed by a reservation
    marks = [m for m in leads if any(0 <= end - m.end <= CLOSE for end in within)]
    asked = marks[-1].kind.partition(".")[2] if marks else None
    return asked if asked and begins_list(document, passage, asked) else None


def number_above(document: Document, lead: Passage, topic: str) -> int:
    """The number before the first of the numbered sentences that a heading introduces; 0 for any other lead-in."""
    colon = document.text[lead.body.start : lead.body.end].endswith((":", "："))
    headed = lead.kind == PassageKind.HEADING and not colon
    items = items_below(document, lead, topic) if headed and topic in ASKS else []
    return next((item.number - 1 for item in items if item.number), 0)


def ends_within(document: Document, passage: Passage) -> list[int]:
    """Where sentences of a passage end that others follow in it."""
    found = (match.end() for match in TOLD.finditer(document.text, *passage.body))
    return [end for end in found if end < passage.body.end]


def begins_list(document: Document, lead: Passage, topic: str) -> bool:
    """Whether a list begins right under a sentence: an item, or a number that begins anew."""
    below = document.after(lead)
    if below and (after := document.after(below)) and addresses(document, (lead, topic), below, after):
        below = after
    if below is None or below.kind in (PassageKind.HEADING, PassageKind.SIGNATURE):
        return False
    return below.bullet or (below.number == 1 and is_item(document, below))


def items_below(document: Document, heading: Passage, topic: str) -> list[Passage]:
    """The numbered sentences under a heading, from 1 on, with the lines that say to whom they are addressed left out. None where
    one of them tells something, as the paragraphs of a report do."""
    found: list[Passage] = []
    first = goes_on_from(document, heading)
    behind = map(document.passages.__getitem__, range(heading.position + 1, len(document.passages)))
    below = (p for p in behind if p.kind != PassageKind.FURNITURE)
    addressed = partial(addresses, document, (heading, topic))
    listed = takewhile(lambda p: p.number is not None or addressed(p, document.after(p)), below)
    numbered = (passage for passage in listed if passage.number is not None)
    for number, passage in zip(count(first), numbered, strict=False):
        if passage.number != number:
            break
        found.append(passage)
    rule = is_item if first == 1 else is_phrase
    return found if all(rule(document, passage) for passage in found) else []


def goes_on_from(document: Document, heading: Passage) -> int:
    """The number from which the sentences under a heading count: 1, or the next one behind that of the sentence above it."""
    below = document.after(heading)
    first = below.number if below else None
    if first is None or first == 1:
        return 1
    above = [p.number for p in document.parts[heading.part].passages if p.number and p.position < heading.position]
    return first if above[-1:] == [first - 1] else 1


def is_phrase(document: Document, passage: Passage) -> bool:
    """Whether a numbered passage is short, and neither tells who did something nor says by a verb what has to be done, as the
    paragraphs of a report do that are numbered throughout: ``9. A weekly exchange of bulletins.``"""
    if passage.body.end - passage.body.start > LONGEST_PHRASE or ends_within(document, passage):
        return False
    names = document.marks_in(passage.body, *NAMES)[:1]
    acts = document.marks_in(passage.body, "participation.acts", "participation.acts_either") if names else []
    return not any(names[0].end <= act.start for act in acts) and not document.marks_in(passage.body, *VERBS)


def is_item(document: Document, passage: Passage) -> bool:
    """Whether a numbered passage is one sentence, and begins with no word for the meeting or those who met."""
    opening = Span(passage.body.start, min(passage.body.end, passage.body.start + OPENS + CLOSE))
    tells = any(m.start - passage.body.start < OPENS for m in document.marks_in(opening, *TELLS))
    long = passage.body.end - passage.body.start > LONGEST_ITEM
    return not (tells or long or ends_within(document, passage))
