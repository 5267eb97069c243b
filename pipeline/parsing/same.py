"""Which mentions of meetings are of one meeting, and what becomes of what they say.

Does not belong here: mentions that neither number nor day tells apart (``meetings.py``).
"""

from pipeline.parsing.identities import Meeting, Mention
from pipeline.vocabulary import DatePrecision

TOLD = ("meeting.convened_by", "meeting.holds")
"""Rules for a convener that a sentence tells of the meeting, rather than tells the meeting by."""
DATES = ("start_date", "end_date", "date_precision")
DIGITS = {DatePrecision.DAY: 10, DatePrecision.MONTH: 7, DatePrecision.YEAR: 4}
"""Characters of a date in ISO 8601 that its precision makes known."""
SURE = 2
"""Of number and day, so many that are the same make two meetings one, whoever is said to have convened it."""


def is_same(mention: Mention, meeting: Meeting) -> bool:
    """Same series and number, or same first day; never where number, day or convener contradict each other. Whose meeting
    it is called need not have convened it: same noun, number and day make one."""
    same = 0
    for name in ("ordinal", "start_date", "convened_by"):
        new, old = mention.value(name), meeting.value(name)
        if new and old:
            if name == "convened_by" and same == SURE:
                continue  # by number and day
            if new != old and not (
                name == "start_date" and (is_within(mention, meeting) or is_closing(mention, meeting))
            ):
                return False
            same += name != "convened_by"
    if mention.value("series_id") and meeting.value("series_id") not in (None, mention.value("series_id")):
        return False
    return same > 0


def is_closing(mention: Mention, meeting: Meeting) -> bool:
    """Whether two meetings of one number are one, of which the last day is told at one place: ``the fourth consultation,
    which was concluded on 15 October``."""
    numbers = {mention.value("ordinal"), meeting.value("ordinal")}
    return len(numbers) == 1 and None not in numbers and (ends(mention, meeting) or ends(meeting, mention))


def ends(told: Mention | Meeting, other: Mention | Meeting) -> bool:
    """Whether the day that is told is the last one of another, which lasts longer."""
    first, last = other.value("start_date"), other.value("end_date")
    return told.value("start_date") == last != first and told.value("date_precision") == DatePrecision.DAY


def is_within(mention: Mention, meeting: Meeting) -> bool:
    """Whether one of two dates of one convener is the month or year of the other. A year alone names no meeting of its own
    where one of that year is at hand."""
    alone = mention.value("date_precision") == DatePrecision.YEAR and not mention.value("ordinal")
    if mention.previous or not (alone or (mention.value("convened_by") and meeting.value("convened_by"))):
        return False
    coarse, fine = sorted((dated(mention), dated(meeting)), key=len)
    return len(coarse) < len(fine) and fine.startswith(coarse)


def dated(told: Mention | Meeting) -> str:
    """The first day that is told, or the month or year where no day is."""
    return (told.value("start_date") or "")[: DIGITS[DatePrecision(told.value("date_precision") or "day")]]


def merge(meeting: Meeting, mention: Mention) -> None:
    """Adds what a mention says. Of two dates the finer one counts."""
    if len(dated(mention)) > len(dated(meeting)) or ends(meeting, mention):
        for name in DATES:
            meeting.fields.pop(name, None)
    told = {f.value for f in mention.fields.get("convened_by", []) if f.rule in TOLD}
    called = [f for f in meeting.fields.get("convened_by", []) if f.rule == "meeting.genitive"]
    if told and called == meeting.fields.get("convened_by") and called[0].value not in told:
        meeting.fields.pop("convened_by")  # "the Dialogue of the United Nations, convened by A"
    coarser = mention.value("start_date") and (len(dated(mention)) < len(dated(meeting)) or ends(mention, meeting))
    for name, found in mention.fields.items():
        if not (coarser and name in DATES):
            meeting.fields.setdefault(name, []).extend(found)
