"""Those whom a sentence tells as some of the many of whom the one before says that they came: ``Forty delegations took the
floor. Among them were A and B.``

Does not belong here: what they did (``attendance.py``), and words of any language.
"""

from collections.abc import Iterator

from pipeline.parsing.actors.clauses import ACTED
from pipeline.parsing.actors.subjects import subject_behind
from pipeline.parsing.attendance.gathered import gathered
from pipeline.parsing.document import Document
from pipeline.parsing.names.beginnings import NAMED
from pipeline.parsing.words.absence import denied
from pipeline.scanning import WORD
from pipeline.scanning.marks import Mark
from pipeline.text import Span

INCLUDING = "participation.including"
CAME = ("participation.before", "participation.after", "participation.either", *ACTED)
"""Kinds of verbs of the sentence that tells of the many."""
ACTS = ("participation.acts", "participation.participles")
"""Kinds of verbs behind which those stand of whom somebody spoke."""
MANY = ("meeting.counted", "class", "category.", "participation.delegates")
"""Kinds of words for the many."""
OTHERWISE = ("unsaid.", "force.", "meeting.planned", "meeting.previous", "participation.invited")
"""Kinds of words by which the many did not come, or to another meeting."""
FEW = 2
"""Words before the cue that opens a sentence: ``On notait`` *parmi elles*."""


def some(document: Document, sentence: Span) -> Iterator[tuple[Mark, Span]]:
    """The enumerations of a sentence that tell of some who came, whatever its verb, each with the word that says so."""
    yield from gathered(document, sentence)
    yield from among(document, sentence)


def among(document: Document, sentence: Span) -> Iterator[tuple[Mark, Span]]:
    """The enumeration behind a cue that opens a sentence, with that cue, where the sentence before tells of many who came and
    names none of them."""
    cues = document.marks_in(sentence, INCLUDING)
    opening = Span(sentence.start, cues[0].start) if cues else sentence
    if not cues or len(WORD.findall(document.fold(opening))) > FEW or document.marks_in(opening, *NAMED):
        return
    cue = max((mark for mark in cues if mark.start == cues[0].start), key=lambda mark: mark.end)
    subject = subject_behind(document, Span(cue.end, sentence.end), declined=True)
    if subject and any(tells_of_many(document, s) for s in before(document, sentence)):
        yield cue, subject


def before(document: Document, sentence: Span) -> list[Span]:
    """The sentence right before one in its passage, if any."""
    place = next((n for n, (_, s) in enumerate(document.sentences) if s == sentence), 0)
    passage, last = document.sentences[max(0, place - 1)]
    return [last] if place and passage is document.sentences[place][0] else []


def tells_of_many(document: Document, sentence: Span) -> bool:
    """Whether a sentence tells of many who came, and not of one who is named before its verb."""
    verbs = [verb for verb in document.marks_in(sentence, *CAME) if not denied(document, sentence, verb)]
    if not verbs or document.marks_in(sentence, *OTHERWISE) or not document.marks_in(sentence, *MANY):
        return False
    other = verbs[0].kind in ACTS and document.marks_in(Span(verbs[0].end, sentence.end), "class", "category.")
    return not other and not document.marks_in(Span(sentence.start, verbs[0].start), *NAMED)
