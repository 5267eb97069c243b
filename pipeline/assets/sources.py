"""The asset ``sources``: what is in ``raw/``."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import dagster as dg

from pipeline.addresses import Place
from pipeline.assets.descriptions import describe
from pipeline.assets.metadata import OWNERS, file_metadata
from pipeline.assets.sources_of_code import PROJECT, links
from pipeline.assets.workspace import Workspace

if TYPE_CHECKING:
    import polars as pl

    from pipeline.storage import Store

ListSources = Callable[[Place, Path, bool], "pl.DataFrame"]
"""The files of a folder; what is known of them is kept below another, and not believed where all are to be read."""
DESCRIPTION = describe(
    "One row per file in `raw/`: its path, size, SHA-256, and why it could not be opened if so.",
    "The folder `raw/`, byte for byte as the world wrote it. The sensor `watch_raw` looks for what is new, changed or gone.",
    {"source_path": "000_b093fe27a274807f.txt", "bytes": 6070, "error": None},
    [
        "`README.md`, `documents.csv` and hidden files of the folder are no documents.",
        "A file that cannot be opened stops nothing: it is a row here, and in `issues`.",
    ],
)


def sources_asset(list_sources: ListSources) -> dg.AssetsDefinition:
    """The asset that lists the files of ``raw/`` with their digests."""

    @dg.asset(
        name="sources",
        group_name="raw",
        kinds={"file"},
        owners=OWNERS,
        tags={"published": "no"},
        description=DESCRIPTION,
        metadata=links((PROJECT / "pipeline" / "sources.py", 1)),
        code_version="1",
    )
    def sources(workspace: Workspace) -> dg.MaterializeResult[None]:
        from pipeline.assets.memo import Memo

        before = kept_sources(workspace.store)
        frame = list_sources(workspace.raw_folder, workspace.work_folder, workspace.verify_inputs)
        written = workspace.store.write_work("sources", frame)
        Memo(workspace.outputs_folder).keep_version("sources", written.sha256)
        metadata = file_metadata(written, frame)
        metadata |= changes(before, frame)
        metadata["unreadable"] = frame["error"].len() - frame["error"].null_count()
        metadata["bytes"] = int(frame["bytes"].sum())
        return dg.MaterializeResult(metadata=metadata, data_version=dg.DataVersion(content(frame)))

    return sources


def kept_sources(store: "Store") -> "pl.DataFrame":
    """The files of the build before this one; none where that is not known."""
    import polars as pl

    from pipeline.storage import StorageError

    try:
        return store.read("sources", ["source_path", "sha256"])
    except StorageError:
        return pl.DataFrame(schema={"source_path": pl.String, "sha256": pl.String})


def changes(before: "pl.DataFrame", now: "pl.DataFrame") -> dict[str, int]:
    """How many files are new, changed and removed."""
    both = now.join(before, on="source_path", how="inner", suffix="_before")
    changed = both.filter(both["sha256"] != both["sha256_before"]).height
    return {"new": now.height - both.height, "changed": changed, "removed": before.height - both.height}


def content(sources: "pl.DataFrame") -> str:
    """A digest of which files there are and what is in them."""
    lines = sources.select("source_path", "sha256").sort("source_path").write_csv()
    return sha256(lines.encode()).hexdigest()
