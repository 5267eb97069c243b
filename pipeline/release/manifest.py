"""``manifest.json`` and ``SHA256SUMS``: what a release consists of, for programs that fetch and compare releases.

Written last, from the files that are there. Does not belong here: anything that another file says.
"""

import hashlib
import json
from typing import Any

from pipeline.release.edition import Edition
from pipeline.release.facts import dataset
from pipeline.release.packages import described, sha256
from pipeline.schema import TableSpec

FILE = "manifest.json"
SUMS = "SHA256SUMS"


def write_manifest(edition: Edition) -> None:
    """Versions, dates, code, documents, tables and changes."""
    facts = edition.facts
    outcomes = edition.read("documents", ["outcome"])["outcome"].to_list()
    edition.write_json(
        FILE,
        {
            "manifest_version": 1,
            "name": dataset().name,
            "version": facts.version,
            "schema_version": facts.schema_version,
            "released": facts.released,
            "previous": facts.previous,
            "source_cutoff": facts.source_cutoff,
            **({"url": facts.url} if facts.url else {}),
            **({"accepted": facts.accepted} if facts.accepted else {}),
            "files_in": edition.sources.height,
            "documents": {outcome: outcomes.count(outcome) for outcome in sorted(set(outcomes))},
            "code": {
                "git": facts.git,
                "rules": facts.rules,
                "reference": facts.reference,
                "lock_sha256": facts.lock,
                **facts.tools,
            },
            "tables": [table(edition, spec) for spec in edition.specs],
            "changes": edition.counts or {},
        },
    )


def table(edition: Edition, spec: TableSpec) -> dict[str, Any]:
    """The Parquet file of one table. ``schema_sha256`` changes when anything in its schema does."""
    file = edition.file(spec.name)
    schema = json.dumps(described(spec), sort_keys=True)
    return {
        "name": spec.name,
        "file": file.name,
        "rows": edition.rows[spec.name],
        "bytes": file.stat().st_size,
        "sha256": sha256(file),
        "primary_key": list(spec.primary_key),
        "sorted_by": list(spec.sorted_by),
        "schema_sha256": hashlib.sha256(schema.encode()).hexdigest(),
    }


def write_sums(edition: Edition) -> None:
    """The digest of every other file: ``sha256sum -c SHA256SUMS``."""
    files = sorted(f.relative_to(edition.folder).as_posix() for f in edition.folder.rglob("*") if f.is_file())
    lines = [f"{sha256(edition.folder / name)}  {name}\n" for name in files if name != SUMS]
    edition.write(SUMS, "".join(lines))
