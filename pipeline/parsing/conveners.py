"""Who convened a meeting, and who received it."""

from pipeline.parsing.document import Document, Found, span_of
from pipeline.parsing.entries import read_entry
from pipeline.scanning import WORD
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

OPENING, CLOSING = "«“《", "»”》"
GAP = 4
"""Characters that may stand between an organization and the verb that it governs."""


def conveners_of(document: Document, sentence: Span, noun: Span, possessive: bool) -> list[Found]:
    """Who held the meeting: subjects of ``ont organisé``, agent of ``convoquée par``, the organ whose meeting it is called,
    or genitive of the noun. ``noun`` is the noun with its number."""
    seats = document.marks_in(sentence, "meeting.seat")
    named = document.marks_in(sentence, "name", "acronym")
    names = [name for name in named if not any(seat.start <= name.start < seat.end for seat in seats)]
    for verb in document.marks_in(sentence, "meeting.holds"):
        if any(is_near(document, name.end, verb.start) for name in names):
            entries, _ = read_entry(document, Span(subject_start(document, sentence, verb.start), verb.start))
            return [Found(e.name.value, e.name.spans, "meeting.holds") for e in entries if not e.is_country]
    for verb in document.marks_in(sentence, "meeting.convened_by"):
        agents = [name for name in names if is_near(document, verb.end, name.start)]
        if agents:
            return [Found(agents[0].value, (span_of(agents[0]),), "meeting.convened_by")]
    subject = opening_subject(document, sentence, noun, names)
    if subject:
        return [subject]
    if possessive:
        return [
            Found(name.value, (span_of(name),), "meeting.possessive") for name in names if unquoted(document, name)
        ][:1]
    genitive = genitive_convener(document, noun, names)
    return [genitive] if genitive else []


def is_near(document: Document, end: int, start: int) -> bool:
    """Whether no more than a small word stands between two stretches."""
    return 0 <= start - end <= GAP and len(WORD.findall(document.fold(Span(end, start)))) <= 1


def opening_subject(document: Document, sentence: Span, noun: Span, names: list[Mark]) -> Found | None:
    """``安全理事会于2003年4月11日举行了高级别会议``: who opens a sentence whose verb stands later, before the noun."""
    verbs = [v for v in document.marks_in(sentence, "meeting.holds") if v.end <= noun.start and is_han(v.value[-1])]
    for name in names[:1] if verbs else []:
        words = document.fold(Span(sentence.start, name.start))
        for pattern in document.language.date_patterns:
            words = pattern.sub("", words)
        if not words.strip(" ,") and name.end <= verbs[-1].start:
            return Found(name.value, (span_of(name),), "meeting.subject")
    return None


def subject_start(document: Document, sentence: Span, verb: int) -> int:
    """Where the subject of a verb may begin: behind the last date or noun for a meeting before it."""
    subject = Span(sentence.start, verb)
    names = document.marks_in(subject, "name")
    before = document.marks_in(subject, "month", "meeting.noun", "series", "meeting.place")
    free = [mark.end for mark in before if not any(n.start <= mark.start < n.end for n in names)]
    return max([sentence.start, *free])


def unquoted(document: Document, name: Mark) -> bool:
    """Whether a name does not stand within quotes, as in the title of an agenda item."""
    before = document.text[max(0, name.start - 300) : name.start]
    return max(map(before.rfind, OPENING)) <= max(map(before.rfind, CLOSING))


def genitive_convener(document: Document, noun: Span, names: list[Mark]) -> Found | None:
    """``réunion du Comité contre le terrorisme``, ``安全理事会第4174次会议``, ``جلسة مجلس الأمن 4174``,
    ``the Security Council mission``."""
    for name in names:
        within = noun.start <= name.start and name.end <= noun.end
        if within or (name.end == noun.start and is_han(name.value[-1])):
            return Found(name.value, (span_of(name),), "meeting.genitive")
        if name.start > noun.end:
            between = document.fold(Span(noun.end, name.start)).strip()
            if between in document.language.genitives:
                return Found(name.value, (span_of(name),), "meeting.genitive")
    return None


def hosts_of(document: Document, sentence: Span) -> list[Found]:
    """``accueillie par la Communauté d'États indépendants``."""
    names = document.marks_in(sentence, "name", "acronym")
    cues = document.marks_in(sentence, "meeting.hosted_by")
    return [
        Found(name.value, (span_of(name),), "meeting.hosted_by")
        for cue in cues
        for name in names
        if 0 <= name.start - cue.end <= GAP
    ]
