"""Verbs of leading that tell of a delegation, and of no meeting: ``印度洋委员会代表团由秘书长率领``, ``The delegation of the
Community was led by its Secretary-General``.

Does not belong here: who chaired (``chairs.py``), or who led in a list (``leaders.py``).
"""

import re

from pipeline.languages import stopwords
from pipeline.parsing.document import Document
from pipeline.parsing.layout.topics import is_about_mission
from pipeline.parsing.names.persons import honorifics_in
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

LED = ("meeting.noun", "meeting.mission", "meeting.work", "series")
"""Kinds of words for what a chair leads."""
CALLED = ("meeting.generic", "meeting.sitting", "meeting.seat")
"""Kinds of words for what may be a meeting, too."""
DELEGATIONS = ("participation.delegates", "participation.bodies", "participation.escort_after")
"""Kinds of words for a delegation; in Chinese with the word for *by* behind it."""
HYPHENS = ("-", "‐", "‑", "–")
WAS = 2
"""Words of the longest auxiliary before a verb in the passive: ``has been``."""
PART = 40
"""Characters between a verb of leading and the part of a meeting that was led."""
BREAK = re.compile(r"[;；؛:：。,，،]|[.](?=\s)")


def leads_another(document: Document, verb: Mark, sentence: Span) -> bool:
    """Whether a verb tells of something else that was led: the ``African-led`` mission, a delegation."""
    if document.text[verb.start - 1 : verb.start] in HYPHENS:
        return True
    return leads_delegation(document, verb, sentence) or leads_thing(document, verb, sentence)


def leads_part(document: Document, verb: Mark, sentence: Span) -> bool:
    """Whether only a part of a meeting was led: ``chaired the second session``. A name behind it makes it the meeting of
    whoever bears that: ``the second session of the Joint Committee``."""
    passive = verb.kind == "meeting.chaired_by"
    near = Span(max(sentence.start, verb.start - PART), verb.start)
    near = near if passive else Span(verb.end, min(sentence.end, verb.end + PART))
    parts = [m for m in document.marks_in(sentence, "sitting.led") if near.start <= m.start < near.end]
    for part in parts[-1:] if passive else parts[:1]:
        gap = Span(part.end, verb.start) if passive else Span(verb.end, part.start)
        behind = Span(part.end, min(sentence.end, part.end + PART, verb.start if passive else sentence.end))
        whose = document.marks_in(behind, "name", "acronym", "series")
        return not BREAK.search(document.text, *gap) and not whose
    return False


def leads_thing(document: Document, verb: Mark, sentence: Span) -> bool:
    """Whether a participle belongs to a noun right before it, or to a clause about one, and no meeting is spoken of before it:
    ``une vingtaine de processus, dont ceux qui sont conduits par l'Union africaine``, ``procesos encabezados por la OEA``."""
    before = Span(sentence.start, verb.start)
    language, words = document.language_at(verb.start), document.fold(before).split()
    small = stopwords()[language.code]
    told = document.marks_in(before, *LED, *CALLED)
    if verb.kind != "meeting.chaired_by" or told or language.proclitics or language.inflection or not words:
        return False
    if verb.value.split()[0] in small or is_han(verb.value[0]):
        return False
    clause = document.fold(before).rpartition(",")[2].split()
    noun = len(words) > 1 and words[-2] in language.articles and words[-1].isalpha() and words[-1] not in small
    return (noun and not honorifics_in(document, Span(verb.end, sentence.end))) or bool(
        {*clause} & {*language.relatives}
    )


def leads_delegation(document: Document, verb: Mark, sentence: Span) -> bool:
    """Whether the clause before a verb speaks of the delegation of somebody named, or of each of them, and of no meeting; in a
    text about a mission it is that of the mission."""
    cuts = [m.end() for m in BREAK.finditer(document.text, sentence.start, verb.start)]
    clause = Span(max([sentence.start, *cuts]), verb.start)
    delegations = document.marks_in(clause, *DELEGATIONS)
    if not delegations or document.marks_in(Span(clause.start, verb.end), *LED) or is_about_mission(document):
        return False
    if any(mark.kind == DELEGATIONS[-1] for mark in delegations):
        return True
    names = document.marks_in(clause, "name", "acronym", "country")
    whose = [n for n in names for d in delegations if is_bound(document, d, n)]
    return verb.kind == "meeting.chaired_by" and any(
        len(between(document, n.end, verb.start).split()) <= WAS for n in whose
    )


def is_bound(document: Document, delegation: Mark, name: Mark) -> bool:
    """Whether a genitive alone stands between a delegation and the name behind it."""
    words = between(document, delegation.end, name.start) if delegation.end <= name.start else None
    return words in ("", *document.language_at(name.start).genitives)


def between(document: Document, start: int, end: int) -> str:
    """The folded words of a gap."""
    return document.fold(Span(start, max(start, end))).strip()


def presides_organ(document: Document, verb: Mark, sentence: Span) -> bool:
    """Whether an organ stands behind a verb that a State stands before: ``cuando Guatemala presidió el Consejo`` tells of a
    month, and of no meeting."""
    states = document.marks_in(Span(sentence.start, verb.start), "country", "demonym")[-1:]
    names = document.marks_in(Span(verb.end, sentence.end), "name", "acronym")[:1]
    if not states or not names or document.fold(Span(states[0].end, verb.start)).strip():
        return False
    return document.fold(Span(verb.end, names[0].start)).strip() in ("", *document.language_at(verb.start).articles)
