"""Who was invited, by the sentence that says so: ``j'ai invité A, B et C à se joindre à nous``.

Does not belong here: invitations in the sentences that tell who was there (``guests.py``).
"""

import re

from pipeline.parsing.actors.clauses import clauses
from pipeline.parsing.actors.entries import read_entry
from pipeline.parsing.actors.guests import introduced_guests
from pipeline.parsing.attendance.attendance import ASKED
from pipeline.parsing.document import Document, Found, Part, Participation, span_of
from pipeline.text import Span
from pipeline.vocabulary import Role

CLAUSE = re.compile(r"[,;:，；：،؛]")
"""What ends a clause."""


def is_asked_for(document: Document, before: Span) -> bool:
    """Whether the words before an invitation ask somebody else for it, in the same clause: ``requested the Secretariat to
    invite``."""
    asked = document.marks_in(before, "force.urged")[-1:]
    return any(not CLAUSE.search(document.text, mark.end, before.end) for mark in asked)


def invitations(document: Document, part: Part, found: list[Participation]) -> list[Participation]:
    """``j'ai invité A, B et C à se joindre à nous``: further evidence for who was there, else the role invited."""
    there = {p.who.value for p in found}
    rows = []
    leads = introduced_guests(part)
    for passage, sentence in document.sentences_of(part):
        if passage.position in leads and document.text[sentence.end - 1] in ":：":
            continue
        newly = document.marks_in(sentence, "participation.newly")
        if passage.topic in ASKED or (not newly and not document.marks_in(sentence, "participation.to_attend")):
            continue
        if document.marks_in(sentence, "meeting.planned"):
            continue  # to another meeting, which is not yet
        for verb in document.marks_in(sentence, "participation.invited"):
            absent = document.marks_in(sentence, "unsaid.absence")
            if any(m.start < verb.end and verb.start < m.end for m in absent):
                continue  # who was not invited
            if document.marks_in(Span(sentence.start, verb.start), "force.must", "force.should"):
                continue  # who should be invited is not yet
            if is_asked_for(document, Span(sentence.start, verb.start)):
                continue
            behind = [e for c in clauses(document, Span(verb.end, sentence.end)) for e in read_entry(document, c)[0]]
            for entry in behind or read_entry(document, Span(sentence.start, verb.start))[0]:
                role = Role.PARTICIPANT if entry.name.value in there else Role.INVITED
                said = Found("true", (span_of(newly[0]),), "invitation.newly") if newly else None
                why = Found(role, (span_of(verb),), "invitation")
                rows.append(Participation(entry.name, entry.is_country, why, entry.office, newly_invited=said))
    return rows
