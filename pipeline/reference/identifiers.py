"""The rule by which organizations get identifiers of others: Wikidata's and the Correlates of War list's.

Belongs here: the rule, as pure functions of rows that were read from files. Does not belong here: the files
(``../shared/refdata``, not part of the project), which ``tests/reference`` reads to derive the two columns again.

One entry of a list and one organization belong together if

1. the entry's name, folded, is an English name of the organization (official, short, former or variant), and
2. it is the official name in use, or the entry's abbreviation or year agrees with the organization's acronyms or years, and
3. abbreviation and year do not both disagree: then it is another body of that name, or an earlier one, and
4. the hit is unique both ways. Of several entries for one organization, then of several organizations for one entry,
   those win whose official name it is, and of those the ones where more of abbreviation and year agree.

What stays ambiguous stays empty.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pipeline.folding import fold_phrase

Row = Mapping[str, str]
Pair = tuple[str, str]

SPELLINGS = (
    ("organis", "organiz"),
    ("co-operat", "cooperat"),
    ("centre", "center"),
    ("defence", "defense"),
    ("labour", "labor"),
)
"""British to American, as ``fold_phrase`` gives it: lists spell as they like."""


@dataclass(frozen=True)
class Entry:
    """One body of a list: its identifier, English names, abbreviation and year of birth (empty where unknown)."""

    identifier: str
    names: frozenset[str]
    abbreviation: str
    year: str


@dataclass(frozen=True)
class Known:
    """What reference data knows of one organization in English: folded names, acronyms, years of birth."""

    official: frozenset[str]
    names: frozenset[str]
    acronyms: frozenset[str]
    years: frozenset[str]


def key(name: str) -> str:
    """A name as it is compared: folded, in one spelling, without article, punctuation and an abbreviation in parentheses."""
    folded = re.sub(r"\s*\([^()]*\)$", "", fold_phrase(name))
    for british, american in SPELLINGS:
        folded = folded.replace(british, american)
    return " ".join(re.findall(r"\w+", folded)).removeprefix("the ")


def wikidata_entry(row: Row) -> Entry:
    """A row of ``wikidata_ids.tsv``."""
    year = row["year_established"]
    return Entry(row["wikidata_id"], frozenset({key(row["name_en"])}), fold_phrase(row["abbreviation_en"]), year)


def cow_entry(row: Row) -> Entry:
    """A row of ``cow_igo_v3_list.csv``, whose numbers are written ``3761.0``."""
    names = frozenset({key(row["orgname"]), key(row["longorgname"])}) - {""}
    return Entry(row["ionum"].partition(".")[0], names, fold_phrase(row["ioname"]), row["sdate"].partition(".")[0])


def known(organizations: Iterable[Row], names: Iterable[Row]) -> dict[str, Known]:
    """What reference data knows in English, by ``organization_id``. Names in use have no ``valid_to``, or that of the body."""
    english: dict[str, list[Row]] = defaultdict(list)
    for row in names:
        if row["language"] == "en":
            english[row["organization_id"]].append(row)
    found = {}
    for row in organizations:
        rows = english[row["organization_id"]]
        found[row["organization_id"]] = Known(
            frozenset(
                key(n["name"]) for n in rows if n["kind"] == "official" and n["valid_to"] in ("", row["valid_to"])
            ),
            frozenset(key(n["name"]) for n in rows if n["kind"] != "acronym"),
            frozenset(fold_phrase(a) for a in [row["acronym"], *(n["name"] for n in rows if n["kind"] == "acronym")])
            - {""},
            frozenset({row["valid_from"][:4]} - {""}),
        )
    return found


def verdict(entry: Entry, organization: Known) -> tuple[bool, int] | None:
    """None if they are not one; else whether the official name agrees, and how many of abbreviation and year do."""
    if not entry.names & organization.names:
        return None
    given = [(entry.abbreviation, organization.acronyms), (entry.year, organization.years)]
    compared = [value in values for value, values in given if value and values]
    official = bool(entry.names & organization.official)
    if not (official or any(compared)) or compared == [False, False]:
        return None
    return official, sum(compared)


def identifiers(organizations: Iterable[Row], names: Iterable[Row], entries: Iterable[Entry]) -> dict[str, str]:
    """The identifier of each organization that has exactly one entry, which has no other organization."""
    bodies = known(organizations, names)
    by_name: dict[str, set[str]] = defaultdict(set)
    for organization_id, body in bodies.items():
        for name in body.names:
            by_name[name].add(organization_id)
    pairs: dict[tuple[str, str], tuple[bool, int]] = {}
    for entry in entries:
        for organization_id in set().union(*(by_name.get(name, set()) for name in entry.names)):
            if (found := verdict(entry, bodies[organization_id])) is not None:
                pair = organization_id, entry.identifier
                pairs[pair] = max(found, pairs.get(pair, found))
    return unique(best(best(pairs, 0), 1))


def best(pairs: Mapping[Pair, tuple[bool, int]], side: int) -> dict[Pair, tuple[bool, int]]:
    """Of the pairs that share their organization (``side`` 0) or their identifier (1) the ones with the best verdict."""
    most: dict[str, tuple[bool, int]] = {}
    for pair, found in pairs.items():
        most[pair[side]] = max(found, most.get(pair[side], found))
    return {pair: found for pair, found in pairs.items() if found == most[pair[side]]}


def unique(pairs: Iterable[Pair]) -> dict[str, str]:
    """Organization to identifier, where neither stands in another pair."""
    left = sorted(pairs)
    seen = Counter(value for pair in left for value in enumerate(pair))
    return {
        organization: identifier
        for organization, identifier in left
        if seen[0, organization] == seen[1, identifier] == 1
    }
