"""All phrases that the scanner looks for in a text, in one automaton: names, and the cues and months of its language.

Belongs here: turning language files and reference names into entries. Does not belong here: what a match means.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from typing import Any

from ahocorasick_rs import AhoCorasick, Implementation

from pipeline import reference
from pipeline.collector import lasting
from pipeline.folding import fold_phrase, fold_phrases
from pipeline.languages import Language, files, language
from pipeline.languages.inflection import inflected

TOGETHER = {"unsaid": "force", "series": "meeting", "title": "name"}
"""Kinds of cues that compete for the same words with another kind: the longest phrase wins among them."""


NOUNS = (
    *(
        "name",
        "acronym",
        "class",
        "country",
        "demonym",
        "series",
        "city",
        "office.",
        "category.",
        "qualifier.",
        "meeting.noun",
    ),
    *("meeting.seat", "meeting.counted", "participation.offices", "participation.delegates", "participation.ministers"),
    "participation.observer",
)
"""Kinds of entries that a proclitic may stand before; verbs are listed with theirs."""


@dataclass(frozen=True)
class Entry:
    """What a phrase stands for. ``kind`` is ``name``, ``acronym``, ``class``, ``country``, ``month``, ``series``, or the path of
    a cue (``force.must``). ``value`` is the folded name, the code of the State, the number of the month or the id of the series.
    ``language`` is empty where the phrase counts in every language, ``exact`` is the spelling whose case matters."""

    kind: str
    value: str
    language: str
    exact: str = ""

    @cached_property
    def is_noun(self) -> bool:
        """Whether a proclitic may stand before it."""
        return self.kind.startswith(NOUNS)

    @cached_property
    def group(self) -> str:
        """Entries of one group compete for the same words."""
        head = self.kind.partition(".")[0]
        return TOGETHER.get(head, "name" if head in ("acronym", "class", "country", "demonym") else head)


class Lexicon:
    """Folded phrases with what they stand for."""

    def __init__(self, entries: list[tuple[str, Entry]], proclitics: frozenset[str] = frozenset()) -> None:
        self.proclitics = proclitics
        by_phrase: dict[str, list[Entry]] = {}
        for phrase, entry in entries:
            if phrase:
                by_phrase.setdefault(phrase, []).append(entry)
        self.phrases = list(by_phrase)
        self.entries = [tuple(dict.fromkeys(f) if len(f) > 1 else f) for f in by_phrase.values()]

    @cached_property
    def automaton(self) -> AhoCorasick:
        return AhoCorasick(self.phrases, implementation=Implementation.ContiguousNFA)

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of all phrases."""
        return frozenset(word for phrase in self.phrases for word in phrase.split())

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The words that stand beside each other in a phrase."""
        return frozenset(pair for phrase in self.phrases for pair in pairwise(phrase.split()))


def language_entries(language: Language) -> list[tuple[str, Entry]]:
    code = language.code
    entries = [(p, Entry(path, p, code)) for path, phrases in language.cues.items() for p in phrases]
    entries += [(name, Entry("month", str(number), code)) for name, number in language.months.items()]
    entries += [(name, Entry("weekday", name, code)) for name in language.weekdays]
    names = zip(fold_phrases(list(language.countries)), language.countries.items(), strict=True)
    entries += [(folded, Entry("country", country, code, name)) for folded, (name, country) in names]
    entries += [(name, Entry("demonym", country, code)) for name, country in language.demonyms.items()]
    entries += [(name, Entry("city", name, code)) for name in language.cities]
    return entries + [(p, Entry("office.bare", org, code)) for p, org in language.bare_offices.items()]


@cache
def folded_names() -> tuple[tuple[reference.Row, str], ...]:
    """The names of organizations in reference data, each with its folded form."""
    rows = reference.organization_names()
    return tuple(zip(rows, fold_phrases([row["name"] for row in rows]), strict=True))


@cache
@lasting()
def organization_entries() -> list[tuple[str, Entry]]:
    classes = {row["organization_id"] for row in reference.organizations() if row["kind"] == "class"}
    entries = []
    for row, folded in folded_names():
        acronym = row["kind"] == "acronym" or row["name"].isupper()
        kind = "class" if row["organization_id"] in classes else "acronym" if acronym else "name"
        exact = acronym or begins_as_office(row["language"], row["name"], folded)
        entries.append((folded, Entry(kind, folded, "", row["name"] if exact else "")))
    return entries


def begins_as_office(code: str, name: str, folded: str) -> bool:
    """Whether nothing but an accent tells the first word of a name from an office: ``Secretaría``, and *Secretaria*."""
    first, plain = name.split(maxsplit=1)[0].lower(), folded.split(maxsplit=1)[0]
    return first != plain and code in files() and plain in language(code).cues["participation.offices"]


def series_entries(language: Language) -> Iterator[tuple[str, Entry]]:
    """Names of series. ``{ordinal}`` in a name stands for the number of the meeting in words."""
    for row in reference.meeting_series_names():
        if row["language"] == language.code:
            entry = Entry("series", row["series_id"], row["language"])
            for ordinal in language.ordinals if "{ordinal}" in row["name"] else ("",):
                yield fold_phrase(row["name"].replace("{ordinal}", ordinal)), entry


def elided(entries: list[tuple[str, Entry]], elisions: dict[str, str]) -> Iterator[tuple[str, Entry]]:
    """Nouns whose beginning changes behind a particle: ``المكسيك`` in ``للمكسيك``."""
    for before, after in elisions.items():
        for phrase, entry in entries:
            if phrase.startswith(before) and entry.kind.startswith(NOUNS):
                yield after + phrase.removeprefix(before), entry


def varied(entries: list[tuple[str, Entry]], variants: dict[str, str]) -> Iterator[tuple[str, Entry]]:
    """Names of organizations with an article that some writers put and others do not, ``de África``, ``del África``; where
    there are no blanks, with another word for one within: ``预防性外交``, ``预防外交``."""
    known = {phrase for phrase, _ in entries}
    names = [(f" {phrase} ", entry) for phrase, entry in entries if entry.kind == "name"]
    for before, after in variants.items():
        word = f" {before} "
        for phrase, entry in names:
            spaced, within = word in phrase, before in phrase and " " not in phrase.strip()
            form = phrase.replace(word if spaced else before, f" {after} " if spaced else after).strip()
            if (spaced or within) and form not in known:
                yield form, entry


def in_other_cases(entries: list[tuple[str, Entry]], tables: dict[str, Any]) -> Iterator[tuple[str, Entry]]:
    """Names as they stand within sentences of a language that declines them."""
    for phrase, entry in entries if tables else []:
        if entry.kind in ("name", "class", "country", "series"):
            yield from ((form, entry) for form in inflected(phrase, tables) if form != phrase)


def all_forms(entries: list[tuple[str, Entry]]) -> set[str]:
    """The phrases of some entries with those that the languages make of them."""
    found = {phrase for phrase, _ in entries}
    for known in map(language, files()):
        forms = [*elided(entries, known.elisions), *in_other_cases(entries, known.inflection)]
        found |= {phrase for phrase, _ in [*varied(entries, known.name_variants), *forms]}
    return found - {""}


def lexicon(code: str | None) -> Lexicon:
    """All reference names, and the phrases of one language (of none where a text is in no known language)."""
    return build_lexicon(None if code is None else language(code))


@cache
@lasting()
def build_lexicon(known: Language | None) -> Lexicon:
    if known is None:
        return Lexicon(organization_entries())
    entries = language_entries(known) + list(series_entries(known)) + organization_entries()
    entries += [*varied(entries, known.name_variants)]
    entries += [*elided(entries, known.elisions), *in_other_cases(entries, known.inflection)]
    return Lexicon(entries, known.proclitics)
