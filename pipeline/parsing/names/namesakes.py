"""Names of one organization: its acronym and its name in full, by the reference data.

Does not belong here: which organization is meant where several bear a name (``building/organizations.py``), or acronyms that
a document defines itself (``acronyms.py``).
"""

from collections import defaultdict
from functools import cache

from pipeline.scanning.lexicon import folded_names


def bearer_of(name: str) -> str:
    """The id of the organization that alone bears a folded name, else the name itself."""
    return bearers().get(name, name)


@cache
def bearers() -> dict[str, str]:
    """The organization of each folded name that is that of no other."""
    known: dict[str, set[str]] = defaultdict(set)
    for row, folded in folded_names():
        known[folded].add(row["organization_id"])
    return {folded: min(ids) for folded, ids in known.items() if len(ids) == 1}
