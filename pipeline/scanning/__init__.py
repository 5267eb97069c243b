"""A batch of texts to passages and marks: here the megabytes go through.

Belongs here: finding where phrases and passages are. Does not belong here: what they say (``parsing/``).
"""

import re
from dataclasses import dataclass
from functools import cache

import polars as pl

from pipeline.folding import Folded, fold
from pipeline.languages import line_continues, page_words, stopwords
from pipeline.scanning.lexicon import lexicon
from pipeline.scanning.marks import Mark, find_marks, is_han
from pipeline.scanning.passages import LineWords, find_passages

__all__ = ["WORD", "Mark", "Scanned", "detect_language", "scan"]

SAMPLE = 20_000
"""Characters that are looked at to tell the language."""
WORD = re.compile(r"[\u3400-\u9fff]|[^\W\d_\u3400-\u9fff]+")
"""A word, or a Chinese character."""
NAMES = ("name", "acronym", "country")
"""Kinds of marks that are names of organizations and States."""
ENOUGH = 0.10
"""Share of the words that have to be stop-words of the language."""


@dataclass(frozen=True)
class Scanned:
    """One text with what the scanner saw: rows of ``find_passages`` as dicts, and marks by place."""

    text: str
    folded: Folded
    language: str | None
    passages: list[dict[str, int | bool | None]]
    marks: list[Mark]


def detect_language(folded: str) -> str | None:
    """The language whose stop-words are most frequent; None where no language has enough of them."""
    words = WORD.findall(folded[:SAMPLE])
    shares = {code: sum(word in known for word in words) / max(len(words), 1) for code, known in stopwords().items()}
    best = max(shares, key=lambda code: shares[code], default=None)
    return best if best and shares[best] >= ENOUGH else None


@cache
def line_words() -> LineWords:
    """What lines of all languages end with, begin with, and are numbered with."""
    words = sorted(line_continues(), key=len, reverse=True)
    either = "|".join(re.escape(word).replace("'", "['’]") for word in words)
    bare = "|".join(re.escape(word) for word in words if is_han(word[-1]))
    pages = "|".join(re.escape(word) for word in page_words())
    return LineWords(
        continues=rf"(?i)(?:^|[\s'’(])(?:{either})$|(?:{bare})$",
        continued=rf"(?i)^(?:{either})(?:\s|$)",
        pages=rf"^(?i:{pages})\.?\s*\d{{1,4}}\s?\p{{Lo}}?$",
    )


def scan(texts: list[str]) -> list[Scanned]:
    """Passages and marks of a batch of texts in their normal form."""
    folded = [fold(text) for text in texts]
    codes = [detect_language(view.text) for view in folded]
    marks = [find_marks(t, f, lexicon(c), c) for t, f, c in zip(texts, folded, codes, strict=True)]
    rows = [(d, m.start, m.end, m.kind in NAMES) for d, found in enumerate(marks) for m in found]
    schema = {"doc": pl.Int64, "phrase_start": pl.Int64, "phrase_end": pl.Int64, "is_name": pl.Boolean}
    phrases = pl.DataFrame(rows, schema=schema, orient="row")
    frame = pl.DataFrame({"doc": range(len(texts)), "text": texts}, schema={"doc": pl.Int64, "text": pl.String})
    passages: list[list[dict[str, int | bool | None]]] = [[] for _ in texts]
    for row in find_passages(frame, phrases, line_words()).iter_rows(named=True):
        passages[row["doc"]].append(row)
    return [Scanned(*parts) for parts in zip(texts, folded, codes, passages, marks, strict=True)]
