"""Words by which a name is told to be one of an organization, though nobody knows it: *Forum*, *Union*, ``Réseau``.

They are those that begin or close the names of organizations in reference data and stand in those of several. Does not belong
here: names that are known, or where in a list an unknown one stands (``lists/``).
"""

import re
from collections import defaultdict
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.folding import fold_phrases
from pipeline.languages import language, stopwords
from pipeline.parsing.document import Document
from pipeline.scanning.lexicon import folded_names
from pipeline.scanning.marks import Mark
from pipeline.text import Span

FEWEST = 2
"""Organizations whose names hold a word that makes a name one of an organization."""
WORD = re.compile(r"[^\W\d_]+")
NAME_END = re.compile(r"[,;:()،؛，；：（）\n\t]|[^\S\n]{3}")
"""What ends a name."""
PARTS = ("participation.offices", "participation.ministers", "participation.bodies", "office.bare")
"""Kinds of words for an office, or for a part of an organization."""
OF_STATES = (*PARTS, "participation.delegates", "participation.government", "national.body")
"""Kinds of words by which a State is meant, and no organization that is called after it."""


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


def is_stranger(document: Document, span: Span) -> bool:
    """Whether words are called as organizations are, and tell no office, no part of an organization and no class of them."""
    return names_organization(document, span) and not document.marks_in(span, *PARTS, "category.", "class")


def holds_state(document: Document, span: Span, state: Mark) -> bool:
    """Whether the name of a State is but a word in that of an organization: ``Lake`` *Chad* ``Security Platform``, ``Plateforme
    de sécurité du lac`` *Tchad*. ``Arab Republic of`` *Egypt* is the State: other States are called so, too."""
    end = NAME_END.search(document.text, *span)
    behind = Span(state.end, max(state.end, end.start() if end else span.end))
    if state.start > behind.end or (end and end.start() < state.start) or document.marks_in(span, *OF_STATES):
        return False
    code = document.language_at(span.start).code
    small, known = stopwords()[code], heads_of(code)
    after = WORD.findall(document.fold(behind))
    if after and after[0] not in small and after[-1] in known.last:
        return True
    before = WORD.findall(document.fold(Span(span.start, state.start)))
    long = sum(word not in small for word in before) > 1
    return long and before[0] in known.first and state_words(code).isdisjoint(before)


def closing(words: list[str], code: str) -> tuple[str, ...]:
    """The last word of a name, and the one before its first small word: ``Platform`` in *Peace Platform for the Sahel*."""
    small = stopwords()[code]
    before = next((a for a, b in pairwise(words) if b in small), words[-1])
    return words[-1], before


@cache
def state_words(code: str) -> frozenset[str]:
    """The words that names of States hold in a language, folded, but its small ones."""
    names = fold_phrases(list(language(code).countries))
    return frozenset(word for name in names for word in WORD.findall(name)) - set(stopwords()[code])


@cache
def heads_of(code: str) -> Heads:
    """The words that make a name one of an organization in a language, folded."""
    borne: dict[str, set[str]] = defaultdict(set)
    first: set[str] = set()
    last: set[str] = set()
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
