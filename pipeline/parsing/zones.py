"""Titles that go on below the heading of a list: ``List of participants``, then the meeting, its place and its days.

Does not belong here: what a title says (``titles.py``), or where one begins (``structure.py``).
"""

import re

from pipeline.parsing.document import Document, Passage
from pipeline.parsing.topics import topic_of_heading

YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
LINE = 100
"""Characters of the longest line with the days of a meeting."""


def goes_on_title(document: Document, passage: Passage, below: Passage | None) -> bool:
    """Whether a line under ``List of participants`` still says which meeting it was: by its name, by its days, or right above
    them; it names nobody."""
    if document.marks_in(passage.body, "category.", "participation.offices"):
        return False
    names = document.marks_in(passage.body, "name", "acronym")
    nouns = document.marks_in(passage.body, "meeting.noun", "series")
    lines = [line.body for line in (passage, below) if line and line.body.end - line.body.start <= LINE]
    dated = any(YEAR.search(document.text, *body) for body in lines)
    return (dated or bool(nouns)) if not names else any(noun.end <= names[0].start for noun in nouns)


def is_of_title(document: Document, passage: Passage) -> bool:
    """Whether a passage is a line under ``List of participants`` that goes on the title."""
    title = document.parts[passage.part].title
    above = [line for line in title if line.position < passage.position]
    return passage in title and any(topic_of_heading(document, line) == "participants" for line in above)


def tells_of_meeting(document: Document, passage: Passage) -> bool:
    """Whether a line under a title is a sentence on the meeting."""
    told = document.marks_in(passage.body, "meeting.held", "meeting.holds", "meeting.convened_by", "meeting.chairs")
    return passage.listed and passage.ended and not passage.bullet and passage.number is None and bool(told)
