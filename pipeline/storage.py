"""The only module that writes a table.

A table is validated as an eager frame, sorted by its primary key, written as Parquet under a temporary name in the
same folder and put in place of the old file in one step, and only when no rule failed. The same frame always gives the
same bytes. Work frames, which are not published, are kept without a schema. Does not belong here: what tables mean.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]

from pipeline.failures import Lookup
from pipeline.schema import TableSpec, tables
from pipeline.validation import validate

COMPRESSION_LEVEL, QUICK = 5, 1
"""Levels of zstd for tables and for work frames. Measured on 8,258 documents: 5 takes half of the time of 9 for a tenth more
bytes, 1 a fifth of it for 1.4 times as many."""
ROW_GROUP = 122_880
ARROW_TYPES = {
    "string": pa.large_string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}


class StorageError(Exception):
    """A table could not be read or written; the message is a sentence for people."""


class TableRejected(StorageError):
    """A frame broke rules of its schema and was not written. ``failures`` holds what each family found."""

    def __init__(self, spec: TableSpec, failures: dict[str, pl.DataFrame]) -> None:
        self.failures = failures
        broken = ", ".join(family.replace("_", " ") for family, found in failures.items() if found.height)
        super().__init__(f"The table {spec.name} was not written: it breaks rules about {broken}.")


@dataclass(frozen=True)
class Written:
    """A file that was written: ``size`` in bytes, ``sha256`` of its bytes."""

    path: Path
    rows: int
    size: int
    sha256: str


class Store:
    """The tables and work frames below one folder of outputs."""

    def __init__(self, outputs: Path) -> None:
        self.outputs = outputs

    def read(self, name: str, columns: Sequence[str] | None = None) -> pl.DataFrame:
        """A table or work frame, or some of its columns."""
        path = self.path(name)
        try:
            return pl.read_parquet(
                self.files(name), columns=None if columns is None else list(columns), hive_partitioning=False
            )
        except FileNotFoundError:
            raise StorageError(f"{path} is not there yet: build it first, with `chapter8 build`.") from None
        except (OSError, pl.exceptions.PolarsError) as error:
            raise StorageError(f"{path} cannot be read: {first_line(error)}") from error

    def first_rows(self, name: str, rows: int = 5) -> pl.DataFrame:
        """The first rows of a table or work frame."""
        return pl.read_parquet(self.files(name)[:1], n_rows=rows, hive_partitioning=False)

    def files(self, name: str) -> list[Path]:
        """The file of a table or work frame, or those of its parts."""
        folder = self.folder(name)
        return sorted(folder.glob("*.parquet")) if folder.is_dir() else [self.path(name)]

    def folder(self, name: str) -> Path:
        """Where the parts of a large table are."""
        return self.path(name).with_suffix("")

    def write_table(self, spec: TableSpec, frame: pl.DataFrame, lookup: Lookup | None = None) -> Written:
        """Validate and write a published table. ``lookup`` gives other tables, by default those of this store.

        Raises ``TableRejected`` when a rule failed, and then leaves the old file as it was."""
        if not isinstance(frame, pl.DataFrame):
            raise StorageError(f"The table {spec.name} was not written: its frame is not collected.")
        failures = validate(spec, frame, lookup or self.read, replaces=self.path(spec.name).exists())
        if any(found.height for found in failures.values()):
            raise TableRejected(spec, failures)
        written = write_sorted(self.path(spec.name), spec, frame)
        shutil.rmtree(self.folder(spec.name), ignore_errors=True)
        return written

    def write_work(self, name: str, frame: pl.DataFrame) -> Written:
        """Keep a frame that is not published."""
        if name in tables():
            raise StorageError(f"{name} is a published table and is not written as a work frame.")
        return write_file(self.path(name), frame)

    def path(self, name: str) -> Path:
        """Where a table or work frame is."""
        return self.outputs / ("parquet" if name in tables() else "work") / f"{name}.parquet"


def write_file(
    path: Path, frame: pl.DataFrame, schema: pa.Schema | None = None, metadata: dict[str, str] | None = None
) -> Written:
    """Write a frame as one Parquet file, whole or not at all; its folder is made where it is missing. One without a schema is
    a work frame."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        digest = replace(path, frame, schema, metadata or {})
        return Written(path, frame.height, path.stat().st_size, digest)
    except (OSError, pl.exceptions.PolarsError) as error:
        raise StorageError(f"{path} cannot be written: {first_line(error)}.") from error


def replace(path: Path, frame: pl.DataFrame, schema: pa.Schema | None, metadata: dict[str, str]) -> str:
    """Write the frame beside ``path``, then put it in its place; gives the SHA-256 of the file."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        frame.write_parquet(
            temporary,
            compression="zstd",
            compression_level=COMPRESSION_LEVEL if schema else QUICK,
            statistics="full",
            row_group_size=ROW_GROUP,
            arrow_schema=schema,
            metadata=metadata,
        )
        with temporary.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        os.replace(temporary, path)
    finally:
        temporary.unlink(missing_ok=True)
    return digest


def write_sorted(path: Path, spec: TableSpec, frame: pl.DataFrame) -> Written:
    """Write a table, or a part of one, that was validated."""
    return write_file(path, frame.sort(spec.sorted_by, nulls_last=True), arrow_schema(spec), file_metadata(spec))


def write_part(path: Path, frame: pl.DataFrame) -> None:
    """Keep a part of a work frame; an empty one leaves no file."""
    if frame.is_empty():
        path.unlink(missing_ok=True)
        return
    write_file(path, frame)


def arrow_schema(spec: TableSpec) -> pa.Schema:
    """The columns with their descriptions; those that must not be null are REQUIRED in Parquet."""
    return pa.schema(
        [
            pa.field(c.name, ARROW_TYPES[c.type_name], nullable=c.nullable, metadata={"description": c.description})
            for c in spec.columns
        ]
    )


def file_metadata(spec: TableSpec) -> dict[str, str]:
    """What the file says of itself, for readers that do not see the descriptions of its columns."""
    columns = {c.name: c.description for c in spec.columns}
    return {
        "table": spec.name,
        "description": spec.description,
        "primary_key": json.dumps(spec.primary_key),
        "foreign_keys": json.dumps(spec.foreign_keys),
        "columns": json.dumps(columns, ensure_ascii=False),
    }


def first_line(error: Exception) -> str:
    """What went wrong, in one line and without the path, which the sentence around it names."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return (str(error).strip().splitlines() or [type(error).__name__])[0]
