"""Claims and reference data to tables: identity, links, ids. Pure Polars; nothing here reads a file or a text.

Belongs here: which builder makes which table of which frames. Each table has a file of its own.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import polars as pl

from pipeline.building.corrections import correct
from pipeline.building.documents import document_symbols, documents, texts
from pipeline.building.evidence import evidence
from pipeline.building.identity import records
from pipeline.building.issues import issues
from pipeline.building.meetings import meeting_documents, meeting_titles, meetings
from pipeline.building.organizations import organization_names, organizations, redirects
from pipeline.building.participations import participations
from pipeline.building.passages import passages
from pipeline.building.proposals import proposal_organizations, proposals


class Recipe(Protocol):
    """What makes one table of frames, to those who need no more: its name, the frames that it reads, and how it makes it."""

    @property
    def name(self) -> str: ...

    @property
    def inputs(self) -> tuple[str, ...]: ...

    @property
    def make(self) -> Callable[..., pl.DataFrame]: ...


@dataclass(frozen=True)
class Builder:
    """What makes one table (or the work frame ``records``), and the frames that it is given by name."""

    name: str
    inputs: tuple[str, ...]
    make: Callable[..., pl.DataFrame]

    def build(self, **frames: pl.DataFrame) -> pl.DataFrame:
        """The table, corrected. Raises ``CorrectionError`` where a correction corrects nothing any more."""
        return correct(self.name, self.make(**frames))


BUILDERS: dict[str, Builder] = {
    builder.name: builder
    for builder in (
        Builder("organizations", (), organizations),
        Builder("organization_names", (), organization_names),
        Builder("redirects", (), redirects),
        Builder("records", ("sources", "readings", "found_passages", "claims", "organization_names"), records),
        Builder("documents", ("readings", "claims", "records"), documents),
        Builder("document_symbols", ("claims", "records"), document_symbols),
        Builder("texts", ("found_texts", "records"), texts),
        Builder("passages", ("found_passages", "records"), passages),
        Builder("meetings", ("claims", "records", "documents"), meetings),
        Builder("meeting_titles", ("claims", "records", "documents"), meeting_titles),
        Builder("meeting_documents", ("claims", "records"), meeting_documents),
        Builder("participations", ("claims", "records"), participations),
        Builder("proposals", ("claims", "records", "found_passages"), proposals),
        Builder("proposal_organizations", ("claims", "records"), proposal_organizations),
        Builder("evidence", ("claims", "records", "documents"), evidence),
        Builder(
            "issues",
            ("sources", "readings", "found_passages", "notices", "claims", "records", "documents"),
            issues,
        ),
    )
}
"""All builders, each after those whose frames it reads."""
PARTED = (
    *(
        "documents",
        "document_symbols",
        "texts",
        "passages",
        "proposals",
        "proposal_organizations",
        "evidence",
        "issues",
    ),
)
"""Tables whose rows belong to one document each: where there are many documents, they are kept in parts."""
