"""Where the project's folders are: the one resource of all assets.

Belongs here: finding ``raw/`` and ``outputs/``, and who is told how far the reading has come. Does not belong here:
anything about what is in them.
"""

import os
from collections.abc import Callable
from contextvars import ContextVar
from pathlib import Path

import dagster as dg
from pydantic import Field

from pipeline.storage import Store

Progress = Callable[[int, int], None]
"""Is told how many documents are done, of how many."""

PROGRESS: ContextVar[Progress | None] = ContextVar("progress", default=None)
"""Who is told, in a run inside this process."""


def project_folder() -> Path:
    """The current directory when it has ``raw/``, else the checkout that this code stands in."""
    here = Path.cwd()
    return here if (here / "raw").is_dir() else Path(__file__).resolve().parents[2]


class Workspace(dg.ConfigurableResource[None]):
    """The folders that the project reads from and writes to."""

    raw: str = Field(default="", description="Folder of the documents; `raw` of the project if empty.")
    outputs: str = Field(default="", description="Folder of what is built; `outputs` of the project if empty.")

    @property
    def raw_folder(self) -> Path:
        return Path(self.raw or os.environ.get("CHAPTER8_RAW") or project_folder() / "raw")

    @property
    def outputs_folder(self) -> Path:
        return Path(self.outputs or os.environ.get("CHAPTER8_OUTPUTS") or project_folder() / "outputs")

    @property
    def store(self) -> Store:
        return Store(self.outputs_folder)

    @property
    def work_folder(self) -> Path:
        return self.outputs_folder / "work"
