"""In what capacity the entries of a list came: those who led, observers, guests, hosts, and else participants.

Does not belong here: who the entries are (``lists.py``), or observers in sentences (``observers.py``).
"""

from dataclasses import replace

from pipeline.parsing.actors.observers import observes_alone
from pipeline.parsing.document import Document, Entry, Found, Passage, span_of
from pipeline.parsing.layout.topics import is_about_mission
from pipeline.parsing.lists.leaders import leads
from pipeline.parsing.lists.rows import AS_OBSERVER
from pipeline.parsing.lists.runs import closing_sentence, title_span
from pipeline.text import Span
from pipeline.vocabulary import Role

OBSERVES = ((AS_OBSERVER, Role.OBSERVER), ("participation.observing", Role.OBSERVER))
"""Kinds of words that make an observer of whoever stands beside them, where they stand alone."""


def there_too(entry: Entry, role: Found) -> list[Found]:
    """The role of an entry; an organization whose member led a mission was there, too."""
    led = role.value == Role.CHAIR and not entry.is_country
    return [role, replace(role, value=Role.PARTICIPANT)] if led else [role]


def role_of_entry(document: Document, passage: Passage, category: Passage | None) -> Found:
    """Participant, unless the entry says that it led, or the entry, its heading or its lead-in says observer or guest."""
    observes = category is not None and bool(document.marks_in(category.body, "participation.observer"))
    own = passage.position in document.placed and not is_about_mission(document)
    led = [] if observes or own else leads(document, passage.body)[:1]  # of its own mission, not of those who met
    for mark in led:
        return Found(Role.CHAIR, (span_of(mark),), "list.entry")
    if alone := observes_alone(document, passage.body):
        return Found(Role.OBSERVER, (span_of(alone),), "list.entry")
    for place in introductions(document, passage, category):
        told = [("participation.observer", Role.OBSERVER), ("participation.invitees", Role.INVITED)]
        if not document.marks_in(place, "name", "acronym"):  # it is told of those in the list alone
            told.append(("participation.observing", Role.OBSERVER))
        for kind, role in told:
            for mark in document.marks_in(place, kind)[:1]:
                return Found(role, (span_of(mark),), "list.entry")
        for kind, role in (*OBSERVES, ("meeting.host_heading", Role.HOST)):
            if document.holds_only(place, kind):
                return Found(role, (place,), "list.entry")
    return Found(Role.PARTICIPANT, (title_span(document, passage),), "list.entry")


def introductions(document: Document, passage: Passage, category: Passage | None) -> list[Span]:
    """The words that say in what capacity an entry stands in a list, nearest first."""
    lead = [closing_sentence(document, passage.lead.body)] if passage.lead else []
    return [place.body for place in (passage, category) if place] + lead
