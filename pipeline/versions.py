"""Which rules a document was read under, so that a change of them reads again what it can change, and nothing else.

- A change of a reader reads the documents of its format again; a change of other code, or of the words by which texts
  tell their language and their lines, all of them.
- A change of a language file, or of the names of States and series in that language, reads those documents again for
  which that language was asked.
- A change of names of organizations reads those documents again that hold a phrase which came, went or changed.

Does not belong here: keeping anything (``buckets.py``), or a rule.
"""

import hashlib
import json
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from ahocorasick_rs import AhoCorasick, Implementation

from pipeline import reference
from pipeline.folding import fold
from pipeline.languages import files, item_labels, line_continues, page_words, stopwords
from pipeline.scanning.lexicon import Entry, all_forms, organization_entries

HOME = Path(__file__).parent
RULES = (
    "reading",
    "scanning",
    "parsing",
    "languages",
    "reference",
    "text.py",
    "folding.py",
    "collector.py",
    "symbols.py",
    "vocabulary.py",
    "buckets.py",
)
"""Everything that decides what is read in a document."""
LIBRARIES = ("ahocorasick-rs", "babel", "lxml", "numpy", "polars", "pycountry", "pypdfium2", "selectolax")
"""Libraries that decide it too."""
MAKERS = ("duckdb", "pandera", "pyarrow")
"""Libraries that make tables of it."""
READERS = {
    "application/pdf": ("pdf.py", "pdf_layout.py", "pdf_lines.py"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": (
        *("archive.py", "numbering.py", "word.py", "word_lists.py"),
    ),
    "text/html": ("numbering.py", "web_page.py"),
    "application/xml": ("akoma_ntoso.py",),
}
"""Files of ``reading/`` that are for one format only."""
Names = list[tuple[str, str, str, str]]
"""Names of organizations as the scanner looks for them: phrase, kind, value, exact spelling."""


@cache
def rules_version() -> str:
    """A digest of all code and data that decide what is read in a document."""
    everything = [f for name in RULES for f in ([HOME / name] if name.endswith(".py") else (HOME / name).rglob("*"))]
    return digest_files(f for f in everything if f.suffix in (".py", ".toml", ".csv"))


def digest_files(several: Iterable[Path]) -> str:
    """A digest of the names and contents of files of the package, and of the versions of ``LIBRARIES``."""
    digest = hashlib.sha256(" ".join(map(version, LIBRARIES)).encode())
    for file in sorted(several):
        digest.update(file.relative_to(HOME).as_posix().encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


@cache
def package_version() -> str:
    """A digest of all code and reference data, which decide what tables are made of what was read."""
    every = digest_files(file for file in HOME.rglob("*") if file.suffix in (".py", ".csv", ".toml"))
    return digest(every, [version(name) for name in MAKERS])


def digest(*parts: object) -> str:
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False, default=str).encode()).hexdigest()[:16]


@cache
def code_version() -> str:
    """A digest of what can change the reading of every document: all code but that of one format, and common words."""
    own = {HOME / "reading" / name for names in READERS.values() for name in names}
    code = [f for name in RULES for f in ([HOME / name] if name.endswith(".py") else (HOME / name).rglob("*.py"))]
    words = {code: sorted(known) for code, known in stopwords().items()}
    return digest(digest_files(set(code) - own), words, line_continues(), page_words(), item_labels())


@cache
def reader_version(media_type: str | None) -> str:
    """A digest of the code for one format; of that for all where no format is known."""
    names = READERS.get(media_type or "", ()) if media_type else [n for several in READERS.values() for n in several]
    return digest_files(HOME / "reading" / name for name in names)


@cache
def language_version(code: str) -> str:
    """A digest of what is particular to a language: its file, and the names of States and series in it."""
    states = [row for row in reference.country_names() if row[0] == code]
    series = [row for row in reference.meeting_series_names() if row["language"] == code]
    return digest(files().get(code), states, series)


@cache
def stamp(media_type: str | None, asked: str) -> str:
    """The version of all rules, but for names of organizations, that decide about a document of a format for which the
    languages ``asked`` (codes between blanks) were asked."""
    return digest(code_version(), reader_version(media_type), [language_version(code) for code in asked.split()])


def names() -> Names:
    """The names of organizations that the scanner looks for now."""
    entries = organization_entries()
    return sorted((phrase, entry.kind, entry.value, entry.exact) for phrase, entry in entries)


class Changed:
    """Tells whether a text holds a phrase that two versions of the names do not share."""

    def __init__(self, before: Names, after: Names) -> None:
        changed = sorted(set(before) ^ set(after))
        phrases = all_forms([(phrase, Entry(kind, value, "", exact)) for phrase, kind, value, exact in changed])
        self.automaton = AhoCorasick(sorted(phrases), implementation=Implementation.ContiguousNFA) if phrases else None

    def touches(self, text: str) -> bool:
        return self.automaton is not None and bool(self.automaton.find_matches_as_indexes(fold(text).text))
