"""``chapter-viii.sqlite``: the tables with keys and references, and full-text search in every language.

For programs without DuckDB, and for ``datasette``, which finds the search by itself. The search splits words into
groups of three letters, for Chinese writes no blanks: a question needs three letters or more. Does not belong here:
the views of the DuckDB file, which SQLite has no words for.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from pipeline.release.dictionary import HEADER, dictionary_rows
from pipeline.release.edition import Edition
from pipeline.schema import Column, TableSpec, tables

FILE = "chapter-viii.sqlite"
TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER", "date": "TEXT"}
SEARCHED = {"texts": ["text"], "proposals": ["text"], "meetings": ["name", "theme"], "organization_names": ["name"]}
"""Columns that can be searched, by table: the search of ``texts`` is the table ``texts_fts``."""
BATCH = 10_000


def write_sqlite(edition: Edition) -> None:
    """The file, checked by SQLite itself for references that lead nowhere."""
    with closing(sqlite3.connect(edition.folder / FILE)) as connection:
        connection.execute("PRAGMA page_size = 4096")
        with connection:
            for spec in edition.specs:
                connection.execute(ddl(spec))
                load(connection, edition, spec)
            for table, columns in SEARCHED.items():
                add_search(connection, table, columns)
            add_facts(connection, edition)
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
        if orphans:
            raise sqlite3.IntegrityError(f"{len(orphans)} references of {orphans[0][0]} lead nowhere")
        connection.execute("VACUUM")


def ddl(spec: TableSpec) -> str:
    """CREATE TABLE with keys and references."""
    lines = [column_ddl(column) for column in spec.columns]
    lines.append(f"PRIMARY KEY ({', '.join(spec.primary_key)})")
    for column, parent in spec.foreign_keys.items():
        lines.append(f"FOREIGN KEY ({column}) REFERENCES {parent} ({tables()[parent].primary_key[0]})")
    return f"CREATE TABLE {spec.name} (\n  " + ",\n  ".join(lines) + "\n)"


def column_ddl(column: Column) -> str:
    return f"{column.name} {TYPES[column.type_name]}" + ("" if column.nullable else " NOT NULL")


def load(connection: sqlite3.Connection, edition: Edition, spec: TableSpec) -> None:
    """All rows of a table; dates as ISO 8601, booleans as 0 and 1."""
    insert = f"INSERT INTO {spec.name} VALUES ({', '.join('?' * len(spec.columns))})"
    for batch in edition.read(spec.name).iter_slices(BATCH):
        connection.executemany(insert, plain(batch.rows()))


def plain(rows: list[tuple[object, ...]]) -> Iterator[list[object]]:
    """Values as SQLite keeps them."""
    for row in rows:
        yield [value.isoformat() if hasattr(value, "isoformat") else value for value in row]


def add_search(connection: sqlite3.Connection, table: str, columns: list[str]) -> None:
    """A search of some columns, without another copy of their text."""
    names = ", ".join(columns)
    connection.execute(f"CREATE VIRTUAL TABLE {table}_fts USING fts5({names}, content='{table}', tokenize='trigram')")
    connection.execute(f"INSERT INTO {table}_fts (rowid, {names}) SELECT rowid, {names} FROM {table}")


def add_facts(connection: sqlite3.Connection, edition: Edition) -> None:
    """The version of the release and what each column means."""
    connection.execute("CREATE TABLE _release (version TEXT, schema_version TEXT, released TEXT)")
    facts = edition.facts
    connection.execute("INSERT INTO _release VALUES (?, ?, ?)", (facts.version, facts.schema_version, facts.released))
    connection.execute(f"CREATE TABLE _dictionary ({', '.join(HEADER)})")
    connection.executemany(f"INSERT INTO _dictionary VALUES ({', '.join('?' * len(HEADER))})", dictionary_rows())
