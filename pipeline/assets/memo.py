"""What was built before and would be built the same again: a file is left alone while nothing that it is made of changed.

Belongs here: from what each file was made, and whether it is as it was left. Does not belong here: making it.
"""

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pipeline.storage import Written
from pipeline.versions import package_version


class Memo:
    """What is written down below one folder of outputs: for each name a version, and a file with what it was made from."""

    def __init__(self, outputs: Path) -> None:
        self.folder = outputs / "work" / "built"

    def source(self, names: Iterable[str], form: str = "") -> str:
        """A digest of the code, the versions of what a file is made from, and the form that it is made in."""
        parts = [package_version(), form, *map(self.version, sorted(names))]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]

    def version(self, name: str) -> list[str]:
        return [name, str(self.entry(name).get("version", ""))]

    def entry(self, name: str) -> dict[str, Any]:
        """What is written down; nothing where it cannot be read."""
        try:
            found: dict[str, Any] = json.loads((self.folder / f"{name}.json").read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return found

    def same(self, name: str, source: str, path: Path) -> Written | None:
        """The file that was made of the same, where it stands as it was left."""
        entry = self.entry(name)
        if entry.get("source") != source:
            return None
        try:
            about = path.stat()
        except OSError:
            return None
        if [about.st_size, about.st_mtime_ns, about.st_ino] != entry["stamp"]:
            return None
        return Written(path, int(entry["rows"]), about.st_size, str(entry["version"]))

    def keep(self, name: str, source: str, written: Written) -> None:
        """Writes down what a file was made from."""
        about = written.path.stat()
        stamp = [about.st_size, about.st_mtime_ns, about.st_ino]
        self.write(name, {"source": source, "version": written.sha256, "rows": written.rows, "stamp": stamp})

    def keep_version(self, name: str, version: str) -> None:
        """Writes down a version of something that is no file."""
        self.write(name, {"version": version})

    def write(self, name: str, entry: dict[str, Any]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        temporary = self.folder / f".{name}.{os.getpid()}"
        temporary.write_text(json.dumps(entry), "utf-8")
        temporary.replace(self.folder / f"{name}.json")
