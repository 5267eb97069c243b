"""The place and the day that open a communiqué before its first sentence: ``Nouakchott, 27 June 2015. The ministers met``,
``(Bujumbura, 21 septembre 2015) – Les envoyés``.

Such a line says when and where the text was made, which for a communiqué is when and where those who adopt it met. It counts
for a meeting that the title names without a day. Does not belong here: lines of a title (``titles.py``), or the day on which
a text says that it was made (``dating.py``).
"""

import re

from pipeline.parsing.actors.places import find_place, lone_town
from pipeline.parsing.dates.dates import DateFound, dates_in
from pipeline.parsing.document import Document, Found, Part
from pipeline.text import COMMAS, Span
from pipeline.vocabulary import DatePrecision, PassageKind

LONGEST = 45
"""Characters of the longest town before its comma and the day."""
SMALL = 2
"""Words that may stand between a town and the day behind it: ``Paris, le 3 mai``."""
CLOSES = re.compile(r"\s*[)）]?\s*([–—:：。]|-{1,2}(?!\w)|\.(?!\d)|[(（][^()（）]{2,30}[)）]\s*[–—:：-])|\s*[)）]")
"""What parts a dateline from the first sentence: a dash, a stop, a colon, a parenthesis."""


BEHIND = re.compile(r"[,，]\s?([^\W\d_]{2,20})[。—–:：]")
"""A town behind the day, where the day comes first: ``2012年5月3日，内罗毕。``."""


def dateline(document: Document, part: Part, dates: list[DateFound]) -> tuple[DateFound, Found | None] | None:
    """The day and the town that open the first paragraph of a part. None where that tells of another day."""
    body = [p for p in part.passages if p not in part.title and p.kind != PassageKind.FURNITURE][:1]
    for passage in body if body and body[0].kind == PassageKind.PARAGRAPH else []:
        found = list(dates_in(dates, passage.body))
        first = found[0] if found else None
        if first is None or first.precision != DatePrecision.DAY or first.start != first.end:
            return None
        before = document.trim(Span(passage.body.start, first.span.start), "(（")
        behind = BEHIND.match(document.text, first.span.end, passage.body.end)
        if behind and before.start >= before.end and len(found) == 1:
            place = find_place(document, Span(*behind.span(1)), line=True)
            return (first, place) if place else None
        if not CLOSES.match(document.text, first.span.end, passage.body.end) or len(found) > 1:
            return None
        town = town_of(document, before)
        return (first, find_place(document, town, line=True) or lone_town(document, town)) if town else None
    return None


def town_of(document: Document, before: Span) -> Span | None:
    """The town before a day, which a comma parts from it."""
    words = document.text[before.start : before.end].rstrip()
    comma = max(words.rfind(mark) for mark in COMMAS)
    if comma <= 0 or len(words) > LONGEST or any(map(str.isdigit, words)) or len(words[comma + 1 :].split()) > SMALL:
        return None
    return Span(before.start, before.start + comma)
