"""What tells one meeting from all others: the noun for it with its series, number, date and convener.

Belongs here: a *mention*, and what the words right around its noun say. Does not belong here: where mentions are looked
for (``mentions.py``, ``titles.py``), and which of them are one meeting (``meetings.py``).
"""

from dataclasses import dataclass, field

from pipeline.parsing.dates.closings import closing_day
from pipeline.parsing.dates.dates import DateFound, dates_in, year_alone
from pipeline.parsing.dates.symbolled import is_of_symbol
from pipeline.parsing.document import Document, Found, Passage, apart, span_of
from pipeline.parsing.meetings.conveners import conveners_of
from pipeline.parsing.meetings.sittings import SITTING, sits
from pipeline.parsing.names.numbers import EMPTY_LINE, ordinal_after, ordinal_before, ordinal_within
from pipeline.parsing.words.premodifiers import NO_NAME, clause_start, defined_by, defines
from pipeline.scanning import WORD
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import COMMAS, Span
from pipeline.vocabulary import Attestation, DatePrecision, MeetingStatus

OWN_NAMES = ("series", "meeting.mission")
"""Nouns that may hold the name of an organization, or be called like one."""
PREVIOUS = "meeting.previous"
"""The kind of words for the meeting before the one at hand."""
REACH = 80
"""Characters around a noun in which its adjectives stand."""
YEAR = 8
"""Characters before the name of a meeting in which a year stands that is written together with it."""
DATED = 150
"""Characters before it in which a date begins that ends there."""
NEAR = 60
"""Characters behind a noun in which the name of an organ ends that the noun is bound to."""


@dataclass(eq=False)
class Mention:
    """One noun for a meeting, and what the words around it say."""

    noun: Mark
    span: Span
    passage: Passage
    title: bool = False
    first: bool = False
    held: bool = False
    planned: bool = False
    letter: bool = False
    possessive: bool = False
    previous: Mark | None = None
    fields: dict[str, list[Found]] = field(default_factory=dict)

    def add(self, name: str, found: Found | None) -> None:
        if found:
            self.fields.setdefault(name, []).append(found)

    def value(self, name: str) -> str | None:
        return self.fields[name][0].value if name in self.fields else None


PAPERS = ("unsaid.fact", "document.")
"""Kinds of words for a request and for documents."""


@dataclass(eq=False)
class Meeting:
    """A meeting as one document tells of it."""

    mentions: list[Mention]
    attestation: Attestation = Attestation.MENTIONED
    fields: dict[str, list[Found]] = field(default_factory=dict)

    def value(self, name: str) -> str | None:
        return self.fields[name][0].value if name in self.fields else None

    @property
    def status(self) -> MeetingStatus:
        planned = any(m.planned for m in self.mentions) and not any(m.held for m in self.mentions)
        return MeetingStatus.PLANNED if planned else MeetingStatus.HELD


def nouns_in(document: Document, span: Span) -> list[Mark]:
    """Nouns for meetings, but for those within names: the Organization of the Islamic Conference is none."""
    names = document.marks_in(span, "name")
    nouns = document.marks_in(span, "meeting.noun", "meeting.mission", "series", SITTING)
    nouns = [n for n in nouns if n.kind != SITTING or sits(document, span, n)]
    nouns = [n for n in nouns if n.kind in OWN_NAMES or not any(m.start <= n.start and n.end <= m.end for m in names)]
    return unnamed_before(document, span) or nouns


def unnamed_before(document: Document, span: Span) -> list[Mark]:
    """The meeting before, where no noun says what it was, right before its verb: ``La anterior se celebró en Quito``. Other
    meetings may be named behind it."""
    for mark in document.marks_in(span, PREVIOUS)[:1]:
        opening = document.fold(Span(span.start, mark.start)).strip()
        verbs = document.marks_in(Span(mark.end, span.end), "meeting.held")[:1]
        bare = opening in ("", *document.language_at(span.start).articles)
        if bare and verbs and not document.fold(Span(mark.end, verbs[0].start)).strip():
            return [mark]
    return []


def read_identity(document: Document, mention: Mention, nouns: list[Mark], dates: list[DateFound]) -> None:
    """What tells a meeting from all others: series, number, date, convener. ``nouns`` are those of its sentence."""
    noun, sentence = mention.noun, mention.span
    if noun.kind == "series":
        mention.add("series_id", Found(noun.value, (span_of(noun),), "meeting.series"))
    first, last = with_qualifiers(document, noun)
    ordinal = ordinal_before(document, noun.start) or ordinal_before(document, first)
    if ordinal and "\n" in document.text[ordinal[1].end : first]:  # the year in the line above: ``الجلسة 7100``
        ordinal = ordinal_after(document, noun.end) or ordinal
    ordinal = ordinal or ordinal_after(document, noun.end) or ordinal_after(document, last)
    ordinal = ordinal or ordinal_after_genitive(document, noun)
    of_name = None if ordinal else ordinal_of_name(document, sentence, noun)
    ordinal = ordinal or of_name
    if ordinal and any(date.span.start == ordinal[1].start for date in dates_in(dates, sentence)):
        ordinal = None  # the day of a date
    if noun.kind == "series":
        ordinal = ordinal_within(document, span_of(noun)) or ordinal
    if ordinal:
        in_digits = any(c.isdigit() for c in document.text[ordinal[1].start : ordinal[1].end])
        rule = "meeting.number" if in_digits else "meeting.ordinal"
        mention.add("ordinal", Found(str(ordinal[0]), (ordinal[1],), rule))
    start = min(ordinal[1].start, first) if ordinal else first
    name = Span(start, max(ordinal[1].end, noun.end) if ordinal else noun.end)
    mention.add("name", Found(document.quote(name), (name,), "meeting.name"))
    beside = document.marks_in(
        sentence, PREVIOUS
    )  # "la reunión anterior": where adjectives stand behind, so does this one
    beside = [m for m in beside if start - m.end in (0, 1) or m.start - max(noun.end, last) == 1]
    mention.previous = noun if noun.kind == PREVIOUS else beside[0] if beside else None
    owned = document.marks_in(sentence, "meeting.possessive")  # before the noun, or written together with it
    mention.possessive = any(start - m.end in (0, 1) or m.start == noun.start for m in owned)
    mention.held |= mention.possessive
    date = date_before(document, mention, start, dates) or date_of(document, mention, nouns, dates)
    if date:
        add_date(mention, date, "meeting.date")
        closing = closing_day(document, date, sentence, dates)
        mention.fields.update({"end_date": [closing]} if closing else {})
    owned_name = Span(first, noun.end) if of_name else name  # whose a long name is, its first words do not tell
    for convener in conveners_of(document, sentence, owned_name, mention.possessive):
        mention.add("convening_state" if convener.is_country else "convened_by", convener.found)


def with_qualifiers(document: Document, noun: Mark) -> tuple[int, int]:
    """The noun with the adjectives around it: ``annual joint consultative meeting``."""
    around = Span(max(0, noun.start - REACH), noun.end + REACH)
    written_together = ("name", "acronym") if is_han(noun.value[-1:] or " ") else ()  # 第十次东盟—联合国会晤
    marks = list(apart(document.marks_in(around, "qualifier.meeting", *written_together)))  # 联合 in 联合国 is none
    first, last = noun.start, noun.end
    for mark in reversed([m for m in marks if m.end <= noun.start]):
        between = Span(mark.end, first)
        if mark.end > first:
            continue
        if document.fold(between).strip(" ,-()") or EMPTY_LINE in document.text[between.start : between.end]:
            break
        first = mark.start - (document.text[mark.start - 1 : mark.start] == "(")  # the 5066th (resumed) meeting
    for mark in [m for m in marks if m.start >= noun.end]:
        if document.fold(Span(last, mark.start)).strip(" ,-()"):
            break
        last = mark.end
    return first, last


def ordinal_after_genitive(document: Document, noun: Mark) -> tuple[int, Span] | None:
    """The number behind the organ whose meeting it is: ``جلسة مجلس الأمن 4174``."""
    for name in document.marks_in(Span(noun.end, noun.end + NEAR), "name")[:1]:
        if not document.fold(Span(noun.end, name.start)).strip():
            return ordinal_after(document, name.end)
    return None


def ordinal_of_name(document: Document, sentence: Span, noun: Mark) -> tuple[int, Span] | None:
    """The number before the long name of a meeting: ``第四届联合国同区域组织调解研讨会``, in a language without blanks. Words
    that nobody knows follow it only where it opens its clause, or follows a genitive."""
    if not is_han(noun.value[-1:] or " "):
        return None
    genitives = tuple(filter(None, document.language_at(noun.start).genitives))
    words = Span(clause_start(document, sentence.start, noun.start), noun.start)
    known = document.marks_in(words, "name", "acronym", "class", "country", "qualifier.meeting")
    starts = {mark.start for mark in known}
    for place in range(noun.start, max(words.start, noun.start - NEAR), -1):
        ordinal = ordinal_before(document, place)
        if ordinal is None or ordinal[1].end != place:
            continue
        before = document.fold(Span(words.start, ordinal[1].start))
        opens = not before or before.endswith(genitives)
        told = document.marks_in(Span(ordinal[1].start, noun.start), *NO_NAME)
        bound = any(word in document.fold(Span(place, noun.start)) for word in genitives)
        return None if told or bound or ordinal[1].start < words.start or not (opens or place in starts) else ordinal
    return None


def date_before(document: Document, mention: Mention, start: int, dates: list[DateFound]) -> DateFound | None:
    """The date that ends where the name of a meeting begins: ``2017年8月30日第712次会议``."""
    language = document.language_at(start)
    year = year_alone(document, Span(max(mention.span.start, start - YEAR), start)) if language.year_words else None
    for date in [*dates_in(dates, Span(max(mention.span.start, start - DATED), start)), *([year] if year else [])]:
        between = document.fold(Span(date.span.end, start)).strip()
        if between in ("", *language.year_words, *language.genitives):
            return date
    return date_of_clause(document, mention, start, dates)


def date_of_clause(document: Document, mention: Mention, start: int, dates: list[DateFound]) -> DateFound | None:
    """The date of the clause that a verb of holding closes right before its meeting: ``安理会1月13日就合作举行的会议``, in a
    language where it stands before the noun."""
    for verb in document.marks_in(Span(mention.span.start, start), "meeting.held", "meeting.holds"):
        if is_han(verb.value[-1]) and defines(document, verb, start):
            clause = Span(clause_start(document, mention.span.start, verb.start), verb.start)
            return next(reversed(list(dates_in(dates, clause))), None)
    return None


def date_of(document: Document, mention: Mention, nouns: list[Mark], dates: list[DateFound]) -> DateFound | None:
    """The date that belongs to a noun: the first after it and before the next noun, else one that opens the sentence."""
    later = next((n.start for n in nouns if n.start > mention.noun.start), mention.span.end)
    after = list(dates_in(dates, Span(mention.noun.end, later)))
    after = [date for date in after if not is_of_symbol(document, date)]
    if after and later < mention.span.end and defined_by(document, Span(after[0].span.end, later)):
        return None  # the date of the next one
    if after:
        return after[0] if is_bound(document, mention, after[0]) else None
    before = list(dates_in(dates, Span(mention.span.start, mention.noun.start)))
    before = [d for d in before if not is_of_paper(document, mention, d) and not is_of_symbol(document, d)]
    if before and mention.noun == nouns[0] and (mention.held or mention.planned):
        return before[-1]
    year = None if before else year_alone(document, Span(mention.noun.end, later))
    opened = year is not None and document.text.rfind("(", mention.noun.end, year.span.start) >= 0
    return year if year and (opened or is_bound(document, mention, year)) else None


def is_of_paper(document: Document, mention: Mention, date: DateFound) -> bool:
    """Whether a date before a noun is that of a request or a document by which a clause opens: ``Further to the request that
    the Government had made on 22 January, the Union dispatched a mission``."""
    clause = Span(clause_start(document, mention.span.start, date.span.start), date.span.start)
    closed = document.text[date.span.end : mention.noun.start].lstrip().startswith(COMMAS)
    return closed and bool(document.marks_in(clause, *PAPERS))


def is_bound(document: Document, mention: Mention, date: DateFound) -> bool:
    """Whether the date says when the meeting was: the sentence holds a verb for it, or only a comma lies between."""
    if mention.held or mention.planned or mention.title:
        return True
    between = document.fold(Span(mention.noun.end, date.span.start)).strip(" ,(")
    return len(WORD.findall(between)) <= 1


def add_loose_date(document: Document, mention: Mention, dates: list[DateFound]) -> None:
    """The first day of a sentence that tells of the meeting in the title, whatever verb it has: ``called its meeting for 20
    to 22 October``. A date in parentheses is of the meeting before them."""
    if mention.value("start_date"):
        return
    for date in dates_in(dates, mention.span):
        if date.precision == DatePrecision.DAY and not is_of_symbol(document, date):
            add_date(mention, date, "meeting.first_date")
            return


def add_date(mention: Mention, date: DateFound, rule: str, *premises: Span) -> None:
    spans = (date.span, *premises)
    mention.add("start_date", Found(date.start.isoformat(), spans, rule))
    mention.add("date_precision", Found(date.precision, spans, rule))
    if date.end and date.precision == DatePrecision.DAY:
        mention.add("end_date", Found(date.end.isoformat(), spans, rule))


def has_identity(mention: Mention) -> bool:
    return bool(mention.value("start_date") or (mention.value("ordinal") and mention.value("series_id")))
