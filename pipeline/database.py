"""The tables as one DuckDB file: real tables with keys, references and comments.

Belongs here: the DDL that the schema implies, and loading the Parquet files. The file opens in DuckDB 1.2 and later.
Tables in parts are brought into one order, in which DuckDB finds rows by what it knows of each stretch of them; an
index of so many would have to fit into memory. The bulky ones, which questions go through least, stay where they are.
The file is written under a temporary name and put in place in one step. Does not belong here: any rule about the data; what
is loaded was validated when it was stored, and the constraints only hold it to that.
"""

import os
from collections.abc import Collection, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from pipeline.schema import Column, TableSpec, tables

FILE_NAME = "chapter-viii.duckdb"
FORMAT = "STORAGE_VERSION 'v1.0.0', BLOCK_SIZE 16384"
"""Readable by DuckDB 1.2 to 2.0, and small: the default block makes a few tables with keys several megabytes."""
FORMAT_LARGE = "STORAGE_VERSION 'v1.2.0'"
"""Readable by the same, and has zstd."""
COMPRESSED, MEMORY = 48, "2GB"
"""For tables in parts: the mean length from which texts are compressed by zstd (the file of 100,000 documents is a quarter
of what it is without, and no question slower), and the memory in which rows are sorted; what it does not hold goes to
disk."""


class DatabaseError(Exception):
    """The database could not be written; the message is a sentence for people."""


def write_database(outputs: Path, specs: Mapping[str, TableSpec] | None = None) -> Path:
    """Write ``chapter-viii.duckdb`` from the Parquet files below ``outputs``; the old one stays when that fails."""
    path = outputs / FILE_NAME
    temporary = path.with_name(f".{FILE_NAME}.{os.getpid()}")
    try:
        fill(temporary, outputs / "parquet", list((specs or tables()).values()))
        os.replace(temporary, path)
    except (duckdb.Error, OSError) as error:
        raise DatabaseError(f"{path} was not written: {str(error).splitlines()[0]}") from error
    finally:
        for left in (temporary, temporary.with_name(f"{temporary.name}.wal")):
            left.unlink(missing_ok=True)
    return path


def fill(database: Path, parquet: Path, specs: list[TableSpec]) -> None:
    """Create and load all tables of one new file, parents first."""
    parted = {spec.name for spec in specs if (parquet / spec.name).is_dir()}
    with TemporaryDirectory(prefix=".sorting", dir=database.parent) as spill, duckdb.connect() as connection:
        if parted:  # before the file is there, which would not heed it later
            connection.execute(f"SET zstd_min_string_length = {COMPRESSED}")
        attached = FORMAT_LARGE if parted else FORMAT
        connection.execute(f"ATTACH {literal(str(database))} AS chapter_viii ({attached})")
        connection.execute("USE chapter_viii")
        connection.execute(f"SET file_search_path = {literal(str(parquet.parent))}")
        connection.execute("BEGIN")
        connection.execute(";\n".join(statement for spec in specs for statement in ddl(spec, parted)))
        if parted:
            load_parts(connection, [spec for spec in specs if spec.name in parted and not spec.bulky], spill)
        for spec in specs:
            if spec.name not in parted:
                load(connection, spec, parquet / f"{spec.name}.parquet")
        connection.execute("COMMIT")
        connection.execute("USE memory")
        connection.execute("DETACH chapter_viii")


def load_parts(connection: duckdb.DuckDBPyConnection, specs: list[TableSpec], spill: str) -> None:
    """Load tables in parts, each in its order. They have no keys, so that none must be there before another; what is sorted
    is bounded, the indexes of the other tables, which are loaded after, have all memory that there is."""
    connection.execute(f"SET temp_directory = {literal(spill)}; SET memory_limit = '{MEMORY}'")
    for spec in specs:
        order = ", ".join(spec.asked_by)
        source = f"read_parquet({literal(files_of(spec))})"
        connection.execute(f"INSERT INTO {spec.name} BY NAME FROM {source} ORDER BY {order}")
    connection.execute("RESET memory_limit")


def load(connection: duckdb.DuckDBPyConnection, spec: TableSpec, file: Path) -> None:
    """Load one table. Where rows refer to rows of the same table, those referred to come first."""
    own = [column for column, parent in spec.foreign_keys.items() if parent == spec.name]
    source = f"read_parquet({literal(str(file))})"
    if not own:
        connection.execute(f"INSERT INTO {spec.name} BY NAME FROM {source}")
        return
    (key,) = spec.primary_key
    there = f"SELECT {key} FROM {spec.name}"
    ready = " AND ".join(f"({column} IS NULL OR {column} IN ({there}))" for column in own)
    wave = f"INSERT INTO {spec.name} BY NAME FROM {source} WHERE {key} NOT IN ({there}) AND {ready}"
    while count(connection, wave):
        pass
    left = f"FROM {source} WHERE {key} NOT IN ({there})"
    rest = connection.execute(f"SELECT {key} {left} ORDER BY {key} LIMIT 3").fetchall()
    if rest:
        names = ", ".join(str(row[0]) for row in rest)
        raise duckdb.ConstraintException(f"rows of {spec.name} refer to each other in a circle or to nothing: {names}")


def count(connection: duckdb.DuckDBPyConnection, insert: str) -> int:
    """How many rows the statement inserted."""
    row = connection.execute(insert).fetchone()
    return int(row[0]) if row else 0


def ddl(spec: TableSpec, parted: Collection[str] = ()) -> list[str]:
    """CREATE TABLE with keys and references, and a comment on the table and on every column. A table in parts has no keys,
    and nothing can refer to one; a bulky one is a view of its files, which stand beside the database and are found from
    there."""
    comments = [f"COMMENT ON COLUMN {spec.name}.{column.name} IS {literal(comment(column))}" for column in spec.columns]
    if spec.name in parted and spec.bulky:
        source = literal(files_of(spec))
        create = f"CREATE VIEW {spec.name} AS SELECT {', '.join(spec.dtypes)} FROM read_parquet({source})"
        return [create, f"COMMENT ON VIEW {spec.name} IS {literal(spec.description)}", *comments]
    lines = [column_ddl(column) for column in spec.columns] + ([] if spec.name in parted else keys(spec, parted))
    create = f"CREATE TABLE {spec.name} (\n  " + ",\n  ".join(lines) + "\n)"
    return [create, f"COMMENT ON TABLE {spec.name} IS {literal(spec.description)}", *comments]


def files_of(spec: TableSpec) -> str:
    """The files of a table in parts, from where the database is."""
    return f"parquet/{spec.name}/*.parquet"


def keys(spec: TableSpec, parted: Collection[str]) -> list[str]:
    """Its key, and its references to tables that have one."""
    lines = [f"PRIMARY KEY ({', '.join(spec.primary_key)})"]
    for column, parent in spec.foreign_keys.items():
        if parent not in parted:
            lines.append(f"FOREIGN KEY ({column}) REFERENCES {parent} ({tables()[parent].primary_key[0]})")
    return lines


def comment(column: Column) -> str:
    """What a column means, with its closed list where it has one."""
    words = f" One of {', '.join(column.vocabulary)}." if column.vocabulary else ""
    return f"{column.description}{words}"


def column_ddl(column: Column) -> str:
    return f"{column.name} {column.sql_type}" + ("" if column.nullable else " NOT NULL")


def literal(text: str) -> str:
    """A string as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"
