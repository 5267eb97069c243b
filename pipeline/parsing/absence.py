"""Who stayed away: verbs that words for absence deny, and what those did who did not come.

Does not belong here: who was there (``attendance.py``), or words of any language.
"""

import re

from pipeline.parsing.document import Document
from pipeline.scanning.marks import Mark
from pipeline.text import Span

COMMA = re.compile(r"[,،，]")
ARTICLE = 6
"""Characters between words for absence and the name that they are about: fewer than these."""


def denied(document: Document, sentence: Span, verb: Mark) -> bool:
    """Whether a verb is part of words for absence: ``no asistieron``."""
    absent = document.marks_in(sentence, "unsaid.absence")
    within = any(m.start < verb.end and verb.start < m.end for m in absent)
    return within or is_cancelled(document, sentence, verb) or is_aside_of_absent(document, sentence, verb, absent)


def is_aside_of_absent(document: Document, sentence: Span, verb: Mark, absent: list[Mark]) -> bool:
    """Whether a verb tells in an aside of somebody who stayed away: ``A, which had taken part before, sent no delegate``."""
    for mark in [m for m in absent if m.start >= verb.end][:1]:
        commas = [m.start() for m in COMMA.finditer(document.text, sentence.start, mark.start)]
        opening = [c for c in commas if c < verb.start][-1:]
        closing = [c for c in commas if c >= verb.end][:1]
        names = document.marks_in(Span(verb.end, mark.start), "name", "acronym", "country")
        if not opening or not closing or names:
            return False
        words = document.fold(Span(opening[0] + 1, verb.start)).split()[:1]
        return bool(words) and words[0] in document.language_at(verb.start).relatives
    return False


def is_cancelled(document: Document, sentence: Span, verb: Mark) -> bool:
    """Whether an address was given up of which a noun tells: ``The statement by A`` *was cancelled*."""
    given = verb.kind == "participation.after" and verb.start <= sentence.start + ARTICLE
    return given and bool(document.marks_in(Span(verb.end, sentence.end), "meeting.cancelled"))


def stays_away(document: Document, sentence: Span, verb: Mark) -> bool:
    """Whether a verb is denied, or all that somebody did was to say that he would not come: ``X regretted that it could not
    attend``. Of another who is named between the verb and the words for absence, they say nothing of X, but of whoever
    stands right behind them: ``no representative of X attended``."""
    if denied(document, sentence, verb):
        return True
    for mark in document.marks_in(sentence, "unsaid.absence"):
        between = Span(min(mark.end, verb.end), max(mark.start, verb.start))
        ahead = mark.start < verb.start and COMMA.search(document.text, *between)
        names = document.marks_in(between, "name", "acronym", "country")
        if not ahead and (not names or names[0].start - mark.end in range(ARTICLE)):
            return True
    return False


def before_absence(document: Document, span: Span) -> Span:
    """Those who stand behind a verb, before words for absence: ``participaron A y B, mientras que C se excusó``. What the
    last comma before these words cuts off is told to be absent too."""
    for mark in document.marks_in(span, "unsaid.absence")[:1]:
        commas = [match.start() for match in COMMA.finditer(document.text, span.start, mark.start)]
        return Span(span.start, commas[-1]) if commas else span
    return span


def without_absent(document: Document, span: Span) -> Span:
    """``X could not come, but Y attended``: who was absent goes up to the comma behind the words for absence."""
    for mark in document.marks_in(span, "unsaid.absence")[-1:]:
        comma = COMMA.search(document.text, mark.end, span.end)
        if comma and document.marks_in(Span(comma.end(), span.end), "name", "acronym", "country"):
            return Span(comma.end(), span.end)
    return span


def without_opening(document: Document, span: Span) -> Span:
    """``At the invitation of the Council, A accompanied the mission``: at whose wish it was goes up to the comma."""
    for mark in document.marks_in(span, "unsaid.courtesy", "meeting.convened_by")[:1]:
        comma = COMMA.search(document.text, mark.end, span.end) if mark.start == span.start else None
        return Span(comma.end(), span.end) if comma else span
    return span
