"""Names that only say whose somebody was who took part: ``friends of the African Union``, ``a company from Togo``.

Does not belong here: whether a sentence tells something as a fact (``asserted.py``), or persons accredited to an organization
(``actors/accredited.py``).
"""

from pipeline.parsing.actors.entries import is_filling
from pipeline.parsing.attendance.asserted import of_sentence
from pipeline.parsing.document import Document, Participation
from pipeline.text import Span

REACH = 90
"""Characters before a name in which words for whose somebody was begin."""
OWNED = ("owned.before", "owned.behind", "owned.states", "owned.states_behind")


def without_owned(document: Document, rows: list[Participation]) -> list[Participation]:
    """The participations of sentences without those whose name only says whose somebody was."""
    return [row for row in rows if not of_sentence(row) or not is_owned(document, row.who.spans[0], row.is_country)]


def is_owned(document: Document, name: Span, state: bool) -> bool:
    """Whether words right before or behind a name say that somebody was of it, and that it was not there itself."""
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
