"""The commands for releases: make one, compare two, verify one.

Belongs here: options, and what is printed. Imports nothing slow at the top. Does not belong here: any work.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click

from pipeline.addresses import AddressError, Place
from pipeline.cli.options import FOLDER, Refused, TextPath, check_raw, folders, unusable


@click.command()
@click.option("--version", metavar="YYYY.M.N", help="Version of the data; by default the next one of this month.")
@click.option("--url", metavar="ADDRESS", help="Where the release will be found on the web.")
@click.option("--accept", metavar="REASON", help="Why a table may lose more rows than its limit; published with it.")
@click.option(
    "--redirects",
    type=TextPath(dir_okay=False, path_type=Path),
    help="Write the rows that redirects.csv lacks to this file.",
)
@folders("raw", "outputs", anywhere=["raw"])
def release(
    version: str | None, url: str | None, accept: str | None, redirects: Path | None, raw: Place, outputs: Path
) -> None:
    """Release what was built: write outputs/releases/VERSION/ whole or not at all, then releases/latest/ and index.json.

    Nothing is released in which a check fails, a published id vanishes without a redirect, or a table shrinks by more than
    its limit. Then the reasons are shown, and the exit code is 1. Nothing leaves this machine.

    \b
    Examples:
      chapter8 release
      chapter8 release --version 2026.11.0
      chapter8 release --accept "two reports were published twice"
    """
    check_raw(raw)
    from pipeline.release.inputs import built_from
    from pipeline.release.making import make_release

    if accept is not None and not accept.strip():
        raise Refused("--accept needs a reason.")
    with in_sentences(outputs, redirects):
        made = make_release(outputs, built_from(raw, outputs), version, url, accept)
    for table, counts in made.counts.items():
        click.echo(f"{table}: {', '.join(f'{count:,} {operation}' for operation, count in counts.items())}")
    since = (
        f", {'with these changes' if made.counts else 'without changes'} since {made.previous}" if made.previous else ""
    )
    click.echo(f"Released {click.style(made.version, bold=True)}{since}: {made.folder}")


@contextmanager
def in_sentences(outputs: Path, redirects: Path | None) -> Iterator[None]:
    """What stops a release, as sentences: 1 where the gate does, 2 where it cannot be made."""
    from pipeline.database import DatabaseError
    from pipeline.release.inputs import NotReleased
    from pipeline.release.published import NotARelease
    from pipeline.storage import StorageError

    try:
        yield
    except NotReleased as error:
        if redirects is not None and error.redirects:
            write_lines(redirects, error.redirects)
        raise (click.ClickException if error.reasons else Refused)(str(error)) from None
    except (NotARelease, StorageError, DatabaseError, AddressError) as error:
        raise Refused(str(error)) from None
    except OSError as error:
        raise unusable(error, outputs) from None


def write_lines(path: Path, lines: Sequence[str]) -> None:
    """Rows for ``redirects.csv``, under its header."""
    try:
        path.write_text("\n".join(["old_id,table_name,successor_id,reason,since", *lines, ""]), encoding="utf-8")
    except OSError as error:
        raise unusable(error, path) from None
    click.echo(f"{len(lines):,} rows for pipeline/reference/redirects.csv are in {path}: look at each.", err=True)


@click.command()
@click.argument("old")
@click.argument("new")
@click.option(
    "--table", "tables", multiple=True, metavar="NAME", help="Each value that differs in this table (repeatable)."
)
@click.option("--json", "as_json", is_flag=True, help="Print each value that differs as a line of JSON.")
@folders("outputs")
def diff(old: str, new: str, tables: tuple[str, ...], as_json: bool, outputs: Path) -> None:
    """Show what differs between two releases, OLD and NEW: versions in outputs/releases, or folders.

    \b
    Examples:
      chapter8 diff 2026.10.0 2026.11.0
      chapter8 diff --table meetings 2026.10.0 latest
      chapter8 diff --json downloads/2026.10.0 outputs/releases/latest
    """
    from pipeline.release.changes import compare
    from pipeline.release.making import FOLDER as RELEASES
    from pipeline.release.published import NotARelease, Published
    from pipeline.release.verify import hold_to
    from pipeline.release.words import in_words

    try:
        sides = [hold_to(Published(find(name, outputs / RELEASES))) for name in (old, new)]
        found = compare(*sides)
    except NotARelease as error:
        raise Refused(str(error)) from None
    missing = [name for name in tables if name not in found.tables]
    if missing:
        raise Refused(f"There is no table {missing[0]}; there are {', '.join(found.tables)}.")
    if not (tables or as_json):
        click.echo(in_words(found), nl=False)
    for name in tables or (found.tables if as_json else ()):
        for row in found.tables[name].iter_rows(named=True):
            click.echo(json.dumps({"table": name, **row}, ensure_ascii=False) if as_json else in_a_line(name, row))


def in_a_line(table: str, row: dict[str, str | None]) -> str:
    """One value that differs."""
    values = " → ".join("null" if row[side] is None else repr(row[side]) for side in ("old", "new"))
    return f"{row['operation']} {table} {row['key']} {row['column']}: {values} ({row['cause']})"


def find(name: str, releases: Path) -> Path:
    """A release by its version or as a folder; a version is looked for first."""
    here = releases / name
    if Path(name).name == name and here.is_dir():
        return here
    if not Path(name).is_dir():
        there = (
            ", ".join(sorted(p.name for p in releases.glob("*") if p.is_dir() and not p.name.startswith("."))) or "none"
        )
        raise Refused(f"There is no release {name}: neither a folder, nor in {releases} (there: {there}).")
    return Path(name)


@click.command()
@click.argument("folder", metavar="DIR", type=FOLDER)
def verify(folder: Path) -> None:
    """Verify a release in a folder, wherever it was downloaded from: that every file is whole, and that tables, keys,
    references, counts and every quote are as they say. Nothing else is needed. The exit code is 1 where something is wrong.

    \b
    Examples:
      chapter8 verify outputs/releases/latest
      chapter8 verify downloads/2026.11.0
    """
    from pipeline.release.published import NotARelease
    from pipeline.release.verify import verify as check

    try:
        report = check(folder)
    except NotARelease as error:
        raise Refused(str(error)) from None
    except OSError as error:
        raise unusable(error, folder) from None
    for name, problems in report.items():
        click.echo(f"{click.style('wrong', fg='red') if problems else 'right'}  {name}")
        for problem in problems:
            click.echo(f"       {problem}")
    wrong = sum(map(len, report.values()))
    click.echo(
        f"{folder}: {f'{wrong:,} things are wrong. Do not use it.' if wrong else 'the release is whole and right.'}"
    )
    sys.exit(1 if wrong else 0)
