"""What the questions of README take on many documents, and looking up one record. Run, for 100,000 documents made of the
outputs of a build:

    python tests/benchmarks/queries.py outputs 100000

A question is put as ``chapter8 query`` puts it, and as many rows are taken as that shows. *Cold* is the first time, by a
connection of its own, with no file in the memory of the system; *warm* the median of five times by one connection, by the
clock and, which a busy machine stretches less, of processors. What was made is left in ``--folder`` where one is named,
and used again.
"""

import argparse
import os
import re
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

import duckdb
from multiplied import multiply

from pipeline.database import write_database
from pipeline.query import ROWS_SHOWN, asked, opened
from pipeline.schema import tables

sys.path.append(str(Path(__file__).parents[1]))
from test_readme import ANSWERED

TURNS = 5
AIM, AIM_BY_ID = 300, 20
"""Milliseconds."""
FIRST = "SELECT {key} FROM {table} WHERE {key} > 'k' ORDER BY ALL LIMIT 1"
"""A record from the middle of a table."""


def questions() -> list[str]:
    """Those of README, in their order."""
    return [sql for sql, _ in ANSWERED]


def look_ups(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    """A participation and a proposal by their id, and what is said of them."""
    for table, key in (("participations", "participation_id"), ("proposals", "proposal_id")):
        ((record,),) = connection.execute(FIRST.format(key=key, table=table)).fetchall()
        quoted = str(record).replace("'", "''")
        yield f"FROM {table} WHERE {key} = '{quoted}'"
        yield f"FROM evidence WHERE table_name = '{table}' AND record_id = '{quoted}'"
        yield f"FROM evidence WHERE record_id = '{quoted}'"


def forget(outputs: Path) -> None:
    """Asks the system to hold none of the files in memory."""
    os.sync()
    for path in [*outputs.glob("*.duckdb"), *outputs.glob("parquet/**/*.parquet")]:
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


class Asked(NamedTuple):
    """Milliseconds of the clock and of processors, and rows."""

    clock: float
    processors: float
    rows: int


def ask(connection: duckdb.DuckDBPyConnection, sql: str) -> Asked:
    began, used = time.perf_counter(), time.process_time()
    rows = len(asked(connection, sql).fetch(ROWS_SHOWN + 1))
    return Asked((time.perf_counter() - began) * 1000, (time.process_time() - used) * 1000, rows)


def measure(outputs: Path, sql: str) -> tuple[float, Asked]:
    """Milliseconds cold, and warm."""
    forget(outputs)
    began = time.perf_counter()
    with opened(outputs) as connection:
        rows = ask(connection, sql).rows
        cold = (time.perf_counter() - began) * 1000
        turns = [ask(connection, sql) for _ in range(TURNS)]
    return cold, Asked(median(turn.clock for turn in turns), median(turn.processors for turn in turns), rows)


def report(outputs: Path) -> None:
    """A row for each question, and one for each record that is looked up."""
    with opened(outputs) as connection:
        by_id = list(look_ups(connection))
    print(f"{'cold ms':>9}  {'warm ms':>9}  {'cores ms':>9}  {'rows':>5}")
    for sql in [*questions(), *by_id]:
        cold, warm = measure(outputs, sql)
        over = "  " if warm.clock < (AIM_BY_ID if sql in by_id else AIM) else " >"
        figures = f"{cold:9.0f}  {warm.clock:9.1f}  {warm.processors:9.1f}  {warm.rows:5}"
        print(f"{figures}{over} {' '.join(sql.split())[:100]}", flush=True)


def describe(outputs: Path) -> None:
    """How large it is, and how busy the machine."""
    files = {name: [*outputs.glob(f"parquet/{name}.parquet"), *outputs.glob(f"parquet/{name}/*")] for name in tables()}
    sizes = {name: sum(path.stat().st_size for path in found) / 1e6 for name, found in files.items()}
    print(", ".join(f"{name} {size:,.0f} MB" for name, size in sizes.items() if size >= 1))
    database = sum(path.stat().st_size for path in outputs.glob("*.duckdb")) / 1e6
    print(f"database {database:,.0f} MB; load {os.getloadavg()[0]:.1f}")


def main() -> None:
    parser = argparse.ArgumentParser(description="What the questions of README take on many documents.")
    parser.add_argument("built", type=Path)
    parser.add_argument("documents", type=int, nargs="?", default=100_000)
    parser.add_argument("--folder", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outputs = given.folder or Path(folder) / "outputs"
        if not list(outputs.glob("*.duckdb")):
            make(given.built, outputs, given.documents)
        describe(outputs)
        report(outputs)


def make(built: Path, outputs: Path, documents: int) -> None:
    """The dataset and its database. Tables that no question names are empty, but for the documents."""
    began = time.perf_counter()
    named = {name for name in tables() for sql in questions() if re.search(rf"\b{name}\b", sql)}
    made = multiply(built, outputs, documents, named | {"documents"})
    print(f"{made:,} documents in {time.perf_counter() - began:.0f} s", flush=True)
    began = time.perf_counter()
    write_database(outputs)
    print(f"database in {time.perf_counter() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()
