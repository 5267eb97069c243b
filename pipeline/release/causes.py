"""Why a value differs between two releases.

The first of these that holds: the column or table is new; a correction; an id that was redirected; a document that is
new, revised or withdrawn, on either side (of those that bear the value; where evidence does not say which, of those that
bear the record or that it belongs to); reference data; else the rules. Does not belong here: what differs (``differences.py``).
"""

from dataclasses import dataclass
from functools import cached_property

import polars as pl

from pipeline.evidence_rules import CORRECTION
from pipeline.release.published import Published
from pipeline.schema import tables
from pipeline.vocabulary import ChangeCause as Cause

FLAGS = ("(new)", "(revised)", "(gone)")
RECORD = "(record)"
"""Ends the names of what is known of the documents of a record, where nothing is known of those of the value."""


@dataclass(frozen=True)
class Causes:
    """The causes of all differences between two releases."""

    old: Published
    new: Published

    def explain(self, table: str, cells: pl.DataFrame) -> pl.DataFrame:
        """The cells with a column ``cause``."""
        if cells.is_empty():
            return cells.with_columns(cause=pl.lit(None, pl.String))
        of_record, of_value = self.documents_of(table)
        joined = (
            cells.with_row_index("(row)")
            .join(of_value, on=["key", "column"], how="left")
            .join(of_record, on="key", how="left", suffix=RECORD)
            .join(self.corrected(table), on=["key", "column"], how="left")
            .join(self.redirected(table), on="key", how="left")
        )
        return joined.sort("(row)").select(*cells.columns, cause=self.cause(table))

    def cause(self, table: str) -> pl.Expr:
        """The first cause that holds."""
        documents = (Cause.NEW_SOURCE, Cause.SOURCE_REVISED, Cause.SOURCE_WITHDRAWN)
        one_side_only = ~pl.col("column").is_in(self.common_columns(table))
        return pl.coalesce(
            pl.when(one_side_only).then(pl.lit(Cause.SCHEMA_CHANGED.value)),
            pl.when("(correction)").then(pl.lit(Cause.CORRECTION.value)),
            pl.format("id_{}", "(redirect)"),
            *(
                pl.when(pl.coalesce(flag, f"{flag}{RECORD}")).then(pl.lit(cause.value))
                for flag, cause in zip(FLAGS, documents, strict=True)
            ),
            pl.lit(self.otherwise(table).value),
        )

    def common_columns(self, table: str) -> list[str]:
        if table not in self.old.tables or table not in self.new.tables:
            return []
        there = set(self.old.scan(table).collect_schema().names())
        return [name for name in self.new.scan(table).collect_schema().names() if name in there]

    def otherwise(self, table: str) -> Cause:
        """Where no document of the record differs: reference data, if they alone changed or give all columns; else a
        new document elsewhere, if neither they nor the rules changed; else the rules."""
        spec = tables().get(table)
        if spec is not None and {column.source for column in spec.columns} == {"reference"}:
            return Cause.REFERENCE_CHANGED
        before, after = self.old.manifest.get("code", {}), self.new.manifest.get("code", {})
        same = {part for part in before if before[part] == after.get(part)}
        if {"rules", "reference", "lock_sha256"} <= same and not self.status.filter(
            pl.any_horizontal(FLAGS)
        ).is_empty():
            return Cause.NEW_SOURCE
        return Cause.REFERENCE_CHANGED if "rules" in same and "reference" not in same else Cause.RULE_CHANGED

    @cached_property
    def status(self) -> pl.DataFrame:
        """Each document of either side, and which of ``FLAGS`` it is. A file that both have under two ids is neither:
        a rule named it otherwise."""
        old, new = (side.read("documents", ["document_id", "sha256"]) for side in (self.old, self.new))
        both = new.join(old, on="document_id", how="full", coalesce=True, suffix="_before")
        known = [pl.col(c).is_in(side["sha256"].implode()) for c, side in (("sha256", old), ("sha256_before", new))]
        is_new = pl.col("sha256_before").is_null() & ~known[0]
        gone = pl.col("sha256").is_null() & ~known[1]
        revised = pl.col("sha256") != pl.col("sha256_before")
        return both.select(
            "document_id", *(f.fill_null(False).alias(n) for n, f in zip(FLAGS, (is_new, revised, gone), strict=True))
        )

    def documents_of(self, table: str) -> tuple[pl.DataFrame, pl.DataFrame]:
        """What became of the documents of each record, and of those that bear each value, where evidence says which."""
        borne = pl.concat([self.borne_by(side, table) for side in (self.old, self.new)]).unique()
        known = borne.join(self.status, on="document_id")
        of_value = known.filter(pl.col("column").is_not_null()).group_by("key", "column").agg(pl.col(FLAGS).any())
        return known.group_by("key").agg(pl.col(FLAGS).any()), of_value

    def borne_by(self, side: Published, table: str) -> pl.DataFrame:
        """Key, column and document: from evidence, and without a column from the table itself."""
        borne = {"key": pl.String, "column": pl.String, "document_id": pl.String}
        if table not in side.tables:
            return pl.DataFrame(schema=borne)
        said = side.scan("evidence").filter(pl.col("table_name") == table)
        found = [said.select(key="record_id", column="field", document_id="document_id").unique().collect()]
        frame = side.scan(table)
        if "document_id" in frame.collect_schema().names():
            key = pl.concat_str([pl.col(c).cast(pl.String).fill_null("(null)") for c in side.key(table)], separator="|")
            of_table = frame.select(key=key, column=pl.lit(None, pl.String), document_id="document_id")
            found.append(of_table.filter(pl.col("document_id").is_not_null()).collect())
        return pl.concat(found)

    def corrected(self, table: str) -> pl.DataFrame:
        """Values that a correction gave on one side only, or gave otherwise."""
        sides = [self.corrections(side).filter(pl.col("table_name") == table) for side in (self.old, self.new)]
        once = [a.join(b, on=a.columns, how="anti") for a, b in (sides, sides[::-1])]
        keys = pl.concat(once).select(key="record_id", column="field").unique()
        return keys.with_columns(pl.lit(True).alias("(correction)"))

    def corrections(self, side: Published) -> pl.DataFrame:
        said = side.scan("evidence").filter(pl.col("rule").str.starts_with(CORRECTION))
        return said.select("table_name", "record_id", "field", "rule").unique().collect()

    def redirected(self, table: str) -> pl.DataFrame:
        """Ids that went since, and the ids that stand for them now."""
        rows = [side.read("redirects").filter(pl.col("table_name") == table) for side in (self.old, self.new)]
        fresh = rows[1].join(rows[0], on=["old_id", "table_name"], how="anti")
        ids = [fresh.select(key=name, **{"(redirect)": "reason"}) for name in ("old_id", "successor_id")]
        return pl.concat(ids).drop_nulls().unique("key", keep="first", maintain_order=True)
