"""Sections that each tell of a meeting of their own: ``A. Nairobi``, ``B. Bangkok``, ``C. Panama City``.

Two sections or more whose first sentences tell when and what, each of other days, become parts of the document, so that
who sat in Bangkok did not sit in Nairobi. Does not belong here: what the sentences of a section say (``mentions.py``).
"""

import calendar
import datetime
import re
from itertools import pairwise
from typing import NamedTuple

from pipeline.parsing.actors.places import find_place
from pipeline.parsing.dates.dates import DateFound, dates_in
from pipeline.parsing.document import Document, Opening, Part, Passage
from pipeline.parsing.layout.topics import topic_of_heading
from pipeline.parsing.lists.runs import SILENT
from pipeline.parsing.meetings.frames import TOLD
from pipeline.parsing.meetings.identities import has_identity, nouns_in
from pipeline.parsing.meetings.mentions import sentence_mentions
from pipeline.parsing.meetings.titles import title_mention
from pipeline.parsing.meetings.visits import journey, told_on_the_way
from pipeline.text import Span
from pipeline.vocabulary import DatePrecision, DocumentKind, PassageKind

OTHERWISE = ("meeting.planned", "document.", "meeting.cancelled")
"""Kinds of words by which a first sentence tells of no meeting that was held."""
SENTENCES = 2
"""First sentences of a section in which its meeting is told."""
FEWEST = 2
"""Sections that make a document one about several meetings."""
LONGEST_MEETING = 15
"""Days that a meeting lasts at most; a longer time before the sections is the one that they report on."""
LONGEST = 120
"""Characters of the longest numbered line that is a heading."""
WITHIN = ("participants", "discussion", "conclusions", "proposals", "measures", "agenda", "declaration", "statement")
"""Topics of headings without a number that stand within a section."""
NUMBERS = (("letter", re.compile(r"[A-Z]")), ("roman", re.compile(r"[IVX]+")), ("digit", re.compile(r"\d+")))
"""How headings are numbered; all else is the language's own way."""


class Section(NamedTuple):
    """A heading with what stands under it, and what its first sentences tell of a meeting, if they do."""

    heading: Passage
    passages: list[Passage]
    opening: Opening | None


def cut_sections(document: Document, dates: list[DateFound], kind: DocumentKind) -> None:
    """Makes parts of such sections. What stands before them and behind, and belongs to none, is a part that is ``shared``."""
    if kind in SILENT:
        return
    parts: list[Part] = []
    for part in document.parts:
        parts += pieces(document, part, dates)
    if len(parts) > len(document.parts):
        for index, part in enumerate(parts):
            part.index = index
            for passage in part.passages:
                passage.part = index
        document.parts = parts


def pieces(document: Document, part: Part, dates: list[DateFound]) -> list[Part]:
    """A part, cut where its sections tell of meetings of their own."""
    whole = journey(document, part, dates)
    if whole:
        return pieces_of_journey(document, part, whole, dates)
    sections = sections_of(document, part, dates)
    telling = [section for section in sections if section.opening]
    if len(telling) < FEWEST or overlap(telling) or frames(document, part, telling, dates):
        return [part]
    ways = set.intersection(*(ways_of(document, section.heading) for section in telling))
    first = telling[0].heading.position
    before = [p for p in part.passages if p.position < first]
    found = [Part(0, before, [p for p in part.title if p in before], shared=True)]
    for section in sections:
        if section.heading.position < first:
            continue
        if section.opening:
            found.append(Part(0, [], [section.heading], opening=section.opening))
        elif found[-1].opening and is_sibling(document, section, ways, telling):
            found.append(Part(0, shared=True))
        found[-1].passages += [section.heading, *section.passages]
    return found


def pieces_of_journey(document: Document, part: Part, whole: DateFound, dates: list[DateFound]) -> list[Part]:
    """A part about a mission, cut where a section tells of a meeting on its way. What stands around is of the mission."""
    sections = sections_of(document, part, dates)
    told = [s._replace(opening=told_on_the_way(document, s.heading, s.passages, whole, dates)) for s in sections]
    telling = [section for section in told if section.opening]
    if not telling:
        return [part]
    first = told[0].heading.position
    before = [p for p in part.passages if p.position < first]
    found = [Part(0, before, part.title)]
    for section in told:
        if section.opening:
            found.append(Part(0, [], [section.heading], opening=section.opening))
        elif found[-1].opening and is_sibling(document, section, ways_of(document, found[-1].title[0]), telling):
            found.append(Part(0))
        found[-1].passages += [section.heading, *section.passages]
    return found


def sections_of(document: Document, part: Part, dates: list[DateFound]) -> list[Section]:
    """The sections of a part, each under one heading."""
    headings = [
        p for p, below in pairwise([p for p in part.passages if p.body.start < p.body.end]) if is_heading(p, below)
    ]
    sections = []
    for heading, after in zip(headings, [*headings[1:], None], strict=False):
        end = after.position if after else part.passages[-1].position + 1
        below = [p for p in part.passages if heading.position < p.position < end]
        sections.append(Section(heading, below, opening_of(document, heading, below, dates)))
    return sections


def is_heading(passage: Passage, below: Passage) -> bool:
    """Whether a passage is a heading, be it a numbered line above a paragraph."""
    if passage.kind == PassageKind.HEADING:
        return passage.lead is None
    short = passage.body.end - passage.body.start <= LONGEST and not passage.ended
    return passage.number is not None and short and below.number is None and below.ended


def opening_of(document: Document, heading: Passage, below: list[Passage], dates: list[DateFound]) -> Opening | None:
    """What the first sentences under a heading tell of a meeting: when it was, and a word for a meeting there or in the
    heading. A heading without a number has to say what the section is about."""
    text = next((p for p in below if p.kind != PassageKind.FURNITURE), None)
    if text is None or text.kind != PassageKind.PARAGRAPH or text.lead or text.topic in ("participants", "agenda"):
        return None
    named, framed = bool(nouns_in(document, heading.body)), is_when_or_where(document, heading, dates)
    if topic_of_heading(document, heading) in WITHIN:
        return None
    if not (named or framed) and ways_of(document, heading) == {"none"}:
        return None
    told = [sentence for passage, sentence in document.sentences if passage is text][:SENTENCES]
    for sentence in told:
        if document.marks_in(sentence, *OTHERWISE):
            return None
        days = [d for d in dates_in(dates, sentence) if d.precision == DatePrecision.DAY or named]
        days = [d for d in days if d.precision != DatePrecision.YEAR]
        if days:
            named = named or (framed and bool(document.marks_in(sentence, *TOLD)))
            day = day_told(document, text, sentence, days, named=named)
            return Opening(text, sentence, day.span, day.start, last_day(day)) if day else None
        named = named or bool(nouns_in(document, sentence))
    return None


def is_when_or_where(document: Document, heading: Passage, dates: list[DateFound]) -> bool:
    """Whether a heading is a date or a place: ``Nairobi``."""
    return any(dates_in(dates, heading.body)) or find_place(document, heading.body, line=True) is not None


def day_told(
    document: Document, text: Passage, sentence: Span, days: list[DateFound], *, named: bool
) -> DateFound | None:
    """The day on which a sentence puts a meeting: that of a mention, else the first where it is about a meeting at all."""
    mentions = sentence_mentions(document, text, sentence, days)
    told = {m.value("start_date") for m in mentions if not m.previous}
    bound = [day for day in days if day.start.isoformat() in told]
    about = named or nouns_in(document, sentence)
    loose = days if about and not document.marks_in(sentence, "force.") else []
    return next(iter(bound or loose), None)


def last_day(date: DateFound) -> datetime.date:
    """The last day that a date may mean."""
    if date.precision == DatePrecision.MONTH:
        return date.start.replace(day=calendar.monthrange(date.start.year, date.start.month)[1])
    return date.end or date.start


def overlap(telling: list[Section]) -> bool:
    """Whether two sections tell of the same days: then they tell of one meeting, day by day or twice."""
    days = sorted((s.opening.first, s.opening.last) for s in telling if s.opening)
    return any(before[1] >= after[0] for before, after in pairwise(days))


def frames(document: Document, part: Part, telling: list[Section], dates: list[DateFound]) -> bool:
    """Whether the part is about one meeting: its title says which, or the days of two sections fall on the days told before
    them."""
    headings = [s.heading for s in telling if ways_of(document, s.heading) != {"none"}]
    title = title_mention(document, Part(part.index, title=[p for p in part.title if p not in headings]), dates)
    if title and has_identity(title) and title.value("date_precision") != DatePrecision.YEAR:
        return True
    start, end = part.passages[0].start, telling[0].heading.start
    return any(
        sum(day.start <= s.opening.first <= day.end for s in telling if s.opening) >= FEWEST
        for day in dates_in(dates, Span(start, end))
        if day.end and day.precision == DatePrecision.DAY and (day.end - day.start).days < LONGEST_MEETING
    )


def ways_of(document: Document, heading: Passage) -> set[str]:
    """How a heading is numbered; one letter may be a number of Rome."""
    marker = document.text[heading.start : heading.body.start].strip(" *#\t\n.)(–—-،、")
    if not marker:
        return {"none"}
    return {way for way, form in NUMBERS if form.fullmatch(marker)} or {"own"}


def is_sibling(document: Document, section: Section, ways: set[str], telling: list[Section]) -> bool:
    """Whether a section stands beside those that tell of meetings, and not within the last of them."""
    if "none" not in ways:
        return bool(ways_of(document, section.heading) & ways)
    last = max(s.heading.position for s in telling)
    return section.heading.position > last and section.heading.topic not in WITHIN
