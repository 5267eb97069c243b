"""The tables of meetings, and of who took part in them. Does not belong here: what was proposed at them (``proposals.py``)."""

import datetime

from pipeline import vocabulary as v
from pipeline.columns import COUNTRY, LANGUAGE, NAMES, PHRASES, STATES, WORDS, Table, column


class Meetings(Table):
    """One row per meeting, however many documents tell of it."""

    meeting_id: str = column(
        "Series and ordinal, else convener and date.",
        "derived",
        key=True,
        made_from="`series_id` and `ordinal`; else `convened_by` (without one a digest of `documents.work_id`) and "
        "`start_date`, with `ordinal` or a digest of `theme` where that day has several; in language versions "
        "those of one of them, English first.",
    )
    series_id: str = column(
        "Series of meetings that it belongs to.",
        "derived",
        null=True,
        made_from="What the document calls it, or one of its series beside it, looked up in "
        "`pipeline/reference/meeting_series_names.csv`; else `convened_by`, if it stands in "
        "`pipeline/reference/meeting_series.csv`.",
    )
    ordinal: int = column("Number of the meeting in its series.", "document", null=True, ge=1)
    name: str = column("What the documents call it, as first printed.", "document", null=True)
    theme: str = column("Theme: in English where a document gives it, else as first printed.", "document", null=True)
    convened_by: str = column(
        "Organization that held it.", "document", null=True, references="organizations", made_from=NAMES
    )
    start_date: datetime.date = column("First day, or first possible day.", "document", null=True)
    end_date: datetime.date = column("Last day; null unless the precision is day.", "document", null=True)
    date_precision: str = column(
        "How precise the dates are.",
        "derived",
        null=True,
        words=v.DatePrecision,
        made_from="The same words as `start_date`.",
    )
    place: str = column("Where it took place, as printed.", "document", null=True)
    chair_name: str = column("Who chaired it.", "document", null=True)
    chair_title: str = column("Office of the chair, as printed.", "document", null=True)
    chair_country: str = column(
        "State of the chair, ISO 3166-1 alpha-3.", "document", null=True, str_matches=COUNTRY, made_from=STATES
    )
    declared_delegations: int = column(
        "How many delegations or organizations the document says took part.",
        "document",
        null=True,
        unit="delegations",
        ge=1,
    )
    status: str = column(
        "Whether it took place.",
        "derived",
        words=v.MeetingStatus,
        made_from="The words for what was held or is planned in the sentences that name it, by the phrases of "
        "`pipeline/languages`.",
    )


class MeetingTitles(Table):
    """One row per meeting and language: name and theme as the documents in that language print them."""

    meeting_id: str = column("The meeting.", "derived", key=True, references="meetings")
    language: str = column(
        "Language, ISO 639-1.", "derived", key=True, str_matches=LANGUAGE, made_from="`documents.language`."
    )
    name: str = column("What the documents call it.", "document", null=True)
    theme: str = column("Theme.", "document", null=True)


class MeetingDocuments(Table):
    """One row per meeting and document that tells of it."""

    meeting_id: str = column("The meeting.", "derived", key=True, references="meetings")
    document_id: str = column("The document.", "derived", key=True, references="documents")
    attestation: str = column(
        "How the document tells of it.",
        "derived",
        words=v.Attestation,
        made_from="Where `texts.text` tells of it: in a title or the first paragraphs of a part, or elsewhere; and "
        "`documents.kind`.",
    )


class Participations(Table):
    """One row per organization or State in a meeting in a role."""

    participation_id: str = column(
        "The meeting and a digest of who and in which role.",
        "derived",
        key=True,
        made_from="`meeting_id`, and a digest of `organization_id` or `country` with `role`; of who only attends with "
        "`represented_by` instead, in English where a language version prints it.",
    )
    meeting_id: str = column("The meeting.", "derived", references="meetings")
    organization_id: str = column(
        "The organization; null for a State.", "document", null=True, references="organizations", made_from=NAMES
    )
    country: str = column(
        "The State, ISO 3166-1 alpha-3; null for an organization.",
        "document",
        null=True,
        str_matches=COUNTRY,
        made_from=STATES,
    )
    role: str = column(
        "In which role.",
        "document",
        words=v.Role,
        made_from=f"{WORDS}; of participant, observer and invited the strongest.",
    )
    represented_by: str = column("Office that represented it, as printed.", "document", null=True)
    person_name: str = column("Person who represented it, as printed.", "document", null=True)
    level: str = column("Level of representation, as printed.", "document", null=True)
    newly_invited: bool = column(
        "The document says that it was invited for the first time.", "document", null=True, made_from=PHRASES
    )
    category: str = column(
        "Kind of list in which it stands, from the heading.",
        "derived",
        null=True,
        words=v.ParticipantCategory,
        made_from="The first words of `category_as_printed` that name one, by the phrases of `pipeline/languages`.",
    )
    category_as_printed: str = column("Heading of the list in which it stands.", "document", null=True)

    exactly_one_of = ("organization_id", "country")
