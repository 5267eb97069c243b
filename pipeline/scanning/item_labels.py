"""Items of what is to be done that begin with a word and their number: ``Recommendation 1: ...``, ``建议1``.

Belongs here: which lines begin so, and how long their labels are. Does not belong here: the words (``languages/``), or whether
such a line is an item or heads what stands under it (``parsing/item_titles.py``).
"""

import re
from functools import cache

import polars as pl

from pipeline.languages import item_labels
from pipeline.scanning.line_shapes import DECIMAL, LONE

HAN = r"[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}"
"""Numerals of Chinese, from one to ten."""
NUMBER = rf"(?:\d{{1,3}}(?:\.\d{{1,2}})?|[IVXivx]{{1,5}}|[A-H]|[\u0660-\u0669]{{1,2}}|{HAN})"
END = r"(?:[*_]*\s?[.:：、)–—-](?:[\s*_]|$|[\u3400-\u9fff])|\s{2,}|\s[\u3400-\u9fff]|[*_]*$)"
"""What stands behind the number: a sign, some room, or nothing."""
COLON = r"^[^.:：]{1,40}[:：]"


@cache
def label_words(phrases: tuple[str, ...]) -> str:
    """A pattern for the word and number that begin an item; it cannot match where no language has such words."""
    words = "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))
    return rf"^[*_#\s]*(?i:{words})\s?{NUMBER}" if words else r"^\b\B"


@cache
def item_label(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """The label of an item with what parts it from its words."""
    return re.compile(rf"{label_words(phrases)[1:]}(?={END})[*_]*\s?[.:：、)–—-]*[*_\s]*", re.MULTILINE)


def label_of(text: str, start: int, end: int) -> re.Match[str] | None:
    """The label with which a passage begins."""
    return item_label(item_labels()).match(text, start, end)


def find_labels(lines: pl.DataFrame) -> pl.DataFrame:
    """Makes items of lines that begin with such a label, where a sentence does not go on in them, and adds ``lone`` (nothing
    but a number or label stands in the line) and ``apart`` (and not even an empty line parts it from its item)."""
    body = pl.col("body")
    label = label_words(item_labels())
    above = pl.col("blank") | pl.col("ended")
    anew = above.shift(1).over("doc").fill_null(True) | body.str.contains(COLON)
    lines = lines.with_columns(labelled=body.str.contains(label + END) & anew)
    lines = lines.with_columns(bullet=pl.col("bullet") | (pl.col("labelled") & ~pl.col("paged")))
    bare = (pl.col("labelled") & body.str.contains(rf"{label}[*_]*\s?[.:：]?[*_]*$")) | body.str.contains(
        rf"^{DECIMAL}$"
    )
    return lines.with_columns(lone=bare | body.str.contains(LONE), apart=bare)
