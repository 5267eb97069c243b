"""Bringing the parts up to date in shares, on machines that see the same folders: each share is some whole buckets.

Belongs here: what comes before, in and after the shares. They tell each other nothing; each looks into the parts what is
there, so that one that was cut off goes on where it was, on whatever machine. Does not belong here: what starts them.
"""

import json
import time
from pathlib import Path
from typing import Any

import polars as pl

from pipeline import versions
from pipeline.addresses import Place
from pipeline.buckets import BATCH
from pipeline.parts import (
    BUCKET,
    Counts,
    Parts,
    bring_up_to_date,
    clear,
    compare,
    finish,
    given_again,
    units,
    write_whole,
)


class SharesDiffer(Exception):
    """What the shares left is not what was asked for; the message is a sentence for people."""


def plan(sources: pl.DataFrame, work: Path, run: str) -> None:
    """What there is to do, written down for ``collect``. No share is begun before; but engines do again what they lost, and
    what a run has planned first is what it did."""
    parts = Parts(work / "parts")
    clear(parts)
    if planned(parts, run) is None:
        counts = compare(parts, sources).counts()
        done = {"read": counts.read, "cached": counts.cached, "removed": counts.removed, "size": counts.size}
        write_whole(parts.folder / "plan.json", json.dumps({"run": run, "began": time.time(), "counts": done}))


def planned(parts: Parts, run: str) -> dict[str, Any] | None:
    """The plan of a run, where there is one."""
    try:
        found: dict[str, Any] = json.loads((parts.folder / "plan.json").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return found if found["run"] == run else None


def read_share(raw: Place, sources: pl.DataFrame, work: Path, share: int, shares: int) -> int:
    """Brings every so manieth bucket up to date, a batch at a time. Gives how many documents were read."""
    parts = Parts(work / "parts")
    buckets = [f"{number:0{BUCKET}x}" for number in range(share, 16**BUCKET, shares)]
    return sum(map(bring_up_to_date, units(raw, parts, compare(parts, sources, buckets), BATCH)))


def collect(sources: pl.DataFrame, work: Path, run: str) -> Counts:
    """What became of all documents. Raises ``SharesDiffer`` where one was not read, or was read under other rules."""
    parts = Parts(work / "parts")
    readings, names, begun = parts.read("readings"), versions.digest(versions.names()), planned(parts, run)
    wanted = sources.filter(pl.col("error").is_null())["key"]
    now = given_again(parts, readings, names).filter(pl.col("names") == names)
    if begun is None or now.height < readings.height or set(now["key"]) != set(wanted):
        raise SharesDiffer(
            "Not all documents were read by the rules that hold here. Workers that run another version of this program are "
            "to be started anew; else files changed while a worker was lost. Build again: what was read is kept."
        )
    began = time.perf_counter() - (time.time() - begun["began"])
    return finish(parts, names, Counts(**begun["counts"]), readings, began)
