"""The sensor that watches ``raw/``: new, changed and removed files start a build.

Belongs here: noticing. Does not belong here: which documents have to be read, which the reading decides by their content.
"""

import hashlib
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import dagster as dg

from pipeline.addresses import Address
from pipeline.assets.jobs import BUILT, JOB
from pipeline.assets.workspace import Workspace

INTERVAL = 10
"""Seconds between two looks."""
SETTLED = 2
"""Seconds after its last change when a file counts as whole."""
UNDER_WAY = [
    dg.DagsterRunStatus.QUEUED,
    dg.DagsterRunStatus.NOT_STARTED,
    dg.DagsterRunStatus.STARTING,
    dg.DagsterRunStatus.STARTED,
]


class Seen(NamedTuple):
    """A file as it stands: ``size`` in bytes, ``touched`` in nanoseconds, the later of the times of content and place."""

    size: int
    touched: int


class Difference(NamedTuple):
    """Paths that the last build did not know, knew otherwise, or that are gone."""

    new: list[str]
    changed: list[str]
    removed: list[str]


@dg.sensor(
    job_name=JOB,
    minimum_interval_seconds=INTERVAL,
    default_status=dg.DefaultSensorStatus.RUNNING,
    description="Looks into raw/ every ten seconds. New, changed and removed files start a build;"
    " what is known is not read again. It waits for the first build, for a run that is under way, and for files that are"
    " still being written.",
)
def watch_raw(context: dg.SensorEvaluationContext, workspace: Workspace) -> dg.SensorResult | dg.SkipReason:
    raw = workspace.raw_folder
    if isinstance(raw, Address):
        return dg.SkipReason(f"{raw} is not watched: start a build by hand or by the schedule.")
    manifest = workspace.work_folder / "sources.parquet"
    if not (manifest.is_file() and any(workspace.outputs_folder.glob("*.duckdb"))):
        return dg.SkipReason("Nothing is built yet. Materialize everything once; from then on raw/ is watched.")
    if context.instance.get_runs_count(dg.RunsFilter(statuses=UNDER_WAY)):
        return dg.SkipReason("A run is under way; raw/ is looked at after it.")
    files = look(raw)
    state = fingerprint(files)
    if state == context.cursor:
        return dg.SkipReason(f"Nothing has changed in raw/ ({len(files):,} files).")
    if any(0 <= time.time_ns() - seen.touched < SETTLED * 10**9 for seen in files.values()):
        return dg.SkipReason("A file in raw/ is still being written.")
    found = compare(files, manifest)
    if not any(found):
        return dg.SensorResult(skip_reason="raw/ is as the last build knew it.", cursor=state)
    graph = context.repository_def.asset_graph if context.repository_def else None
    # reference data too: what is read under new names is to find them in the tables
    touched = sorted(BUILT.resolve(graph)) if graph else None
    return dg.SensorResult(run_requests=[request(found, state, touched)], cursor=state)


def request(found: Difference, state: str, touched: list[dg.AssetKey] | None) -> dg.RunRequest:
    """A build, and tags that say which files it is for."""
    tags = {f"raw/{kind}": str(len(paths)) for kind, paths in found._asdict().items() if paths}
    named = [path for paths in found for path in paths][:3]
    return dg.RunRequest(
        run_key=state, tags={**tags, "raw/for_example": ", ".join(named)}, job_name=JOB, asset_selection=touched
    )


def look(raw: Path) -> dict[str, Seen]:
    """The files of a folder that count as documents."""
    from pipeline.sources import documents, published_name

    found = {}
    for path in documents(raw, []):
        try:
            state = path.stat()
        except OSError:
            continue
        name = published_name(path.relative_to(raw).as_posix())
        found[name] = Seen(state.st_size, max(state.st_mtime_ns, state.st_ctime_ns))
    return found


def fingerprint(files: Mapping[str, Seen]) -> str:
    """A digest of the names, sizes and times of all files."""
    lines = (f"{name}\0{seen.size}\0{seen.touched}" for name, seen in sorted(files.items()))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:32]


def compare(files: Mapping[str, Seen], manifest: Path) -> Difference:
    """The folder against the list of the last build. A file that was touched about when that was made counts as changed."""
    import polars as pl

    known = dict(pl.read_parquet(manifest, columns=["source_path", "bytes"]).iter_rows())
    made = manifest.stat().st_mtime_ns - SETTLED * 10**9
    both = [name for name in files if name in known]
    changed = [name for name in both if files[name].size != known[name] or files[name].touched > made]
    return Difference(sorted(set(files) - set(known)), sorted(changed), sorted(set(known) - set(files)))
