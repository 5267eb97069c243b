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
from pipeline.parsing.names.persons import OFFICES, honorifics_in
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

COMMA = re.compile(r"[,،]")
OPENING = 60
"""Characters at the beginning of a sentence in which the chair is called so."""
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
        fields = meetings[meeting_of(meetings, passage.part)].fields
        if not TOLD & fields.keys() and passage.topic not in ELSEWHERE and (person := called_chair(document, sentence)):
            chairs.read_chair(document, fields, person)
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


def called_chair(document: Document, sentence: Span) -> Span | None:
    """Who opens a sentence as the chair of the meeting, in apposition: ``The Chair of the meeting, Ms. X, of the Department of Y,
    recalled``. The second piece behind a comma is his if it says what he is, and does not tell what he did."""
    offices = document.marks_in(
        Span(sentence.start, min(sentence.end, sentence.start + OPENING)), "meeting.chair_heading"
    )
    end = chair_end(document, offices[0], sentence) if offices else None
    begin = document.fold(Span(sentence.start, offices[0].start)).strip() if offices else ""
    if end is None or begin not in ("", *document.language_at(sentence.start).articles):
        return None
    honorific = honorifics_in(document, Span(end, sentence.end))[:1]
    if not honorific or document.fold(Span(end, honorific[0])).strip() not in (",", "،", ""):
        return None
    commas = [found.start() for found in COMMA.finditer(document.text, honorific[0], sentence.end)]
    if not commas:
        return None
    first, second = (*commas[:2], commas[0])[:2]
    piece = Span(first, second)
    whose = document.marks_in(piece, *OFFICES, "name", "acronym", "country")
    told = document.marks_in(piece, "participation.acts", "participation.before", "force.")
    return Span(honorific[0], second if whose and not told else first)


def chair_end(document: Document, office: Mark, sentence: Span) -> int | None:
    """Where the words for the chair of a meeting end: ``Chair of the meeting`` is one cue, or a noun follows the office."""
    if " " in office.value:
        return office.end
    language = document.language_at(office.start)
    for noun in document.marks_in(Span(office.end, sentence.end), "meeting.noun", "series")[:1]:
        words = document.fold(Span(office.end, noun.start)).split()
        small = {*language.genitives, *language.articles}
        return noun.end if " ".join(words) in small or all(word in small for word in words) else None
    return None
