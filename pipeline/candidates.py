"""Names that stand where organizations stand and match nothing known: work for those who keep the reference data.

Belongs here: counting them, the closest known names, and the line that would make one known. Does not belong here:
finding them (``parsing/``).
"""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.folding import fold_phrase, fold_phrases
from pipeline.query import opened

UNKNOWN = """
SELECT quote, language, i.document_id, count(*) OVER (PARTITION BY lower(quote)) AS seen
FROM issues i JOIN documents USING (document_id)
WHERE code = 'unknown_organization' AND quote IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY lower(quote) ORDER BY i.document_id, char_start) = 1
ORDER BY seen DESC, quote
"""
CLOSE = 88
"""From this likeness on (of 100) a name is offered as another name of a known organization."""
SHOWN = 3
"""How many known names are shown beside a candidate."""


class Known(NamedTuple):
    """A known name that is like a candidate; ``likeness`` is 0 to 100."""

    name: str
    organization_id: str
    likeness: float


class Candidate(NamedTuple):
    """A name that matches nothing known: how often it was seen, where first, what it is like, and the line to add."""

    name: str
    language: str
    seen: int
    document_id: str
    closest: list[Known]
    line: str


def candidates(outputs: Path) -> Iterator[Candidate]:
    """The candidates of a dataset, most frequent first. Raises ``QueryError`` where there is no database."""
    with opened(outputs) as connection:
        unknown = connection.execute(UNKNOWN).fetchall()
        names = connection.execute(
            "SELECT name, organization_id, language FROM organization_names ORDER BY ALL"
        ).fetchall()
    for quote, language, document_id, seen in unknown:
        name = quote.strip(" ;.,")
        closest = closest_names(name, [(n, o) for n, o, of in names if of == language])
        yield Candidate(name, language, seen, document_id, closest, line_for(name, language, document_id, closest))


def closest_names(name: str, known: list[tuple[str, str]]) -> list[Known]:
    """The known names that are most like ``name``, without regard to case and accents."""
    from rapidfuzz import fuzz, process

    folded = fold_phrases([n for n, _ in known])
    found = process.extract(fold_phrase(name), folded, scorer=fuzz.WRatio, limit=SHOWN)
    return [Known(*known[index], likeness) for _, likeness, index in found]


def line_for(name: str, language: str, document_id: str, closest: list[Known]) -> str:
    """The line for ``organization_names.csv``; ``NEW-ID`` stands where an organization has to be added first."""
    is_close = bool(closest) and closest[0].likeness >= CLOSE
    fields = [closest[0].organization_id if is_close else "NEW-ID", language, name]
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow([*fields, "variant" if is_close else "official", "", "", document_id])
    return out.getvalue()
