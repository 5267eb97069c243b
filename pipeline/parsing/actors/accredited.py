"""Where somebody who stands for an organization is accredited: ``the Permanent Observer of A`` *to the United Nations*.

Does not belong here: which organization an office is of (``entries.py``), or who acts in a sentence (``subjects.py``).
"""

from pipeline.parsing.actors.entries import is_accreditation, is_filling
from pipeline.parsing.document import Document
from pipeline.parsing.names.beginnings import ROLES, binds
from pipeline.scanning.marks import Mark
from pipeline.text import Span

REACH = 80
"""Characters before an organization in which the office stands that it closes."""


def end_of_post(document: Document, item: Mark, limit: int) -> int:
    """The end of an organization that an office is of, or of the one behind it where the bearer of the office is accredited."""
    after = document.marks_in(Span(item.end, max(item.end, limit)), "name", "acronym")[:1]
    if item.kind not in ("name", "acronym", "country") or not after:
        return item.end
    language, gap = document.language_at(item.end), Span(item.end, after[0].start)
    if not document.fold(gap).strip() or not is_filling(document, gap, {*language.accreditations, *language.articles}):
        return item.end
    offices = document.marks_in(Span(max(0, item.start - REACH), item.start), *ROLES)
    held = any(binds(document, office, item.start) for office in offices)
    return after[0].end if held and is_accreditation(document, Span(item.start, limit), after[0]) else item.end
