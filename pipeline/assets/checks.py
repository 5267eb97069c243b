"""The families of rules as Dagster's asset checks, reported by the step that writes the table."""

from collections.abc import Iterator, Mapping

import dagster as dg
import polars as pl

from pipeline.assets.metadata import failure_metadata
from pipeline.schema import TableSpec
from pipeline.validation import FAMILIES, families


def check_specs(spec: TableSpec) -> list[dg.AssetCheckSpec]:
    """One blocking check per family that has a rule for the table."""
    return [
        dg.AssetCheckSpec(family, asset=spec.name, description=FAMILIES[family], blocking=True)
        for family in families(spec)
    ]


def check_results(spec: TableSpec, failures: Mapping[str, pl.DataFrame], rows: int) -> Iterator[dg.AssetCheckResult]:
    """One result per family: passed with the number of rows, or failed with those that failed.

    ``failures`` is empty when all passed; a family that is absent from it otherwise was not asked."""
    for family in families(spec):
        found = failures.get(family)
        if failures and found is None:
            yield dg.AssetCheckResult(
                passed=False, check_name=family, description="Not checked: the columns or types are wrong."
            )
        elif found is not None and found.height:
            yield dg.AssetCheckResult(passed=False, check_name=family, metadata=failure_metadata(found))
        else:
            yield dg.AssetCheckResult(passed=True, check_name=family, metadata={"rows": rows})
