"""Acronyms that a document defines: ``Organisation des amis du lac (OAL)``.

Where the name before the parenthesis is known, the acronym is that organization for the rest of the document; where it
is not, the words become a candidate: a row in ``issues``. Does not belong here: acronyms that reference data knows.
"""

import re
from collections.abc import Iterator

from pipeline.parsing.document import Document
from pipeline.scanning.marks import Mark
from pipeline.text import CAPITAL, Span
from pipeline.vocabulary import IssueCode, Severity

DEFINED = re.compile(rf"\(({CAPITAL}(?:{CAPITAL}|[^\W\d_]|[-/]){{1,9}}{CAPITAL})\)")
EXPLAINED = re.compile(rf"({CAPITAL}(?<!\w.)(?:{CAPITAL}|[^\W\d_]|[-/]){{0,9}}{CAPITAL})\s*(?:[–—:=-]|\t|\s{{2}})\s*")
FEWEST = 3
"""Acronyms that a list of abbreviations explains at least."""
ROMAN = re.compile(r"[IVXLCDM]+")
WORDS = re.compile(r"[^\s(),;:.«»“”\"]+")
BREAK = re.compile(r"[(),;:.«»“”\"\d]|\n\s*\n")
REACH = 160
"""Characters before an acronym in which the name for it begins."""
LONGEST = 14
"""Words of the longest name."""


def define_acronyms(document: Document) -> None:
    """Adds marks for acronyms defined behind a known name, and a notice for each name that is not known."""
    found: list[Mark] = []
    for match in DEFINED.finditer(document.text):
        if ROMAN.fullmatch(match[1]) or document.marks_in(Span(*match.span(1)), "acronym", "name"):
            continue
        before = document.marks_in(Span(max(0, match.start() - REACH), match.start()), "name")
        names = [mark.value for mark in before if match.start() - mark.end <= 2]
        if names:
            found += [Mark(*span, "acronym", names[-1], "") for span in uses(document, match[1])]
        else:
            report(document, match)
    found += glossary(document)
    if found:
        document.add_marks(found)


def glossary(document: Document) -> list[Mark]:
    """Marks for the acronyms of a list of abbreviations: ``AU – African Union; ECCAS – ...``, at least three of them."""
    found: dict[str, str] = {}
    for match in EXPLAINED.finditer(document.text):
        names = document.marks_in(Span(match.end(), match.end() + REACH), "name")
        known = document.marks_in(Span(*match.span(1)), "acronym", "name")
        if names and names[0].start == match.end():
            found[match[1]] = "" if known else names[0].value
    unknown = {acronym: name for acronym, name in found.items() if name}
    listed = unknown if len(found) >= FEWEST else {}
    return [Mark(*span, "acronym", name, "") for acronym, name in listed.items() for span in uses(document, acronym)]


def uses(document: Document, acronym: str) -> Iterator[Span]:
    """Where a document uses an acronym, between word boundaries."""
    for match in re.finditer(rf"(?<!\w){re.escape(acronym)}(?!\w)", document.text):
        yield Span(*match.span())


def report(document: Document, match: re.Match[str]) -> None:
    """The capitalised words before an inline acronym, if they look like a name, as a candidate."""
    name = name_before(document, match.start())
    if name is None:
        return
    words = document.quote(Span(name.start, match.end()))
    message = f"no organization is known by the name {words!r}, and the document gives it an acronym"
    document.notice(Severity.INFO, IssueCode.UNKNOWN_ORGANIZATION, message, name)


def name_before(document: Document, end: int) -> Span | None:
    """A stretch from a capitalised word behind an article or genitive up to ``end``; None where there is none."""
    language = document.language_at(end)
    small = {*language.articles, *language.genitives}
    breaks = [m.end() for m in BREAK.finditer(document.text, max(0, end - REACH), end)]
    words = [Span(*m.span()) for m in WORDS.finditer(document.text, max([0, end - REACH, *breaks]), end)][-LONGEST:]
    for index in range(len(words)):
        word = words[index]
        inner = re.split("['’]", document.text[word.start : word.end])
        bound = index > 0 and document.fold(words[index - 1]).strip() in small
        start = word.end - len(inner[-1])
        if inner[-1][:1].isupper() and (bound or len(inner) > 1) and len(words) - index > 1:
            return document.trim(Span(start, end))
    return None
