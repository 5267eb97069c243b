"""Works: which documents are one text in several languages, and where such twins do not agree.

Language versions of one text share their symbol. Those that print none are one work if date, State of the sender and
the numbers of their paragraphs are the same and each is in another language.
"""

import polars as pl

from pipeline.vocabulary import IssueCode, Severity

SHORTEST = 3
"""Numbered paragraphs that a text without symbol needs to be told by them."""
TOLD = ("dated_on", "sender_country", "numbers")


def numbers_of(found_passages: pl.DataFrame) -> pl.DataFrame:
    """``key`` and ``numbers``: the printed numbers of its paragraphs in order, as text."""
    rows = found_passages.filter(pl.col("paragraph").is_not_null()).sort("key", "position")
    changes = pl.col("paragraph") != pl.col("paragraph").shift(1).over("key")
    steps = rows.filter(changes.fill_null(True)).with_columns(pl.col("paragraph").cast(pl.String))
    return steps.group_by("key", maintain_order=True).agg(numbers=pl.col("paragraph").str.join(","))


def works(facts: pl.DataFrame, found_passages: pl.DataFrame) -> pl.DataFrame:
    """``key``, ``work_id`` for ``facts``: ``key``, ``document_id``, ``language``, ``symbol``, ``dated_on``,
    ``sender_country``."""
    rows = facts.join(numbers_of(found_passages), on="key", how="left")
    enough = pl.col("numbers").str.count_matches(",") >= SHORTEST - 1
    told = pl.all_horizontal(pl.col(c).is_not_null() for c in TOLD) & enough & pl.col("symbol").is_null()
    group = [told, *TOLD]
    languages, size = pl.col("language").n_unique().over(group), pl.len().over(group)
    twins = told & (size > 1) & (languages == size)
    first = pl.col("document_id").min().over(group)
    own = pl.coalesce("symbol", "document_id")
    return rows.with_columns(work_id=pl.when(twins).then(first).otherwise(own)).select("key", "work_id")


def disagreeing_numbers(records: pl.DataFrame, found_passages: pl.DataFrame) -> pl.DataFrame:
    """An issue for each document whose paragraph numbers are not those that most language versions have."""
    files = twins_of(records).join(numbers_of(found_passages), on="key", how="left")
    rows = files.with_columns(pl.col("numbers").fill_null(""))
    counts = rows.group_by("work_id", "numbers").agg(n=pl.len(), documents=pl.col("document_id").sort().str.join(", "))
    usual = counts.sort("n", "numbers", descending=True).unique("work_id", keep="first", maintain_order=True)
    usual = usual.select("work_id", usual="numbers", others="documents")
    rows = rows.join(usual, on="work_id").filter(pl.col("numbers") != pl.col("usual"))
    here, there = pl.col("numbers").str.split(","), pl.col("usual").str.split(",")
    missing, more = listed(there.list.set_difference(here)), listed(here.list.set_difference(there))
    same = (missing == "none") & (more == "none")
    what = (
        pl.when(same).then(pl.lit("another order")).otherwise(pl.format("missing here {}, only here {}", missing, more))
    )
    message = pl.format(
        "the numbers of the paragraphs differ from those of other language versions ({}): {}", "others", what
    )
    return issue(rows.with_columns(message=message))


def disagreeing_participations(participations: pl.DataFrame, names: pl.DataFrame) -> pl.DataFrame:
    """An issue for each participation that one language version of a work tells of and another does not.

    ``participations``: ``work_id``, ``document_id``, ``meeting_id``, ``who``, ``seat``; ``names``: ``work_id``,
    ``document_id`` of all language versions."""
    told = participations.unique(maintain_order=True)
    entries = told.group_by("work_id", "meeting_id", "who", "seat", maintain_order=True).agg(
        there=pl.col("document_id").sort().str.join(", ")
    )
    wanted = entries.join(names, on="work_id", how="inner")
    lacking = wanted.join(told, on=["document_id", "meeting_id", "who", "seat"], how="anti")
    message = pl.format(
        "{} in the meeting {} ({}) is told by {} and not by this language version",
        "who",
        "meeting_id",
        "seat",
        "there",
    )
    return issue(lacking.with_columns(message=message))


def twins_of(records: pl.DataFrame) -> pl.DataFrame:
    """``key``, ``document_id``, ``work_id`` of documents whose work is there in several languages."""
    files = records.filter((pl.col("table_name") == "documents") & pl.col("same_as").is_null())
    files = files.select("key", "document_id", "work_id", "language")
    several = pl.col("language").drop_nulls().n_unique().over("work_id") > 1
    return files.filter(several & pl.col("work_id").is_not_null()).drop("language")


def listed(numbers: pl.Expr) -> pl.Expr:
    """Numbers in order as text; ``none`` where there are none."""
    filled = numbers.list.eval(pl.element().filter(pl.element() != "").cast(pl.Int64).sort().cast(pl.String))
    text = filled.list.join(", ")
    return pl.when(text == "").then(pl.lit("none")).otherwise(text)


def issue(rows: pl.DataFrame) -> pl.DataFrame:
    kind = {"severity": pl.lit(str(Severity.INFO)), "code": pl.lit(str(IssueCode.TWINS_DIFFER))}
    return rows.select("document_id", "message", **kind)
