"""The tables ``proposals`` and ``proposal_organizations``."""

import polars as pl

from pipeline.building.claims import conform, of_table, wide
from pipeline.schema import tables


def proposals(claims: pl.DataFrame, records: pl.DataFrame, found_passages: pl.DataFrame) -> pl.DataFrame:
    """One row per proposal in the order of its document, in the language of the passage in which it begins."""
    said = of_table(claims, records, "proposals")
    rows = wide(said, ["record_id", "document_id", "meeting_id", "record"], ["text", "force", "section", "paragraph"])
    begins = said.filter(pl.col("field") == "text").select("record_id", "key", "char_start")
    begins = begins.unique("record_id", keep="first", maintain_order=True).sort("char_start")
    places = found_passages.select("key", "char_start", "language").sort("char_start")
    tongues = begins.join_asof(places, on="char_start", by="key", check_sortedness=False)
    rows = rows.join(tongues.select("record_id", "language"), on="record_id", how="left", maintain_order="left")
    return conform(rows.rename({"record_id": "proposal_id", "record": "position"}), tables()["proposals"].dtypes)


def proposal_organizations(claims: pl.DataFrame, records: pl.DataFrame) -> pl.DataFrame:
    """One row per organization of a proposal; addressed where any of its names is."""
    said = of_table(claims, records, "proposal_organizations").filter(pl.col("field") == "relation")
    ids = records.filter(pl.col("table_name") == "proposal_organizations")
    ids = ids.select("record_id", "proposal_id", "organization_id").unique("record_id", maintain_order=True)
    best = said.sort("record_id", "value").unique("record_id", keep="first", maintain_order=True)
    rows = best.select("record_id", relation="value").join(ids, on="record_id", how="inner")
    return conform(rows, tables()["proposal_organizations"].dtypes)
