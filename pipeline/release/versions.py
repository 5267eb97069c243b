"""The two versions of a release: of the data by the calendar, of the schema by what a change breaks.

Belongs here: reading, ordering and choosing versions. Data: ``YYYY.M.N``, year, month, and a count within the month
from 0. Schema: ``MAJOR.MINOR.PATCH``; major where a column or table goes, is renamed or retyped, or a key changes,
minor where one is added or a closed list changes, patch where only descriptions and rules do. Does not belong here:
what is in a release.
"""

import datetime
import re
from collections.abc import Iterable, Mapping
from typing import Any

CALENDAR = re.compile(r"(2\d{3})\.([1-9]|1[0-2])\.(0|[1-9]\d{0,3})", re.ASCII)
LEVELS = ("patch", "minor", "major")


def calendar_version(text: str) -> tuple[int, int, int]:
    """Year, month and count. Raises ``ValueError`` with a sentence."""
    match = CALENDAR.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no version of the data: write year, month and count, as 2026.11.0.")
    year, month, count = map(int, match.groups())
    return year, month, count


def is_version(text: str) -> bool:
    return CALENDAR.fullmatch(text) is not None


def next_version(known: Iterable[str], today: datetime.date) -> str:
    """The version that follows on those ``known``, today."""
    year, month, count = max(map(calendar_version, known), default=(0, 0, 0))
    if (year, month) >= (today.year, today.month):
        return f"{year}.{month}.{count + 1}"
    return f"{today.year}.{today.month}.0"


def bump_made(old: str, new: str) -> str | None:
    """Which part of the schema's version rose; None where it did not."""
    before, after = (tuple(map(int, version.split("."))) for version in (old, new))
    if after <= before:
        return None
    part = next(n for n, (a, b) in enumerate(zip(before, after, strict=True)) if a != b)
    return LEVELS[2 - part]


def bump_needed(old: Mapping[str, Any], new: Mapping[str, Any]) -> str | None:
    """What a change from one schema to another must raise. A schema is the ``resources`` of a data package by name:
    for each table its ``schema``, and its ``description``."""
    if any(name not in new for name in old):
        return "major"
    levels = [table_bump(old[name], new[name]) for name in old]
    levels += ["minor"] if set(new) - set(old) else []
    return max((level for level in levels if level), key=LEVELS.index, default=None)


def table_bump(old: Mapping[str, Any], new: Mapping[str, Any]) -> str | None:
    """The same for one table."""
    before, after = ({f["name"]: f for f in table["schema"]["fields"]} for table in (old, new))
    keys = [{key: table["schema"].get(key) for key in ("primaryKey", "foreignKeys")} for table in (old, new)]
    types = [{name: fields[name]["type"] for name in before if name in fields} for fields in (before, after)]
    loosened = any(required(before[name]) and not required(after[name]) for name in before if name in after)
    if any(name not in after for name in before) or types[0] != types[1] or loosened:
        return "major"
    if keys[0]["primaryKey"] != keys[1]["primaryKey"]:
        return "major"
    if set(after) - set(before) or any(words(before[name]) != words(after[name]) for name in before):
        return "minor"
    return None if dict(old) == dict(new) else "patch"


def words(field: Mapping[str, Any]) -> Any:
    """The closed list of a column."""
    return field.get("constraints", {}).get("enum")


def required(field: Mapping[str, Any]) -> bool:
    return bool(field.get("constraints", {}).get("required"))
