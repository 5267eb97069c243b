"""Tables and cells in Markdown, as Dagster shows them. Does not belong here: what is in them."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl

PREVIEW_ROWS = 5
CELL_WIDTH = 60


def preview(frame: "pl.DataFrame", rows: int = PREVIEW_ROWS) -> str:
    """The first rows as a Markdown table, long values cut. Columns that are null in all of them are left out."""
    first = frame.head(rows)
    empty = [column.name for column in first if first.height and column.null_count() == first.height]
    shown = first.drop(empty)
    table = grid(shown.columns, ([cell(value) for value in row] for row in shown.iter_rows()))
    return f"{table}\n\nNull here: {', '.join(f'`{name}`' for name in empty)}." if empty else table


def grid(names: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table."""
    lines = [names, ["---"] * len(names), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def cell(value: object) -> str:
    """One value: on one line, without what Markdown would read as a mark."""
    text = "" if value is None else str(value)[: CELL_WIDTH + 1]
    text = text if len(text) <= CELL_WIDTH else f"{text[:CELL_WIDTH]}…"
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*").replace("_", "\\_")
