"""Blocks of signatures under a text: in whose names it was adopted.

``For the African Union`` above ``(Signed) X`` and an office, in lines, in columns or side by side, with the organization
above the person or below, two or more of them, tell who was there, and propose nothing. Does not belong here: the signature
of a letter (``head.py``), or how columns are read (``strips.py``).
"""

import re
from typing import NamedTuple

from pipeline.parsing.actors.entries import PARENTHESES, SIGNED_FOR, read_entry
from pipeline.parsing.document import Document, Entry, Found, Part, Participation, Passage, span_of
from pipeline.parsing.lists.rows import OBSERVED
from pipeline.parsing.lists.strips import Cell, Strip, cells_in, columns_of, strip_of
from pipeline.parsing.names.persons import COMMA_OR_LINE, read_person
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import PassageKind, Role

SIGNED = "head.signed"
FEWEST = 2
"""Signatures that make a block."""
LONGEST = 600
"""Characters of the longest passage of such a block."""
BELOW = 4
"""Lines under the name of an organization on which it may go on, or who signed for it stands."""
SHORT = 60
"""Characters of the longest line that is a heading within a block."""
CUT = re.compile(r"\s+[–—-]{1,2}\s+|\s*[:：\n(（,，،]")
"""What parts the organization from the person who signed for it."""
LABEL = re.compile(r"[^:：\n]{2,60}[:：]\s*(?=\S)")
ELSEWHERE = ("participants", "agenda")
"""Topics of lists that are read otherwise."""
LISTED = ("proposals", "measures")
"""Topics of lists that a block ends, where something says that it is one: ``For ECOWAS`` could head what it is to do."""
PLAIN = (PassageKind.PARAGRAPH, PassageKind.HEADING, PassageKind.ITEM)


class Signature(NamedTuple):
    """For whom it was signed: the words before its name, or the name, and the stretch in which to look for the person."""

    entry: Entry
    cue: Span
    start: int
    end: int


def find_signatures(document: Document) -> None:
    """The blocks of a document; their passages are signatures from there on."""
    for part in document.parts:
        for block in blocks_of(document, part):
            read_block(document, block)


def blocks_of(document: Document, part: Part) -> list[list[Passage]]:
    """Stretches of short passages in which two lines or more are signed, from the first of these on."""
    blocks: list[list[Passage]] = [[]]
    before: Passage | None = None
    solemn = False  # whether a line before says that this is the end: "Done at"
    for passage in part.passages:
        if passage.kind == PassageKind.FURNITURE:
            continue
        done = any(m.start == passage.body.start for m in document.marks_in(passage.body, "head.done"))
        if may_be_signed(document, passage) and (blocks[-1] or openings(document, passage)):
            above = [before] if before and not blocks[-1] and names_one(document, before) else []
            blocks[-1] += [*above, passage]
        elif blocks[-1]:
            blocks.append([])
        before = passage
        solemn = solemn or done
    return [block for block in blocks if is_block(document, block, solemn)]


def is_block(document: Document, block: list[Passage], solemn: bool) -> bool:
    """Whether so much is signed that a block may be one; within a list of what is to be done something has to say so."""
    solemn |= any(document.marks_in(p.body, SIGNED) for p in block)
    listed = any(p.topic in LISTED for p in block)
    return sum(openings(document, p) for p in block) >= FEWEST and (solemn or not listed)


def may_be_signed(document: Document, passage: Passage) -> bool:
    """Whether a passage is no sentence, by its shape, and stands in no list that is read otherwise."""
    signed = bool(document.marks_in(passage.body, SIGNED))
    plain = passage.kind in PLAIN and passage.topic not in ELSEWHERE and passage.number is None
    short = passage.body.end - passage.body.start <= LONGEST and not passage.bullet
    return plain and short and (signed or not passage.ended)


def names_one(document: Document, passage: Passage) -> bool:
    """Whether a passage is nothing but organizations, side by side, which may stand above those who signed for them."""
    cells = [cell.span for line in lines_of(document, [passage]) for cell in line]
    return may_be_signed(document, passage) and all(bare(document, cell) for cell in cells)


def openings(document: Document, passage: Passage) -> int:
    """Cells of a passage that begin with the words for on whose behalf it is signed, or say that it is signed."""
    if not document.marks_in(Span(document.line_start(passage.start), passage.end), *SIGNED_FOR, SIGNED):
        return 0
    cells = [cell.span for line in lines_of(document, [passage]) for cell in line]
    return sum(bool(cue_of(document, cell) or document.marks_in(cell, SIGNED)) for cell in cells)


def lines_of(document: Document, passages: list[Passage]) -> list[list[Cell]]:
    """The cells of all lines of some passages."""
    found = []
    for passage in passages:
        begin = document.line_start(passage.start)
        for line in document.text[begin : passage.end].split("\n"):
            found.append(cells_in(document, Span(begin, begin + len(line))))
            begin += len(line) + 1
    return [line for line in found if line]


def cue_of(document: Document, line: Span) -> Mark | None:
    """The words for on whose behalf with which a line begins; alone in a cell they say in what capacity somebody came."""
    return next((m for m in document.marks_in(line, *SIGNED_FOR) if m.start == line.start and m.end < line.end), None)


def read_block(document: Document, block: list[Passage]) -> None:
    """Reads the columns of a block one below another, or, where only the first one names organizations, line by line."""
    lines = lines_of(document, block)
    columns = columns_of(lines)
    strip = strip_of(document, columns)
    found = signatures_in(strip)
    begun = {strip.origin(signature.start) for signature in found}
    if len(columns) > 1 and not all(begun & {cell.start for cell in column} for column in columns):
        strip = strip_of(document, [[cell.span for line in lines for cell in line]])
        found = signatures_in(strip)
    if len(found) < FEWEST or all(s.entry.is_country for s in found):
        return
    ends = [strip.origins(Span(s.start, s.end)) for s in found]
    first, last = min(e[0].start for e in ends), max(piece.end for e in ends for piece in e)
    signed = [m.end for passage in block for m in document.marks_in(Span(passage.start, passage.end), SIGNED)]
    last = max([last, *signed])
    for passage in block:
        if passage.end > first and passage.start < last:
            passage.kind, passage.topic, passage.lead = PassageKind.SIGNATURE, None, None
    heads = [cell.span for line in lines for cell in line if is_heading(document, cell.span)]
    for signature in found:
        if not signature.entry.is_country:
            place = strip.origin(signature.start)
            passage = next(p for p in block if p.end > place)
            headed = any(head.start < place for head in heads)
            document.signatures.append((passage, participation(document, strip, signature, headed)))


def is_heading(document: Document, line: Span) -> bool:
    """Whether a line of a block stands above those who were there as observers: ``As observers:``."""
    names = document.marks_in(line, "name", "acronym", SIGNED)
    return line.end - line.start <= SHORT and not names and bool(document.marks_in(line, *OBSERVED))


def signatures_in(strip: Strip) -> list[Signature]:
    """The signatures of a text: the organization above the person, or below where a person comes first."""
    document = strip.document
    lines = [Span(start, start + cell.end - cell.start) for start, cell in zip(strip.starts, strip.cells, strict=True)]
    signed = document.marks_in(Span(0, len(document.text)), SIGNED)
    found = [s for index in range(len(lines)) if (s := opening_at(document, lines, index))]
    if signed and not any(s.start < signed[0].start for s in found):
        return from_below(document, lines, found, signed)
    stops = [
        *(s.start for s in found),
        *(line.start for line in lines if is_heading(document, line)),
        len(document.text),
    ]
    return [s._replace(end=below(lines, s.end, min(stop for stop in stops if stop > s.start))) for s in found]


def below(lines: list[Span], start: int, stop: int) -> int:
    """The end of the lines under an organization that may tell who signed for it."""
    ends = [line.end for line in lines if start <= line.end <= stop]
    return max(start, ends[min(BELOW, len(ends) - 1)] if ends else start)


def from_below(document: Document, lines: list[Span], found: list[Signature], signed: list[Mark]) -> list[Signature]:
    """The organizations that stand under those who signed for them: ``(Signed) X``, and then ``Secretary-General of A``."""
    rows = []
    stops = [*(mark.start for mark in signed[1:]), len(document.text)]
    for mark, stop in zip(signed, stops, strict=True):
        own = [s for s in found if mark.start < s.start < stop]
        under = [line for line in lines if mark.end <= line.start and line.end <= stop][:BELOW]
        told = own[:1] or [s for line in under if (s := bare(document, line))][:1]
        rows += [s._replace(start=mark.start, end=max(s.end, mark.end)) for s in told]
    return rows


def opening_at(document: Document, lines: list[Span], index: int) -> Signature | None:
    """The signature that begins on a line: with the words for on whose behalf, or with the organization alone, where it
    is signed on this line or right below."""
    line = lines[index]
    near = Span(line.start, lines[min(index + BELOW - 1, len(lines) - 1)].end)
    cue = cue_of(document, line)
    if cue is None:
        witness = witnessed(document, line)
        signed = any(m.start > line.start for m in document.marks_in(near, SIGNED))
        return witness or (bare(document, line) if signed else None)
    names = document.marks_in(Span(cue.end, near.end), "name", "acronym", "country")
    if not names:
        return None
    stop = next(other.end for other in lines[index:] if other.end >= names[0].end)
    entry, end = entry_in(document, Span(cue.end, stop), names[0].end)
    return Signature(entry, span_of(cue), line.start, end) if entry else None


def entry_in(document: Document, span: Span, named: int) -> tuple[Entry | None, int]:
    """The one organization of a stretch up to what parts it from who signed, behind a name; and where it ends."""
    cut = CUT.search(document.text, named, span.end)
    short = PARENTHESES.match(document.text, document.trim(Span(named, span.end)).start, span.end)
    if short and cut and short.start() < cut.end():  # its acronym
        cut = CUT.search(document.text, short.end(), span.end)
    end = cut.start() if cut else span.end
    entries, rest = read_entry(document, Span(span.start, end))
    return (entries[0] if len(entries) == 1 and rest is None else None), end


def bare(document: Document, line: Span) -> Signature | None:
    """A line that is an organization, with or without the office that stands for it: ``Executive Secretary, IGAD``."""
    names = document.marks_in(line, "name", "acronym")
    signed = document.marks_in(line, SIGNED)
    words = document.trim(Span(line.start, signed[0].start) if signed else line, "(（:：")
    if not names or words.start >= words.end:
        return None
    entries, rest = read_entry(document, words)
    if len(entries) != 1 or rest is not None or entries[0].name.rule == "entry.bare_office":
        return None
    return Signature(entries[0], entries[0].name.spans[0], line.start, words.end)


def witnessed(document: Document, line: Span) -> Signature | None:
    """A line for who was there as an observer: ``Witnessed by: the European Union, as an observer``, ``In the presence of the
    observer of the League of Arab States:``."""
    label = LABEL.match(document.text, *line)
    observes = document.marks_in(line, *OBSERVED)[:1]
    if observes and document.text[line.start : line.end].endswith((":", "：")):
        names = document.marks_in(Span(observes[0].end, line.end), "name", "acronym")[:1]
        entry, _ = entry_in(document, Span(names[0].start, line.end), names[0].end) if names else (None, line.end)
        return Signature(entry, span_of(observes[0]), line.start, line.end) if entry else None
    if label is None or not observes:
        return None
    names = document.marks_in(Span(label.end(), line.end), "name", "acronym")
    entry, _ = entry_in(document, Span(label.end(), line.end), names[0].end) if names else (None, line.end)
    return Signature(entry, Span(line.start, label.end()), line.start, line.end) if entry else None


def participation(document: Document, strip: Strip, signature: Signature, headed: bool) -> Participation:
    """What a signature says, with its places in the document; ``headed``: under a line for observers."""
    own = strip.document
    name = signature.entry.name.spans[0]
    behind = own.trim(Span(max(name.end, signature.cue.end), signature.end), " ,،:：–—-")
    signed = own.marks_in(Span(signature.start, signature.end), SIGNED)
    words = Span(signed[0].end, signature.end) if signed else behind
    person = read_person(own, words, COMMA_OR_LINE)
    before = Span(behind.start, max(behind.start, signed[0].start if signed else 0))
    name_of = person.name or ((first_line(own, words) or first_line(own, before)) if signed else None)

    def found(span: Span | None, value: str = "") -> Found | None:
        spans = strip.origins(span) if span else ()
        return Found(value or " ".join(document.quote(s) for s in spans), spans, "list.person") if spans else None

    marks = own.marks_in(Span(signature.start, signature.end), *OBSERVED)
    role = Role.OBSERVER if marks or headed else Role.PARTICIPANT
    office = found(signature.entry.office.spans[0]) if signature.entry.office else None
    who = Found(signature.entry.name.value, strip.origins(name), "entry.name")
    why = Found(role, strip.origins(signature.cue), "list.signatory")
    return Participation(who, False, why, found(person.title) or office, found(name_of))


def first_line(document: Document, words: Span) -> Span | None:
    """Who signed, where nothing tells a name from other words but the place behind ``(Signed)``."""
    words = document.trim(words)
    end = document.text.find("\n", *words)
    line = document.trim(Span(words.start, end if end >= 0 else words.end), "(（")
    told = document.marks_in(line, "participation.", "office.bare", "name", "acronym", "country")
    return None if told or not 0 < line.end - line.start <= SHORT else line
