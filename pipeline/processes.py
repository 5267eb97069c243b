"""Work in several processes: started afresh (never forked from one that has threads), one thread each.

Belongs here: starting processes, and what to do when one dies. Does not belong here: the work.
"""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from typing import TypeVar

Task = TypeVar("Task")
Result = TypeVar("Result")

THREADS = dict.fromkeys(("POLARS_MAX_THREADS", "OMP_NUM_THREADS", "RAYON_NUM_THREADS"), "1")
ATTEMPTS = 2
"""How often a piece of work is given to a process before it is taken for the one that kills it."""


class WorkerDied(Exception):
    """Processes died again and again over the same work; the message is a sentence for people."""


def run_all(work: Callable[[Task], Result], tasks: Sequence[Task], workers: int = 1) -> Iterator[Result]:
    """The results of ``work`` on all tasks, as they come. With one worker, or one task, all is done here.

    Where a process dies, what it left is given to new ones. Raises ``WorkerDied`` where that does not help, and what the
    work raises."""
    if workers <= 1 or len(tasks) <= 1:
        yield from map(work, tasks)
        return
    left = list(range(len(tasks)))
    for attempt in range(ATTEMPTS):
        done: set[int] = set()
        # the second time one by one, so that only what kills its process is lost
        for index, result in attempted(work, tasks, left, workers if attempt == 0 else 1):
            done.add(index)
            yield result
        left = [index for index in left if index not in done]
        if not left:
            return
    raise WorkerDied(
        "A process that read documents ended before it was done, and so did the one after it: mostly because there was "
        "no memory left. What was read is kept. Build again with --workers 1, or on a machine with more memory."
    )


def attempted(
    work: Callable[[Task], Result], tasks: Sequence[Task], left: list[int], workers: int
) -> Iterator[tuple[int, Result]]:
    """The results that came before a process died, with the numbers of their tasks."""
    others = set(active_children())
    pool = ProcessPoolExecutor(min(workers, len(left)), get_context("spawn"), initializer=leave_interrupts)
    with one_thread():
        futures = {pool.submit(work, tasks[index]): index for index in left}
        try:
            for future in as_completed(futures):
                yield futures[future], future.result()
        except BrokenProcessPool:
            return
        except BaseException:  # Ctrl-C does not wait: the work may be stopped at any place
            pool.shutdown(wait=False, cancel_futures=True)
            for child in set(active_children()) - others:
                child.terminate()
            raise
        finally:
            pool.shutdown()


def leave_interrupts() -> None:
    """Ctrl-C reaches all processes; the one that started the others ends them."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def one_thread() -> Iterator[None]:
    """Processes that start as long as the context lasts have one thread for frames each."""
    before = {name: os.environ.get(name) for name in THREADS}
    os.environ.update(THREADS)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
