"""Names of States and towns that are but sounds within the name of a person, in a script without blanks:
``特德塞·沃尔德马里亚姆`` is no Malian, ``萨尔瓦多·阿连德`` no Salvadoran.

Does not belong here: how persons are found (``persons.py``, ``caseless.py``).
"""

import re
from bisect import bisect_left, bisect_right

from pipeline.languages import stopwords
from pipeline.parsing.document import Document
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

DOT = re.compile(r"[·•‧・](?<=[\u3400-\u9fff].)(?=[\u3400-\u9fff])")
"""What parts the names of a person."""
PLACES = ("country", "city", "demonym")
REACH = 5
"""Characters of a name before the sounds in question."""
LONGEST = 12
"""Characters of the longest name behind a dot."""


def forget_sounds(document: Document) -> None:
    """Takes away the marks of places that are parts of names of persons."""
    sounds = {mark for dot in DOT.finditer(document.text) for mark in sounds_at(document, dot.start())}
    if sounds:
        document.add_marks((), dropped=sounds)


def sounds_at(document: Document, dot: int) -> list[Mark]:
    """The places of which a name is made that ends, or begins, at a dot. Two places beside one dot are a list."""
    before = [m for m in document.marks_in(Span(max(0, dot - LONGEST), dot), *PLACES) if m.end == dot]
    behind = document.marks_in(Span(dot + 1, dot + 1 + LONGEST), *PLACES)
    listed = any(mark.start == dot + 1 for mark in behind)
    return [*([] if listed else before), *(mark for mark in behind if goes_on(document, dot + 1, mark, bool(before)))]


def goes_on(document: Document, start: int, mark: Mark, listed: bool) -> bool:
    """Whether a name that begins at ``start`` runs through a mark: no other word is known around it."""
    gap, after = document.text[start : mark.start], document.text[mark.end : mark.end + 1]
    if len(gap) > REACH or listed or not all(map(is_han, gap)) or not (after and is_han(after)):
        return False
    small = stopwords()[document.language_at(start).code]
    first = bisect_left(document.marks, start, key=lambda m: m.start)
    last = bisect_right(document.marks, mark.end, key=lambda m: m.start)
    others = [m for m in document.marks[first:last] if m.start != mark.start]
    return not others and not any(character in small for character in gap + after)
