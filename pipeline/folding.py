"""The folded view of a text, on which phrases are matched: same words, one spelling.

Case, accents, ligatures, kinds of apostrophes, quotes, dashes, digits and blanks are made one; line wraps and runs of
blanks become one blank, and none between Chinese characters; soft hyphens, direction marks, tatweel, the asterisks and
underscores of Markdown and the marks of footnotes vanish. Every character of the view knows its place in the text, so
nothing is ever rewritten.
"""

import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from pipeline.text import NOTE_MARKS, Span

BLANK, HYPHEN, AT_SIGN = 0x20, 0x2D, 0x40
NEWLINE, ZERO = 0x0A, 0x30
WORD = 4
"""Letters of the shortest word behind which a digit can be the mark of a footnote."""
HAN = (0x3400, 0x9FFF)
LIST_COMMA = 0x3001
"""The comma between words of a list, behind which a line may wrap within a name: ``教育、科学及文化组织``."""
SINGLES = {
    **dict.fromkeys("’‘‛ʼ´`′ʹ", "'"),
    **dict.fromkeys("«»“”„‟″〝〞《》", '"'),
    **dict.fromkeys("‐‑‒–—―−﹣－", "-"),
    **dict.fromkeys("\t\n\u00a0\u1680\u2028\u2029\u202f\u205f\u3000", " "),
    **{chr(c): " " for c in range(0x2000, 0x200B)},
}
DOUBLES = {"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ﬁ": "fi", "ﬂ": "fl", "ĳ": "ij", "…": ".."}
VANISH = (
    f"*_{NOTE_MARKS}"
    "\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
RANGES = ((0x41, 0x250), (0x300, 0x530), (0x600, 0x700), (0x1E00, 0x2000), (0xFF01, 0xFF5F))
PLAIN = re.compile(r"[A-Za-z0-9]+")
"""Words whose folded view is the same in small letters."""
KEEP_MARKS = "\u0306"  # the breve that makes й of и, which Russian does not take for an accent


@dataclass(frozen=True)
class Folded:
    """``text`` is the view; ``places[i]`` is where character ``i`` of it stands in the document."""

    text: str
    places: npt.NDArray[np.int32]

    @cached_property
    def at(self) -> "memoryview[int]":
        """``places`` as plain numbers: one of them costs a tenth of what it costs in an array."""
        return self.places.data

    def span(self, start: int, end: int) -> Span:
        """Where characters ``start`` to ``end`` of the view stand in the document."""
        return Span(self.at[start], self.at[end - 1] + 1)

    def within(self, span: Span) -> tuple[int, int]:
        """Where in the view stand the characters of the document from ``span.start`` to ``span.end``."""
        low = bisect_left(self.at, span.start)
        return low, bisect_left(self.at, span.end, low)


def fold_character(character: str) -> str:
    """One character of the view for one of the text: lower case, without accents."""
    if character in SINGLES:
        return SINGLES[character]
    lower = character.lower()
    parts = unicodedata.normalize("NFKD", lower)
    kept = "".join(c for c in parts if not unicodedata.combining(c))
    if len(kept) != 1 or (any(c in KEEP_MARKS for c in parts) and "Ѐ" <= character <= "ӿ"):
        kept = lower if len(lower) == 1 else character
    return str(unicodedata.digit(kept)) if unicodedata.category(kept) == "Nd" else kept


@cache
def tables() -> tuple[npt.NDArray[np.uint32], npt.NDArray[np.uint8], npt.NDArray[np.uint32]]:
    """For each code point below 65,536: what it becomes, in how many characters (0, 1 or 2), and the second of them."""
    first = np.arange(0x10000, dtype=np.uint32)
    count = np.ones(0x10000, dtype=np.uint8)
    second = np.zeros(0x10000, dtype=np.uint32)
    for low, high in RANGES:
        for code in range(low, high):
            first[code] = ord(fold_character(chr(code)))
            count[code] = 0 if unicodedata.category(chr(code)) == "Mn" else 1
    for character, single in SINGLES.items():
        first[ord(character)] = ord(single)
    for character, pair in DOUBLES.items():
        first[ord(character)], second[ord(character)] = map(ord, pair)
        count[ord(character)] = 2
    for character in VANISH:
        count[ord(character)] = 0
    return first, count, second


def joins_words(folded: npt.NDArray[np.uint32]) -> npt.NDArray[np.bool_]:
    """Hyphens between letters, which writers put and leave out: ``Haut-Commissariat``, ``Haut Commissariat``."""
    hyphen: npt.NDArray[np.bool_] = folded == HYPHEN
    if not hyphen.any():
        return hyphen
    letter = (folded > AT_SIGN) & (folded != 0x7F)
    hyphen[1:] &= letter[:-1]
    hyphen[:-1] &= letter[1:]
    hyphen[[0, -1]] = False
    return hyphen


def between_han(
    folded: npt.NDArray[np.uint32], codes: npt.NDArray[np.uint32], places: npt.NDArray[np.int32]
) -> npt.NDArray[np.bool_]:
    """Blanks between two Chinese characters, where a line wrap or a blank parts nothing: ``安 全 理 事 会``. An empty line
    does. ``codes`` are the characters of the text, ``places`` where those of the view stand in it."""
    between: npt.NDArray[np.bool_] = folded == BLANK
    han = ((folded >= HAN[0]) & (folded <= HAN[1])) | (folded == LIST_COMMA)
    if not han.any():
        return np.zeros_like(between)
    between[1:] &= han[:-1]
    between[:-1] &= han[1:]
    between[[0, -1]] = False
    at = np.flatnonzero(between)
    lines = np.cumsum(codes == NEWLINE, dtype=np.int32)
    between[at] = lines[places[at + 1]] - lines[places[at] - 1] < 2
    return between


def note_marks(folded: npt.NDArray[np.uint32]) -> npt.NDArray[np.bool_]:
    """One or two digits right behind a word of several letters: marks of footnotes that have lost their height, ``Union3``.
    Acronyms with a digit are shorter; behind Chinese characters a digit is one."""
    digit: npt.NDArray[np.bool_] = (folded >= ZERO) & (folded <= ZERO + 9)
    if len(folded) <= WORD or not digit.any():
        return np.zeros_like(digit)
    letter = spaced()[np.minimum(folded, 0xFFFF)] & ~digit
    word = np.zeros_like(digit)
    word[WORD:] = np.logical_and.reduce([letter[WORD - 1 - n : len(letter) - 1 - n] for n in range(WORD)])
    first = digit & word
    if not first.any():
        return first
    second = np.concatenate(([False], first[:-1])) & digit
    stops = np.concatenate((~(letter | digit)[1:], [True]))
    first &= stops | np.concatenate(((second & stops)[1:], [False]))
    return first | (second & np.concatenate(([False], first[:-1])))


@cache
def spaced() -> npt.NDArray[np.bool_]:
    """For each code point below 65,536, whether it is a letter or digit of a script with spaces."""
    found = np.array([chr(code).isalnum() for code in range(0x10000)])
    found[0x3400:0xA000] = False
    return found


def fold(text: str) -> Folded:
    """The folded view of ``text``."""
    first, count, second = tables()
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    low = np.minimum(codes, 0xFFFF)
    counts = count[low]
    folded = np.where(codes < 0x10000, first[low], codes)
    places = np.arange(len(codes), dtype=np.int32)
    if (counts != 1).any():
        folded, places = np.repeat(folded, counts), np.repeat(places, counts)
        doubled = np.flatnonzero(places[1:] == places[:-1]) + 1
        folded[doubled] = second[np.minimum(codes[places[doubled]], 0xFFFF)]
    folded = np.where(joins_words(folded), BLANK, folded)
    blank = folded == BLANK
    keep = ~(blank & np.concatenate(([False], blank[:-1])))
    folded, places = folded[keep], places[keep]
    parts = ~between_han(folded, codes, places) & ~note_marks(folded)
    return Folded(folded[parts].tobytes().decode("utf-32-le", "surrogatepass"), places[parts])


def fold_phrases(phrases: list[str]) -> list[str]:
    """Many phrases at once, each as ``fold_phrase`` gives it."""
    joined = fold(unicodedata.normalize("NFC", "\x00".join(phrases))).text
    return [phrase.strip() for phrase in joined.split("\x00")] if phrases else []


@lru_cache(maxsize=100_000)
def fold_phrase(phrase: str) -> str:
    """A phrase as it stands in folded views, without blanks around it."""
    if PLAIN.fullmatch(phrase):
        return phrase.lower()
    return fold(unicodedata.normalize("NFC", phrase)).text.strip()
