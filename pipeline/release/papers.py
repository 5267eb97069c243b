"""What people read first: ``README.md``, ``CITATION.cff``, ``LICENSE-DATA`` and ``NOTICE`` of a release.

Belongs here: filling the texts in. Does not belong here: names and licences (``dataset.toml``), the words of the README
(``readme.md``).
"""

import importlib.metadata
import json
from pathlib import Path
from string import Template

from pipeline.release.edition import Edition
from pipeline.release.facts import HOME, PACKAGE, dataset

LICENCE = "LICENSE-DATA"
NOTICE = """\
{title}
Version {version}

The documents are the United Nations', and those of the Member States and organizations that wrote them. {rights}

Names of organizations in `organization_names` say in `source` where each is attested. Identifiers in
`organizations.wikidata_id` are Wikidata's (CC0 1.0), those in `cow_igo_number` are the Correlates of War project's
(Pevehouse, Nordstrom, McManus and Jamison 2020). Names of languages, months and States that are read in documents come
from the Unicode CLDR (Unicode License); country codes are those of ISO 3166-1.
"""


def write_papers(edition: Edition) -> None:
    given, facts = dataset(), edition.facts
    edition.write("README.md", readme(edition))
    edition.write("CITATION.cff", citation(edition))
    edition.write("NOTICE", NOTICE.format(title=given.title, version=facts.version, rights=given.rights))
    edition.write(LICENCE, licence())


def readme(edition: Edition) -> str:
    given, facts = dataset(), edition.facts
    lines = [f"| `{spec.name}` | {edition.rows[spec.name]:,} | {spec.description} |" for spec in edition.specs]
    return Template((HOME / "readme.md").read_text(encoding="utf-8")).substitute(
        title=given.title,
        description=given.description,
        version=facts.version,
        schema_version=facts.schema_version,
        released=facts.released,
        source_cutoff=facts.source_cutoff or "unknown date",
        documents=f"{edition.rows['documents']:,}",
        tables="\n".join(lines),
        licence=given.licence_title,
        rights=given.rights,
    )


def citation(edition: Edition) -> str:
    """Citation File Format 1.2.0. A JSON string is a YAML string."""
    given, facts = dataset(), edition.facts
    lines = [
        "cff-version: 1.2.0",
        "type: dataset",
        f"title: {quoted(given.title)}",
        f"message: {quoted(given.message)}",
        "authors:",
        *[f"  - name: {quoted(name)}" for name in given.authors],
        f"version: {quoted(facts.version)}",
        f"date-released: {facts.released}",
        f"license: {given.licence}",
        *([f"url: {quoted(facts.url)}"] if facts.url else []),
        "keywords:",
        *[f"  - {quoted(word)}" for word in given.keywords],
    ]
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def licence() -> str:
    """The file of the checkout, or of the installed package."""
    here = PACKAGE.parent / LICENCE
    if here.is_file():
        return here.read_text(encoding="utf-8")
    files = importlib.metadata.files("chapter-viii") or []
    return next(Path(str(file.locate())) for file in files if file.name == LICENCE).read_text(encoding="utf-8")
