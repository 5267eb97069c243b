"""XML to a tree, without ever looking at another file: no external entities, no entities of its own, no network.

Belongs here: what is safe, and what can be had of XML that breaks the rules. Does not belong here: any vocabulary.
"""

import html.entities
import re
from typing import TYPE_CHECKING

from pipeline.reading.encodings import decode
from pipeline.reading.notes import Draft, Note
from pipeline.reading.refusal import Refusal
from pipeline.vocabulary import IssueCode, Severity

if TYPE_CHECKING:
    from lxml.etree import _Element

DECLARATION = re.compile(r"\s*<\?xml\s[^>]*\?>")
DECLARED = re.compile(rb"<\?xml[^>]+encoding\s*=\s*[\"']([\w.:-]+)")
ENTITY = re.compile(r"<!ENTITY\s")
NAMED = re.compile(r"&(\w+);")
TAG = re.compile(r"<[^<>]*>")
OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
NO_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML may not hold, and what the normal form of a text leaves out."""


def decode_xml(data: bytes) -> Draft:
    """The characters of an XML file without its declaration, in the encoding that it declares."""
    declared = DECLARED.search(data[:200])
    draft = decode(data, declared[1].decode("ascii") if declared else None)
    return Draft(DECLARATION.sub("", draft.text, count=1), draft.notes)


def parse_xml(source: str) -> tuple["_Element", list[Note]]:
    """The root of a document, with a note where it is not well-formed and was recovered. Raises ``Refusal``."""
    if ENTITY.search(source):
        reason = "it declares entities, which could make it endless or draw in other files; write them out"
        raise Refusal(IssueCode.DAMAGED_FILE, reason)
    from lxml import etree

    source = NO_CHARACTERS.sub("", source)
    reason = "it has no element"
    try:
        root = parsed(source, recover=False)
        if root is not None:
            return root, []
    except etree.XMLSyntaxError as error:
        reason = error.msg or reason
    try:
        root = parsed(NAMED.sub(named_character, source), recover=True)
    except etree.XMLSyntaxError:
        root = None
    if root is None:
        raise Refusal(IssueCode.DAMAGED_FILE, f"this is not XML that can be read: {reason}")
    whole, had = TAG.sub("", source).split(), "".join(str(text) for text in root.itertext()).split()
    words, characters = len(whole) - len(had), len("".join(whole)) - len("".join(had))
    lost = f"; some {max(words, 1)} words of it could not ({characters} characters)" if characters > 0 else ""
    message = f"the XML is not well-formed ({reason}); what could be had was read{lost}"
    return root, [Note(Severity.WARNING, IssueCode.RECOVERED, message)]


def parsed(source: str, *, recover: bool) -> "_Element | None":
    from lxml import etree

    parser = etree.XMLParser(
        encoding="utf-8",
        recover=recover,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    root: _Element | None = etree.fromstring(source.encode("utf-8"), parser)
    return root


def named_character(match: re.Match[str]) -> str:
    """``&eacute;`` as its character: XML knows no such names."""
    name = match[1]
    return match[0] if name in OF_XML else html.entities.html5.get(f"{name};", match[0])


def local_name(element: "_Element") -> str:
    """The name of an element without its namespace; empty for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
