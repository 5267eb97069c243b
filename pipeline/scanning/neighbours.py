"""Lines that begin a passage by how long the lines around them are: paragraphs under headings, headings under paragraphs.

Does not belong here: all else by which a line begins a passage (``passages.py``), or what one line looks like
(``line_shapes.py``).
"""

import polars as pl

from pipeline.scanning.line_shapes import LABELLED

UNWRAPPED = 150
"""Where the usual full line has more characters than this, lines are not wrapped: each is a paragraph."""
HALF = 0.5
"""A line shorter than this share of the usual full line can be a heading that no blank line parts from its paragraph."""
LONGER = 1.5
"""By so much a sentence is longer than the heading right above it, where lines are not wrapped."""
SHORT = 0.75
"""A line shorter than this share of the usual full line has come to its end."""


def previous(name: str) -> pl.Expr:
    return pl.col(name).shift(1).over("doc")


def after_lone_number() -> pl.Expr:
    """Whether a line begins the paragraph whose number stands alone on the line before it, or above an empty one."""
    lone = (pl.col("marker") & pl.col("lone")).shift(1).over("doc")
    lone |= previous("blank") & (pl.col("marker") & pl.col("apart")).shift(2).over("doc")
    return (lone & ~pl.col("marker") & ~pl.col("furniture") & ~pl.col("symbol")).fill_null(False)


def heads_paragraph(joined: pl.Expr) -> pl.Expr:
    """Whether a line begins the paragraph right under its heading: a full line under a short first one."""
    first = pl.col("blank").shift(2).over("doc") | pl.col("furniture").shift(2).over("doc")
    open_head = ~previous("ended") & ~previous("marker") & ~previous("body").str.contains(r"[,،，、\p{Pd}]$")
    short = (previous("fill") < HALF) & open_head & ~previous("furniture") & ~previous("symbol")
    full = pl.when("unwrapped").then(pl.col("size") > UNWRAPPED).otherwise(pl.col("fill") > SHORT)
    wrapped = ~pl.col("blank").shift(-1).over("doc") & ~pl.col("early").shift(-1).over("doc")
    prose = (pl.col("sentence_ended") | wrapped) & (pl.col("indent") <= previous("indent"))
    return (first & short & full & prose & pl.col("capital") & ~joined).fill_null(False)


def heads_unwrapped() -> pl.Expr:
    """Whether a line that is not wrapped is a paragraph under the short line above it, without a blank line between: it is full,
    or a sentence that is longer by far."""
    sentence = pl.col("sentence_ended") & (pl.col("size") > LONGER * previous("size"))
    labelled = pl.col("body").str.contains(LABELLED) & previous("body").str.contains(LABELLED)
    return ((pl.col("size") > UNWRAPPED) | sentence) & ~labelled


def follows_paragraph(joined: pl.Expr) -> pl.Expr:
    """Whether a line is a short heading right under the end of a paragraph or a short item, above a blank line or a marker."""
    after = pl.col("blank").shift(-1).over("doc") | pl.col("marker").shift(-1).over("doc")
    short = (pl.col("fill") < SHORT) & ~pl.col("sentence_ended") & (pl.col("indent") <= previous("indent") + 1)
    inner = previous("body").str.contains(r"[(（][^)）]*$") | pl.col("body").str.contains("[;；؛]$")
    item = previous("marker") & (previous("fill") < SHORT) & ~inner
    return (after & short & (previous("sentence_ended") | item) & pl.col("capital") & ~joined).fill_null(False)
