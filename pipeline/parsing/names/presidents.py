"""Presidents of principal organs of the United Nations who held a meeting themselves: ``The President of the General Assembly,
Mr. X, convened a thematic debate``. Who presides over the organ presided over the meeting that he held.

Does not belong here: verbs of presiding (``chairs.py``), or who convened a meeting (``conveners.py``).
"""

from pipeline.parsing.document import Document
from pipeline.parsing.names.namesakes import bearer_of
from pipeline.parsing.names.persons import DOTTED_HAN_NAME
from pipeline.reference import organizations
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span
from pipeline.vocabulary import OrganizationKind

HOLDS = ("meeting.holds", "meeting.held")
"""Kinds of verbs by which somebody holds a meeting."""
PRESIDENT = "meeting.chair_heading"
"""The kind of words for who presides."""
MEETINGS = ("meeting.noun", "series")
REACH = 120
"""Characters from the office of a president to the end of what tells who holds it."""
LONGEST_NAME = 60
"""Characters of the longest name behind an office, with what stands around it."""
CLOSES = (",", "،", "，", ")", "）")
"""What may close the name of a person before the verb."""


def who_held(document: Document, sentence: Span) -> Span | None:
    """The words for the president of a principal organ, with his name, who stands beside the verb by which a meeting was held."""
    presidents = document.marks_in(sentence, PRESIDENT)
    verbs = document.marks_in(sentence, *HOLDS) if presidents and document.marks_in(sentence, *MEETINGS) else []
    for verb in verbs:
        for office in presidents:
            name = organ_of(document, office, sentence)
            start = min(office.start, name.start) if name else 0
            if name is None or not 0 < abs(start - verb.start) <= REACH:
                continue
            begin = max(office.end, name.end)
            end = verb.start if verb.start >= begin else person_end(document, Span(begin, sentence.end))
            end = end if end - begin <= LONGEST_NAME and is_plain(document, Span(begin, end)) else begin
            held = Span(verb.end if verb.start < begin else begin, sentence.end)
            if end > begin and document.marks_in(held, *MEETINGS) and is_beside(document, verb, start):
                return Span(start, end)
    return None


def organ_of(document: Document, office: Mark, sentence: Span) -> Mark | None:
    """The principal organ whose president an office is: a genitive behind it, or the name right before it."""
    language = document.language_at(office.start)
    for name in document.marks_in(sentence, "name"):
        first, last = (office, name) if office.end <= name.start else (name, office)
        gap = document.fold(Span(first.end, max(first.end, last.start))).strip()
        bound = gap in ("", *language.genitives) if last is name else first.end == last.start
        if bound and is_principal(bearer_of(name.value)):
            return name
    return None


def is_principal(organization: str) -> bool:
    """Whether an organization is a principal organ of the United Nations."""
    return any(
        row["organization_id"] == organization and row["kind"] == OrganizationKind.UN_ORGAN for row in organizations()
    )


def is_plain(document: Document, words: Span) -> bool:
    """Whether words that could hold a name hold one, where no capitals tell: its parts are dotted there."""
    trimmed = document.trim(words)
    han = trimmed.start < trimmed.end and is_han(document.text[trimmed.start])
    return not han or DOTTED_HAN_NAME.match(document.text, *trimmed) is not None


def is_beside(document: Document, verb: Mark, start: int) -> bool:
    """Whether a verb before a president stands right before him, where verbs come first: ``عقد رئيس الجمعية العامة``."""
    return verb.start > start or not document.fold(Span(verb.end, start)).strip()


def person_end(document: Document, span: Span) -> int:
    """Where the words for who holds an office end, behind the verb: at the second comma, or at the end of the first words."""
    begin = document.trim(span).start
    opened = begin + 1 if document.text[begin : begin + 1] in CLOSES else begin
    ends = [place for sign in CLOSES[:3] if (place := document.text.find(sign, opened, span.end)) >= 0]
    return min(ends, default=span.start)
