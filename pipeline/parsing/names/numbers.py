"""Numbers and ordinals in words or digits, read backwards from the noun that they count."""

import re
from functools import cache

from pipeline.languages import Language
from pipeline.parsing.dates.dates import number_of
from pipeline.parsing.document import Document
from pipeline.scanning.marks import is_han, parted
from pipeline.text import Span

DIGITS = re.compile(r"(\d{1,4})$")
FIRST_DIGITS = re.compile(r"(\d{1,3})(?![\d.,/-]*\d)")
"""A count in digits that is no part of a date or of a longer number."""
REACH = 40
EMPTY_LINE = "\n\n"


def number_before(document: Document, place: int) -> tuple[int, Span] | None:
    """The number that ends just before ``place``: ``vingt et une`` before ``délégations`` is 21."""
    return value_before(document, place, document.language_at(place).numbers, DIGITS)


def number_behind(document: Document, place: int) -> tuple[int, Span] | None:
    """The number that follows right behind ``place``, in digits or words: ``Delegations: 18``."""
    low, high = document.folded.within(Span(place, min(place + REACH, len(document.text))))
    view = document.folded.text[low:high]
    start = len(view) - len(view.lstrip())
    if (match := FIRST_DIGITS.match(view, start)) and int(match[1]) > 0:
        return int(match[1]), document.folded.span(low + match.start(1), low + match.end(1))
    language = document.language_at(place)
    for size in lengths(language)["numbers"]:
        value = language.numbers.get(view[start : start + size])
        if value is not None and start + size <= len(view) and parted(view, start + size):
            return value, document.folded.span(low + start, low + start + size)
    return None


def ordinal_before(document: Document, place: int) -> tuple[int, Span] | None:
    """The ordinal that ends just before ``place``: ``cinquième``, ``15e``."""
    language = document.language_at(place)
    return value_before(document, place, language.ordinals, at_end(language.ordinal_pattern.pattern))


@cache
def at_end(pattern: str) -> re.Pattern[str]:
    """A pattern that ends where the text does."""
    return re.compile(f"{pattern}$")


@cache
def lengths(language: Language) -> dict[str, tuple[int, ...]]:
    """How many characters the numbers and ordinals of a language have, the longest first."""
    words = {"numbers": language.numbers, "ordinals": language.ordinals}
    return {name: tuple(sorted(set(map(len, several)), reverse=True)) for name, several in words.items()}


def ordinal_after(document: Document, place: int) -> tuple[int, Span] | None:
    """The ordinal that follows right behind ``place``, as in ``الاجتماع الخامس``, ``الجلسة 4174``."""
    low, high = document.folded.within(Span(place, min(place + REACH, len(document.text))))
    behind = document.folded.text[low:high]
    start = low + len(behind) - len(behind.lstrip())
    pattern = document.language_at(place).ordinal_after_pattern
    match = pattern.match(document.folded.text, start) if pattern else None
    if match and parted(document.folded.text, match.end()):
        return int(match[1]), document.folded.span(*match.span(1))
    language = document.language_at(place)
    for size in lengths(language)["ordinals"]:
        word = document.folded.text[start : start + size]
        value = language.ordinals.get(word) if len(word) == size else None
        if value is not None and parted(document.folded.text, start + size):
            return value, document.folded.span(start, start + size)
    return None


def ordinal_first(document: Document, span: Span) -> tuple[int, Span] | None:
    """The ordinal that a stretch begins with: ``Onzième session``."""
    low, _ = document.folded.within(span)
    language = document.language_at(span.start)
    match = language.ordinal_pattern.match(document.folded.text, low)
    if match and parted(document.folded.text, match.end()):
        return number_of(match[1], language.numbers), document.folded.span(*match.span())
    for size in lengths(language)["ordinals"]:
        value = language.ordinals.get(document.folded.text[low : low + size])
        if value is not None and parted(document.folded.text, low + size):
            return value, document.folded.span(low, low + size)
    return None


def ordinal_within(document: Document, span: Span) -> tuple[int, Span] | None:
    """The ordinal in the middle of the name of a series, as in ``联合国同区域组织第六次高级别会议``."""
    low, high = document.folded.within(span)
    ordinals = document.language_at(span.start).ordinals
    for word in sorted(ordinals, key=len, reverse=True):
        place = document.folded.text.find(word, low, high)
        ends = (place, place + len(word))
        if place > low and all(parted(document.folded.text, end) for end in ends):
            return ordinals[word], document.folded.span(*ends)
    return None


def value_before(
    document: Document, place: int, words: dict[str, int], digits: re.Pattern[str]
) -> tuple[int, Span] | None:
    start = max(0, place - REACH)
    start = max(start, document.text.rfind(EMPTY_LINE, start, place))  # what stands above one counts nothing below it
    low, high = document.folded.within(Span(start, place))
    before = document.folded.text[low:high].rstrip()
    match = digits.search(before)
    language = document.language_at(place)
    if match and parted(before, match.start()) and (value := number_of(match[1], language.numbers)) > 0:
        return value, document.folded.span(low + match.start(), low + match.end())
    for size in lengths(language)["ordinals" if words is language.ordinals else "numbers"]:
        known, start = words.get(before[-size:]), len(before) - size
        if known is not None and start >= 0 and stands_alone(before, start, language.numbers):
            return known, document.folded.span(low + start, low + len(before))
    return None


def stands_alone(view: str, place: int, numbers: dict[str, int]) -> bool:
    """Whether a number in words that begins at a place is not the end of a longer one: ``一百二十`` is not 20."""
    before = view[place - 1 : place]
    longer = before == "-" or (is_han(before) and any(before in word for word in numbers))
    return parted(view, place) and not longer
