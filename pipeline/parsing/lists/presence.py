"""Lines of a list that say for whom somebody came, and behind a colon who: ``For the African Union: Mr. X, Commissioner.``

The lines of minutes under ``Present`` end with full stops, and more persons may stand in one of them; others give a capacity
and those who came in it: ``Observers: A, B.`` Does not belong here: lists that tell by the place of the organization
(``positions.py``), or labels outside lists (``labelled.py``).
"""

import re

from pipeline.parsing.actors.entries import is_organization, read_entry
from pipeline.parsing.document import Document, Entry, Found, Passage, Row
from pipeline.parsing.lists.rows import read_row, rows_of
from pipeline.parsing.names.persons import COMMA_OR_LINE, honorifics_in, read_person
from pipeline.parsing.words.sentences import sentences
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

LABEL = re.compile(r"[^:：\n]{2,120}?\s?[:：]\s*(?=\S)")
STOPS = ".;。；؛*"
TELLS = ("force.", "participation.acts", "meeting.held", "unsaid.")
"""Kinds of words by which a line tells something, and does not only name."""


def told_rows(document: Document, passage: Passage) -> list[Row]:
    """The rows of a paragraph whose lines all are a label and those of whom it tells, one of them an organization and who came
    for it; none of any other passage."""
    if passage.kind != PassageKind.PARAGRAPH or passage.number is not None or passage.bullet:
        return []
    rows = [row_of(document, span) for span in rows_of(document, passage.body)]
    whole = [row for row in rows if row]
    borne = any(row.entries and row.label is None for row in whole)
    return whole if borne and len(whole) == len(rows) else []


def row_of(document: Document, span: Span) -> Row | None:
    """A line as a row: the organization before its colon with who came for it, or those behind a label."""
    label = LABEL.match(document.text, *span)
    if label is None or len([*sentences(document, span)]) > 1:
        return None
    before, behind = Span(span.start, label.end()), Span(label.end(), document.trim(span, STOPS).end)
    read = read_row(document, Span(span.start, behind.end))
    if read.label and read.entries and not read.unknown and any(map(is_organization, read.entries)):
        return read
    owner = owner_of(document, document.trim(before, ":： *"))
    if owner is None or document.marks_in(behind, *TELLS):
        return None
    row = Row(span, [owner])
    read_bearer(document, behind, row)
    return row


def owner_of(document: Document, label: Span) -> Entry | None:
    """The one organization that a label names, words for on whose behalf before it at most."""
    entries, rest = read_entry(document, label)
    return entries[0] if rest is None and len(entries) == 1 and is_organization(entries[0]) else None


def read_bearer(document: Document, behind: Span, row: Row) -> None:
    """The first person behind the colon, and his office."""
    starts = honorifics_in(document, behind)
    end = starts[1] if len(starts) > 1 else behind.end
    person = read_person(document, document.trim(Span(behind.start, end), ",;،؛，；、"), COMMA_OR_LINE)
    if person.name:
        row.person = Found(document.quote(person.name), (person.name,), "list.person")
    if person.title:
        row.office = Found(document.quote(person.title), (person.title,), "list.person")
