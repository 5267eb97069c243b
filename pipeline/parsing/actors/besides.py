"""Those beside whom others took part: ``Besides the Union, experts of A came``, ``A and B attended, in addition to C``; and
those for whom somebody came: ``For the Union, Ms. X spoke``.

Belongs here: words that say so, before the verb or behind it, and where they end. Does not belong here: who stands on the
sides of a verb (``attendance.py``).
"""

from pipeline.parsing.actors.gaps import ELLIPSIS
from pipeline.parsing.actors.subjects import named, subject_behind
from pipeline.parsing.document import Document
from pipeline.scanning.marks import Mark
from pipeline.text import COMMAS, Span

BESIDES = "participation.besides"
OPENS = ("participation.speaks_for", BESIDES)
"""Kinds of words that open a sentence before those for whom, or beside whom, somebody came."""


def told_first(document: Document, sentence: Span, verbs: list[Mark]) -> tuple[Mark, Span] | None:
    """The words that open a sentence before its verb, and those whom they name, who are not its subject. A comma may part them
    from the subject as it parts an enumeration: ``Besides A, B came``."""
    opening = [cue for cue in document.marks_in(sentence, *OPENS)[:1] if verbs and cue.start == sentence.start]
    for cue in opening:
        comma = next((i for i in range(cue.end, sentence.end) if document.text[i] in COMMAS), sentence.end)
        for end in (sentence.end, comma):
            span = subject_behind(document, Span(cue.end, end), declined=True)
            before = span is not None and span.end <= verbs[0].start
            if span and before and (cue.kind != BESIDES or is_all(document, span, sentence)):
                return cue, span
    return None


def told_last(document: Document, sentence: Span, verbs: list[Mark]) -> tuple[Mark, Span] | None:
    """The words behind the last verb of a sentence, and those whom they name up to its end or a comma."""
    for cue in document.marks_in(sentence, BESIDES)[-1:] if verbs else ():
        span = subject_behind(document, Span(cue.end, sentence.end), declined=True)
        if cue.start >= verbs[-1].end and span and is_all(document, span, sentence):
            return cue, span
    return None


def is_all(document: Document, span: Span, sentence: Span) -> bool:
    """Whether nothing follows those who are named: a comma or the end of the sentence, or the second half of a coverb."""
    words = document.fold(Span(span.end, sentence.end)).lstrip()
    halves = {coverb.partition(ELLIPSIS)[2] for coverb in document.language_at(span.start).coverbs}
    return any(
        words.startswith(half) and words[len(half) :][:1] in ("", ".", ";", ":", "(", *COMMAS) for half in halves | {""}
    )


def behind_opening(document: Document, sentence: Span, verb: Mark) -> int:
    """Where a sentence goes on whose opening says beside whom others took part: behind its last comma before the verb, or, where
    somebody is named there, behind the first one."""
    opened = any(mark.start == sentence.start for mark in document.marks_in(sentence, BESIDES)[:1])
    commas = [i + 1 for i in range(sentence.start, verb.start) if document.text[i] in COMMAS] if opened else []
    if not commas:
        return sentence.start
    return commas[0] if named(document, Span(commas[-1], verb.start)) else commas[-1]
