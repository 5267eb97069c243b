"""The job ``release``, and the asset that it tells of: everything that people download, made when somebody asks for it.

The asset has no step of its own, so that no build and no "Materialize all" makes a release by the way.
"""

from typing import TYPE_CHECKING, Any

import dagster as dg
from pydantic import Field

from pipeline.assets.descriptions import describe
from pipeline.assets.metadata import OWNERS
from pipeline.assets.sources_of_code import PROJECT, links
from pipeline.assets.workspace import Workspace

if TYPE_CHECKING:
    from pipeline.release.making import Made

NAME = "release"
DESCRIPTION = describe(
    "One version of the dataset in `outputs/releases`, whole or not at all.",
    "The tables and the database of the last build. The job `release` makes one, as `chapter8 release` does.",
    {"version": "2026.11.0", "previous": "none"},
    [
        "A release in which a check fails, a published id vanishes or a table shrinks too much is refused, with the reason.",
        "No build and no *Materialize all* makes one by the way: this asset has no step of its own.",
    ],
)

releases = dg.AssetSpec(
    NAME,
    group_name="release",
    kinds={"parquet", "duckdb"},
    owners=OWNERS,
    tags={"published": "yes"},
    deps=["database"],
    description=DESCRIPTION,
    metadata=links((PROJECT / "pipeline" / "release" / "making.py", 1)),
)


class ReleaseConfig(dg.Config):
    """What can be said of a release; all may be left empty."""

    version: str = Field(default="", description="Version of the data, as 2026.11.0; the next one if empty.")
    url: str = Field(default="", description="Where the release will be found on the web.")
    accept: str = Field(default="", description="Why a table may lose more rows than its limit; published with it.")


@dg.op(name="make_release")
def release_op(context: dg.OpExecutionContext, workspace: Workspace, config: ReleaseConfig) -> None:
    """Release what was built. Where a check fails, a published id vanishes or a table shrinks too much there is none."""
    from pipeline.release.inputs import NotReleased, built_from
    from pipeline.release.making import make_release
    from pipeline.release.published import NotARelease

    raw, outputs = workspace.raw_folder, workspace.outputs_folder
    try:
        made = make_release(
            outputs, built_from(raw, outputs), config.version or None, config.url or None, config.accept or None
        )
    except (NotReleased, NotARelease) as error:
        raise dg.Failure(str(error), allow_retries=False) from None
    context.log_event(dg.AssetMaterialization(NAME, metadata=metadata(made)))


def metadata(made: "Made") -> dict[str, Any]:
    """What Dagster shows of a release."""
    changes = {f"{table} {what}": count for table, counts in made.counts.items() for what, count in counts.items()}
    about = {"version": made.version, "previous": made.previous or "none", "dagster/uri": str(made.folder)}
    return {**about, **changes}


def release_job(folders: dict[str, Any]) -> dg.JobDefinition:
    """The job, with the configuration that the launchpad shows first."""
    asked = {"ops": {"make_release": {"config": ReleaseConfig().model_dump()}}}

    @dg.job(
        name=NAME,
        config={**folders, **asked},
        description="Publish a release: from what was built to a version of the dataset in outputs/releases. Configuration, all"
        " of which may stay empty: `version` (as 2026.11.0), `url` where it will be found, and `accept`, the reason why a table"
        " may lose more rows than its limit.",
    )
    def job() -> None:
        release_op()

    return job
