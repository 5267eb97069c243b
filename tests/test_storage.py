"""A table is written whole and right, or not at all."""

import hashlib
import json
from pathlib import Path

import duckdb
import polars as pl
import pyarrow.parquet as pq
import pytest
from polars.testing import assert_frame_equal

from pipeline.schema import TableSpec, tables
from pipeline.storage import StorageError, Store, TableRejected

SPECS = list(tables().values())


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_tables_come_back_as_they_were(store: Store, frames: dict[str, pl.DataFrame], spec: TableSpec) -> None:
    assert_frame_equal(store.read(spec.name), frames[spec.name].sort(spec.sorted_by))
    assert store.read(spec.name, list(spec.primary_key)).columns == list(spec.primary_key)


def test_empty_tables_can_be_written_but_for_those_of_reference_data(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for spec in SPECS:
        if spec.is_reference and spec.minimum_rows:
            with pytest.raises(TableRejected, match="minimum rows"):
                store.write_table(spec, spec.empty())
            continue
        nothing = store.write_table(spec, spec.empty(), lambda name, *_: tables()[name].empty())
        assert nothing.rows == 0
        assert store.read(spec.name).schema == pl.Schema(spec.dtypes)


def test_the_order_of_rows_does_not_change_the_bytes(store: Store, frames: dict[str, pl.DataFrame]) -> None:
    spec = tables()["evidence"]
    first = store.write_table(spec, frames["evidence"])
    again = store.write_table(spec, frames["evidence"].sample(fraction=1, shuffle=True, seed=1).rechunk())
    assert first == again
    assert first.sha256 == hashlib.sha256(first.path.read_bytes()).hexdigest()
    assert (first.rows, first.size) == (frames["evidence"].height, first.path.stat().st_size)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_the_file_says_what_it_holds(store: Store, spec: TableSpec) -> None:
    path = store.outputs / "parquet" / f"{spec.name}.parquet"
    fields = pq.read_schema(path)
    for column in spec.columns:
        assert fields.field(column.name).nullable == column.nullable
        assert fields.field(column.name).metadata[b"description"].decode() == column.description
    said = dict(duckdb.execute("SELECT decode(key), decode(value) FROM parquet_kv_metadata(?)", [str(path)]).fetchall())
    assert said["description"] == spec.description
    assert json.loads(said["columns"]) == {column.name: column.description for column in spec.columns}
    assert json.loads(said["primary_key"]) == list(spec.primary_key)
    assert pq.ParquetFile(path).metadata.row_group(0).column(0).compression == "ZSTD"


def test_a_rejected_frame_leaves_the_old_file(store: Store, frames: dict[str, pl.DataFrame]) -> None:
    path = store.outputs / "parquet" / "meetings.parquet"
    before = path.read_bytes()
    with pytest.raises(TableRejected, match="The table meetings was not written") as caught:
        store.write_table(tables()["meetings"], frames["meetings"].with_columns(status=pl.lit("lost")))
    assert caught.value.failures["vocabularies_and_ranges"].height == 1
    assert path.read_bytes() == before
    assert sorted(file.name for file in path.parent.iterdir()) == sorted(f"{name}.parquet" for name in tables())


def test_a_lazy_frame_is_refused(store: Store, frames: dict[str, pl.DataFrame]) -> None:
    with pytest.raises(StorageError, match="not collected"):
        store.write_table(tables()["meetings"], frames["meetings"].lazy())  # type: ignore[arg-type]


def test_work_frames_are_kept_apart(tmp_path: Path) -> None:
    store = Store(tmp_path)
    frame = pl.DataFrame({"spans": [[{"start": 1}]], "key": ["a"]})
    assert store.write_work("claims", frame).path == tmp_path / "work" / "claims.parquet"
    assert_frame_equal(store.read("claims"), frame)
    with pytest.raises(StorageError, match="published table"):
        store.write_work("meetings", frame)


def test_what_cannot_be_read_is_said_in_a_sentence(tmp_path: Path) -> None:
    store = Store(tmp_path)
    with pytest.raises(StorageError, match="is not there yet: build it first"):
        store.read("meetings")
    (tmp_path / "parquet").mkdir()
    (tmp_path / "parquet" / "meetings.parquet").write_bytes(b"no parquet")
    with pytest.raises(StorageError, match="cannot be read"):
        store.read("meetings")


def test_what_cannot_be_written_is_said_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "parquet").write_text("a file where the folder should be")
    with pytest.raises(StorageError, match="cannot be written"):
        Store(tmp_path).write_table(tables()["redirects"], tables()["redirects"].empty())
