"""Versions and places of code, and how long the code location takes to load."""

import os
import re
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest

from pipeline import versions
from pipeline.assets import sources_of_code
from pipeline.assets.sources_of_code import PROJECT, code_version, declarations, imported, label, place
from pipeline.building import BUILDERS
from pipeline.definitions import defs
from pipeline.schema import tables

HOME = PROJECT / "pipeline"
FACTOR, MOST_RUNS = 1.5, 6


@pytest.mark.parametrize("name", tables())
def test_links_lead_to_code(name: str) -> None:
    file, line = place(BUILDERS[name].make)
    assert file.read_text().splitlines()[line - 1].startswith(f"def {name}(")
    file, line = declarations()[tables()[name].declaration.__name__]
    assert re.match(r"class \w+\(Table\):", file.read_text().splitlines()[line - 1])


def forget() -> None:
    """Forget what is known of the files of the project."""
    for known in ("content", "imported", "direct_imports", "module_file"):
        getattr(sources_of_code, known).cache_clear()


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Another project than this one."""
    monkeypatch.setattr(sources_of_code, "PROJECT", tmp_path)
    yield tmp_path
    forget()


def test_a_version_is_that_of_all_that_is_imported(elsewhere: Path) -> None:
    package = elsewhere / "pipeline"
    package.mkdir()
    files = {"a": "from pipeline import b\n", "b": "def f():\n    import pipeline.c\n", "c": "C = 1\n", "d": "D = 1\n"}
    for name, text in files.items():
        (package / f"{name}.py").write_text(text)

    def version(*more: str) -> str:
        forget()
        return code_version(package / "a.py", *more)

    before = version()
    (package / "d.py").write_text("D = 2\n")
    assert version() == before
    assert version("another declaration") != before
    (package / "c.py").write_text("C = 2\n")
    assert version() != before


def test_what_decides_about_a_document_is_in_the_version_of_what_is_parsed() -> None:
    known = {label(file) for file in imported(HOME / "parts.py")}
    deciding = [HOME / name for name in versions.RULES if name.endswith(".py")]
    deciding += [f for name in ("reading", "scanning", "parsing") for f in (HOME / name).glob("*.py")]
    assert not {label(file) for file in deciding} - known


def seconds(code: str) -> float:
    """Processor time of a process that runs the code; what it compiles is kept, as it is where people use it."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, env=kept, cwd=PROJECT)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def test_the_code_location_loads_about_as_fast_as_dagster() -> None:
    ours = "import pipeline.definitions as d; d.defs.get_repository_def()"
    seconds(ours)
    dagster = location = float("inf")
    for _ in range(MOST_RUNS):  # the fastest of each: what else the machine does makes both slower
        dagster, location = min(dagster, seconds("import dagster")), min(location, seconds(ours))
        if location <= FACTOR * dagster:
            return
    pytest.fail(f"{location:.2f} s against {dagster:.2f} s for Dagster alone")


def test_reference_data_are_in_the_version_of_the_tables_that_show_them() -> None:
    start, spec = place(BUILDERS["organizations"].make)[0], tables()["organizations"]
    shown = defs.resolve_asset_graph().get(dg.AssetKey("organizations")).code_version
    assert shown == code_version(start, repr(spec), data=("reference",))
    assert shown != code_version(start, repr(spec))
