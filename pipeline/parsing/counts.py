"""Declared counts of delegations, compared with the list that they speak of."""

from pipeline.parsing.document import Document, Found, Participation
from pipeline.parsing.identities import Meeting
from pipeline.parsing.numbers import number_before
from pipeline.parsing.objects import ATTENDS, OBJECT, SENDS, sends_somebody
from pipeline.text import Span
from pipeline.vocabulary import IssueCode, ParticipantCategory, Severity

ATTENDED = ("participation.before", "participation.after", "participation.either")
SAID = ("participation.acts", "participation.acts_either", "participation.participles")
"""Kinds of verbs of attendance, and of verbs that may tell what somebody said."""


def declare_counts(document: Document, meeting: Meeting, parts: set[int], found: list[Participation]) -> None:
    """``Vingt et une délégations ... ont pris part``: the count, compared with the part of the list it speaks of. ``parts``
    are those that tell of the meeting, ``found`` its participations."""
    for passage, sentence in document.sentences:
        if passage.part not in parts or passage.topic == "statement" or not tells_of_presence(document, sentence):
            continue
        for noun in document.marks_in(sentence, "meeting.counted"):
            number = number_before(document, noun.start)
            if (
                number
                and number[0] > 1
                and not is_approximate(document, number[1])
                and not is_told(document, sentence, number[1])
            ):
                declared = Found(str(number[0]), (number[1],), "count.declared")
                if "declared_delegations" not in meeting.fields:
                    meeting.fields["declared_delegations"] = [declared]
                    compare(document, sentence, number[0], number[1], found)
                return


def tells_of_presence(document: Document, sentence: Span) -> bool:
    """Whether a sentence says that somebody attended, sent a delegate, or took up the invitation."""
    attended = document.marks_in(sentence, *ATTENDED)
    sent = document.marks_in(sentence, SENDS)
    came = [Span(m.end, min(sentence.end, m.end + OBJECT)) for m in document.marks_in(sentence, ATTENDS)]
    invited = any(document.marks_in(behind, "participation.attended") for behind in came)
    return bool(attended) or invited or any(sends_somebody(document, sentence, verb) for verb in sent)


def is_told(document: Document, sentence: Span, number: Span) -> bool:
    """Whether a number is part of what somebody said there: ``X, who spoke for the Union, recalled that it bound 13 States``."""
    verbs = [m.end for m in document.marks_in(Span(sentence.start, number.start), *ATTENDED)]
    said = document.marks_in(Span(max(verbs, default=number.start), number.start), *SAID)
    return bool(verbs and said)


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
