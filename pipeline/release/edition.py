"""What a renderer is given: the folder of a release that is being made, its tables, and what it says of itself.

Does not belong here: any renderer.
"""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.release.facts import Facts
from pipeline.schema import TableSpec, tables


@dataclass(frozen=True)
class Edition:
    """A release in the making. ``sources`` are the files of ``raw/``; ``checks`` what each check found; ``counts`` how
    many records each operation changed, by table."""

    folder: Path
    facts: Facts
    sources: pl.DataFrame
    checks: Sequence[Mapping[str, Any]] = ()
    counts: Mapping[str, Mapping[str, int]] | None = None

    @property
    def specs(self) -> list[TableSpec]:
        return list(tables().values())

    @cached_property
    def rows(self) -> dict[str, int]:
        """Rows by table."""
        return {spec.name: self.scan(spec.name).select(pl.len()).collect().item() for spec in self.specs}

    def file(self, name: str) -> Path:
        return self.folder / f"{name}.parquet"

    def scan(self, name: str) -> pl.LazyFrame:
        return pl.scan_parquet(self.file(name), hive_partitioning=False)

    def read(self, name: str, columns: Sequence[str] | None = None) -> pl.DataFrame:
        """A table, or some of its columns; the same signature as that of ``Store.read``."""
        scanned = self.scan(name)
        return (scanned if columns is None else scanned.select(columns)).collect()

    def write(self, name: str, text: str) -> None:
        """A text file, UTF-8 with LF whatever the system prefers."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")

    def write_json(self, name: str, value: Any) -> None:
        self.write(name, json.dumps(value, ensure_ascii=False, indent=1) + "\n")

    def write_csv(self, name: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """A CSV file: RFC 4180, an empty field is null."""
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
        self.write(name, text.getvalue())
