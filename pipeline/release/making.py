"""Making a release: into a folder of its own, through the gate, and then into its place in one step.

Belongs here: the order of things, and that nobody ever sees half a release. Does not belong here: what is in a file.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb
import polars as pl
from filelock import FileLock, Timeout
from xlsxwriter.exceptions import XlsxWriterException

from pipeline.release import facts as known
from pipeline.release.changes import Difference, compare, write_changes
from pipeline.release.croissant import write_croissant
from pipeline.release.csv_files import write_csv_files
from pipeline.release.database import write_release_database
from pipeline.release.dictionary import write_dictionary
from pipeline.release.edition import Edition
from pipeline.release.facts import Facts
from pipeline.release.gate import check_tables, missing_redirects, refusals
from pipeline.release.index import bring_up_to_date, fresh_copy, put_in_place
from pipeline.release.inputs import NotReleased, unaccounted
from pipeline.release.manifest import write_manifest, write_sums
from pipeline.release.packages import write_package
from pipeline.release.papers import write_papers
from pipeline.release.parquet import write_tables
from pipeline.release.published import Published, releases
from pipeline.release.reports import write_quality, write_sources
from pipeline.release.ro_crate import write_ro_crate
from pipeline.release.spreadsheet import write_spreadsheet
from pipeline.release.sqlite import write_sqlite
from pipeline.release.verify import hold_to
from pipeline.release.versions import calendar_version, next_version
from pipeline.release.words import first_release, in_words
from pipeline.storage import Store
from pipeline.tables import SCHEMA_VERSION

FOLDER = "releases"
STAGE = ".making"
COMPARED: tuple[Callable[[Edition], None], ...] = (write_csv_files, write_package, write_manifest)
"""What is written before the release is compared with the one before: its tables, and what describes them."""
RENDERERS: tuple[Callable[[Edition], None], ...] = (
    write_release_database,
    write_sqlite,
    write_spreadsheet,
    write_croissant,
    write_dictionary,
    write_sources,
    write_quality,
    write_papers,
    write_manifest,
    write_ro_crate,
    write_sums,
)
"""One for each artefact, in order: what lists files comes after them. The manifest is written again, with what changed."""


@dataclass(frozen=True)
class Made:
    """A release that was made: where it is, its rows by table, and what changed since the one before."""

    folder: Path
    version: str
    previous: str | None
    rows: dict[str, int]
    counts: dict[str, dict[str, int]]


def make_release(
    outputs: Path,
    sources: pl.DataFrame,
    version: str | None = None,
    url: str | None = None,
    accepted: str | None = None,
) -> Made:
    """Release the tables below ``outputs``. ``sources`` are the files that they were built from; without a ``version``
    it is the next one; ``accepted`` is why a table may shrink. Raises ``NotReleased``, ``NotARelease``, ``StorageError``,
    ``DatabaseError``, ``OSError``; then what was published before is as it was."""
    folder = outputs / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    with alone(folder), stage(folder) as making:
        bring_up_to_date(folder)
        older = releases(folder)
        older = [*older[:-1], *map(hold_to, older[-1:])]
        version = choose(version, older)
        facts = gather(outputs, version, older[-1].version if older else None, url, accepted)
        edition, difference = render(making, Store(outputs), facts, sources, older[-1] if older else None)
        copy = fresh_copy(making, folder)  # before anything is in its place: the disk may be full
        making.rename(folder / version)
        put_in_place(copy, folder)
        bring_up_to_date(folder)
    counts = difference.counts if difference else {}
    return Made(folder / version, version, facts.previous, edition.rows, counts)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Refuse where another release is being made in the same folder."""
    try:
        with FileLock(folder / ".lock", timeout=0):
            yield
    except Timeout:
        raise NotReleased(f"Another release is being made in {folder}: wait until it is done.") from None


@contextmanager
def stage(folder: Path) -> Iterator[Path]:
    """An empty folder to work in; what an interrupted release left there goes, and so does what is left afterwards."""
    making = folder / STAGE
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir()
    try:
        yield making
    finally:
        shutil.rmtree(making, ignore_errors=True)


def choose(version: str | None, older: list[Published]) -> str:
    """The version asked for, or the next one."""
    known_versions = [release.version for release in older]
    if version is None:
        return next_version(known_versions, known.today())
    try:
        wanted = calendar_version(version)
    except ValueError as error:
        raise NotReleased(str(error)) from None
    if version in known_versions:
        raise NotReleased(
            f"{version} is released already, and stays as it is: take another version, or none for the next."
        )
    if older and wanted < calendar_version(older[-1].version):
        raise NotReleased(f"{version} comes before {older[-1].version}, which is released: take a later version.")
    return version


def gather(outputs: Path, version: str, previous: str | None, url: str | None, accepted: str | None) -> Facts:
    """What the release says of itself."""
    return Facts(
        version=version,
        schema_version=SCHEMA_VERSION,
        released=known.today().isoformat(),
        previous=previous,
        source_cutoff=known.cutoff(Store(outputs).read("documents", ["dated_on", "issued_on"])),
        git=known.commit(),
        rules=known.digest(known.CODE),
        reference=known.digest(["reference"]),
        lock=known.lock_digest(),
        tools=known.tools(),
        url=url,
        accepted=accepted,
    )


def render(
    making: Path, store: Store, facts: Facts, sources: pl.DataFrame, older: Published | None
) -> tuple[Edition, Difference | None]:
    """All files of a release, if the gate lets it pass."""
    write_tables(making, store, facts)
    edition = Edition(making, facts, sources)
    checks = check_tables(edition.read)
    redirects = missing_redirects(edition.read, older, facts.version)
    reasons = [*unaccounted(edition), *refusals(edition.read, checks, older, redirects, facts.accepted)]
    if reasons:
        raise NotReleased(
            f"{facts.version} was not released. What was published before is as it was.", reasons, redirects
        )
    write_all(COMPARED, edition)
    difference = compare(older, Published(making)) if older else None
    edition = replace(edition, checks=checks, counts=difference.counts if difference else {})
    write_changes(edition, difference)
    edition.write("CHANGES.md", in_words(difference, facts.accepted) if difference else first_release(facts))
    write_all(RENDERERS, edition)
    return edition, difference


def write_all(renderers: tuple[Callable[[Edition], None], ...], edition: Edition) -> None:
    """Call the renderers. Raises ``NotReleased`` where a library cannot write its file, ``OSError`` where the system does."""
    for renderer in renderers:
        try:
            renderer(edition)
        except (duckdb.Error, sqlite3.Error, XlsxWriterException, pl.exceptions.PolarsError) as error:
            raise NotReleased(f"There is no release: {str(error).splitlines()[0]} (in {renderer.__name__}).") from error
