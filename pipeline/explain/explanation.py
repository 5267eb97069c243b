"""What is known of one document, as plain values that the terminal and the page show.

Belongs here: the types. Does not belong here: frames, and how things look.
"""

from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from pipeline.text import Span

UNREAD = "unread"
"""The kind of what lies in no passage."""

LONG = 40
"""Characters of a value that is not shown again beside its quote."""


class Statement(NamedTuple):
    """A place that says a value (a row of ``evidence``) with the value that is published. ``span`` is None where a
    correction says it."""

    table: str
    record_id: str
    field: str
    value: str
    quote: str
    rule: str
    span: Span | None

    @property
    def label(self) -> str:
        """``table.field = value (rule)``; without the value where it is none, or a long quote itself."""
        told = not self.value or (self.value == self.quote and len(self.value) > LONG)
        value = "" if told else f" = {shorten(self.value)}"
        return f"{self.table}.{self.field}{value} ({self.rule})"


class Trouble(NamedTuple):
    """What was seen and not understood (a row of ``issues``)."""

    severity: str
    code: str
    message: str
    span: Span | None

    @property
    def label(self) -> str:
        return f"{self.severity} {self.code}: {self.message}"


class Sighting(NamedTuple):
    """What the scanner found and no record used: a name, a date or a cue, in one of ``kinds``."""

    kinds: tuple[str, ...]
    value: str
    span: Span

    @property
    def label(self) -> str:
        return f"seen, not used: {', '.join(self.kinds)} = {shorten(self.value)}"


Cover = Statement | Trouble | Sighting
"""What can lie over a stretch of text."""


class Piece(NamedTuple):
    """A passage, or what lies between passages (``position`` is None, ``kind`` is ``UNREAD``)."""

    position: int | None
    kind: str
    section: str | None
    paragraph: int | None
    span: Span


class Record(NamedTuple):
    """A row of a table, with those of its values that are not null."""

    table: str
    record_id: str
    values: dict[str, str]


@dataclass(frozen=True)
class Explanation:
    """One document: its text in pieces, and what lies over it. ``text`` is empty where the file could not be read."""

    file: str
    document: Record
    text: str
    pieces: tuple[Piece, ...]
    statements: tuple[Statement, ...]
    troubles: tuple[Trouble, ...]
    sightings: tuple[Sighting, ...]
    records: tuple[Record, ...]

    @cached_property
    def covers(self) -> tuple[Cover, ...]:
        return (*self.statements, *self.troubles, *self.sightings)

    @property
    def headline(self) -> str:
        """What it is, how much of it there is, and what became of it."""
        values = self.document.values
        share = (
            f"{100 * float(values.get('coverage', 0)):.0f} % of {int(values['characters']):,} characters in passages"
        )
        facts = [values["kind"], values.get("language", "no known language"), values["outcome"]]
        return ", ".join([*facts, share] if self.text else facts)


def shorten(text: str, length: int = 70) -> str:
    """The beginning of a text on one line."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"
