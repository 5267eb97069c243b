"""Participations: who the document says was there, in a sentence, in a list, by invitation, or in the chair.

Being talked about is not taking part: a name counts only on the side of the verb where participants stand, or in a
list introduced as one of participants.
"""

from dataclasses import dataclass

from pipeline.parsing import chairs
from pipeline.parsing.document import Document, Found, Part, Passage, span_of
from pipeline.parsing.entries import Entry, read_entry
from pipeline.parsing.meetings import Meeting
from pipeline.parsing.numbers import number_before
from pipeline.parsing.persons import read_person
from pipeline.parsing.structure import has_honorific
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import Attestation, IssueCode, ParticipantCategory, PassageKind, Role, Severity


@dataclass
class Participation:
    """One organization or State in a meeting (number of the meeting in its document) in a role."""

    meeting: int
    who: Found
    is_country: bool
    role: Found
    represented_by: Found | None = None
    person_name: Found | None = None
    category: Found | None = None
    category_as_printed: Found | None = None
    newly_invited: Found | None = None
    level: Found | None = None


def find_participations(document: Document, meetings: list[Meeting]) -> list[Participation]:
    """All participations; those of lists count for the meeting that the document reports."""
    if not meetings or meetings[0].attestation != Attestation.REPORTED:
        return []
    labelled_chairs(document, meetings[0])
    found = [p for index, meeting in enumerate(meetings) for p in office_holders(index, meeting)]
    for part in document.parts:
        found += list_participations(document, part)
    found += sentence_participations(document)
    declare_counts(document, meetings[0], found)
    return [*found, *invitations(document, found)]


def labelled_chairs(document: Document, meeting: Meeting) -> None:
    """A line like ``Président : M. X, Secrétaire général`` in a list of participants."""
    for passage in document.passages:
        labels = document.marks_in(passage.body, "meeting.chair_label") if passage.topic == "participants" else []
        if labels and labels[0].start == passage.body.start:
            passage.kind = PassageKind.NOTE
            chairs.read_chair(document, meeting.fields, Span(labels[0].end, passage.body.end))


def office_holders(index: int, meeting: Meeting) -> list[Participation]:
    """Chair and convener as rows of their own."""
    if meeting.attestation != Attestation.REPORTED:
        return []
    found = []
    for convener in meeting.fields.get("convened_by", [])[:1]:
        found.append(Participation(index, convener, False, Found(Role.CONVENER, convener.spans, convener.rule)))
    for host in meeting.fields.get("host", [])[:1]:
        found.append(Participation(index, host, False, Found(Role.HOST, host.spans, host.rule)))
    title = next(iter(meeting.fields.get("chair_title", [])), None)
    name = next(iter(meeting.fields.get("chair_name", [])), None)
    organizations, countries = meeting.fields.get("chair_organization", []), meeting.fields.get("chair_country", [])
    distinct = list({f.value: f for f in reversed(organizations)}.values())[::-1]
    chairs = [(f, False) for f in distinct] or [(f, True) for f in countries[:1]]
    for number, (who, is_country) in enumerate(chairs):
        role = Found(Role.CHAIR, who.spans, who.rule)
        first = number == 0
        row = Participation(index, who, is_country, role, title if first else None, name if first else None)
        found.append(row)
    return found


# --- lists ---------------------------------------------------------------------------------------------------------


def list_participations(document: Document, part: Part) -> list[Participation]:
    """The entries of lists of participants: under a title or heading that says so, or after such a lead-in."""
    found: list[Participation] = []
    category: Passage | None = None
    for passage in part.passages:
        if passage.topic != "participants" or passage.kind == PassageKind.FURNITURE:
            category = None if passage.kind != PassageKind.FURNITURE else category
            continue
        if passage.kind not in (PassageKind.HEADING, PassageKind.ITEM):
            continue
        if is_list_title(document, passage):
            continue
        if has_honorific(document, passage.body):
            add_person(document, passage.body, found)
            continue
        if passage.enumerated and passage.kind == PassageKind.HEADING:
            category = passage
            continue
        entries, rest = read_entries(document, passage.body)
        if is_category(document, passage, entries, rest):
            category, passage.kind = passage, PassageKind.HEADING
            continue
        passage.kind = PassageKind.ITEM
        found += entry_participations(document, passage, entries, rest, category)
    return found


def read_entries(document: Document, body: Span) -> tuple[list[Entry], Span | None]:
    """An entry, or two that share a line: ``X/Y``. What is not understood of either is left over."""
    slash = document.text.find("/", body.start, body.end)
    halves = [Span(body.start, slash), Span(slash + 1, body.end)] if slash > 0 else [body]
    read = [read_entry(document, half) for half in halves]
    if len(read) > 1 and not all(entries for entries, _ in read):
        return read_entry(document, body)
    return [e for entries, _ in read for e in entries], next((rest for _, rest in read if rest), None)


def is_list_title(document: Document, passage: Passage) -> bool:
    """The title of the list itself: it begins with the words for annex or list, or names the meeting."""
    marks = document.marks_in(passage.body, "head.annex", "heading.participants", "series", "meeting.noun")
    return (
        any(m.start <= passage.body.start + 1 or m.kind == "series" for m in marks)
        and passage.kind == PassageKind.HEADING
    )


def is_category(document: Document, passage: Passage, entries: list[Entry], rest: Span | None) -> bool:
    """A heading within a list: words for a class of organizations, and not the name of one alone."""
    if not document.marks_in(passage.body, "category."):
        return False
    return rest is not None or not entries


def entry_participations(
    document: Document, passage: Passage, entries: list[Entry], rest: Span | None, category: Passage | None
) -> list[Participation]:
    """The participations of one entry; what is left over is an organization that reference data lacks."""
    if rest is not None:
        report_unknown(document, passage.body, entries)
        return []
    heading = category_of(document, category)
    printed = Found(document.quote(category.body), (category.body,), "list.heading") if category else None
    role = role_of_entry(document, passage, category)
    return [
        Participation(0, e.name, e.is_country, role, e.office, category=heading, category_as_printed=printed)
        for e in entries
    ]


def role_of_entry(document: Document, passage: Passage, category: Passage | None) -> Found:
    """Participant, unless the entry or its heading says observer or guest."""
    for place in [passage.body, *([category.body] if category else [])]:
        for kind, role in (("participation.observer", Role.OBSERVER),):
            for mark in document.marks_in(place, kind)[:1]:
                return Found(role, (span_of(mark),), "list.entry")
    return Found(Role.PARTICIPANT, (title_span(document, passage),), "list.entry")


def add_person(document: Document, body: Span, found: list[Participation]) -> None:
    """A line with a person under the entry of an organization: the first one stands for it."""
    if found and found[-1].role.rule == "list.entry" and found[-1].person_name is None:
        person = read_person(document, body)
        if person.name:
            found[-1].person_name = Found(document.quote(person.name), (person.name,), "list.person")
        if person.title and found[-1].represented_by is None:
            found[-1].represented_by = Found(document.quote(person.title), (person.title,), "list.person")


def report_unknown(document: Document, body: Span, entries: list[Entry]) -> None:
    quote = document.quote(body)
    known = f"; it holds the known name {document.quote(entries[0].name.spans[0])!r}" if entries else ""
    message = f"no organization is known by the name {quote!r}{known}; add it to organization_names.csv if it is one"
    document.notice(Severity.WARNING, IssueCode.UNKNOWN_ORGANIZATION, message, body)


def title_span(document: Document, passage: Passage) -> Span:
    """The words that make a list one of participants: the lead-in, or the title of the part."""
    if passage.lead:
        return passage.lead.body
    for title in document.parts[passage.part].passages:
        if title.position < passage.position and document.marks_in(
            title.body, "heading.participants", "lead.participants"
        ):
            return title.body
    return passage.body


def category_of(document: Document, heading: Passage | None) -> Found | None:
    """The category that a heading stands for: the one whose words come first and are the longest."""
    if heading is None:
        return None
    marks = document.marks_in(heading.body, "category.")
    if not marks:
        return None
    first = min(marks, key=lambda m: (m.start, -m.end))
    return Found(first.kind.partition(".")[2], (span_of(first),), "list.category")


# --- sentences -----------------------------------------------------------------------------------------------------


def sentence_participations(document: Document) -> list[Participation]:
    found: list[Participation] = []
    for passage, sentence in document.sentences:
        listed = passage.topic == "participants" and passage.kind in (PassageKind.HEADING, PassageKind.ITEM)
        if listed or passage.topic == "statement" or passage.kind in (PassageKind.SIGNATURE, PassageKind.FURNITURE):
            continue
        found += read_sentence(document, sentence)
    return found


def read_sentence(document: Document, sentence: Span) -> list[Participation]:
    """Participants stand before ``ont assisté à``, and after ``à laquelle a participé``."""
    verbs = document.marks_in(sentence, "participation.before", "participation.after", "participation.observing")
    found: list[Participation] = on_behalf(document, sentence) if verbs else []
    start = sentence.start
    for index, verb in enumerate(verbs):
        stop = verbs[index + 1].start if index + 1 < len(verbs) else sentence.end
        opens = not document.fold(Span(sentence.start, verb.start)).strip()
        before = not verb.kind.endswith("after") and not opens
        span = Span(start, verb.start) if before else Span(verb.end, stop)
        for clause in clauses(document, span):
            found += side(document, clause, verb, span_of(verb) if before else Span(verb.start, stop))
        start = verb.end
    return found


def on_behalf(document: Document, sentence: Span) -> list[Participation]:
    """``s'est exprimé au nom de l'Union européenne``."""
    names = document.marks_in(sentence, "name", "acronym")
    return [
        Participation(
            0,
            Found(n.value, (span_of(n),), "entry.name"),
            False,
            Found(Role.PARTICIPANT, (span_of(m),), "sentence.on_behalf"),
        )
        for m in document.marks_in(sentence, "participation.on_behalf_of")
        for n in names
        if 0 <= n.start - m.end <= 4
    ]


def clauses(document: Document, span: Span) -> list[Span]:
    """A stretch cut at its semicolons, so that who represents one organization does not hide the next."""
    cuts = [i for i in range(span.start, span.end) if document.text[i] in ";；؛"]
    return [Span(a, b) for a, b in zip([span.start, *(c + 1 for c in cuts)], [*cuts, span.end], strict=True)]


def side(document: Document, span: Span, verb: Mark, around: Span) -> list[Participation]:
    """The organizations on one side of a verb; ``around`` is where it may say that they came as observers."""
    if document.marks_in(span, "unsaid.", "force."):
        return []
    entries, _ = read_entry(document, span)
    observer = document.marks_in(span, "participation.observer") or document.marks_in(around, "participation.observer")
    observing = verb.kind.endswith("observing")
    role = Role.OBSERVER if observer or observing else Role.PARTICIPANT
    words = span_of(observer[0]) if observer and not observing else span_of(verb)
    return [
        Participation(
            0, e.name, e.is_country, Found(role, (words,), f"sentence.{verb.kind.partition('.')[2]}"), e.office
        )
        for e in entries
        if not e.is_country or len(entries) == 1
    ]


def invitations(document: Document, found: list[Participation]) -> list[Participation]:
    """``j'ai invité A, B et C à se joindre à nous``: further evidence for who was there, else the role invited."""
    there = {p.who.value for p in found}
    rows = []
    for _, sentence in document.sentences:
        newly = document.marks_in(sentence, "participation.newly")
        if not newly and not document.marks_in(sentence, "participation.to_attend"):
            continue
        for verb in document.marks_in(sentence, "participation.invited"):
            behind = [e for c in clauses(document, Span(verb.end, sentence.end)) for e in read_entry(document, c)[0]]
            for entry in behind or read_entry(document, Span(sentence.start, verb.start))[0]:
                role = Role.PARTICIPANT if entry.name.value in there else Role.INVITED
                said = Found("true", (span_of(newly[0]),), "invitation.newly") if newly else None
                why = Found(role, (span_of(verb),), "invitation")
                rows.append(Participation(0, entry.name, entry.is_country, why, entry.office, newly_invited=said))
    return rows


# --- counts --------------------------------------------------------------------------------------------------------


def declare_counts(document: Document, meeting: Meeting, found: list[Participation]) -> None:
    """``Vingt et une délégations ... ont pris part``: the count, compared with the part of the list it speaks of."""
    for passage, sentence in document.sentences:
        if passage.topic == "statement" or not document.marks_in(
            sentence, "participation.before", "participation.after"
        ):
            continue
        for noun in document.marks_in(sentence, "meeting.counted"):
            number = number_before(document, noun.start)
            if number and not is_approximate(document, number[1]):
                declared = Found(str(number[0]), (number[1],), "count.declared")
                if "declared_delegations" not in meeting.fields:
                    meeting.fields["declared_delegations"] = [declared]
                    compare(document, sentence, number[0], number[1], found)
                return


def is_approximate(document: Document, number: Span) -> bool:
    before = document.marks_in(Span(max(0, number.start - 30), number.start), "meeting.approximately")
    return any(number.start - m.end <= 2 for m in before)


def compare(document: Document, sentence: Span, declared: int, place: Span, found: list[Participation]) -> None:
    """A disagreement between a declared count and the entries that it speaks of is published, never smoothed."""
    listed = [p for p in found if p.role.rule == "list.entry"]
    if not listed:
        return
    categories = document.marks_in(sentence, "category.")
    about = categories[0].kind.partition(".")[2] if categories else None
    of_category = [p for p in listed if p.category and p.category.value == about]
    counted = len({p.who.spans for p in (of_category or listed)})
    if counted != declared:
        of = f" of category {ParticipantCategory(about)}" if of_category and about else ""
        message = f"{declared} are declared here, and {counted} entries{of} are listed; both are published as printed"
        document.notice(Severity.WARNING, IssueCode.COUNT_DISAGREES, message, place)
