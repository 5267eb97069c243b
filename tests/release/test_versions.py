"""Versions of data and schema: which are none, which comes next, and what a change of the schema must raise."""

import copy
import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.release.packages import described
from pipeline.release.versions import bump_made, bump_needed, calendar_version, is_version, next_version
from pipeline.schema import tables
from pipeline.tables import SCHEMA_VERSION

VERSIONS = st.builds(
    lambda year, month, count: f"{year}.{month}.{count}",
    st.integers(2000, 2999),
    st.integers(1, 12),
    st.integers(0, 99),
)


@pytest.mark.parametrize("text", ["2026.11.0", "2026.1.10", "2000.12.9999"])
def test_versions_of_the_data(text: str) -> None:
    assert ".".join(map(str, calendar_version(text))) == text


@pytest.mark.parametrize(
    "text",
    ["", "1.0.0", "2026.11", "2026.13.0", "2026.0.0", "2026.01.0", "2026.11.00", "2026.11.0.", "v2026.11.0", "2026.11.0\n",
     "../2026.11.0", "2026.11.-1", "latest", "٢٠٢٦.١١.٠", "2026.11.99999"],
)  # fmt: skip
def test_what_is_no_version(text: str) -> None:
    assert not is_version(text)
    with pytest.raises(ValueError, match=r"is no version of the data: write year, month and count, as 2026\.11\.0"):
        calendar_version(text)


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ([], "2026.11.0"),
        (["2026.8.0"], "2026.11.0"),
        (["2026.11.0"], "2026.11.1"),
        (["2026.11.9", "2026.11.10", "2026.2.30"], "2026.11.11"),
        (["2026.12.0"], "2026.12.1"),
        (["2027.1.3"], "2027.1.4"),
    ],
)
def test_the_next_version(known: list[str], expected: str) -> None:
    assert next_version(known, datetime.date(2026, 11, 30)) == expected


@given(st.lists(VERSIONS), st.dates(datetime.date(2000, 1, 1), datetime.date(2999, 12, 31)))
def test_the_next_version_comes_after_all(known: list[str], today: datetime.date) -> None:
    after = calendar_version(next_version(known, today))
    assert all(calendar_version(version) < after for version in known)
    assert after[:2] >= (today.year, today.month)


def schema() -> dict[str, Any]:
    return copy.deepcopy({name: described(spec) for name, spec in tables().items()})


def without_column(to: dict[str, Any]) -> None:
    to["meetings"]["schema"]["fields"].pop()


def retyped(to: dict[str, Any]) -> None:
    to["meetings"]["schema"]["fields"][2]["type"] = "string"


def may_be_null(to: dict[str, Any]) -> None:
    to["meetings"]["schema"]["fields"][0]["constraints"].pop("required")


def another_key(to: dict[str, Any]) -> None:
    to["meeting_titles"]["schema"]["primaryKey"] = ["meeting_id"]


def without_table(to: dict[str, Any]) -> None:
    del to["issues"]


def another_column(to: dict[str, Any]) -> None:
    to["meetings"]["schema"]["fields"].append({"name": "agenda", "type": "string"})


def another_table(to: dict[str, Any]) -> None:
    to["votes"] = to["issues"]


def other_words(to: dict[str, Any]) -> None:
    to["meetings"]["description"] = "Meetings."


def another_member(to: dict[str, Any]) -> None:
    to["meetings"]["schema"]["fields"][-1]["constraints"]["enum"].append("cancelled")


@pytest.mark.parametrize(
    ("change", "needed"),
    [
        (without_column, "major"),
        (retyped, "major"),
        (may_be_null, "major"),
        (another_key, "major"),
        (without_table, "major"),
        (another_column, "minor"),
        (another_table, "minor"),
        (other_words, "patch"),
        (another_member, "minor"),
        (lambda to: None, None),
    ],
)
def test_what_a_change_of_the_schema_must_raise(change: Any, needed: str | None) -> None:
    after = schema()
    change(after)
    assert bump_needed(schema(), after) == needed


@pytest.mark.parametrize(
    ("old", "new", "made"),
    [("1.2.3", "2.0.0", "major"), ("1.2.3", "1.3.0", "minor"), ("1.2.3", "1.2.4", "patch"), ("1.2.3", "1.2.3", None),
     ("1.10.0", "1.9.9", None)],
)  # fmt: skip
def test_which_part_rose(old: str, new: str, made: str | None) -> None:
    assert bump_made(old, new) == made


def test_the_schema_has_a_version() -> None:
    assert bump_made("0.0.0", SCHEMA_VERSION)
