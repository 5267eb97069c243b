"""Words that open a sentence with who did something for the meeting: ``At the invitation of A, B and C met``.

Belongs here: where those end whom they name, and the subject begins. Does not belong here: who they are (``conveners.py``), or
what the words are (the language files).
"""

import re
from itertools import pairwise

from pipeline.parsing.document import Document
from pipeline.scanning import WORD
from pipeline.scanning.marks import Mark
from pipeline.text import Span

COMMA = re.compile(r"[,،，]")
NAMED = ("name", "acronym", "country", "demonym")
"""Kinds of marks for who did something."""
CLOSE = 3
"""Characters between the last of an enumeration and the comma behind it."""


def opens_sentence(document: Document, sentence: Span, cue: Mark) -> bool:
    """Whether no word stands before a cue in its sentence."""
    return not any(word.isalpha() for word in WORD.findall(document.fold(Span(sentence.start, cue.start))))


def behind_cue(document: Document, sentence: Span, cue: Mark) -> Span:
    """The stretch behind a cue; where that opens its sentence, up to the comma that parts those it names from the subject. A
    comma behind the last of them closes an enumeration: ``Convened by A, B and C, the meeting``."""
    rest = Span(cue.end, sentence.end)
    if document.text[cue.end - 1] in "(（":  # "the three conveners (A, B and C)"
        return Span(rest.start, closing(document, rest))
    if not opens_sentence(document, sentence, cue):
        return rest
    names = document.marks_in(rest, *NAMED)
    cuts = [c.start() for c in COMMA.finditer(document.text, *rest) if not is_inside(document, names, c.start())]
    cuts = [
        cut
        for cut in cuts
        if any(name.end <= cut for name in names) and not is_joined(document, Span(cut + 1, rest.end))
    ]
    if not cuts or is_closed(document, names, cuts):
        return rest
    return Span(rest.start, cuts[0])


def is_joined(document: Document, behind: Span) -> bool:
    """Whether a conjunction stands behind a comma: ``A,`` *in cooperation with* ``B, organized``."""
    words = document.fold(behind).lstrip()
    return any(word and words.startswith(f"{word} ") for word in document.language_at(behind.start).conjunctions)


def closing(document: Document, span: Span) -> int:
    """Where the parentheses close in which a stretch begins."""
    depth = 1
    for place in range(*span):
        depth += (document.text[place] in "(（") - (document.text[place] in ")）")
        if depth == 0:
            return place
    return span.end


def is_inside(document: Document, names: list[Mark], place: int) -> bool:
    """Whether a place is within a name, or in parentheses."""
    before = document.text[max(0, place - 80) : place]
    return any(n.start < place < n.end for n in names) or before.rfind("(") > before.rfind(")")


def is_closed(document: Document, names: list[Mark], cuts: list[int]) -> bool:
    """Whether a comma stands behind the last of those who are joined by a conjunction, behind the first comma."""
    for cut, close in pairwise(cuts):
        piece = Span(cut + 1, close)
        inner = [n for n in names if cut < n.start and n.end <= close]
        if not inner:
            return False
        if close - inner[-1].end > CLOSE:
            return False
        words = document.fold(piece).split()
        if any(word in document.language_at(cut).conjunctions for word in words):
            return True
    return False
