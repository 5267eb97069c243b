"""The executor that a file names: where the steps of a run are run.

Belongs here: reading that file. Does not belong here: any one cluster; each is an executor of Dagster from some package.
"""

import importlib
from pathlib import Path
from typing import Any

import dagster as dg

EMPTY = dg.GraphDefinition(name="empty")
EXAMPLE = "executor: dagster_dask.dask_executor"


class NoExecutor(Exception):
    """The file names no executor that can be had; the message is a sentence for people."""


def named_executor(file: Path) -> dg.ExecutorDefinition:
    """The executor that the YAML file names as ``executor``, with what it says under ``config``. Raises ``NoExecutor``."""
    try:
        settings: Any = dg.config_from_files([str(file)])
    except Exception as error:
        raise NoExecutor(f"{file} cannot be read as YAML: {first_line(error)}.") from error
    module, _, name = str(settings.get("executor", "")).rpartition(".")
    try:
        found = getattr(importlib.import_module(module), name)
    except (ImportError, ValueError, AttributeError) as error:
        reason = f"{file} names no executor that is installed here ({first_line(error)})"
        raise NoExecutor(f"{reason}: it begins with a line such as `{EXAMPLE}`, whose package is there.") from error
    if not isinstance(found, dg.ExecutorDefinition):
        raise NoExecutor(f"{file} names {module}.{name}, which is no executor of Dagster.")
    config = settings.get("config", {})
    try:
        dg.validate_run_config(dg.JobDefinition(graph_def=EMPTY, executor_def=found), {"execution": {"config": config}})
    except dg.DagsterInvalidConfigError as error:
        wrong = "; ".join(detail.message.rstrip(".") for detail in error.errors)
        raise NoExecutor(f"{file}: {wrong}.") from error
    return found.configured(config, name=found.name)


def first_line(error: Exception) -> str:
    return str(error).strip().split("\n")[0].rstrip(".")
