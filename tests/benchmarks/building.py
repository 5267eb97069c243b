"""What a whole ``chapter8 build`` takes, from nothing and again. Run, for 20 MB of documents and 2 processes:

    python tests/benchmarks/building.py 20 2

A third number leaves out documents of more bytes: ``220 2 4000`` are 100,000 short ones. Whole commands as people run them: time of the clock, processor time, and the most memory of one process.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import corpora


def run(raw: Path, outputs: Path, *options: str) -> tuple[float, float, float]:
    """Seconds of the clock and of processors, and MB of memory, of one build and its processes."""
    command = [sys.executable, "-m", "pipeline", "build", "--raw", str(raw), "--outputs", str(outputs), *options]
    began = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    _, status, used = os.wait4(child.pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0, child.stderr.read() if child.stderr else status
    return time.perf_counter() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1e3


def report(what: str, measured: tuple[float, float, float], full: float = 0) -> None:
    clock, processor, memory = measured
    share = f" = {processor / full:.1%} of all" if full else ""
    print(f"{what:<28} {clock:7.1f} s, {processor:7.1f} s of processors{share}, {memory:6,.0f} MB", flush=True)


def main() -> None:
    size = float(sys.argv[1] if len(sys.argv) > 1 else "20")
    workers = sys.argv[2] if len(sys.argv) > 2 else "2"
    longest = int(sys.argv[3]) if len(sys.argv) > 3 else corpora.ANY
    with tempfile.TemporaryDirectory() as folder:
        raw, outputs = Path(folder) / "raw", Path(folder) / "outputs"
        raw.mkdir()
        report("nothing to read", run(raw, Path(folder) / "empty"))
        count = corpora.write(raw, True, int(size * 1e6), longest)
        print(f"{count:,} documents, {size:.0f} MB, {workers} processes")
        full = run(raw, outputs, "--workers", workers)
        report("from nothing", full)
        print(f"{'':<28} {size / full[0]:.2f} MB/s of the clock, {size / full[1]:.2f} of processors")
        report("again, nothing changed", run(raw, outputs, "--workers", workers), full[1])
        files = sorted(raw.rglob("*.txt"))
        for path in files[:: max(1, count // 10)][:10]:
            path.write_text(corpora.perturbed(path.read_text("utf-8"), 1), "utf-8")
        report("again, ten changed", run(raw, outputs, "--workers", workers), full[1])


if __name__ == "__main__":
    main()
