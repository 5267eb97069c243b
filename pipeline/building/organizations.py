"""Reference data as tables, and the names that a document uses resolved to organizations."""

import polars as pl

from pipeline import reference
from pipeline.building.claims import conform
from pipeline.schema import tables


def table_of(rows: tuple[reference.Row, ...], name: str) -> pl.DataFrame:
    """Rows of a reference file as a published table; empty values are null."""
    spec = tables()[name]
    frame = pl.DataFrame(rows, schema=dict.fromkeys(rows[0], pl.String)) if rows else spec.empty()
    empty_to_null = [pl.when(pl.col(c).cast(pl.String) != "").then(pl.col(c)).alias(c) for c in frame.columns]
    return conform(frame.with_columns(empty_to_null), spec.dtypes)


def organizations() -> pl.DataFrame:
    return table_of(reference.organizations(), "organizations")


def organization_names() -> pl.DataFrame:
    return table_of(reference.organization_names(), "organization_names")


def redirects() -> pl.DataFrame:
    return table_of(reference.redirects(), "redirects")


def resolve(mentions: pl.DataFrame, organization_names: pl.DataFrame) -> pl.DataFrame:
    """Adds ``organization_id`` to rows with ``value`` (a folded name), ``language`` and ``on`` (a day as text, or null).

    Of several organizations of one name, one with a name valid that day wins, then one with a name in that language.
    """
    from pipeline.folding import fold_phrases  # later, as it takes NumPy

    names = organization_names.select(
        "organization_id",
        "valid_from",
        "valid_to",
        name_language="language",
        value=pl.Series(fold_phrases(organization_names["name"].to_list()), dtype=pl.String),
    )
    distinct = mentions.select("value", "language", "on").unique(maintain_order=True)
    valid = (pl.col("valid_from").is_null() | (pl.col("valid_from") <= pl.col("on"))) & (
        pl.col("valid_to").is_null() | (pl.col("valid_to") >= pl.col("on"))
    )
    best = (
        distinct.join(names, on="value", how="inner")
        .with_columns(valid=valid.fill_null(True), own=pl.col("name_language") == pl.col("language"))
        .sort("valid", "own", "organization_id", descending=[True, True, False], nulls_last=True)
        .unique(["value", "language", "on"], keep="first", maintain_order=True)
    )
    office = pl.col("value").str.strip_prefix(reference.OFFICE)
    found = mentions.join(
        best.select("value", "language", "on", "organization_id"),
        on=["value", "language", "on"],
        how="left",
        nulls_equal=True,
        maintain_order="left",
    )
    given = pl.when(pl.col("value").str.starts_with(reference.OFFICE)).then(office)
    return found.with_columns(organization_id=pl.coalesce(given, pl.col("organization_id")))
