"""PDF to text: what its text layer holds. Pages that are pictures are told of; they would have to be recognised first.

Belongs here: opening the file, and what is missing in it. Does not belong here: lines (``pdf_lines``), paragraphs
(``pdf_layout``).
"""

from contextlib import closing
from typing import TYPE_CHECKING

from pipeline.reading.notes import Draft, Note
from pipeline.reading.pdf_layout import text_of
from pipeline.reading.pdf_lines import Glyphs, Line, lines_of
from pipeline.reading.refusal import Refusal
from pipeline.vocabulary import IssueCode, Severity

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

FEW = 50
"""Characters of a page below which a picture on it is taken for its text."""
LARGE = 0.5
"""The share of a page that such a picture covers."""
UNKNOWN = 0.3
"""The share of characters without a meaning beyond which a text layer is of no use."""
WITHIN = 1024
"""Bytes within which a PDF begins."""
IMAGE = 3
"""PDFium's number for objects that are images."""
LOCKED = frozenset({4, 5})
"""Errors of PDFium: the password is missing, or the way of locking is not known."""


def read_pages(data: bytes) -> Draft:
    """The text of a PDF. Raises ``Refusal`` where there is none."""
    if b"%PDF-" not in data[:WITHIN]:
        raise Refusal(IssueCode.DAMAGED_FILE, "this is no PDF file: it does not begin as one; save it again")
    with closing(opened(data)) as document:
        pages: list[list[Line]] = []
        notes: list[Note] = []
        characters = unknown = 0
        for number in range(len(document)):
            lines, told, glyphs, meaningless = read_one(document, number)
            pages.append(lines)
            notes += told
            characters += glyphs
            unknown += meaningless
    if not any(line.text for lines in pages for line in lines):
        reason = f"none of its {len(pages)} pages has a text layer: run text recognition (OCR) over it"
        raise Refusal(IssueCode.NO_TEXT_LAYER, reason)
    if unknown > UNKNOWN * characters:
        reason = f"of {characters} characters {unknown} have no meaning in its text layer: run text recognition (OCR)"
        raise Refusal(IssueCode.NO_TEXT_LAYER, reason)
    return Draft(text_of(pages), notes)


def opened(data: bytes) -> "PdfDocument":
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in LOCKED or "password" in str(error).lower():
            raise Refusal(IssueCode.ENCRYPTED_FILE, "the PDF opens with a password only; save it without one") from None
        raise Refusal(IssueCode.DAMAGED_FILE, "the PDF is damaged and cannot be opened; get it again") from None
    if not len(document):
        document.close()
        raise Refusal(IssueCode.DAMAGED_FILE, "the PDF has no pages that can be read; get it again")
    return document


def read_one(document: "PdfDocument", number: int) -> tuple[list[Line], list[Note], int, int]:
    """The lines of a page, what is to be told of it, its characters, and how many of them have no meaning."""
    import pypdfium2

    shown = number + 1
    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        message = f"page {shown} is damaged and was not read"
        return [], [Note(Severity.WARNING, IssueCode.PAGE_WITHOUT_TEXT, message)], 0, 0
    with closing(page), closing(page.get_textpage()) as textpage:
        glyphs = Glyphs(textpage)
        lines = lines_of(glyphs)
        count = sum(len(line.text) for line in lines)
        notes = [] if count >= FEW else without_text(page, shown, count)
    if glyphs.unknown:
        message = f"{glyphs.unknown} characters of page {shown} have no meaning in the text layer"
        notes.append(Note(Severity.WARNING, IssueCode.RECOVERED, message))
    return lines, notes, len(glyphs.codes), glyphs.unknown


def without_text(page: "PdfPage", shown: int, count: int) -> list[Note]:
    """What is to be told of a page with hardly any text."""
    area = page.get_width() * page.get_height() or 1.0
    shares = []
    for thing in page.get_objects(max_depth=2):
        left, bottom, right, top = thing.get_bounds()
        shares.append((right - left) * (top - bottom) / area if thing.type == IMAGE else 0.0)
    picture = any(share > LARGE for share in shares)
    if count and not picture:
        return []
    what = "is a picture: run text recognition (OCR) over it" if picture else "holds no text"
    severity = Severity.WARNING if shares else Severity.INFO
    return [Note(severity, IssueCode.PAGE_WITHOUT_TEXT, f"page {shown} {what}")]
