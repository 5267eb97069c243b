"""Parts that are brought up to date in shares are those of a build in one go, whatever is done twice, late or not to the
end; and nothing is taken for whole that is not."""

import random
import shutil
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from pipeline import parts, shares, versions
from pipeline.parts import Counts, update
from pipeline.sources import list_sources

LETTER = (
    "Security Council\n\nOn {day} April 2003 the Security Council held a meeting with the African Union. The members"
    " should act on the causes of the conflict, and must cooperate.\n"
)
SHARES = 5


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    folder = tmp_path / "raw"
    folder.mkdir()
    for day in range(1, 25):
        (folder / f"{day}.txt").write_text(LETTER.format(day=day), "utf-8")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    return folder


def kept(work: Path) -> dict[str, bytes]:
    files = (file for file in (work / "parts").rglob("*") if file.is_file() and file.name != "plan.json")
    return {file.relative_to(work).as_posix(): file.read_bytes() for file in files}


def in_shares(raw: Path, work: Path, run: str, order: list[int]) -> Counts:
    """All that the steps of a run do, the shares in this order."""
    sources = list_sources(raw, work)
    shares.plan(sources, work, run)
    for share in order:
        shares.read_share(raw, sources, work, share, SHARES)
    return shares.collect(sources, work, run)


def change(raw: Path) -> None:
    (raw / "1.txt").unlink(missing_ok=True)
    (raw / "2.txt").write_text(LETTER.format(day=28), "utf-8")
    (raw / "new.txt").write_text(LETTER.format(day=29), "utf-8")


@pytest.mark.parametrize("seed", range(3))
def test_shares_in_any_order_give_the_parts_of_one_go(raw: Path, tmp_path: Path, seed: int) -> None:
    order = [*range(SHARES), *range(0, SHARES, 2)]  # some twice
    random.Random(seed).shuffle(order)
    for run in ("first", "second"):
        whole = update(raw, list_sources(raw, tmp_path / "a"), tmp_path / "a", lambda *done: None)
        assert in_shares(raw, tmp_path / "b", run, order) == whole
        assert kept(tmp_path / "a") == kept(tmp_path / "b")
        change(raw)


def test_what_a_dead_worker_left_is_read_and_nothing_twice(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work, read, original = tmp_path / "work", [], parts.read_batch

    def dying(folder: Path, batch: pl.DataFrame, names: str) -> Any:
        if len(read) == 3:
            read.append("")
            raise KeyboardInterrupt
        read.extend(batch["source_path"])
        return original(folder, batch, names)

    monkeypatch.setattr(parts, "read_batch", dying)
    monkeypatch.setattr(shares, "BATCH", 1)  # each bucket by itself
    sources = list_sources(raw, work)
    shares.plan(sources, work, "run")
    with pytest.raises(KeyboardInterrupt):
        for share in range(SHARES):
            shares.read_share(raw, sources, work, share, SHARES)
    with pytest.raises(shares.SharesDiffer):
        shares.collect(sources, work, "run")
    counts = in_shares(raw, work, "run", list(range(SHARES)))  # engines do again what they lost, the plan too
    assert sorted(filter(None, read)) == sorted(sources["source_path"])
    assert (counts.read, counts.cached) == (25, 0)


def test_shares_under_other_rules_are_not_taken_for_read(
    raw: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as other:
        other.setattr("pipeline.buckets.stamp", lambda *kind: "of a worker that was not started anew")
        with pytest.raises(shares.SharesDiffer, match="started anew"):
            in_shares(raw, tmp_path / "work", "run", list(range(SHARES)))
    assert not (tmp_path / "work" / "parts" / "rules").exists()
    assert in_shares(raw, tmp_path / "work", "again", list(range(SHARES))).read == 25


def test_a_file_that_cannot_be_opened_stops_no_share(raw: Path, tmp_path: Path) -> None:
    sources = list_sources(raw, tmp_path / "work")
    gone = raw / "gone"
    shutil.copytree(raw, gone)
    (gone / "3.txt").unlink()
    for run in ("run", "again"):
        shares.plan(sources, tmp_path / "work", run)
        for share in range(SHARES):
            shares.read_share(gone, sources, tmp_path / "work", share, SHARES)
        assert shares.collect(sources, tmp_path / "work", run).failed == 2
    assert versions.rules_version() in (tmp_path / "work" / "parts" / "rules").read_text("utf-8")
