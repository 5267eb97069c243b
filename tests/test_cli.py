"""The command: what it prints, how it ends, and what it does not import."""

import os
import subprocess
import sys
import types
from pathlib import Path

import polars as pl
import pytest
import specimen
from click.testing import CliRunner, Result

from pipeline.assets import code_location
from pipeline.cli import main
from pipeline.database import write_database
from pipeline.schema import tables
from pipeline.storage import Store


def call(*arguments: str, **options: str) -> Result:
    return CliRunner().invoke(main, list(arguments), input=options.get("input"))


def said(result: Result) -> str:
    """What was printed, on one line, however it was wrapped."""
    return " ".join(result.output.split())


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one document, as the current directory."""
    (tmp_path / "raw").mkdir()
    (tmp_path / "raw" / "a.txt").write_text(specimen.TEXT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plug(monkeypatch: pytest.MonkeyPatch, **changed: pl.DataFrame) -> None:
    """Put the tiny core in the place of the real one."""
    module = types.ModuleType("pipeline.definitions")
    builders = specimen.builders({**specimen.frames(), **changed})
    module.defs = code_location(specimen.list_sources, specimen.update, builders)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "pipeline.definitions", module)


@pytest.mark.parametrize("command", [[], ["build"], ["explain"], ["evaluate"], ["query"], ["tables"], ["ui"]])
def test_help_has_examples(command: list[str]) -> None:
    result = call(*command, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.output
    assert "chapter8 " in result.output


def test_build_prints_a_summary(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plug(monkeypatch)
    result = call("build")
    assert result.exit_code == 0, result.output
    text = said(result)
    assert "Documents: 1 (from 1 files)" in text
    assert "participations 2" in text
    assert "Issues: 1 not_text (error), 1 unknown_organization (warning)" in text
    assert "Warning: b.bin: b.bin is not text in a known encoding." in text
    assert "seconds" in text
    assert (project / "outputs" / "chapter-viii.duckdb").is_file()


def test_build_tells_which_rows_break_a_rule(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plug(monkeypatch, meetings=specimen.frames()["meetings"].with_columns(status=pl.lit("lost")))
    result = call("build", "--outputs", "elsewhere")
    assert result.exit_code == 1
    text = said(result)
    assert "meetings: vocabularies and ranges" in text
    assert "one of held, planned" in text
    assert "lost" in text
    assert "Error: The table meetings was not written" in text
    assert "Traceback" not in text
    assert not (project / "elsewhere" / "chapter-viii.duckdb").exists()


def test_build_without_documents_is_refused(project: Path) -> None:
    result = call("build", "--raw", "nowhere")
    assert result.exit_code == 2
    assert said(result) == "Error: There is no folder nowhere: put documents into it, or name another with --raw."


def test_build_of_an_empty_folder_says_so(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plug(monkeypatch)
    (project / "empty").mkdir()
    result = call("build", "--raw", "empty")
    assert result.exit_code == 0
    assert "There are no documents in empty: put some there, and build again." in said(result)


def test_no_documents_never_take_the_place_of_some(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plug(monkeypatch)
    assert call("build").exit_code == 0
    (project / "empty").mkdir()
    plug(monkeypatch, documents=specimen.frames()["documents"].clear())
    before = (project / "outputs" / "parquet" / "documents.parquet").read_bytes()
    result = call("build", "--raw", "empty")
    assert result.exit_code == 1
    text = said(result)
    assert "documents: minimum rows" in text
    assert "There are no documents in empty: put some there, and build again." in text
    assert (project / "outputs" / "parquet" / "documents.parquet").read_bytes() == before


def test_build_into_a_file_is_refused(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plug(monkeypatch)
    (project / "file").write_text("")
    result = call("build", "--outputs", "file/outputs")
    assert result.exit_code == 2
    assert "cannot be used: Not a directory." in said(result)


@pytest.fixture
def built(store: Store, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a database, as ``outputs`` of the current directory."""
    write_database(store.outputs)
    monkeypatch.chdir(store.outputs.parent)
    return store.outputs


def test_query_answers(built: Path) -> None:
    result = call("query", "SELECT name, ordinal FROM meetings")
    assert result.exit_code == 0
    assert "Fifth high-level meeting" in result.output
    assert result.output.endswith("(1 row)\n")
    assert call("query", "-", input="SELECT 7 AS seven").output.startswith("seven\n")


@pytest.mark.parametrize(
    ("sql", "sentence"),
    [
        ("SELEC 1", "syntax error"),
        ("SELECT nme FROM meetings", 'Referenced column "nme" not found'),
        ("DROP TABLE issues", "A question changes nothing"),
        ("COPY (SELECT 1) TO 'outputs/parquet/meetings.parquet'", "A question changes nothing"),
        ("COPY (PIVOT issues ON code) TO 'outputs/parquet/meetings.parquet'", "neither reads nor writes other files"),
        ("EXPLAIN ANALYZE COPY (SELECT 1) TO 'outputs/parquet/meetings.parquet'", "neither reads nor writes"),
        ("WITH a AS (COPY (SELECT 1) TO 'outputs/parquet/meetings.parquet') FROM a", ""),
        ("SET enable_external_access = true", "A question changes nothing"),
        ("SELECT 1; DROP TABLE issues", "Ask one statement at a time: there are 2."),
        ("SELECT '\udcff'", "The statement is not UTF-8"),
        ("", "The statement gives no rows"),
        ("SELECT 'x'::INT", "Could not convert string 'x' to INT32"),
    ],
)
def test_query_says_what_is_wrong(built: Path, sql: str, sentence: str) -> None:
    before = {file: file.read_bytes() for file in built.rglob("*") if file.is_file()}
    result = call("query", sql)
    assert before == {file: file.read_bytes() for file in built.rglob("*") if file.is_file()}
    assert result.exit_code == 2
    assert result.output.startswith("Error: ")
    assert result.output.count("\n") == 1
    assert sentence in result.output


@pytest.mark.parametrize(
    "sql", ["FROM issues", "PIVOT issues ON code", "EXPLAIN FROM issues", "SHOW TABLES", "VALUES (1); --"]
)
def test_query_takes_what_only_asks(built: Path, sql: str) -> None:
    assert call("query", sql).exit_code == 0


@pytest.mark.parametrize("form", ["csv", "parquet"])
@pytest.mark.parametrize(
    "file", ["outputs/chapter-viii.duckdb", "outputs/parquet/a.csv", "outputs/../outputs/work/a", "pipe"]
)
def test_query_does_not_replace_what_is_built(built: Path, file: str, form: str) -> None:
    (built / "work").mkdir()
    os.mkfifo("pipe")
    result = call("query", "--format", form, "-o", file, "FROM meetings")
    assert result.exit_code == 2
    assert "name another" in result.output
    assert call("query", "--format", form, "-o", "outputs/../own", "FROM meetings").exit_code == 0


def test_query_prints_on_every_screen(built: Path) -> None:
    def printed(form: str) -> bytes:
        command = [sys.executable, "-m", "pipeline", "query", "--format", form, "SELECT 'é' AS letter"]
        environment = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii"}
        return subprocess.run(command, cwd=built.parent, env=environment, capture_output=True, check=True).stdout

    assert rb"\xe9" in printed("table")
    assert printed("csv").decode() == "letter\né\n"
    assert printed("json").decode() == '[\n{"letter": "é"}\n]\n'


def test_names_that_are_not_text_are_refused(built: Path) -> None:
    for arguments in (["--outputs", "o\udcff"], ["-o", "o\udcff"]):
        result = call("query", *arguments, "FROM meetings")
        assert result.exit_code == 2
        assert "is not UTF-8" in said(result)


def test_without_a_database_one_is_told_to_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for command in (["query", "SELECT 1"], ["tables"]):
        result = call(*command)
        assert result.exit_code == 2
        assert "run `chapter8 build` first" in result.output


def test_tables_says_what_there_is(built: Path) -> None:
    result = call("tables")
    assert result.exit_code == 0
    for spec in tables().values():
        assert spec.name in result.output
        assert spec.description in result.output
    assert "passages  3 rows, 10 columns" in result.output
    every = call("tables", "--columns").output
    assert all(column.description in every for spec in tables().values() for column in spec.columns)


def test_tables_says_what_the_columns_of_one_mean(built: Path) -> None:
    result = call("tables", "meetings")
    assert result.exit_code == 0
    assert "ordinal" in result.output
    assert "bigint or null" in result.output
    assert "proposals" not in result.output
    result = call("tables", "meting")
    assert result.exit_code == 2
    assert "There is no table meting; there are document_symbols, documents," in result.output


@pytest.mark.parametrize(
    ("arguments", "banned"),
    [
        (["--help"], {"dagster", "polars", "pandera", "duckdb", "rich"}),
        (["build", "--help"], {"dagster", "polars", "pandera", "duckdb", "rich"}),
        (["explain", "--help"], {"dagster", "polars", "pandera", "duckdb", "rich"}),
        (["explain", "raw/a.txt"], {"dagster"}),
        (["query", "SELECT 1"], {"dagster", "polars", "pandera", "pyarrow", "rich", "numpy"}),
        (["tables"], {"dagster", "polars", "pandera", "pyarrow", "rich", "numpy"}),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_quick_commands_import_little(built: Path, arguments: list[str], banned: set[str]) -> None:
    (built.parent / "raw").mkdir()
    (built.parent / "raw" / "a.txt").write_text(specimen.TEXT)
    code = (
        "import sys\nfrom pipeline.cli import main\n"
        f"try: main({arguments!r})\n"
        f"finally: print(sorted({banned!r} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=built.parent, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stderr.strip().splitlines()[-1] == "[]"
