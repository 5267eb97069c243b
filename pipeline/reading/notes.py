"""What a reader gives: a text, and what is to be told of it.

Belongs here: the shape of the answer. Does not belong here: why a file is refused (``refusal``).
"""

from collections import Counter
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


class LeftOut:
    """What stands in a file and is no part of its text: struck, deleted or hidden words, pictures, comments."""

    def __init__(self) -> None:
        self.pieces: Counter[str] = Counter()
        self.words: Counter[str] = Counter()

    def add(self, what: str, text: str = "", pieces: int = 1) -> None:
        """Counts what was left out, with the words in it."""
        self.pieces[what] += pieces
        self.words[what] += len(text.split())

    def notes(self) -> list[Note]:
        """What was left out and how much of it, in one note."""
        told = [f"{n} {what}{self.size(what)}" for what, n in self.pieces.items() if n]
        message = f"not part of the text, and not read: {', '.join(told)}"
        return [Note(Severity.INFO, IssueCode.LEFT_OUT, message)] if told else []

    def size(self, what: str) -> str:
        return f" (words: {self.words[what]})" if self.words[what] else ""
