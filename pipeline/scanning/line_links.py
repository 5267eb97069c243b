"""Lines that hang together by what runs over their ends: a phrase, a name, the row of a table between its bars.

Belongs here: columns that tell so of each line. Does not belong here: which lines make a passage (``passages.py``).
"""

import polars as pl

from pipeline.scanning.neighbours import SHORT, previous

LONGEST_ROW = 4
"""Lines of the longest row between bars."""
HUNG = 2
"""Blanks by which the lines of an item that goes on are set in, at least."""
ACRONYM = r"^[(（][\p{Lu}\d/.&-]*\p{Lu}[\p{L}\d/.&-]*\p{Lu}[\p{L}\d/.&-]*[)）]$"
"""A word with two capitals or more, in parentheses."""
OPEN = r"[,،，、;；؛:：(（\p{Pd}]$"
"""Behind these a line goes on in the next, or tells of what the next one names."""


def is_acronym() -> pl.Expr:
    """Whether a line is nothing but an acronym in parentheses, which belongs to the name on the line above."""
    return (pl.col("body").str.contains(ACRONYM) & ~previous("blank")).fill_null(False)


def within_parentheses() -> pl.Expr:
    """Whether a line closes a parenthesis that the line above left open: ``(12-20 April`` and, below, ``2012)``."""
    open_above = previous("body").str.contains(r"[(（][^()（）]*$")
    return (open_above & pl.col("body").str.contains(r"^[^()（）]*[)）]") & ~pl.col("marker")).fill_null(False)


def inside_rows() -> pl.Expr:
    """Whether a line goes on a row of a table that a bar opened on a line before, and that a bar closes on this line or a later
    one, as when a program wrapped ``| African Union | Mr. X |``. Rows that no bar closes end with their line."""
    body = pl.col("body")
    opens = (body.str.starts_with("|") & ~body.str.ends_with("|")) | (body == "|")
    closes = body.str.ends_with("|") | pl.col("blank")
    state = pl.when(closes).then(False).when(opens).then(True).otherwise(None)
    opened = state.forward_fill(LONGEST_ROW - 1).shift(1).over("doc").fill_null(False)
    end = pl.when(pl.col("blank")).then(False).when(closes).then(True).otherwise(None)
    closed = end.backward_fill(LONGEST_ROW - 1).over("doc").fill_null(False)
    tail = ~body.str.starts_with("|") & body.str.ends_with("|") & body.shift(1).over("doc").str.starts_with("|")
    return (opened & closed) | tail.fill_null(False)


def behind_items() -> pl.Expr:
    """Whether a line stands right under the end of an item, that ended a sentence before its line was full."""
    item = pl.when(pl.col("blank")).then(False).when("marker").then(True).otherwise(None)
    ended = pl.col("sentence_ended") & (pl.col("fill") < SHORT)
    under = pl.col("indent") <= pl.col("indent").shift(1).over("doc")
    return ((item.forward_fill() & ended).shift(1).over("doc") & pl.col("capital") & under).fill_null(False)


def heads_items() -> pl.Expr:
    """Whether a line right under an item heads those below it, and does not go on the item: an organization alone, or whose first
    word had room on the line above, with its acronym or the end of its name on the line below perhaps; or any line set out
    again under an item whose own lines are set in."""
    item = pl.when(pl.col("blank")).then(False).when("marker").then(True).otherwise(None).forward_fill()
    margin = pl.when("marker").then(pl.col("indent")).otherwise(None).forward_fill()
    within = item.shift(1).over("doc") & (pl.col("indent") <= margin) & pl.col("capital")
    below = pl.col("marker").shift(-1).over("doc")
    goes_on = pl.col("crossed") | pl.col("body").str.contains(r"^[(（]")
    below |= goes_on.shift(-1).over("doc") & pl.col("marker").shift(-2).over("doc")
    named = (pl.col("alone") | (pl.col("named") & pl.col("early"))) & ~pl.col("sentence_ended")
    hung = ~previous("marker") & (previous("indent") >= pl.col("indent") + HUNG)
    return (within & below & ((named & ~previous("body").str.contains(OPEN)) | hung)).fill_null(False)


def crossed_lines(lines: pl.DataFrame, phrases: pl.DataFrame) -> pl.DataFrame:
    """Adds ``crossed``: a phrase (``doc``, ``phrase_start``, ``phrase_end``) runs over the line end before this line."""
    reach = phrases.sort("doc", "phrase_start").with_columns(reach=pl.col("phrase_end").cum_max().over("doc"))
    found = lines.select("doc", "line", "start").join_asof(
        reach.sort("phrase_start"),
        left_on="start",
        right_on="phrase_start",
        by="doc",
        check_sortedness=False,
        allow_exact_matches=False,
    )
    return lines.with_columns(found.select(crossed=(pl.col("reach") > pl.col("start")).fill_null(False)).to_series())


def named_lines(lines: pl.DataFrame, phrases: pl.DataFrame) -> pl.DataFrame:
    """Adds ``named``: the name of an organization or State begins this line; and ``alone``: nothing but its acronym in
    parentheses stands behind it."""
    ends = phrases.filter("is_name").group_by("doc", "phrase_start").agg(pl.col("phrase_end").max())
    place = lines.select("doc", "line", "raw", "start", phrase_start=pl.col("start") + pl.col("indent"))
    named = place.join(ends, on=["doc", "phrase_start"], how="inner")
    rest = pl.col("raw").str.slice(pl.col("phrase_end") - pl.col("start"))
    named = named.select("doc", "line", named=True, alone=rest.str.contains(r"^\s*(?:[(（][^()（）]+[)）]?)?\s*$"))
    found = lines.join(named, on=["doc", "line"], how="left", maintain_order="left")
    return found.with_columns(pl.col("named", "alone").fill_null(False))
