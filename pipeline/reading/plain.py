"""Plain text and Markdown: only the encoding is to be found out."""

import codecs

from pipeline.reading.refusal import Refusal
from pipeline.vocabulary import IssueCode

MARKS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
"""Byte order mark to encoding."""


def read_plain(data: bytes) -> str:
    """Text in UTF-8, or in UTF-16 with a byte order mark. Raises ``Refusal`` for anything else."""
    encoding = next((name for mark, name in MARKS.items() if data.startswith(mark)), "utf-8")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"the bytes are not {encoding.upper()} text at byte {error.start}; save the file as UTF-8"
        raise Refusal(IssueCode.NOT_TEXT, reason) from None
    if "\x00" in text:
        raise Refusal(IssueCode.NOT_TEXT, f"a zero byte at character {text.index(chr(0))}: this is not a text file")
    return text
