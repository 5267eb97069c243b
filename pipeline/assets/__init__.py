"""The graph that Dagster shows and runs: each asset is one call of the core.

Belongs here: assets, checks, groups, the job and the resource. Does not belong here: any knowledge about documents.
"""

from collections.abc import Mapping

import dagster as dg

from pipeline.assets.database import database
from pipeline.assets.parsed import ParseSources, parsed_asset
from pipeline.assets.release import release_job, releases
from pipeline.assets.sources import ListSources, sources_asset
from pipeline.assets.tables import Builder, builder_asset
from pipeline.assets.workspace import Workspace

JOB = "build"


def code_location(
    list_sources: ListSources, parse_sources: ParseSources, builders: Mapping[str, Builder]
) -> dg.Definitions:
    """Everything from ``raw/`` to the database, a job that builds it in one process, and one that releases it."""
    assets: list[dg.AssetsDefinition | dg.AssetSpec] = [
        sources_asset(list_sources),
        parsed_asset(parse_sources),
        *(builder_asset(builder) for builder in builders.values()),
        database,
        releases,
    ]
    return dg.Definitions(
        assets=assets,
        jobs=[dg.define_asset_job(JOB, description="From the documents in raw/ to the database."), release_job],
        resources={"workspace": Workspace()},
        executor=dg.in_process_executor,
    )
