"""Who was received, behind a colon: ``A received in Brussels its usual interlocutors: B, C and D``.

Does not belong here: lists on lines of their own (``lists.py``), or who received them (``hosts.py``).
"""

from pipeline.parsing.actors.subjects import enumeration, named
from pipeline.parsing.document import Document
from pipeline.parsing.meetings.gatherers import GATHERED, OTHERWISE
from pipeline.scanning.marks import Mark
from pipeline.text import Span

REACH = 160
"""Characters between the verb and the colon."""
VERBS = ("meeting.hosts", "meeting.hosted_by", "meeting.gathers", "meeting.held")
"""Kinds of verbs for what was done to those who came."""


def received(document: Document, sentence: Span) -> list[tuple[Mark, Span]]:
    """The verb with those enumerated behind a colon, where a word for who came stands between and names nobody."""
    for verb in document.marks_in(sentence, *VERBS)[:1]:
        reach = min(sentence.end, verb.end + REACH)
        colon = next((i for i in range(verb.end, reach) if document.text[i] in ":："), None)
        if colon is None or document.marks_in(Span(sentence.start, colon), *OTHERWISE):
            return []
        between = Span(verb.end, colon)
        behind = Span(colon + 1, sentence.end)
        items = named(document, behind)
        bare = bool(items) and len(document.fold(Span(behind.start, items[0].start)).split()) <= 1
        known = document.marks_in(between, *GATHERED) and not document.marks_in(between, "name", "acronym")
        if known and bare and enumeration(document, items) > 0:
            return [(verb, behind)]
    return []
