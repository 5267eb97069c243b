"""Those who stand behind a label in a line of its own, outside lists: ``Present: A (Mr. X); B``, or in a programme, session by
session, ``Speakers: Ms. X, A; Mr. Y (B)`` and ``Address by Mr. X, Secretary-General of A``.

Does not belong here: lists whose entries are passages (``lists.py``), records word for word (``speakers.py``), or sentences
with a verb (``attendance.py``, ``announced.py``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pipeline.parsing import chairs
from pipeline.parsing.clauses import clauses
from pipeline.parsing.document import Document, Entry, Found, Part, Participation, Passage, Row, span_of
from pipeline.parsing.entries import read_entry
from pipeline.parsing.identities import Meeting
from pipeline.parsing.persons import honorifics_in, is_name, read_persons
from pipeline.parsing.rows import AS_OBSERVER, first_end, read_bearer
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import PassageKind, Role

LABEL = re.compile(r"[^:：\n|;；]{2,48}?\s?[:：]\s*(?=\S)")
PRESENT = ("heading.participants", "lead.participants")
OBSERVED = ("participation.observer", AS_OBSERVER)
SPOKEN = (
    *("participation.delegates", "participation.offices", "meeting.chair_label", "meeting.chair_heading"),
    *("heading.statement", "heading.discussion"),
)
"""Kinds of words for who speaks, and for what is spoken, before a colon."""
ADDRESS = ("heading.statement", "participation.after")
"""Kinds of words for what is spoken, before who speaks."""
ELSEWHERE = ("letter", "operative", "proposals", "measures", "future_action")
"""Sections whose lines tell of others, or are read otherwise."""
UNTOLD = ("unsaid.absence", "meeting.cancelled", "unsaid.otherwise", "participation.invitees", "meeting.planned")
"""Kinds of words by which who is named was not there, or not yet."""
LED = ("meeting.chair_heading", "participation.leads")
"""Kinds of words behind a person who was in the chair."""
WORDS = 4
"""Words of the longest label, and of what stands between an address and who gave it."""
NEXT = 2
"""Passages behind the last line with such a word in which a line with another label belongs to the programme."""
FEWEST = 2
"""Lines that tell who spoke, by which a part is a programme. One alone may say anything."""


@dataclass(frozen=True)
class Line:
    """A label, and the stretch behind it that names who came or spoke."""

    passage: Passage
    label: Span
    behind: Span
    role: Role
    spoken: bool
    known: bool = True


def labelled(document: Document, part: Part) -> list[Participation]:
    """The organizations behind the labels of a part, each with who came for it."""
    lines = list(lines_of(document, part))
    spoken = [line for line in lines if line.spoken and line.known and rows_behind(document, line)]
    last = spoken[-1].passage.position + NEXT if len(spoken) >= FEWEST else -1
    lines = [line for line in lines if not line.spoken or line.passage.position <= last]
    return [row for line in lines for row in participations(document, line)]


def labelled_chair(document: Document, part: Part, meeting: Meeting) -> None:
    """Who was in the chair among those present: ``Present: Mr. X (ECOWAS), Chair; ...``."""
    for line in [line for line in lines_of(document, part) if not line.spoken]:
        for piece in pieces(document, line.behind):
            for mark in [m for m in document.marks_in(piece, *LED) if m.end == document.trim(piece, ".;").end][:1]:
                if "chair_name" not in meeting.fields and begins_with_person(document, piece):
                    chairs.read_chair(document, meeting.fields, document.trim(Span(piece.start, mark.start), ",,،"))


def lines_of(document: Document, part: Part) -> Iterator[Line]:
    """The labelled lines of a part. What is said of observers counts right behind those who were present."""
    told: Passage | None = None
    for passage, sentence in document.sentences_of(part):
        if passage.topic in ELSEWHERE or passage.kind in (PassageKind.SIGNATURE, PassageKind.FURNITURE):
            continue
        for stretch in stretches(document, sentence):
            line = present(document, passage, stretch, told is passage) or spoken(document, part, passage, stretch)
            if line and not document.marks_in(line.label, *UNTOLD):
                told = told if line.spoken else passage
                yield line


def stretches(document: Document, sentence: Span) -> list[Span]:
    """A sentence cut before each line that begins with a label, or with an address."""
    starts = [sentence.start]
    for place in [i + 1 for i in range(*sentence) if document.text[i] == "\n"]:
        rest = document.trim(Span(place, sentence.end))
        if rest.start < rest.end and (LABEL.match(document.text, *rest) or address(document, rest)):
            starts.append(rest.start)
    return [document.trim(Span(a, b)) for a, b in zip(starts, [*starts[1:], sentence.end], strict=True)]


def present(document: Document, passage: Passage, stretch: Span, again: bool) -> Line | None:
    """A stretch that opens with a word for those present, and a colon: ``Present: A; B``."""
    match = LABEL.match(document.text, *stretch)
    if match is None:
        return None
    label = document.trim(Span(stretch.start, match.end()), ":： *")
    kinds = (*PRESENT, *OBSERVED) if again else PRESENT
    whole = [m for m in document.marks_in(label, *kinds) if span_of(m) == label]
    if not whole:
        return None
    role = Role.OBSERVER if whole[0].kind in OBSERVED else Role.PARTICIPANT
    return Line(passage, label, Span(match.end(), stretch.end), role, spoken=False)


def spoken(document: Document, part: Part, passage: Passage, stretch: Span) -> Line | None:
    """A stretch that opens with a word for who spoke, and a colon, or with what he gave: ``Moderator: Ms. X (A)``."""
    if passage in part.title and passage.kind == PassageKind.HEADING:
        return None
    match = LABEL.match(document.text, *stretch)
    label = document.trim(Span(stretch.start, match.end()), ":： *") if match else stretch
    if match and len(document.fold(label).split()) <= WORDS:
        known = bool(document.marks_in(Span(stretch.start, match.end()), *SPOKEN))
        return Line(passage, label, Span(match.end(), stretch.end), Role.PARTICIPANT, spoken=True, known=known)
    given = address(document, stretch)
    if given is None or document.text[stretch.end - 1] in ".。":
        return None
    start = min(honorifics_in(document, Span(given.end, stretch.end)))
    return Line(passage, span_of(given), Span(start, stretch.end), Role.PARTICIPANT, spoken=True)


def address(document: Document, stretch: Span) -> Mark | None:
    """The word for an address that opens a line, if a person stands right behind it: ``Allocution de M. X``."""
    for mark in [m for m in document.marks_in(stretch, *ADDRESS) if m.start == stretch.start]:
        starts = honorifics_in(document, Span(mark.end, stretch.end))[:1]
        gap = document.fold(Span(mark.end, starts[0])) if starts else ""
        if starts and len(gap.split()) <= WORDS and "," not in gap and ":" not in gap:
            return mark
    return None


def participations(document: Document, line: Line) -> list[Participation]:
    """Who stands behind a label, and in what role."""
    found = []
    for row in rows_behind(document, line):
        marks = document.marks_in(row.span, *OBSERVED)
        observes = next((m for m in marks if m.end == document.trim(row.span, ".;)").end), None)
        role = Found(line.role, (line.label,), "label.speaker" if line.spoken else "label.present")
        role = Found(Role.OBSERVER, (span_of(observes),), role.rule) if observes else role
        for number, entry in enumerate(row.entries):
            made = Participation(entry.name, entry.is_country, role, entry.office)
            if number == 0:
                office = None if observes and row.office and row.office.spans[0] == span_of(observes) else row.office
                made = replace(made, represented_by=entry.office or office, person_name=row.person)
            found.append(made)
    return found


def rows_behind(document: Document, line: Line) -> list[Row]:
    """What each piece behind a label names. Behind a word for who spoke it has to be a person, with an organization."""
    rows = [row_of(document, piece, persons=line.spoken) for piece in pieces(document, line.behind)]
    return [row for row in rows if row.entries and not document.marks_in(row.span, *UNTOLD)]


def row_of(document: Document, piece: Span, *, persons: bool) -> Row:
    """A piece as a row: ``Ms. X, Director, A``, ``Mr. X (A)``, and where no person is needed, ``A (Mr. X)``."""
    row = Row(piece)
    if begins_with_person(document, piece):
        row.person = first_person(document, piece)
        read_bearer(document, piece, row)
        row.entries = [entry for entry in row.entries if entry.name.rule != "entry.bare_office"]
    elif not persons:
        row.entries = [entry for entry in read_entry(document, piece)[0] if is_body(entry)]
    return row


def first_person(document: Document, piece: Span) -> Found | None:
    """The first of several who came together: ``Ms. X and Mr. Y (A)``."""
    named = Span(piece.start, first_end(document, piece))
    person = read_persons(document, named)[0].name if len(honorifics_in(document, named)) > 1 else None
    return Found(document.quote(person), (person,), "list.person") if person else None


def is_body(entry: Entry) -> bool:
    """Whether an entry names an organization or State, and not an office alone."""
    return entry.name.rule != "entry.bare_office"


def begins_with_person(document: Document, piece: Span) -> bool:
    """Whether a piece opens with an honorific, or with what can be the name of a person alone."""
    first = document.trim(Span(piece.start, first_end(document, piece)))
    return honorifics_in(document, first)[:1] == [piece.start] or is_name(document, first, False)


def pieces(document: Document, span: Span) -> list[Span]:
    """What stands behind a label, cut at semicolons, and before each honorific that a comma or conjunction opens."""
    found: list[Span] = []
    for clause in clauses(document, span):
        starts = [clause.start, *(h for h in honorifics_in(document, clause) if opens_person(document, clause, h))]
        found += [Span(a, b) for a, b in zip(starts, [*starts[1:], clause.end], strict=True)]
    trimmed = [document.trim(piece, ",;.،؛") for piece in found]
    return [piece for piece in trimmed if piece.start < piece.end]


def opens_person(document: Document, clause: Span, honorific: int) -> bool:
    """Whether another person begins at an honorific: behind one whose organization was told before."""
    before = document.fold(Span(clause.start, honorific)).rstrip()
    named = document.marks_in(Span(clause.start, honorific), "name", "acronym", "country")
    language = document.language_at(clause.start)
    joined = before.endswith(",") or any(before.endswith(f" {word}") for word in language.conjunctions if word)
    return bool(named) and joined
