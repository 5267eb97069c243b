"""Dates that are those of a paper, for its symbol stands right behind them in parentheses: ``the statement of 6 August 2013
(S/PRST/2013/12)``, or that of a letter that somebody sent somebody.

Does not belong here: the day of the paper at hand (``papers.py``).
"""

import re

from pipeline.parsing.dates.dates import DateFound
from pipeline.parsing.document import Document
from pipeline.symbols import SYMBOL
from pipeline.text import Span

OPENED = re.compile(rf"[^()（）\n;；:：.。]{{0,60}}[(（]\s*({SYMBOL.pattern})")
"""A symbol in the parentheses behind a date, and what may stand between them: whose paper it is, and to whom it went."""
BEFORE = 40
"""Characters before a date in which the noun for its paper stands."""
RECORDS = ("/PV.", "/SR.", "/INF")
"""What symbols of records hold: the day before one is that of the meeting."""
PAPERS = ("document.letter", "document.note_verbale", "document.identical_letters")
"""Kinds of words for papers that somebody sends, which stand right beside their date."""


def is_of_symbol(document: Document, date: DateFound) -> bool:
    """Whether a date stands before the symbol of a paper that is no record of a meeting: right before it, or as the date of a
    letter: ``the letter dated 30 August 2017 from the President (S/2017/757)``, ``2017年8月30日的信(S/2017/757)``."""
    found = OPENED.match(document.text, date.span.end)
    if found is None or any(record in found[1] for record in RECORDS):
        return False
    gap = Span(date.span.end, document.text.index(found[1], found.start()))
    return len(document.text[gap.start : gap.end].strip(" (（\n")) == 0 or is_sent(document, date.span, gap)


def is_sent(document: Document, date: Span, gap: Span) -> bool:
    """Whether a date is that of a letter, whose noun stands beside it or closes the gap, and no meeting is spoken of since."""
    letters = document.marks_in(Span(max(0, date.start - BEFORE), gap.end), *PAPERS)
    close = document.trim(gap, "(（").end
    beside = any(0 <= date.start - m.end <= 1 or 0 <= m.start - date.end <= 1 or m.end == close for m in letters)
    return beside and not document.marks_in(gap, "meeting.noun", "meeting.mission", "series", "month")
