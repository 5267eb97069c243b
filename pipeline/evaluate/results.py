"""What measuring gives: scores of documents, and everything that is not as it should be.

Belongs here: plain values, and how they read as JSON. Does not belong here: how they are come by (``scores``).
"""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from pipeline.evaluate.likeness import Rates

FINDS = ("participations", "proposals")


class Miss(NamedTuple):
    """One thing that is not as it should be: ``how`` is missed, extra or wrong; ``quote`` is words of the document, if
    there are any."""

    how: str
    what: str
    why: str
    quote: str


@dataclass
class Finds:
    """How good the participations or proposals of a document are."""

    rates: Rates
    missed: list[str]
    extra: list[str]
    more: dict[str, Any]

    def as_json(self) -> dict[str, Any]:
        return {**self.rates.as_json(), **self.more, "missed": self.missed, "extra": self.extra}


@dataclass
class DocumentScores:
    """The scores of one document; where there is an ``error`` it could not be scored."""

    file: str
    error: str = ""
    document: dict[str, bool] = field(default_factory=dict)
    meeting: dict[str, bool] = field(default_factory=dict)
    participations: Finds | None = None
    proposals: Finds | None = None
    misses: list[Miss] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        if self.participations is None or self.proposals is None:
            return {"file": self.file, "error": self.error}
        finds = {"participations": self.participations.as_json(), "proposals": self.proposals.as_json()}
        return {"file": self.file, "document": self.document, "meeting": self.meeting, **finds}


@dataclass
class Scores:
    """The scores of all documents. ``evidence`` is the number of rows, and of those that do not hold."""

    documents: list[DocumentScores]
    evidence: tuple[int, int]

    def rates(self, name: str) -> Rates:
        """All participations or proposals together."""
        return sum((finds.rates for finds in self.finds(name)), Rates())

    def worst(self, name: str) -> float:
        return min((finds.rates.f1 for finds in self.finds(name)), default=0)

    def finds(self, name: str) -> list[Finds]:
        return [finds for scores in self.documents if (finds := getattr(scores, name)) is not None]

    def right(self, name: str) -> tuple[int, int]:
        """How many fields of documents or of meetings are right, of how many."""
        flags = [flag for scores in self.documents for flag in getattr(scores, name).values()]
        return sum(flags), len(flags)

    def as_json(self, misses: bool = False) -> dict[str, Any]:
        """As the script of the design prints it; with ``misses``, each document has them too."""
        documents = [scores.as_json() for scores in self.documents]
        total: dict[str, Any] = {name: self.rates(name).as_json() for name in FINDS}
        for name in ("document", "meeting"):
            total[name] = dict(zip(("right", "of"), self.right(name), strict=True))
        total["worst"] = {name: self.worst(name) for name in FINDS}
        total["evidence"] = dict(zip(("rows", "not_holding"), self.evidence, strict=True))
        total["unscored"] = [scores for scores in documents if "error" in scores]
        if misses:
            listed = [[miss._asdict() for miss in scores.misses] for scores in self.documents]
            documents = [scores | {"misses": miss} for scores, miss in zip(documents, listed, strict=True)]
        return {"documents": documents, "total": total}


def wrong(what: str, want: object, got: object, quote: str) -> Miss:
    said = ["null" if value is None or value == "" else str(value) for value in (want, got)]
    return Miss("wrong", what, f"should be {said[0]}, is {said[1]}", quote)
