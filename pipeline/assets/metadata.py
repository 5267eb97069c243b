"""What Dagster shows of a table: its columns before the first run; its size, a preview and figures after one.

Belongs here: turning schema and files into Dagster's metadata. Does not belong here: deciding anything.
"""

from typing import TYPE_CHECKING, Any

import dagster as dg

from pipeline import columns
from pipeline.assets.markdown import preview
from pipeline.schema import Column, TableSpec

if TYPE_CHECKING:
    import polars as pl

    from pipeline.storage import Written

OWNERS = ["team:chapter-viii"]
PATTERNS = {
    columns.SYMBOL: "like S/2003/510",
    columns.LANGUAGE: "two small letters",
    columns.COUNTRY: "three capital letters",
    columns.SHA256: "64 hexadecimal digits",
    columns.REDUCED_DATE: "like 2003, 2003-07",
    columns.NOT_BLANK: "not blank",
}
"""Patterns in words, as the room is narrow."""
COUNTED = ("outcome", "severity", "role", "force", "status", "attestation")
"""Columns of closed lists whose members are counted, so that their numbers can be followed over time."""


def table_schema(spec: TableSpec) -> dg.TableSchema:
    """The columns with types, descriptions and rules in words."""
    shown = [
        dg.TableColumn(
            c.name,
            c.type_name,
            describe_column(c),
            dg.TableColumnConstraints(nullable=c.nullable, unique=spec.primary_key == (c.name,), other=chips(spec, c)),
            tags={"source": c.source},
        )
        for c in spec.columns
    ]
    rules = [f"primary key ({', '.join(spec.primary_key)})"]
    rules += [f"{column} → {parent}" for column, parent in spec.foreign_keys.items()]
    if spec.declaration.exactly_one_of:
        rules.append(f"exactly one of {', '.join(spec.declaration.exactly_one_of)}")
    return dg.TableSchema(shown, dg.TableConstraints(other=rules))


def describe_column(column: Column) -> str:
    """What it means, its unit, its closed list, and what it is made from."""
    parts = [f"{column.description.rstrip('.')} ({column.unit})." if column.unit else column.description]
    if column.vocabulary:
        parts.append(f"One of: {', '.join(column.vocabulary)}.")
    return f"{' '.join(parts)}\n\nMade from: {column.made_from}"


def chips(spec: TableSpec, column: Column) -> list[str]:
    """The rules of a column, each in a few words; the closed list stands in the description."""
    key = ["primary key"] if column.name in spec.primary_key and spec.primary_key != (column.name,) else []
    refers = [f"refers to {column.references}"] if column.references else []
    closed = [f"one of {len(column.vocabulary)} words"] if column.vocabulary else []
    rules = [PATTERNS.get(rule.removeprefix("matches "), rule) for rule in column.checks if not column.references]
    return [*key, *refers, *closed, *rules]


def file_metadata(written: "Written", frame: "pl.DataFrame") -> dict[str, Any]:
    """Rows, place, size and digest of a file, its first rows, and what can be counted in it."""
    return {
        "dagster/row_count": written.rows,
        "dagster/uri": str(written.path),
        "file size (bytes)": written.size,
        "sha256": written.sha256,
        "preview": dg.MetadataValue.md(preview(frame) if frame.height else "No rows."),
    }


def drawn_columns(spec: TableSpec) -> list[str]:
    """The columns of a table that numbers over time are made of."""
    return [c.name for c in spec.columns if c.type_name == "number" or (c.vocabulary and c.name in COUNTED)]


def figures(spec: TableSpec, frame: "pl.DataFrame") -> dict[str, int | float]:
    """Numbers that Dagster draws over time: means of shares, and rows by member of some closed lists, none left out."""
    found: dict[str, int | float] = {}
    for column in map(spec.column, drawn_columns(spec)):
        values = frame[column.name]
        if column.vocabulary:
            counts = dict(values.value_counts().iter_rows())
            found |= {f"{column.name}: {word}": counts.get(word, 0) for word in column.vocabulary}
        elif (mean := values.mean()) is not None:
            found[f"mean {column.name}"] = round(float(str(mean)), 4)
    return found
