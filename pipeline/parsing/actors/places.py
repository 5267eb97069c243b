"""Places of meetings: towns and States after a preposition, or in a line with the date."""

import re

from pipeline.parsing.actors.gaps import ELLIPSIS
from pipeline.parsing.document import Document, Found, span_of
from pipeline.parsing.names.persons import LETTER
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import CAPITAL, Span

WORD = rf"{CAPITAL}{LETTER}*(?:['’-]{LETTER}+)*\.?"
CAPITALISED = re.compile(rf"{WORD}(?:\s+(?:(?:de|da|do|del|la|el|of)\s+)?{WORD}){{0,3}}(?<!\.)")

COMMA = re.compile(r"[,，]")
SPACED_COMMA = re.compile(r"\s*[,،，]\s*")
TOWN_WORDS, LONGEST_TOWN = 3, 24
"""Words and characters of the longest name of a town that no list holds."""
LONGEST_HAN_TOWN = 8
"""The same in a script without blanks."""
VERB = 8
"""Characters behind a stretch in which a verb that it stands before may begin."""
ANYTHING = ("participation.", "meeting.", "unsaid.", "qualifier.", "name", "acronym", "class", "country", "month")
"""Kinds of marks that make words more than the name of a town."""
HELD = ("meeting.held", "meeting.holds", "meeting.planned")
"""Kinds of verbs that may hold the word before a place."""
NEAR = 12
"""Characters between two places of one run."""
NO_PLACE = (
    *("name", "acronym", "class", "series", "month", "weekday"),
    *("office.bare", "participation.offices", "meeting.seat", "meeting.noun"),
)
"""Kinds of marks that begin no place."""


def find_place(document: Document, span: Span, *, line: bool = False) -> Found | None:
    """The last place named in a stretch. In a ``line`` of a title no preposition is needed; one that heads a section is none:
    ``Introduction``."""
    if line and document.holds_only(span, "heading."):
        return None
    seats = document.marks_in(span, "meeting.seat")
    candidates = line_candidates(document, span) if line else phrase_candidates(document, span)
    places = [c for c in candidates if is_place(document, c)]
    if places:
        towns = [c for c in places if not document.holds_only(c, "country")]
        towns = [c for c in towns if not is_explained(document, c, towns)]
        best = (towns or places)[-1] if line else last_of_run(document, places)
        return Found(named(document, best), (best,), "place.line" if line else "place.named")
    if seats:
        if town := town_of_seat(document, seats[0], span):
            return Found(named(document, town), (town,), "place.named")
        seat = Span(seats[0].start, seats[0].end)
        return Found(document.quote(seat), (seat,), "place.seat")
    return None


def named(document: Document, place: Span) -> str:
    """A place as it is printed, a town that is declined as it stands alone: ``в Женеве`` is ``Женева``."""
    return document.language_at(place.start).towns.get(document.fold(place)) or document.quote(place)


def town_of_seat(document: Document, seat: Mark, span: Span) -> Span | None:
    """The town behind a seat and a comma: ``United Nations Headquarters, New York, on 28 July``."""
    comma = SPACED_COMMA.match(document.text, seat.end, span.end)
    return town_at(document, Span(comma.end(), span.end)) if comma else None


def town_at(document: Document, span: Span) -> Span | None:
    """The words in capitals that open a stretch, if they can be a town."""
    match = CAPITALISED.match(document.text, *span)
    return Span(*match.span()) if match and is_place(document, Span(*match.span())) else None


def is_explained(document: Document, place: Span, others: list[Span]) -> bool:
    """Whether a place only says in parentheses where the one before it is: ``Ebene (Mauricio)``."""
    return any(
        document.text[other.end : place.start].strip() in ("(", "（") for other in others if other.end < place.start
    )


def last_of_run(document: Document, places: list[Span]) -> Span:
    """The last of the places that follow each other from the first one on: ``au Siège, à New York``. A place further on
    in the sentence is about something else."""
    best = places[0]
    for place in places[1:]:
        if place.start - best.end > NEAR:
            break
        best = place
    return best


def line_candidates(document: Document, span: Span) -> list[Span]:
    label = next(
        (mark.end for mark in document.marks_in(span, "meeting.place") if mark.start == span.start), span.start
    )
    span = Span(label, span.end)
    found, start = [], span.start
    for match in re.finditer(r"[,،，;\n()（）]|\s[-–—]\s|\Z", document.text[span.start : span.end]):
        piece = document.trim(Span(start, span.start + match.start()), "*()（）")
        if CAPITALISED.fullmatch(document.text, piece.start, piece.end):
            found.append(piece)
        states = [m.end for m in document.marks_in(piece, "country") if m.start == piece.start]  # 斐济苏瓦
        found += [span_of(m) for m in document.marks_in(piece, "city") if m.start in (piece.start, *states)]
        found += [Span(state, piece.end) for state in states if is_lone_town(document, Span(state, piece.end))]
        if before_state(document, piece, span.end):
            found.append(piece)
        start = span.start + match.end()
    return found


def is_lone_town(document: Document, words: Span) -> bool:
    """Whether a few characters that nothing explains stand behind a State, where there are no blanks: ``巴巴多斯``布里奇顿."""
    text = document.text[words.start : words.end]
    return 1 < len(text) <= LONGEST_HAN_TOWN and all(map(is_han, text)) and not document.marks_in(words)


def lone_town(document: Document, words: Span) -> Found | None:
    """A few words that nothing else explains, beside a date in parentheses, where no capitals tell a town: ``(عين دراهم، 6-8
    تشرين الأول/أكتوبر 2014)``."""
    town = document.trim(words, ",،，")
    few = 0 < len(document.fold(town).split()) <= TOWN_WORDS and town.end - town.start <= LONGEST_TOWN
    if not few or not document.language_at(town.start).cities or document.marks_in(town, *ANYTHING):
        return None
    if not all(word.isalpha() for word in document.text[town.start : town.end].split()):
        return None
    return Found(document.quote(town), (town,), "place.line")


def before_state(document: Document, words: Span, end: int) -> bool:
    """Whether a few words that nothing else explains stand before a comma and a State, where no capitals tell a town:
    ``مونترو، سويسرا``."""
    after = SPACED_COMMA.match(document.text, words.end, end)
    if not document.language_at(words.start).cities or not after or document.marks_in(words):
        return False
    states = [m for m in document.marks_in(Span(after.end(), end), "country") if m.start == after.end()]
    return bool(states) and 0 < len(document.fold(words).split()) <= TOWN_WORDS


def phrase_candidates(document: Document, span: Span) -> list[Span]:
    found = []
    inner = document.marks_in(span, "name")
    for mark in document.marks_in(span, "meeting.place", *HELD):
        if mark.kind in HELD and not ends_with_place(document, mark):
            continue
        if any(n.start < mark.start < n.end for n in inner):  # "la Comisión Económica para Europa en"
            continue
        if tells_when(document, mark, span.end):
            continue
        start = mark.end
        while start < span.end and document.text[start].isspace():
            start += 1
        names = [n.start for n in document.marks_in(Span(start, span.end), "name") if n.start > start]
        stop = min([span.end, *names])  # "en su sede de Bangkok la Comisión"
        match = CAPITALISED.match(document.text, start, stop) if start > mark.end else None
        if match:
            found.append(Span(*match.span()))
        caseless = document.language_at(span.start).cities
        known = document.marks_in(Span(start, span.end), "city", "country") if caseless else []
        found += [span_of(m) for m in known if m.start == start]
        comma = document.text.find("،", start, span.end) if caseless else -1
        if comma > start and before_state(document, Span(start, comma), span.end):
            found.append(Span(start, comma))
        found += before_verb(document, max([start, *(m.end for m in known if m.start == start)]), span)
    return found


def tells_when(document: Document, mark: Mark, end: int) -> bool:
    """Whether words with an office in them, between the two halves of a coverb, say when it was: ``在德国任主席期间``."""
    stops = [*(m.start for m in document.marks_in(Span(mark.end, end), "meeting.place", *HELD)), end]
    words = document.trim(Span(mark.end, min(stops)), ",，")
    comma = COMMA.search(document.text, words.start, words.end)
    words = Span(words.start, comma.start() if comma else words.end)
    said, opened = document.fold(words), document.fold(span_of(mark))
    halves = [coverb.partition(ELLIPSIS) for coverb in document.language_at(mark.start).coverbs if ELLIPSIS in coverb]
    ends = [said.index(closes) for opens, _, closes in halves if opened == opens and closes in said]
    offices = document.marks_in(words, "participation.offices")
    return any(words.start <= office.start < words.start + end for office in offices for end in ends)


def ends_with_place(document: Document, verb: Mark) -> bool:
    """Whether the word before a place is the last one of a verb: ``hosted in``, ``accueillie à``."""
    return verb.value.split()[-1] in document.language_at(verb.start).cues["meeting.place"]


def before_verb(document: Document, start: int, span: Span) -> list[Span]:
    """A town that is in no list, between a preposition or State and the verb: ``在阿尔帕巴赫举行``, where there are no blanks."""
    pattern = document.language_at(start).town
    wider = Span(start, min(span.end + VERB, len(document.text)))
    verb = next(iter(document.marks_in(wider, "meeting.held", "meeting.holds")), None) if pattern else None
    if pattern is None or verb is None or not pattern.fullmatch(document.text, start, verb.start):
        return []
    town = Span(start, verb.start)
    return [] if document.marks_in(town, *ANYTHING) else [town]


def is_place(document: Document, span: Span) -> bool:
    """Not an organization, an office, the seat of one, a month or a day of the week."""
    wider = Span(span.start, min(span.end + 60, len(document.text)))
    if document.fold(span) in document.language_at(span.start).languages:  # the language of a document, in its masthead
        return False
    days = [m.start for m in document.marks_in(span, "weekday") if m.start > span.start]  # Santo Domingo
    return not any(m.start < span.end and m.start not in days for m in document.marks_in(wider, *NO_PLACE))


def behind_town(document: Document, span: Span) -> int:
    """The end of the town where somebody was sent, at the beginning of a stretch: *à New York* ``l'Union``. Else where it
    begins."""
    language = document.language_at(span.start)
    words = document.fold(span).split()[:1]
    start = document.text.find(" ", document.trim(span).start, span.end)
    if not words or words[0] not in {*language.line_continues, *language.cues["meeting.place"]} or start < 0:
        return span.start
    match = CAPITALISED.match(document.text, start + 1, span.end)
    town = Span(*match.span()) if match else None
    return town.end if town and is_place(document, town) else span.start
