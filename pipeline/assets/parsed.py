"""The asset ``parsed``: what is in the documents, one document at a time."""

from collections.abc import Callable
from pathlib import Path

import dagster as dg
import polars as pl

from pipeline.assets.memo import Memo
from pipeline.assets.metadata import OWNERS
from pipeline.assets.workspace import PROGRESS, Progress, Workspace
from pipeline.parts import Counts

ParseSources = Callable[[Path, pl.DataFrame, Path, Progress, int], Counts]
"""Brings the work frames up to date: from ``raw`` and its files, below a folder, telling somebody, in so many processes."""


def parsed_asset(parse_sources: ParseSources) -> dg.AssetsDefinition:
    """The asset that reads every document that is not known yet."""

    @dg.asset(
        name="parsed", group_name="parsing", kinds={"python"}, owners=OWNERS, tags={"published": "no"}, deps=["sources"]
    )
    def parsed(context: dg.AssetExecutionContext, workspace: Workspace) -> dg.MaterializeResult[None]:
        """What each document says, before documents are brought together.

        Texts, passages, claims with the characters that bear them, and notices of what was not understood. A document
        that is already known, by its content and the version of the rules that can change it, is not read again.
        """
        store = workspace.store
        progress = PROGRESS.get() or Reporter(context.log.info)
        sources = store.read("sources")
        workers = workspace.workers_for(int(sources["bytes"].sum()))
        counts = parse_sources(workspace.raw_folder, sources, workspace.work_folder, progress, workers)
        Memo(workspace.outputs_folder).keep_version("parsed", counts.version)
        metadata: dict[str, int | float] = {
            name: getattr(counts, name) for name in ("read", "cached", "removed", "failed")
        }
        metadata["MB/s"] = round(counts.speed, 2) if counts.read else 0
        return dg.MaterializeResult(metadata=metadata, data_version=dg.DataVersion(counts.version))

    return parsed


class Reporter:
    """Writes a line to the log of the run at every tenth of the documents."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say
        self.tenths = 0

    def __call__(self, done: int, total: int) -> None:
        tenths = 10 * done // max(total, 1)
        if tenths > self.tenths:
            self.tenths = tenths
            self.say(f"{done} of {total} documents")
