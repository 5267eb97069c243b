"""What has to stand behind a verb for it to tell that its subject was there: a delegate, a meeting, and no regrets.

Does not belong here: which verbs, and who is the subject (``subjects.py``, ``attendance.py``).
"""

import re

from pipeline.parsing.document import Document, span_of
from pipeline.parsing.names.beginnings import is_preposition
from pipeline.parsing.words.absence import COMMA
from pipeline.scanning.marks import Mark
from pipeline.text import Span

SENDS, ATTENDS = "participation.sends", "participation.attends"
"""Kinds of verbs that need a delegate, or a meeting, behind them."""
MET = ("meeting.noun", "meeting.work", "series", "participation.attended")
"""Kinds of words for what is attended."""
SENT, OBJECT = 60, 30
"""Characters behind a verb of sending, or its subject, in which the delegate stands, and in which a meeting stands."""
PAPER = re.compile(r"(?<![\d/])\d{1,3}/\d{1,3}(?![\d/])|(?<!\d)\d{3,4} ?\((?:19|20)\d\d\)")
"""Numbers of resolutions of the General Assembly, and of the Security Council."""
OPENING = 50
"""Characters from the beginning of a sentence on in which the number of the resolution stands that opens it."""
STOP = re.compile(r"[,،.;؛]")


def speaks_by_paper(document: Document, sentence: Span) -> bool:
    """Whether a sentence opens with the resolution by which somebody asked for something, and was not there for that: ``In its
    resolution 63/35 the Assembly asked``."""
    number = PAPER.search(document.text, sentence.start, min(sentence.end, sentence.start + OPENING))
    words = document.fold(Span(sentence.start, number.start())).split() if number else []
    if not number or document.marks_in(Span(sentence.start, number.start()), "name", "acronym", "country"):
        return False
    proclitics = tuple(filter(None, document.language_at(sentence.start).proclitics))
    return bool(words) and (is_preposition(document, words[0], sentence.start) or words[0].startswith(proclitics))


def behind_paper(document: Document, span: Span) -> Span:
    """Who did something, behind the resolution by which it was done: ``Pursuant to General Assembly resolution 73/69,`` *the
    Office*. The organ whose resolution it is did nothing there."""
    number = next(iter(list(PAPER.finditer(document.text, *span))[-1:]), None)
    comma = COMMA.search(document.text, number.end(), span.end) if number else None
    rest = Span(comma.end(), span.end) if comma else span
    return rest if document.marks_in(rest, "name", "acronym", "country", "office.bare") else span


def is_idle(document: Document, sentence: Span, verb: Mark, subject: Span | None) -> bool:
    """Whether a verb proves nothing: nobody was sent, no meeting was attended, or it was said not to come."""
    if verb.kind == SENDS and not sends_somebody(document, sentence, verb, subject):
        return True
    if subject and is_courtesy(document, sentence, verb, subject):
        return True
    if subject is None:
        return verb.kind == ATTENDS
    start = max(verb.end, subject.end)
    reach = Span(start, min(sentence.end, start + OBJECT))
    if verb.kind == ATTENDS and not document.marks_in(reach, *MET):
        return True
    return subject.start >= verb.end and excuses(document, Span(start, sentence.end))


def is_courtesy(document: Document, sentence: Span, verb: Mark, subject: Span) -> bool:
    """Whether who met somebody met the holder of an office of a State, and no meeting is spoken of: ``встретился с Президентом
    Республики``. That was a call beside the meeting."""
    if not any(m.start == verb.start for m in document.marks_in(span_of(verb), "meeting.held")):
        return False
    begin = max(verb.end, subject.end)
    behind = Span(begin, clause_stop(document, Span(begin, sentence.end)))
    offices = document.marks_in(behind, "participation.offices", "participation.ministers")[:1]
    words = document.fold(Span(begin, offices[0].start)).split() if offices else []
    joined = words[:1] and words[0] in document.language_at(begin).conjunctions
    states = document.marks_in(Span(offices[0].end, behind.end), "country")[:1] if offices else []
    told = Span(begin, states[0].end) if states else behind
    return bool(states) and not joined and not document.marks_in(told, "name", "acronym", "meeting.noun", "series")


def excuses(document: Document, behind: Span) -> bool:
    """Whether who stands behind a verb said that he would not come: ``وأبدت المنظمة أسفها لتعذر حضورها``."""
    for mark in document.marks_in(behind, "unsaid.absence")[:1]:
        between = Span(behind.start, mark.start)
        others = document.marks_in(between, "name", "acronym", "country")
        return not others and not COMMA.search(document.text, *between)
    return False


def clause_stop(document: Document, span: Span, stops: re.Pattern[str] = STOP) -> int:
    """Where the first clause of a stretch ends."""
    stop = stops.search(document.text, *span)
    return stop.start() if stop else span.end


def sends_somebody(document: Document, sentence: Span, verb: Mark, subject: Span | None = None) -> bool:
    """Whether what was sent, behind the verb or in a language that declines nouns before it, is a delegate: ``its legal
    adviser``, and not ``its regrets``."""
    begin = max(verb.end, subject.end if subject else 0)
    reach = Span(begin, min(sentence.end, begin + SENT))
    names = document.marks_in(Span(sentence.start, verb.start), "name", "acronym", "country")
    before = Span(max([sentence.start, verb.start - SENT, *(name.end for name in names)]), verb.start)
    kinds = ("participation.delegates", "participation.offices", "participation.ministers", "participation.observer")
    either = [before] if document.language_at(verb.start).inflection else []
    if subject and subject.start > verb.end:
        either.append(Span(verb.end, subject.start))  # "Enviaron expertos al seminario la OSCE"
    sent = [mark for span in (reach, *either) for mark in document.marks_in(span, *kinds)]
    if not sent:
        return False
    clause = Span(begin, max(begin, clause_stop(document, Span(sent[0].end, reach.end))))  # "..., while C could not"
    return not document.marks_in(clause, "unsaid.absence")
