"""The tables ``documents``, ``document_symbols`` and ``texts``."""

import polars as pl

from pipeline.building.claims import conform, of_table, wide
from pipeline.building.identity import kept_documents
from pipeline.schema import tables
from pipeline.vocabulary import DocumentKind, Outcome, RightsBasis

REPORTS = ("meetings", "participations", "proposals")
FIELDS = ["symbol", "title", "original_language", "dated_on", "issued_on", "distribution"]
SENDER = ["sender_name", "sender_title", "sender_country"]


def documents(readings: pl.DataFrame, claims: pl.DataFrame, records: pl.DataFrame) -> pl.DataFrame:
    """One row per document: what was in the file, what it says of itself, and what became of it."""
    facts = wide(of_table(claims, records, "documents"), ["document_id"], FIELDS + SENDER)
    reporting = records.filter(pl.col("table_name").is_in(REPORTS))["document_id"].unique()
    found = pl.col("document_id").is_in(reporting.implode())
    outcome = (
        pl.when(pl.col("characters").is_null())
        .then(pl.lit(str(Outcome.QUARANTINED)))
        .when(found)
        .then(pl.lit(str(Outcome.PARSED)))
        .otherwise(pl.lit(str(Outcome.NOTHING_FOUND)))
    )
    kept = kept_documents(records).join(readings, on="key", how="left").join(facts, on="document_id", how="left")
    length = pl.col("characters")
    rows = kept.with_columns(
        work_id=pl.coalesce("work_id", "document_id"),
        kind=pl.col("kind").fill_null(str(DocumentKind.OTHER)),
        rights_basis=pl.col("rights_basis").fill_null(str(RightsBasis.OTHER)),
        characters=length.fill_null(0),
        coverage=pl.col("covered") / length,
        outcome=outcome,
        dated_on=pl.col("dated_on").str.to_date(),
        issued_on=pl.col("issued_on").str.to_date(),
    )
    return conform(rows, tables()["documents"].dtypes)


def document_symbols(claims: pl.DataFrame, records: pl.DataFrame) -> pl.DataFrame:
    """The symbols that documents print as their own."""
    said = of_table(claims, records, "document_symbols").select("document_id", symbol="value").unique()
    return conform(said, tables()["document_symbols"].dtypes)


def texts(found_texts: pl.DataFrame, records: pl.DataFrame) -> pl.DataFrame:
    """The texts of all documents that could be read."""
    found = kept_documents(records).join(found_texts, on="key", how="inner")
    return conform(found, tables()["texts"].dtypes)
