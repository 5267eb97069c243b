"""Persons told with the organization that they come from: ``Ms. X, of the OSCE, described its campaign``.

Such a person is the subject, and the organization was there by him. Does not belong here: persons with an office, which
belongs to the subject by itself (``beginnings.py``), or words of any language.
"""

import re

from pipeline.parsing.document import Document
from pipeline.parsing.names.persons import ARTICLE, NAME, PARTICLES, WORD, honorifics_in, without_honorific
from pipeline.text import Span

ORIGIN = "person.origin"
"""The kind of words between a person and where he comes from."""
PERSON = re.compile(rf"{WORD}(?:\s+(?:{PARTICLES}\s+)*{ARTICLE}?{WORD}){{0,5}}")
LONGEST = 80
"""Characters of the longest name of a person, honorific included."""
NO_PERSON = ("name", "acronym", "country", "participation.offices", "office.bare")
"""Kinds of marks that no name of a person holds."""


def person_from(document: Document, before: Span) -> int | None:
    """Where the person begins with whom a stretch ends that says where he comes from: ``Ms. X, of the``. None where
    no honorific tells that it is a person, and no name opens the sentence."""
    origins = [m for m in document.marks_in(before, ORIGIN) if not document.fold(Span(m.end, before.end)).strip()]
    for origin in origins:
        words = document.trim(Span(max(before.start, origin.start - LONGEST), origin.start), ",،")
        for start in reversed(honorifics_in(document, words)):
            name = without_honorific(document, Span(start, words.end))
            text = " ".join(document.text[name.start : name.end].split())
            if name.start > start and PERSON.fullmatch(text) and not document.marks_in(name, *NO_PERSON):
                return start if is_free(document, Span(before.start, start)) else None
        opening = document.trim(Span(before.start, origin.start), ",،")
        text = " ".join(document.text[opening.start : opening.end].split())
        if NAME.fullmatch(text) and not document.marks_in(opening, *NO_PERSON, "meeting.", "month"):
            return before.start
    return None


def is_free(document: Document, before: Span) -> bool:
    """Whether no preposition binds a person to what stands before: ``a report by`` Ms. X."""
    language = document.language_at(before.start)
    words = document.fold(before).split()[-1:]
    bound = {*language.genitives, *language.line_continues} - {*language.conjunctions, *language.articles}
    return not bound & set(words)
