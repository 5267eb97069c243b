"""Conveners of whom a sentence says, without their names, that they were there: ``Besides the two convening organizations,
A and B sent delegates``.

And who only held it, so that holding alone does not make one of those who came.

Does not belong here: who convened a meeting (``conveners.py``), or who opens a sentence by name (``besides.py``).
"""

from pipeline.parsing.document import Document, Found, Part, Participation, span_of
from pipeline.parsing.meetings.identities import Meeting
from pipeline.parsing.words.absence import stays_away
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import PassageKind, Role

CONVENERS = "participation.conveners"
CAME = (
    "participation.before",
    "participation.after",
    "participation.either",
    "participation.acts",
    "participation.sends",
)
"""Kinds of verbs by which such a sentence tells who was there."""
OTHERWISE = ("unsaid.", "force.", "meeting.planned", "meeting.previous", "meeting.cancelled")
OBJECT = 16
"""Characters behind a verb of holding that may be one phrase with it: ``held its``."""
NEAR = 16
"""Characters of the articles and numbers between ``besides`` and the conveners."""
BESIDE = 2
"""Characters between the conveners and the verb whose subject they are."""


def conveners_there(document: Document, part: Part, meeting: Meeting) -> list[Participation]:
    """The conveners of the meeting that a part is about, where it says that they took part."""
    conveners = {found.value: found for found in reversed(meeting.fields.get("convened_by", []))}
    if not conveners or not document.marks_in(Span(part.passages[0].start, part.passages[-1].end), CONVENERS):
        return []
    for passage, sentence in document.sentences_of(part):
        for words in document.marks_in(sentence, CONVENERS):
            told = passage.topic not in ("letter", "operative") and passage.kind != PassageKind.FURNITURE
            if told and were_there(document, sentence, words):
                role = Found(Role.PARTICIPANT, (span_of(words),), "sentence.conveners")
                return [Participation(convener, False, role) for convener in list(conveners.values())[::-1]]
    return []


def were_there(document: Document, sentence: Span, words: Mark) -> bool:
    """Whether a sentence says so: others came besides them, or they stand right before the verb."""
    verbs = [verb for verb in document.marks_in(sentence, *CAME) if not stays_away(document, sentence, verb)]
    if not verbs or document.marks_in(sentence, *OTHERWISE):
        return False
    others = document.marks_in(Span(sentence.start, words.start), "participation.besides")[-1:]
    beside = any(words.start - other.end <= NEAR for other in others)
    return beside or any(0 <= verb.start - words.end <= BESIDE for verb in verbs if verb.kind != CAME[1])


def without_holders(document: Document, meetings: list[Meeting], found: list[Participation]) -> list[Participation]:
    """Participations without those of conveners that did no more than hold the meeting: ``The Security Council`` *held* ``an open
    debate``. The verb is one of acting, too: ``The African Union held that``."""
    held = {f.spans for meeting in meetings for f in meeting.fields.get("convened_by", []) if f.rule == "meeting.holds"}
    return [row for row in found if row.who.spans not in held or not only_holds(document, row)]


def only_holds(document: Document, row: Participation) -> bool:
    """Whether what says that somebody took part is the verb by which he held the meeting."""
    verb = row.role.spans[0]
    acts = row.role.value == Role.PARTICIPANT and row.role.rule == "sentence.acts"
    around = document.marks_in(Span(verb.start, verb.end + OBJECT), "meeting.holds", "meeting.held") if acts else []
    return any(mark.start < verb.end for mark in around)
