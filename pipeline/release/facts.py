"""What a release says of itself: versions, dates, and what it was made with.

Belongs here: finding these facts. They come from the tables, the code and its lock file; the clock gives the day alone,
and ``SOURCE_DATE_EPOCH`` overrules it, so that a release can be made again byte for byte. Does not belong here: how a
file says them.
"""

import datetime
import hashlib
import importlib.metadata
import os
import platform
import subprocess
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import polars as pl

HOME = Path(__file__).parent
PACKAGE = HOME.parent
CODE = ("reading", "scanning", "parsing", "languages", "building", "text.py", "folding.py", "symbols.py",
        "vocabulary.py", "tables", "buckets.py")  # fmt: skip
"""What decides, with the reference data, what stands in the tables."""
TOOLS = ("duckdb", "polars", "pyarrow")


@dataclass(frozen=True)
class Dataset:
    """What the dataset is called: ``dataset.toml``."""

    name: str
    title: str
    description: str
    authors: list[str]
    keywords: list[str]
    licence: str
    licence_title: str
    licence_url: str
    message: str
    rights: str


@dataclass(frozen=True)
class Facts:
    """``source_cutoff`` is the latest date that a document gives itself; ``rules``, ``reference`` and ``lock`` are
    digests; ``git`` is the commit where there is one; ``accepted`` is why a person let a table shrink."""

    version: str
    schema_version: str
    released: str
    previous: str | None
    source_cutoff: str | None
    git: str | None
    rules: str
    reference: str
    lock: str | None
    tools: dict[str, str]
    url: str | None = None
    accepted: str | None = None

    @property
    def in_files(self) -> dict[str, str]:
        """What each Parquet file says, besides what it holds."""
        return {
            "version": self.version,
            "schema_version": self.schema_version,
            "git": self.git or "",
            "license": dataset().licence,
            "source_cutoff": self.source_cutoff or "",
        }


@cache
def dataset() -> Dataset:
    return Dataset(**tomllib.loads((HOME / "dataset.toml").read_text(encoding="utf-8")))


def today() -> datetime.date:
    """The day in UTC, or that of ``SOURCE_DATE_EPOCH``."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.datetime.now(datetime.UTC)
    return (datetime.datetime.fromtimestamp(int(epoch), datetime.UTC) if epoch.isdecimal() else now).date()


def digest(names: Iterable[str]) -> str:
    """A digest of code and data below the package."""
    files = [f for name in names for f in ([PACKAGE / name] if name.endswith(".py") else (PACKAGE / name).rglob("*"))]
    summed = hashlib.sha256()
    for file in sorted(f for f in files if f.suffix in (".py", ".toml", ".csv")):
        summed.update(file.relative_to(PACKAGE).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return summed.hexdigest()[:16]


def commit() -> str | None:
    """The commit of the checkout that this code stands in, with ``-dirty`` where files differ from it."""
    if not (PACKAGE.parent / ".git").exists():
        return None
    try:
        said = subprocess.run(
            ["git", "-C", str(PACKAGE.parent), "describe", "--always", "--abbrev=40", "--dirty", "--exclude", "*"],
            capture_output=True, text=True, check=True,
        )  # fmt: skip
    except (OSError, subprocess.CalledProcessError):
        return None
    return said.stdout.strip() or None


def lock_digest() -> str | None:
    """The digest of the lock file, where the code stands in a checkout."""
    file = PACKAGE.parent / "uv.lock"
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else None


def tools() -> dict[str, str]:
    """Versions of what makes the files."""
    versions = {name: importlib.metadata.version(name) for name in TOOLS}
    return {"chapter-viii": importlib.metadata.version("chapter-viii"), "python": platform.python_version(), **versions}


def cutoff(documents: pl.DataFrame) -> str | None:
    """The latest date that a document gives itself."""
    latest = documents.select(pl.max_horizontal(pl.col("dated_on", "issued_on").max())).item()
    return latest.isoformat() if latest else None
