"""Clauses that stand before the meeting that they define, in a language without blanks: ``2013年6月在雅温得举行的首脑会议``.

Does not belong here: what such a clause says of date and convener (``identities.py``, ``conveners.py``).
"""

from pipeline.parsing.document import Document
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

NEAR = 60
"""Characters of the longest name of a meeting between a verb and its noun."""
NO_NAME = ("meeting.", "participation.acts", "participation.before", "participation.sends", "force.", "month")
"""Kinds of marks that make words more than the name of a meeting."""


def defines(document: Document, verb: Mark, start: int) -> bool:
    """Whether a verb of holding closes a clause that says which meeting is meant, in a language without blanks: right before
    it, or before its long name: ``2013年6月在雅温得举行的海上安全问题首脑会议``."""
    genitives = tuple(filter(None, document.language_at(start).genitives))
    gap = document.fold(Span(verb.end, start)).strip()
    if gap in ("", *genitives):
        return bool(gap) or verb.value.endswith(genitives)
    closed = verb.value.endswith(genitives) or gap.startswith(genitives)
    return closed and len(gap) <= NEAR and gap.isalpha() and not document.marks_in(Span(verb.end, start), *NO_NAME)


def defined_by(document: Document, words: Span) -> bool:
    """Whether words before a meeting say which one is meant, in a language without blanks."""
    verbs = [m for m in document.marks_in(words, "meeting.held", "meeting.holds") if is_han(m.value[-1])]
    if not verbs or clause_start(document, words.start, words.end) > words.start:
        return False
    return any(defines(document, verb, words.end) for verb in verbs)


def clause_start(document: Document, start: int, place: int) -> int:
    """Where the clause begins in which a place of the text stands: behind the last comma."""
    return max(start, *(document.text.rfind(comma, start, place) + 1 for comma in ",，;；"))
