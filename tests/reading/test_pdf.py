"""PDF to text: paragraphs from gaps, indents and letters; words and sentences whole; pages without text told of."""

import io
import struct
import zlib
from collections.abc import Callable

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from pipeline.reading import Reading, Refusal, read

Line = tuple[float, float, str]
LEADING = 14


def drawn(*pages: list[Line] | None, size: float = 10, **options: object) -> bytes:
    """A PDF with these lines (left, base, words) on its pages; None is a page that is a picture. Words that begin with
    ``*`` are bold, with ``+`` large."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(400, 600), **options)
    for lines in pages:
        if lines is None:
            canvas.drawImage(picture(), 0, 0, 400, 600)
        for left, base, words in lines or []:
            canvas.setFont(
                "Times-Bold" if words.startswith("*") else "Times-Roman", size * 1.5 if words.startswith("+") else size
            )
            canvas.drawString(left, base, words.lstrip("*+"))
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def picture() -> ImageReader:
    """A grey picture of four points, as PNG."""
    chunks = [
        (b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(b"\0\x80\x80" * 2)),
        (b"IEND", b""),
    ]
    png = b"".join(struct.pack(">I", len(d)) + n + d + struct.pack(">I", zlib.crc32(n + d)) for n, d in chunks)
    return ImageReader(io.BytesIO(b"\x89PNG\r\n\x1a\n" + png))


def block(words: str, top: float = 500, left: float = 50) -> list[Line]:
    """Lines below each other."""
    return [(left, top - LEADING * i, line) for i, line in enumerate(words.split("\n"))]


def notes(reading: Reading) -> list[tuple[str, str]]:
    return [(str(note.code), str(note.severity)) for note in reading.notes]


FIRST = "The participants agreed that the organizations\nshould meet again before the end of the year,\nand that others should be invited."
SECOND = (
    "They thanked the hosts of the meeting for all\nthat had been done, and for their hospitality\nduring these days."
)


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (block(FIRST) + block(SECOND, 500 - 3 * LEADING - 8), f"{FIRST}\n\n{SECOND}"),
        ([*block(FIRST), (65, 458, SECOND.partition("\n")[0]), *block(SECOND.partition("\n")[2], 444)], f"{FIRST}\n\n{SECOND}"),
        ([(50, 514, "*Conclusions"), *block(FIRST)], f"Conclusions\n\n{FIRST}"),
        ([(50, 516, "+Conclusions"), *block(FIRST)], f"Conclusions\n\n{FIRST}"),
        (block("African Union\nCouncil of Europe\nLeague of Arab States"), "African Union\nCouncil of Europe\nLeague of Arab States"),
        ([(50, 500, "Security Council"), (300, 500, "S/2003/1")], "Security Council\nS/2003/1"),
        ([(50, 500, "1."), (110, 500, "The Council met.")], "1. The Council met."),
        (block(FIRST) + block(SECOND, 500, 260), f"{FIRST}\n\n{SECOND}"),
    ],
)  # fmt: skip
def test_paragraphs(lines: list[Line], text: str) -> None:
    assert read(drawn(lines), ".pdf").text == text


def test_a_sentence_goes_on_over_a_page_and_its_furniture() -> None:
    lines = FIRST.split("\n")
    first = [*block("\n".join(lines[:2])), (50, 20, "03-12345 (E)")]
    second = [(50, 580, "S/2003/1"), (50, 540, lines[2]), *block(SECOND, 516), (50, 20, "2")]
    assert read(drawn(first, second), ".pdf").text == f"{FIRST}\n\n03-12345 (E)\nS/2003/1\n\n{SECOND}\n\n2"


def test_running_heads_stand_apart_wherever_the_file_has_them() -> None:
    words = ["peace", "security", "trade", "justice"]
    pages = [
        [
            *block(f"Of {word} they said much\nand of {word} even more,\nthat of {word}", 500),
            (50, 580, f"Report, page {n}"),
        ]
        for n, word in enumerate(words, 1)
    ]
    text = read(drawn(*pages), ".pdf").text
    assert text.startswith("Report, page 1\n")
    assert "that of peace\nOf security" in text
    assert [line for line in text.split("\n") if line.startswith("Report")] == [
        f"Report, page {n}" for n in range(1, 5)
    ]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("the coopera-\ntion of all; cooperation", "the cooperation\nof all; cooperation"),
        ("all sub-\nregional bodies; sub-regional\nand coopera-\ntion; cooperation", "all sub-regional\nbodies; sub-regional\nand cooperation;\ncooperation"),
        ("in Guinea-\nBissau and inter-\nnational, international", "in Guinea-Bissau\nand international,\ninternational"),
        ("a soft hy\u00ad\nphen", "a soft hyphen"),
        ("the years 2001-\n2002", "the years 2001-2002"),
    ],
)  # fmt: skip
def test_words_are_whole(words: str, text: str) -> None:
    assert read(drawn(block(words)), ".pdf").text == text


def test_hyphens_of_a_document_that_parts_no_words_are_its_own() -> None:
    words = "the States and the sub-\nregional organizations"
    assert read(drawn(block(f"{FIRST}\n" * 12 + words)), ".pdf").text.endswith("sub-regional\norganizations")


def test_numbers_of_notes_join_no_other_number() -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream)
    canvas.setFont("Times-Roman", 10)
    canvas.drawString(50, 500, "in 2010")
    width = canvas.stringWidth("in 2010", "Times-Roman", 10)
    canvas.setFont("Times-Roman", 6)
    canvas.drawString(50 + width, 504, "1")
    canvas.save()
    assert read(stream.getvalue(), ".pdf").text == "in 2010 1"


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_turned_pages(angle: int) -> None:
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(600, 600))
    canvas.translate(300, 300)
    canvas.rotate(angle)
    canvas.setFont("Times-Roman", 10)
    for left, base, words in block(f"{FIRST}\n\n{SECOND}", 100, -200):
        canvas.drawString(left, base, words)
    canvas.save()
    assert read(stream.getvalue(), ".pdf").text == f"{FIRST}\n\n{SECOND}"


def test_pages_without_text_are_told_of() -> None:
    reading = read(drawn(block(FIRST), None, [], [*block("Stamp")]), ".pdf")
    assert reading.text == f"{FIRST}\n\nStamp"
    assert notes(reading) == [("page_without_text", "warning"), ("page_without_text", "info")]
    assert [note.message.split(" ", 2)[:2] for note in reading.notes] == [["page", "2"], ["page", "3"]]
    assert "OCR" in reading.notes[0].message


def test_a_locked_document_that_may_be_read_is_read() -> None:
    locked = drawn(block(FIRST), encrypt=StandardEncryption("", "owner", canPrint=0))
    assert read(locked, ".pdf").text == FIRST


@pytest.mark.parametrize(
    ("make", "code", "words"),
    [
        (lambda: drawn(None, None), "no_text_layer", "OCR"),
        (lambda: drawn([]), "no_text_layer", "OCR"),
        (lambda: drawn(block(FIRST), encrypt=StandardEncryption("secret")), "encrypted_file", "password"),
        (lambda: b"%PDF-1.4\nnothing", "damaged_file", "damaged"),
        (lambda: drawn(block(FIRST))[:300], "damaged_file", "damaged"),
        (lambda: b"plain text", "damaged_file", "no PDF"),
    ],
)
def test_refusals(make: Callable[[], bytes], code: str, words: str) -> None:
    with pytest.raises(Refusal, match=words) as refusal:
        read(make(), ".pdf")
    assert refusal.value.code == code
