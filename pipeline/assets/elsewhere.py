"""Running the job where the executor of a cluster runs it, and hearing how far it has come.

Belongs here: the run, and listening to what steps on other machines write down. Does not belong here: which executor it is
(``executor.py``), and what is told of a run (``run.py``).
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread
from uuid import uuid4

import dagster as dg

from pipeline.addresses import Place
from pipeline.assets import JOB
from pipeline.assets.run import ENDED, Outcome, StepDone, read_events, run_config
from pipeline.home import dagster_home

TAG = "chapter8/build"
TWO_AT_ONCE = (
    "The cluster took steps of another build for those of this one, as Dask does with builds at the same time. Nothing of "
    "this build can be relied on: build again when the other has ended."
)
LOOK = 1.0
"""Seconds between two looks at what steps have written down."""


def build_job() -> dg.JobDefinition:
    """The job as every machine loads it by the name of this function."""
    from pipeline.cluster import defs

    return defs.resolve_job_def(JOB)


def run_on_cluster(raw: Place, outputs: Path, step_done: StepDone, options: Mapping[str, object]) -> Outcome:
    """Run everything by the executor that is named, on the persistent instance of ``outputs``; does not raise for a step
    that failed. Raises ``NoExecutor``."""
    logging.getLogger("dagster").setLevel(logging.CRITICAL)
    total = steps_of(build_job())
    tags = {TAG: str(uuid4())}
    job, config = dg.reconstructable(build_job), run_config(raw, outputs, options)
    with (
        dg.DagsterInstance.from_config(str(dagster_home(outputs))) as instance,
        listening(instance, tags, lambda name, done: step_done(name, done, total)),
        dg.execute_job(job, instance, config, tags, raise_on_error=False) as result,
    ):
        outcome = read_events(result.success, result.all_events)
        if outcome.succeeded and len(ended(instance, result.run_id)) < total:
            return Outcome(False, errors={"build": TWO_AT_ONCE})
        return outcome


@contextmanager
def listening(
    instance: dg.DagsterInstance, tags: Mapping[str, str], told: Callable[[str, int], None]
) -> Iterator[None]:
    """Tells of the steps of a run that have ended, as long as the context lasts."""
    enough = Event()
    thread = Thread(target=listen, args=(instance, tags, told, enough), daemon=True)
    thread.start()
    try:
        yield
    finally:
        enough.set()
        thread.join()


def listen(
    instance: dg.DagsterInstance, tags: Mapping[str, str], told: Callable[[str, int], None], enough: Event
) -> None:
    """Looks again and again which steps of the run with these tags have ended."""
    told_of: set[str] = set()
    while not enough.wait(LOOK):
        for run in instance.get_runs(dg.RunsFilter(tags=dict(tags)), limit=1):
            for step in sorted(ended(instance, run.run_id) - told_of):
                told_of.add(step)
                told(step, len(told_of))


def ended(instance: dg.DagsterInstance, run_id: str) -> set[str]:
    """The steps of a run that have ended, as they themselves wrote it down."""
    records = instance.get_records_for_run(run_id, of_type=set(ENDED)).records
    return {record.event_log_entry.step_key for record in records if record.event_log_entry.step_key}


def steps_of(job: dg.JobDefinition) -> int:
    """How many steps a job has, those within its graphs too."""
    nodes = [node.definition for node in job.nodes]
    return sum(len(node.nodes) if isinstance(node, dg.GraphDefinition) else 1 for node in nodes)
