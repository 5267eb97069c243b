"""Attendance of other meetings that a document speaks of: the one before, the next one, the second of two.

Does not belong here: who took part (``attendance.py``), which meetings there are (``meetings.py``), or whether a year tells
another one (``years.py``).
"""

from bisect import bisect_right

from pipeline.parsing.attendance.attendance import ATTENDED
from pipeline.parsing.attendance.elsewhere import is_elsewhere, places_of
from pipeline.parsing.document import Document, Part, Participation, Passage, span_of
from pipeline.parsing.meetings.identities import PREVIOUS, Meeting, Mention, nouns_in
from pipeline.parsing.meetings.mentions import is_anchor
from pipeline.parsing.meetings.nouns import declines, is_noun, noun_of
from pipeline.parsing.meetings.years import GATHERED, OPENING, brings_in, opens_in_another, year_beside, years_of
from pipeline.parsing.words.absence import COMMA
from pipeline.parsing.words.objects import ATTENDS, SENDS
from pipeline.scanning import WORD
from pipeline.scanning.marks import Mark
from pipeline.text import COMMAS, Span
from pipeline.vocabulary import MeetingStatus, PassageKind

RULES = tuple(f"sentence.{kind.partition('.')[2]}" for kind in ATTENDED)
"""The rules of participations that a verb of attendance tells."""
COMING = (*RULES, *(f"sentence.{kind.partition('.')[2]}" for kind in (ATTENDS, SENDS)))
"""The same, with verbs of coming and sending to what stands behind them."""
UNKNOWN = -1
"""Stands for the number of a meeting that is none of those that are known."""
TAIL = 4
"""Words behind verb, place and day of a sentence that says no more than when a meeting was."""
NEAR = 40
"""Characters behind a verb in which the noun stands for what was attended."""
HELD = ("meeting.held", "meeting.holds")

Told = dict[int, int]
"""The number of another meeting, or ``UNKNOWN``, by the place of a sentence or the position of a passage."""


class Occasions:
    """Of which meetings the sentences and lists of a part of a document tell, but for the one that it is about."""

    def __init__(self, document: Document, part: Part, meetings: list[Meeting], about: int) -> None:
        self.document, self.part, self.meetings, self.about = document, part, meetings, about
        self.years = years_of(meetings[about])
        self.here = places_of(meetings[about])
        self.mentions: dict[int, list[tuple[int, Mention]]] = {}
        for number, meeting in enumerate(meetings):
            for mention in meeting.mentions:
                self.mentions.setdefault(mention.span.start, []).append((number, mention))
        self.called = {mention.noun.value for mention in meetings[about].mentions if is_anchor(mention)}
        self.sentences = document.sentences_of(part)
        self.brought: set[str] = set()
        self.asked: tuple[Span, list[Mark]] = (Span(0, 0), [])
        self.told: Told = {}
        self.leads: Told = {}
        self.headed = self.under_headings()
        self.walk()

    def of(self, participation: Participation) -> int | None:
        """The meeting that a participation is of; none where it is one that is not known."""
        rule, place = participation.role.rule, participation.who.spans[0].start
        number: int | None = None
        if rule.startswith("list."):
            number = self.listed(place)
        elif rule in COMING:
            number = self.attended(participation)
            if number is None and rule in RULES:
                start = sentence_start(self.document, place)
                number = self.told.get(start)
        if number is None:
            return self.about
        return number if number != UNKNOWN and self.meetings[number].status == MeetingStatus.HELD else None

    def attended(self, participation: Participation) -> int | None:
        """Another meeting that the sentence itself names beside its verb, or by the year with which it begins: ``The next
        meeting would be held in Cairo, with the participation of ASEAN``. What somebody said of another meeting was said at
        this one."""
        verb, who = participation.role.spans[0], participation.who.spans[0]
        start = sentence_start(self.document, min(verb.start, who.start))
        if participation.role.rule in RULES:
            first = min(verb.start, who.start)
            if opens_in_another(self.document, Span(start, first), self.years):
                return UNKNOWN
            near = [
                (distance(mention.noun, verb), number)
                for number, mention in self.mentions.get(start, [])
                if mention.noun.start < mention.noun.end
                if not self.is_apart(mention.noun, verb, [m.noun for _, m in self.mentions[start]])
                if not self.comes_from(verb, who, mention.noun)
            ]
            number = min(near, key=lambda told: (told[0], told[1] != self.about), default=(0, self.about))[1]
            if number != self.about:
                return UNKNOWN if self.convened(number, who) else number
            sentence = Span(start, self.sentence_end(start))
            if is_elsewhere(self.document, self.here, sentence, who, verb):
                return UNKNOWN
        return self.named(start, verb, who)

    def convened(self, number: int, who: Span) -> bool:
        """Whether somebody is told to have convened a meeting, by the words that would make him one who attended it."""
        fields = self.meetings[number].fields
        told = [found for name in ("convened_by", "host") for found in fields.get(name, [])]
        return any(who == span for found in told for span in found.spans)

    def named(self, start: int, verb: Span, who: Span) -> int | None:
        """Another meeting that stands right beside a verb, by its year or as the one before: ``attended the 2018 retreat``."""
        document = self.document
        sentence = Span(start, self.sentence_end(start))
        nouns = [n for n in self.nouns(sentence) if not self.comes_from(verb, who, n)]
        nouns = [n for n in nouns if not self.is_apart(n, verb, nouns)]
        noun = min(nouns, key=lambda n: distance(n, verb), default=None)
        if noun is None or distance(noun, verb) > OPENING:
            return None
        year = year_beside(document, sentence, noun)
        if year:
            return self.in_year(year)
        same = {span_of(m.noun) for number, m in self.mentions.get(start, []) if number == self.about}
        return UNKNOWN if span_of(noun) not in same and is_previous(document, noun) else None

    def nouns(self, sentence: Span) -> list[Mark]:
        """Those in a sentence that call a meeting; the last one is asked for again and again."""
        if sentence != self.asked[0]:
            self.asked = sentence, nouns_in(self.document, sentence)
        return self.asked[1]

    def comes_from(self, verb: Span, who: Span, noun: Mark) -> bool:
        """Whether a noun behind those who stand behind a verb says where they came from: ``were joined by A, who came from a
        seminar in Oslo``. Where verbs come first, it is the meeting that they attended, if no comma parts them."""
        if not verb.end <= who.start < noun.start:
            return False
        language = self.document.language_at(verb.start)
        first = language.proclitics or language.cues.get("participation.acts_either")
        return not first or COMMA.search(self.document.text, who.end, noun.start) is not None

    def is_apart(self, noun: Mark, verb: Span, nouns: list[Mark]) -> bool:
        """Whether a comma parts a noun from the verb behind it, and another one stands right behind the verb: ``A, which had
        hosted the 2002 seminar, attended the workshop``."""
        text = self.document.text
        if noun.end > verb.start or not COMMA.search(text, noun.end, verb.start):
            return False
        near = [n for n in nouns if verb.end <= n.start <= verb.end + NEAR]
        return any(not COMMA.search(text, verb.end, n.start) for n in near)

    def in_year(self, year: str) -> int | None:
        """The meeting of a year, where only one is known; none where it is the year of the meeting at hand."""
        if not self.years or year in self.years:
            return None
        there = [n for n, meeting in enumerate(self.meetings) if year in years_of(meeting)]
        return there[0] if len(there) == 1 else UNKNOWN

    def sentence_end(self, start: int) -> int:
        index = bisect_right(self.document.sentences, start, key=lambda told: told[1].start) - 1
        return self.document.sentences[index][1].end if index >= 0 else start

    def listed(self, place: int) -> int | None:
        """The meeting of which a list is, by its lead-in or its heading."""
        index = bisect_right(self.document.passages, place, key=lambda passage: passage.start) - 1
        passage = self.document.passages[index]
        if passage.lead is not None and (told := self.of_lead(passage.lead)) is not None:
            return told
        return self.headed.get(passage.position)

    def of_lead(self, lead: Passage) -> int | None:
        """Another meeting that the sentence names that introduces a list, by its year, or that the one before told of: ``The
        following had taken part in the workshop of 2002:``."""
        start = sentence_start(self.document, lead.body.end - 1)
        for verb in self.document.marks_in(Span(start, lead.body.end), *ATTENDED)[-1:]:
            if opens_in_another(self.document, Span(start, verb.start), self.years):
                return UNKNOWN
            named = self.named(start, span_of(verb), span_of(verb))
            if named is not None:
                return named
        return self.leads.get(lead.position)

    def under_headings(self) -> Told:
        """The meetings that headings name, by the positions of the passages under them."""
        found: Told = {}
        current: int | None = None
        for passage in self.part.passages:
            if passage.kind == PassageKind.HEADING and not passage.bullet:
                said = self.of_heading(passage)
                closes = passage.topic != "participants"
                current = said if said is not None else None if closes else current
            if current is not None and current != self.about:
                found[passage.position] = current
        return found

    def of_heading(self, passage: Passage) -> int | None:
        """The meeting that a heading names: of a list by its number, its day or its year, of sentences by its name alone."""
        document, listed = self.document, passage.topic == "participants"
        if passage in self.part.title and not listed:
            return None
        nouns = nouns_in(document, passage.body)
        if not nouns:
            return None
        for number, mention in self.mentions.get(passage.body.start, []):
            told = mention.value("ordinal") or mention.value("start_date")
            opens = (
                mention.fields["name"][0].spans[0].start == passage.body.start if "name" in mention.fields else False
            )
            if told and (listed or opens):
                return number
        year = year_beside(document, passage.body, nouns[0]) if listed else None
        return self.about if year in self.years else self.in_year(year) if year else None

    def walk(self) -> None:
        """Goes through the sentences: each of another meeting that says no more than when it was is gone on by those behind
        it, up to the end of its passage: ``The second workshop was held in Lima on 3 May 2005. A and B attended it.``"""
        state: int | None = None
        last: Passage | None = None
        for passage, sentence in self.sentences:
            if passage is not last:
                if last is not None and state is not None:
                    self.leads[last.position] = state
                state, last = self.headed.get(passage.position), passage
            state = self.after(sentence, state)
            if state is not None and state != self.about:
                self.told[sentence.start] = state
        if last is not None and state is not None:
            self.leads[last.position] = state

    def after(self, sentence: Span, state: int | None) -> int | None:
        """Of which meeting a sentence tells, behind one that told of ``state``."""
        document = self.document
        if state is None and len(self.meetings) == 1 and not document.marks_in(sentence, *GATHERED):
            return None
        here = [(n, m) for n, m in self.mentions.get(sentence.start, []) if m.noun.start < m.noun.end]
        for number, mention in here:
            if number != self.about and says_when(document, mention):
                return number
        nouns = nouns_in(document, sentence)
        if brings_in(document, sentence, self.years):
            self.brought = {noun.value for noun in nouns}
            return UNKNOWN
        if not nouns or state is None:
            return state
        if state == UNKNOWN:
            return state if (self.brought - self.called) & {noun.value for noun in nouns} else None
        return state if any(self.goes_on(mention, state, sentence) for _, mention in here) else None

    def goes_on(self, mention: Mention, state: int, sentence: Span) -> bool:
        """Whether a mention without number and day is of the meeting that a sentence before told of, by the same noun. The one
        before another is called so in the next sentence only: later the noun is that of the meeting at hand."""
        if mention.value("start_date") or mention.value("ordinal") or mention.previous:
            return False
        told = [
            m for m in self.meetings[state].mentions if m.noun.start < m.noun.end and m.span.end <= mention.span.start
        ]
        if not told or (told[-1].previous and sentence.start - told[-1].span.end > 1):
            return False
        noun, other = noun_of(self.document, mention), noun_of(self.document, told[-1])
        return is_noun(noun, other) or declines(self.document, noun, other, mention)


def is_previous(document: Document, noun: Mark) -> bool:
    """Whether a noun for a meeting calls it the one before."""
    around = Span(max(0, noun.start - OPENING), noun.end + OPENING)
    beside = document.marks_in(around, PREVIOUS)
    return any(noun.start - mark.end in (0, 1) or mark.start - noun.end in (0, 1) for mark in beside)


def says_when(document: Document, mention: Mention) -> bool:
    """Whether a sentence opens with a meeting and says no more than when and where it was held."""
    told = [
        found.spans[0].end for name in ("start_date", "end_date", "place") for found in mention.fields.get(name, [])
    ]
    held = document.marks_in(mention.span, *HELD)
    if not mention.held or not held or not told or mention.noun.start - mention.span.start > OPENING:
        return False
    if COMMA.search(document.text, mention.noun.end, max(mention.noun.end, held[0].start)):
        return False  # "The summit, held in Rome in 2003, had asked for more"
    rest = document.fold(Span(max([*told, held[0].end, mention.noun.end]), mention.span.end)).strip(" .。")
    return rest.startswith(COMMAS) or len(WORD.findall(rest)) <= TAIL


def sentence_start(document: Document, place: int) -> int:
    """Where the sentence begins that a place is in."""
    index = bisect_right(document.sentences, place, key=lambda told: told[1].start) - 1
    return document.sentences[index][1].start if index >= 0 else place


def distance(noun: Mark, verb: Span) -> int:
    """Characters between a noun for a meeting and a verb."""
    return max(noun.start - verb.end, verb.start - noun.end, 0)
