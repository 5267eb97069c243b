"""Offices of which no more is known than how they begin, with the organization that closes them: ``Director of the Conflict
Prevention Centre of the OSCE``, ``Head of the Mediation Division, Department of Political Affairs``.

Belongs here: whose such an office is, in an entry of a list. Does not belong here: offices whose words are all known
(``entries.py``), or those that a preposition binds to where they are held (``rows.py``).
"""

import re

from pipeline.parsing.actors.entries import SIGNED_FOR, heads, is_accreditation, leftover
from pipeline.parsing.document import Document, Entry, Found, Passage, apart, span_of
from pipeline.parsing.names.persons import without_article
from pipeline.scanning.marks import Mark
from pipeline.text import Span

OTHERS = (
    "country",
    "demonym",
    "unsaid.",
    "meeting.noun",
    "participation.before",
    "participation.represented_by",
    "force.",
)
"""Kinds of words that make more of a stretch than an office and its organization."""
LONGEST = 20
"""Words between the beginning of an office and its organization."""
OFFICES = ("participation.offices", "participation.delegates")
NO_POST = (*OTHERS, "name", "acronym", "class", "category.", "participation.bodies", "office.bare", "series")
"""The same, and what an organization consists of: ``the Member States of``."""
SHORT = 6
"""Words of the longest office that begins otherwise, with its article."""
END = ",;:.،؛*"


def post_of(document: Document, words: Span) -> list[Entry]:
    """The one organization that closes the words for an office that begins them: bound to them by a genitive, or whole behind
    a comma. None where somebody else is named."""
    words = document.trim(words, END)
    opened = {words.start, without_article(document, words).start}
    offices = [m for m in document.marks_in(words, "participation.offices") if m.start in opened]
    found = apart(document.marks_in(words, "name", "acronym"))
    names = heads(document, [name for name in found if not is_accreditation(document, words, name)])
    if not offices or len(names) != 1 or not closes(document, names[0], words):
        return []
    gap = Span(max(m.end for m in offices), names[0].start)
    if gap.start >= gap.end or document.marks_in(gap, *OTHERS, "name", "acronym"):
        return []
    office = document.trim(Span(min(m.start for m in offices), bond_of(document, gap)), END)
    if office.end <= gap.start or len(document.fold(gap).split()) > LONGEST:
        return []
    name = Found(names[0].value, (span_of(names[0]),), "entry.name")
    return [Entry(name, Found(document.quote(office), (office,), "entry.office"))]


def is_titled_post(document: Document, words: Span) -> bool:
    """Whether a title that is an office, too, opens an office that names nobody: ``Ambassador in charge of climate of the
    Union``. Behind it stands what it is for, or a word with a small letter."""
    start = without_article(document, words).start
    for office in [m for m in document.marks_in(words, "participation.offices") if m.start in (words.start, start)][
        -1:
    ]:
        behind = document.trim(Span(office.end, words.end))
        charged = any(m.start == behind.start for m in document.marks_in(behind, "participation.charged"))
        return (charged or document.text[behind.start : behind.start + 1].islower()) and bool(post_of(document, words))
    return False


def post_beside(document: Document, passage: Passage) -> list[Entry]:
    """The organization that closes the words for an office that only ends with a known one, in a list whose entries beside it
    are offices: ``le`` *scientifique en chef* ``de l'OMM``."""
    words = document.trim(passage.body, END)
    found = apart(document.marks_in(words, "name", "acronym"))
    names = heads(document, [name for name in found if not is_accreditation(document, words, name)])
    if len(names) != 1 or not closes(document, names[0], words) or not are_posts_beside(document, passage):
        return []
    gap = Span(words.start, names[0].start)
    start = without_article(document, words).start
    office = document.trim(Span(start, bond_of(document, gap)))
    if office.end <= gap.start or len(document.fold(office).split()) > SHORT or document.marks_in(gap, *NO_POST):
        return []
    known = any(mark.end == office.end for mark in document.marks_in(office, *OFFICES))
    if not known:
        return []
    name = Found(names[0].value, (span_of(names[0]),), "entry.name")
    return [Entry(name, Found(document.quote(office), (office,), "entry.office"))]


def are_posts_beside(document: Document, passage: Passage) -> bool:
    """Whether the entries right above and below one begin with known offices."""
    around = [p for p in (document.before(passage), document.after(passage)) if p and p.lead is passage.lead]
    listed = [p.body for p in around if p.topic == "participants" and p.bullet == passage.bullet]
    starts = [{body.start, without_article(document, body).start} for body in listed]
    opened = [any(m.start in s for m in document.marks_in(b, OFFICES[0])) for b, s in zip(listed, starts, strict=True)]
    return any(opened) and passage.lead is not None


def closes(document: Document, name: Mark, words: Span) -> bool:
    """Whether nothing stands behind a name that is more than what shortens it, or to whom its delegate is accredited."""
    return leftover(document, Span(name.start, words.end), [name]) is None


def bond_of(document: Document, gap: Span) -> int:
    """Where the genitive begins, or the comma stands, that closes the words before an organization; where they begin, if
    nothing binds them. In a language that declines nouns nothing has to."""
    language = document.language_at(gap.start)
    low, high = document.folded.within(gap)
    words = document.folded.text[low:high]
    signed = {word for kind in SIGNED_FOR for word in language.cues.get(kind, ())}
    bonds = {w for w in language.genitives if w} - {*language.accreditations} - signed
    small = [",", *(f", {w}" for w in language.articles if w), *(f" {w}" for w in bonds)]
    for bond in sorted(small, key=len, reverse=True):
        if match := re.search(rf"{re.escape(bond)} ?\Z", words):
            return document.folded.span(low + match.start(), low + match.start() + 1).start
    return gap.end if language.inflection else gap.start
