"""The two seeds, from raw/ to SQL, by the command that users run."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import polars as pl
import pytest
from seeds import IDENTICAL, LETTER, copied

from pipeline.assets.descriptions import examples
from pipeline.evidence_rules import check_evidence
from pipeline.schema import tables
from pipeline.storage import Store

HOME = Path(__file__).parents[2]
SHARED = HOME.parent / "shared"


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    raw = copied(tmp_path_factory.mktemp("golden") / "raw")
    folder = raw.parent / "outputs"
    command = [sys.executable, "-m", "pipeline", "build", "--raw", str(raw), "--outputs", str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return folder


@pytest.fixture(scope="module")
def database(outputs: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(outputs / "chapter-viii.duckdb"), read_only=True) as connection:
        yield connection


def rows(database: duckdb.DuckDBPyConnection, sql: str) -> list[tuple[object, ...]]:
    return database.execute(sql).fetchall()


def test_every_table_of_the_design_is_there(outputs: Path, database: duckdb.DuckDBPyConnection) -> None:
    assert {p.stem for p in (outputs / "parquet").glob("*.parquet")} == set(tables())
    assert {name for (name,) in rows(database, "SELECT table_name FROM duckdb_tables()")} == set(tables())
    for name in tables():
        in_parquet = pl.scan_parquet(outputs / "parquet" / f"{name}.parquet").select(pl.len()).collect().item()
        assert rows(database, f"SELECT count(*) FROM {name}") == [(in_parquet,)]


@pytest.mark.parametrize("name", tables())
def test_examples_are_rows(database: duckdb.DuckDBPyConnection, name: str) -> None:
    """What Dagster shows as an example of a table is there, where these documents give a row at all."""
    example = examples()[name]["example"]
    assert set(example) <= set(tables()[name].dtypes)
    where = " AND ".join(f"{column} = ?" for column in example)
    (found,) = database.execute(f"SELECT count(*) FROM {name} WHERE {where}", list(example.values())).fetchone() or (0,)
    assert found == (name not in ("document_symbols", "issues", "redirects"))


def test_documents(database: duckdb.DuckDBPyConnection) -> None:
    columns = "document_id, kind, language, original_language, dated_on::text, issued_on::text, distribution, sender_name, sender_country, coverage"
    assert rows(database, f"SELECT {columns} FROM documents ORDER BY 1") == [
        (LETTER, "letter", "fr", "es", "2003-04-25", "2003-04-28", "general", "Adolfo Aguilar Zinser", "MEX", 1.0),
        (IDENTICAL, "identical_letters", "fr", None, "2003-10-10", None, None, "Kofi A. Annan", None, 1.0),
    ]


def test_meetings(database: duckdb.DuckDBPyConnection) -> None:
    columns = "meeting_id, ordinal, start_date::text, end_date::text, date_precision, place, chair_name, chair_country, declared_delegations, attestation"
    assert rows(database, f"SELECT {columns} FROM meetings JOIN meeting_documents USING (meeting_id) ORDER BY 1") == [
        ("high-level-meeting-4", 4, "2001-02-01", None, "month", None, None, None, None, "mentioned"),
        (
            "high-level-meeting-5",
            5,
            "2003-07-29",
            "2003-07-30",
            "day",
            "New York",
            "Kofi A. Annan",
            None,
            21,
            "reported",
        ),
        (
            "security-council-2003-04-11",
            None,
            "2003-04-11",
            "2003-04-11",
            "day",
            None,
            "Luis Ernesto Derbez",
            "MEX",
            None,
            "reported",
        ),
    ]


def test_the_fourth_meeting_is_inferred_by_a_named_rule(database: duckdb.DuckDBPyConnection) -> None:
    sql = "SELECT quote, rule FROM evidence WHERE record_id = 'high-level-meeting-4' AND field = 'ordinal' ORDER BY char_start"
    assert rows(database, sql) == [
        ("cinquième", "inferred:previous_ordinal"),
        ("notre dernière réunion de haut niveau, en février 2001", "inferred:previous_ordinal"),
    ]


def test_participations(database: duckdb.DuckDBPyConnection) -> None:
    sql = "SELECT category, count(*) FROM participations WHERE meeting_id = 'high-level-meeting-5' AND role = 'participant' GROUP BY 1 ORDER BY 1"
    counted = [("regional_organization", 21), ("un_agency_or_other_international", 13), ("un_organ_or_department", 11)]
    assert rows(database, sql) == counted
    office = "SELECT organization_id FROM participations WHERE represented_by = 'Président' ORDER BY 1"
    offices = ["counter-terrorism-committee", "economic-and-social-council", "general-assembly", "security-council"]
    assert rows(database, office) == [(name,) for name in offices]
    praised = "SELECT * FROM participations WHERE organization_id = 'economic-community-of-central-african-states'"
    assert rows(database, praised) == []
    newly = "SELECT count(*) FROM participations WHERE newly_invited"
    assert rows(database, newly) == [(3,)]


def test_the_declared_count_agrees_with_the_list(database: duckdb.DuckDBPyConnection) -> None:
    assert rows(database, "SELECT * FROM issues") == []
    assert rows(database, "SELECT quote FROM evidence WHERE field = 'declared_delegations'") == [("Vingt et une",)]


def test_proposals(database: duckdb.DuckDBPyConnection) -> None:
    sql = f"SELECT section, force, count(*) FROM proposals WHERE document_id = '{LETTER}' GROUP BY ALL ORDER BY ALL"
    assert rows(database, sql) == [("discussion", "must", 4), ("discussion", "should", 5), ("proposals", "proposed", 5)]
    texts = "SELECT count(*) FROM proposals p JOIN evidence e ON record_id = proposal_id AND field = 'text' WHERE p.text = e.quote"
    assert rows(database, texts) == rows(database, "SELECT count(*) FROM proposals")


def test_evidence_and_passages_hold(outputs: Path) -> None:
    """Every value of a document has its words, every quote stands at its place, no character is left out."""
    store = Store(outputs)
    for name in ("passages", "evidence"):
        assert check_evidence(tables()[name], store.read(name), store.read).is_empty()
    texts = dict(store.read("texts").iter_rows())
    for document, start, end, quote in (
        store.read("evidence").select("document_id", "char_start", "char_end", "quote").iter_rows()
    ):
        assert " ".join(texts[document][start:end].split()) == quote
    for document, text in texts.items():
        passages = store.read("passages").filter(pl.col("document_id") == document).sort("char_start")
        assert "".join(text[a:b] for a, b in passages.select("char_start", "char_end").iter_rows()) == text


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the hand-made answers are not here")
def test_scores(outputs: Path) -> None:
    command = [sys.executable, str(SHARED / "score.py"), str(outputs / "parquet"), str(SHARED / "gold"), "--json"]
    total = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)["total"]
    assert total["document"]["right"] == total["document"]["of"]
    assert total["meeting"]["right"] == total["meeting"]["of"]
    assert total["participations"]["f1"] == 1.0
    assert total["proposals"]["f1"] >= 0.97
    assert total["evidence"]["not_holding"] == 0
