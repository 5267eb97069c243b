"""What Dagster shows of a table: its columns before the first run; its size, a preview and failing rows after one.

Belongs here: turning schema, files and failures into Dagster's metadata. Does not belong here: deciding anything.
"""

from collections.abc import Mapping
from typing import Any

import dagster as dg
import polars as pl

from pipeline.schema import TableSpec
from pipeline.storage import Written

PREVIEW_ROWS = 5
PREVIEW_WIDTH = 60
OWNERS = ["team:chapter-viii"]


def table_schema(spec: TableSpec) -> dg.TableSchema:
    """The columns with types, descriptions and rules in words."""
    columns = [
        dg.TableColumn(
            c.name,
            c.type_name,
            f"{c.description} ({c.unit})" if c.unit else c.description,
            dg.TableColumnConstraints(
                nullable=c.nullable, unique=spec.primary_key == (c.name,), other=list(c.constraints)
            ),
            tags={"source": c.source},
        )
        for c in spec.columns
    ]
    key = f"primary key ({', '.join(spec.primary_key)})"
    return dg.TableSchema(columns, dg.TableConstraints(other=[key]))


def file_metadata(written: Written, frame: pl.DataFrame) -> dict[str, Any]:
    """Rows, place, size and digest of a file, and its first rows."""
    return {
        "dagster/row_count": written.rows,
        "dagster/uri": str(written.path),
        "size": written.size,
        "sha256": written.sha256,
        "preview": dg.MetadataValue.md(preview(frame)),
    }


def preview(frame: pl.DataFrame) -> str:
    """The first rows as a Markdown table, long values cut."""
    lines = [frame.columns, ["---"] * frame.width]
    lines += [[cell(value) for value in row] for row in frame.head(PREVIEW_ROWS).iter_rows()]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def cell(value: object) -> str:
    """One value of a preview: on one line, without what Markdown would read as a mark."""
    text = "" if value is None else str(value)[: PREVIEW_WIDTH + 1]
    text = text if len(text) <= PREVIEW_WIDTH else f"{text[:PREVIEW_WIDTH]}…"
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")


def failure_metadata(failures: pl.DataFrame) -> Mapping[str, Any]:
    """The failing rows as a table."""
    records = [
        dg.TableRecord({name: "" if value is None else value for name, value in row.items()})
        for row in failures.iter_rows(named=True)
    ]
    return {
        "failures": int(failures.unique(["column", "rule"])["count"].sum()),
        "rows": dg.MetadataValue.table(records),
    }
