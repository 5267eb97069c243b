"""The lines of a PDF page as they are printed: their characters, where they stand, how large and how bold.

Belongs here: asking PDFium. Does not belong here: which lines are a paragraph (``pdf_layout``).
"""

import ctypes
import math
import re
import unicodedata
from dataclasses import dataclass
from typing import Any, NamedTuple

HYPHENS = frozenset({2, 0xAD, 0xFFFE})
"""How PDFium writes a hyphen at the end of a line, and files one that is not always seen."""
LINE_ENDS = frozenset({10, 13})
BLANKS = frozenset({*LINE_ENDS, 9, 11, 12, 32, 0xA0})
WORD_GAP = 0.2
"""Heights of letters between characters from which they belong to two words."""
BOLD = re.compile(rb"bold|black|heavy|demi", re.I)
BETWEEN_CELLS = 4.0
"""Em between words beyond which they stand in cells of their own, unless the first is a number or a bullet."""
MARKER = 6
RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u05ff\u0610-\u061a\u0620-\u065f\u066e-\u06d3\u06d5-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+"
)
"""Words in Hebrew or Arabic letters."""
MARKED = re.compile("([\u064b-\u0655\u0670]+)(.)")
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


class Place(NamedTuple):
    """Where a character stands, in the direction of its writing: from ``left`` to ``right``, on ``base``, ``size`` high."""

    left: float
    right: float
    base: float
    size: float


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
        self.turned = 0

    def turn(self, i: int) -> None:
        """From here on places are given in the direction in which this character is written."""
        self.turned = (
            -round(self.pdfium.FPDFText_GetCharAngle(self.page, i) / (math.pi / 2)) % 4
        )  # PDFium counts clockwise

    def place(self, i: int) -> Place:
        box = self.box
        self.pdfium.FPDFText_GetLooseCharBox(self.page, i, box)
        self.pdfium.FPDFText_GetCharOrigin(self.page, i, self.x, self.y)
        if self.turned == 0:
            return Place(box.left, box.right, self.y.value, abs(box.top - box.bottom) or 1.0)
        if self.turned == 2:
            return Place(-box.right, -box.left, -self.y.value, abs(box.top - box.bottom) or 1.0)
        size = abs(box.right - box.left) or 1.0
        if self.turned == 1:
            return Place(box.bottom, box.top, -self.x.value, size)
        return Place(-box.top, -box.bottom, self.x.value, size)

    def stand(self, i: int) -> tuple[float, float]:
        """Where a character begins, and on which line, in the direction of its writing."""
        self.pdfium.FPDFText_GetCharOrigin(self.page, i, self.x, self.y)
        x, y = self.x.value, self.y.value
        return ((x, y), (y, -x), (-x, -y), (-y, x))[self.turned]

    def is_bold(self, i: int) -> bool:
        self.name.value = b""
        self.pdfium.FPDFText_GetFontInfo(self.page, i, self.name, 128, self.flags)
        return bool(BOLD.search(self.name.value))

    def character(self, i: int) -> str:
        code = self.codes[i]
        if code in HYPHENS:
            return "-"
        return SYMBOLS.get(code) or (chr(code) if code < 0x110000 else "\ufffd")


class Pen:
    """A line while its characters come."""

    def __init__(self, glyphs: Glyphs, first: int, place: Place) -> None:
        self.glyphs, self.first, self.last = glyphs, first, first
        self.left, self.base, self.size = place.left, place.base, place.size
        self.before = place
        self.pending: int | None = None
        self.pieces = [glyphs.character(first)]
        self.places = [place.left]

    def goes_on(self, i: int) -> bool:
        """Writes a character that follows within a word: where it ends is asked for only when that is needed."""
        left, base = self.glyphs.stand(i)
        size, from_ = self.before.size, self.places[-1]
        if abs(base - self.before.base) > 0.1 * size or not -2 * size < left - from_ < 2 * size:
            return False
        self.pieces.append(self.glyphs.character(i))
        self.places.append(left)
        self.last = self.pending = i
        return True

    def settle(self) -> None:
        """Asks where the last character ends."""
        if self.pending is not None:
            self.before, self.pending = self.glyphs.place(self.pending), None

    def takes(self, place: Place, i: int, *, broken: bool) -> bool:
        """Whether a character stands on this line, or set a little higher right beside it. ``broken``: PDFium says not."""
        size = max(self.before.size, place.size)
        gap = place.left - self.before.right
        rise = abs(place.base - self.base)
        if rise < 0.2 * size:
            back = gap < -0.5 * size and broken and not (self.rightward(self.last) or self.rightward(i))
            return not back and (gap < BETWEEN_CELLS * size or len(self.pieces) <= MARKER)
        return rise < 0.6 * size and -0.3 * size <= gap <= 0.8 * size

    def rightward(self, i: int) -> bool:
        return bool(RIGHT_TO_LEFT.match(chr(self.glyphs.codes[i] % 0x110000)))

    def write(self, i: int, place: Place, *, blank: bool, broken: bool) -> None:
        size = max(self.before.size, place.size)
        character = self.glyphs.character(i)
        raised = abs(place.base - self.before.base) > 0.1 * size
        digits = raised and self.pieces[-1].isdigit() and character.isdigit()
        if unicodedata.combining(character):
            pass
        elif blank or digits or (broken and place.left - self.before.right > WORD_GAP * size):
            self.pieces.append(" ")
            self.places.append(place.left)
        self.pieces.append(character)
        self.places.append(place.left)
        self.before, self.last = place, i

    def line(self) -> Line:
        self.settle()
        bold = self.glyphs.is_bold(self.first) and self.glyphs.is_bold(self.last)
        text = "".join(self.pieces)
        if RIGHT_TO_LEFT.search(text):
            text = self.as_written(text)
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        plain = self.glyphs.codes[self.last] == ord("-") and self.pieces[-2:-1] != [" "]
        hyphen = (plain or self.glyphs.codes[self.last] in HYPHENS) and len(self.pieces) > 1
        size = max(self.size, self.before.size)
        return Line(text, self.left, self.before.right, self.base, size, bold, hyphen)

    def as_written(self, text: str) -> str:
        """Words of scripts from the right, whose letters the file may have from the left, in the order of reading."""
        if len(text) != len(self.places):
            return text

        def word(match: re.Match[str]) -> str:
            reversed_ = self.places[match.start()] < self.places[match.end() - 1]
            return MARKED.sub(r"\2\1", match[0][::-1]) if reversed_ else match[0]

        return SHAPES.sub(lambda shape: unicodedata.normalize("NFKC", shape[0]), RIGHT_TO_LEFT.sub(word, text))


def lines_of(glyphs: Glyphs) -> list[Line]:
    """The lines of a page in the order in which the file has its characters. Where they stand decides: PDFium's own ends
    of lines are wrong on some pages."""
    lines: list[Line] = []
    pen: Pen | None = None
    blank, broken = False, True
    for i, code in enumerate(glyphs.codes):
        if code in BLANKS:
            blank = blank or code not in LINE_ENDS
            broken = broken or code in LINE_ENDS
            continue
        if pen is not None and not blank and not broken and pen.goes_on(i):
            continue
        if pen is not None:
            pen.settle()
        if pen is None or broken:
            glyphs.turn(i)
        place = glyphs.place(i)
        if pen is not None and pen.takes(place, i, broken=broken):
            pen.write(i, place, blank=blank, broken=broken)
        else:
            lines += [pen.line()] if pen is not None else []
            pen = Pen(glyphs, i, place)
        blank = broken = False
    return [*lines, *([pen.line()] if pen is not None else [])]
