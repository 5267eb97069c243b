"""``dictionary.csv``: every table and column, in English and French, with its type, rules and closed list.

The English is that of ``tables``. The French stands in ``dictionary_fr.csv`` beside the English that it translates, so
that a description which has changed since has none. Does not belong here: any description in English.
"""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pipeline.release.edition import Edition
from pipeline.schema import Column, TableSpec, tables

FRENCH = Path(__file__).with_name("dictionary_fr.csv")
HEADER = ("table_name", "column_name", "type", "unit", "required", "key", "refers_to", "source", "rules",
          "description_en", "description_fr", "made_from_en", "made_from_fr")  # fmt: skip
CODE = re.compile(r"`[^`]*`|[\W_]")
"""What is the same in all languages: names between backticks, and signs."""


def write_dictionary(edition: Edition) -> None:
    edition.write_csv("dictionary.csv", HEADER, dictionary_rows())


def dictionary_rows() -> Iterator[tuple[str | None, ...]]:
    """A row for each table (without a name of a column), and one for each of its columns, with what it is made from."""
    for spec in tables().values():
        yield (spec.name, *[None] * 8, spec.description, in_french(spec.description), None, None)
        yield from (column_row(spec, column) for column in spec.columns)


def column_row(spec: TableSpec, column: Column) -> tuple[str | None, ...]:
    rules = "; ".join(rule for rule in column.constraints if not rule.startswith("refers to "))
    key = "primary key" if column.name in spec.primary_key else None
    required = "no" if column.nullable else "yes"
    facts = (column.type_name, column.unit, required, key, column.references, column.source, rules or None)
    both = (text for english in (column.description, column.made_from) for text in (english, in_french(english)))
    return (spec.name, column.name, *facts, *both)


def in_french(english: str) -> str | None:
    """A sentence in French; itself where it has no words."""
    return french().get(english) if CODE.sub("", english) else english


@cache
def french() -> dict[str, str]:
    """French by English."""
    with FRENCH.open(encoding="utf-8", newline="") as file:
        return {row["english"]: row["french"] for row in csv.DictReader(file)}
