"""Those who adopted a text: whom its first words enumerate, and in whose names it is signed.

``We, the heads of the secretariats of A, B and C, meeting in ...`` opens a communiqué, and ``For A``, ``For B``, each with a
person, close it (``signatures.py``). Does not belong here: lists of participants (``lists.py``), or who spoke for whom
(``attendance.py``).
"""

from pipeline.parsing.actors.subjects import enumeration, named
from pipeline.parsing.attendance.attendance import side
from pipeline.parsing.document import Document, Part, Participation, Passage
from pipeline.parsing.lists.signatures import PLAIN
from pipeline.parsing.names.beginnings import ROLES, VERBS
from pipeline.text import Span

WE = "participation.we"
NEAR, REACH = 20, 80
"""Characters between the pronoun and the word for who met, and between that word and the first name."""
FEWEST = 2
"""Names that an opening enumerates."""
ELSEWHERE = ("participants", "agenda", "proposals", "measures")
"""Topics of lists that are read otherwise."""


def adopters(document: Document, part: Part) -> list[Participation]:
    """Both, in the order of the text."""
    plain = [p for p in part.passages if p.kind in PLAIN and p.topic not in ELSEWHERE]
    opened = [row for passage in plain for row in opening_heads(document, passage)]
    return opened + [row for passage, row in document.signatures if passage.part == part.index]


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
