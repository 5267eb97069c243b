"""Lists of participants: their headings, their entries, and the persons under an entry."""

from dataclasses import replace

from pipeline.parsing.actors.entries import PARENTHESES, is_organization, spoken_for
from pipeline.parsing.actors.posts import is_titled_post, post_beside, post_of
from pipeline.parsing.actors.states_among import read_entries
from pipeline.parsing.document import Document, Entry, Found, Part, Participation, Passage, Row
from pipeline.parsing.layout.shapes import is_joined
from pipeline.parsing.layout.siblings import gives_capacity, heads, introduces, is_beside, is_list_title
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.layout.zones import is_of_title
from pipeline.parsing.lists.bearers import add_bearer
from pipeline.parsing.lists.capacities import introductions, role_of_entry, there_too
from pipeline.parsing.lists.column_heads import report_unknown
from pipeline.parsing.lists.delegates import (
    add_person,
    add_persons,
    came,
    person_lines,
    person_of_entry,
    stands_for_state,
)
from pipeline.parsing.lists.delegations import comes_from_another
from pipeline.parsing.lists.leaders import add_chair, add_office
from pipeline.parsing.lists.part_heads import heads_parts
from pipeline.parsing.lists.parties import party_rows
from pipeline.parsing.lists.pieces import entries_of, is_labelled, is_lettered, is_running
from pipeline.parsing.lists.presence import told_rows
from pipeline.parsing.lists.rows import AS_OBSERVER, category_of, has_columns, heads_bullets, read_row, rows_of
from pipeline.parsing.lists.runs import UNDERSTOOD, is_block
from pipeline.parsing.lists.speakers import person_of, speaker
from pipeline.parsing.lists.strangers import below_stranger, is_called_as_meeting, own_words
from pipeline.parsing.words.absence import before_apologies
from pipeline.parsing.words.ways import before_way
from pipeline.scanning.marks import is_han
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

WAYS = ("meeting.host_heading", "participation.adverbs", AS_OBSERVER, "participation.invitees")
"""Kinds of words that are a heading within a list, where they stand alone: who was the host, who came ``Online``."""
HALF = 0.5
"""Share of the rows of a table that have to be understood, where a heading says that they are participants."""


def list_participations(document: Document, part: Part) -> list[Participation]:
    """The entries of lists of participants: under a title or heading that says so, or after such a lead-in."""
    found: list[Participation] = []
    category: Passage | None = None
    headed: Passage | None = None  # the organization that persons stand under
    stranger: Passage | None = None  # the last line of an organization that nobody knows
    for passage in entries_of(document, part):
        if passage.topic != "participants" or passage.kind == PassageKind.FURNITURE or is_of_title(document, passage):
            category = None if passage.kind != PassageKind.FURNITURE else category
            continue
        if (rows := given_rows(document, passage)) is not None:
            found += table_participations(document, passage, rows, category)
            headed = None
            continue
        stranger = stranger and below_stranger(document, passage, stranger)
        if stranger:
            continue
        capacity = bool(found) and gives_capacity(document, passage)
        office = headed is not None and not capacity and add_office(document, passage, found)
        if add_bearer(document, passage, found) or office or (not capacity and is_no_entry(document, passage)):
            continue
        if capacity:
            category = passage
            continue
        if rows := table_rows(document, passage, headed is not None):
            found += table_participations(document, passage, rows, category)
            headed = None
            continue
        if has_honorific(document, passage.body) and not is_titled_post(document, passage.body):
            own = person_participations(document, passage, headed, found, category)
            found += own or add_person(document, passage.body, found)
            continue
        enumerated = passage.enumerated and not is_lettered(document, passage)
        if passage.kind == PassageKind.HEADING and (enumerated or heads_bullets(document, passage)):
            category = passage
            continue
        passage.body, *persons = person_lines(document, before_apologies(document, before_way(document, passage.body)))
        entries, rest = read_entries(document, passage.body)
        if found and not entries and not heads_placed(document, passage) and stayed_away(document, passage):
            found.pop()
            continue
        if not persons and (heads_placed(document, passage) or is_category(document, passage, entries, rest)):
            category, passage.kind = passage, PassageKind.HEADING
            headed = None
            continue
        passage.kind = PassageKind.ITEM
        if not entries and add_chair(document, passage.body, found):
            continue
        made = entry_participations(document, passage, entries, rest, category)
        add_persons(document, persons, made)
        found += made
        headed, stranger = passage, None if made or rest is None else passage
    return [came(participation) for participation in found]


def given_rows(document: Document, passage: Passage) -> list[Row] | None:
    """The rows that are known of a passage before its list is read, or that it tells for whom who came."""
    rows = party_rows(document, passage) or document.grids.get(passage.position)
    if rows is not None:
        passage.kind = PassageKind.ITEM
    return rows if rows is not None else told_rows(document, passage) or None


def heads_placed(document: Document, passage: Passage) -> bool:
    """Whether a line without a marker stands above entries that name their organizations themselves, as none does that has
    persons under it, or that tells who came: ``NATO: Mr. X, Head of Planning``."""
    after = document.after(passage)
    below = [after] if after else []
    plain = not passage.bullet and passage.number is None
    placed = plain and any(p.position in document.placed for p in below)
    return placed and not spoken_for(document, passage.body)


def is_no_entry(document: Document, passage: Passage) -> bool:
    """Whether a passage of a list is none of its entries or headings: a sentence, a title, what goes on from the page before."""
    joined = passage.goes_on and is_joined(document, passage)
    listed = passage.kind in (PassageKind.HEADING, PassageKind.ITEM) or is_table(document, passage)
    listed = listed or is_running(document, passage)
    listed = listed or (passage.kind == PassageKind.PARAGRAPH and is_labelled(document, passage))
    titled = is_list_title(document, passage) and not is_called_as_meeting(document, passage)
    return joined or not listed or titled or introduces(document, passage)


def person_participations(
    document: Document, passage: Passage, headed: Passage | None, found: list[Participation], category: Passage | None
) -> list[Participation]:
    """The entry that a person makes, who does not stand for the organization above: none stands there, he stands beside it, or
    comes from another one."""
    own = [] if headed and stands_for_state(document, passage, found) else person_entry(document, passage)
    alone = not headed or is_beside(document, passage, headed)
    alone = alone or (bool(found) and comes_from_another(document, passage.body, found[-1]))
    return own or (bearer(document, passage, category) if alone else [])


def is_table(document: Document, passage: Passage) -> bool:
    """Whether a paragraph is a block of rows. Where columns part them, half of them have to be understood."""
    if passage.kind != PassageKind.PARAGRAPH:
        return False
    rows = rows_of(document, passage.body)
    parted = sum(has_columns(document, row) for row in rows) * 2 > len(rows)
    return len(rows) > 1 and is_block(document, rows, HALF if parted else UNDERSTOOD)


def table_rows(document: Document, passage: Passage, headed: bool) -> list[Row]:
    """The rows of a passage with columns, or of one whose lines are entries; none of any other passage. Persons under an
    organization stand for it, but where a column gives them one of their own."""
    if document.masked[passage.body.start : passage.body.end] != document.text[passage.body.start : passage.body.end]:
        return []  # an entry that a page break cuts
    spans = rows_of(document, passage.body)
    parted = has_columns(document, passage.body)
    if not parted and len(spans) == 1:
        row = read_row(document, spans[0])
        several = bool(row.entries) and len(row.entries) + len(row.unknown) > 1
        return [row] if row.label and several else []  # "For the Caribbean: A; B; and C"
    bearers = [has_honorific(document, span) for span in spans]
    if any(bearers) and not (bearers[0] and (parted or (all(bearers) and not headed))):
        return []
    rows = [row for span in spans if (row := read_row(document, span)).entries or row.unknown]
    if headed and any(bearers) and not all(is_organization(e) for row in rows for e in row.entries):
        return []
    return rows if parted or len(rows) > 1 else []


def table_participations(
    document: Document, passage: Passage, rows: list[Row], category: Passage | None
) -> list[Participation]:
    """The participations of the rows of a table. The words before several entries, or in a cell, give their capacity."""
    found: list[Participation] = []
    for row in rows:
        line = replace(passage, body=row.span)
        above = replace(passage, body=row.label) if row.label else category
        if row.observes:
            above = replace(passage, body=row.observes)
        made = entry_participations(document, line, row.entries, None, above)
        for participation in made[:1]:
            participation.represented_by = participation.represented_by or row.office
            participation.person_name = participation.person_name or row.person
        found += made
        for piece in row.unknown:
            report_unknown(document, piece, [])
    return found


def bearer(document: Document, passage: Passage, category: Passage | None) -> list[Participation]:
    """A person with office and organization behind commas, where no organization stands above: ``Ms. X, Director, OCHA``."""
    row = read_row(document, passage.body)
    if not row.whole:
        return []
    return table_participations(document, passage, [row], category)


def is_category(document: Document, passage: Passage, entries: list[Entry], rest: Span | None) -> bool:
    """A heading within a list: words for a class of organizations, and not the name of one alone, or with who came for it
    behind a colon: ``UNDP: Director of the Bureau for Arab States``."""
    names = document.marks_in(passage.body, "name")  # the States of the League of Arab States are no class
    if document.holds_only(passage.body, *WAYS) or (rest is None and heads_parts(document, passage, entries)):
        return True
    spoken = spoken_for(document, passage.body) if rest is not None else []
    told = [entry.office for entry in spoken if entry.office]
    offices = document.marks_in(passage.body, "participation.offices")
    if len(told) < len(spoken) or any(office.start == who.spans[0].start for who in told for office in offices):
        return False  # or a class before a colon, with those behind it who came
    classes = document.marks_in(passage.body, "category.")
    if all(any(n.start <= m.start and m.end <= n.end for n in names) for m in classes):
        return not entries and bool(document.marks_in(passage.body, "unsaid.absence"))
    return rest is not None or not entries


def entry_participations(
    document: Document, passage: Passage, entries: list[Entry], rest: Span | None, category: Passage | None
) -> list[Participation]:
    """The participations of one entry; what is left over is an organization that reference data lacks."""
    if any(document.marks_in(place, "unsaid.absence") for place in introductions(document, passage, category)):
        return []  # who was absent, or excused
    alone = len(entries) == 1 and entries[0].office is None
    told = spoken_for(document, passage.body) if rest is not None or alone else []
    if (
        rest is not None
        and not told
        and not (told := post_of(document, passage.body) or post_beside(document, passage))
    ):
        report_unknown(document, own_words(document, passage.body), entries)
        entries = parted_from(document, passage.body, entries)
    entries = told or entries
    heading = category_of(document, category)
    printed = Found(document.quote(category.body), (category.body,), "list.heading") if category else None
    role = role_of_entry(document, passage, category)
    person, office = person_of_entry(document, passage.body, entries)
    return [
        Participation(
            e.name, e.is_country, own, e.office or office, person, category=heading, category_as_printed=printed
        )
        for e in entries
        for own in there_too(e, role)
    ]


def parted_from(document: Document, body: Span, entries: list[Entry]) -> list[Entry]:
    """The organization that opens an entry, where a comma or slash parts it from an unknown part: ``INTERPOL, Office in
    Abidjan``."""
    for entry in entries[:1]:
        name = entry.name.spans[0]
        before = document.fold(Span(body.start, name.start)).strip()
        opens = before in ("", *document.language_at(body.start).articles)
        end = name.end + len(document.text[name.end : body.end]) - len(document.text[name.end : body.end].lstrip())
        behind = PARENTHESES.match(document.text, end, body.end)
        end = behind.end() if behind else name.end
        if opens and not entry.is_country and document.text[end : end + 1] in tuple(",/،，、"):
            return [entry]
        if opens and not entry.is_country and is_han(document.text[end : end + 1] or " "):
            last = document.trim(body, ",;:.，；：。").end  # 欧洲联盟驻加蓬代表团: a part of it
            parts = document.marks_in(Span(end, last), "participation.bodies", "participation.offices")
            return [entry] if any(mark.end == last for mark in parts) else []
    return []


def stayed_away(document: Document, passage: Passage) -> bool:
    """Whether a line under an entry says that it was not represented: words for absence, and a verb. Without a verb they
    head those who were absent."""
    absent = document.marks_in(passage.body, "unsaid.absence")
    verbs = document.marks_in(passage.body, "participation.before", "participation.either")
    return bool(verbs) and any(m.start == passage.body.start for m in absent) and not heads(document, passage)


def person_entry(document: Document, passage: Passage) -> list[Participation]:
    """A person with the State or organization in parentheses is an entry: ``Ambassador X (Argentina)``."""
    entry = speaker(document, passage.body)
    if entry is None or entry.name.rule == "entry.bare_office":
        return []
    person = person_of(document, passage.body)
    roles = there_too(entry, role_of_entry(document, passage, None))
    return [Participation(entry.name, entry.is_country, role, entry.office, person) for role in roles]
