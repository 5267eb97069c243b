"""Who convened a meeting, and who received it."""

from pipeline.parsing.document import Document, Found, span_of
from pipeline.scanning.marks import Mark
from pipeline.text import Span

GAP = 4
"""Characters that may stand between an organization and the verb that it governs."""


def convener_of(document: Document, sentence: Span, noun: Mark, possessive: bool) -> Found | None:
    """Who held the meeting: subject of ``a tenu``, agent of ``convoquée par``, or genitive of the noun."""
    names = document.marks_in(sentence, "name", "acronym")
    for verb in document.marks_in(sentence, "meeting.holds"):
        for name in names:
            if 0 <= verb.start - name.end <= GAP:
                return Found(name.value, (span_of(name),), "meeting.holds")
    for verb in document.marks_in(sentence, "meeting.convened_by"):
        for name in names:
            if 0 <= name.start - verb.end <= GAP and verb.start > noun.start:
                return Found(name.value, (span_of(name),), "meeting.convened_by")
    if possessive:
        for name in names[:1]:
            return Found(name.value, (span_of(name),), "meeting.possessive")
    return genitive_convener(document, noun, names)


def genitive_convener(document: Document, noun: Mark, names: list[Mark]) -> Found | None:
    """``réunion du Comité contre le terrorisme``."""
    for name in names:
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
