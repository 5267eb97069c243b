"""The table ``evidence``: the claims, with the records that they speak of."""

import polars as pl

from pipeline import reference
from pipeline.building.claims import conform, digests
from pipeline.building.corrections import with_corrections
from pipeline.schema import tables


def evidence(claims: pl.DataFrame, records: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """One row per place that says a value of a column whose source is a document."""
    columns = [(s.name, c.name) for s in tables().values() for c in s.columns if c.source == "document"]
    wanted = pl.DataFrame(columns, schema=["table_name", "field"], orient="row")
    ids = records.select("key", "table_name", "record", "record_id", "document_id")
    said = claims.join(ids, on=["key", "table_name", "record"], how="inner", maintain_order="left")
    said = pl.concat([said, titles(said, documents)], how="diagonal")
    said = said.join(wanted, on=["table_name", "field"], how="semi", maintain_order="left")
    kept = ["table_name", "record_id", "field", "document_id", "char_start", "char_end", "quote", "rule"]
    rows = with_corrections(said.select(kept).unique(maintain_order=True), reference.corrections())
    return conform(rows.with_columns(evidence_id=digests(rows, 16)), tables()["evidence"].dtypes)


def titles(said: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """Names and themes of meetings once more, as evidence for ``meeting_titles`` in the language of the document."""
    named = said.filter((pl.col("table_name") == "meetings") & pl.col("field").is_in(["name", "theme"]))
    named = named.join(
        documents.select("document_id", "language"), on="document_id", how="inner", maintain_order="left"
    )
    record_id = pl.concat_str(["record_id", "language"], separator="|")
    return named.with_columns(table_name=pl.lit("meeting_titles"), record_id=record_id)
