"""How long it takes to list objects, and how much memory: ``listing.py [OBJECTS]``, first all new, then all known.

The store is a pretence that answers at once, so that what is measured is this project's own work; a real one adds a
request for each thousand objects that are listed, and one for each that is new.
"""

import datetime
import hashlib
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pipeline import objects
from pipeline.addresses import Address

WRITTEN = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


class Pretence:
    """A store of so many objects, whose names say what they hold."""

    def __init__(self, many: int) -> None:
        self.many = many

    def list(self, chunk_size: int) -> Iterator[list[dict[str, Any]]]:
        for start in range(0, self.many, chunk_size):
            yield [about(number) for number in range(start, min(self.many, start + chunk_size))]


def about(number: int) -> dict[str, Any]:
    tags = {"e_tag": f'"{number:032x}"', "version": None}
    return {"path": f"{number % 256:02x}/document-{number:07}.txt", "size": 15_000, "last_modified": WRITTEN, **tags}


class Pretended(objects.Objects):
    """Objects that are listed, and need not be fetched."""

    def fetch(self, path: str, spool: bool) -> tuple[Any, ...]:
        digest = hashlib.sha256(path.encode()).hexdigest()
        return *objects.stamp(about(int(path[-11:-4]))), digest


def main(many: int, work: Path) -> None:
    """One listing in this process."""
    objects.open_store = lambda address: Pretence(many)  # type: ignore[assignment, misc]
    found = Pretended(Address("s3://bucket/path"), work)
    began, processor = time.perf_counter(), time.process_time()
    known = objects.load_frame(found.kept, objects.SEEN).height
    rows = found.list_sources().height
    took = time.perf_counter() - began, time.process_time() - processor
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{rows:,} objects, {known:,} known: {took[0]:.1f} s, {took[1]:.1f} s of processors, {most:.0f} MB at most")


if __name__ == "__main__":
    if len(sys.argv) == 3:
        main(int(sys.argv[1]), Path(sys.argv[2]))
    else:
        with TemporaryDirectory() as folder:
            for _ in range(2):
                subprocess.run([sys.executable, __file__, [*sys.argv, "100000"][1], folder], check=True)
