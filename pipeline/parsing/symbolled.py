"""Dates that are those of a paper, for its symbol stands right behind them in parentheses: ``the statement of 6 August 2013
(S/PRST/2013/12)``.

Does not belong here: the day of the paper at hand (``papers.py``).
"""

import re

from pipeline.parsing.dates import DateFound
from pipeline.parsing.document import Document
from pipeline.symbols import SYMBOL

OPENED = re.compile(rf"\s*[(（]\s*({SYMBOL.pattern})")
RECORDS = ("/PV.", "/SR.", "/INF")
"""What symbols of records hold: the day before one is that of the meeting."""


def is_of_symbol(document: Document, date: DateFound) -> bool:
    """Whether a date stands right before the symbol of a paper that is no record of a meeting."""
    found = OPENED.match(document.text, date.span.end)
    return found is not None and not any(record in found[1] for record in RECORDS)
