"""The first words of a long name, by which a document calls its organization later on: ``the Regional Centre``.

Belongs here: capitals and small words that tell where such words end. Does not belong here: acronyms (``acronyms.py``).
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from pipeline.languages import Language, stopwords
from pipeline.parsing.document import Document
from pipeline.parsing.names.hannames import define_han_names
from pipeline.scanning.marks import Mark
from pipeline.text import CAPITAL, Span

FEWEST, MOST = 2, 3
"""Words of a short name: one alone, ``the Centre``, could be that of anybody."""
STEM = 3
"""Letters in which two cases of one word may differ at its end."""
LONGEST = 300
"""Characters before a short name in which a longer name begins that may hold it."""
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
BREAKS = re.compile(r"[,;:.()\n]")
"""What a short name does not hold."""
OFFICES = ("participation.offices", "office.bare", "category.", "class")
"""Kinds of words that are no short name of one organization."""


def define_short_names(document: Document) -> None:
    """Adds marks for short names that only one of the organizations of a document can bear, behind where it is named."""
    define_han_names(document)
    names: dict[str, list[Mark]] = defaultdict(list)
    for mark in document.marks_in(Span(0, len(document.text)), "name"):
        head = head_of(document, mark)
        if head:
            names[head].append(mark)
    found = [
        Mark(use.start, use.end, "acronym", marks[0].value, marks[0].language)
        for head, marks in names.items()
        if len({mark.value for mark in marks}) == 1
        for use in uses(document, head, marks)
    ]
    if found:
        document.add_marks(found)


@cache
def closing_words(language: Language) -> frozenset[str]:
    """Words that end the first words of a name."""
    every = (*stopwords()[language.code], *language.genitives, *language.articles, *language.line_continues)
    return frozenset(every)


def head_of(document: Document, name: Mark) -> str | None:
    """The first words of a name as printed, up to a small word, or in a language that declines nouns up to the next capital;
    None where they are too few, or the whole name."""
    language = document.language_at(name.start)
    small = closing_words(language)
    words = list(WORD.finditer(document.text, name.start, name.end))
    count = 0
    for word in words:
        capital = bool(re.match(CAPITAL, word[0]))
        if word[0].casefold() in small or (language.inflection and capital and count):
            break
        count += 1
    if not FEWEST <= count <= MOST or count == len(words) or not re.match(CAPITAL, words[0][0]):
        return None
    head = Span(words[0].start(), words[count - 1].end())
    if document.marks_in(head, *OFFICES) or BREAKS.search(document.text, *head):
        return None
    return document.text[head.start : head.end]


def uses(document: Document, head: str, marks: list[Mark]) -> Iterator[Span]:
    """Where a document uses a short name behind its long one, and no word goes on that could make it the name of another."""
    language = document.language_at(marks[0].start)
    stems = [word[: max(STEM, len(word) - STEM)] if language.inflection else word for word in head.split()]
    if document.text.count(stems[0]) <= len(marks):
        return  # the long names alone
    ending = r"[^\W\d_]*" if language.inflection else ""
    pattern = re.compile(r"(?<!\w)" + r"\s+".join(re.escape(stem) + ending for stem in stems) + r"(?!\w)")
    where = {"", *language.conjunctions, *language.cues["meeting.place"]}  # "the Regional Centre in Lima" is no other
    bound = {*language.genitives, *language.line_continues} - where
    for match in pattern.finditer(document.text, marks[0].end):
        use = Span(*match.span())
        follows = WORD.match(document.text[use.end : use.end + STEM * 10].lstrip())
        if not (follows and follows[0].casefold() in bound) and not within_name(document, use):
            yield use


def within_name(document: Document, use: Span) -> bool:
    """Whether a short name is part of a longer name."""
    around = document.marks_in(Span(max(0, use.start - LONGEST), use.end + LONGEST), "name", "acronym", "class")
    return any(mark.start < use.end and use.start < mark.end for mark in around)
