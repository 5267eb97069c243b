"""Invitations in the sentences that tell who was there: whom they hide, and whom they do not.

Does not belong here: who was there (``attendance.py``), and who was invited only (``participations.py``).
"""

from collections.abc import Iterator
from itertools import pairwise

from pipeline.parsing.actors.clauses import clauses
from pipeline.parsing.actors.entries import read_entry
from pipeline.parsing.document import Document, Entry, Found, Part, Participation, span_of
from pipeline.parsing.words.absence import stays_away
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import COMMAS, Span
from pipeline.vocabulary import Role

SPOKE = ("participation.before", "participation.acts", "participation.acts_either")
"""Kinds of verbs by which those who were invited did come."""
SPOKEN = ("participation.after", "participation.either")
"""Kinds of further verbs, by which others did."""
UNCERTAIN = ("unsaid.absence", "meeting.planned", "force.must", "force.should")
"""Kinds of words by which a sentence about an invitation says that nobody came, or that nobody did yet."""
WORDS = 4
"""Words between the comma behind guests and the verb that tells what they did: ``, both of whom``."""
NEAR = 12
"""Characters between a verb and the word that says that others did so, too: ``Ont pris la parole`` *également*."""
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


def guests_who_spoke(document: Document, part: Part) -> list[Participation]:
    """Those who were invited, and of whom a relative clause, or a pronoun, says right behind that they spoke: ``invited the
    representatives of A and B, who made statements``."""
    rows = []
    for _, sentence in document.sentences_of(part):
        for invited in document.marks_in(sentence, "participation.invited")[:1]:
            behind = Span(invited.end, sentence.end)
            spoke = next((v for v in document.marks_in(behind, *SPOKE) if tells_of_guests(document, behind, v)), None)
            if spoke is None or document.marks_in(Span(sentence.start, spoke.start), *UNCERTAIN):
                continue
            if stays_away(document, sentence, spoke):
                continue  # who only told that he would not come
            rows += those_invited(document, Span(invited.end, spoke.start), spoke)
    return rows + [row for span, spoke in heard_too(document, part) for row in those_invited(document, span, spoke)]


def those_invited(document: Document, words: Span, spoke: Mark) -> list[Participation]:
    """Those named behind an invitation, of whom a verb says that they spoke."""
    role = Found(Role.PARTICIPANT, (span_of(spoke),), f"sentence.{spoke.kind.partition('.')[2]}")
    found = [entry for clause in clauses(document, words) for entry in read_entry(document, clause)[0]]
    found = [entry for entry in found if not is_of_rules(document, entry)]
    return [Participation(e.name, e.is_country, role, e.office) for e in found]


def heard_too(document: Document, part: Part) -> Iterator[tuple[Span, Mark]]:
    """The guests of an invitation to the meeting, where the next sentence opens with others who spoke, *too*: ``invited A and B
    to take part. Statements were also made by C``. Whoever is told before to have spoken may be meant instead."""
    told: tuple[int, bool] = (-1, False)
    for (passage, sentence), (_, after) in pairwise(document.sentences_of(part)):
        earlier = told[1] and told[0] == passage.position
        told = passage.position, earlier or bool(document.marks_in(sentence, *SPOKE, *SPOKEN))
        invited = document.marks_in(sentence, "participation.invited")[:1]
        if not invited or earlier or not document.marks_in(sentence, "participation.to_attend"):
            continue
        spoke = too(document, after)
        if spoke is None or document.marks_in(sentence, *UNCERTAIN):
            continue
        if not document.marks_in(Span(after.start, spoke.end), *UNCERTAIN, "participation.invited"):
            yield Span(invited[0].end, sentence.end), spoke


def too(document: Document, sentence: Span) -> Mark | None:
    """The first verb of a sentence, where it tells that others spoke, too: with a word for that within it or close to it."""
    also = document.language_at(sentence.start).cues.get("participation.also", ())
    for verb in document.marks_in(sentence, *SPOKE, *SPOKEN)[:1]:
        near = Span(max(sentence.start, verb.start - NEAR), min(sentence.end, verb.end + NEAR))
        words = f" {document.fold(near)} ".replace(",", " ")
        if any((word if is_han(word[-1]) else f" {word} ") in words for word in also):
            return verb
    return None


def tells_of_guests(document: Document, behind: Span, verb: Mark) -> bool:
    """Whether a comma and a relative or a pronoun stand between those named in a stretch and a verb, and little else; the verb
    itself may begin with it."""
    names = document.marks_in(Span(behind.start, verb.start), "name", "acronym", "country")
    gap = document.text[names[-1].end : verb.start] if names else ""
    comma = max(map(gap.rfind, COMMAS))
    if comma < 0:
        return False
    between = Span(names[-1].end + comma + 1, verb.start)
    told = document.fold(between).split()
    if document.holds_only(document.trim(between), "participation.takes_up"):
        return True
    first = document.fold(span_of(verb)).split()[:1] if not told else []
    relatives = document.language_at(verb.start).relatives
    return len(told) <= WORDS and any(word in relatives for word in (*told, *first))
