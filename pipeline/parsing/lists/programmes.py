"""Who took part by the programme of a meeting that was held, or by the order of its speakers with their times.

``10.15  Ms. X, African Union: national laws``, ``10.30  World Bank (Mr. Y)``, ``11.00  Panel   A; B (moderator: Ms. Z)``. A
line is cut into pieces at columns, colons and dashes; the first that names a person with an organization, else an
organization alone, tells who spoke, and what stands behind it is what about. Does not belong here: which lines these are,
and whether the meeting was held (``slots.py``).
"""

import re
from dataclasses import replace

from pipeline.parsing.actors.entries import PARENTHESES, is_organization, read_entry
from pipeline.parsing.document import Document, Entry, Found, Part, Participation, Row, span_of
from pipeline.parsing.lists.labelled import rows_behind
from pipeline.parsing.lists.labels import ADDRESS, SESSION, UNTOLD, Line
from pipeline.parsing.lists.listings import begins_with_person
from pipeline.parsing.lists.rows import COLUMN
from pipeline.parsing.lists.slots import Slot, slots_of, took_place
from pipeline.parsing.names.persons import honorifics_in
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import Role

CUT = re.compile(r"\s?[:：]\s*|\s+[-–—]{1,2}\s+|——|[\[［\]］]")
"""What parts the pieces of a line besides columns."""
LINE = re.compile(r"\s*\n\s*")
COMMA = re.compile(r"[,，،(（]")
MISSED = ("programme.dropped", *UNTOLD)
"""Kinds of words by which whoever stands in a line did not speak."""
CAPACITIES = (("meeting.host_heading", Role.HOST), ("programme.convener", Role.CONVENER))
"""Kinds of words behind an organization that say what else it did."""
NAMED = ("name", "acronym")


def spoke_in_programme(document: Document, part: Part) -> list[Participation]:
    """Those in the lines of a programme that tells what took place."""
    slots = slots_of(document, part)
    if not slots or not took_place(document, part, slots):
        return []
    return [made for slot in slots for made in participations(document, slot)]


def participations(document: Document, slot: Slot) -> list[Participation]:
    """Who spoke at a time, and who of them received or convened the meeting."""
    found = []
    for row in rows_in(document, slot, without_missed(document, slot.words)):
        for number, entry in enumerate(row.entries):
            role = Found(Role.PARTICIPANT, (slot.time,), "programme.slot")
            made = Participation(entry.name, entry.is_country, role, entry.office)
            if number == 0:
                made = replace(made, represented_by=entry.office or row.office, person_name=row.person)
            found.append(made)
    first = found[:1] if len(found) == 1 else []
    for kind, capacity in CAPACITIES:
        for mark in document.marks_in(slot.words, kind)[:1]:
            role = Found(capacity, (span_of(mark),), "programme.slot")
            found += [Participation(made.who, made.is_country, role) for made in first]
    return found


def without_missed(document: Document, words: Span) -> Span | None:
    """The words of a line up to those about somebody who did not come; nothing where they are about whoever stands first:
    ``A, in place of B, which withdrew``."""
    marks = document.marks_in(words, *MISSED)
    if not marks:
        return words
    commas = [m.start() for m in COMMA.finditer(document.text, words.start, marks[0].start)]
    behind = document.marks_in(Span(marks[0].end, words.end), *NAMED)
    instead = behind and is_small(document, Span(marks[0].end, behind[0].start))
    relative = commas and is_relative(document, Span(commas[-1] + 1, marks[0].start))
    cut = commas[-1:] if instead else commas[-2:-1] if relative else []
    return next((Span(words.start, c) for c in cut if document.marks_in(Span(words.start, c), *NAMED)), None)


def is_small(document: Document, between: Span) -> bool:
    """Whether nothing but an article or genitive stands between words for absence and who was absent."""
    language = document.language_at(between.start)
    return document.fold(between).strip() in ("", *language.articles, *language.genitives)


def is_relative(document: Document, between: Span) -> bool:
    """Whether words before a verb begin a clause about the name before them."""
    words = document.fold(between).split()
    return bool(words) and words[0] in document.language_at(between.start).relatives


def rows_in(document: Document, slot: Slot, words: Span | None) -> list[Row]:
    """The rows of the first piece of a line that names who spoke: a person with an organization before an organization alone."""
    if words is None:
        return []
    segments = [from_person(document, segment) for segment in segments_of(document, slot, words)]
    read = [rows_behind(document, line_of(slot, segment)) for segment in segments]
    read = [[row for row in rows if any(map(is_organization, row.entries))] for rows in read]
    borne = [rows for rows in read if any(row.person for row in rows)]
    if told := borne or [rows for rows in read if rows]:
        return told[0]
    return next((rows for segment in segments if (rows := opened(document, slot, segment))), [])


def from_person(document: Document, segment: Span) -> Span:
    """A piece from the person who stands before the first organization in it: ``Exposé de`` *M. X, A*."""
    names = [mark.start for mark in document.marks_in(segment, *NAMED)]
    persons = [place for place in honorifics_in(document, segment)[:1] if names and place < names[0]]
    return Span(persons[0], segment.end) if persons else segment


def line_of(slot: Slot, span: Span) -> Line:
    """A stretch as what stands behind a known label."""
    return Line(slot.passage, slot.time, span, Role.PARTICIPANT, spoken=True)


def segments_of(document: Document, slot: Slot, words: Span) -> list[Span]:
    """The pieces of a line; no cut within a name or parentheses."""
    whole = [span_of(mark) for mark in document.marks_in(words, *NAMED, "participation.offices")]
    whole += [Span(*m.span()) for m in PARENTHESES.finditer(document.text, *words)]
    cuts = [m.span() for pattern in (COLUMN, CUT) for m in pattern.finditer(document.text, *words)]
    if "\n" in document.text[slot.time.end : document.trim(words).start]:  # each line below a time says one thing
        cuts += [m.span() for m in LINE.finditer(document.text, *words)]
    cuts = sorted(cut for cut in cuts if not any(w.start < cut[0] and cut[1] < w.end for w in whole))
    bounds = [words.start, *(place for cut in cuts for place in cut), words.end]
    found = [document.trim(Span(a, b), '*|.;"“”«»') for a, b in zip(bounds[::2], bounds[1::2], strict=True) if a < b]
    return [segment for segment in found if segment.start < segment.end]


def opened(document: Document, slot: Slot, segment: Span) -> list[Row]:
    """The rows behind words for what somebody gave, or before whom a person is named: ``Statement by the African Union``,
    ``Débat animé par M. X, A``, ``Ms. X of the African Union``."""
    marks = [mark for mark in document.marks_in(segment, *ADDRESS, SESSION) if mark.start == segment.start]
    for mark in marks[-1:]:
        rows = rows_behind(document, line_of(slot, after_small_words(document, mark, segment)))
        if rows:
            return rows
    entries = [entry for entry in read_entry(document, segment)[0] if is_organization(entry)]
    return [Row(segment, entries)] if len(entries) == 1 and bears(document, segment, entries[0]) else []


def after_small_words(document: Document, mark: Mark, segment: Span) -> Span:
    """What stands behind a word for an address, without genitives and articles: ``Intervention de`` *l'Union africaine*."""
    language = document.language_at(mark.end)
    small = sorted(
        {*language.genitives, *language.articles, *language.cues.get("passive.by", ())}, key=len, reverse=True
    )
    rest = document.trim(Span(mark.end, segment.end))
    for word in [word for word in small if word]:
        if document.fold(rest).startswith(f"{word} "):
            return document.trim(Span(rest.start + len(word) + 1, rest.end))
    return rest


def bears(document: Document, segment: Span, entry: Entry) -> bool:
    """Whether a person beside it is of the only organization of a piece: he opens the piece, ``Ms. X of the African Union``, or
    his office is bound to it, ``led by the representative of the African Union, Ms. X``."""
    if begins_with_person(document, segment):
        before = document.fold(Span(segment.start, entry.name.spans[0].start)).rstrip()
        bound = document.language_at(segment.start).genitives
        return any(word and before.endswith(f" {word}") for word in bound)
    return bool(honorifics_in(document, segment)) and entry.office is not None
