"""``datapackage.json``: the tables by the Data Package standard, version 2, for Parquet and for CSV.

Belongs here: types, keys, references, descriptions and closed lists in the words of Table Schema. ``frictionless``
wants ``fieldsMatch`` as one word, and a reference to the same table as an empty name. Does not belong here: rules.
"""

import hashlib
import re
from pathlib import Path
from typing import Any

from pipeline.release.edition import Edition
from pipeline.release.facts import Facts, dataset
from pipeline.schema import Column, TableSpec, tables

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
TABLE_PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json"
BOUNDS = {"at least": "minimum", "at most": "maximum"}
CSV = {"delimiter": ",", "lineTerminator": "\n", "quoteChar": '"', "doubleQuote": True, "header": True}
FILE = "datapackage.json"


def write_package(edition: Edition) -> None:
    """``datapackage.json`` of the Parquet files, and ``csv/datapackage.json`` of the CSV files."""
    parquet = [parquet_resource(spec, edition.file(spec.name)) for spec in edition.specs]
    edition.write_json(FILE, package(edition.facts, parquet))
    texts = [csv_resource(spec, edition.folder / "csv" / f"{spec.name}.csv") for spec in edition.specs]
    edition.write_json(f"csv/{FILE}", package(edition.facts, texts))


def package(facts: Facts, resources: list[dict[str, Any]]) -> dict[str, Any]:
    """The package around its resources."""
    given = dataset()
    return {
        "$schema": PROFILE,
        "name": given.name,
        "title": given.title,
        "description": given.description,
        **({"homepage": facts.url} if facts.url else {}),
        "version": facts.version,
        "schema_version": facts.schema_version,
        "created": f"{facts.released}T00:00:00Z",
        "keywords": given.keywords,
        "contributors": [{"title": name, "roles": ["author"]} for name in given.authors],
        "licenses": [{"name": given.licence, "title": given.licence_title, "path": given.licence_url}],
        "sources": [{"title": "Documents of the United Nations and of regional organizations: sources.csv"}],
        "resources": resources,
    }


def parquet_resource(spec: TableSpec, file: Path) -> dict[str, Any]:
    """The file of one table. No ``bytes``: frictionless cannot count them in Parquet, and calls right ones wrong."""
    return resource(spec, file, "parquet", "application/vnd.apache.parquet")


def csv_resource(spec: TableSpec, file: Path) -> dict[str, Any]:
    return {**resource(spec, file, "csv", "text/csv"), "bytes": file.stat().st_size, "dialect": CSV}


def resource(spec: TableSpec, file: Path, form: str, media_type: str) -> dict[str, Any]:
    """What both have."""
    return {
        "name": spec.name,
        "type": "table",
        "path": file.name,
        "format": form,
        "mediatype": media_type,
        "encoding": "utf-8",
        "hash": f"sha256:{sha256(file)}",
        **described(spec),
    }


def sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def described(spec: TableSpec) -> dict[str, Any]:
    """What a table is: the part of its resource that the version of the schema stands for."""
    return {"description": spec.description, "schema": table_schema(spec)}


def table_schema(spec: TableSpec) -> dict[str, Any]:
    """The columns and keys of a table."""
    keys = [foreign_key(spec, column, parent) for column, parent in spec.foreign_keys.items()]
    return {
        "$schema": TABLE_PROFILE,
        "fieldsMatch": "exact",
        "fields": [field(column) for column in spec.columns],
        "primaryKey": list(spec.primary_key),
        **({"foreignKeys": keys} if keys else {}),
        "missingValues": [""],
    }


def foreign_key(spec: TableSpec, column: str, parent: str) -> dict[str, Any]:
    target = "" if parent == spec.name else parent
    reference = {"resource": target, "fields": list(tables()[parent].primary_key)}
    return {"fields": [column], "reference": reference}


def field(column: Column) -> dict[str, Any]:
    """One column; ``source`` says whether a document, reference data or the program gives its values."""
    limits: dict[str, Any] = {} if column.nullable else {"required": True}
    if column.vocabulary:
        limits["enum"] = [str(word) for word in column.vocabulary]
    for check in column.checks:
        limits.update(constraint(column, check))
    return {
        "name": column.name,
        "type": column.type_name,
        "description": column.description,
        "source": column.source,
        **({"unit": column.unit} if column.unit else {}),
        **({"categories": categories(column)} if column.vocabulary else {}),
        **({"constraints": limits} if limits else {}),
    }


def categories(column: Column) -> list[dict[str, str]]:
    """The words of a closed list, each with what it means."""
    words = list(column.vocabulary or ())
    return [{"value": str(word), "label": word.meaning} for word in words]


def constraint(column: Column, check: str) -> dict[str, Any]:
    """A rule in words, as ``schema.py`` gives it, as a constraint: ``at least 0``, ``matches ^[a-z]{2}$``. Table Schema
    matches whole values, and its patterns know no flags within."""
    if check.startswith("matches "):
        pattern = check.removeprefix("matches ").removeprefix("^").removesuffix("$")
        return {"pattern": re.sub(r"\(\?s:\.\*(\\S)\)", r"(?:[\\s\\S]*\1)", pattern)}
    name, _, bound = check.rpartition(" ")
    if name not in BOUNDS:
        return {}
    return {BOUNDS[name]: float(bound) if column.type_name == "number" else int(bound)}
