"""Releases of the tiny dataset, for the tests of releases.

Belongs here: writing a dataset as a build leaves it, with names that break careless writers, and releasing it. Does not
belong here: tests.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import specimen

from pipeline.release.edition import Edition
from pipeline.release.making import COMPARED, Made, gather, make_release
from pipeline.release.parquet import write_tables
from pipeline.release.published import Published
from pipeline.schema import tables
from pipeline.storage import Store, write_file
from pipeline.versions import rules_version

Frames = dict[str, pl.DataFrame]
HOSTILE = '=HYPERLINK("http://x.example","a"),\n"b"; \'c\'\t\\ | <i>&amp;</i> {x} % 联合国 الأمم 👋'
"""A formula, quotes, a line end, separators, marks and other scripts."""
SECOND = "Sixth high-level meeting."


def hostile() -> Frames:
    """The tiny dataset with that text wherever any text may stand."""
    made = specimen.frames()
    for name, columns in {
        "documents": ["title", "sender_name"],
        "organizations": ["name_en", "acronym"],
        "organization_names": ["name"],
        "meetings": ["name", "theme", "place"],
        "issues": ["message", "quote"],
    }.items():
        made[name] = made[name].with_columns(pl.lit(HOSTILE).alias(c) for c in columns)
    return attested(made)


def attested(made: Frames) -> Frames:
    """The tables with the evidence that they need."""
    return {**made, "evidence": specimen.evidence(made)}


def changed(made: Frames, table: str, **values: pl.Expr | str | int | None) -> Frames:
    """The dataset with other values in all rows of a table."""
    return attested({**made, table: made[table].with_columns(**{k: as_literal(v) for k, v in values.items()})})


def as_literal(value: pl.Expr | str | int | None) -> pl.Expr:
    return value if isinstance(value, pl.Expr) else pl.lit(value)


def with_second_document(made: Frames) -> Frames:
    """The dataset with a second document, and with a meeting that it alone tells of."""
    document = {"document_id": "S/2004/1-en", "source_path": "c.txt", "symbol": "S/2004/1", "sha256": "1" * 64}
    other = (
        made["documents"]
        .head(1)
        .with_columns(
            **{k: pl.lit(v) for k, v in document.items()}, work_id=pl.lit("S/2004/1"), characters=pl.lit(len(SECOND))
        )
    )
    text = made["texts"].head(1).with_columns(document_id=pl.lit("S/2004/1-en"), text=pl.lit(SECOND))
    passage = (
        made["passages"]
        .head(1)
        .with_columns(
            document_id=pl.lit("S/2004/1-en"), passage_id=pl.lit("S/2004/1-en:0"), char_end=pl.lit(len(SECOND))
        )
    )
    meeting = made["meetings"].head(1).with_columns(meeting_id=pl.lit("high-level-meeting-6"), ordinal=pl.lit(6))
    link = (
        made["meeting_documents"]
        .head(1)
        .with_columns(document_id=pl.lit("S/2004/1-en"), meeting_id=pl.lit("high-level-meeting-6"))
    )
    extra = {"documents": other, "texts": text, "passages": passage, "meetings": meeting, "meeting_documents": link}
    grown = {name: pl.concat([frame, *([extra[name]] if name in extra else [])], how="vertical_relaxed")
             for name, frame in made.items()}  # fmt: skip
    grown["evidence"] = specimen.evidence(grown).with_columns(
        pl.when(pl.col("record_id").str.contains("S/2004/1|meeting-6")).then(pl.lit("S/2004/1-en"))
        .otherwise("document_id").alias("document_id"),
        pl.when(pl.col("record_id").str.contains("S/2004/1|meeting-6")).then(pl.lit(SECOND))
        .otherwise("quote").alias("quote"),
    )  # fmt: skip
    return {name: frame.cast(tables()[name].dtypes) for name, frame in grown.items()}


def write(outputs: Path, made: Frames) -> pl.DataFrame:
    """The dataset as a build leaves it; gives the files that it was built from. No rule is applied."""
    for name in tables():
        write_file(outputs / "parquet" / f"{name}.parquet", made[name])
    documents = made["documents"]
    sources = documents.select("source_path", "sha256", bytes=pl.lit(100, pl.Int64), error=pl.lit(None, pl.String))
    Store(outputs).write_work("sources", sources)
    (outputs / "work" / "parts").mkdir(exist_ok=True)
    (outputs / "work" / "parts" / "rules").write_text(f"{rules_version()} names", encoding="utf-8")
    return sources


def release(outputs: Path, made: Frames, version: str | None = None, **options: str | None) -> Made:
    """Release a dataset."""
    return make_release(outputs, write(outputs, made), version, **options)


def light(folder: Path, made: Frames, version: str) -> Published:
    """A release of which only the tables and what describes them are written: enough to compare it."""
    outputs = folder / f"outputs-{version}"
    sources = write(outputs, made)
    facts = gather(outputs, version, None, None, None)
    place = folder / version
    write_tables(place, Store(outputs), facts)
    for renderer in COMPARED:
        renderer(Edition(place, facts, sources))
    return Published(place)


def reading(made: Frames) -> Callable[..., pl.DataFrame]:
    """The tables as the gate reads them."""
    return lambda name, columns=None: made[name] if columns is None else made[name].select(columns)


def read_json(folder: Path, name: str) -> Any:
    return json.loads((folder / name).read_text(encoding="utf-8"))
