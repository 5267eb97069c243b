"""The asset ``parsed`` for an executor that runs steps side by side, in other processes or on other machines.

Belongs here: the steps that it is made of, what each waits for, and how often one is tried again. They find all that they
need in the folders, and hand nothing to each other. Does not belong here: what a share is (``pipeline/shares.py``).
"""

import warnings
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import dagster as dg

from pipeline.addresses import Place
from pipeline.assets.parsed import ASSET, told
from pipeline.assets.workspace import Workspace

if TYPE_CHECKING:
    import polars as pl

    from pipeline.parts import Counts

AGAIN = dg.RetryPolicy(max_retries=2, delay=5)
"""For executors that heed it (that of Kubernetes does; Dask itself gives what a worker left to another)."""
NOTHING = {"after": dg.In(dg.Nothing)}


@dataclass(frozen=True)
class Shares:
    """The core's part: what comes before (of the files, the folder for what is kept, and the run), each of ``count`` shares
    (of ``raw``, the files, the folder and its number) and what comes after."""

    count: int
    plan: "Callable[[pl.DataFrame, Path, str], None]"
    read_share: "Callable[[Place, pl.DataFrame, Path, int], int]"
    collect: "Callable[[pl.DataFrame, Path, str], Counts]"


def parsed_in_shares(shares: Shares) -> dg.AssetsDefinition:
    """The asset that reads every document that is not known yet, in shares."""
    plan, several, collect = plan_op(shares), [share_op(shares, n) for n in range(shares.count)], collect_op(shares)

    @dg.graph_asset(**ASSET, ins={"sources": dg.AssetIn(dagster_type=dg.Nothing)})
    def parsed(sources: None) -> None:
        planned = plan(sources)
        return collect([share(planned) for share in several])  # type: ignore[no-any-return]

    return parsed


def plan_op(shares: Shares) -> dg.OpDefinition:
    @dg.op(name="plan", ins=NOTHING, out=dg.Out(dg.Nothing), retry_policy=AGAIN)
    def plan(context: dg.OpExecutionContext, workspace: Workspace) -> None:
        shares.plan(workspace.store.read("sources"), workspace.work_folder, context.run_id)

    return plan


def share_op(shares: Shares, number: int) -> dg.OpDefinition:
    @dg.op(name=f"share_{number:02}", ins=NOTHING, out=dg.Out(dg.Nothing), retry_policy=AGAIN)
    def share(context: dg.OpExecutionContext, workspace: Workspace) -> None:
        sources = workspace.store.read("sources")
        read = shares.read_share(workspace.raw_folder, sources, workspace.work_folder, number)
        context.log.info(f"{read} documents read")

    return share


def collect_op(shares: Shares) -> dg.OpDefinition:
    @dg.op(name="collect", ins=NOTHING, out=dg.Out(dg.Nothing), retry_policy=AGAIN)
    def collect(context: dg.OpExecutionContext, workspace: Workspace) -> dg.Output[None]:
        counts = shares.collect(workspace.store.read("sources"), workspace.work_folder, context.run_id)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", dg.BetaWarning)
            version = dg.DataVersion(counts.version)
            return dg.Output(None, metadata=told(workspace, counts), data_version=version)

    return collect
