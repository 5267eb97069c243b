"""Agents of passives behind date and place: ``was hosted in Bridgetown on 16 and 17 July by the Bank``.

Does not belong here: what the agent did for the meeting (``conveners.py``).
"""

from collections.abc import Iterator

from pipeline.languages import stopwords
from pipeline.parsing.actors.places import CAPITALISED
from pipeline.parsing.document import Document, span_of
from pipeline.scanning import WORD
from pipeline.scanning.marks import Mark
from pipeline.text import Span, without

REACH = 120
"""Characters between a participle and the word before its agent."""
WHEN_AND_WHERE = ("month", "weekday", "city", "country", "meeting.seat")


def far_agents(document: Document, sentence: Span, kind: str) -> Iterator[tuple[Mark, int]]:
    """Participles of a kind with where their agent begins, where only date and place stand between."""
    for verb in document.marks_in(sentence, kind):
        reach = Span(verb.end, min(sentence.end, verb.end + REACH))
        for by in document.marks_in(reach, "passive.by")[:1]:
            if tells_when_and_where(document, Span(verb.end, by.start)):
                yield verb, by.end


def tells_when_and_where(document: Document, gap: Span) -> bool:
    """Whether a gap holds a date or a place, and no other words than small ones."""
    seats = [span_of(m) for m in document.marks_in(gap, "meeting.seat")]
    names = document.marks_in(gap, "name", "acronym")
    if any(not any(s.start <= n.start and n.end <= s.end for s in seats) for n in names):
        return False
    places = [Span(*match.span()) for match in CAPITALISED.finditer(document.text, *gap)]
    known = sorted({*places, *(span_of(m) for m in document.marks_in(gap, *WHEN_AND_WHERE))})
    words = [word for piece in without(gap, known) for word in WORD.findall(document.fold(piece))]
    language = document.language_at(gap.start)
    phrases = (*stopwords()[language.code], *language.line_continues)
    small = {part for phrase in phrases for part in phrase.split()}
    small |= {*language.articles, *language.genitives, *language.cues["meeting.place"]}
    told = bool(known) or any(word[0].isdigit() for word in words)
    return told and all(word[0].isdigit() or word in small for word in words)


def behind_when_and_where(document: Document, span: Span) -> Span:
    """A stretch from its first name on, where nothing but a date and a place stands before that: ``организовала 5 июня 2019
    года в Нью-Йорке`` *Комиссия*. The seat of somebody is no name of its own, and a genitive makes the name one of its owner."""
    seats = document.marks_in(span, "meeting.seat")
    names = document.marks_in(span, "name")
    for name in [n for n in names if not any(s.start <= n.start and n.end <= s.end for s in seats)][:1]:
        gap = Span(span.start, name.start)
        before = f" {document.fold(gap).rstrip()}"
        owned = any(before.endswith(f" {word}") for word in document.language_at(name.start).genitives if word)
        return Span(name.start, span.end) if not owned and tells_when_and_where(document, gap) else span
    return span


def without_when_and_where(document: Document, gap: Span, words: str) -> str:
    """The folded words of a gap without dates and places: ``安全理事会于2003年4月11日在纽约举行``."""
    language = document.language_at(gap.start)
    places = [document.fold(span_of(m)) for m in document.marks_in(gap, "city", "country", "meeting.seat", "weekday")]
    for pattern in language.date_patterns:
        words = pattern.sub("", words)
    for word in [*places, *language.cues["meeting.place"]]:
        words = words.replace(word, "")
    return words.strip(" ,()")


def joined_verb(document: Document, behind: Span, kind: str) -> Mark | None:
    """A second verb of a kind behind the agents of the first, which a conjunction joins to it: ``under the auspices of A and``
    *was co-organized by* ``B``."""
    language = document.language_at(behind.start)
    joins = {*language.conjunctions, *language.auxiliaries}
    for verb in document.marks_in(behind, kind)[:1]:
        words = document.fold(Span(behind.start, verb.start)).strip(" ,،，").split()
        return verb if words and {*words} <= joins else None
    return None
