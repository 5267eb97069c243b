"""Reviewed facts as data: organizations, their names, series of meetings, names of States, ids that went.

Belongs here: reading the CSV files of this folder, each with its sources. Does not belong here: what is done with a
name (``scanning/``, ``building/``), or anything that stands in one document only.
"""

import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent
OFFICE = "office:"
"""Before the id of an organization where no name but an office leads to it: ``bare_offices`` of the language files."""

Row = dict[str, str]


@cache
def rows(name: str) -> tuple[Row, ...]:
    """The rows of ``<name>.csv``; an empty string is an unknown value."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))


def organizations() -> tuple[Row, ...]:
    return rows("organizations")


def organization_names() -> tuple[Row, ...]:
    return rows("organization_names")


def meeting_series() -> tuple[Row, ...]:
    """Series of meetings: ``series_id``, ``name_en``, ``source``."""
    return rows("meeting_series")


def meeting_series_names() -> tuple[Row, ...]:
    """How documents call a series: ``series_id``, ``language``, ``name``, ``source``."""
    return rows("meeting_series_names")


def meeting_dates() -> tuple[Row, ...]:
    """Days of meetings by official tables: ``series_id``, ``ordinal``, ``date``, ``source``. A resumed meeting has several."""
    return rows("meeting_dates")


def country_names() -> list[tuple[str, str, str]]:
    """Names of States that CLDR lacks: language, name, ISO 3166-1 alpha-3."""
    return [(row["language"], row["name"], row["country"]) for row in rows("country_names")]


def corrections() -> tuple[Row, ...]:
    """Values to override: where, what, the value that is expected there, the reason and the source."""
    return rows("corrections")


def redirects() -> tuple[Row, ...]:
    return rows("redirects")
