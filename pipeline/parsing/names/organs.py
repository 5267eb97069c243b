"""Organs that an office belongs to, called by their first word alone: ``Председатель Комиссии``.

Does not belong here: persons and offices (``persons.py``), or the full names of organizations.
"""

from itertools import islice

from pipeline.parsing.document import Document, Found
from pipeline.parsing.names.namesakes import bearer_of
from pipeline.scanning import WORD
from pipeline.text import Span

FEWEST = 3
"""Words of an organ and the name of a person behind it."""
GAP = 20
"""Characters behind an organ in which a conjunction ends."""
STOPS = ("", ",", ".", ";")
STEM, ENDING = 4, 3
"""Letters of the shortest stem of the word for an organ, and what its endings differ by."""


def organ_end(document: Document, words: Span) -> int:
    """Where the organ ends that opens the words behind an office, called by the first word of a name in the text:
    ``Председатель`` *Комиссии* ``Эрнесто Рохас``. Where the words begin, if none does."""
    first = document.text[words.start : words.end].split()
    if len(first) < FEWEST or not document.language_at(words.start).inflection:
        return words.start
    end = words.start + len(first[0])
    called = document.fold(Span(words.start, end))
    whole = Span(0, len(document.text))
    known = {mark.value.split()[0] for mark in document.marks_in(whole, "name")}
    body = any(mark.end == end for mark in document.marks_in(Span(words.start, end), "participation.bodies"))
    return end if body or any(is_form(called, word) for word in known) else words.start


def meant_by(document: Document, words: Span) -> Found | None:
    """The one organization of the text before whose name begins with the last word of a stretch, where that is printed as a
    name is: ``Deputy Secretary-General of the`` *League*. None where two do."""
    last = WORD.findall(document.text[words.start : words.end])[-1:]
    if not last or not last[0][0].isupper() or len(last[0]) < STEM:
        return None
    start = document.text.rindex(last[0], words.start, words.end)
    place = Span(start, start + len(last[0]))
    called, declined = document.fold(place), bool(document.language_at(start).inflection)
    names = document.marks_in(Span(0, words.start), "name")
    meant = [n for n in names if (w := n.value.split()[0]) == called or (declined and is_form(called, w))]
    return Found(meant[0].value, (place,), "organ.first_word") if len({n.value for n in meant}) == 1 else None


def opening_organ(document: Document, span: Span) -> Found | None:
    """The organization that the first noun of a stretch calls, where nothing but a conjunction, a comma or a stop stands behind
    it: ``convened by the`` *Commission* ``and the Fund``."""
    language = document.language_at(span.start)
    words = list(islice(WORD.finditer(document.text, *span), 3))
    while words and words[0][0].casefold() in language.articles:
        words = words[1:]
    if not words or not words[0][0][0].isupper():
        return None
    behind = document.fold(Span(words[0].end(), min(span.end, words[0].end() + GAP))).lstrip()
    joined = any(behind.startswith(f"{word} ") for word in language.conjunctions if word)
    named = document.marks_in(Span(*words[0].span()), "name", "acronym", "country")
    return called_by(document, Span(*words[0].span())) if (joined or behind[:1] in STOPS) and not named else None


def called_by(document: Document, word: Span) -> Found | None:
    """The one organization of the text before in whose name a word stands: *Commission* of ``Economic Commission for Africa``."""
    called, declined = document.fold(word), bool(document.language_at(word.start).inflection)
    if len(called) < STEM:
        return None
    names = document.marks_in(Span(0, word.start), "name")
    meant = {n.value for n in names if any(w == called or (declined and is_form(called, w)) for w in n.value.split())}
    borne = {bearer_of(name) for name in meant}
    return Found(min(meant), (word,), "organ.one_word") if len(borne) == 1 else None


def is_form(word: str, of: str) -> bool:
    """Whether two words differ in their ending only, by a letter or two."""
    stem = min(len(word), len(of)) - 1
    return stem >= STEM and abs(len(word) - len(of)) < ENDING and word[:stem] == of[:stem]


def without_state(document: Document, front: Span) -> Span:
    """A name without the State of an ambassador before it, in a language whose genitive needs no word: ``посол``
    *Словении* ``Майя Ковачич``."""
    if "" not in document.language_at(front.start).genitives:
        return front
    states = [m.end for m in document.marks_in(front, "country") if m.start == front.start]
    return document.trim(Span(states[0], front.end)) if states and states[0] < front.end else front
