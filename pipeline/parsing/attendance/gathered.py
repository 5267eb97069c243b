"""Who was there, where words of presence open the sentence and the verb follows: ``Seated round the table in Bamako on Friday
were A, B and C``; where the meeting itself brought them together; and those of whom a sentence says first that it speaks:
``As for A and B, they led a workshop``.

Does not belong here: verbs with their subjects (``subjects.py``), or what a sentence says of absence (``absence.py``).
"""

from collections.abc import Iterator

from pipeline.parsing.actors.besides import behind_opening
from pipeline.parsing.actors.clauses import ACTED
from pipeline.parsing.actors.companies import companies
from pipeline.parsing.actors.subjects import enumeration, named, subject_behind
from pipeline.parsing.document import Document
from pipeline.parsing.names.beginnings import ADVERBS, NAMED, VERBS
from pipeline.scanning.marks import Mark
from pipeline.text import COMMAS, Span

PRESENT, ARE, AS_FOR = "participation.present", "participation.are", "participation.as_for"
GATHERS, MET = "meeting.gathers", ("meeting.noun", "series", "meeting.work")
DID = (*ACTED, *VERBS)
"""Kinds of verbs that tell of one who is there."""
FEW = 2
"""Words that take up those of whom a sentence speaks: ``they``, ``то они``."""
OTHERWISE = ("unsaid.", "force.", "meeting.held", "meeting.holds")
"""Kinds of words by which a sentence goes on with something else."""


def gathered(document: Document, sentence: Span) -> Iterator[tuple[Mark, Span]]:
    """Enumerations of those who came, each with the word that says so; delegates of several, too."""
    yield from companies(document, sentence)
    yield from behind_presence(document, sentence)
    yield from brought_together(document, sentence)
    yield from topics(document, sentence)


def opening(document: Document, sentence: Span, kind: str) -> list[Mark]:
    """The words of a kind that open a sentence, be it behind a small word."""
    language = document.language_at(sentence.start)
    small = {"", *language.conjunctions, *language.cues.get("participation.adverbs", ())}
    marks = document.marks_in(sentence, kind)[:1]
    starts = [behind_opening(document, sentence, m) for m in marks]
    return [
        m
        for m, start in zip(marks, starts, strict=True)
        if document.fold(Span(start, m.start)).strip(" \"'«“,") in small
    ]


def behind_presence(document: Document, sentence: Span) -> Iterator[tuple[Mark, Span]]:
    """Who stands behind a verb of being, where words of presence open the sentence, and nobody is named between."""
    for cue in opening(document, sentence, PRESENT):
        for verb in document.marks_in(Span(cue.end, sentence.end), ARE)[:1]:
            between = document.marks_in(Span(cue.end, verb.start), "name", "acronym", "office.bare", *VERBS)
            subject = subject_behind(document, Span(verb.end, sentence.end))
            if subject and not between:
                rest = Span(subject.start, sentence.end)  # offices go on behind the names, too
                yield cue, subject if document.marks_in(rest, *DID, *OTHERWISE) else rest


def brought_together(document: Document, sentence: Span) -> Iterator[tuple[Mark, Span]]:
    """Whom a meeting brought together, in a language whose verb stands first: ``جمعت المشاورات، التي جرت في باماكو، A وB``."""
    language = document.language_at(sentence.start)
    for verb in opening(document, sentence, GATHERS) if language.proclitics else []:
        nouns = document.marks_in(Span(verb.end, sentence.end), *MET)[:1]
        if not nouns or document.fold(Span(verb.end, nouns[0].start)).strip():
            continue
        items = named(document, Span(nouns[0].end, sentence.end))
        last = enumeration(document, items) if items else 0
        if last > 0:
            start = max([nouns[0].end, *comma_before(document, Span(nouns[0].end, items[0].start))])
            yield verb, Span(start, items[last].end)


def comma_before(document: Document, span: Span) -> list[int]:
    """Where the last comma of a stretch ends, if it has one."""
    places = [document.text.rfind(comma, *span) for comma in COMMAS]
    return [max(places) + 1] if max(places) >= 0 else []


def topics(document: Document, sentence: Span) -> Iterator[tuple[Mark, Span]]:
    """Those of whom a sentence says first that it speaks, where a comma and the verb follow, and nobody else is named."""
    for cue in opening(document, sentence, AS_FOR):
        for verb in document.marks_in(Span(cue.end, sentence.end), *DID)[:1]:
            commas = comma_before(document, Span(cue.end, verb.start))
            told = Span(cue.end, commas[0] - 1) if commas else Span(cue.end, cue.end)
            gap = Span(told.end, verb.start)
            taken = takes_up(document, gap) and not document.marks_in(gap, *NAMED, ARE, "unsaid.")
            if commas and taken and subject_behind(document, told, declined=True):
                yield cue, told


def takes_up(document: Document, gap: Span) -> bool:
    """Whether nothing but a pronoun stands before a verb, with auxiliaries and adverbs: ``they have also``."""
    language = document.language_at(gap.start)
    words = document.fold(gap).strip(" ,，")
    for adverb in document.marks_in(gap, ADVERBS):
        words = words.replace(document.fold(Span(adverb.start, adverb.end)), " ")
    pronouns, small = {*language.cues.get("participation.takes_up", ())}, {*language.auxiliaries}
    rest = [word for word in words.split() if word not in small]
    return 0 < len(rest) <= FEW and {*rest} <= pronouns
