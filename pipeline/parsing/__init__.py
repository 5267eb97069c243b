"""One scanned document to claims and notices: the recognisers in their order.

Belongs here: the order, and turning what was found into claims. Does not belong here: any rule of recognition. Those lie
in groups, each of which knows those before it: ``dates``, ``names``, ``words``, ``layout``, ``actors``, ``meetings``,
``lists``, ``attendance``, ``proposals``; what puts together finds of several stands beside this file.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, TypeVar

from pipeline.languages import language
from pipeline.parsing.actors.delegation_labels import strip_labels
from pipeline.parsing.dates.dates import find_dates
from pipeline.parsing.document import Document, Found, Notice, Participation, Passage
from pipeline.parsing.layout.head import Head, find_head, find_signature, rights_basis, signed_office
from pipeline.parsing.layout.kinds import find_kind
from pipeline.parsing.layout.shapes import make_passages
from pipeline.parsing.layout.structure import find_structure
from pipeline.parsing.lists.bearers import find_bearers
from pipeline.parsing.lists.cards import find_cards
from pipeline.parsing.lists.grids import find_grids
from pipeline.parsing.lists.pledges import find_pledges
from pipeline.parsing.lists.positions import find_positions
from pipeline.parsing.lists.runs import find_runs
from pipeline.parsing.lists.sides import find_sides, read_sides
from pipeline.parsing.lists.signatures import find_signatures
from pipeline.parsing.lists.speakers import mark_speeches
from pipeline.parsing.meetings.chairs import infer_chair
from pipeline.parsing.meetings.identities import Meeting
from pipeline.parsing.meetings.meetings import find_meetings, meeting_of
from pipeline.parsing.names.acronyms import define_acronyms
from pipeline.parsing.names.ministries import release_offices
from pipeline.parsing.names.possessives import define_organs
from pipeline.parsing.names.shortnames import define_short_names
from pipeline.parsing.names.transliterated import forget_sounds
from pipeline.parsing.participations import find_participations
from pipeline.parsing.proposals.proposals import Proposal, find_proposals
from pipeline.parsing.sections import cut_sections
from pipeline.parsing.words.sentences import find_sentences
from pipeline.scanning import Scanned
from pipeline.text import Span
from pipeline.vocabulary import Attestation, DocumentKind, IssueCode, RightsBasis, Severity

__all__ = ["Claim", "Notice", "Parsed", "Passage", "parse", "unread"]

T = TypeVar("T")
MEETING = ("series_id", "ordinal", "name", "theme", "convened_by", "start_date", "end_date", "date_precision", "place")
CHAIR = ("chair_name", "chair_title", "chair_country", "declared_delegations")
DOCUMENT = ("title", "dated_on", "issued_on", "distribution", "original_language")
SENDER = ("sender_name", "sender_title", "sender_country")


class Claim(NamedTuple):
    """One place that says one field of one record. ``record`` numbers the records of a table within a document."""

    table: str
    record: int
    field: str
    value: str
    start: int
    end: int
    quote: str
    rule: str


class Parsed(NamedTuple):
    """What was read in one document."""

    language: str | None
    kind: DocumentKind
    rights_basis: RightsBasis
    passages: list[Passage]
    claims: list[Claim]
    notices: list[Notice]


def unread(scanned: Scanned, notice: Notice) -> Parsed:
    """A text of which only the passages are known, and why."""
    return Parsed(scanned.language, DocumentKind.OTHER, RightsBasis.OTHER, make_passages(scanned), [], [notice])


def parse(scanned: Scanned) -> Parsed:
    """Reads one scanned text."""
    if scanned.language is None:
        message = "the text is in no language that has a file in pipeline/languages; nothing was read from it"
        return unread(scanned, Notice(Severity.WARNING, IssueCode.UNKNOWN_LANGUAGE, message))
    passages = make_passages(scanned)
    document = Document(
        scanned.text, scanned.folded, language(scanned.language), scanned.marks, passages, runs=scanned.runs
    )
    define_acronyms(document)
    define_short_names(document)
    define_organs(document)
    release_offices(document)
    forget_sounds(document)
    dates = find_dates(document)
    kind, title = find_kind(document)
    strip_labels(document)
    find_structure(document, kind)
    lists = (find_grids, read_sides, find_positions, find_bearers, find_cards, partial(find_runs, kind=kind))
    for find in (find_sides, find_signatures, find_pledges, *lists):
        attempt(document, partial(find, document))
    if kind == DocumentKind.VERBATIM_RECORD:
        mark_speeches(document, document.parts[0])
    head = find_head(document, dates, kind, title)
    document.sentences = find_sentences(document)
    cut_sections(document, dates, kind)
    meetings = attempt(document, lambda: find_meetings(document, dates, kind))
    if meetings and meetings[0].attestation == Attestation.REPORTED:
        infer_chair(document, meetings[0].fields, head.sender_name, head.sender_title)
        infer_chair_of_annexes(document, meetings[0].fields)
    participations = attempt(document, lambda: find_participations(document, meetings, kind))
    proposals = attempt(document, lambda: find_proposals(document))
    facts = [*head_facts(head), *meeting_facts(meetings)]
    facts += [*participation_facts(participations), *proposal_facts(document, proposals, meetings)]
    claims = [claim for fact in facts for claim in claims_of(document, fact)]
    return Parsed(scanned.language, kind, RightsBasis(rights_basis(head)), passages, claims, document.notices)


def infer_chair_of_annexes(document: Document, fields: dict[str, list[Found]]) -> None:
    """The chair of a meeting who says so of himself in an annex that he signed."""
    for part in document.parts[1:]:
        whole = Span(part.passages[0].start, part.passages[-1].end)
        if document.marks_in(whole, "meeting.chair_self"):
            name = find_signature(document, part.index)
            infer_chair(document, fields, name, signed_office(document, name) if name else None, whole.start)


def attempt(document: Document, recognise: Callable[[], list[T] | None]) -> list[T]:
    """What a recogniser finds. Where it fails, which it should not, nothing of it is kept, the failure is an issue, and what
    the others find stands."""
    try:
        return recognise() or []
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        message = (
            f"a recogniser failed on this document, which it should not ({reason}); please report it with the file"
        )
        document.notice(Severity.ERROR, IssueCode.RULE_FAILED, message)
        return []


class Fact(NamedTuple):
    """What was found for one field of one record."""

    table: str
    record: int
    field: str
    found: Found | None


def claims_of(document: Document, fact: Fact) -> Iterator[Claim]:
    """One claim for each stretch that says a fact."""
    if fact.found is not None and fact.found.value.strip():
        for span in fact.found.spans:
            quote = document.quote(span)
            if not quote:
                continue
            yield Claim(fact.table, fact.record, fact.field, fact.found.value, *span, quote, fact.found.rule)


def head_facts(head: Head) -> Iterator[Fact]:
    for name in (*DOCUMENT, *SENDER):
        yield Fact("documents", 0, name, getattr(head, name))
    for record, symbol in enumerate(head.symbols):
        yield Fact("document_symbols", record, "symbol", symbol)
        if record == 0:
            yield Fact("documents", 0, "symbol", symbol)


def meeting_facts(meetings: list[Meeting]) -> Iterator[Fact]:
    for record, meeting in enumerate(meetings):
        where = next(iter(meeting.fields.values()))[0].spans[0]
        for name, value in (("attestation", meeting.attestation), ("status", meeting.status)):
            yield Fact("meetings", record, name, Found(value, (where,), "meeting"))
        for name in (*MEETING, *CHAIR):
            for found in meeting.fields.get(name, []):
                yield Fact("meetings", record, name, found)


def participation_facts(participations: list[Participation]) -> Iterator[Fact]:
    for record, p in enumerate(participations):
        who = "country" if p.is_country else "organization_id"
        yield Fact("participations", record, "meeting", Found(str(p.meeting), p.role.spans[:1], p.role.rule))
        yield Fact("participations", record, who, p.who)
        for name in [
            "role",
            "represented_by",
            "person_name",
            "level",
            "newly_invited",
            "category",
            "category_as_printed",
        ]:
            yield Fact("participations", record, name, getattr(p, name))


def proposal_facts(document: Document, proposals: list[Proposal], meetings: list[Meeting]) -> Iterator[Fact]:
    named = 0
    for record, p in enumerate(proposals):
        facts = {
            "text": Found(p.text or document.quote(p.span), (p.span,), p.force.rule),
            "force": p.force,
            "section": Found(p.section, (p.span,), "section"),
        }
        if p.passage.paragraph is not None:
            facts["paragraph"] = Found(str(p.passage.paragraph), (p.span,), "section")
        if meetings and not document.parts[p.passage.part].shared:
            facts["meeting"] = Found(str(meeting_of(meetings, p.passage.part)), (p.span,), "section")
        for name, found in facts.items():
            yield Fact("proposals", record, name, found)
        for organization, relation in p.organizations:
            proposal = Found(str(record), organization.spans, organization.rule)
            relative = Found(relation, organization.spans, organization.rule)
            facts = {"proposal": proposal, "organization_id": organization, "relation": relative}
            for name, found in facts.items():
                yield Fact("proposal_organizations", named, name, found)
            named += 1
