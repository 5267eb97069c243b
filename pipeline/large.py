"""Tables too large for one file: folders of sorted parts, one for each bucket of documents.

A part is built, validated and written by itself, so that memory is bounded by the largest bucket, and one whose
documents did not change is left alone. What only all parts together can show (keys, references, values told of in
several parts) is checked by DuckDB, which does it on disk. Does not belong here: what a table means, and any rule.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import polars as pl

from pipeline import versions
from pipeline.across import check_across
from pipeline.building import PARTED, Recipe
from pipeline.building.corrections import check_all_corrected, correct_part
from pipeline.building.identity import own_records, shared_records
from pipeline.parts import BUCKET, Parts
from pipeline.schema import TableSpec, tables
from pipeline.storage import Store, TableRejected, Written, write_part, write_sorted
from pipeline.validation import validate

LARGE = 50_000
"""Documents up to which a table is one file."""
SHARED = ("documents", "meetings", "participations")
"""Tables whose claims have to be looked at together."""


class Large:
    """The frames and tables of one large dataset, bucket by bucket."""

    def __init__(self, outputs: Path) -> None:
        self.store, self.parts = Store(outputs), Parts(outputs / "work" / "parts")
        self.records = outputs / "work" / "own_records"

    def buckets(self) -> list[str]:
        """The buckets of all files, those that could not be read included."""
        return sorted(path.stem for path in self.records.glob("*.parquet"))

    # --- what all documents have to be looked at for --------------------------------------------------------------

    def build_records(self) -> pl.DataFrame:
        """Writes the records of each bucket, and gives those that take all documents to know."""
        names = self.store.read("organization_names")
        sources, readings, numbered = self.store.read("sources"), self.lean("readings"), self.lean("found_passages")
        shared = shared_records(sources, readings, numbered, self.lean("claims"), names)
        in_bucket = pl.col("key").str.head(BUCKET)
        there = set()
        for (bucket,), some in shared.group_by([in_bucket], maintain_order=True):
            own = own_records(some, self.parts.read("claims", [str(bucket)]), names)
            write_part(self.records / f"{bucket}.parquet", pl.concat([some, *own], how="diagonal"))
            there.add(str(bucket))
        for stale in set(self.buckets()) - there:
            (self.records / f"{stale}.parquet").unlink()
        return shared

    def lean(self, name: str) -> pl.DataFrame:
        """As much of a frame as is needed of all documents together."""
        if name in ("claims", "found_passages"):
            wanted = pl.col("table_name").is_in(SHARED) if name == "claims" else pl.col("paragraph").is_not_null()
            found = [self.parts.read(name, [bucket]).filter(wanted) for bucket in self.parts.buckets()]
            return pl.concat(found) if found else self.parts.read(name)
        return self.parts.read(name) if name in ("readings", "notices") else self.store.read(name)

    def build(self, builder: Recipe) -> pl.DataFrame:
        """A table that is one file, or that cannot be told part by part."""
        return builder.make(**{name: self.lean(name) for name in builder.inputs})

    # --- tables in parts ------------------------------------------------------------------------------------------

    def write_table(self, spec: TableSpec, builder: Recipe) -> Written:
        """Builds, validates and writes the parts of a table, and puts them in the place of those before. Raises
        ``TableRejected`` when a rule failed, and then leaves what was there."""
        folder = self.store.folder(spec.name)
        fresh = folder.with_name(f".{spec.name}.new")
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(parents=True)
        try:
            made = self.make_parts(spec, builder, fresh)
            failures = check_across(spec, fresh, self.store)
            if any(found.height for found in failures.values()):
                raise TableRejected(spec, failures)
            (fresh / "parts.json").write_text(json.dumps(made), "utf-8")
            replace_folder(folder, fresh)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
        self.store.path(spec.name).unlink(missing_ok=True)
        digest = hashlib.sha256(json.dumps([[b, p["sha256"]] for b, p in made.items()]).encode()).hexdigest()
        return Written(folder, sum(p["rows"] for p in made.values()), sum(p["size"] for p in made.values()), digest)

    def make_parts(self, spec: TableSpec, builder: Recipe, fresh: Path) -> dict[str, dict[str, Any]]:
        """The parts of a table in a folder, with what each was made from; those made from the same as before are kept."""
        old, before = self.store.folder(spec.name), self.made_before(spec)
        made: dict[str, dict[str, Any]] = {}
        corrected: set[str] = set()
        for bucket, source, make in self.recipes(builder):
            same = before.get(bucket, {})
            if same.get("source") == source and stamp(old / f"{bucket}.parquet") == same.get("stamp"):
                os.link(old / f"{bucket}.parquet", fresh / f"{bucket}.parquet")
                made[bucket], corrected = same, corrected | set(same["corrected"])
                continue
            frame, here = correct_part(spec.name, make())
            failures = validate(spec, frame, self.lookup(bucket), elsewhere=[t for t in tables() if t not in PARTED])
            if any(found.height for found in failures.values()):
                raise TableRejected(spec, failures)
            written = write_sorted(fresh / f"{bucket}.parquet", spec, frame)
            about = {"sha256": written.sha256, "rows": written.rows, "size": written.size, "corrected": sorted(here)}
            made[bucket] = {"source": source, "stamp": stamp(written.path), **about}
            corrected |= here
        check_all_corrected(spec.name, corrected)
        return made

    def made_before(self, spec: TableSpec) -> dict[str, dict[str, Any]]:
        try:
            found: dict[str, dict[str, Any]] = json.loads(
                (self.store.folder(spec.name) / "parts.json").read_text("utf-8")
            )
        except (OSError, ValueError):
            return {}
        return found

    def recipes(self, builder: Recipe) -> Iterator[tuple[str, str, Callable[[], pl.DataFrame]]]:
        """For each bucket a digest of what its part is made from, and how to make it. Issues may be about documents of
        several buckets, and are cut into parts when all are known."""
        code = json.dumps([builder.name, versions.package_version()])
        if builder.name == "issues":
            yield from self.issue_recipes(builder, code)
            return
        for bucket in self.buckets():
            files = [self.file(name, bucket) for name in builder.inputs]
            source = hashlib.sha256(code.encode() + b"".join(map(digest_of, files))).hexdigest()[:16]
            yield bucket, source, lambda bucket=bucket: self.of_bucket(builder, bucket)  # type: ignore[misc]

    def issue_recipes(self, builder: Recipe, code: str) -> Iterator[tuple[str, str, Callable[[], pl.DataFrame]]]:
        every = self.build(builder)
        kept = self.store.read("records").filter(pl.col("table_name") == "documents")
        kept = kept.select("document_id", bucket=pl.col("key").str.head(BUCKET)).unique("document_id", keep="first")
        placed = every.join(kept, on="document_id", how="left").with_columns(pl.col("bucket").fill_null("none"))
        if every.is_empty():
            yield "none", code, lambda: every
        for (bucket,), rows in placed.sort("bucket", "issue_id").group_by(["bucket"], maintain_order=True):
            part = rows.drop("bucket")
            source = hashlib.sha256(code.encode() + part.write_csv().encode()).hexdigest()[:16]
            yield str(bucket), source, lambda part=part: part  # type: ignore[misc]

    def of_bucket(self, builder: Recipe, bucket: str) -> pl.DataFrame:
        """The rows of one bucket."""
        rows = builder.make(**{name: self.frame(name, bucket) for name in builder.inputs})
        if builder.name != "evidence":
            return rows
        here = self.frame("documents", bucket).select("document_id")  # not corrections of other documents
        return rows.join(here, on="document_id", how="semi", maintain_order="left")

    def file(self, name: str, bucket: str) -> Path:
        """The file that holds a bucket of a frame or table."""
        if name == "records":
            return self.records / f"{bucket}.parquet"
        return self.store.folder(name) / f"{bucket}.parquet" if name in tables() else self.parts.path(name, bucket)

    def frame(self, name: str, bucket: str) -> pl.DataFrame:
        """The rows of a bucket of a frame or table."""
        if name not in tables() and name != "records":
            return self.parts.read(name, [bucket])
        return pl.read_parquet(self.file(name, bucket), hive_partitioning=False)

    def lookup(self, bucket: str) -> Callable[[str, Sequence[str]], pl.DataFrame]:
        """Gives columns of tables to rules: of those in parts the same bucket."""

        def look(name: str, columns: Sequence[str]) -> pl.DataFrame:
            if name in PARTED:
                path = self.file(name, bucket)
                empty = tables()[name].empty().select(columns)
                return pl.read_parquet(path, columns=list(columns), hive_partitioning=False) if path.exists() else empty
            return self.store.read(name, columns)

        return look


def replace_folder(folder: Path, fresh: Path) -> None:
    """Puts a folder in the place of another."""
    before = folder.with_name(f".{folder.name}.old")
    shutil.rmtree(before, ignore_errors=True)
    if folder.exists():
        folder.rename(before)
    fresh.rename(folder)
    shutil.rmtree(before, ignore_errors=True)


def stamp(path: Path) -> list[int] | None:
    """What tells that a file is as it was left."""
    try:
        about = path.stat()
    except OSError:
        return None
    return [about.st_size, about.st_mtime_ns, about.st_ino]


def digest_of(path: Path) -> bytes:
    """A digest of the bytes of a file; of nothing where there is none."""
    if not path.exists():
        return b""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").digest()
