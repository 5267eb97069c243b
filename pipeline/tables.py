"""THE schema: one declaration per published table, from which ``models.py`` makes its Pandera model.

Belongs here: tables, columns, types, nullability, keys, references, closed lists, value checks, and what each means.
Everything else that knows a column (validation, Dagster's column lists and checks, Parquet metadata, DuckDB's DDL,
the data dictionary) is derived from these classes by ``schema.py``. Does not belong here: how a value is found.
"""

import datetime

from pipeline import vocabulary as v
from pipeline.columns import COUNTRY, LANGUAGE, NOT_BLANK, REDUCED_DATE, SHA256, SYMBOL, Table, column


class Documents(Table):
    """One row per document and language: what was in `raw/`, and what it says of itself."""

    document_id: str = column(
        "Symbol and language as printed, else the file name; `~` and eight digits of the content where needed.",
        "derived",
        key=True,
    )
    work_id: str = column("The same for all language versions of one text.", "derived")
    symbol: str = column("First symbol that the document prints as its own.", "document", null=True, str_matches=SYMBOL)
    kind: str = column("What kind of document it is.", "derived", words=v.DocumentKind)
    title: str = column("Title as printed, on one line.", "document", null=True)
    language: str = column("Language of the text, ISO 639-1.", "derived", null=True, str_matches=LANGUAGE)
    original_language: str = column(
        "Language in which the document says it was written, ISO 639-1.", "document", null=True, str_matches=LANGUAGE
    )
    dated_on: datetime.date = column("Date that the document gives itself: of the letter.", "document", null=True)
    issued_on: datetime.date = column("Date of distribution as printed in its head.", "document", null=True)
    distribution: str = column("To whom it was distributed.", "document", null=True, words=v.Distribution)
    sender_name: str = column("Who signed it.", "document", null=True)
    sender_title: str = column("Office of the sender, as printed.", "document", null=True)
    sender_country: str = column(
        "State that the sender represents, ISO 3166-1 alpha-3.", "document", null=True, str_matches=COUNTRY
    )
    source_path: str = column("Path of the file below `raw/`, with forward slashes.", "derived", str_matches=NOT_BLANK)
    media_type: str = column("Media type of the file (IANA).", "derived", null=True)
    sha256: str = column("SHA-256 of the file's bytes.", "derived", str_matches=SHA256)
    characters: int = column("Length of the text.", "derived", unit="characters", ge=0)
    coverage: float = column("Share of the characters that lie inside passages.", "derived", null=True, ge=0, le=1)
    outcome: str = column("What became of it.", "derived", words=v.Outcome)
    rights_basis: str = column("On what ground the text may be used.", "derived", words=v.RightsBasis)

    minimum_rows = 1


class DocumentSymbols(Table):
    """One row per symbol that a document prints as its own (a joint letter has two)."""

    document_id: str = column("The document.", "derived", key=True, references="documents")
    symbol: str = column("Symbol as printed.", "document", key=True, str_matches=SYMBOL)


class Texts(Table):
    """One row per document: its text, to which all offsets point."""

    document_id: str = column("The document.", "derived", key=True, references="documents")
    text: str = column(
        "Text as decoded: NFC, line ends LF, no blanks at line ends, no control characters; else untouched.", "derived"
    )


class Passages(Table):
    """One row per stretch of a document. Passages do not overlap and leave no character out."""

    passage_id: str = column("`document_id`, a colon and the position.", "derived", key=True)
    document_id: str = column("The document.", "derived", references="documents")
    position: int = column("Number of the passage in the document, from 0.", "derived", ge=0)
    section: str = column("Section that it belongs to, where known.", "derived", null=True, words=v.ProposalSection)
    heading: str = column("Heading that it stands under, where there is one.", "derived", null=True)
    paragraph: int = column("Number printed before the paragraph that it belongs to.", "derived", null=True, ge=1)
    kind: str = column("What kind of stretch it is.", "derived", words=v.PassageKind)
    language: str = column("Language of the passage, ISO 639-1.", "derived", null=True, str_matches=LANGUAGE)
    char_start: int = column("First character.", "derived", unit="characters", ge=0)
    char_end: int = column(
        "One past the last character, white space after it included.", "derived", unit="characters", ge=1
    )


class Meetings(Table):
    """One row per meeting, however many documents tell of it."""

    meeting_id: str = column("Series and ordinal, else convener and date.", "derived", key=True)
    series_id: str = column("Series of meetings that it belongs to.", "derived", null=True)
    ordinal: int = column("Number of the meeting in its series.", "document", null=True, ge=1)
    name: str = column("What the documents call it, as first printed.", "document", null=True)
    theme: str = column("Theme: in English where a document gives it, else as first printed.", "document", null=True)
    convened_by: str = column("Organization that held it.", "document", null=True, references="organizations")
    start_date: datetime.date = column("First day, or first possible day.", "document", null=True)
    end_date: datetime.date = column("Last day; null unless the precision is day.", "document", null=True)
    date_precision: str = column("How precise the dates are.", "derived", null=True, words=v.DatePrecision)
    place: str = column("Where it took place, as printed.", "document", null=True)
    chair_name: str = column("Who chaired it.", "document", null=True)
    chair_title: str = column("Office of the chair, as printed.", "document", null=True)
    chair_country: str = column("State of the chair, ISO 3166-1 alpha-3.", "document", null=True, str_matches=COUNTRY)
    declared_delegations: int = column(
        "How many delegations or organizations the document says took part.",
        "document",
        null=True,
        unit="delegations",
        ge=1,
    )
    status: str = column("Whether it took place.", "derived", words=v.MeetingStatus)


class MeetingTitles(Table):
    """One row per meeting and language: name and theme as the documents in that language print them."""

    meeting_id: str = column("The meeting.", "derived", key=True, references="meetings")
    language: str = column("Language, ISO 639-1.", "derived", key=True, str_matches=LANGUAGE)
    name: str = column("What the documents call it.", "document", null=True)
    theme: str = column("Theme.", "document", null=True)


class MeetingDocuments(Table):
    """One row per meeting and document that tells of it."""

    meeting_id: str = column("The meeting.", "derived", key=True, references="meetings")
    document_id: str = column("The document.", "derived", key=True, references="documents")
    attestation: str = column("How the document tells of it.", "derived", words=v.Attestation)


class Organizations(Table):
    """One row per organization that reference data knows."""

    organization_id: str = column(
        "Slug, kept for ever.", "reference", key=True, str_matches=r"^[a-z0-9]+(-[a-z0-9]+)*$"
    )
    name_en: str = column("Name in English.", "reference")
    acronym: str = column("Initials in English.", "reference", null=True)
    kind: str = column("What kind of organization it is.", "reference", words=v.OrganizationKind)
    part_of: str = column("Organization that it is a part of.", "reference", null=True, references="organizations")
    succeeded_by: str = column("Organization that took over.", "reference", null=True, references="organizations")
    valid_from: str = column(
        "When it began, ISO 8601, as precise as known.", "reference", null=True, str_matches=REDUCED_DATE
    )
    valid_to: str = column(
        "When it ended, ISO 8601, as precise as known.", "reference", null=True, str_matches=REDUCED_DATE
    )
    wikidata_id: str = column("Identifier in Wikidata.", "reference", null=True, str_matches=r"^Q[1-9]\d*$")
    cow_igo_number: int = column("Number in the Correlates of War list.", "reference", null=True, ge=1)

    minimum_rows = 1


class OrganizationNames(Table):
    """One row per name of an organization in a language."""

    organization_id: str = column("The organization.", "reference", key=True, references="organizations")
    language: str = column("Language, ISO 639-1.", "reference", key=True, str_matches=LANGUAGE)
    name: str = column("The name, without article.", "reference", key=True)
    kind: str = column("What kind of name it is.", "reference", words=v.NameKind)
    valid_from: str = column(
        "Since when it is used, ISO 8601, as precise as known.", "reference", null=True, str_matches=REDUCED_DATE
    )
    valid_to: str = column(
        "Until when it was used, ISO 8601, as precise as known.", "reference", null=True, str_matches=REDUCED_DATE
    )
    source: str = column("Where the name is attested.", "reference")


class Participations(Table):
    """One row per organization or State in a meeting in a role."""

    participation_id: str = column("The meeting and a digest of who and in which role.", "derived", key=True)
    meeting_id: str = column("The meeting.", "derived", references="meetings")
    organization_id: str = column(
        "The organization; null for a State.", "document", null=True, references="organizations"
    )
    country: str = column(
        "The State, ISO 3166-1 alpha-3; null for an organization.", "document", null=True, str_matches=COUNTRY
    )
    role: str = column("In which role.", "document", words=v.Role)
    represented_by: str = column("Office that represented it, as printed.", "document", null=True)
    person_name: str = column("Person who represented it, as printed.", "document", null=True)
    level: str = column("Level of representation, as printed.", "document", null=True)
    newly_invited: bool = column("The document says that it was invited for the first time.", "document", null=True)
    category: str = column(
        "Kind of list in which it stands, from the heading.", "derived", null=True, words=v.ParticipantCategory
    )
    category_as_printed: str = column("Heading of the list in which it stands.", "document", null=True)

    exactly_one_of = ("organization_id", "country")


class Proposals(Table):
    """One row per proposal in a document: something should, must or is to be done, or somebody asks for it."""

    proposal_id: str = column("The document and a digest of the words.", "derived", key=True)
    document_id: str = column("The document.", "derived", references="documents")
    meeting_id: str = column("Meeting at which it was made, where known.", "derived", null=True, references="meetings")
    section: str = column("Kind of section in which it stands.", "derived", words=v.ProposalSection)
    paragraph: int = column("Number printed before the paragraph.", "derived", null=True, ge=1)
    position: int = column("Its place among the proposals of the document, from 0.", "derived", ge=0)
    language: str = column("Language, ISO 639-1.", "derived", null=True, str_matches=LANGUAGE)
    force: str = column("How strongly it is put.", "document", words=v.Force)
    text: str = column("The very words: the quote of its evidence.", "document")


class ProposalOrganizations(Table):
    """One row per organization named in a proposal."""

    proposal_id: str = column("The proposal.", "derived", key=True, references="proposals")
    organization_id: str = column("The organization.", "document", key=True, references="organizations")
    relation: str = column("What the proposal has to do with it.", "derived", words=v.OrganizationRelation)


class Evidence(Table):
    """One row per place that says a value of another table."""

    evidence_id: str = column("Digest of the row.", "derived", key=True)
    table_name: str = column("Table of the value.", "derived")
    record_id: str = column("Primary key of the record; several columns are joined by `|`.", "derived")
    field: str = column("Column of the value.", "derived")
    document_id: str = column("Document that says it.", "derived", references="documents")
    char_start: int = column("First character; null for a correction.", "derived", null=True, unit="characters", ge=0)
    char_end: int = column("One past the last character.", "derived", null=True, unit="characters", ge=1)
    quote: str = column("The words, line wraps folded to a space and page furniture taken out.", "derived", null=True)
    rule: str = column("Rule that read it; `inferred:` and `correction:` begin the names of two kinds.", "derived")


class Issues(Table):
    """One row per thing seen and not understood, or not in agreement."""

    issue_id: str = column("Digest of the row.", "derived", key=True)
    document_id: str = column("The document.", "derived", null=True, references="documents")
    source_path: str = column("Path of the file below `raw/`.", "derived", null=True)
    severity: str = column("How bad it is.", "derived", words=v.Severity)
    code: str = column("What kind of thing it is.", "derived", words=v.IssueCode)
    message: str = column("What is wrong, and what to do.", "derived")
    char_start: int = column("First character, where it has a place.", "derived", null=True, unit="characters", ge=0)
    char_end: int = column("One past the last character.", "derived", null=True, unit="characters", ge=1)
    quote: str = column("The words.", "derived", null=True)


class Redirects(Table):
    """One row per published id that went."""

    old_id: str = column("The id that went.", "reference", key=True)
    table_name: str = column("Table that it stood in.", "reference", key=True)
    successor_id: str = column("Id that stands for it now, if any.", "reference", null=True)
    reason: str = column("Why it went.", "reference", words=v.RedirectReason)
    since: str = column("Version of the first release without it.", "reference")


class Changes(Table):
    """One row per value that differs from the release before."""

    operation: str = column("What became of the record.", "derived", words=v.ChangeOperation)
    key: str = column("Primary key of the record; several columns are joined by `|`.", "derived", key=True)
    of_column: str = column("Column of the value.", "derived", key=True, alias="column")
    old: str = column("Value before, as text.", "derived", null=True)
    new: str = column("Value now, as text.", "derived", null=True)
    cause: str = column("Why it differs.", "derived", words=v.ChangeCause)


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
