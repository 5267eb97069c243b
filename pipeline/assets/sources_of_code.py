"""Where the code of an asset stands, and which version of it: what Dagster links to, and why it calls an asset stale.

A version is a digest of the module that makes the asset, of all modules of the project that it imports, and of data that
it reads. Does not belong here: running any of it; modules are read as text, as importing them takes time.
"""

import hashlib
import re
import warnings
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import dagster as dg

PROJECT = Path(__file__).parents[2]
IMPORTED = re.compile(r"^\s*(?:from|import) (pipeline[\w.]*)(?: import (\([^)]*\)|.+))?", re.M)
DECLARED = re.compile(r"^class (\w+)\(Table\)", re.M)
SCHEMA = tuple(sorted((PROJECT / "pipeline" / "tables").glob("*.py")))
"""Not a part of any version: each table has its own declaration in its."""
DATA = (".csv", ".toml")


def place(function: Callable[..., Any]) -> tuple[Path, int]:
    """The file of a function and its first line."""
    code = function.__code__
    return Path(code.co_filename), code.co_firstlineno


def links(*places: tuple[Path, int]) -> dict[str, Any]:
    """Metadata that Dagster shows as links: file and line, under the name that the file has in ``pipeline``."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", dg.BetaWarning)
        found = [dg.LocalFileCodeReference(file_path=str(f), line_number=n, label=label(f)) for f, n in places]
        return {"dagster/code_references": dg.CodeReferencesMetadataValue(code_references=list(found))}


def label(file: Path) -> str:
    """The path below ``pipeline``."""
    home = PROJECT / "pipeline"
    return file.relative_to(home).as_posix() if file.is_relative_to(home) else file.name


@cache
def declarations() -> dict[str, tuple[Path, int]]:
    """Where each class of the schema begins."""
    texts = {file: file.read_text(encoding="utf-8") for file in SCHEMA}
    found = [(file, text, match) for file, text in texts.items() for match in DECLARED.finditer(text)]
    return {match[1]: (file, text.count("\n", 0, match.start()) + 1) for file, text, match in found}


def code_version(start: Path, *more: str, data: Iterable[str] = ()) -> str:
    """Twelve digits for the module, what it imports, ``more`` words, and the data files of some folders of ``pipeline``."""
    digest = hashlib.sha256("\0".join(more).encode())
    for file in sorted(imported(start)):
        digest.update(file.name.encode() + b"\0" + content(file))
    for folder in data:
        for file in sorted(f for f in (PROJECT / "pipeline" / folder).iterdir() if f.suffix in DATA):
            digest.update(file.name.encode() + b"\0" + hashlib.sha256(content(file)).digest())
    return digest.hexdigest()[:12]


@cache
def content(file: Path) -> bytes:
    return file.read_bytes()


@cache
def imported(start: Path) -> frozenset[Path]:
    """The files of the project that a module is made of: its own, and those of all that it imports."""
    reached: set[Path] = set()
    waiting = [start]
    while waiting:
        file = waiting.pop()
        reached.add(file)
        waiting += [other for other in direct_imports(file) if other not in reached]
    return frozenset(reached)


@cache
def direct_imports(file: Path) -> tuple[Path, ...]:
    """The files of the project that a module imports by itself."""
    found = []
    for module, names in IMPORTED.findall(content(file).decode("utf-8")):
        found += [module_file(f"{module}.{name}") for name in re.findall(r"\w+", names)]
        found.append(module_file(module))
    return tuple(f for f in found if f is not None and f not in SCHEMA)


@cache
def module_file(module: str) -> Path | None:
    """The file of a module of the project, if it is one."""
    path = PROJECT.joinpath(*module.split("."))
    return next((f for f in (path.with_suffix(".py"), path / "__init__.py") if f.is_file()), None)
