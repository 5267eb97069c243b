"""``croissant.json``: the dataset for search engines and machine-learning tools (Croissant 1.1, and schema.org).

Parquet is called ``application/x-parquet`` here: mlcroissant reads it under no other name. Does not belong here: what
the Data Package says better (closed lists, rules).
"""

import json
from pathlib import Path
from typing import Any

from pipeline.release.edition import Edition
from pipeline.release.facts import dataset
from pipeline.release.packages import sha256
from pipeline.schema import Column, TableSpec, tables

FILE = "croissant.json"
TYPES = {"string": "sc:Text", "integer": "sc:Integer", "number": "sc:Float", "boolean": "sc:Boolean", "date": "sc:Date"}
CONTEXT = Path(__file__).with_name("croissant_context.json")
"""As the standard prints it."""


def write_croissant(edition: Edition) -> None:
    given, facts = dataset(), edition.facts
    edition.write_json(
        FILE,
        {
            "@context": json.loads(CONTEXT.read_text(encoding="utf-8")),
            "@type": "sc:Dataset",
            "conformsTo": "http://mlcommons.org/croissant/1.1",
            "name": given.name,
            "alternateName": given.title,
            "description": given.description,
            **({"url": facts.url} if facts.url else {}),
            "version": facts.version,
            "datePublished": facts.released,
            "license": given.licence_url,
            "creator": [{"@type": "sc:Organization", "name": name} for name in given.authors],
            "keywords": given.keywords,
            "citeAs": f"{' and '.join(given.authors)} ({facts.released[:4]}). {given.title}. Version {facts.version}.",
            "isLiveDataset": False,
            "distribution": [file_object(edition, spec) for spec in edition.specs],
            "recordSet": [record_set(spec) for spec in edition.specs],
        },
    )


def file_object(edition: Edition, spec: TableSpec) -> dict[str, Any]:
    """The Parquet file of a table."""
    file = edition.file(spec.name)
    return {
        "@type": "cr:FileObject",
        "@id": file.name,
        "name": file.name,
        "description": spec.description,
        "contentUrl": file.name,
        "contentSize": f"{file.stat().st_size} B",
        "encodingFormat": "application/x-parquet",
        "sha256": sha256(file),
    }


def record_set(spec: TableSpec) -> dict[str, Any]:
    """The columns of a table."""
    return {
        "@type": "cr:RecordSet",
        "@id": spec.name,
        "name": spec.name,
        "description": spec.description,
        "key": [{"@id": f"{spec.name}/{column}"} for column in spec.primary_key],
        "field": [field(spec, column) for column in spec.columns],
    }


def field(spec: TableSpec, column: Column) -> dict[str, Any]:
    """One column, and what it refers to."""
    said = {
        "@type": "cr:Field",
        "@id": f"{spec.name}/{column.name}",
        "name": column.name,
        "description": column.description,
        "dataType": TYPES[column.type_name],
        "source": {"fileObject": {"@id": f"{spec.name}.parquet"}, "extract": {"column": column.name}},
    }
    if column.references and column.references != spec.name:
        (key,) = tables()[column.references].primary_key
        said["references"] = {"field": {"@id": f"{column.references}/{key}"}}
    return said
