"""``latest/`` and ``index.json``: which releases there are. Both are made from the folders that are there, index last.

Does not belong here: making a release.
"""

import json
import os
import shutil
from pathlib import Path
from typing import Any

from pipeline.release import manifest
from pipeline.release.packages import sha256
from pipeline.release.published import Published, releases

LATEST = "latest"
FILE = "index.json"


def bring_up_to_date(folder: Path) -> None:
    """Make ``latest/`` a copy of the newest release, and list all of them; a copy that is right stays. Raises ``NotARelease``
    where a folder with the name of a version is none."""
    found = releases(folder)
    if not found:
        return
    text = json.dumps(listing(found), ensure_ascii=False, indent=1) + "\n"
    if stale(folder / LATEST, found[-1]):
        put_in_place(fresh_copy(found[-1].folder, folder), folder)
    replace_text(folder / FILE, text)


def stale(latest: Path, newest: Published) -> bool:
    """Whether ``latest`` is not a copy of the newest release: the digests of all files are in one file."""
    theirs, ours = latest / manifest.SUMS, newest.folder / manifest.SUMS
    return not theirs.is_file() or theirs.read_bytes() != ours.read_bytes()


def listing(found: list[Published]) -> dict[str, Any]:
    """What ``index.json`` says: the newest version, and of each its schema, day and manifest."""
    return {"latest": found[-1].version, "releases": [entry(release) for release in reversed(found)]}


def entry(release: Published) -> dict[str, Any]:
    said, name = release.manifest, release.folder.name
    return {
        "version": release.version,
        "schema_version": said.get("schema_version"),
        "released": said.get("released"),
        "previous": said.get("previous"),
        "url": f"{name}/",
        "manifest": f"{name}/{manifest.FILE}",
        "manifest_sha256": sha256(release.folder / manifest.FILE),
        "changes": f"{name}/CHANGES.md",
    }


def fresh_copy(source: Path, folder: Path) -> Path:
    """A copy of a release that is not yet called latest. Raises ``OSError``, and leaves nothing then."""
    fresh = folder / f".{LATEST}.new"
    shutil.rmtree(fresh, ignore_errors=True)
    try:
        for file in sorted(source.rglob("*")):
            target = fresh / file.relative_to(source)
            if file.is_dir():
                target.mkdir(parents=True)
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)
    except BaseException:
        shutil.rmtree(fresh, ignore_errors=True)
        raise
    return fresh


def put_in_place(fresh: Path, folder: Path) -> None:
    """Call the copy latest: never half a copy, and for a moment none."""
    target, old = folder / LATEST, folder / f".{LATEST}.old"
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        os.replace(target, old)
    os.replace(fresh, target)
    shutil.rmtree(old, ignore_errors=True)


def replace_text(path: Path, text: str) -> None:
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_text(text, encoding="utf-8", newline="\n")
    os.replace(temporary, path)
