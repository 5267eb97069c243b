"""Names of persons with an honorific before them and the organization that they come from behind them, where no capitals tell
where the name ends: ``السيدة بياتريس كولمان من إدارة الشؤون السياسية``.

Does not belong here: names beside an office (``caseless.py``), or persons that a comma parts from it (``persons.py``).
"""

from pipeline.parsing.document import Document
from pipeline.text import Span

MOST = 6
"""Words of the longest name."""
NO_PERSON = ("name", "acronym", "country", "participation.offices", "participation.ministers", "office.bare")
"""Kinds of marks that no name of a person holds."""
SOURCES = ("name", "acronym", "class", "country", "national.body", "participation.bodies")
"""Kinds of words for where somebody comes from."""
NEAR = 30
"""Characters behind the word for *of* in which such a one begins."""


def name_before_origin(document: Document, words: Span) -> Span | None:
    """The name that opens a stretch up to the first word for *of* behind which an organization or a State stands."""
    language = document.language_at(words.start)
    for origin in document.marks_in(words, "person.origin") if language.proclitics else []:
        name = document.trim(Span(words.start, origin.start))
        reach = Span(origin.end, min(words.end, origin.end + NEAR))
        sources = [m for m in document.marks_in(Span(origin.end, words.end), *SOURCES) if m.start < reach.end]
        parts = document.text[name.start : name.end].replace("-", " ").split()
        plain = 0 < len(parts) <= MOST and all(part.isalpha() for part in parts)
        return name if plain and sources and not document.marks_in(name, *NO_PERSON) else None
    return None
