"""The tables of reviewed facts, each a file of ``pipeline/reference``. Does not belong here: anything that a document says."""

from pipeline import vocabulary as v
from pipeline.columns import LANGUAGE, REDUCED_DATE, Table, column


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


class Redirects(Table):
    """One row per published id that went."""

    old_id: str = column("The id that went.", "reference", key=True)
    table_name: str = column("Table that it stood in.", "reference", key=True)
    successor_id: str = column("Id that stands for it now, if any.", "reference", null=True)
    reason: str = column("Why it went.", "reference", words=v.RedirectReason)
    since: str = column("Version of the first release without it.", "reference")
