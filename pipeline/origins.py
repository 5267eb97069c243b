"""Where documents come from: a folder, or a place in an object store.

Belongs here: which of the two it is, and the bytes of a folder's files. Does not belong here: what is in a folder
(``sources.py``) or in a store (``objects.py``).
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import polars as pl

from pipeline import sources
from pipeline.addresses import Address, Place, place


class Origin(Protocol):
    """What gives the bytes of files."""

    def read_all(self, files: Sequence[tuple[str, str]]) -> Iterator[bytes | OSError]:
        """The bytes of each file, by its key and path, or why there are none."""


class Folder:
    """The files of a folder."""

    def __init__(self, raw: Path) -> None:
        self.raw = raw

    def read_all(self, files: Sequence[tuple[str, str]]) -> Iterator[bytes | OSError]:
        for _, path in files:
            try:
                yield (self.raw / path).read_bytes()
            except OSError as error:
                yield error


def origin(raw: str, work: Path) -> Origin:
    """What gives the files of ``raw``, a folder or an address. What was fetched already is below ``work``."""
    where = place(raw)
    if isinstance(where, Path):
        return Folder(where)
    from pipeline.objects import Objects

    return Objects(where, work)


def list_sources(raw: Place, work: Path, verify: bool = False) -> pl.DataFrame:
    """The files of ``raw`` with their digests; what is seen is kept below ``work`` for the next time."""
    if not isinstance(raw, Address):
        return sources.list_sources(raw, work, verify)
    from pipeline.objects import Objects

    return Objects(raw, work).list_sources(verify)


def read_sources(raw: Place) -> pl.DataFrame:
    """As ``list_sources``, all files read now, and nothing kept."""
    if not isinstance(raw, Address):
        return sources.read_sources(raw)
    with TemporaryDirectory() as work:
        return list_sources(raw, Path(work), verify=True)
