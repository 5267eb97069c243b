"""Who stayed away: verbs that words for absence deny, and what those did who did not come.

Does not belong here: who was there (``attendance.py``), or words of any language.
"""

import re

from pipeline.parsing.document import Document
from pipeline.scanning.marks import Mark
from pipeline.text import Span

COMMA = re.compile(r"[,،，]")
PAUSE = re.compile(r"[,،，;；؛:：—–]")
"""What ends the reach of words that open a sentence."""
SEMICOLON = re.compile(r"[;；؛]")
ARTICLE = 6
"""Characters between words for absence and the name that they are about: fewer than these."""


def denied(document: Document, sentence: Span, verb: Mark) -> bool:
    """Whether a verb is part of words for absence: ``no asistieron``."""
    absent = document.marks_in(sentence, "unsaid.absence")
    within = any(m.start < verb.end and verb.start < m.end for m in absent)
    elsewhere = is_aside_of_absent(document, sentence, verb, absent) or is_clause_of_absent(document, sentence, verb)
    given_up = is_cancelled(document, sentence, verb) or is_stranded(document, sentence, verb)
    return within or given_up or elsewhere or is_opened(document, sentence, verb, absent)


def is_stranded(document: Document, sentence: Span, verb: Mark) -> bool:
    """Whether those who were coming are told behind a comma not to have got there: ``应邀派员与会，但因故未能成行``. Whoever is
    named between the two, or holds an office, is the one who did not: ``A came, although its Chair could not travel``."""
    for mark in document.marks_in(Span(verb.end, sentence.end), "unsaid.stranded")[:1]:
        between = Span(verb.end, mark.start)
        named = document.marks_in(between, "name", "acronym", "country", "participation.offices")
        delegates = {m.start for m in document.marks_in(between, "participation.delegates")}
        return not any(m.start not in delegates for m in named) and COMMA.search(document.text, *between) is not None
    return False


def is_opened(document: Document, sentence: Span, verb: Mark, absent: list[Mark]) -> bool:
    """Whether words for absence open the clause of a verb: ``At no time did A take part``, ``Tampoco asistió A``."""
    opening = [mark for mark in absent if mark.start == sentence.start and mark.end <= verb.start]
    return any(not PAUSE.search(document.text, mark.end, verb.start) for mark in opening)


def is_clause_of_absent(document: Document, sentence: Span, verb: Mark) -> bool:
    """Whether words for absence stand before a verb of its own behind a semicolon: ``the system of A was summarized; no
    representative of it was present``. Who is named before the semicolon did not do what is denied there."""
    cuts = [m.end() for m in SEMICOLON.finditer(document.text, sentence.start, verb.start)]
    clause = Span(cuts[-1] if cuts else verb.start, verb.start)
    absent = document.marks_in(clause, "unsaid.absence")
    named = document.marks_in(clause, "name", "acronym", "country")
    return bool(absent) and not named and not COMMA.search(document.text, absent[-1].end, verb.start)


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


def before_apologies(document: Document, body: Span) -> Span:
    """An entry without the lines behind it that tell, in a sentence, who stayed away: ``– the FAO`` above ``The World Bank sent
    its apologies.``"""
    line = document.text.find("\n", *body)
    rest = Span(line + 1, body.end)
    if line < 0 or not document.text[rest.start : rest.start + 1].isupper() or document.text[body.end - 1] not in ".。":
        return body
    above = Span(body.start, line)
    told = document.marks_in(rest, "unsaid.absence") and not document.marks_in(above, "unsaid.absence")
    named = document.marks_in(above, "name", "acronym") and document.marks_in(rest, "name", "acronym", "country")
    return above if told and named else body
