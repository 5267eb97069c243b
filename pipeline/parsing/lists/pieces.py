"""The entries of a list as they read without page breaks and line ends: what a break cuts is one, what semicolons part is
several.

``A, represented by X; B, represented`` and, on the next page, ``by Y; C`` are three entries. Does not belong here: what an
entry says (``entries.py``), or which passages are of a list of participants (``structure.py``, ``runs.py``).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.parsing.actors.entries import is_filling, is_organization, read_entry, small_words
from pipeline.parsing.actors.states_among import read_mixed
from pipeline.parsing.document import Document, Part, Passage, span_of
from pipeline.parsing.layout.shapes import TOLD
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.lists.groups import names_class, numbered_heads
from pipeline.parsing.lists.rows import COLUMN, read_row, rows_of
from pipeline.parsing.words.lettering import is_right_under
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

SEMICOLON = re.compile(r"[;；؛](?![^()（）]*[)）])")
"""A semicolon that does not stand in parentheses."""
KNOWN = 0.6
"""Share of the pieces of a paragraph that have to begin with a name."""
LABELLED = re.compile(r"[^:：\n,.;]{2,60}?\s?[:：]")
"""The label of a line."""
FEW = 5
"""Blanks in the longest label of a line."""
LABEL = re.compile(r"[\s*]*[(（]?(?:\d{1,2}|[ivx]{1,5}|[^\W\d_]\u0640?)[)）]\s*")
SPEAKS_FOR = "participation.speaks_for"
"""The kind of words before those for whom somebody came."""
ENDS = "*;；؛"


def entries_of(document: Document, part: Part) -> Iterator[Passage]:
    """The passages of a part; those of lists of participants by entry."""
    passages = part.passages
    heads = numbered_heads(document, part)
    for index, passage in enumerate(passages):
        if head := heads.get(passage.position):
            yield from below_head(document, passage, head)
            continue
        if passage.topic != "participants" or passage.position in document.grids or is_furniture(passage):
            yield passage
        elif not passage.goes_on:
            whole = across_pages(document, passage, passages[index + 1 :])
            pieces = pieces_of(document, whole)
            if pieces or (whole is not passage and passage.lead and opens_with_name(document, whole.body)):
                whole.kind = passage.kind = PassageKind.ITEM
            below = None if pieces else closing_heading(document, whole)
            bodies = pieces or [document.trim(Span(whole.body.start, below.start)) if below else whole.body]
            yield from (replace(whole, body=piece) for piece in bodies)
            if below:
                yield replace(whole, body=below, kind=PassageKind.HEADING, number=None, bullet=False, listed=False)
        elif COLUMN.search(document.masked, *passage.body):
            yield passage


def below_head(document: Document, passage: Passage, head: Span) -> Iterator[Passage]:
    """A numbered passage as the heading that opens it, and what stands on the lines below."""
    plain = replace(passage, number=None, bullet=False, listed=False)
    yield replace(plain, body=head, kind=PassageKind.HEADING, enumerated=True)
    line = document.text.find("\n", head.end, passage.body.end)
    if line >= 0:
        yield replace(plain, body=document.trim(Span(line, passage.body.end)), kind=PassageKind.ITEM)


def closing_heading(document: Document, passage: Passage) -> Span | None:
    """The last line of an entry with a number or bullet, where it is nothing but the words for a class of organizations: it
    heads the entries below, and no blank line parts it from the one above."""
    line = document.text.rfind("\n", *passage.body)
    if line < 0 or (passage.number is None and not passage.bullet):
        return None
    last = document.trim(Span(line, passage.body.end), ":：*")
    classes = document.marks_in(last, "category.", "class")
    whole = last.start < last.end and not document.text[last.start].islower()
    return last if whole and any(span_of(mark) == last for mark in classes) else None


def is_lettered(document: Document, passage: Passage) -> bool:
    """Whether a line with a letter or Roman number is an entry: it names an organization and nothing else, and so does the
    line right above or below. It heads what stands under it where nothing else is numbered so."""
    above, below = (document.passages[n : n + 1] for n in (max(0, passage.position - 1), passage.position + 1))
    beside = [p for p in above if is_right_under(document, p, passage)]
    beside += [p for p in below if is_right_under(document, passage, p)]
    read = [read_entry(document, p.body) for p in [passage, *beside] if p.enumerated and p.topic == "participants"]
    whole = [rest is None and any(map(is_organization, entries)) for entries, rest in read]
    return sum(whole) > 1 or (whole[:1] == [True] and is_borne(document, passage))


def is_borne(document: Document, passage: Passage) -> bool:
    """Whether a person stands below an organization, who names no other one: he came for it."""
    below = document.after(passage)
    listed = below is not None and below.topic == "participants" and has_honorific(document, below.body)
    return below is not None and listed and not read_row(document, below.body).entries


def is_labelled(document: Document, passage: Passage) -> bool:
    """Whether each line of a paragraph is a label and those of whom it tells: ``In person: A; B.``, ``Absent: C.``"""
    rows = rows_of(document, passage.body)
    labels = [LABELLED.match(document.text, *row) for row in rows]
    if not all(label and label[0].count(" ") <= FEW for label in labels):
        return False
    read = [read_row(document, row) for row in rows]
    return all(row.entries and row.label and (not row.unknown or names_class(document, row.label)) for row in read)


def is_running(document: Document, passage: Passage) -> bool:
    """Whether a paragraph is nothing but names, one behind the other: ``African Union, European Union and ASEAN.``"""
    if passage.kind != PassageKind.PARAGRAPH or passage.number is not None:
        return False
    entries, rest = read_mixed(document, passage.body)
    return rest is None and bool(entries) and opens_with_name(document, passage.body)


def is_furniture(passage: Passage) -> bool:
    return passage.kind == PassageKind.FURNITURE


def across_pages(document: Document, passage: Passage, later: list[Passage]) -> Passage:
    """A passage with what goes on behind a page break; a table is left as it is."""
    end = passage.body.end
    for other in later:
        if is_furniture(other):
            continue
        if not other.goes_on or COLUMN.search(document.masked, *other.body):
            break
        end = other.body.end
    return passage if end == passage.body.end else replace(passage, body=Span(passage.body.start, end))


def pieces_of(document: Document, passage: Passage) -> list[Span]:
    """The entries of a passage that semicolons part, where most begin with a name; none of any other passage."""
    told = TOLD.search(document.masked, passage.body.start, document.trim(passage.body, ".。").end)
    if passage.lead is None or told:
        return []
    cuts = [m.start() for m in SEMICOLON.finditer(document.masked, *passage.body)]
    bounds = zip([passage.body.start, *(c + 1 for c in cuts)], [*cuts, passage.body.end], strict=True)
    pieces = [without_marker(document, Span(a, b)) for a, b in bounds]
    pieces = [piece for piece in pieces if piece.start < piece.end]
    named = [piece for piece in pieces if opens_with_name(document, piece)]
    first = document.text[passage.body.start : cuts[0]] if cuts else ""
    label = any(mark in first for mark in ":：") or COLUMN.search(first) is not None
    whole = bool(named) and named[0] == pieces[0] and not label and len(named) >= KNOWN * len(pieces)
    return pieces if whole and len(pieces) > 1 else []


def without_marker(document: Document, piece: Span) -> Span:
    """A piece without page furniture, letter or number before it, and without the stops around it."""
    masked = document.masked
    start = piece.start + len(masked[piece.start : piece.end]) - len(masked[piece.start : piece.end].lstrip())
    label = LABEL.match(masked, start, piece.end)
    return document.trim(Span(label.end() if label else start, max(start, piece.end)), ENDS)


def opens_with_name(document: Document, piece: Span) -> bool:
    """Whether a piece begins with a name, an article, a conjunction or the word for whom somebody came before it at most: ``от
    ЮНЕСКО — г-н X``."""
    small = small_words(document, piece.start)
    named = document.marks_in(piece, "name", "acronym", "country")[:1]
    begin = next((m.end for m in document.marks_in(piece, SPEAKS_FOR)[:1] if m.start == piece.start), piece.start)
    return any(is_filling(document, Span(min(begin, name.start), name.start), small) for name in named)
