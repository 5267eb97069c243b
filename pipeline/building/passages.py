"""The table ``passages``."""

import polars as pl

from pipeline.building.claims import conform
from pipeline.building.identity import kept_documents
from pipeline.schema import tables


def passages(found_passages: pl.DataFrame, records: pl.DataFrame) -> pl.DataFrame:
    """The passages of all documents, with the ids of both."""
    ids = kept_documents(records).select("key", "document_id")
    rows = found_passages.join(ids, on="key", how="inner")
    rows = rows.with_columns(passage_id=pl.format("{}:{}", "document_id", "position"))
    return conform(rows, tables()["passages"].dtypes)
