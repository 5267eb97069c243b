"""The rules of the schema, applied to an eager frame, one family at a time.

Belongs here: what can be decided from the Pandera models and the tables that a table refers to. Does not belong here:
whether the words of the documents bear the values out (``evidence_rules.py``), writing, Dagster.
"""

from collections.abc import Collection
from typing import Literal

import polars as pl

from pipeline.evidence_rules import check_evidence
from pipeline.failures import EXAMPLES, Lookup, failures, no_failures, record_ids, sample
from pipeline.schema import TableSpec, tables

Depth = Literal["SCHEMA_AND_DATA", "SCHEMA_ONLY", "DATA_ONLY"]
"""What Pandera looks at. It is imported where it is used, as the code location must load quickly."""
FAMILIES = {
    "columns_and_types": "The columns are those of the schema, in its order and of its types.",
    "minimum_rows": "There are as many rows as there must be; fewer, and something is wrong with what they are made of.",
    "keys": "The primary key is never null and never twice the same.",
    "vocabularies_and_ranges": "Every value is in its closed list, range or pattern, and none is missing.",
    "foreign_keys": "Every reference leads to a row of the table that it refers to.",
    "evidence": "Every value from a document has its words, the words are there, and no character is left out.",
}
"""The families of rules, in the order in which they are applied, with what each says."""


def families(spec: TableSpec) -> list[str]:
    """The families that have a rule for this table."""
    absent = set() if spec.foreign_keys else {"foreign_keys"}
    if not spec.minimum_rows:
        absent.add("minimum_rows")
    if spec.name not in ("evidence", "passages"):
        absent.add("evidence")
    return [name for name in FAMILIES if name not in absent]


def validate(
    spec: TableSpec, frame: pl.DataFrame, lookup: Lookup, elsewhere: Collection[str] = (), replaces: bool = False
) -> dict[str, pl.DataFrame]:
    """Failures by family. Where columns or types are wrong the other families cannot be asked and are absent. ``elsewhere``
    are tables of whose values other parts of this table may tell; ``replaces`` says that there is a published table which
    this one would take the place of."""
    wrong_shape, wrong_values = check_model(spec, frame)
    if wrong_shape.height:
        return {"columns_and_types": wrong_shape}
    on_key = pl.col("column").is_in(spec.primary_key) & (pl.col("rule") == "not null")
    found = {
        "columns_and_types": wrong_shape,
        "keys": pl.concat([wrong_values.filter(on_key), check_unique(spec, frame)]),
        "vocabularies_and_ranges": wrong_values.filter(~on_key),
    }
    if spec.minimum_rows:
        found["minimum_rows"] = check_rows(spec, frame, replaces)
    if spec.foreign_keys:
        found["foreign_keys"] = check_foreign_keys(spec, frame, lookup)
    if "evidence" in families(spec):
        found["evidence"] = check_evidence(spec, frame, lookup, elsewhere)
    return {name: found[name] for name in FAMILIES if name in found}


def check_rows(spec: TableSpec, frame: pl.DataFrame, replaces: bool) -> pl.DataFrame:
    """Too few rows. Nothing may come of no documents the first time, but it never takes the place of something."""
    if frame.height >= spec.minimum_rows or not (replaces or spec.is_reference):
        return no_failures()
    rows = f"{frame.height:,} row{'' if frame.height == 1 else 's'}"
    return failures(spec.name, [("", f"at least {spec.minimum_rows:,}", 1, None, rows)])


def check_model(spec: TableSpec, frame: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """What Pandera finds wrong with the columns and types, and (where those are right) with the values."""
    if failure_cases(spec, frame, "SCHEMA_AND_DATA") is None:
        return no_failures(), no_failures()
    cases = failure_cases(spec, frame, "SCHEMA_ONLY")
    if cases is not None:
        return describe_shape(spec, cases), no_failures()
    cases = failure_cases(spec, frame, "DATA_ONLY")
    return no_failures(), no_failures() if cases is None else describe_values(spec, frame, cases)


def failure_cases(spec: TableSpec, frame: pl.DataFrame, depth: Depth) -> pl.DataFrame | None:
    """Pandera's failure cases, or None. The context guards against settings of the environment that weaken it."""
    from pandera.config import ValidationDepth, config_context
    from pandera.errors import SchemaErrors

    with config_context(validation_enabled=True, validation_depth=ValidationDepth[depth]):
        try:
            spec.model.validate(frame, lazy=True)
        except SchemaErrors as errors:
            cases: pl.DataFrame = errors.failure_cases
            return cases
    return None


def describe_shape(spec: TableSpec, cases: pl.DataFrame) -> pl.DataFrame:
    """Missing, surplus and misplaced columns and wrong types."""
    rules = {
        "column_in_schema": "not a column of the schema",
        "column_in_dataframe": "missing",
        "column_ordered": "not in the order of the schema",
    }
    rows = []
    for case in cases.iter_rows(named=True):
        if case["check"] in rules:
            rows.append((case["failure_case"], rules[case["check"]], None))
        else:
            rows.append((case["column"], f"is of type {spec.column(case['column']).dtype}", case["failure_case"]))
    return failures(spec.name, [(column, rule, 1, None, value) for column, rule, value in rows])


def describe_values(spec: TableSpec, frame: pl.DataFrame, cases: pl.DataFrame) -> pl.DataFrame:
    """Values that fail a check, by column and rule, with the first records that have them."""
    records = frame.select(record_ids(spec)).to_series()
    rows = []
    for (column, check, number), group in cases.group_by(["column", "check", "check_number"], maintain_order=True):
        rule = rule_in_words(spec, str(column), str(check), number)
        for case in group.sort("index").head(EXAMPLES).iter_rows(named=True):
            record = None if case["index"] is None else records[case["index"]]
            of_column = case["schema_context"] == "Column"
            where, value = (column, case["failure_case"]) if of_column else ("", None)
            rows.append((where, rule, group.height, record, value))
    return failures(spec.name, rows)


def rule_in_words(spec: TableSpec, column: str, check: str, number: object) -> str:
    """The rule behind a Pandera check: ``not null``, ``one of held, planned``, ``at least 0``."""
    if check == "not_nullable":
        return "not null"
    from pipeline.models import describe_check

    schema = spec.model.to_schema()
    if column not in schema.columns or not isinstance(number, int):
        return check
    rule = schema.columns[column].checks[number]
    words = spec.column(column).vocabulary
    return f"one of {', '.join(words)}" if words and rule.name == "isin" else describe_check(rule)


def check_unique(spec: TableSpec, frame: pl.DataFrame) -> pl.DataFrame:
    """Primary keys that stand in more than one row."""
    key = frame.select(spec.primary_key)
    twice = frame.filter(key.is_duplicated())
    return sample(spec, "|".join(spec.primary_key), "unique", twice, record_ids(spec))


def check_foreign_keys(spec: TableSpec, frame: pl.DataFrame, lookup: Lookup) -> pl.DataFrame:
    """References that lead nowhere."""
    found = [no_failures()]
    for column, parent in spec.foreign_keys.items():
        (key,) = tables()[parent].primary_key
        there = (frame if parent == spec.name else lookup(parent, [key])).get_column(key)
        orphans = frame.filter(pl.col(column).is_not_null() & ~pl.col(column).is_in(there.implode()))
        found.append(sample(spec, column, f"refers to {parent}", orphans, pl.col(column)))
    return pl.concat(found)
