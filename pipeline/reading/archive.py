"""The parts of a DOCX file: which there are, and that they are no more than a document has.

Belongs here: the ZIP archive, its limits and its relations. Does not belong here: what the parts say.
"""

import io
import posixpath
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from pipeline.reading.notes import Note
from pipeline.reading.refusal import Refusal
from pipeline.reading.xml_tree import parse_xml
from pipeline.vocabulary import IssueCode

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST = 64_000_000
"""Bytes of a part when unpacked; the largest reports of the United Nations have some ten million."""
LARGEST_OF_ALL = 4 * LARGEST
"""Bytes of all parts that are read."""
MOST_MEMBERS = 10_000
OTHERS = {
    "xl/": "an Excel workbook",
    "ppt/": "a PowerPoint presentation",
    "META-INF/container.xml": "an e-book (EPUB)",
    "Index/Document.iwa": "a Pages document",
}
"""Beginnings of names in archives that are no DOCX."""
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Archive:
    """A DOCX file. Raises ``Refusal`` for everything that is none."""

    def __init__(self, data: bytes) -> None:
        self.notes: list[Note] = []
        self.unpacked = 0
        try:
            self.members = zipfile.ZipFile(io.BytesIO(data))
            names = self.members.namelist()
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError):
            raise Refusal(IssueCode.DAMAGED_FILE, "this is no DOCX file: its archive cannot be opened") from None
        if len(names) > MOST_MEMBERS:
            raise Refusal(IssueCode.TOO_LARGE, f"its archive has {len(names)} parts, more than a document has")
        self.names = frozenset(names)
        self.check_kind(names)
        self.main = self.main_part()

    def check_kind(self, names: list[str]) -> None:
        other = next((kind for start, kind in OTHERS.items() if any(n.startswith(start) for n in names)), None)
        if "mimetype" in self.names and b"opendocument" in self.bytes_of("mimetype")[:100]:
            other = "an OpenDocument file"
        if "[Content_Types].xml" not in self.names or (other and "word/document.xml" not in self.names):
            kind = other or "a ZIP archive"
            advice = "unpack it and put the documents there" if not other else "save it as DOCX or PDF"
            raise Refusal(IssueCode.UNKNOWN_FORMAT, f"this is {kind}, not a DOCX file: {advice}")

    def bytes_of(self, name: str) -> bytes:
        """A part, unpacked as far as the limit allows: what an archive says of its sizes may be false."""
        try:
            with self.members.open(name) as part:
                data = part.read(LARGEST + 1)
        except RuntimeError:
            raise Refusal(IssueCode.ENCRYPTED_FILE, "its archive is locked with a password; save it without") from None
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, NotImplementedError, EOFError, KeyError):
            raise Refusal(IssueCode.DAMAGED_FILE, f"its part {name} cannot be unpacked; save it again") from None
        if len(data) > LARGEST:
            raise Refusal(IssueCode.TOO_LARGE, f"its part {name} unpacks to more than {LARGEST // 1_000_000} MB")
        self.unpacked += len(data)
        if self.unpacked > LARGEST_OF_ALL:
            raise Refusal(IssueCode.TOO_LARGE, f"its parts unpack to more than {LARGEST_OF_ALL // 1_000_000} MB")
        return data

    def tree(self, name: str) -> "_Element | None":
        """The root of a part, None where there is no such part."""
        if name not in self.names:
            return None
        data = self.bytes_of(name)
        wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
        text = data.decode("utf-16" if wide else "utf-8", "replace").removeprefix("\ufeff")
        root, notes = parse_xml(re.sub(r"\A\s*<\?xml\s[^>]*\?>", "", text))
        self.notes += notes
        return root

    def main_part(self) -> str:
        """The name of the part that holds the document."""
        relations = self.tree("_rels/.rels")
        for relation in relations.iter(RELATIONS) if relations is not None else ():
            if (relation.get("Type") or "").endswith("/officeDocument"):
                return (relation.get("Target") or "").lstrip("/")
        return "word/document.xml"

    def related(self) -> dict[str, tuple[str, str]]:
        """Parts that the document refers to: their id to the last word of their type, and their name."""
        folder, name = posixpath.split(self.main)
        relations = self.tree(f"{folder}/_rels/{name}.rels")
        found = {}
        for relation in relations.iter(RELATIONS) if relations is not None else ():
            target = relation.get("Target") or ""
            path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[relation.get("Id") or ""] = ((relation.get("Type") or "").rpartition("/")[2], path)
        return found
