"""How like two texts are, and how good a list of finds is: the measures of the design.

Belongs here: words, shares and rates. Does not belong here: what is compared with what (``scores``).
"""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

CJK = r"\u3040-\u30ff\u3400-\u9fff"
RUNS = re.compile(rf"[{CJK}]+|[^\W{CJK}]+")
ARTICLE = re.compile(r"^(the|le|la|les|l|el|los|las) ")


@lru_cache(maxsize=20_000)
def words(text: str) -> tuple[str, ...]:
    """Lower-case words without accents or punctuation; Chinese and Japanese runs as pairs of characters."""
    plain = unicodedata.normalize("NFKD", text).replace("’", "'")
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    found: list[str] = []
    for run in RUNS.findall(plain):
        pairs = re.fullmatch(rf"[{CJK}]+", run)
        found += [run[i : i + 2] for i in range(max(1, len(run) - 1))] if pairs else [run]
    return tuple(found)


def fold(text: str | None) -> str:
    """The words of a text, for comparing."""
    return " ".join(words(text or ""))


def bare(text: str) -> str:
    """A name folded and without its article."""
    return ARTICLE.sub("", fold(text))


def alike(one: str | None, other: str | None) -> float:
    """Share of words in common, 0 to 1: Jaccard over the multisets of words."""
    x, y = Counter(words(one or "")), Counter(words(other or ""))
    either = sum((x | y).values())
    return sum((x & y).values()) / either if either else 1.0


def subsequence(needle: str, text: str) -> bool:
    """Whether the words of ``needle`` stand in ``text`` in their order, others between them or not."""
    rest = iter(words(text))
    return all(word in rest for word in words(needle))


@dataclass(frozen=True)
class Rates:
    """Found and right (``tp``), found and wrong (``fp``), not found (``fn``), and the rates of them."""

    tp: int = 0
    fp: int = 0
    fn: int = 0

    @property
    def exact_precision(self) -> float:
        return self.tp / (self.tp + self.fp) if self.tp + self.fp else 1.0

    @property
    def exact_recall(self) -> float:
        return self.tp / (self.tp + self.fn) if self.tp + self.fn else 1.0

    @property
    def precision(self) -> float:
        return round(self.exact_precision, 4)

    @property
    def recall(self) -> float:
        return round(self.exact_recall, 4)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        p, r = self.exact_precision, self.exact_recall
        return round(2 * p * r / (p + r), 4) if p + r else 0.0

    def as_json(self) -> dict[str, int | float]:
        counts: dict[str, int | float] = {"tp": self.tp, "fp": self.fp, "fn": self.fn}
        return counts | {"precision": self.precision, "recall": self.recall, "f1": self.f1}

    def __add__(self, other: "Rates") -> "Rates":
        return Rates(self.tp + other.tp, self.fp + other.fp, self.fn + other.fn)
