"""The tables ``meetings``, ``meeting_titles`` and ``meeting_documents``.

Where documents disagree on a value of one meeting: reported before mentioned, finer precision, original language,
earlier ``dated_on``, then ``document_id``; for dates the finer precision comes first, so that first day, last day and
precision are those of one document. All values keep their evidence, and each disagreement is an issue.
"""

import polars as pl

from pipeline import reference
from pipeline.building.claims import conform, of_table, wide
from pipeline.schema import tables
from pipeline.vocabulary import Attestation, DatePrecision, MeetingStatus

FIELDS = ["series_id", "ordinal", "name", "theme", "start_date", "end_date", "date_precision", "place"]
CHAIR = ["chair_name", "chair_title", "chair_country", "declared_delegations"]
OFFICIAL = ("series_id", "ordinal", "date", "source")
DATES = ("start_date", "end_date", "date_precision")
COMPARED = ("start_date", "end_date", "chair_name", "chair_country", "declared_delegations", "convened_by")
"""Fields whose values do not depend on the language, so that two values are a disagreement."""


def ranked_claims(claims: pl.DataFrame, records: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """The claims about meetings, those to be believed first; with the document's ``language`` and ``attestation``."""
    said = of_table(claims, records, "meetings")
    facts = wide(said, ["key", "record"], ["attestation", "date_precision"])
    order = {str(p): i for i, p in enumerate(DatePrecision)}
    about = documents.select("document_id", "language", "original_language", "dated_on")
    named = records.filter(pl.col("table_name") == "meetings").select("key", "record", "organization_id")
    said = said.join(facts, on=["key", "record"], how="left", maintain_order="left")
    said = said.join(about, on="document_id", how="left", maintain_order="left")
    said = said.join(named, on=["key", "record"], how="left", maintain_order="left")
    is_convener, is_date = pl.col("field") == "convened_by", pl.col("field").is_in(DATES)
    coarse = pl.col("date_precision").replace_strict(order, default=9, return_dtype=pl.Int64)
    return said.with_columns(
        value=pl.when(is_convener).then(pl.col("organization_id")).otherwise(pl.col("value")),
        mentioned=pl.col("attestation") != str(Attestation.REPORTED),
        coarse=coarse,
        coarse_date=pl.when(is_date).then(coarse).otherwise(0),
        translated=pl.col("original_language").is_not_null() & (pl.col("original_language") != pl.col("language")),
    ).sort(
        "meeting_id",
        "coarse_date",
        "mentioned",
        "coarse",
        "translated",
        "dated_on",
        "document_id",
        nulls_last=True,
        maintain_order=True,
    )


def meetings(claims: pl.DataFrame, records: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """One row per meeting with the values to be believed."""
    said = ranked_claims(claims, records, documents)
    rows = wide(said, ["meeting_id"], [*FIELDS, *CHAIR, "convened_by", "status"])
    english = wide(said.filter(pl.col("language") == "en"), ["meeting_id"], ["theme"])
    rows = rows.join(english.rename({"theme": "theme_en"}), on="meeting_id", how="left")
    day = pl.col("date_precision") == str(DatePrecision.DAY)
    in_series = pl.col("meeting_id") == pl.concat_str(["convened_by", "ordinal"], separator="-")
    rows = rows.with_columns(
        series_id=pl.coalesce("series_id", pl.when(in_series).then(pl.col("convened_by"))),
        theme=pl.coalesce("theme_en", "theme"),
        start_date=pl.col("start_date").str.to_date(),
        end_date=pl.when(day).then(pl.col("end_date").str.to_date()),
        status=pl.col("status").fill_null(str(MeetingStatus.HELD)),
    )
    return conform(rows, tables()["meetings"].dtypes)


def meeting_titles(claims: pl.DataFrame, records: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """Name and theme of each meeting in each language of its documents."""
    said = ranked_claims(claims, records, documents).filter(pl.col("field").is_in(["name", "theme"]))
    return conform(wide(said, ["meeting_id", "language"], ["name", "theme"]), tables()["meeting_titles"].dtypes)


def meeting_documents(claims: pl.DataFrame, records: pl.DataFrame) -> pl.DataFrame:
    """Which documents tell of which meetings; a document that reports and mentions one reports it."""
    said = of_table(claims, records, "meetings").filter(pl.col("field") == "attestation")
    rank = pl.col("value") != str(Attestation.REPORTED)
    best = said.sort(rank, maintain_order=True).unique(["meeting_id", "document_id"], keep="first", maintain_order=True)
    return conform(best.rename({"value": "attestation"}), tables()["meeting_documents"].dtypes)


def disagreements(claims: pl.DataFrame, records: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """Values of one meeting that differ from the one that is published: one row per meeting, field and value.

    Columns: ``meeting_id``, ``field``, ``value``, ``published``, ``document_id``, ``char_start``, ``char_end``, ``quote``."""
    said = ranked_claims(claims, records, documents).filter(pl.col("field").is_in(COMPARED))
    published = pl.col("value").first().over("meeting_id", "field")
    as_fine = pl.col("coarse") == pl.col("coarse").first().over("meeting_id", "field")
    other = said.with_columns(published=published).filter(as_fine & (pl.col("value") != pl.col("published")))
    return other.unique(["meeting_id", "field", "value"], keep="first", maintain_order=True)


def against_official_tables(claims: pl.DataFrame, records: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """First days that no official table has for the meeting of that number: one row per document and day.

    Columns: ``document_id``, ``meeting_id``, ``value``, ``official``, ``source``, ``char_start``, ``char_end``, ``quote``."""
    official = pl.DataFrame(reference.meeting_dates(), schema=dict.fromkeys(OFFICIAL, pl.String))
    official = official.with_columns(meeting_id=pl.concat_str(["series_id", "ordinal"], separator="-"))
    known = official.group_by("meeting_id", maintain_order=True).agg(
        days=pl.col("date"), official=pl.col("date").str.join(" and "), source=pl.col("source").first()
    )
    said = ranked_claims(claims, records, documents)
    days = said.filter((pl.col("field") == "start_date") & (pl.col("date_precision") == str(DatePrecision.DAY)))
    rows = days.join(known, on="meeting_id", how="inner", maintain_order="left")
    rows = rows.filter(~pl.col("value").is_in(pl.col("days")))
    return rows.unique(["document_id", "meeting_id", "value"], keep="first", maintain_order=True)
