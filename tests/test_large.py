"""Many documents: tables in parts hold what tables in one file do, are checked as those are, and only what changed is
written."""

import shutil
from pathlib import Path

import duckdb
import polars as pl
import pytest
import seeds
from polars.testing import assert_frame_equal

from pipeline.across import check_across
from pipeline.assets.run import Outcome, run_job
from pipeline.building import PARTED
from pipeline.definitions import defs
from pipeline.query import answer, describe_tables
from pipeline.schema import tables
from pipeline.storage import Store, write_sorted


def build(raw: Path, outputs: Path, **options: object) -> Outcome:
    outcome = run_job(defs, raw, outputs, lambda *step: None, lambda *progress: None, options)
    assert outcome.succeeded, (outcome.errors, outcome.failing)
    return outcome


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The two letters, copies with other years, and files that give nothing."""
    folder = seeds.copied(tmp_path_factory.mktemp("large") / "raw")
    for path in list(folder.glob("0*.txt")):
        for year in ("1999", "2010"):
            text = path.read_text("utf-8").replace("2003", year).replace("58/", f"{year[2:]}/")
            (folder / f"{year}-{path.name}").write_text(text, "utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "gone.txt").symlink_to("nowhere")
    return folder


@pytest.fixture(scope="module")
def both(raw: Path) -> tuple[Path, Path]:
    """The outputs of a build with tables in one file, and of one with tables in parts."""
    whole, parted = raw.parent / "whole", raw.parent / "parted"
    counts = [build(raw, whole).rows, build(raw, parted, part_documents=1).rows]
    assert {name: counts[0][name] for name in tables()} == {name: counts[1][name] for name in tables()}
    return whole, parted


def test_tables_in_parts_hold_the_same(both: tuple[Path, Path]) -> None:
    whole, parted = map(Store, both)
    assert {p.name for p in (both[1] / "parquet").iterdir() if p.is_dir()} == set(PARTED)
    for name, spec in tables().items():
        found = parted.read(name)
        assert_frame_equal(found.sort(spec.sorted_by), whole.read(name))
        for path in parted.files(name):
            part = pl.read_parquet(path)
            assert_frame_equal(part, part.sort(spec.sorted_by, nulls_last=True))


def test_the_database_holds_them(both: tuple[Path, Path]) -> None:
    sql = (
        "SELECT document_id, count(*) AS n FROM proposals JOIN documents USING (document_id) GROUP BY ALL ORDER BY ALL"
    )
    shown = []
    for outputs in both:
        with (outputs.parent / "answer.csv").open("w", encoding="utf-8") as out:
            answer(outputs, sql, "csv", out, None)
        shown.append((outputs.parent / "answer.csv").read_text("utf-8"))
    assert shown[0] == shown[1] and shown[0].count("\n") > 4
    described = [{table["name"]: (table["rows"], table["comment"]) for table in describe_tables(o)} for o in both]
    assert described[0] == described[1] and len(described[0]) == len(tables())
    with duckdb.connect(str(both[1] / "chapter-viii.duckdb"), read_only=True) as connection:
        views = connection.execute("SELECT view_name, comment FROM duckdb_views() WHERE NOT internal").fetchall()
    assert dict(views) == {name: tables()[name].description for name in PARTED if tables()[name].bulky}


def test_only_the_parts_of_changed_documents_are_written(both: tuple[Path, Path], raw: Path) -> None:
    outputs, changed = both[1], raw / "new.txt"
    before = {path: path.stat().st_ino for path in (outputs / "parquet").rglob("*/*.parquet")}
    changed.write_text((raw / "000_b093fe27a274807f.txt").read_text("utf-8").replace("2003", "1988"), "utf-8")
    try:
        build(raw, outputs, part_documents=1)
        texts = {p.stem for p in (outputs / "parquet" / "texts").glob("*.parquet") if before.get(p) != p.stat().st_ino}
        assert len(texts) == 1
    finally:
        changed.unlink()
        build(raw, outputs, part_documents=1)
    test_tables_in_parts_hold_the_same(both)


def test_what_only_all_parts_show_is_found(both: tuple[Path, Path], tmp_path: Path) -> None:
    store = Store(both[1])
    documents, evidence = store.read("documents"), store.read("evidence")
    two = tables()["documents"]
    for part in ("a", "b"):
        write_sorted(tmp_path / "documents" / f"{part}.parquet", two, documents)
    found = check_across(two, tmp_path / "documents", store)
    assert found["keys"]["count"][0] == documents.height
    write_sorted(
        tmp_path / "evidence" / "a.parquet",
        tables()["evidence"],
        evidence.filter(pl.col("field") != "chair_name").with_columns(document_id=pl.lit("nowhere")),
    )
    found = check_across(tables()["evidence"], tmp_path / "evidence", store)
    assert found["foreign_keys"]["column"][0] == "document_id"
    assert set(found["evidence"]["column"]) == {"chair_name"}


def test_a_dataset_that_shrinks_is_in_one_file_again(both: tuple[Path, Path], raw: Path, tmp_path: Path) -> None:
    outputs = Path(shutil.copytree(both[1], tmp_path / "outputs"))
    build(raw, outputs)
    assert not [p for p in (outputs / "parquet").iterdir() if p.is_dir()]
    for name in tables():
        assert (outputs / "parquet" / f"{name}.parquet").read_bytes() == (
            both[0] / "parquet" / f"{name}.parquet"
        ).read_bytes()
