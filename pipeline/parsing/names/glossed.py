"""Known acronyms that a document explains otherwise: ``IOM (Institute of Management)`` is not the organization of that name.

Does not belong here: acronyms that nobody knows, and which a document defines (``acronyms.py``).
"""

import re

from pipeline.parsing.document import Document
from pipeline.parsing.names.namesakes import bearer_of, bearers
from pipeline.scanning import WORD
from pipeline.scanning.marks import is_han
from pipeline.text import Span

GLOSS = re.compile(r"[^\S\n]?[(（]([^()（）\n]{4,90})[)）]")
LONGEST = 8
"""Characters of the longest acronym."""
LETTERS = 4
"""Characters of the shortest word that makes two names alike, and of its beginning that is compared."""


def is_glossed_otherwise(document: Document, name: Span, value: str) -> bool:
    """Whether words in parentheses right behind an acronym spell it, and are no name of the organization that bears it."""
    short = document.text[name.start : name.end]
    if name.end - name.start > LONGEST or document.text[name.end : name.end + 2].strip()[:1] not in ("(", "（"):
        return False
    match = GLOSS.match(document.text, name.end)
    if match is None or document.marks_in(Span(*match.span(1)), "name", "acronym", "country"):
        return False
    words = WORD.findall(document.fold(Span(*match.span(1))))
    if is_han(short[-1]):
        return is_within(short, match[1]) and match[1][-1] == short[-1] and len(match[1]) > len(short) + 1
    initials = "".join(word[0] for word in words)
    letters = document.fold(name)
    spelled = short.isupper() and len(words) > 1 and initials[:1] == letters[:1] and is_within(letters, initials)
    return spelled and len(initials) <= 2 * len(letters) and not is_like(words, value)


def is_within(letters: str, others: str) -> bool:
    """Whether letters stand in this order among others."""
    rest = iter(others)
    return all(letter in rest for letter in letters)


def is_like(words: list[str], value: str) -> bool:
    """Whether half of the longer words of a gloss begin as words of a name of the organization: another spelling of it."""
    bearer = bearer_of(value)
    beginnings = {word[:LETTERS] for folded, owner in bearers().items() if owner == bearer for word in folded.split()}
    longer = [word for word in words if len(word) >= LETTERS]
    return 2 * sum(word[:LETTERS] in beginnings for word in longer) > len(longer)
