"""Marks: where the phrases of the lexicon stand in a text.

A phrase counts where it stands between word boundaries; among phrases of one group that share words the longest of
the leftmost wins, so that no name is ever found inside another.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from typing import NamedTuple

import numpy as np

from pipeline.folding import Folded, spaced
from pipeline.scanning.lexicon import Entry, Lexicon

BULLET = re.compile(r"(?<=\S)[^\S\n]*+\n[^\S\n]*+\n\s*+[*•†–-] ?\S")
"""The beginning of an item or note behind a blank line: no phrase runs over it."""
BLANK = re.compile(r"\n[^\S\n]*(?=\n)")
UNCUT = ("acronym", "class", "country")
"""Kinds of names that are what they are on whatever lines they stand."""

OBSERVERS = ("participation.observer", "participation.as_observer", "participation.observing")
"""Kinds of cues for the part of an observer, which say nothing within the name of an organization."""


class Mark(NamedTuple):
    """A phrase found: ``start`` and ``end`` count in the text (not in the view). See ``Entry`` for the rest."""

    start: int
    end: int
    kind: str
    value: str
    language: str


def prefix_of(view: str, start: int) -> str:
    """The beginning of the word that goes on at ``start``: particles that some languages write together with a noun."""
    begin = start
    while not parted(view, begin):
        begin -= 1
    return view[begin:start]


HANGING = re.compile(r"^[㐀-鿿、-]{4,20}(?=\n(?:[ \t]{2,}|\u3000))", re.MULTILINE)
"""An entry in Chinese that stands alone on its line, at the margin, over a line that is set in: who came for it."""

LETTERED = re.compile(
    r"^(?P<indent>[^\S\n]*)[*_]*[(（]?[^\W_]{1,4}(?:(?:[.)）]|\s?[-–ـ])[^\S\n]+|[、．])(?P<words>\S[^\n]{1,80}?)"
    r"[*_.:：]*[^\S\n]*(?=\n(?P=indent)\S)",
    re.MULTILINE,
)
"""A line that a letter or number opens, over one that is set in no deeper."""
BELOW = re.compile(r"[*_.:：\s]*")


def parted(text: str, place: int) -> bool:
    """Whether a word may begin or end at ``place``: not between two letters or digits of a script with spaces.
    Chinese has none, and needs none."""
    if place in (0, len(text)):
        return True
    before, after = text[place - 1], text[place]
    return not (before.isalnum() and after.isalnum()) or is_han(before) or is_han(after)


def is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff"


def find_marks(text: str, folded: Folded, lexicon: Lexicon, language: str | None) -> list[Mark]:
    """All marks of a text, by place. Cues and months of other languages than ``language`` are left out."""
    groups: dict[str, list[Match]] = defaultdict(list)
    at = folded.at
    breaks = [match.start() for match in BULLET.finditer(text)]
    own = ("", language)
    for start, end, bound, found in matches(folded.text, lexicon):
        if breaks and runs_over(breaks, at[start], at[end - 1]):
            continue
        for entry in found:
            if bound and not entry.is_noun:
                continue
            if fits(entry, text, folded, start, end) if entry.exact else entry.language in own:
                groups[entry.group].append((start, end, entry))
    blank = [match.start() for match in BLANK.finditer(text)]
    groups["name"] = within_entries(text, folded, groups["name"])
    groups["force"] = outside_states(groups["force"], groups["name"])
    groups["participation"] = outside_names(groups["participation"], groups["name"])
    marks = [  # in the order in which they are sorted: the longest of those that begin at a place comes first
        (at[start], -at[end - 1] - 1, entry.kind, entry.language, entry.value)
        for several in groups.values()
        for start, end, entry in leftmost_longest(within_passages(folded, several, blank))
    ]
    marks.sort()
    make = tuple.__new__
    apart = (mark for before, mark in zip([None, *marks], marks, strict=False) if mark != before)
    return [make(Mark, (start, -end, kind, value, code)) for start, end, kind, code, value in apart]


def runs_over(breaks: list[int], first: int, last: int) -> bool:
    """Whether one of ``breaks`` lies between the first character of a phrase and the last."""
    index = bisect_left(breaks, first)
    return index < len(breaks) and breaks[index] < last


def matches(view: str, lexicon: Lexicon) -> Iterator[tuple[int, int, bool, tuple[Entry, ...]]]:
    """Where phrases stand between the edges of words, with what they stand for; ``bound`` behind a particle that is written
    together with them."""
    edge, entries, proclitics = edges(view), lexicon.entries, lexicon.proclitics
    for index, start, end in lexicon.automaton.find_matches_as_indexes(view, overlapping=True):
        if edge[end]:
            if edge[start]:
                yield start, end, False, entries[index]
            elif proclitics and prefix_of(view, start) in proclitics:
                yield start, end, True, entries[index]


def edges(view: str) -> bytes:
    """For each place of a text, its end included, whether a word may begin or end there, as ``parted`` has it."""
    codes = np.frombuffer(view.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    word = spaced()[np.minimum(codes, 0xFFFF)]
    far = np.flatnonzero(codes > 0xFFFF)
    word[far] = [view[place].isalnum() for place in far]
    edge = np.ones(len(codes) + 1, dtype=np.bool_)
    edge[1:-1] = ~(word[1:] & word[:-1])
    return edge.tobytes()


def fits(entry: Entry, text: str, folded: Folded, start: int, end: int) -> bool:
    """Whether an entry whose case matters stands in its case here."""
    place = folded.span(start, end)
    words = text[place.start : place.end]
    if entry.kind == "acronym":
        return len(entry.exact) > 2 and words == entry.exact
    if entry.kind == "name":  # its first word is an office but for the accent, which capitals may lack
        first = words.split()[0]
        return first.isupper() or first.lower() == entry.exact.split()[0].lower()
    return words.split()[-1][0].isupper() >= entry.exact.split()[-1][0].isupper()


Match = tuple[int, int, Entry]


def within_passages(folded: Folded, found: list[Match], blank: list[int]) -> list[Match]:
    """Matches without those that run over a blank line where a shorter one begins at the same place: ``League of Arab States``
    and, in the next entry, ``Council of Europe``; the heading ``Recommendations`` and, below it, ``To the Secretariat``."""
    at = folded.at
    over = [match for match in found if blank and runs_over(blank, at[match[0]], at[match[1] - 1])]
    if not over:
        return found
    shortest: dict[int, int] = {}
    for start, end, _ in found:  # by their ends, as the automaton gives them
        shortest.setdefault(start, end)
    crossing = {match for match in over if match[1] != shortest[match[0]] and match[2].kind not in UNCUT}
    return [match for match in found if match not in crossing]


def within_entries(text: str, folded: Folded, found: list[Match]) -> list[Match]:
    """Names without those that run over the end of an entry (``HANGING``) where another name ends with it; over the end of a
    heading (``LETTERED``) only where another name begins the line below: ``A. United Nations`` over ``Department of X``."""
    entries = {entry.start(): (entry.end(), False) for entry in HANGING.finditer(text)}
    entries |= {head.start("words"): (head.end("words"), True) for head in LETTERED.finditer(text)}
    if not entries:
        return found
    places = {match: (folded.at[match[0]], folded.at[match[1] - 1] + 1) for match in found}
    known = set(places.values())
    begun = {place[0] for match, place in places.items() if match[2].kind in ("name", "acronym")}
    whole = {
        start: end
        for start, (end, headed) in entries.items()
        if (start, end) in known and (not headed or line_below(text, end) in begun)
    }
    return [m for m, (start, end) in places.items() if end <= whole.get(start, end)]


def line_below(text: str, end: int) -> int:
    """Where the words of the line begin below one that ends at a place."""
    match = BELOW.match(text, end)
    return match.end() if match else end


def outside_names(found: list[Match], named: list[Match]) -> list[Match]:
    """Matches without the words for observers that are part of a name: ``Миссия`` *наблюдателей* ``ООН в Либерии``."""
    if not any(entry.kind in OBSERVERS for _, _, entry in found):
        return found
    names = [(start, end) for start, end, entry in leftmost_longest(named) if entry.kind == "name"]

    def within(start: int, end: int) -> bool:
        index = bisect_right(names, start, key=lambda name: name[0]) - 1
        return index >= 0 and end <= names[index][1]

    return [match for match in found if match[2].kind not in OBSERVERS or not within(*match[:2])]


def outside_states(found: list[Match], named: list[Match]) -> list[Match]:
    """Matches without those that begin within the name of a State and run out of it: ``日`` *本应*, where it is ``日本`` that
    should do something."""
    within = {place for start, end, entry in named if entry.kind == "country" for place in range(start + 1, end)}
    return [match for match in found if match[0] not in within or match[1] - 1 in within]


def leftmost_longest(found: list[tuple[int, int, Entry]]) -> Iterable[tuple[int, int, Entry]]:
    """Of overlapping matches the leftmost, of those the longest, with all entries of that stretch."""
    last_start, last_end = -1, 0
    for start, end, entry in sorted(found, key=lambda f: (f[0] << 32) - f[1]):
        if start >= last_end or (start, end) == (last_start, last_end):
            yield start, end, entry
            last_start, last_end = start, end


def runs_into(mark: Mark, names: list[Mark]) -> bool:
    """Whether a name begins within a mark and ends behind it; ``names`` are in order."""
    first = bisect_right(names, mark.start, key=lambda name: name.start)
    begun = takewhile(lambda name: name.start < mark.end, islice(names, first, None))
    return any(mark.end < name.end for name in begun)
