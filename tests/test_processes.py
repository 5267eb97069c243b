"""Work in several processes: none is lost when one dies, and a single one needs no process."""

import os
from pathlib import Path

import pytest
from mortal import die, die_once, fail, threads

from pipeline.processes import WorkerDied, run_all


def test_one_worker_or_one_task_stays_here() -> None:
    assert set(run_all(die_once, ["", ""], 1)) == {str(os.getpid())}
    assert list(run_all(die_once, [""], 8)) == [str(os.getpid())]
    assert list(run_all(die_once, [], 8)) == []


def test_what_a_dead_process_left_is_done_by_another(tmp_path: Path) -> None:
    found = list(run_all(die_once, [str(tmp_path), str(tmp_path)], 2))
    assert len(found) >= 2 and str(os.getpid()) not in found


def test_processes_that_go_on_dying_are_told_of_in_a_sentence() -> None:
    with pytest.raises(WorkerDied, match="--workers 1"):
        list(run_all(die, ["a", "b"], 2))


def test_what_the_work_raises_is_raised_here() -> None:
    with pytest.raises(ValueError, match="no work in a"):
        list(run_all(fail, ["a", "a"], 2))


def test_processes_have_one_thread_for_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("POLARS_MAX_THREADS", raising=False)
    assert list(run_all(threads, ["POLARS_MAX_THREADS"] * 2, 2)) == ["1", "1"]
    assert "POLARS_MAX_THREADS" not in os.environ
