"""Languages as data: one file ``<code>.toml`` each, all with the same keys.

Belongs here: reading the files and what CLDR adds (months, names of languages and States). Does not belong here: a
word of any language, or what is done with one.

Notation of phrases: ``(a|b)`` is a or b, ``(a|)`` is a or nothing; a parenthesis meant as such is written ``\\(``.
Phrases are matched on the folded view of a text (``folding.py``), so case and accents do not matter.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale

from pipeline.folding import fold_phrase

FOLDER = Path(__file__).parent
GROUP = re.compile(r"(?<!\\)\(((?:[^()\\]|\\.)*)\)")


class LanguageFileError(ValueError):
    """A language file that lacks a key, has one too many, or cannot be read."""


@dataclass(frozen=True)
class Language:
    """All that is particular to a language. Phrases are folded and expanded; regular expressions are for folded text."""

    code: str
    stopwords: tuple[str, ...]
    articles: tuple[str, ...]
    genitives: tuple[str, ...]
    conjunctions: tuple[str, ...]
    honorifics: tuple[str, ...]
    line_continues: tuple[str, ...]
    abbreviations: frozenset[str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    ordinal_pattern: re.Pattern[str]
    cues: dict[str, tuple[str, ...]]
    bare_offices: dict[str, str]
    demonyms: dict[str, str]
    months: dict[str, int]
    date_patterns: tuple[re.Pattern[str], ...]
    languages: dict[str, str]
    countries: dict[str, str]


def expand(phrase: str) -> Iterator[str]:
    """All the phrases that a notation stands for, folded."""
    group = GROUP.search(phrase)
    if group:
        for choice in group[1].split("|"):
            yield from expand(phrase[: group.start()] + choice + phrase[group.end() :])
    elif re.search(r"(?<!\\)[()|]", phrase):
        raise LanguageFileError(f"a parenthesis without its other, or a bar outside of parentheses: {phrase!r}")
    else:
        yield fold_phrase(phrase.replace("\\", ""))


def expand_all(phrases: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(p for phrase in phrases for p in expand(phrase)))


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


def alternatives(phrases: list[str] | dict[str, int]) -> str:
    return "(?:" + "|".join(re.escape(p) for p in sorted(phrases, key=len, reverse=True)) + ")"


def date_patterns(dates: dict[str, Any], months: dict[str, int]) -> tuple[re.Pattern[str], ...]:
    """The patterns of a language file as regular expressions, with groups d1, m1, y1, d2, ..."""
    words = {
        "and": alternatives([fold_phrase(w) for w in dates["and"]]),
        "range": alternatives([fold_phrase(w) for w in dates["range"]]),
    }
    parts = {"d": dates["day"], "m": f"({alternatives(months)}\\.?)", "y": dates["year"]}
    return tuple(re.compile(rf"(?<!\w){date_pattern(p, words, parts)}(?!\w)") for p in dates["patterns"])


def date_pattern(pattern: str, words: dict[str, str], parts: dict[str, str]) -> str:
    count = dict.fromkeys(parts, 0)

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        if name in words:
            return words[name]
        count[name] += 1
        return parts[name].replace("(", f"(?P<{name}{count[name]}>", 1)

    return re.sub(r"\{(\w+)\}", fill, pattern).replace(" ", r"\s?")


def countries_of(code: str, locale: Locale) -> dict[str, str]:
    """ISO 3166-1 alpha-3 codes by name: CLDR's names, and those of ``reference/country_names.csv``."""
    import pycountry

    from pipeline.reference import country_names

    alpha3 = {c.alpha_2: c.alpha_3 for c in pycountry.countries}
    names = {name: alpha3[c] for c, name in locale.territories.items() if c in alpha3}
    return names | {name: country for language, name, country in country_names() if language == code}


def load(path: Path) -> Language:
    """A language file. Raises ``LanguageFileError`` with the file and the key that is wrong."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
        return build(data)
    except (KeyError, tomllib.TOMLDecodeError, re.error, LanguageFileError) as error:
        raise LanguageFileError(f"{path.name}: {type(error).__name__}: {error}") from None


def build(data: dict[str, Any]) -> Language:
    locale = Locale.parse(data["code"])
    months = months_of(locale)
    names = {k: expand_all(data[k]) for k in ("stopwords", "articles", "genitives", "conjunctions", "honorifics")}
    return Language(
        code=data["code"],
        **names,
        line_continues=expand_all(data["line_continues"]),
        abbreviations=frozenset(expand_all(data["abbreviations"])),
        numbers={phrase: int(value) for phrase, value in backwards(data["numbers"]).items()},
        ordinals={phrase: int(value) for phrase, value in backwards(data["ordinals"]).items()},
        ordinal_pattern=re.compile(data["patterns"]["ordinal"]),
        cues=flatten(data["cues"]),
        bare_offices=backwards(data["bare_offices"]),
        demonyms=backwards(data["demonyms"]),
        months=months,
        date_patterns=date_patterns(data["dates"], months),
        languages={fold_phrase(name): code for code, name in locale.languages.items() if len(code) == 2},
        countries=countries_of(data["code"], locale),
    )


@cache
def languages() -> dict[str, Language]:
    """All languages that have a file, by code."""
    return {path.stem: load(path) for path in sorted(FOLDER.glob("*.toml"))}
