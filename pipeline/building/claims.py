"""Claims as frames: joined with the records that they belong to, pivoted to one column per field, digested to ids."""

import hashlib
from collections.abc import Sequence

import polars as pl


def of_table(claims: pl.DataFrame, records: pl.DataFrame, table: str) -> pl.DataFrame:
    """The claims of a table with ``record_id``, ``document_id``, ``meeting_id`` of their records."""
    ids = records.filter(pl.col("table_name") == table).select(
        "key", "record", "record_id", "document_id", "meeting_id"
    )
    return claims.filter(pl.col("table_name") == table).join(
        ids, on=["key", "record"], how="inner", maintain_order="left"
    )


def wide(claims: pl.DataFrame, by: Sequence[str], fields: Sequence[str]) -> pl.DataFrame:
    """One row per group of ``by`` with the first value of each of ``fields`` (text, null where there is none)."""
    first = [pl.col("value").filter(pl.col("field") == field).first().alias(field) for field in fields]
    return claims.group_by(by, maintain_order=True).agg(first)


def digests(parts: pl.DataFrame, length: int = 12) -> pl.Series:
    """For each row a digest of its values: the first ``length`` hexadecimal digits of the SHA-256 of them all."""
    joined = parts.select(pl.concat_str(pl.all().cast(pl.String).fill_null(""), separator="\x1f").alias("joined"))[
        "joined"
    ]
    return pl.Series([hashlib.sha256(value.encode()).hexdigest()[:length] for value in joined], dtype=pl.String)


def conform(frame: pl.DataFrame, dtypes: dict[str, pl.DataType]) -> pl.DataFrame:
    """The columns of a published table, in order and with their types; those that are missing are null."""
    columns = [
        (pl.col(name) if name in frame.columns else pl.lit(None)).cast(dtype).alias(name)
        for name, dtype in dtypes.items()
    ]
    return frame.select(columns)
