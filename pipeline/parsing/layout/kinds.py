"""What kind of document a text is: by the words in its first lines, by its symbol, or as a speaker begins.

Does not belong here: what else the head says (``head.py``).
"""

import re

from pipeline.parsing.document import Document, Passage
from pipeline.scanning.marks import Mark, is_han
from pipeline.symbols import SYMBOL, SYMBOLS_ONLY, kind_of_symbol
from pipeline.text import Span
from pipeline.vocabulary import DocumentKind, PassageKind

OPENING = 1_500
"""Characters in which a speaker has said that he speaks."""
LONGEST_TITLE = 400
AFTER_NUMBER = re.compile(r"(?:^\W*\d{1,4} ?\(\d{4}\)\.|[:：])\s*\Z", re.DOTALL)
"""What stands before the name of a kind that does not open its line: the number of a resolution, the sponsors of a draft."""
LONGEST_LINE = 150
"""A paragraph longer than this is text: the head has ended before it."""


def find_kind(document: Document) -> tuple[DocumentKind, Passage | None]:
    """The kind of document, from the first passage that begins with a name of one; and that passage."""
    for passage in document.passages:
        if passage.kind == PassageKind.FURNITURE:
            continue
        marks = document.marks_in(passage.body, "document.")
        if marks and marks[0].start <= passage.body.start + 2 and not passage.ended:
            return DocumentKind(marks[0].kind.partition(".")[2]), passage
        if marks and marks[-1].end == passage.body.end and is_han(marks[-1].value[-1]):
            return DocumentKind(marks[-1].kind.partition(".")[2]), passage  # Chinese puts the word for letter last
        introduced = [m for m in marks if AFTER_NUMBER.search(document.text, passage.body.start, m.start)]
        if introduced and passage.body.end - passage.body.start < LONGEST_TITLE:
            return DocumentKind(introduced[0].kind.partition(".")[2]), passage  # "67 (1949). Resolution of", "X: draft"
        printed = kind_printed(document, passage)
        if printed:
            return printed, None
        within = kind_within(document, passage, marks)
        if within:
            return within, None
        if passage.kind == PassageKind.PARAGRAPH and passage.body.end - passage.body.start > LONGEST_LINE:
            break
    return (DocumentKind.SPEECH if is_speech(document) else DocumentKind.OTHER), None


def is_speech(document: Document) -> bool:
    """Whether a text without any head begins as a speaker does: in the first person, or with a word to the chair. A text
    whose first lines name a meeting is none."""
    opening = Span(0, min(OPENING, len(document.text)))
    above = [p for p in document.passages if p.kind == PassageKind.HEADING and p.end <= opening.end]
    titled = any(p.symbol or document.marks_in(p.body, "meeting.noun", "series", "head.annex") for p in above)
    return not titled and bool(document.marks_in(opening, "head.speech"))


def kind_printed(document: Document, passage: Passage) -> DocumentKind | None:
    """The kind that the symbol of the document itself tells: one that opens a cell of the head, but for
    the name of the United Nations on the same line."""
    for cell in document.cells(passage):
        symbol = SYMBOL.match(document.text, *behind_name(document, cell))
        kind = kind_of_symbol(symbol[0]) if symbol else None
        if kind:
            return DocumentKind(kind)
    return None


def kind_within(document: Document, passage: Passage, marks: list[Mark]) -> DocumentKind | None:
    """The kind that a line of a head without blank lines begins with; text ends the head."""
    start = passage.body.start
    for line in document.text[start : passage.body.end].split("\n"):
        if len(line) > LONGEST_LINE or document.marks_in(Span(start, start + len(line)), "force."):
            return None
        for mark in marks if not document.text[start].islower() else ():  # else text that goes on
            if mark.start == start or (mark.end == start + len(line) and is_han(mark.value[-1])):
                return DocumentKind(mark.kind.partition(".")[2])
        start += len(line) + 1
    return None


def behind_name(document: Document, cell: Span) -> Span:
    """The symbols of a cell that begins with the name of an organ: ``United Nations S/2005/567`` in one column."""
    for name in document.marks_in(cell, "name")[:1]:
        rest = document.trim(Span(name.end, cell.end))
        if name.start == cell.start and SYMBOLS_ONLY.fullmatch(document.text, *rest):
            return rest
    return cell
