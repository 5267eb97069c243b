"""The graph: what it shows before the first run, what a run leaves, and what a broken rule does."""

import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import dagster as dg
import duckdb
import polars as pl
import pytest
import specimen

from pipeline import buckets, large
from pipeline.assets import code_location
from pipeline.assets.comparisons import FINDINGS, RELEASE
from pipeline.assets.markdown import cell, preview
from pipeline.assets.parsed import FRAMES
from pipeline.assets.run import Outcome, run_config, run_job
from pipeline.assets.workspace import LARGE_BY_DEFAULT, Workspace, project_folder
from pipeline.release import inputs
from pipeline.schema import TableSpec, tables
from pipeline.validation import families

SPECS = list(tables().values())


def definitions(**changed: pl.DataFrame) -> dg.Definitions:
    builders = specimen.builders({**specimen.frames(), **changed})
    return code_location(specimen.list_sources, specimen.update, builders)


@pytest.fixture(scope="module")
def graph() -> Any:
    return definitions().resolve_asset_graph()


@dataclass
class Run:
    """A run of the job, and what it told."""

    outputs: Path
    outcome: Outcome
    steps: list[tuple[str, int, int]]
    documents: list[tuple[int, int]]


def run(defs: dg.Definitions, folder: Path) -> Run:
    raw = folder / "raw"
    raw.mkdir(exist_ok=True)
    (raw / "a.txt").write_text(specimen.TEXT)
    steps: list[tuple[str, int, int]] = []
    documents: list[tuple[int, int]] = []

    def step_done(name: str, done: int, total: int) -> None:
        steps.append((name, done, total))

    def progress(done: int, total: int) -> None:
        documents.append((done, total))

    outcome = run_job(defs, raw, folder / "outputs", step_done, progress)
    return Run(folder / "outputs", outcome, steps, documents)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """A run in which all is well."""
    return run(definitions(), tmp_path_factory.mktemp("good"))


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory, good: Run) -> Run:
    """A run after a good one: values of one table and columns of another break rules, and a builder fails."""

    def fail(**inputs: pl.DataFrame) -> pl.DataFrame:
        raise ValueError("no such column: name")

    folder = shutil.copytree(good.outputs.parent, tmp_path_factory.mktemp("bad") / "project")
    frames = specimen.frames()
    frames["meetings"] = frames["meetings"].with_columns(status=pl.lit("lost"))
    frames["redirects"] = frames["redirects"].drop("since")
    builders = specimen.builders(frames)
    builders["organization_names"] = replace(builders["organization_names"], build=fail)
    return run(code_location(specimen.list_sources, specimen.update, builders), folder)


def node(graph: Any, name: str) -> Any:
    return graph.get(dg.AssetKey(name))


def test_the_graph_has_every_table_and_what_comes_before_and_after(graph: Any) -> None:
    names = {key.to_user_string() for key in graph.get_all_asset_keys()}
    assert names == {"sources", "parsed", "records", "database", "release", "scores", *tables()}
    groups = {name: node(graph, name).group_name for name in tables()}
    assert {name for name, group in groups.items() if group == "reference"} == {s.name for s in SPECS if s.is_reference}
    others = {"sources": "raw", "parsed": "parsing", "records": "identity", "database": "database", "scores": "quality"}
    assert {name: node(graph, name).group_name for name in others} == others


def test_work_frames_are_those_of_the_buckets() -> None:
    """The graph names them without importing the readers."""
    assert set(FRAMES) == set(buckets.FRAMES)
    assert LARGE_BY_DEFAULT == large.LARGE


def test_edges_follow_the_flow(graph: Any) -> None:
    def parents(name: str) -> set[str]:
        return {key.to_user_string() for key in node(graph, name).parent_keys}

    assert parents("parsed") == {"sources"}
    assert parents("database") == set(tables())
    assert parents("proposal_organizations") == {"parsed", "records", "proposals", "organizations"}
    assert parents("evidence") >= {name for name in tables() if name not in ("evidence", "issues", "redirects")}


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_columns_and_checks_are_there_before_the_first_run(graph: Any, spec: TableSpec) -> None:
    shown = node(graph, spec.name)
    columns = shown.metadata["dagster/column_schema"].columns
    assert [column.name for column in columns] == list(spec.dtypes)
    assert all(
        column.description and column.type in ("string", "integer", "number", "boolean", "date") for column in columns
    )
    said = {column.name: column.description for column in columns}
    assert all(said[c.name].endswith(f"\n\nMade from: {c.made_from}") for c in spec.columns)
    compared = {name for name, finding in FINDINGS.items() if finding.table == spec.name}
    assert {key.name for key in shown.check_keys} == {*families(spec), RELEASE, *compared}
    assert shown.description.splitlines()[0] == spec.description
    assert shown.kinds == {"polars", "parquet"}
    assert shown.owners == ["team:chapter-viii"]


def test_all_have_a_description_kinds_and_owners(graph: Any) -> None:
    for key in graph.get_all_asset_keys():
        shown = graph.get(key)
        assert shown.description.splitlines()[0].endswith(".")
        assert shown.kinds
        assert shown.owners
        assert shown.tags["published"] in ("yes", "no")


def test_a_run_builds_everything_and_tells_of_it(good: Run) -> None:
    assert good.outcome.succeeded
    assert (good.outcome.errors, good.outcome.failing) == ({}, {})
    assert good.outcome.rows["participations"] == 2
    assert good.outcome.rows["sources"] == 1
    assert [done for _, done, _ in good.steps] == list(range(1, len(tables()) + 6))
    assert {total for _, _, total in good.steps} == {len(tables()) + 5}
    assert good.documents == [(1, 1)]
    with duckdb.connect(str(good.outputs / "chapter-viii.duckdb"), read_only=True) as connection:
        assert connection.execute("SELECT name FROM meetings").fetchall() == [("Fifth high-level meeting",)]


def test_metadata_and_checks_are_kept(good: Run) -> None:
    with dg.DagsterInstance.from_config(str(good.outputs / ".dagster")) as instance:
        event = instance.get_latest_materialization_event(dg.AssetKey("meetings"))
        keys = [dg.AssetCheckKey(dg.AssetKey("meetings"), name) for name in families(tables()["meetings"])]
        checks = instance.event_log_storage.get_latest_asset_check_execution_by_key(keys)
        assert not instance.telemetry_enabled
    assert event is not None
    assert event.asset_materialization is not None
    metadata = event.asset_materialization.metadata
    assert metadata["dagster/row_count"].value == 1
    assert len(str(metadata["sha256"].value)) == 64
    assert "| high-level-meeting-5 |" in str(metadata["preview"].value)
    assert {record.status.value for record in checks.values()} == {"SUCCEEDED"}


def test_a_broken_rule_shows_rows(bad: Run) -> None:
    assert not bad.outcome.succeeded
    assert [name for name in bad.outcome.failing if name[0] == "meetings"] == [("meetings", "vocabularies_and_ranges")]
    (row,) = bad.outcome.failing["meetings", "vocabularies_and_ranges"]
    assert (row["column"], row["record"], row["value"], row["count"]) == ("status", "high-level-meeting-5", "lost", 1)
    assert row["rule"] == "one of held, planned"


def test_a_broken_rule_blocks_what_follows_and_leaves_the_old_files(good: Run, bad: Run) -> None:
    blocked = {"meetings", "meeting_titles", "meeting_documents", "participations", "proposals", "evidence", "database"}
    assert not blocked & set(bad.outcome.rows)
    assert not blocked & {name for name, _, _ in bad.steps} - {"meetings"}
    for file in ("parquet/meetings.parquet", "parquet/evidence.parquet", "chapter-viii.duckdb"):
        assert (bad.outputs / file).read_bytes() == (good.outputs / file).read_bytes()


def test_a_rule_that_could_not_be_asked_is_not_passed(bad: Run) -> None:
    failing = {family for table, family in bad.outcome.failing if table == "redirects"}
    assert failing == set(families(tables()["redirects"]))


def test_a_builder_that_fails_is_told_in_a_sentence(bad: Run) -> None:
    assert set(bad.outcome.errors) == {"meetings", "redirects", "organization_names"}
    assert bad.outcome.errors["organization_names"] == "ValueError: no such column: name"
    assert bad.outcome.errors["meetings"].startswith("The table meetings was not written: it breaks rules about")


def test_the_job_release_makes_a_release_and_no_build_does(
    good: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not (good.outputs / "releases").exists()
    assert not definitions().resolve_asset_graph().get(dg.AssetKey("release")).is_materializable
    outputs = shutil.copytree(good.outputs, tmp_path / "outputs")
    config = run_config(good.outputs.parent / "raw", outputs, {})
    config["ops"] = {"make_release": {"config": {"version": "2026.11.0"}}}
    job = definitions().resolve_job_def("release")
    monkeypatch.setattr(inputs, "rules_version", lambda: None)
    done = job.execute_in_process(run_config=config)
    (event,) = done.asset_materializations_for_node("make_release")
    assert event.asset_key == dg.AssetKey("release")
    assert event.metadata["version"].value == "2026.11.0"
    assert (outputs / "releases" / "latest" / "meetings.parquet").is_file()
    refused = job.execute_in_process(run_config=config, raise_on_error=False)
    assert not refused.success
    (failure,) = [event for event in refused.all_events if event.is_step_failure]
    assert "2026.11.0 is released already" in str(failure.step_failure_data.user_failure_data)


def test_folders_are_those_of_the_project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CHAPTER8_RAW", raising=False)
    monkeypatch.chdir(tmp_path)
    checkout = Path(specimen.__file__).resolve().parents[1]
    assert project_folder() == checkout
    (tmp_path / "raw").mkdir()
    assert Workspace().raw_folder == tmp_path / "raw"
    monkeypatch.setenv("CHAPTER8_RAW", "/elsewhere")
    assert Workspace().raw_folder == Path("/elsewhere")
    assert Workspace(raw="/here").raw_folder == Path("/here")


def test_previews_are_short_and_safe() -> None:
    assert cell("a|b\n<c>") == "a\\|b &lt;c>"
    assert len(cell("x" * 1000)) == 61
    assert preview(pl.DataFrame({"a": range(9)})).count("\n") == 6
    assert preview(pl.DataFrame({"a": [1], "b": [None]})) == "| a |\n| --- |\n| 1 |\n\nNull here: `b`."
