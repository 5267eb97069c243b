"""The meeting of a section in a longer report: the one of which the first sentences below a heading tell by its days, where the
heading calls it so, or a list of participants does: ``B. Consultations`` above ``A general meeting was held from 5 to 7 May``.

Belongs here: which meeting a report is about that tells first, in passing, of another one by no more than its month. Does not
belong here: sections that each tell of a meeting of their own (``sections.py``), or titles (``titles.py``).
"""

from pipeline.parsing.document import Document, Part, Passage, span_of
from pipeline.parsing.meetings.identities import Mention
from pipeline.parsing.meetings.nouns import declines, is_noun, noun_of
from pipeline.vocabulary import DatePrecision, PassageKind

BELOW = 2
"""Passages below a heading in which the meeting stands that it is about."""


def prefer_headed(document: Document, part: Part, mentions: list[Mention]) -> None:
    """Makes that meeting the one that its part is about, where the first paragraphs tell of none by its day."""
    firm = [m for m in mentions if m.title or (m.first and is_told(m))]
    if firm or part.opening or part.shared or not mentions:
        return
    for mention in mentions:
        if is_told(mention) and (is_below(document, mention) or has_list(document, part, mention)):
            for other in mentions:
                other.first &= not other.value("start_date")
            mention.first = True
            return


def is_told(mention: Mention) -> bool:
    """Whether a sentence says on which days a meeting was held, and not of the one before."""
    by_day = bool(mention.value("start_date")) and mention.value("date_precision") == DatePrecision.DAY
    return by_day and mention.held and not mention.planned and not mention.previous


def is_below(document: Document, mention: Mention) -> bool:
    """Whether a mention stands right below a heading that speaks of a meeting."""
    passage, heading = mention.passage, mention.passage.heading
    near = heading is not None and passage.position - heading.position <= BELOW
    return bool(near and heading and document.marks_in(heading.body, "meeting.noun", "series"))


def has_list(document: Document, part: Part, mention: Mention) -> bool:
    """Whether the heading of a list of participants calls their meeting by the noun of a mention."""
    noun = noun_of(document, mention)
    return any(is_called(document, line, noun, mention) for line in part.passages if is_list_heading(line))


def is_list_heading(line: Passage) -> bool:
    return line.kind == PassageKind.HEADING and line.topic == "participants"


def is_called(document: Document, line: Passage, noun: str, mention: Mention) -> bool:
    """Whether a line holds a noun, or another case of it."""
    called = [m.value for m in document.marks_in(line.body, "meeting.noun")]
    called += [document.fold(span_of(m)).strip() for m in document.marks_in(line.body, "series")]
    return bool(noun) and any(is_noun(noun, other) or declines(document, noun, other, mention) for other in called)
