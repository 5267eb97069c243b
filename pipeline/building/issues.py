"""The table ``issues``: what was seen and not understood, or does not agree."""

import polars as pl

from pipeline.building.claims import conform, digests
from pipeline.building.identity import kept_documents
from pipeline.building.meetings import against_official_tables, disagreements
from pipeline.building.works import disagreeing_numbers, disagreeing_participations, twins_of
from pipeline.schema import tables
from pipeline.vocabulary import IssueCode, Severity


def issues(
    sources: pl.DataFrame,
    readings: pl.DataFrame,
    found_passages: pl.DataFrame,
    notices: pl.DataFrame,
    claims: pl.DataFrame,
    records: pl.DataFrame,
    documents: pl.DataFrame,
) -> pl.DataFrame:
    """Notices of the recognisers, files that could not be used, files of one text, and values that disagree."""
    ids = kept_documents(records).select("key", "document_id", "source_path")
    found = [
        notices.join(ids, on="key", how="inner"),
        unopened(sources, records),
        refused(readings, records),
        duplicates(records),
        homonyms(records),
        conflicts(claims, records, documents),
        unofficial(claims, records, documents),
        unjoined(records),
        unnamed(claims, records, ids),
        disagreeing_numbers(records, found_passages),
        twins(records),
    ]
    paths = documents.select("document_id", path="source_path")
    rows = pl.concat(found, how="diagonal_relaxed").join(paths, on="document_id", how="left")
    rows = rows.with_columns(source_path=pl.coalesce("source_path", "path"))
    rows = conform(rows, tables()["issues"].dtypes).drop("issue_id").unique(maintain_order=True)
    return conform(rows.with_columns(issue_id=digests(rows, 16)), tables()["issues"].dtypes)


def files(records: pl.DataFrame) -> pl.DataFrame:
    return records.filter(pl.col("table_name") == "documents")


def coded(rows: pl.DataFrame, severity: Severity, code: IssueCode) -> pl.DataFrame:
    return rows.with_columns(severity=pl.lit(str(severity)), code=pl.lit(str(code)))


def unopened(sources: pl.DataFrame, records: pl.DataFrame) -> pl.DataFrame:
    """Files that the operating system did not give."""
    rows = sources.filter(pl.col("error").is_not_null()).join(files(records), on="source_path", how="inner")
    rows = rows.select("document_id", "source_path", message="error")
    return coded(rows, Severity.ERROR, IssueCode.UNREADABLE_FILE)


def refused(readings: pl.DataFrame, records: pl.DataFrame) -> pl.DataFrame:
    """Files that no reader could make a text of."""
    rows = readings.filter(pl.col("refusal").is_not_null()).join(files(records), on="key", how="inner")
    return rows.select(
        "document_id", "source_path", code="refusal", message="reason", severity=pl.lit(str(Severity.ERROR))
    )


def duplicates(records: pl.DataFrame) -> pl.DataFrame:
    """Files whose text stands in another file too."""
    rows = files(records).filter(pl.col("same_as").is_not_null())
    message = pl.format("the same text is the document {}, read from another file; this file adds nothing", "same_as")
    return coded(rows.select("document_id", "source_path", message=message), Severity.INFO, IssueCode.DUPLICATE_FILE)


def homonyms(records: pl.DataFrame) -> pl.DataFrame:
    """Files of one symbol and language, or of one name, whose texts differ."""
    rows = files(records).filter(pl.col("document_id").str.contains(r"~[0-9a-f]{8}$") & pl.col("same_as").is_null())
    plain = pl.col("document_id").str.replace(r"~[0-9a-f]{8}$", "")
    message = pl.format(
        "another file with another text is the document {}; both are kept, this one as {}", plain, "document_id"
    )
    return coded(rows.select("document_id", "source_path", message=message), Severity.WARNING, IssueCode.DUPLICATE_FILE)


def placed(rows: pl.DataFrame, message: pl.Expr) -> pl.DataFrame:
    """Conflicts at the words that say one side of them."""
    told = rows.select("document_id", "char_start", "char_end", "quote", message=message)
    return coded(told, Severity.WARNING, IssueCode.CONFLICT)


def conflicts(claims: pl.DataFrame, records: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """Values of a meeting that another document gives otherwise."""
    message = pl.format(
        "{} of meeting {} is {} here and {} elsewhere; the latter is published",
        "field",
        "meeting_id",
        "value",
        "published",
    )
    return placed(disagreements(claims, records, documents), message)


def unofficial(claims: pl.DataFrame, records: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """Days of numbered meetings that the official table of the series does not have."""
    message = pl.format(
        "meeting {} was on {} according to this document and on {} according to the {}; that of the document is published",
        "meeting_id",
        "value",
        "official",
        "source",
    )
    return placed(against_official_tables(claims, records, documents), message)


def twins(records: pl.DataFrame) -> pl.DataFrame:
    """Participations that one language version of a text tells of and another does not."""
    versions = twins_of(records)
    told = records.filter(pl.col("table_name") == "participations").select("document_id", "meeting_id", "who", "seat")
    return disagreeing_participations(
        told.join(versions, on="document_id").drop("key"), versions.select("work_id", "document_id")
    )


def unnamed(claims: pl.DataFrame, records: pl.DataFrame, ids: pl.DataFrame) -> pl.DataFrame:
    """Participations under a name that the documents were read with and that ``organization_names`` does not hold."""
    told = (pl.col("table_name") == "participations") & (pl.col("field") == "organization_id")
    known = records.filter(pl.col("table_name") == "participations").select("key", "record")
    rows = claims.filter(told).join(known, on=["key", "record"], how="anti").join(ids, on="key", how="inner")
    message = pl.format(
        "{} took part, by a name that organization_names does not hold: that table is older than the reading; build"
        " everything again",
        "quote",
    )
    rows = rows.select("document_id", "source_path", "char_start", "char_end", "quote", message=message)
    return coded(rows, Severity.ERROR, IssueCode.UNKNOWN_ORGANIZATION)


def unjoined(records: pl.DataFrame) -> pl.DataFrame:
    """Meetings without number that were not joined to a numbered one of their day."""
    rows = records.filter((pl.col("table_name") == "meetings") & pl.col("apart").fill_null(False))
    message = pl.format(
        "meeting {} has no number here; that day has others, and it was kept apart from them", "meeting_id"
    )
    return coded(rows.select("document_id", message=message), Severity.INFO, IssueCode.CONFLICT)
