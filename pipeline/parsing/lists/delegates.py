"""Persons who stand for an entry of a list: on the lines under it, in parentheses, behind dots.

Does not belong here: persons who are entries themselves, with the organization behind them (``rows.py``, ``lists.py``).
"""

from dataclasses import replace

from pipeline.parsing.document import Document, Entry, Found, Participation, Passage
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.lists.leaders import add_chair
from pipeline.parsing.lists.speakers import named_in
from pipeline.parsing.names.persons import COMMA, COMMA_OR_LINE, read_person
from pipeline.text import Span
from pipeline.vocabulary import Role


def stands_for_state(document: Document, passage: Passage, found: list[Participation]) -> bool:
    """Whether a person under a State has an office that says in parentheses what it is for: ``Mr. X, Joint Secretary (United
    Nations)`` under India."""
    name = document.text[passage.body.start : passage.body.end].partition("(")[0]
    return bool(found) and found[-1].is_country and COMMA.search(name) is not None


def person_lines(document: Document, body: Span) -> list[Span]:
    """An entry and the persons on the lines under it, where no blank line parts them."""
    ends = [i for i in range(*body) if document.text[i] == "\n"]
    cuts = [i + 1 for i in ends if has_honorific(document, document.trim(Span(i + 1, body.end)))]
    return [document.trim(Span(a, b)) for a, b in zip([body.start, *cuts], [*cuts, body.end], strict=True)]


def person_of_entry(document: Document, body: Span, entries: list[Entry]) -> tuple[Found | None, Found | None]:
    """Who stood for the one State of an entry, and in what office: ``Bangladesh (Ambassador Anwarul Chowdhury)``, ``Angola . . .
    Mr. X``; or for the one organization, in parentheses and with an honorific: ``African Union (Mr. X, Director)``."""
    if len(entries) != 1:
        return None, None
    behind = Span(entries[0].name.spans[0].end, body.end)
    words = document.trim(behind, " .…:·–—-()（）")
    if entries[0].is_country:
        return named_in(document, words, "list.person"), None
    opened = document.text[slice(*document.trim(behind))].startswith(("(", "（"))
    if not opened or not has_honorific(document, words):
        return None, None
    person = read_person(document, words)
    return told(document, person.name), told(document, person.title)


def told(document: Document, span: Span | None) -> Found | None:
    """Words about a person as they are printed."""
    return Found(document.quote(span), (span,), "list.person") if span else None


def add_person(document: Document, body: Span, found: list[Participation]) -> list[Participation]:
    """A line with a person under the entry of an organization: the first one stands for it. No row of its own."""
    if found and found[-1].role.rule == "list.entry" and found[-1].person_name is None:
        person = read_person(document, body, COMMA_OR_LINE)
        found[-1].person_name = told(document, person.name)
        found[-1].represented_by = found[-1].represented_by or told(document, person.title)
        add_chair(document, body, found)
    return []


def add_persons(document: Document, persons: list[Span], found: list[Participation]) -> None:
    """The lines with persons under the entry of an organization."""
    for person in persons:
        add_person(document, person, found)


def came(participation: Participation) -> Participation:
    """A guest for whom a list names who came was there: ``Special guests``, and below it ``ILO: Regional Director``."""
    if participation.role.value == Role.INVITED and (participation.represented_by or participation.person_name):
        participation.role = replace(participation.role, value=Role.PARTICIPANT)
    return participation
