"""The day of a paper below its title, ``Report on the workshop``, ``Prepared by the secretariat``, ``17 June 2022``: no day of the
meeting that the paper tells of.

Does not belong here: the dates of the document itself (``head.py``).
"""

from pipeline.parsing.days import DATES
from pipeline.parsing.identities import Mention


def is_before(mention: Mention, title: Mention) -> bool:
    """Whether a first paragraph tells by day that the meeting of the title was over on the one day below the title, a line
    without a place."""
    day, last = title.value("start_date"), mention.value("end_date")
    below = {f.rule for f in title.fields.get("start_date", [])} == {"meeting.title_date"}
    alone = below and "place" not in title.fields and title.value("end_date") == day
    return alone and mention.held and not mention.previous and bool(day and last and last < day)


def undate(title: Mention) -> None:
    """Takes its day from a title."""
    for name in DATES:
        title.fields.pop(name, None)
