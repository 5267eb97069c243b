"""DOCX to text: paragraphs with their numbers, the cells of tables, notes, headers and footers, as tracked changes leave
them.

Belongs here: the elements of WordprocessingML. Does not belong here: the archive, counting, blanks.
"""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.reading.archive import Archive
from pipeline.reading.flow import Flow
from pipeline.reading.notes import Draft, LeftOut
from pipeline.reading.refusal import Refusal
from pipeline.reading.word_lists import Lists, W, value
from pipeline.reading.xml_tree import local_name
from pipeline.vocabulary import IssueCode

if TYPE_CHECKING:
    from lxml.etree import _Element

WITHOUT = frozenset(
    "pPr rPr tblPr trPr tcPr sectPr tblGrid instrText delInstrText fldChar sdtPr sdtEndPr Fallback".split()
)
"""Elements that hold no text of the document. ``Fallback`` repeats what stands beside it."""
DELETED = frozenset({"del", "moveFrom"})
UNREAD = {"vanish": "hidden stretches", "strike": "struck stretches", "dstrike": "struck stretches"}
"""Properties of a run that nobody is to read, as it is hidden or struck through."""
OFF = frozenset({"0", "false", "off"})
CHARACTERS = {"tab": " ", "noBreakHyphen": "\u2011", "ptab": " "}
BREAKS = frozenset({"br", "cr"})
BOXES = frozenset({"txbxContent"})
NOTE_PARTS = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})
STRICT = "http://purl.oclc.org/ooxml/"


def read_word(data: bytes) -> Draft:
    """The text of a document. Raises ``Refusal`` where there is none."""
    archive = Archive(data)
    root = archive.tree(archive.main)
    body = root.find(W + "body") if root is not None else None
    if root is None or body is None:
        strict = root is not None and STRICT in str(root.tag)
        advice = (
            "it is in the strict form of DOCX; save it as a usual one" if strict else "it has no body; save it again"
        )
        raise Refusal(IssueCode.DAMAGED_FILE, f"this DOCX file cannot be read: {advice}")
    document = Document(archive)
    document.edge("header")
    document.blocks(body)
    document.edge("footer")
    return Draft(document.flow.result(), [*archive.notes, *document.left_out.notes()])


class Document:
    """A document on its way to text."""

    def __init__(self, archive: Archive) -> None:
        self.archive = archive
        self.flow = Flow()
        self.related = archive.related()
        self.lists = Lists(self.part("numbering"), self.part("styles"))
        self.bodies = {name: self.notes_of(name) for name in NOTE_PARTS.values()}
        self.left_out = LeftOut()
        self.numbered: Counter[str] = Counter()
        comments = self.part("comments")
        self.left_out.add("comments", pieces=len(comments.findall(W + "comment")) if comments is not None else 0)

    def part(self, kind: str) -> "_Element | None":
        name = next((path for type_, path in self.related.values() if type_ == kind), None)
        return self.archive.tree(name) if name else None

    def notes_of(self, kind: str) -> "dict[str, _Element]":
        root = self.part(kind)
        found = root.iter(W + kind.removesuffix("s")) if root is not None else ()
        return {note.get(W + "id") or "": note for note in found if note.get(W + "type") not in SEPARATORS}

    def edge(self, kind: str) -> None:
        """Headers or footers, each text once."""
        seen = set()
        for type_, path in sorted(set(self.related.values())):
            root = self.archive.tree(path) if type_ == kind else None
            if root is not None and (words := one_line(root)) and words not in seen:
                seen.add(words)
                self.flow.paragraph()
                self.blocks(root)
                self.flow.paragraph()

    def blocks(self, parent: "_Element", apart: bool = True) -> None:
        """Paragraphs and tables below an element; deeper tables and text boxes come by themselves."""
        for element in parent:
            name = local_name(element)
            if name == "p":
                self.paragraph(element, apart=apart)
            elif name == "tbl":
                self.table(element)
            elif what := unread(element):
                self.left_out.add(what, every_word(element))
            elif name not in WITHOUT:
                self.blocks(element, apart)

    def table(self, table: "_Element") -> None:
        """Cells on lines of their own; rows stand apart where one of them has several cells with text."""
        rows = [list(row.iterchildren(W + "tc")) for row in table.iter(W + "tr") if parent_table(row) is table]
        several = any(sum(bool(one_line(cell)) for cell in row) > 1 for row in rows)
        self.flow.paragraph()
        for row in rows:
            for cell in row:
                self.blocks(cell, apart=False)
            self.flow.end(apart=several)
        self.flow.paragraph()

    def paragraph(self, paragraph: "_Element", *, apart: bool) -> None:
        properties = paragraph.find(W + "pPr")
        words = one_line(paragraph)
        if words and (marker := self.lists.marker(properties)):
            self.flow.mark(marker)
        boxes: list[_Element] = []
        for element in runs(paragraph):
            self.inline(element, boxes)
        self.flow.end(apart=apart and not self.follows_as_entry(paragraph, properties))
        for box in boxes:
            self.flow.paragraph()
            self.blocks(box)
            self.flow.paragraph()

    def follows_as_entry(self, paragraph: "_Element", properties: "_Element | None") -> bool:
        """Whether the paragraph and the next one are entries of one list."""
        following = paragraph.getnext()
        if following is None or local_name(following) != "p":
            return False
        mine, next_ = self.lists.place(properties)[0], self.lists.place(following.find(W + "pPr"))[0]
        if mine and mine != "0":
            return mine == next_
        return "contextualSpacing" in flags(properties) and value(properties, "pStyle") == value(
            following.find(W + "pPr"), "pStyle"
        )

    def inline(self, element: "_Element", boxes: "list[_Element]") -> None:
        name = local_name(element)
        if name == "t":
            raised = value(parent_run(element), "vertAlign") == "superscript"
            (self.flow.superscript if raised else self.flow.text)(element.text or "")
        elif name in CHARACTERS:
            self.flow.text(CHARACTERS[name])
        elif name in BREAKS:
            self.flow.line_break()
        elif name == "sym":
            self.flow.text(symbol(element.get(W + "char")))
        elif name in NOTE_PARTS:
            self.footnote(NOTE_PARTS[name], element.get(W + "id") or "")
        elif name in BOXES:
            boxes.append(element)
        elif what := unread(element):
            self.left_out.add(what, every_word(element))
        elif name in ("drawing", "pict", "object") and not element.findall(f".//{W}txbxContent"):
            self.left_out.add("pictures or objects")

    def footnote(self, kind: str, name: str) -> None:
        """A note after the paragraph that refers to it, with its number."""
        note = self.bodies[kind].get(name)
        if note is not None:
            self.numbered[kind] += 1
            words = " ".join(one_line(p) for p in note.iter(W + "p"))
            self.flow.note(f"{self.numbered[kind]} {words}")


def runs(paragraph: "_Element") -> Iterator["_Element"]:
    """What stands in a paragraph, in its order, but for what was deleted and what text boxes hold."""
    stack = list(reversed(paragraph))
    while stack:
        element = stack.pop()
        name = local_name(element)
        yield element
        if name not in WITHOUT and name not in BOXES and not unread(element):
            stack += reversed(element)


def one_line(element: "_Element") -> str:
    """All text of an element on one line, without deletions."""
    words = []
    stack = [element]
    while stack:
        here = stack.pop()
        name = local_name(here)
        words.append((here.text or "") if name == "t" else " " if name in ("tab", "p", *BREAKS) else "")
        if name == "noBreakHyphen":
            words.append(CHARACTERS[name])
        if name not in WITHOUT and not unread(here):
            stack += reversed(here)
    return " ".join("".join(words).split())


def unread(element: "_Element") -> str:
    """What keeps the words of an element out of the text; empty where nothing does."""
    name = local_name(element)
    if name in DELETED:
        return "tracked deletions"
    properties = element.find(W + "rPr") if name == "r" else None
    if properties is None:
        return ""
    return next((what for flag, what in UNREAD.items() if is_on(properties, flag)), "")


def is_on(properties: "_Element", flag: str) -> bool:
    """Whether a property of two states is set: by standing there, unless its value says no."""
    child = properties.find(W + flag)
    return child is not None and child.get(W + "val") not in OFF


def every_word(element: "_Element") -> str:
    """All words in an element, deleted ones included."""
    return " ".join("".join(part.text or "" for part in element.iter(W + "t", W + "delText")).split())


def parent_run(element: "_Element") -> "_Element | None":
    run = element.getparent()
    return run.find(W + "rPr") if run is not None else None


def parent_table(row: "_Element") -> "_Element | None":
    return next(iter(row.iterancestors(W + "tbl")), None)


def flags(properties: "_Element | None") -> set[str]:
    return {local_name(child) for child in properties} if properties is not None else set()


def symbol(code: str | None) -> str:
    """A character of a symbol font; those have no other name, and most are bullets."""
    try:
        number = int(code or "", 16)
    except ValueError:
        return ""
    return "•" if 0xF000 <= number <= 0xF0FF or not 0x20 <= number < 0xD800 else chr(number)
