"""Results in the formats that people and programs read."""

import datetime
import io
import json
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

from pipeline.database import write_database
from pipeline.query import NARROWEST, QueryError, answer, fit, render
from pipeline.storage import Store


@pytest.fixture
def outputs(store: Store) -> Path:
    write_database(store.outputs)
    return store.outputs


def ask(outputs: Path, sql: str, form: str) -> str:
    out = io.StringIO()
    answer(outputs, sql, form, out, None)
    return out.getvalue()


def test_csv(outputs: Path) -> None:
    sql = "SELECT organization_id, country, newly_invited, 'a,\"b\"' AS quoted FROM participations ORDER BY ALL"
    assert ask(outputs, sql, "csv").splitlines() == [
        "organization_id,country,newly_invited,quoted",
        'united-nations,,false,"a,""b"""',
        ',FRA,,"a,""b"""',
    ]


def test_csv_tells_null_from_empty_and_has_json_for_lists(outputs: Path) -> None:
    sql = "SELECT NULL AS a, '' AS b, [1, NULL] AS c, {'d': DATE '2001-02-03'} AS e, 'f\ng' AS h"
    assert ask(outputs, sql, "csv") == 'a,b,c,e,h\n,"","[1, null]","{""d"": ""2001-02-03""}","f\ng"\n'


def test_json_of_nested_values(outputs: Path) -> None:
    sql = "SELECT MAP {DATE '2001-02-03': 1.5} AS a, ['nan'::DOUBLE] AS b, INTERVAL 1 DAY AS c, 1.5 AS d"
    assert json.loads(ask(outputs, sql, "json")) == [
        {"a": {"2001-02-03": 1.5}, "b": [None], "c": "1 day, 0:00:00", "d": 1.5}
    ]


def test_json(outputs: Path) -> None:
    sql = "SELECT start_date, place, 1.5 AS half, 'nan'::DOUBLE AS nothing, [1] AS list, 'é' AS é FROM meetings"
    rows = json.loads(ask(outputs, sql, "json"))
    assert rows == [{"start_date": "2003-07-29", "place": None, "half": 1.5, "nothing": None, "list": [1], "é": "é"}]
    assert json.loads(ask(outputs, "SELECT 1 WHERE false", "json")) == []


def test_files_are_written_whole(outputs: Path, tmp_path: Path) -> None:
    for form in ("csv", "json", "table", "parquet"):
        answer(outputs, "FROM meetings", form, io.StringIO(), tmp_path / f"meetings.{form}")
    frame = pl.read_parquet(tmp_path / "meetings.parquet")
    assert frame["start_date"].to_list() == [datetime.date(2003, 7, 29)]
    assert pl.read_csv(tmp_path / "meetings.csv").height == 1
    before = (tmp_path / "meetings.csv").read_bytes()
    with pytest.raises(QueryError, match="Could not convert"):
        answer(outputs, "SELECT name::INT FROM meetings", "csv", io.StringIO(), tmp_path / "meetings.csv")
    assert (tmp_path / "meetings.csv").read_bytes() == before
    with pytest.raises(QueryError, match="does not exist"):
        answer(outputs, "FROM meetings", "csv", io.StringIO(), tmp_path / "nowhere" / "meetings.csv")


def test_parquet_goes_into_a_pipe(outputs: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "pipeline",
        "query",
        "--format",
        "parquet",
        "--outputs",
        str(outputs),
        "FROM texts",
    ]
    done = subprocess.run(command, capture_output=True, check=True)
    assert pl.read_parquet(io.BytesIO(done.stdout)).columns == ["document_id", "text"]


def test_many_rows_are_cut_on_the_screen_and_whole_in_csv(outputs: Path) -> None:
    sql = "SELECT unnest(range(20000)) AS number"
    assert "the first 1,000 rows" in ask(outputs, sql, "table")
    assert ask(outputs, sql, "csv").count("\n") == 20_001


def test_columns_share_the_width() -> None:
    assert fit([5, 10], 40) == [5, 10]
    assert fit([5, 100], 40) == [5, 33]
    assert fit([50, 100, 3], 60) == [27, 26, 3] or sum(fit([50, 100, 3], 60)) <= 56
    assert fit([50] * 20, 80) == [NARROWEST] * 20


class Screen(io.StringIO):
    """What is written, as on a terminal."""

    def isatty(self) -> bool:
        return True


def test_only_a_screen_cuts_cells(outputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    sql, screen = "SELECT repeat('x', 300) AS a, 1 AS b", Screen()
    assert "x" * 300 in ask(outputs, sql, "table")
    answer(outputs, sql, "table", screen, None)
    assert {len(line) for line in screen.getvalue().splitlines()} == {40, len("(1 row)")}
    assert "…" in screen.getvalue()


def test_tables_are_cut_or_stacked() -> None:
    text = render(["name", "n"], [["x" * 50, "7"]], [False, True], 20)
    assert [len(line) for line in text.splitlines()] == [20, 20, 20]
    assert "…" in text
    many = render([f"c{n}" for n in range(20)], [["y" * 30] * 20], [False] * 20, 80)
    assert many.startswith("c0   yyy")
    assert many.count("\n") == 21
