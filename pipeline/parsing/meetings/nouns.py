"""The noun that a mention calls its meeting by, and whether two nouns are one.

Does not belong here: what else makes two meetings one (``meetings.py``, ``days.py``).
"""

from pipeline.parsing.document import Document, span_of
from pipeline.parsing.meetings.identities import Mention
from pipeline.scanning.marks import Mark, is_han

MOST_OF_A_WORD, ENDING = 4, 2
"""Letters that two cases of one noun share at least, and letters in which they may differ at the end."""


def noun_of(document: Document, mention: Mention) -> str:
    """The noun that a mention calls its meeting by, without an article that is written together with it."""
    series = mention.noun.kind == "series"
    words = (document.fold(span_of(mention.noun)) if series else mention.noun.value).split()
    language = document.language_at(mention.noun.start)
    together = language.proclitics or any(is_han(word[-1:]) for word in words)
    articles = language.articles if together else ()
    return " ".join(next((w.removeprefix(a) for a in articles if w.startswith(a)), w) for w in words)


def is_noun(noun: str, other: str) -> bool:
    """Whether two nouns are one, or one is a part of the other, ``reunión`` of ``reunión regional``; in Chinese the adjectives
    of a noun are written together with it."""
    return f" {noun} " in f" {other} " or (is_han(noun[-1]) and other.endswith(noun))


def declines(document: Document, noun: str, other: str, mention: Mention) -> bool:
    """Whether two nouns are one in different cases, in a language that declines them: ``встреча``, ``встречу``; both halves of
    a double noun are declined, ``семинара-практикума``."""
    last = [words.split()[-1].split("-") for words in (noun, other) if words.split()]
    if len(last) < 2 or not document.language_at(mention.span.start).inflection or len(last[0]) != len(last[1]):
        return False
    return all(is_declined(*halves) for halves in zip(*last, strict=True))


def is_declined(word: str, other: str) -> bool:
    """Whether two words differ at most in their endings."""
    stem = max(MOST_OF_A_WORD, max(len(word), len(other)) - ENDING)
    return min(len(word), len(other)) >= stem and word[:stem] == other[:stem]


def is_definite(document: Document, noun: Mark) -> bool:
    """Whether an article is written together with a noun, so that no word before it makes it a new one: ``عُقد الاجتماع``."""
    language = document.language_at(noun.start)
    return bool(language.proclitics) and document.fold(span_of(noun)).startswith(language.articles)
