"""The sensor: what it notices in raw/, what it waits for, and what it asks to be run."""

from collections.abc import Callable
from pathlib import Path

import dagster as dg
import polars as pl
import pytest
import specimen
from dagster._core.test_utils import create_run_for_test

from pipeline.addresses import AddressError
from pipeline.assets import code_location, watch
from pipeline.assets.run import run_config
from pipeline.assets.workspace import PROGRESS, Workspace
from pipeline.definitions import defs
from pipeline.home import dagster_home

Tick = Callable[[str | None], dg.SensorResult | dg.SkipReason]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two documents that a build knows."""
    monkeypatch.setattr(watch, "SETTLED", 0)
    raw, work = tmp_path / "raw", tmp_path / "outputs" / "work"
    raw.mkdir()
    work.mkdir(parents=True)
    for name in ("a.txt", "b.txt"):
        (raw / name).write_text(name)
    pl.DataFrame({"source_path": ["a.txt", "b.txt"], "bytes": [5, 5]}).write_parquet(work / "sources.parquet")
    (tmp_path / "outputs" / "chapter-viii.duckdb").touch()
    return tmp_path


@pytest.fixture
def instance() -> dg.DagsterInstance:
    return dg.DagsterInstance.ephemeral()


@pytest.fixture
def tick(project: Path, instance: dg.DagsterInstance) -> Tick:
    """One look of the sensor, with the cursor of the look before."""

    def look(cursor: str | None = None) -> dg.SensorResult | dg.SkipReason:
        workspace = Workspace(raw=str(project / "raw"), outputs=str(project / "outputs"))
        context = dg.build_sensor_context(
            instance, cursor, repository_def=defs.get_repository_def(), resources={"workspace": workspace}
        )
        result = watch.watch_raw(context)
        assert isinstance(result, (dg.SensorResult, dg.SkipReason))
        return result

    return look


def reason(result: dg.SensorResult | dg.SkipReason) -> str:
    said = result.skip_reason if isinstance(result, dg.SensorResult) else result
    return str(said.skip_message if isinstance(said, dg.SkipReason) else said)


def test_an_address_is_not_watched(instance: dg.DagsterInstance, project: Path) -> None:
    workspace = Workspace(raw="s3://papers/un", outputs=str(project / "outputs"))
    result = watch.watch_raw(dg.build_sensor_context(instance, resources={"workspace": workspace}))
    assert isinstance(result, dg.SkipReason)
    assert "s3://papers/un is not watched" in reason(result)


def test_a_run_writes_to_a_folder() -> None:
    with pytest.raises(AddressError, match="Runs write to a folder, and s3://tables/un is none"):
        Workspace(outputs="s3://tables/un").outputs_folder  # noqa: B018


def test_what_the_last_build_knew_is_left_alone(tick: Tick) -> None:
    first = tick(None)
    assert isinstance(first, dg.SensorResult)
    assert not first.run_requests
    assert "as the last build knew it" in reason(first)
    assert "Nothing has changed in raw/ (2 files)" in reason(tick(first.cursor))


def test_new_changed_and_removed_files_start_one_run(project: Path, tick: Tick) -> None:
    before = tick(None)
    assert isinstance(before, dg.SensorResult)
    (project / "raw" / "c.txt").write_text("new")
    (project / "raw" / "a.txt").write_text("of the same size"[:5])
    (project / "raw" / "b.txt").unlink()
    result = tick(before.cursor)
    assert isinstance(result, dg.SensorResult)
    (asked,) = result.run_requests or []
    tags = {"raw/new": "1", "raw/changed": "1", "raw/removed": "1", "raw/for_example": "c.txt, a.txt, b.txt"}
    assert {name: asked.tags[name] for name in tags} == tags
    assert asked.run_key == result.cursor
    assert isinstance(tick(result.cursor), dg.SkipReason)


def test_a_file_starts_a_whole_build_with_reference_tables_and_without_what_is_made_on_request(
    project: Path, tick: Tick
) -> None:
    (project / "raw" / "c.txt").write_text("new")
    result = tick(None)
    assert isinstance(result, dg.SensorResult)
    (asked,) = result.run_requests or []
    touched = {key.to_user_string() for key in asked.asset_selection or []}
    assert {"sources", "parsed", "records", "organization_names", "meetings", "issues", "database"} <= touched
    assert not touched & {"scores", "release"}


def test_it_waits_for_the_first_build(project: Path, tick: Tick) -> None:
    (project / "outputs" / "chapter-viii.duckdb").unlink()
    assert "Nothing is built yet" in reason(tick(None))


def test_it_waits_for_files_that_are_being_written(project: Path, tick: Tick, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "SETTLED", 600)
    (project / "raw" / "c.txt").write_text("half")
    assert "still being written" in reason(tick(None))


def test_it_waits_for_a_run_that_is_under_way(project: Path, tick: Tick, instance: dg.DagsterInstance) -> None:
    create_run_for_test(instance, status=dg.DagsterRunStatus.STARTED)
    assert "A run is under way" in reason(tick(None))


def test_a_file_added_during_a_run_starts_the_next(project: Path) -> None:
    """On an instance with a history: the run knows nothing of the file, and the sensor waits for its end."""
    small = code_location(specimen.list_sources, specimen.update, specimen.builders())
    raw, outputs = project / "raw", project / "outputs"
    home = str(dagster_home(outputs))

    def look(cursor: str | None = None) -> dg.SensorResult | dg.SkipReason:
        resources = {"workspace": Workspace(raw=str(raw), outputs=str(outputs))}
        repository = small.get_repository_def()
        with dg.DagsterInstance.from_config(home) as history:
            context = dg.build_sensor_context(history, cursor, repository_def=repository, resources=resources)
            result = watch.watch_raw(context)
        assert isinstance(result, (dg.SensorResult, dg.SkipReason))
        return result

    during = []

    def progress(done: int, total: int) -> None:
        if not during:
            (raw / "late.txt").write_text("late")
            during.append(look())

    def run() -> set[str]:
        job, config = small.resolve_job_def("parse"), run_config(raw, outputs, {})
        told = PROGRESS.set(progress)
        with dg.DagsterInstance.from_config(home) as history:
            assert job.execute_in_process(run_config=config, instance=history).success
        PROGRESS.reset(told)
        return set(pl.read_parquet(outputs / "work" / "sources.parquet")["source_path"])

    assert run() == {"a.txt", "b.txt"}
    assert "A run is under way" in reason(during[0])
    asked = look()
    assert isinstance(asked, dg.SensorResult)
    assert [request.tags["raw/for_example"] for request in asked.run_requests or []] == ["late.txt"]
    assert run() == {"a.txt", "b.txt", "late.txt"}
    assert "as the last build knew it" in reason(look())
    assert "Nothing has changed" in reason(look(asked.cursor))


def test_what_is_no_document_is_not_watched(project: Path, tick: Tick) -> None:
    before = tick(None)
    for name in (".hidden", "README.md"):
        (project / "raw" / name).write_text("not a document")
    (project / "raw" / "link").symlink_to(project / "nowhere")
    assert "Nothing has changed" in reason(tick(before.cursor if isinstance(before, dg.SensorResult) else None))


def test_jobs_and_what_starts_them() -> None:
    repository = defs.get_repository_def()
    jobs = {job.name: job for job in repository.get_all_jobs() if not job.name.startswith("__")}
    assert set(jobs) == {"build", "parse", "evaluate", "release"}
    assert all(job.description and "Configuration" in job.description for job in jobs.values() if job.name != "parse")
    built = {key.to_user_string() for key in jobs["build"].asset_layer.executable_asset_keys}
    assert "database" in built
    assert not built & {"scores", "release"}
    parsed = {key.to_user_string() for key in jobs["parse"].asset_layer.executable_asset_keys}
    assert parsed == {"sources", "parsed"}
    (nightly,) = repository.schedule_defs
    assert (nightly.default_status, nightly.cron_schedule) == (dg.DefaultScheduleStatus.STOPPED, "0 3 * * *")
    (sensor,) = repository.sensor_defs
    assert sensor.default_status == dg.DefaultSensorStatus.RUNNING
