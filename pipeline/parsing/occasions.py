"""Attendance of other meetings that a document speaks of: the one before, the next one.

Does not belong here: who took part (``attendance.py``), or which meetings there are (``meetings.py``).
"""

from bisect import bisect_right

from pipeline.parsing.attendance import ATTENDED
from pipeline.parsing.dates import YEAR, year_alone
from pipeline.parsing.document import Document, Participation
from pipeline.parsing.identities import Meeting, Mention
from pipeline.text import Span

RULES = tuple(f"sentence.{kind.partition('.')[2]}" for kind in ATTENDED)
"""The rules of participations that a verb of attendance tells."""
OPENING = 60
"""Characters before verb and subject in which a sentence says when it was."""


def is_of_another(document: Document, participation: Participation, meetings: list[Meeting], about: int) -> bool:
    """Whether a verb of attendance stands by the noun for another meeting than that at hand: ``The next meeting would be held
    in Cairo on 15 March 2011, with the participation of ASEAN``. What somebody said of another meeting was said at this
    one."""
    if participation.role.rule not in RULES:
        return False
    verb, who = participation.role.spans[0], participation.who.spans[0]
    if in_another_year(document, participation, meetings[about]):
        return True
    nearest = min(
        (
            (distance(mention, verb), number != about)
            for number, meeting in enumerate(meetings)
            for mention in meeting.mentions
            if mention.span.start <= verb.start < mention.span.end and mention.noun.start < mention.noun.end
            if not verb.end <= who.start < mention.noun.start  # "were joined by A, who came from a seminar in Oslo"
        ),
        default=(0, False),
    )
    return nearest[1]


def in_another_year(document: Document, participation: Participation, meeting: Meeting) -> bool:
    """Whether the sentence opens with a year that the meeting was not in: ``In 1996, the Caribbean Community had taken part in
    a second meeting``."""
    first = min(participation.role.spans[0].start, participation.who.spans[0].start)
    opening = Span(sentence_start(document, first), first)
    dated = YEAR.search(document.fold(opening)) if document.marks_in(opening, "month") else None
    alone = year_alone(document, opening)
    year = dated[1] if dated else str(alone.start.year) if alone else None
    days = [found.value for name in ("start_date", "end_date") for found in meeting.fields.get(name, [])]
    return (
        year is not None and bool(days) and opening.end - opening.start <= OPENING and year not in {d[:4] for d in days}
    )


def sentence_start(document: Document, place: int) -> int:
    """Where the sentence begins that a place is in."""
    index = bisect_right(document.sentences, place, key=lambda told: told[1].start) - 1
    return document.sentences[index][1].start if index >= 0 else place


def distance(mention: Mention, verb: Span) -> int:
    """Characters between a noun for a meeting and a verb."""
    return max(mention.noun.start - verb.end, verb.start - mention.noun.end, 0)
