"""A build in memory: of one file anywhere, or of a folder, without Dagster and without a trace.

Belongs here: the flow from bytes to tables for those who look at a reading (``explain``) or measure it (``evaluate``).
Does not belong here: any rule, and what is kept for another build (``parts.py``).
"""

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl

from pipeline import reference
from pipeline.buckets import Frames, read_batch
from pipeline.building import BUILDERS
from pipeline.building.corrections import CorrectionError, correct_one
from pipeline.origins import Folder
from pipeline.parts import parse_sources
from pipeline.schema import tables
from pipeline.sources import SOURCES, read_sources, source_row
from pipeline.storage import Store


class Unreadable(Exception):
    """The file or folder gives nothing to build from; the message is a sentence for people."""


def build_file(path: Path) -> Frames:
    """The work frames and tables of one file, as if it stood alone in ``raw/``. Raises ``Unreadable``."""
    row = source_row(path.parent, path)
    sources = pl.DataFrame([row], schema=SOURCES, orient="row")
    error = sources["error"][0]
    if error is not None:
        raise Unreadable(f"{path} cannot be read: {error}.")
    return build_tables({"sources": sources, **read_batch(Folder(path.parent), sources)})


def build_folder(raw: Path, outputs: Path) -> None:
    """Build the files of a folder and write the tables below ``outputs``. Raises ``Unreadable``, ``StorageError``."""
    sources = read_sources(raw)
    if sources.is_empty():
        raise Unreadable(f"There are no documents in {raw}: put some there, or name another folder.")
    with TemporaryDirectory() as work:
        frames = build_tables({"sources": sources, **parse_sources(raw, sources, Path(work), lambda done, total: None)})
    store = Store(outputs)
    for name, spec in tables().items():
        store.write_table(spec, frames[name])


def build_tables(frames: Frames) -> Frames:
    """The work frames with all tables that the builders make of them. Corrections of other documents are left out."""
    built = dict(frames)
    for name, builder in BUILDERS.items():
        built[name] = corrected(name, builder.make(**{given: built[given] for given in builder.inputs}))
    here = built["documents"].select("document_id")
    built["evidence"] = built["evidence"].join(here, on="document_id", how="semi", maintain_order="left")
    return built


def corrected(name: str, frame: pl.DataFrame) -> pl.DataFrame:
    """A table with those corrections that correct something in it."""
    for row in reference.corrections():
        if row["table_name"] == name:
            with suppress(CorrectionError):
                frame = correct_one(tables()[name], frame, row)
    return frame
