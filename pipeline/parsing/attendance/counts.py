"""Declared counts of delegations, compared with the list that they speak of."""

import re

from pipeline.parsing.document import Document, Found, Participation, span_of
from pipeline.parsing.meetings.identities import Meeting
from pipeline.parsing.names.numbers import number_before, number_behind
from pipeline.parsing.words.objects import ATTENDS, OBJECT, SENDS, clause_stop, sends_somebody
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span
from pipeline.vocabulary import IssueCode, ParticipantCategory, Severity

DECLARES = "count.declares"
"""The kind of words right behind which the count stands."""
CUT = re.compile(r"[,;،؛，；]")
COVERB = 4
"""Characters before a number in which the coverb stands that governs it."""
ATTENDED = ("participation.before", "participation.after", "participation.either")
SAID = ("participation.acts", "participation.acts_either", "participation.participles")
"""Kinds of verbs of attendance, and of verbs that may tell what somebody said."""


def declare_counts(document: Document, meeting: Meeting, parts: set[int], found: list[Participation]) -> None:
    """``Vingt et une délégations ... ont pris part``: the count, compared with the part of the list it speaks of. ``parts``
    are those that tell of the meeting, ``found`` its participations."""
    for passage, sentence in document.sentences:
        if passage.part not in parts or passage.topic == "statement":
            continue
        if document.marks_in(sentence, "meeting.previous") and document.marks_in(sentence, "meeting.noun", "series"):
            continue  # so many came to the one before
        if (number := declared_behind(document, sentence)) and number[0] > 1:
            declare(document, meeting, sentence, number, found)
            return
        present = tells_of_presence(document, sentence)
        conveners = document.marks_in(sentence, "participation.conveners")
        nouns = document.marks_in(sentence, "meeting.counted")
        for noun in [n for n in nouns if not any(m.start <= n.start < m.end for m in conveners)]:
            number = number_before(document, noun.start)
            if number and only_invited(document, sentence, noun):
                number = number_alone(document, sentence, noun)
            there = present or came(document, sentence, noun)
            told = number and (is_object(document, number[1]) or is_told(document, sentence, number[1]))
            if number and there and not told and number[0] > 1 and not is_approximate(document, number[1]):
                declare(document, meeting, sentence, number, found)
                return


def declare(
    document: Document, meeting: Meeting, sentence: Span, number: tuple[int, Span], found: list[Participation]
) -> None:
    """Adds a count to a meeting that has none, and compares it."""
    if "declared_delegations" not in meeting.fields:
        meeting.fields["declared_delegations"] = [Found(str(number[0]), (number[1],), "count.declared")]
        compare(document, sentence, number[0], number[1], found)


def declared_behind(document: Document, sentence: Span) -> tuple[int, Span] | None:
    """The number right behind words that count the delegations: ``The number of delegations stood at 25``, ``Delegations: 18``. A
    label opens its line."""
    if document.marks_in(sentence, "meeting.planned", "force."):
        return None
    for cue in document.marks_in(sentence, DECLARES):
        behind = document.text[cue.end : cue.end + 2]
        label = document.text[cue.start : cue.end].rstrip().endswith((":", "：")) or behind.lstrip()[:1] in (":", "：")
        if label and cue.start > sentence.start:
            continue
        parting = len(behind) - len(behind.lstrip(" :：")) if label else 0
        number = number_behind(document, cue.end + parting)
        if number and number[1].end <= sentence.end:
            return number
    return None


def tells_of_presence(document: Document, sentence: Span) -> bool:
    """Whether a sentence says that somebody attended, sent a delegate, or took up the invitation."""
    attended = document.marks_in(sentence, *ATTENDED)
    sent = document.marks_in(sentence, SENDS)
    behind = [Span(m.end, min(sentence.end, m.end + OBJECT)) for m in document.marks_in(sentence, ATTENDS)]
    invited = any(document.marks_in(words, "participation.attended") for words in behind)
    return bool(attended) or invited or any(sends_somebody(document, sentence, verb) for verb in sent)


def only_invited(document: Document, sentence: Span, noun: Mark) -> bool:
    """Whether the clause of those who are counted says that they were invited, and not that they came."""
    clause = Span(noun.end, clause_stop(document, Span(noun.end, sentence.end), CUT))
    attended = document.marks_in(clause, *ATTENDED)
    return bool(document.marks_in(clause, "participation.invited")) and not attended


def number_alone(document: Document, sentence: Span, noun: Mark) -> tuple[int, Span] | None:
    """How many of them came, by a number right before the verb: ``Twenty-one were invited; eighteen`` *attended*."""
    end = clause_stop(document, Span(noun.end, sentence.end), CUT)
    for verb in document.marks_in(Span(end, sentence.end), *ATTENDED):
        if number := number_before(document, verb.start):
            return number
    return None


def is_told(document: Document, sentence: Span, number: Span) -> bool:
    """Whether a number is part of what somebody said there: ``X, who spoke for the Union, recalled that it bound 13 States``."""
    verbs = [m.end for m in document.marks_in(Span(sentence.start, number.start), *ATTENDED)]
    said = document.marks_in(Span(max(verbs, default=number.start), number.start), *SAID)
    return bool(verbs and said)


def came(document: Document, sentence: Span, noun: Mark) -> bool:
    """Whether those who are counted came: a verb of presence follows right behind, ``15个代表团前来``, or they are delegations in
    the sentence that says when the meeting was: ``The consultation brought to Quito, on 3 May, eleven delegations``."""
    verbs = document.marks_in(Span(noun.end, sentence.end), "participation.acts")[:1]
    if is_han(noun.value[-1]) and any(verb.start == noun.end for verb in verbs):
        return True
    delegates = document.marks_in(span_of(noun), "participation.delegates")
    meetings = document.marks_in(sentence, "meeting.noun", "series")
    other = document.marks_in(sentence, "force.", "unsaid.absence", "meeting.planned", "meeting.previous")
    return bool(delegates and meetings and document.marks_in(sentence, "month")) and not other


def is_object(document: Document, number: Span) -> bool:
    """Whether a coverb before a number makes those who are counted an object: ``向六个国家派出调解员``."""
    words = document.fold(Span(max(0, number.start - COVERB), number.start))
    return any(words.endswith(coverb) for coverb in document.language_at(number.start).coverbs)


def is_approximate(document: Document, number: Span) -> bool:
    """Whether a number says about how many came, or how many besides those who are named: ``otros 38 Estados``."""
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
