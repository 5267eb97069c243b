"""Which reader reads a file, and files that none reads."""

import io
import subprocess
import sys
import zipfile

import pytest
import writers
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.reading import READERS, Refusal, read
from pipeline.vocabulary import IssueCode

SHORT = "**Note**\n\nLes participants se sont réunis à New York.\n\n- Un.\n- Deux."
WRITTEN = {
    ".html": writers.as_html(SHORT),
    ".docx": writers.as_docx(SHORT),
    ".xml": writers.as_akoma_ntoso(SHORT),
    ".pdf": writers.as_pdf(SHORT),
}
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 504


def zip_of(name: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(name, "x")
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "suffix", "code", "words"),
    [
        (b"", ".txt", "empty_file", "no text"),
        (b" \n\n", ".md", "empty_file", "no text"),
        (b"", ".pdf", "empty_file", "no text"),
        ("\u200b\ufeff".encode(), ".txt", "empty_file", "no text"),
        (b"x", ".png", "unknown_format", ".png"),
        (b"x", "", "unknown_format", "without ending"),
        (b"x", ".doc", "unknown_format", "save it as DOCX or PDF"),
        (OLE + "WordDocument".encode("utf-16-le"), ".doc", "unknown_format", "save it as DOCX or PDF"),
        (OLE + "WordDocument".encode("utf-16-le"), ".txt", "unknown_format", "old Word file"),
        (OLE + "Workbook".encode("utf-16-le"), ".xls", "unknown_format", "old Office file"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), ".docx", "encrypted_file", "password"),
        (b"{\\rtf1 a}", ".doc", "unknown_format", "Rich Text"),
        (b"\xff\xd8\xff\xe0 jpeg", ".txt", "unknown_format", "JPEG picture"),
        (b"\x89PNG\r\n\x1a\n", ".pdf", "unknown_format", "PNG picture"),
        (b"\x1f\x8b\x08 x", ".txt", "unknown_format", "gzip"),
        (zip_of("a.txt"), ".html", "unknown_format", "ZIP archive"),
        (WRITTEN[".pdf"], ".dat", "unknown_format", "give it that ending"),
    ],
)
def test_refusals_say_what_is_wrong_and_what_to_do(data: bytes, suffix: str, code: str, words: str) -> None:
    with pytest.raises(Refusal, match=words) as refusal:
        read(data, suffix)
    assert refusal.value.code == code


def test_the_ending_may_be_in_capitals() -> None:
    assert read(b"abc", ".TXT").media_type == "text/plain"


@pytest.mark.parametrize("suffix", READERS)
@pytest.mark.parametrize("kind", WRITTEN)
def test_the_bytes_decide_and_a_note_says_so(kind: str, suffix: str) -> None:
    reading, right = read(WRITTEN[kind], suffix), read(WRITTEN[kind], kind)
    assert (reading.text, reading.media_type) == (right.text, right.media_type)
    same = suffix == kind or {suffix, kind} == {".htm", ".html"} or (kind, suffix) == (".html", ".xml")
    assert [note.code for note in reading.notes] == ([] if same else ["other_format"])


def test_text_that_is_called_xml_is_read_as_text() -> None:
    reading = read("Summary of the meeting\n\n1. The Council met.".encode("utf-16"), ".xml")
    assert (reading.text, reading.media_type) == ("Summary of the meeting\n\n1. The Council met.", "text/plain")
    assert [note.code for note in reading.notes] == ["other_format"]


def test_words_that_look_like_a_format_are_words() -> None:
    for words in (
        "A PDF begins with %PDF-1.4",
        "PKZIP",
        "GIF8 was said",
        "{curly}",
        "BZh",
        "<p> is a tag",
        "II* was he",
    ):
        reading = read(words.encode(), ".txt")
        assert (reading.text, reading.media_type, reading.notes) == (words, "text/plain", ())


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    code = "import sys, pipeline.reading as r; r.read(b'abc', '.txt'); print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert not {"lxml", "pypdfium2", "selectolax", "zipfile"} & set(loaded)


def gives_an_answer(data: bytes, suffix: str) -> None:
    """A reading or a refusal, and never that a reader failed."""
    try:
        reading = read(data, suffix)
    except Refusal as refusal:
        assert refusal.code != IssueCode.RULE_FAILED
        assert refusal.message
    else:
        assert reading.text.strip()


ENDINGS = st.sampled_from([*READERS, ".doc", ".zip", ""])
BEGINNINGS = st.sampled_from(
    [
        b"",
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"<html>",
        b"<?xml version='1.0'?>",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"<akomaNtoso>",
    ]
)


@settings(max_examples=400)
@given(beginning=BEGINNINGS, rest=st.binary(max_size=400), suffix=ENDINGS)
def test_any_bytes_with_any_ending_give_an_answer(beginning: bytes, rest: bytes, suffix: str) -> None:
    gives_an_answer(beginning + rest, suffix)


@settings(max_examples=200)
@given(
    kind=st.sampled_from(list(WRITTEN)),
    places=st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.binary(max_size=4)), min_size=1, max_size=5),
    suffix=ENDINGS,
)
def test_damaged_files_give_an_answer(kind: str, places: list[tuple[float, bytes]], suffix: str) -> None:
    data = bytearray(WRITTEN[kind])
    for share, put in places:
        place = int(share * len(data))
        data[place : place + 2] = put
    gives_an_answer(bytes(data), suffix)


TAGS = st.sampled_from(
    "<p> </p> <ol> <ul> <li> </ul> <table> <tr> <td> </table> <br> <pre> <sup> &amp; &x; < > <!-- a 1".split()
)


@settings(max_examples=200)
@given(st.lists(TAGS, max_size=40), st.sampled_from([".html", ".xml"]))
def test_any_tags_give_an_answer(tags: list[str], suffix: str) -> None:
    gives_an_answer(" ".join(tags).encode(), suffix)
