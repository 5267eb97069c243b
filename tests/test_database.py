"""The DuckDB file has the tables, keys, references and comments of the schema, and opens in old and new DuckDB."""

import json
from pathlib import Path

import duckdb
import elsewhere
import polars as pl
import pytest

from pipeline.building import PARTED
from pipeline.database import FILE_NAME, DatabaseError, ddl, write_database
from pipeline.query import FILE_NAME as FILE_ASKED
from pipeline.schema import TableSpec, tables
from pipeline.storage import Store, write_sorted

SPECS = list(tables().values())
OLDEST = "1.2.2"


@pytest.fixture
def database(store: Store) -> Path:
    return write_database(store.outputs)


def test_both_ends_mean_the_same_file() -> None:
    assert FILE_NAME == FILE_ASKED


def test_all_rows_are_there(database: Path, frames: dict[str, pl.DataFrame]) -> None:
    with duckdb.connect(str(database), read_only=True) as connection:
        for spec in SPECS:
            columns = ", ".join(spec.dtypes)  # unquoted on purpose: no column has a name that SQL keeps for itself
            rows = connection.execute(f"SELECT {columns} FROM {spec.name} ORDER BY ALL").fetchall()
            assert sorted(map(repr, rows)) == sorted(map(repr, frames[spec.name].rows()))


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_the_catalogue_says_what_the_schema_says(database: Path, spec: TableSpec) -> None:
    with duckdb.connect(str(database), read_only=True) as connection:
        tables_said = connection.execute(
            "SELECT comment FROM duckdb_tables() WHERE table_name = ?", [spec.name]
        ).fetchall()
        columns_said = connection.execute(
            "SELECT column_name, data_type, is_nullable, comment FROM duckdb_columns() WHERE table_name = ? "
            "ORDER BY column_index",
            [spec.name],
        ).fetchall()
        constraints = connection.execute(
            "SELECT constraint_type, constraint_column_names FROM duckdb_constraints() WHERE table_name = ?",
            [spec.name],
        ).fetchall()
    assert tables_said == [(spec.description,)]
    assert [said[:3] for said in columns_said] == [(c.name, c.sql_type, c.nullable) for c in spec.columns]
    for column, (*_, comment) in zip(spec.columns, columns_said, strict=True):
        words = f" One of {', '.join(column.vocabulary)}." if column.vocabulary else ""
        assert comment == f"{column.description}{words}"
    assert ("PRIMARY KEY", list(spec.primary_key)) in constraints
    assert {c for kind, (c, *_) in constraints if kind == "FOREIGN KEY"} == set(spec.foreign_keys)


def test_references_hold(database: Path) -> None:
    with duckdb.connect(str(database)) as connection, pytest.raises(duckdb.ConstraintException):
        connection.execute("INSERT INTO document_symbols VALUES ('nowhere', 'S/2003/2')")


def test_an_old_database_stays_when_a_new_one_fails(store: Store, database: Path) -> None:
    before = database.read_bytes()
    (store.outputs / "parquet" / "redirects.parquet").unlink()
    with pytest.raises(DatabaseError, match="was not written"):
        write_database(store.outputs)
    assert database.read_bytes() == before
    assert sorted(file.name for file in store.outputs.iterdir()) == [FILE_NAME, "parquet"]


def test_long_chains_of_one_table_are_loaded_and_circles_refused(store: Store, frames: dict[str, pl.DataFrame]) -> None:
    spec, some = tables()["organizations"], frames["organizations"]
    chain = [{"organization_id": f"o{n}", "part_of": f"o{n + 1}" if n < 20 else None} for n in range(21)]
    extra = pl.DataFrame(chain).with_columns(name_en=pl.lit("O"), kind=pl.lit("part"))
    store.write_table(spec, pl.concat([some, extra], how="diagonal"))
    with duckdb.connect(str(write_database(store.outputs)), read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM organizations").fetchall() == [(23,)]
    circle = extra.with_columns(part_of=pl.col("part_of").fill_null("o0"))
    store.write_table(spec, pl.concat([some, circle], how="diagonal"))
    with pytest.raises(DatabaseError, match="in a circle"):
        write_database(store.outputs)


@pytest.fixture
def parted(store: Store, frames: dict[str, pl.DataFrame]) -> Path:
    """The same with tables in two parts each."""
    for name in PARTED:
        for part in (0, 1):
            write_sorted(store.folder(name) / f"0{part}.parquet", tables()[name], frames[name][part::2])
        store.path(name).unlink()
    return write_database(store.outputs)


def test_tables_in_parts_are_brought_into_the_order_they_are_asked_by(
    parted: Path, frames: dict[str, pl.DataFrame]
) -> None:
    spec = tables()["evidence"]
    assert spec.asked_by[:3] == ("table_name", "field", "record_id")
    with duckdb.connect(str(parted), read_only=True) as connection:
        columns = ", ".join(spec.dtypes)
        rows = connection.execute(f"SELECT {columns} FROM evidence ORDER BY rowid").fetchall()
        kinds = connection.execute("SELECT table_name, constraint_type FROM duckdb_constraints()").fetchall()
        keys = {name for name, kind in kinds if kind in {"PRIMARY KEY", "FOREIGN KEY"}}
    assert rows == frames["evidence"].sort(spec.asked_by, nulls_last=True).rows()
    assert keys == set(tables()) - set(PARTED)
    assert [path.name for path in parted.parent.iterdir() if path.name.startswith(".")] == []


def test_ddl_quotes_what_it_must() -> None:
    assert all("it''s" not in statement for spec in SPECS for statement in ddl(spec))
    assert ddl(tables()["document_symbols"])[0].endswith(
        "PRIMARY KEY (document_id, symbol),\n  FOREIGN KEY (document_id) REFERENCES documents (document_id)\n)"
    )


ASK = """
import duckdb, json, sys
con = duckdb.connect(sys.argv[1], read_only=True)
print(json.dumps({
    "tables": con.execute("SELECT count(*) FROM duckdb_tables()").fetchone()[0],
    "comments": con.execute("SELECT count(comment) FROM duckdb_columns() WHERE NOT internal").fetchone()[0],
    "keys": con.execute("SELECT count(*) FROM duckdb_constraints() WHERE constraint_type = 'FOREIGN KEY'").fetchone()[0],
    "rows": con.execute("SELECT count(*) FROM meetings JOIN meeting_titles USING (meeting_id)").fetchone()[0],
}))
"""


@pytest.mark.network
def test_it_opens_in_the_oldest_duckdb(database: Path) -> None:
    """Newer ones open the database of a release, which is this one with views: ``release/test_round_trips.py``."""
    said = elsewhere.run([f"duckdb=={OLDEST}"], ["python", "-c", ASK, str(database)])
    columns, keys = sum(len(s.columns) for s in SPECS), sum(len(s.foreign_keys) for s in SPECS)
    assert json.loads(said) == {"tables": len(SPECS), "comments": columns, "keys": keys, "rows": 1}


@pytest.mark.network
def test_tables_in_parts_open_in_the_oldest_duckdb(parted: Path) -> None:
    code = "import duckdb, sys; con = duckdb.connect(sys.argv[1], read_only=True)\n"
    code += "print(con.execute('SELECT count(*), min(length(text)) FROM proposals').fetchone())"
    said = elsewhere.run([f"duckdb=={OLDEST}"], ["python", "-c", code, str(parted)])
    with duckdb.connect(str(parted), read_only=True) as connection:
        assert said.strip() == str(connection.execute("SELECT count(*), min(length(text)) FROM proposals").fetchone())
