"""``sources.csv`` and ``quality.json``: what went in, and what the checks found.

Belongs here: a row for each file of ``raw/``, and for each check its rows and failures. Does not belong here: checks.
"""

from typing import Any

import polars as pl

from pipeline.release.edition import Edition

SOURCES = ("source_path", "sha256", "bytes", "media_type", "document_id", "symbol", "title", "language", "dated_on",
           "outcome", "rights_basis", "not_read_because")  # fmt: skip


def write_sources(edition: Edition) -> None:
    """One row per file of ``raw/``: what it is, and which document it became."""
    known = edition.read("documents", [c for c in SOURCES if c not in ("bytes", "not_read_because")]).drop("sha256")
    rows = edition.sources.rename({"error": "not_read_because"}).join(known, on="source_path", how="left")
    frame = rows.select(SOURCES).sort("source_path")
    frame.write_csv(edition.folder / "sources.csv", line_terminator="\n")


def write_quality(edition: Edition) -> None:
    """Checks, values by where they come from, what became of documents, and issues by kind."""
    documents, issues = edition.read("documents", ["outcome"]), edition.read("issues")
    errors = issues.filter(pl.col("severity") == "error").sort("source_path", "code", "issue_id", nulls_last=True)
    edition.write_json(
        "quality.json",
        {
            "version": edition.facts.version,
            "checks": list(edition.checks),
            "tables": [table_quality(edition, spec.name) for spec in edition.specs],
            "documents": dict(documents.group_by("outcome").len().sort("outcome").iter_rows()),
            "issues": issues.group_by("severity", "code").len("rows").sort("severity", "code").to_dicts(),
            "not_used": errors.select("source_path", "document_id", "code", "message").to_dicts(),
        },
    )


def table_quality(edition: Edition, name: str) -> dict[str, Any]:
    """How full each column of a table is, and how much of it documents bear out."""
    spec = next(spec for spec in edition.specs if spec.name == name)
    filled = edition.scan(name).select(pl.all().count()).collect().row(0, named=True)
    said = edition.scan("evidence").filter(pl.col("table_name") == name).select("record_id", "field").unique()
    borne = dict(said.group_by("field").len().collect().iter_rows())
    columns = [
        {"column": c.name, "source": c.source, "values": filled[c.name], "with_evidence": borne.get(c.name, 0)}
        for c in spec.columns
    ]
    return {"table": name, "rows": edition.rows[name], "columns": columns}
