"""A batch of texts to passages and marks: here the megabytes go through.

Belongs here: finding where phrases and passages are. Does not belong here: what they say (``parsing/``).
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from math import sqrt

import polars as pl

from pipeline.folding import Folded, fold
from pipeline.languages import asking, line_continues, page_words, stopwords
from pipeline.scanning.hyphens import joined_words
from pipeline.scanning.lexicon import lexicon
from pipeline.scanning.marks import Mark, find_marks, is_han
from pipeline.scanning.pages import page_breaks, without_breaks
from pipeline.scanning.parted_names import find_parted_names
from pipeline.scanning.passages import LineWords, describe_lines, find_passages, split_lines
from pipeline.scanning.tongues import (
    CLEARLY,
    ENOUGH,
    WORD,
    Run,
    marks_within,
    runs_of,
    stretches,
    tell_list,
    tell_passages,
    vocabulary,
)
from pipeline.text import Span

__all__ = ["WORD", "Mark", "Run", "Scanned", "detect_language", "scan"]

SAMPLE = 20_000
"""Characters that are looked at to tell the language."""
PIECE = 500
"""Characters of a text in several languages that are looked at together."""
NAMES = ("name", "acronym", "country")
"""Kinds of marks that are names of organizations and States."""

Shape = dict[str, int | bool | None]


@dataclass(frozen=True)
class Scanned:
    """One text with what the scanner saw: rows of ``find_passages`` as dicts, and marks by place. ``languages`` are those
    of the passages, ``runs`` the stretches that were read in another language than that of the text, ``asked`` the
    languages whose files had a say in it."""

    text: str
    folded: Folded
    language: str | None
    passages: list[Shape]
    marks: list[Mark]
    languages: list[str | None]
    runs: list[Run]
    asked: set[str]


def detect_language(folded: str) -> str | None:
    """The language whose stop-words are most frequent, of a text in several that of most pieces; None where no language
    has enough of them."""
    sample = folded[:SAMPLE]
    whole = most_frequent(sample)
    if whole:
        return whole
    pieces = [most_frequent(sample[start : start + PIECE]) for start in range(0, len(sample), PIECE)]
    told = Counter(filter(None, pieces)).most_common()
    if told and (told[0][1] >= max(2, len(pieces) / 4) or (len(told) == 1 and pieces[0])):
        return told[0][0]  # most of it, or its head where all that follows are names
    return tell_list(sample)


def most_frequent(folded: str) -> str | None:
    """The language of most stop-words. Languages that share some, and have nearly as many, are told apart by the others: one
    word of a language that stands often may be a word of its sister too, as ``y`` is in French."""
    words = Counter(WORD.findall(folded))
    found: dict[str, dict[str, int]] = {code: {} for code in stopwords()}
    for word in words.keys() & vocabulary().keys():
        for code in vocabulary()[word]:
            found[code][word] = words[word]
    counts = {code: sum(hits.values()) for code, hits in found.items()}
    best = max(counts, key=lambda code: counts[code], default=None)
    if best is None or counts[best] < ENOUGH * max(words.total(), 1):
        return None
    near = [c for c in found if CLEARLY * counts[c] >= counts[best] and not found[c].keys().isdisjoint(found[best])]
    shared = {word for word in found[best] if sum(word in found[code] for code in near) > 1}
    return max(
        near, key=lambda code: (sum(sqrt(n) for word, n in found[code].items() if word not in shared), code == best)
    )


def line_words() -> LineWords:
    """What lines of all languages end with, begin with, and are numbered with."""
    return make_line_words(line_continues(), page_words())


@cache
def make_line_words(continues: tuple[str, ...], pages: tuple[str, ...]) -> LineWords:
    words = sorted(continues, key=len, reverse=True)
    either = "|".join(re.escape(word).replace("'", "['’]") for word in words)
    bare = "|".join(re.escape(word) for word in words if is_han(word[-1]))
    return LineWords(
        continues=rf"(?i)(?:^|[\s'’(])(?:{either})$|(?:{bare})$",
        continued=rf"(?i)^(?:{either})(?:\s|$)",
        pages=rf"^(?i:{'|'.join(map(re.escape, pages))})\.?\s*\d{{1,4}}\s?\p{{Lo}}?$",
    )


def scan(texts: list[str]) -> list[Scanned]:
    """Passages and marks of a batch of texts in their normal form. Where a text has runs in another language, they are
    marked, and the text is cut, once more with the phrases of that language."""
    frame = pl.DataFrame({"doc": range(len(texts)), "text": texts}, schema={"doc": pl.Int64, "text": pl.String})
    lines = describe_lines(split_lines(frame), line_words().pages)
    running = without_breaks(texts, page_breaks(lines))
    folded = [fold(text) for text in running]
    codes = [detect_language(view.text) for view in folded]
    lines, whole = made_whole(texts, running, lines, codes)
    folded = [view if w == r else fold(w) for w, r, view in zip(whole, running, folded, strict=True)]
    running = whole
    asked = [{code} if code else set() for code in codes]
    marks = [find_marks(t, f, lexicon(c), c) for t, f, c in zip(running, folded, codes, strict=True)]
    passages = [*cut(frame, lines, dict(enumerate(marks))).values()]
    languages = [tongues(*about) for about in zip(texts, folded, passages, codes, asked, strict=True)]
    runs = [runs_of(places(p), known, c) for p, known, c in zip(passages, languages, codes, strict=True)]
    mixed = [index for index, found in enumerate(runs) if found]
    for index in mixed:
        parts = stretches(len(texts[index]), runs[index], codes[index])
        with asking(asked[index]):
            marks[index] = [mark for part in parts for mark in marks_within(running[index], folded[index], part)]
    for index, found in cut(frame, lines, {i: marks[i] for i in mixed}).items():
        passages[index] = found
        languages[index] = tongues(texts[index], folded[index], found, codes[index], asked[index])
    seen = zip(texts, folded, codes, passages, marks, languages, runs, asked, strict=True)
    return [Scanned(*about) for about in seen]


def made_whole(
    texts: list[str], running: list[str], lines: pl.DataFrame, codes: list[str | None]
) -> tuple[pl.DataFrame, list[str]]:
    """The lines and the running texts once more, with what a name or word tells that a page break or a hyphen cuts."""
    parted = find_parted_names(lines, codes)
    running = running if parted is lines else without_breaks(texts, page_breaks(parted))
    about = zip(running, texts, codes, strict=True)
    return parted, [joined_words(text, origin, lexicon(code)) for text, origin, code in about]


def cut(texts: pl.DataFrame, lines: pl.DataFrame, marks: dict[int, list[Mark]]) -> dict[int, list[Shape]]:
    """The passages of those texts whose ``marks`` are given."""
    rows = [(d, m.start, m.end, m.kind in NAMES) for d, found in marks.items() for m in found]
    schema = {"doc": pl.Int64, "phrase_start": pl.Int64, "phrase_end": pl.Int64, "is_name": pl.Boolean}
    phrases = pl.DataFrame(rows, schema=schema, orient="row")
    passages: dict[int, list[Shape]] = {index: [] for index in marks}
    wanted = pl.col("doc").is_in([*marks])
    if len(marks) < texts.height:
        texts, lines = texts.filter(wanted), lines.filter(wanted)
    for row in find_passages(texts, lines, phrases, line_words()).iter_rows(named=True) if marks else ():
        passages[row["doc"]].append(row)
    return passages


def places(passages: list[Shape]) -> list[Span]:
    return [Span(int(p["char_start"] or 0), int(p["char_end"] or 0)) for p in passages]


def tongues(text: str, folded: Folded, passages: list[Shape], main: str | None, asked: set[str]) -> list[str | None]:
    """The language of each passage; none where that of the text is not known. Adds to ``asked`` those that were asked."""
    with asking(asked):
        return [*tell_passages(text, folded, places(passages), main)] if main else [None] * len(passages)
