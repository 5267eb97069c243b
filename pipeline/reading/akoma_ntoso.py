"""Akoma Ntoso, in which the United Nations publish resolutions and statements, to text.

Whatever is not known to stand within a line is a block, so that an element that nobody thought of is not lost. Belongs
here: the elements of Akoma Ntoso. Does not belong here: XML as such (``xml_tree``), blanks (``flow``).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from pipeline.reading.flow import Flow
from pipeline.reading.notes import Draft
from pipeline.reading.refusal import Refusal
from pipeline.reading.xml_tree import decode_xml, local_name, parse_xml
from pipeline.vocabulary import IssueCode

if TYPE_CHECKING:
    from lxml.etree import _Element

ROOT = "akomaNtoso"
INLINE = frozenset(
    """a abbr affectedDocument argument b change concept date def del docAuthority docCommittee docDate docIntroducer
    docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle docType docketNumber embeddedText
    entity event extractText fillIn i img inline ins judge lawyer legislature location mmod mod mref neutralCitation
    noteRef object omissis opinion organization outcome party person placeholder process quantity quotedText ref
    relatedDocument remark rmod role rref scene session shortTitle signature span strong em sub sup term time tocItem
    u vote marker""".split()
)
"""Elements that stand within a line."""
JOINED = frozenset({"heading", "subheading", "content", "intro", "p"})
"""Elements that go on the line of the number before them."""
ENTRIES = frozenset({"item", "li", "tr", "td", "th", "point", "indent"})
"""Elements that stand on a line of their own, without a blank line before."""
NOTES = frozenset({"authorialNote", "footnote"})
NO_END = frozenset({"", "br", "eol", "num", "eop", *NOTES})
"""Elements after which the line goes on."""
WHOLE = frozenset({"num", "presentation", *NOTES})
"""Elements whose content has its own way to the text."""


def read_akoma_ntoso(data: bytes) -> Draft:
    """The text of a document. Raises ``Refusal`` for XML of another kind."""
    draft = decode_xml(data)
    root, notes = parse_xml(draft.text)
    name = local_name(root)
    if name != ROOT:
        reason = f"XML of a kind that is not read (its first element is <{name}>): Akoma Ntoso is"
        raise Refusal(IssueCode.UNKNOWN_FORMAT, reason)
    flow = Flow()
    for part in write(flow, root):
        flow.paragraph()
        flow.text(words_of(part))
    return Draft(flow.result(), [*draft.notes, *notes])


def write(flow: Flow, root: "_Element") -> list["_Element"]:
    """Writes the text below an element, and gives the parts of the page's foot that stand in its metadata."""
    foot = []
    for element, begins in events(root):
        name = local_name(element)
        if begins and name == "presentation":
            foot += [e for e in element.iter() if local_name(e) == "docketNumber"]
        elif begins and name in NOTES:
            flow.note(note_text(element))
        elif begins:
            begin(flow, element, name)
        else:
            end(flow, element, name)
        if not begins and element is not root and element.tail:
            flow.text(element.tail)
    return foot


def begin(flow: Flow, element: "_Element", name: str) -> None:
    if name in ("br", "eol"):
        flow.line_break()
    elif name == "num":
        flow.entry()
        flow.mark(words_of(element))
        return
    elif name in ENTRIES or stands_in_entry(element):
        flow.entry()
    elif name not in INLINE and not (name in JOINED and flow.marker):
        flow.paragraph()
    words = element.text or ""
    if name == "sup":
        flow.superscript(words)
    else:
        flow.text(words)


def end(flow: Flow, element: "_Element", name: str) -> None:
    if name in ENTRIES or stands_in_entry(element):
        flow.entry()
    elif name not in INLINE and name not in NO_END:
        flow.paragraph()


def stands_in_entry(element: "_Element") -> bool:
    """Whether a block is the text of an entry, whose lines follow each other."""
    parent = element.getparent()
    return local_name(element) not in INLINE | NO_END and parent is not None and local_name(parent) in ENTRIES


def words_of(element: "_Element") -> str:
    """All text of an element on one line."""
    return " ".join("".join(str(text) for text in element.itertext()).split())


def note_text(element: "_Element") -> str:
    """A footnote on a line: its marker and its words."""
    return f"{element.get('marker') or ''} {words_of(element)}".strip()


def events(root: "_Element") -> Iterator[tuple["_Element", bool]]:
    """Elements as they begin (True) and end (False); what has its own way to text, or is none, is not entered."""
    stack: list[tuple[_Element, bool]] = [(root, True)]
    while stack:
        element, begins = stack.pop()
        name = local_name(element)
        silent = not name or name == "meta"
        if not silent or not begins:
            yield element, begins
        if begins:
            stack.append((element, False))
            children = (
                [e for e in element if not silent or local_name(e) == "presentation"] if name not in WHOLE else []
            )
            stack += [(child, True) for child in reversed(children)]
