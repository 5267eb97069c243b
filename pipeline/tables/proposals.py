"""The tables of proposals. Does not belong here: the meetings at which they were made (``meetings.py``)."""

from pipeline import vocabulary as v
from pipeline.columns import LANGUAGE, NAMES, WORDS, Table, column


class Proposals(Table):
    """One row per proposal in a document: something should, must or is to be done, or somebody asks for it."""

    proposal_id: str = column(
        "The document and a digest of the words.",
        "derived",
        key=True,
        made_from="`document_id` and a digest of `text`, counted where the document has it again.",
    )
    document_id: str = column("The document.", "derived", references="documents")
    meeting_id: str = column(
        "Meeting at which it was made, where known.",
        "derived",
        null=True,
        references="meetings",
        made_from="`meetings.meeting_id` of the reported meeting that this part of the document (letter or annex) names, "
        "else of its first.",
    )
    section: str = column(
        "Kind of section in which it stands.", "derived", words=v.ProposalSection, made_from="`passages.section`."
    )
    paragraph: int = column(
        "Number printed before the paragraph.", "derived", null=True, ge=1, made_from="`passages.paragraph`."
    )
    position: int = column(
        "Its place among the proposals of the document, from 0.",
        "derived",
        ge=0,
        made_from="The order of the proposals in `texts.text`.",
    )
    language: str = column(
        "Language, ISO 639-1.",
        "derived",
        null=True,
        str_matches=LANGUAGE,
        made_from="`passages.language` of the passage in which it begins.",
    )
    force: str = column(
        "How strongly it is put.",
        "document",
        words=v.Force,
        made_from=f"{WORDS}: the lead-in or heading of its list, else its first cue, "
        "by the phrases of `pipeline/languages`.",
    )
    text: str = column("The very words: the quote of its evidence.", "document")


class ProposalOrganizations(Table):
    """One row per organization named in a proposal."""

    proposal_id: str = column("The proposal.", "derived", key=True, references="proposals")
    organization_id: str = column(
        "The organization.", "document", key=True, references="organizations", made_from=NAMES
    )
    relation: str = column(
        "What the proposal has to do with it.",
        "derived",
        words=v.OrganizationRelation,
        made_from="Whether its name stands right before or behind the cue of `proposals.force` in `proposals.text`.",
    )
