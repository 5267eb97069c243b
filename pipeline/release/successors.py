"""Rows for ``redirects.csv``: what may stand for an id that vanished. A person looks at them and keeps what is right.

The successor is the record, new since, whose evidence shares most characters of the same documents with that of the old
one. Does not belong here: deciding that an id may vanish.
"""

import csv
import io
from collections.abc import Callable, Iterator, Sequence

import polars as pl

from pipeline.release.published import Published
from pipeline.schema import tables
from pipeline.vocabulary import RedirectReason


def rows_to_add(
    table: str, lost: Sequence[str], old: Published, read: Callable[..., pl.DataFrame], version: str
) -> Iterator[str]:
    """Lines of ``redirects.csv`` for the ids that are lost in ``version``."""
    (key,) = tables()[table].primary_key
    known = old.read(table, [key])[key]
    fresh = read(table, [key]).filter(~pl.col(key).is_in(known.implode()))[key]
    found = successors(table, lost, fresh, old.read("evidence"), read("evidence"))
    for id_ in lost:
        successor = found.get(id_)
        reason = RedirectReason.RENAMED if successor else RedirectReason.WITHDRAWN
        yield line([id_, table, successor or "", reason.value, version])


def successors(
    table: str, lost: Sequence[str], fresh: pl.Series, old: pl.DataFrame, new: pl.DataFrame
) -> dict[str, str]:
    """Of each lost record the new one with which it shares most characters."""
    columns = ["record_id", "field", "document_id", "char_start", "char_end"]
    before = old.filter((pl.col("table_name") == table) & pl.col("record_id").is_in(lost)).select(columns)
    after = new.filter((pl.col("table_name") == table) & pl.col("record_id").is_in(fresh.implode())).select(columns)
    pairs = before.join(after, on=["field", "document_id"], suffix="_new")
    shared = pl.min_horizontal("char_end", "char_end_new") - pl.max_horizontal("char_start", "char_start_new")
    score = pairs.with_columns(shared=shared).filter(pl.col("shared") > 0)
    sums = score.group_by("record_id", "record_id_new").agg(pl.col("shared").sum())
    best = sums.sort("record_id", "shared", "record_id_new", descending=[False, True, False]).unique(
        "record_id", keep="first", maintain_order=True
    )
    return dict(best.select("record_id", "record_id_new").iter_rows())


def line(row: Sequence[str]) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="").writerow(row)
    return text.getvalue()
