"""Where the project's folders are: the one resource of all assets.

Belongs here: finding ``raw/`` and ``outputs/``, and who is told how far the reading has come. Does not belong here:
anything about what is in them.
"""

import os
from collections.abc import Callable
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING

import dagster as dg
from pydantic import Field

from pipeline.addresses import Address, AddressError, Place, place

if TYPE_CHECKING:
    from pipeline.large import Large
    from pipeline.storage import Store

Progress = Callable[[int, int], None]
"""Is told how many documents are done, of how many."""

PROGRESS: ContextVar[Progress | None] = ContextVar("progress", default=None)
"""Who is told, in a run inside this process."""


LARGE_BY_DEFAULT = 50_000
"""As ``large.py`` has it, which takes long to import."""
WORTH = 4_000_000
"""Bytes of documents for which a process of its own is worth its start."""


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def project_folder() -> Path:
    """The current directory when it has ``raw/``, else the checkout that this code stands in."""
    here = Path.cwd()
    return here if (here / "raw").is_dir() else Path(__file__).resolve().parents[2]


class Workspace(dg.ConfigurableResource[None]):
    """The folders that the project reads from and writes to."""

    raw: str = Field(default="", description="Folder or address of the documents; `raw` of the project if empty.")
    outputs: str = Field(default="", description="Folder of what is built; `outputs` of the project if empty.")

    workers: int = Field(default=0, description="Processes that read documents; 0: as many as the work is worth.")
    verify_inputs: bool = Field(default=False, description="Read all files, also those that look as when last read.")

    part_documents: int = Field(
        default=LARGE_BY_DEFAULT, description="Files up to which a table is one file, not parts."
    )

    guess: bool = Field(default=True, description="Take folders that nobody names from the project that is here.")

    @property
    def is_large(self) -> bool:
        """Whether tables with rows for each document are kept in parts."""
        return self.store.read("sources", ["key"]).height > self.part_documents

    def workers_for(self, size: int) -> int:
        """How many processes are to read so many bytes: one where starting others would take longer."""
        return self.workers or (max(1, min(cores(), size // WORTH)))

    @property
    def raw_folder(self) -> Place:
        return self.named("raw", self.raw)

    @property
    def outputs_folder(self) -> Path:
        where = self.named("outputs", self.outputs)
        if isinstance(where, Address):
            raise AddressError(
                f"Runs write to a folder, and {where} is none: `chapter8 build --outputs` publishes there."
            )
        return where

    def named(self, name: str, configured: str) -> Place:
        """What the configuration or the environment names, else the folder of the project where it may be guessed."""
        variable = f"CHAPTER8_{name.upper()}"
        if given := configured or os.environ.get(variable):
            return place(given)
        if not self.guess:
            where = f"set {variable} on all machines that run steps, or `{name}` in the launchpad"
            raise dg.Failure(f"Nobody says where the folder {name} is: {where}.", allow_retries=False)
        return project_folder() / name

    @property
    def answers_folder(self) -> Path:
        raw = self.raw_folder
        return (project_folder() / "raw" if isinstance(raw, Address) else raw).parent / "answers"

    @property
    def store(self) -> "Store":
        from pipeline.storage import Store

        return Store(self.outputs_folder)

    @property
    def large(self) -> "Large | None":
        """The dataset bucket by bucket, where it is large."""
        from pipeline.large import Large

        return Large(self.outputs_folder) if self.is_large else None

    @property
    def work_folder(self) -> Path:
        return self.outputs_folder / "work"
