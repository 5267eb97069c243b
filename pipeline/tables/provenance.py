"""The tables that tell of the others: the words for their values, what was not understood, and what a release changed.

Does not belong here: anything that a document tells.
"""

from pipeline import vocabulary as v
from pipeline.columns import Table, column


class Evidence(Table):
    """One row per place that says a value of another table."""

    grouped_by = (
        "table_name",
        "record_id",
        "field",
    )  # a record is looked up here; a third fewer bytes than by the digest
    asked_by = ("table_name", "field")  # a question about a field leaves out what is said of all others
    evidence_id: str = column("Digest of the row.", "derived", key=True, made_from="All other columns of the row.")
    table_name: str = column(
        "Table of the value.",
        "derived",
        made_from="What `rule` reads, or `pipeline/reference/corrections.csv` corrects.",
    )
    record_id: str = column(
        "Primary key of the record; several columns are joined by `|`.",
        "derived",
        made_from="The primary key of the row in the table `table_name`.",
    )
    field: str = column(
        "Column of the value.",
        "derived",
        made_from="What `rule` reads, or `pipeline/reference/corrections.csv` corrects.",
    )
    document_id: str = column("Document that says it.", "derived", references="documents")
    char_start: int = column(
        "First character; null for a correction.",
        "derived",
        null=True,
        unit="characters",
        ge=0,
        made_from="The place in `texts.text` where `rule` found the value.",
    )
    char_end: int = column(
        "One past the last character.",
        "derived",
        null=True,
        unit="characters",
        ge=1,
        made_from="The place in `texts.text` where `rule` found the value.",
    )
    quote: str = column(
        "The words, line wraps folded to a space and page furniture taken out.",
        "derived",
        null=True,
        made_from="`texts.text` from `char_start` to `char_end`, without the furniture in `passages.kind`.",
    )
    rule: str = column(
        "Rule that read it; `inferred:` and `correction:` begin the names of two kinds.",
        "derived",
        made_from="The code of `pipeline/parsing` that found the value; or the reason in "
        "`pipeline/reference/corrections.csv`.",
    )


class Issues(Table):
    """One row per thing seen and not understood, or not in agreement."""

    issue_id: str = column("Digest of the row.", "derived", key=True, made_from="All other columns of the row.")
    document_id: str = column("The document.", "derived", null=True, references="documents")
    source_path: str = column(
        "Path of the file below `raw/`.",
        "derived",
        null=True,
        made_from="Where the file lies: `documents.source_path`, or a file that adds no document.",
    )
    severity: str = column("How bad it is.", "derived", words=v.Severity, made_from="Given with `code` by what saw it.")
    code: str = column(
        "What kind of thing it is.",
        "derived",
        words=v.IssueCode,
        made_from="What saw it when files were read (`pipeline/reading`), texts understood (`pipeline/parsing`) or "
        "documents compared (`pipeline/building`).",
    )
    message: str = column(
        "What is wrong, and what to do.", "derived", made_from="What was seen, and the values that it concerns."
    )
    char_start: int = column(
        "First character, where it has a place.",
        "derived",
        null=True,
        unit="characters",
        ge=0,
        made_from="The place in `texts.text` that it is about.",
    )
    char_end: int = column(
        "One past the last character.",
        "derived",
        null=True,
        unit="characters",
        ge=1,
        made_from="The place in `texts.text` that it is about.",
    )
    quote: str = column(
        "The words.",
        "derived",
        null=True,
        made_from="`texts.text` from `char_start` to `char_end`, without the furniture in `passages.kind`.",
    )


class Changes(Table):
    """One row per value that differs from the release before."""

    operation: str = column(
        "What became of the record.",
        "derived",
        words=v.ChangeOperation,
        made_from="Whether the release before, this one or both have a row of that `key`.",
    )
    key: str = column(
        "Primary key of the record; several columns are joined by `|`.",
        "derived",
        key=True,
        made_from="The primary key of the row, in either release.",
    )
    of_column: str = column(
        "Column of the value.",
        "derived",
        key=True,
        alias="column",
        made_from="The columns of the table, in either release.",
    )
    old: str = column(
        "Value before, as text.", "derived", null=True, made_from="The row of that `key` in the release before."
    )
    new: str = column("Value now, as text.", "derived", null=True, made_from="The row of that `key` in this release.")
    cause: str = column(
        "Why it differs.",
        "derived",
        words=v.ChangeCause,
        made_from="`evidence`, `redirects`, `documents.sha256` and the versions of rules and reference data of both "
        "releases.",
    )
