"""Asking the database: SQL in, rows out in a format that people or programs read.

Belongs here: opening the database read-only and writing results. Imports only DuckDB and the standard library, so that
a question is answered at once. Does not belong here: writing the database (``database.py``).
"""

import csv
import datetime
import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import duckdb

FILE_NAME = "chapter-viii.duckdb"
BATCH = 10_000
ROWS_SHOWN = 1_000


class QueryError(Exception):
    """The question cannot be answered; the message is a sentence for people."""


@contextmanager
def opened(outputs: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The database of a folder, read-only."""
    path = outputs / FILE_NAME
    if not path.is_file():
        raise QueryError(f"There is no database at {path} yet: run `chapter8 build` first.")
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            yield connection
    except duckdb.Error as error:
        raise QueryError(sentence(error)) from error


def sentence(error: Exception) -> str:
    """What DuckDB says, without the copy of the statement."""
    text = str(error).split("\n\nLINE ")[0].split("\nLINE ")[0]
    return " ".join(text.split()) or type(error).__name__


def answer(outputs: Path, sql: str, form: str, out: IO[str], file: Path | None) -> None:
    """Run the statement and write its rows as ``form`` to ``file``, else to ``out``."""
    with opened(outputs) as connection:
        relation = connection.sql(sql)
        if relation is None:
            raise QueryError("The statement gives no rows: ask with SELECT, FROM, DESCRIBE or SHOW.")
        if form == "parquet":
            write_parquet(relation, out, file)
        elif file is None:
            WRITERS[form](relation, out)
        else:
            with replacing(file) as temporary, temporary.open("w", encoding="utf-8", newline="") as stream:
                WRITERS[form](relation, stream)


def write_parquet(relation: duckdb.DuckDBPyRelation, out: IO[str], file: Path | None) -> None:
    """Parquet to a file, or as bytes to a pipe."""
    if file is not None:
        with replacing(file) as temporary:
            relation.write_parquet(str(temporary), compression="zstd")
        return
    if out.isatty():
        raise QueryError("Parquet is not for the screen: name a file with --output.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.parquet"
        relation.write_parquet(str(path), compression="zstd")
        with path.open("rb") as stream:
            shutil.copyfileobj(stream, out.buffer if hasattr(out, "buffer") else out)


@contextmanager
def replacing(file: Path) -> Iterator[Path]:
    """A temporary name beside ``file`` that takes its place when all went well."""
    if not file.parent.is_dir():
        raise QueryError(f"The folder {file.parent} does not exist.")
    temporary = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        yield temporary
        os.replace(temporary, file)
    except OSError as error:
        raise QueryError(f"{file} cannot be written: {error.strerror or error}.") from error
    finally:
        temporary.unlink(missing_ok=True)


def write_table(relation: duckdb.DuckDBPyRelation, out: IO[str]) -> None:
    """A table for the screen, as wide as it is; long values are cut."""
    width = shutil.get_terminal_size((120, 24)).columns
    shown = relation.limit(ROWS_SHOWN + 1).fetchall()
    box = Box(relation.columns, [[as_text(value) for value in row] for row in shown[:ROWS_SHOWN]], width)
    out.write(box.render())
    count = f"{len(shown)} row{'' if len(shown) == 1 else 's'}"
    more = f"the first {ROWS_SHOWN:,} rows; --format csv gives all"
    out.write(f"({more if len(shown) > ROWS_SHOWN else count})\n")


class Box:
    """Columns side by side, cut so that they fit into the width."""

    def __init__(self, names: list[str], rows: list[list[str]], width: int) -> None:
        self.lines = [names, *rows]
        self.widths = fit([max(map(len, column)) for column in zip(*self.lines, strict=True)], width)

    def render(self) -> str:
        head, *rows = (self.line(line) for line in self.lines)
        return "\n".join([head, "  ".join("─" * width for width in self.widths), *rows]) + "\n"

    def line(self, cells: list[str]) -> str:
        pairs = zip(cells, self.widths, strict=True)
        return "  ".join((cell if len(cell) <= width else cell[: width - 1] + "…").ljust(width) for cell, width in pairs).rstrip()


def fit(widths: list[int], total: int) -> list[int]:
    """Widths of columns that together fit into ``total``: the widest are cut first, none below eight."""
    room = total - 2 * (len(widths) - 1)
    widths = list(widths)
    while sum(widths) > room and max(widths) > 8:
        widest = max(widths)
        second = max((width for width in widths if width < widest), default=8)
        many = widths.count(widest)
        target = max(8, second, widest - -(-(sum(widths) - room) // many))
        widths = [min(width, target) for width in widths]
    return widths


def as_text(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())


def write_csv(relation: duckdb.DuckDBPyRelation, out: IO[str]) -> None:
    """RFC 4180, with names; null is empty."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(relation.columns)
    for rows in batches(relation):
        writer.writerows(rows)


def write_json(relation: duckdb.DuckDBPyRelation, out: IO[str]) -> None:
    """An array of objects, one on each line."""
    names = relation.columns
    before = "[\n"
    for rows in batches(relation):
        for row in rows:
            out.write(before + json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False, default=as_json))
            before = ",\n"
    out.write("[]\n" if before == "[\n" else "\n]\n")


def as_json(value: object) -> object:
    return value.isoformat() if isinstance(value, (datetime.date, datetime.time)) else str(value)


def batches(relation: duckdb.DuckDBPyRelation) -> Iterator[list[tuple[Any, ...]]]:
    """The rows, some thousands at a time."""
    while rows := relation.fetchmany(BATCH):
        yield rows


WRITERS: dict[str, Callable[[duckdb.DuckDBPyRelation, IO[str]], None]] = {
    "table": write_table,
    "csv": write_csv,
    "json": write_json,
}

TABLES = """
SELECT t.table_name, t.comment, list({name: c.column_name, type: c.data_type, required: NOT c.is_nullable,
  comment: c.comment} ORDER BY c.column_index)
FROM duckdb_tables() t JOIN duckdb_columns() c USING (database_name, table_oid)
WHERE t.database_name = current_database() GROUP BY ALL ORDER BY min(t.table_oid)
"""


def describe_tables(outputs: Path) -> list[dict[str, Any]]:
    """Each table with its number of rows, what it means, and its columns."""
    with opened(outputs) as connection:
        found = [dict(zip(("name", "comment", "columns"), row, strict=True)) for row in connection.sql(TABLES).fetchall()]
        for table in found:
            (count,) = connection.sql(f'SELECT count(*) FROM "{table["name"]}"').fetchall()
            table["rows"] = count[0]
        return found
