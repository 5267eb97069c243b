"""What a release is made from: the tables of a build, and the files that they were built from.

Belongs here: whether the tables are those of the files. Does not belong here: whether they are right (``gate.py``).
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import polars as pl

from pipeline.addresses import Place
from pipeline.origins import read_sources
from pipeline.release.edition import Edition
from pipeline.storage import Store
from pipeline.versions import rules_version

SHOWN = 3
COLUMNS = ("source_path", "sha256", "bytes", "error")


class NotReleased(Exception):
    """There is no release; the message says why and what to do. ``reasons`` are those of the gate, ``redirects`` the
    lines that ``redirects.csv`` lacks."""

    def __init__(self, message: str, reasons: Sequence[str] = (), redirects: Sequence[str] = ()) -> None:
        super().__init__("\n".join([message, *(f"- {reason}" for reason in reasons)]))
        self.reasons, self.redirects = reasons, redirects


def built_from(raw: Place, outputs: Path) -> pl.DataFrame:
    """The files that the tables were built from. Raises ``NotReleased`` where ``raw`` has others by now or the rules are
    others, and ``StorageError`` where nothing was built. All files are read: what a release says of them was looked at."""
    built, now = (frame.select(COLUMNS) for frame in (Store(outputs).read("sources"), read_sources(raw)))
    if built.is_empty():
        raise NotReleased(f"There are no documents in {raw}: put some there, and build.")
    differ = pl.concat([a.join(b, on=["source_path", "sha256"], how="anti") for a, b in ((built, now), (now, built))])
    if differ.height:
        names = differ["source_path"].unique().sort()
        more = f" and {names.len() - SHOWN:,} more" if names.len() > SHOWN else ""
        raise NotReleased(
            f"{raw} has changed since the build ({', '.join(names.head(SHOWN))}{more}): build again, with `chapter8 build`."
        )
    if kept_rules(outputs) != rules_version():
        raise NotReleased(
            "The rules have changed since the build, or it did not finish: build again, with `chapter8 build`."
        )
    return built.sort("source_path")


def kept_rules(outputs: Path) -> str | None:
    """The version of the rules under which all documents were read last."""
    kept = outputs / "work" / "parts" / "rules"
    return kept.read_text(encoding="utf-8").split(" ")[0] if kept.is_file() else None


def unaccounted(edition: Edition) -> Iterator[str]:
    """Files that are in no table, and documents of no file: the tables are of different builds then."""
    files = set(edition.sources["source_path"])
    documents = set(edition.read("documents", ["source_path"])["source_path"])
    told = documents | set(edition.read("issues", ["source_path"])["source_path"].drop_nulls())
    for names, what in ((files - told, "is in no table"), (documents - files, "is a document, but no file")):
        if names:
            yield f"{sorted(names)[0]} {what}: the last build did not finish. Build again, with `chapter8 build`."
