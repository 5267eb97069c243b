"""The Parquet parts in which the work frames are kept, and bringing them up to date with ``raw/``.

Belongs here: which documents are to be read, in which processes, and which parts are touched. Does not belong here:
reading itself (``buckets.py``).
"""

import hashlib
import json
import shutil
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import polars as pl

from pipeline import versions
from pipeline.addresses import Place
from pipeline.buckets import BATCH, FRAMES, Frames, batches, read_batch
from pipeline.origins import origin
from pipeline.processes import run_all
from pipeline.storage import write_part
from pipeline.vocabulary import IssueCode

BUCKET = 2
"""Digits of the content hash that documents of one bucket share."""

SHARES = 4
"""Pieces that the work is cut into for each process, so that none waits long for the others."""

Progress = Callable[[int, int], None]


class Unit(NamedTuple):
    """Whole buckets that are brought up to date together: their names, the files to read in them, and the keys whose rows
    stay."""

    raw: str
    parts: str
    buckets: tuple[str, ...]
    missing: pl.DataFrame
    kept: frozenset[str]
    names: str


@dataclass
class Counts:
    """What became of the documents: ``read`` now, ``cached`` from before, ``removed``, and ``failed`` of all; the bytes that
    were read, and the seconds that it took."""

    read: int = 0
    cached: int = 0
    removed: int = 0
    failed: int = 0
    version: str = field(default="", repr=False)
    size: int = 0
    seconds: float = field(default=0.0, compare=False)

    @property
    def speed(self) -> float:
        """MB per second."""
        return self.size / 1e6 / max(self.seconds, 1e-3)


class Parts:
    """The parts below one folder: a file for each frame and bucket."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, name: str, bucket: str) -> Path:
        return self.folder / name / f"{bucket}.parquet"

    def buckets(self) -> list[str]:
        """The buckets that hold a document."""
        return sorted(path.stem for path in (self.folder / "readings").glob("[0-9a-f]*.parquet"))

    def read(self, name: str, buckets: Collection[str] | None = None) -> pl.DataFrame:
        """The rows of a frame in some buckets, or in all. Those that no reading stands for were cut off, and are left out."""
        wanted = self.buckets() if buckets is None else buckets
        found = [path for bucket in wanted if (path := self.path(name, bucket)).exists()]
        frame = pl.read_parquet(found, hive_partitioning=False) if found else pl.DataFrame(schema=FRAMES[name])
        if name == "readings":
            return frame
        known = self.read("readings", wanted).select("key")
        return frame.join(known, on="key", how="semi", maintain_order="left")

    def load(self) -> Frames:
        """All frames."""
        return {name: self.read(name) for name in FRAMES}


class Plan(NamedTuple):
    """What there is to do: the readings that there are, those that stay, the files to read, all files that count, and the
    version of the names of organizations that now holds."""

    have: pl.DataFrame
    kept: pl.DataFrame
    missing: pl.DataFrame
    wanted: pl.DataFrame
    names: str

    def touched(self) -> set[str]:
        """The buckets in which something is read, forgotten or stamped anew."""
        restamped = self.kept.filter(pl.col("names") != self.names)
        gone = self.have.filter(~pl.col("key").is_in(self.kept["key"].implode()))
        return {key[:BUCKET] for frame in (self.missing, restamped, gone) for key in frame["key"]}

    def counts(self) -> Counts:
        """What becomes of the documents, as far as it is known before they are read."""
        removed = self.have.filter(~pl.col("key").is_in(self.wanted["key"].implode())).height
        return Counts(self.missing.height, self.kept.height, removed, size=int(self.missing["bytes"].sum()))


def parse_sources(raw: Place, sources: pl.DataFrame, work: Path, progress: Progress) -> Frames:
    """The work frames of all ``sources``; what is known of a document under these rules is taken from ``work``."""
    update(raw, sources, work, progress)
    return Parts(work / "parts").load()


def update(raw: Place, sources: pl.DataFrame, work: Path, progress: Progress, workers: int = 1) -> Counts:
    """Reads the documents of ``sources`` that are not known, forgets those that are gone, and touches no other part."""
    began, parts = time.perf_counter(), Parts(work / "parts")
    clear(parts)
    plan = compare(parts, sources)
    counts, done = plan.counts(), plan.kept.height
    progress(done, plan.wanted.height)
    size = min(BATCH, counts.size // (SHARES * workers)) if workers > 1 else BATCH
    tasks = list(units(raw, parts, plan, size))
    for count in run_all(bring_up_to_date, tasks, workers):
        progress(done := done + count, plan.wanted.height)
    return finish(parts, plan.names, counts, parts.read("readings") if tasks else plan.have, began)


def compare(parts: Parts, sources: pl.DataFrame, buckets: Collection[str] | None = None) -> Plan:
    """What there is to do for ``sources``, in some buckets or in all."""
    wanted = sources.filter(pl.col("error").is_null()).unique("key", keep="first", maintain_order=True).sort("key")
    if buckets is not None:
        wanted = wanted.filter(pl.col("key").str.head(BUCKET).is_in(list(buckets)))
    have = parts.read("readings", buckets)
    names, valid = still_valid(parts, have)
    kept = valid.filter(pl.col("key").is_in(wanted["key"].implode()))
    missing = wanted.filter(~pl.col("key").is_in(kept["key"].implode()))
    return Plan(have, kept, missing, wanted, names)


def finish(parts: Parts, names: str, counts: Counts, readings: pl.DataFrame, began: float) -> Counts:
    """All is up to date: keeps the rules that hold, and completes the counts."""
    keep_rules(parts, names)
    counts.version = hashlib.sha256(readings.select("key", "rules", "names").write_csv().encode()).hexdigest()[:16]
    counts.failed = readings["refusal"].len() - readings["refusal"].null_count()
    counts.seconds = time.perf_counter() - began
    return counts


def clear(parts: Parts) -> None:
    """Takes out what a version of this program kept that has other frames."""
    form = parts.folder / "form"
    now = versions.digest([(name, list(columns)) for name, columns in FRAMES.items()], BUCKET)
    if not form.exists() or form.read_text("utf-8") != now:
        shutil.rmtree(parts.folder, ignore_errors=True)
        parts.folder.mkdir(parents=True, exist_ok=True)
        write_whole(form, now)


def still_valid(parts: Parts, have: pl.DataFrame) -> tuple[str, pl.DataFrame]:
    """The version of the names of organizations, and the readings that the rules of now would give again. Where nothing at
    all changed since all were brought up to date, they need not be asked one by one."""
    opened = have.filter(pl.col("refusal").fill_null("") != str(IssueCode.UNREADABLE_FILE))
    rules = parts.folder / "rules"
    if rules.exists() and (kept := rules.read_text("utf-8").split())[:1] == [versions.rules_version()]:
        return kept[1], opened
    rules.unlink(missing_ok=True)
    names = versions.digest(versions.names())
    return names, given_again(parts, opened, names)


def given_again(parts: Parts, have: pl.DataFrame, names: str) -> pl.DataFrame:
    """The readings that bear the version of the rules that they would be read under now, and hold no changed name."""
    kinds = have.select("media_type", "asked").unique().rows()
    now = pl.DataFrame(
        [(*kind, versions.stamp(*kind)) for kind in kinds],
        schema=dict.fromkeys(("media_type", "asked", "now"), pl.String),
        orient="row",
    )
    valid = have.join(now, on=["media_type", "asked"], how="left", nulls_equal=True, maintain_order="left")
    valid = valid.filter(pl.col("rules") == pl.col("now")).drop("now")
    hit = set(touched_by_names(parts, valid.filter(pl.col("names") != names)))
    return valid.filter(~pl.col("key").is_in(hit))


def touched_by_names(parts: Parts, old: pl.DataFrame) -> Iterator[str]:
    """Keys of documents read under other names of organizations, which hold a phrase that changed since."""
    for (version,), readings in old.group_by(["names"]):
        before = load_names(parts, str(version))
        if before is None:
            yield from readings["key"]
            continue
        changed = versions.Changed(before, versions.names())
        for bucket in sorted({key[:BUCKET] for key in readings["key"]}):
            texts = parts.read("found_texts", [bucket]).filter(pl.col("key").is_in(readings["key"].implode()))
            yield from (key for key, text in texts.iter_rows() if changed.touches(text))


def load_names(parts: Parts, version: str) -> versions.Names | None:
    """The names of organizations as they were; None where that is not known."""
    try:
        rows = json.loads((parts.folder / "names" / f"{version}.json").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return [tuple(row) for row in rows]


def keep_rules(parts: Parts, version: str) -> None:
    """Keeps the names of now for the next time, forgets others, and says that all is up to date with the rules of now."""
    kept = parts.folder / "names" / f"{version}.json"
    kept.parent.mkdir(parents=True, exist_ok=True)
    if not kept.exists():
        write_whole(kept, json.dumps(versions.names(), ensure_ascii=False))
    for stale in kept.parent.glob("*"):
        if stale != kept:
            stale.unlink()
    write_whole(parts.folder / "rules", f"{versions.rules_version()} {version}")


def write_whole(path: Path, text: str) -> None:
    """Writes a file, whole or not at all."""
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_text(text, "utf-8")
    temporary.replace(path)


def units(raw: Place, parts: Parts, plan: Plan, enough: int) -> Iterator[Unit]:
    """The touched buckets, as many together as give ``enough`` bytes to read."""
    in_bucket, missing, touched = pl.col("key").str.head(BUCKET), plan.missing, plan.touched()
    fresh = {str(bucket): rows for (bucket,), rows in missing.group_by([in_bucket], maintain_order=True)}
    kept = plan.kept.select("key").group_by([in_bucket], maintain_order=True)
    stay = {str(bucket): rows["key"] for (bucket,), rows in kept}
    together: list[str] = []
    size, last = 0, max(touched, default="")
    for bucket in sorted(touched):
        together.append(bucket)
        size += int(fresh[bucket]["bytes"].sum()) if bucket in fresh else 0
        if size >= enough or bucket == last:
            some = pl.concat([missing.clear(), *(fresh[b] for b in together if b in fresh)])
            keys = frozenset(key for b in together for key in stay.get(b, ()))
            yield Unit(str(raw), str(parts.folder), tuple(together), some, keys, plan.names)
            together, size = [], 0


def bring_up_to_date(unit: Unit) -> int:
    """Reads what is missing in some buckets, and writes their parts. Gives how many documents were read."""
    parts = Parts(Path(unit.parts))
    raw = origin(unit.raw, parts.folder.parent)
    read = [read_batch(raw, batch, unit.names) for batch in batches(unit.missing)]
    fresh = {name: by_bucket([frames[name] for frames in read]) for name in FRAMES}
    for bucket in unit.buckets:
        kept = kept_rows(parts, bucket, unit)
        rows = {
            name: [frame for frame in (kept[name], fresh[name].get(bucket)) if frame is not None] for name in FRAMES
        }
        write_bucket(parts, bucket, {name: pl.concat(rows[name]) for name in FRAMES}, kept["readings"])
    return unit.missing.height


def kept_rows(parts: Parts, bucket: str, unit: Unit) -> Frames:
    """The rows of a bucket that stay, stamped with the names that now hold."""
    if not any(key.startswith(bucket) for key in unit.kept):
        return {name: pl.DataFrame(schema=schema) for name, schema in FRAMES.items()}
    kept = {name: parts.read(name, [bucket]).filter(pl.col("key").is_in(list(unit.kept))) for name in FRAMES}
    return {**kept, "readings": kept["readings"].with_columns(names=pl.lit(unit.names))}


def by_bucket(frames: list[pl.DataFrame]) -> Frames:
    """Rows by their bucket, in their order."""
    rows = pl.concat(frames).with_columns(pl.col("key").str.head(BUCKET).alias("bucket")) if frames else None
    if rows is None:
        return {}
    cut = rows.partition_by("bucket", maintain_order=True, include_key=False, as_dict=True)
    return {str(bucket): some for (bucket,), some in cut.items()}


def write_bucket(parts: Parts, bucket: str, frames: Frames, kept: pl.DataFrame) -> None:
    """Writes the parts of one bucket. Readings vouch for the rest: so those that go are forgotten first, and those that come
    are written last, and whatever stops this leaves nothing that vouches for rows which are not there."""
    if frames["readings"].height > kept.height or kept.height < parts.read("readings", [bucket]).height:
        write_part(parts.path("readings", bucket), kept)
    for name in reversed(FRAMES):
        write_part(parts.path(name, bucket), frames[name].sort("key", maintain_order=True))
