"""Relative clauses between somebody and a verb: ``A, which had taken the initiative``.

Does not belong here: what the verb says (``chairs.py``, ``conveners.py``, ``hosts.py``).
"""

import re
from functools import cache

from pipeline.languages import stopwords
from pipeline.parsing.actors.entries import PARENTHESES
from pipeline.parsing.document import Document
from pipeline.scanning.marks import Mark
from pipeline.text import Span

SMALL = 3
"""Words between the comma before a relative clause and its verb: ``which has been``."""
MET = ("meeting.noun", "meeting.generic", "meeting.hosts", "meeting.held", "series")
"""Kinds of words that end with a noun for a meeting."""


def is_relative(document: Document, end: int, start: int) -> bool:
    """Whether a comma and the small words of a relative clause stand between a name and a verb: ``A, que además cedió``."""
    language = document.language_at(start)
    words = PARENTHESES.sub("", document.fold(Span(min(end, start), start))).strip()
    adverbs = language.cues.get("participation.adverbs", ())
    known = {*language.line_continues, *language.articles, *language.relatives, *language.auxiliaries, *adverbs}
    words = words.lstrip(") ")  # behind an acronym in parentheses
    return words.startswith(",") and all(word in known for word in words.lstrip(", ").split())


def behind_clause(document: Document, span: Span) -> Span:
    """A stretch behind the relative clause between two commas that opens it: ``, que duró tres días,`` *la Secretaría*."""
    language = document.language_at(span.start)
    words = document.fold(span)
    opened = words.startswith(",") and any(words.lstrip(", ").startswith(f"{word} ") for word in language.relatives)
    first = document.text.find(",", *span) if opened else -1
    close = document.text.find(",", first + 1, span.end) if first >= 0 else -1
    return Span(close + 1, span.end) if close > 0 else span


def antecedent(document: Document, sentence: Span, verb: Mark) -> Mark | None:
    """The organization about which the relative clause of a verb tells: *A*``, qui en assurait la présidence``."""
    names = document.marks_in(Span(sentence.start, verb.start), "name", "acronym")[-1:]
    words = document.language_at(verb.start).relatives
    for name in names:
        gap = document.fold(Span(name.end, verb.start)).lstrip(") ,").split()
        if gap and words and any(" ".join(gap).startswith(word) for word in words):
            return name if is_relative(document, name.end, verb.start) else None
    return None


def tells_of_meeting(document: Document, sentence: Span, verb: Mark) -> bool:
    """Whether a verb opens a relative clause about the meeting that closes the words before its comma: ``hosted the meeting,
    which was co-chaired by``, ``a accueilli la réunion, que coprésidaient``. Who received it chaired nothing."""
    comma = max(document.text.rfind(letter, sentence.start, verb.start) for letter in ",،")
    words = document.fold(Span(comma + 1, verb.start)).split() if comma >= 0 else []
    if not 0 < len(words) <= SMALL or not {*words} <= {*stopwords()[document.language_at(verb.start).code]}:
        return False
    marks = document.marks_in(Span(sentence.start, comma), *MET)
    return any(not document.text[mark.end : comma].strip() for mark in marks)


def clause_about(document: Document, span: Span) -> int:
    """Where a clause begins that tells more of somebody: ``M. X, qui a rappelé que le Conseil``. The end where none does."""
    relatives = document.language_at(span.start).relatives
    match = opening_with(relatives).search(document.fold(span)) if relatives else None
    low, _ = document.folded.within(span)
    return document.folded.span(low + match.start(), low + match.end()).start if match else span.end


@cache
def opening_with(words: tuple[str, ...]) -> re.Pattern[str]:
    """A comma with one of these words behind it."""
    return re.compile(rf"[,،] ?(?:{'|'.join(map(re.escape, words))})(?!\w)")
