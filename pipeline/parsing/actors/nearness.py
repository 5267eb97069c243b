"""What may stand between an organization and the verb that it governs.

Does not belong here: who the subject of a verb is (``conveners.py``, ``subjects.py``), or words of any language.
"""

import re

from pipeline.parsing.actors.entries import PARENTHESES
from pipeline.parsing.actors.gaps import ELLIPSIS
from pipeline.parsing.actors.passives import without_when_and_where
from pipeline.parsing.document import Document
from pipeline.parsing.names.persons import OFFICES, honorifics_in
from pipeline.scanning import WORD
from pipeline.scanning.marks import is_han
from pipeline.text import Span

OPENING, CLOSING = "«“《", "»”》"
"""Quotes."""
BREAK = re.compile(r"[,;:.!?]")
COMMAS = ",，،"
"""What parts the name of somebody from the office that he holds."""
LONGEST_PARTNER = 20
"""Characters of the longest name that is not known, with its conjunction."""
LONGEST_HOLDER = 60
"""Characters of the longest name of a person, with honorific and commas."""
REGION = 8
"""Characters of the region that a part of an organization is for, before the word for it."""
GAP = 4
"""Characters that may stand between an organization and the verb that it governs."""


def is_near(document: Document, end: int, start: int) -> bool:
    """Whether no more than a small word, something in parentheses, or the name of who holds an office stands between two
    stretches."""
    if start < end:
        return False
    if is_of_holder(document, Span(end, start)):
        return True
    words = PARENTHESES.sub("", document.fold(Span(end, start)))
    adverbs = document.marks_in(Span(end, start), "participation.adverbs")
    for adverb in adverbs:
        words = words.replace(adverb.value, "").strip()
    if is_han(document.text[start]):
        words = without_body(document, Span(end, start), words)
        words = without_when_and_where(document, Span(end, start), words)
        nouns = document.marks_in(Span(end, start), "meeting.noun", "series")
        other = [n for n in nouns if not any(a.start <= n.start and n.end <= a.end for a in adverbs)]
        words = (
            "" if not other and (tells_about(document, start, words) or is_partner(document, start, words)) else words
        )
    return len(words) <= GAP and len(WORD.findall(words)) <= 1


def without_body(document: Document, gap: Span, words: str) -> str:
    """The words between an organization and its verb, without the part of it that acted, with the region that it is for:
    ``共同体(中非经共体)总秘书处``, ``办公室阿拉伯国家区域办事处``."""
    language = document.language_at(gap.start)
    marks = [m for m in document.marks_in(gap, "participation.bodies") if 0 <= words.find(m.value) <= REGION]
    opening = tuple(filter(None, (word.partition(ELLIPSIS)[0] for word in language.coverbs)))
    others = document.marks_in(gap, *OFFICES, "name", "acronym", "meeting.place", "meeting.agent")
    for body in sorted(marks, key=lambda m: (m.start, -m.end)):
        region = words[: words.find(body.value)]
        joined = any(word in region for word in language.conjunctions if word)
        if joined or BREAK.search(region) or any(other.start < body.start for other in others):
            return words
        if not region.startswith(opening):
            return words[len(region) + len(body.value) :]
    return words


def tells_about(document: Document, place: int, words: str) -> bool:
    """Whether words say about what a meeting was, between who held it and the verb: ``就同区域组织合作问题`` 举行."""
    opening = tuple(word for word in document.language_at(place).coverbs if ELLIPSIS not in word)
    return words.startswith(opening) and not BREAK.search(words)


def is_partner(document: Document, place: int, words: str) -> bool:
    """Whether words name one more who held a meeting, whom nobody knows: ``政治事务部与国际问题研究院`` 共同发起."""
    language = document.language_at(place)
    halves = {word.partition(ELLIPSIS)[0] for word in language.coverbs if ELLIPSIS in word}
    joining = tuple(word for word in language.conjunctions if word in halves)  # those of "together with"
    return words.startswith(joining) and len(words) <= LONGEST_PARTNER and not BREAK.search(words)


def is_of_holder(document: Document, gap: Span) -> bool:
    """Whether a gap is the name of one who holds the office before it: ``the President of the Assembly, Mr. X, convened``."""
    name = document.trim(gap, COMMAS)
    words = document.text[name.start : name.end]
    if not words or gap.end - gap.start > LONGEST_HOLDER or any(comma in words for comma in (*COMMAS, ";")):
        return False
    others = document.marks_in(name, *OFFICES, "name", "acronym", "country")
    return honorifics_in(document, name)[:1] == [name.start] and not others


def closes_quote(document: Document, start: int, end: int) -> bool:
    """Whether quotes are closed between two places that were opened before: ``就“联合国与区域组织的合作”举行``."""
    signs = [sign for sign in document.text[start:end] if sign in OPENING + CLOSING]
    return bool(signs) and signs[0] in CLOSING
