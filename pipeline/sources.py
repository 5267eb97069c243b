"""What is in ``raw/``: the files, their digests, and why some cannot be read.

A file whose path, size, times and inode are as they were when it was last read has not changed, and is not read again
to know its digest. A time that is too young says nothing: another change could bear the same one. Does not belong
here: what is in a file (``reading/``), and what is kept of documents (``buckets.py``).
"""

import hashlib
import os
import re
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import polars as pl

from pipeline.storage import write_file

SOURCES = {
    **dict.fromkeys(("source_path", "suffix", "sha256", "key", "error"), pl.String),
    "bytes": pl.Int64,
}
SEEN = {
    "path": pl.String,
    "size": pl.Int64,
    "mtime": pl.Int64,
    "ctime": pl.Int64,
    "inode": pl.Int64,
    "sha256": pl.String,
}
NOT_DOCUMENTS = ("README.md", "documents.csv")
BLANKS = re.compile(r"^\s+|\s+\Z|(?<=/)\s+(?=\.[^./]*\Z)")
YOUNG = 2_000_000_000
"""Nanoseconds for which a file must have been left alone before its times are believed: clocks of files are coarse."""


class Stamp(NamedTuple):
    """What the file system says of a file, in nanoseconds. A change of the content changes at least ``ctime``."""

    size: int
    mtime: int
    ctime: int
    inode: int


Seen = dict[str, tuple[Stamp, str]]
"""Path to its stamp and digest when it was last read."""


def read_sources(raw: Path, seen: Seen | None = None) -> pl.DataFrame:
    """One row per file below ``raw``: ``source_path``, ``suffix``, ``bytes``, ``sha256``, ``key``, ``error``. Folders
    that cannot be looked into, and links to folders, are rows with an error. ``seen`` is what is known of the files, and
    is brought up to date."""
    closed: list[OSError] = []
    known = {} if seen is None else seen
    now: Seen = {}
    rows = [source_row(raw, path, known, now) for path in documents(raw, closed)]
    rows += [failed_row(raw, Path(e.filename), f"the folder cannot be opened: {e.strerror}") for e in closed]
    known.clear()
    known.update(now)
    return pl.DataFrame(rows, schema=SOURCES, orient="row").sort("source_path")


def list_sources(raw: Path, work: Path, verify: bool = False) -> pl.DataFrame:
    """As ``read_sources``; what is seen is kept below ``work`` for the next time. ``verify`` reads all files again."""
    kept = work / "seen.parquet"
    seen = {} if verify else load_seen(kept)
    sources = read_sources(raw, seen)
    rows = [(path, *stamp, digest) for path, (stamp, digest) in sorted(seen.items())]
    write_file(kept, pl.DataFrame(rows, schema=SEEN, orient="row"))
    return sources


def load_seen(kept: Path) -> Seen:
    """What was seen the last time; nothing where that cannot be read."""
    rows = load_frame(kept, SEEN).iter_rows()
    return {path: (Stamp(*stamp), digest) for path, *stamp, digest in rows}


def load_frame(kept: Path, schema: dict[str, type[pl.DataType]]) -> pl.DataFrame:
    """What was kept; no rows where that cannot be read."""
    try:
        return pl.concat([pl.DataFrame(schema=schema), pl.read_parquet(kept).select(list(schema))])
    except (OSError, pl.exceptions.PolarsError):
        return pl.DataFrame(schema=schema)


def documents(raw: Path, closed: list[OSError]) -> Iterator[Path]:
    """Files and links to folders, but for hidden ones, and for the folder's own README and list."""
    for folder, inner, files in os.walk(raw, onerror=closed.append):
        here = Path(folder)
        inner[:] = [name for name in inner if not name.startswith(".")]
        links = [name for name in inner if os.path.islink(here / name)]  # noqa: PTH114 (says no where it may not look)
        shown = [name for name in files if not (name.startswith(".") or (here == raw and name in NOT_DOCUMENTS))]
        yield from (here / name for name in links + shown)


Row = tuple[str, str, str, str, str | None, int]


def source_row(raw: Path, path: Path, seen: Seen | None = None, now: Seen | None = None) -> Row:
    """A file that can be read, or why it cannot."""
    name = path.relative_to(raw).as_posix()
    if published_name(name) != name:
        return failed_row(raw, path, "its name is not UTF-8, or begins or ends with a blank: give it another name")
    try:
        about = path.stat()
        if stat.S_ISDIR(about.st_mode):
            return failed_row(raw, path, "a link to a folder is not followed: put the folder itself there")
        if not stat.S_ISREG(about.st_mode):
            return failed_row(raw, path, "not a regular file (a pipe, a socket or a device): put a file in its place")
        stamp = Stamp(about.st_size, about.st_mtime_ns, about.st_ctime_ns, about.st_ino)
        digest, size = digest_of(path, name, stamp, seen or {}, {} if now is None else now)
    except OSError as error:
        return failed_row(raw, path, f"the file cannot be opened: {error.strerror}")
    suffix = path.suffix.lower()
    return name, suffix, digest, digest + suffix, None, size


def digest_of(path: Path, name: str, stamp: Stamp, seen: Seen, now: Seen) -> tuple[str, int]:
    """The digest and size of a file, from what was ``seen`` of it where its stamp is the same. Raises ``OSError``."""
    if name in seen and seen[name][0] == stamp:
        now[name] = seen[name]
        return seen[name][1], stamp.size
    clock = time.time_ns()
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if len(data) == stamp.size and max(stamp.mtime, stamp.ctime) < clock - YOUNG:
        now[name] = stamp, digest
    return digest, len(data)


def failed_row(raw: Path, path: Path, reason: str) -> Row:
    """A file that cannot be read."""
    return failed_name(path.relative_to(raw).as_posix(), reason)


def failed_name(given: str, reason: str) -> Row:
    """What cannot be read. Its digest is that of its name."""
    name, digest = published_name(given), hashlib.sha256(os.fsencode(given)).hexdigest()
    return name, Path(name).suffix.lower(), digest, digest, reason, 0


def published_name(name: str) -> str:
    """A path as text: bytes that are not UTF-8 stand as ``\\xff``, blanks at its ends and blank names as ``\\u0020``."""
    if name.isascii() and not BLANKS.search(name):
        return name
    text = name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return BLANKS.sub(lambda blank: "".join(f"\\u{ord(c):04x}" for c in blank[0]), text)
