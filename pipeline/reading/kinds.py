"""What a file is, from its first bytes, whatever its name says.

Belongs here: the marks by which formats are known. Does not belong here: reading them.
"""

import re
from typing import NamedTuple

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BEGINNING = 4096


class Foreign(NamedTuple):
    """A kind of file that no reader knows: what it is called, and what to do."""

    name: str
    advice: str


PICTURE = "put the document there as text, or as a PDF with a text layer (OCR)"
UNPACK = "unpack it and put the documents there"
FOREIGN = {
    b"\xff\xd8\xff": Foreign("a JPEG picture", PICTURE),
    b"\x89PNG\r\n": Foreign("a PNG picture", PICTURE),
    b"GIF87a": Foreign("a GIF picture", PICTURE),
    b"GIF89a": Foreign("a GIF picture", PICTURE),
    b"II*\x00": Foreign("a TIFF picture", PICTURE),
    b"MM\x00*": Foreign("a TIFF picture", PICTURE),
    b"\x1f\x8b": Foreign("a gzip archive", UNPACK),
    b"7z\xbc\xaf\x27\x1c": Foreign("a 7-Zip archive", UNPACK),
    b"Rar!\x1a\x07": Foreign("a RAR archive", UNPACK),
    b"BZh9": Foreign("a bzip2 archive", UNPACK),
    b"\xfd7zXZ\x00": Foreign("an xz archive", UNPACK),
    b"%!PS": Foreign("a PostScript file", "save it as PDF"),
    b"{\\rtf": Foreign("a Rich Text file", "save it as DOCX or PDF"),
    b"\xffWPC": Foreign("a WordPerfect file", "save it as DOCX or PDF"),
}
"""First bytes to kinds that are refused by name."""
WORD = Foreign("an old Word file (.doc)", "save it as DOCX or PDF")
LATER = {
    ".doc": WORD,
    ".dot": WORD,
    ".rtf": FOREIGN[b"{\\rtf"],
    ".odt": Foreign("an OpenDocument text", "save it as DOCX or PDF"),
}
"""Endings of formats that no reader knows."""
OLD_OFFICE = Foreign("an old Office file", "save it as DOCX or PDF")


def kind_of(data: bytes) -> str | Foreign | None:
    """The ending of the format that the bytes show (``.pdf``, ``.docx``, ``.html``, ``.xml``), or the foreign kind that
    they are; None for what may be text."""
    if data[:BEGINNING].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"%PDF-"):
        return ".pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return ".docx"
    if data.startswith(OLE):
        return WORD if "WordDocument".encode("utf-16-le") in data else OLD_OFFICE
    foreign = next((kind for mark, kind in FOREIGN.items() if data.startswith(mark)), None)
    return foreign or markup(data[:BEGINNING])


def markup(beginning: bytes) -> str | None:
    """``.html`` or ``.xml`` where the first tag says so."""
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        beginning = beginning[2:]
    plain = beginning.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    plain = re.sub(rb"^(?:<!--.*?-->\s*)+", b"", plain, flags=re.DOTALL)
    if re.match(rb"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]", plain):
        return ".html"
    if re.match(rb"<\?xml\s", plain):
        return ".html" if re.search(rb"<html[\s>]", plain) else ".xml"
    return ".xml" if re.match(rb"<(?:\w+:)?akomantoso[\s>]", plain) else None


def is_locked_office(data: bytes) -> bool:
    """Whether the bytes are an Office file that was locked with a password."""
    return data.startswith(OLE) and "EncryptedPackage".encode("utf-16-le") in data
