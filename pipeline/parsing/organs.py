"""Organs that an office belongs to, called by their first word alone: ``Председатель Комиссии``.

Does not belong here: persons and offices (``persons.py``), or the full names of organizations.
"""

from pipeline.parsing.document import Document
from pipeline.text import Span

FEWEST = 3
"""Words of an organ and the name of a person behind it."""
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
    return end if any(is_form(called, word) for word in known) else words.start


def is_form(word: str, of: str) -> bool:
    """Whether two words differ in their ending only, by a letter or two."""
    stem = min(len(word), len(of)) - 1
    return stem >= STEM and abs(len(word) - len(of)) < ENDING and word[:stem] == of[:stem]
