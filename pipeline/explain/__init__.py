"""One document with every span that was read in it, what was made of it, and why: for those who improve the reading.

Belongs here: what is asked for, and where it is shown. What is known of a document is gathered in ``gathering``, cut in
``segments``, and shown by ``terminal`` and ``page``. Does not belong here: any rule of reading.
"""

import os
import re
from collections.abc import Sequence
from pathlib import Path

RANGE = re.compile(r"(\d+)(?::(\d+))?")
ENDINGS = (".html", ".htm")


class NotExplained(Exception):
    """The file cannot be explained, or not so; the message is a sentence for people."""


def show_file(file: Path, html: Path | None, names: Sequence[str], passages: str | None, marks: bool) -> None:
    """Explain a file in the terminal, or in the page ``html``. Raises ``NotExplained``.

    ``names`` are tables and ``passages`` is ``N`` or ``N:M``, both to show less; ``marks`` adds what was seen and not
    used."""
    if not file.exists():
        raise NotExplained(f"There is no file {file}: name one that is there.")
    if file.is_dir():
        raise NotExplained(f"{file} is a folder: name a file in it.")
    first, last = numbers(passages) if passages is not None else (0, 0)
    if html is not None:
        check_page(html)
    from rich.console import Console

    from pipeline.explain.gathering import TABLES, explain
    from pipeline.explain.limits import of_passages, of_tables
    from pipeline.explain.page import page
    from pipeline.explain.terminal import show
    from pipeline.trial import Unreadable

    if unknown := [name for name in names if name not in TABLES]:
        raise NotExplained(f"There is nothing to show of a table {unknown[0]}; there are {', '.join(TABLES)}.")
    try:
        found = explain(file, marks)
    except Unreadable as error:
        raise NotExplained(str(error)) from None
    if passages is not None:
        found = of_passages(found, first, last)
    if names:
        found = of_tables(found, names)
    if html is None:
        show(found, Console())
    else:
        size = write(html, "".join(page(found)))
        Console().print(f"Wrote {html} ({size / 1024:,.0f} KB): open it in a browser.", markup=False, soft_wrap=True)


def numbers(passages: str) -> tuple[int, int]:
    """The first and the last passage of ``N`` or ``N:M``."""
    match = RANGE.fullmatch(passages.strip())
    first, last = (int(match[1]), int(match[2] or match[1])) if match else (1, 0)
    if first > last:
        raise NotExplained(f"--passages takes a number or two, as 12 or 12:20, not {passages!r}.")
    return first, last


def check_page(html: Path) -> None:
    """Refuse what is no page or has no folder, so that no document is ever written over."""
    if html.suffix.lower() not in ENDINGS:
        raise NotExplained(f"{html} is not the name of a page: let it end with .html.")
    if not html.parent.is_dir():
        raise NotExplained(f"The folder {html.parent} does not exist: make it, or name another.")


def write(html: Path, text: str) -> int:
    """Write the page whole or not at all, and give its bytes."""
    temporary = html.with_name(f".{html.name}.{os.getpid()}")
    try:
        temporary.write_text(text, encoding="utf-8")
        size = temporary.stat().st_size
        os.replace(temporary, html)
    except OSError as error:
        raise NotExplained(f"{html} cannot be written: {error.strerror or error}.") from error
    finally:
        temporary.unlink(missing_ok=True)
    return size
