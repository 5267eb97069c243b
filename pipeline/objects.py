"""Documents in an object store: which there are, their digests, and their bytes.

An object whose path, size, time and tags (ETag, version) are as when it was last read is not read again: a store gives
a tag anew with each write. The tags that are kept are those that came with the very bytes. An object is fetched once:
what is fetched for its digest lies below ``fetched`` until it is read. Does not belong here: files of folders.
"""

import hashlib
import shutil
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

import polars as pl

from pipeline.addresses import Address, in_sentences, open_store
from pipeline.sources import NOT_DOCUMENTS, SOURCES, Row, failed_name, load_frame, published_name
from pipeline.storage import write_file

if TYPE_CHECKING:
    from obstore import ObjectMeta

STAMP = {"path": pl.String, "size": pl.Int64, "modified": pl.Int64, "e_tag": pl.String, "version": pl.String}
"""What a store says of an object; ``modified`` in seconds."""
SEEN = {**STAMP, "sha256": pl.String}
CHUNK = 10_000
"""Objects that are listed together."""
TOGETHER = 500
"""Objects whose digests are written down together: what is lost at most where a listing is stopped."""
CONNECTIONS = 16
"""Objects that are fetched at the same time."""
BAD_NAME = "its name begins or ends with a blank: give it another name"
GONE = "the file cannot be opened: it is no longer there"


class Objects:
    """The objects of one place. ``work`` is where what is known of them is kept."""

    def __init__(self, address: Address, work: Path) -> None:
        self.address, self.store = address, open_store(address)
        self.kept, self.fetched = work / f"seen-{address.identity}.parquet", work / "fetched"

    # --- which there are ------------------------------------------------------------------------------------------

    def list_sources(self, verify: bool = False) -> pl.DataFrame:
        """One row per object, as ``sources.read_sources`` gives them for files. ``verify`` fetches all again. Where it is
        stopped, what was seen until then is kept too."""
        shutil.rmtree(self.fetched, ignore_errors=True)
        same, fresh, failed = self.compare(verify)
        seen = [same]
        try:
            for found, gone in self.fetch_all(fresh, spool=not verify):
                seen.append(found)
                failed += [failed_name(name, GONE) for name in gone]
        finally:
            now = pl.concat(seen).sort("path")
            write_file(self.kept, now)
        return pl.concat([as_sources(now), pl.DataFrame(failed, schema=SOURCES, orient="row")]).sort("source_path")

    def compare(self, verify: bool) -> tuple[pl.DataFrame, pl.DataFrame, list[Row]]:
        """The objects that are as they were seen, those that are not, and those that cannot be read."""
        listed = pl.concat([pl.DataFrame(schema=STAMP), *self.chunks()])
        named = pl.Series([published_name(name) == name for name in listed["path"]], dtype=pl.Boolean)
        failed = [failed_name(name, BAD_NAME) for name in listed.filter(~named)["path"]]
        known = pl.DataFrame(schema=SEEN) if verify else load_frame(self.kept, SEEN)
        tagged = known.filter(pl.col("e_tag").is_not_null() | pl.col("version").is_not_null())
        both = listed.filter(named).join(tagged, on=list(STAMP), how="left", nulls_equal=True)
        missing = pl.col("sha256").is_null()
        return both.filter(~missing), both.filter(missing), failed

    def chunks(self) -> Iterator[pl.DataFrame]:
        """The objects that count as documents, some thousands at a time: only what is kept of them takes memory."""
        with in_sentences(self.address):
            for some in self.store.list(chunk_size=CHUNK):
                yield pl.DataFrame([stamp(o) for o in some if counts(str(o["path"]))], schema=STAMP, orient="row")

    def fetch_all(self, fresh: pl.DataFrame, spool: bool) -> Iterator[tuple[pl.DataFrame, list[str]]]:
        """Objects with their digests, some hundreds at a time, and the paths of those that went. Empty ones that cannot be had
        stand for folders, and are none of either."""
        with ThreadPoolExecutor(CONNECTIONS) as pool:
            for some in fresh.iter_slices(TOGETHER):
                fetched = list(pool.map(lambda path: self.fetch(path, spool), some["path"]))
                rows = zip(some.select("path", "size").iter_rows(), fetched, strict=True)
                gone = [path for (path, size), row in rows if row is None and size]
                yield pl.DataFrame([row for row in fetched if row], schema=SEEN, orient="row"), gone

    # --- their bytes ----------------------------------------------------------------------------------------------

    def fetch(self, path: str, spool: bool) -> tuple[Any, ...] | None:
        """What is to be kept of an object; None where it is no longer there."""
        try:
            about, data = self.get(path)
        except FileNotFoundError:
            return None
        digest = hashlib.sha256(data).hexdigest()
        if spool:
            kept = self.spooled(digest)
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(data)
        _, _, *tags = stamp(about)
        return path, len(data), *tags, digest

    def read_all(self, files: Sequence[tuple[str, str]]) -> Iterator[bytes | OSError]:
        """The bytes of objects by key and path, or why there are none."""
        with ThreadPoolExecutor(CONNECTIONS) as pool:
            yield from pool.map(self.read, files)

    def read(self, file: tuple[str, str]) -> bytes | OSError:
        """What was fetched of an object, which is not kept any longer; else the object."""
        key, path = file
        kept = self.spooled(key[:64])
        try:
            data = kept.read_bytes()
            kept.unlink()
            if key.startswith(hashlib.sha256(data).hexdigest()):
                return data
        except OSError:  # it was not kept, or another process was faster
            pass
        try:
            return self.get(path)[1]
        except FileNotFoundError:
            return OSError(None, "it is no longer there")

    def spooled(self, digest: str) -> Path:
        return self.fetched / digest[:2] / digest

    def get(self, path: str) -> tuple["ObjectMeta", bytes]:
        """An object as it is now. Raises ``FileNotFoundError``, and ``AddressError`` for all that more than one would meet."""
        with in_sentences(self.address, but=FileNotFoundError):
            found = self.store.get(path)
            return found.meta, bytes(found.bytes())


def counts(name: str) -> bool:
    """Whether an object counts as a document, as a file of this name would."""
    return name not in NOT_DOCUMENTS and not any(part.startswith(".") for part in name.split("/"))


def stamp(about: Mapping[str, Any]) -> tuple[Any, ...]:
    """What a store says of an object, as ``STAMP``."""
    return about["path"], about["size"], int(about["last_modified"].timestamp()), about["e_tag"], about["version"]


def as_sources(seen: pl.DataFrame) -> pl.DataFrame:
    """Objects with their digests as rows of ``sources``."""
    suffix = pl.Series([PurePosixPath(name).suffix.lower() for name in seen["path"]], dtype=pl.String)
    return seen.select(
        pl.col("path").alias("source_path"),
        suffix.alias("suffix"),
        "sha256",
        pl.concat_str("sha256", suffix).alias("key"),
        pl.lit(None, pl.String).alias("error"),
        pl.col("size").alias("bytes"),
    )
