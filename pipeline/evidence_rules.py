"""Whether the words of the documents bear the tables out.

Belongs here: that passages leave no character out, that every value from a document has evidence, that evidence
speaks of a value that is there, and that each quote is what stands at its place. Does not belong here: what a quote
looks like (``text.py``), or how a value was found.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator

import polars as pl

from pipeline.failures import EXAMPLES, Lookup, failures, no_failures, record_ids, sample
from pipeline.schema import TableSpec, tables
from pipeline.text import Span, fold_quote, near

CORRECTION = "correction:"


def attested_tables() -> list[TableSpec]:
    """The tables that evidence may speak of: those declared before it."""
    specs = list(tables().values())
    return specs[: [s.name for s in specs].index("evidence")]


def check_evidence(
    spec: TableSpec, frame: pl.DataFrame, lookup: Lookup, elsewhere: Collection[str] = ()
) -> pl.DataFrame:
    """The rules of this family for ``passages`` or ``evidence``. For tables that are told of ``elsewhere`` too, only that the
    values are there which the evidence speaks of."""
    if spec.name == "passages":
        return check_passages(spec, frame, lookup("documents", ["document_id", "characters"]))
    texts = lookup("texts", ["document_id", "text"])
    placed = check_places(spec, frame, texts)
    found = [check_values(table, frame, lookup, table.name in elsewhere) for table in attested_tables()]
    found += [check_tables(spec, frame), placed]
    if not placed.height:
        found.append(check_quotes(spec, frame, texts, furniture(lookup)))
    return pl.concat(found)


def check_passages(spec: TableSpec, passages: pl.DataFrame, documents: pl.DataFrame) -> pl.DataFrame:
    """Passages of a document follow each other without gap or overlap, from its first character to its last."""
    ordered = passages.sort("document_id", "char_start", "char_end")
    before = pl.col("char_end").shift(1, fill_value=0).over("document_id")
    broken = ordered.with_columns(before=before).filter(pl.col("char_start") != pl.col("before"))
    where = pl.format("begins at {}, the one before it ends at {}", "char_start", "before")
    ends = passages.group_by("document_id").agg(pl.col("char_end").max())
    short = documents.join(ends, on="document_id", how="left").with_columns(pl.col("char_end").fill_null(0))
    short = short.filter(pl.col("char_end") != pl.col("characters")).sort("document_id")
    what = pl.format("the last passage ends at {} of {} characters", "char_end", "characters")
    rows = short.head(EXAMPLES).select("document_id", what).iter_rows()
    last = [("char_end", "covers the document", short.height, *row) for row in rows]
    return pl.concat([sample(spec, "char_start", "no gap, no overlap", broken, where), failures(spec.name, last)])


def check_values(table: TableSpec, evidence: pl.DataFrame, lookup: Lookup, elsewhere: bool = False) -> pl.DataFrame:
    """Values of one table without evidence (which may be ``elsewhere``), and evidence of values that it does not hold."""
    of_table = evidence.filter(pl.col("table_name") == table.name).select("record_id", "field", "quote")
    said = [c.name for c in table.columns if c.source == "document"]
    fields = [c.name for c in table.columns if c.name in said or c.name in set(of_table["field"])]
    if not said and not of_table.height:
        return no_failures()
    columns = list(dict.fromkeys([*table.primary_key, *fields]))
    given = lookup(table.name, columns).select(record_ids(table).alias("record_id"), pl.col(fields).is_not_null())
    values = given.unpivot(index="record_id", variable_name="field").filter("value")
    bare = values.filter(pl.col("field").is_in(said)).join(of_table, on=["record_id", "field"], how="anti")
    idle = of_table.join(values, on=["record_id", "field"], how="anti")
    there = "is there, as evidence speaks of it"
    return pl.concat(
        [by_field(table, "has evidence", bare.clear() if elsewhere else bare), by_field(table, there, idle)]
    )


def by_field(table: TableSpec, rule: str, failing: pl.DataFrame) -> pl.DataFrame:
    """Failures by field, with the first records of each."""
    rows: list[tuple[object, ...]] = []
    for (field,), group in failing.sort("field", "record_id").group_by(["field"], maintain_order=True):
        rows += [(field, rule, group.height, record, None) for record in group["record_id"].head(EXAMPLES)]
    return failures(table.name, rows)


def check_tables(spec: TableSpec, evidence: pl.DataFrame) -> pl.DataFrame:
    """Evidence for tables that no document speaks of."""
    known = [table.name for table in attested_tables()]
    others = evidence.filter(~pl.col("table_name").is_in(known))
    return sample(spec, "table_name", "a table with evidence", others, pl.col("table_name"))


def check_places(spec: TableSpec, evidence: pl.DataFrame, texts: pl.DataFrame) -> pl.DataFrame:
    """Evidence without a place in its document. Only corrections need none."""
    lengths = texts.select("document_id", length=pl.col("text").str.len_chars())
    read = evidence.filter(~pl.col("rule").str.starts_with(CORRECTION)).join(lengths, on="document_id", how="left")
    start, end = pl.col("char_start"), pl.col("char_end")
    inside = (start >= 0) & (start < end) & (end <= pl.col("length"))
    where = pl.format("{} to {}", *nullable("char_start", "char_end"))
    return sample(spec, "char_start", "a place in the text", read.filter(~inside.fill_null(False)), where)


def nullable(*columns: str) -> Iterator[pl.Expr]:
    """The columns as text, with nulls that a format string does not swallow."""
    return (pl.col(column).cast(pl.String).fill_null("null") for column in columns)


def furniture(lookup: Lookup) -> dict[str, list[Span]]:
    """Where page furniture stands, by document, in order."""
    passages = lookup("passages", ["document_id", "kind", "char_start", "char_end"])
    spans: dict[str, list[Span]] = defaultdict(list)
    rows = passages.filter(pl.col("kind") == "furniture").sort("document_id", "char_start")
    for document, start, end in rows.select("document_id", "char_start", "char_end").iter_rows():
        spans[document].append(Span(start, end))
    return spans


def check_quotes(
    spec: TableSpec, evidence: pl.DataFrame, texts: pl.DataFrame, spans: dict[str, list[Span]]
) -> pl.DataFrame:
    """Quotes that are not what stands at their place, folded."""
    wrong = []
    text_of = dict(texts.iter_rows())
    placed = evidence.filter(pl.col("char_start").is_not_null())
    for key, document, start, end, quote in placed.select(
        "evidence_id", "document_id", "char_start", "char_end", "quote"
    ).iter_rows():
        folded = fold_quote(text_of[document], start, end, near(spans.get(document, []), Span(start, end)))
        if folded != quote:
            wrong.append((key, f"{quote!r} stands for {folded!r}"))
    return failures(spec.name, [("quote", "the words at its place", len(wrong), *row) for row in wrong[:EXAMPLES]])
