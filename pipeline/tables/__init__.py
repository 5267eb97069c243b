"""THE schema: one declaration per published table, from which ``models.py`` makes its Pandera model.

Belongs here: tables, columns, types, nullability, keys, references, closed lists, value checks, what each column means
and what it is made from. Everything else that knows a column (validation, Dagster's column lists and checks, Parquet
metadata, DuckDB's DDL, the data dictionary) is derived from these classes by ``schema.py``. Does not belong here: how a
value is found.
"""

from pipeline.columns import Table
from pipeline.tables.documents import Documents, DocumentSymbols, Passages, Texts
from pipeline.tables.meetings import MeetingDocuments, Meetings, MeetingTitles, Participations
from pipeline.tables.proposals import ProposalOrganizations, Proposals
from pipeline.tables.provenance import Changes, Evidence, Issues
from pipeline.tables.reference import OrganizationNames, Organizations, Redirects

__all__ = ["MODELS", "SCHEMA_VERSION", "Changes"]

SCHEMA_VERSION = "1.0.0"
"""Of the models below. A release that needs a higher one is refused: major where a column or table goes, is renamed,
retyped or may now be null, or a key changes; minor where one is added or a closed list changes; patch for the rest."""

MODELS: tuple[type[Table], ...] = (
    Documents,
    DocumentSymbols,
    Texts,
    Passages,
    Organizations,
    OrganizationNames,
    Meetings,
    MeetingTitles,
    MeetingDocuments,
    Participations,
    Proposals,
    ProposalOrganizations,
    Evidence,
    Issues,
    Redirects,
)
"""All published tables, parents before children. ``Changes`` tells of them, table by table, in a release."""
