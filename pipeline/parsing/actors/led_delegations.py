"""Delegations of which a sentence only tells who led them: ``La délégation de l'Union européenne était conduite par M. X``,
``安全理事会方面由德国大使率领``. Whose delegation it was took part.

Does not belong here: who led the meeting (``chairs.py``), or why a verb of leading tells of no meeting (``leading.py``).
"""

import re

from pipeline.parsing.actors.entries import is_organization, read_entry
from pipeline.parsing.actors.leading import BREAK, WAS, between, is_bound
from pipeline.parsing.document import Document, Found, Part, Participation, span_of
from pipeline.parsing.names.persons import honorifics_in
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span
from pipeline.vocabulary import PassageKind, Role

OTHERWISE = ("unsaid.", "meeting.planned", "meeting.previous", "meeting.cancelled", "force.")
"""Kinds of words by which a sentence tells of no delegation that was there."""
SEMICOLON = re.compile(r"[;；؛]")
NEAR = 6
"""Characters between what says of whom a delegation consisted and the first of them."""
FORMAL = ("operative", "letter", "agenda", "proposals", "measures", "future_action")
"""Sections that do not tell who was there."""


def led_delegations(document: Document, part: Part) -> list[Participation]:
    """Those whose delegations the sentences of a part say were led by somebody."""
    rows = []
    for passage, sentence in document.sentences_of(part):
        told = passage.kind == PassageKind.PARAGRAPH and passage.topic not in FORMAL
        if told and not document.marks_in(sentence, *OTHERWISE):
            rows += led_in(document, sentence)
    return rows


def led_in(document: Document, sentence: Span) -> list[Participation]:
    """Those whose delegation is the subject of a passive of leading in a sentence."""
    rows: list[Participation] = []
    for verb in document.marks_in(sentence, "meeting.chaired_by", "meeting.chairs"):
        cuts = [match.end() for match in BREAK.finditer(document.text, sentence.start, verb.start)]
        clause = Span(max([sentence.start, *cuts]), verb.start)
        words = document.marks_in(clause, "participation.delegates", "participation.escort_after")
        for name in document.marks_in(clause, "name", "acronym"):
            ends = [end_of(document, name, word) for word in words]
            if any(end and is_led(document, end, verb) for end in ends):
                who = Found(name.value, (span_of(name),), "entry.name")
                rows.append(Participation(who, False, Found(Role.PARTICIPANT, (span_of(verb),), "sentence.led")))
    return [*rows, *members_of(document, sentence, rows[-1])] if rows else []


def members_of(document: Document, sentence: Span, led: Participation) -> list[Participation]:
    """Those from whom the persons of a delegation came who was not theirs: ``and included Ms. X, Executive Secretary of the
    Council``, up to the end of the clause."""
    behind = Span(led.role.spans[0].end, sentence.end)
    for cue in document.marks_in(behind, "delegation.composed")[:1]:
        semicolon = SEMICOLON.search(document.text, cue.end, behind.end)
        members = Span(cue.end, semicolon.start() if semicolon else behind.end)
        persons = honorifics_in(document, members)
        if not persons or min(persons) - cue.end > NEAR:
            continue
        role = Found(Role.PARTICIPANT, (span_of(cue),), "sentence.led")
        entries = [entry for entry in read_entry(document, members)[0] if is_organization(entry)]
        return [Participation(e.name, False, role) for e in entries if e.name.value != led.who.value]
    return []


def end_of(document: Document, name: Mark, word: Mark) -> int | None:
    """Where a delegation ends that is named: ``delegation of the African Union``, ``非洲联盟方面``."""
    if is_bound(document, word, name):
        return name.end
    return word.end if name.end <= word.start and not between(document, name.end, word.start) else None


def is_led(document: Document, end: int, verb: Mark) -> bool:
    """Whether nothing but an auxiliary stands between a delegation and the passive behind it; in Chinese the word before the
    agent follows the delegation."""
    if is_han(verb.value[-1]):
        return any(
            end in (mark.start, mark.end) for mark in document.marks_in(Span(end - 1, verb.start), "meeting.agent")
        )
    return verb.kind == "meeting.chaired_by" and len(between(document, end, verb.start).split()) <= WAS
