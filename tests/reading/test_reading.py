"""Files to texts, and files that give none."""

import pytest

from pipeline.reading import Refusal, read


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom"])
def test_encodings(encoding: str) -> None:
    text = "Séance — 会议"
    data = b"\xff\xfe" + text.encode("utf-16-le") if encoding == "utf-16-le-bom" else text.encode(encoding)
    assert read(data, ".txt").text == text


@pytest.mark.parametrize(
    ("data", "suffix", "code", "words"),
    [
        (b"", ".txt", "empty_file", "no text"),
        (b" \n\n", ".md", "empty_file", "no text"),
        (b"\xff\xd8\xff\xe0 jpeg", ".txt", "not_text", "byte 0"),
        (b"abc\x00def", ".txt", "not_text", "zero byte"),
        ("été".encode("cp1252"), ".txt", "not_text", "UTF-8"),
        (b"x", ".png", "unknown_format", ".png"),
        (b"x", "", "unknown_format", "without ending"),
    ],
)
def test_refusals_say_what_is_wrong(data: bytes, suffix: str, code: str, words: str) -> None:
    with pytest.raises(Refusal, match=words) as refusal:
        read(data, suffix)
    assert refusal.value.code == code


def test_the_ending_may_be_in_capitals() -> None:
    assert read(b"abc", ".TXT").media_type == "text/plain"
