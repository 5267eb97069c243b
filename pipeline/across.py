"""Rules that only all parts of a large table together can show: keys that stand twice, references that lead nowhere, and
values of which no part has evidence. DuckDB looks at the files, on disk where memory does not do.

Does not belong here: what one part shows by itself (``validation.py``).
"""

from pathlib import Path

import duckdb
import polars as pl

from pipeline.database import literal
from pipeline.evidence_rules import attested_tables
from pipeline.failures import EXAMPLES, failures, no_failures
from pipeline.schema import TableSpec, tables
from pipeline.storage import Store


def check_across(spec: TableSpec, parts: Path, store: Store) -> dict[str, pl.DataFrame]:
    """Failures by family of the table whose parts stand in a folder; other tables are those of the store."""
    with duckdb.connect() as connection:
        connection.execute(f"SET temp_directory = {literal(str(parts / 'spill'))}")
        here = f"read_parquet({literal(str(parts / '*.parquet'))})"
        found = {"keys": twice(connection, spec, here), "foreign_keys": astray(connection, spec, here, store)}
        if spec.name == "evidence":
            found["evidence"] = pl.concat([bare(connection, table, here, store) for table in attested_tables()])
    return found


def source(store: Store, name: str) -> str:
    files = ", ".join(literal(str(path)) for path in store.files(name))
    return f"read_parquet([{files}])"


def examples(
    connection: duckdb.DuckDBPyConnection, spec: TableSpec, column: str, rule: str, query: str
) -> pl.DataFrame:
    """The first records that a query gives, and how many there are."""
    rows = connection.execute(
        f"SELECT record, count(*) OVER () FROM ({query}) ORDER BY record LIMIT {EXAMPLES}"
    ).fetchall()
    return failures(spec.name, [(column, rule, count, record, None) for record, count in rows])


def record(spec: TableSpec) -> str:
    return "concat_ws('|', " + ", ".join(f"CAST({name} AS VARCHAR)" for name in spec.primary_key) + ")"


def twice(connection: duckdb.DuckDBPyConnection, spec: TableSpec, here: str) -> pl.DataFrame:
    """Primary keys that stand in more than one row."""
    key = ", ".join(spec.primary_key)
    query = f"SELECT {record(spec)} AS record FROM {here} GROUP BY {key} HAVING count(*) > 1"
    return examples(connection, spec, "|".join(spec.primary_key), "unique", query)


def astray(connection: duckdb.DuckDBPyConnection, spec: TableSpec, here: str, store: Store) -> pl.DataFrame:
    """References that lead nowhere."""
    found = [no_failures()]
    for column, parent in spec.foreign_keys.items():
        (key,) = tables()[parent].primary_key
        there = here if parent == spec.name else source(store, parent)
        query = (
            f"SELECT {record(spec)} AS record FROM {here} AS child WHERE {column} IS NOT NULL"
            f" AND NOT EXISTS (FROM {there} AS parent WHERE parent.{key} = child.{column})"
        )
        found.append(examples(connection, spec, column, f"refers to {parent}", query))
    return pl.concat(found)


def bare(connection: duckdb.DuckDBPyConnection, table: TableSpec, evidence: str, store: Store) -> pl.DataFrame:
    """Values of a table of which no evidence speaks."""
    found = [no_failures()]
    for column in [c.name for c in table.columns if c.source == "document"]:
        query = (
            f"SELECT record FROM (SELECT {record(table)} AS record, {column} FROM {source(store, table.name)})"
            f" WHERE {column} IS NOT NULL AND record NOT IN (SELECT record_id FROM {evidence}"
            f" WHERE table_name = {literal(table.name)} AND field = {literal(column)})"
        )
        found.append(examples(connection, table, column, "has evidence", query))
    return pl.concat(found)
