"""Proposals: sentences that say that something should, must or is to be done, and items of lists of proposals.

The lead-in and the section decide before the verb does: under a lead-in for proposals every item is one, under one
for agreed measures every item is agreed; everywhere else a sentence needs a cue, and the first cue gives the force.
"""

import re
from dataclasses import dataclass

from pipeline.parsing.document import Document, Found, Passage, apart, span_of
from pipeline.parsing.layout.head import is_formula
from pipeline.parsing.layout.topics import closes, opens_close, topic_of_heading
from pipeline.parsing.proposals.cues import cues_of, only_doubts
from pipeline.parsing.proposals.minutes import is_minuted
from pipeline.parsing.words.sentences import units
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import Force, OrganizationRelation, PassageKind, ProposalSection

LISTS = {ProposalSection.PROPOSALS: Force.PROPOSED, ProposalSection.MEASURES: Force.AGREED}
SKIPPED = (PassageKind.HEADING, PassageKind.SIGNATURE, PassageKind.FURNITURE, PassageKind.FORMULA, PassageKind.NOTE)
SENTENCE_ENDS = (".", ";", "。", "；", "؛")
LABEL = 60
"""Characters of the longest item that only says of what matter those under it are."""
SHORTEST_ITEM = 12
"""Characters of the shortest item that says what is to be done."""
STARRED = re.compile(r"(?<![\s*])\*(?=[\s.,;:)])")
"""An asterisk behind a word, and not around it."""
NEAR = 12
"""An organization so close behind a cue is the one that is asked."""


@dataclass
class Proposal:
    """One proposal: its words, where it stands, how strongly it is put, and the organizations that it names. ``text`` are the
    words of a cell that runs over several lines of a table."""

    span: Span
    passage: Passage
    section: ProposalSection
    force: Found
    organizations: list[tuple[Found, OrganizationRelation]]
    text: str | None = None


def find_proposals(document: Document) -> list[Proposal]:
    """All proposals of a document, by place."""
    items = [(p, span) for p, span in units(document) if is_list_item(p) and not introduces(document, p, span)]
    items = [(p, span) for p, span in items if not only_doubts(document, span)]
    listed = {id(p): span for p, span in items if not is_title(document, span)}
    found = []
    done: set[int] = set()
    for passage, sentence in document.sentences:
        if passage.position in document.pledges:
            found += pledged(document, passage) if id(passage) not in done else []
            done.add(id(passage))
        elif id(passage) in listed:
            if id(passage) not in done:
                found.append(list_proposal(document, passage, listed[id(passage)]))
            done.add(id(passage))
        elif passage.section and passage.kind not in SKIPPED and not is_formula(document, sentence):
            proposal = sentence_proposal(document, passage, passage.section, sentence)
            proposal = proposal or planned_item(document, passage, sentence) or minuted(document, passage, sentence)
            found += [proposal] if proposal else []
    return found


def pledged(document: Document, passage: Passage) -> list[Proposal]:
    """The rows of a table of what is to be done; who is to do it is addressed."""
    found = []
    for row in document.pledges[passage.position]:
        force = Found(LISTS[row.section], (row.head,), f"table.{row.section}")
        addressed = [(who, OrganizationRelation.ADDRESSED) for who in row.organizations]
        named = organizations_of(document, row.span, None)
        others = [pair for pair in named if pair[0].value not in {who.value for who in row.organizations}]
        found.append(Proposal(row.span, passage, row.section, force, [*addressed, *others], row.text))
    return found


def is_list_item(passage: Passage) -> bool:
    """An item of a list that a lead-in or heading introduces as proposals or measures."""
    introduced = passage.lead is not None and passage.kind != PassageKind.HEADING
    return passage.section in LISTS and (introduced or passage.kind == PassageKind.ITEM)


def is_title(document: Document, span: Span) -> bool:
    """Whether an item is nothing but an office, as under a signature: ``Head of Mission``."""
    return document.holds_only(span, "participation.offices", "participation.leads")


def introduces(document: Document, passage: Passage, span: Span) -> bool:
    """Whether an item only says to whom those under it are addressed: it ends with a colon, and asks for nothing, or is a
    heading over items with other markers."""
    closed = document.text[span.start : span.end].endswith((":", "："))
    return (closed and not document.marks_in(span, "force.")) or heads_items(document, passage, span)


def heads_items(document: Document, passage: Passage, span: Span) -> bool:
    """Whether an item without an end is called as the list is, or a name alone, or the matter of what is to be done, and stands
    over items with other markers: ``(a) Recommendations to Member States``."""
    below = document.after(passage)
    if passage.ended or below is None or document.text[span.end - 1] in SENTENCE_ENDS:
        return False
    markers = [document.text[p.start : p.body.start].strip() for p in (passage, below)]
    if names_matter(document, span, below) and not same_markers(*markers):
        return True
    if not below.bullet:
        return False
    named = document.holds_only(span, "name", "acronym", "class", "category.")
    called = topic_of_heading(document, passage) == passage.topic
    return (named or called) and any(map(str.isalnum, markers[0])) and not any(map(str.isalnum, markers[1]))


def names_matter(document: Document, span: Span, below: Passage) -> bool:
    """Whether an item is a few words without a verb of doing, and the first one under it a longer sentence."""
    first = document.text[below.body.start]
    whole = (
        below.ended and not first.islower() and span.end - span.start < min(LABEL, below.body.end - below.body.start)
    )
    if not whole or not (below.bullet or below.number == 1):
        return False
    verb = document.language_at(span.start).infinitive
    return not (verb and verb.match(document.fold(span))) and not document.marks_in(span, "force.")


def same_markers(*markers: str) -> bool:
    """Whether two items bear markers of one kind: letters, numbers, or signs."""
    kinds = [(any(map(str.isdecimal, m)), any(map(str.isalpha, m))) for m in markers]
    return kinds[0] == kinds[1] or not any(kinds[0])


def list_proposal(document: Document, passage: Passage, span: Span) -> Proposal:
    """An item of a list. What a declaration adopts is a part of it."""
    why = passage.lead or passage.heading
    within = passage.lead is not None and adopts(document, passage.lead)
    section = ProposalSection.DECLARATION if within else ProposalSection(str(passage.topic))
    words = why.body if why else span
    force = Found(LISTS[ProposalSection(str(passage.topic))], (words,), f"list.{passage.topic}")
    return Proposal(span, passage, section, force, organizations_of(document, span, None))


def adopts(document: Document, lead: Passage) -> bool:
    """Whether a lead-in is the operative verb of a declaration, and calls what follows nothing: ``We have agreed:``, and not
    ``We adopted the following measures:``."""
    verbs = document.marks_in(lead.body, "force.agreed")
    closing = any(closes(document, lead, m) or opens_close(document, lead, m) for m in verbs)
    return lead.topic == ProposalSection.DECLARATION and closing


def planned_item(document: Document, passage: Passage, sentence: Span) -> Proposal | None:
    """An item of a list under a heading for what is to be done later says what was agreed, without a verb for it: ``The team
    will present a plan``. It is a sentence of several words."""
    listed = passage.section == ProposalSection.FUTURE_ACTION and passage.kind == PassageKind.ITEM and passage.bullet
    listed = listed and not is_footnote(document, passage)
    text = document.text[sentence.start : sentence.end]
    if not listed or passage.heading is None or not text.endswith(SENTENCE_ENDS) or len(text) < SHORTEST_ITEM:
        return None
    force = Found(Force.AGREED, (passage.heading.body,), "list.future_action")
    return Proposal(sentence, passage, ProposalSection.FUTURE_ACTION, force, organizations_of(document, sentence, None))


def minuted(document: Document, passage: Passage, sentence: Span) -> Proposal | None:
    """An item with a dash in the minutes of a meeting, under an item of its agenda, that says without a verb for it what was
    decided: ``– The secretariat to revise the tables.``"""
    if not is_minuted(document, passage, sentence):
        return None
    words = passage.heading.body if passage.heading else sentence
    section = passage.section or ProposalSection.DISCUSSION
    force = Found(Force.AGREED, (words,), "list.minutes")
    return Proposal(sentence, passage, section, force, organizations_of(document, sentence, None))


def is_footnote(document: Document, passage: Passage) -> bool:
    """Whether an item with an asterisk is a note on a word that bears one: ``the training given in Niger*``. No other item with
    an asterisk stands before it."""
    if document.text[passage.start] != "*":
        return False
    before = [p for p in document.passages[: passage.position] if p.kind != PassageKind.FURNITURE]
    alone = not any(document.text[p.start] == "*" and p.bullet for p in before[-1:])
    marked = STARRED.search(document.text, before[0].start, passage.start) if before else None
    return alone and marked is not None


def sentence_proposal(
    document: Document, passage: Passage, section: ProposalSection, sentence: Span
) -> Proposal | None:
    cues = cues_of(document, passage, sentence)
    if not cues:
        return None
    force = Found(cues[0].kind.partition(".")[2], (span_of(cues[0]),), f"cue.{cues[0].kind}")
    return Proposal(sentence, passage, section, force, organizations_of(document, sentence, cues[0]))


def organizations_of(document: Document, span: Span, cue: Mark | None) -> list[tuple[Found, OrganizationRelation]]:
    """The organizations that a proposal names, each once; addressed is the one that is asked, or that should act."""
    found: dict[str, tuple[Found, OrganizationRelation]] = {}
    for name in apart(document.marks_in(span, "name", "acronym")):
        relation = relation_of(name, cue)
        known = found.get(name.value)
        if known is None or relation == OrganizationRelation.ADDRESSED:
            found[name.value] = (Found(name.value, (span_of(name),), "proposal.name"), relation)
    return list(found.values())


def relation_of(name: Mark, cue: Mark | None) -> OrganizationRelation:
    """Asked: right behind ``encourage``. Should act: right before ``devrait``."""
    if cue is None:
        return OrganizationRelation.MENTIONED
    asked = cue.kind == "force.urged" and 0 <= name.start - cue.end <= NEAR
    acting = cue.kind in ("force.must", "force.should") and 0 <= cue.start - name.end <= 2
    return OrganizationRelation.ADDRESSED if asked or acting else OrganizationRelation.MENTIONED
