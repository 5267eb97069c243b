"""Who chaired, behind a label that opens a sentence of running text: ``The Conference was convened by A. Chair: Ms. X (Panama)``.

Does not belong here: labels in lists (``participations.py``) and titles (``titles.py``), or verbs (``chairs.py``).
"""

import re
from itertools import pairwise

from pipeline.parsing.document import Document, Passage
from pipeline.parsing.meetings import chairs
from pipeline.parsing.meetings.identities import Meeting
from pipeline.parsing.meetings.meetings import meeting_of
from pipeline.parsing.meetings.pronoun_chairs import chair_by_pronoun
from pipeline.parsing.names.persons import honorifics_in
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

COLON = re.compile(r"\s?[:：]\s*(?=\S)")
CHAIR_LABELS = ("meeting.chair_label", "meeting.chair_heading")
"""Kinds of cues for who chaired: at the beginning of a line, or alone on a line above the person."""
TOLD = {"chair_name", "chair_organization", "chair_country"}
"""What a meeting has of which it is known who chaired."""
LONGEST = 160
"""Characters of the longest line for who chaired."""
ELSEWHERE = ("letter", "operative", "statement")
"""Topics of text whose labels tell of others."""


def sentences_with_chair(document: Document, meetings: list[Meeting]) -> None:
    """Reads them where nothing else says who chaired the meeting of their part."""
    for (last, before), (passage, sentence) in pairwise(document.sentences):
        fields = meetings[meeting_of(meetings, passage.part)].fields
        if last is passage and not TOLD & fields.keys() and passage.topic not in ELSEWHERE:
            chair_by_pronoun(document, before, sentence, fields)
    for passage, sentence in document.sentences:
        opens = sentence.start == passage.body.start
        if passage.kind != PassageKind.PARAGRAPH and not (opens and passage.kind == PassageKind.HEADING):
            continue
        if passage.topic in ELSEWHERE or (opens and not is_line(document, passage, sentence)):
            continue
        fields = meetings[meeting_of(meetings, passage.part)].fields
        for label in [m for m in document.marks_in(sentence, *CHAIR_LABELS) if m.start == sentence.start][:1]:
            colon = COLON.match(document.text, label.end, sentence.end)
            behind = label.end if document.text[label.start : label.end].rstrip().endswith((":", "：")) else None
            begin = colon.end() if colon else behind
            if begin is not None and "chair_name" not in fields:
                chairs.read_chair(document, fields, document.trim(Span(begin, sentence.end), " ."))


def is_line(document: Document, passage: Passage, sentence: Span) -> bool:
    """Whether a sentence is a short line of its own that names somebody and has no verb: ``Présidente : Mme X (Mali)``."""
    alone = sentence.end - sentence.start <= LONGEST and passage.body.end - sentence.end <= 1
    acts = document.marks_in(sentence, "participation.before", "participation.acts", "force.", "meeting.planned")
    return alone and not acts and bool(honorifics_in(document, sentence))
