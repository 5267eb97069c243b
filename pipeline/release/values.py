"""Tables of a release held to the data package that comes with it: types, keys, references, rules of values, evidence.

Does not belong here: files, counts and quotes (``verify.py``), and the schema of this program.
"""

from collections.abc import Iterator
from typing import Any

import polars as pl

from pipeline.release.published import Published
from pipeline.schema import TYPES

SHOWN = 3


def types_of(frame: pl.LazyFrame) -> dict[str, str]:
    """Columns with their plain types."""
    return {name: TYPES.get(dtype, (str(dtype), ""))[0] for name, dtype in frame.collect_schema().items()}


def broken_keys(published: Published) -> Iterator[str]:
    """Keys that are empty or stand twice."""
    for name in published.tables:
        key = published.read(name, published.key(name))
        empty = key.filter(pl.any_horizontal(pl.all().is_null())).height
        twice = key.filter(key.is_duplicated()).unique(maintain_order=True)
        if empty:
            yield f"{name}: {empty:,} keys are empty."
        if twice.height:
            yield f"{name}: {twice.height:,} keys stand more than once, as {some(twice)}."


def broken_references(published: Published) -> Iterator[str]:
    """References that lead nowhere."""
    for name, table in published.resources.items():
        for reference in table["schema"].get("foreignKeys", []):
            (column,), target = reference["fields"], reference["reference"]
            (key,) = target["fields"]
            there = published.read(target["resource"] or name, [key])[key]
            values = published.read(name, [column])[column].drop_nulls().unique(maintain_order=True)
            lost = values.filter(~values.is_in(there.implode())).to_frame()
            if lost.height:
                parent = target["resource"] or name
                yield f"{name}.{column}: {lost.height:,} values are not in {parent}, as {some(lost)}."


def broken_values(published: Published) -> Iterator[str]:
    """Values that are missing, or break a rule of their column."""
    for name, table in published.resources.items():
        frame = published.scan(name)
        there = frame.collect_schema().names()
        fields = [field for field in table["schema"]["fields"] if field["name"] in there]
        broken = {(field["name"], rule): breaks for field in fields for rule, breaks in rules(field).items()}
        counts = frame.select(breaks.sum().alias(str(n)) for n, breaks in enumerate(broken.values())).collect().row(0)
        for ((column, rule), breaks), count in zip(broken.items(), counts, strict=True):
            if count:
                found = frame.filter(breaks).select(column).head(SHOWN).collect()
                yield f"{name}.{column}: {count:,} values are not {rule}, as {some(found)}."


def rules(field: dict[str, Any]) -> dict[str, pl.Expr]:
    """What breaks each rule of a column, by the rule in words."""
    value, limits = pl.col(field["name"]), field.get("constraints", {})
    broken = {}
    if limits.get("required"):
        broken["given"] = value.is_null()
    if "enum" in limits:
        broken["in the closed list"] = ~value.is_in(limits["enum"])
    if "pattern" in limits:
        broken["of the right form"] = ~value.str.contains(f"^(?:{limits['pattern']})$")
    if "minimum" in limits:
        broken[f"at least {limits['minimum']}"] = value < limits["minimum"]
    if "maximum" in limits:
        broken[f"at most {limits['maximum']}"] = value > limits["maximum"]
    return broken


def without_evidence(published: Published) -> Iterator[str]:
    """Values that come from documents, and that no evidence tells of."""
    said = published.read("evidence", ["table_name", "record_id", "field"])
    for name, table in published.resources.items():
        fields = [field["name"] for field in table["schema"]["fields"] if field.get("source") == "document"]
        if not fields:
            continue
        record = pl.concat_str([pl.col(c).cast(pl.String) for c in published.key(name)], separator="|")
        given = published.scan(name).select(record.alias("record_id"), pl.col(fields).is_not_null()).collect()
        values = given.unpivot(fields, index="record_id", variable_name="field").filter("value")
        bare = values.join(said.filter(pl.col("table_name") == name), on=["record_id", "field"], how="anti")
        if bare.height:
            yield f"{name}: {bare.height:,} values have no evidence, as {some(bare.select('record_id', 'field'))}."


def some(frame: pl.DataFrame) -> str:
    """The first rows, in few words."""
    return ", ".join(" ".join(str(value) for value in row)[:80] for row in frame.head(SHOWN).iter_rows())
