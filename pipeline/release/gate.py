"""What stops a release: each rule looks at the new tables and the release before, and says what is wrong and what to do.

Belongs here: checks of the schema, ids that vanish, redirects that lead nowhere, tables that shrink, and a version of the
schema that does not say what changed. Does not belong here: the rules of each table (``validation.py``), how much a table
may shrink (``limits.toml``).
"""

import tomllib
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import polars as pl

from pipeline.release.facts import HOME
from pipeline.release.packages import described
from pipeline.release.published import Published
from pipeline.release.successors import rows_to_add
from pipeline.release.versions import LEVELS, bump_made, bump_needed
from pipeline.schema import TableSpec, tables
from pipeline.tables import SCHEMA_VERSION
from pipeline.validation import families, validate

SHOWN = 5
Read = Callable[..., pl.DataFrame]
"""Gives a table, or some of its columns."""


def check_tables(read: Read) -> list[dict[str, Any]]:
    """Every family of rules on every table: table, check, rows, failures, severity, and examples where some failed."""
    found = []
    for spec in tables().values():
        frame = read(spec.name)
        failures = validate(spec, frame, read)
        found += [one_check(spec, family, frame.height, failures.get(family)) for family in families(spec)]
    return found


def one_check(spec: TableSpec, family: str, rows: int, failures: pl.DataFrame | None) -> dict[str, Any]:
    """A check that could not be asked has ``failures`` null."""
    said: dict[str, Any] = {"table": spec.name, "check": family, "rows": rows, "failures": None, "severity": "error"}
    if failures is not None:
        said["failures"] = int(failures.unique(["column", "rule"])["count"].sum())
        if failures.height:
            said["examples"] = failures.head(SHOWN).select("column", "rule", "record", "value").to_dicts()
    return said


def refusals(
    read: Read, checks: list[dict[str, Any]], old: Published | None, redirects: list[str], accepted: str | None
) -> Iterator[str]:
    """Why there must be no release, as sentences; none where all is well. ``redirects`` are those that are missing."""
    for check in checks:
        if check["failures"] != 0:
            yield failed(check)
    yield from redirects_that_mislead(read)
    if redirects:
        yield vanished_ids(redirects)
    if old is not None:
        if not accepted:
            yield from shrunken_tables(read, old)
        yield from schema_version(old)


def failed(check: dict[str, Any]) -> str:
    """A check that failed, with its first case."""
    what = f"{check['table']}: the check {check['check'].replace('_', ' ')} failed"
    if check["failures"] is None:
        return f"{what}: it could not be asked, as columns or types are wrong."
    case = check["examples"][0]
    where = f" {case['record']}" if case["record"] else ""
    return f"{what} ({check['failures']:,} times), first at{where} {case['column']}: {case['rule']}, not {case['value']!r}."


def redirects_that_mislead(read: Read) -> Iterator[str]:
    """Redirects of ids that are there, or to ids that are nowhere."""
    redirects = read("redirects")
    for name in redirects["table_name"].unique().sort():
        of_table = redirects.filter(pl.col("table_name") == name)
        spec = tables().get(name)
        if spec is None or len(spec.primary_key) != 1:
            yield f"redirects: {name} is no table with an id of its own."
            continue
        ids = set(read(name, list(spec.primary_key)).to_series())
        alive = sorted(ids & set(of_table["old_id"]))
        if alive:
            yield f"redirects: {first(alive)} of {name} went, it says, but stands there: remove the row from redirects.csv."
        known = ids | set(of_table["old_id"])
        lost = sorted(set(of_table["successor_id"].drop_nulls()) - known)
        if lost:
            yield f"redirects: {first(lost)} is a successor in {name}, but does not stand there: name one that does."


def vanished_ids(redirects: list[str]) -> str:
    """What to do about published ids that are gone without a redirect."""
    many, more = f"{len(redirects):,} published ids", len(redirects) - SHOWN
    lines = [
        f"{many if len(redirects) > 1 else 'A published id'} would vanish. Say in redirects.csv what became of each;"
        " these rows are a start. Then build again.",
        *redirects[:SHOWN],
        *([f"... and {more:,} more, which --redirects FILE writes to a file."] if more > 0 else []),
    ]
    return "\n    ".join(lines)


def missing_redirects(read: Read, old: Published | None, version: str) -> list[str]:
    """Lines for ``redirects.csv``: a published id that is gone without a redirect, and what may stand for it now."""
    lines: list[str] = []
    for name in lasting_tables():
        if old is None or name not in old.tables:
            continue
        (key,) = tables()[name].primary_key
        went = read("redirects").filter(pl.col("table_name") == name)["old_id"]
        lost = sorted(set(old.read(name, [key])[key]) - set(read(name, [key])[key]) - set(went))
        lines += rows_to_add(name, lost, old, read, version) if lost else []
    return sorted(lines)


def shrunken_tables(read: Read, old: Published) -> Iterator[str]:
    """Tables that lose more rows than they may."""
    for name in tables():
        if name in old.tables:
            (key, *_) = tables()[name].primary_key
            before, now = old.scan(name).select(pl.len()).collect().item(), read(name, [key]).height
            may = limits(name)["may_shrink"]
            if now < before * (1 - may):
                yield (
                    f"{name}: {now:,} rows, {before:,} in {old.version}: it may lose {may:.0%}. Look why; if it is "
                    "right, release with --accept and the reason."
                )


def schema_version(old: Published) -> Iterator[str]:
    """A version of the schema that rose too little."""
    now = {spec.name: described(spec) for spec in tables().values()}
    needed = bump_needed(old.resources, now)
    before = str(old.manifest.get("schema_version"))
    made = bump_made(before, SCHEMA_VERSION)
    if before != SCHEMA_VERSION and made is None:
        yield f"The schema is {SCHEMA_VERSION}, which is older than {before} of {old.version}: raise SCHEMA_VERSION."
    elif needed and (made is None or LEVELS.index(made) < LEVELS.index(needed)):
        yield (
            f"The schema differs from that of {old.version} ({before}) by what makes a {needed} version, but is called "
            f"{SCHEMA_VERSION}: raise SCHEMA_VERSION in pipeline/tables/__init__.py."
        )


@cache
def all_limits() -> dict[str, dict[str, Any]]:
    return tomllib.loads((HOME / "limits.toml").read_text(encoding="utf-8"))


def limits(table: str) -> dict[str, Any]:
    """What the table may lose."""
    return {**all_limits()["default"], **all_limits().get(table, {})}


def lasting_tables() -> list[str]:
    """Tables whose ids people cite."""
    return [name for name in tables() if limits(name)["lasting"]]


def first(names: list[str]) -> str:
    return ", ".join(names[:SHOWN]) + (f" and {len(names) - SHOWN:,} more" if len(names) > SHOWN else "")
