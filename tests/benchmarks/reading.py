"""How fast documents are read, what it takes to build again, and where the time goes. Run, for 20 MB of documents:

    python tests/benchmarks/reading.py 20

Prints MB of documents per second of processor time, which a busy machine stretches less than the time of the clock; and
beside it what people would write instead (``rivals.py``), which does a part of the job.
"""

import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import corpora
import polars as pl
import rivals

from pipeline import buckets, parsing, scanning
from pipeline.parts import Parts, update
from pipeline.scanning.lexicon import lexicon
from pipeline.sources import list_sources

STEPS = {
    scanning: ("fold", "detect_language", "find_marks", "cut", "tongues"),
    parsing: (
        *(
            "make_passages",
            "define_acronyms",
            "find_dates",
            "find_kind",
            "find_structure",
            "find_head",
            "find_sentences",
        ),
        *("find_meetings", "find_participations", "find_proposals", "claims_of"),
    ),
    buckets: ("read", "add_rows"),
}
Timer = Counter[str]


def cpu() -> float:
    """Seconds of processor time of this process, and of those that it waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(u.ru_utime + u.ru_stime for u in used)


def timed(timer: Timer, module: Any, name: str) -> None:
    """Counts the time that a function of a module takes."""
    function: Callable[..., Any] = getattr(module, name)

    def counting(*args: Any, **kwargs: Any) -> Any:
        began = time.thread_time()
        try:
            found = function(*args, **kwargs)
            return list(found) if name == "claims_of" else found
        finally:
            timer[name] += time.thread_time() - began  # type: ignore[assignment]

    setattr(module, name, counting)


def measure(kind: str, raw: Path, timer: Timer) -> None:
    """Reads a folder from nothing, and prints how fast that was and where the time went."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        sources = list_sources(raw, work)
        size = int(sources["bytes"].sum()) / 1e6
        timer.clear()
        took = build(raw, work)
        print(f"\n{kind}: {sources.height:,} documents, {size:.1f} MB, {took:.1f} s: {size / took:.2f} MB/s")
        rows = {name: Parts(work / "parts").read(name).height for name in ("found_passages", "claims")}
        print("  " + ", ".join(f"{count / size:,.0f} {name} per MB" for name, count in rows.items()))
        for name, seconds in timer.most_common():
            print(f"  {name:<20} {seconds / took:6.1%}  {size / max(seconds, 1e-9):8.1f} MB/s")
        again(raw, work, took)
        rivals.report([(raw / path).read_text("utf-8") for path in sources["source_path"]], size / took)


def again(raw: Path, work: Path, full: float) -> None:
    """What it takes where nothing changed, and where ten documents did."""
    nothing = build(raw, work)
    files = sorted(path for path in raw.rglob("*.txt"))
    for path in files[:: max(1, len(files) // 10)][:10]:
        path.write_text(corpora.perturbed(path.read_text("utf-8"), 1), "utf-8")
    ten = build(raw, work)
    print(f"  again, nothing changed: {nothing:.2f} s; ten documents changed: {ten:.2f} s, {ten / full:.1%} of all")


def build(raw: Path, work: Path) -> float:
    """Seconds from the files to the parts."""
    began = cpu()
    update(raw, list_sources(raw, work), work, lambda done, total: None)
    return cpu() - began


def workers(raw: Path) -> None:
    """What a second process brings, in time of the clock."""
    times = []
    for several in (1, 2):
        with tempfile.TemporaryDirectory() as folder:
            began = time.perf_counter()
            update(raw, list_sources(raw, Path(folder)), Path(folder), lambda done, total: None, several)
            times.append(time.perf_counter() - began)
    print(
        f"\nmixed, time of the clock: one process {times[0]:.1f} s, two {times[1]:.1f} s: {times[0] / times[1]:.2f} times"
    )


def main() -> None:
    size = int(float(sys.argv[1] if len(sys.argv) > 1 else "20") * 1e6)
    print(f"polars {pl.__version__}, {pl.thread_pool_size()} threads")
    began = cpu()
    for code in ("ar", "en", "es", "fr", "ru", "zh"):
        assert lexicon(code).automaton
    print(f"languages and names: {cpu() - began:.2f} s for all six, once for each process")
    with tempfile.TemporaryDirectory() as folder:
        mixed, seeds = Path(folder) / "mixed", Path(folder) / "seeds"
        corpora.write(mixed, True, size)
        corpora.write(seeds, False, size // 4)
        workers(mixed)
        timer: Timer = Counter()
        for module, names in STEPS.items():
            for name in names:
                timed(timer, module, name)
        measure("mixed", mixed, timer)
        measure("seeds", seeds, timer)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"\npeak memory: {peak / 1e3:,.0f} MB")


if __name__ == "__main__":
    main()
