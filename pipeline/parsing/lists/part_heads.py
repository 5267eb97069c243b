"""Organizations that head a list of their own parts, and are none of its entries: ``United Nations`` above ``Department of
Political Affairs`` and ``United Nations Development Programme``.

Belongs here: lines of their own, with a blank line on both sides. Does not belong here: those that numbers (``groups.py``) or
bullets (``rows.py``) tell.
"""

from pipeline.parsing.actors.entries import is_organization, read_entry
from pipeline.parsing.document import Document, Entry, Passage
from pipeline.parsing.layout.lines import line_of
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.names.namesakes import bearer_of
from pipeline.parsing.names.possessives import parts_of
from pipeline.text import Span
from pipeline.vocabulary import PassageKind


def heads_parts(document: Document, passage: Passage, entries: list[Entry]) -> bool:
    """Whether a line is an organization and nothing else, which nobody stands for, and the line below a blank one is the first
    of several that are parts of it, or the only one."""
    below = document.after(passage)
    if passage.kind != PassageKind.HEADING or passage.bullet or passage.number is not None or below is None:
        return False
    alone = len(entries) == 1 and is_organization(entries[0]) and entries[0].office is None
    if not alone or below.topic != "participants" or has_honorific(document, below.body):
        return False
    apart = "\n\n" in document.text[passage.body.end : below.body.start]
    first = document.trim(Span(below.body.start, line_of(document, below.body.start).end))
    listed = below.kind != PassageKind.HEADING or first.end < below.body.end
    return apart and listed and is_part(document, first, entries[0].name.value)


def is_part(document: Document, line: Span, owner: str) -> bool:
    """Whether a line begins with an organization that belongs to another, or to a part of it."""
    named = [bearer_of(entry.name.value) for entry in read_entry(document, line)[0] if is_organization(entry)]
    whole = bearer_of(owner)
    return any(belongs(part, whole) for part in named[:1])


def belongs(part: str, whole: str) -> bool:
    """Whether one organization is among the parts of another, and theirs."""
    own = parts_of().get(whole, ())
    return part in own or any(part in parts_of().get(each, ()) for each in own)
