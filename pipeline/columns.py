"""What a column of a published table can say of itself, and what all tables share.

Belongs here: the notation that ``tables`` is written in; it imports no library, so that who only asks what columns
there are need not wait for one. Does not belong here: any table, and Pandera (``models.py``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar, Literal, get_type_hints

from pipeline.vocabulary import Vocabulary

Source = Literal["document", "derived", "reference"]

SYMBOL = r"^[A-Z]+/\S+(?: \(Resumption \d+\))?$"
LANGUAGE = r"^[a-z]{2}$"
COUNTRY = r"^[A-Z]{3}$"
SHA256 = r"^[0-9a-f]{64}$"
REDUCED_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
NOT_BLANK = r"^\S(?s:.*\S)?$"

WORDS = "The words of the document, in `evidence`"
"""What a column whose source is the document is made from; ``STATES``, ``NAMES`` and ``PHRASES`` say also what a code or an
id for these words comes from."""
STATES = f"{WORDS}; States by the names of CLDR and of `pipeline/reference/country_names.csv`."
NAMES = (
    f"{WORDS}, looked up in `organization_names.name`; of several of that name the one valid on `documents.dated_on`, then"
    " the one of that language; offices by `pipeline/languages`."
)
PHRASES = f"{WORDS}, by the phrases of `pipeline/languages`."


@dataclass(frozen=True)
class Declared:
    """A column as it is declared. ``checks`` are Pandera's, by name."""

    description: str
    source: Source
    key: bool
    null: bool
    references: str | None
    words: type[Vocabulary] | None
    unit: str | None
    alias: str | None
    made_from: str | None
    checks: Mapping[str, Any]


def column(
    description: str,
    source: Source,
    *,
    key: bool = False,
    null: bool = False,
    references: str | None = None,
    words: type[Vocabulary] | None = None,
    unit: str | None = None,
    alias: str | None = None,
    made_from: str | None = None,
    **checks: Any,
) -> Any:
    """A column. ``source`` says where its values come from (``document`` ones need evidence); ``references`` names the
    table whose primary key it holds; ``words`` is its closed list; ``alias`` is its name where a class cannot have it;
    ``made_from`` is a sentence where ``schema.py`` cannot tell: it names columns, tables and files between backticks;
    ``checks`` are Pandera's (``ge``, ``str_matches``)."""
    if words is not None:
        checks["isin"] = sorted(words)
    if key:
        checks.setdefault("str_matches", NOT_BLANK)
    return Declared(description, source, key, null, references, words, unit, alias, made_from, checks)


class Table:
    """What all tables share. The docstring of each is the description of its table."""

    exactly_one_of: ClassVar[tuple[str, ...]] = ()
    """Columns of which each row has a value in exactly one."""
    minimum_rows: ClassVar[int] = 0
    """With fewer rows something is wrong with what it was made of, and it is not published."""
    grouped_by: ClassVar[tuple[str, ...]] = ()
    """Columns by which rows are sorted before the key: what they are looked up by, where that is not the key."""
    asked_by: ClassVar[tuple[str, ...]] = ()
    """Columns by which the database of a large dataset sorts them before these: what questions about many rows name."""
    bulky: ClassVar[bool] = False
    """The database of a large dataset has a view of its files, and not its rows."""


def declared(table: type[Table]) -> dict[str, tuple[type, Declared]]:
    """The columns of a table in their order, each with its type in Python."""
    types = get_type_hints(table)
    columns = [(name, value) for name, value in vars(table).items() if isinstance(value, Declared)]
    return {value.alias or name: (types[name], value) for name, value in columns}
