"""The families of rules as Dagster's asset checks, reported by the step that writes the table.

Belongs here: specs, results, and the words of the documents beside the rows that fail. Does not belong here: any rule.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

import dagster as dg

from pipeline.assets.parsed import read
from pipeline.schema import TableSpec
from pipeline.validation import FAMILIES, families

if TYPE_CHECKING:
    import polars as pl

    from pipeline.storage import Store


def check_specs(spec: TableSpec) -> list[dg.AssetCheckSpec]:
    """One blocking check per family that has a rule for the table."""
    return [
        dg.AssetCheckSpec(family, asset=spec.name, description=FAMILIES[family], blocking=True)
        for family in families(spec)
    ]


def check_results(
    spec: TableSpec, failures: "Mapping[str, pl.DataFrame]", rows: int, store: "Store | None" = None
) -> Iterator[dg.AssetCheckResult]:
    """One result per family: passed with the number of rows, or failed with those that failed.

    ``failures`` is empty when all passed; a family that is absent from it otherwise was not asked."""
    for family in families(spec):
        found = failures.get(family)
        if failures and found is None:
            yield dg.AssetCheckResult(
                passed=False, check_name=family, description="Not checked: the columns or types are wrong."
            )
        elif found is not None and found.height:
            shown = with_words(found, store) if store else found
            yield dg.AssetCheckResult(passed=False, check_name=family, metadata=failure_metadata(shown))
        else:
            yield dg.AssetCheckResult(passed=True, check_name=family, metadata={"rows": rows})


def failure_metadata(failures: "pl.DataFrame") -> Mapping[str, Any]:
    """How many rows failed, and the first of them as a table."""
    count = int(failures.unique(["column", "rule"])["count"].sum())
    return {"failures": count, "rows": table(failures)}


def table(frame: "pl.DataFrame") -> dg.TableMetadataValue:
    """A frame as Dagster shows tables; it knows no null."""
    rows = frame.iter_rows(named=True)
    return dg.MetadataValue.table(
        [dg.TableRecord({name: "" if value is None else value for name, value in row.items()}) for row in rows]
    )


def with_words(failures: "pl.DataFrame", store: "Store") -> "pl.DataFrame":
    """The failures with the ``words`` of the documents that say the value, where there are any: those of the field, else
    of any field of the record. ``evidence`` may not be written yet, so that the claims are asked."""
    import polars as pl

    from pipeline.storage import StorageError

    key = ["table_name", "record_id", "field"]
    try:
        ids = store.read("records", ["key", "table_name", "record", "record_id"])
        claims = read("claims", store).select("key", "table_name", "record", "field", "quote")
    except (OSError, StorageError, pl.exceptions.PolarsError):
        return failures
    said = claims.join(ids, on=["key", "table_name", "record"]).filter(pl.col("quote").is_not_null())
    of_field = said.group_by(key, maintain_order=True).agg(words=pl.col("quote").first())
    of_record = said.group_by(key[:2], maintain_order=True).agg(others=pl.col("quote").first())
    found = failures.join(
        of_field, left_on=["table", "record", "column"], right_on=key, how="left", maintain_order="left"
    )
    found = found.join(of_record, left_on=["table", "record"], right_on=key[:2], how="left", maintain_order="left")
    return found.with_columns(words=pl.coalesce("words", "others")).drop("others")
