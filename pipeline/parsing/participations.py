"""Participations: who the document says was there, in a sentence, in a list, by invitation, or in the chair.

Being talked about is not taking part: a name counts only on the side of the verb where participants stand, or in a
list introduced as one of participants.
"""

from dataclasses import replace

from pipeline.parsing.actors.guests import guests_who_spoke
from pipeline.parsing.actors.led_delegations import led_delegations
from pipeline.parsing.attendance.adopters import adopters
from pipeline.parsing.attendance.announced import announced
from pipeline.parsing.attendance.asserted import asserted
from pipeline.parsing.attendance.attendance import sentence_participations
from pipeline.parsing.attendance.counts import declare_counts
from pipeline.parsing.attendance.invitations import invitations
from pipeline.parsing.attendance.owned import without_owned
from pipeline.parsing.attendance.unknown_among import report_unknown_among
from pipeline.parsing.document import Document, Found, Participation, Passage, span_of
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.lists.absent_marks import without_marked
from pipeline.parsing.lists.apart import without_apart
from pipeline.parsing.lists.labelled import labelled, labelled_chair
from pipeline.parsing.lists.labels import planned_in
from pipeline.parsing.lists.lists import list_participations
from pipeline.parsing.lists.pledges import named_by_tables
from pipeline.parsing.lists.programmes import spoke_in_programme
from pipeline.parsing.lists.rows import COLUMN
from pipeline.parsing.lists.speakers import is_chair, label_of, members, speakers
from pipeline.parsing.meetings import chairs
from pipeline.parsing.meetings.conveners_there import conveners_there, without_holders
from pipeline.parsing.meetings.identities import Meeting, Mention, has_identity
from pipeline.parsing.meetings.meetings import meeting_of
from pipeline.parsing.meetings.presiding import CHAIR_LABELS, sentences_with_chair
from pipeline.parsing.meetings.surnames import chairs_by_surname
from pipeline.parsing.meetings.years import years_of
from pipeline.parsing.names.namesakes import bearer_of
from pipeline.parsing.names.persons import COMMA_OR_LINE
from pipeline.parsing.occasions import Occasions
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span
from pipeline.vocabulary import Attestation, DocumentKind, PassageKind, Role

SPOKE = "sentence."
"""What the rules begin with by which a sentence tells that somebody was there."""
DEPUTY = (1, 2)
"""Characters before an office that make another one of it, where there are no blanks: ``副``, ``助理``."""
ATTENDING = (Role.PARTICIPANT, Role.OBSERVER)


def find_participations(document: Document, meetings: list[Meeting], kind: DocumentKind) -> list[Participation]:
    """All participations; those of lists count for the meeting that the document reports."""
    if not meetings or meetings[0].attestation != Attestation.REPORTED:
        return []
    labelled_chairs(document, meetings)
    plans = planned_in(document)
    sentences_with_chair(document, meetings)
    forget_chairs(meetings, plans)
    for part in document.parts:
        labelled_chair(document, part, meetings[meeting_of(meetings, part.index)])
    found = [replace(p, meeting=n) for n, meeting in enumerate(meetings) for p in office_holders(document, meeting)]
    record = kind == DocumentKind.VERBATIM_RECORD and has_labels(document)
    for part in document.parts:
        about = meeting_of(meetings, part.index)
        years = years_of(meetings[about])
        there = without_marked(document, part, list_participations(document, part), years)
        there = listed_chair(document, meetings[about], there)
        there += [*adopters(document, part), *announced(document, part), *named_by_tables(document, part)]
        there += [] if record or is_mission(meetings[about]) else spoke_in_programme(document, part)
        read = {p.who.spans for p in there}
        beside = [] if record or is_mission(meetings[about]) else labelled(document, part)
        there += [p for p in beside if p.who.spans not in read]
        told = sentence_participations(document, part, is_mission(meetings[about]), record)
        report_unknown_among(document, told)
        told += [] if record else [*led_delegations(document, part), *guests_who_spoke(document, part)]
        found += [replace(p, meeting=about) for p in conveners_there(document, part, meetings[about])]
        read = {p.who.spans for p in there}  # in the first words of a declaration, and as a sentence
        there += [p for p in told if p.who.spans not in read]
        if record:
            there += [*members(document, part), *speakers(document, part)]
        there += invitations(document, part, [p for p in found if p.meeting == about] + there)
        there = without_apart(document, part, without_owned(document, asserted(document, there)))
        occasions = Occasions(document, part, meetings, about)
        found += [replace(p, meeting=n) for p in there if (n := occasions.of(p)) is not None]
    found = without_holders(document, meetings, [p for p in found if not is_within(p.who, plans)])
    found = listed_offices(document, observing_throughout(found))
    found += chairs_by_surname(document, meetings, found)
    for about in sorted({meeting_of(meetings, part.index) for part in document.parts}):
        parts = {part.index for part in document.parts if meeting_of(meetings, part.index) == about}
        declare_counts(document, meetings[about], parts, [p for p in found if p.meeting == about])
    return found


def is_within(found: Found, plans: list[Passage]) -> bool:
    """Whether somebody is only named in the programme of a meeting still to come."""
    return any(passage.start <= found.spans[0].start < passage.end for passage in plans)


def forget_chairs(meetings: list[Meeting], plans: list[Passage]) -> None:
    """Who is to chair a meeting still to come did not chair the one at hand."""
    for meeting in meetings:
        for name in [name for name in meeting.fields if name.startswith("chair_")]:
            kept = [found for found in meeting.fields.pop(name) if not is_within(found, plans)]
            meeting.fields.update({name: kept} if kept else {})


def has_labels(document: Document) -> bool:
    """Whether labels say who speaks, or sits. A record without them is a summary, whatever it is called."""
    if any(members(document, part) or speakers(document, part) for part in document.parts):
        return True
    told = [p for part in document.parts for p in part.passages if p not in part.title]
    return any(label and is_chair(document, label) for label in (label_of(document, p) for p in told if p.ended))


def labelled_chairs(document: Document, meetings: list[Meeting]) -> None:
    """A line like ``Président : M. X, Secrétaire général`` in a list of participants."""
    plans = {passage.position for passage in planned_in(document)}
    for passage in [passage for passage in document.passages if passage.position not in plans]:
        labels = document.marks_in(passage.body, *CHAIR_LABELS) if passage.topic == "participants" else []
        labels = [m for m in labels if m.kind == "meeting.chair_label" or heads(document, m, passage.body)]
        if labels and labels[0].start == passage.body.start:
            meeting = meetings[meeting_of(meetings, passage.part)]
            column = COLUMN.match(document.text, labels[0].end, passage.body.end)
            line = document.text.find("\n", labels[0].end, passage.body.end) if column else -1
            passage.kind = passage.kind if column else PassageKind.NOTE
            rest = document.trim(Span(labels[0].end, line if line >= 0 else passage.body.end), ":*|")
            below = document.passages[passage.position + 1 : passage.position + 2]
            words = [rest] if rest.start < rest.end else [p.body for p in below if has_honorific(document, p.body)]
            for stretch in words:
                chairs.read_chair(document, meeting.fields, stretch, COMMA_OR_LINE)


def heads(document: Document, label: Mark, body: Span) -> bool:
    """Whether the word for the chair stands alone on a line, or in a column of its own before a person."""
    gap = COLUMN.match(document.text, label.end, body.end)
    return span_of(label) == body or (gap is not None and has_honorific(document, Span(gap.end(), body.end)))


def listed_chair(document: Document, meeting: Meeting, listed: list[Participation]) -> list[Participation]:
    """The chair of a list, ``Ambassador X (Bangladesh), Head of Mission``, where nothing else says who chaired. The head of a
    mission in a list is no chair of a meeting that is none, and that somebody else chaired: he heads that of his organization."""
    chairs = [row for row in listed if row.role.value == Role.CHAIR]
    if {"chair_name", "chair_organization"} & meeting.fields.keys() and not is_mission(meeting):
        others = [row for row in chairs if not led_the_meeting(document, row.role.spans[0])]
        return [without_chair(row) if row in others else row for row in listed]
    for row in chairs[:1]:
        if row.person_name and "chair_name" not in meeting.fields:
            meeting.fields["chair_name"] = [row.person_name]
            if row.is_country:
                meeting.fields["chair_country"] = [row.who]
    return listed


def led_the_meeting(document: Document, words: Span) -> bool:
    """Whether words for who led name a meeting, or are the whole word for the chair: ``رئيس``, and not ``رئيس البعثة``."""
    return bool(document.marks_in(words, "meeting.noun")) or any(
        span_of(label) == words for label in document.marks_in(words, *CHAIR_LABELS)
    )


def without_chair(row: Participation) -> Participation:
    """The same entry as one who was there."""
    return replace(row, role=replace(row.role, value=Role.PARTICIPANT))


def observing_throughout(found: list[Participation]) -> list[Participation]:
    """Who was an observer, as the document says, spoke as one: speaking makes nobody more than that."""
    roles = {(row.meeting, row.who.value): row.role for row in reversed(found) if row.role.value == Role.OBSERVER}
    rows = []
    for row in found:
        role = roles.get((row.meeting, row.who.value))
        spoke = row.role.value == Role.PARTICIPANT and row.role.rule.startswith(SPOKE)
        rows.append(replace(row, role=role) if role and spoke else row)
    return rows


def listed_offices(document: Document, found: list[Participation]) -> list[Participation]:
    """Whose office a list or an invitation gives was no second one where a sentence calls him by one word: ``the representative
    of A said``; nor whose office another sentence gives in full, where he is called a delegate, or by its first words."""
    told: dict[tuple[int, str], list[Found]] = {}
    listed: set[tuple[int, str]] = set()
    for row in found:
        if row.represented_by and row.role.value in ATTENDING:
            told.setdefault((row.meeting, bearer_of(row.who.value)), []).append(row.represented_by)
            if row.role.rule.startswith("list.") or row.role.rule == "invitation":
                listed.add((row.meeting, bearer_of(row.who.value)))
    return [
        replace(row, represented_by=None)
        if row.represented_by
        and row.role.rule.startswith(SPOKE)
        and (
            ((row.meeting, bearer_of(row.who.value)) in listed and is_one_word(document, row.represented_by.spans[0]))
            or is_told_in_full(document, row.represented_by, told.get((row.meeting, bearer_of(row.who.value)), []))
        )
        else row
        for row in found
    ]


def is_told_in_full(document: Document, office: Found, others: list[Found]) -> bool:
    """Whether one of the offices told of an organization is this one in more words."""
    words = document.fold(office.spans[0]).split()
    general = document.holds_only(office.spans[0], "participation.delegates")
    longer = [full for other in others if len(full := document.fold(other.spans[0]).split()) > len(words)]
    closes = any(closes_office(document, office.spans[0], other.spans[0]) for other in others)
    return closes or any(general or full[: len(words)] == words for full in longer)


def closes_office(document: Document, office: Span, longer: Span) -> bool:
    """Whether an office is the last word of a longer one, in a script without blanks: ``专员`` of ``和平与安全专员``. A deputy is
    another one: ``秘书长``, ``副秘书长``."""
    word, words = document.fold(office), document.fold(longer)
    if not word or not is_han(word[-1]) or word == words or not words.endswith(word):
        return False
    known = document.language_at(office.start).cues["participation.offices"]
    return not any(words[-len(word) - more :] in known for more in DEPUTY)


def is_one_word(document: Document, office: Span) -> bool:
    """Whether an office is one word only, in a script that parts words."""
    words = document.fold(office).split()
    return len(words) == 1 and not is_han(words[0][0])


def is_mission(meeting: Meeting) -> bool:
    """A mission of which the text tells otherwise, planned perhaps, does not make one of the meeting."""
    return any(m.noun.kind == "meeting.mission" and (m.title or has_identity(m)) for m in meeting.mentions)


def distinct(found: list[Found]) -> list[Found]:
    """Each value once, by the first words that say it."""
    return list({f.value: f for f in reversed(found)}.values())[::-1]


def is_theirs(document: Document, mention: Mention) -> bool:
    """Whether a possessive before the number or noun of a meeting makes it that of those who held it: ``held in Jeddah`` *their*
    ``second consultation``."""
    start = next((found.spans[0].start for found in mention.fields.get("name", [])), mention.noun.start)
    around = Span(mention.span.start, start)
    whose = document.marks_in(around, "participation.whose") if document.marks_in(around, "meeting.holds") else []
    return mention.possessive or any(0 <= start - mark.end <= 1 for mark in whose)


def office_holders(document: Document, meeting: Meeting) -> list[Participation]:
    """Chair and convener as rows of their own."""
    if meeting.attestation != Attestation.REPORTED:
        return []
    found = []
    conveners = distinct(meeting.fields.get("convened_by", []))
    for convener in conveners:
        found.append(Participation(convener, False, Found(Role.CONVENER, convener.spans, convener.rule)))
    if len(conveners) > 1 and any(is_theirs(document, mention) for mention in meeting.mentions):
        holders = [c for c in conveners if c.rule == "meeting.holds"] or conveners  # and not who invited them
        for convener in holders:  # two that held their meeting were both there
            found.append(Participation(convener, False, Found(Role.PARTICIPANT, convener.spans, "meeting.joint")))
    for state in distinct(meeting.fields.get("convening_state", [])):
        found.append(Participation(state, True, Found(Role.CONVENER, state.spans, state.rule)))
    for place, is_country in (("host", False), ("host_state", True)):
        for host in meeting.fields.get(place, [])[:1]:
            found.append(Participation(host, is_country, Found(Role.HOST, host.spans, host.rule)))
    title = next(iter(meeting.fields.get("chair_title", [])), None)
    name = next(iter(meeting.fields.get("chair_name", [])), None)
    organizations = distinct(meeting.fields.get("chair_organization", []))
    countries = meeting.fields.get("chair_country", [])
    chairs = [(f, False) for f in organizations] or [(f, True) for f in countries[:1]]
    for number, (who, is_country) in enumerate(chairs):
        role = Found(Role.CHAIR, who.spans, who.rule)
        first = number == 0
        row = Participation(who, is_country, role, title if first else None, name if first else None)
        found.append(row)
    return found
