"""Those who adopted a text: whom its first words enumerate, and in whose names it is signed.

``We, the heads of the secretariats of A, B and C, meeting in ...`` opens a communiqué, and ``For A``, ``For B``, each with a
person, close it. Does not belong here: lists of participants (``lists.py``), or who spoke for whom (``attendance.py``).
"""

import re

from pipeline.parsing.attendance import side
from pipeline.parsing.beginnings import ROLES, VERBS
from pipeline.parsing.document import Document, Found, Part, Participation, Passage, span_of
from pipeline.parsing.entries import Entry, read_entry
from pipeline.parsing.persons import COMMA_OR_LINE, Person, read_person
from pipeline.parsing.subjects import SPEAKS_FOR, enumeration, named
from pipeline.text import Span
from pipeline.vocabulary import PassageKind, Role

WE = "participation.we"
NEAR, REACH = 20, 80
"""Characters between the pronoun and the word for who met, and between that word and the first name."""
FEWEST = 2
"""Names that an opening enumerates, and lines that make a block of signatures."""
LONGEST = 300
"""Characters of the longest line of such a block."""
CUT = re.compile(r"\s+[–—-]{1,2}\s+|\s*[:：\n(（]")
"""What parts the organization from the person who signed for it."""
ELSEWHERE = ("participants", "agenda", "proposals", "measures")
"""Topics of lists that are read otherwise."""
PLAIN = (PassageKind.PARAGRAPH, PassageKind.HEADING, PassageKind.ITEM)


def adopters(document: Document, part: Part) -> list[Participation]:
    """Both, in the order of the text."""
    plain = [p for p in part.passages if p.kind in PLAIN and p.topic not in ELSEWHERE]
    opened = [row for passage in plain for row in opening_heads(document, passage)]
    return opened + signatories(document, plain)


def opening_heads(document: Document, passage: Passage) -> list[Participation]:
    """Those of ``We, the heads of A, B and C``: two or more in one enumeration."""
    for pronoun in document.marks_in(passage.body, WE)[:1]:
        if pronoun.start != passage.body.start:
            return []
        near = Span(pronoun.end, min(passage.body.end, pronoun.end + NEAR))
        for role in document.marks_in(near, *ROLES)[:1]:
            items = named(document, Span(role.start, passage.body.end))
            gap = Span(role.end, max(role.end, items[0].start)) if items else passage.body
            last = enumeration(document, items) if items else 0
            if last + 1 >= FEWEST and gap.end - gap.start <= REACH and not document.marks_in(gap, *VERBS):
                heads = Span(role.start, items[last].end)
                return side(document, heads, pronoun, heads)
    return []


def signatories(document: Document, passages: list[Passage]) -> list[Participation]:
    """Those for whom the lines of a block are signed: ``Por la ALADI``, and behind a dash or on the next line who signed."""
    found: list[Participation] = []
    for index, passage in enumerate(passages):
        for entry, cue, rest in signed_for(document, passage):
            below = passages[index + 1].body if index + 1 < len(passages) else rest
            alone = rest.start >= rest.end and not signed_for(document, passages[min(index + 1, len(passages) - 1)])
            person = read_person(document, below if alone else rest, COMMA_OR_LINE) if alone or rest else None
            role = Found(Role.PARTICIPANT, (cue,), "list.signatory")
            found.append(Participation(entry.name, False, role, *signed_by(document, person)))
    return found if len(found) >= FEWEST else []


def signed_for(document: Document, passage: Passage) -> list[tuple[Entry, Span, Span]]:
    """The organization of a line of signatures, the words before it, and what stands behind it; none of another line."""
    body = passage.body
    cues = [m for m in document.marks_in(body, SPEAKS_FOR) if m.start == body.start]
    if not cues or passage.ended or passage.number is not None or body.end - body.start > LONGEST:
        return []
    cut = CUT.search(document.text, cues[0].end, body.end)
    entries, rest = read_entry(document, Span(cues[0].end, cut.start() if cut else body.end))
    if len(entries) != 1 or rest is not None or entries[0].is_country:
        return []
    return [(entries[0], span_of(cues[0]), Span(cut.end() if cut else body.end, body.end))]


def signed_by(document: Document, person: Person | None) -> tuple[Found | None, Found | None]:
    """The office and the name of who signed."""
    spans = (person.title, person.name) if person else (None, None)
    title, name = (Found(document.quote(s), (s,), "list.person") if s else None for s in spans)
    return title, name
