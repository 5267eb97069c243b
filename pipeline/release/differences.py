"""What differs between two sets of tables, value by value.

Belongs here: comparing by key, whatever the tables are about. Values are compared as text, and a null is a value. Does
not belong here: why something differs (``causes.py``), and how it is told (``words.py``).
"""

from collections.abc import Sequence

import polars as pl

from pipeline.vocabulary import ChangeOperation

CELLS = dict.fromkeys(("operation", "key", "column", "old", "new"), pl.String)
BEFORE = "(before)"
"""Ends the names of the columns of before, where both stand side by side; no column has such a name."""


def differences(old: pl.LazyFrame, new: pl.LazyFrame, old_key: Sequence[str], new_key: Sequence[str]) -> pl.DataFrame:
    """A row of ``CELLS`` for each value that differs, sorted by key and by the order of the columns. A key of several
    columns is joined by ``|``. A column that only one side has is null on the other."""
    columns = list(dict.fromkeys([*new.collect_schema().names(), *old.collect_schema().names()]))
    before, after = as_text(old, old_key, columns), as_text(new, new_key, columns)
    order = pl.DataFrame({"column": columns}, schema={"column": pl.String}).with_row_index("place")
    found = [
        changed(before, after, columns),
        one_sided(after, before, ChangeOperation.ADDED, columns),
        one_sided(before, after, ChangeOperation.REMOVED, columns),
    ]
    return pl.concat(found).join(order, on="column").sort("key", "place", "operation").select(list(CELLS))


def as_text(frame: pl.LazyFrame, key: Sequence[str], columns: Sequence[str]) -> pl.LazyFrame:
    """The columns as text, with the key of each row as ``(key)``."""
    there = frame.collect_schema().names()
    record = pl.concat_str([pl.col(name).cast(pl.String).fill_null("(null)") for name in key], separator="|")
    values = [(pl.col(c).cast(pl.String) if c in there else pl.lit(None, pl.String)).alias(c) for c in columns]
    return frame.select(record.alias("(key)"), *values)


def changed(before: pl.LazyFrame, after: pl.LazyFrame, columns: Sequence[str]) -> pl.DataFrame:
    """Values that differ in records that both have."""
    both = after.join(before, on="(key)", suffix=BEFORE)
    differs = [pl.col(name).ne_missing(pl.col(f"{name}{BEFORE}")) for name in columns]
    rows = both.filter(pl.any_horizontal(differs)).collect()
    cells = [
        rows.filter(differ).select(
            operation=pl.lit(ChangeOperation.CHANGED.value), key="(key)", column=pl.lit(name),
            old=f"{name}{BEFORE}", new=name,
        )
        for name, differ in zip(columns, differs, strict=True)
    ]  # fmt: skip
    return pl.concat([pl.DataFrame(schema=CELLS), *cells])


def one_sided(
    here: pl.LazyFrame, there: pl.LazyFrame, operation: ChangeOperation, columns: Sequence[str]
) -> pl.DataFrame:
    """The values of records that only one side has."""
    rows = here.join(there.select("(key)"), on="(key)", how="anti").collect()
    cells = rows.unpivot(columns, index="(key)", variable_name="column", value_name="value").filter(
        pl.col("value").is_not_null()
    )
    value, nothing = pl.col("value"), pl.lit(None, pl.String)
    old, new = (nothing, value) if operation == ChangeOperation.ADDED else (value, nothing)
    named = cells.select(operation=pl.lit(operation.value), key="(key)", column="column", old=old, new=new)
    return pl.concat([pl.DataFrame(schema=CELLS), named.cast(pl.String)])
