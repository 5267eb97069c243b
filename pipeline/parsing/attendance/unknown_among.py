"""Names that nobody knows between two that a sentence tells to have been there: ``A, the Treaty Organization of B, and C``.

Belongs here: telling the user of them. Does not belong here: those of lists (``lists/``), or what makes words a name
(``names/organization_words.py``).
"""

import re
from collections import defaultdict
from itertools import pairwise

from pipeline.parsing.document import Document, Participation
from pipeline.parsing.names.organization_words import is_stranger
from pipeline.text import CAPITAL, Span
from pipeline.vocabulary import IssueCode, Severity

SHORTEST, LONGEST = 10, 300
"""Characters between two names among which an unknown one is looked for."""
CUT = re.compile(r"[,;،؛()]\s*")
NAME = re.compile(rf"(?:[^\W\d_]{{1,3}}['’\s]\s*){{0,2}}{CAPITAL}[^\W\d_]+['’\s-]")
"""A word with a capital behind an article."""
SMALL = re.compile(rf"(?:\s+(?!{CAPITAL})[^\W\d_]{{1,4}}['’]?(?=['’\s]|\Z))+\s*\Z")
"""Small words at the end of a piece, which join the last name to it: ``and the``."""
KNOWN = ("name", "acronym", "country", "demonym", "month", "unsaid.", "force.")


def report_unknown_among(document: Document, told: list[Participation]) -> None:
    """Publishes the unknown names of each enumeration in sentences that ``told`` comes from."""
    by_verb: dict[tuple[Span, ...], list[Span]] = defaultdict(list)
    for row in told:
        by_verb[row.role.spans].append(row.who.spans[0])
    for spans in by_verb.values():
        for before, after in pairwise(sorted(set(spans))):
            if SHORTEST < after.start - before.end < LONGEST:
                report_between(document, Span(before.end, after.start))


def report_between(document: Document, gap: Span) -> None:
    """Publishes the pieces of a gap that are called as organizations are, between commas."""
    cuts = [Span(*match.span()) for match in CUT.finditer(document.text, *gap)]
    for (_, start), (end, _) in pairwise([*cuts, Span(gap.end, gap.end)]):
        small = SMALL.search(document.text, start, end)
        piece = document.trim(Span(start, small.start() if small else end))
        if NAME.match(document.text, *piece) and is_unknown(document, piece):
            words = document.quote(piece)
            message = f"no organization is known by the name {words!r}, which stands among those who were there"
            document.notice(Severity.INFO, IssueCode.UNKNOWN_ORGANIZATION, message, piece)


def is_unknown(document: Document, piece: Span) -> bool:
    """Whether a piece of one paragraph is called as an organization is, and holds no word that is known."""
    whole = "\n\n" not in document.text[slice(*piece)]
    return whole and not document.marks_in(piece, *KNOWN) and is_stranger(document, piece)
