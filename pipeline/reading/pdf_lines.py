"""The lines of a PDF page as they are printed: their characters, where they stand, how large and how bold.

Belongs here: asking PDFium. Does not belong here: which lines are a paragraph (``pdf_layout``).
"""

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

HYPHEN = 2
"""How PDFium writes a hyphen at the end of a line."""
LINE_END = frozenset({10, 13})
BOLD = re.compile(rb"bold|black|heavy|demi", re.I)
BETWEEN_CELLS = 4.0
"""Em between words beyond which they stand in cells of their own, unless the first is a number or a bullet."""
MARKER = 6
SHAPES = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")
"""Arabic letters in the shape that they have within a word."""
SYMBOLS = dict.fromkeys(range(0xF0A7, 0xF0B8), "•")
"""Bullets of symbol fonts."""


@dataclass
class Line:
    """A printed line: from ``left`` to ``right``, standing on ``base`` (points from the lower left corner), with letters
    ``size`` points high. ``hyphen``: its last word goes on in the next line."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    hyphen: bool = False


class Glyphs:
    """The characters of a page, by number. ``unknown`` counts those of which the file does not say what they mean."""

    def __init__(self, textpage: Any) -> None:
        import pypdfium2.raw as pdfium

        self.pdfium, self.page = pdfium, textpage.raw
        count = max(0, pdfium.FPDFText_CountChars(self.page))
        self.codes = [pdfium.FPDFText_GetUnicode(self.page, i) for i in range(count)]
        self.unknown = sum(c in (0, 0xFFFD) or (0xE000 <= c < 0xF900 and c not in SYMBOLS) for c in self.codes)
        self.box = pdfium.FS_RECTF()
        self.x, self.y = ctypes.c_double(), ctypes.c_double()
        self.name, self.flags = ctypes.create_string_buffer(128), ctypes.c_int()

    def place(self, i: int) -> tuple[float, float, float, float]:
        """Left, right, base line and height of a character."""
        self.pdfium.FPDFText_GetLooseCharBox(self.page, i, self.box)
        self.pdfium.FPDFText_GetCharOrigin(self.page, i, self.x, self.y)
        return self.box.left, self.box.right, self.y.value, abs(self.box.top - self.box.bottom) or 1.0

    def is_bold(self, i: int) -> bool:
        self.name.value = b""
        self.pdfium.FPDFText_GetFontInfo(self.page, i, self.name, 128, self.flags)
        return bool(BOLD.search(self.name.value))

    def text(self, start: int, end: int) -> str:
        codes = (SYMBOLS.get(c, chr(c)) for c in self.codes[start:end] if c < 0x110000)
        words = "".join(codes).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        words = words.replace(chr(HYPHEN), "-").replace("\u00ad", "-").replace("\ufffe", "-")
        return SHAPES.sub(lambda m: unicodedata.normalize("NFKC", m[0]), words)


def lines_of(glyphs: Glyphs) -> list[Line]:
    """The lines of a page in the order in which the file has them; what is set high joins the line beside it."""
    lines: list[Line] = []
    for start, end, hyphen in stretches(glyphs):
        line = measured(glyphs, start, end, hyphen)
        if lines and beside(lines[-1], line):
            join(lines[-1], line)
        else:
            lines.append(line)
    return lines


def stretches(glyphs: Glyphs) -> Iterator[tuple[int, int, bool]]:
    """First character and end of each line, and whether it ends with a hyphen that PDFium takes for one of a word."""
    codes, start = glyphs.codes, 0
    for i, code in enumerate(codes):
        if code in LINE_END:
            yield from cells(glyphs, start, i, False)
            start = i + 1
        elif code in (HYPHEN, 0xAD) and i + 1 < len(codes) and i > start:
            following = next((j for j in range(i + 1, len(codes)) if codes[j] > 0x20), None)
            if following is not None and glyphs.place(following)[2] < glyphs.place(i - 1)[2] - 2:
                yield from cells(glyphs, start, i + 1, True)
                start = i + 1
    yield from cells(glyphs, start, len(codes), False)


def cells(glyphs: Glyphs, start: int, end: int, hyphen: bool) -> Iterator[tuple[int, int, bool]]:
    """A line in pieces where wide gaps part it; nothing for a blank line."""
    codes = glyphs.codes
    while start < end and codes[start] <= 0x20 and codes[start] != 0:
        start += 1
    while end > start and codes[end - 1] <= 0x20 and codes[end - 1] not in (0, HYPHEN):
        end -= 1
    for i in range(start + 1, end - 1):
        if codes[i] == 0x20 and codes[i + 1] > 0x20 and i - start > MARKER:
            _, right, base, size = glyphs.place(i - 1)
            left, _, next_base, _ = glyphs.place(i + 1)
            if left - right > BETWEEN_CELLS * size and abs(base - next_base) < size:
                yield start, i, False
                start = i + 1
    if start < end:
        yield start, end, hyphen


def measured(glyphs: Glyphs, start: int, end: int, hyphen: bool) -> Line:
    first, last = start, end - 1
    left, _, base, height = glyphs.place(first)
    _, right, _, last_height = glyphs.place(last - 1 if hyphen and last > first else last)
    bold = glyphs.is_bold(first) and glyphs.is_bold(last)
    return Line(glyphs.text(start, end).strip(), left, right, base, max(height, last_height), bold, hyphen)


def beside(before: Line, line: Line) -> bool:
    """Whether a piece stands on the line before it, set a little higher or lower, with no more than a blank between."""
    size = max(before.size, line.size)
    near = -0.3 * size <= line.left - before.right <= 0.8 * size
    return near and abs(line.base - before.base) < 0.6 * size and not before.hyphen


def join(before: Line, line: Line) -> None:
    digits = before.text[-1:].isdigit() and line.text[:1].isdigit()
    blank = " " if digits or line.left - before.right > 0.2 * line.size else ""
    before.text += blank + line.text
    before.right, before.hyphen = line.right, line.hyphen
