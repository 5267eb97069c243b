"""The lines of a programme or order of speakers that begin with a time of day: ``10.15   Statement   African Union (Ms. X)``.

Belongs here: finding these lines, and whether the programme tells what took place or is only a plan. Does not belong here:
who is named in them (``programmes.py``), or labels in reports told session by session (``labels.py``).
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from pipeline.parsing.document import Document, Part, Passage
from pipeline.parsing.layout.lines import lines_of
from pipeline.parsing.lists.labels import planned_in
from pipeline.parsing.lists.strips import BLANK
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

CLOCK = r"(?:[01]?\d|2[0-4])\s?[:.：/٫]\s?[0-5]\d(?!\s?[./:]?\d)"
BEFORE = re.compile(r"[\s|*_•·–—(\[-]*(?:\d{1,2}[.)]\s+)?")
TIME = re.compile(rf"{CLOCK}(?:\s*[-–—~]\s*{CLOCK})?")
"""A time of day that opens a line, or two of them; a bullet or number may stand before it."""
BEHIND = re.compile(r"\s*[)\]]?\s*(?:[|:：.,،)–—-]\s*)?")
"""What parts a time from the words behind it."""
FEWEST = 3
"""Lines with a time that make a programme."""
NEAR = 16
"""Characters at the beginning of a line in which the figures of a time stand."""
ABOVE = 3
"""Passages above the first line with a time that may say what the programme is."""
TOLD = (
    *("participation.before", "participation.after", "participation.either", "participation.acts"),
    *("participation.acts_either", "meeting.convened_by", "meeting.hosted_by", "meeting.hosts", "meeting.chaired_by"),
    *("meeting.chairs", "meeting.held", "meeting.holds", "programme.held"),
)
"""Kinds of words by which a sentence beside a programme tells what took place."""
DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


@dataclass
class Slot:
    """What stands behind a time, with the passage in which it begins."""

    passage: Passage
    time: Span
    words: Span


def slots_of(document: Document, part: Part) -> list[Slot]:
    """The lines of a part that begin with a time, with the lines below that go on them; none where they are few, or where
    times do not follow one another."""
    found: list[Slot] = []
    open_slot = False
    for passage in part.passages:
        if passage.kind == PassageKind.FURNITURE:
            continue
        for line in lines_of(document, Span(passage.start, passage.end)):
            if clock := clock_at(document, line):
                behind = BEHIND.match(document.text, clock.end, line.end)
                found.append(Slot(passage, clock, Span(behind.end() if behind else clock.end, line.end)))
                open_slot = True
            elif open_slot and goes_on(document, found[-1], line):
                found[-1].words = Span(found[-1].words.start, line.end)
            else:
                open_slot = False
    rising = [minutes(document, a) <= minutes(document, b) for a, b in pairwise(found)]
    return found if len(found) >= FEWEST and sum(rising) * 2 >= len(rising) else []


def clock_at(document: Document, line: Span) -> Span | None:
    """The time of day that opens a line, in figures or in the words of its language: the longer of both."""
    before = BEFORE.match(document.text, line.start, line.end)
    begin = (before.end() if before else line.start) - line.start
    if not any(map(str.isdigit, document.text[line.start + begin : min(line.start + begin + NEAR, line.end)])):
        return None
    text = document.text[line.start : line.end].translate(DIGITS)
    plain = TIME.match(text, begin)
    ends = [line.start + plain.end()] if plain else []
    own = document.language_at(line.start).clock
    low, high = document.folded.within(Span(line.start + begin, line.end))
    told = own.match(document.folded.text, low, high) if own else None
    ends += [document.folded.span(low, told.end()).end] if told and told.end() > low else []
    return Span(line.start + begin, max(ends)) if ends else None


def goes_on(document: Document, slot: Slot, line: Span) -> bool:
    """Whether a line below goes on a slot: no blank line stands between, unless the time stands alone."""
    alone = not document.text[slot.words.start : slot.words.end].strip()
    return alone or BLANK.search(document.text, slot.words.end, line.start + 1) is None


def minutes(document: Document, slot: Slot) -> int:
    """The time of a slot in minutes, as printed."""
    digits = [int(number) for number in re.findall(r"\d+", document.text[slot.time.start : slot.time.end])]
    hour, rest = (divmod(digits[0], 100) if digits[0] > 99 else (digits[0], (digits[1:] or [0])[0]))  # fmt: skip
    return hour * 60 + rest


def took_place(document: Document, part: Part, slots: list[Slot]) -> bool:
    """Whether a programme tells what took place: it says so, somebody in it did not come, or a sentence outside tells of the
    meeting. The programme of a meeting still to come, or with words for those who are to come, is a plan."""
    first, last = slots[0].passage.position, slots[-1].passage.position
    above = [p for p in part.passages if first - ABOVE <= p.position <= first or p in part.title]
    if any(document.marks_in(p.body, "programme.held") for p in above):
        return True
    plans = {passage.position for passage in planned_in(document)}
    prose = [(p, s) for p, s in document.sentences_of(part) if not first <= p.position <= last]
    coming = any(document.marks_in(s, "programme.coming") for _, s in prose)
    before = any(document.marks_in(s, "meeting.planned") for p, s in prose if p.position < first)
    if plans & {slot.passage.position for slot in slots} or coming or before:
        return False
    told = [s for p, s in prose if p.kind == PassageKind.PARAGRAPH and document.marks_in(s, *TOLD)]
    told = [s for s in told if not document.marks_in(s, "meeting.planned", "meeting.previous")]
    return bool(told) or any(document.marks_in(slot.words, "programme.dropped") for slot in slots)
