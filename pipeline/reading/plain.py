"""Plain text: only the encoding is to be found out."""

from pipeline.reading.encodings import decode
from pipeline.reading.notes import Draft


def read_plain(data: bytes) -> Draft:
    """The characters of the file as they are. Raises ``Refusal`` for what is no text."""
    return decode(data)
