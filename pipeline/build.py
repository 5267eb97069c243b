"""``chapter8 build`` on the screen: a progress bar, then what came of it.

Belongs here: what is printed of a run. Does not belong here: the run (``assets/run.py``).
"""

import os
import time
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table

from pipeline.addresses import Address, Place

if TYPE_CHECKING:
    import polars as pl

    from pipeline.assets.run import Outcome, StepDone

LEFT = TimeRemainingColumn()
"""What is left of the time, as far as that can be told."""
SHOWN = 20
"""How many warnings or failing rows are printed."""


class NotBuilt(Exception):
    """A build cannot be begun; the message is a sentence for people."""


def build_anywhere(
    raw: Place, outputs: Place, workers: int = 0, verify_inputs: bool = False, cluster: Path | None = None
) -> int:
    """Build into a folder, or into one of this machine from which it is then published at an address. The exit code is as
    of ``build_dataset``. Raises ``AddressError`` and ``NotBuilt``."""
    if not isinstance(outputs, Address):
        return build_dataset(raw, outputs, workers, verify_inputs, cluster)
    from pipeline.publication import Publication, alone

    with alone(outputs) as folder:
        publication = Publication(outputs)
        code = build_dataset(raw, folder, workers, verify_inputs, cluster)
        if code == 0:
            try:
                sent = publication.publish(folder)
            except KeyboardInterrupt:
                Console(stderr=True).print("Interrupted. What was published before is still current.")
                return 130
            how = f"{sent.files} files, {sent.sent} sent, {sent.copied} copied"
            Console().print(f"Published at [bold]{escape(outputs)}[/bold]: dataset {sent.name} ({how}).")
        return code


def build_dataset(
    raw: Place, outputs: Path, workers: int = 0, verify_inputs: bool = False, cluster: Path | None = None
) -> int:
    """Build, here or on a cluster, print what came of it, and give the exit code: 0, 1 when something must be put right,
    130 after Ctrl-C. Raises ``NotBuilt``."""
    began = time.perf_counter()
    screen, errors = Console(), Console(stderr=True)
    outcome = run(raw, outputs, errors, {"workers": workers, "verify_inputs": verify_inputs}, cluster)
    if outcome.interrupted:
        errors.print("Interrupted. What was written is whole; another build goes on from there.")
        return 130
    if not outcome.succeeded:
        print_failure(outcome, errors, outputs)
    else:
        print_summary(outcome, outputs, screen, errors)
    if outcome.rows.get("sources") == 0:
        empty = f"There are no documents in {escape(str(raw))}: put some there, and build again."
        (screen if outcome.succeeded else errors).print(empty)
    if not outcome.succeeded:
        return 1
    screen.print(f"Built [bold]{escape(str(outputs))}[/bold] in {time.perf_counter() - began:.1f} seconds.")
    return 0


def run(raw: Place, outputs: Path, console: Console, options: dict[str, object], cluster: Path | None) -> "Outcome":
    """Run the job under a progress bar. ``options`` are those of the workspace."""
    columns = (TextColumn("{task.description:<32}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), LEFT)
    with Progress(*columns, console=console, transient=True) as bars:
        steps = bars.add_task("starting", total=None)

        def step_done(name: str, done: int, total: int) -> None:
            bars.update(steps, description=name, completed=done, total=total)

        if cluster:
            return run_elsewhere(raw, outputs, step_done, options, cluster)
        from pipeline.assets.run import run_job
        from pipeline.definitions import defs

        documents = bars.add_task("documents", total=None, visible=False)

        def progress(done: int, total: int) -> None:
            bars.update(documents, completed=done, total=total, visible=True)

        return run_job(defs, raw, outputs, step_done, progress, options)


def run_elsewhere(
    raw: Place, outputs: Path, step_done: "StepDone", options: dict[str, object], cluster: Path
) -> "Outcome":
    """Run the job by the executor that a file names. Raises ``NotBuilt``."""
    os.environ["CHAPTER8_CLUSTER"] = str(cluster.resolve())  # for all that load the graph
    from pipeline.assets.elsewhere import run_on_cluster
    from pipeline.assets.executor import NoExecutor

    try:
        return run_on_cluster(raw, outputs, step_done, options)
    except NoExecutor as error:
        raise NotBuilt(str(error)) from error


def print_failure(outcome: "Outcome", console: Console, outputs: Path) -> None:
    """Which rules were broken and by which rows; else why a step failed."""
    for (table, family), rows in outcome.failing.items():
        if rows:
            print_failing(table, family, rows, console)
    for step, error in outcome.errors.items():
        broken = any(table == step for table, _ in outcome.failing)
        console.print(f"[red]Error{'' if broken else f' in {step}'}:[/red] {escape(error)}")
    console.print(f"What stood in {escape(str(outputs))} before stays for this table and all that follow from it.")


def print_failing(table: str, family: str, rows: list[dict[str, object]], console: Console) -> None:
    """The failing rows of one check."""
    title = f"{table}: {family.replace('_', ' ')}"
    others = any(row["table"] != table for row in rows)
    grid = Table(title=title, title_justify="left", title_style="bold", box=None)
    names = [name for name in rows[0] if name != "table" or others]
    for name in names:
        grid.add_column(name, overflow="fold")
    for row in rows[:SHOWN]:
        grid.add_row(*(escape(str(row[name])) for name in names))
    console.print(grid)


def print_summary(outcome: "Outcome", outputs: Path, screen: Console, errors: Console) -> None:
    """Documents, rows of each table, and issues; files that could not be read as warnings."""
    from pipeline.schema import tables
    from pipeline.storage import Store

    issues = Store(outputs).read("issues", ["severity", "code", "source_path", "message"])
    print_warnings(issues, errors)
    grid = Table("table", box=None)
    grid.add_column("rows", justify="right")
    for name in tables():
        if name in outcome.rows:
            grid.add_row(name, f"{outcome.rows[name]:,}")
    screen.print(f"Documents: {outcome.rows.get('documents', 0):,} (from {outcome.rows.get('sources', 0):,} files)")
    screen.print(grid)
    found = issues.group_by("severity", "code").len().sort("severity", "code")
    counts = [f"{n:,} {code} ({severity})" for severity, code, n in found.iter_rows()]
    screen.print(f"Issues: {', '.join(counts) or 'none'}")


def print_warnings(issues: "pl.DataFrame", console: Console) -> None:
    """Files that could not be read, and other input that could not be used."""
    unread = issues.filter(issues["severity"] == "error").sort("source_path", nulls_last=True)
    for path, message in unread.select("source_path", "message").head(SHOWN).iter_rows():
        console.print(f"[yellow]Warning:[/yellow] {escape(f'{path}: ' if path else '')}{escape(message)}")
    if unread.height > SHOWN:
        console.print(
            f"... and {unread.height - SHOWN:,} more: chapter8 query \"FROM issues WHERE severity = 'error'\""
        )
