"""Who brought those together who met, where no word calls that a meeting: ``A gathered in Accra the envoys of B and C``.

Does not belong here: who held what is called a meeting (``conveners.py``).
"""

from pipeline.parsing.dates.dates import DateFound, dates_in
from pipeline.parsing.document import Document
from pipeline.parsing.meetings.conveners import Agent, agents, subjects_before
from pipeline.text import Span
from pipeline.vocabulary import DatePrecision

REACH = 200
"""Characters behind the verb in which those stand who were brought together: where and for what may stand between."""
COLON = 2
"""Characters behind the words that open a line, in which its colon stands."""
GATHERED = ("participation.delegates", "participation.offices", "meeting.counted", "class")
"""Kinds of words for them."""
WE = "participation.we"
OTHERWISE = ("meeting.planned", "meeting.previous", "unsaid.absence", "force.")
"""Kinds of words by which a sentence does not tell who was brought together."""


def gatherers_of(document: Document, sentence: Span) -> list[Agent]:
    """The subjects of a verb of bringing together, with those behind it who came, be it called a meeting or not."""
    for verb in document.marks_in(sentence, "meeting.gathers"):
        reach = Span(verb.end, min(sentence.end, verb.end + REACH))
        told = document.marks_in(reach, *GATHERED) and not document.marks_in(sentence, *OTHERWISE)
        if told and (found := subjects_before(document, sentence, verb)):
            return found
    return []


def labelled_conveners(document: Document, sentence: Span) -> list[Agent]:
    """Who convened the meeting at hand, in a line that says nothing else: ``Organizers: A and B``."""
    for label in document.marks_in(sentence, "meeting.convened_by")[:1]:
        around = document.text[label.end - 1 : min(sentence.end, label.end + COLON)]
        if label.start == sentence.start and any(colon in around for colon in ":："):
            return agents(document, Span(label.end, sentence.end), "meeting.convened_by")
    return []


def day_of_gathering(document: Document, sentence: Span, dates: list[DateFound]) -> DateFound | None:
    """When they were brought together: one of another time is another meeting."""
    verbs = document.marks_in(sentence, "meeting.gathers")
    days = [date for date in dates_in(dates, sentence) if date.precision != DatePrecision.YEAR]
    return days[0] if verbs and days and gatherers_of(document, sentence) else None


def day_of_speakers(document: Document, sentence: Span, dates: list[DateFound]) -> DateFound | None:
    """When those met who speak, where they say so at the beginning of a preamble and call it nothing: ``We, the ministers of A
    and B, gathered in Accra on 3 May 2011``."""
    we = document.marks_in(sentence, WE)[:1]
    days = [date for date in dates_in(dates, sentence) if date.precision == DatePrecision.DAY]
    if not we or we[0].start != sentence.start or not days or document.marks_in(sentence, *OTHERWISE):
        return None
    return days[0] if document.marks_in(Span(sentence.start, days[0].span.start), "meeting.held") else None
