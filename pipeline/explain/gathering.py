"""The frames of a build of one file to its explanation.

Belongs here: which rows tell of the document. Does not belong here: how they look.
"""

from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import polars as pl

from pipeline.buckets import Frames
from pipeline.explain.explanation import UNREAD, Explanation, Piece, Record, Sighting, Statement, Trouble
from pipeline.languages import stopwords
from pipeline.scanning import WORD, Mark, scan
from pipeline.scanning.marks import is_han
from pipeline.schema import tables
from pipeline.text import Span
from pipeline.trial import build_file

TABLES = ("documents", "document_symbols", "meetings", "participations", "proposals", "proposal_organizations")
"""What is read in a document. ``meeting_titles`` says again what ``meetings`` says, in the language of the document."""
WHOLE = ("text", "section", "paragraph")
"""Fields of proposals whose evidence is the whole sentence, names and cues included."""

SHORT = 4
"""Words with fewer letters, but for Chinese ones, tell nothing alone."""
SHARED = ("role", "category_as_printed")
"""Fields that a heading says of all records below it."""


def explain(path: Path, marks: bool = False) -> Explanation:
    """Reads one file, wherever it is; ``marks`` asks for sightings too. Raises ``Unreadable``."""
    frames = build_file(path)
    records = tuple(record for table in TABLES for record in records_of(table, frames))
    text = "".join(frames["texts"]["text"])
    statements = tuple(statements_of(frames["evidence"], records))
    return Explanation(
        file=path.name,
        document=next(record for record in records if record.table == "documents"),
        text=text,
        pieces=tuple(pieces_of(frames["passages"], len(text))),
        statements=statements,
        troubles=tuple(troubles_of(frames["issues"])),
        sightings=tuple(sightings_of(text, statements)) if marks and text else (),
        records=records,
    )


def records_of(table: str, frames: Frames) -> Iterator[Record]:
    """The rows of a table; those that have a place come in the order of the text."""
    key = tables()[table].primary_key
    first = (
        frames["evidence"]
        .filter((pl.col("table_name") == table) & ~pl.col("field").is_in(SHARED))
        .group_by("record_id")
        .agg(pl.col("char_start").min())
    )
    named = frames[table].with_columns(record_id=pl.concat_str([pl.col(c).cast(pl.String) for c in key], separator="|"))
    ordered = named.join(first, on="record_id", how="left").sort("char_start", "record_id", nulls_last=True)
    for row in ordered.iter_rows(named=True):
        values = {name: str(row[name]) for name in frames[table].columns if row[name] is not None}
        yield Record(table, row["record_id"], values)


def statements_of(evidence: pl.DataFrame, records: tuple[Record, ...]) -> Iterator[Statement]:
    """The evidence in the order of the text, with the values that are published."""
    values = {(record.table, record.record_id): record.values for record in records}
    rows = evidence.filter(pl.col("table_name").is_in(TABLES)).sort(
        "char_start", "char_end", "table_name", "record_id", "field", "rule", nulls_last=True
    )
    for row in rows.iter_rows(named=True):
        table, record_id, field = row["table_name"], row["record_id"], row["field"]
        value = values.get((table, record_id), {}).get(field, "")
        yield Statement(table, record_id, field, value, row["quote"] or "", row["rule"] or "", span_of(row))


def span_of(row: dict[str, int | None]) -> Span | None:
    start, end = row["char_start"], row["char_end"]
    return None if start is None or end is None else Span(start, end)


def troubles_of(issues: pl.DataFrame) -> Iterator[Trouble]:
    """The issues in the order of the text, those without a place last."""
    for row in issues.sort("char_start", "char_end", "code", "message", nulls_last=True).iter_rows(named=True):
        yield Trouble(row["severity"], row["code"], row["message"], span_of(row))


def pieces_of(passages: pl.DataFrame, length: int) -> Iterator[Piece]:
    """All of the text in order: the passages, and what lies in none."""
    end = 0
    for row in passages.sort("char_start").iter_rows(named=True):
        if row["char_start"] > end:
            yield Piece(None, UNREAD, None, None, Span(end, row["char_start"]))
        end = row["char_end"]
        yield Piece(row["position"], row["kind"], row["section"], row["paragraph"], Span(row["char_start"], end))
    if end < length:
        yield Piece(None, UNREAD, None, None, Span(end, length))


def sightings_of(text: str, statements: tuple[Statement, ...]) -> Iterator[Sighting]:
    """What the scanner found outside of all evidence but that of whole sentences. Cues of stop-words and of words as
    short as they, which stand everywhere, are left out."""
    used = sorted(s.span for s in statements if s.span and not (s.table == "proposals" and s.field in WHOLE))
    (scanned,) = scan([text])
    common = stopwords().get(scanned.language or "", frozenset())
    reached = index = 0
    for (start, end), marks in groupby(scanned.marks, key=lambda mark: (mark.start, mark.end)):
        while index < len(used) and used[index].start < end:
            reached, index = max(reached, used[index].end), index + 1
        found, words = list(marks), WORD.findall(scanned.folded.text[slice(*scanned.folded.within(Span(start, end)))])
        telling = any(is_name(mark) for mark in found) or not all(word in common or is_short(word) for word in words)
        if reached <= start and telling:
            values = dict.fromkeys(mark.value for mark in found)
            yield Sighting(tuple(dict.fromkeys(mark.kind for mark in found)), ", ".join(values), Span(start, end))


def is_name(mark: Mark) -> bool:
    """Whether it names an organization, a State, a place or a time; kinds of cues are paths."""
    return "." not in mark.kind


def is_short(word: str) -> bool:
    return len(word) < SHORT and not is_han(word[0])
