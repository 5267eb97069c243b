"""The notation of phrases: ``(a|b)`` is a or b, ``(a|)`` is a or nothing; a parenthesis meant as such is ``\\(``.

Belongs here: from notations to folded phrases. Does not belong here: what a phrase is a sign of.
"""

import re
from itertools import islice, product
from math import prod
from typing import Any

from pipeline.folding import fold_phrases

MOST = 2000
"""Phrases that one notation may stand for."""
MARKS = re.compile(r"\\.|[()|]")
BARE = re.compile(r"(?<!\\)[()|]")
GROUP = re.compile(r"(?<!\\)\(((?:[^()\\]|\\.)*)\)")


class LanguageFileError(ValueError):
    """A language file that lacks a key, has one too many, or cannot be read."""


def is_balanced(phrase: str) -> bool:
    """Whether each parenthesis has its other, and each bar stands between two."""
    depth = 0
    for mark in MARKS.findall(phrase):
        depth += {"(": 1, ")": -1}.get(mark, 0)
        if depth < 0 or (mark == "|" and depth == 0):
            return False
    return depth == 0


def expand(phrase: str) -> list[str]:
    """All the phrases that a notation stands for: ``a (b|c)`` for ``a b`` and ``a c``. Raises ``LanguageFileError``."""
    if not MARKS.search(phrase):
        return [phrase]
    pieces = GROUP.split(phrase)
    groups = [piece.split("|") for piece in pieces[1::2]]
    if not any(BARE.search(piece) for piece in pieces[::2]) and prod(map(len, groups)) <= MOST:
        pieces = [piece.replace("\\", "") for piece in pieces]
        choices = [piece.split("|") if place % 2 else [piece] for place, piece in enumerate(pieces)]
        return list(map("".join, product(*choices)))
    return expand_within(phrase)  # a group within another, or a mistake


def expand_within(phrase: str) -> list[str]:
    """As ``expand``, where a group may stand within another: the innermost first."""
    open_ended, found = [phrase], []
    while open_ended:
        text = open_ended.pop()
        group = GROUP.search(text)
        if group:
            open_ended += [text[: group.start()] + choice + text[group.end() :] for choice in group[1].split("|")]
        elif BARE.search(text):
            raise LanguageFileError(f"a parenthesis without its other, or a bar outside of parentheses: {phrase!r}")
        else:
            found.append(text.replace("\\", ""))
        if len(found) + len(open_ended) > MOST:
            raise LanguageFileError(f"stands for more than {MOST} phrases; write it as several: {phrase!r}")
    return found[::-1]


def expand_all(phrases: list[str]) -> tuple[str, ...]:
    """The phrases of some notations, folded, each once."""
    return tuple(dict.fromkeys(fold_phrases([p for phrase in phrases for p in expand(phrase)])))


def expand_each(several: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    """``expand_all`` for each of several lists; folding all at once takes a tenth of the time."""
    phrases = {key: [p for phrase in listed for p in expand(phrase)] for key, listed in several.items()}
    folded = iter(fold_phrases([p for listed in phrases.values() for p in listed]))
    return {key: tuple(dict.fromkeys(islice(folded, len(listed)))) for key, listed in phrases.items()}


def flatten(cues: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """``{"force": {"must": [...]}}`` as ``{"force.must": (...)}``."""
    return expand_each({f"{group}.{name}": phrases for group, named in cues.items() for name, phrases in named.items()})


def backwards(entries: dict[str, list[str]]) -> dict[str, str]:
    """``{value: [phrases]}`` as ``{phrase: value}``."""
    return {phrase: value for value, phrases in expand_each(entries).items() for phrase in phrases}
