"""What Dagster says of each asset, in Markdown: what one row is, where it comes from, an example, what to beware of.

Belongs here: words around what the schema and ``examples.toml`` say. Does not belong here: any fact about a table.
"""

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.assets.markdown import cell
from pipeline.schema import TableSpec

EXAMPLES = Path(__file__).parents[1] / "examples.toml"


@cache
def examples() -> dict[str, dict[str, Any]]:
    """By table: ``group``; ``example``, a row cut to columns that tell something; ``beware``, sentences."""
    return tomllib.loads(EXAMPLES.read_text(encoding="utf-8"))


def describe_table(spec: TableSpec, parents: Sequence[str]) -> str:
    """The description of a published table. ``parents`` are the assets that it is made of."""
    known = examples()[spec.name]
    called = "Example, imagined, for there is no row yet" if known.get("imagined") else "Example"
    return describe(spec.description, origin(spec, parents), known["example"], known["beware"], keys(spec), called)


def describe(
    first: str,
    come_from: str,
    example: Mapping[str, Any],
    beware: Iterable[str],
    further: Sequence[str] = (),
    called: str = "Example",
) -> str:
    """A description: its first line stands alone in lists, and the page of an asset has room for some twelve."""
    row = " · ".join(f"`{name}` {cell(value)}" for name, value in example.items() if value is not None)
    cautions = "\n".join(f"- {sentence}" for sentence in beware)
    return "\n\n".join(
        [first, f"**From.** {come_from}", f"**{called}.** {row}", f"**Beware.**\n\n{cautions}", *further]
    )


def origin(spec: TableSpec, parents: Sequence[str]) -> str:
    """How many columns come from documents, and what the table is made of."""
    if spec.is_reference:
        return f"Reviewed reference data: `pipeline/reference/{spec.name}.csv`; no document is asked."
    made = f"Made of {listed(parents)}." if parents else ""
    beside = sorted({*spec.foreign_keys.values()} - {*parents, spec.name})
    made += f" Its references are looked up in {listed(beside)}." if beside else ""
    read = [f"`{c.name}`" for c in spec.columns if c.source == "document"]
    if not read:
        return f"{made} All columns are derived."
    each = "each of their values has its words in `evidence`"
    return f"{made} {len(read)} of {len(spec.columns)} columns are read in the documents, and {each}."


def keys(spec: TableSpec) -> list[str]:
    """The primary key and the references."""
    references = [f"`{column}` refers to `{parent}`" for column, parent in spec.foreign_keys.items()]
    return ["; ".join([f"**Key.** {listed(spec.primary_key)}", *references]) + "."]


def listed(names: Sequence[str]) -> str:
    """Names as code, the last after an "and"."""
    *most, last = [f"`{name}`" for name in names]
    return f"{', '.join(most)} and {last}" if most else last
