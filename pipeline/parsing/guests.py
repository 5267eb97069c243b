"""Invitations in the sentences that tell who was there: whom they hide, and whom they do not.

Does not belong here: who was there (``attendance.py``), and who was invited only (``participations.py``).
"""

from pipeline.parsing.document import Document, Entry, Part, span_of
from pipeline.scanning.marks import Mark
from pipeline.text import Span

RULES = 30
"""Characters of the rules of an organ around its name."""


def is_invited_to(document: Document, sentence: Span, verb: Mark) -> bool:
    """Whether a verb only says to what somebody is invited: ``邀请日本代表参加会议``, in a language without infinitives."""
    before = Span(sentence.start, verb.start)
    for planned in document.marks_in(before, "meeting.planned"):  # 届时将邀请非洲联盟派代表参加
        invites = document.marks_in(span_of(planned), "wish.invites")
        if invites and document.marks_in(Span(planned.end, verb.start), "name", "acronym", "country"):
            return True
    invited = document.marks_in(before, "participation.invited")[:1]
    return bool(
        invited
        and any(m.start == verb.start for m in document.marks_in(span_of(verb), "participation.to_attend"))
        and (
            document.marks_in(Span(invited[0].end, verb.start), "name", "acronym", "country")
            or document.text[verb.end : verb.end + 1] in (":", "：")  # 我邀请以下通报人参加会议: A; B
        )
    )


def before_invitation(document: Document, span: Span) -> Span:
    """``the representatives of A and B were invited to take part and took the floor``: who spoke stands before the
    invitation, where nobody else stands between it and the verb."""
    for mark in document.marks_in(span, "participation.invited", "participation.to_attend", "unsaid.courtesy"):
        if not document.marks_in(Span(mark.start, span.end), "name", "acronym", "country"):
            return Span(span.start, mark.start)
    return span


def is_of_rules(document: Document, entry: Entry) -> bool:
    """Whether an organization only tells by whose rules somebody was invited: ``根据安理会暂行议事规则``."""
    start, end = entry.name.spans[0]
    rules = document.marks_in(Span(max(0, start - RULES), end + RULES), "participation.to_attend")
    return any(mark.start < start and end < mark.end for mark in rules)


def introduced_guests(part: Part) -> set[int]:
    """The positions of lead-ins whose lists say who came: whoever else is named there heard them, ``应邀向安理会通报的有:``."""
    return {p.lead.position for p in part.passages if p.lead and p.topic == "participants" and p is not p.lead}
