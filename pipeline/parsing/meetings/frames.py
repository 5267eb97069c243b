"""The meeting of a document that calls it by no word that is known: by the day in its title, or in its first sentences.

An annex under ``Addis Ababa, 7-8 June 2005`` is about what happened on these days, whatever it is called. Does not
belong here: meetings that are called by a known word (``mentions.py``, ``titles.py``).
"""

from pipeline.parsing.actors.places import find_place
from pipeline.parsing.dates.dates import DateFound, dates_in
from pipeline.parsing.dates.dating import says_who_made
from pipeline.parsing.document import Document, Found, Part, Passage
from pipeline.parsing.meetings.conveners import agents
from pipeline.parsing.meetings.days import DATES
from pipeline.parsing.meetings.identities import Meeting, Mention, add_date
from pipeline.parsing.meetings.venues import add_place_beside, place_in_sentence
from pipeline.parsing.words.fronted import behind_cue
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import DatePrecision, DocumentKind, PassageKind

FRAMED = (
    *(DocumentKind.LETTER, DocumentKind.IDENTICAL_LETTERS, DocumentKind.NOTE_VERBALE, DocumentKind.REPORT),
    *(DocumentKind.OTHER, DocumentKind.LIST_OF_PARTICIPANTS, DocumentKind.VERBATIM_RECORD),
)
"""Kinds of documents that are about a meeting where one of their parts bears its day."""
TOLD = (
    *("participation.", "meeting.held", "meeting.holds", "meeting.hosts", "meeting.hosted_by"),
    *("meeting.chairs", "meeting.chaired_by", "meeting.work"),
)
"""Kinds of cues of which one makes a sentence with a day one about a meeting."""
OTHERWISE = ("force.", "document.", "meeting.cancelled")
"""Kinds of words by which a sentence with a day tells of something else, or that nothing took place."""
MONTH = 7
"""Characters of the year and month of a date."""
SENTENCES = 3
"""First sentences of a part in which its day is looked for."""


def framing_line(document: Document, lines: list[Passage], dates: list[DateFound]) -> Passage | None:
    """The line of a title above the one with a day and a place, or with several days. A day alone is when a text was made
    or distributed."""
    for above, line in zip([None, *lines], lines, strict=False):
        for date in dates_in(dates, line.body):
            places = place_beside(document, line, date)
            if (
                above
                and not says_who_made(document, above)
                and date.precision == DatePrecision.DAY
                and (places or date.start != date.end)
            ):
                return above
    return None


def place_beside(document: Document, line: Passage, date: DateFound) -> Found | None:
    """The place in a line of a title, before or behind the date."""
    around = Span(line.body.start, date.span.start), Span(date.span.end, line.body.end)
    return next(filter(None, (find_place(document, side, line=True) for side in around)), None)


def first_told(document: Document, parts: list[Part], dates: list[DateFound]) -> Mention | None:
    """The meeting of the first sentences of a part that give a day and say that somebody came, presided or spoke."""
    for part in parts:
        if not any(line.kind != PassageKind.FURNITURE for line in part.title):
            continue  # a text without a head tells nobody what it is about
        told = [s for s in document.sentences_of(part) if s[0].kind == PassageKind.PARAGRAPH][:SENTENCES]
        for passage, sentence in told:
            days = [date for date in dates_in(dates, sentence) if date.precision == DatePrecision.DAY]
            if days and document.marks_in(sentence, *TOLD) and not document.marks_in(sentence, *OTHERWISE):
                noun = Mark(sentence.start, sentence.start, "meeting.at_hand", "", "")
                mention = Mention(noun, sentence, passage, first=True, held=True)
                add_date(mention, days[0], "meeting.first_date")
                others = [
                    m.start for m in document.marks_in(sentence, "meeting.previous") if m.start > days[0].span.end
                ]
                about = Span(sentence.start, min([sentence.end, *others]))
                mention.add("place", place_in_sentence(document, mention, about))
                add_place_beside(document, mention)
                for verb in document.marks_in(sentence, "meeting.convened_by")[:1]:
                    for who in agents(document, behind_cue(document, sentence, verb), "meeting.convened_by"):
                        mention.add("convening_state" if who.is_country else "convened_by", who.found)
                return mention
    return None


def refine(document: Document, dates: list[DateFound], reported: list[Meeting], meetings: list[Meeting]) -> None:
    """Gives the one meeting of which a title only tells the month the day of that month which the first sentences tell, where
    that is of no other meeting."""
    if len(reported) != 1 or reported[0].value("date_precision") != DatePrecision.MONTH:
        return
    mention = first_told(document, document.parts, dates)
    days = [f.value for name in ("start_date", "end_date") for f in mention.fields[name]] if mention else []
    others = {meeting.value("start_date") for meeting in meetings if meeting is not reported[0]}
    within = {day[:MONTH] for day in days} == {str(reported[0].value("start_date"))[:MONTH]}
    if mention and within and not others & set(days):
        told = {name: mention.fields[name] for name in (*DATES, "place") if name in mention.fields}
        reported[0].fields.update(told)
