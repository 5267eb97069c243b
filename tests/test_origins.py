"""What columns are made from: said of each of them, and true as far as names can show.

What is between backticks in ``made_from`` is a column of the table itself (``symbol``), one of another (``texts.text``),
a table, or a file of the project.
"""

import csv
import re
from pathlib import Path

import pytest

from pipeline.columns import Table, column
from pipeline.schema import TableSpec, read_declaration, tables
from pipeline.tables import Changes

ROOT = Path(__file__).resolve().parents[1]
SPECS = [*tables().values(), read_declaration(Changes)]
NAMED = re.compile(r"`([^`]*)`")


def unknown(spec: TableSpec, sentence: str) -> list[str]:
    """The names in a sentence that lead nowhere."""
    own = set(spec.dtypes) | set(tables())
    others = {f"{other.name}.{name}" for other in tables().values() for name in other.dtypes}
    return [n for n in NAMED.findall(sentence) if not ((ROOT / n).exists() if "/" in n else n in own | others)]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_every_column_says_what_it_is_made_from(spec: TableSpec) -> None:
    for of in spec.columns:
        assert of.made_from[:1].strip("`").isupper() or of.made_from.startswith("`"), of.name
        assert of.made_from.endswith("."), of.name
        assert f"`{of.name}`" not in of.made_from, "no column is made from itself"
        assert not unknown(spec, of.made_from), of.name


@pytest.mark.parametrize("sentence", ["`nowhere`.", "`texts.nothing`.", "`pipeline/nowhere.csv`.", "`texts.text.`"])
def test_a_name_that_leads_nowhere_is_seen(sentence: str) -> None:
    assert unknown(tables()["documents"], sentence)


@pytest.mark.parametrize("spec", tables().values(), ids=lambda spec: spec.name)
def test_what_a_column_is_made_from_agrees_with_its_source(spec: TableSpec) -> None:
    for of in spec.columns:
        assert ("`evidence`" in of.made_from) == (of.source == "document")
        if of.source == "reference":
            (file,) = NAMED.findall(of.made_from)
            with (ROOT / file).open(encoding="utf-8", newline="") as lines:
                assert of.name in next(csv.reader(lines))


def test_a_derived_column_has_to_say_it() -> None:
    class Shapes(Table):
        """One row per shape."""

        kind: str = column("What kind of shape it is.", "derived")

    with pytest.raises(ValueError, match=r"shapes: say in made_from what the column .* is made from"):
        read_declaration(Shapes)


def test_what_refers_is_made_from_what_it_refers_to() -> None:
    assert tables()["texts"].column("document_id").made_from == "`documents.document_id`."
