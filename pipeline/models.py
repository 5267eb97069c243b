"""Pandera's model of each table, made of its declaration when it is first asked for: importing Pandera takes a while.

Belongs here: turning a declaration into a model, and a check of a model into words. Does not belong here: any table.
"""

from collections.abc import Callable
from typing import Any

import pandera.polars as pa
import polars as pl

from pipeline.columns import Declared, Table, declared


class Strict(pa.DataFrameModel):
    """The columns of the declaration, all of them, in their order, and no others."""

    class Config:
        strict = True
        ordered = True


def pandera_model(table: type[Table]) -> type[pa.DataFrameModel]:
    """The model of one table."""
    columns = declared(table)
    members: dict[str, Any] = {name: field(column) for name, (_, column) in columns.items()}
    if table.exactly_one_of:
        name = f"exactly_one_of_{'_and_'.join(c.removesuffix('_id') for c in table.exactly_one_of)}"
        members["one_of"] = pa.dataframe_check(name=name)(exactly_one(table.exactly_one_of))
    types = {name: kind for name, (kind, _) in columns.items()}
    names = {"__module__": table.__module__, "__doc__": table.__doc__, "__annotations__": types}
    return type(table.__name__, (Strict,), {**names, **members})


def field(column: Declared) -> Any:
    return pa.Field(nullable=column.null, description=column.description, **column.checks)


def exactly_one(columns: tuple[str, ...]) -> Callable[[type[Strict], pa.PolarsData], pl.LazyFrame]:
    """A check that each row has a value in exactly one of the columns."""

    def one_of(cls: type[Strict], data: pa.PolarsData) -> pl.LazyFrame:
        return data.lazyframe.select(pl.sum_horizontal(pl.col(name).is_not_null() for name in columns) == 1)

    return one_of


def describe_check(check: Any) -> str:
    """A Pandera check in the short words of ``schema.py``."""
    if check.name == "str_matches":
        pattern = check.statistics["pattern"]
        return f"matches {getattr(pattern, 'pattern', pattern)}"
    if check.name == "greater_than_or_equal_to":
        return f"at least {check.statistics['min_value']}"
    if check.name == "less_than_or_equal_to":
        return f"at most {check.statistics['max_value']}"
    return check.name or "checked"
