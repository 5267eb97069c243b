"""Who received a meeting: before the verb, behind it, and in a relative clause."""

from pipeline.parsing.actors.entries import PARENTHESES
from pipeline.parsing.actors.nearness import is_near
from pipeline.parsing.actors.passives import far_agents
from pipeline.parsing.actors.places import CAPITALISED
from pipeline.parsing.actors.relatives import is_relative
from pipeline.parsing.document import Document, Found, span_of
from pipeline.parsing.meetings.conveners import Agent, agents
from pipeline.parsing.names.organs import meant_by
from pipeline.scanning.marks import Mark
from pipeline.text import Span

OBJECT = 40
"""Characters behind a verb of receiving in which the meeting stands."""


def hosts_of(document: Document, sentence: Span) -> list[Agent]:
    """``accueillie par la Communauté d'États indépendants``, ``Kenya acted as host``."""
    found: list[Agent] = []
    for cue in document.marks_in(sentence, "meeting.hosted_by"):
        behind = Span(cue.end, sentence.end)
        known = agents(document, behind, "meeting.hosted_by")
        meant = None if known else meant_by(document, document.trim(Span(cue.end, first_word_end(document, behind))))
        found += known or ([Agent(meant, False)] if meant else [])
    for _, begin in far_agents(document, sentence, "passive.hosted"):
        found += agents(document, Span(begin, sentence.end), "meeting.hosted_by")
    for cue in document.marks_in(sentence, "meeting.hosts"):
        if receives_another(document, cue, sentence.end):
            continue
        names = document.marks_in(Span(sentence.start, cue.start), "name", "acronym", "country")[-1:]
        near = [n for n in names if is_near(document, n.end, cue.start) or is_relative(document, n.end, cue.start)]
        near = near or holders_too(document, sentence, cue)
        follows = bool(document.language_at(cue.start).cues.get("participation.acts_either"))
        if follows and all(is_joined(document, n.end, cue.start) for n in near):
            receivers = receivers_behind(document, Span(cue.end, sentence.end))
            near = [] if receivers else near
            found += receivers
        found += [Agent(Found(n.value, (span_of(n),), "meeting.hosts"), n.kind == "country") for n in near]
    return found


def is_joined(document: Document, end: int, start: int) -> bool:
    """Whether a comma and a conjunction between a name and a verb begin another clause, whose subject may stand behind the
    verb: ``la convocó A (OEA), y la acogió en su sede B``."""
    words = PARENTHESES.sub("", document.fold(Span(min(end, start), start))).lstrip(") ")
    conjunctions = [word for word in document.language_at(start).conjunctions if " " not in word]
    return words.startswith(",") and words.lstrip(", ").split(" ")[0] in conjunctions


def first_word_end(document: Document, span: Span) -> int:
    """Where the first word of a stretch ends, if it is the last of its clause too."""
    text = document.text[span.start : span.end]
    first = text.strip().split()[:1]
    alone = first and text.strip() in (first[0], first[0].rstrip(".,;"))
    return span.start + text.index(first[0]) + len(first[0].rstrip(".,;")) if alone else span.start


def holders_too(document: Document, sentence: Span, cue: Mark) -> list[Mark]:
    """Who held the meeting by a verb before the cue, behind which nobody else is named: ``A offered to convene it and to act
    as host``."""
    for verb in document.marks_in(Span(sentence.start, cue.start), "meeting.holds")[-1:]:
        names = document.marks_in(Span(sentence.start, verb.start), "name", "acronym", "country")[-1:]
        others = document.marks_in(Span(verb.end, cue.start), "name", "acronym", "country")
        return [name for name in names if is_near(document, name.end, verb.start) and not others]
    return []


def receives_another(document: Document, cue: Mark, end: int) -> bool:
    """Whether what was received is no meeting: ``acogió la propuesta con satisfacción``."""
    words = cue.value.split()
    if len(words) < 2 or words[-1] not in document.language_at(cue.start).articles:
        return False
    led = ("meeting.noun", "meeting.work", "series", "name", "acronym", "country")
    return not document.marks_in(Span(cue.end, min(end, cue.end + OBJECT)), *led)


def receivers_behind(document: Document, span: Span) -> list[Agent]:
    """Who received the meeting, behind verb and place: ``que acogió en su sede de Bangkok la CESPAP``. No genitive binds them
    to what was received, and no other clause begins."""
    rest = behind_place(document, span)
    names = document.marks_in(rest, "name", "acronym", "country")[:1]
    gap = document.fold(Span(rest.start, names[0].start)) if names else ""
    bound = {word.split()[0] for word in document.language_at(span.start).genitives if word}
    return [] if ";" in gap or bound & set(gap.split()) else agents(document, rest, "meeting.hosts")


def behind_place(document: Document, span: Span) -> Span:
    """A stretch without the place that opens it: ``acogió en su sede`` *de Bangkok* ``la CESPAP``."""
    language = document.language_at(span.start)
    names = document.marks_in(span, "name", "acronym", "country")[:1]
    for match in CAPITALISED.finditer(document.text, span.start, names[0].start if names else span.start):
        before = document.fold(Span(span.start, match.start())).strip()
        return Span(match.end(), span.end) if before in ("", *language.genitives) else span
    return span
