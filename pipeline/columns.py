"""What a column of a published table can say of itself, and what all tables share.

Belongs here: the notation that ``tables.py`` is written in. Does not belong here: any table.
"""

from typing import Any, Literal

import pandera.polars as pa

from pipeline.vocabulary import Vocabulary

Source = Literal["document", "derived", "reference"]

SYMBOL = r"^[A-Z]+/\S+(?: \(Resumption \d+\))?$"
LANGUAGE = r"^[a-z]{2}$"
COUNTRY = r"^[A-Z]{3}$"
SHA256 = r"^[0-9a-f]{64}$"
REDUCED_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
NOT_BLANK = r"^\S(?s:.*\S)?$"


def column(
    description: str,
    source: Source,
    *,
    key: bool = False,
    null: bool = False,
    references: str | None = None,
    words: type[Vocabulary] | None = None,
    unit: str | None = None,
    **checks: Any,
) -> Any:
    """A column. ``source`` says where its values come from (``document`` ones need evidence); ``references`` names the
    table whose primary key it holds; ``words`` is its closed list; ``checks`` are Pandera's (``ge``, ``str_matches``)."""
    if words is not None:
        checks["isin"] = sorted(words)
    if key:
        checks.setdefault("str_matches", NOT_BLANK)
    metadata = {"source": source, "key": key, "references": references, "unit": unit, "vocabulary": words}
    return pa.Field(nullable=null, description=description, metadata=metadata, **checks)


class Table(pa.DataFrameModel):
    """What all tables share. The docstring of each model is the description of its table."""

    class Config:
        strict = True
        ordered = True
