"""The jobs that people start in the launchpad, and the nightly build.

Belongs here: what each runs, and the configuration that it is first shown with. Does not belong here: assets.
"""

from typing import Any

import dagster as dg

from pipeline.assets.release import NAME, release_job
from pipeline.assets.scores import EvaluateConfig
from pipeline.assets.workspace import Workspace

JOB = "build"
NOT_BUILT = ("scores", NAME)
"""Assets that are made on request, and not by a build."""
BUILT = dg.AssetSelection.all() - dg.AssetSelection.assets(*NOT_BUILT)
"""All others."""


def folders() -> dict[str, Any]:
    """The folders as they are, so that the launchpad shows them."""
    workspace = Workspace()
    shown = {"raw": str(workspace.raw_folder), "outputs": str(workspace.outputs_folder)}
    return {"resources": {"workspace": {"config": shown}}}


def answers() -> dict[str, Any]:
    """Where answers are looked for."""
    return {"ops": {"scores": {"config": EvaluateConfig(answers=str(Workspace().answers_folder)).model_dump()}}}


def jobs() -> list[Any]:
    """All jobs, each with a sentence."""
    return [
        dg.define_asset_job(
            JOB,
            BUILT,
            description="Everything, from the documents in raw/ to the database. Documents that are known are not read again."
            " Configuration: `raw` is the folder of the documents, `outputs` the folder of what is built.",
            config=folders(),
        ),
        dg.define_asset_job(
            "parse",
            dg.AssetSelection.assets("sources", "parsed"),
            description="Only read the documents; no table changes. To see what a change of rules or languages costs.",
            config=folders(),
        ),
        release_job(folders()),
        dg.define_asset_job(
            "evaluate",
            dg.AssetSelection.assets("scores"),
            description="Compare the tables with hand-made answers: precision, recall and F1, drawn over time."
            " Configuration: `answers` is a folder with a JSON file for each document; `raw`, if given, is a folder of"
            " documents that are built for this only.",
            config={**folders(), **answers()},
        ),
    ]


nightly = dg.ScheduleDefinition(
    name="nightly",
    job_name=JOB,
    cron_schedule="0 3 * * *",
    default_status=dg.DefaultScheduleStatus.STOPPED,
    description="Builds everything at three o'clock in the morning (UTC). Off until it is switched on here.",
)
