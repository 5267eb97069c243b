"""Minutes: items with a dash that say what was decided by an infinitive alone, under an item of the agenda.

``– The secretariat to revise the tables.``, ``– Charger le secrétariat de réviser les tableaux.`` Does not belong here: lists
that a lead-in or heading introduces as measures (``proposals.py``).
"""

import re

from pipeline.parsing.document import Document, Passage
from pipeline.text import Span
from pipeline.vocabulary import PassageKind, ProposalSection

ENDS = (".", ";", "؛")
SHORTEST = 12
"""Characters of the shortest decision."""
SUBJECT = 12
"""Words of the longest subject before an infinitive that has a particle: ``The secretariat`` *to revise*."""
ITEM = re.compile(r"[^.:]{0,40}?\d")
"""A heading that numbers an item of the agenda."""
TELLING = ("participation.", "meeting.held", "meeting.planned", "unsaid.")
"""Kinds of words by which an item tells what somebody did."""
MEMBERS = ("participation.offices", "participation.delegates", "participation.bodies", "participation.leads")
"""Of these, the kinds that only say who somebody is."""


def is_minuted(document: Document, passage: Passage, sentence: Span) -> bool:
    """Whether a sentence is such an item."""
    listed = passage.kind == PassageKind.ITEM and passage.bullet and passage.section == ProposalSection.DISCUSSION
    if not listed or passage.lead or not is_under_item(document, passage):
        return False
    text = document.text[sentence.start : sentence.end]
    return len(text) >= SHORTEST and text.endswith(ENDS) and is_infinitive(document, sentence)


def is_under_item(document: Document, passage: Passage) -> bool:
    """Whether an item of the agenda stands above: its heading has the word and a number, or its first line."""
    heading = passage.heading
    if heading is None or not document.marks_in(heading.body, "heading.agenda"):
        return False
    return ITEM.match(document.text, *heading.body) is not None


def is_infinitive(document: Document, sentence: Span) -> bool:
    """Whether an infinitive opens a sentence, or follows its subject, where it has a particle that tells it from other words."""
    pattern = document.language_at(sentence.start).infinitive
    words = document.fold(sentence)
    if pattern is None:
        return False
    if opening := pattern.match(words):
        return not follows_article(document, sentence, opening)
    for found in re.finditer(rf"(?<= )(?:{pattern.pattern})(?= )", words):
        before = document.trim(Span(sentence.start, document.folded.span(*at(document, sentence, found)).start))
        told = [m for m in document.marks_in(before, *TELLING, "force.") if m.kind not in MEMBERS]
        particle = len(found[0].split()) > 1 and not follows_article(document, sentence, found)
        return particle and not told and len(document.fold(before).split()) <= SUBJECT
    return False


def at(document: Document, sentence: Span, found: re.Match[str]) -> tuple[int, int]:
    """Where a match in the folded words of a sentence stands in the folded view."""
    low, _ = document.folded.within(sentence)
    return low + found.start(), low + found.end()


def follows_article(document: Document, sentence: Span, found: re.Match[str]) -> bool:
    """Whether what looks like an infinitive is a preposition before an article: ``to the``."""
    return found[0].split()[-1] in document.language_at(sentence.start).articles
