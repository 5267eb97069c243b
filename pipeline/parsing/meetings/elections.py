"""Who chaired, by a verb of choosing with the office behind whoever was chosen: ``The participants elected Ms. X, Minister of Y,
as Chair``, ``会议选举某某为主席``; or with the office right behind the verb: ``избрали председателем г-жу X``.

Does not belong here: verbs of chairing, and those of choosing behind the person (``chairs.py``).
"""

from pipeline.parsing.document import Document
from pipeline.parsing.names.persons import DOTTED_HAN_NAME, OFFICES, honorifics_in
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

ELECTS, CHAIR = "election.elects", "election.chair"
MEETINGS = ("meeting.noun", "meeting.sitting", "meeting.work", "series", "city")
"""Kinds of words that may follow the office: of what somebody was the chair."""
OTHERWISE = ("force.", "meeting.planned", "meeting.previous", "unsaid.absence", "meeting.chair_denied")
"""Kinds of words by which a sentence tells of no election at hand."""
REACH = 220
"""Characters between the verb and the office."""
BEHIND = 24
"""Characters behind the office in which the meeting stands that it belongs to."""
CLOSES = ".,;:،؛。，；)"


def elected_ones(document: Document, sentence: Span) -> list[Span]:
    """The words for those whom a sentence tells to have been chosen to chair, with the office that they held before. A verb
    behind a date is of another time."""
    verbs = document.marks_in(sentence, ELECTS)
    if not verbs or document.marks_in(sentence, *OTHERWISE):
        return []
    for verb in verbs:
        before = Span(sentence.start, verb.start)
        if document.marks_in(before, "month") or is_passive(document, before):
            continue
        for office in document.marks_in(Span(verb.end, min(sentence.end, verb.end + REACH)), CHAIR):
            if not document.fold(Span(verb.end, office.start)).strip():
                if opens_another(document, Span(office.end, sentence.end)):
                    continue
                person = Span(office.end, before_next(document, Span(office.end, sentence.end)))
            elif any(m.start < office.start for m in document.marks_in(Span(verb.end, office.end), "meeting.chairs")):
                continue  # who stands before that one: "独立选举委员会主席 ... 当选为会议主席"
            elif is_office_of_meeting(document, office, sentence):
                person = Span(verb.end, office.start)
            else:
                continue
            if tells_of_person(document, person):
                return [person]
    return []


def is_passive(document: Document, before: Span) -> bool:
    """Whether a verb of being stands right before the verb, so that who was chosen stands before both: ``Mr. X was elected``."""
    verbs = document.marks_in(before, "participation.are")[-1:]
    return any(not document.fold(Span(verb.end, before.end)).strip() for verb in verbs)


def opens_another(document: Document, behind: Span) -> bool:
    """Whether a conjunction stands right behind an office, be it behind a comma: ``fue elegido Presidente`` *, y la Sra. Z*
    ``Relatora``."""
    words = document.fold(behind).lstrip(f" {CLOSES}").split()[:1]
    return bool(words) and words[0] in document.language_at(behind.start).conjunctions


def before_next(document: Document, words: Span) -> int:
    """Where those end who stand behind the office: where another verb or office begins, or a clause ends."""
    marks = document.marks_in(words, ELECTS, CHAIR, "meeting.chairs", "meeting.chaired_by", "participation.before")
    semicolons = [place for sign in ";；؛" if (place := document.text.find(sign, *words)) >= 0]
    return min([words.end, *semicolons, *(mark.start for mark in marks)])


def is_office_of_meeting(document: Document, office: Mark, sentence: Span) -> bool:
    """Whether an office closes its clause, or belongs to a meeting; behind a comma alone it is what somebody was before: ``Mr. X,
    Chair of the Commission``."""
    behind = Span(office.end, min(sentence.end, office.end + BEHIND))
    words = document.fold(behind).strip()
    language = document.language_at(office.start)
    closed = not words or words[0] in CLOSES or words.split()[0] in language.conjunctions
    if is_han(document.text[office.end - 1]):
        return closed or bool(document.marks_in(Span(office.end, office.end + 1), *MEETINGS))
    return closed or bool(document.marks_in(behind, *MEETINGS) and not document.marks_in(behind, "name", "acronym"))


def tells_of_person(document: Document, words: Span) -> bool:
    """Whether somebody is named: by an honorific, an office or a State, or by a name whose parts are dotted."""
    named = document.marks_in(words, *OFFICES, "country")
    return bool(named or honorifics_in(document, words) or DOTTED_HAN_NAME.search(document.text, *words))
