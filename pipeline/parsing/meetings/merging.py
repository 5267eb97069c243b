"""How what several mentions say becomes one meeting: of two dates the finer one, and who is told to have convened it.

Does not belong here: which mentions are of one meeting (``meetings.py``).
"""

from pipeline.parsing.meetings.days import DATES, dated, holds_day
from pipeline.parsing.meetings.identities import Meeting, Mention
from pipeline.parsing.meetings.nouns import is_noun
from pipeline.vocabulary import DatePrecision

TOLD = ("meeting.convened_by", "meeting.holds")
"""Rules for a convener that a sentence tells of the meeting, rather than tells the meeting by."""
CALLED = "meeting.genitive"
"""The rule for a convener whose meeting it is only called."""
WHEN_AND_WHERE = ("start_date", "end_date", "place")


def merge(meeting: Meeting, mention: Mention) -> None:
    """Adds what a mention says. Of two dates the finer one counts."""
    longer = holds_day(mention, meeting) and mention.value("start_date") != mention.value("end_date")
    if len(dated(mention)) > len(dated(meeting)) or longer:
        for name in DATES:
            meeting.fields.pop(name, None)
    forget_genitive(meeting, mention)
    coarser = mention.value("start_date") and len(dated(mention)) < len(dated(meeting))
    coarser = coarser or (not longer and holds_day(mention, meeting))
    for name, found in mention.fields.items():
        if not (coarser and name in DATES):
            meeting.fields.setdefault(name, []).extend(found)


def forget_genitive(meeting: Meeting, mention: Mention, *, called: bool = True) -> None:
    """Whose meeting it is called did not convene it where a sentence tells who did: ``the Dialogue of the United Nations,
    convened by A``. ``called``: the mention calls the meeting by its noun."""
    told = {found.value for found in mention.fields.get("convened_by", []) if found.rule in TOLD}
    owners = meeting.fields.get("convened_by", [])
    if called and told and owners and all(f.rule == CALLED for f in owners) and owners[0].value not in told:
        meeting.fields.pop("convened_by")


def tells_convener(mention: Mention, meeting: Meeting) -> bool:
    """Whether a sentence tells who convened a meeting that has been called another's: same noun, days and place. ``The
    consultation of the United Nations and regional organizations`` may have been convened by one of these."""
    told = all(found.rule in TOLD for found in mention.fields.get("convened_by", []))
    called = all(found.rule == CALLED for found in meeting.fields.get("convened_by", []))
    same = all(mention.value(name) == meeting.value(name) for name in WHEN_AND_WHERE)
    exact = mention.value("date_precision") == DatePrecision.DAY
    nouns = (other.noun.value for other in meeting.mentions)
    return told and called and same and exact and any(is_noun(mention.noun.value, noun) for noun in nouns)
