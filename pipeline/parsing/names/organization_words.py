"""Words by which a name is told to be one of an organization, though nobody knows it: *Forum*, *Union*, ``Réseau``.

They are those that begin or close the names of organizations in reference data and stand in those of several. Does not belong
here: names that are known, or where in a list an unknown one stands (``lists/``).
"""

import re
from collections import defaultdict
from functools import cache
from typing import NamedTuple

from pipeline.languages import stopwords
from pipeline.parsing.document import Document
from pipeline.scanning.lexicon import folded_names
from pipeline.text import Span

FEWEST = 2
"""Organizations whose names hold a word that makes a name one of an organization."""
WORD = re.compile(r"[^\W\d_]+")


class Heads(NamedTuple):
    """The words that begin names of organizations in a language, and those that close them or stand before a small word."""

    first: frozenset[str]
    last: frozenset[str]


def names_organization(document: Document, span: Span) -> bool:
    """Whether words are called as organizations are: ``Baltic Energy Forum``, ``Forum de la Méditerranée``."""
    code = document.language_at(span.start).code
    words = WORD.findall(document.fold(span))
    known = heads_of(code)
    return len(words) > 1 and (words[0] in known.first or not known.last.isdisjoint(closing(words, code)))


def closing(words: list[str], code: str) -> tuple[str, ...]:
    """The last word of a name, and the one before its first small word: ``Platform`` in *Peace Platform for the Sahel*."""
    small = stopwords()[code]
    before = next((a for a, b in zip(words, words[1:], strict=False) if b in small), words[-1])
    return words[-1], before


@cache
def heads_of(code: str) -> Heads:
    """The words that make a name one of an organization in a language, folded."""
    borne: dict[str, set[str]] = defaultdict(set)
    first, last = set(), set()
    for row, folded in folded_names():
        words = WORD.findall(folded)
        if row["language"] != code or row["kind"] == "acronym" or len(words) < 2:
            continue
        for word in words:
            borne[word].add(row["organization_id"])
        first.add(words[0])
        last.update(closing(words, code))
    common = {word for word, ids in borne.items() if len(ids) >= FEWEST} - set(stopwords()[code])
    return Heads(frozenset(first & common), frozenset(last & common))
