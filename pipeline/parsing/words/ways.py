"""In which way somebody took part, behind who it was: ``Administrator of the UNDP, by videoconference``.

Belongs here: words that say so and nothing else, behind the last comma of an entry. Does not belong here: who wrote instead of
coming, or headings of a list (``lists.py``).
"""

from pipeline.parsing.document import Document, span_of
from pipeline.text import COMMAS, Span

END = ".;。；؛ "


def before_way(document: Document, body: Span) -> Span:
    """An entry without the words behind its last comma, where these only say in which way somebody was there."""
    for way in document.marks_in(body, "participation.way")[-1:]:
        before = document.trim(Span(body.start, way.start))
        last = document.text[before.end - 1 : before.end]
        if last in COMMAS and span_of(way).end == document.trim(body, END).end:
            return document.trim(Span(body.start, before.end - 1))
    return body
