"""Marks by which a list tells who stayed away: a star that a note explains, ``* Did not attend.``, or a column of those who
came, ``Attended``, with ``No`` in it.

Does not belong here: words for absence at an entry or over a list (``lists.py``, ``absence.py``).
"""

import re

from pipeline.parsing.document import Document, Part, Participation
from pipeline.parsing.layout.lines import line_of, lines_of
from pipeline.parsing.lists.rows import COLUMN, has_columns
from pipeline.text import Span

SIGN = re.compile(r"^[^\S\n]*(\*{1,3}|[†‡§¹²³]{1,2})[^\S\n]*(?=\S)[^\n]*", re.MULTILINE)
"""A line that a sign opens, as a note does that says what the sign means."""
SIGNS = "*†‡§¹²³"
LONGEST_NOTE = 120
"""Characters of the longest note on a sign."""
CAME = re.compile(r"[xX✓✔☑●•√×]")
NOBODY = re.compile(r"[\s–—―−✗✘☐0-]*")
"""What a cell holds of one who came, or of one who did not, where it holds no words."""
YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
DASHES = "–—―−✗✘☐0-"


def without_marked(document: Document, part: Part, rows: list[Participation], years: set[str]) -> list[Participation]:
    """The entries of lists but for those whose line bears a mark of absence; ``years`` are those of the meeting at hand."""
    if not rows:
        return rows
    whole = Span(part.passages[0].start, part.passages[-1].end)
    signs = absent_signs(document, whole)
    lines = {line.start: line for line in (line_of(document, row.who.spans[0].start) for row in rows)}
    tabled = any(has_columns(document, line) for line in lines.values())
    away = absent_lines(document, whole, years) if tabled else set()
    return [row for row in rows if not is_marked(document, row.who.spans[0], signs, away)] if signs or away else rows


def is_marked(document: Document, name: Span, signs: set[str], away: set[int]) -> bool:
    """Whether an entry stands in a line that begins at one of the places ``away``, or bears one of the signs."""
    line = line_of(document, name.start)
    return line.start in away or bears(document, line, name, signs)


def absent_signs(document: Document, whole: Span) -> set[str]:
    """The signs that notes explain by words for absence, and name nobody: ``* Did not attend.``"""
    if not any(sign in document.text for sign in SIGNS):
        return set()
    found = set()
    for note in SIGN.finditer(document.text, *whole):
        line = Span(*note.span())
        short = line.end - line.start <= LONGEST_NOTE and bool(document.marks_in(line, "unsaid.absence"))
        if short and not document.marks_in(line, "name", "acronym", "country"):
            found.add(note[1])
    return found


def bears(document: Document, line: Span, name: Span, signs: set[str]) -> bool:
    """Whether one of the signs closes a line, or stands right behind the name in it."""
    if not signs:
        return False
    text = document.text[line.start : line.end].rstrip(" .;,|")
    behind = document.text[name.end : line.end].lstrip()
    closing, beside = text[len(text.rstrip(SIGNS)) :], behind[: len(behind) - len(behind.lstrip(SIGNS))]
    return closing in signs or beside in signs


def absent_lines(document: Document, whole: Span, years: set[str]) -> set[int]:
    """The beginnings of the lines of tables whose cell says, in a column of those who came, that somebody did not."""
    found: set[int] = set()
    column: int | None = None
    rows: list[tuple[Span, Span]] = []
    count = 0
    for line in lines_of(document, Span(document.line_start(whole.start), whole.end)):
        cells = cells_in(document, line) if has_columns(document, line) else []
        head = head_in(document, cells, years)
        if head is not None:
            found |= told_absent(document, rows)
            column, count, rows = head, len(cells), []
        elif column is not None and len(cells) == count:
            rows.append((line, cells[column]))
        elif len(cells) < 2:
            column = None
    return found | told_absent(document, rows)


def head_in(document: Document, cells: list[Span], years: set[str]) -> int | None:
    """The column of those who came, where a row of heads has one behind its first; of several with years in them that of the
    meeting at hand: ``Present in 2009 | Present in 2010``."""
    for number, cell in enumerate(cells):
        heads = document.language_at(cell.start).attendance_heads
        words = document.fold(cell)
        year = YEAR.search(words) if number else None
        if number and (words in heads or (year and year[1] in years and words.startswith(tuple(heads)))):
            return number
        if year and year[1] in years and words[year.end() :].endswith(tuple(heads)):
            return number
    return None


def told_absent(document: Document, rows: list[tuple[Span, Span]]) -> set[int]:
    """The beginnings of those lines of a table whose cell says that somebody did not come."""
    ticked = any(CAME.fullmatch(document.text, *cell) for _, cell in rows)
    return {line.start for line, cell in rows if stayed_away(document, cell, ticked=ticked)}


def stayed_away(document: Document, cell: Span, *, ticked: bool) -> bool:
    """Whether a cell says that somebody did not come: by a word or a dash, or by nothing where others are ``ticked``."""
    if NOBODY.fullmatch(document.text, *cell):
        return ticked or any(sign in document.text[cell.start : cell.end] for sign in DASHES)
    words = document.fold(document.trim(cell, "().;"))
    return words in document.language_at(cell.start).absent_cells or bool(document.marks_in(cell, "unsaid.absence"))


def cells_in(document: Document, line: Span) -> list[Span]:
    """The cells of a line, empty ones too, without the bars around it."""
    inner = document.trim(line)
    start, end = inner
    start += document.text[start : start + 1] == "|"
    end -= document.text[end - 1 : end] == "|"
    inner = Span(start, max(start, end))
    if "|" in document.text[inner.start : inner.end]:
        cuts = [(place, place + 1) for place in range(*inner) if document.text[place] == "|"]
    else:
        cuts = [match.span() for match in COLUMN.finditer(document.text, *inner)]
    bounds = [inner.start, *(place for cut in cuts for place in cut), inner.end]
    pieces = [Span(a, b) for a, b in zip(bounds[::2], bounds[1::2], strict=True)]
    return [trimmed if (trimmed := document.trim(p, "*")).start < trimmed.end else p for p in pieces]
