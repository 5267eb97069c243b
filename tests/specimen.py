"""A tiny valid dataset and a core that builds it: what the house is tested with, without any document.

Belongs here: one or two rows for each table, and the evidence that they need. Does not belong here: tests.
"""

import datetime
import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polars as pl

from pipeline.failures import record_ids
from pipeline.parts import Counts
from pipeline.schema import tables

TEXT = "Fifth high-level meeting.\nS/2003/1\nIt should be held again."
DAY = datetime.date(2003, 7, 29)
DIGEST = "0" * 64

ROWS: dict[str, list[dict[str, Any]]] = {
    "documents": [
        {
            "document_id": "S/2003/1-en",
            "work_id": "S/2003/1",
            "symbol": "S/2003/1",
            "kind": "letter",
            "language": "en",
            "dated_on": DAY,
            "source_path": "a.txt",
            "sha256": DIGEST,
            "characters": len(TEXT),
            "coverage": 1.0,
            "outcome": "parsed",
            "rights_basis": "un_document",
        }
    ],
    "document_symbols": [{"document_id": "S/2003/1-en", "symbol": "S/2003/1"}],
    "texts": [{"document_id": "S/2003/1-en", "text": TEXT}],
    "passages": [
        {
            "passage_id": f"S/2003/1-en:{position}",
            "document_id": "S/2003/1-en",
            "position": position,
            "section": "conclusions" if kind == "paragraph" else None,
            "paragraph": 1 if kind == "paragraph" else None,
            "kind": kind,
            "language": "en",
            "char_start": start,
            "char_end": end,
        }
        for position, (kind, start, end) in enumerate(
            [("heading", 0, 26), ("furniture", 26, 35), ("paragraph", 35, len(TEXT))]
        )
    ],
    "organizations": [
        {
            "organization_id": "united-nations",
            "name_en": "United Nations",
            "kind": "un_organ",
            "valid_from": "1945-10",
            "valid_to": "2999",
            "wikidata_id": "Q1065",
            "cow_igo_number": 1,
        },
        {
            "organization_id": "secretariat",
            "name_en": "Secretariat",
            "kind": "part",
            "part_of": "united-nations",
            "succeeded_by": "united-nations",
        },
    ],
    "organization_names": [
        {
            "organization_id": "united-nations",
            "language": "fr",
            "name": "Organisation des Nations Unies",
            "kind": "official",
            "valid_from": "1945",
            "valid_to": "2999",
            "source": "Charter",
        }
    ],
    "meetings": [
        {
            "meeting_id": "high-level-meeting-5",
            "series_id": "high-level-meeting",
            "ordinal": 5,
            "name": "Fifth high-level meeting",
            "convened_by": "united-nations",
            "start_date": DAY,
            "end_date": DAY,
            "date_precision": "day",
            "chair_country": "FRA",
            "declared_delegations": 21,
            "status": "held",
        }
    ],
    "meeting_titles": [{"meeting_id": "high-level-meeting-5", "language": "en", "name": "Fifth high-level meeting"}],
    "meeting_documents": [
        {"meeting_id": "high-level-meeting-5", "document_id": "S/2003/1-en", "attestation": "reported"}
    ],
    "participations": [
        {
            "participation_id": "high-level-meeting-5-a",
            "meeting_id": "high-level-meeting-5",
            "organization_id": "united-nations",
            "role": "convener",
            "newly_invited": False,
            "category": "other",
        },
        {
            "participation_id": "high-level-meeting-5-b",
            "meeting_id": "high-level-meeting-5",
            "country": "FRA",
            "role": "chair",
        },
    ],
    "proposals": [
        {
            "proposal_id": "S/2003/1-en-a",
            "document_id": "S/2003/1-en",
            "meeting_id": "high-level-meeting-5",
            "section": "conclusions",
            "paragraph": 1,
            "position": 0,
            "language": "en",
            "force": "should",
            "text": "It should be held again.",
        }
    ],
    "proposal_organizations": [
        {"proposal_id": "S/2003/1-en-a", "organization_id": "united-nations", "relation": "addressed"}
    ],
    "issues": [
        {
            "issue_id": "i1",
            "document_id": "S/2003/1-en",
            "source_path": "a.txt",
            "severity": "warning",
            "code": "unknown_organization",
            "message": "Nobody knows it.",
            "char_start": 0,
            "char_end": 5,
            "quote": "Fifth",
        },
        {
            "issue_id": "i2",
            "source_path": "b.bin",
            "severity": "error",
            "code": "not_text",
            "message": "b.bin is not text in a known encoding.",
        },
    ],
    "redirects": [
        {
            "old_id": "high-level-meeting-05",
            "table_name": "meetings",
            "successor_id": "high-level-meeting-5",
            "reason": "renamed",
            "since": "2026.11.0",
        }
    ],
}


def frames() -> dict[str, pl.DataFrame]:
    """All tables, valid, evidence included."""
    made = {name: pl.DataFrame(ROWS.get(name, []), schema=spec.dtypes) for name, spec in tables().items()}
    made["evidence"] = evidence(made)
    return made


def evidence(made: dict[str, pl.DataFrame]) -> pl.DataFrame:
    """A row for every value that comes from a document; the words are the first of the text."""
    rows = []
    for spec in tables().values():
        for field in (column.name for column in spec.columns if column.source == "document"):
            for record in made[spec.name].filter(pl.col(field).is_not_null()).select(record_ids(spec)).to_series():
                rows.append(attest(spec.name, record, field))
    return pl.DataFrame(rows, schema=tables()["evidence"].dtypes)


def attest(table: str, record: str, field: str) -> dict[str, Any]:
    """One row of evidence."""
    return {
        "evidence_id": hashlib.sha256(f"{table} {record} {field}".encode()).hexdigest()[:16],
        "table_name": table,
        "record_id": record,
        "field": field,
        "document_id": "S/2003/1-en",
        "char_start": 0,
        "char_end": 25,
        "quote": "Fifth high-level meeting.",
        "rule": "specimen",
    }


@dataclass(frozen=True)
class Builder:
    """As the core has them."""

    name: str
    inputs: tuple[str, ...]
    build: Callable[..., pl.DataFrame]

    @property
    def make(self) -> Callable[..., pl.DataFrame]:
        return self.build


def list_sources(raw: Path, work: Path, verify: bool) -> pl.DataFrame:
    """The files of a folder."""
    schema = {"source_path": pl.String, "suffix": pl.String, "bytes": pl.Int64, "sha256": pl.String}
    files = sorted(path for path in raw.rglob("*") if path.is_file())
    rows = [(f.name, f.suffix, f.stat().st_size, hashlib.sha256(f.read_bytes()).hexdigest()) for f in files]
    frame = pl.DataFrame(rows, schema=schema, orient="row")
    return frame.with_columns(key=pl.col("sha256") + pl.col("suffix"), error=pl.lit(None, dtype=pl.String))


def update(raw: Path, sources: pl.DataFrame, work: Path, progress: Callable[[int, int], None], workers: int) -> Counts:
    """Reads nothing, and tells of every file."""
    for done in range(sources.height):
        progress(done + 1, sources.height)
    return Counts(read=sources.height, version="-".join(sources["sha256"]))


def builders(made: dict[str, pl.DataFrame] | None = None) -> dict[str, Builder]:
    """Builders that give these frames, whatever they are given."""
    made = frames() if made is None else made
    inputs = {"records": ("sources", "readings", "claims"), "evidence": ("claims", "records", "texts")}
    names = ["records", *tables()]
    given = {**made, "records": pl.DataFrame({"record": ["a"]})}
    return {name: Builder(name, inputs.get(name, ("readings", "records")), giving(given[name])) for name in names}


def giving(frame: pl.DataFrame) -> Callable[..., pl.DataFrame]:
    """A build function that gives the frame."""
    return lambda **inputs: frame


def example_value(dtype: pl.DataType) -> object:
    """A value of the type."""
    return {pl.String: "x", pl.Int64: 1, pl.Float64: 1.0, pl.Boolean: True, pl.Date: datetime.date(2003, 7, 29)}[dtype]
