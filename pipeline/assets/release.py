"""The asset ``release``: everything that people download, made when somebody asks for it."""

from typing import Any

import dagster as dg
from pydantic import Field

from pipeline.assets.metadata import OWNERS
from pipeline.assets.workspace import Workspace
from pipeline.release.inputs import NotReleased, built_from
from pipeline.release.making import make_release
from pipeline.release.published import NotARelease
from pipeline.schema import tables

RELEASE_JOB = "release"


class ReleaseConfig(dg.Config):
    """What can be said of a release; all may be left empty."""

    version: str = Field(default="", description="Version of the data, as 2026.11.0; the next one if empty.")
    url: str = Field(default="", description="Where the release will be found on the web.")
    accept: str = Field(default="", description="Why a table may lose more rows than its limit; published with it.")


@dg.asset(
    name="release",
    group_name="release",
    kinds={"parquet", "duckdb"},
    owners=OWNERS,
    tags={"published": "yes"},
    deps=["database", *tables()],
)
def release(workspace: Workspace, config: ReleaseConfig) -> dg.MaterializeResult[None]:
    """A version of the dataset in `outputs/releases`, whole or not at all.

    All tables in the formats that people use, what changed since the version before, and the proof that it is whole.

    Run by the job `release`, and by no build. Where a check fails, a published id vanishes or a table shrinks too much
    there is no release, and the reason is shown. `chapter8 release` does the same.
    """
    try:
        sources = built_from(workspace.raw_folder, workspace.outputs_folder)
        made = make_release(
            workspace.outputs_folder, sources, config.version or None, config.url or None, config.accept or None
        )
    except (NotReleased, NotARelease) as error:
        raise dg.Failure(str(error), allow_retries=False) from None
    changes = {f"{table} {what}": n for table, counts in made.counts.items() for what, n in counts.items()}
    about = {"version": made.version, "previous": made.previous or "none", "dagster/uri": str(made.folder)}
    metadata: dict[str, Any] = {**about, **changes}
    return dg.MaterializeResult(metadata=metadata, data_version=dg.DataVersion(made.version))
