"""Themes of meetings: what stands in quotes after a cue, what the sentence says after it, or the subtitle."""

import re
from itertools import pairwise

from pipeline.languages import stopwords
from pipeline.parsing.dates import DateFound, dates_in
from pipeline.parsing.document import Document, Found, Passage
from pipeline.parsing.persons import without_article
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

OPENING, CLOSING = '«“”"„《「', '»”"“》」'
QUOTED = re.compile(rf"\s*[:：]?\s*[{OPENING}]\s*([^{CLOSING}]+?)\s*[{CLOSING}]")
TWICE = re.compile(r"\s*[:：]?\s*(?:<<|''|``)\s*([^<>`]+?)\s*(?:>>|''|``)")
"""Quotes as the older converters of United Nations texts write them: ``<<...>>`` and ``''...``."""
PREPOSITION = re.compile(rf"\s+([^\W\d_]{{1,7}})(?=\s+[{OPENING}])")
SHORTEST = 8
CLOSE = 3


def find_theme(document: Document, span: Span, *, weak: bool = False, noun: int = -1) -> Found | None:
    """The theme that a sentence or title gives. ``weak`` admits cues like *entitled*, which name other things too; right
    behind the ``noun`` (its end) they need no quotes, and quotes there need no cue: ``семинар «Роль парламентов»``."""
    noun += 0 <= noun < span.end and document.text[noun] in CLOSING
    called = QUOTED.match(document.text, behind_preposition(document, noun), span.end) if weak and noun >= 0 else None
    if called and ":" not in called[0][: called.start(1) - called.start()]:
        return found(document, document.trim(Span(*called.span(1))), "theme.called")
    for mark in document.marks_in(span, "meeting.theme", *(["meeting.entitled"] if weak else [])):
        quoted = QUOTED.match(document.text, mark.end, span.end) or TWICE.match(document.text, mark.end, span.end)
        if quoted and quoted[1].strip():
            return found(document, document.trim(Span(*quoted.span(1))), "theme.quoted")
        rest = document.trim(Span(mark.end, clause_end(document, mark.end, span)), " .:;,*")
        if (mark.kind == "meeting.theme" or 0 <= mark.start - noun <= CLOSE) and rest.end - rest.start >= SHORTEST:
            return found(document, without_article(document, rest), "theme.stated")
    return None


def behind_preposition(document: Document, place: int) -> int:
    """Behind the one small word that may stand between a noun and quotes, ``retreat on «Mediation»``, where it makes no
    genitive of what stands in them."""
    language = document.language_at(min(place, len(document.text) - 1))
    word = PREPOSITION.match(document.text, place)
    small = word and word[1].casefold() in stopwords()[language.code] and word[1].casefold() not in language.genitives
    return word.end() if word and small else place


def clause_end(document: Document, start: int, span: Span) -> int:
    """A theme without quotes ends where the sentence goes on about chair, date or place."""
    cues = ("meeting.chaired_by", "meeting.held", "meeting.holds", "meeting.convened_by", "meeting.hosted_by")
    return min([span.end, *(mark.start for mark in document.marks_in(Span(start, span.end), *cues))])


def found(document: Document, span: Span, rule: str) -> Found:
    return Found(document.quote(span), (span,), rule)


def subtitle_theme(document: Document, lines: list[Passage], named: Passage, dates: list[DateFound]) -> Found | None:
    """The line after the name of the meeting, where it is neither place and date nor the title of a section."""
    after = lines[lines.index(named) + 1 :]
    if not after or after[0].kind not in (PassageKind.HEADING, PassageKind.ITEM):
        return None
    line = after[0]
    quoted = QUOTED.fullmatch(document.text, line.body.start, line.body.end)
    if quoted:
        return found(document, document.trim(Span(*quoted.span(1))), "theme.subtitle")
    cues = document.marks_in(
        line.body, "heading.", "head.", "document.", "distribution.", "meeting.seat", "meeting.noun", "series"
    )
    if list(dates_in(dates, line.body)) or any(m.start <= line.body.start + 2 for m in cues):
        return None
    return found(document, without_article(document, line.body), "theme.subtitle")


def agenda_theme(document: Document, lines: list[Passage]) -> Found | None:
    """The first item under the word for agenda in the masthead of a record."""
    for line, item in pairwise(lines):
        marks = document.marks_in(line.body, "heading.agenda")
        if marks and marks[0].start == line.body.start and line.body.end - marks[0].end <= CLOSE:
            papers = [m.start for m in document.marks_in(item.body, "document.") if m.start > item.body.start]
            words = document.trim(Span(item.body.start, min([item.body.end, *papers])), "*-–")
            return found(document, words, "theme.agenda")
    return None
