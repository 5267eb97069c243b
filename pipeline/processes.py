"""Work in several processes: started afresh (never forked from one that has threads), one thread each.

Belongs here: starting processes, and what to do when one dies. Does not belong here: the work.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
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
    before = {name: os.environ.get(name) for name in THREADS}
    os.environ.update(THREADS)
    try:
        with ProcessPoolExecutor(min(workers, len(left)), mp_context=get_context("spawn")) as pool:
            futures = {pool.submit(work, tasks[index]): index for index in left}
            try:
                for future in as_completed(futures):
                    yield futures[future], future.result()
            except BrokenProcessPool:
                return
            except BaseException:
                pool.shutdown(cancel_futures=True)
                raise
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})
