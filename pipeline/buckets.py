"""What was read in the documents: reading, scanning and parsing of a bucket of documents, and what is known already.

A bucket holds the documents whose content hash begins with the same digits. Its result is kept as Parquet parts. Each
document bears the version of the rules that it was read under (``versions.py``), so that neither a document that did
not change is read twice, nor one that a changed rule cannot change. Does not belong here: any rule of reading, and
what documents mean together (``building/``).
"""

import hashlib
from collections.abc import Iterator

import polars as pl

from pipeline.languages import asking
from pipeline.origins import Origin
from pipeline.parsing import Notice, Parsed, parse, unread
from pipeline.reading import Reading, Refusal, read
from pipeline.scanning import Scanned, scan
from pipeline.text import Span, fold_quote, near
from pipeline.versions import stamp
from pipeline.vocabulary import IssueCode, PassageKind, Severity

FRAMES: dict[str, dict[str, type[pl.DataType]]] = {
    "readings": {
        **dict.fromkeys(("key", "media_type", "language", "kind", "rights_basis"), pl.String),
        **{"covered": pl.Int64, "characters": pl.Int64, "text_digest": pl.String},
        **dict.fromkeys(("refusal", "reason", "asked", "rules", "names"), pl.String),
    },
    "found_texts": {"key": pl.String, "text": pl.String},
    "found_passages": {
        **{"key": pl.String, "position": pl.Int64, "section": pl.String, "heading": pl.String, "paragraph": pl.Int64},
        **{"kind": pl.String, "language": pl.String, "char_start": pl.Int64, "char_end": pl.Int64},
    },
    "claims": {
        **{"key": pl.String, "table_name": pl.String, "record": pl.Int64, "field": pl.String, "value": pl.String},
        **{"char_start": pl.Int64, "char_end": pl.Int64, "quote": pl.String, "rule": pl.String},
    },
    "notices": {
        **dict.fromkeys(("key", "severity", "code", "message"), pl.String),
        **{"char_start": pl.Int64, "char_end": pl.Int64, "quote": pl.String},
    },
}
"""Columns of the work frames. ``key`` is the content of a file and how it is read: its SHA-256 and its ending. ``asked`` are
the languages that had a say, ``rules`` and ``names`` the versions of the rules and of the names of organizations."""

BATCH = 16_000_000
"""Bytes of files that are scanned together."""

Frames = dict[str, pl.DataFrame]
Rows = dict[str, list[tuple[object, ...]]]


def batches(sources: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Rows of ``sources`` in batches of some ``BATCH`` bytes."""
    number = sources.select((pl.col("bytes").cum_sum() // BATCH).alias("batch"))["batch"]
    for _, batch in sources.with_columns(batch=number).group_by("batch", maintain_order=True):
        yield batch


def read_batch(raw: Origin, sources: pl.DataFrame, names: str = "") -> Frames:
    """Reads, scans and parses some files of ``raw``. ``names`` is the version of the names of organizations."""
    readings: list[tuple[str, Reading]] = []
    rows: Rows = {name: [] for name in FRAMES}
    files = sources.select("key", "source_path", "suffix").rows()
    given = raw.read_all([(key, path) for key, path, _ in files])
    for (key, _, suffix), data in zip(files, given, strict=True):
        try:
            readings.append((key, read(unchanged(data, key), suffix)))
        except Refusal as refusal:
            rows["readings"].append(refused(key, refusal.code, refusal.message, names))
        except OSError as error:
            reason = f"the file cannot be opened: {error.strerror}"
            rows["readings"].append(refused(key, IssueCode.UNREADABLE_FILE, reason, names))
    scanned = scan([reading.text for _, reading in readings])
    for (key, reading), seen in zip(readings, scanned, strict=True):
        with asking(seen.asked):
            parsed = guarded(seen)
        add_rows(rows, key, reading, parsed, names, " ".join(sorted(seen.asked)))
    return {name: pl.DataFrame(rows[name], schema=schema, orient="row") for name, schema in FRAMES.items()}


def unchanged(data: bytes | OSError, key: str) -> bytes:
    """The bytes of a file. Raises ``OSError`` where there are none, or no longer those that were listed."""
    if isinstance(data, OSError):
        raise data
    if not key.startswith(hashlib.sha256(data).hexdigest()):
        raise OSError(None, "it changed while it was read; build again")
    return data


def refused(key: str, code: IssueCode, reason: str, names: str) -> tuple[object, ...]:
    """The row of a file that gave no text."""
    return (key, *[None] * 7, code, reason, "", stamp(None, ""), names)


def guarded(scanned: Scanned) -> Parsed:
    """What is read in a text. Where a recogniser fails, which it should not, the text is kept whole and the failure is an
    issue: one document never stops the others."""
    try:
        return parse(scanned)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        message = f"the reader failed on this document, which it should not ({reason}); please report it with the file"
        return unread(scanned, Notice(Severity.ERROR, IssueCode.RULE_FAILED, message))


def add_rows(rows: Rows, key: str, reading: Reading, parsed: Parsed, names: str, asked: str) -> None:
    """The rows of one document."""
    text = reading.text
    covered = sum(p.end - p.start for p in parsed.passages)
    facts = (parsed.language, parsed.kind, parsed.rights_basis, covered, len(text), digest_of(text), None, None)
    rows["readings"].append((key, reading.media_type, *facts, asked, stamp(reading.media_type, asked), names))
    rows["found_texts"].append((key, text))
    furniture = [Span(p.start, p.end) for p in parsed.passages if p.kind == PassageKind.FURNITURE]
    for p in parsed.passages:
        heading = fold_quote(text, *p.heading.body, near(furniture, p.heading.body)) if p.heading else None
        place = (p.paragraph, p.kind, p.language, p.start, p.end)
        rows["found_passages"].append((key, p.position, p.section, heading, *place))
    rows["claims"] += [(key, *claim) for claim in parsed.claims]
    rows["notices"] += [(key, n.severity, n.code, n.message, None, None, None) for n in reading.notes]
    for n in parsed.notices:
        quote = fold_quote(text, *n.span, near(furniture, n.span)) if n.span else None
        rows["notices"].append((key, n.severity, n.code, n.message, *(n.span or (None, None)), quote))


def digest_of(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
