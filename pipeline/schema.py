"""What the declarations of ``tables`` say, as plain values that renderers can walk.

Belongs here: reading the declarations once. Does not belong here: rendering (DDL, Dagster, dictionary), or any rule.
"""

import datetime
import re
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

import polars as pl

from pipeline.columns import WORDS as EVIDENCE
from pipeline.columns import Declared, Source, Table, declared
from pipeline.tables import MODELS
from pipeline.vocabulary import Vocabulary

if TYPE_CHECKING:
    import pandera.polars as pa

DTYPES: dict[type, pl.DataType] = {
    str: pl.String(),
    int: pl.Int64(),
    float: pl.Float64(),
    bool: pl.Boolean(),
    datetime.date: pl.Date(),
}
"""Python type of a declaration to Polars type."""
TYPES: dict[pl.DataType | type[pl.DataType], tuple[str, str]] = {
    pl.String: ("string", "VARCHAR"),
    pl.Int64: ("integer", "BIGINT"),
    pl.Float64: ("number", "DOUBLE"),
    pl.Boolean: ("boolean", "BOOLEAN"),
    pl.Date: ("date", "DATE"),
}
"""Polars type to its plain name and its SQL type: the only types of published tables."""
WORDS = {"ge": "at least {}", "le": "at most {}", "str_matches": "matches {}"}
"""Checks of a declaration in words."""


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
    made_from: str
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
    declaration: type[Table]
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...]

    @cached_property
    def model(self) -> "type[pa.DataFrameModel]":
        """Its Pandera model."""
        from pipeline.models import pandera_model

        return pandera_model(self.declaration)

    @property
    def is_reference(self) -> bool:
        """Whether all of it comes from reference data, and nothing from a document."""
        return {c.source for c in self.columns} == {"reference"}

    @property
    def minimum_rows(self) -> int:
        return self.declaration.minimum_rows

    @property
    def sorted_by(self) -> tuple[str, ...]:
        """The columns that rows are in the order of, ending with the key."""
        return tuple(dict.fromkeys([*self.declaration.grouped_by, *self.primary_key]))

    @property
    def asked_by(self) -> tuple[str, ...]:
        """The columns that rows are in the order of in the database of a large dataset."""
        return tuple(dict.fromkeys([*self.declaration.asked_by, *self.sorted_by]))

    @property
    def bulky(self) -> bool:
        return self.declaration.bulky

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


def table_name(declaration: type[Table]) -> str:
    """``MeetingDocuments`` declares ``meeting_documents``."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", declaration.__name__).lower()


@cache
def tables() -> dict[str, TableSpec]:
    """All published tables by name, parents before children."""
    return {spec.name: spec for spec in map(read_declaration, MODELS)}


def read_declaration(declaration: type[Table]) -> TableSpec:
    """The declaration of one table as plain values."""
    found = declared(declaration)
    columns = tuple(read_column(declaration, name, kind, column) for name, (kind, column) in found.items())
    key = tuple(name for name, (_, column) in found.items() if column.key)
    description = " ".join((declaration.__doc__ or "").split())
    return TableSpec(table_name(declaration), description, declaration, columns, key)


def read_column(declaration: type[Table], name: str, kind: type, column: Declared) -> Column:
    """One column; its checks in words, like ``at least 0`` and ``matches ^[a-z]{2}$``."""
    return Column(
        name=name,
        dtype=DTYPES[kind],
        description=column.description,
        nullable=column.null,
        source=column.source,
        references=column.references,
        vocabulary=column.words,
        unit=column.unit,
        made_from=column.made_from or implied(declaration, column),
        checks=tuple(WORDS[check].format(value) for check, value in column.checks.items() if check != "isin"),
    )


def implied(declaration: type[Table], column: Declared) -> str:
    """What a column is made from, as far as its declaration tells: the file of reference data, the column that it refers
    to, or the words of the document. Raises ``ValueError`` where it does not."""
    if column.source == "reference":
        return f"`pipeline/reference/{table_name(declaration)}.csv`."
    if column.source == "document":
        return f"{EVIDENCE}."
    for parent in MODELS:
        if table_name(parent) == column.references:
            (key,) = (name for name, (_, other) in declared(parent).items() if other.key)
            return f"`{column.references}.{key}`."
    raise ValueError(f"{table_name(declaration)}: say in made_from what the column {column.description!r} is made from")
