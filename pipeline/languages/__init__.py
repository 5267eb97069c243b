"""Languages as data: one file ``<code>.toml`` each, all with the same keys.

Belongs here: reading the files and what CLDR adds (months, names of languages and States). Does not belong here: a
word of any language, or what is done with one.

Phrases are in the notation of ``notation.py`` and are matched on the folded view of a text (``folding.py``), so case and
accents do not matter. The keys are declared in ``keys.py`` and ``cues.py``; ``README.md`` lists them.
"""

import re
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from pipeline.collector import lasting
from pipeline.folding import fold_phrase, fold_phrases
from pipeline.languages.dates import date_patterns
from pipeline.languages.notation import LanguageFileError, backwards, expand, expand_all, flatten
from pipeline.languages.towns import cities_of, towns_of

__all__ = [
    "Language",
    "LanguageFileError",
    "asking",
    "files",
    "files_of",
    "language",
    "line_continues",
    "page_words",
    "stopwords",
]

HERE = Path(__file__).parent
FOLDER: ContextVar[Path] = ContextVar("FOLDER", default=HERE)
"""Where the language files are."""
ASKED: ContextVar[set[str] | None] = ContextVar("ASKED", default=None)
"""Where it is written down which languages were asked."""


@dataclass(frozen=True, eq=False)
class Language:
    """All that is particular to a language. Phrases are folded and expanded; regular expressions are for folded text."""

    code: str
    articles: tuple[str, ...]
    genitives: tuple[str, ...]
    proclitics: frozenset[str]
    auxiliaries: tuple[str, ...]
    coverbs: tuple[str, ...]
    relatives: tuple[str, ...]
    pronouns: tuple[str, ...]
    attendance_heads: frozenset[str]
    absent_cells: frozenset[str]
    delegation_labels: frozenset[str]
    elisions: dict[str, str]
    name_variants: dict[str, str]
    inflection: dict[str, Any]
    conjunctions: tuple[str, ...]
    line_continues: tuple[str, ...]
    honorifics: tuple[str, ...]
    abbreviations: frozenset[str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    accreditations: tuple[str, ...]
    ordinal_pattern: re.Pattern[str]
    ordinal_after_pattern: re.Pattern[str] | None
    infinitive: re.Pattern[str] | None
    town: re.Pattern[str] | None
    enumerator: re.Pattern[str] | None
    clock: re.Pattern[str] | None
    cues: dict[str, tuple[str, ...]]
    bare_offices: dict[str, str]
    demonyms: dict[str, str]
    months: dict[str, int]
    weekdays: tuple[str, ...]
    date_patterns: tuple[re.Pattern[str], ...]
    year_words: tuple[str, ...]
    languages: dict[str, str]
    countries: dict[str, str]
    cities: tuple[str, ...]
    towns: dict[str, str]


def months_of(locale: Locale) -> dict[str, int]:
    """Months by their folded names: full and abbreviated, within dates and alone."""
    names: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in locale.months[context][width].items():
                names.setdefault(fold_phrase(name).rstrip("."), number)
    return {name: number for name, number in names.items() if not name.isdigit() and len(name) > 1}


def more_months(data: dict[str, Any]) -> dict[str, int]:
    """Names of months that CLDR lacks: other cases, the Levantine ones, English ones of the masthead."""
    return {phrase: int(number) for phrase, number in backwards(data.get("months", {})).items()}


def countries_of(code: str, locale: Locale) -> dict[str, str]:
    """ISO 3166-1 alpha-3 codes by name: CLDR's names, and those of ``reference/country_names.csv``."""
    import pycountry

    from pipeline.reference import country_names

    alpha3 = {c.alpha_2: c.alpha_3 for c in pycountry.countries}
    names = {name: alpha3[c] for c, name in locale.territories.items() if c in alpha3}
    return names | {name: country for language, name, country in country_names() if language == code}


def without_nouns(
    countries: dict[str, str], cues: dict[str, tuple[str, ...]], articles: tuple[str, ...]
) -> dict[str, str]:
    """Countries without those that are called as meetings are: ``Reunión`` in Spanish, ``La Réunion`` in French."""
    nouns = {*cues["meeting.noun"], *(f"{article} {noun}" for article in articles for noun in cues["meeting.noun"])}
    folded = zip(fold_phrases([*countries]), countries.items(), strict=True)
    return {name: code for phrase, (name, code) in folded if phrase not in nouns}


def names_of_languages(data: dict[str, Any], locale: Locale) -> dict[str, str]:
    """ISO 639-1 codes by folded name: CLDR's names, and those that documents of this language print besides."""
    names = {name: code for code, name in locale.languages.items() if len(code) == 2}
    folded = zip(fold_phrases([*names]), names.values(), strict=True)
    return dict(folded) | backwards(data.get("languages", {}))


@contextmanager
def asking(codes: set[str]) -> Iterator[None]:
    """Adds to ``codes`` those of the languages that are asked as long as the context lasts: what they say decides."""
    token = ASKED.set(codes)
    try:
        yield
    finally:
        ASKED.reset(token)


@contextmanager
def files_of(folder: Path) -> Iterator[None]:
    """Takes the language files of another folder as long as the context lasts: to try a new one."""
    token = FOLDER.set(folder)
    try:
        yield
    finally:
        FOLDER.reset(token)


def files() -> dict[str, dict[str, Any]]:
    """All language files as they stand, by code. Raises ``LanguageFileError`` where one is not as the schema says."""
    return read_files(FOLDER.get())


@cache
def read_files(folder: Path) -> dict[str, dict[str, Any]]:
    return {path.stem: read_file(path) for path in sorted(folder.glob("*.toml"))}


def read_file(path: Path) -> dict[str, Any]:
    """A language file as it stands. Raises ``LanguageFileError`` with what is wrong in it."""
    from pipeline.languages.schema import check

    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LanguageFileError(f"{path.name}: not TOML in UTF-8: {error}; mend that line") from None
    check(path.stem, data)
    return data


def language(code: str) -> Language:
    """A language, its phrases expanded. Raises ``KeyError`` where it has no file, ``LanguageFileError`` where one is wrong."""
    asked = ASKED.get()
    if asked is not None:
        asked.add(code)
    return read_language(FOLDER.get(), code)


@cache
@lasting()
def read_language(folder: Path, code: str) -> Language:
    return build(read_files(folder)[code])


def stopwords() -> dict[str, frozenset[str]]:
    """The most frequent words of each language, by which a text tells its own."""
    return read_stopwords(FOLDER.get())


@cache
def read_stopwords(folder: Path) -> dict[str, frozenset[str]]:
    return {code: frozenset(expand_all(data["stopwords"])) for code, data in read_files(folder).items()}


def page_words() -> tuple[str, ...]:
    """Words of all languages before a page number, as they are written."""
    return tuple(dict.fromkeys(word for data in files().values() for word in data["page_words"]))


def item_labels() -> tuple[str, ...]:
    """Words of all languages before the number of an item that says what is to be done, as they are printed."""
    return read_item_labels(FOLDER.get())


@cache
def read_item_labels(folder: Path) -> tuple[str, ...]:
    words = (
        word
        for data in read_files(folder).values()
        for phrase in data.get("item_labels", [])
        for word in expand(phrase)
    )
    return tuple(dict.fromkeys(words))


def line_continues() -> tuple[str, ...]:
    """Words of all languages after which a line goes on in the next, as they are printed and folded."""
    printed = [w for data in files().values() for phrase in data["line_continues"] for w in expand(phrase)]
    return tuple(dict.fromkeys([*printed, *fold_phrases(printed)]))


def optional(data: dict[str, Any], key: str) -> re.Pattern[str] | None:
    """A pattern that a language may lack."""
    return re.compile(data["patterns"][key]) if key in data["patterns"] else None


def build(data: dict[str, Any]) -> Language:
    locale = Locale.parse(data["code"])
    months = months_of(locale) | more_months(data)
    weekdays = tuple(fold_phrases(list(locale.days["format"]["wide"].values())))
    words = ("articles", "genitives", "accreditations", "conjunctions", "line_continues", "honorifics")
    names, cues = {k: expand_all(data[k]) for k in words}, flatten(data["cues"])
    return Language(
        code=data["code"],
        **names,
        proclitics=frozenset(expand_all(data.get("proclitics", []))),
        auxiliaries=expand_all(data.get("auxiliaries", [])),
        coverbs=expand_all(data.get("coverbs", [])),
        relatives=expand_all(data.get("relatives", [])),
        pronouns=expand_all(data.get("pronouns", [])),
        attendance_heads=frozenset(expand_all(data.get("attendance_heads", []))),
        absent_cells=frozenset(expand_all(data.get("absent_cells", []))),
        delegation_labels=frozenset(expand_all(data.get("delegation_labels", []))),
        elisions={fold_phrase(k): fold_phrase(v) for k, v in data.get("elisions", {}).items()},
        name_variants={fold_phrase(k): fold_phrase(v) for k, v in data.get("name_variants", {}).items()},
        inflection=data.get("inflection", {}),
        abbreviations=frozenset(expand_all(data["abbreviations"])),
        numbers={phrase: int(value) for phrase, value in backwards(data["numbers"]).items()},
        ordinals={phrase: int(value) for phrase, value in backwards(data["ordinals"]).items()},
        ordinal_pattern=re.compile(data["patterns"]["ordinal"]),
        ordinal_after_pattern=re.compile(after) if (after := data["patterns"].get("ordinal_after")) else None,
        infinitive=optional(data, "infinitive"),
        town=optional(data, "town"),
        enumerator=optional(data, "enumerator"),
        clock=optional(data, "clock"),
        cues=cues,
        bare_offices=backwards(data["bare_offices"]),
        demonyms=backwards(data["demonyms"]),
        months=months,
        weekdays=weekdays,
        year_words=expand_all(data["dates"].get("year_words", [])),
        date_patterns=date_patterns(data["dates"], months, weekdays),
        languages=names_of_languages(data, locale),
        countries=without_nouns(countries_of(data["code"], locale), cues, names["articles"]),
        cities=cities_of(data, locale),
        towns=towns_of(data, locale),
    )
