"""Which meeting a record tells of: the ids of meetings, the same for all documents and languages that tell of one.

Does not belong here: the ids of other records (``identity.py``), and what is published of a meeting (``meetings.py``).
"""

import polars as pl

from pipeline import reference
from pipeline.building.claims import digests, wide


def meeting_records(said: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    """Series and number, else convener and date; a day with two meetings needs the theme, or the numbers. A date without
    convener tells no meeting from that of another document, and counts for its own document and the translations of
    it. What has neither number nor date is left out. An organ whose meetings are numbered through is a series of its
    own in reference data; such numbers are printed in digits (its first summit is not its first meeting)."""
    from pipeline.folding import fold_phrase  # later, as it takes NumPy

    fields = ["series_id", "ordinal", "start_date", "date_precision", "theme"]
    rows = wide(said.filter(pl.col("table_name") == "meetings"), ["key", "record", "document_id"], fields)
    conveners = named.filter(pl.col("field") == "convened_by").unique(
        ["key", "record"], keep="first", maintain_order=True
    )
    rows = rows.join(
        conveners.select("key", "record", "organization_id"), on=["key", "record"], how="left", maintain_order="left"
    )
    works = said.select("key", "work_id", "language").unique(maintain_order=True)
    rows = rows.join(works, on="key", how="left", maintain_order="left")
    papers = digests(rows.select("work_id"), 8)
    themes = pl.Series([fold_phrase(t) if t else None for t in rows["theme"]], dtype=pl.String)
    numbering = pl.col("organization_id").is_in([row["series_id"] for row in reference.meeting_series()])
    digits = said.filter((pl.col("field") == "ordinal") & (pl.col("rule") == "meeting.number"))
    digits = digits.select("key", "record", in_digits=pl.lit(True)).unique()
    rows = rows.join(digits, on=["key", "record"], how="left", maintain_order="left")
    counted = pl.coalesce("series_id", pl.when(numbering & pl.col("in_digits")).then(pl.col("organization_id")))
    size = pl.col("date_precision").replace_strict(
        {"day": 10, "month": 7, "year": 4}, default=10, return_dtype=pl.Int64
    )
    rows = rows.with_columns(
        convener=pl.col("organization_id"), counted=counted, date=pl.col("start_date").str.head(size), theme=themes
    )
    rows = as_one_work(rows).with_columns(
        prefix=pl.coalesce("counted", "convener", pl.format("meeting-{}", pl.Series("paper", papers))),
        numbered=pl.concat_str(["counted", "ordinal"], separator="-"),
    )
    rows = join_numbered(rows).filter(pl.col("meeting_id").is_not_null())
    return rows.select(
        "key",
        "record",
        "document_id",
        "organization_id",
        "apart",
        table_name=pl.lit("meetings"),
        record_id=pl.col("meeting_id"),
        meeting_id=pl.col("meeting_id"),
    )


def as_one_work(rows: pl.DataFrame) -> pl.DataFrame:
    """Language versions of a work tell of the same meetings in other words: where all have as many of a day, the first, second,
    ... of that day gets convener, number and theme of the first version that tells them (English, else by code)."""
    told = ["counted", "convener", "ordinal", "theme"]
    english_first = pl.when(pl.col("language") == "en").then(pl.lit("")).otherwise(pl.col("language"))
    rows = rows.with_columns(place=pl.int_range(pl.len()), nth=pl.int_range(pl.len()).over("key", "date"))
    rows = rows.with_columns(several=pl.len().over("key", "date")).sort(english_first, "place")
    alike = (pl.col("several").n_unique().over("work_id", "date") == 1) & pl.col("date").is_not_null()
    same = ["work_id", "date", "nth"]
    shared = [pl.when(alike).then(pl.col(c).drop_nulls().first().over(same)).otherwise(c).alias(c) for c in told]
    return rows.with_columns(shared).sort("place").drop("place", "nth", "several")


def join_numbered(rows: pl.DataFrame) -> pl.DataFrame:
    """Adds ``meeting_id``. A record without number joins a numbered one of the same convener and day if the themes agree
    or the day has one meeting; ``apart`` tells that it could have joined and did not."""
    day = ["prefix", "date"]
    numbered = rows.filter(pl.col("numbered").is_not_null() & pl.col("date").is_not_null())
    one = numbered.group_by(day).agg(number=pl.col("numbered").first(), numbers=pl.col("numbered").n_unique())
    same = (
        numbered.filter(pl.col("theme").is_not_null())
        .group_by([*day, "theme"])
        .agg(by_theme=pl.col("numbered").first())
    )
    themes = rows.filter(pl.col("numbered").is_null()).group_by(day).agg(themes=pl.col("theme").drop_nulls().n_unique())
    rows = rows.join(one, on=day, how="left", maintain_order="left")
    rows = rows.join(same, on=[*day, "theme"], how="left", maintain_order="left")
    rows = rows.join(themes, on=day, how="left", maintain_order="left")
    alone = pl.when((pl.col("numbers") == 1) & (pl.col("themes") <= 1)).then(pl.col("number"))
    ordinals = pl.col("ordinal").drop_nulls().n_unique().over(day)
    ordinal = pl.when(ordinals > 1).then(pl.format("-{}", "ordinal")).otherwise(pl.lit(""))
    plain = pl.concat_str(["prefix", pl.lit("-"), "date", ordinal.fill_null("")])
    themed = pl.when((pl.col("themes") > 1) & pl.col("theme").is_not_null()).then(
        pl.format("{}-{}", plain, pl.Series("digest", digests(rows.select("theme"), 8)))
    )
    meeting_id = pl.coalesce("numbered", "by_theme", alone, themed, plain)
    apart = pl.col("numbered").is_null() & (pl.col("numbers") > 0) & (pl.coalesce("by_theme", alone).is_null())
    return rows.with_columns(meeting_id=meeting_id, apart=apart.fill_null(False))
