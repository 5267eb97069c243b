"""The asset ``scores``: how good the reading is, against hand-made answers.

Belongs here: the configuration, and showing scores as metadata. Does not belong here: measuring (``evaluate/``).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import dagster as dg
from pydantic import Field

from pipeline.assets.descriptions import describe
from pipeline.assets.markdown import grid
from pipeline.assets.metadata import OWNERS
from pipeline.assets.sources_of_code import PROJECT, code_version, links
from pipeline.assets.workspace import Workspace

if TYPE_CHECKING:
    from pipeline.evaluate.results import Scores

SHOWN = 100
"""How many misses are shown."""
MEASURE = PROJECT / "pipeline" / "evaluate" / "__init__.py"
DESCRIPTION = describe(
    "One measurement: fields that are right, precision, recall and F1, and evidence that does not hold.",
    "The tables as they stand (or those of a folder of documents, built for this) and a folder of hand-made answers.",
    {"participations F1": 0.97, "proposals F1": 0.93, "document fields right": 1.0},
    [
        "A build does not make it: the job `evaluate` does, and so does *Materialize all*, where there are answers.",
        "Only documents with an answer are measured. Nothing that is measured ever changes what is read.",
    ],
)


class EvaluateConfig(dg.Config):
    """What is measured."""

    answers: str = Field(
        default="",
        description="Folder of hand-made answers, one JSON file for each document. Empty: `answers` beside `raw`, if there.",
    )
    raw: str = Field(
        default="", description="Folder of documents to build for this only; empty for the tables as they stand."
    )


@dg.asset(
    name="scores",
    group_name="quality",
    kinds={"duckdb"},
    owners=OWNERS,
    tags={"published": "no"},
    deps=["database"],
    description=DESCRIPTION,
    metadata=links((MEASURE, 1)),
    code_version=code_version(MEASURE),
    output_required=False,
)
def scores(
    context: dg.AssetExecutionContext, config: EvaluateConfig, workspace: Workspace
) -> Iterator[dg.MaterializeResult[None]]:
    from pipeline.evaluate import NotEvaluated, evaluate

    answers, raw = Path(config.answers or workspace.answers_folder), Path(config.raw) if config.raw else None
    if not (config.answers or answers.is_dir()):
        context.log.info(f"There is no folder {answers}: nothing is measured.")
        return
    try:
        found = evaluate(answers, workspace.outputs_folder, raw)
    except NotEvaluated as error:
        raise dg.Failure(str(error), allow_retries=False) from None
    yield dg.MaterializeResult(metadata={**figures(found), "documents": by_document(found), "misses": misses(found)})


def figures(scores: "Scores") -> dict[str, Any]:
    """The numbers that are drawn over time."""
    found: dict[str, Any] = {}
    for name in ("participations", "proposals"):
        rates = scores.rates(name)
        found |= {f"{name} precision": rates.precision, f"{name} recall": rates.recall, f"{name} F1": rates.f1}
    for name in ("document", "meeting"):
        right, of = scores.right(name)
        found[f"{name} fields right"] = round(right / of, 4) if of else 0.0
    rows, wrong = scores.evidence
    return {**found, "rows of evidence": rows, "evidence that does not hold": wrong}


def by_document(scores: "Scores") -> dg.MetadataValue[Any]:
    """A line for each document."""
    lines = []
    for one in scores.documents:
        finds = [f"{finds.rates.f1:.2f}" if finds else "" for finds in (one.participations, one.proposals)]
        fields = {**one.document, **one.meeting}
        lines.append([one.file, one.error or f"{sum(fields.values())} of {len(fields)}", *finds])
    return dg.MetadataValue.md(grid(["document", "fields right", "participations F1", "proposals F1"], lines))


def misses(scores: "Scores") -> dg.MetadataValue[Any]:
    """What is missed, extra or wrong, with the words."""
    rows = [{"document": one.file, **miss._asdict()} for one in scores.documents for miss in one.misses]
    return dg.MetadataValue.table([dg.TableRecord(row) for row in rows[:SHOWN]])
