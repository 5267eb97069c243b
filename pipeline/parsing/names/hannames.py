"""Short names in a script without blanks or capitals: ``预防性外交中心(下称“中心”)``, ``阿拉伯国家联盟 … 联盟秘书长``.

A document defines one in parentheses behind the full name, or it is the last word of a full name and stands right before an
office. Does not belong here: acronyms in capitals (``acronyms.py``), or first words of names (``shortnames.py``).
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.parsing.document import Document
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

DEFINED = re.compile(r"[(（]\s*(?:[㐀-鿿]{0,4}[“\"「])?([㐀-鿿]{2,10})[”\"」]?\s*[)）]")
"""A short name in parentheses; the words for *hereinafter* may stand before its quotes."""
NEAR = 1
"""Characters between a full name and the parentheses behind it."""
SHORTEST, LONGEST = 2, 3
"""Characters of the last word of a name, by which an office may call it."""
LONG = 4
"""Characters of a short name that no other word holds."""
REACH = 60
"""Characters of the longest full name."""
OTHERS = ("name", "acronym", "class", "country", "city", "category.", "participation.offices", "office.bare")
"""Kinds of marks that make words in parentheses more than a short name."""
NAMES = ("name", "acronym")


def define_han_names(document: Document) -> None:
    """Adds marks for the short names of a document in such a script."""
    names = [m for m in document.marks_in(Span(0, len(document.text)), "name") if is_han(document.text[m.end - 1])]
    if not names:
        return
    found = [*defined(document, names), *owners(document, names)]
    if found:
        document.add_marks(found)


def defined(document: Document, names: list[Mark]) -> Iterator[Mark]:
    """The uses of short names that stand in parentheses right behind full names: their characters, some left out."""
    short: dict[str, set[str]] = {}
    for name, after in pairwise([*names, Mark(len(document.text), len(document.text), "", "", "")]):
        match = DEFINED.match(document.text, document.trim(Span(name.end, max(name.end, after.start))).start)
        if match is None or match.start() - name.end > NEAR or document.marks_in(Span(*match.span(1)), *OTHERS):
            continue
        if is_shortened(match[1], document.fold(Span(name.start, name.end))):
            short.setdefault(match[1], set()).add(name.value)
    for word, values in short.items():
        for use in re.finditer(word, document.text) if len(values) == 1 else ():
            if len(word) >= LONG or stands_free(document, use.start()):
                yield from free_mark(document, Span(*use.span()), next(iter(values)))


def is_shortened(short: str, name: str) -> bool:
    """Whether the characters of a short name stand in the full one in the same order, and fewer."""
    rest = iter(name)
    return len(short) < len(name) and all(character in rest for character in short)


def owners(document: Document, names: list[Mark]) -> Iterator[Mark]:
    """The last words of names right before an office, each that of the last name before it that ends so."""
    for office in document.marks_in(Span(names[0].end, len(document.text)), "participation.offices"):
        for length in range(LONGEST, SHORTEST - 1, -1):
            word = Span(office.start - length, office.start)
            last = document.text[word.start : word.end]
            before = [n for n in names if n.end <= word.start and document.text[n.start : n.end].endswith(last)]
            longer = [n for n in before if n.end - n.start > length + 1]
            if longer and all(map(is_han, last)) and stands_free(document, word.start):
                yield from free_mark(document, word, longer[-1].value)
                break


def stands_free(document: Document, place: int) -> bool:
    """Whether a word may begin at a place: at the beginning of a clause, or behind a conjunction or the word for *by*."""
    language = document.language_at(place)
    before = document.fold(Span(max(0, place - SHORTEST), place)).rstrip()
    small = (*language.conjunctions, *language.cues.get("meeting.agent", ()))
    return not before or not is_han(before[-1]) or before.endswith(tuple(w for w in small if w and is_han(w[-1])))


def free_mark(document: Document, use: Span, value: str) -> Iterator[Mark]:
    """The mark for a use that is no part of a known name."""
    around = document.marks_in(Span(max(0, use.start - REACH), use.end + REACH), *NAMES)
    if not any(mark.start < use.end and use.start < mark.end for mark in around):
        yield Mark(use.start, use.end, "acronym", value, document.language_at(use.start).code)
