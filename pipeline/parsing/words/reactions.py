"""What a meeting said of something else: ``The conference welcomed the agreement sponsored by A`` tells of none who convened the
conference, or chaired it.

Does not belong here: who convened a meeting (``conveners.py``), who chaired it (``chairs.py``), or what it proposed.
"""

import re

from pipeline.parsing.document import Document
from pipeline.parsing.names.persons import OFFICES
from pipeline.scanning.marks import Mark
from pipeline.text import Span

CLAUSE = re.compile(r"[,،.;؛\n]")
"""What ends the first words behind a verb."""
REACTS = "meeting.reacts"
"""The kind of verbs by which a meeting takes a view of something."""
MEETINGS = ("meeting.noun", "meeting.mission", "series")
BEING = ("participation.are", "theme.is")
"""Kinds of words that make a participle behind them a verb of its own."""


def is_of_thing(document: Document, verb: Mark, sentence: Span) -> bool:
    """Whether a participle belongs to a thing of which a verb before it says what the meeting thought of it: neither a noun for
    a meeting nor a verb of being stands between the two."""
    reacts = [m for m in document.marks_in(Span(sentence.start, verb.start), REACTS) if not is_passive(document, m)]
    for reacting in reacts[-1:]:
        between = Span(reacting.end, verb.start)
        nouns = [m for m in document.marks_in(between, *MEETINGS) if not is_subject(document, reacting, m)]
        person = document.marks_in(between, *OFFICES)  # "thanked the Minister who chaired it"
        return not nouns and not person and not document.marks_in(Span(reacting.end, verb.end), *BEING)
    return False


def is_subject(document: Document, verb: Mark, noun: Mark) -> bool:
    """Whether a noun right behind a verb is its subject, where verbs come first: ``رحب المؤتمر``."""
    verbal = bool(document.language_at(verb.start).proclitics)
    return verbal and not document.fold(Span(verb.end, max(verb.end, noun.start))).strip()


def is_passive(document: Document, verb: Mark) -> bool:
    """Whether a word that could be such a verb is a participle: ``was commended``."""
    return any(verb.start - m.end == 1 for m in document.marks_in(Span(max(0, verb.start - 20), verb.start), *BEING))


def manages_thing(document: Document, behind: Span) -> bool:
    """Whether a word with an article that is nobody's stands alone up to the comma behind a verb of leading, where no capitals
    tell names: ``معنيا بإدارة الحدود،`` speaks of the management of borders."""
    comma = CLAUSE.search(document.text, *behind)
    first = document.trim(Span(behind.start, comma.start() if comma else behind.end))
    language, words = document.language_at(behind.start), document.fold(first).split()
    closed = bool(words) and words[0].startswith(tuple(filter(None, language.articles)))
    return bool(language.proclitics) and closed and len(words) == 1 and not document.marks_in(first)
