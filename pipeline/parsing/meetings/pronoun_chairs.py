"""Who chaired, by a pronoun for the one person of the sentence before: ``The workshop was opened by Ms. X. She also chaired it.``

Does not belong here: verbs of chairing with a name beside them (``chairs.py``), or pronouns for a meeting (``retold.py``).
"""

from pipeline.parsing.document import Document
from pipeline.parsing.meetings import chairs
from pipeline.parsing.names.persons import OFFICES, honorifics_in, without_honorific
from pipeline.scanning import WORD
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

VERBS = ("meeting.chairs", "meeting.steers", "meeting.chaired_by")
OTHERWISE = ("force.", "meeting.planned", "unsaid.absence", "meeting.chair_denied")
"""Kinds of words by which a sentence tells of nobody who chaired."""
TITLES = 25
"""Characters from the first honorific of one person to his last: ``La Sra.``, ``Su Excelencia el Sr.``"""
SMALL = 3
"""Letters of the longest word without a capital that may be part of a name."""
REACH = 80
"""Characters before the honorific of a person in which his office begins."""


def chair_by_pronoun(document: Document, before: Span, sentence: Span, fields: chairs.Fields) -> None:
    """Adds the person of the sentence ``before`` to the fields of a meeting, where this one says by a pronoun that he chaired."""
    verbs = document.marks_in(sentence, *VERBS)
    if not any(is_of_pronoun(document, sentence, verb) for verb in verbs) or document.marks_in(sentence, *OTHERWISE):
        return
    persons = honorifics_in(document, before)
    if not persons or persons[-1] - persons[0] > TITLES:
        return
    around = Span(max(before.start, persons[0] - REACH), persons[0])
    offices = [mark.start for mark in document.marks_in(around, *OFFICES)]
    told = Span(min([persons[0], *offices]), end_of_person(document, persons[-1], before.end))
    chairs.read_chair(document, fields, told)


def end_of_person(document: Document, start: int, end: int) -> int:
    """Where a word without capital begins behind an honorific that is no part of a name: ``Mr. X`` *opened* ``the session``."""
    name = without_honorific(document, Span(start, end))
    words = WORD.finditer(document.text, name.start, end)
    return next((word.start() for word in words if word[0].islower() and len(word[0]) > SMALL), end)


def is_of_pronoun(document: Document, sentence: Span, verb: Mark) -> bool:
    """Whether a pronoun is all that stands beside a verb of chairing for who did so; what was led is no organization."""
    if verb.kind == "meeting.steers" and not chairs.steers_meeting(document, verb, sentence):
        return False
    if document.marks_in(sentence, "name", "acronym", "country") or honorifics_in(document, sentence):
        return False
    pronouns = document.language_at(sentence.start).pronouns
    ahead, behind = document.fold(Span(sentence.start, verb.start)).strip(), document.fold(Span(verb.end, sentence.end))
    if is_han(verb.value[-1]):
        return ahead.endswith(pronouns) if pronouns else False
    if (verb.kind == "meeting.chaired_by" or not ahead) and any(
        f"{behind.strip(' .')} ".startswith(f"{pronoun} ") for pronoun in pronouns
    ):
        return True
    return any(ahead == p or (ahead.startswith(f"{p} ") and is_small(document, ahead, p, verb)) for p in pronouns)


def is_small(document: Document, ahead: str, pronoun: str, verb: Mark) -> bool:
    """Whether nothing but auxiliary verbs and adverbs stand between a pronoun and its verb."""
    language = document.language_at(verb.start)
    known = {*language.auxiliaries, *language.cues["participation.adverbs"]}
    return all(word in known for word in ahead.removeprefix(pronoun).split())
