"""Offices that stand alone behind an organization and a conjunction: ``The African Union and the Secretary-General spoke``.

Belongs here: who stands on one side of a verb. Does not belong here: offices before the first organization, or the
entries of lists (``entries.py``), where an office behind an organization is its own.
"""

from pipeline.parsing.actors.entries import read_entry
from pipeline.parsing.document import Document, Entry, Found, span_of
from pipeline.parsing.names.offices import lone_offices, start_of_office
from pipeline.reference import OFFICE
from pipeline.text import Span


def entries_beside(document: Document, span: Span) -> list[Entry]:
    """The organizations and States in a stretch of a sentence, and the offices that a conjunction joins to them."""
    entries = read_entry(document, span)[0]
    if not entries or entries[0].is_country:
        return entries
    read = {entry.name.spans[0] for entry in entries}
    offices = [
        m for m in lone_offices(document, span) if m.start > entries[0].name.spans[0].end and span_of(m) not in read
    ]
    for office in offices:
        words = Span(start_of_office(document, office), office.end)
        if is_joined(document, Span(entries[0].name.spans[0].end, words.start)):
            name = Found(f"{OFFICE}{office.value}", (span_of(office),), "entry.bare_office")
            entries.append(Entry(name, Found(document.quote(words), (words,), "entry.office")))
    return entries


def is_joined(document: Document, gap: Span) -> bool:
    """Whether a conjunction, and the article where a language has one, close a stretch."""
    language = document.language_at(gap.start)
    words = f" {document.fold(gap).strip()}"
    articles = [a for a in language.articles if a] if not language.proclitics else []
    closing = [f" {c} {a}" for c in language.conjunctions if c for a in articles] or [
        f" {c}" for c in language.conjunctions
    ]
    return any(c.strip() and words.replace("' ", "'").endswith(c) for c in closing)
