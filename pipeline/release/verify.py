"""Whether a release is whole and right, from what is in its folder alone.

Belongs here: files against their digests, tables against the data package that comes with them, counts of every copy,
and quotes against the texts. So a release of an older schema is held to its own. Does not belong here: the rules of this
program for tables that it builds (``validation.py``), what a value must be (``values.py``).
"""

import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath

import duckdb
import polars as pl

from pipeline.database import FILE_NAME, literal
from pipeline.evidence_rules import check_places, check_quotes, furniture
from pipeline.release import manifest, sqlite
from pipeline.release.packages import described, sha256
from pipeline.release.published import NotARelease, Published
from pipeline.release.values import broken_keys, broken_references, broken_values, types_of, without_evidence
from pipeline.schema import tables
from pipeline.tables import SCHEMA_VERSION

SUM = re.compile(r"([0-9a-f]{64}) [ *](.+)")
WRONG_SHAPE = (TypeError, ValueError, AttributeError)
"""What a metadata file raises that is not shaped as it should be."""
Check = Callable[[Published], Iterator[str]]


def verify(folder: Path) -> dict[str, list[str]]:
    """What is wrong, by check; nothing where all is right. Raises ``NotARelease``, ``OSError``."""
    published = Published(folder)
    _ = published.manifest, published.resources  # what is no release shows here
    return {name: list(guarded(check, published)) for name, check in CHECKS.items()}


def guarded(check: Check, published: Published) -> Iterator[str]:
    """The problems that a check finds; a file that it cannot read is one."""
    try:
        yield from check(published)
    except NotARelease as error:
        yield str(error)
    except FileNotFoundError as error:
        yield f"a file is missing: {error.filename or str(error).splitlines()[0]}."
    except (duckdb.Error, sqlite3.Error, pl.exceptions.PolarsError, LookupError, *WRONG_SHAPE) as error:
        yield f"cannot be checked: {(str(error).strip().splitlines() or [type(error).__name__])[0]}"


def files(published: Published) -> Iterator[str]:
    """Files that are missing, changed, or not listed."""
    yield from altered(published)
    listing = published.folder / manifest.SUMS
    lines = listing.read_text(encoding="utf-8", errors="replace").splitlines() if listing.is_file() else []
    listed = {match[2] for match in map(SUM.fullmatch, lines) if match}
    there = {f.relative_to(published.folder).as_posix() for f in published.folder.rglob("*") if not f.is_dir()}
    yield from (f"{name} is no part of the release." for name in sorted(there - listed - {manifest.SUMS}) if lines)


def altered(published: Published) -> Iterator[str]:
    """Files of the release that are missing, or not what they were."""
    listing = published.folder / manifest.SUMS
    if not listing.is_file():
        yield f"{manifest.SUMS} is missing: nothing says what the files should be."
        return
    for line in listing.read_text(encoding="utf-8", errors="replace").splitlines():
        match = SUM.fullmatch(line)
        if match is None or not inside(match[2]):
            yield f"{manifest.SUMS} has a line that names no file of the release: {line[:120]!r}"
            continue
        digest, name = match.groups()
        path = published.folder / name
        if not path.is_file():
            yield f"{name} is missing."
        elif sha256(path) != digest:
            yield f"{name} is not what it was when it was released: its SHA-256 is another."


def hold_to(published: Published) -> Published:
    """A release that others are compared with. Raises ``NotARelease`` where a file is not what was released: what differs
    from it would be told as a change."""
    _ = published.manifest  # what is no release shows here
    for problem in altered(published):
        raise NotARelease(
            f"{published.folder} is damaged: {problem} Put it back as it was released, or take the folder away; "
            f"`chapter8 verify {published.folder}` tells all that is wrong."
        )
    return published


def inside(name: str) -> bool:
    """Whether a path stays in its folder."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and "\\" not in name and ":" not in path.parts[0]


def schema(published: Published) -> Iterator[str]:
    """Tables whose columns are not those of the data package, and versions that contradict each other."""
    version, named = published.manifest.get("schema_version"), published.resources
    if set(named) != set(published.tables):
        yield f"the manifest and the data package have other tables: {', '.join(sorted(set(named) ^ set(published.tables)))}"
    if version == SCHEMA_VERSION and named != {spec.name: described(spec) for spec in tables().values()}:
        yield f"the data package is not that of schema {version}."
    for name in published.tables:
        fields = named.get(name, {}).get("schema", {}).get("fields", [])
        wanted = {field["name"]: field["type"] for field in fields}
        if types_of(published.scan(name)) != wanted:
            yield f"{name}: columns or types are not those of the data package."
        inscription = pl.read_parquet_metadata(published.file(name))
        said = (inscription.get("table"), inscription.get("version"), inscription.get("schema_version"))
        if said != (name, published.version, version):
            yield f"{name}: the file says that it is {said[0]} of {said[1]}, schema {said[2]}."


def counts(published: Published) -> Iterator[str]:
    """Tables, and copies of them, with another number of rows than the manifest says."""
    rows = {table["name"]: table.get("rows") for table in published.manifest["tables"]}
    counters: dict[str, Callable[[Path, list[str]], dict[str, int]]] = {
        "Parquet": parquet_rows,
        "csv/": csv_rows,
        FILE_NAME: duckdb_rows,
        sqlite.FILE: sqlite_rows,
    }
    for copy, counter in counters.items():
        for name, found in counter(published.folder, list(rows)).items():
            if found != rows[name]:
                yield f"{name}: {rows[name]:,} rows by the manifest, {found:,} in {copy}."


def parquet_rows(folder: Path, names: list[str]) -> dict[str, int]:
    return {name: Published(folder).scan(name).select(pl.len()).collect().item() for name in names}


def csv_rows(folder: Path, names: list[str]) -> dict[str, int]:
    scans = {name: pl.scan_csv(folder / "csv" / f"{name}.csv", infer_schema=False) for name in names}
    return {name: scan.select(pl.len()).collect(engine="streaming").item() for name, scan in scans.items()}


def duckdb_rows(folder: Path, names: list[str]) -> dict[str, int]:
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH {literal(str(folder / FILE_NAME))} AS released (READ_ONLY)")
        connection.execute("SET enable_external_access = false")  # a view could read other files
        return {n: one(connection.execute(f'SELECT count(*) FROM released."{n}"').fetchone()) for n in names}


def sqlite_rows(folder: Path, names: list[str]) -> dict[str, int]:
    address = f"{(folder / sqlite.FILE).resolve().as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True)) as connection:
        return {n: one(connection.execute(f'SELECT count(*) FROM "{n}"').fetchone()) for n in names}


def one(row: tuple[int, ...] | None) -> int:
    return row[0] if row else 0


def evidence(published: Published) -> Iterator[str]:
    """Values of documents without evidence, and quotes that are not what stands at their place."""
    yield from without_evidence(published)
    said, texts, spec = published.read("evidence"), published.read("texts"), tables()["evidence"]
    misplaced = check_places(spec, said, texts)
    wrong = misplaced if misplaced.height else check_quotes(spec, said, texts, furniture(published.read))
    for record, value in wrong.select("record", "value").iter_rows():
        yield f"evidence {record}: {value}"


CHECKS: dict[str, Check] = {
    "files are those that were released": files,
    "tables have the columns of the schema": schema,
    "rows are as many as the manifest says, in every copy": counts,
    "keys are never empty and never twice the same": broken_keys,
    "references lead to a row": broken_references,
    "values keep the rules of their columns": broken_values,
    "evidence is there, and quotes stand where they say": evidence,
}
"""What is checked, in words."""
