"""At whose wish something was done: ``应非洲联盟邀请``, where one word is *should* and *at*.

Does not belong here: what is proposed (``proposals.py``), and who was there (``attendance.py``).
"""

from collections.abc import Sequence

from pipeline.parsing.actors.entries import PARENTHESES
from pipeline.parsing.document import Document, span_of
from pipeline.scanning.marks import Mark
from pipeline.text import Span, without

WHOSE = ("name", "acronym", "country", "office.bare", "participation.offices", "participation.government")
"""Kinds of words for those at whose wish something is done."""


def without_wishes(document: Document, cues: Sequence[Mark], span: Span) -> list[Mark]:
    """Cues without those that open words that only say at whose wish something was done, and those within such words."""
    wishes = [wish for wish in (wish_of(document, cue, span) for cue in cues) if wish]
    return [cue for cue in cues if not any(wish.start <= cue.start < wish.end for wish in wishes)]


def inviters(document: Document, sentence: Span) -> list[Span]:
    """Where those are named in a sentence at whose invitation something was done."""
    found = []
    for cue in document.marks_in(sentence, "force."):
        wish = wish_of(document, cue, sentence)
        if wish and any(mark.end == wish.end for mark in document.marks_in(wish, "wish.invites")):
            found.append(Span(cue.end, wish.end))
    return found


def wish_of(document: Document, cue: Mark, sentence: Span) -> Span | None:
    """The words that a cue opens and that only say at whose wish something was done."""
    wishes = document.marks_in(Span(cue.end, sentence.end), "wish.behind")
    whose = document.marks_in(Span(cue.end, wishes[0].start), *WHOSE) if wishes else []
    if not whose or whose[0].start != cue.end:
        return None
    gap = Span(whose[0].end, wishes[0].start)
    parts = without(gap, [Span(*match.span()) for match in PARENTHESES.finditer(document.text, *gap)])
    offices = [span_of(mark) for mark in document.marks_in(gap, *WHOSE)]
    told = any(document.fold(rest).strip() for part in parts for rest in without(part, offices))
    return None if told else Span(cue.start, wishes[0].end)
