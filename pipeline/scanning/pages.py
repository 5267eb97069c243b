"""Page breaks: page numbers, running symbols and whatever else recurs between the pages of a text.

Belongs here: which lines stand between two pages, and the text as it reads without them. Does not belong here: how the
lines of one page hang together (``passages.py``).
"""

import polars as pl

from pipeline.text import Span

RECURS = 3
"""A line beside page numbers that stands so often in a text is a running head."""
LONGEST_HEAD = 80
"""Characters of the longest running head."""
WITHIN = 30
"""Characters of the longest line that is furniture for standing right between two lines that are."""
FIRST_PAGE = 12
"""Lines at the beginning that hold the head of the document, and no page break."""


def beside(name: str) -> pl.Expr:
    """Whether the line before or behind is so."""
    before, after = pl.col(name).shift(1).over("doc"), pl.col(name).shift(-1).over("doc")
    return before.fill_null(False) | after.fill_null(False)


def find_page_breaks(lines: pl.DataFrame) -> pl.DataFrame:
    """Adds ``running`` (the line recurs beside page numbers, or stands right between two such lines) and ``between`` (it
    belongs to a page break). ``lines`` has ``doc``, ``line``, ``body``, ``blank``, ``paged``, ``symbol``, ``marker``."""
    filled = lines.filter(~pl.col("blank")).select("doc", "line", "body", "size", "paged", "symbol", "marker")
    filled = filled.with_columns(edge=pl.col("paged") | pl.col("symbol"), rank=pl.int_range(pl.len()).over("doc"))
    later = pl.col("rank") >= FIRST_PAGE
    heads = filled.filter(beside("edge") & ~pl.col("edge") & ~pl.col("marker") & (pl.col("size") <= LONGEST_HEAD))
    heads = heads.with_columns(words=pl.col("body").str.replace_all(r"\d+", "0"))
    heads = heads.filter(pl.len().over("doc", "words") >= RECURS).select("doc", "line", recurs=True)
    symbols = filled.filter("symbol").with_columns(again=~pl.struct("doc", "body").is_first_distinct())
    symbols = symbols.filter("again").select("doc", "line", "again")
    filled = filled.join(heads, on=["doc", "line"], how="left", maintain_order="left")
    filled = filled.join(symbols, on=["doc", "line"], how="left", maintain_order="left")
    filled = filled.with_columns(pl.col("recurs", "again").fill_null(False))
    before = pl.col("edge").shift(1).over("doc") & (pl.col("line").shift(1).over("doc") == pl.col("line") - 1)
    after = pl.col("paged").shift(-1).over("doc") & (pl.col("line").shift(-1).over("doc") == pl.col("line") + 1)
    small = (pl.col("size") <= WITHIN) & ~pl.col("body").str.contains(r"\d") & ~pl.col("marker")
    on_top = pl.col("symbol") & pl.col("paged").shift(1).over("doc").fill_null(False)
    filled = filled.with_columns(
        running=(later & ~pl.col("edge") & (pl.col("recurs") | (before & after & small))).fill_null(False),
        told=later & (pl.col("paged") | pl.col("again") | on_top),
    )
    filled = filled.with_columns(told=pl.col("told") | pl.col("running"))
    # the second of two symbols on top of a page follows the first
    more = pl.col("symbol") & pl.col("told").shift(1).over("doc").fill_null(False)
    filled = filled.select("doc", "line", "running", between=pl.col("told") | (later & more))
    lines = lines.join(filled, on=["doc", "line"], how="left", maintain_order="left")
    return lines.with_columns(pl.col("running", "between").fill_null(False))


def page_breaks(lines: pl.DataFrame) -> list[tuple[int, Span]]:
    """The text and the stretch of each page break: its lines, and the blank ones around. Where the sentence before it has come
    to its end, or the text behind it begins anew, the end of the last line is left out, so that an empty line remains."""
    touched = lines.filter(pl.col("between").any().over("doc"))
    piece = pl.col("between") | pl.col("blank")
    touched = touched.with_columns(run=(piece != piece.shift(1).over("doc")).fill_null(True).cum_sum(), piece=piece)
    runs = touched.group_by("doc", "run", maintain_order=True).agg(
        pl.col("piece").first(),
        pl.col("between").any(),
        first=pl.col("start").first(),
        ended=pl.col("ended").last(),
        anew=pl.col("marker").first(),
    )
    runs = runs.with_columns(
        last=pl.col("first").shift(-1).over("doc"),
        parts=pl.col("ended").shift(1).over("doc") | pl.col("anew").shift(-1).over("doc"),
    )
    found = runs.filter(pl.col("piece") & pl.col("between") & pl.col("last").is_not_null())
    rows = found.select("doc", "first", "last", pl.col("parts").fill_null(True)).iter_rows()
    return [(doc, Span(first, last - parts)) for doc, first, last, parts in rows]


def without_breaks(texts: list[str], breaks: list[tuple[int, Span]]) -> list[str]:
    """The texts with their page breaks blanked out, character for character."""
    holes: dict[int, list[Span]] = {}
    for index, span in breaks:
        holes.setdefault(index, []).append(span)
    found = [*texts]
    for index, spans in holes.items():
        text, pieces, last = texts[index], [], 0
        for span in spans:
            pieces += [text[last : span.start], " " * (span.end - span.start)]
            last = span.end
        found[index] = "".join(pieces) + text[last:]
    return found
