"""The heads of the columns of a table: ``Organization``, ``Head of delegation``, ``Title``. They name nobody, known or unknown.

A head stands first under the heading of the list, holds no name, and the row below it has no more cells, one of which is a
name; the cells of a row stand in one line, or each on a line of its own, as pages and Word files are read. Does not belong
here: which column holds what (``grids.py``).
"""

import re
from bisect import bisect_right

from pipeline.parsing.document import Document, Entry
from pipeline.parsing.layout.lines import line_of, lines_of
from pipeline.parsing.lists.rows import COLUMN, RULE
from pipeline.parsing.names.persons import honorifics_in
from pipeline.text import Span
from pipeline.vocabulary import IssueCode, PassageKind, Severity

BLOCK = re.compile(r"[^\S\n]*\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
"""Lines between blank ones."""
NAMES = ("name", "acronym", "country")
TELLS = ("class", "category.", "participation.", "label.", "table.", "heading.participants")
"""Kinds of words for what a column holds."""
ALONE = 2
"""Cells of a head all of which have to say what a column holds; of more, none has to."""


def report_unknown(document: Document, body: Span, entries: list[Entry]) -> None:
    """Publishes that no organization is known by the words of an entry, unless they head a column."""
    if not entries and heads_columns(document, body):
        return
    quote = document.quote(body)
    known = f"; it holds the known name {document.quote(entries[0].name.spans[0])!r}" if entries else ""
    message = f"no organization is known by the name {quote!r}{known}; add it to organization_names.csv if it is one"
    document.notice(Severity.WARNING, IssueCode.UNKNOWN_ORGANIZATION, message, body)


def heads_columns(document: Document, body: Span) -> bool:
    """Whether words are the head of a column, or those of all columns of a table."""
    line = line_of(document, body.start)
    if COLUMN.search(document.text, *document.trim(line)):
        below = next_line(document, line.end)
        count = len(COLUMN.findall(document.text, *document.trim(line)))
        return is_head(document, line, below) and len(COLUMN.findall(document.text, *document.trim(below))) == count
    block = block_around(document, line)
    cells = list(lines_of(document, block))
    match = BLOCK.search(document.text, block.end)
    below = Span(*match.span()) if match else Span(block.end, block.end)
    told = [bool(document.marks_in(cell, *TELLS)) for cell in cells]
    fits = 1 < len(list(lines_of(document, below))) <= len(cells) and (len(cells) > ALONE or all(told))
    return fits and opens_list(document, block) and is_head(document, block, below)


def is_head(document: Document, head: Span, below: Span) -> bool:
    """Whether nobody is named in the head, with an honorific or above it, and somebody in the row below it."""
    named = document.marks_in(head, *NAMES) or honorifics_in(document, head)
    above = Span(block_around(document, head).start, head.start)
    return not named and bool(document.marks_in(below, *NAMES)) and not document.marks_in(above, *NAMES)


def opens_list(document: Document, block: Span) -> bool:
    """Whether a block of lines stands right under the heading or lead-in of a list."""
    place = bisect_right(document.passages, block.start, key=lambda passage: passage.start) - 1
    before = document.before(document.passages[place]) if place > 0 else None
    return before is not None and (before.kind == PassageKind.HEADING or document.text[before.body.end - 1] in ":：")


def next_line(document: Document, end: int) -> Span:
    """The next line that holds words, behind one that rules a table."""
    while end < len(document.text):
        line = line_of(document, end + 1)
        if not RULE.fullmatch(document.text, *line):
            return line
        end = line.end
    return Span(end, end)


def block_around(document: Document, line: Span) -> Span:
    """The lines around a line, up to blank ones."""
    start = document.text.rfind("\n\n", 0, line.start) + 2
    match = BLOCK.match(document.text, start if start > 1 else 0)
    return Span(*match.span()) if match else line
