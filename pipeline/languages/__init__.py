"""Languages as data: one file ``<code>.toml`` each, all with the same keys.

Belongs here: reading the files and what CLDR adds (months, names of languages and States). Does not belong here: a
word of any language, or what is done with one.

Notation of phrases: ``(a|b)`` is a or b, ``(a|)`` is a or nothing; a parenthesis meant as such is written ``\\(``.
Phrases are matched on the folded view of a text (``folding.py``), so case and accents do not matter.
"""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from pipeline.folding import fold_phrase, fold_phrases

FOLDER = Path(__file__).parent
MOST = 2000
"""Phrases that one notation may stand for."""
BARE = re.compile(r"(?<!\\)[()|]")
CAPTURES = re.compile(r"(?<!\\)\((?!\?)")
GROUP = re.compile(r"(?<!\\)\(((?:[^()\\]|\\.)*)\)")


class LanguageFileError(ValueError):
    """A language file that lacks a key, has one too many, or cannot be read."""


@dataclass(frozen=True)
class Language:
    """All that is particular to a language. Phrases are folded and expanded; regular expressions are for folded text."""

    code: str
    articles: tuple[str, ...]
    genitives: tuple[str, ...]
    proclitics: frozenset[str]
    elisions: dict[str, str]
    inflection: dict[str, Any]
    conjunctions: tuple[str, ...]
    honorifics: tuple[str, ...]
    abbreviations: frozenset[str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    accreditations: tuple[str, ...]
    ordinal_pattern: re.Pattern[str]
    ordinal_after_pattern: re.Pattern[str] | None
    enumerator: re.Pattern[str] | None
    cues: dict[str, tuple[str, ...]]
    bare_offices: dict[str, str]
    demonyms: dict[str, str]
    months: dict[str, int]
    weekdays: tuple[str, ...]
    date_patterns: tuple[re.Pattern[str], ...]
    languages: dict[str, str]
    countries: dict[str, str]
    cities: tuple[str, ...]


def expand(phrase: str) -> list[str]:
    """All the phrases that a notation stands for: ``a (b|c)`` for ``a b`` and ``a c``."""
    open_ended, found = [phrase], []
    while open_ended:
        text = open_ended.pop()
        group = GROUP.search(text)
        if group:
            open_ended += [text[: group.start()] + choice + text[group.end() :] for choice in group[1].split("|")]
        elif BARE.search(text):
            raise LanguageFileError(f"a parenthesis without its other, or a bar outside of parentheses: {phrase!r}")
        else:
            found.append(text.replace("\\", ""))
        if len(found) + len(open_ended) > MOST:
            raise LanguageFileError(f"stands for more than {MOST} phrases; write it as several: {phrase!r}")
    return found[::-1]


def expand_all(phrases: list[str]) -> tuple[str, ...]:
    """The phrases of some notations, folded, each once."""
    return tuple(dict.fromkeys(fold_phrases([p for phrase in phrases for p in expand(phrase)])))


def flatten(cues: dict[str, Any]) -> dict[str, tuple[str, ...]]:
    """``{"force": {"must": [...]}}`` as ``{"force.must": (...)}``."""
    return {f"{group}.{name}": expand_all(phrases) for group, names in cues.items() for name, phrases in names.items()}


def backwards(entries: dict[str, list[str]]) -> dict[str, str]:
    """``{value: [phrases]}`` as ``{phrase: value}``."""
    return {phrase: value for value, phrases in entries.items() for phrase in expand_all(phrases)}


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


def alternatives(phrases: list[str] | dict[str, int]) -> str:
    return "(?:" + "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True)) + ")"


def date_patterns(
    dates: dict[str, Any], months: dict[str, int], weekdays: tuple[str, ...]
) -> tuple[re.Pattern[str], ...]:
    """The patterns of a language file as regular expressions, with groups d1, m1, y1, d2, ..."""
    words = {
        "and": alternatives([fold_phrase(w) for w in dates["and"]]),
        "range": alternatives([fold_phrase(w) for w in dates["range"]]),
        "weekday": f"(?:{alternatives(list(weekdays))},? )?" if weekdays else "",
    }
    inside = r"[^\W\u3400-\u9fff]"  # Chinese has no spaces: a date may follow a character
    month = blanks(dates.get("month", "{name}")).replace("{name}", rf"({alternatives(months)}\.?)")
    parts = {"d": blanks(dates["day"]), "m": month, "y": blanks(dates["year"])}
    return tuple(re.compile(rf"(?<!{inside}){date_pattern(p, words, parts)}(?!{inside})") for p in dates["patterns"])


def date_pattern(pattern: str, words: dict[str, str], parts: dict[str, str]) -> str:
    """One pattern with its parts filled in. No number in it begins within a longer one."""
    count = dict.fromkeys(parts, 0)

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        if name in words:
            return words[name]
        count[name] += 1
        part = CAPTURES.sub(rf"(?<!\\d)(?P<{name}{count[name]}>", parts[name], count=1)
        return words["weekday"] + part if name == "d" and count["d"] > 1 else part

    return re.sub(r"\{(\w+)\}", fill, blanks(pattern))


def blanks(pattern: str) -> str:
    """Blanks of a pattern may be missing, as at the end of a line in Chinese."""
    return pattern.replace(" ", r"\s?")


def countries_of(code: str, locale: Locale) -> dict[str, str]:
    """ISO 3166-1 alpha-3 codes by name: CLDR's names, and those of ``reference/country_names.csv``."""
    import pycountry

    from pipeline.reference import country_names

    alpha3 = {c.alpha_2: c.alpha_3 for c in pycountry.countries}
    names = {name: alpha3[c] for c, name in locale.territories.items() if c in alpha3}
    return names | {name: country for language, name, country in country_names() if language == code}


def names_of_languages(data: dict[str, Any], locale: Locale) -> dict[str, str]:
    """ISO 639-1 codes by folded name: CLDR's names, and those that documents of this language print besides."""
    names = {fold_phrase(name): code for code, name in locale.languages.items() if len(code) == 2}
    return names | backwards(data.get("languages", {}))


def cities_of(data: dict[str, Any], locale: Locale) -> tuple[str, ...]:
    """Towns by folded name, in languages that write no capitals, where nothing else tells a place: those that CLDR names
    for its time zones, and those of the language file."""
    if not data.get("cities"):
        return ()
    zones = [zone["city"] for zone in locale.time_zones.values() if len(zone.get("city", "")) > 1]
    return tuple(dict.fromkeys([*expand_all(data["cities"]), *fold_phrases(zones)]))


def read_file(path: Path) -> dict[str, Any]:
    """A language file as it stands. Raises ``LanguageFileError``."""
    try:
        return tomllib.loads(path.read_text("utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise LanguageFileError(f"{path.name}: {error}") from None


@cache
def files() -> dict[str, dict[str, Any]]:
    """All language files as they stand, by code."""
    return {path.stem: read_file(path) for path in sorted(FOLDER.glob("*.toml"))}


@cache
def language(code: str) -> Language:
    """A language, its phrases expanded. Raises ``LanguageFileError`` with the file and the key that is wrong."""
    try:
        return build(files()[code])
    except (KeyError, re.error, LanguageFileError) as error:
        raise LanguageFileError(f"{code}.toml: {type(error).__name__}: {error}") from None


@cache
def stopwords() -> dict[str, frozenset[str]]:
    """The most frequent words of each language, by which a text tells its own."""
    return {code: frozenset(expand_all(data["stopwords"])) for code, data in files().items()}


@cache
def page_words() -> tuple[str, ...]:
    """Words of all languages before a page number, as they are written."""
    return tuple(dict.fromkeys(word for data in files().values() for word in data["page_words"]))


@cache
def line_continues() -> tuple[str, ...]:
    """Words of all languages after which a line goes on in the next, as they are printed and folded."""
    printed = [w for data in files().values() for phrase in data["line_continues"] for w in expand(phrase)]
    return tuple(dict.fromkeys([*printed, *fold_phrases(printed)]))


def build(data: dict[str, Any]) -> Language:
    locale = Locale.parse(data["code"])
    months = months_of(locale) | more_months(data)
    weekdays = tuple(fold_phrases(list(locale.days["format"]["wide"].values())))
    names = {k: expand_all(data[k]) for k in ("articles", "genitives", "accreditations", "conjunctions", "honorifics")}
    return Language(
        code=data["code"],
        **names,
        proclitics=frozenset(expand_all(data.get("proclitics", []))),
        elisions={fold_phrase(k): fold_phrase(v) for k, v in data.get("elisions", {}).items()},
        inflection=data.get("inflection", {}),
        abbreviations=frozenset(expand_all(data["abbreviations"])),
        numbers={phrase: int(value) for phrase, value in backwards(data["numbers"]).items()},
        ordinals={phrase: int(value) for phrase, value in backwards(data["ordinals"]).items()},
        ordinal_pattern=re.compile(data["patterns"]["ordinal"]),
        ordinal_after_pattern=re.compile(after) if (after := data["patterns"].get("ordinal_after")) else None,
        enumerator=re.compile(data["patterns"]["enumerator"]) if "enumerator" in data["patterns"] else None,
        cues=flatten(data["cues"]),
        bare_offices=backwards(data["bare_offices"]),
        demonyms=backwards(data["demonyms"]),
        months=months,
        weekdays=weekdays,
        date_patterns=date_patterns(data["dates"], months, weekdays),
        languages=names_of_languages(data, locale),
        countries=countries_of(data["code"], locale),
        cities=cities_of(data, locale),
    )
