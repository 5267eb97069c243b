"""The day of the paper that tells of a meeting, where it stands alone under the title, and is not that of the meeting.

Does not belong here: the day in a closing line (``dating.py``), or the dates of the head (``head.py``).
"""

from pipeline.parsing.dates.dates import DateFound, dates_in
from pipeline.parsing.document import Document
from pipeline.parsing.meetings.days import DATES
from pipeline.parsing.meetings.identities import Mention
from pipeline.vocabulary import DatePrecision


def take_day_of_paper(document: Document, title: Mention, mention: Mention, dates: list[DateFound]) -> bool:
    """Takes from a title the day that is only that of the paper, where a ``mention`` in the first paragraphs puts the meeting
    of the title on earlier days. Whether it did: ``Report of the workshop``, ``15 October 2018`` above ``The workshop was held
    from 24 to 26 September 2018``."""
    if not stands_alone(document, title, dates) or not mention.held:
        return False
    told = mention.fields.get("start_date", [])
    by_day = mention.value("date_precision") == DatePrecision.DAY and told and told[0].rule != "meeting.title_date"
    last, day = mention.value("end_date") or mention.value("start_date"), title.value("start_date")
    again = sum(date.start.isoformat() == day for date in dates)
    if not by_day or not last or not day or last >= day or again > 1:
        return False
    for name in DATES:
        title.fields.pop(name, None)
    return True


def stands_alone(document: Document, title: Mention, dates: list[DateFound]) -> bool:
    """Whether the day of a title is all that its line says."""
    found = title.fields.get("start_date", [])
    if [f.rule for f in found] != ["meeting.title_date"] or title.value("start_date") != title.value("end_date"):
        return False
    where = found[0].spans[0]
    lines = [p.body for p in document.passages if p.start <= where.start < p.end]
    day = next(dates_in(dates, where), None)
    return day is not None and any(document.trim(line, ".") == where for line in lines)
