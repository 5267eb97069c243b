"""Sentences of a stretch of text. A closed list of abbreviations per language is enough for these documents."""

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from pipeline.folding import fold_phrase
from pipeline.parsing.document import Document, Passage
from pipeline.text import NOTE_MARKS, Span
from pipeline.vocabulary import PassageKind

END = re.compile(
    rf"[.!?؟。！？](?:(?<=[.!?؟])(?<![.!?؟].)(?:[.!?؟]*[\"'»”“)\]*{NOTE_MARKS}]*(?:(?<=[!?])\s»)?|(?<=[^\W\d_]{{2}}.)[»”]?\d{{1,2}})(?=\s)"
    rf"|(?<=[。！？])[。！？]*[”」』\"{NOTE_MARKS}]*)"
)
"""The end of a sentence, with the mark of a footnote on it, and with the quotes that French sets apart: ``et après ? »``. That
it begins with one of few characters makes it fast, and that it begins with the first stop of a row of them keeps rows of dots
from being looked at again from each of them."""
LAST_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*$")
DAY = 8
"""Characters beside the name of a month in which a day or year stands."""
OPENING = "«“\"'([*–—-"


def units(document: Document) -> Iterator[tuple[Passage, Span]]:
    """Passages of text with the stretch that they cover, what goes on after a page break included."""
    passages = [p for p in document.passages if p.kind != PassageKind.FURNITURE]
    for index, passage in enumerate(passages):
        if passage.goes_on:
            continue
        end = passage.body.end
        for later in takewhile(lambda passage: passage.goes_on, islice(passages, index + 1, None)):
            end = later.body.end
        yield passage, Span(passage.body.start, end)


def find_sentences(document: Document) -> list[tuple[Passage, Span]]:
    """All sentences of a document, each with the passage in which it begins."""
    return [(passage, sentence) for passage, span in units(document) for sentence in sentences(document, span)]


def sentences(document: Document, span: Span) -> Iterator[Span]:
    """The sentences of a stretch, without the white space around them."""
    start = span.start
    for match in END.finditer(document.masked, span.start, span.end):
        if ends_sentence(document, match, span):
            yield document.trim(Span(start, match.end()), "*")
            start = match.end()
    rest = document.trim(Span(start, span.end), "*")
    if rest.start < rest.end:
        yield rest


def ends_sentence(document: Document, match: re.Match[str], span: Span) -> bool:
    """Whether a full stop ends a sentence: not after an abbreviation or an initial, not before a small letter."""
    text = document.masked
    after = match.end()
    while after < span.end and (text[after].isspace() or text[after] in OPENING):
        after += 1
    if after < span.end and text[after].islower():
        return False
    if after < span.end and text[after] == "»" and not match[0].startswith("."):
        return False  # the sentence around the quotes goes on: "« Et après ? », s'est tenu"
    if not match[0].startswith("."):
        return True
    word = LAST_WORD.search(text, max(span.start, match.start() - 30), match.start())
    if word is None:
        return True
    short = len(word[0]) == 1 or fold_phrase(word[0]) in document.language_at(span.start).abbreviations
    return not short or is_month_alone(document, Span(*word.span()), after)


def is_month_alone(document: Document, word: Span, after: int) -> bool:
    """Whether a word is a short name of a month beside no number, and so another word: ``el Derecho del Mar. La Unión``."""
    around = document.masked[max(0, word.start - DAY) : word.start] + document.masked[after : after + DAY]
    month = any(mark.start == word.start and mark.end == word.end for mark in document.marks_in(word, "month"))
    return month and not any(map(str.isdigit, around))
