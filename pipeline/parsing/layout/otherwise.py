"""Lead-ins of lists of organizations that did something else than take part: ``The following organizations financed the
workshop:``.

Does not belong here: what other lead-ins introduce (``topics.py``), or words of any language.
"""

from pipeline.parsing.document import Document
from pipeline.parsing.words.absence import COMMA
from pipeline.scanning.marks import Mark
from pipeline.text import Span

OTHERWISE = ("unsaid.otherwise", "list.others")
"""Kinds of words that say that a list is one of something else than participants."""
CAME = ("participation.before", "participation.after", "participation.either", "participation.observing")
"""Kinds of verbs of attendance."""


def lists_others(document: Document, lead: Span, listed: Mark | None) -> bool:
    """Whether a lead-in says what those behind its colon did, or what was done with them, and that was not to take part.
    ``listed`` are its words for a list, if it has any. Who took part in a workshop that somebody financed did take part."""
    told = [mark for mark in document.marks_in(lead, *OTHERWISE) if not (listed and are_parted(document, mark, listed))]
    came = document.marks_in(lead, *CAME) if told else []
    return bool(told) and all(any(t.start < m.end and m.start < t.end for t in told) for m in came)


def are_parted(document: Document, mark: Mark, other: Mark) -> bool:
    """Whether a comma stands between two words."""
    first, last = sorted((mark, other), key=lambda m: m.start)
    return last.start > first.end and COMMA.search(document.text, first.end, last.start) is not None
