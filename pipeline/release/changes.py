"""``changes/``: for each table, each value that differs from the release before, and why.

Belongs here: comparing two releases table by table, and writing what differs. Does not belong here: how values are
compared (``differences.py``), why they differ (``causes.py``), and how it is told (``words.py``).
"""

from dataclasses import dataclass

import polars as pl

from pipeline.release.causes import Causes
from pipeline.release.differences import differences
from pipeline.release.edition import Edition
from pipeline.release.published import NotARelease, Published
from pipeline.schema import read_declaration
from pipeline.storage import arrow_schema, file_metadata, write_file
from pipeline.tables import Changes

FOLDER = "changes"


@dataclass(frozen=True)
class Difference:
    """What differs between two releases: a frame like ``Changes`` for each table that either has."""

    old: Published
    new: Published
    tables: dict[str, pl.DataFrame]

    @property
    def counts(self) -> dict[str, dict[str, int]]:
        """How many records were added, changed and removed, by table, where any were."""
        found = {}
        for name, frame in self.tables.items():
            if frame.height:
                records = frame.group_by("operation").agg(pl.col("key").n_unique()).sort("operation")
                found[name] = dict(records.iter_rows())
        return found


def compare(old: Published, new: Published) -> Difference:
    """Compare two releases. Raises ``NotARelease``."""
    causes = Causes(old, new)
    names = list(dict.fromkeys([*new.tables, *old.tables]))
    try:
        return Difference(old, new, {name: compare_table(causes, name) for name in names})
    except pl.exceptions.PolarsError as error:
        both = f"{old.folder} and {new.folder} cannot be compared"
        raise NotARelease(
            f"{both}: {str(error).splitlines()[0]}. See which one is wrong with `chapter8 verify`."
        ) from None


def compare_table(causes: Causes, name: str) -> pl.DataFrame:
    """One table; where a side has none it is empty."""
    old, new = causes.old, causes.new
    there = [side for side in (old, new) if name in side.tables]
    frames = [side.scan(name) if name in side.tables else there[0].scan(name).clear() for side in (old, new)]
    keys = [(side if name in side.tables else there[0]).key(name) for side in (old, new)]
    return causes.explain(name, differences(frames[0], frames[1], keys[0], keys[1]))


def write_changes(edition: Edition, difference: Difference | None) -> None:
    """A file for each table; empty ones too, so that a program finds what it expects."""
    spec = read_declaration(Changes)
    said = edition.facts.in_files | {"previous": edition.facts.previous or ""}
    names = list(difference.tables) if difference else list(edition.rows)
    for name in names:
        frame = difference.tables[name] if difference else spec.empty()
        path = edition.folder / FOLDER / f"{name}.parquet"
        write_file(path, frame, arrow_schema(spec), {**file_metadata(spec), **said, "table": f"changes of {name}"})
