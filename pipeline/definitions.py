"""The Dagster code location: the core plugged into the graph. Nothing else belongs here.

The readers are imported by the step that reads: the pages, which only show the graph, do not wait for them.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.addresses import Place
from pipeline.assets import code_location
from pipeline.building import BUILDERS

if TYPE_CHECKING:
    import polars as pl

    from pipeline.assets.workspace import Progress
    from pipeline.parts import Counts


def list_sources(raw: Place, work: Path, verify: bool) -> "pl.DataFrame":
    from pipeline import origins

    return origins.list_sources(raw, work, verify)


def parse_sources(raw: Place, sources: "pl.DataFrame", work: Path, progress: "Progress", workers: int) -> "Counts":
    from pipeline import parts

    return parts.update(raw, sources, work, progress, workers)


defs = code_location(list_sources, parse_sources, BUILDERS)
