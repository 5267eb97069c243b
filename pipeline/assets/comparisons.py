"""Checks that compare: what documents say with what they list, languages with each other, tables with the last release.

They warn and block nothing: what they find is published in ``issues``, or may be meant. Does not belong here: finding it.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import dagster as dg

from pipeline.assets.checks import table
from pipeline.assets.workspace import Workspace
from pipeline.schema import tables
from pipeline.vocabulary import IssueCode, Severity

if TYPE_CHECKING:
    import polars as pl

SHOWN = 20
"""How many rows a check shows."""
RELEASE = "against_last_release"
GROWS = 1.0
"""By which share of its rows a table may grow before somebody should look; how much it may shrink, the release says."""


class Finding(NamedTuple):
    """Issues that a check tells of: of which table, and which ones."""

    table: str
    description: str
    column: str
    value: str


FINDINGS = {
    "declared_counts": Finding(
        "meetings",
        "Counts of delegations that a document declares are those of the list that they speak of.",
        "code",
        IssueCode.COUNT_DISAGREES,
    ),
    "documents_agree": Finding(
        "meetings", "Documents, and official tables, give the same values of a meeting.", "code", IssueCode.CONFLICT
    ),
    "twins": Finding("documents", "Language versions of one text say the same.", "code", IssueCode.TWINS_DIFFER),
    "files_read": Finding("documents", "Every file in raw/ could be read.", "severity", Severity.ERROR),
    "organizations_known": Finding(
        "participations",
        "Every name in the place of an organization is known: `chapter8 candidates` shows the others.",
        "code",
        IssueCode.UNKNOWN_ORGANIZATION,
    ),
}
SPECS = [
    *(
        dg.AssetCheckSpec(name, asset=found.table, description=found.description, additional_deps=["issues"])
        for name, found in FINDINGS.items()
    ),
    *(
        dg.AssetCheckSpec(RELEASE, asset=name, description="The number of rows is near that of the last release.")
        for name in tables()
    ),
]


@dg.multi_asset_check(name="comparisons", specs=SPECS, can_subset=True)
def comparisons(context: dg.AssetCheckExecutionContext, workspace: Workspace) -> Iterator[dg.AssetCheckResult]:
    """What is found of each table."""
    issues = workspace.store.read("issues")
    for key in sorted(context.selected_asset_check_keys):
        name = key.asset_key.to_user_string()
        yield against_release(name, workspace) if key.name == RELEASE else told(key.name, issues)


def told(name: str, issues: "pl.DataFrame") -> dg.AssetCheckResult:
    """Whether there are issues of that kind; those that there are, with their words."""
    finding = FINDINGS[name]
    found = issues.filter(issues[finding.column] == str(finding.value)).sort("source_path", "message", nulls_last=True)
    rows = found.head(SHOWN).select("source_path", "document_id", "message", words="quote")
    return dg.AssetCheckResult(
        passed=found.is_empty(),
        asset_key=finding.table,
        check_name=name,
        severity=dg.AssetCheckSeverity.WARN,
        metadata={"issues": found.height, **({"rows": table(rows)} if found.height else {})},
    )


def against_release(name: str, workspace: Workspace) -> dg.AssetCheckResult:
    """Whether the table has about as many rows as in the last release, where there is one."""
    from pipeline.release.gate import limits

    key = list(tables()[name].primary_key)
    now = workspace.store.read(name, key).height
    before = released_rows(name, workspace)
    change = 0.0 if not before else (now - before) / before
    return dg.AssetCheckResult(
        passed=before is None or -limits(name)["may_shrink"] <= change <= GROWS,
        asset_key=name,
        check_name=RELEASE,
        severity=dg.AssetCheckSeverity.WARN,
        description="There is no release yet." if before is None else f"{before:,} rows then, {now:,} now.",
        metadata={"rows": now, "change": round(change, 4)},
    )


def released_rows(name: str, workspace: Workspace) -> int | None:
    """Rows of a table in the last release, if there is one."""
    import polars as pl

    file = workspace.outputs_folder / "releases" / "latest" / f"{name}.parquet"
    return int(pl.scan_parquet(file).select(pl.len()).collect().item()) if file.is_file() else None
