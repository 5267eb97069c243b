"""What differs between two releases: every cell, with its cause, and in words."""

import json
import re
from pathlib import Path

import polars as pl
import pytest
import released
import specimen
from hypothesis import given
from hypothesis import strategies as st

from pipeline.release.changes import Difference, compare
from pipeline.release.differences import differences
from pipeline.release.published import NotARelease, Published
from pipeline.release.words import in_words
from pipeline.schema import tables

CELLS = st.one_of(st.none(), st.sampled_from(["", "a", "(null)", "a|b", "\n"]))
ROWS = st.dictionaries(st.sampled_from("pqrst"), st.tuples(CELLS, CELLS), max_size=5)


def frame(rows: dict[str, tuple[str | None, str | None]]) -> pl.LazyFrame:
    data = [(key, *values) for key, values in rows.items()]
    return pl.LazyFrame(data, schema={"id": pl.String, "x": pl.String, "y": pl.String}, orient="row")


@given(ROWS, ROWS)
def test_what_differs_makes_the_old_into_the_new(
    old: dict[str, tuple[str | None, str | None]], new: dict[str, tuple[str | None, str | None]]
) -> None:
    found = differences(frame(old), frame(new), ["id"], ["id"])
    patched = {
        (key, column): value
        for key, row in old.items()
        for column, value in zip("xy", row, strict=True)
        if value is not None
    }
    there = set(old)
    for operation, key, column, before, after in found.iter_rows():
        assert before != after
        if column == "id":
            (there.add if operation == "added" else there.remove)(key)
        else:
            assert patched.get((key, column)) == before
            patched = (
                {**patched, (key, column): after}
                if after is not None
                else {k: v for k, v in patched.items() if k != (key, column)}
            )
    assert there == set(new)
    assert patched == {
        (key, column): value
        for key, row in new.items()
        for column, value in zip("xy", row, strict=True)
        if value is not None
    }
    assert found.select("key", "column").is_unique().all()
    assert found.equals(differences(frame(old).reverse(), frame(new).reverse(), ["id"], ["id"]))


def test_numbers_days_and_truths_are_told_as_text() -> None:
    spec = tables()["participations"]
    old = specimen.frames()["participations"]
    new = old.with_columns(newly_invited=pl.lit(True))
    found = differences(old.lazy(), new.lazy(), spec.primary_key, spec.primary_key)
    assert found.select("old", "new").rows() == [("false", "true"), (None, "true")]


def test_keys_of_several_columns_and_new_columns() -> None:
    old = pl.LazyFrame({"a": ["1"], "b": ["2"], "gone": ["x"]})
    new = pl.LazyFrame({"a": ["1"], "b": ["2"], "fresh": [3]})
    found = differences(old, new, ["a", "b"], ["a", "b"])
    assert found.rows() == [("changed", "1|2", "fresh", None, "3"), ("changed", "1|2", "gone", "x", None)]


def two(folder: Path, old: released.Frames, new: released.Frames) -> Difference:
    """The difference of two releases."""
    return compare(released.light(folder, old, "2026.11.0"), released.light(folder, new, "2026.11.1"))


def causes(found: Difference, table: str) -> set[tuple[str, str, str]]:
    rows = found.tables[table].select("operation", "column", "cause").rows()
    return {(operation, column, cause) for operation, column, cause in rows}


def test_nothing_differs(tmp_path: Path) -> None:
    found = two(tmp_path, specimen.frames(), specimen.frames())
    assert found.counts == {}
    assert "No table has changed." in in_words(found)


def test_a_new_document_and_what_it_says(tmp_path: Path) -> None:
    base = specimen.frames()
    found = two(tmp_path, base, released.with_second_document(base))
    assert found.counts["documents"] == {"added": 1}
    assert found.counts["meetings"] == {"added": 1}
    for name in ("documents", "texts", "passages", "meetings", "meeting_documents", "evidence"):
        assert set(found.tables[name]["cause"]) == {"new_source"}, name
    assert "New documents: S/2004/1-en." in in_words(found)
    assert "| `meetings` | 1 | 0 | 0 |" in in_words(found)


def test_a_revised_document(tmp_path: Path) -> None:
    base = specimen.frames()
    new = released.changed(released.changed(base, "documents", sha256="2" * 64), "meetings", place="Geneva")
    found = two(tmp_path, base, new)
    assert causes(found, "meetings") == {("changed", "place", "source_revised")}
    assert causes(found, "documents") == {("changed", "sha256", "source_revised")}


def test_a_document_that_went(tmp_path: Path) -> None:
    base = specimen.frames()
    gone = pl.DataFrame(
        [("S/2004/1-en", "documents", None, "withdrawn", "2026.11.1"), ("high-level-meeting-6", "meetings", "high-level-meeting-5", "merged", "2026.11.1")],
        schema=tables()["redirects"].dtypes, orient="row",
    )  # fmt: skip
    found = two(
        tmp_path, released.with_second_document(base), {**base, "redirects": pl.concat([base["redirects"], gone])}
    )
    assert set(found.tables["documents"]["cause"]) == {"id_withdrawn"}
    assert set(found.tables["texts"]["cause"]) == {"source_withdrawn"}
    assert set(found.tables["meetings"]["cause"]) == {"id_merged"}
    assert causes(found, "redirects") >= {("added", "old_id", "reference_changed")}
    assert "high-level-meeting-6 (merged: high-level-meeting-5)" in in_words(found)


def test_a_release_tells_what_differs(tmp_path: Path) -> None:
    base = specimen.frames()
    first = released.release(tmp_path / "outputs", base, "2026.11.0")
    second = released.release(tmp_path / "outputs", released.with_second_document(base))
    assert second.version > first.version
    found = compare(Published(first.folder), Published(second.folder))
    assert found.counts == second.counts == released.read_json(second.folder, "manifest.json")["changes"]
    for name, changes in found.tables.items():
        assert pl.read_parquet(second.folder / "changes" / f"{name}.parquet").equals(changes), name
        assert pl.read_parquet(first.folder / "changes" / f"{name}.parquet").is_empty()
    assert (second.folder / "CHANGES.md").read_text(encoding="utf-8") == in_words(found)
    assert "first release" in (first.folder / "CHANGES.md").read_text(encoding="utf-8")


def test_other_rules(tmp_path: Path) -> None:
    base = specimen.frames()
    found = two(tmp_path, base, released.changed(base, "meetings", place="Geneva"))
    assert causes(found, "meetings") == {("changed", "place", "rule_changed")}
    assert "high-level-meeting-5: nothing → “Geneva”" in in_words(found)
    assert found.tables["evidence"]["cause"].unique().to_list() == ["rule_changed"]


def test_reference_data(tmp_path: Path) -> None:
    base = specimen.frames()
    found = two(tmp_path, base, released.changed(base, "organizations", acronym="UN"))
    assert causes(found, "organizations") == {("changed", "acronym", "reference_changed")}


def test_a_correction(tmp_path: Path) -> None:
    base = specimen.frames()
    new = released.changed(base, "meetings", place="Geneva", theme="Peace")
    corrected = (pl.col("table_name") == "meetings") & (pl.col("field") == "place")
    new["evidence"] = new["evidence"].with_columns(
        rule=pl.when(corrected).then(pl.lit("correction:misprint")).otherwise("rule"),
        **{c: pl.when(~corrected).then(c) for c in ("char_start", "char_end", "quote")},
    ).cast(tables()["evidence"].dtypes)  # fmt: skip
    found = two(tmp_path, base, new)
    assert causes(found, "meetings") == {("changed", "place", "correction"), ("changed", "theme", "rule_changed")}


def test_a_new_document_is_the_cause_of_what_it_says_alone(tmp_path: Path) -> None:
    """A meeting of which a new document tells too; its place is read otherwise in the old one, its name in the new one."""
    base = specimen.frames()
    new = released.with_second_document(released.changed(base, "meetings", place="Geneva", name="The meeting"))
    of_name = (pl.col("record_id") == "high-level-meeting-5") & (pl.col("field") == "name")
    second = pl.when(of_name).then(pl.lit("S/2004/1-en")).otherwise("document_id")
    new["evidence"] = new["evidence"].with_columns(document_id=second)
    sides = [released.light(tmp_path, made, version) for made, version in ((base, "2026.11.0"), (new, "2026.11.1"))]
    sides[0].manifest["code"]["rules"] = "others"
    found = compare(*sides)
    changed = {cause for cause in causes(found, "meetings") if cause[0] == "changed"}
    assert changed == {("changed", "place", "rule_changed"), ("changed", "name", "new_source")}


def test_a_file_of_another_name_is_no_new_source(tmp_path: Path) -> None:
    """The same bytes under another id: a rule names the document otherwise."""
    base = specimen.frames()
    text = re.compile(r"S/2003/1-en")
    renamed = {
        name: table.with_columns(pl.col(pl.String).str.replace_all(text.pattern, "S/2003/1~1-en"))
        for name, table in base.items()
    }
    gone = [
        ("S/2003/1-en", "documents", "S/2003/1~1-en", "renamed", "2026.11.1"),
        ("S/2003/1-en-a", "proposals", "S/2003/1~1-en-a", "renamed", "2026.11.1"),
    ]
    rows = pl.DataFrame(gone, schema=tables()["redirects"].dtypes, orient="row")
    renamed["redirects"] = pl.concat([base["redirects"], rows]).sort("old_id")
    found = two(tmp_path, base, renamed)
    assert set(found.tables["documents"]["cause"]) == {"id_renamed"}
    assert set(found.tables["texts"]["cause"]) == {"rule_changed"}


@pytest.mark.parametrize("lost", ["table", "column"])
def test_releases_of_another_schema_can_be_compared(tmp_path: Path, lost: str) -> None:
    first = released.light(tmp_path, specimen.frames(), "2026.11.0")
    second = released.light(tmp_path, specimen.frames(), "2026.11.1")
    file = second.file("issues")
    if lost == "table":
        said = released.read_json(second.folder, "manifest.json")
        said["tables"] = [table for table in said["tables"] if table["name"] != "issues"]
        (second.folder / "manifest.json").write_text(json.dumps(said), encoding="utf-8")
        file.unlink()
    else:
        pl.read_parquet(file).drop("quote").write_parquet(file)
    found = compare(first, second)
    assert set(found.tables["issues"]["cause"]) == {"schema_changed"}
    assert "issues" in in_words(found)


def test_a_release_whose_tables_are_others_cannot_be_compared(tmp_path: Path) -> None:
    sides = [released.light(tmp_path, specimen.frames(), version) for version in ("2026.11.0", "2026.11.1")]
    sides[1].file("issues").write_bytes(sides[1].file("redirects").read_bytes())
    with pytest.raises(NotARelease, match=r"2026\.11\.1 cannot be compared: .*verify"):
        compare(*sides)
