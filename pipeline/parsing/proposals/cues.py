"""Which words of a sentence say that something is proposed, and which only look so.

Does not belong here: what is proposed, where it stands and under which lead-in (``proposals.py``).
"""

import re

from pipeline.languages import stopwords
from pipeline.parsing.actors.subjects import subject_before
from pipeline.parsing.actors.wishes import without_wishes
from pipeline.parsing.document import Document, Passage
from pipeline.parsing.names.beginnings import VERBS
from pipeline.parsing.words.objects import clause_stop, speaks_by_paper
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

COMMA = re.compile(r"[,;،؛，；]")
LEADS_OR_ASKS = (":", "：", "?", "？", "؟")
"""How sentences end that propose nothing themselves: they introduce others, or ask."""
LISTED = ("heading.proposals", "heading.measures", "heading.conclusions", "lead.proposals", "lead.measures")
"""Kinds of words for what a list below holds."""
WORD = re.compile(r",?\s+([^\W\d_]{1,5})\s+")
PREDICTION = "unsaid.prediction"
MODALS = ("force.should", "force.must")
"""Kinds of cues that a longer phrase makes a prediction: ``should help``."""
WORDS = 6
"""Words behind the noun for what was adopted that say where it stands: ``that are set out below``."""
ABSENT = 48
"""Characters behind a verb of duty in which it is said that he who was to come did not: ``devait y participer, mais s'est``."""
SPEAKERS = ("name", "acronym", "country", "participation.delegates", "participation.offices")
"""Kinds of words for whoever doubts."""
NEAR = 1
"""Characters between a subject and its verb."""


def cues_of(document: Document, passage: Passage, sentence: Span) -> list[Mark]:
    """The cues of a sentence by which it proposes something, by place."""
    if document.text[sentence.start : sentence.end].endswith(LEADS_OR_ASKS) or leads(document, passage, sentence):
        return []
    cues = [m for m in document.marks_in(sentence, "force.", "unsaid.") if m.kind.startswith("force.")]
    cues = sorted([*cues, *duties(document, sentence)])
    if not cues:
        return []
    away = document.marks_in(sentence, "unsaid.absence")
    to_attend = document.marks_in(sentence, "participation.to_attend")
    planned = document.marks_in(sentence, "meeting.planned")  # they are asked to come to another meeting
    if not planned and any(not any(a.start < m.end and m.start <= a.end + 1 for a in away) for m in to_attend):
        invited = document.marks_in(sentence, "participation.invited")  # to be there, and to nothing else
        cues = [m for m in cues if not any(i.start < m.end and m.start < i.end for i in invited)]
    cues = [m for m in cues if m.kind not in MODALS or not stayed_away(m, to_attend, away)]
    cues = without_denied(document, cues, sentence)
    cues = without_wishes(document, cues, sentence)
    others = [m for m in cues if m.kind != "force.agreed"]  # "In its resolution 73/151 the Assembly endorsed"
    told = len(others) < len(cues) and (speaks_by_paper(document, sentence) or announces(document, passage, sentence))
    return others if told else cues


def stayed_away(duty: Mark, to_attend: list[Mark], away: list[Mark]) -> bool:
    """Whether who was to attend did not: ``devait y participer, mais s'est excusée``."""
    return any(
        0 <= absence.start - duty.end <= ABSENT and any(duty.end <= a.start < absence.start for a in to_attend)
        for absence in away
    )


def without_denied(document: Document, cues: list[Mark], sentence: Span) -> list[Mark]:
    """Cues but for those behind a denial, a doubt or an indirect question, up to the next comma."""
    denials = document.marks_in(sentence, "unsaid.denial")
    denied = [Span(d.end, clause_stop(document, Span(d.end, sentence.end), COMMA)) for d in denials]
    return [m for m in cues if not any(start <= m.start <= end for start, end in denied)]


def only_doubts(document: Document, span: Span) -> bool:
    """Whether an item says no more than that somebody named doubted something: ``Peru questioned whether a fund was needed``."""
    denials = document.marks_in(span, "unsaid.denial")
    if not denials or not document.marks_in(Span(span.start, denials[0].start), *SPEAKERS):
        return False
    cues = [m for m in document.marks_in(span, "force.", "unsaid.") if m.kind.startswith("force.")]
    return not without_denied(document, cues, span)


def duties(document: Document, sentence: Span) -> list[Mark]:
    """Cues within predictions whose subject acts: ``The United Nations should facilitate access``, and not ``This should
    facilitate access``."""
    found = []
    for mark in document.marks_in(sentence, PREDICTION):
        kind = modal_of(document, mark)
        before = Span(sentence.start, mark.start)
        if kind and (acts_last(document, before) or acts_last(document, clause_told(document, before))):
            found.append(Mark(mark.start, mark.end, kind, mark.value, mark.language))
    return found


def acts_last(document: Document, span: Span) -> bool:
    """Whether a stretch ends with a subject."""
    subject = subject_before(document, span)
    return subject is not None and span.end - subject.end <= NEAR


def clause_told(document: Document, span: Span) -> Span:
    """The clause behind the last verb of saying and the small word that opens it: ``They held that`` *the United Nations*."""
    language = document.language_at(span.start)
    for verb in reversed(document.marks_in(span, *VERBS)):
        word = WORD.match(document.text, verb.end, span.end)
        small = word[1].casefold() if word else ""
        if word and small in stopwords()[language.code] and small not in language.genitives:
            return Span(word.end(), span.end)
    return Span(span.end, span.end)


def modal_of(document: Document, mark: Mark) -> str | None:
    """The kind of the verb that a prediction begins with, where one word follows it that says what is to be done."""
    cues = document.language_at(mark.start).cues
    for kind in MODALS:
        for phrase in cues[kind]:
            rest = mark.value.removeprefix(f"{phrase} ")
            if rest != mark.value and " " not in rest and rest not in cues.get("participation.adverbs", ()):
                return kind
    return None


def leads(document: Document, passage: Passage, sentence: Span) -> bool:
    """Whether a sentence closes a passage that introduces the list right under it."""
    below = document.after(passage)
    return below is not None and below.lead is passage and sentence.end >= document.trim(passage.body).end


def announces(document: Document, passage: Passage, sentence: Span) -> bool:
    """Whether a sentence that closes a paragraph says what was adopted and no more, for it stands in the list below: ``The
    participants approved the recommendations set out below.``"""
    agreed = document.marks_in(sentence, "force.agreed")
    if passage.kind != PassageKind.PARAGRAPH or not agreed or sentence.end < document.trim(passage.body).end:
        return False
    below = document.after(passage)
    leads = below is not None and document.text[below.body.start : below.body.end].endswith((":", "："))
    if below is None or not (leads or below.kind == PassageKind.ITEM):
        return False
    behind = Span(agreed[0].start, sentence.end)
    others = [m for m in document.marks_in(behind, "force.") if m.kind != "force.agreed"]
    named = document.marks_in(behind, *LISTED)
    return bool(named) and not others and len(document.fold(Span(named[0].end, sentence.end)).split()) <= WORDS
