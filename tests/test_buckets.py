"""What is in raw/, what was read in it, and what is known already."""

import errno
import os
from pathlib import Path

import polars as pl
import pytest
import seeds
from polars.testing import assert_frame_equal

from pipeline import parts
from pipeline.buckets import FRAMES, Frames
from pipeline.parts import parse_sources
from pipeline.sources import read_sources


def parsed(raw: Path, work: Path) -> Frames:
    return parse_sources(raw, read_sources(raw), work, lambda done, total: None)


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    return seeds.copied(tmp_path / "raw")


def test_sources_are_files_but_not_the_folders_own(raw: Path) -> None:
    (raw / "deep").mkdir()
    (raw / "deep" / "a.txt").write_text("x")
    (raw / ".hidden").write_text("x")
    (raw / "documents.csv").write_text("x")
    assert read_sources(raw)["source_path"].to_list() == [
        "000_b093fe27a274807f.txt",
        "001_663f422fb64dc1e7.txt",
        "deep/a.txt",
    ]


def test_what_is_no_file_is_named_and_not_waited_for(raw: Path) -> None:
    os.mkfifo(raw / "pipe.txt")
    (raw / "device.txt").symlink_to("/dev/zero")
    (raw / "nothing.txt").symlink_to("nowhere")
    (raw / "deep").mkdir()
    (raw / "linked").symlink_to("deep")
    errors = dict(read_sources(raw).drop_nulls("error").select("source_path", "error").iter_rows())
    assert list(errors) == ["device.txt", "linked", "nothing.txt", "pipe.txt"]
    assert "not a regular file" in errors["pipe.txt"]
    assert "a link to a folder is not followed" in errors["linked"]


def test_names_that_cannot_be_published_are_named(raw: Path, tmp_path: Path) -> None:
    for name in (b"caf\xe9.txt", b" .txt", b"end.txt "):
        Path(os.fsdecode(os.fsencode(raw) + b"/" + name)).write_text("x")
    sources = read_sources(raw)
    assert sources.drop_nulls("error")["source_path"].to_list() == ["\\u0020.txt", "caf\\xe9.txt", "end.txt\\u0020"]
    assert parsed(raw, tmp_path / "work")["readings"]["refusal"].is_null().all()


def test_folders_that_may_not_be_opened_are_named(raw: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (raw / "closed").mkdir()
    (raw / ".hidden").mkdir()
    scan = os.scandir

    def refusing(folder: str) -> object:
        if Path(folder).name in ("closed", ".hidden"):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), folder)
        return scan(folder)

    monkeypatch.setattr(os, "scandir", refusing)
    (row,) = read_sources(raw).drop_nulls("error").iter_rows(named=True)
    assert (row["source_path"], row["error"]) == ("closed", "the folder cannot be opened: Permission denied")


def test_unusable_files_are_named_and_the_rest_is_read(raw: Path, tmp_path: Path) -> None:
    (raw / "empty.txt").write_bytes(b"")
    (raw / "photo.jpg").write_bytes(b"\xff\xd8\xff")
    (raw / "binary.txt").write_bytes(bytes(range(256)))
    readings = parsed(raw, tmp_path / "work")["readings"]
    assert sorted(readings["refusal"].drop_nulls()) == ["empty_file", "not_text", "unknown_format"]
    assert readings["text_digest"].is_not_null().sum() == 2


def test_a_known_document_is_not_read_again(raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = parsed(raw, tmp_path / "work")
    read: list[int] = []
    original = parts.read_batch
    monkeypatch.setattr(parts, "read_batch", lambda r, s, n: (read.append(s.height), original(r, s, n))[1])
    again = parsed(raw, tmp_path / "work")
    assert read == []
    for name in FRAMES:
        assert_frame_equal(first[name], again[name])
    (raw / "new.txt").write_text((raw / "000_b093fe27a274807f.txt").read_text().replace("avril", "mai"))
    parsed(raw, tmp_path / "work")
    assert read == [1]


def test_a_removed_document_is_forgotten(raw: Path, tmp_path: Path) -> None:
    parsed(raw, tmp_path / "work")
    (raw / "000_b093fe27a274807f.txt").unlink()
    left = parsed(raw, tmp_path / "work")
    fresh = parsed(raw, tmp_path / "other")
    for name in FRAMES:
        assert_frame_equal(left[name], fresh[name])


def test_what_no_reading_vouches_for_is_read_again(raw: Path, tmp_path: Path) -> None:
    whole = parsed(raw, tmp_path / "work")
    for part in (tmp_path / "work" / "parts").rglob("readings/*.parquet"):
        part.unlink()
    assert_frame_equal(parsed(raw, tmp_path / "work")["claims"], whole["claims"])


def test_quotes_are_what_stands_at_their_places(raw: Path, tmp_path: Path) -> None:
    frames = parsed(raw, tmp_path / "work")
    texts = dict(frames["found_texts"].iter_rows())
    for key, start, end, quote in frames["claims"].select("key", "char_start", "char_end", "quote").iter_rows():
        assert " ".join(texts[key][start:end].split()) == quote
    covered = frames["found_passages"].group_by("key").agg((pl.col("char_end") - pl.col("char_start")).sum())
    assert {key: len(text) for key, text in texts.items()} == dict(covered.iter_rows())


def test_several_processes_give_what_one_gives(raw: Path, tmp_path: Path) -> None:
    for number in range(4):
        text = (raw / "000_b093fe27a274807f.txt").read_text("utf-8").replace("2003", f"200{number}")
        (raw / f"{number}.txt").write_text(text, "utf-8")
    one, several = tmp_path / "one", tmp_path / "several"
    counts = [
        parts.update(raw, read_sources(raw), work, lambda done, total: None, workers)
        for work, workers in ((one, 1), (several, 2))
    ]
    assert counts[0] == counts[1]
    there = [{p.relative_to(work): p.read_bytes() for p in work.rglob("*.parquet")} for work in (one, several)]
    assert there[0] == there[1]
