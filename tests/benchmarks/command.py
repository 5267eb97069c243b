"""How long ``chapter8`` takes, beside what its tools take when they do nothing. Run: ``python tests/benchmarks/command.py``.

Each figure is the median of whole processes, all measured in turn so that a busy machine is busy for all of them.
``build`` stands beside a Dagster job of the same assets, edges and checks that do nothing, on the same instance (aim:
at most 1.8 times); ``query`` and ``--help`` stand beside ``python -c "import duckdb"`` (aim: at most 3 times).
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from pipeline.definitions import defs

TURNS = 5
ROOT = Path(__file__).resolve().parents[2]


def write_script(folder: Path) -> Path:
    """The empty job as a program that imports Dagster only; the graph is written out."""
    graph = defs.resolve_asset_graph()
    nodes = [
        (
            key.to_user_string(),
            sorted(parent.to_user_string() for parent in graph.get(key).parent_keys),
            sorted(check.name for check in graph.get(key).check_keys),
        )
        for key in graph.toposorted_asset_keys
    ]
    script = folder / "empty.py"
    script.write_text(f"NODES = {nodes!r}\n{EMPTY}", encoding="utf-8")
    return script


EMPTY = """
import logging
import sys

import dagster as dg

logging.getLogger("dagster").setLevel(logging.CRITICAL)


def empty_asset(key, parents, checks):
    specs = [dg.AssetCheckSpec(name, asset=key, blocking=True) for name in checks]

    @dg.asset(name=key, deps=parents, check_specs=specs)
    def nothing():
        passed = [dg.AssetCheckResult(passed=True, check_name=name) for name in checks]
        return dg.MaterializeResult(check_results=passed)

    return nothing


assets = [empty_asset(*node) for node in NODES]
defs = dg.Definitions(assets=assets, jobs=[dg.define_asset_job("empty")], executor=dg.in_process_executor)
config = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}
with dg.DagsterInstance.from_config(sys.argv[1]) as instance:
    assert defs.resolve_job_def("empty").execute_in_process(run_config=config, instance=instance).success
"""


def seconds(command: list[str]) -> float:
    """The time that a whole process takes."""
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> None:
    """Measure in turns, and print medians and ratios."""
    with tempfile.TemporaryDirectory() as folder:
        outputs = Path(folder) / "outputs"
        chapter8 = [sys.executable, "-m", "pipeline"]
        commands = {
            "build": [*chapter8, "build", "--raw", str(ROOT / "raw"), "--outputs", str(outputs)],
            "empty job": [sys.executable, str(write_script(Path(folder))), str(outputs / ".dagster")],
            "import duckdb": [sys.executable, "-c", "import duckdb"],
            "query": [*chapter8, "query", "--outputs", str(outputs), "FROM meetings"],
            "help": [*chapter8, "--help"],
        }
        print(f"first build   {seconds(commands['build']):6.2f} s")
        times: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(TURNS):
            for name, command in commands.items():
                times[name].append(seconds(command))
    middle = {name: median(values) for name, values in times.items()}
    for name, other, aim in [("build", "empty job", 1.8), ("query", "import duckdb", 3), ("help", "import duckdb", 3)]:
        ratio = middle[name] / middle[other]
        print(f"{name:<12}  {middle[name]:6.2f} s = {ratio:4.2f} x {other} ({middle[other]:.2f} s); aim: {aim}")


if __name__ == "__main__":
    main()
