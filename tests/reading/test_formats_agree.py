"""The same document in every format gives the same meetings, participations and proposals."""

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest
import writers
from polars.testing import assert_frame_equal
from seeds import DOCUMENTS, SEEDS, copied

from pipeline.building import BUILDERS
from pipeline.parts import parse_sources
from pipeline.sources import read_sources

OF_THE_FILE = ("document_id", "proposal_id", "work_id", "symbol", "source_path", "media_type", "sha256", "characters")
"""Columns that depend on the file."""
TABLES = (
    *("documents", "meetings", "meeting_titles", "meeting_documents", "participations", "proposals"),
    *("proposal_organizations", "words"),
)
WRITERS: dict[str, tuple[str, Callable[[str], bytes]]] = {
    "html": (".html", writers.as_html),
    "html windows-1252": (".htm", lambda text: writers.as_html(text.replace("œ", "oe"), "windows-1252")),
    "docx": (".docx", writers.as_docx),
    "akoma ntoso": (".xml", writers.as_akoma_ntoso),
    "pdf": (".pdf", writers.as_pdf),
    "markdown": (".md", writers.as_text("utf-8")),
    "pdf named otherwise": (".txt", writers.as_pdf),
    **{
        encoding: (".txt", writers.as_text(encoding))
        for encoding in ("utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-32")
    },
}


def built(raw: Path, work: Path) -> dict[str, pl.DataFrame]:
    """The tables of a folder, and ``words``: the words that say the values of each table."""
    sources = read_sources(raw)
    frames = {"sources": sources, **parse_sources(raw, sources, work, lambda done, total: None)}
    for name, builder in BUILDERS.items():
        frames[name] = builder.build(**{needed: frames[needed] for needed in builder.inputs})
    marks = pl.col("quote").str.replace_all(r"\*", "")
    said = frames["evidence"].filter(pl.col("field") != "symbol")  # the PDF prints one on its pages
    frames["words"] = said.select("table_name", "field", marks, "rule").unique()
    return frames


@pytest.fixture(scope="module")
def texts() -> list[str]:
    return [document.read_text(encoding="utf-8") for document in DOCUMENTS]


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, pl.DataFrame]:
    folder = tmp_path_factory.mktemp("expected")
    return built(copied(folder / "raw"), folder / "work")


@pytest.mark.parametrize("name", WRITERS)
def test_every_format_gives_the_same(
    name: str, texts: list[str], expected: dict[str, pl.DataFrame], tmp_path: Path
) -> None:
    suffix, write = WRITERS[name]
    raw = tmp_path / "raw"
    raw.mkdir()
    for seed, text in zip(SEEDS, texts, strict=True):
        (raw / f"{seed}{suffix}").write_bytes(write(text))
    found = built(raw, tmp_path / "work")
    assert found["documents"]["outcome"].to_list() == ["parsed", "parsed"]
    for table in TABLES:
        columns = [column for column in expected[table].columns if column not in OF_THE_FILE]
        assert_frame_equal(comparable(found[table], columns), comparable(expected[table], columns), check_exact=True)
    assert set(found["issues"]["code"]) <= {"other_encoding", "other_format"}


def test_what_a_reader_tells_becomes_an_issue_of_the_document(tmp_path: Path, texts: list[str]) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / "a.txt").write_bytes(texts[0].encode("cp1252"))
    (raw / "b.pdf").write_bytes(b"%PDF-1.4")
    issues = built(raw, tmp_path / "work")["issues"].select("source_path", "document_id", "severity", "code", "quote")
    assert sorted(issues.iter_rows()) == [
        ("a.txt", "a", "info", "other_encoding", None),
        ("b.pdf", "b", "error", "damaged_file", None),
    ]


def comparable(frame: pl.DataFrame, columns: list[str]) -> pl.DataFrame:
    return frame.select(columns).sort(columns)
