"""Those whose view opens a sentence: ``In the view of the African Union, investment should``. At a meeting they said so there.

Does not belong here: verbs of saying (``attendance.py``), or what was proposed (``proposals.py``). A source is none of these:
``According to the Union, five States`` only cites.
"""

from pipeline.parsing.actors.standing import who_stands
from pipeline.parsing.actors.subjects import subject_behind
from pipeline.parsing.document import Document, Found, Participation, Passage, span_of
from pipeline.parsing.words.absence import COMMA
from pipeline.text import COMMAS, Span
from pipeline.vocabulary import ProposalSection, Role

OPINES = ("participation.opines", "participation.speaks_for")
"""Kinds of words that open a sentence before those whose view it tells; some say also for whom somebody came."""
PAIR = 2
NO_MEETING = ("meeting.planned", "meeting.previous", "unsaid.", "document.")
ASKED = ("force.must", "force.should", "force.urged")
"""What the sentence has to ask for, where the words could also tell for whose good something was done."""


DISCUSSED = (ProposalSection.DISCUSSION, ProposalSection.CONCLUSIONS, ProposalSection.DECLARATION)


def opinions(document: Document, passage: Passage, sentence: Span) -> list[Participation]:
    """Who had the view, where a comma ends the words for him."""
    for cue in [m for m in document.marks_in(sentence, *OPINES) if m.start == sentence.start][:1]:
        behind = document.marks_in(Span(cue.end, sentence.end), "participation.opined")[:1]
        span = (
            Span(cue.end, behind[0].start)
            if behind
            else subject_behind(document, Span(cue.end, sentence.end), declined=True)
        )
        if span is None or document.marks_in(sentence, *NO_MEETING):
            return []
        span = before_next_clause(document, span)
        weak = cue.kind != OPINES[0] and not tells_view(document, passage, sentence, span)
        closed = document.text[span.end : sentence.end].lstrip()[:1] in COMMAS
        if weak or not (closed or behind):
            return []
        role = Found(Role.PARTICIPANT, (span_of(cue),), "sentence.opines")
        entries = [entry for entry in who_stands(document, span) if not entry.is_country]
        return [Participation(entry.name, False, role, entry.office) for entry in entries]
    return []


def before_next_clause(document: Document, span: Span) -> Span:
    """Those whose view it is, without the subject behind the comma: in *the view of A*``, B should`` B is none of them. Several
    are joined by a conjunction."""
    names = document.marks_in(span, "name", "acronym")
    words = document.fold(Span(names[-2].end, names[-1].start)).strip(" ,،，").split() if len(names) >= PAIR else []
    joined = bool(words) and words[0] in document.language_at(span.start).conjunctions
    comma = COMMA.search(document.text, *span)
    return span if joined or len(names) < PAIR or comma is None else Span(span.start, comma.start())


def tells_view(document: Document, passage: Passage, sentence: Span, span: Span) -> bool:
    """Whether ``For A,`` tells the view of A: nothing but its name stands there, in a discussion, and something is asked for
    that is known. ``For A, a post should be created`` tells for whose good."""
    asked = document.marks_in(sentence, *ASKED) and passage.section in (*DISCUSSED, None)
    thing = document.trim(Span(span.end, sentence.end), ",،，")
    new = any(m.start == thing.start for m in document.marks_in(thing, "meeting.indefinite"))
    words = document.fold(thing)
    articles = tuple(a if a.endswith("'") else f"{a} " for a in document.language_at(span.start).articles if a)
    asked = asked and not new and words.startswith(articles)
    names = document.marks_in(span, "name", "acronym")
    before = document.fold(Span(span.start, names[0].start)).strip() if names else ""
    return bool(asked) and bool(names) and before in ("", *document.language_at(span.start).articles)
