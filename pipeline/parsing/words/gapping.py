"""Verbs that are said once for several: ``A was represented by X, and B by Y``.

Does not belong here: who stands beside a verb that is said (``attendance.py``).
"""

from pipeline.parsing.document import Document, Found, Participation, apart, span_of
from pipeline.parsing.words.absence import denied
from pipeline.text import Span
from pipeline.vocabulary import Role

REACH = 20
"""Characters behind a name in which the word before its agent stands."""


def gapped(document: Document, sentence: Span) -> list[Participation]:
    """Those behind a verb with an agent who have an agent of their own, behind a comma or a conjunction."""
    for verb in document.marks_in(sentence, "participation.before"):
        if agent_behind(document, verb.end, sentence.end) and not denied(document, sentence, verb):
            rest = Span(verb.end, sentence.end)
            names = apart(document.marks_in(rest, "name", "acronym", "country"))
            there = [
                n for n in names if agent_behind(document, n.end, rest.end) and begins_clause(document, rest, n.start)
            ]
            role = Found(Role.PARTICIPANT, (span_of(verb),), "sentence.gapped")
            return [
                Participation(Found(n.value, (span_of(n),), "entry.name"), n.kind == "country", role) for n in there
            ]
    return []


def agent_behind(document: Document, place: int, end: int) -> bool:
    """Whether the word before an agent stands right behind a place: ``by``. An acronym in parentheses may come between."""
    agents = document.marks_in(Span(place, min(place + REACH, end)), "passive.by")[:1]
    between = document.text[place : agents[0].start].strip() if agents else "no"
    return not between or (between.startswith("(") and between.endswith(")"))


def begins_clause(document: Document, rest: Span, place: int) -> bool:
    """Whether only a conjunction and an article stand between a comma and a place, or the conjunction alone."""
    language = document.language_at(place)
    words = document.fold(Span(rest.start, place)).replace(";", ",").split()
    while words and words[-1] in language.articles:
        words.pop()
    return bool(words) and (words[-1].endswith(",") or words[-1] in language.conjunctions)
