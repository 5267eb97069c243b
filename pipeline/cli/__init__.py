"""The command ``chapter8``: build the dataset, ask it, see what it holds, release it, and look at the graph.

Belongs here: options, and what is printed (of releases: ``publishing.py``). At the top it imports only Click and the
standard library, so that help and questions are quick; Dagster is imported by ``build`` alone. Does not belong here:
any work.
"""

import io
import json
import sys
from pathlib import Path
from typing import Any

import click

from pipeline.addresses import AddressError, Place
from pipeline.cli import publishing
from pipeline.cli.options import CLUSTER, FOLDER, Refused, TextPath, check_raw, folders, here, unusable


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="chapter-viii", prog_name="chapter8")
def main() -> None:
    """Who met at the United Nations and the regional organizations, when, about what, who took part, and what was
    proposed: an open dataset with the words that say so.

    \b
    Examples:
      chapter8 build
      chapter8 tables meetings
      chapter8 query "SELECT name, start_date, place FROM meetings ORDER BY start_date"
      chapter8 ui
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # for screens that do not have all letters


@main.command()
@click.option("--workers", type=click.IntRange(1), help="Processes that read documents; else as many as it is worth.")
@click.option("--verify-inputs", is_flag=True, help="Read all files, also those that look as they did when last read.")
@CLUSTER
@folders("raw", "outputs", anywhere=["raw", "outputs"])
def build(workers: int | None, verify_inputs: bool, cluster: Path | None, raw: Place, outputs: Place) -> None:
    """Build the dataset from the documents in raw/ into outputs/.

    Documents that are already known are not read again. Nothing is published that breaks a rule of the schema: then the
    rows that break it are shown, the file of before stays, and the exit code is 1.

    \b
    Examples:
      chapter8 build
      chapter8 build --raw letters --outputs /tmp/letters
      chapter8 build --workers 4 --verify-inputs
      chapter8 build --cluster dask.yaml
      chapter8 build --raw s3://documents/un --outputs s3://datasets/chapter-viii
    """
    check_raw(raw)
    from pipeline.build import NotBuilt, build_anywhere

    try:
        sys.exit(build_anywhere(raw, outputs, workers or 0, verify_inputs, cluster))
    except (AddressError, NotBuilt) as error:
        raise Refused(str(error)) from None
    except OSError as error:
        raise unusable(error, outputs if isinstance(outputs, Path) else outputs.work_folder) from None
    except Exception as error:
        sentence = f"The build stopped, which it should not: {type(error).__name__}: {error}"
        raise click.ClickException(sentence) from error


@main.command()
@click.argument("sql")
@click.option(
    "--format", "form", type=click.Choice(["table", "csv", "json", "parquet"]), default="table", show_default=True,
    help="How the rows are written.",
)  # fmt: skip
@click.option("-o", "--output", type=TextPath(dir_okay=False, path_type=Path), help="File to write to.")
@folders("outputs", anywhere=["outputs"])
def query(sql: str, form: str, output: Path | None, outputs: Place) -> None:
    """Ask the dataset in SQL (of DuckDB). Nothing can be changed by it, and no other file can be read. With - as SQL the
    statement is read from input.

    \b
    Examples:
      chapter8 query "SELECT role, count(*) FROM participations GROUP BY role"
      chapter8 query --format csv -o meetings.csv "FROM meetings"
      chapter8 query --format json "FROM evidence WHERE field = 'theme'"
      chapter8 query - < question.sql
    """
    from pipeline.query import QueryError, answer

    try:
        text = sys.stdin.buffer.read() if sql == "-" else sql.encode()
        if form in ("csv", "json") and isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8")
        question = text.decode("utf-8-sig")
        answer(here(outputs, question), question, form, sys.stdout, output)
    except UnicodeError:
        raise Refused("The statement is not UTF-8: write it in UTF-8.") from None
    except QueryError as error:
        raise Refused(str(error)) from None


@main.command()
@click.argument("name", required=False)
@click.option("--columns", is_flag=True, help="The columns of all tables.")
@folders("outputs", anywhere=["outputs"])
def tables(name: str | None, columns: bool, outputs: Place) -> None:
    """Show the tables: rows, columns and what they mean; with a NAME, each of its columns.

    \b
    Examples:
      chapter8 tables
      chapter8 tables participations
      chapter8 tables --columns
    """
    from pipeline.query import QueryError, describe_tables

    try:
        found = describe_tables(here(outputs))
    except QueryError as error:
        raise Refused(str(error)) from None
    known = [table["name"] for table in found]
    if name is not None and name not in known:
        raise Refused(f"There is no table {name}; there are {', '.join(known)}.")
    for table in found:
        if name in (None, table["name"]):
            show_table(table, columns or name is not None)
    if name is None and not columns:
        click.echo("\nchapter8 tables NAME shows the columns of a table.")


def show_table(table: dict[str, Any], columns: bool) -> None:
    """A table in two lines, or with a line for each column."""
    rows, many = table["rows"], len(table["columns"])
    click.echo(f"{click.style(table['name'], bold=True)}  {rows:,} row{'' if rows == 1 else 's'}, {many} columns")
    click.echo(f"  {table['comment']}")
    if not columns:
        return
    width = max(len(column["name"]) for column in table["columns"])
    for column in table["columns"]:
        kind = f"{column['type'].lower()}{'' if column['required'] else ' or null'}"
        click.echo(f"  {column['name']:<{width}}  {kind:<15}  {column['comment']}")


@main.command()
@folders("outputs", anywhere=["outputs"])
def candidates(outputs: Place) -> None:
    """Show names that stand where organizations stand and match nothing known, with the lines that make each known.

    Add what stands behind "add" to that file of pipeline/reference, look at id, kind and English name of a new
    organization, keep the file sorted, and build again.

    \b
    Examples:
      chapter8 candidates
      chapter8 candidates --outputs /tmp/letters
    """
    from pipeline.candidates import candidates as find_candidates
    from pipeline.query import QueryError

    try:
        found = list(find_candidates(here(outputs)))
    except QueryError as error:
        raise Refused(str(error)) from None
    for candidate in found:
        where = f"({candidate.language}, {candidate.seen} times, {candidate.document_id})"
        click.echo(f"{click.style(candidate.name, bold=True)}  {where}")
        click.echo(f"  in   …{candidate.quote}…")
        for known in candidate.closest:
            click.echo(f"  {known.likeness:3.0f}  {known.name}  [{known.organization_id}]")
        for file, line in candidate.lines:
            click.echo(f"  add  {file}: {line}")
    click.echo(
        f"{len(found)} names match nothing known." if found else "Every name in the place of an organization is known."
    )


@main.command()
@click.argument("file", type=TextPath(path_type=Path))
@click.option("--html", type=TextPath(dir_okay=False, path_type=Path), help="Write a page to this file instead.")
@click.option("--table", "names", multiple=True, metavar="NAME", help="Only what tells of this table (repeatable).")
@click.option("--passages", metavar="N[:M]", help="Only these passages, as numbered in the margin.")
@click.option("--marks", is_flag=True, help="Also names, dates and cues that were seen and not used.")
def explain(file: Path, html: Path | None, names: tuple[str, ...], passages: str | None, marks: bool) -> None:
    """Show a document with all that is read in it, by which rule, and what is not understood. The FILE can be anywhere,
    and nothing needs to be built before.

    \b
    Examples:
      chapter8 explain raw/letter.txt
      chapter8 explain --html letter.html raw/letter.txt
      chapter8 explain --marks --table participations raw/letter.txt
    """
    from pipeline.explain import NotExplained, show_file

    try:
        show_file(file, html, names, passages, marks)
    except NotExplained as error:
        raise Refused(str(error)) from None


@main.command()
@click.argument("gold", metavar="GOLD_DIR", type=FOLDER)
@click.option("--raw", type=FOLDER, help="Build the documents of this folder for it, and leave --outputs alone.")
@click.option("--misses", is_flag=True, help="List everything that is missed, extra or wrong.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@folders("outputs")
def evaluate(gold: Path, raw: Path | None, misses: bool, as_json: bool, outputs: Path) -> None:
    """Compare the tables with hand-made answers: fields that are right, precision, recall and F1 of participations and
    proposals, evidence that does not hold. GOLD_DIR has a JSON file for each document.

    \b
    Examples:
      chapter8 evaluate answers
      chapter8 evaluate --misses --raw letters answers
    """
    if raw is not None:
        check_raw(raw)
    from pipeline.evaluate import NotEvaluated
    from pipeline.evaluate import evaluate as compare

    try:
        scores = compare(gold, outputs, raw)
    except NotEvaluated as error:
        raise Refused(str(error)) from None
    if as_json:
        click.echo(json.dumps(scores.as_json(misses), ensure_ascii=False, indent=1))
    else:
        from pipeline.evaluate.report import report

        report(scores, misses)


@main.command()
@click.option("--port", type=click.IntRange(1, 65535), default=3000, show_default=True, help="Port of the page.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address that it listens on.")
@CLUSTER
@folders("raw", "outputs", anywhere=["raw"])
def ui(port: int, host: str, cluster: Path | None, raw: Place, outputs: Path) -> None:
    """Show the graph, its runs and its checks in the browser (Dagster). Ctrl-C ends it.

    \b
    Examples:
      chapter8 ui
      chapter8 ui --port 8080
    """
    check_raw(raw)
    from pipeline.ui import NotThere, serve

    try:
        sys.exit(serve(host, port, raw, outputs, cluster))
    except NotThere as error:
        raise Refused(str(error)) from None
    except OSError as error:
        raise unusable(error, outputs) from None


for command in (publishing.release, publishing.diff, publishing.verify):
    main.add_command(command)
