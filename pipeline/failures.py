"""Failures of rules as a frame: what failed, how often, and where to see it.

Belongs here: the shape of a report, and how rows that fail become one. Does not belong here: any rule.
"""

from collections.abc import Callable, Iterable, Sequence

import polars as pl

from pipeline.schema import TableSpec

Lookup = Callable[[str, Sequence[str]], pl.DataFrame]
"""Gives some columns of a table that is already written."""

FAILURES: dict[str, type[pl.DataType]] = {
    "table": pl.String,
    "column": pl.String,
    "rule": pl.String,
    "count": pl.Int64,
    "record": pl.String,
    "value": pl.String,
}
"""``count`` is how often the rule of that column failed; ``record`` and ``value`` show one case of it."""

EXAMPLES = 5
"""How many cases of one rule are shown."""


def record_ids(spec: TableSpec) -> pl.Expr:
    """The values of the primary key in declared order, joined by ``|``, as ``evidence.record_id`` has them."""
    return pl.concat_str([pl.col(name).cast(pl.String).fill_null("(null)") for name in spec.primary_key], separator="|")


def sample(spec: TableSpec, column: str, rule: str, failing: pl.DataFrame, value: pl.Expr) -> pl.DataFrame:
    """Failures of one rule: the first records of ``failing`` with what is wrong about each."""
    shown = failing.head(EXAMPLES).select(record=record_ids(spec), value=value.cast(pl.String))
    return failures(spec.name, [(column, rule, failing.height, *row) for row in shown.iter_rows()])


def failures(table: str, rows: Iterable[tuple[object, ...]]) -> pl.DataFrame:
    """A frame of ``FAILURES`` from (column, rule, count, record, value)."""
    return pl.DataFrame([(table, *row) for row in rows], schema=FAILURES, orient="row")


def no_failures() -> pl.DataFrame:
    return pl.DataFrame(schema=FAILURES)
