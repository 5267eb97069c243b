"""Whether a line of a list stands beside the one before, under it as who came for it, introduces those below,
or is their title.

Does not belong here: what the line of a person says (``rows.py``, ``speakers.py``).
"""

from pipeline.parsing.document import Document, Passage
from pipeline.parsing.layout.structure import tells
from pipeline.parsing.layout.zones import names_meeting
from pipeline.vocabulary import PassageKind


def is_beside(document: Document, passage: Passage, head: Passage) -> bool:
    """Whether a person stands beside an entry and not under it: both have bullets or numbers, at the same margin."""
    marked = (passage.bullet and head.bullet) or (passage.number is not None and head.number is not None)
    return marked and margin(document, passage) <= margin(document, head)


def margin(document: Document, passage: Passage) -> int:
    """Characters between the beginning of its line and the words of a passage."""
    return passage.body.start - document.line_start(passage.body.start)


def heads(document: Document, passage: Passage) -> bool:
    """Whether a line without a bullet stands above one that has: it is no remark on the entry before."""
    below = document.passages[passage.position + 1 : passage.position + 2]
    return not passage.bullet and any(p.bullet for p in below)


def introduces(document: Document, passage: Passage) -> bool:
    """Whether a passage is a sentence that leads in the one below, and no heading of a class."""
    below = document.passages[passage.position + 1 : passage.position + 2]
    return any(p.lead is passage for p in below) and tells(document, passage)


def is_list_title(document: Document, passage: Passage) -> bool:
    """The title of the list itself: it begins with the words for annex or list, or names the meeting; not that of those who
    stayed away, and no organization that is called as meetings are: ``Conference on Interaction``."""
    if passage in document.parts[passage.part].title and names_meeting(document, passage):
        return True
    if passage.kind != PassageKind.HEADING or document.marks_in(passage.body, "unsaid.absence"):
        return False
    names = document.marks_in(passage.body, "name")
    marks = document.marks_in(passage.body, "head.annex", "heading.participants", "series", "meeting.noun")
    marks = [m for m in marks if not any(n.start <= m.start and m.end < n.end for n in names)]
    return any(m.start <= passage.body.start + 1 or m.kind == "series" for m in marks)


def gives_capacity(document: Document, passage: Passage) -> bool:
    """A heading within a list that begins with the word for observers or guests: ``Organizations invited``."""
    marks = document.marks_in(passage.body, "participation.observer", "participation.invitees")
    return passage.kind == PassageKind.HEADING and bool(marks) and marks[0].start == passage.body.start
