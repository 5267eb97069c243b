"""Lead-ins of lists of organizations that did something else than take part: ``The following organizations financed the
workshop:``.

Does not belong here: what other lead-ins introduce (``topics.py``), or words of any language.
"""

from pipeline.parsing.document import Document
from pipeline.text import Span

OTHERWISE = "unsaid.otherwise"
"""The kind of words that say that a list is one of something else than participants."""
CAME = ("participation.before", "participation.after", "participation.either", "participation.observing")
"""Kinds of verbs of attendance."""


def lists_others(document: Document, lead: Span) -> bool:
    """Whether a lead-in says what those behind its colon did, or what was done with them, and that was not to take part. Who
    took part in a workshop that somebody financed did take part."""
    told = document.marks_in(lead, OTHERWISE)
    came = document.marks_in(lead, *CAME) if told else []
    return bool(told) and all(any(t.start <= m.start and m.end <= t.end for t in told) for m in came)
