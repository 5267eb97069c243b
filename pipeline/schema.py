"""What the models of ``tables.py`` say, as plain values that renderers can walk.

Belongs here: reading the models once. Does not belong here: rendering (DDL, Dagster, dictionary), or any rule.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import polars as pl

from pipeline.columns import Source, Table
from pipeline.tables import MODELS
from pipeline.vocabulary import Vocabulary

TYPES: dict[pl.DataType | type[pl.DataType], tuple[str, str]] = {
    pl.String: ("string", "VARCHAR"),
    pl.Int64: ("integer", "BIGINT"),
    pl.Float64: ("number", "DOUBLE"),
    pl.Boolean: ("boolean", "BOOLEAN"),
    pl.Date: ("date", "DATE"),
}
"""Polars type to its plain name and its SQL type: the only types of published tables."""


@dataclass(frozen=True)
class Column:
    """One column of a published table."""

    name: str
    dtype: pl.DataType
    description: str
    nullable: bool
    source: Source
    references: str | None
    vocabulary: type[Vocabulary] | None
    unit: str | None
    checks: tuple[str, ...]

    @property
    def type_name(self) -> str:
        return TYPES[self.dtype][0]

    @property
    def sql_type(self) -> str:
        return TYPES[self.dtype][1]

    @property
    def constraints(self) -> list[str]:
        """Value rules in words, for people."""
        words = [f"one of {', '.join(self.vocabulary)}"] if self.vocabulary else list(self.checks)
        return words + ([f"refers to {self.references}"] if self.references else [])


@dataclass(frozen=True)
class TableSpec:
    """One published table: its name is the name of the asset and of the file."""

    name: str
    description: str
    model: type[Table]
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]

    @property
    def dtypes(self) -> dict[str, pl.DataType]:
        return {c.name: c.dtype for c in self.columns}

    @property
    def foreign_keys(self) -> dict[str, str]:
        """Column to the table that it refers to."""
        return {c.name: c.references for c in self.columns if c.references}

    def empty(self) -> pl.DataFrame:
        return pl.DataFrame(schema=self.dtypes)

    def column(self, name: str) -> Column:
        return next(c for c in self.columns if c.name == name)


def table_name(model: type[Table]) -> str:
    """``MeetingDocuments`` is the model of ``meeting_documents``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", model.__name__).lower()


def describe_check(check: Any) -> str:
    """A Pandera check in short words: ``at least 0``, ``matches ^[a-z]{2}$``."""
    if check.name == "str_matches":
        pattern = check.statistics["pattern"]
        return f"matches {getattr(pattern, 'pattern', pattern)}"
    if check.name == "greater_than_or_equal_to":
        return f"at least {check.statistics['min_value']}"
    if check.name == "less_than_or_equal_to":
        return f"at most {check.statistics['max_value']}"
    return check.name or "checked"


@cache
def tables() -> dict[str, TableSpec]:
    """All published tables by name, parents before children."""
    return {spec.name: spec for spec in map(read_model, MODELS)}


def read_model(model: type[Table]) -> TableSpec:
    """The model of one table as plain values."""
    schema = model.to_schema()
    columns = []
    key = []
    for name, field in schema.columns.items():
        facts = field.metadata
        if facts["key"]:
            key.append(name)
        columns.append(
            Column(
                name=name,
                dtype=field.dtype.type,
                description=field.description,
                nullable=field.nullable,
                source=facts["source"],
                references=facts["references"],
                vocabulary=facts["vocabulary"],
                unit=facts["unit"],
                checks=tuple(describe_check(c) for c in field.checks if c.name != "isin"),
            )
        )
    description = " ".join((model.__doc__ or "").split())
    return TableSpec(table_name(model), description, model, tuple(columns), tuple(key))
