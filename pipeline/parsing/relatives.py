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
