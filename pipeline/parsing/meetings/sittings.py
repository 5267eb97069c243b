"""Words that may be a meeting or a year of work, where they are a meeting: ``held its tenth session in Maseru from 6 to 10 May``.

Does not belong here: nouns that are always a meeting, and what is told of it (``identities.py``).
"""

from pipeline.parsing.document import Document
from pipeline.parsing.names.numbers import ordinal_after, ordinal_before
from pipeline.scanning import WORD
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

SITTING = "meeting.sitting"
"""The kind of nouns for a meeting or a year of work: session."""
REACH = 80
"""Characters around a noun in which its date stands."""
WORDS = 4
"""Words between a verb of holding and such a noun: ``its twenty-first regular``."""
HELD_BEHIND = 40
"""Characters behind such a noun in which the verb that follows it ends."""


def sits(document: Document, sentence: Span, noun: Mark) -> bool:
    """Whether a word that may be a meeting or a year of work is a meeting here: it has a number, and a verb right behind it
    says when it was, ``sa dixième session, tenue en janvier 2010``, or one before it, ``met on 3 May for its tenth session``,
    ``held its tenth session in Maseru from 6 to 10 August``."""
    if ordinal_before(document, noun.start) is None and ordinal_after(document, noun.end) is None:
        return False
    behind = document.marks_in(
        Span(noun.end, min(sentence.end, noun.end + HELD_BEHIND)), "meeting.held", "meeting.holds"
    )
    if any(not WORD.search(document.fold(Span(noun.end, verb.start))) for verb in behind):
        return bool(document.marks_in(Span(behind[0].end, min(sentence.end, behind[0].end + REACH)), "month"))
    before = Span(sentence.start, noun.start)
    held = document.marks_in(before, "meeting.held", "meeting.holds")
    verbs = sorted([*held, *holds_its(document, before)], key=lambda m: m.end)
    others = document.marks_in(before, "meeting.noun", "meeting.mission", "series")
    if not verbs or others:
        return False
    return is_dated(document, sentence, verbs[-1], noun)


def holds_its(document: Document, span: Span) -> list[Mark]:
    """Verbs of holding that are one cue with the possessive behind them: ``a tenu sa`` *douzième session*."""
    return [mark for mark in document.marks_in(span, "meeting.possessive") if len(mark.value.split()) > 2]


def is_dated(document: Document, sentence: Span, verb: Mark, noun: Mark) -> bool:
    """Whether a date stands between a verb of holding and a noun, or behind a noun that stands right behind the verb; before the
    verb in a language without blanks. Where verbs come first, who held it stands between."""
    if document.marks_in(Span(verb.end, noun.start), "month"):
        return True
    first = verb.start == sentence.start and bool(document.language_at(noun.start).proclitics)
    if not first and len(document.fold(Span(verb.end, noun.start)).split()) > WORDS:
        return False
    han = is_han(document.text[noun.start])
    around = Span(sentence.start if han else noun.end, min(sentence.end, noun.end + REACH))
    return bool(document.marks_in(around, "month"))
