"""Whether the days that are told of two meetings can be those of one.

Does not belong here: what else makes two meetings one (``meetings.py``), or how dates are printed (``dates.py``).
"""

from pipeline.parsing.meetings.identities import Meeting, Mention
from pipeline.parsing.meetings.nouns import is_declined
from pipeline.vocabulary import DatePrecision

DATES = ("start_date", "end_date", "date_precision")
NEAR = 60
"""Characters between a noun for a meeting and the day on which it was held."""
BEFORE = 24
"""Characters between such a day and a noun behind it: an article, an adjective."""
DIGITS = {DatePrecision.DAY: 10, DatePrecision.MONTH: 7, DatePrecision.YEAR: 4}
"""Characters of a date in ISO 8601 that its precision makes known."""


def is_within(mention: Mention, meeting: Meeting) -> bool:
    """Whether one of two dates of one convener is the month or year of the other. A year alone names no meeting of its own
    where one of that year is at hand."""
    alone = mention.value("date_precision") == DatePrecision.YEAR and not mention.value("ordinal")
    alone = alone or is_month_of_title(mention, meeting)
    if mention.previous or not (alone or (mention.value("convened_by") and meeting.value("convened_by"))):
        return False
    coarse, fine = sorted((dated(mention), dated(meeting)), key=len)
    return len(coarse) < len(fine) and fine.startswith(coarse)


def is_month_of_title(mention: Mention, meeting: Meeting) -> bool:
    """Whether a first paragraph gives the day of a meeting that the title calls by the same noun, and of which it has no more
    than the month, be it that of a presidency: ``Prepared by Kazakhstan, President of the Council in January 2018``."""
    coarse = meeting.value("date_precision") == DatePrecision.MONTH and meeting.mentions[0].title
    told = mention.first and mention.held and not mention.planned
    return bool(coarse and told and len(meeting.mentions) == 1 and has_same_noun(mention, meeting))


def has_same_noun(mention: Mention, meeting: Meeting) -> bool:
    """Whether one of two nouns for a meeting holds the other, or both end with forms of one word."""
    nouns = [f" {told.noun.value} " for told in (mention, meeting.mentions[0])]
    last = [noun.split()[-1:] or [""] for noun in nouns]
    return nouns[0] in nouns[1] or nouns[1] in nouns[0] or is_declined(*last[0], *last[1])


def holds_day(mention: Mention, meeting: Meeting) -> bool:
    """Whether one of two dates, of which a title gives one, is a single day of the other: that of the text that was adopted."""
    days = [[told.value(name) or "" for name in DATES[:2]] for told in (mention, meeting)]
    single, several = sorted(days, key=lambda pair: pair[0] != pair[1])
    titled = mention.title or any(other.title for other in meeting.mentions)
    alike = has_same_noun(mention, meeting)
    return bool(titled and alike and all(single + several)) and several[0] <= single[0] == single[1] <= several[1]


def told_by_day(mention: Mention) -> bool:
    """Whether the day right behind a noun, or before it, tells which meeting it was: ``the debate held on 16 December
    2014``, ``had held on 16 December 2014 a debate``."""
    days = [found.spans[0] for found in mention.fields.get("start_date", []) if found.rule == "meeting.date"]
    near = any(0 < d.start - mention.noun.end <= NEAR or 0 < mention.noun.start - d.end <= BEFORE for d in days)
    return near and mention.held and not mention.planned and mention.value("date_precision") == DatePrecision.DAY


def dated(told: Mention | Meeting) -> str:
    """The first day that is told, or the month or year where no day is."""
    return (told.value("start_date") or "")[: DIGITS[DatePrecision(told.value("date_precision") or "day")]]
