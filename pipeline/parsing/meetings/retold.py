"""What the sentence after a mention tells of its meeting by a pronoun: ``It was held on 17 July``, ``It closed on 15 June``.

Does not belong here: sentences that have a noun for a meeting (``mentions.py``), or the last day in the sentence of the
first one (``closings.py``).
"""

from pipeline.parsing.dates.closings import closing_day
from pipeline.parsing.dates.dates import DateFound, dates_in
from pipeline.parsing.document import Document, Passage
from pipeline.parsing.meetings.identities import Mention, add_date, nouns_in
from pipeline.parsing.meetings.venues import place_in_sentence
from pipeline.scanning import WORD
from pipeline.text import Span
from pipeline.vocabulary import DatePrecision

PRONOUN = 1
"""Words that may stand before the verb of such a sentence."""
OPENING = 40
"""Characters from the beginning of a sentence on in which the noun begins that a pronoun behind it means."""
OTHERWISE = ("meeting.planned", "meeting.cancelled", "unsaid.absence")
"""Kinds of words by which a sentence tells of no meeting that was held."""


def read_pronoun(
    document: Document, passage: Passage, sentence: Span, before: Mention | None, dates: list[DateFound]
) -> bool:
    """Adds to the mention of the sentence before what this one says of its days. Whether it is a first day."""
    if before is None or before.passage is not passage or nouns_in(document, sentence) or before.previous:
        return False
    if before.value("start_date"):
        add_closing_day(document, sentence, before, dates)
        return False
    opens = before.noun.start - before.span.start < OPENING
    verb = verb_behind_pronoun(document, sentence, "meeting.held", "meeting.holds")
    days = [d for d in dates_in(dates, Span(verb, sentence.end)) if d.precision == DatePrecision.DAY] if verb else []
    if not opens or not days or document.marks_in(sentence, *OTHERWISE):
        return False
    add_date(before, days[0], "meeting.pronoun")
    before.held = True
    if not before.value("place"):
        before.add("place", place_in_sentence(document, before, sentence))
    return True


def verb_behind_pronoun(document: Document, sentence: Span, *kinds: str) -> int:
    """Where the verb ends that opens a sentence but for a pronoun; 0 where none does. Who is named before it did something
    else."""
    for verb in document.marks_in(sentence, *kinds)[:1]:
        before = Span(sentence.start, verb.start)
        short = len(WORD.findall(document.fold(before))) <= PRONOUN
        return verb.end if short and not document.marks_in(before, "name", "acronym", "country") else 0
    return 0


def add_closing_day(document: Document, sentence: Span, before: Mention, dates: list[DateFound]) -> None:
    """The last day that the sentence right behind the first one tells."""
    where = before.fields["start_date"][0].spans[0]
    first = next((date for date in dates_in(dates, before.span) if date.span == where), None)
    if first and verb_behind_pronoun(document, sentence, "closing.verb"):
        closing = closing_day(document, first, Span(before.span.start, sentence.end), dates)
        before.fields.update({"end_date": [closing]} if closing else {})
