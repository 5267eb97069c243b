"""Independent programs read what a release holds, with the same rows, values and keys."""

import csv
import json
import logging
import shutil
import sqlite3
import sys
from pathlib import Path

import absl.logging
import duckdb
import elsewhere
import frictionless
import mlcroissant
import openpyxl
import polars as pl
import pytest
import released
import specimen
from polars.testing import assert_frame_equal
from rocrate.rocrate import ROCrate

from pipeline.release.making import Made
from pipeline.release.spreadsheet import CELL
from pipeline.release.views import VIEWS
from pipeline.schema import TableSpec, tables

SPECS = list(tables().values())
VERSIONS = ("1.2.2", "1.4.4", "1.5.5", "2.0.0")
PACKAGES = ("datapackage.json", "csv/datapackage.json")

# mlcroissant logs through absl, which keeps the stream that was standard error at import, and closes it when logging is set
# up again. Here that would be the file in which pytest keeps what is printed.
absl.logging.get_absl_handler().python_handler.setStream(sys.__stderr__)


@pytest.mark.parametrize("package", PACKAGES)
def test_frictionless_finds_the_packages_valid(made: Made, package: str) -> None:
    report = frictionless.Package(str(made.folder / package)).validate()
    assert report.valid, report.flatten(["title", "fieldName", "message"])
    assert len(report.tasks) == len(SPECS)
    assert not report.warnings


@pytest.mark.parametrize("package", PACKAGES)
def test_frictionless_finds_a_key_that_was_broken(made: Made, tmp_path: Path, package: str) -> None:
    """A foreign key that leads nowhere, and a primary key that stands twice."""
    shutil.copytree(made.folder, tmp_path / "release")
    table = tmp_path / "release" / Path(package).parent / "meeting_titles"
    if package.startswith("csv"):
        rows = table.with_suffix(".csv").read_text(encoding="utf-8").splitlines(keepends=True)
        table.with_suffix(".csv").write_text(
            "".join([*rows, "nowhere,en,a,\n", "nowhere,en,b,\n"]), encoding="utf-8", newline=""
        )
    else:
        frame = pl.read_parquet(table.with_suffix(".parquet"))
        bad = frame.with_columns(meeting_id=pl.lit("nowhere"))
        pl.concat([frame, bad, bad]).write_parquet(table.with_suffix(".parquet"))
    report = frictionless.Package(str(tmp_path / "release" / package)).validate()
    assert {kind for (kind,) in report.flatten(["type"])} >= {"foreign-key", "primary-key"}


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib", "ignore:The inplace keyword")
@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_mlcroissant_loads_every_record_set(made: Made, spec: TableSpec) -> None:
    dataset = mlcroissant.Dataset(str(made.folder / "croissant.json"))
    records = list(dataset.records(spec.name))
    assert len(records) == made.rows[spec.name]
    frame = pl.read_parquet(made.folder / f"{spec.name}.parquet")
    key = spec.primary_key[0]
    assert [r[f"{spec.name}/{key}"].decode() for r in records] == frame[key].to_list()


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_mlcroissant_finds_nothing_to_say(made: Made, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        dataset = mlcroissant.Dataset(str(made.folder / "croissant.json"))
    assert not dataset.metadata.issues.errors
    assert not caplog.records
    assert str(dataset.metadata.ctx.conforms_to.value).endswith("/1.1")


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_csv_holds_the_same(folder: Path, spec: TableSpec) -> None:
    """For three readers. Where a text is empty, and where there is none, differs in the file."""
    frame = pl.read_parquet(folder / f"{spec.name}.parquet")
    path = folder / "csv" / f"{spec.name}.csv"
    assert_frame_equal(pl.read_csv(path, schema=spec.dtypes), frame)
    assert (
        duckdb.read_csv(str(path), header=True, all_varchar=True, null_padding=False).fetchall()
        == frame.cast(pl.String).rows()
    )
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert rows == [frame.columns, *([value or "" for value in row] for row in frame.cast(pl.String).rows())]


def test_the_spreadsheet_holds_the_same(folder: Path) -> None:
    """Text that looks like a formula is text."""
    book = openpyxl.load_workbook(folder / "chapter-viii.xlsx", read_only=True)
    assert book.sheetnames == ["README", "dictionary", *tables()]
    for spec in SPECS:
        rows = list(book[spec.name].iter_rows())
        frame = pl.read_parquet(folder / f"{spec.name}.parquet")
        assert [cell.value for cell in rows[0]] == frame.columns
        for cells, values in zip(rows[1:], frame.rows(), strict=True):
            assert [plain(cell.value) for cell in cells] == [plain(value) for value in values]
            assert "f" not in {cell.data_type for cell in cells}


def plain(value: object) -> object:
    """As Excel keeps it: days have an hour, and lines end alike."""
    day = getattr(value, "date", None)
    value = day() if callable(day) else value
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


def test_what_does_not_fit_into_a_spreadsheet_is_said(tmp_path: Path) -> None:
    made = released.changed(specimen.frames(), "documents", title="x" * (CELL + 1))
    folder = released.release(tmp_path / "outputs", made).folder
    book = openpyxl.load_workbook(folder / "chapter-viii.xlsx", read_only=True)
    said = [(row[0].value, row[1].value) for row in book["README"].iter_rows()]
    assert ("documents", "title: 1 values are cut at 32,767 characters. They are whole in documents.parquet.") in said


def test_sqlite_holds_the_same_and_can_be_searched(folder: Path) -> None:
    connection = sqlite3.connect(folder / "chapter-viii.sqlite")
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    for spec in SPECS:
        frame = pl.read_parquet(folder / f"{spec.name}.parquet")
        as_sqlite = frame.with_columns(pl.col(pl.Date).cast(pl.String), pl.col(pl.Boolean).cast(pl.Int64))
        columns = ", ".join(spec.dtypes)  # unquoted on purpose
        rows = connection.execute(f"SELECT {columns} FROM {spec.name}").fetchall()
        assert sorted(map(repr, rows)) == sorted(map(repr, as_sqlite.rows()))
    find = "SELECT count(*) FROM {0} WHERE rowid IN (SELECT rowid FROM {0}_fts WHERE {0}_fts MATCH ?)"
    for table, words, found in (
        ("texts", "level", 1),
        ("meetings", "联合国", 1),
        ("meetings", "الأمم", 1),
        ("proposals", "absent", 0),
    ):
        assert connection.execute(find.format(table), [f'"{words}"']).fetchall() == [(found,)]
    connection.close()


def test_an_ro_crate_reader_finds_files_inputs_and_run(made: Made) -> None:
    crate = ROCrate(str(made.folder))
    files = {f.relative_to(made.folder).as_posix() for f in made.folder.rglob("*") if f.is_file()}
    assert {entity.id for entity in crate.data_entities} == files - {"SHA256SUMS", "ro-crate-metadata.json"}
    run = crate.get("#run")
    assert [source["name"] for source in run["object"] if source.id.startswith("#source")] == ["a.txt"]
    assert {tool.id for tool in run["instrument"]} >= {"#chapter-viii", "#python", "#polars", "#duckdb"}
    assert (crate.root_dataset["version"], crate.license.id) == (
        "2026.11.0",
        "https://creativecommons.org/publicdomain/zero/1.0/",
    )


ASK = """
import duckdb, json, sys
con = duckdb.connect()
con.execute(f"ATTACH '{sys.argv[1]}' AS other (READ_ONLY)")
ask = lambda sql: con.execute(sql).fetchall()
counts = {name: ask(f"SELECT count(*) FROM other.{name}")[0][0] for name in sys.argv[2].split()}
unquoted = {name: len(ask(f"SELECT {columns} FROM other.{name}")) for name, columns in json.loads(sys.argv[3]).items()}
bare = ask("SELECT count(*) FROM duckdb_columns() WHERE database_name = 'other' AND table_name NOT LIKE '\\\\_%' ESCAPE '\\\\' "
           "AND comment IS NULL AND table_name NOT IN (SELECT view_name FROM duckdb_views())")
con.execute("USE other")
print(json.dumps({"counts": counts, "unquoted": unquoted, "bare": bare[0][0],
                  "found": len(ask("FROM search('held again')")), "release": ask("SELECT version FROM _release")[0][0],
                  "dictionary": ask("SELECT count(*) FROM _dictionary")[0][0]}))
"""


@pytest.mark.network
@pytest.mark.parametrize("version", VERSIONS)
def test_duckdb_opens_the_database(made: Made, version: str) -> None:
    names = [*tables(), *(view.name for view in VIEWS)]
    columns = {spec.name: ", ".join(spec.dtypes) for spec in SPECS}
    arguments = [str(made.folder / "chapter-viii.duckdb"), " ".join(names), json.dumps(columns)]
    said = json.loads(elsewhere.run([f"duckdb=={version}"], ["python", "-c", ASK, *arguments]))
    views = {"participations_with_names": 2, "proposals_with_passages": 1, "attendance": 2, "attendance_matrix": 2}
    assert said["counts"] == made.rows | views
    assert said["unquoted"] == made.rows
    assert (said["bare"], said["found"], said["release"]) == (0, 2, "2026.11.0")
    assert said["dictionary"] == sum(len(spec.columns) for spec in SPECS)


@pytest.mark.network
def test_cffconvert_finds_the_citation_valid(folder: Path) -> None:
    assert "valid" in elsewhere.run(["cffconvert==2.0.0"], ["cffconvert", "--validate", "-i", "CITATION.cff"], folder)


@pytest.mark.network
def test_datasette_finds_the_search_by_itself(folder: Path) -> None:
    address = "/chapter-viii/proposals.json?_search=again&_shape=array&_labels=on"
    command = ["datasette", "chapter-viii.sqlite", "--get", address]
    (row,) = json.loads(elsewhere.run(["datasette==0.65.5"], command, folder))
    assert row["text"] == "It should be held again."
