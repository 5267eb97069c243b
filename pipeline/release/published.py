"""A release as it lies in a folder, whoever made it and under whatever version of the schema.

Belongs here: reading its manifest, its data package and its tables, and finding the releases of a folder. Does not belong
here: whether it is right (``verify.py``).
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.release import manifest, packages
from pipeline.release.versions import calendar_version, is_version

NAME = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
"""Of a table, in a release that may come from anywhere: it becomes a name of a file, and a part of SQL."""


class NotARelease(Exception):
    """The folder is no release, or one that cannot be read; the message is a sentence for people."""


@dataclass(frozen=True)
class Published:
    """One release. All its properties raise ``NotARelease`` where the folder is none."""

    folder: Path

    @cached_property
    def manifest(self) -> dict[str, Any]:
        said = self.read_json(manifest.FILE)
        try:
            keys = {table["name"]: [str(column) for column in table["primary_key"]] for table in said["tables"]}
            right = bool(keys) and is_version(said["version"]) and all(NAME.fullmatch(name) for name in keys)
        except (KeyError, TypeError):
            right = False
        if not right:
            raise NotARelease(f"{self.folder / manifest.FILE} is not the manifest of a release of this dataset.")
        return said

    @cached_property
    def resources(self) -> dict[str, dict[str, Any]]:
        """Description and schema of each table, from the data package."""
        said = self.read_json(packages.FILE).get("resources")
        try:
            found = {r["name"]: {"description": r["description"], "schema": r["schema"]} for r in said or []}
            fields = [(f["name"], f["type"]) for table in found.values() for f in table["schema"]["fields"]]
            found = found if fields else {}
        except (KeyError, TypeError):
            found = {}
        if not found:
            raise NotARelease(f"{self.folder / packages.FILE} does not describe the tables of this dataset.")
        return found

    @property
    def version(self) -> str:
        return str(self.manifest["version"])

    @property
    def tables(self) -> list[str]:
        return [table["name"] for table in self.manifest["tables"]]

    def key(self, table: str) -> list[str]:
        return next(list(t["primary_key"]) for t in self.manifest["tables"] if t["name"] == table)

    def file(self, table: str) -> Path:
        return self.folder / f"{table}.parquet"

    def scan(self, table: str) -> pl.LazyFrame:
        """A table; its columns are read at once, so that what is wrong with the file shows here."""
        if table not in self.tables:
            raise NotARelease(f"{self.folder} has no table {table!r}.")
        try:
            frame = pl.scan_parquet(self.file(table), hive_partitioning=False)
            frame.collect_schema()
        except (OSError, pl.exceptions.PolarsError) as error:
            raise NotARelease(f"{self.file(table)} cannot be read: {str(error).splitlines()[0]}") from None
        return frame

    def read(self, table: str, columns: Sequence[str] | None = None) -> pl.DataFrame:
        """A table, or some of its columns."""
        frame = self.scan(table)
        try:
            return (frame if columns is None else frame.select(columns)).collect()
        except (OSError, pl.exceptions.PolarsError) as error:
            raise NotARelease(f"{self.file(table)} cannot be read: {str(error).splitlines()[0]}") from None

    def read_json(self, name: str) -> dict[str, Any]:
        path = self.folder / name
        try:
            said = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            raise NotARelease(f"{self.folder} is no release: it has no {name}.") from None
        except (OSError, ValueError) as error:
            raise NotARelease(f"{path} cannot be read: {str(error).splitlines()[0]}.") from None
        if not isinstance(said, dict):
            raise NotARelease(f"{path} is not what it should be: an object.")
        return said


def releases(folder: Path) -> list[Published]:
    """The releases in a folder, by version; folders of other names are none."""
    found = [path for path in folder.glob("*") if path.is_dir() and is_version(path.name)]
    return [Published(path) for path in sorted(found, key=lambda path: calendar_version(path.name))]
