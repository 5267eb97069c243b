"""Attendance in another town than that of the meeting at hand: ``A week later A took part in a workshop in Dakar``, ``In Dakar,
A took part in a workshop``, ``B was present in Liberia``.

Does not belong here: meetings of another year (``meetings/years.py``), or which meeting it is (``occasions.py``).
"""

from pipeline.parsing.actors.places import find_place
from pipeline.parsing.document import Document, Found, span_of
from pipeline.parsing.meetings.identities import Meeting, nouns_in
from pipeline.parsing.words.absence import PAUSE
from pipeline.scanning.marks import is_han
from pipeline.text import Span

REACH = 90
"""Characters behind a verb in which the place stands that was attended."""
GAP = 20
"""Characters between a noun for a meeting and its place: ``a workshop`` *organized in* ``Dakar``."""
OPENING = 8
"""Characters before the place with which a sentence begins."""
NAMED = ("place.named", "place.line")
"""The rules of places that are towns or States, and no buildings."""


def is_elsewhere(document: Document, here: list[Found], sentence: Span, who: Span, verb: Span) -> bool:
    """Whether a sentence says by a place that its verb of attendance tells of another meeting than the one at hand, of which
    the document tells that it was ``here``."""
    if not here:
        return False
    place = place_attended(document, sentence, who, verb) or place_that_opens(
        document, sentence, min(who.start, verb.start)
    )
    return place is not None and place.rule in NAMED and not is_known(document, place, here)


def places_of(meeting: Meeting) -> list[Found]:
    """All places that the document gives of a meeting; none where one of them is a building, which may be anywhere."""
    told = [*meeting.fields.get("place", [])]
    told += [found for mention in meeting.mentions for found in mention.fields.get("place", [])]
    told = list({found.value: found for found in told}.values())
    return told if all(found.rule in NAMED for found in told) else []


def is_known(document: Document, place: Found, here: list[Found]) -> bool:
    """Whether a place is one of the meeting, be it in another case."""
    words = document.fold(place.spans[0])
    for found in here:
        known = document.fold(found.spans[0])
        if words in known or known in words or place.value.casefold() in found.value.casefold() or alike(words, known):
            return True
    return False


def alike(first: str, second: str) -> bool:
    """Whether two towns differ in their endings only: ``Париже``, ``Париж``."""
    short = min(len(first), len(second))
    return short > 3 and first[: short - 2] == second[: short - 2]


def place_attended(document: Document, sentence: Span, who: Span, verb: Span) -> Found | None:
    """The place of what stands right behind a verb, or behind a subject that stands there: a meeting, or the place itself."""
    start = max(verb.end, who.end if who.start >= verb.end else verb.end)
    stop = PAUSE.search(document.text, start, min(sentence.end, start + REACH))
    reach = Span(start, stop.start() if stop else min(sentence.end, start + REACH))
    nouns = nouns_in(document, reach)[:1]
    if nouns and is_han(nouns[0].value[-1:] or " "):
        place = find_place(document, reach)
        return place if place and place.spans[0].end <= nouns[0].start else None
    if not nouns:
        return state_behind(document, Span(verb.start, reach.end), verb)
    place = find_place(document, Span(nouns[0].end, reach.end))
    if place is None or place.spans[0].start - nouns[0].end > GAP:
        return None
    return None if document.marks_in(Span(nouns[0].end, place.spans[0].start), "theme.about") else place


def state_behind(document: Document, reach: Span, verb: Span) -> Found | None:
    """The State right behind a verb and a word for where, be it the last one of the verb: ``was present in Liberia``."""
    language = document.language_at(verb.start)
    where = language.cues["meeting.place"]
    for state in document.marks_in(Span(verb.end, reach.end), "country")[:1]:
        words = document.fold(Span(verb.end, state.start)).split()
        last = document.fold(verb).split()[-1:]
        near = all(word in where or word in language.articles for word in words)
        if near and any(word in where for word in [*words, *last]):
            return Found(state.value, (span_of(state),), NAMED[0])
    return None


def place_that_opens(document: Document, sentence: Span, first: int) -> Found | None:
    """The place with which a sentence begins, before a comma or whoever acted there."""
    first = min(first, sentence.start + REACH)
    stop = PAUSE.search(document.text, sentence.start, first)
    place = find_place(document, Span(sentence.start, stop.start() if stop else first))
    return place if place and place.spans[0].start - sentence.start <= OPENING else None
