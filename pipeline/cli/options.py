"""What the commands share: the folders that they work on, and how something is refused.

Belongs here: options and refusals. Does not belong here: any command.
"""

import os
from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

import click

from pipeline.addresses import Address, AddressError, Place, check_reachable, place


class Refused(click.ClickException):
    """What was asked for cannot be done: one sentence, and exit code 2."""

    exit_code = 2


class TextPath(click.Path):
    """A path whose name is text: other libraries take no other. ``file://`` names one too."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            os.fspath(value).encode()
        except UnicodeError:
            self.fail("The name of the file or folder is not UTF-8: take another.", param, ctx)
        try:
            where = place(value)
        except AddressError as error:
            self.fail(str(error), param, ctx)
        return self.of_place(where, param, ctx)

    def of_place(self, where: Place, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """A path; subclasses may take addresses too."""
        if isinstance(where, Address):
            self.fail(f"{where} is an address, and a folder of this machine is needed here.", param, ctx)
        return super().convert(where, param, ctx)


class AnyPlace(TextPath):
    """A folder, or a place in an object store."""

    def of_place(self, where: Place, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return where if isinstance(where, Address) else super().of_place(where, param, ctx)


FOLDER = TextPath(file_okay=False, path_type=Path)
PLACE = AnyPlace(file_okay=False, path_type=Path)
CLUSTER = click.option(
    "--cluster", type=TextPath(dir_okay=False, path_type=Path), envvar="CHAPTER8_CLUSTER", metavar="FILE",
    help="Run on the cluster that this YAML file names (README, On a cluster).",
)  # fmt: skip


def folders(*names: str, anywhere: Collection[str] = ()) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The options ``--raw`` and ``--outputs``; those that may be ``anywhere`` take addresses too."""
    texts = {"raw": "Folder of the documents", "outputs": "Folder of what is built"}

    def add(command: Callable[..., None]) -> Callable[..., None]:
        for name in reversed(names):
            kind, more = (PLACE, ", or an address as s3://bucket/path.") if name in anywhere else (FOLDER, ".")
            option = click.option(f"--{name}", type=kind, default=name, show_default=True, help=texts[name] + more)
            command = option(command)
        return command

    return add


def check_raw(raw: Place) -> None:
    """Refuse documents that are not there, or that may not be looked into."""
    if isinstance(raw, Address):
        try:
            return check_reachable(raw)
        except AddressError as error:
            raise Refused(str(error)) from None
    if not raw.is_dir():
        raise Refused(f"There is no folder {raw}: put documents into it, or name another with --raw.")
    if not os.access(raw, os.R_OK | os.X_OK):
        raise Refused(f"The folder {raw} may not be read: change its permissions, or name another with --raw.")


def here(outputs: Place, question: str | None = None) -> Path:
    """The folder of what was built; of an address one with as much as the question needs."""
    if not isinstance(outputs, Address):
        return outputs
    from pipeline.publication import fetch

    try:
        return fetch(outputs, question)
    except AddressError as error:
        raise Refused(str(error)) from None
    except OSError as error:
        raise unusable(error, outputs.work_folder) from None


def unusable(error: OSError, folder: Path) -> Refused:
    """What the system refused, as a sentence."""
    return Refused(f"{error.filename or folder} cannot be used: {error.strerror or error}.")
