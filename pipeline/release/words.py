"""``CHANGES.md``, and what ``chapter8 diff`` prints: what differs between two releases, in words.

Belongs here: telling counts, causes and examples. Does not belong here: what differs (``changes.py``).
"""

import re
from collections.abc import Iterator
from typing import Any

import polars as pl

from pipeline.release.changes import Difference
from pipeline.release.facts import Facts
from pipeline.vocabulary import ChangeCause, ChangeOperation

SHOWN = 10
"""How many documents, ids or values of one kind are named."""
WIDTH = 80
MARKDOWN = re.compile(r"[\\`*_\[\]<>#|]")
"""What Markdown would read as a mark."""
UNNAMED = ("evidence", "issues")
"""Tables whose keys are digests, which tell nobody anything."""


def first_release(facts: Facts) -> str:
    return f"# {facts.version}\n\nThis is the first release: there is none before it to differ from.\n"


def in_words(difference: Difference, accepted: str | None = None) -> str:
    """The difference as Markdown."""
    old, new = difference.old, difference.new
    lines = [f"# What changed from {old.version} to {new.version}", "", *schema_lines(difference)]
    if accepted:
        reason = MARKDOWN.sub(r"\\\g<0>", " ".join(accepted.split()))
        lines += [f"Tables may shrink by more than their limits in this release, for this reason: {reason}", ""]
    counts = difference.counts
    if not counts:
        lines += ["No table has changed.", ""]
    else:
        lines += ["| table | added | changed | removed |", "|---|---:|---:|---:|"]
        lines += [f"| `{name}` | {' | '.join(cells(found))} |" for name, found in counts.items()]
        lines += ["", *document_lines(difference), *redirect_lines(difference), *cause_lines(difference)]
        for name in counts:
            lines += table_lines(name, difference.tables[name])
    return "\n".join(lines).rstrip() + "\n"


def cells(counts: dict[str, int]) -> list[str]:
    return [f"{counts.get(operation, 0):,}" for operation in ChangeOperation]


def schema_lines(difference: Difference) -> Iterator[str]:
    """What became of tables and columns."""
    versions = [side.manifest.get("schema_version") for side in (difference.old, difference.new)]
    if versions[0] != versions[1]:
        yield f"The schema is {versions[1]}; it was {versions[0]}."
    columns = [columns_of(side.resources) for side in (difference.old, difference.new)]
    news, olds = (sorted(a - b) for a, b in (columns[::-1], columns))
    for word, names in (("New", news), ("Gone", olds)):
        if names:
            yield f"{word}: {', '.join(f'`{name}`' for name in names)}."
    if versions[0] != versions[1] or news or olds:
        yield ""


def columns_of(resources: dict[str, dict[str, Any]]) -> set[str]:
    return {f"{name}.{field['name']}" for name, table in resources.items() for field in table["schema"]["fields"]}


def document_lines(difference: Difference) -> Iterator[str]:
    """Documents that came and went."""
    frame = difference.tables["documents"]
    for operation, words in (
        (ChangeOperation.ADDED, "New documents"),
        (ChangeOperation.REMOVED, "Documents that went"),
    ):
        ids = frame.filter((pl.col("operation") == operation) & (pl.col("column") == "document_id"))["key"].to_list()
        if ids:
            yield from (f"{words}: {some(ids)}.", "")


def redirect_lines(difference: Difference) -> Iterator[str]:
    """Ids that went."""
    frame = difference.tables["redirects"].filter(pl.col("operation") == ChangeOperation.ADDED)
    if frame.is_empty():
        return
    rows = frame.select("key", "column", "new").pivot("column", index="key", values="new", maintain_order=True)
    gone = [f"{r['old_id']} ({r['reason']}: {r.get('successor_id') or 'no successor'})" for r in rows.to_dicts()]
    yield from (f"Ids that went: {some(gone)}.", "")


def some(names: list[str]) -> str:
    """The first of many."""
    more = f" and {len(names) - SHOWN:,} more" if len(names) > SHOWN else ""
    return f"{', '.join(names[:SHOWN])}{more}"


def cause_lines(difference: Difference) -> Iterator[str]:
    """How many values each cause changed, with what the cause means."""
    found = pl.concat(frame.select("cause") for frame in difference.tables.values())
    counts = dict(found.group_by("cause").len().iter_rows())
    yield from ("Why:", "")
    yield from (f"- {counts[c]:,} values: {c.meaning} (`{c}`)" for c in ChangeCause if c in counts)
    yield ""


def table_lines(name: str, frame: pl.DataFrame) -> Iterator[str]:
    """One table: by column and cause, with the first values."""
    yield from (f"## {name}", "")
    for operation in (ChangeOperation.ADDED, ChangeOperation.REMOVED):
        of_kind = frame.filter(pl.col("operation") == operation)
        for cause, count in of_kind.group_by("cause").agg(pl.col("key").n_unique()).sort("cause").iter_rows():
            keys = of_kind.filter(pl.col("cause") == cause)["key"].unique(maintain_order=True).to_list()
            yield f"- {count:,} {operation} ({cause}){'' if name in UNNAMED else f': {some(keys)}'}"
    changed = frame.filter(pl.col("operation") == ChangeOperation.CHANGED)
    for (column, cause), group in changed.group_by(["column", "cause"], maintain_order=True):
        yield f"- {group.height:,} changed in `{column}` ({cause}), as {example(group.row(0, named=True))}"
    yield ""


def example(row: dict[str, Any]) -> str:
    return f"{row['key']}: {short(row['old'])} → {short(row['new'])}"


def short(value: str | None) -> str:
    """One value, on one line."""
    if value is None:
        return "nothing"
    line = " ".join(value.split())
    return f"“{line if len(line) <= WIDTH else f'{line[:WIDTH]}…'}”"
