"""The matcher against mentions annotated by hand (``annotations.csv``), in six languages, with figures printed."""

import csv
import os
from collections import defaultdict
from functools import cache
from pathlib import Path

import polars as pl
import pytest

from pipeline import reference
from pipeline.building.organizations import organization_names, resolve
from pipeline.folding import fold, fold_phrase
from pipeline.scanning.lexicon import lexicon
from pipeline.scanning.marks import Mark, find_marks
from pipeline.text import normalise

HERE = Path(__file__).parent
CORPUS = Path(os.environ.get("CHAPTER8_CORPUS", HERE.parents[2] / "shared" / "corpus"))
PRECISION, RECALL = 0.98, 0.92

pytestmark = pytest.mark.skipif(not CORPUS.exists(), reason="the corpus is not here")

Mention = tuple[str, int, int, str]


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@cache
def text(file: str) -> str:
    return normalise((CORPUS / file).read_text(encoding="utf-8"))


def found_in(file: str) -> list[Mark]:
    code = file.split("/", maxsplit=1)[0]
    body = text(file)
    marks = find_marks(body, fold(body), lexicon(code), code)
    return [mark for mark in marks if mark.kind in ("name", "acronym")]


def found_mentions() -> set[Mention]:
    """What the matcher finds within the passages, resolved to organizations."""
    spans = [(p["file"], int(p["start"]), int(p["end"])) for p in rows("passages.csv")]
    marks = {file: found_in(file) for file, _, _ in spans}
    found = [(f, m) for f, a, b in spans for m in marks[f] if a <= m.start and m.end <= b]
    frame = pl.DataFrame(
        [(m.value, f.split("/")[0], None) for f, m in found],
        schema={"value": pl.String, "language": pl.String, "on": pl.String},
        orient="row",
    )
    ids = resolve(frame, organization_names())["organization_id"]
    return {(f, m.start, m.end, i) for (f, m), i in zip(found, ids, strict=True)}


def annotated_mentions() -> set[Mention]:
    """The mentions. One of an organization that reference data lacked (``? English name``) is of the one that has that
    name now, if any."""
    english = {fold_phrase(row["name_en"]): row["organization_id"] for row in reference.organizations()}
    found = set()
    for a in rows("annotations.csv"):
        given = a["organization_id"]
        name = english.get(fold_phrase(given.removeprefix("?")), given)
        found.add((a["file"], int(a["start"]), int(a["end"]), name if given.startswith("?") else given))
    return found


def test_precision_and_recall(capsys: pytest.CaptureFixture[str]) -> None:
    found, wanted = found_mentions(), annotated_mentions()
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for number, mentions in enumerate((found & wanted, found, wanted)):
        for file, *_ in mentions:
            counts[file.split("/")[0]][number] += 1
    counts["all"] = [len(found & wanted), len(found), len(wanted)]
    with capsys.disabled():
        for language, (right, got, there) in counts.items():
            print(
                f"\n  {language}: precision {right / max(got, 1):.3f}, recall {right / max(there, 1):.3f} of {there}",
                end="",
            )
    right, got, there = counts["all"]
    assert there >= 300
    assert right / got >= PRECISION
    assert right / there >= RECALL
