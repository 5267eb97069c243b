"""Bytes to text: one reader per format, chosen by the ending of the file name.

Belongs here: formats and encodings. Does not belong here: what a text says.
"""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.reading.plain import read_plain
from pipeline.reading.refusal import Refusal
from pipeline.text import normalise
from pipeline.vocabulary import IssueCode

__all__ = ["READERS", "Reading", "Refusal", "read"]


@dataclass(frozen=True)
class Reading:
    """The text of a file in its normal form, and the media type that it was read as."""

    text: str
    media_type: str


READERS: dict[str, tuple[str, Callable[[bytes], str]]] = {
    ".txt": ("text/plain", read_plain),
    ".md": ("text/markdown", read_plain),
}
"""Ending of the file name (lower case) to media type and reader."""


def read(data: bytes, suffix: str) -> Reading:
    """The text of a file. Raises ``Refusal`` where there is none to be had."""
    if suffix.lower() not in READERS:
        known = ", ".join(sorted(READERS))
        raise Refusal(IssueCode.UNKNOWN_FORMAT, f"no reader for {suffix or 'a file without ending'}; known are {known}")
    media_type, reader = READERS[suffix.lower()]
    text = normalise(reader(data))
    if not text.strip():
        raise Refusal(IssueCode.EMPTY_FILE, "the file holds no text; remove it or put the document in its place")
    return Reading(text, media_type)
