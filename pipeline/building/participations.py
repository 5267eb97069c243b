"""The table ``participations``."""

import polars as pl

from pipeline.building.claims import conform, of_table, wide
from pipeline.schema import tables
from pipeline.vocabulary import Role

KEYS = ("participation_id", "meeting_id", "organization_id")
"""Columns that ``records`` gives; the others are what documents say."""


def participations(claims: pl.DataFrame, records: pl.DataFrame) -> pl.DataFrame:
    """One row per participation; whoever only attends has the strongest of the roles that documents state."""
    said = of_table(claims, records, "participations")
    strength = {str(role): rank for rank, role in enumerate(Role)}
    roles = said.filter(pl.col("field") == "role").sort(
        pl.col("value").replace_strict(strength, default=9, return_dtype=pl.Int64), maintain_order=True
    )
    strongest = wide(roles, ["record_id"], ["role"])
    dtypes = tables()["participations"].dtypes
    facts = wide(said, ["record_id"], [name for name in dtypes if name not in (*KEYS, "role")])
    who = records.filter(pl.col("table_name") == "participations")
    who = who.select("record_id", "meeting_id", "organization_id").unique(
        "record_id", keep="first", maintain_order=True
    )
    rows = who.join(facts, on="record_id", how="inner").join(strongest, on="record_id", how="inner")
    rows = rows.rename({"record_id": "participation_id"}).with_columns(newly_invited=pl.col("newly_invited") == "true")
    return conform(rows, dtypes)
