"""What the commands share: the folders that they work on, and how something is refused.

Belongs here: options and refusals. Does not belong here: any command.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click


class Refused(click.ClickException):
    """What was asked for cannot be done: one sentence, and exit code 2."""

    exit_code = 2


class TextPath(click.Path):
    """A path whose name is text: other libraries take no other."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        try:
            os.fspath(value).encode()
        except UnicodeError:
            self.fail("The name of the file or folder is not UTF-8: take another.", param, ctx)
        return super().convert(value, param, ctx)


FOLDER = TextPath(file_okay=False, path_type=Path)
CLUSTER = click.option(
    "--cluster", type=TextPath(dir_okay=False, path_type=Path), envvar="CHAPTER8_CLUSTER", metavar="FILE",
    help="Run on the cluster that this YAML file names (README, On a cluster).",
)  # fmt: skip


def folders(*names: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """The options ``--raw`` and ``--outputs``."""
    texts = {"raw": "Folder of the documents.", "outputs": "Folder of what is built."}

    def add(command: Callable[..., None]) -> Callable[..., None]:
        for name in reversed(names):
            option = click.option(f"--{name}", type=FOLDER, default=name, show_default=True, help=texts[name])
            command = option(command)
        return command

    return add


def check_raw(raw: Path) -> None:
    """Refuse a folder of documents that is not there, or that may not be looked into."""
    if not raw.is_dir():
        raise Refused(f"There is no folder {raw}: put documents into it, or name another with --raw.")
    if not os.access(raw, os.R_OK | os.X_OK):
        raise Refused(f"The folder {raw} may not be read: change its permissions, or name another with --raw.")


def unusable(error: OSError, folder: Path) -> Refused:
    """What the system refused, as a sentence."""
    return Refused(f"{error.filename or folder} cannot be used: {error.strerror or error}.")
