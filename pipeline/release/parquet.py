"""The tables as Parquet: those of the build, with the version of the release inside each file.

Belongs here: what a file says of itself beyond its columns. pandas is told to keep integers and booleans with nulls as
such: left alone it makes 3 of a paragraph to 3.0. Does not belong here: how a Parquet file is written (``storage.py``).
"""

import json
from pathlib import Path

import pyarrow as pa  # type: ignore[import-untyped]

from pipeline.release.facts import Facts
from pipeline.schema import TableSpec, tables
from pipeline.storage import Store, arrow_schema, file_metadata, write_file

PANDAS = {
    "string": ("unicode", "object"),
    "integer": ("int64", "Int64"),
    "number": ("float64", "Float64"),
    "boolean": ("bool", "boolean"),
    "date": ("date", "object"),
}
"""Plain type to what pandas calls it, and how it keeps it."""


def write_tables(folder: Path, store: Store, facts: Facts) -> None:
    """One file per table, sorted by key, whatever parts the build has kept it in."""
    for name, spec in tables().items():
        frame = store.read(name).sort(spec.sorted_by, nulls_last=True)
        write_file(folder / f"{name}.parquet", frame, schema(spec), {**file_metadata(spec), **facts.in_files})


def schema(spec: TableSpec) -> pa.Schema:
    """The columns with descriptions, and types for pandas."""
    columns = [
        {"name": c.name, "field_name": c.name, "pandas_type": kind, "numpy_type": kept, "metadata": None}
        for c in spec.columns
        for kind, kept in [PANDAS[c.type_name]]
    ]
    said = {"index_columns": [], "column_indexes": [], "columns": columns, "pandas_version": "2.0.0"}
    return arrow_schema(spec).with_metadata({"pandas": json.dumps(said)})
