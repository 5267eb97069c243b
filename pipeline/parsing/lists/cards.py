"""Cards of participants: lines that each say what stands in them, over and over again for one organization after the other.

``Organization: African Union``, ``Delegate: Ms. X``, ``Attendance: online`` and then ``Organization: World Bank`` are rows of
a table whose columns stand one below another. Which label is that of the organizations is told by what stands behind it.
Does not belong here: tables in columns (``grids.py``), or what the fields of a row say (``rows.py``).
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from pipeline.parsing.actors.entries import is_organization, read_entry
from pipeline.parsing.document import Document, Part, Passage, Row, span_of
from pipeline.parsing.layout.lines import lines_of
from pipeline.parsing.lists.rows import PRESENCE, read_cell
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

FIELD = re.compile(r"[\s*_•–—-]*(?:\d{1,3}[.)]\s+)?([^\W\d_][^:：\n|;]{0,40}?)[\s*_]*[:：][\s*_]*(\S[^\n]*)")
"""A label, its colon, and what stands behind it."""
COLON = re.compile("[:：]")
FEWEST = 3
"""Cards of an organization that make a list."""
WHOLE = 0.5
"""Share of the fields with one label that have to name an organization and nothing else."""
APART = 3
"""Lines without a label over which the cards go on, as the title of the next one."""
OTHERWISE = ("unsaid.otherwise", "force.", "meeting.planned", "head.addressed_to")
"""Kinds of words in a label by which the cards are of something else."""
OBSERVES = ("participation.as_observer", "participation.observer", "participation.observing")
"""Kinds of words behind a label by which somebody was an observer."""


class Field(NamedTuple):
    """A line of a card with those that go on it: the folded label, what stands behind it, and the passage."""

    label: str
    words: Span
    value: Span
    passage: Passage


def find_cards(document: Document) -> None:
    """Puts the rows of cards to the passages in which they begin, and makes these passages ones of participants."""
    for part in document.parts:
        for fields in stretches(document, part):
            named = label_of_names(document, fields)
            if named and tells_of_presence(document, fields):
                keep(document, part, cards_of(fields, named), named)


def stretches(document: Document, part: Part) -> Iterator[list[Field]]:
    """Fields with no more than a few other lines between them."""
    fields: list[Field] = []
    apart = 0
    for passage in part.passages:
        if passage.kind == PassageKind.FURNITURE:
            continue
        if passage.kind == PassageKind.SIGNATURE or passage.position in document.grids:
            apart = APART + 1
            continue
        if not fields and not COLON.search(document.text, *passage.body):
            continue
        for line in lines_of(document, passage.body):
            found = FIELD.fullmatch(document.text, *line)
            apart = 0 if found else apart + 1
            if found:
                fields.append(
                    Field(document.fold(Span(*found.span(1))), Span(*found.span(1)), Span(*found.span(2)), passage)
                )
            elif fields and apart == 1 and goes_on(document, line):
                last = fields[-1]
                fields[-1] = last._replace(value=Span(last.value.start, line.end))
            if apart > APART:
                yield fields
                fields = []
    yield fields


def goes_on(document: Document, line: Span) -> bool:
    """Whether a line goes on the one above: it is indented, or begins in a small letter or in parentheses, or a name runs into
    it."""
    words = document.trim(line)
    first = document.text[words.start : words.start + 1]
    begin = document.line_start(line.start)
    crossed = any(m.start < words.start < m.end for m in document.marks_in(Span(begin - 200, words.end + 100), "name"))
    return first.islower() or first in "(（" or words.start - begin > 1 or crossed


def label_of_names(document: Document, fields: list[Field]) -> str | None:
    """The label behind which most fields are organizations."""
    for label, count in Counter(field.label for field in fields).most_common():
        values = [field for field in fields if field.label == label]
        read = [read_entry(document, field.value) for field in values] if count >= FEWEST else []
        named = [entries for entries, rest in read if rest is None and entries and is_organization(entries[0])]
        other = any(document.marks_in(field.words, *OTHERWISE) for field in values)
        if len(named) >= max(FEWEST - 1, WHOLE * count) and not other:
            return label
    return None


def tells_of_presence(document: Document, fields: list[Field]) -> bool:
    """Whether the cards are of those who came: a heading says so, or a label that is repeated, by a word for delegates,
    attendance or capacity."""
    counts = Counter(field.label for field in fields)
    again = [field for field in fields if counts[field.label] >= FEWEST]
    headed = any(field.passage.topic == "participants" for field in again)
    return headed or any(document.marks_in(field.words, *PRESENCE) for field in again)


def cards_of(fields: list[Field], named: str) -> list[list[Field]]:
    """The fields by card: one begins where the label stands again that opens them all."""
    counts = Counter(field.label for field in fields)
    fields = [field for field in fields if counts[field.label] > 1]  # others stand above the cards, or below
    repeated = [field.label for field in fields if counts[field.label] * 2 > counts[named]]
    cards: list[list[Field]] = []
    for field in fields:
        if field.label == repeated[0]:
            cards.append([])
        if cards:
            cards[-1].append(field)
    return [card for card in cards if any(field.label == named for field in card)]


def keep(document: Document, part: Part, cards: list[list[Field]], named: str) -> None:
    """Makes the passages of cards ones of participants, and puts the rows to them."""
    first, last = cards[0][0].passage.position, cards[-1][-1].passage.position
    rows = [read_card(document, card, named) for card in cards]
    for passage in part.passages:
        if first <= passage.position <= last and passage.kind != PassageKind.FURNITURE:
            own = [row for row in rows if passage.start <= row.span.start < passage.end]
            document.grids[passage.position] = own
            passage.topic, passage.lead, passage.kind = "participants", None, PassageKind.ITEM


def read_card(document: Document, card: list[Field], named: str) -> Row:
    """The row that a card says."""
    row = Row(Span(card[0].words.start, card[-1].value.end))
    for field in card:
        if field.label == named and not row.entries:
            entries, rest = read_entry(document, field.value)
            row.entries, row.unknown = (entries, []) if entries and rest is None else ([], [field.value])
    for field in [field for field in card if field.label != named]:
        for mark in document.marks_in(field.value, *OBSERVES)[:1]:
            row.observes = span_of(mark)
        if row.entries and not document.marks_in(field.value, *OBSERVES):
            read_cell(document, field.value, row)
    return row
