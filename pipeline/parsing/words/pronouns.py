"""Who is meant by a pronoun that is written together with a verb, ``في جلسة عقدها في 19 أيار/مايو``, and what by one that opens
a sentence, ``It was convened by``.

Does not belong here: conveners that stand by their verb (``conveners.py``), or words of any language.
"""

from pipeline.parsing.document import Document, Found, span_of
from pipeline.scanning import WORD
from pipeline.scanning.marks import Mark
from pipeline.text import Span

PAIR = 2
"""Words of the shortest phrase for together: a conjunction of one word joins those behind a verb."""
FEW = 3
"""Words before a verb that opens its sentence: ``it had been``."""


def holder_meant(document: Document, sentence: Span, noun: Span) -> list[Found]:
    """``وكان المجلس قد نظر في ذلك في جلسة عقدها في 19 أيار``: a verb with no agent, right behind its meeting, has the one whom
    the sentence is about, be it called by the first word of its name alone. None where particles are not written together."""
    language = document.language_at(noun.start)
    cues = language.cues["meeting.convened_by"]
    verbs = document.marks_in(Span(noun.end, sentence.end), "meeting.convened_by", "meeting.held")[:1]
    bound = [v for v in verbs if v.start - noun.end <= 1 and f"{v.value} ".startswith(tuple(f"{cue} " for cue in cues))]
    if not language.proclitics or not bound:
        return []
    before = Span(sentence.start, noun.start)
    names = document.marks_in(before, "name")[:1] or named_by_first_word(document, before)
    return [Found(name.value, (span_of(name),), "meeting.subject") for name in names]


def named_by_first_word(document: Document, before: Span) -> list[Mark]:
    """The organization named last whose name begins with the first noun with an article: ``المجلس`` of ``مجلس الأمن``."""
    articles = [article for article in document.language_at(before.start).articles if article]
    nouns = [w.removeprefix(a) for w in document.fold(before).split() for a in articles if w.startswith(a)]
    names = reversed(document.marks_in(Span(0, before.start), "name"))
    return [n for n in names if nouns[:1] == document.fold(span_of(n)).split()[:1]][:1]


def is_of_pronoun(document: Document, sentence: Span, verb: Mark) -> bool:
    """Whether a verb tells who convened what a pronoun means: ``It was convened by A, a year after the conference``. What opens
    a sentence tells of the noun behind it: ``Convened by A, the workshop``."""
    before = Span(sentence.start, verb.start)
    words = WORD.findall(document.fold(before))
    adverb = any(document.trim(before) == span_of(mark) for mark in document.marks_in(before, "participation.adverbs"))
    named = document.marks_in(before, "meeting.noun", "meeting.mission", "series", "name", "acronym", "country")
    return 0 < len(words) <= FEW and not adverb and not named and "," not in document.fold(before)


def partners_before(document: Document, names: list[Mark], verb: Mark, first: int) -> list[Found]:
    """The one organization that a sentence is about, where a verb that names the meeting by a pronoun has another one, which
    begins at ``first``, behind a word for together: ``A received the meeting and organized it together with B``."""
    language = document.language_at(verb.start)
    words = document.fold(Span(verb.end, max(verb.end, first))).strip()
    small = sorted((f" {article}" for article in language.articles if article), key=len, reverse=True)
    words = next((words.removesuffix(article) for article in small if words.endswith(article)), words)
    before = [name for name in names if name.end <= verb.start]
    if words not in language.conjunctions or len(words.split()) < PAIR or len({n.value for n in before}) != 1:
        return []
    return [Found(before[0].value, (span_of(before[0]),), "meeting.convened_by")]
