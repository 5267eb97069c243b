"""Titles that go on below the heading of a list: ``List of participants``, then the meeting, its place and its days.

Does not belong here: what a title says (``titles.py``), or where one begins (``structure.py``).
"""

from pipeline.parsing.document import Document, Passage
from pipeline.parsing.layout.topics import topic_of_heading
from pipeline.vocabulary import PassageKind


def is_of_title(document: Document, passage: Passage) -> bool:
    """Whether a passage is a line under ``List of participants`` that goes on the title."""
    title = document.parts[passage.part].title
    above = [line for line in title if line.position < passage.position]
    return passage in title and any(topic_of_heading(document, line) == "participants" for line in above)


def names_meeting(document: Document, line: Passage) -> bool:
    """Whether a line right under the word for a list of participants says of which meeting: its name, its place and days."""
    plain = line.kind in (PassageKind.HEADING, PassageKind.ITEM) and line.number is None and not line.bullet
    plain = plain and not line.ended
    names = document.marks_in(line.body, "name", "country")
    nouns = document.marks_in(line.body, "meeting.noun", "meeting.mission", "series")
    held = any(not any(n.start <= m.start and m.end <= n.end for n in names) for m in nouns)
    return plain and (held or bool(document.marks_in(line.body, "month")))


def find_sentence_below(document: Document, passage: Passage, before: Passage | None) -> None:
    """Makes a paragraph of a sentence on the meeting right under the lines of a title."""
    title = document.parts[passage.part].title
    plain = passage.listed and passage.ended and not passage.bullet and passage.number is None
    told = ("meeting.held", "meeting.holds", "meeting.convened_by", "meeting.chairs")
    if plain and before in title and passage not in title and document.marks_in(passage.body, *told):
        passage.kind = PassageKind.PARAGRAPH
