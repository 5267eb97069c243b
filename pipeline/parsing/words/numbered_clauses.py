"""Clauses that tell of another meeting by its number alone: ``It was the second workshop;`` *the first had met in Lima in 2002*.

Does not belong here: what such a clause says (``mentions.py``).
"""

import re
from collections.abc import Iterator

from pipeline.parsing.document import Document, Part, Passage
from pipeline.parsing.names.numbers import ordinal_first
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

HELD = ("meeting.held", "meeting.holds", "meeting.planned")
CUT = re.compile(r"[;；؛,،，][^\S\n]*\n?[^\S\n]*")
NO_DAY = re.compile(r"[,，、;；]")
"""What does not stand between a number and its verb."""
LONGEST = 60
"""Characters from the beginning of such a clause to the end of its verb."""


def sentences_by_number(document: Document, part: Part) -> Iterator[tuple[Passage, Span]]:
    """The sentences of a part, each cut before a clause that opens with the number of another meeting, and its verb."""
    for passage, sentence in document.sentences_of(part):
        cut = cut_of(document, sentence) if document.marks_in(sentence, *HELD) else None
        yield passage, Span(sentence.start, cut) if cut else sentence
        if cut:
            yield passage, Span(cut, sentence.end)


def cut_of(document: Document, sentence: Span) -> int | None:
    """Where the clause begins that a number opens as its subject, before its verb."""
    for match in CUT.finditer(document.text, *sentence):
        reach = Span(match.end(), min(sentence.end, match.end() + LONGEST))
        number = number_opening(document, reach)
        if number and match.start() > sentence.start and verb_behind(document, number[1], reach):
            return match.end()
    return None


def verb_behind(document: Document, number: Span, reach: Span) -> Mark | None:
    """The verb whose subject is a number alone: right behind it or an auxiliary, in Chinese behind day and place."""
    for verb in document.marks_in(Span(number.end, reach.end), *HELD)[:1]:
        between = document.fold(Span(number.end, verb.start)).strip()
        told = document.marks_in(Span(number.end, verb.start), "meeting.place", "meeting.agent")
        apart = is_han(verb.value[-1]) and any(mark.start == number.end for mark in told) and not NO_DAY.search(between)
        return verb if apart or between in ("", *document.language_at(number.start).auxiliaries) else None
    return None


def number_opening(document: Document, words: Span) -> tuple[int, Span] | None:
    """The ordinal that opens words, behind an article at most."""
    articles = {word for word in document.language_at(words.start).articles if word}
    first = next(iter(document.fold(words).split()), "")
    start = words.start + (len(first) if first in articles else 0)
    return ordinal_first(document, document.trim(Span(start, words.end)))
