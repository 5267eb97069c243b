"""``ro-crate-metadata.json``: of which documents, by which run and with which tools the files were made (RO-Crate 1.2).

Each document is named by its path and SHA-256; beyond ``LISTED`` of them ``sources.csv`` alone lists them. Does not
belong here: what is in the tables.
"""

import mimetypes
from pathlib import Path
from typing import Any

from pipeline.release.edition import Edition
from pipeline.release.facts import Facts, dataset
from pipeline.release.packages import sha256

FILE = "ro-crate-metadata.json"
PROFILE = "https://w3id.org/ro/crate/1.2"
LISTED = 5_000
TYPES = {
    ".parquet": "application/vnd.apache.parquet",
    ".duckdb": "application/vnd.duckdb",
    ".sqlite": "application/vnd.sqlite3",
    ".md": "text/markdown",
    ".cff": "application/yaml",
}
Entity = dict[str, Any]


def write_ro_crate(edition: Edition) -> None:
    files = [file_entity(edition.folder, file) for file in sorted(edition.folder.rglob("*")) if file.is_file()]
    inputs = source_entities(edition)
    tools = [tool_entity(name, version) for name, version in edition.facts.tools.items()]
    licence = {"@id": dataset().licence_url, "@type": "CreativeWork", "name": dataset().licence_title}
    around = [descriptor(), root(edition.facts, files), run(edition.facts, files, inputs, tools), licence, author()]
    graph = [*around, *tools, *files, *inputs]
    edition.write_json(FILE, {"@context": f"{PROFILE}/context", "@graph": graph})


def descriptor() -> Entity:
    return {"@id": FILE, "@type": "CreativeWork", "conformsTo": {"@id": PROFILE}, "about": {"@id": "./"}}


def root(facts: Facts, files: list[Entity]) -> Entity:
    """The release as a whole."""
    given = dataset()
    return {
        "@id": "./",
        "@type": "Dataset",
        "name": given.title,
        "description": given.description,
        "version": facts.version,
        "datePublished": facts.released,
        "license": {"@id": given.licence_url},
        "author": {"@id": "#maintainers"},
        "keywords": given.keywords,
        **({"url": facts.url} if facts.url else {}),
        "hasPart": references(files),
        "mentions": {"@id": "#run"},
    }


def author() -> Entity:
    return {"@id": "#maintainers", "@type": "Organization", "name": ", ".join(dataset().authors)}


def run(facts: Facts, files: list[Entity], inputs: list[Entity], tools: list[Entity]) -> Entity:
    """What was done: from the documents to the files."""
    return {
        "@id": "#run",
        "@type": "CreateAction",
        "name": "Reading the documents and writing the release",
        "endTime": facts.released,
        "description": f"Rules {facts.rules}, reference data {facts.reference}, lock file {facts.lock}.",
        "instrument": references(tools),
        "object": [*references(inputs), {"@id": "sources.csv"}],
        "result": references(files),
        "identifier": facts.git,
    }


def file_entity(folder: Path, file: Path) -> Entity:
    """A file of the release. DuckDB writes other bytes each time: of its file only ``SHA256SUMS`` has the digest."""
    guess = TYPES.get(file.suffix) or mimetypes.types_map.get(file.suffix) or "text/plain"
    return {
        "@id": file.relative_to(folder).as_posix(),
        "@type": "File",
        "name": file.name,
        "encodingFormat": guess,
        **({} if file.suffix == ".duckdb" else {"contentSize": str(file.stat().st_size), "sha256": sha256(file)}),
    }


def source_entities(edition: Edition) -> list[Entity]:
    """The documents, which are no part of the release."""
    if edition.sources.height > LISTED:
        return []
    rows = edition.sources.select("source_path", "sha256", "bytes").iter_rows()
    return [
        {"@id": f"#source-{place}", "@type": "DigitalDocument", "name": path, "sha256": digest, "size": f"{size} B"}
        for place, (path, digest, size) in enumerate(rows)
    ]


def tool_entity(name: str, version: str) -> Entity:
    return {"@id": f"#{name}", "@type": "SoftwareApplication", "name": name, "softwareVersion": version}


def references(entities: list[Entity]) -> list[Entity]:
    return [{"@id": entity["@id"]} for entity in entities]
