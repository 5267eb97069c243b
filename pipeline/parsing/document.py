"""The types that recognisers take and give: a document as scanned, and what was found in it, with the words that say so.

Belongs here: plain types and look-ups on them. Does not belong here: any rule. Nothing in ``parsing`` knows frames,
files or the clock.
"""

import datetime
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from operator import itemgetter
from typing import NamedTuple

from pipeline.folding import Folded
from pipeline.languages import Language, language
from pipeline.scanning import Run
from pipeline.scanning.marks import Mark
from pipeline.text import Span, fold_quote, near, trim
from pipeline.vocabulary import IssueCode, PassageKind, ProposalSection, Severity

SECTIONS = {str(section): section for section in ProposalSection}
CELL = re.compile(r"\S(?:[^\n]*?\S)??(?=(?<![^\W\d_][.:;])(?<![^\W\d_]\s[:;])\s{2}|\s{3}|\t|\n|\Z)")


@dataclass(frozen=True)
class Found:
    """A value, the stretches of text that say it (several are premises of an inference), and the rule that read it."""

    value: str
    spans: tuple[Span, ...]
    rule: str


@dataclass(eq=False)
class Passage:
    """A passage with its place in the structure. ``body`` is its text without markers and white space around."""

    position: int
    start: int
    end: int
    body: Span
    kind: PassageKind
    number: int | None = None
    bullet: bool = False
    listed: bool = False
    ended: bool = False
    symbol: bool = False
    carried: bool = False
    enumerated: bool = False
    part: int = 0
    topic: str | None = None
    lead: "Passage | None" = None
    heading: "Passage | None" = None
    paragraph: int | None = None
    goes_on: bool = False
    language: str | None = None

    @property
    def section(self) -> ProposalSection | None:
        """The topic, where it is one that proposals can stand in."""
        return SECTIONS.get(self.topic or "")


class Opening(NamedTuple):
    """A first sentence that tells of a meeting: its passage, the words for its days, and these days; ``premises`` are the words
    that give the year where it gives none."""

    passage: Passage
    sentence: Span
    date: Span
    first: datetime.date
    last: datetime.date
    premises: tuple[Span, ...] = ()


@dataclass(eq=False)
class Part:
    """A letter, an annex, or a section about a meeting of its own: a stretch with a title zone of its own. ``opening`` tells
    of the meeting of a section, ``shared`` is what several such sections have in common."""

    index: int
    passages: list[Passage] = field(default_factory=list)
    title: list[Passage] = field(default_factory=list)
    opening: Opening | None = None
    shared: bool = False


@dataclass(frozen=True)
class Notice:
    """Something seen and not understood: a row of ``issues``."""

    severity: Severity
    code: IssueCode
    message: str
    span: Span | None = None


@dataclass
class Participation:
    """One organization or State in a role; ``meeting`` is the number of the meeting in its document."""

    who: Found
    is_country: bool
    role: Found
    represented_by: Found | None = None
    person_name: Found | None = None
    category: Found | None = None
    category_as_printed: Found | None = None
    newly_invited: Found | None = None
    level: Found | None = None
    meeting: int = 0


@dataclass(frozen=True)
class Entry:
    """An organization or State that an entry names. ``name`` holds the folded name, or the code of a State."""

    name: Found
    office: Found | None
    is_country: bool = False


@dataclass
class Row:
    """What a row says. ``rest`` is a stretch that nothing explains; ``label`` stands before several entries."""

    span: Span
    entries: list[Entry] = field(default_factory=list)
    person: Found | None = None
    office: Found | None = None
    label: Span | None = None
    rest: Span | None = None
    observes: Span | None = None
    unknown: list[Span] = field(default_factory=list)

    @property
    def whole(self) -> bool:
        """Whether the row names somebody and nothing is left over."""
        return bool(self.entries) and self.rest is None


class Pledge(NamedTuple):
    """A row of a table of what is to be done: its place, the words for what, who is to do it, and the head of the column."""

    span: Span
    text: str
    organizations: list[Found]
    section: ProposalSection
    head: Span


@dataclass
class Document:
    """A scanned text in a language that is known. ``runs`` are stretches read in another one, ``signatures`` those in whose names
    it is signed, each with its passage, ``grids`` the rows of tables in columns by the passage in which they begin, ``placed``
    the entries read by the place in which they name their organizations, ``borne`` the passages that only tell who came for the
    entry above, each with whether that is his office alone, ``pledges`` the rows of tables of what is to be done by their
    passage, ``sides`` the organization and the delegates that each line of a side heads."""

    text: str
    folded: Folded
    language: Language
    marks: list[Mark]
    passages: list[Passage] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    sentences: list[tuple[Passage, Span]] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    signatures: list[tuple[Passage, Participation]] = field(default_factory=list)
    grids: dict[int, list[Row]] = field(default_factory=dict)
    placed: set[int] = field(default_factory=set)
    borne: dict[int, bool] = field(default_factory=dict)
    pledges: dict[int, list[Pledge]] = field(default_factory=dict)
    sides: dict[int, tuple[Entry, list[Passage]]] = field(default_factory=dict)

    def language_at(self, place: int) -> Language:
        """The language in which the text is read at a place: that of its run, else that of the document."""
        index = bisect_right(self.runs, place, key=lambda run: run.start) - 1
        if index < 0 or place >= self.runs[index].end:
            return self.language
        return language(self.runs[index].language or self.language.code)

    @cached_property
    def by_kind(self) -> dict[str, list[int]]:
        """The places in ``marks`` of the marks of each kind."""
        found: dict[str, list[int]] = {}
        for index, mark in enumerate(self.marks):
            found.setdefault(mark.kind, []).append(index)
        return found

    @cached_property
    def chosen(self) -> dict[tuple[str, ...], tuple[list[int], list[Mark]]]:
        """The marks of the kinds that were asked for, with their starts: recognisers ask for the same ones again and again."""
        return {}

    def add_marks(self, marks: Iterable[Mark], dropped: Collection[Mark] = ()) -> None:
        """More marks, put in their places; those ``dropped`` say what they do not mean here."""
        kept = {*self.marks, *marks}.difference(dropped)
        self.marks = sorted(kept, key=lambda m: (m.start, -m.end, m.kind, m.language, m.value))
        for name in ("by_kind", "chosen"):
            self.__dict__.pop(name, None)

    @cached_property
    def furniture(self) -> list[Span]:
        return [Span(p.start, p.end) for p in self.passages if p.kind == PassageKind.FURNITURE]

    @cached_property
    def masked(self) -> str:
        """The text with page furniture blanked out, offset for offset."""
        pieces, last = [], 0
        for hole in self.furniture:
            pieces += [self.text[last : hole.start], " " * (hole.end - hole.start)]
            last = hole.end
        return "".join(pieces) + self.text[last:]

    def forget_furniture(self) -> None:
        """To be called when passages have become furniture: what was known of it before no longer holds."""
        for name in ("furniture", "masked", "quotes"):
            self.__dict__.pop(name, None)

    def sentences_of(self, part: Part) -> list[tuple[Passage, Span]]:
        return [(passage, sentence) for passage, sentence in self.sentences if passage.part == part.index]

    def line_start(self, place: int) -> int:
        """Where the line begins that holds a place."""
        return self.text.rfind("\n", 0, place) + 1

    def after(self, passage: Passage) -> Passage | None:
        """The next passage that is no furniture."""
        below = (self.passages[place] for place in range(passage.position + 1, len(self.passages)))
        return next((other for other in below if other.kind != PassageKind.FURNITURE), None)

    def before(self, passage: Passage) -> Passage | None:
        """The last passage before it that is no furniture."""
        above = (self.passages[place] for place in range(passage.position - 1, -1, -1))
        return next((other for other in above if other.kind != PassageKind.FURNITURE), None)

    def marks_in(self, span: Span, *kinds: str) -> list[Mark]:
        """Marks wholly within ``span`` of one of ``kinds``; ``force.`` stands for all kinds that begin with it."""
        starts, marks = self.chosen.get(kinds) or self.choose(kinds)
        begin, end = span
        low = bisect_left(starts, begin)
        if low == len(starts) or starts[low] >= end:
            return []
        return [mark for mark in marks[low : bisect_left(starts, end, low)] if mark[1] <= end]

    def holds_only(self, span: Span, *kinds: str) -> bool:
        """Whether a stretch holds words of one of ``kinds`` and nothing else."""
        return any(mark[:2] == span for mark in self.marks_in(span, *kinds))

    def choose(self, kinds: tuple[str, ...]) -> tuple[list[int], list[Mark]]:
        """All marks of some kinds by place, with their starts."""
        groups = tuple(kind for kind in kinds if kind.endswith("."))
        members = [kind for kind in self.by_kind if groups and kind.startswith(groups)]
        places = [self.by_kind[kind] for kind in {*kinds, *members} if kind in self.by_kind]
        together = places[0] if len(places) == 1 else sorted(chain.from_iterable(places))
        marks = [*map(self.marks.__getitem__, together)]
        return self.chosen.setdefault(kinds, ([*map(itemgetter(0), marks)], marks))

    def cells(self, passage: Passage) -> list[Span]:
        """The cells of a passage of the head: its lines, cut where columns stand apart."""
        found = [Span(*m.span()) for m in CELL.finditer(self.text, passage.start, passage.end)]
        return [c for c in (self.trim(c, "*#[]") for c in found) if c.start < c.end]

    def fold(self, span: Span) -> str:
        """The stretch as it stands in the folded view."""
        low, high = self.folded.within(span)
        return self.folded.text[low:high]

    def quote(self, span: Span) -> str:
        """A stretch as a quote; many facts have the same."""
        if span not in self.quotes:
            self.quotes[span] = fold_quote(self.text, span.start, span.end, near(self.furniture, span))
        return self.quotes[span]

    @cached_property
    def quotes(self) -> dict[Span, str]:
        return {}

    def trim(self, span: Span, also: str = "") -> Span:
        return trim(self.text, span, also)

    def notice(self, severity: Severity, code: IssueCode, message: str, span: Span | None = None) -> None:
        self.notices.append(Notice(severity, code, message, span))


def span_of(mark: Mark) -> Span:
    return Span(mark.start, mark.end)


def apart(marks: Iterable[Mark]) -> Iterator[Mark]:
    """One mark for each stretch: names that several kinds or languages share come once."""
    last = -1
    for mark in marks:
        if mark.start >= last:
            yield mark
            last = mark.end
