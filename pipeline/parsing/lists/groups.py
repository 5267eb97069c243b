"""Numbered lines that head the entries below them: ``1. Regional organizations`` over lines or bullets that name them, and then
``2. United Nations``, which is none of the entries either.

The number alone does not tell: entries are numbered too. One of the lines has to name a class of organizations. Does not
belong here: headings that letters or Roman numbers tell (``lists.py``, ``pieces.py``).
"""

from pipeline.parsing.actors.entries import is_organization, read_entry
from pipeline.parsing.document import Document, Part, Passage
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.lists.rows import CLASSES, rows_of
from pipeline.text import Span

AROUND = ":：*."


def numbered_heads(document: Document, part: Part) -> dict[int, Span]:
    """The first lines of numbered passages that head entries, by the positions of the passages."""
    found = {}
    for passage in part.passages:
        if passage.topic == "participants" and passage.number is not None and (head := head_of(document, passage)):
            found[passage.position] = head
    classes = {position for position, head in found.items() if names_class(document, head)}
    named = {p for p, head in found.items() if classes and p not in classes and is_name_alone(document, head)}
    return {position: head for position, head in found.items() if position in classes | named}


def head_of(document: Document, passage: Passage) -> Span | None:
    """The line of a numbered passage that stands over others which name organizations, or over bullets that do."""
    if has_honorific(document, passage.body):
        return None
    first, *others = rows_of(document, passage.body)
    head = document.trim(first, AROUND)
    if others:
        return head if all(is_name_alone(document, row) for row in others) else None
    after = document.after(passage)
    below = (
        after is not None and after.bullet and after.topic == "participants" and not has_honorific(document, after.body)
    )
    return head if after and below and names_somebody(document, after.body) else None


def names_class(document: Document, head: Span) -> bool:
    """Whether a line is nothing but the words for a class of organizations."""
    return document.holds_only(head, *CLASSES)


def is_name_alone(document: Document, row: Span) -> bool:
    """Whether a line names organizations or States and nothing else."""
    entries, rest = read_entry(document, document.trim(row, ".;；؛"))
    return rest is None and bool(entries)


def names_somebody(document: Document, body: Span) -> bool:
    """Whether an entry names an organization or a State."""
    return any(entry.is_country or is_organization(entry) for entry in read_entry(document, body)[0])
