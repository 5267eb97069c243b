"""Files that look as they did when they were last read are not read again, and nothing that changed is taken for the same."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.assets.sources import changes
from pipeline.sources import YOUNG, list_sources, read_sources


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that are read."""
    found: list[str] = []
    original: Callable[[Path], bytes] = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: (found.append(path.name), original(path))[1])
    return found


@pytest.fixture
def raw(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two files, at a time when they are no longer young."""
    now = time.time_ns
    monkeypatch.setattr(time, "time_ns", lambda: now() + 2 * YOUNG)
    folder = tmp_path / "raw"
    folder.mkdir()
    (folder / "a.txt").write_text("first")
    (folder / "b.txt").write_text("other")
    return folder


def test_unchanged_files_are_not_read_again(raw: Path, tmp_path: Path, read: list[str]) -> None:
    first = list_sources(raw, tmp_path)
    assert sorted(read) == ["a.txt", "b.txt"]
    assert list_sources(raw, tmp_path).equals(first)
    assert len(read) == 2
    assert list_sources(raw, tmp_path, verify=True).equals(first)
    assert len(read) == 4


def test_a_change_that_hides_is_seen(raw: Path, tmp_path: Path, read: list[str]) -> None:
    """Same size, same time of change, same name: the time of the inode tells."""
    list_sources(raw, tmp_path)
    about = (raw / "a.txt").stat()
    time.sleep(0.02)  # clocks of files are coarse
    (raw / "a.txt").write_text("FIRST")
    os.utime(raw / "a.txt", ns=(about.st_atime_ns, about.st_mtime_ns))
    read.clear()
    assert list_sources(raw, tmp_path).equals(read_sources(raw))
    assert read[0] == "a.txt" and read.count("b.txt") == 1


def test_another_file_under_the_name_is_seen(raw: Path, tmp_path: Path) -> None:
    list_sources(raw, tmp_path)
    (raw / "a.txt").rename(raw / "c.txt")
    (raw / "b.txt").rename(raw / "a.txt")
    assert list_sources(raw, tmp_path).equals(read_sources(raw))


def test_young_files_are_read_again(
    raw: Path, tmp_path: Path, read: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    list_sources(raw, tmp_path)
    assert not read  # the counting is undone too
    (raw / "a.txt").write_text("FIRST")
    assert list_sources(raw, tmp_path).equals(read_sources(raw))


def test_what_is_seen_may_be_broken(raw: Path, tmp_path: Path) -> None:
    (tmp_path / "seen.parquet").write_bytes(b"no parquet")
    assert list_sources(raw, tmp_path).equals(read_sources(raw))


def test_changes_are_counted(raw: Path) -> None:
    before = read_sources(raw)
    (raw / "a.txt").write_text("changed")
    (raw / "b.txt").rename(raw / "c.txt")
    assert changes(before, read_sources(raw)) == {"new": 1, "changed": 1, "removed": 1}
    assert changes(before.clear(), before) == {"new": 2, "changed": 0, "removed": 0}
