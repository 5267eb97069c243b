"""The text of a document and stretches of it: what every offset of the dataset means.

Belongs here: the one normal form of a text, spans, and how a stretch becomes a quote. Does not belong here: file
formats (``reading/``) and the folded view that phrases are matched on (``scanning/``).
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable
from typing import NamedTuple

LINE_ENDS = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85\u2028\u2029]")
TAB = "    "
"""What stands for a tab: columns that it parts stay apart."""
BLANKS_AT_LINE_END = re.compile(r"(?<![^\S\n])[^\S\n]++(?=\n|\Z)")
CAPITAL = "[" + "".join(c for c in map(chr, range(0x41, 0x590)) if c.isupper()) + "]"
"""A capital letter of a script that has them, for regular expressions."""
COMMAS = (",", "،", "，")
"""The commas of all scripts."""
VOWEL_SIGNS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
"""The vowel signs of Arabic, which stand behind their letter: one that opens a stretch belongs to the word before it."""
NOTE_MARKS = "¹²³⁰⁴⁵⁶⁷⁸⁹"
"""The marks of footnotes."""
FUSED = re.compile(r"(?<=[^\W\d_\u3400-\u9fff]{4})\d{1,2}\Z")
"""A footnote mark that has lost its height, behind a word."""
CONTROLS = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)
"""Control characters, and the invisible ones that only tell the direction of writing: they stand before numbers and after
stops, and hide both."""


class Span(NamedTuple):
    """Characters ``start`` to ``end`` (excluded) of a text, counted in Unicode code points from 0."""

    start: int
    end: int


def normalise(text: str) -> str:
    """The normal form that all offsets count in: NFC, LF, tabs as four blanks, no blanks at line ends, no control characters."""
    text = LINE_ENDS.sub("\n", unicodedata.normalize("NFC", text)).replace("\t", TAB)
    return BLANKS_AT_LINE_END.sub("", CONTROLS.sub("", text))


def without(span: Span, holes: Iterable[Span]) -> list[Span]:
    """What is left of ``span`` when the ``holes`` (sorted, apart from each other) are taken out."""
    pieces, start = [], span.start
    for hole in holes:
        if hole.end <= start or hole.start >= span.end:
            continue
        if hole.start > start:
            pieces.append(Span(start, hole.start))
        start = hole.end
    return pieces + ([Span(start, span.end)] if start < span.end else [])


def fold_quote(text: str, start: int, end: int, furniture: Iterable[Span] = ()) -> str:
    """``text[start:end]`` as a quote: page furniture taken out, every run of white space folded to one blank.

    A stretch that lies wholly within furniture, such as a running symbol, is what it is."""
    holes = [hole for hole in furniture if not (hole.start <= start and end <= hole.end)]
    if not holes:
        return " ".join(text[start:end].split())
    pieces = without(Span(start, end), holes)
    return " ".join(" ".join(text[p.start : p.end] for p in pieces).split())


def near(spans: list[Span], span: Span) -> list[Span]:
    """Those of the sorted, disjoint ``spans`` that share a character with ``span``."""
    if not spans or spans[-1].end <= span.start:
        return []
    first = max(bisect_left(spans, Span(span.start, span.start)) - 1, 0)
    return [other for other in spans[first : bisect_left(spans, Span(span.end, span.end))] if other.end > span.start]


def trim(text: str, span: Span, also: str = "") -> Span:
    """``span`` without the white space, and the characters of ``also``, at its two ends, and without the marks of a footnote
    at its end, or the vowel signs of the word before it."""
    start, end = span
    while start < end and (text[start].isspace() or text[start] in also or text[start] in VOWEL_SIGNS):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in also or text[end - 1] in NOTE_MARKS):
        end -= 1
    if end > start and text[end - 1].isdigit() and (mark := FUSED.search(text, max(start, end - 7), end)):
        end = mark.start()
    return Span(start, end)
