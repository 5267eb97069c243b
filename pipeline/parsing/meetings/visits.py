"""Meetings that a mission took part in on its way, each under a heading of its own: ``III. Meeting with regional
organizations`` in the report of a mission. They become parts of the document, and what follows is again of the mission.

Does not belong here: documents about several meetings and no journey (``sections.py``).
"""

from pipeline.parsing.dates.dates import DateFound, dates_in
from pipeline.parsing.dates.yearless import yearless
from pipeline.parsing.document import Document, Opening, Part, Passage
from pipeline.parsing.meetings.identities import Mention, add_date, has_identity, nouns_in
from pipeline.parsing.meetings.titles import title_mention
from pipeline.parsing.meetings.venues import place_in_sentence
from pipeline.text import Span
from pipeline.vocabulary import DatePrecision, PassageKind

MISSION = "meeting.mission"
OTHERWISE = ("meeting.planned", "meeting.cancelled", "document.", "meeting.previous")
"""Kinds of words by which a first sentence tells of no meeting that the mission took part in."""


def journey(document: Document, part: Part, dates: list[DateFound]) -> DateFound | None:
    """The days of the mission that the title of a part names: in the title, else the first several days that are told."""
    title = title_mention(document, part, dates)
    if title is None or title.noun.kind != MISSION:
        return None
    start, end = part.passages[0].start, part.passages[-1].end
    days = (date for date in dates_in(dates, Span(start, end)) if date.precision == DatePrecision.DAY and date.end)
    return next((date for date in days if date.start != date.end), None)


def days_told(document: Document, part: Part, title: Mention, others: list[Mention], dates: list[DateFound]) -> bool:
    """Gives the mission in a title its days and its place, where the document tells of meetings on its way in parts of their
    own, and no sentence with a word for it says when it was: ``Members of the Council visited Bamako from 6 to 8 May``."""
    apart = title.noun.kind == MISSION and any(other.opening for other in document.parts)
    days = journey(document, part, dates) if apart and not any(map(has_identity, [title, *others])) else None
    if days:
        add_date(title, days, "meeting.first_date")
        told = (s for p, s in document.sentences_of(part) if s.start <= days.span.start < s.end)
        for sentence in told:
            title.add("place", place_in_sentence(document, title, sentence))
        title.held = True
    return days is not None


def told_on_the_way(
    document: Document, heading: Passage, below: list[Passage], whole: DateFound, dates: list[DateFound]
) -> Opening | None:
    """What the first sentence under a heading that names a meeting tells of it: its day, on which the mission was on its
    way, and a noun for it that no word before it makes one that was spoken of."""
    text = next((p for p in below if p.kind != PassageKind.FURNITURE), None)
    if text is None or text.kind != PassageKind.PARAGRAPH or text.lead or not meetings_in(document, heading.body):
        return None
    sentence = next((sentence for passage, sentence in document.sentences if passage is text), None)
    if sentence is None or document.marks_in(sentence, *OTHERWISE) or not meetings_in(document, sentence):
        return None
    full = [d for d in dates_in(dates, sentence) if is_one_of(d, whole)]
    bare = list(yearless(document, sentence, whole, dates))
    for day in full + bare:
        premises = (whole.span,) if day in bare else ()
        return Opening(text, sentence, day.span, day.start, day.end or day.start, premises)
    return None


def is_one_of(day: DateFound, whole: DateFound) -> bool:
    """Whether a date is some of the days of a journey, and not all."""
    if day.end is None or whole.end is None or day.precision != DatePrecision.DAY:
        return False
    return whole.start <= day.start and day.end <= whole.end and (day.start, day.end) != (whole.start, whole.end)


def meetings_in(document: Document, span: Span) -> bool:
    """Whether a noun for a meeting that is no mission stands in a stretch."""
    return any(noun.kind != MISSION for noun in nouns_in(document, span))
