"""The arrows of the design, and the habits that keep the code readable, read from the code itself.

Nothing is imported here: the sources are parsed. ``LAYERS`` is the design: a module knows its own layer and those before.
"""

import ast
import csv
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[1]
CODE = sorted((ROOT / "pipeline").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))

LAYERS = [
    {
        "addresses",
        "text",
        "vocabulary",
        "symbols",
        "columns",
        "tables",
        "schema",
        "models",
        "folding",
        "collector",
        "reference",
        "languages",
    },
    {"reading"},
    {"scanning"},
    {"parsing"},
    {"building"},
    {"storage", "validation", "failures", "evidence_rules", "database", "across"},
    {"sources", "objects", "origins", "versions", "buckets", "processes", "parts", "shares", "large"},
    {"release", "trial", "publication"},
    {"evaluate"},
    {"assets", "definitions", "cluster", "home"},
    {"cli", "build", "candidates", "explain", "query", "ui", "__main__"},
]
"""The ground, then the flow, then what drives it."""
RANK = {name: rank for rank, layer in enumerate(LAYERS) for name in layer}

GROUPS = ["dates", "names", "words", "layout", "actors", "meetings", "lists", "attendance", "proposals"]
"""The recognisers of ``pipeline/parsing``, from those that know least of the others to those that use them."""

WORLD = {"io", "os", "pathlib", "shutil", "tempfile", "glob", "subprocess", "socket", "urllib", "random", "uuid"}
"""Disk, network and chance."""
FORBIDDEN = {
    "parsing": WORLD | {"time", "polars", "pandera", "pyarrow", "duckdb", "numpy", "csv", "tomllib"},
    "building": WORLD | {"time", "pandera", "pyarrow", "duckdb", "csv", "tomllib"},
    "scanning": WORLD | {"time", "pandera", "pyarrow", "duckdb", "csv", "tomllib"},
}
LETTERS_OF_NO_LANGUAGE = {
    "\N{ARABIC TATWEEL}",  # a stroke that stretches words, and stands for a dash
    "\u3400",  # first and
    "\u9fff",  # last of the Han characters: ends of a range
}


class Import(NamedTuple):
    """One import: of what, where, and whether it happens when the module is imported."""

    name: str
    line: int
    at_once: bool


def module_name(file: Path) -> str:
    """``pipeline/parsing/__init__.py`` is ``pipeline.parsing``."""
    return ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def part(name: str) -> str:
    """The part of the pipeline that a module belongs to: ``pipeline.parsing.lists.rows`` is of ``parsing``."""
    return name.split(".")[1] if "." in name else "pipeline"


MODULES = {module_name(file): file for file in CODE}


@cache
def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"))


def imports(file: Path) -> Iterator[Import]:
    """All imports of a file; of ``from package import module`` the module."""
    yield from walk(tree(file), at_once=True)


def walk(node: ast.AST, at_once: bool) -> Iterator[Import]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (Import(alias.name, child.lineno, at_once) for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            assert not child.level, "imports name the whole path"
            for alias in child.names:
                full = f"{child.module}.{alias.name}"
                yield Import(full if full in MODULES else str(child.module), child.lineno, at_once)
        else:
            later = isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)) or typing_only(child)
            yield from walk(child, at_once and not later)


def typing_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING")


def where(file: Path, line: int) -> str:
    return f"{file.relative_to(ROOT)}:{line}"


def test_every_module_has_a_place_in_the_design() -> None:
    assert {part(name) for name in MODULES} - {"pipeline"} <= set(RANK)


def test_arrows_go_one_way() -> None:
    back = [
        f"{where(file, found.line)}: {part(name)} knows {part(found.name)}"
        for name, file in MODULES.items()
        for found in imports(file)
        if found.name.startswith("pipeline.") and RANK[part(found.name)] > RANK.get(part(name), 0)
    ]
    assert not back


def test_recognisers_know_only_those_before_them() -> None:
    """Those in no group, such as ``occasions``, put together what groups find, and no group knows them."""
    ground = {"pipeline.parsing.document"}
    back = []
    for name, file in MODULES.items():
        group = name.split(".")[2] if name.startswith("pipeline.parsing.") else ""
        if group not in GROUPS:
            continue
        before = {f"pipeline.parsing.{other}" for other in GROUPS[: GROUPS.index(group) + 1]}
        for found in imports(file):
            known = found.name in ground or ".".join(found.name.split(".")[:3]) in before
            if found.name.startswith("pipeline.parsing") and not known:
                back.append(f"{where(file, found.line)}: {group} knows {found.name}")
    assert not back


def test_no_module_knows_itself_through_others() -> None:
    known = {name: {i.name for i in imports(file) if i.name in MODULES} for name, file in MODULES.items()}
    while free := {name for name, others in known.items() if not others & set(known)}:
        known = {name: others for name, others in known.items() if name not in free}
    assert not known


def test_what_reads_a_document_is_in_the_version_of_the_rules() -> None:
    """Else a change of it would leave what is kept of documents as it was."""
    (rules,) = [
        {str(name).removesuffix(".py") for name in ast.literal_eval(node.value)}
        for node in tree(ROOT / "pipeline" / "versions.py").body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "RULES"
    ]
    reached, waiting = set(), ["pipeline.reading", "pipeline.scanning", "pipeline.parsing"]
    while waiting:
        name = waiting.pop()
        reached.add(name)
        known = {found.name for found in imports(MODULES[name]) if found.name in MODULES}
        waiting += known - reached
    assert {part(name) for name in reached} - {"pipeline"} <= rules


def test_only_the_edge_knows_dagster() -> None:
    seen = [
        where(file, found.line)
        for name, file in MODULES.items()
        for found in imports(file)
        if found.name.split(".")[0] == "dagster" and part(name) not in {"assets", "definitions"}
    ]
    assert not seen


def test_the_command_is_quick() -> None:
    """What is imported with the command, and with its questions, never reaches Dagster, Polars or Pandera."""
    for start in ("pipeline.cli", "pipeline.query", "pipeline.ui", "pipeline.home", "pipeline.build"):
        reached, waiting = set(), [start]
        while waiting:
            name = waiting.pop()
            reached.add(name)
            if name in MODULES:
                at_once = {found.name for found in imports(MODULES[name]) if found.at_once}
                waiting += at_once - reached
        assert not {name.split(".")[0] for name in reached} & {"dagster", "polars", "pandera", "pyarrow"}, start


def test_stores_of_objects_cost_nothing_where_there_are_none() -> None:
    """Their library is of an extra, and imported by those functions that meet an address."""
    assert not [
        where(file, i.line) for file in CODE for i in imports(file) if i.at_once and i.name.startswith("obstore")
    ]


def test_the_graph_is_shown_without_waiting_for_the_readers() -> None:
    """What the code location imports at once is Dagster, Polars and the schema."""
    reached, waiting = set(), ["pipeline.definitions"]
    while waiting:
        name = waiting.pop()
        reached.add(name)
        if name in MODULES:
            waiting += {found.name for found in imports(MODULES[name]) if found.at_once} - reached
    assert not {name.split(".")[0] for name in reached} & {"pandera", "pyarrow", "duckdb", "numpy", "babel", "lxml"}
    assert not {part(name) for name in reached} & {"reading", "scanning", "parsing", "languages", "evaluate"}


@pytest.mark.parametrize("layer", FORBIDDEN)
def test_no_disk_no_clock_no_chance(layer: str) -> None:
    seen = [
        f"{where(file, found.line)}: {found.name}"
        for name, file in MODULES.items()
        if part(name) == layer
        for found in imports(file)
        if found.name.split(".")[0] in FORBIDDEN[layer]
    ]
    clocks = [
        where(file, node.lineno)
        for name, file in MODULES.items()
        if part(name) == layer
        for node in ast.walk(tree(file))
        if (isinstance(node, ast.Attribute) and node.attr in {"now", "today", "utcnow"})
        or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "open")
    ]
    assert not seen + clocks


def docstrings(module: ast.Module) -> set[int]:
    """Strings that stand alone as statements: what documents a module, a class, a function or a constant."""
    return {
        id(node.value)
        for node in ast.walk(module)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }


def test_no_phrase_of_a_language_in_code() -> None:
    """No letters beyond ASCII in strings: phrases stand in languages/."""
    phrases = []
    for name, file in MODULES.items():
        if part(name) in {"scanning", "parsing", "building"}:
            documents = docstrings(tree(file))
            for node in ast.walk(tree(file)):
                if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents:
                    letters = {c for c in node.value if not c.isascii() and unicodedata.category(c)[0] == "L"}
                    if letters - LETTERS_OF_NO_LANGUAGE:
                        phrases.append(f"{where(file, node.lineno)}: {node.value[:80]}")
    assert not phrases


@pytest.mark.parametrize("file", [*CODE, *TESTS], ids=lambda file: str(file.relative_to(ROOT)))
def test_files_are_short_and_say_what_they_are(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    assert source.count("\n") <= 300
    assert ast.get_docstring(tree(file))


@pytest.mark.parametrize("file", sorted((ROOT / "pipeline").rglob("*.csv")), ids=lambda file: file.name)
def test_data_files_are_sorted(file: Path) -> None:
    with file.open(encoding="utf-8", newline="") as lines:
        _, *rows = csv.reader(lines)
    assert not [after for before, after in pairwise(rows) if after <= before][:3]


@pytest.mark.parametrize("file", sorted((ROOT / "pipeline/reference").glob("*.csv")), ids=lambda file: file.name)
def test_data_files_carry_their_source(file: Path) -> None:
    """``redirects`` are the project's own and say why."""
    with file.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        column = "reason" if file.name == "redirects.csv" else "source"
        assert column in (reader.fieldnames or [])
        assert not [row for row in reader if not row[column].strip()][:3]
