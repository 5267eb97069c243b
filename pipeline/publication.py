"""What was built, at a place in an object store: put there so that nobody ever sees half of it, and fetched from there.

A dataset lies under a name made of the digests of its files, ``datasets/<name>/``, and is never changed. What is current is
told by ``latest.json``, which is written last, and only where it is as it was when the build began. Belongs here: what lies
where, publishing, fetching. Does not belong here: addresses (``addresses.py``), and what a dataset is.
"""

import hashlib
import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from pipeline.addresses import Address, AddressError, check_reachable, in_sentences, open_store
from pipeline.database import FILE_NAME
from pipeline.schema import tables
from pipeline.storage import Store

POINTER = "latest.json"
DATASETS = "datasets"
CONNECTIONS = 8
"""Files that are sent or fetched at the same time."""
PIECES = 2
"""Pieces of one large file that are sent at the same time."""

File = Mapping[str, Any]
"""A file of a dataset: its ``path`` in it, ``bytes`` and ``sha256``."""


@dataclass
class Published:
    """What ``latest.json`` says, and the tags by which its next writer shows to have seen it. All is empty at first."""

    pointer: dict[str, Any] = field(default_factory=dict)
    tags: dict[str, str] = field(default_factory=dict)
    files: list[File] = field(default_factory=list)

    @property
    def name(self) -> str:
        return str(self.pointer.get("dataset", ""))


@dataclass
class Sent:
    """What came of publishing: the ``name`` of the dataset, its files, and how many of them were sent and copied."""

    name: str
    files: int
    sent: int = 0
    copied: int = 0


class Publication:
    """The place that a build publishes to, as it was when the build began."""

    def __init__(self, address: Address) -> None:
        check_reachable(address)
        self.address, self.store = address, open_store(address)
        self.before = published(address)

    def publish(self, outputs: Path) -> Sent:
        """Puts what was built there, and then points to it. What lies there already is not sent again. Raises
        ``AddressError``, and leaves what is current as it was; so does whatever else stops it."""
        files = list(files_of(outputs))
        text = json.dumps({"manifest_version": 1, "files": files}, indent=1)
        name = hashlib.sha256(text.encode()).hexdigest()[:16]
        if name == self.before.name:
            return Sent(name, len(files))
        sent = self.send(outputs, name, files)
        with in_sentences(self.address):
            self.store.put(f"{DATASETS}/{name}/manifest.json", text.encode())
        self.point_to(name, hashlib.sha256(text.encode()).hexdigest(), outputs)
        return sent

    def send(self, outputs: Path, name: str, files: list[File]) -> Sent:
        """Sends or copies the files of a dataset, but for those that are there."""
        folder = f"{DATASETS}/{name}"
        known = {file["sha256"]: f"{DATASETS}/{self.before.name}/{file['path']}" for file in self.before.files}
        with in_sentences(self.address):
            there = {o["path"]: o["size"] for some in self.store.list(f"{folder}/") for o in some}

        def send_one(file: File) -> str:
            path, source = f"{folder}/{file['path']}", known.get(file["sha256"])
            if there.get(path) == file["bytes"]:
                return "there"
            with in_sentences(self.address):
                try:
                    if source:
                        self.store.copy(source, path)
                        return "copied"
                except FileNotFoundError:  # somebody took it away
                    pass
                self.store.put(path, outputs / file["path"], max_concurrency=PIECES)
            return "sent"

        with ThreadPoolExecutor(CONNECTIONS) as pool:
            what = list(pool.map(send_one, files))
        return Sent(name, len(files), what.count("sent"), what.count("copied"))

    def point_to(self, name: str, digest: str, outputs: Path) -> None:
        """Makes a dataset the current one, where nobody else has published since this build began."""
        from obstore.exceptions import AlreadyExistsError, PreconditionError

        about = {"dataset": name, "manifest": f"{DATASETS}/{name}/manifest.json", "sha256": digest}
        where = {table: f"{DATASETS}/{name}/{paths_of(outputs, table)}" for table in tables()}
        data = json.dumps({**about, "tables": where}, indent=1).encode()
        try:
            with in_sentences(self.address, but=(AlreadyExistsError, PreconditionError)):
                self.store.put(POINTER, data, mode=self.before.tags or "create")  # type: ignore[arg-type]
        except (AlreadyExistsError, PreconditionError):
            raise AddressError(
                f"Another build was published at {self.address} while this one ran, and stays. Build again to publish this one."
            ) from None


def files_of(outputs: Path) -> Iterator[File]:
    """The files of what was built: the tables and the database."""
    paths = [path for table in tables() for path in Store(outputs).files(table)]
    for path in [*paths, outputs / FILE_NAME]:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        yield {"path": path.relative_to(outputs).as_posix(), "bytes": path.stat().st_size, "sha256": digest}


def paths_of(outputs: Path, table: str) -> str:
    """The file of a table in a dataset, or a pattern for its parts."""
    return f"parquet/{table}/*.parquet" if Store(outputs).folder(table).is_dir() else f"parquet/{table}.parquet"


def published(address: Address) -> Published:
    """What is current at a place; nothing where nothing was published."""
    store = open_store(address)
    try:
        with in_sentences(address, but=FileNotFoundError):
            found = store.get(POINTER)
            data, tags = bytes(found.bytes()), {t: v for t in ("e_tag", "version") if (v := found.meta[t])}
    except FileNotFoundError:
        return Published()
    try:
        pointer = json.loads(data)
        with in_sentences(address, but=FileNotFoundError):
            text = bytes(store.get(pointer["manifest"]).bytes())
        if hashlib.sha256(text).hexdigest() != pointer["sha256"]:
            raise ValueError
        return Published(pointer, tags, json.loads(text)["files"])
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        raise AddressError(
            f"{address}/{POINTER} does not lead to a dataset that is whole: restore it, or remove it and publish again."
        ) from None


@contextmanager
def alone(address: Address) -> Iterator[Path]:
    """The folder in which this machine builds for a place, for one build at a time."""
    folder = address.work_folder
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / "lock", timeout=0):
            yield folder / "outputs"
    except Timeout:
        raise AddressError(f"Another build for {address} is running on this machine: wait until it ends.") from None


# --- fetching ---------------------------------------------------------------------------------------------------------


def fetch(address: Address, question: str | None = None) -> Path:
    """A folder with what is current at a place: the database, and of bulky tables in parts those that are named in
    ``question``, or all. It is kept for the next time, until something else is current."""
    now = published(address)
    if not now.name:
        raise AddressError(f"Nothing is published at {address}: run `chapter8 build --outputs {address}` first.")
    folder = address.work_folder / "fetched" / now.name
    for other in folder.parent.glob("*"):
        if other != folder:
            shutil.rmtree(other, ignore_errors=True)
    wanted = [file for file in now.files if is_wanted(file["path"], question)]
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        list(pool.map(lambda file: fetch_file(address, now.name, file, folder), wanted))
    return folder


def is_wanted(path: str, question: str | None) -> bool:
    """Whether a file is needed to answer: the database holds all but bulky tables in parts."""
    parts = path.split("/")
    if len(parts) < 3:
        return path == FILE_NAME
    if question is None:
        return True
    return tables()[parts[1]].bulky and re.search(rf"\b{parts[1]}\b", question, re.IGNORECASE) is not None


def fetch_file(address: Address, name: str, file: File, folder: Path) -> None:
    """Fetches a file, whole or not at all, where it is not there."""
    path = folder / file["path"]
    if path.is_file() and path.stat().st_size == file["bytes"]:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary, digest = path.with_name(f".{path.name}.{os.getpid()}"), hashlib.sha256()
    try:
        with in_sentences(address), temporary.open("wb") as out:
            for some in open_store(address).get(f"{DATASETS}/{name}/{file['path']}"):
                digest.update(some)
                out.write(some)
        if digest.hexdigest() != file["sha256"]:
            raise AddressError(f"{address}/{DATASETS}/{name}/{file['path']} was damaged: publish it again.")
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
