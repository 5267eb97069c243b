"""Relative clauses between somebody and a verb: ``A, which had taken the initiative``.

Does not belong here: what the verb says (``conveners.py``, ``hosts.py``).
"""

from pipeline.parsing.document import Document
from pipeline.parsing.entries import PARENTHESES
from pipeline.text import Span


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
