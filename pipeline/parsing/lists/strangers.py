"""Those who came for an organization that nobody knows: on the lines below it, and in what its own line says of them.

They stand for none of the organizations around. Does not belong here: what is called as organizations are
(``organization_words.py``).
"""

from pipeline.parsing.document import Document, Passage
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.lists.bearers import is_named
from pipeline.parsing.lists.rows import COLUMN, is_office, read_row
from pipeline.parsing.lists.speakers import speaker
from pipeline.parsing.names.organization_words import is_stranger
from pipeline.parsing.names.persons import OFFICES
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

TITLES = ("heading.participants", "lead.participants", "series", "head.annex")
"""Kinds of words in the heading of a list."""
OTHERS = ("name", "acronym", "country", "class", "category.", "unsaid.")
"""Kinds of words that no office of an unknown organization has beside it."""


def below_stranger(document: Document, passage: Passage, above: Passage) -> Passage | None:
    """The line itself, made an item, if it tells who came for the unknown organization above it."""
    if not stands_for_stranger(document, passage, above):
        return None
    passage.kind = PassageKind.ITEM
    return passage


def stands_for_stranger(document: Document, passage: Passage, above: Passage) -> bool:
    """Whether a line right below an unknown organization, or below a person of it, is a person of it, or his office."""
    before = document.before(passage)
    if before is None or before.position != above.position:
        return False
    if has_honorific(document, passage.body):
        entries = read_row(document, passage.body).entries
        return (not entries or is_office(entries)) and not speaks_for_another(document, passage.body)
    offices = document.marks_in(passage.body, *OFFICES, "participation.delegates")
    opened = any(mark.start == passage.body.start for mark in offices)
    person = has_honorific(document, above.body) or is_named(document, above.body)
    return person and opened and not document.marks_in(passage.body, *OTHERS) and passage.number is None


def speaks_for_another(document: Document, label: Span) -> bool:
    """Whether parentheses behind a person say for whom he came."""
    entry = speaker(document, label)
    return entry is not None and entry.name.rule != "entry.bare_office"


def is_called_as_meeting(document: Document, passage: Passage) -> bool:
    """Whether a line between others of a list is an unknown organization whose name begins as that of a meeting: ``Forum de la
    Baltique``. The title of a list stands right below its heading, or says when and where they met."""
    above, body = document.before(passage), passage.body
    between = above is not None and above.topic == "participants" and not document.marks_in(above.body, *TITLES)
    told = document.marks_in(body, "series", "head.annex", "month", "heading.participants", "meeting.held", "unsaid.")
    digits = any(letter.isdigit() for letter in document.text[body.start : body.end])
    return (
        between and not told and not digits and "\n" not in document.text[slice(*body)] and is_stranger(document, body)
    )


def own_words(document: Document, body: Span) -> Span:
    """The words for an unknown organization, without the person who stands behind them in a column, in
    parentheses or behind a colon."""
    cuts = [match.span() for match in COLUMN.finditer(document.text, *body)]
    cuts += [(i, i + 1) for i in range(*body) if document.text[i] in ":：(（"]
    borne = [start for start, end in sorted(cuts) if has_honorific(document, document.trim(Span(end, body.end)))]
    return document.trim(Span(body.start, borne[0])) if borne and borne[0] > body.start else body
