"""Texts to what is read in them, for tests of recognisers."""

from pipeline.parsing import Claim, Parsed, parse
from pipeline.scanning import scan
from pipeline.text import normalise

# Enough running French for the language to be told, about nothing that the tables hold.
LETTER = """Lettre datée du 3 mars 2004, adressée au Secrétaire général par le Représentant permanent du Chili auprès
de l'Organisation des Nations Unies

J'ai l'honneur de vous transmettre ci-joint le résumé des travaux, qui porte sur la paix dans la région et sur les
moyens de la consolider avec les États de la région.

"""


def reading(text: str) -> Parsed:
    """What is read in a text."""
    return parse(scan([normalise(text)])[0])


def values(parsed: Parsed, table: str, field: str) -> list[str]:
    """The distinct values of a field, in the order in which they are claimed."""
    return list(dict.fromkeys(c.value for c in parsed.claims if c.table == table and c.field == field))


def records(parsed: Parsed, table: str) -> list[dict[str, str]]:
    """The records of a table as field to value; of several claims for a field the first."""
    found: dict[int, dict[str, str]] = {}
    for claim in parsed.claims:
        if claim.table == table:
            found.setdefault(claim.record, {}).setdefault(claim.field, claim.value)
    return list(found.values())


def claims(parsed: Parsed, table: str, field: str) -> list[Claim]:
    return [c for c in parsed.claims if c.table == table and c.field == field]
