"""Those who stand behind a label in a line of its own, outside lists: ``Present: A (Mr. X); B``, or in a report told session by
session, ``Speakers: Ms. X, A; Mr. Y (B)`` and ``Address by Mr. X, Secretary-General of A``.

Behind a label stand names; the offices and remarks between them need not be understood. Does not belong here: what a label
is (``labels.py``), lists whose entries are passages (``lists.py``), records word for word (``speakers.py``), or sentences with
a verb (``attendance.py``, ``announced.py``).
"""

from collections.abc import Iterator
from dataclasses import replace

from pipeline.parsing.actors.entries import PARENTHESES, read_entry
from pipeline.parsing.document import Document, Entry, Found, Part, Participation, Row, span_of
from pipeline.parsing.layout.lines import line_of
from pipeline.parsing.lists.labels import ELSEWHERE, LABEL, UNTOLD, Line, lines_of
from pipeline.parsing.lists.listings import begins_with_person, pieces
from pipeline.parsing.lists.rows import OBSERVED, first_end, parts_behind, read_bearer
from pipeline.parsing.meetings import chairs
from pipeline.parsing.meetings.identities import Meeting
from pipeline.parsing.names.persons import honorifics_in, read_persons
from pipeline.scanning.marks import is_han
from pipeline.text import Span
from pipeline.vocabulary import PassageKind, Role

LED = ("meeting.chair_heading", "participation.leads")
"""Kinds of words behind a person who was in the chair."""
SAID = ("participation.before", "participation.acts", "participation.about", "force.", *UNTOLD)
"""Kinds of words by which a stretch behind a label tells something, and does not only name."""
OFFICE = ("participation.offices", "participation.delegates", "participation.bodies", "office.bare")
QUOTES = '«»“”„"「」'
LONGEST_PART = 30
"""Characters of the longest office or part behind an organization, in a script without blanks."""
NEXT = 2
"""Passages behind the last line with such a word in which a line with another label belongs to the programme."""
FEWEST = 2
"""Persons or organizations that spoke, by which a part is told session by session. One alone may stand anywhere."""


def labelled(document: Document, part: Part) -> list[Participation]:
    """The organizations behind the labels of a part, each with who came for it."""
    lines = [line for first in lines_of(document, part) for line in (first, *going_on(document, part, first))]
    rows = [(line, rows_behind(document, line)) for line in lines]
    spoken = [line.passage.position for line, found in rows if line.spoken and line.known for _ in found]
    last = spoken[-1] + NEXT if len(spoken) >= FEWEST else -1
    rows = [(line, found) for line, found in rows if not line.spoken or line.passage.position <= last]
    return [made for line, found in rows for made in participations(document, line, found)]


def going_on(document: Document, part: Part, line: Line) -> Iterator[Line]:
    """The passages behind the label of a session that name further persons, one each, up to the first that does not."""
    if not line.known or line.behind.end < line.passage.body.end:
        return
    for passage in [p for p in part.passages if p.position > line.passage.position]:
        body = document.trim(passage.body, "-–—•*·")
        if passage.kind == PassageKind.FURNITURE:
            continue
        body = before_absent_line(document, body)
        label = LABEL.match(document.text, *body)
        other = label is not None and not is_body(document, Span(*label.span()))
        if passage.topic in ELSEWHERE or body.start >= body.end or other or is_sentence(document, body):
            return
        further = replace(line, passage=passage, behind=body)
        if not rows_behind(document, further):
            return
        yield further


def is_sentence(document: Document, body: Span) -> bool:
    """Whether lines that end in a full stop are a sentence of their own: ``The Group heard the envoy and praised A.``"""
    first = Span(body.start, min(body.end, line_of(document, body.start).end))
    return document.text[body.end - 1] in ".。" and bool(document.marks_in(first, *SAID, "participation.after"))


def before_absent_line(document: Document, body: Span) -> Span:
    """A passage up to the line that tells who was not there: ``Excused: A; B``."""
    starts = [document.line_start(mark.start) for mark in document.marks_in(body, "unsaid.absence")]
    line = next((start for start in starts if start > body.start), body.end)
    return document.trim(Span(body.start, line))


def is_body(document: Document, label: Span) -> bool:
    """Whether what stands before a colon is an organization, whose delegate stands behind it: ``African Union:  Ms. X``."""
    entries, rest = read_entry(document, document.trim(label, ":："))
    return rest is None and bool(bodies(entries))


def labelled_chair(document: Document, part: Part, meeting: Meeting) -> None:
    """Who was in the chair among those present: ``Present: Mr. X (ECOWAS), Chair; ...``."""
    for line in [line for line in lines_of(document, part) if not line.spoken]:
        for piece in pieces(document, line.behind):
            for mark in [m for m in document.marks_in(piece, *LED) if m.end == document.trim(piece, ".;").end][:1]:
                if "chair_name" not in meeting.fields and begins_with_person(document, piece):
                    chairs.read_chair(document, meeting.fields, document.trim(Span(piece.start, mark.start), ",,،"))


def participations(document: Document, line: Line, rows: list[Row]) -> list[Participation]:
    """Who stands behind a label, and in what role."""
    found = []
    for row in rows:
        marks = document.marks_in(row.span, *OBSERVED)
        observes = next((m for m in marks if m.end == document.trim(row.span, ".;)）").end), None)
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
    """What each piece behind a label names. Behind a word for who spoke it is a person with an organization, or, where that
    word is known, an organization alone."""
    rows = [row_of(document, piece, line) for piece in pieces(document, line.behind)]
    return [row for row in rows if row.entries and not document.marks_in(row.span, *UNTOLD)]


def row_of(document: Document, piece: Span, line: Line) -> Row:
    """A piece as a row: ``Ms. X, Director, A``, ``Mr. X (A)``, ``A (Mr. X)``, ``A``."""
    row = Row(piece)
    if begins_with_person(document, piece):
        row.person = first_person(document, piece)
        read_bearer(document, piece, row)
        bare, row.entries = row.entries, bodies(row.entries)
        row.entries = row.entries or ((behind_office(document, piece) or bare) if line.known else [])
    elif not line.spoken:
        row.entries = bodies(read_entry(document, piece)[0])
    elif line.known:
        row.entries = alone(document, piece)
    return row


def bodies(entries: list[Entry]) -> list[Entry]:
    """Entries that name an organization or State, and not an office alone."""
    return [entry for entry in entries if entry.name.rule != "entry.bare_office"]


def behind_office(document: Document, piece: Span) -> list[Entry]:
    """The first organization behind a person, where nobody knows the words of the office: ``X, mediation adviser, A``. What
    stands behind words for a topic, or in quotes, is no organization of his."""
    for part in parts_behind(document, piece):
        for entry in bodies(read_entry(document, part)[0])[:1]:
            before = Span(part.start, entry.name.spans[0].start)
            quoted = any(letter in QUOTES for letter in document.text[piece.start : before.end])
            if not quoted and not document.marks_in(Span(piece.start, before.end), *SAID):
                return [entry]
    return []


def alone(document: Document, piece: Span) -> list[Entry]:
    """The organizations of a piece that begins with one or with an office, and does not tell anything: ``African Union, OSCE``,
    ``A (Ms. X)``, ``the Secretary-General of A``."""
    entries, rest = read_entry(document, piece)
    if not entries or tells(document, piece):
        return []
    if rest is None:
        return entries
    name = entries[0].name.spans[0]
    start = min([name.start, *(office.start for office in document.marks_in(piece, *OFFICE))])
    articles = document.language_at(piece.start).articles
    opened = document.fold(Span(piece.start, start)).strip() in ("", *articles)
    return entries[:1] if opened and is_cut(document, Span(name.end, piece.end)) else []


def tells(document: Document, piece: Span) -> bool:
    """Whether words of a piece tell something: not those of a name, ``Banco de`` *Desarrollo*, or in parentheses, ``A (joint
    statement)``, unless they say that somebody was not there."""
    names = [span_of(mark) for mark in document.marks_in(piece, "name")]
    asides = [Span(*match.span()) for match in PARENTHESES.finditer(document.text, *piece)]
    return any(
        not any(n.start <= m.start and m.end <= n.end for n in names)
        and (m.kind in UNTOLD or not any(a.start < m.start and m.end < a.end for a in asides))
        for m in document.marks_in(piece, *SAID)
    )


def is_cut(document: Document, behind: Span) -> bool:
    """Whether what stands behind an organization is parted from it, or an office or part of it: ``欧洲联盟和平司司长``."""
    rest = document.trim(behind)
    if rest.start >= rest.end or document.text[rest.start] in ",，(（:：–—-":
        return True
    if is_han(document.text[rest.start]):
        genitives = [word for word in document.language_at(rest.start).genitives if word]
        return rest.end - rest.start <= LONGEST_PART and not any(word in document.fold(rest) for word in genitives)
    return any(mark.start == rest.start for mark in document.marks_in(rest, *OFFICE))


def first_person(document: Document, piece: Span) -> Found | None:
    """The first of several who came together: ``Ms. X and Mr. Y (A)``."""
    named = Span(piece.start, first_end(document, piece))
    several = len(honorifics_in(document, named)) > 1
    person = read_persons(document, named)[0].name if several else None
    return Found(document.quote(person), (person,), "list.person") if person else None
