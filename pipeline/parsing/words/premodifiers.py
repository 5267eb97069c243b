"""Clauses that stand before the meeting that they define, in a language without blanks: ``2013年6月在雅温得举行的首脑会议``.

So do the place of a verb, and the clauses before it, in such a language.

Does not belong here: what such a clause says of date and convener (``identities.py``, ``conveners.py``).
"""

from pipeline.parsing.document import Document
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

CLAUSE = (",", "，", ";", "；")
"""What ends a clause; other marks part what is listed."""
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
    return max(start, *(document.text.rfind(comma, start, place) + 1 for comma in CLAUSE))


def own_clause(document: Document, start: int, subject: int) -> int:
    """Where the clause begins whose subject ends at a place, behind a comma that no conjunction follows, in a language without
    blanks: ``欧安组织担任东道主，`` *秘书长召集*. ``start`` where it is none."""
    comma = max(document.text.rfind(mark, start, subject) for mark in CLAUSE)
    if comma < 0 or not is_han(document.text[subject - 1]):
        return start
    words = document.fold(Span(comma + 1, subject)).lstrip()
    joined = any(word and words.startswith(word) for word in document.language_at(start).conjunctions)
    named = document.marks_in(Span(comma + 1, subject), "name", "acronym", "office.bare", "country")
    return comma + 1 if named and not joined else start


def is_place_of(document: Document, start: int, verb: Mark) -> bool:
    """Whether a stretch before a verb without an object is where it happened, in a language without blanks:
    ``在东盟秘书处举行，``."""
    placed = any(place.end == start for place in document.marks_in(Span(max(0, start - NEAR), start), "meeting.place"))
    ends = document.text[verb.end : verb.end + 1] in (*CLAUSE, "。", ".", "\n", "")
    return placed and ends and is_han(verb.value[-1])
