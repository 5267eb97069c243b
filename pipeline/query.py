"""Asking the database: SQL in, rows out in a format that people or programs read.

Belongs here: opening the database so that nothing can be changed, and writing results. Imports only DuckDB and the
standard library, so that a question is answered at once. Does not belong here: writing the database (``database.py``).
"""

import datetime
import json
import math
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

import duckdb

FILE_NAME = "chapter-viii.duckdb"
BUILT = ("parquet", "work", ".dagster")
"""Folders below the outputs that only a build writes to."""
BATCH = 10_000
ROWS_SHOWN = 1_000
NARROWEST = 12
ASKING = ("SELECT", "EXPLAIN", "MULTI")
"""What DuckDB calls the statements that ask; ``MULTI`` is PIVOT. FROM, WITH, VALUES, DESCRIBE, SHOW, SUMMARIZE are SELECT."""
NO_ROWS = "The statement gives no rows: ask with SELECT, FROM, DESCRIBE or SHOW."
ONLY_ASKS = (
    "A question changes nothing: ask with SELECT, FROM, WITH, VALUES, PIVOT, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN."
)
ONLY_TABLES = "A question reads the tables of the database only: it neither reads nor writes other files."


class QueryError(Exception):
    """The question cannot be answered; the message is a sentence for people."""


@contextmanager
def opened(outputs: Path, result: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """The database of a folder, read-only, and without reach to any other file but the ``result`` to be written.

    A database that is opened read-only would still let ``COPY`` write files."""
    path = outputs / FILE_NAME
    if not path.is_file():
        raise QueryError(f"There is no database at {path} yet: run `chapter8 build` first.")
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            connection.execute("SET allowed_paths = $1", [[str(result)] if result else []])
            look_at_parts(connection, outputs)
            connection.execute("SET enable_external_access = false")
            yield connection
    except duckdb.PermissionException as error:
        raise QueryError(ONLY_TABLES) from error
    except duckdb.Error as error:
        raise QueryError(sentence(error)) from error


def look_at_parts(connection: duckdb.DuckDBPyConnection, outputs: Path) -> None:
    """The views of tables in parts, by paths that hold wherever the command is run; only those files may be read."""
    views = connection.execute("SELECT view_name FROM duckdb_views() WHERE NOT internal ORDER BY ALL").fetchall()
    folders = [path for (name,) in views if (path := (outputs / "parquet" / name).absolute()).is_dir()]
    for folder in folders:
        files = f"{folder}/*.parquet".replace("'", "''")
        connection.execute(f"CREATE TEMP VIEW {folder.name} AS FROM read_parquet('{files}')")
    connection.execute("SET allowed_directories = $1", [[f"{folder}/" for folder in folders]])


def sentence(error: Exception) -> str:
    """What DuckDB says, without the copy of the statement."""
    text = str(error).split("\n\nLINE ")[0].split("\nLINE ")[0]
    return " ".join(text.split()) or type(error).__name__


def answer(outputs: Path, sql: str, form: str, out: IO[str], file: Path | None) -> None:
    """Run the statement and write its rows as ``form`` to ``file``, else to ``out``."""
    if form == "parquet":
        answer_parquet(outputs, sql, out, file)
    elif file is None:
        with opened(outputs) as connection:
            WRITERS[form](asked(connection, sql), out)
    else:
        with opened(outputs) as connection, replacing(file, outputs) as temporary:
            rows = asked(connection, sql)
            with temporary.open("w", encoding="utf-8", newline="") as stream:
                WRITERS[form](rows, stream)


class Rows:
    """The names of the columns of a result, and its rows some thousands at a time."""

    def __init__(self, names: list[str], fetch: Callable[[int], list[tuple[Any, ...]]]) -> None:
        self.names, self.fetch = names, fetch

    def __iter__(self) -> Iterator[list[tuple[Any, ...]]]:
        while rows := self.fetch(BATCH):
            yield rows


def question(connection: duckdb.DuckDBPyConnection, sql: str) -> duckdb.Statement:
    """The one statement of ``sql``, if it is one that asks."""
    statements = connection.extract_statements(sql)
    if not statements:
        raise QueryError(NO_ROWS)
    if len(statements) > 1:
        raise QueryError(f"Ask one statement at a time: there are {len(statements)}.")
    if statements[0].type.name not in ASKING:
        raise QueryError(ONLY_ASKS)
    return statements[0]


def asked(connection: duckdb.DuckDBPyConnection, sql: str) -> Rows:
    """The result of a statement."""
    result: duckdb.DuckDBPyConnection | None = connection.execute(question(connection, sql))
    if result is None or not result.description:
        raise QueryError(NO_ROWS)
    return Rows([column[0] for column in result.description], result.fetchmany)


def answer_parquet(outputs: Path, sql: str, out: IO[str], file: Path | None) -> None:
    """Parquet to a file, or as bytes to a pipe."""
    if file is not None:
        with replacing(file, outputs) as temporary:
            write_parquet(outputs, sql, temporary)
        return
    if out.isatty():
        raise QueryError("Parquet is not for the screen: name a file with --output.")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.parquet"
        write_parquet(outputs, sql, path)
        sys.stdout.buffer.write(path.read_bytes())


def write_parquet(outputs: Path, sql: str, path: Path) -> None:
    with opened(outputs, result=path.absolute()) as connection:
        relation: duckdb.DuckDBPyRelation | None = connection.sql(question(connection, sql))
        if relation is None:
            raise QueryError(NO_ROWS)
        relation.write_parquet(str(path.absolute()), compression="zstd")


@contextmanager
def replacing(file: Path, outputs: Path) -> Iterator[Path]:
    """A temporary name beside ``file`` that takes its place when all went well. What is built is never replaced."""
    if not file.parent.is_dir():
        raise QueryError(f"The folder {file.parent} does not exist.")
    place, home = file.parent.resolve() / file.name, outputs.resolve()
    if place == home / FILE_NAME or any(place.is_relative_to(home / folder) for folder in BUILT):
        raise QueryError(f"{file} belongs to what `chapter8 build` writes: name another file.")
    if file.exists() and not file.is_file():
        raise QueryError(f"{file} is not a file that can be replaced: name another, or leave --output out.")
    temporary = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        yield temporary
        os.replace(temporary, file)
    except OSError as error:
        raise QueryError(f"{file} cannot be written: {error.strerror or error}.") from error
    finally:
        temporary.unlink(missing_ok=True)


def write_table(rows: Rows, out: IO[str]) -> None:
    """A table. On a screen cells are cut to its width, or stand below each other where they have no room side by side;
    elsewhere they are whole."""
    shown = rows.fetch(ROWS_SHOWN + 1)
    more = len(shown) > ROWS_SHOWN
    shown = shown[:ROWS_SHOWN]
    numeric = [bool(shown) and all(isinstance(row[i], (int, float)) for row in shown) for i in range(len(rows.names))]
    cells = [[" ".join(as_text(value).split()) for value in row] for row in shown]
    out.write(render(rows.names, cells, numeric, shutil.get_terminal_size().columns if out.isatty() else None))
    count = f"{len(shown):,} row{'' if len(shown) == 1 else 's'}"
    out.write(f"(the first {count}; --format csv gives all)\n" if more else f"({count})\n")


def render(names: list[str], cells: list[list[str]], numeric: list[bool], width: int | None) -> str:
    """The rows side by side, or below each other; ``None`` is a width without end."""
    wanted = [max(map(len, column)) for column in zip(names, *cells, strict=True)]
    given = wanted if width is None else fit(wanted, width)
    if width is not None and sum(given) + 2 * len(given) > width + 2 and cells:
        return "\n".join(stacked(names, row) for row in cells) + "\n"
    head, *lines = (line(row, given, numeric) for row in [names, *cells])
    return "\n".join([head, "  ".join("─" * n for n in given), *lines]) + "\n"


def line(row: list[str], widths: list[int], numeric: list[bool]) -> str:
    """One row, its cells cut to the widths, numbers to the right."""
    cut = (cell if len(cell) <= width else f"{cell[: width - 1]}…" for cell, width in zip(row, widths, strict=True))
    padded = (c.rjust(w) if right else c.ljust(w) for c, w, right in zip(cut, widths, numeric, strict=True))
    return "  ".join(padded).rstrip()


def stacked(names: list[str], row: list[str]) -> str:
    """One row as a line for each value."""
    width = max(map(len, names))
    return "".join(f"{name:<{width}}  {cell}".rstrip() + "\n" for name, cell in zip(names, row, strict=True))


def fit(widths: list[int], total: int) -> list[int]:
    """Widths of columns that together fit into ``total``: the widest are cut first, none below ``NARROWEST``."""
    room = total - 2 * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST:
        widest = max(widths)
        second = max((width for width in widths if width < widest), default=NARROWEST)
        needed = widest - -(-(sum(widths) - room) // widths.count(widest))
        widths = [min(width, max(NARROWEST, second, needed)) for width in widths]
    return widths


def as_text(value: object) -> str:
    """Null is empty, Booleans are ``true`` and ``false``, lists and structs are JSON."""
    if isinstance(value, (bool, list, tuple, dict)):
        return json.dumps(as_json(value), ensure_ascii=False)
    return "" if value is None else str(value)


def write_csv(rows: Rows, out: IO[str]) -> None:
    """RFC 4180, with names. Null is nothing, and an empty text is ``""``."""
    out.write(",".join(map(as_field, rows.names)) + "\n")
    for batch in rows:
        out.writelines(",".join(map(as_field, row)) + "\n" for row in batch)


def as_field(value: object) -> str:
    text = as_text(value)
    quoted = value is not None and (not text or any(mark in text for mark in ',"\r\n'))
    return '"' + text.replace('"', '""') + '"' if quoted else text


def write_json(rows: Rows, out: IO[str]) -> None:
    """An array of objects, one on each line."""
    before = "[\n"
    for batch in rows:
        for row in batch:
            record = dict(zip(rows.names, map(as_json, row), strict=True))
            out.write(before + json.dumps(record, ensure_ascii=False))
            before = ",\n"
    out.write("[]\n" if before == "[\n" else "\n]\n")


def as_json(value: object) -> object:
    """Numbers, lists and objects as JSON has them; dates as ISO 8601; all else as text."""
    if isinstance(value, (list, tuple)):
        return [as_json(item) for item in value]
    if isinstance(value, dict):
        return {as_text(name): as_json(item) for name, item in value.items()}
    if isinstance(value, (float, Decimal)):
        return float(value) if math.isfinite(value) else None
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    return value if value is None or isinstance(value, (bool, int, str)) else str(value)


WRITERS: dict[str, Callable[[Rows, IO[str]], None]] = {"table": write_table, "csv": write_csv, "json": write_json}

TABLES = """
SELECT t.table_name, t.comment, list({name: c.column_name, type: c.data_type, required: NOT c.is_nullable,
  comment: c.comment} ORDER BY c.column_index)
FROM (SELECT database_name, table_oid, table_name, comment FROM duckdb_tables()
  UNION ALL SELECT database_name, view_oid, view_name, comment FROM duckdb_views() WHERE NOT internal) t
JOIN duckdb_columns() c USING (database_name, table_oid) WHERE t.database_name = current_database() GROUP BY ALL ORDER BY 1
"""


def describe_tables(outputs: Path) -> list[dict[str, Any]]:
    """Each table with its number of rows, what it means, and its columns."""
    with opened(outputs) as connection:
        names = ("name", "comment", "columns")
        found = [dict(zip(names, row, strict=True)) for row in connection.execute(TABLES).fetchall()]
        for table in found:
            ((table["rows"],),) = connection.execute(f'SELECT count(*) FROM "{table["name"]}"').fetchall()
        return found
