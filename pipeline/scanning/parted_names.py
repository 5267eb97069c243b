"""Page numbers and symbols that stand within a name: ``the Caribbean``, ``12``, ``Community``.

Belongs here: page breaks that nothing but a known name tells, wherever in a text they stand. Does not belong here: those that
their place and what recurs tell (``pages.py``).
"""

import polars as pl

from pipeline.folding import fold
from pipeline.scanning.lexicon import Lexicon, lexicon
from pipeline.scanning.marks import matches

LEAST = 20
"""Characters of the shortest line of text that a page break can cut: no line of the head of a document, such as ``United
Nations`` over its symbol and ``General Assembly``."""
MOST = 3
"""Lines of the longest such break."""


def find_parted_names(lines: pl.DataFrame, codes: list[str | None]) -> pl.DataFrame:
    """``lines`` with ``between`` and ``furniture`` where page numbers or symbols part a name; the same frame where none do."""
    found = [
        {"doc": doc, "line": line, "parting": True}
        for doc, places, before, after in candidates(lines).iter_rows()
        if runs_on(before, after, lexicon(codes[doc]))
        for line in places
    ]
    if not found:
        return lines
    schema = {"doc": pl.Int64, "line": pl.Int64, "parting": pl.Boolean}
    lines = lines.join(pl.DataFrame(found, schema=schema), on=["doc", "line"], how="left", maintain_order="left")
    parting = pl.col("parting").fill_null(False)
    lines = lines.with_columns(between=pl.col("between") | parting, furniture=pl.col("furniture") | parting)
    return lines.drop("parting")


def candidates(lines: pl.DataFrame) -> pl.DataFrame:
    """``doc``, the lines of a break that nothing else tells, the line of text before it and the one behind."""
    edge = pl.col("paged") | pl.col("symbol")
    filled = lines.filter(~pl.col("blank")).filter((edge & ~pl.col("between")).any().over("doc"))
    filled = filled.select("doc", "line", "body", "size", "ended", "marker", "between", edge=edge)
    runs = filled.with_columns(run=(pl.col("edge") != pl.col("edge").shift(1).over("doc")).fill_null(True).cum_sum())
    runs = runs.group_by("doc", "run", maintain_order=True).agg(
        pl.col("edge", "marker").first(),
        pl.col("between").all(),
        places=pl.col("line"),
        before=pl.col("body").last(),
        after=pl.col("body").first(),
        size=pl.col("size").last(),
        ended=pl.col("ended").last(),
    )
    cut = ~pl.col("ended").shift(1).over("doc") & (pl.col("size").shift(1).over("doc") >= LEAST)
    goes_on = ~pl.col("marker").shift(-1).over("doc")
    runs = runs.with_columns(
        pl.col("before").shift(1).over("doc"), pl.col("after").shift(-1).over("doc"), told=cut & goes_on
    )
    runs = runs.filter(pl.col("edge") & ~pl.col("between") & pl.col("told") & (pl.col("places").list.len() <= MOST))
    return runs.select("doc", "places", "before", "after")


def runs_on(before: str, after: str, known: Lexicon) -> bool:
    """Whether a name runs from within one line into the next."""
    view = fold(f"{before} {after}").text
    place = len(fold(before).text)
    crossing = [entries for start, end, _, entries in matches(view, known) if 0 < start < place < end - 1]
    return any(entry.kind == "name" for entries in crossing for entry in entries)
