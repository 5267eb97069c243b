"""Records of meetings word for word: their members, and who speaks.

``Members: Algeria . . . Mr. Baali`` and ``Mr. Djinnit (African Union):`` have the same shape in all six languages.
Does not belong here: invitations, which are sentences (``participations.py``).
"""

import re

from pipeline.parsing.actors.entries import PARENTHESES, read_entry
from pipeline.parsing.actors.guests import is_of_rules
from pipeline.parsing.document import Document, Entry, Found, Part, Participation, Passage, span_of
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.names.persons import honorifics_in, read_person, without_closing_honorific, without_honorific
from pipeline.parsing.words.absence import COMMA
from pipeline.scanning.marks import is_han, parted
from pipeline.text import Span
from pipeline.vocabulary import PassageKind, Role

SHORTEST_STEM = 3
LONGEST_HONORIFIC = 30
"""Characters of the longest honorific before another one."""
OUTCOMES = ("proposals", "measures", "conclusions", "future_action", "declaration")
"""Topics of headings behind which nobody speaks any more."""
QUOTES = '«“”„"「'
"""What opens the paragraphs of a text that somebody reads out."""
LABEL = re.compile(r"[^:：\n]{2,160}?(?:\n[^:：\n]{1,60}?)?\s?[:：]")
"""What stands before the words of a speaker: name, State or organization, language."""


def label_of(document: Document, passage: Passage) -> Span | None:
    """The stretch before the colon that opens a passage, where it can name a speaker."""
    match = LABEL.match(document.text, passage.body.start, passage.body.end)
    return Span(match.start(), match.end() - 1) if match else None


def without_label(document: Document, passage: Passage, sentence: Span) -> Span:
    """A sentence of a record without what names the speaker: ``Ms. X (spoke in Arabic):``."""
    label = label_of(document, passage)
    opens = label is not None and sentence.start < label.end
    return Span(min(label.end + 1, sentence.end), sentence.end) if label and opens else sentence


def speaker(document: Document, label: Span) -> Entry | None:
    """Whom a speaker speaks for: the State or organization in parentheses, the office that stands alone, or what the words
    that invited him say of him."""
    for match in PARENTHESES.finditer(document.text, *label):
        inner = Span(match.start() + 1, match.end() - 1)
        entries, rest = read_entry(document, inner)
        if entries and rest is None and not document.fold(Span(inner.start, entries[0].name.spans[0].start)).strip():
            return entries[0]
    offices = document.marks_in(label, "office.bare")
    before = document.fold(Span(label.start, offices[0].start)).strip() if offices else ""
    if offices and (not before or before in document.language_at(label.start).articles):
        return read_entry(document, label)[0][0]
    return introduced(document, label)


def introduced(document: Document, label: Span) -> Entry | None:
    """The organization of a speaker whose label is but a name: the one beside that name in the sentence that invited him.
    The whole name counts before the stem that other cases leave of it: ``Pardo`` is not ``participar``."""
    surname = surname_of(document, label)
    stem = surname if not surname or is_han(surname[-1]) else surname[: max(SHORTEST_STEM, len(surname) - 2)]
    found = (invited(document, word) for word in dict.fromkeys([surname, stem]) if word)
    return next(filter(None, found), None)


def invited(document: Document, surname: str) -> Entry | None:
    """What the first sentence that invites somebody of this name says of the person."""
    view = document.folded.text
    for _, sentence in document.sentences:
        if not document.marks_in(sentence, "participation.invited", "participation.to_attend"):
            continue
        low, high = document.folded.within(sentence)
        place = view.find(surname, low, high)
        while place >= 0 and not parted(view, place):
            place = view.find(surname, place + 1, high)
        if place >= 0:
            return beside(document, sentence, document.folded.span(place, place + len(surname)))
    return None


def surname_of(document: Document, label: Span) -> str:
    """The last word of the name in a label, folded; his office behind a comma is no part of it."""
    opened = PARENTHESES.search(document.text, *label)
    comma = COMMA.search(document.text, *document.trim(label))
    name = document.trim(Span(label.start, min(m.start() if m else label.end for m in (opened, comma))))
    bare = without_closing_honorific(document, without_honorific(document, name))
    words = document.fold(bare).split() if bare != name else []
    return words[-1] if words else ""


def beside(document: Document, sentence: Span, name: Span) -> Entry | None:
    """What the words beside a name in an invitation say of the person: in some languages behind it, in others before it."""
    cuts = [i for i in range(*sentence) if document.text[i] in ";；؛:："]
    clause = Span(
        max([sentence.start, *(c + 1 for c in cuts if c < name.start)]),
        min([sentence.end, *(c for c in cuts if c > name.end)]),
    )
    honorifics = [h for h in honorifics_in(document, clause) if not follows_another(document, clause, h)]
    earlier = [clause.start, *(h for h in honorifics if h < name.start)]
    named = document.marks_in(clause, "name", "acronym", "country", "office.bare")
    if named and honorifics and honorifics[0] < named[0].start and not is_han(document.text[named[0].start]):
        words = Span(name.end, min([clause.end, *(h for h in honorifics if h > name.end)]))
    elif is_han(document.text[name.start]):  # an honorific closes the person before
        words = Span(earlier[-1], name.start)
    else:
        words = Span(earlier[max(0, len(earlier) - 2)], earlier[-1])  # between the honorific before and his own
    read, _ = read_entry(document, words if words.start < words.end else Span(clause.start, name.start))
    entries = [entry for entry in read if not is_of_rules(document, entry)]
    nearest = -1 if is_han(document.text[name.start]) else 0
    return entries[nearest] if entries else None


def follows_another(document: Document, clause: Span, honorific: int) -> bool:
    """Whether nothing but another honorific stands before this one: ``Excma. Sra.``."""
    before = honorifics_in(document, Span(max(clause.start, honorific - LONGEST_HONORIFIC), honorific))
    return any(without_honorific(document, Span(h, clause.end)).start >= honorific for h in before)


def mark_speeches(document: Document, part: Part) -> None:
    """What follows the label of a speaker is a statement, up to the next label; what the chair says is procedure."""
    speaking = False
    for passage in part.passages:
        if passage in part.title or passage.kind == PassageKind.FURNITURE:
            continue
        speaking = speaking and not (passage.kind == PassageKind.HEADING and passage.topic in OUTCOMES)
        label = label_of(document, passage)
        if label and (has_honorific(document, label) or speaker(document, label) or is_chair(document, label)):
            speaking = not is_chair(document, label)
        if speaking and passage.kind != PassageKind.HEADING:
            passage.topic = "statement"
        elif document.text[passage.body.start] in QUOTES and passage.ended:
            passage.topic = "operative"  # the statement that the chair reads out on behalf of all


def is_chair(document: Document, label: Span) -> bool:
    """Whether a label is an office alone that is no organization's: ``The President``."""
    if document.marks_in(label, "office.bare", "country", "name") or has_honorific(document, label):
        return False
    return bool(document.marks_in(label, "participation.offices", "meeting.chair_label"))


def chair_speaks(document: Document, passage: Passage) -> bool:
    """Whether a passage opens with the label of the chair and the language in which he spoke: ``The President (spoke in
    Arabic):``."""
    label = label_of(document, passage)
    return label is not None and document.text[label.end - 1] in ")）" and is_chair(document, label)


def speakers(document: Document, part: Part) -> list[Participation]:
    """One row for each label of a speaker."""
    found = []
    for passage in part.passages:
        label = label_of(document, passage) if passage.kind != PassageKind.FURNITURE else None
        entry = speaker(document, label) if label and passage not in part.title else None
        if label and entry:
            role = Found(Role.PARTICIPANT, (document.trim(label),), "record.speaker")
            found.append(Participation(entry.name, entry.is_country, role, entry.office, person_of(document, label)))
    return found


def person_of(document: Document, words: Span) -> Found | None:
    """The person named in a label or line, by what stands before the parentheses."""
    opened = PARENTHESES.search(document.text, *words)
    return named_in(document, Span(words.start, opened.start()) if opened else words, "record.person")


def named_in(document: Document, words: Span, rule: str) -> Found | None:
    """The name of the person in a stretch."""
    name = read_person(document, words).name
    return Found(document.quote(name), (name,), rule) if name else None


def members(document: Document, part: Part) -> list[Participation]:
    """The members that the masthead of a record lists: a label, then a line for each State and who sat for it."""
    found: list[Participation] = []
    listing: Span | None = None
    for passage in part.title:
        labels = [m for m in document.marks_in(passage.body, "meeting.members_label") if m.start == passage.body.start]
        if labels:
            listing = span_of(labels[0])
        body = Span(labels[0].end, passage.body.end) if labels else passage.body
        states = document.marks_in(body, "country") if listing else []
        if not listing or not states:
            listing = None if passage.kind == PassageKind.HEADING and not labels else listing
            continue
        for state, end in zip(states, [*(s.start for s in states[1:]), body.end], strict=True):
            name = named_in(document, document.trim(Span(state.end, end), " .…:·"), "record.person")
            who = Found(state.value, (span_of(state),), "record.member")
            found.append(Participation(who, True, Found(Role.PARTICIPANT, (listing,), "record.member"), None, name))
    return found


def is_speech(document: Document, passage: Passage) -> bool:
    """Whether a passage is the words of a speaker: under a heading that names him. Under a bare ``Statements`` a summary
    tells who spoke."""
    if passage.topic != "statement":
        return False
    kinds = ("participation.offices", "office.bare", "name", "acronym", "country")
    return passage.heading is None or bool(document.marks_in(passage.heading.body, *kinds))
