"""What a release consists of, and what its files say of themselves and of the run."""

import csv
import json
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pyarrow.parquet as pq
import pytest
import released
from polars.testing import assert_frame_equal

from pipeline.release.dictionary import FRENCH
from pipeline.release.facts import dataset
from pipeline.release.making import Made
from pipeline.schema import TableSpec, tables
from pipeline.tables import SCHEMA_VERSION

ROOT = Path(__file__).resolve().parents[2]
SPECS = list(tables().values())
PAPERS = {"README.md", "CHANGES.md", "CITATION.cff", "LICENSE-DATA", "NOTICE", "SHA256SUMS"}
DATA = {"chapter-viii.duckdb", "chapter-viii.sqlite", "chapter-viii.xlsx"}
ABOUT = {"datapackage.json", "croissant.json", "ro-crate-metadata.json", "manifest.json", "quality.json"}


def read_csv(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_everything_is_there_and_nothing_else(folder: Path) -> None:
    tables_of = {f"{name}.parquet" for name in tables()}
    expected = PAPERS | DATA | ABOUT | {"dictionary.csv", "sources.csv", "csv/datapackage.json"} | tables_of
    expected |= {f"csv/{name}.csv" for name in tables()} | {f"changes/{name}" for name in tables_of}
    assert {f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file()} == expected


def test_names_of_files_work_on_every_system(folder: Path) -> None:
    names = [f.relative_to(folder).as_posix() for f in folder.rglob("*")]
    assert not [name for name in names if not re.fullmatch(r"[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)?", name)]
    assert len({name.casefold() for name in names}) == len(names)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_parquet_files_say_what_they_are(folder: Path, spec: TableSpec) -> None:
    path = folder / f"{spec.name}.parquet"
    said = dict(duckdb.execute("SELECT decode(key), decode(value) FROM parquet_kv_metadata(?)", [str(path)]).fetchall())
    assert (said["table"], said["version"], said["schema_version"]) == (spec.name, "2026.11.0", SCHEMA_VERSION)
    assert (said["license"], said["source_cutoff"]) == ("CC0-1.0", "2003-07-29")
    assert json.loads(said["primary_key"]) == list(spec.primary_key)
    file = pq.ParquetFile(path)
    for column in spec.columns:
        field = file.schema_arrow.field(column.name)
        assert field.metadata[b"description"].decode() == column.description
        assert field.nullable == column.nullable
    for place in range(len(spec.columns) if file.metadata.num_row_groups else 0):
        chunk = file.metadata.row_group(0).column(place)
        assert (chunk.compression, chunk.is_stats_set) == ("ZSTD", True)
    frame = pl.read_parquet(path)
    assert_frame_equal(frame, released.hostile()[spec.name].sort(spec.sorted_by))


def test_pandas_keeps_whole_numbers_whole(folder: Path) -> None:
    types = pq.read_table(folder / "passages.parquet").to_pandas().dtypes
    assert str(types["paragraph"]) == "Int64"
    assert str(pq.read_table(folder / "participations.parquet").to_pandas().dtypes["newly_invited"]) == "boolean"


def test_sums_are_those_of_all_files(folder: Path) -> None:
    done = subprocess.run(
        ["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    files = {f.relative_to(folder).as_posix() for f in folder.rglob("*") if f.is_file()}
    assert {line.removesuffix(": OK") for line in done.stdout.splitlines()} == files - {"SHA256SUMS"}


def test_the_manifest_counts(made: Made) -> None:
    said = released.read_json(made.folder, "manifest.json")
    assert (said["version"], said["schema_version"], said["previous"]) == ("2026.11.0", SCHEMA_VERSION, None)
    assert said["documents"] == {"parsed": 1}
    assert {t["name"]: t["rows"] for t in said["tables"]} == made.rows
    assert {t["name"]: t["rows"] for t in said["tables"]} == {n: f.height for n, f in released.hostile().items()}
    assert set(said["code"]) >= {"git", "rules", "reference", "lock_sha256", "python", "duckdb", "polars", "pyarrow"}


def test_the_dictionary_is_the_schema_in_two_languages(folder: Path) -> None:
    rows = read_csv(folder / "dictionary.csv")
    columns = {(r["table_name"], r["column_name"]): r["description_en"] for r in rows}
    expected = {(s.name, c.name): c.description for s in SPECS for c in s.columns}
    assert columns == expected | {(s.name, ""): s.description for s in SPECS}
    untranslated = [r["description_en"] for r in rows if not r["description_fr"]]
    untranslated += [r["made_from_en"] for r in rows if r["column_name"] and not r["made_from_fr"]]
    assert not untranslated, f"give these a French in {FRENCH.name}, and take out what they replace"
    origins = {(r["table_name"], r["column_name"]): r["made_from_en"] for r in rows if r["column_name"]}
    assert origins == {(s.name, c.name): c.made_from for s in SPECS for c in s.columns}
    with duckdb.connect(str(folder / "chapter-viii.duckdb"), read_only=True) as connection:
        asked = "SELECT table_name, column_name, made_from FROM _dictionary"
        assert {(table, name): origin for table, name, origin in connection.execute(asked).fetchall()} == origins
    kind = next(r for r in rows if (r["table_name"], r["column_name"]) == ("meetings", "status"))
    assert (kind["rules"], kind["required"], kind["type"]) == ("one of held, planned", "yes", "string")


def test_no_translation_is_left_over() -> None:
    english = {
        text for s in SPECS for text in (s.description, *(t for c in s.columns for t in (c.description, c.made_from)))
    }
    assert not {row["english"] for row in read_csv(FRENCH)} - english


def test_sources_are_the_files_of_the_run(folder: Path) -> None:
    (row,) = read_csv(folder / "sources.csv")
    assert (row["source_path"], row["document_id"], row["sha256"]) == ("a.txt", "S/2003/1-en", "0" * 64)
    assert row["title"] == released.HOSTILE


def test_quality_tells_of_checks_values_and_what_was_not_used(folder: Path) -> None:
    said = released.read_json(folder, "quality.json")
    assert {check["failures"] for check in said["checks"]} == {0}
    assert {check["table"] for check in said["checks"]} == set(tables())
    meetings = next(table for table in said["tables"] if table["table"] == "meetings")
    of_theme = next(column for column in meetings["columns"] if column["column"] == "theme")
    assert (of_theme["values"], of_theme["with_evidence"], of_theme["source"]) == (1, 1, "document")
    assert [(row["source_path"], row["code"]) for row in said["not_used"]] == [("b.bin", "not_text")]
    assert {"severity": "warning", "code": "unknown_organization", "rows": 1} in said["issues"]


def test_the_queries_of_the_readme_have_answers(folder: Path) -> None:
    text = (folder / "README.md").read_text(encoding="utf-8")
    queries = re.findall(r"^```sql\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)
    assert len(queries) == 3
    with duckdb.connect(str(folder / "chapter-viii.duckdb"), read_only=True) as connection:
        for query in queries:
            assert connection.execute(query).fetchall()
    named = set(re.findall(r"`([a-z0-9-]+(?:/[a-z]+)?\.(?:duckdb|sqlite|xlsx|json|csv))`", text))
    assert named and not [name for name in named if not (folder / name).is_file()]
    assert all(f"| `{spec.name}` |" in text for spec in SPECS)
    assert "$" not in text


def test_the_dataset_is_called_the_same_everywhere(folder: Path) -> None:
    given = dataset()
    cff = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert [
        text for text in (given.title, given.licence, given.message, *given.authors, *given.keywords) if text not in cff
    ] == []
    project: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (project["name"], [author["name"] for author in project["authors"]]) == (given.name, given.authors)
    assert (folder / "LICENSE-DATA").read_bytes() == (ROOT / "LICENSE-DATA").read_bytes()


def test_latest_is_a_copy_and_the_index_names_it(made: Made) -> None:
    latest = made.folder.parent / "latest"
    for file in made.folder.rglob("*"):
        if file.is_file():
            assert (latest / file.relative_to(made.folder)).read_bytes() == file.read_bytes()
    index = released.read_json(made.folder.parent, "index.json")
    assert index["latest"] == "2026.11.0"
    (entry,) = index["releases"]
    assert (made.folder.parent / entry["manifest"]).is_file()
    assert (entry["version"], entry["schema_version"]) == ("2026.11.0", SCHEMA_VERSION)
