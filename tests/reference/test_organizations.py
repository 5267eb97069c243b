"""Organizations and their names: well-formed, linked, without collisions; and the rule of successions, applied."""

import re
from collections import defaultdict
from itertools import pairwise

import polars as pl
import pytest

from pipeline import reference
from pipeline.building.organizations import organization_names, organizations
from pipeline.folding import fold_phrases
from pipeline.schema import tables
from pipeline.vocabulary import NameKind, OrganizationKind

Row = reference.Row

ORGANIZATIONS = {row["organization_id"]: row for row in reference.organizations()}
NAMES = reference.organization_names()
LANGUAGES = {"ar", "en", "es", "fr", "ru", "zh"}
NO_PROOF = ("own usage", "general knowledge, confirmed", "general knowledge", "common noun of the language")
FILES = ("un_official_org_names_six_languages.tsv", "cow_igo_v3_list.csv", "mandate_entities.csv", "organs.json")
SYMBOL = r"[A-Z]+(?:/[A-Z0-9.()-]+)+(?: \(\d{4}\)| [A-Z-]+)?"


def of(organization_id: str, language: str, kind: str | None = None) -> list[Row]:
    return [
        row
        for row in NAMES
        if (row["organization_id"], row["language"]) == (organization_id, language) and kind in (None, row["kind"])
    ]


def span(row: Row) -> tuple[str, str]:
    """First and last day on which a name holds; where it has no date of its own that of the organization counts."""
    organization = ORGANIZATIONS[row["organization_id"]]
    first = row["valid_from"] or organization["valid_from"] or "0000"
    last = row["valid_to"] or organization["valid_to"] or "9999"
    return first, last


def overlap(one: Row, other: Row) -> bool:
    """Whether two names hold at one time; a day of handing over belongs to both and is no overlap."""
    (first, last), (second, end) = sorted((span(one), span(other)))
    return second < last[: len(second)] or (first == second and second < end)


def test_words_and_dates_are_legal() -> None:
    assert {row["kind"] for row in ORGANIZATIONS.values()} <= set(OrganizationKind)
    assert {row["kind"] for row in NAMES} <= set(NameKind)
    assert {row["language"] for row in NAMES} <= LANGUAGES
    rows = [*ORGANIZATIONS.values(), *NAMES]
    assert not [row for row in rows if any(value != value.strip() or "  " in value for value in row.values())]
    dates = [row[column] for row in rows for column in ("valid_from", "valid_to") if row[column]]
    assert not [date for date in dates if not re.fullmatch(r"\d{4}(-\d\d){0,2}", date)]
    assert not [row for row in rows if row["valid_from"] and row["valid_to"] and row["valid_from"] > row["valid_to"]]
    assert not [i for i in ORGANIZATIONS if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", i) or len(i) > 80]


def test_files_are_sorted_and_have_no_twins() -> None:
    ids = [row["organization_id"] for row in reference.organizations()]
    keys = [(row["organization_id"], row["language"], row["name"]) for row in NAMES]
    assert ids == sorted(set(ids))
    assert len(keys) == len(set(keys))
    assert not [pair for pair in pairwise(tuple(row.values()) for row in NAMES) if pair[0] >= pair[1]]


@pytest.mark.parametrize("column", ["part_of", "succeeded_by"])
def test_links_lead_somewhere_and_never_back(column: str) -> None:
    assert {row[column] for row in ORGANIZATIONS.values()} <= {"", *ORGANIZATIONS}
    for start in ORGANIZATIONS:
        seen, at = set(), start
        while at:
            assert at not in seen, f"{start} leads back to itself"
            seen.add(at)
            at = ORGANIZATIONS[at][column]


def test_parts_have_a_whole_and_the_succeeded_an_end() -> None:
    assert not [i for i, row in ORGANIZATIONS.items() if row["kind"] == "part" and not row["part_of"]]
    open_end = [i for i, row in ORGANIZATIONS.items() if row["succeeded_by"] and not row["valid_to"]]
    assert not open_end


def test_one_name_leads_to_one_organization() -> None:
    """In one language, at one date."""
    by_name: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row, folded in zip(NAMES, fold_phrases([row["name"] for row in NAMES]), strict=True):
        by_name[row["language"], folded].append(row)
    assert not [
        (name, one["organization_id"], other["organization_id"])
        for name, rows in by_name.items()
        for i, one in enumerate(rows)
        for other in rows[i + 1 :]
        if one["organization_id"] != other["organization_id"] and overlap(one, other)
    ]


def test_at_most_one_official_name_at_a_time() -> None:
    official: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in NAMES:
        if row["kind"] == "official":
            official[row["organization_id"], row["language"]].append(row)
    twice = [
        key for key, rows in official.items() for i, one in enumerate(rows) for o in rows[i + 1 :] if overlap(one, o)
    ]
    assert not twice


def test_names_carry_their_source() -> None:
    assert not [row for row in [*ORGANIZATIONS.values(), *NAMES] if not row["source"]]
    assert not [row for row in [*ORGANIZATIONS.values(), *NAMES] if "names_for_checking" in row["source"]]
    unclear = {
        row["source"]
        for row in NAMES
        if row["source"] not in (*NO_PROOF, *FILES)
        and not re.fullmatch(rf"corpus:.+|seeds/\w+\.txt|{SYMBOL}(; ?{SYMBOL})*", row["source"])
    }
    assert not unclear


def test_every_organization_has_its_english_name() -> None:
    english = {(row["organization_id"], row["name"]) for row in NAMES if row["language"] == "en"}
    assert not [i for i, row in ORGANIZATIONS.items() if (i, row["name_en"]) not in english]


def test_reach(capsys: pytest.CaptureFixture[str]) -> None:
    """Enough organizations, French for nine of ten, six languages for principal organs, agencies, funds and programmes."""
    known = {
        language: {row["organization_id"] for row in NAMES if row["language"] == language} for language in LANGUAGES
    }
    shares = {language: len(found) / len(ORGANIZATIONS) for language, found in sorted(known.items())}
    with capsys.disabled():
        shown = ", ".join(f"{language} {share:.0%}" for language, share in shares.items())
        print(f"\n{len(ORGANIZATIONS)} organizations, {len(NAMES)} names; organizations with a name: {shown}")
    assert len(ORGANIZATIONS) >= 400
    assert shares["en"] == 1 and shares["fr"] >= 0.9
    whole = {"un_organ", "un_specialized_agency", "un_fund_or_programme"}
    must = {i for i, row in ORGANIZATIONS.items() if row["kind"] in whole}
    assert must
    assert not {i: sorted(lack) for i in must if (lack := {code for code in LANGUAGES if i not in known[code]})}


def test_tables_have_the_types_of_the_schema() -> None:
    table = organizations()
    assert dict(table.schema) == tables()["organizations"].dtypes
    assert table.schema["wikidata_id"] == pl.String and table.schema["cow_igo_number"] == pl.Int64
    assert table["wikidata_id"].is_not_null().sum() > 250 and table["cow_igo_number"].is_not_null().sum() > 150
    assert dict(organization_names().schema) == tables()["organization_names"].dtypes


SUCCESSIONS = [
    ("organization-of-african-unity", "african-union", "2002-07-09"),
    ("european-community", "european-union", "2009-12-01"),
    ("european-communities", "european-union", "2009-12-01"),
    ("department-of-political-affairs", "department-of-political-and-peacebuilding-affairs", "2018-12-31"),
    ("department-of-peacekeeping-operations", "department-of-peace-operations", "2018-12-31"),
    ("department-of-field-support", "department-of-operational-support", "2018-12-31"),
    ("department-of-management", "department-of-management-strategy-policy-and-compliance", "2018-12-31"),
    ("department-for-disarmament-affairs", "office-for-disarmament-affairs", "2007"),
    ("department-of-humanitarian-affairs", "office-for-the-coordination-of-humanitarian-affairs", "1997-12-31"),
    ("general-agreement-on-tariffs-and-trade", "world-trade-organization", "1995-12-31"),
    ("commission-on-human-rights", "human-rights-council", "2006"),
    ("league-of-nations", "united-nations", "1946-04-18"),
    ("african-union-mission-in-somalia", "african-union-transition-mission-in-somalia", "2022-03-31"),
    ("southern-african-development-coordination-conference", "southern-african-development-community", "1992-08-17"),
    ("eurasian-economic-community", "eurasian-economic-union", "2015-01-01"),
    ("latin-american-free-trade-association", "latin-american-integration-association", "1980-08-12"),
]
"""A new constituent instrument or decision: another organization. Each ends where the next one has begun."""


@pytest.mark.parametrize(("before", "after", "end"), SUCCESSIONS, ids=lambda value: str(value)[:30])
def test_a_new_instrument_makes_a_successor(before: str, after: str, end: str) -> None:
    row = ORGANIZATIONS[before]
    assert (row["succeeded_by"], row["valid_to"]) == (after, end)
    assert ORGANIZATIONS[after]["valid_from"][:4] <= str(int(end[:4]) + 1)
    assert not {r["name"] for r in of(before, "en", "official")} & {r["name"] for r in of(after, "en", "former")}


RENAMED = [
    ("organization-of-islamic-cooperation", "Organization of the Islamic Conference", "2011-06-28"),
    (
        "organization-for-security-and-cooperation-in-europe",
        "Conference on Security and Cooperation in Europe",
        "1995-01-01",
    ),
    ("european-community", "European Economic Community", "1993-11-01"),
    ("pacific-islands-forum", "South Pacific Forum", ""),
    ("department-of-global-communications", "Department of Public Information", ""),
    ("world-organisation-for-animal-health", "International Office of Epizootics", ""),
    ("intergovernmental-authority-on-development", "Intergovernmental Authority on Drought and Development", ""),
]
"""The same instrument, amended or not: one organization, an old name with its end (checked where it is given here)."""


@pytest.mark.parametrize(("organization_id", "name", "end"), RENAMED, ids=lambda value: str(value)[:30])
def test_a_new_name_makes_no_successor(organization_id: str, name: str, end: str) -> None:
    (row,) = [row for row in of(organization_id, "en", "former") if row["name"] == name]
    assert row["valid_to"]
    assert not end or row["valid_to"] == end
    assert name != ORGANIZATIONS[organization_id]["name_en"]


PARTS = [
    ("european-commission", "european-union"),
    ("council-of-the-european-union", "european-union"),
    ("presidency-of-the-council-of-the-european-union", "council-of-the-european-union"),
    ("european-parliament", "european-union"),
    ("peacebuilding-support-office", "department-of-political-and-peacebuilding-affairs"),
    ("african-union-commission", "african-union"),
    ("general-secretariat-of-the-league-of-arab-states", "league-of-arab-states"),
    ("office-for-democratic-institutions-and-human-rights", "organization-for-security-and-cooperation-in-europe"),
    ("osce-high-commissioner-on-national-minorities", "organization-for-security-and-cooperation-in-europe"),
]


@pytest.mark.parametrize(("part", "whole"), PARTS, ids=lambda value: str(value)[:30])
def test_parts_of_unions_are_organizations(part: str, whole: str) -> None:
    assert ORGANIZATIONS[part]["part_of"] == whole
