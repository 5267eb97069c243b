"""Dagster's pages in a browser, from a fresh checkout to a dataset, a document more, and a rule that breaks.

The tests are one story, told in order on one server: each goes on where the one before it ended. With PICTURES naming a
folder the pictures are kept there (those of ``tests/pictures`` were made so).
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages import Browser, Pages, missing, until

from pipeline.schema import tables

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(missing() is not None, reason=str(missing())),
]
GRAPH = "/asset-groups"
FLOW = ("raw", "parsing", "identity", "documents", "meetings", "proposals", "provenance", "database", "release")
FILE = "000_b093fe27a274807f.txt"
MEETING = {"key": "sc", "attestation": "reported", "start_date": "2003-04-11", "end_date": "2003-04-11"}
WHO = [
    {"meeting": "sc", "organization": name, "role": "participant"}
    for name in ("African Union", "European Union", "League of Arab States", "Organization of American States")
]
LOST = """
right = meetings


def meetings(claims: pl.DataFrame, records: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    return right(claims, records, documents).with_columns(status=pl.lit("lost"))
"""


def answer(known: int) -> dict[str, Any]:
    """A hand-made answer with some of those who took part, so that scores grow with it."""
    about = {"file": FILE, "document": {"language": "fr", "dated_on": "2003-04-25"}, "meetings": [MEETING]}
    return {**about, "participations": WHO[:known], "proposals": []}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pages]:
    pages = Pages(tmp_path_factory.mktemp("pages"))
    try:
        yield pages
    finally:
        pages.stop()


@pytest.fixture(scope="module")
def browser(pages: Pages) -> Iterator[Browser]:
    kept = os.environ.get("PICTURES")
    browser = Browser(pages, Path(kept or pages.folder / "pictures"), patient=kept is not None)
    pages.wait_until_loaded()
    yield browser
    browser.close()


def test_columns_are_there_before_the_first_run(browser: Browser) -> None:
    words = browser.open("/assets/participations", "Never materialized", "category_as_printed")
    spec = tables()["participations"]
    assert spec.description in words
    for part in ("From.", "Example.", "Beware.", "Being talked about is not taking part", "Key."):
        assert part in words, part
    for column in spec.columns:
        assert column.name in words
        assert column.description in words
        assert f"Made from: {column.made_from.replace('`', '')}" in words
    for chip in ("refers to meetings", "one of 6 words", "three capital letters", "non-nullable"):
        assert chip in words, chip
    for fact in ("chapter-viii", "Parquet", "Polars", "published: yes", "chapter_viii.main.participations"):
        assert fact in words, fact
    assert "Open building/participations.py in editor" in words
    browser.picture("asset")
    browser.show("Columns")
    browser.picture("columns")


def test_two_clicks_build_the_dataset(pages: Pages, browser: Browser) -> None:
    """During the run two files are added, of which it knows nothing: a document, and one that cannot be read."""
    pages.write_answer(answer(1))
    browser.open("/", "Lineage")
    browser.click("Lineage")
    browser.wait("reference")
    browser.click("Materialize all")
    pages.wait_until_running()
    raw = pages.folder / "raw"
    (raw / "letter.txt").write_text((raw / FILE).read_text() + "\n.\n")
    (raw / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    assert pages.ended(1)["status"] == "SUCCESS"
    assert (pages.folder / "outputs" / "chapter-viii.duckdb").is_file()
    if browser.patient:
        pages.ended(2)  # so that pictures show no run under way


def test_the_graph_follows_the_flow(browser: Browser) -> None:
    browser.sharpen(2 if browser.patient else 1)
    browser.open(GRAPH, *FLOW, "reference")
    at = until("the graph", lambda: [browser.left_of(group) for group in FLOW])
    assert at == sorted(set(at))
    browser.make_room()
    browser.picture("flow")
    browser.sharpen()
    browser.open("/asset-groups~group%3A%22meetings%22", "meeting_titles", "participations", "Asset checks")
    browser.picture("group")


def test_jobs_explain_their_configuration(pages: Pages, browser: Browser) -> None:
    words = browser.open("/locations/chapter_viii/jobs/evaluate/playground", "answers:")
    assert str(pages.folder / "raw") in words
    browser.picture("launchpad")
    words = browser.open("/locations/chapter_viii/jobs", "evaluate")
    assert {"build", "parse", "evaluate"} <= set(words.split())
    browser.open("/locations/chapter_viii/schedules/nightly", "nightly", "At 03:00 AM UTC")
    assert not browser.is_on()


def test_raw_is_watched(pages: Pages, browser: Browser) -> None:
    """The files that were added during the first run start the second."""
    run = pages.ended(2)
    assert (run["jobName"], run["status"], run["tags"]["raw/new"]) == ("build", "SUCCESS", "2")
    browser.open("/locations/chapter_viii/sensors/watch_raw", "watch_raw", "Running", "1 run requested")
    browser.picture("sensor")


def test_runs_leave_figures_that_are_drawn_over_time(pages: Pages, browser: Browser) -> None:
    words = browser.open("/assets/documents", "Row count", "mean coverage")
    for part in ("sha256", "preview", "file size (bytes)", "outcome: parsed", "Adolfo Aguilar Zinser"):
        assert part in words, part
    browser.plots("mean coverage", below="dagster/row_count")
    browser.picture("plots")
    browser.open("/assets/issues", "damaged_file")
    browser.plots("severity: error")
    browser.picture("issues")
    for known in (2, 4):
        pages.write_answer(answer(known))
        pages.measure()
    browser.open("/assets/scores", "participations F1")
    browser.plots("participations F1")
    browser.picture("scores")


def test_checks_that_warn_show_rows_and_words(browser: Browser) -> None:
    browser.open("/assets/documents?view=checks&checkDetail=files_read", "broken.pdf", "non-blocking")
    browser.picture("warning")


def test_a_change_of_code_is_seen_and_a_broken_rule_blocks(pages: Pages, browser: Browser) -> None:
    database = pages.folder / "outputs" / "chapter-viii.duckdb"
    before = database.read_bytes()
    with (pages.folder / "pipeline" / "building" / "meetings.py").open("a") as file:
        file.write(LOST)
    browser.open(GRAPH, *FLOW)
    browser.click("Reload definitions")
    until("the new version", lambda: "Unsynced" in browser.open("/assets/meetings", "Materialize", "Row count"))
    browser.point_at("Unsynced")
    browser.wait("meetings has a new code version")
    browser.picture("stale")
    browser.open(GRAPH, *FLOW)
    browser.click("Materialize all")
    assert pages.ended(3)["status"] == "FAILURE"
    words = browser.open(
        "/assets/meetings?view=checks&checkDetail=vocabularies_and_ranges", "one of held, planned", "blocking"
    )
    assert "cinquième" in words or "réunion" in words
    browser.picture("failing")
    assert database.read_bytes() == before
