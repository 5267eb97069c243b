"""Persons of a delegation who come from another organization than the one above them: under ``Delegation of the United Nations``,
``Mr. X, International Organization for Migration``.

Does not belong here: how the entries of a list are read (``lists.py``).
"""

from pipeline.parsing.document import Document, Participation, span_of
from pipeline.parsing.lists.rows import parts_behind
from pipeline.text import Span


def comes_from_another(document: Document, person: Span, head: Participation) -> bool:
    """Whether the last words behind the name of a person are the name of an organization, and nothing else, below another one
    that is no State: what stands below a State is where its delegates work."""
    if head.is_country:
        return False
    pieces = parts_behind(document, person)[-1:]
    names = [m for piece in pieces for m in document.marks_in(piece, "name", "acronym") if span_of(m) == piece]
    return any(name.value != head.who.value for name in names)
