"""A dataset of any size: the tables of one that was built, multiplied, in the form that a build of that size writes.

Belongs here: making it. Each copy has ids, symbols, dates and meetings of its own; its words are those of the original.
Does not belong here: measuring (``queries.py``).
"""

import shutil
from collections.abc import Collection
from pathlib import Path

import duckdb
import polars as pl

from pipeline.building import PARTED
from pipeline.database import literal
from pipeline.large import LARGE
from pipeline.parts import BUCKET
from pipeline.schema import Column, TableSpec, tables
from pipeline.storage import Store, write_sorted

OWN = {"document_id", "work_id", "passage_id", "meeting_id", "participation_id", "proposal_id", "record_id"}
"""Columns that hold ids of documents, or of what they tell."""
MARK = "chr(97 + copy * 7 % 26) || copy || '~'"
"""What stands before the ids of a copy, so that those of one sort among all others; the first has the ids of the original."""


def multiply(built: Path, outputs: Path, documents: int, wanted: Collection[str]) -> int:
    """Writes the tables of ``built`` as often as makes so many documents, and gives how many there are. Tables that are
    not ``wanted`` are left empty."""
    with duckdb.connect() as connection:
        connection.execute("CREATE MACRO marked(id, copy) AS " + f"CASE copy WHEN 0 THEN id ELSE {MARK} || id END")
        for name in tables():
            source = Store(built).path(name)
            connection.execute(f"CREATE TABLE {name} AS FROM read_parquet({literal(str(source))})")
        originals = count(connection, "documents")
        copies = -(-documents // originals)
        connection.execute(f"CREATE TABLE copies AS SELECT range::INT AS copy FROM range({copies})")
        connection.execute(
            f"CREATE TABLE kept AS SELECT document_id, copy, left(sha256(sha256 || copy), {BUCKET}) AS bucket "
            "FROM documents, copies ORDER BY bucket"
        )
        for spec in tables().values():
            write(
                connection, spec, Store(outputs), originals * copies > LARGE, spec.name in wanted or spec.is_reference
            )
        return originals * copies


def count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    ((rows,),) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(rows)


def write(connection: duckdb.DuckDBPyConnection, spec: TableSpec, store: Store, large: bool, wanted: bool) -> None:
    """One table, in one file or in parts."""
    if not wanted or spec.is_reference or not (large and spec.name in PARTED):
        sql = f"FROM {spec.name}" if spec.is_reference else f"SELECT {selected(spec)} FROM {spec.name} t, copies"
        frame = connection.sql(sql).pl() if wanted else spec.empty()
        path = store.folder(spec.name) / "00.parquet" if large and spec.name in PARTED else store.path(spec.name)
        write_sorted(path, spec, frame.cast(dict(spec.dtypes)))
        return
    shutil.rmtree(store.folder(spec.name), ignore_errors=True)
    for (bucket,) in connection.execute("SELECT DISTINCT bucket FROM kept ORDER BY ALL").fetchall():
        write_sorted(store.folder(spec.name) / f"{bucket}.parquet", spec, part(connection, spec, bucket))


def part(connection: duckdb.DuckDBPyConnection, spec: TableSpec, bucket: str) -> pl.DataFrame:
    """The rows of the documents of one bucket."""
    of = spec.name
    if "document_id" not in spec.dtypes:  # what hangs on a proposal stands with it
        of = f"(SELECT o.*, document_id FROM {spec.name} o JOIN proposals USING (proposal_id))"
    sql = f"SELECT {selected(spec)} FROM {of} t JOIN kept USING (document_id) WHERE bucket = '{bucket}'"
    return connection.sql(sql).pl().cast(dict(spec.dtypes))


def selected(spec: TableSpec) -> str:
    return ", ".join(f"{copied(column)} AS {column.name}" for column in spec.columns)


def copied(column: Column) -> str:
    """What stands in a column of a copy."""
    name = f"t.{column.name}"
    if column.name == "record_id":
        twice = f"replace({name}, '|', '|' || {MARK})"
        return f"marked(CASE WHEN copy > 0 AND table_name = 'document_symbols' THEN {twice} ELSE {name} END, copy)"
    if column.name in OWN or column.name in {"symbol", "source_path"}:
        return f"marked({name}, copy)"
    if column.name in {"evidence_id", "issue_id"}:
        return f"left(sha256({name} || copy), length({name}))"
    if column.name == "sha256":
        return "sha256(sha256 || copy)"
    if column.type_name == "date":
        return f"CAST({name} + copy AS DATE)"
    return name
