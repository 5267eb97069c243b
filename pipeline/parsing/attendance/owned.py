"""Names that only say whose somebody was who took part: ``friends of the African Union``, ``a company from Togo``.

Does not belong here: whether a sentence tells something as a fact (``asserted.py``), or persons accredited to an organization
(``actors/accredited.py``).
"""

from pipeline.parsing.actors.entries import is_filling
from pipeline.parsing.attendance.asserted import of_sentence
from pipeline.parsing.document import Document, Participation
from pipeline.parsing.names.glossed import is_glossed_otherwise
from pipeline.text import Span

REACH = 90
"""Characters before a name in which words for whose somebody was begin."""
HONORIFIC = 40
"""Characters before a State in which an honorific stands."""
OWNED = ("owned.before", "owned.behind", "owned.states", "owned.states_behind")


def without_owned(document: Document, rows: list[Participation]) -> list[Participation]:
    """The participations without those of sentences whose name only says whose somebody was, or is part of a person's, and
    without acronyms of others."""
    kept = [row for row in rows if not of_sentence(row) or not is_owned(document, row.who.spans[0], row.is_country)]
    return [row for row in kept if not is_glossed_otherwise(document, row.who.spans[0], row.who.value)]


def is_owned(document: Document, name: Span, state: bool) -> bool:
    """Whether words right before or behind a name say that somebody was of it, and that it was not there itself."""
    if state and is_of_person(document, name):
        return True
    around = Span(max(0, name.start - REACH), min(len(document.text), name.end + REACH))
    for mark in document.marks_in(around, *OWNED):
        of_states = mark.kind.startswith("owned.states")
        if of_states and not state:
            continue
        if mark.kind in ("owned.before", "owned.states"):
            language = document.language_at(mark.start)
            small = {*language.genitives, *language.articles, *language.accreditations}
            if mark.end <= name.start and is_filling(document, Span(mark.end, name.start), small):
                return True
        elif mark.start >= name.end and not document.text[name.end : mark.start].strip():
            return True
    return False


def is_of_person(document: Document, name: Span) -> bool:
    """Whether a State is part of the name of a person: an honorific stands right before it, or before one more name."""
    before = Span(max(document.line_start(name.start), name.start - HONORIFIC), name.start)
    if document.text[before.start : before.end][-1:] != " ":
        return False
    words = f" {document.fold(before).strip()}"
    titles = tuple(f" {title}" for title in document.language_at(name.start).honorifics if len(title) > 1)
    last = document.text[before.start : before.end].split()[-1:]
    named = bool(last) and last[0].isalpha() and last[0][0].isupper()
    return words.endswith(titles) or (named and words.rpartition(" ")[0].endswith(titles))
