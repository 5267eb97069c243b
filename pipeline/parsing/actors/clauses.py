"""Where in a sentence those end who take part: at another clause, at what they spoke of, at a colon.

Does not belong here: who they are (``attendance.py``), and who acts (``subjects.py``).
"""

from pipeline.parsing.actors.entries import PARENTHESES
from pipeline.parsing.actors.gaps import opens_clause
from pipeline.parsing.actors.relatives import clause_about
from pipeline.parsing.actors.subjects import OBJECT, PARTICIPLE, subject_behind
from pipeline.parsing.actors.unknowns import is_within_unknown
from pipeline.parsing.document import Document, span_of
from pipeline.scanning.marks import Mark
from pipeline.text import Span

ACTED = ("participation.acts", "participation.acts_either", OBJECT, PARTICIPLE)
"""Kinds of verbs that prove only their subject to have been there."""
LEAD_IN = 80
"""Characters between a verb and the colon before a list that words announce there."""
PLACE = 40
"""Characters between a verb and the colon before a list, in which it may say where they sat."""


def clauses(document: Document, span: Span) -> list[Span]:
    """A stretch cut at its semicolons, so that who represents one organization does not hide the next."""
    cuts = [i for i in range(span.start, span.end) if document.text[i] in ";；؛"]
    return [Span(a, b) for a, b in zip([span.start, *(c + 1 for c in cuts)], [*cuts, span.end], strict=True)]


def before_clause(document: Document, span: Span, verb: Mark) -> Span | None:
    """Those who are named in a stretch before its last colon, or before a clause that tells more of them: ``by A, who`` *urged
    States*, ``from B:`` *the sea should be patrolled*. None where nobody is."""
    colon = max(document.text.rfind(letter, *span) for letter in ":：")
    end = min(colon if colon >= 0 else span.end, clause_about(document, span))
    before = Span(span.start, end)
    told = end < span.end and document.marks_in(before, "name", "acronym", "country")
    return before if told else enumerated_before(document, span, verb)


def behind_colon(document: Document, verb: Mark, stop: int) -> Span:
    """A list behind a verb, a colon and where it was: ``The following took their seats at the retreat: A; B``. Empty where
    somebody is named before the colon."""
    reach = min(stop, verb.end + PLACE)
    colon = next((i for i in range(verb.end, reach) if document.text[i] in ":："), stop)
    named = document.marks_in(Span(verb.end, colon), "name", "acronym", "country", "force.", "unsaid.")
    return Span(stop, stop) if named else Span(min(colon + 1, stop), stop)


def announced(document: Document, verb: Mark, stop: int) -> Span:
    """A list behind a verb that words announce before its colon: ``A was represented by its secretariat and by the following
    institutions: B; C``. Empty where somebody is named before the colon, or no words announce it."""
    colon = next((i for i in range(verb.end, min(stop, verb.end + LEAD_IN)) if document.text[i] in ":："), verb.end)
    between = Span(verb.end, colon)
    told = document.marks_in(between, "name", "acronym", "country", "force.", "unsaid.")
    announces = document.marks_in(between, "lead.participants") and not told
    return Span(colon + 1, stop) if announces else Span(stop, stop)


def before_topic(document: Document, span: Span, told: bool = False) -> Span:
    """Those who ``heard a statement by A on the role of B``: what the statement was about took no part, nor what another verb
    of theirs tells behind a comma: ``took the floor A, recalled that B``. A topic before anybody is named hides nobody, unless
    it was told before who spoke."""
    names = document.marks_in(span, "name", "class")
    acted = [m for m in document.marks_in(span, *ACTED) if opens_clause(document, Span(span.start, m.start))]
    acted = [m for m in acted if subject_behind(document, Span(m.end, span.end)) is None]
    about = [m for m in document.marks_in(span, "participation.about") if not is_within_unknown(document, m, span)]
    reacted = reactions(document, span)
    for mark in sorted([*about, *acted, *reacted]):
        if any(n.start <= mark.start < n.end for n in names):
            continue
        if (
            told
            or mark in reacted
            or document.marks_in(Span(span.start, mark.start), "name", "acronym", "country", "demonym", "office.bare")
        ):
            return Span(span.start, mark.start)
    return span


def reactions(document: Document, span: Span) -> list[Mark]:
    """Verbs by which those who heard somebody go on behind a conjunction: ``heard the envoy and`` *welcomed* ``A``."""
    language = document.language_at(span.start)
    return [
        m
        for m in document.marks_in(span, "meeting.reacts")
        if document.fold(Span(span.start, m.start)).split()[-1:] in [[word] for word in language.conjunctions]
        and subject_behind(document, Span(m.end, span.end)) is None
    ]


def enumerated_before(document: Document, span: Span, verb: Mark) -> Span | None:
    """Those whom a comma closes behind a verb, before what others then asked for: ``Having heard the statements of A and B,``
    *the participants recommended*."""
    if verb.kind != "participation.after" or span.start < verb.end:
        return None
    told = subject_behind(document, span, declined=True)
    if told is None or told.end >= span.end:
        return None
    closed = PARENTHESES.sub("", document.fold(Span(told.end, span.end))).lstrip(") ").startswith((",", "،", "，"))
    return told if closed else None


def opening(document: Document, start: int, verb: Mark) -> Span:
    """A verb with what stands before it in its sentence, where nobody is named there: ``As observers attended A and B``."""
    named = document.marks_in(Span(start, verb.start), "name", "acronym", "country")
    return span_of(verb) if named else Span(start, verb.end)
