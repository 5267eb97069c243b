"""The Dagster code location for clusters: as ``definitions.py``, but documents are read in shares, each a step of its own.

The executor is the one that the file in ``CHAPTER8_CLUSTER`` names. Where there is none (as on the machines that steps
are sent to) steps run one after another. Nothing else belongs here.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.addresses import Place
from pipeline.assets import Shares, code_location, named_executor
from pipeline.building import BUILDERS
from pipeline.definitions import list_sources

if TYPE_CHECKING:
    import polars as pl

    from pipeline.parts import Counts

SHARES = 32
"""A cluster of so many cores is used whole; more would gain little, as the tables are built on one, and each costs what a
step costs."""


def plan(sources: "pl.DataFrame", work: Path, run: str) -> None:
    from pipeline import shares

    shares.plan(sources, work, run)


def read_share(raw: Place, sources: "pl.DataFrame", work: Path, share: int) -> int:
    from pipeline import shares

    return shares.read_share(raw, sources, work, share, SHARES)


def collect(sources: "pl.DataFrame", work: Path, run: str) -> "Counts":
    from pipeline import shares

    return shares.collect(sources, work, run)


FILE = os.environ.get("CHAPTER8_CLUSTER")
defs = code_location(
    list_sources, Shares(SHARES, plan, read_share, collect), BUILDERS, named_executor(Path(FILE)) if FILE else None
)
