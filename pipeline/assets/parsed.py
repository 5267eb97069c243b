"""The asset ``parsed``: what is in the documents, one document at a time."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dagster as dg

from pipeline.addresses import Place
from pipeline.assets.descriptions import describe
from pipeline.assets.metadata import OWNERS
from pipeline.assets.sources_of_code import PROJECT, code_version, links
from pipeline.assets.workspace import PROGRESS, Progress, Workspace

if TYPE_CHECKING:
    import polars as pl

    from pipeline.parts import Counts
    from pipeline.storage import Store

FRAMES = ("readings", "found_texts", "found_passages", "claims", "notices")
"""The work frames that this asset brings up to date, as ``buckets.py`` has them."""

ParseSources = Callable[[Place, "pl.DataFrame", Path, Progress, int], "Counts"]
"""Brings the work frames up to date: from ``raw`` and its files, below a folder, telling somebody, in so many processes."""
MEASURED = 1_000_000
"""Bytes that were read for their speed to say anything: less is over before all is loaded."""
READER = PROJECT / "pipeline" / "parts.py"
DESCRIPTION = describe(
    "Frames with one row per text, passage, claim (a value and the words that say it) and notice (what was not understood).",
    "The files of `sources`, by `reading` (bytes to text), `scanning` (text to marks) and `parsing` (marks to records).",
    {"table_name": "meetings", "field": "ordinal", "value": 5, "quote": "cinquième", "rule": "meeting.ordinal"},
    [
        "Each document is read for itself; documents are brought together only in the tables.",
        "A document that is known, by its content and the version of the rules that can change it, is not read again."
        " A change of a rule or a language file is a new version: this asset is stale then, and the next run reads anew.",
    ],
)


ASSET: dict[str, Any] = {
    "name": "parsed",
    "group_name": "parsing",
    "kinds": {"python", "polars"},
    "owners": OWNERS,
    "tags": {"published": "no"},
    "description": DESCRIPTION,
    "metadata": links((PROJECT / "pipeline" / "parsing" / "__init__.py", 1), (READER, 1)),
    "code_version": code_version(READER, data=("languages", "reference")),
}
"""What Dagster is told of it, however it is made."""


def parsed_asset(parse_sources: ParseSources) -> dg.AssetsDefinition:
    """The asset that reads every document that is not known yet."""

    def parsed(context: dg.AssetExecutionContext, workspace: Workspace) -> dg.MaterializeResult[None]:
        progress = PROGRESS.get() or Reporter(context.log.info)
        sources = workspace.store.read("sources")
        workers = workspace.workers_for(int(sources["bytes"].sum()))
        counts = parse_sources(workspace.raw_folder, sources, workspace.work_folder, progress, workers)
        metadata = told(workspace, counts)
        return dg.MaterializeResult(metadata=metadata, data_version=dg.DataVersion(counts.version))

    asset: Callable[[Callable[..., object]], dg.AssetsDefinition] = dg.asset(**ASSET, deps=["sources"])
    return asset(parsed)


def told(workspace: Workspace, counts: "Counts") -> dict[str, int | float]:
    """What became of the documents, as metadata; the version of what was read is written down."""
    from pipeline.assets.memo import Memo

    Memo(workspace.outputs_folder).keep_version("parsed", counts.version)
    metadata: dict[str, int | float] = {name: getattr(counts, name) for name in ("read", "cached", "failed")}
    metadata["forgotten"] = counts.removed  # of a file that changed, what was known before
    return {**metadata, "MB/s": round(counts.speed, 2)} if counts.size >= MEASURED else metadata


class Reporter:
    """Writes a line to the log of the run at every tenth of the documents."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self.say = say
        self.tenths = 0

    def __call__(self, done: int, total: int) -> None:
        tenths = 10 * done // max(total, 1)
        if tenths > self.tenths:
            self.tenths = tenths
            self.say(f"{done} of {total} documents are known")


def read(name: str, store: "Store") -> "pl.DataFrame":
    """A work frame from its parts, or a table."""
    from pipeline.parts import Parts

    return Parts(store.outputs / "work" / "parts").read(name) if name in FRAMES else store.read(name)
