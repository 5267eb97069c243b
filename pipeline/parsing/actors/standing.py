"""Offices that stand for an organization of their own between those that a sentence names: ``the African Union, the
Under-Secretary-General for Political Affairs and the European Union``.

Does not belong here: what an entry of a list names (``entries.py``), or whose an office is that words around it say
(``offices.py``).
"""

import re

from pipeline.parsing.actors.joined_offices import entries_beside
from pipeline.parsing.document import Document, Entry, Found, span_of
from pipeline.parsing.names.namesakes import bearer_of
from pipeline.parsing.names.offices import OF_ALL, end_of_office, is_owned
from pipeline.reference import OFFICE
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

OPENS = re.compile(r"(^|[,;:،؛，；、：])$")
"""What stands before an office that is an entry of its own, but for conjunctions and articles."""
REACH = 60
"""Characters behind an office in which the name stands that a genitive binds it to."""


def who_stands(document: Document, span: Span) -> list[Entry]:
    """The organizations, States and offices that a stretch of a sentence enumerates."""
    entries = entries_beside(document, span)
    told = {entry.name.spans[0] for entry in entries}
    for mark in document.marks_in(span, "office.bare"):
        around = [entry for entry in entries if is_beside(document, entry, mark)]
        if span_of(mark) in told or not stands(document, span, mark, around):
            continue
        name = Found(f"{OFFICE}{mark.value}", (span_of(mark),), "entry.bare_office")
        entry = Entry(name, Found(document.quote(span_of(mark)), (span_of(mark),), "entry.office"))
        place = entries.index(around[0]) if around else len(entries)
        entries[place : place + len(around)] = [entry]
    return entries


def stands(document: Document, span: Span, mark: Mark, around: list[Entry]) -> bool:
    """Whether an office stands for its own organization: it is an entry, or one of the United Nations named beside it."""
    if is_bound(document, mark):
        return False
    if around:
        within = around[0].name.spans[0].end > mark.start  # "Special Representative to the African Union"
        return mark.value != OF_ALL and (within or bearer_of(around[0].name.value) == OF_ALL)
    return is_entry(document, span, mark)


def is_beside(document: Document, entry: Entry, mark: Mark) -> bool:
    """Whether a name stands within the words of an office, or right before them: ``United Nations Under-Secretary-General``."""
    name = entry.name.spans[0]
    if entry.is_country or entry.name.rule == "entry.bare_office" or name.start >= mark.end:
        return False
    return name.end > mark.start or not document.fold(Span(name.end, mark.start)).strip()


def is_entry(document: Document, span: Span, mark: Mark) -> bool:
    """Whether an office opens its stretch, or follows a comma or a conjunction, and says what it is for; the one that need not
    say it has an article."""
    language = document.language_at(mark.start)
    words = document.fold(Span(span.start, mark.start)).rstrip()
    bare = cut(words, language.articles)
    if mark.value == OF_ALL and bare == words:
        return False
    joined = cut(bare, language.conjunctions)
    return joined != bare or bool(OPENS.search(bare)) or not bare


def cut(words: str, small: tuple[str, ...]) -> str:
    """Folded words without the longest of some small ones at their end."""
    for word in sorted(filter(None, small), key=len, reverse=True):
        if words == word or words.endswith(word if is_han(word[-1]) else (f" {word}", f",{word}", f"،{word}")):
            return words[: len(words) - len(word)].rstrip()
    return words


def is_bound(document: Document, mark: Mark) -> bool:
    """Whether words before or behind an office say that it is that of another: ``its Secretary-General``, ``the Assistant
    Secretary-General for Political Affairs of the League of Arab States``."""
    behind = Span(end_of_office(document, mark), len(document.text))
    names = document.marks_in(Span(behind.start, min(behind.end, behind.start + REACH)), "name", "acronym")[:1]
    genitives = document.language_at(mark.start).genitives
    bound = any(document.fold(Span(behind.start, n.start)).strip() in genitives for n in names)
    return bound or is_owned(document, mark)


def with_offices(document: Document, marks: list[Mark]) -> list[Mark]:
    """Names with the office right behind them that says what it is for, as one: ``United Nations Under-Secretary-General for
    Political Affairs``."""
    kept: list[Mark] = []
    for mark in marks:
        glued = kept and kept[-1].kind in ("name", "acronym") and mark.kind == "office.bare" and mark.value != OF_ALL
        if glued and not document.text[kept[-1].end : mark.start].strip():
            kept[-1] = kept[-1]._replace(end=mark.end)
        else:
            kept.append(mark)
    return kept
