"""The meeting that a title names and of which no day is told: it is not published, and an issue says what stands there.

Does not belong here: meetings that are told well enough to be published (``meetings.py``), or days on no calendar (``dates.py``).
"""

from pipeline.parsing.document import Document, Part, span_of
from pipeline.parsing.meetings.frames import FRAMED
from pipeline.parsing.meetings.identities import Meeting, nouns_in
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import Attestation, DocumentKind, IssueCode, Severity

TELLS = ("meeting.held", "participation.before", "participation.after", "participation.either", "meeting.chaired_by")
"""Kinds of verbs of which one says that the meeting took place."""


def notice_undated(document: Document, meetings: list[Meeting], kind: DocumentKind, parts: list[Part]) -> None:
    """An issue for the first title that names a meeting of which the text below tells, where none is reported."""
    if kind not in FRAMED or any(m.attestation == Attestation.REPORTED for m in meetings):
        return
    for part in parts:
        noun = titled(document, part)
        if noun and document.marks_in(Span(part.passages[0].start, part.passages[-1].end), *TELLS):
            name = document.quote(span_of(noun))
            message = f"the {name!r} named here has no day by which it could be told from others; it is not published"
            document.notice(Severity.INFO, IssueCode.UNDATED_MEETING, message, span_of(noun))
            return


def titled(document: Document, part: Part) -> Mark | None:
    """The first noun for a meeting in the title of a part."""
    return next((noun for line in part.title for noun in nouns_in(document, line.body)), None)
