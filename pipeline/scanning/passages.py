"""Texts to passages: stretches that hang together, found from the shape of the lines alone.

A passage begins after a blank line, at a bullet or number, at an indented capital after a line that has come to its
end, and at each line of a list without bullets. Passages tile the text: the white space after a passage belongs to
it. Vectorised: everything is an expression over the lines of all texts of a batch. What a passage is *about* is not told here.
"""

from collections.abc import Iterator
from typing import NamedTuple

import polars as pl

from pipeline.scanning.item_labels import find_labels
from pipeline.scanning.line_links import (
    behind_items,
    crossed_lines,
    heads_items,
    inside_rows,
    is_acronym,
    named_lines,
    within_parentheses,
)
from pipeline.scanning.line_shapes import (
    BAR_CODE,
    BULLET,
    CAPITAL,
    CASELESS,
    ENDED,
    FILE_NAME,
    HEADED,
    JOB_LINE,
    LABELLED,
    LEADERS,
    LETTERED,
    NUMBERED,
    NUMBERED_ARABIC,
    NUMBERED_HEAD,
    PAGE_NUMBER,
    RULE,
    SENTENCE_ENDED,
    SYMBOL_LINE,
    WIDE,
)
from pipeline.scanning.neighbours import (
    HALF,
    SHORT,
    UNWRAPPED,
    after_lone_number,
    follows_paragraph,
    heads_paragraph,
    heads_unwrapped,
    previous,
)
from pipeline.scanning.pages import find_page_breaks

DIGITS = {chr(0x660 + digit): str(digit) for digit in range(10)}
NAMED, FEW = 0.75, 2
"""Share of the lines of a list without capitals that begin with a name or go on; more lines than so many begin with one."""
LIST_FILL = 0.85
"""Lines of a list fill less than this share of the usual full line on average."""


class LineWords(NamedTuple):
    """Regular expressions made of the language files: for the end of a line that goes on in the next, for the beginning of
    a line in capitals that goes on the one before, and for a page number with its word."""

    continues: str
    continued: str
    pages: str


def split_lines(texts: pl.DataFrame) -> pl.DataFrame:
    """One row per line of each text: ``doc``, ``line`` (from 0), ``start``, ``raw``, ``body`` (without blanks around)."""
    lines = texts.select("doc", raw=pl.col("text").str.split("\n")).explode("raw")
    length = pl.col("raw").str.len_chars().cast(pl.Int64) + 1
    return lines.with_columns(
        line=pl.int_range(pl.len()).over("doc"),
        start=(length.cum_sum() - length).over("doc"),
        body=pl.col("raw").str.strip_chars(),
    )


def describe_lines(lines: pl.DataFrame, pages: str) -> pl.DataFrame:
    """What the shape of each line says."""
    body = pl.col("body")
    size = (body.str.len_chars() + body.str.count_matches(WIDE)).cast(pl.Float64)
    number = pl.coalesce(body.str.extract(NUMBERED), body.str.extract(NUMBERED_ARABIC)).str.replace_many(DIGITS)
    paged = body.str.contains(f"{BAR_CODE}|{JOB_LINE}|{FILE_NAME}|{PAGE_NUMBER}|{NUMBERED_HEAD}|{pages}")
    lines = lines.with_columns(
        blank=body == "",
        indent=(pl.col("raw").str.len_chars() - pl.col("raw").str.strip_chars_start().str.len_chars()).cast(pl.Int64),
        size=size,
        number=number.cast(pl.Int64, strict=False).replace(0, None),
        bullet=(body.str.contains(BULLET) | body.str.contains(LETTERED)) & ~paged,
        capital=body.str.contains(CAPITAL),
        caseless=body.str.contains(CASELESS),
        ended=body.str.contains(ENDED),
        sentence_ended=body.str.contains(SENTENCE_ENDED),
        colon=body.str.contains("[:：]$"),
        paged=paged,
        symbol=body.str.contains(SYMBOL_LINE),
    )
    lines = find_labels(lines)
    lines = lines.with_columns(marker=pl.col("bullet") | pl.col("number").is_not_null()).pipe(find_page_breaks)
    lines = lines.with_columns(furniture=pl.col("paged") | pl.col("running") | body.str.contains(RULE))
    usual = pl.col("size").filter(~pl.col("blank")).quantile(0.9).over("doc")
    first = body.str.extract(r"^(\p{Han}|\S+)")
    room = usual.clip(40) - first.str.len_chars() - first.str.count_matches(r"^\p{Han}") - 1
    return lines.with_columns(
        fill=pl.col("size") / usual.clip(40, 110),
        unwrapped=usual > UNWRAPPED,
        early=(previous("size") <= room).fill_null(False),
        room=room,
    )


def carried_lines(lines: pl.DataFrame, continues: str) -> pl.DataFrame:
    """Adds ``carried``: by its last words, or as the first word here had no room in it, the line of text before this one goes on
    here, whatever stands between them."""
    text = lines.filter(~pl.col("blank") & ~pl.col("furniture") & ~pl.col("symbol"))
    bound = previous("body").str.contains(continues) | ((previous("size") > pl.col("room")) & ~previous("ended"))
    text = text.select("doc", "line", carried=bound & ~pl.col("marker"))
    lines = lines.join(text, on=["doc", "line"], how="left", maintain_order="left")
    return lines.with_columns(pl.col("carried").fill_null(False))


def continued_lines(lines: pl.DataFrame, words: str) -> pl.DataFrame:
    """Adds ``continued``: the line is in capitals, or in a script without them, and begins with one of the ``words``. Changing
    the case of all lines would cost more than all the rest."""
    found = lines.select("doc", "line", "body", "caseless").filter(pl.col("body").str.contains(words))
    upper, lower = pl.col("body").str.to_uppercase(), pl.col("body").str.to_lowercase()
    shouted = ((pl.col("body") == upper) & (upper != lower)) | pl.col("caseless")
    found = found.filter(shouted).select("doc", "line", continued=True)
    lines = lines.join(found, on=["doc", "line"], how="left", maintain_order="left")
    return lines.with_columns(pl.col("continued").fill_null(False))


def find_blocks(lines: pl.DataFrame, words: LineWords) -> pl.DataFrame:
    """Adds ``joined`` (the line goes on the one before) and ``block`` (the number of its block in the batch)."""
    lines = continued_lines(lines, words.continued)
    anew = previous("sentence_ended") | (pl.col("body").str.contains(LABELLED) & (previous("fill") < HALF))
    small = (pl.col("continued") & ~anew.fill_null(False)) | previous("body").str.contains(words.continues)
    lines = lines.with_columns(
        joined=pl.col("crossed") | (small & ~pl.col("blank")) | inside_rows() | is_acronym() | within_parentheses()
    )
    joined = pl.col("joined")
    at_end = previous("ended") | (previous("fill") < SHORT)
    stepped = (pl.col("indent") > previous("indent")) & pl.col("capital") & at_end & ~joined
    apart = previous("ended") | (previous("size") > UNWRAPPED) | heads_unwrapped()
    own = pl.col("unwrapped") & pl.col("capital") & ~joined & apart
    entry, last = (pl.col("body").str.contains("[;；؛]$").shift(n).over("doc").fill_null(False) for n in (1, 2))
    itemised = entry & (previous("unwrapped") | (previous("fill") < SHORT) | last)
    headed = (previous("fill") < SHORT) | pl.col("body").str.contains(HEADED)
    introduced = previous("colon") & headed & pl.col("capital") & ~joined
    begins = (
        heads_paragraph(joined)
        | follows_paragraph(joined)
        | (pl.col("line") == 0)
        | previous("blank")
        | (pl.col("furniture") != previous("furniture"))
        | (pl.col("symbol") != previous("symbol"))
        | pl.col("marker")
        | stepped
        | introduced
        | ((itemised | behind_items() | heads_items()) & ~joined)
        | own
    ) & ~(pl.col("blank") | after_lone_number())
    return lines.with_columns(joined.fill_null(False), block=begins.cum_sum())


def find_lists(lines: pl.DataFrame) -> pl.DataFrame:
    """Adds ``entry``: the line begins a passage within its block, because the block is a list without bullets. So is a table
    with leaders, and in a script without capitals a block whose lines begin with names. ``A, with its`` goes on: ``part B;``."""
    filled = ~pl.col("blank")
    lines = lines.with_columns(
        later=((pl.col("block") == previous("block")) & filled).fill_null(False),
        wrapped=pl.col("joined") | (~pl.col("named") & (previous("fill") > SHORT)),
        short=filled & ~(pl.col("fill") > SHORT),
        labelled=pl.col("body").str.contains(LABELLED),
    )
    blocks = describe_blocks(lines.group_by("doc", "block", maintain_order=True).agg(*sums_of_blocks(filled)))
    lines = lines.join(blocks, on=["doc", "block"], how="left", maintain_order="left")
    aside = ~previous("ended") & previous("body").str.contains("[,،，]") & pl.col("body").str.contains("[;；؛]$")
    own = pl.col("later") & pl.col("capital") & ~pl.col("joined") & ~aside & pl.col("listed")
    return lines.with_columns(entry=own & ~(pl.col("names") & pl.col("wrapped")))


def sums_of_blocks(filled: pl.Expr) -> Iterator[pl.Expr]:
    """What is counted of the lines of each block: over all of them, over those that are ``filled``, and over ``later`` ones."""
    marked = pl.col("marker") | pl.col("furniture") | pl.col("symbol")
    later = pl.col("later")
    yield from (marked.first().alias("marked"), filled.sum().alias("lines"), later.sum().alias("laters"))
    yield (later & ~pl.col("joined")).sum().alias("apart")
    yield (later & (pl.col("early") | (pl.col("indent") < previous("indent")))).sum().alias("early")
    yield (later & ~pl.col("joined") & pl.col("capital")).sum().alias("capitals")
    yield (later & (pl.col("named") | pl.col("wrapped"))).sum().alias("named_or_wrapped")
    for name in ("sentence_ended", "caseless", "named", "labelled"):
        yield (pl.col(name) & filled).sum().alias(name)
    yield (pl.col("body").str.contains(LEADERS) & filled).sum().alias("leaders")
    yield pl.col("fill").filter(filled).mean()
    yield from (pl.col("short").sum().alias("shorts"), pl.col("short").filter(filled).last().alias("short_last"))
    yield pl.col("sentence_ended").filter(filled).last().alias("closed")


def share(part: str, whole: str) -> pl.Expr:
    """A part of a whole; null where that is nothing."""
    return pl.when(pl.col(whole) > 0).then(pl.col(part) / pl.col(whole))


def describe_blocks(blocks: pl.DataFrame) -> pl.DataFrame:
    """``doc``, ``block``, ``listed`` (it is a list without bullets), and ``names`` (one that its names tell)."""
    several = pl.col("lines") > 1
    prose = several & (pl.col("shorts") == pl.col("short_last").cast(pl.UInt32)) & pl.col("closed")
    caseless = share("caseless", "lines") > 0.5
    spacious = pl.when(caseless).then(pl.col("fill") < 0.6).otherwise(pl.col("fill") < LIST_FILL)
    wrapped = (pl.col("lines") == 2) & (pl.col("early") == 0)  # the next word had no room
    is_list = ~pl.col("marked") & ~prose & ~wrapped & (share("capitals", "apart") >= 0.6) & spacious
    blocks = blocks.with_columns(listed=is_list & (share("sentence_ended", "lines") <= 0.34))
    unbroken = ~pl.col("marked") & (pl.col("sentence_ended") == 0)
    names = (share("named_or_wrapped", "laters") > NAMED) & caseless & (share("named", "lines") > 0.5)
    names &= unbroken & (pl.col("named") > FEW) & ~pl.col("listed").fill_null(False)
    tabled = several & unbroken & (share("leaders", "lines") > 0.5)
    labelled = several & unbroken & (pl.col("labelled") == pl.col("lines"))
    listed = pl.col("listed") | tabled | names | labelled
    return blocks.select("doc", "block", names=names.fill_null(False), listed=listed.fill_null(False))


def find_passages(texts: pl.DataFrame, lines: pl.DataFrame, phrases: pl.DataFrame, words: LineWords) -> pl.DataFrame:
    """The passages of a batch.

    ``texts``: ``doc``, ``text``; ``lines``: theirs, described; ``phrases``: ``doc``, ``phrase_start``, ``phrase_end``,
    ``is_name``, sorted. Gives one row per passage in order: ``doc``, ``char_start``, ``char_end``, ``number``, ``bullet``,
    ``listed`` (a line of a list without bullets), ``furniture``, ``symbol``, ``carried`` (the text before goes on in it),
    ``ended`` (the last line ends a sentence), ``lines``, ``indent``.
    """
    lines = (
        lines.pipe(crossed_lines, phrases)
        .pipe(named_lines, phrases)
        .pipe(find_blocks, words)
        .pipe(find_lists)
        .pipe(carried_lines, words.continues)
    )
    first = (pl.col("block") != pl.col("block").shift(1).over("doc")).fill_null(True)
    begins = (pl.col("line") == 0) | ((first | pl.col("entry")) & ~pl.col("blank"))
    lines = lines.with_columns(passage=begins.cum_sum())
    filled = ~pl.col("blank")
    passages = lines.group_by("passage", maintain_order=True).agg(
        pl.col("doc").first(),
        char_start=pl.col("start").first(),
        number=pl.col("number").filter(filled).first(),
        bullet=pl.col("bullet").filter(filled).first(),
        listed=pl.col("listed").any(),
        furniture=pl.col("furniture").filter(filled).first(),
        symbol=pl.col("symbol").filter(filled).first(),
        carried=pl.col("carried").filter(filled).first(),
        ended=pl.col("sentence_ended").filter(filled).last(),
        lines=filled.sum().cast(pl.Int64),
        indent=pl.col("indent").filter(filled).first(),
    )
    ends = texts.select("doc", end=pl.col("text").str.len_chars().cast(pl.Int64))
    following = pl.col("char_start").shift(-1).over("doc")
    return (
        passages.join(ends, on="doc", how="left", maintain_order="left")
        .with_columns(char_end=pl.coalesce(following, pl.col("end")))
        .filter(pl.col("char_end") > pl.col("char_start"))
        .drop("passage", "end")
    )
