"""Where Dagster keeps its history: one folder below the outputs, for the command, the UI and ``dagster dev`` alike.

Belongs here: the folder, its ``dagster.yaml``, and finding the code location. Does not import Dagster.
"""

import errno
import os
from pathlib import Path

SETTINGS = """\
# Written by chapter8. Nothing leaves this machine.
telemetry:
  enabled: false
nux:
  enabled: false
concurrency:  # two runs at once would write the same tables
  runs:
    max_concurrent_runs: 1
run_queue:  # a click starts its run at once, and not only after five seconds
  dequeue_interval_seconds: 1
python_logs:  # the pages show each step; the terminal says what matters
  python_log_level: INFO
compute_logs:
  module: dagster._core.storage.noop_compute_log_manager
  class: NoOpComputeLogManager
"""


def dagster_home(outputs: Path) -> Path:
    """The home of Dagster below ``outputs``, made ready. Settings that are already there are kept. Raises ``OSError``
    where it cannot be written to."""
    home = outputs.resolve() / ".dagster"
    home.mkdir(parents=True, exist_ok=True)
    if not os.access(home, os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(home))
    settings = home / "dagster.yaml"
    if not settings.exists():
        settings.write_text(SETTINGS, encoding="utf-8")
    return home


def code_location(cluster: Path | None = None) -> list[str]:
    """What ``dagster dev`` is told to load: the workspace of the checkout, else the installed module; for a cluster the
    graph in which documents are read in shares."""
    if cluster:
        return ["-m", "pipeline.cluster"]
    workspace = Path(__file__).resolve().parent.parent / "workspace.yaml"
    return ["-w", str(workspace)] if workspace.is_file() else ["-m", "pipeline.definitions"]
