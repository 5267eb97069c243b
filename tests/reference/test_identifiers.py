"""Identifiers of others come from files by a rule: derived again where the files are, and the rule on made-up rows."""

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import reference
from pipeline.reference.identifiers import Entry, cow_entry, identifiers, key, wikidata_entry

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "refdata"
LISTS: list[tuple[str, str, str, Callable[[reference.Row], Entry]]] = [
    ("wikidata_id", "wikidata_ids.tsv", "\t", wikidata_entry),
    ("cow_igo_number", "cow_igo_v3_list.csv", ",", cow_entry),
]


@pytest.mark.parametrize(("column", "file", "delimiter", "read"), LISTS, ids=[column for column, *_ in LISTS])
def test_identifiers_are_derived_from_the_file(
    column: str, file: str, delimiter: str, read: Callable[[reference.Row], Entry], capsys: pytest.CaptureFixture[str]
) -> None:
    if not (FOLDER / file).is_file():
        pytest.skip(f"../shared/refdata/{file} is not here")
    with (FOLDER / file).open(encoding="utf-8", newline="") as lines:
        entries = [read(row) for row in csv.DictReader(lines, delimiter=delimiter)]
    derived = identifiers(reference.organizations(), reference.organization_names(), entries)
    given = {row["organization_id"]: row[column] for row in reference.organizations() if row[column]}
    with capsys.disabled():
        print(
            f"\n{column}: {len(given)} of {len(reference.organizations())} organizations, {len(entries)} entries in the list"
        )
    assert given == derived


@pytest.mark.parametrize("column", [column for column, *_ in LISTS])
def test_an_identifier_has_one_organization(column: str) -> None:
    given = [row[column] for row in reference.organizations() if row[column]]
    assert len(given) == len(set(given)) > 0


def organization(organization_id: str, acronym: str = "", year: str = "") -> reference.Row:
    return {"organization_id": organization_id, "acronym": acronym, "valid_from": year, "valid_to": ""}


def name(organization_id: str, text: str, kind: str = "official") -> reference.Row:
    return {
        "organization_id": organization_id,
        "language": "en",
        "name": text,
        "kind": kind,
        "valid_from": "",
        "valid_to": "",
    }


def entry(identifier: str, text: str, abbreviation: str = "", year: str = "") -> Entry:
    return Entry(identifier, frozenset({key(text)}), abbreviation, year)


CASES = [
    ("the official name is enough", [entry("Q1", "Union of the Isles")], {"a": "Q1"}),
    ("spelling, article and abbreviation do not matter", [entry("Q1", "The Union of the isles (UI)")], {"a": "Q1"}),
    ("a variant alone is not enough", [entry("Q1", "Isles Union")], {}),
    ("a variant with the abbreviation is", [entry("Q1", "Isles Union", "ui")], {"a": "Q1"}),
    ("a variant with the year is", [entry("Q1", "Isles Union", "", "1970")], {"a": "Q1"}),
    ("one of abbreviation and year may differ", [entry("Q1", "Union of the Isles", "ui", "1960")], {"a": "Q1"}),
    ("both may not", [entry("Q1", "Union of the Isles", "uoi", "1960")], {}),
    ("two entries are ambiguous", [entry("Q1", "Union of the Isles"), entry("Q2", "Union of the Isles")], {}),
    (
        "unless one agrees better",
        [entry("Q1", "Union of the Isles"), entry("Q2", "Union of the Isles", "ui")],
        {"a": "Q2"},
    ),
    ("other names are others", [entry("Q1", "Union of the Lakes")], {}),
]


@pytest.mark.parametrize(("entries", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_rule(entries: list[Entry], expected: dict[str, str]) -> None:
    organizations = [organization("a", "UI", "1970"), organization("b")]
    names = [name("a", "Union of the Isles"), name("a", "Isles Union", "variant"), name("b", "Council of the Hills")]
    assert identifiers(organizations, names, entries) == expected


def test_one_entry_for_two_organizations_is_ambiguous() -> None:
    names = [name("a", "Board of Trade"), name("b", "Board of Trade")]
    assert not identifiers([organization("a"), organization("b")], names, [entry("Q1", "Board of Trade")])
