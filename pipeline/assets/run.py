"""Running the job in this process and telling what came of it, in plain values.

Belongs here: the instance, the run, and reading its events. Does not belong here: what is printed (``cli.py``).
"""

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import uuid4

import dagster as dg

from pipeline.addresses import Place, absolute
from pipeline.assets import JOB
from pipeline.assets.workspace import PROGRESS, Progress
from pipeline.home import dagster_home

StepDone = Callable[[str, int, int], None]
"""Is told which step has ended, how many have, and of how many."""

ENDED = (dg.DagsterEventType.STEP_SUCCESS, dg.DagsterEventType.STEP_FAILURE, dg.DagsterEventType.STEP_SKIPPED)

INTERRUPTED = "dagster._core.errors.DagsterExecutionInterruptedError"


@dataclass
class Outcome:
    """What a run did: rows of each asset, failing rows by table and check, and why steps failed."""

    succeeded: bool
    rows: dict[str, int] = field(default_factory=dict)
    failing: dict[tuple[str, str], list[dict[str, Any]]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    interrupted: bool = False


def run_job(
    definitions: dg.Definitions,
    raw: Place,
    outputs: Path,
    step_done: StepDone,
    progress: Progress,
    options: Mapping[str, object] | None = None,
) -> Outcome:
    """Run everything on the persistent instance of ``outputs``; does not raise for a step that failed."""
    logging.getLogger("dagster").setLevel(logging.CRITICAL)
    job = definitions.resolve_job_def(JOB)
    run_id = str(uuid4())
    token = PROGRESS.set(progress)
    try:
        with dg.DagsterInstance.from_config(str(dagster_home(outputs))) as instance:
            instance.add_event_listener(run_id, Steps(step_done, len(job.nodes)))
            result = job.execute_in_process(
                run_config=run_config(raw, outputs, options or {}),
                instance=instance,
                raise_on_error=False,
                run_id=run_id,
            )
    finally:
        PROGRESS.reset(token)
    return read_events(result.success, result.all_events)


def run_config(raw: Place, outputs: Path, options: Mapping[str, object]) -> dict[str, Any]:
    """The folders and ``options`` of the workspace, and silence on the console."""
    workspace = {"raw": absolute(raw), "outputs": str(outputs.resolve()), **options}
    return {
        "loggers": {"console": {"config": {"log_level": "CRITICAL"}}},
        "resources": {"workspace": {"config": workspace}},
    }


class Steps:
    """Counts the steps that have ended."""

    def __init__(self, step_done: StepDone, total: int) -> None:
        self.step_done, self.total, self.ended = step_done, total, 0

    def __call__(self, entry: dg.EventLogEntry) -> None:
        event = entry.dagster_event
        if event is not None and event.event_type in ENDED:
            self.ended += 1
            self.step_done(event.step_key or "", self.ended, self.total)


def read_events(succeeded: bool, events: Iterable[dg.DagsterEvent]) -> Outcome:
    """The events of a run, as far as people want to know."""
    outcome = Outcome(succeeded)
    for event in events:
        if event.event_type == dg.DagsterEventType.ASSET_MATERIALIZATION and event.asset_key:
            count = event.materialization.metadata.get("dagster/row_count")
            if count is not None:
                outcome.rows[event.asset_key.to_user_string()] = int(str(count.value))
        elif event.event_type == dg.DagsterEventType.ASSET_CHECK_EVALUATION:
            read_check(outcome, event.asset_check_evaluation_data)
        elif event.is_step_failure and event.step_key:
            outcome.errors[event.step_key] = reason(event)
        elif event.is_run_failure and not outcome.errors:
            outcome.errors["build"] = message(event.job_failure_data.error)
    outcome.interrupted = any(error.startswith(INTERRUPTED) for error in outcome.errors.values())
    return outcome


def read_check(outcome: Outcome, check: dg.AssetCheckEvaluation) -> None:
    """Keep the rows of a check that failed; one that only warns tells of what stands in ``issues``."""
    if not check.passed and check.severity == dg.AssetCheckSeverity.ERROR:
        rows = check.metadata.get("rows")
        records = [dict(r.data) for r in rows.records] if isinstance(rows, dg.TableMetadataValue) else []
        outcome.failing[check.asset_key.to_user_string(), check.check_name] = records


def reason(event: dg.DagsterEvent) -> str:
    """Why a step failed, as the first sentence of what was raised first."""
    failed = event.step_failure_data
    if failed.user_failure_data and failed.user_failure_data.description:
        return failed.user_failure_data.description
    error = failed.error
    while error is not None and error.cause is not None:
        error = error.cause
    return message(error)


def message(error: Any) -> str:
    """What an error of Dagster says."""
    return str(error.message).strip() if error else "The run failed, and it is not known why."
