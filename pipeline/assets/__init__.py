"""The graph that Dagster shows and runs: each asset is one call of the core.

Belongs here: assets, checks, groups, jobs, what starts them, and the resource. Does not belong here: any knowledge about
documents. What takes long to import (Pandera, PyArrow, DuckDB, the readers) is imported by the steps that use it.
"""

from collections.abc import Mapping

import dagster as dg

from pipeline.assets.comparisons import comparisons
from pipeline.assets.database import database
from pipeline.assets.executor import named_executor
from pipeline.assets.jobs import JOB, jobs, nightly
from pipeline.assets.parsed import ParseSources, parsed_asset
from pipeline.assets.release import releases
from pipeline.assets.scores import scores
from pipeline.assets.shares import Shares, parsed_in_shares
from pipeline.assets.sources import ListSources, sources_asset
from pipeline.assets.tables import Builder, builder_asset
from pipeline.assets.watch import watch_raw
from pipeline.assets.workspace import Workspace

__all__ = ["JOB", "Shares", "code_location", "named_executor"]


def code_location(
    list_sources: ListSources,
    parse_sources: ParseSources | Shares,
    builders: Mapping[str, Builder],
    executor: dg.ExecutorDefinition | None = None,
) -> dg.Definitions:
    """Everything from ``raw/`` to the database, the jobs that run it (in one process, but for an ``executor``), and what
    starts them."""
    on_cluster = isinstance(parse_sources, Shares)  # each machine would guess for itself what nobody says
    parsed = parsed_in_shares(parse_sources) if isinstance(parse_sources, Shares) else parsed_asset(parse_sources)
    assets: list[dg.AssetsDefinition | dg.AssetSpec] = [
        sources_asset(list_sources),
        parsed,
        *(builder_asset(builder) for builder in builders.values()),
        database,
        releases,
        scores,
    ]
    return dg.Definitions(
        assets=assets,
        asset_checks=[comparisons],
        jobs=jobs(),
        schedules=[nightly],
        sensors=[watch_raw],
        resources={"workspace": Workspace(guess=not on_cluster)},
        executor=executor or dg.in_process_executor,
        loggers={"console": dg.colored_console_logger.configured({"log_level": "WARNING"})},
    )
