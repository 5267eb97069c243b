"""The asset ``sources``: what is in ``raw/``."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import dagster as dg
import polars as pl

from pipeline.assets.memo import Memo
from pipeline.assets.metadata import OWNERS, file_metadata
from pipeline.assets.workspace import Workspace
from pipeline.storage import StorageError, Store

ListSources = Callable[[Path, Path, bool], pl.DataFrame]
"""The files of a folder; what is known of them is kept below another, and not believed where all are to be read."""


def sources_asset(list_sources: ListSources) -> dg.AssetsDefinition:
    """The asset that lists the files of ``raw/`` with their digests."""

    @dg.asset(name="sources", group_name="sources", kinds={"file"}, owners=OWNERS, tags={"published": "no"})
    def sources(workspace: Workspace) -> dg.MaterializeResult[None]:
        """The files in `raw/`, byte for byte as the world wrote them.

        One row per file: path, size, SHA-256, and why it could not be opened if so.
        """
        before = kept_sources(workspace.store)
        frame = list_sources(workspace.raw_folder, workspace.work_folder, workspace.verify_inputs)
        written = workspace.store.write_work("sources", frame)
        Memo(workspace.outputs_folder).keep_version("sources", written.sha256)
        metadata = file_metadata(written, frame)
        metadata |= changes(before, frame)
        metadata["unreadable"] = frame["error"].len() - frame["error"].null_count()
        return dg.MaterializeResult(metadata=metadata, data_version=dg.DataVersion(content(frame)))

    return sources


def kept_sources(store: Store) -> pl.DataFrame:
    """The files of the build before this one; none where that is not known."""
    try:
        return store.read("sources", ["source_path", "sha256"])
    except StorageError:
        return pl.DataFrame(schema={"source_path": pl.String, "sha256": pl.String})


def changes(before: pl.DataFrame, now: pl.DataFrame) -> dict[str, int]:
    """How many files are new, changed and removed."""
    both = now.join(before, on="source_path", how="inner", suffix="_before")
    changed = both.filter(pl.col("sha256") != pl.col("sha256_before")).height
    return {"new": now.height - both.height, "changed": changed, "removed": before.height - both.height}


def content(sources: pl.DataFrame) -> str:
    """A digest of which files there are and what is in them."""
    lines = sources.select("source_path", "sha256").sort("source_path").write_csv()
    return sha256(lines.encode()).hexdigest()
