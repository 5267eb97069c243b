"""Labels in lines, and the stretch of names behind each: ``Moderator: Ms. X``, ``Present: A. Excused: B``.

Does not belong here: who is named behind a label (``labelled.py``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.parsing.actors.besides import behind_opening
from pipeline.parsing.document import Document, Part, Passage, span_of
from pipeline.parsing.lists.rows import OBSERVED
from pipeline.parsing.names.persons import honorifics_in
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import PassageKind, Role

LABEL = re.compile(r"[^:：\n|;；]{2,48}?\s?[:：]\s*(?=\S)")
COLON = re.compile(r"[^\S\n]?[:：]\s*|[^\S\n]+[—–][^\S\n]+")
"""What stands behind a label: a colon, or a dash between blanks."""
NEW_LINE = re.compile(r"\n")
BEFORE = re.compile(r"[.;；。|—–،]")
"""What parts a label from what stands before it in its line: a time, the name of the session."""
BOUND = re.compile(r"[\n.;；。|:：—–]\s*(?:[\d.]+\s*)?\Z")
"""What a label stands behind where it opens no sentence."""
PRESENT = "label.present"
SESSION = "label.session"
ADDRESS = ("heading.statement", "participation.after")
"""Kinds of words for what is spoken, before who speaks."""
ELSEWHERE = ("letter", "operative", "proposals", "measures", "future_action")
"""Sections whose lines tell of others, or are read otherwise."""
UNTOLD = ("unsaid.absence", "meeting.cancelled", "unsaid.otherwise", "participation.invitees", "meeting.planned")
"""Kinds of words by which who is named was not there, or not yet."""
PLANNED = ("unsaid.otherwise", "meeting.planned")
"""Kinds of words of a heading or lead-in by which a programme tells of a meeting that is still to come."""
ENDS_PLAN = ("conclusions", "declaration", *ELSEWHERE)
PROSE = 120
"""Characters from which a paragraph is prose, and no line of a programme."""
WORDS = 4
"""Words of the longest label that no list knows, and of what stands between an address and who gave it."""
TOPIC = 2
"""Words that may stand between a known label and its colon: ``Keynote speaker on water``."""


@dataclass(frozen=True)
class Line:
    """A label, and the stretch behind it that names who came or spoke; ``known`` is the label of a session."""

    passage: Passage
    label: Span
    behind: Span
    role: Role
    spoken: bool
    known: bool = True


def lines_of(document: Document, part: Part) -> Iterator[Line]:
    """The labelled lines of a part. What is said of observers counts right behind those who were present."""
    told: Passage | None = None
    planned = {passage.position for passage in planned_in(document)}
    for passage, sentence in document.sentences_of(part):
        elsewhere = passage.topic in ELSEWHERE or passage.position in planned
        if elsewhere or passage.kind in (PassageKind.SIGNATURE, PassageKind.FURNITURE):
            continue
        for stretch in stretches(document, sentence):
            line = present(document, passage, stretch, told is passage) or spoken(document, part, passage, stretch)
            listed = passage.topic == "participants" and not (line and line.spoken and line.known)
            if line and not listed and not document.marks_in(line.label, *UNTOLD):
                told = told if line.spoken else passage
                yield line


def planned_in(document: Document) -> list[Passage]:
    """The passages under the title, heading or lead-in of a programme that is no more than a plan."""
    found = []
    for part in document.parts:
        planned = any(opens_plan(document, passage) for passage in part.title)
        for passage in part.passages:
            planned = opens_plan(document, passage) or (planned and not ends_plan(document, passage))
            found += [passage] if planned else []
    return found


def opens_plan(document: Document, passage: Passage) -> bool:
    """Whether a heading or lead-in opens the programme of a meeting still to come: ``Programme of the next workshop``. The
    adoption of a provisional agenda is no plan."""
    first = document.marks_in(passage.body, "heading.agenda", *PLANNED)
    leads = document.text[passage.body.end - 1] in ":："
    heads = passage.kind == PassageKind.HEADING and bool(first) and first[0].start == passage.body.start
    return (leads or heads) and all(document.marks_in(passage.body, *kinds) for kinds in (PLANNED, ("heading.agenda",)))


def ends_plan(document: Document, passage: Passage) -> bool:
    """Whether a passage is none of a programme: the heading of another section, or a paragraph of prose."""
    if passage.kind == PassageKind.HEADING:
        return passage.topic in ENDS_PLAN
    prose = passage.kind == PassageKind.PARAGRAPH and passage.ended and passage.body.end - passage.body.start > PROSE
    return prose and not document.marks_in(Span(passage.body.start, passage.body.start + PROSE), SESSION)


def stretches(document: Document, sentence: Span) -> list[Span]:
    """A sentence cut before each line that begins with a label or an address, and before known labels within a line."""
    starts = [sentence.start]
    for place in [match.end() for match in NEW_LINE.finditer(document.text, *sentence)]:
        rest = document.trim(Span(place, sentence.end))
        if rest.start < rest.end and (LABEL.match(document.text, *rest) or address(document, rest)):
            starts.append(rest.start)
    for mark in document.marks_in(sentence, SESSION, PRESENT, "unsaid.absence", *OBSERVED):
        if BOUND.search(document.text, sentence.start, mark.start) and COLON.match(
            document.text, mark.end, sentence.end
        ):
            starts.append(mark.start)
    ordered = sorted(set(starts))
    return [document.trim(Span(a, b)) for a, b in zip(ordered, [*ordered[1:], sentence.end], strict=True)]


def present(document: Document, passage: Passage, stretch: Span, again: bool) -> Line | None:
    """A stretch that opens with a word for those present, and a colon or dash: ``Present: A; B``."""
    kinds = (PRESENT, *OBSERVED) if again else (PRESENT,)
    for mark in [m for m in document.marks_in(stretch, *kinds) if opens(document, stretch, m)][:1]:
        colon = COLON.match(document.text, mark.end, stretch.end)
        if colon and colon.end() < stretch.end:
            role = Role.OBSERVER if mark.kind in OBSERVED else Role.PARTICIPANT
            return Line(passage, span_of(mark), Span(colon.end(), stretch.end), role, spoken=False)
    return None


def opens(document: Document, stretch: Span, mark: Mark) -> bool:
    """Whether nothing but the sign or number of a note stands before a mark, or beside whom those came."""
    start = behind_opening(document, stretch, mark)
    return not any(c.isalpha() for c in document.text[start : mark.start]) and mark.start - start < WORDS


def spoken(document: Document, part: Part, passage: Passage, stretch: Span) -> Line | None:
    """A stretch that opens with a word for who spoke, and a colon, or with what he gave: ``Moderator: Ms. X (A)``."""
    if passage in part.title and passage.kind == PassageKind.HEADING and not document.marks_in(stretch, SESSION):
        return None
    if known := session_label(document, stretch):
        label, behind = known
        return Line(passage, label, behind, Role.PARTICIPANT, spoken=True)
    match = LABEL.match(document.text, *stretch)
    label = document.trim(Span(stretch.start, match.end()), ":： *") if match else stretch
    if match and len(document.fold(label).split()) <= WORDS:
        return Line(passage, label, Span(match.end(), stretch.end), Role.PARTICIPANT, spoken=True, known=False)
    given = address(document, stretch)
    if given is None or document.text[stretch.end - 1] in ".。":
        return None
    start = min(honorifics_in(document, Span(given.end, stretch.end)))
    return Line(passage, span_of(given), Span(start, stretch.end), Role.PARTICIPANT, spoken=True)


def session_label(document: Document, stretch: Span) -> tuple[Span, Span] | None:
    """The known label that a stretch opens with, and what stands behind it: ``09.30 First speaker:``. A time or the name of the
    session may stand before it, and a few words of what it is about behind it."""
    line = document.text.find("\n", *stretch)
    first = Span(stretch.start, line if line >= 0 else stretch.end)
    for mark in document.marks_in(first, SESSION):
        if span_of(mark) == stretch:
            return stretch, Span(stretch.end, stretch.end)  # those who spoke follow in lines of their own
        colon = COLON.match(document.text, mark.end, stretch.end) or LABEL.match(document.text, mark.end, first.end)
        before = [m.end() for m in BEFORE.finditer(document.text, stretch.start, mark.start)]
        label = document.trim(Span(max(before, default=stretch.start), mark.end), ".•*-")
        behind = words_in(document, Span(mark.end, colon.end())) if colon else 0
        if colon and behind <= TOPIC and words_in(document, label) <= WORDS:
            return label, Span(colon.end(), stretch.end)
    return None


def words_in(document: Document, span: Span) -> int:
    """How many words a stretch holds, numbers not counted."""
    return sum(any(map(str.isalpha, word)) for word in document.fold(span).split())


def address(document: Document, stretch: Span) -> Mark | None:
    """The word for an address that opens a line, if a person stands right behind it: ``Allocution de M. X``."""
    for mark in [m for m in document.marks_in(stretch, *ADDRESS) if m.start == stretch.start]:
        starts = honorifics_in(document, Span(mark.end, stretch.end))[:1]
        gap = document.fold(Span(mark.end, starts[0])) if starts else ""
        if starts and len(gap.split()) <= WORDS and "," not in gap and ":" not in gap:
            return mark
    return None
