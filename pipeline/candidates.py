"""Names that stand where organizations stand and match nothing known: work for those who keep the reference data.

Belongs here: counting them, the closest known names, and the line that would make one known. Does not belong here:
finding them (``parsing/``).
"""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline import languages
from pipeline.folding import fold_phrase, fold_phrases
from pipeline.query import opened

UNKNOWN = """
SELECT quote, language, i.document_id,
  substr(text, greatest(1, char_start - 60), char_end - char_start + 140) AS around,
  count(*) OVER (PARTITION BY lower(quote)) AS seen
FROM issues i JOIN documents USING (document_id) JOIN texts USING (document_id)
WHERE code = 'unknown_organization' AND quote IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY lower(quote) ORDER BY i.document_id, char_start) = 1
ORDER BY seen DESC, quote
"""
CLOSE = 88
"""From this likeness on (of 100) a name is offered as another name of a known organization."""
VERSION = re.compile(r"(?<=\d)-[a-z]{2}(?:~[0-9a-f]{8})?$")
"""What the id of a document adds to its symbol."""
ACRONYM = re.compile(r"^(.*\S)\s*[(（]([^()（）\s]{2,12})[)）]$")
BEHIND = re.compile(r"^(.*\S)\s*[(（]([^()（）]+)[)）]$")
CAPACITIES = (
    "participation.observer",
    "participation.as_observer",
    "participation.invitees",
    "unsaid.absence",
    "participation.way",
)
"""Kinds of words behind a name for how somebody came."""
SHOWN = 3
"""How many known names are shown beside a candidate."""


class Known(NamedTuple):
    """A known name that is like a candidate; ``likeness`` is 0 to 100."""

    name: str
    organization_id: str
    likeness: float


class Candidate(NamedTuple):
    """A name that matches nothing known: how often it was seen, where first and beside which words, what it is like, and
    the lines to add, each with its file."""

    name: str
    language: str
    seen: int
    document_id: str
    closest: list[Known]
    quote: str
    lines: list[tuple[str, str]]


def candidates(outputs: Path) -> Iterator[Candidate]:
    """The candidates of a dataset, most frequent first. Raises ``QueryError`` where there is no database."""
    with opened(outputs) as connection:
        unknown = connection.execute(UNKNOWN).fetchall()
        names = connection.execute(
            "SELECT name, organization_id, language FROM organization_names ORDER BY ALL"
        ).fetchall()
    for quote, language, document_id, around, seen in unknown:
        name = quote.strip(" ;.,")
        closest = closest_names(name, [(n, o) for n, o, of in names if of == language])
        lines = lines_for(name, language, VERSION.sub("", document_id), closest)
        yield Candidate(name, language, seen, document_id, closest, " ".join(around.split()), lines)


def closest_names(name: str, known: list[tuple[str, str]]) -> list[Known]:
    """The known names that are most like ``name``, without regard to case and accents."""
    from rapidfuzz import fuzz, process

    folded = fold_phrases([n for n, _ in known])
    found = process.extract(fold_phrase(name), folded, scorer=fuzz.ratio, limit=SHOWN)
    return [Known(*known[index], likeness) for _, likeness, index in found]


def lines_for(name: str, language: str, source: str, closest: list[Known]) -> list[tuple[str, str]]:
    """The lines that make a name known, each with its file: another name of the organization that it is all but called, or
    an organization of its own, whose id, kind and English name are to be looked at. An acronym is a name of its own."""
    plain, acronym = parted(name, language)
    known = closest[0].organization_id if closest and closest[0].likeness >= CLOSE else None
    slug = re.sub(r"[^a-z0-9]+", "-", fold_phrase(plain)).strip("-")[:80] or "new-organization"
    own = known or slug
    lines = []
    if known is None:
        row = [own, plain, acronym, "other_intergovernmental", "", "", "", "", "", "", source]
        lines.append(("organizations.csv", line(row)))
    names = [(plain, "variant" if known else "official"), *([(acronym, "acronym")] if acronym else [])]
    for code in dict.fromkeys([language, "en"] if known is None else [language]):
        lines += [("organization_names.csv", line([own, code, n, kind, "", "", source])) for n, kind in names]
    return lines


def parted(name: str, code: str) -> tuple[str, str]:
    """A name, and the acronym in parentheses behind it. Words there for how somebody came are neither: ``(observer)``."""
    match = BEHIND.match(name)
    words = fold_phrase(match[2]) if match else ""
    if (
        match
        and code in languages.files()
        and words in {phrase for kind in CAPACITIES for phrase in languages.language(code).cues.get(kind, ())}
    ):
        return match[1], ""
    short = ACRONYM.match(name)
    return (short[1], short[2]) if short and not short[2].islower() else (name, "")


def line(fields: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(fields)
    return out.getvalue()
