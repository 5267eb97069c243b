"""Parts of an organization by which it did something, between it and the next one: ``organized by A, through its Commission, in
cooperation with B``.

Does not belong here: who did it (``conveners.py``), or by whom somebody was represented (``represented.py``).
"""

from pipeline.parsing.actors.entries import is_filling
from pipeline.parsing.document import Document
from pipeline.parsing.words.absence import COMMA
from pipeline.text import Span


def is_through(document: Document, gap: Span, small: set[str]) -> bool:
    """Whether a gap between two organizations only says through which part of it the first one acted. A comma or a conjunction
    of several words closes that, or the part has a name of its own and is the second one."""
    for cue in document.marks_in(gap, "participation.through")[:1]:
        if not is_filling(document, Span(gap.start, cue.start), small):
            return False
        rest = Span(cue.end, gap.end)
        commas = [comma.end() for comma in COMMA.finditer(document.text, *rest)]
        words = document.fold(rest).rstrip()
        several = [word for word in document.language_at(gap.start).conjunctions if " " in word]
        joined = any(words.endswith(f" {word}") for word in several)
        return joined or is_filling(document, Span(commas[-1] if commas else rest.start, rest.end), small)
    return False
