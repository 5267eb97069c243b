"""Corrections: reviewed rows that override what was read, each with its reason.

A correction names the value that it expects to find. Once that value has changed, because the document, a rule or
another row did, the build stops and says so: nobody overrides what nobody has looked at. Does not belong here: a
mistake that a rule could mend for all documents.
"""

from collections.abc import Iterable

import polars as pl

from pipeline import reference
from pipeline.building.claims import conform
from pipeline.schema import TableSpec, tables

RULE = "correction:"


class CorrectionError(ValueError):
    """A row of ``corrections.csv`` that corrects nothing any more; the message is a sentence for people."""


def correct(name: str, frame: pl.DataFrame) -> pl.DataFrame:
    """A table with the corrections for it. Raises ``CorrectionError``."""
    rows = [row for row in reference.corrections() if row["table_name"] == name]
    for row in rows:
        frame = correct_one(tables()[name], frame, row)
    return frame


def correct_part(name: str, frame: pl.DataFrame) -> tuple[pl.DataFrame, set[str]]:
    """A part of a table with those corrections whose record it holds, and these records. Raises ``CorrectionError``."""
    rows = [row for row in reference.corrections() if row["table_name"] == name]
    if not rows:
        return frame, set()
    key = pl.concat_str([pl.col(c).cast(pl.String) for c in tables()[name].primary_key], separator="|")
    here = set(frame.select(key.alias("record"))["record"])
    for row in rows:
        frame = correct_one(tables()[name], frame, row) if row["record_id"] in here else frame
    return frame, here & {row["record_id"] for row in rows}


def check_all_corrected(name: str, corrected: set[str]) -> None:
    """Raises ``CorrectionError`` where a correction has found its record in no part."""
    for row in reference.corrections():
        if row["table_name"] == name and row["record_id"] not in corrected:
            correct_one(tables()[name], tables()[name].empty(), row)


def correct_one(spec: TableSpec, frame: pl.DataFrame, row: reference.Row) -> pl.DataFrame:
    """A table with one value put right."""
    field, where = row["field"], f"corrections.csv: {row['table_name']} {row['record_id']}, {row['field']}"
    if field not in spec.dtypes or field in spec.primary_key:
        raise CorrectionError(f"{where}: this is no column that can be corrected.")
    key = pl.concat_str([pl.col(c).cast(pl.String) for c in spec.primary_key], separator="|")
    here = key == row["record_id"]
    found = frame.filter(here)
    if found.is_empty():
        raise CorrectionError(
            f"{where}: there is no such record; remove the correction, or name the record that it is now."
        )
    present = found[field].cast(pl.String)[0] or ""
    if present != row["expected"]:
        raise CorrectionError(
            f"{where}: expects {row['expected']!r}, but the value is now {present!r}; look at it again, "
            "then remove the correction or change what it expects."
        )
    value = pl.lit(row["value"] or None, pl.String).cast(spec.dtypes[field])
    return frame.with_columns(pl.when(here).then(value).otherwise(pl.col(field)).alias(field))


def with_corrections(evidence: pl.DataFrame, rows: Iterable[reference.Row]) -> pl.DataFrame:
    """Evidence without that of values which were corrected away, and with a row for each correction (no offsets)."""
    corrected = [row for row in rows if row["table_name"] in tables()]
    if not corrected:
        return evidence
    places = pl.DataFrame(
        [{c: row[c] for c in ("table_name", "record_id", "field")} for row in corrected],
        schema=dict.fromkeys(("table_name", "record_id", "field"), pl.String),
    )
    given = [{**{c: row[c] for c in ("table_name", "record_id", "field", "document_id")}, "rule": RULE + row["reason"]}
             for row in corrected if row["value"]]  # fmt: skip
    kept = evidence.join(places, on=places.columns, how="anti", maintain_order="left")
    schema = {name: dtype for name, dtype in tables()["evidence"].dtypes.items() if name in evidence.columns}
    added = conform(
        pl.DataFrame(given, schema={**dict.fromkeys((*places.columns, "document_id", "rule"), pl.String)}), schema
    )
    return pl.concat([kept, added.select(kept.columns)])
