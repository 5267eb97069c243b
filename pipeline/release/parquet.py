"""The tables as Parquet: those of the build, with the version of the release inside each file.

Does not belong here: how a Parquet file is written (``storage.py``).
"""

from pathlib import Path

from pipeline.release.facts import Facts
from pipeline.schema import tables
from pipeline.storage import Store, arrow_schema, file_metadata, write_file


def write_tables(folder: Path, store: Store, facts: Facts) -> None:
    """One file per table, sorted by key, whatever parts the build has kept it in."""
    for name, spec in tables().items():
        frame = store.read(name).sort(spec.primary_key, nulls_last=True)
        write_file(folder / f"{name}.parquet", frame, arrow_schema(spec), {**file_metadata(spec), **facts.in_files})
