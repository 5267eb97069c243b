"""DOCX to text: what Word shows is what is read."""

import io
import zipfile
from collections.abc import Callable

import docx
import pytest

from pipeline.reading import Refusal, read
from pipeline.reading.archive import LARGEST

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NOTES = f'<w:footnotes {W}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>See S/1.</w:t></w:r></w:p></w:footnote></w:footnotes>'
NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="1">
<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%2)"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1.%3"/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""


def document(body: str, **parts: str) -> bytes:
    """A DOCX file with this body and these other parts, as plain as can be."""
    stream = io.BytesIO()
    related = "".join(f'<Relationship Id="{n}" Type="{OFFICE}/{n}" Target="{n}.xml"/>' for n in parts)
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>")
        archive.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{RELATIONS}">{related}</Relationships>'
        )
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return stream.getvalue()


def p(*runs: str, numbered: tuple[int, int] | None = None) -> str:
    """A paragraph of runs, each the content of ``w:r`` or a text."""
    number = numbered and f'<w:numPr><w:ilvl w:val="{numbered[1]}"/><w:numId w:val="{numbered[0]}"/></w:numPr>'
    content = "".join(f"<w:r>{r}</w:r>" if r.startswith("<") else f"<w:r><w:t>{r}</w:t></w:r>" for r in runs)
    return f"<w:p><w:pPr>{number or ''}</w:pPr>{content}</w:p>"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("a", "b") + p("c"), "ab\n\nc"),
        (p("<w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:cr/><w:t>d</w:t>"), "a b\nc\nd"),
        (p("<w:t>mili</w:t><w:softHyphen/><w:t>taire 19</w:t><w:noBreakHyphen/><w:t>th</w:t>"), "militaire 19\u2011th"),
        (p("a", '<w:sym w:font="Symbol" w:char="F0B7"/>'), "a•"),
        (p("2010", '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t>'), "2010 1"),
        (p("a") + "<w:tbl><w:tr><w:tc>" + p("x") + "</w:tc></w:tr><w:tr><w:tc>" + p("y") + "</w:tc></w:tr></w:tbl>" + p("b"), "a\n\nx\ny\n\nb"),
        ("<w:tbl>" + ("<w:tr><w:tc>" + p("x") + "</w:tc><w:tc>" + p("y") + "</w:tc></w:tr>") * 2 + "</w:tbl>", "x\ny\n\nx\ny"),
        (f"<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent>{p('a')}</w:sdtContent></w:sdt>", "a"),
        ("<w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>", "a"),
    ],
)  # fmt: skip
def test_elements(body: str, text: str) -> None:
    assert read(document(body), ".docx").text == text


def test_numbers_are_counted_as_word_does() -> None:
    places = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1), (3, 0), (3, 0), (2, 0), (9, 0), (0, 0)]
    body = "".join(p(f"t{i}", numbered=place) for i, place in enumerate(places))
    lines = [line for line in read(document(body, numbering=NUMBERING), ".docx").text.splitlines() if line]
    markers = [line.rpartition(" ")[0] for line in lines]
    assert markers == ["3.", "(a)", "(b)", "3.i", "4.", "(a)", "1.", "2.", "•", "", ""]


def test_tracked_changes_are_as_if_accepted_and_told() -> None:
    body = (
        "<w:p><w:r><w:t>must </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>go</w:t></w:r></w:ins></w:p>"
    )
    reading = read(document(body), ".docx")
    assert reading.text == "must go"
    assert [(note.code, note.severity) for note in reading.notes] == [("left_out", "info")]
    assert "1 tracked deletions (words: 1)" in reading.notes[0].message


@pytest.mark.parametrize(
    ("flag", "text", "what"),
    [
        ("<w:vanish/>", "a d", "1 hidden stretches (words: 2)"),
        ("<w:strike/>", "a d", "1 struck stretches (words: 2)"),
        ('<w:dstrike w:val="true"/>', "a d", "1 struck stretches (words: 2)"),
        ('<w:strike w:val="0"/>', "a b c d", ""),
        ('<w:vanish w:val="false"/>', "a b c d", ""),
    ],
)
def test_struck_and_hidden_words_are_left_out_and_told(flag: str, text: str, what: str) -> None:
    struck = f"<w:r><w:rPr>{flag}</w:rPr><w:t>b c </w:t></w:r>"
    reading = read(document(f"<w:p><w:r><w:t>a </w:t></w:r>{struck}<w:r><w:t>d</w:t></w:r></w:p>"), ".docx")
    assert reading.text == text
    assert [note.message.partition("read: ")[2] for note in reading.notes] == ([what] if what else [])


def test_tables_too_deep_to_be_read_are_no_empty_file() -> None:
    body = "<w:tbl><w:tr><w:tc>" * 200 + p("a b c") + "</w:tc></w:tr></w:tbl>" * 200
    with pytest.raises(Refusal, match=r"no text of the file could be read.* 3 words"):
        read(document(body), ".docx")


def test_footnotes_come_after_their_paragraph() -> None:
    body = p("a", '<w:footnoteReference w:id="2"/>', " b") + p("c")
    assert read(document(body, footnotes=NOTES), ".docx").text == "a b\n\n1 See S/1.\n\nc"


def test_headers_and_footers_stand_once_at_the_ends() -> None:
    parts = {
        "header": f"<w:hdr {W}>{p('S/2003/1')}</w:hdr>",
        "footer": f"<w:ftr {W}>{p('03-12345')}</w:ftr>",
    }
    assert read(document(p("a"), **parts), ".docx").text == "S/2003/1\n\na\n\n03-12345"


def test_text_boxes_come_after_their_paragraph_and_once() -> None:
    box = f"<w:txbxContent>{p('box')}</w:txbxContent>"
    both = f'<mc:AlternateContent xmlns:mc="m"><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>'
    assert read(document(p("a", both, "b") + p("c")), ".docx").text == "ab\n\nbox\n\nc"


def test_what_another_library_writes() -> None:
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "S/2003/1"
    made.add_heading("Title")
    for style in ("List Bullet", "List Number"):
        for words in "ab":
            made.add_paragraph(words, style=style)
    table = made.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "x", "y"
    stream = io.BytesIO()
    made.save(stream)
    assert read(stream.getvalue(), ".docx").text == "S/2003/1\n\nTitle\n\n• a\n• b\n\n1. a\n2. b\n\nx\ny"


def zipped(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def bomb() -> bytes:
    huge = b" " * (LARGEST + 1)
    return zipped(**{"[Content_Types].xml": TYPES.encode(), "word/document.xml": huge})


def entities() -> bytes:
    source = f'<!DOCTYPE a [<!ENTITY b "c">]><w:document {W}><w:body/></w:document>'
    return zipped(**{"[Content_Types].xml": TYPES.encode(), "word/document.xml": source.encode()})


def locked() -> bytes:
    """The flags of an archive that is locked, in both of its directories."""
    data = bytearray(document(p("a")))
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(mark)
        while start >= 0:
            data[start + place] |= 1
            start = data.find(mark, start + 1)
    return bytes(data)


@pytest.mark.parametrize(
    ("make", "code", "words"),
    [
        (lambda: b"no archive", "damaged_file", "no DOCX"),
        (lambda: document(p("a"))[:200], "damaged_file", "archive"),
        (bomb, "too_large", "64 MB"),
        (entities, "damaged_file", "entities"),
        (locked, "encrypted_file", "password"),
        (lambda: zipped(a=b"b"), "unknown_format", "ZIP archive"),
        (lambda: zipped(**{"[Content_Types].xml": b"<a/>", "xl__workbook.xml": b"<a/>"}), "unknown_format", "Excel"),
        (lambda: zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "unknown_format", "OpenDocument"),
        (lambda: zipped(**{"[Content_Types].xml": b"<a/>"}), "damaged_file", "no body"),
        (lambda: zipped(**{f"n{i}": b"" for i in range(10_001)}), "too_large", "10001"),
        (lambda: document(""), "empty_file", "no text"),
    ],
)
def test_refusals(make: Callable[[], bytes], code: str, words: str) -> None:
    with pytest.raises(Refusal, match=words) as refusal:
        read(make(), ".docx")
    assert refusal.value.code == code
