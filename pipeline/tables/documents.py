"""The tables of documents: what was in each file, and its text.

Does not belong here: what documents tell of (``meetings.py``, ``proposals.py``).
"""

import datetime

from pipeline import vocabulary as v
from pipeline.columns import COUNTRY, LANGUAGE, NOT_BLANK, PHRASES, SHA256, STATES, SYMBOL, WORDS, Table, column


class Documents(Table):
    """One row per document and language: what was in `raw/`, and what it says of itself."""

    document_id: str = column(
        "Symbol and language as printed, else the file name; `~` and eight digits of the content where needed.",
        "derived",
        key=True,
        made_from="`symbol` and `language`, else the file name in `source_path`; the SHA-256 of the text where "
        "several texts share these.",
    )
    work_id: str = column(
        "The same for all language versions of one text.",
        "derived",
        made_from="`symbol`; without one the first `document_id` of those that share `dated_on`, `sender_country` and "
        "the numbers in `passages.paragraph`, each in another `language`; else `document_id`.",
    )
    symbol: str = column("First symbol that the document prints as its own.", "document", null=True, str_matches=SYMBOL)
    kind: str = column(
        "What kind of document it is.",
        "derived",
        words=v.DocumentKind,
        made_from="The head of `texts.text`: the first name of a kind, or symbol that tells one; else how a speech "
        "begins.",
    )
    title: str = column("Title as printed, on one line.", "document", null=True)
    language: str = column(
        "Language of the text, ISO 639-1.",
        "derived",
        null=True,
        str_matches=LANGUAGE,
        made_from="The stop-words of `pipeline/languages` in `texts.text`; where they are few, its script too.",
    )
    original_language: str = column(
        "Language in which the document says it was written, ISO 639-1.",
        "document",
        null=True,
        str_matches=LANGUAGE,
        made_from=f"{WORDS}; languages by the names of CLDR and of `pipeline/languages`.",
    )
    dated_on: datetime.date = column("Date that the document gives itself: of the letter.", "document", null=True)
    issued_on: datetime.date = column("Date of distribution as printed in its head.", "document", null=True)
    distribution: str = column(
        "To whom it was distributed.", "document", null=True, words=v.Distribution, made_from=PHRASES
    )
    sender_name: str = column("Who signed it.", "document", null=True)
    sender_title: str = column("Office of the sender, as printed.", "document", null=True)
    sender_country: str = column(
        "State that the sender represents, ISO 3166-1 alpha-3.",
        "document",
        null=True,
        str_matches=COUNTRY,
        made_from=STATES,
    )
    source_path: str = column(
        "Path of the file below `raw/`, with forward slashes.",
        "derived",
        str_matches=NOT_BLANK,
        made_from="Where the file lies.",
    )
    media_type: str = column(
        "Media type of the file (IANA).",
        "derived",
        null=True,
        made_from="The ending of `source_path`, and the first bytes of the file where they contradict it.",
    )
    sha256: str = column(
        "SHA-256 of the file's bytes.", "derived", str_matches=SHA256, made_from="The bytes of the file."
    )
    characters: int = column("Length of the text.", "derived", unit="characters", ge=0, made_from="`texts.text`.")
    coverage: float = column(
        "Share of the characters that lie inside passages.",
        "derived",
        null=True,
        ge=0,
        le=1,
        made_from="`passages.char_start`, `passages.char_end` and `characters`.",
    )
    outcome: str = column(
        "What became of it.",
        "derived",
        words=v.Outcome,
        made_from="Whether the file gave a text, and whether a row of `meetings`, `participations` or `proposals` was "
        "read in it.",
    )
    rights_basis: str = column(
        "On what ground the text may be used.",
        "derived",
        words=v.RightsBasis,
        made_from="`sender_country`, else `kind`, else whether there is a `symbol`.",
    )

    minimum_rows = 1


class DocumentSymbols(Table):
    """One row per symbol that a document prints as its own (a joint letter has two)."""

    document_id: str = column("The document.", "derived", key=True, references="documents")
    symbol: str = column("Symbol as printed.", "document", key=True, str_matches=SYMBOL)


class Texts(Table):
    """One row per document: its text, to which all offsets point."""

    bulky = True
    document_id: str = column("The document.", "derived", key=True, references="documents")
    text: str = column(
        "Text as decoded: NFC, line ends LF, no blanks at line ends, no control characters; else untouched.",
        "derived",
        made_from="The bytes of the file `documents.source_path`, by the reader for `documents.media_type`.",
    )


class Passages(Table):
    """One row per stretch of a document. Passages do not overlap and leave no character out."""

    bulky = True
    passage_id: str = column(
        "`document_id`, a colon and the position.", "derived", key=True, made_from="`document_id` and `position`."
    )
    document_id: str = column("The document.", "derived", references="documents")
    position: int = column(
        "Number of the passage in the document, from 0.", "derived", ge=0, made_from="The order of `char_start`."
    )
    section: str = column(
        "Section that it belongs to, where known.",
        "derived",
        null=True,
        words=v.ProposalSection,
        made_from="The lead-in of its list, else its `heading`, by the phrases of `pipeline/languages`; else "
        "`documents.kind`, and whether it stands in an annex.",
    )
    heading: str = column(
        "Heading that it stands under, where there is one.",
        "derived",
        null=True,
        made_from="The words of the heading above it in `texts.text`.",
    )
    paragraph: int = column(
        "Number printed before the paragraph that it belongs to.",
        "derived",
        null=True,
        ge=1,
        made_from="The last number printed before a passage in `texts.text`, up to the next heading.",
    )
    kind: str = column(
        "What kind of stretch it is.",
        "derived",
        words=v.PassageKind,
        made_from="The shape and place of its lines in `texts.text`, and the phrases of `pipeline/languages` for "
        "headings, formulas and signatures.",
    )
    language: str = column(
        "Language of the passage, ISO 639-1.",
        "derived",
        null=True,
        str_matches=LANGUAGE,
        made_from="The stop-words of `pipeline/languages` in it, or its script; where these tell none, the passages "
        "around it and `documents.language`.",
    )
    char_start: int = column(
        "First character.",
        "derived",
        unit="characters",
        ge=0,
        made_from="The shape of the lines of `texts.text`, and the words and names that run over their ends.",
    )
    char_end: int = column(
        "One past the last character, white space after it included.",
        "derived",
        unit="characters",
        ge=1,
        made_from="`char_start` of the next passage; of the last one the length of `texts.text`.",
    )
