"""Identity: which published id each record of each document gets.

Ids come from what does not change: symbol and language, series and number, convener and date, and digests of what is
said. They never depend on the order of files or rows.
"""

import polars as pl

from pipeline.building.claims import digests, wide
from pipeline.building.meeting_ids import meeting_records
from pipeline.building.organizations import resolve
from pipeline.building.works import works


def records(
    sources: pl.DataFrame,
    readings: pl.DataFrame,
    found_passages: pl.DataFrame,
    claims: pl.DataFrame,
    organization_names: pl.DataFrame,
) -> pl.DataFrame:
    """One row per record that a document attests: ``key``, ``table_name``, ``record``, ``record_id``, ``document_id``; the
    ids ``meeting_id``, ``organization_id``, ``proposal_id`` it leads to; ``apart`` for meetings not joined to a numbered
    one; of documents ``source_path``, ``sha256``, ``same_as``, ``language``, ``work_id``; of participations ``who``, ``seat``."""
    shared = shared_records(sources, readings, found_passages, claims, organization_names)
    return pl.concat([shared, *own_records(shared, claims, organization_names)], how="diagonal")


def shared_records(
    sources: pl.DataFrame,
    readings: pl.DataFrame,
    found_passages: pl.DataFrame,
    claims: pl.DataFrame,
    organization_names: pl.DataFrame,
) -> pl.DataFrame:
    """The records whose ids take all documents to know: documents, meetings and participations. Needs no other claims than
    those about them, and no other passages than numbered ones."""
    papers = document_records(sources, readings, claims).drop("error")
    papers = papers.join(work_records(papers, claims, found_passages), on="key", how="left")
    said = of_known(claims, papers)
    named = name_organizations(said, organization_names)
    meetings = meeting_records(said, named)
    return pl.concat([papers, meetings, participation_records(said, named, meetings)], how="diagonal")


def own_records(shared: pl.DataFrame, claims: pl.DataFrame, organization_names: pl.DataFrame) -> list[pl.DataFrame]:
    """The other records, which are a document's own: ``shared`` and ``claims`` may be those of some documents only."""
    said = of_known(claims, shared.filter(pl.col("table_name") == "documents"))
    named = name_organizations(said, organization_names)
    meetings = shared.filter(pl.col("table_name") == "meetings")
    return [symbol_records(said), *proposal_records(said, named, meetings)]


def of_known(claims: pl.DataFrame, papers: pl.DataFrame) -> pl.DataFrame:
    """The claims of documents that are kept, with what they are."""
    known = papers.filter(pl.col("same_as").is_null()).select("key", "document_id", "language", "work_id")
    return claims.join(known, on="key", how="inner", maintain_order="left")


def kept_documents(records: pl.DataFrame) -> pl.DataFrame:
    """The files that stand for a document, one each: ``key``, ``document_id``, ``source_path``, ``sha256``,
    ``work_id``."""
    files = records.filter((pl.col("table_name") == "documents") & pl.col("same_as").is_null())
    return files.select("key", "document_id", "source_path", "sha256", "work_id")


# --- documents -----------------------------------------------------------------------------------------------------


def document_records(sources: pl.DataFrame, readings: pl.DataFrame, claims: pl.DataFrame) -> pl.DataFrame:
    """One row per file. Files of the same text are one document: ``same_as`` is the id of the one that is kept."""
    symbols = of_documents(claims, "symbol")
    texts = readings.select("key", "language", "text_digest")
    files = sources.join(texts, on="key", how="left").join(symbols, on="key", how="left")
    printed = pl.concat_str(["symbol", "language"], separator="-")
    name = pl.col("source_path").str.replace(r"^.*/", "").str.replace(r"(.)\.[^.]*$", "$1").str.strip_chars()
    files = files.with_columns(
        plain=pl.coalesce(printed, name), content=pl.coalesce("text_digest", "sha256"), at=pl.col("source_path")
    )
    first = (pl.col("source_path") == pl.col("source_path").min()).over("content")
    kept = files.filter(first).sort("plain", "content")
    rank = pl.int_range(pl.len()).over("plain")
    unique_id = (
        pl.when(rank == 0).then(pl.col("plain")).otherwise(pl.format("{}~{}", "plain", pl.col("content").str.head(8)))
    )
    ids = kept.select("content", unique_id.alias("document_id"), kept_path="source_path")
    found = files.join(ids, on="content", how="left").sort("source_path")
    other = pl.col("source_path") != pl.col("kept_path")
    return found.select(
        "key",
        "source_path",
        "sha256",
        "language",
        "error",
        table_name=pl.lit("documents"),
        record=pl.lit(0, pl.Int64),
        record_id=pl.col("document_id"),
        document_id=pl.col("document_id"),
        same_as=pl.when(other).then(pl.col("document_id")),
    )


def work_records(papers: pl.DataFrame, claims: pl.DataFrame, found_passages: pl.DataFrame) -> pl.DataFrame:
    """``key`` and ``work_id`` of each document that is kept."""
    facts = papers.filter(pl.col("same_as").is_null()).select("key", "document_id", "language")
    for field in ("symbol", "dated_on", "sender_country"):
        facts = facts.join(of_documents(claims, field), on="key", how="left")
    return works(facts, found_passages)


def of_documents(claims: pl.DataFrame, field: str) -> pl.DataFrame:
    """``key`` and what the document first says of itself in ``field``."""
    said = claims.filter((pl.col("table_name") == "documents") & (pl.col("field") == field))
    return wide(said, ["key"], [field])


def symbol_records(said: pl.DataFrame) -> pl.DataFrame:
    """The id of a symbol is the document and the symbol."""
    rows = said.filter(pl.col("table_name") == "document_symbols")
    ids = pl.concat_str(["document_id", "value"], separator="|")
    return rows.select("key", "table_name", "record", "document_id", record_id=ids)


# --- organizations -------------------------------------------------------------------------------------------------


def name_organizations(said: pl.DataFrame, organization_names: pl.DataFrame) -> pl.DataFrame:
    """The claims that name an organization, with its ``organization_id``."""
    fields = ["organization_id", "convened_by"]
    days = of_documents(said, "dated_on").rename({"dated_on": "on"})
    names = said.filter(pl.col("field").is_in(fields)).join(days, on="key", how="left", maintain_order="left")
    return resolve(names, organization_names)


# --- links to meetings ---------------------------------------------------------------------------------------------


def with_meeting(said: pl.DataFrame, meetings: pl.DataFrame, table: str) -> pl.DataFrame:
    """``key``, ``record``, ``meeting_id`` of the records of a table that belong to a meeting."""
    links = said.filter((pl.col("table_name") == table) & (pl.col("field") == "meeting"))
    links = links.select("key", "record", meeting=pl.col("value").cast(pl.Int64)).unique(maintain_order=True)
    ids = meetings.select("key", "meeting_id", meeting="record")
    return links.join(ids, on=["key", "meeting"], how="left", maintain_order="left").drop("meeting")


# --- participations ------------------------------------------------------------------------------------------------


def participation_records(said: pl.DataFrame, named: pl.DataFrame, meetings: pl.DataFrame) -> pl.DataFrame:
    """One id per meeting, participant and office; whoever only attends gets one row in the strongest role."""
    rows = wide(
        said.filter(pl.col("table_name") == "participations"),
        ["key", "record", "document_id", "language", "work_id"],
        ["country", "role", "represented_by"],
    )
    who = named.filter(pl.col("table_name") == "participations").unique(
        ["key", "record"], keep="first", maintain_order=True
    )
    rows = rows.join(
        who.select("key", "record", "organization_id"), on=["key", "record"], how="left", maintain_order="left"
    )
    rows = rows.join(
        with_meeting(said, meetings, "participations"), on=["key", "record"], how="left", maintain_order="left"
    )
    attends = pl.col("role").is_in(["participant", "observer", "invited"])
    rows = rows.with_columns(
        who=pl.coalesce("organization_id", "country"), seat=pl.when(attends).then(pl.lit("attends")).otherwise("role")
    )
    same = ["meeting_id", "who", "seat"]
    office = pl.coalesce("represented_by", pl.col("represented_by").drop_nulls().first().over(same))
    rows = rows.with_columns(office=pl.when(pl.col("seat") == "attends").then(office)).filter(
        pl.col("who").is_not_null()
    )
    rows = in_one_language(rows)
    digest = digests(rows.select("who", "seat", "office"))
    return rows.select(
        "key",
        "record",
        "document_id",
        "meeting_id",
        "organization_id",
        "who",
        "seat",
        table_name=pl.lit("participations"),
        record_id=pl.format("{}:{}", "meeting_id", digest),
    )


def in_one_language(rows: pl.DataFrame) -> pl.DataFrame:
    """The first, second, ... office that a translation prints for one participant gets the words of the version by which
    its work is known (English, else the first by code), so that language versions tell of one participation."""
    seats = ["work_id", "meeting_id", "who", "seat"]
    offices = (
        rows.filter(pl.col("office").is_not_null()).select(*seats, "language", "office").unique(maintain_order=True)
    )
    offices = offices.with_columns(nth=pl.int_range(pl.len()).over([*seats, "language"]))
    english_first = pl.when(pl.col("language") == "en").then(pl.lit("")).otherwise(pl.col("language"))
    ranked = offices.with_columns(order=english_first)
    known = ranked.sort("order").unique([*seats, "nth"], keep="first", maintain_order=True)
    known = known.select(*seats, "nth", known="office")
    renamed = offices.join(known, on=[*seats, "nth"], how="left", nulls_equal=True)
    keys = [*seats, "language", "office"]
    rows = rows.join(renamed.select(*keys, "known"), on=keys, how="left", nulls_equal=True, maintain_order="left")
    return rows.with_columns(office=pl.coalesce("known", "office")).drop("known")


# --- proposals -----------------------------------------------------------------------------------------------------


def proposal_records(said: pl.DataFrame, named: pl.DataFrame, meetings: pl.DataFrame) -> list[pl.DataFrame]:
    """Proposals by document and words; a second one of the same words in a document counts its place."""
    texts = said.filter((pl.col("table_name") == "proposals") & (pl.col("field") == "text"))
    nth = pl.int_range(pl.len()).over("document_id", "value")
    digest = digests(texts.select("value", pl.when(nth > 0).then(nth)))
    rows = texts.select(
        "key", "table_name", "record", "document_id", record_id=pl.format("{}:{}", "document_id", digest)
    )
    links = with_meeting(said, meetings, "proposals")
    rows = rows.join(links, on=["key", "record"], how="left", maintain_order="left")
    orgs = named.filter((pl.col("table_name") == "proposal_organizations") & pl.col("organization_id").is_not_null())
    parents = said.filter((pl.col("table_name") == "proposal_organizations") & (pl.col("field") == "proposal"))
    parents = parents.select("key", "record", proposal=pl.col("value").cast(pl.Int64))
    orgs = orgs.join(parents, on=["key", "record"], how="inner", maintain_order="left")
    ids = rows.select("key", proposal="record", proposal_id="record_id")
    orgs = orgs.join(ids, on=["key", "proposal"], how="inner", maintain_order="left")
    record_id = pl.concat_str(["proposal_id", "organization_id"], separator="|")
    kept = ["key", "table_name", "record", "document_id", "organization_id", "proposal_id"]
    return [rows, orgs.select(*kept, record_id=record_id)]
