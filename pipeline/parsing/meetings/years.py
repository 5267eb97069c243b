"""Years that tell another meeting from the one at hand: beside a noun for a meeting, ``the 2018 retreat``, or at the beginning
of a sentence, ``In 1996, the Community had taken part``.

Does not belong here: dates as they are printed (``dates.py``), or which meeting it is (``occasions.py``).
"""

import re

from pipeline.parsing.dates.dates import year_alone
from pipeline.parsing.document import Document
from pipeline.parsing.meetings.identities import Meeting, Mention
from pipeline.scanning import WORD
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

YEAR = re.compile(r"(?<![\d/-])((?:19|20)\d\d)(?![\d/-])")
"""A year, also behind a letter where no blanks part words."""
OPENING = 60
"""Characters before verb and subject in which a sentence says when it was."""
BESIDE = 40
"""Characters before or behind a noun in which a year stands that belongs to it."""
BEFORE = 1
"""Words between a year and the noun behind it: ``the 2018 regional workshop``."""
GATHERED = (
    *("meeting.held", "meeting.holds", "meeting.hosts", "meeting.hosted_by"),
    *("meeting.convened_by", "passive.convened", "passive.hosted"),
)
"""Kinds of words for holding a meeting, and for those who held or received it."""
WORDS = 2
"""Words before the year by which a sentence begins."""
LETTERS = 6
"""The same in a script without blanks, in letters: ``1998年的区域会议``."""
BETWEEN = ("month", "meeting.place", "city", "country", "qualifier.meeting", "meeting.previous")
"""Kinds of words that stand between a noun for a meeting and its year."""


def years_of(meeting: Meeting) -> set[str]:
    """The years in which a meeting was."""
    days = [found.value for name in ("start_date", "end_date") for found in meeting.fields.get(name, [])]
    return {day[:4] for day in days}


def opens_in_another(document: Document, opening: Span, years: set[str]) -> bool:
    """Whether the first words of a sentence name a year that the meeting was not in."""
    if not years or opening.end - opening.start > OPENING:
        return False
    dated = YEAR.search(document.fold(opening)) if document.marks_in(opening, "month") else None
    alone = None if dated else year_alone(document, opening)
    year = dated[1] if dated else str(alone.start.year) if alone else behind_words(document, opening)
    return year is not None and year not in years


def behind_words(document: Document, opening: Span) -> str | None:
    """The year behind the first words of a sentence, in a language in which a noun stands before it: ``في عام 1998``."""
    words = document.fold(opening)
    match = YEAR.search(words) if document.language_at(opening.start).proclitics else None
    return match[1] if match and len(WORD.findall(words[: match.start()])) <= WORDS else None


def year_beside(document: Document, sentence: Span, noun: Mark) -> str | None:
    """The year that a noun for a meeting has beside it: ``the 2018 retreat``, ``the meeting of May 2002``, ``2018年务虚会``."""
    behind = Span(noun.end, min(sentence.end, noun.end + BESIDE))
    if (match := YEAR.search(document.fold(behind))) and is_bound(document, behind, match.start()):
        return match[1]
    before = Span(max(sentence.start, noun.start - BESIDE), noun.start)
    words = document.fold(before)
    for match in [*YEAR.finditer(words)][-1:]:
        rest = words[match.end() :]
        closed = any(letter in rest for letter in ",;:.،؛，；")
        few = LETTERS if is_han(noun.value[-1:] or " ") else BEFORE
        return match[1] if not closed and len(WORD.findall(rest)) <= few else None
    return None


def is_bound(document: Document, behind: Span, end: int) -> bool:
    """Whether nothing but small words, days and places stand between a noun and the ``end`` of what is looked at behind it."""
    words = document.fold(behind)[:end]
    if any(letter in words for letter in ";:.؛；"):
        return False
    language = document.language_at(behind.start)
    small = {*language.articles, *language.genitives, *language.conjunctions, *language.cues["meeting.place"]}
    small |= {word for phrase in small for word in phrase.split()}
    told = document.marks_in(behind, *BETWEEN)
    known = {word for mark in told for word in document.fold(Span(mark.start, mark.end)).split()}
    return all(word in small or word in known or word.isdigit() for word in WORD.findall(words))


def is_of_another_year(document: Document, mention: Mention, meeting: Meeting) -> bool:
    """Whether the words around a noun tell a year in which the meeting at hand was not: ``In 2001 A hosted a seminar``."""
    years, noun, sentence = years_of(meeting), mention.noun, mention.span
    if brings_in(document, sentence, years):
        return True
    beside = year_beside(document, sentence, noun) if years and noun.start < noun.end else None
    return beside is not None and beside not in years


def brings_in(document: Document, sentence: Span, years: set[str]) -> bool:
    """Whether a sentence tells of a meeting of another year than the one at hand: ``In 1998 a conference was held``."""
    told = document.marks_in(sentence, *GATHERED) if years else []
    if not told:
        return False
    nouns = document.language_at(sentence.start).cues["meeting.noun"]
    named = document.marks_in(sentence, "meeting.noun", "series", "meeting.mission")
    held = [mark for mark in told if named or any(word in nouns for word in mark.value.split())]
    first = min([sentence.end, *(mark.start for mark in [*held, *named])])
    return bool(held) and opens_in_another(document, Span(sentence.start, first), years)
