"""Checks that show words, checks that warn, and scores."""

import json
from pathlib import Path

import dagster as dg
import polars as pl
import pytest

from pipeline.assets import checks
from pipeline.assets.checks import check_results
from pipeline.assets.comparisons import FINDINGS, against_release, told
from pipeline.assets.scores import scores
from pipeline.assets.workspace import Workspace
from pipeline.failures import failures
from pipeline.schema import tables
from pipeline.storage import Store


def rows(result: dg.AssetCheckResult) -> list[dict[str, object]]:
    shown = result.metadata["rows"]
    assert isinstance(shown, dg.TableMetadataValue)
    return [dict(record.data) for record in shown.records]


def test_rows_that_fail_have_the_words_of_the_documents(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    key = {"key": "k", "table_name": "meetings", "record": 0}
    store.write_work("records", pl.DataFrame([{**key, "record_id": "m5"}]))
    claims = pl.DataFrame(
        [{**key, "field": "place", "quote": "New York"}, {**key, "field": "name", "quote": "réunion"}]
    )
    monkeypatch.setattr(checks, "read", lambda name, store: claims)
    failing = [
        ("place", "not blank", 1, "m5", " "),
        ("status", "one of", 1, "m5", "lost"),
        ("name", "x", 1, "m6", None),
    ]
    found = {name: failures("meetings", []) for name in ("columns_and_types", "keys", "foreign_keys")}
    found["vocabularies_and_ranges"] = failures("meetings", failing)
    results = {r.check_name: r for r in check_results(tables()["meetings"], found, 2, store)}
    failed = results["vocabularies_and_ranges"]
    assert [row["words"] for row in rows(failed)] == ["New York", "New York", ""]
    assert not failed.passed
    assert results["keys"].passed


def test_without_claims_rows_are_shown_without_words(tmp_path: Path) -> None:
    found = {"columns_and_types": failures("meetings", [("name", "missing", 1, None, None)])}
    first = next(iter(check_results(tables()["meetings"], found, 2, Store(tmp_path))))
    assert "words" not in rows(first)[0]


@pytest.mark.parametrize(("name", "issues"), [("organizations_known", 1), ("files_read", 1), ("twins", 0)])
def test_what_issues_tell_is_a_warning(frames: dict[str, pl.DataFrame], name: str, issues: int) -> None:
    result = told(name, frames["issues"])
    assert result.passed == (not issues)
    assert result.severity == dg.AssetCheckSeverity.WARN
    assert result.metadata["issues"].value == issues
    if name == "organizations_known":
        assert rows(result)[0]["words"] == "Fifth"
    assert result.asset_key == dg.AssetKey(FINDINGS[name].table)


@pytest.mark.parametrize(("before", "passes"), [(None, True), (2, True), (1, True), (3, False), (0, True)])
def test_a_jump_against_the_last_release_warns(store: Store, before: int | None, passes: bool) -> None:
    """There are two participations now: twice as many as one are still none to be suspicious of."""
    latest = store.outputs / "releases" / "latest"
    latest.mkdir(parents=True)
    if before is not None:
        pl.DataFrame({"participation_id": list(range(before))}).write_parquet(latest / "participations.parquet")
    result = against_release("participations", Workspace(outputs=str(store.outputs)))
    assert (result.passed, result.severity) == (passes, dg.AssetCheckSeverity.WARN)
    assert result.metadata["rows"].value == 2


def measure(store: Store, answers: str) -> dg.ExecuteInProcessResult:
    workspace = Workspace(raw=str(store.outputs.parent / "raw"), outputs=str(store.outputs))
    config = {"ops": {"scores": {"config": {"answers": answers}}}}
    return dg.materialize([scores], resources={"workspace": workspace}, run_config=config, raise_on_error=False)


def test_scores_are_numbers_that_can_be_followed(store: Store) -> None:
    answers = store.outputs.parent / "answers"
    answers.mkdir()
    answer = {"file": "a.txt", "document": {"language": "fr"}, "meetings": [], "participations": [], "proposals": []}
    (answers / "a.json").write_text(json.dumps(answer))
    for given in (str(answers), ""):
        (made,) = measure(store, given).asset_materializations_for_node("scores")
        assert made.metadata["document fields right"].value == 0.0
        assert made.metadata["participations precision"].value == 0.0
        assert "should be fr, is en" in str(made.metadata["misses"])


def test_without_answers_nothing_is_measured_unless_asked_for(store: Store) -> None:
    silent = measure(store, "")
    assert silent.success
    assert not silent.asset_materializations_for_node("scores")
    assert not measure(store, str(store.outputs / "nowhere")).success
