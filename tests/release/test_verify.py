"""A release is verified from its folder alone: what was changed is found, and said."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from pipeline.release.manifest import SUMS
from pipeline.release.packages import sha256
from pipeline.release.published import NotARelease
from pipeline.release.verify import CHECKS, inside, verify

FILES, SCHEMA, COUNTS, KEYS, REFERENCES, VALUES, EVIDENCE = CHECKS


@pytest.fixture
def copy(folder: Path, tmp_path: Path) -> Path:
    return shutil.copytree(folder, tmp_path / "downloaded")


def problems(folder: Path) -> dict[str, list[str]]:
    return {name: found for name, found in verify(folder).items() if found}


def test_a_release_is_whole_and_right(copy: Path) -> None:
    assert problems(copy) == {}


def test_so_is_the_copy_called_latest(folder: Path) -> None:
    assert problems(folder.parent / "latest") == {}


def append(name: str, data: bytes = b" ") -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        with (folder / name).open("ab") as file:
            file.write(data)

    return change


def remove(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def table(name: str, change: Callable[[pl.DataFrame], pl.DataFrame]) -> Callable[[Path], None]:
    """Change a table, and what it says of itself stays."""

    def rewrite(folder: Path) -> None:
        path = folder / f"{name}.parquet"
        said = {k: v for k, v in pl.read_parquet_metadata(path).items() if k != "ARROW:schema"}
        change(pl.read_parquet(path)).write_parquet(path, metadata=said)
        forge(folder)

    return rewrite


def forge(folder: Path) -> None:
    """Make the digests fit again, as somebody would who changes a release and does not want it seen."""
    names = [line.split("  ", 1)[1] for line in (folder / SUMS).read_text(encoding="utf-8").splitlines()]
    (folder / SUMS).write_text(
        "".join(f"{sha256(folder / name)}  {name}\n" for name in names), encoding="utf-8", newline="\n"
    )


def set_to(column: str, value: Any) -> Callable[[pl.DataFrame], pl.DataFrame]:
    return lambda frame: frame.with_columns(pl.lit(value, frame.schema[column]).alias(column))


def twice(frame: pl.DataFrame) -> pl.DataFrame:
    return pl.concat([frame, frame])


def manifest_says(**facts: Any) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / "manifest.json"
        path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), **facts}), encoding="utf-8")
        forge(folder)

    return change


def sqlite_row(folder: Path) -> None:
    connection = sqlite3.connect(folder / "chapter-viii.sqlite")
    with connection:
        connection.execute("DELETE FROM issues WHERE issue_id = 'i1'")
    connection.close()
    forge(folder)


@pytest.mark.parametrize(
    ("change", "found", "said"),
    [
        (append("meetings.parquet"), {FILES}, "meetings.parquet is not what it was when it was released"),
        (append("README.md"), {FILES}, "README.md is not what it was"),
        (remove("csv/meetings.csv"), {FILES}, "csv/meetings.csv is missing"),
        (remove("evidence.parquet"), {FILES}, "evidence.parquet is missing"),
        (remove(SUMS), {FILES}, "SHA256SUMS is missing"),
        (append(SUMS, b"0" * 64 + b"  ../../etc/passwd\n"), {FILES}, "names no file of the release"),
        (append("more.txt"), {FILES}, "more.txt is no part of the release"),
        (table("meetings", lambda f: f.drop("theme")), {SCHEMA, EVIDENCE}, "meetings: columns or types are not those"),
        (table("meetings", lambda f: f.cast({"ordinal": pl.String})), {SCHEMA, VALUES}, "columns or types"),
        (table("meetings", twice), {COUNTS, KEYS}, "meetings: 1 rows by the manifest, 2 in Parquet"),
        (table("meetings", set_to("convened_by", "nobody")), {REFERENCES}, "meetings.convened_by: 1 values are not in organizations, as nobody"),
        (table("organizations", set_to("part_of", "nobody")), {REFERENCES}, "organizations.part_of"),
        (table("meetings", set_to("status", "lost")), {VALUES}, "meetings.status: 1 values are not in the closed list, as lost"),
        (table("meetings", set_to("ordinal", 0)), {VALUES}, "meetings.ordinal: 1 values are not at least 1, as 0"),
        (table("meetings", set_to("status", None)), {VALUES}, "meetings.status: 1 values are not given"),
        (table("documents", set_to("language", "english")), {VALUES}, "documents.language: 1 values are not of the right form"),
        (table("evidence", set_to("quote", "invented")), {EVIDENCE}, "'invented' stands for 'Fifth high-level meeting.'"),
        (table("evidence", set_to("char_end", 9999)), {EVIDENCE}, "to 9999"),
        (table("evidence", set_to("field", "kind")), {EVIDENCE}, "have no evidence"),
        (table("texts", set_to("text", "x" * 60)), {EVIDENCE}, "stands for"),
        (manifest_says(schema_version="9.0.0"), {SCHEMA}, "the file says that it is documents of 2026.11.0, schema 1.0.0"),
        (manifest_says(version="2026.11.1"), {SCHEMA}, "of 2026.11.0"),
        (sqlite_row, {COUNTS}, "issues: 2 rows by the manifest, 1 in chapter-viii.sqlite"),
    ],
)  # fmt: skip
def test_what_was_changed_is_found(copy: Path, change: Callable[[Path], None], found: set[str], said: str) -> None:
    change(copy)
    wrong = problems(copy)
    assert set(wrong) == found or (set(wrong) > found and found == {FILES}), wrong
    assert said in " ".join(sentence for sentences in wrong.values() for sentence in sentences)


@pytest.mark.parametrize("name", ["../meetings", 'x" ; COPY (SELECT 1) TO "x', "/etc/passwd", "Meetings", ""])
def test_names_of_tables_lead_nowhere_else(copy: Path, name: str) -> None:
    said = json.loads((copy / "manifest.json").read_text(encoding="utf-8"))
    said["tables"][0]["name"] = name
    (copy / "manifest.json").write_text(json.dumps(said), encoding="utf-8")
    with pytest.raises(NotARelease, match="is not the manifest of a release"):
        verify(copy)


def package_says(**facts: Any) -> Callable[[Path], None]:
    """The data package says this of the schema of its first table."""

    def change(folder: Path) -> None:
        path = folder / "datapackage.json"
        said = json.loads(path.read_text(encoding="utf-8"))
        said["resources"][0]["schema"].update(facts)
        path.write_text(json.dumps(said), encoding="utf-8")
        forge(folder)

    return change


@pytest.mark.parametrize(
    "facts",
    [
        {"foreignKeys": [{"fields": ["work_id"], "reference": {"resource": "../x", "fields": ["a"]}}]},
        {"foreignKeys": [{"fields": [], "reference": {"resource": "texts", "fields": ["a"]}}]},
        {"foreignKeys": {"fields": 1}},
        {"fields": [{"name": "kind", "type": "string", "constraints": {"pattern": "("}}]},
        {"fields": [{"name": "kind", "type": "string", "constraints": []}]},
        {"fields": [{"name": "kind", "type": "string", "constraints": {"minimum": "a"}}]},
    ],
)
def test_metadata_that_make_no_sense_are_said(copy: Path, facts: dict[str, Any]) -> None:
    package_says(**facts)(copy)
    assert SCHEMA in problems(copy)


@pytest.mark.parametrize("name", ["manifest.json", "datapackage.json"])
@pytest.mark.parametrize(
    "text", [None, "", "{}", "[]", '{"tables": 1, "resources": 1}', '{"version": "1", "tables": [], "resources": [{}]}']
)
def test_a_folder_that_is_no_release(copy: Path, name: str, text: str | None) -> None:
    (copy / name).unlink()
    if text is not None:
        (copy / name).write_text(text, encoding="utf-8")
    with pytest.raises(NotARelease, match=name):
        verify(copy)


@pytest.mark.parametrize(
    ("name", "expected"),
    [("meetings.parquet", True), ("csv/a.csv", True), ("../a", False), ("/etc/passwd", False), ("a/../../b", False),
     ("C:/a", False), ("..\\a", False)],
)  # fmt: skip
def test_paths_that_lead_out_are_not_followed(name: str, expected: bool) -> None:
    assert inside(name) is expected
