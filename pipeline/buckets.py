"""What is in ``raw/``, and what was read in it: reading, scanning and parsing of a bucket of documents.

A bucket holds the documents whose content hash begins with the same digits. Its result is kept as Parquet parts under
the version of the rules, so that a document which did not change is not read twice. Does not belong here: any rule of
reading, and what documents mean together (``building/``).
"""

import hashlib
import os
import re
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

import polars as pl

from pipeline.parsing import Notice, Parsed, parse, unread
from pipeline.reading import Reading, Refusal, read
from pipeline.scanning import Scanned, scan
from pipeline.storage import write_part
from pipeline.text import Span, fold_quote
from pipeline.vocabulary import IssueCode, PassageKind, Severity

FRAMES: dict[str, dict[str, type[pl.DataType]]] = {
    "readings": {
        **dict.fromkeys(("key", "text", "media_type", "language", "kind", "rights_basis"), pl.String),
        **{"covered": pl.Int64, "refusal": pl.String, "reason": pl.String},
    },
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
"""Columns of the work frames. ``key`` is the content of a file and how it is read: its SHA-256 and its ending."""

SOURCES = {
    **dict.fromkeys(("source_path", "suffix", "sha256", "key", "error"), pl.String),
    "bytes": pl.Int64,
}
NOT_DOCUMENTS = ("README.md", "documents.csv")
BLANKS = re.compile(r"^\s+|\s+\Z|(?<=/)\s+(?=\.[^./]*\Z)")
RULES = (
    "reading",
    "scanning",
    "parsing",
    "languages",
    "reference",
    "text.py",
    "folding.py",
    "symbols.py",
    "vocabulary.py",
    "buckets.py",
)
BUCKET = 2
"""Digits of the content hash that documents of one bucket share."""
BATCH = 16_000_000
"""Bytes of files that are scanned together."""

Frames = dict[str, pl.DataFrame]
Progress = Callable[[int, int], None]


def read_sources(raw: Path) -> pl.DataFrame:
    """One row per file below ``raw``: ``source_path``, ``suffix``, ``bytes``, ``sha256``, ``key``, ``error``. Folders
    that cannot be looked into, and links to folders, are rows with an error."""
    closed: list[OSError] = []
    rows = [source_row(raw, path) for path in documents(raw, closed)]
    rows += [failed_row(raw, Path(e.filename), f"the folder cannot be opened: {e.strerror}") for e in closed]
    return pl.DataFrame(rows, schema=SOURCES).sort("source_path")


def documents(raw: Path, closed: list[OSError]) -> Iterator[Path]:
    """Files and links to folders, but for hidden ones, and for the folder's own README and list."""
    for folder, inner, files in os.walk(raw, onerror=closed.append):
        here = Path(folder)
        inner[:] = [name for name in inner if not name.startswith(".")]
        links = [name for name in inner if os.path.islink(here / name)]  # noqa: PTH114 (says no where it may not look)
        shown = [name for name in files if not (name.startswith(".") or (here == raw and name in NOT_DOCUMENTS))]
        yield from (here / name for name in links + shown)


def source_row(raw: Path, path: Path) -> dict[str, str | int | None]:
    """A file that can be read, or why it cannot."""
    name, suffix = path.relative_to(raw).as_posix(), path.suffix.lower()
    if published_name(name) != name:
        return failed_row(raw, path, "its name is not UTF-8, or begins or ends with a blank: give it another name")
    try:
        if path.is_dir():
            return failed_row(raw, path, "a link to a folder is not followed: put the folder itself there")
        if not stat.S_ISREG(path.stat().st_mode):
            return failed_row(raw, path, "not a regular file (a pipe, a socket or a device): put a file in its place")
        data = path.read_bytes()
    except OSError as error:
        return failed_row(raw, path, f"the file cannot be opened: {error.strerror}")
    digest = hashlib.sha256(data).hexdigest()
    key = digest + suffix
    return {"source_path": name, "suffix": suffix, "sha256": digest, "key": key, "error": None, "bytes": len(data)}


def failed_row(raw: Path, path: Path, reason: str) -> dict[str, str | int | None]:
    """What cannot be read. Its digest is that of its name."""
    given = path.relative_to(raw).as_posix()
    name, digest = published_name(given), hashlib.sha256(os.fsencode(given)).hexdigest()
    suffix = Path(name).suffix.lower()
    return {"source_path": name, "suffix": suffix, "sha256": digest, "key": digest, "error": reason, "bytes": 0}


def published_name(name: str) -> str:
    """A path as text: bytes that are not UTF-8 stand as ``\\xff``, blanks at its ends and blank names as ``\\u0020``."""
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return BLANKS.sub(lambda blank: "".join(f"\\u{ord(c):04x}" for c in blank[0]), text)


@cache
def rules_version() -> str:
    """A digest of all code and data that decide what is read in a document."""
    home = Path(__file__).parent
    files = [f for name in RULES for f in ([home / name] if name.endswith(".py") else (home / name).rglob("*"))]
    digest = hashlib.sha256()
    for file in sorted(f for f in files if f.suffix in (".py", ".toml", ".csv")):
        digest.update(file.relative_to(home).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def parse_sources(raw: Path, sources: pl.DataFrame, work: Path, progress: Progress) -> Frames:
    """The work frames of all ``sources``; what is known of a document under these rules is taken from ``work``."""
    wanted = sources.filter(pl.col("error").is_null()).unique("key", keep="first", maintain_order=True).sort("key")
    parts = work / "parts" / rules_version()
    known = load(parts)
    have = set(known["readings"]["key"])
    missing = wanted.filter(~pl.col("key").is_in(have))
    fresh = []
    progress(wanted.height - missing.height, wanted.height)
    for batch in batches(missing):
        fresh.append(read_batch(raw, batch))
        progress(wanted.height - missing.height + sum(f["readings"].height for f in fresh), wanted.height)
    frames = {name: pl.concat([known[name], *(f[name] for f in fresh)]) for name in FRAMES}
    frames = {name: frame.filter(pl.col("key").is_in(set(wanted["key"]))) for name, frame in frames.items()}
    frames = {name: frame.sort("key", maintain_order=True) for name, frame in frames.items()}
    save(parts, frames, touched=set(missing["key"]) | (have - set(wanted["key"])))
    return frames


def batches(sources: pl.DataFrame) -> Iterator[pl.DataFrame]:
    """Rows of ``sources`` in batches of some ``BATCH`` bytes."""
    number = sources.select((pl.col("bytes").cum_sum() // BATCH).alias("batch"))["batch"]
    for _, batch in sources.with_columns(batch=number).group_by("batch", maintain_order=True):
        yield batch


def read_batch(raw: Path, sources: pl.DataFrame) -> Frames:
    """Reads, scans and parses some files."""
    readings: list[tuple[str, Reading]] = []
    rows: dict[str, list[tuple[object, ...]]] = {name: [] for name in FRAMES}
    for key, path, suffix in sources.select("key", "source_path", "suffix").iter_rows():
        try:
            readings.append((key, read((raw / path).read_bytes(), suffix)))
        except Refusal as refusal:
            rows["readings"].append((key, *[None] * 6, refusal.code, refusal.message))
        except OSError as error:
            reason = f"the file cannot be opened: {error.strerror}"
            rows["readings"].append((key, *[None] * 6, IssueCode.UNREADABLE_FILE, reason))
    scanned = scan([reading.text for _, reading in readings])
    for (key, reading), seen in zip(readings, scanned, strict=True):
        add_rows(rows, key, reading, guarded(seen))
    return {name: pl.DataFrame(rows[name], schema=schema, orient="row") for name, schema in FRAMES.items()}


def guarded(scanned: Scanned) -> Parsed:
    """What is read in a text. Where a recogniser fails, which it should not, the text is kept whole and the failure is an
    issue: one document never stops the others."""
    try:
        return parse(scanned)
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        message = f"the reader failed on this document, which it should not ({reason}); please report it with the file"
        return unread(scanned, Notice(Severity.ERROR, IssueCode.RULE_FAILED, message))


def add_rows(rows: dict[str, list[tuple[object, ...]]], key: str, reading: Reading, parsed: Parsed) -> None:
    """The rows of one document."""
    text = reading.text
    covered = sum(p.end - p.start for p in parsed.passages)
    facts = (parsed.language, parsed.kind, parsed.rights_basis, covered, None, None)
    rows["readings"].append((key, text, reading.media_type, *facts))
    furniture = [Span(p.start, p.end) for p in parsed.passages if p.kind == PassageKind.FURNITURE]
    for p in parsed.passages:
        heading = fold_quote(text, *p.heading.body, furniture) if p.heading else None
        place = (p.paragraph, p.kind, p.language, p.start, p.end)
        rows["found_passages"].append((key, p.position, p.section, heading, *place))
    rows["claims"] += [(key, *claim) for claim in parsed.claims]
    rows["notices"] += [(key, n.severity, n.code, n.message, None, None, None) for n in reading.notes]
    for n in parsed.notices:
        quote = fold_quote(text, *n.span, furniture) if n.span else None
        rows["notices"].append((key, n.severity, n.code, n.message, *(n.span or (None, None)), quote))


def load(parts: Path) -> Frames:
    """The work frames that are kept, empty where none are. What no reading stands for was cut off, and is left out."""
    frames = {name: read_parts(parts / name, schema) for name, schema in FRAMES.items()}
    keys = set(frames["readings"]["key"])
    return {name: frame.filter(pl.col("key").is_in(keys)) for name, frame in frames.items()}


def read_parts(folder: Path, schema: dict[str, type[pl.DataType]]) -> pl.DataFrame:
    files = sorted(folder.glob("*.parquet"))
    return pl.concat([pl.read_parquet(f) for f in files]) if files else pl.DataFrame(schema=schema)


def save(parts: Path, frames: Frames, touched: Iterable[str]) -> None:
    """Keeps the buckets of the ``touched`` keys, readings last, as they vouch for the rest; forgets other versions."""
    for bucket in sorted({key[:BUCKET] for key in touched}):
        for name in reversed(FRAMES):
            rows = frames[name].filter(pl.col("key").str.starts_with(bucket))
            write_part(parts / name / f"{bucket}.parquet", rows)
    for stale in parts.parent.glob("*"):
        if stale != parts:
            shutil.rmtree(stale, ignore_errors=True)
