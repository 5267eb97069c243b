"""Bytes to characters, in every encoding that documents come in."""

import codecs

import pytest

from pipeline.reading import Reading, Refusal, read
from pipeline.text import normalise

FRENCH = "Les participants ont réaffirmé leur volonté de coopérer à l’échelle régionale, « sans délai »."
SPANISH = (
    "La reunión se celebró en Ginebra; asistió también la Organización de los Estados Americanos, según se acordó."
)
ENGLISH = "The participants’ views – as expressed – were noted."
RUSSIAN = "Участники согласились, что необходимо укреплять сотрудничество с региональными организациями."
ARABIC = "وشارك ممثلون من جامعة الدول العربية، واتفق المشاركون على عقد اجتماع آخر."
CHINESE = "与会者同意加强联合国与区域组织之间的合作，并建议每年举行一次高级别会议。"
SIX = {"fr": FRENCH, "es": SPANISH, "en": ENGLISH, "ru": RUSSIAN, "ar": ARABIC, "zh": CHINESE}
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
OTHERS = [
    *((language, "cp1252", "Windows-1252") for language in ("fr", "es", "en")),
    ("ru", "cp1251", "Windows-1251"),
    ("ar", "cp1256", "Windows-1256"),
    ("zh", "gb18030", "GB18030"),
]


def codes(reading: Reading) -> list[str]:
    return [str(note.code) for note in reading.notes]


@pytest.mark.parametrize("language", SIX)
@pytest.mark.parametrize("encoding", UNICODE)
def test_unicode_is_taken_without_a_word(language: str, encoding: str) -> None:
    text = f"{SIX[language]}\n1. {SIX[language]}"
    reading = read(text.encode(encoding), ".txt")
    assert reading.text == text
    assert not reading.notes


@pytest.mark.parametrize(("language", "encoding", "name"), OTHERS)
@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_other_encodings_are_recognised_and_named(language: str, encoding: str, name: str, suffix: str) -> None:
    reading = read(SIX[language].encode(encoding), suffix)
    assert reading.text == SIX[language]
    assert codes(reading) == ["other_encoding"]
    assert name in reading.notes[0].message
    assert reading.notes[0].severity == "info"


@pytest.mark.parametrize("end", range(8, 60, 7))
@pytest.mark.parametrize(("language", "encoding", "name"), [row for row in OTHERS if row[0] != "en"])
def test_a_few_words_are_enough(language: str, encoding: str, name: str, end: int) -> None:
    text = SIX[language][: end + 20]
    assert read(text.encode(encoding), ".txt").text == text.strip()


@pytest.mark.parametrize(
    ("declaration", "encoding", "text"),
    [
        ('<meta charset="koi8-r">', "koi8-r", "Встреча"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-5">', "iso-8859-5", "Встреча"),
        ("<meta charset=iso-8859-1>", "cp1252", "“élu”"),
        ("<meta charset=gb2312>", "gb18030", "㐀会议"),
        ("<meta charset=windows-1251>", "utf-8", "Séance"),  # UTF-8 wins whenever it decodes
        ("<meta charset=no-such-thing>", "cp1252", "déjà élu"),
        ("<meta charset=utf-7>", "cp1252", "déjà élu"),
    ],
)
def test_what_a_page_declares_is_believed_when_it_may_be(declaration: str, encoding: str, text: str) -> None:
    page = f"<html><head>{declaration}</head><body><p>{text}</p></body></html>"
    assert read(page.encode(encoding), ".html").text == text


def test_what_xml_declares_is_believed() -> None:
    body = "<akomaNtoso><statement><mainBody><p>Встреча</p></mainBody></statement></akomaNtoso>"
    source = f'<?xml version="1.0" encoding="windows-1251"?>{body}'
    reading = read(source.encode("cp1251"), ".xml")
    assert reading.text == "Встреча"
    assert codes(reading) == ["other_encoding"]


def test_a_damaged_byte_does_not_make_another_encoding_of_utf8() -> None:
    data = bytearray((FRENCH * 5).encode())
    data[data.index("é".encode()) + 1] = ord("x")
    reading = read(bytes(data), ".txt")
    assert reading.text.count("\ufffd") == 1
    assert reading.text.count("é") == FRENCH.count("é") * 5 - 1
    assert codes(reading) == ["recovered"]


LONG = FRENCH * 5
DAMAGED = [
    pytest.param(codecs.BOM_UTF8 + LONG.encode() + b" \xe9.", "recovered", id="a byte behind a mark of UTF-8"),
    pytest.param(LONG.encode("utf-16") + b"x", "recovered", id="half a pair in UTF-16"),
    pytest.param(LONG.encode() + b"\x00", "recovered", id="a zero byte at the end"),
    pytest.param(LONG.encode("cp1252") + b"\x00\x00", "recovered", id="zero bytes behind Windows-1252"),
    pytest.param(LONG.encode() + b"\xed\xa0\xbd\xed\xb8\x80", "other_encoding", id="CESU-8"),
]


@pytest.mark.parametrize(("data", "code"), DAMAGED)
def test_a_little_damage_loses_no_text(data: bytes, code: str) -> None:
    reading = read(data, ".txt")
    assert reading.text.startswith(normalise(LONG).rstrip())
    assert code in codes(reading)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"\xff\xfea", "UTF-16"),
        (b"\xfe\xff\xd8\x00", "UTF-16"),
        (b"abc\x00def", "zero byte"),
        (b"abc\x00de", "zero byte"),
        (bytes(range(128, 256)) * 3, "UTF-8"),
        (b"\xe9\xe9\xe9\xe9\xdf\xdf\xdf \xa4\xa4\xa4", "save the file as UTF-8"),
        (b"\xef\xbb\xbf\xff\xfe", "UTF-8"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(Refusal, match=words) as refusal:
        read(data, ".txt")
    assert refusal.value.code == "not_text"
