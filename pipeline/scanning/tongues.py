"""In which language a document is, and each of its passages: by stop-words, and by script where words are few.

Belongs here: telling languages apart, and the runs of passages in another language than the document's. Does not belong
here: a word of any language (``languages/``), or what is looked for in a run.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby, pairwise
from typing import NamedTuple

from pipeline.folding import Folded
from pipeline.languages import stopwords
from pipeline.scanning.lexicon import lexicon
from pipeline.scanning.marks import Mark, find_marks
from pipeline.text import Span

ENOUGH = 0.10
"""Share of the words that have to be stop-words of a language."""
FEW = 0.02
"""The same, in a text that is all names."""
WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+")
"""A word, or a Chinese character."""
LEAST = 4
"""Stop-words that a passage has to have."""
CLEARLY = 1.5
"""How many times as many stop-words a language has to have as any other, where it is not that of the document."""
SHORT = 60
"""A passage of fewer characters tells nothing by its words alone."""
LETTERS = 8
"""Letters of another script that a passage has to have."""
BEGINNING = 300
"""Characters of a passage whose words are looked at."""
SAMPLE = 120
"""Characters of a passage whose script is looked at."""
RUN_PASSAGES, RUN_CHARACTERS = 2, 400
"""A run of passages in another language is read in it where it has so many passages, or so many characters."""


class Run(NamedTuple):
    """A stretch of a text in one language."""

    start: int
    end: int
    language: str | None


Hits = dict[str, int]
"""Stop-words found, by language."""


class Told(NamedTuple):
    """A passage: its place, its words, and the language that they tell (None: too few)."""

    span: Span
    hits: Hits
    words: int
    language: str | None


Vocabulary = dict[str, tuple[str, ...]]


def vocabulary() -> Vocabulary:
    """Each stop-word with the languages that have it."""
    return spread(tuple(stopwords().items()))


@lru_cache(maxsize=8)
def spread(words: tuple[tuple[str, frozenset[str]], ...]) -> Vocabulary:
    every = {word for _, known in words for word in known}
    return {word: tuple(code for code, known in words if word in known) for word in every}


@cache
def script_of(character: str) -> str:
    return unicodedata.name(character, "").partition(" ")[0] if character.isalpha() else ""


@cache
def scripts_of(words: frozenset[str]) -> frozenset[str]:
    """The scripts that a language is written in, as its stop-words tell."""
    return frozenset(script_of(letter) for word in words for letter in word) - {""}


def main_script(view: str) -> str | None:
    """The script of most letters; None where there are too few."""
    scripts = Counter(map(script_of, view))
    del scripts[""]
    best = max(scripts, key=lambda script: scripts[script], default="")
    return best if scripts[best] >= max(LETTERS, 0.6 * scripts.total()) else None


def tell(view: str, span: Span, main: str, known: Vocabulary) -> Told:
    """The language of one passage whose folded view begins with ``view``, in a document whose language is ``main``."""
    words = view.split()
    hits: Hits = {}
    for codes in filter(None, map(known.get, words)):
        for code in codes:
            hits[code] = hits.get(code, 0) + 1
    told = by_words(hits, len(words), main) if len(view) >= SHORT else None
    return Told(span, hits, len(words), told or by_script(view, hits, main))


def by_words(hits: Hits, words: int, main: str) -> str | None:
    ranked = sorted(hits.items(), key=lambda hit: (hit[1], hit[0] == main), reverse=True)
    if not ranked or ranked[0][1] < max(LEAST, ENOUGH * words):
        return None
    best, count = ranked[0]
    others = ranked[1][1] if len(ranked) > 1 else 0
    return best if best == main or count >= CLEARLY * others else None


def by_script(view: str, hits: Hits, main: str) -> str | None:
    """The language of a passage in another script than that of ``main``."""
    if view.isascii() and "LATIN" in scripts_of(stopwords()[main]):
        return None
    script = main_script(view[:SAMPLE])
    if script is None:
        return None
    written = [code for code, words in stopwords().items() if script in scripts_of(words)]
    if main in written:
        return main if len(written) == 1 else None
    return written[0] if len(written) == 1 else by_words(hits, 0, "") if written else None


def tell_list(view: str) -> str | None:
    """The language of a text that is all names, such as a list: the one language of its script, or the one of which there
    are clearly most stop-words, few as they are."""
    hits = Counter(code for word in WORD.findall(view) for code in vocabulary().get(word, ()))
    script = main_script(view)
    written = [code for code, words in stopwords().items() if script in scripts_of(words)]
    if len(written) == 1:
        return written[0] if hits[written[0]] > 1 else None
    ranked = [(hits[code], code) for code in written]
    (most, best), (second, _) = [*sorted(ranked, reverse=True), (0, ""), (0, "")][:2]
    words = len(WORD.findall(view))
    return best if most >= max(LEAST, FEW * words) and most >= CLEARLY * second else None


def tell_passages(text: str, folded: Folded, spans: list[Span], main: str) -> list[str]:
    """The language of each passage, in a document whose language is ``main``. Those that tell none take that of the
    passages around them."""
    bounds = [*folded.places.searchsorted([span.start for span in spans]).tolist(), len(folded.text)]
    known = vocabulary()
    views = (folded.text[low : min(high, low + BEGINNING)] for low, high in pairwise(bounds))
    told = [tell(view, span, main, known) for view, span in zip(views, spans, strict=True)]
    if all(passage.language in (main, None) for passage in told) and not hidden(told, main):
        return [main] * len(spans)
    return list(filled(text, folded, told, main))


def hidden(told: list[Told], main: str) -> bool:
    """Whether passages that are short one by one tell another language together."""
    return any(together(list(group), main) not in (main, None) for none, group in by_telling(told) if none)


def by_telling(told: list[Told]) -> Iterator[tuple[bool, list[Told]]]:
    for none, group in groupby(told, key=lambda passage: passage.language is None):
        yield none, list(group)


def together(group: list[Told], main: str) -> str | None:
    """What some passages tell together."""
    hits: Counter[str] = Counter()
    for passage in group:
        hits.update(passage.hits)
    return by_words(hits, sum(passage.words for passage in group), main)


def filled(text: str, folded: Folded, told: list[Told], main: str) -> Iterator[str]:
    """The languages of passages. Those that tell none have that of the ones before or behind them, or one that they tell
    together; where it changes among them, the phrases of the languages say where."""
    groups = list(by_telling(told))
    before = main
    for index, (none, passages) in enumerate(groups):
        group = passages
        if not none:
            yield from (passage.language or main for passage in group)
            before = group[-1].language or main
            continue
        after = groups[index + 1][1][0].language or main if index + 1 < len(groups) else before
        own = together(group, main)
        steps = [before, own, after] if own and own not in (before, after) else [before, after]
        for one, other in pairwise(steps):
            last = change(text, folded, group, one, other) if one != other else len(group)
            yield from [one] * last
            group = group[last:]
        yield from [after] * len(group)


def change(text: str, folded: Folded, group: list[Told], before: str, after: str) -> int:
    """How many of some passages are still in the language ``before``: as many as explain most words by the phrases of
    the two languages."""
    gains = [explained(text, folded, p.span, after) - explained(text, folded, p.span, before) for p in group]
    return max(range(len(group) + 1), key=lambda place: (sum(gains[place:]), place))


def explained(text: str, folded: Folded, span: Span, code: str) -> int:
    """Characters of a passage that phrases of a language cover; less than none where it is not in its script."""
    low, high = folded.within(span)
    if main_script(folded.text[low:high][:SAMPLE]) not in (None, *scripts_of(stopwords()[code])):
        return low - high
    covered: set[int] = set()
    for mark in marks_within(text, folded, Run(*span, code)):
        if mark.language == code:
            covered.update(range(mark.start, mark.end))
    return len(covered)


def marks_within(text: str, folded: Folded, run: Run) -> list[Mark]:
    """The marks of a stretch of a text, in the language of the stretch."""
    low, high = folded.within(Span(run.start, run.end))
    part = Folded(folded.text[low:high], folded.places[low:high])
    return find_marks(text, part, lexicon(run.language), run.language)


def runs_of(spans: list[Span], languages: list[str | None], main: str | None) -> list[Run]:
    """The runs in other languages than ``main`` that are long enough to be read in theirs."""
    runs = []
    for code, group in groupby(zip(spans, languages, strict=True), key=lambda pair: pair[1]):
        found = [span for span, _ in group]
        start, end = found[0].start, found[-1].end
        if code and code != main and (len(found) >= RUN_PASSAGES or end - start >= RUN_CHARACTERS):
            runs.append(Run(start, end, code))
    return runs


def stretches(length: int, runs: list[Run], main: str | None) -> Iterator[Run]:
    """A text of some length in runs, those in ``main`` between the others included."""
    end = 0
    for run in runs:
        if run.start > end:
            yield Run(end, run.start, main)
        yield run
        end = run.end
    if end < length:
        yield Run(end, length, main)
