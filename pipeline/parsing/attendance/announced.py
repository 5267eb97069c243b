"""Lists within a sentence: those who stand behind a colon, ``Representatives of the following bodies arrived: A; B; and C``.

Does not belong here: lists whose entries are passages of their own (``lists.py``), or subjects of verbs (``attendance.py``).
"""

import re

from pipeline.parsing.actors.clauses import ACTED, clauses
from pipeline.parsing.attendance.attendance import ASKED, ATTENDED, FORMAL, INVITED, side
from pipeline.parsing.document import Document, Part, Participation
from pipeline.parsing.layout.otherwise import lists_others
from pipeline.parsing.lists.speakers import is_speech
from pipeline.parsing.words.absence import before_absence
from pipeline.parsing.words.objects import SENDS
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

COLON = re.compile(r"\s?[:：]\s*(?=\S)")
CLOSE = 30
"""Characters between the words that announce a list and the colon before it."""
OTHERWISE = ("force.", "unsaid.", "meeting.planned", INVITED, "participation.invitees")
"""Kinds of words before the colon by which others stand behind it than those who came."""


def announced(document: Document, part: Part) -> list[Participation]:
    """Those behind the colon of a sentence that says that somebody came, and that they follow."""
    found: list[Participation] = []
    for passage, sentence in document.sentences_of(part):
        if passage.topic in (*FORMAL, *ASKED) or passage.kind != PassageKind.PARAGRAPH or is_speech(document, passage):
            continue
        colon = COLON.search(document.text, *sentence)
        opening = Span(sentence.start, colon.start()) if colon else sentence
        leads = [m for m in document.marks_in(opening, "lead.participants") if opening.end - m.end <= CLOSE]
        came = document.marks_in(opening, *ATTENDED, *ACTED, SENDS)
        named = document.marks_in(opening, "name", "acronym")
        if colon is None or not leads or not came or named or document.marks_in(opening, *OTHERWISE):
            continue
        if lists_others(document, opening, leads[-1]):
            continue  # "thanked the following bodies for their support: A, B"
        behind = before_absence(document, Span(colon.end(), sentence.end))
        found += [row for clause in clauses(document, behind) for row in side(document, clause, came[-1], opening)]
    return found
