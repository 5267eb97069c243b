"""A build on a cluster of Dask, of processes that know nothing of each other but the folders: the same bytes, and none of
them lost with a worker that is killed. Then what a file that names an executor must say."""

import os
import re
import signal
import subprocess
import sys
import time
import types
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import dagster as dg
import pytest
import seeds
import specimen
from click.testing import CliRunner

from pipeline.assets import Shares, code_location, elsewhere
from pipeline.assets.executor import NoExecutor, named_executor
from pipeline.cli import main
from pipeline.home import dagster_home
from pipeline.parts import Counts

ROOT = Path(__file__).resolve().parents[1]
LETTER = (
    "Security Council\n\nOn {day} April 2003 the Security Council held a meeting with the African Union. The members"
    " should act on the causes of the conflict, and must cooperate in {year}.\n"
)
DASK = re.search(r"^```yaml\n(.*dask_executor.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.M | re.S)
"""The file as README.md shows it."""
PATIENCE = 600
"""Seconds that anything may take on a machine that is busy with others."""


def write_documents(raw: Path) -> None:
    """The seeds, and as many letters again as there are shares."""
    seeds.copied(raw)
    for number in range(60):
        (raw / f"{number:02}.txt").write_text(LETTER.format(day=number % 30 + 1, year=1990 + number), "utf-8")


def wait_for(found: Callable[[], Any]) -> Any:
    """What a function gives as soon as it gives something."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if result := found():
            return result
        time.sleep(0.02)
    raise AssertionError(f"nothing after {PATIENCE} seconds")


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Any]:
    """A client of a scheduler with two workers, each a process of its own."""
    distributed = pytest.importorskip("distributed", reason="the extra `dask` is not installed")
    pytest.importorskip("dagster_dask", reason="the extra `dask` is not installed")
    file = tmp_path / "scheduler.json"
    common = [sys.executable, "-m", "distributed.cli.dask_worker", "--scheduler-file", str(file)]
    with ExitStack() as stack:

        def start(*command: str) -> None:
            environment = {**os.environ, "POLARS_MAX_THREADS": "1"}
            with (tmp_path / "log").open("ab") as log:
                process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=log, stderr=log)
            stack.callback(process.wait)
            stack.callback(process.kill)

        scheduler = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--scheduler-file", str(file)]
        start(*scheduler, "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        wait_for(file.exists)
        for _ in range(2):
            start(*common, "--nthreads", "1", "--no-nanny", "--no-dashboard")
        client = stack.enter_context(distributed.Client(scheduler_file=str(file), timeout=PATIENCE))
        client.wait_for_workers(2, timeout=PATIENCE)
        yield client


def kill_while_reading(client: Any, outputs: Path) -> str:
    """Kill the process that reads a share, and give the name of that step. It is halted first: a share that it still has
    then, it will never end."""
    pids = client.run(os.getpid)

    def halted() -> str | None:
        for address, stacks in client.call_stack().items():
            for key in (str(key) for key in stacks if "share" in str(key)):
                if key.removeprefix("build.") in told(outputs)[0]:
                    os.kill(pids[address], signal.SIGSTOP)
                    time.sleep(0.5)  # what was on its way has arrived
                    lost = key in client.processing()[address]
                    os.kill(pids[address], signal.SIGKILL if lost else signal.SIGCONT)
                    return key.removeprefix("build.") if lost else None
        return None

    return str(wait_for(halted))


def published(outputs: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (outputs / "parquet").iterdir()}


@pytest.mark.slow
def test_a_build_on_a_cluster_gives_the_same_bytes_and_survives_a_worker(cluster: Any, tmp_path: Path) -> None:
    write_documents(tmp_path / "raw")
    file = tmp_path / "dask.yaml"
    assert DASK
    file.write_text(DASK[1].replace("tcp://scheduler:8786", cluster.scheduler.address), "utf-8")
    command = [sys.executable, "-m", "pipeline", "build", "--raw", "raw", "--outputs", "there", "--cluster", str(file)]
    there = subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    killed = kill_while_reading(cluster, tmp_path / "there")
    said, _ = there.communicate(timeout=PATIENCE)
    assert there.returncode == 0, said
    assert "Documents: 62 (from 62 files)" in said
    here = CliRunner().invoke(main, ["build", "--raw", str(tmp_path / "raw"), "--outputs", str(tmp_path / "here")])
    assert here.exit_code == 0, here.output
    assert published(tmp_path / "there") == published(tmp_path / "here")
    begun, metadata = told(tmp_path / "there")
    assert begun.count(killed) == 2, "the share that was cut off was begun again"
    assert (metadata["read"], metadata["cached"], metadata["failed"]) == (62, 0, 0)


def told(outputs: Path) -> tuple[list[str], dict[str, Any]]:
    """Which steps of the run were begun, and what it says of the documents."""
    with dg.DagsterInstance.from_config(str(dagster_home(outputs))) as instance:
        (run,) = instance.get_runs()
        starts = instance.get_records_for_run(run.run_id, of_type=dg.DagsterEventType.STEP_START).records
        event = instance.get_latest_materialization_event(dg.AssetKey("parsed"))
        metadata = event.asset_materialization.metadata if event and event.asset_materialization else {}
        steps = [str(record.event_log_entry.step_key) for record in starts]
        return steps, {name: entry.value for name, entry in metadata.items()}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one document, a file that names an executor, and a core that reads nothing, in three shares."""
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text(specimen.TEXT)
    (tmp_path / "cluster.yaml").write_text("executor: dagster.in_process_executor\n")
    core = Shares(
        3, lambda sources, work, run: None, lambda *share: 1, lambda sources, work, run: Counts(1, version="1")
    )
    module = types.ModuleType("pipeline.cluster")
    builders = specimen.builders(specimen.frames())
    module.defs = code_location(specimen.list_sources, core, builders)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pipeline.cluster", module)
    for variable in ("CHAPTER8_CLUSTER", "CHAPTER8_RAW", "CHAPTER8_OUTPUTS"):
        monkeypatch.setenv(variable, "")  # and what the command sets is forgotten
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_command_runs_where_the_file_says(project: Path) -> None:
    result = CliRunner().invoke(main, ["build", "--cluster", "cluster.yaml"])
    assert result.exit_code == 0, result.output
    assert "Documents: 1 (from 1 files)" in " ".join(result.output.split())
    begun, metadata = told(project / "outputs")
    assert {"parsed.plan", "parsed.share_00", "parsed.share_01", "parsed.share_02", "parsed.collect"} <= set(begun)
    assert metadata["read"] == 1


def test_a_step_that_wrote_nothing_down_was_of_another_build(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dask takes steps of builds at the same time for each other. All others are told of as they end."""
    monkeypatch.setattr(elsewhere, "LOOK", 0.05)
    total = elsewhere.steps_of(elsewhere.build_job())
    monkeypatch.setattr(elsewhere, "steps_of", lambda job: total + 1)
    heard: list[tuple[int, int]] = []
    outcome = elsewhere.run_on_cluster(project / "raw", project / "outputs", lambda _, *count: heard.append(count), {})
    assert not outcome.succeeded and "another build" in outcome.errors["build"]
    assert heard == [(done, total + 1) for done in range(1, len(heard) + 1)] and len(heard) > total // 2


def test_no_machine_guesses_where_the_folders_are(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else each would take those that happen to be there."""
    guessing = code_location(specimen.list_sources, specimen.update, {}).resources or {}
    told = sys.modules["pipeline.cluster"].defs.resources
    assert guessing["workspace"].raw_folder == project / "raw"
    with pytest.raises(dg.Failure, match="set CHAPTER8_RAW on all machines"):
        _ = told["workspace"].raw_folder
    monkeypatch.setenv("CHAPTER8_RAW", "elsewhere")
    assert told["workspace"].raw_folder == Path("elsewhere")


def test_the_asset_is_told_of_as_without_a_cluster() -> None:
    def shown(parse: Any) -> Any:
        definitions = code_location(specimen.list_sources, parse, specimen.builders(specimen.frames()))
        node = definitions.resolve_asset_graph().get(dg.AssetKey("parsed"))
        return (
            node.description,
            node.code_version,
            node.owners,
            node.tags,
            node.group_name,
            node.metadata,
            node.parent_keys,
        )

    assert shown(Shares(2, *[lambda *given: None] * 3)) == shown(specimen.update)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "names no executor that is installed here"),
        ("executor: nowhere.executor", "No module named 'nowhere'"),
        ("executor: dagster.nothing_executor", "no attribute 'nothing_executor'"),
        ("executor: dagster.Definitions", "is no executor of Dagster"),
        ("executor: dagster.multiprocess_executor\nconfig: {max: 1}", 'unexpected config entry "max"'),
        ("executor: [", "cannot be read as YAML"),
        ("- executor", "cannot be read as YAML"),
    ],
)
def test_a_file_that_names_no_executor_is_refused(text: str, sentence: str, project: Path) -> None:
    file = project / "wrong.yaml"
    file.write_text(text)
    with pytest.raises(NoExecutor, match=r"wrong\.yaml: |wrong\.yaml (names|cannot)") as caught:
        named_executor(file)
    assert sentence in str(caught.value)


def test_a_file_that_names_one_gives_it_configured(project: Path) -> None:
    (project / "own.yaml").write_text("executor: dagster.multiprocess_executor\nconfig: {max_concurrent: 3}")
    executor = named_executor(project / "own.yaml")
    assert executor.name == dg.multiprocess_executor.name
    assert not executor.config_schema.as_field().is_required, "nothing is left for the launchpad to ask"
