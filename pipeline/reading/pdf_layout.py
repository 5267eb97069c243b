"""The lines of the pages of a PDF to a text: paragraphs apart, words and sentences whole across lines and pages.

What stands at the edges of pages (symbols, page numbers, running heads) stays as lines of its own, and comes after the
paragraph that the end of the page cuts. Belongs here: what gaps, indents and letters say. Does not belong here: PDFium.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.reading.pdf_lines import Line

ENDED = re.compile(r"[.!?:;。！？：；؟…]['\"»”’)\]]*\d{0,2}$")
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
DIGITS = re.compile(r"\d+")
BARE = re.compile(r"(?!\(?\w{1,3}[.)]$)(?=.*[\d…*])(?!.*[^\W\d_]{5})[\w\s/().,:;*…–—-]{1,40}")
"""A line of numbers, symbols and short words, as only the edges of pages have it."""
EDGE = 3
"""Lines at the top and at the foot of a page that may be no part of the text."""
WIDE_GAP = 1.35
"""A gap so many times the usual one parts paragraphs."""
OTHER_SIZE = 1.08
OFTEN = 0.03
"""The share of lines that end with a hyphen from which a document is taken to part words."""
SHORT = 6.0
"""A line that ends so many em before the margin has come to its end."""


@dataclass
class Page:
    """The lines of a page: those of its edges, and the text between."""

    body: list[Line]
    top: list[Line] = field(default_factory=list)
    foot: list[Line] = field(default_factory=list)


def text_of(pages: list[list[Line]]) -> str:
    """The text of a document from the lines of its pages."""
    pages = [in_sight(lines) for lines in pages]
    parted = part_edges(pages)
    usual = usual_gap(pages)
    words = Words(pages)
    output: list[str] = []
    waiting: list[str] = []
    before: Line | None = None
    for page in parted:
        waiting += [line.text for line in page.top]
        left, right = margins(page.body)
        for i, line in enumerate(page.body):
            if before is None:
                output.append(line.text)
            elif parts_pages(before, line) if i == 0 else parts(before, line, usual, left, right):
                output += ["", *waiting, *([""] if waiting else []), line.text]
                waiting = []
            elif before.hyphen:
                output[-1], rest = words.join(output[-1], line.text)
                output += [rest] if rest else []
            else:
                output.append(line.text)
            before = line
        waiting += [line.text for line in page.foot]
    return "\n".join([*output, *([""] if waiting else []), *waiting])


def parts(before: Line, line: Line, usual: float, left: float, right: float) -> bool:
    """Whether a blank line belongs between two lines of a page."""
    size = max(before.size, line.size)
    down = before.base - line.base
    if down < -0.5 * size:  # the next column
        return parts_pages(before, line)
    if down < 0.5 * size:  # the next cell
        return False
    if down > WIDE_GAP * usual * min(before.size, line.size) or differs(before, line):
        return True
    indented = 0.8 * size < line.left - before.left < 8 * size and abs(before.left - left) < size
    at_end = bool(ENDED.search(before.text)) or before.right < right - SHORT * size
    return indented and at_end


def parts_pages(before: Line, line: Line) -> bool:
    """Whether a paragraph ends with a page, or with a column."""
    return differs(before, line) or bool(ENDED.search(before.text))


def differs(before: Line, line: Line) -> bool:
    """Whether two lines are set differently: in another size, or one of them in bold."""
    larger = max(before.size, line.size) > OTHER_SIZE * min(before.size, line.size)
    return larger or (before.bold != line.bold and not before.hyphen)


def usual_gap(pages: list[list[Line]]) -> float:
    """How far the lines of a paragraph usually stand from each other, in heights of their letters."""
    gaps = Counter(
        round((a.base - b.base) / b.size, 1)
        for lines in pages
        for a, b in pairwise(lines)
        if not differs(a, b) and 0.5 * b.size < a.base - b.base < 3 * b.size
    )
    often = [gap for gap, count in gaps.items() if count >= 0.15 * gaps.total()]
    return min(often, default=1.2)


def margins(lines: list[Line]) -> tuple[float, float]:
    """Where most lines of a page begin, and where the longest end."""
    if not lines:
        return 0.0, 0.0
    begins = Counter(round(line.left) for line in lines)
    return float(begins.most_common(1)[0][0]), max(line.right for line in lines)


def part_edges(pages: list[list[Line]]) -> list[Page]:
    """Takes from the edges of pages what is repeated there, and bare numbers and symbols; the first page keeps its head."""
    tops = Counter(key for lines in pages for key in {masked(line) for line in lines[:EDGE]})
    feet = Counter(key for lines in pages for key in {masked(line) for line in lines[-EDGE:]})
    parted = []
    for number, lines in enumerate(pages):
        page = Page(list(lines))
        while number and page.body and len(page.top) < EDGE and is_edge(page.body[0], tops, len(pages)):
            page.top.append(page.body.pop(0))
        while len(pages) > 1 and page.body and len(page.foot) < EDGE and is_edge(page.body[-1], feet, len(pages)):
            page.foot.insert(0, page.body.pop())
        parted.append(page)
    return parted


def in_sight(printed: list[Line]) -> list[Line]:
    """The lines of a page with its head first and its foot last: files often write them the other way."""
    lines = list(printed)
    if len(lines) > 2 and all(after.base > line.base for line, after in pairwise(lines)):
        lines.reverse()  # PDFium reads some turned pages from below
    for first in (True, False):
        for size in range(min(EDGE, len(lines) - 1), 0, -1):
            group, rest = (lines[:size], lines[size:]) if first else (lines[-size:], lines[:-size])
            above = [line for line in group if line.base > max(other.base for other in rest)]
            below = [line for line in group if line.base < min(other.base for other in rest)]
            if len(above) + len(below) == size:
                lines = [*above, *rest, *below]
                break
    return lines


def masked(line: Line) -> str:
    return DIGITS.sub("0", line.text)


def is_edge(line: Line, seen: Counter[str], pages: int) -> bool:
    """Whether a line at the edge of a page is none of its text: bare, or the same on most pages, or on every second."""
    return bool(BARE.fullmatch(line.text)) or (pages > 2 and seen[masked(line)] > max(2, pages // 3))


class Words:
    """The words within the lines of a document, by which the hyphens at their ends are judged."""

    def __init__(self, pages: list[list[Line]]) -> None:
        lines = [line for page in pages for line in page]
        words: set[str] = set()
        cuts: list[tuple[str, str]] = []
        before = None
        for line in lines:
            found = WORD.findall(line.text.lower())
            if before and found:
                cuts.append((before, found[0]))
            words.update(found[1 if before else 0 : -1 if line.hyphen else None])
            before = found[-1] if line.hyphen and found else None
        self.known = frozenset(words)
        self.cuts_words = len(cuts) > OFTEN * len(lines) or any(head + tail in words for head, tail in cuts)
        """Whether the document parts words at the ends of its lines at all."""

    def join(self, before: str, line: str) -> tuple[str, str]:
        """A line with the rest of its last word, and what is left of the next line. The hyphen stays where the document
        has the word with it elsewhere, or parts no words, and before a capital or a digit."""
        rest, _, following = line.partition(" ")
        head, tail = WORD.findall(before.lower())[-1:], WORD.match(rest.lower())
        if not head or not tail:
            return before + rest, following
        whole, parted = f"{head[0]}{tail[0]}", f"{head[0]}-{tail[0]}"
        keep = parted in self.known or not self.cuts_words
        keep = not rest[0].islower() or (keep and whole not in self.known)
        return (before if keep else before.removesuffix("-")) + rest, following
