"""Passages by their shape: kind, marker and number of each, running symbols, and what a page break cuts.

Belongs here: what the look of a passage says. Does not belong here: under which heading it stands (``structure.py``).
"""

import re

from pipeline.folding import fold_phrase
from pipeline.languages import language
from pipeline.parsing.document import Document, Passage
from pipeline.parsing.layout.item_titles import find_glued_headings, find_item_titles
from pipeline.scanning import Scanned
from pipeline.scanning.item_labels import label_of
from pipeline.scanning.line_shapes import DECIMAL, QUOTED, SIGNS
from pipeline.symbols import SYMBOL
from pipeline.text import COMMAS, Span, trim
from pipeline.vocabulary import PassageKind

MARKER = re.compile(
    rf"[\s*#_]*(?:[-–—]\s+|o(?:\s{{2,}}|\s(?=[^\W\d_a-z]))|[{SIGNS}]\s*|--\s+|——\s*|{QUOTED}|{DECIMAL}\s+|[«“\"]?[(（]?(?:[a-z]{{1,2}}|[ivxl]{{1,5}}|\d{{1,3}}|[^\W\d_A-Z]\u0640?)[)）](?:\s+|(?=[\u3400-\u9fff]))"
    r"|\d{1,3}\s?\\?[.．、]\s*|\d{1,3}\s{0,4}[-–\u0640]\s(?=[\s*]*[\u0621-\u064a]))?[*_\s]*"
)
ENUMERATOR = re.compile(r"(?:(?:[A-HJK]|[IVX]{1,5})\s?[.)–—-]|\d{1,2}\s?[–—-](?=\s+[^\W\d_]))\s+[*\s]*")
PAGE = 6
"""Passages of a page break and around it."""
APART = (",", ";", "،", "；", "؛")
"""What ends a line that is no heading, but an entry of a list."""
LONGEST_HEADING = 400
LONGEST_LEAD = 150
"""Characters of a lead-in that can be one sentence of few words."""
TOLD = re.compile(r"(?:[^\W\d_]{4,}|\d{4})[.؟]\s+[\"«“]?[^\W\d_a-z]|[\u3400-\u9fff][。？]")
"""The end of a sentence that another one follows."""
STOPPED = 60
"""Characters of the longest heading with a full stop."""
ENUMERATED = 5
"""Characters before the words of a heading in which it may be numbered."""
HEAD = 12
"""Passages at the beginning in which a heading may hold the document's own symbols."""


def make_passages(scanned: Scanned) -> list[Passage]:
    """Passages with the kind that their shape suggests."""
    passages = []
    labels = set()
    for position, shape in enumerate(scanned.passages):
        start, end = int(shape["char_start"] or 0), int(shape["char_end"] or 0)
        labelled = label_of(scanned.text, start, end) if shape["bullet"] else None
        labels |= {position} if labelled else set()
        marker = labelled or MARKER.match(scanned.text, start, end)
        body = trim(scanned.text, Span(marker.end() if marker else start, end), "*_")
        ended = bool(shape["ended"]) and not ends_in_abbreviation(scanned, body, scanned.languages[position])
        row = {**shape, "ended": ended}
        passages.append(
            Passage(
                position,
                start,
                end,
                body,
                kind_of(scanned.text, row, body),
                number=row["number"],
                bullet=bool(row["bullet"]),
                listed=bool(row["listed"]),
                ended=ended,
                symbol=bool(row["symbol"]),
                carried=bool(row["carried"]),
                language=scanned.languages[position],
            )
        )
        strip_enumerator(scanned, passages[-1])
    find_item_titles(scanned.text, passages, labels)
    return passages


def strip_enumerator(scanned: Scanned, passage: Passage) -> None:
    """``A.`` or ``III.`` before a heading is not part of its words, nor what the language puts there."""
    own = language(passage.language).enumerator if passage.language else None
    match = ENUMERATOR.match(scanned.text, *passage.body) or (own.match(scanned.text, *passage.body) if own else None)
    if match and (passage.kind == PassageKind.HEADING or passage.listed) and match.end() < passage.body.end:
        passage.enumerated, passage.kind = True, PassageKind.HEADING
        passage.body = Span(match.end(), passage.body.end)


def ends_in_abbreviation(scanned: Scanned, body: Span, code: str | None) -> bool:
    """Whether the full stop at the end of a passage belongs to its last word, as in ``Distr.``"""
    word = scanned.text[body.start : body.end].rstrip(".").split()[-1:]
    known = language(code).abbreviations if code else ()
    return bool(word) and fold_phrase(word[0]) in known


def kind_of(text: str, row: dict[str, int | bool | None], body: Span) -> PassageKind:
    if row["furniture"] or body.start >= body.end:
        return PassageKind.FURNITURE
    if row["bullet"] or row["listed"]:
        return PassageKind.ITEM
    if text[body.start : body.end].endswith(APART):
        return PassageKind.PARAGRAPH
    heads = row["number"] is None and not row["ended"] and body.end - body.start < LONGEST_HEADING
    return PassageKind.HEADING if heads and not tells_first(text, body) else PassageKind.PARAGRAPH


def tells_first(text: str, body: Span) -> bool:
    """Whether whole sentences stand before the one by which a passage introduces a list: it is no heading."""
    leads = body.end - body.start > LONGEST_LEAD and text[body.start : body.end].endswith((":", "："))
    return leads and TOLD.search(text, *body) is not None


def hide_running_symbols(document: Document) -> None:
    """A line of symbols at the top of a later page is furniture; on the first page it belongs to the head."""
    seen: set[str] = set()
    told = False  # whether there was text before, which ends the head
    for before, passage in zip([None, *document.passages], document.passages, strict=False):
        told = told or (passage.kind == PassageKind.PARAGRAPH and passage.ended)
        if passage.symbol or (passage.kind in (PassageKind.HEADING, PassageKind.ITEM) and passage.position < HEAD):
            found = {match[0] for match in SYMBOL.finditer(document.text, passage.start, passage.end)}
            on_top = before is not None and before.kind == PassageKind.FURNITURE and (told or passage.position >= HEAD)
            if passage.symbol and (found <= seen or on_top):
                passage.kind = PassageKind.FURNITURE
            seen |= found
        elif before is not None and before.kind == PassageKind.FURNITURE and names_language(document, passage):
            passage.kind = PassageKind.FURNITURE
    document.forget_furniture()


def names_language(document: Document, passage: Passage) -> bool:
    """Whether a passage of a later page is the name of the document's language, as old page heads have it."""
    return passage.position >= HEAD and document.fold(passage.body) in document.language_at(passage.start).languages


def join_pages(document: Document) -> None:
    """A passage cut by page furniture goes on after it where a name runs over the break, or where it begins in lower case or
    within parentheses."""
    last: Passage | None = None
    cut, chain = False, list[Passage]()
    for passage in document.passages:
        if passage.kind == PassageKind.FURNITURE:
            cut = passage.body.end > passage.body.start or cut
            continue
        if last and cut and continues(document, last, passage):
            headed = last.kind == PassageKind.HEADING
            closed = passage.ended or document.text[passage.body.start : passage.body.end].endswith(APART)
            for piece in chain if headed and closed else []:
                piece.kind = PassageKind.PARAGRAPH  # it only looked like a heading, for the page cut it
            if headed and crosses(document, last, passage):
                join_line(document, last, passage)
            passage.goes_on, passage.kind = True, last.kind
        chain = [*chain, passage] if passage.goes_on else [passage]
        last, cut = passage, False


def join_line(document: Document, last: Passage, passage: Passage) -> None:
    """Makes one line, an entry of a list perhaps, of two halves of a name and what stands around them."""
    last.body, last.ended = Span(last.body.start, passage.body.end), passage.ended
    if document.text[last.body.end - 1] in APART:
        last.kind = PassageKind.PARAGRAPH


def is_joined(document: Document, passage: Passage) -> bool:
    """Whether the line before a page break holds what stands behind it in this one."""
    before = document.passages[max(0, passage.position - PAGE) : passage.position]
    return any(other.body.end >= passage.body.end for other in before)


def continues(document: Document, last: Passage, passage: Passage) -> bool:
    """Whether a passage on a new page goes on the last one of the page before."""
    if last.ended or passage.bullet or passage.number is not None:
        return False
    first = document.text[passage.body.start]
    if (last.bullet or last.number is not None) and document.text[last.body.end - 1] in COMMAS:
        return passage.kind in (PassageKind.PARAGRAPH, PassageKind.HEADING)
    if passage.carried and (passage.ended or last.kind == PassageKind.PARAGRAPH):
        return True
    return (
        first.islower()
        or first in "(«“"
        or crosses(document, last, passage)
        or goes_on_caseless(document, last, passage)
    )


def crosses(document: Document, last: Passage, passage: Passage) -> bool:
    """Whether a name runs from one passage to the next."""
    names = document.marks_in(Span(last.start, passage.end), "name", "country", "participation.offices")
    return any(m.start < last.body.end and passage.body.start < m.end for m in names)


def goes_on_caseless(document: Document, last: Passage, passage: Passage) -> bool:
    """Whether a paragraph in a script without capitals may go on one that ended without a full stop."""
    first, before = document.text[passage.body.start], document.text[last.body.end - 1]
    caseless = first.isalpha() and first.lower() == first.upper() and before not in ":;：；؛"
    plain = passage.number is None and not passage.bullet
    return caseless and plain and last.kind == passage.kind == PassageKind.PARAGRAPH


def find_stopped_headings(document: Document) -> None:
    """Lines that are headings in spite of the full stop behind them, or of their lead-in right below, for they hold nothing but
    the words for one: ``Participants.``, ``III. Recommendations.``"""
    find_glued_headings(document)
    for passage in document.passages:
        if passage.kind == PassageKind.PARAGRAPH and passage.ended and passage.body.end - passage.body.start < STOPPED:
            words = document.trim(passage.body, ".。")
            marks = document.marks_in(words, "heading.", "category.", "head.annex")
            if any(mark.end == words.end and mark.start - words.start <= ENUMERATED for mark in marks):
                passage.kind, passage.body, passage.ended = PassageKind.HEADING, words, False
