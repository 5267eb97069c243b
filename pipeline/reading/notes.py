"""What a reader gives: a text, and what is to be told of it.

Belongs here: the shape of the answer. Does not belong here: why a file is refused (``refusal``).
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.vocabulary import IssueCode, Severity


class Note(NamedTuple):
    """Something to be told of a file that was read: a row in ``issues``."""

    severity: Severity
    code: IssueCode
    message: str


@dataclass(frozen=True)
class Draft:
    """The text of a file as its reader has it, not yet in the normal form, with its notes."""

    text: str
    notes: list[Note] = field(default_factory=list)
