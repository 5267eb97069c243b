"""Of whom a mission consisted: whether words such as ``was composed of`` tell of the mission, or of something that it saw.

Does not belong here: who travelled with it (``attendance.py``), or lists of members (``lists.py``).
"""

import re
from functools import cache
from itertools import pairwise

from pipeline.languages import Language
from pipeline.parsing.actors.entries import is_filling
from pipeline.parsing.actors.subjects import joined, named
from pipeline.parsing.document import Document, span_of
from pipeline.parsing.names.persons import honorifics_in
from pipeline.scanning.marks import Mark
from pipeline.text import Span

LED = ("meeting.mission", "meeting.chaired_by", "meeting.chairs")
"""Kinds of words that tell of a mission, or of who led it."""
CAME = ("participation.delegates", "participation.offices", "participation.bodies")
"""Kinds of words for those by whom an organization was there."""
BRACKET = re.compile(r"[(（)）]")
NEAR = 25
"""Characters between the word for a mission and what says of whom it consisted, asides left out."""
CLOSE = 3
"""The same in a language whose verb comes first: what stands between would be the thing that consists of them."""
PRONOUN = 15
"""Characters of the longest beginning that has no subject but a pronoun: ``It was also``."""
BEFORE = 300
"""Characters before such a sentence in which the mission is told."""


def is_of_something_else(document: Document, sentence: Span, cue: Mark) -> bool:
    """Whether words of composition tell of anything else than a mission: ``a force composed of A and B``. They are those that
    could as well introduce a list; all others name the mission themselves."""
    if not is_composition(document, cue) or missions(document, span_of(cue)):
        return False
    before = Span(sentence.start, cue.start)
    if document.marks_in(before, *LED[1:]):
        return False
    told = missions(document, before)
    if told:
        near = CLOSE if document.language_at(cue.start).proclitics else NEAR
        return len(without_aside(document.fold(Span(told[-1].end, cue.start)))) > near
    pronoun = before.end - before.start <= PRONOUN and not document.marks_in(before, "name", "acronym", "class")
    return not pronoun or not missions(document, Span(max(0, sentence.start - BEFORE), sentence.start))


def is_composition(document: Document, cue: Mark) -> bool:
    """Whether words for who travelled could as well introduce a list: ``composed of``."""
    return bool(document.marks_in(span_of(cue), "lead.participants"))


def before_next_act(document: Document, span: Span) -> Span:
    """Those whom a mission consisted of, up to the first who is neither enumerated with them nor told with a person, an office
    or a word for delegates: ``consisting of A and B``, *met with C*."""
    items = named(document, span)
    language = document.language_at(span.start)
    small = {*language.genitives, *language.conjunctions, *language.articles, *language.numbers}
    for mark, after in pairwise(items):
        gap = Span(mark.end, max(mark.end, after.start))
        person = bool(document.marks_in(gap, *CAME)) or bool(honorifics_in(document, gap))
        told = person or BRACKET.search(document.text, *gap) or is_filling(document, gap, small)  # "and one of the"
        if not told and not joined(document, gap):
            return Span(span.start, mark.end)
    return span


def without_aside(words: str) -> str:
    """Words without what stands between the first comma and the last one."""
    first, last = words.find(","), words.rfind(",")
    return words[:first] + words[last:] if first < last else words


def missions(document: Document, span: Span) -> list[Mark]:
    """The words for a mission in a stretch: what missions are called, or the noun alone."""
    nouns = document.marks_in(span, "participation.bodies")
    known = mission_words(document.language_at(span.start))
    own = [mark for mark in nouns if document.fold(span_of(mark)) in known]
    return sorted([*document.marks_in(span, *LED), *own])


@cache
def mission_words(language: Language) -> frozenset[str]:
    """The words of which the names for missions are made."""
    return frozenset(word for phrase in language.cues["meeting.mission"] for word in phrase.split())
