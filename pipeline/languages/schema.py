"""Whether a language file is as ``keys.py`` declares it, in words for who writes one.

Belongs here: checking a file, and the table of the README. Does not belong here: what the keys are.
"""

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from typing import Any

import pycountry
from babel import Locale, UnknownLocaleError

from pipeline.languages.dates import PARTS, PLACEHOLDER, date_pattern
from pipeline.languages.keys import KEYS, Key, Kind
from pipeline.languages.notation import LanguageFileError, is_balanced

BY_PATH = {key.path: key for key in KEYS}
DATE_PARTS = {"d": r"(\d{1,2})", "m": "(x)", "y": r"(\d{4})"}
GROUPS = {".".join(key.path.split(".")[:depth]) for key in KEYS for depth in (1, 2)} - set(BY_PATH)


def check(name: str, data: dict[str, Any]) -> None:
    """Raises ``LanguageFileError`` with all that is wrong in the file ``name``.toml, a line each: file, key, what to do."""
    problems = list(problems_of(name, data))
    if problems:
        raise LanguageFileError("\n".join(f"{name}.toml: {problem}" for problem in problems))


def problems_of(name: str, data: dict[str, Any]) -> Iterator[str]:
    """What is wrong, key by key."""
    values = dict(leaves(data))
    for key in KEYS:
        if key.required and key.path not in values:
            empty = " (an empty list where the language needs none)" if key.kind == Kind.PHRASES else ""
            yield f"{key.path} is missing; add it{empty}. {key.says}"
    for path, value in values.items():
        if path not in BY_PATH:
            near = get_close_matches(path, BY_PATH, 1)
            yield f"{path} is no key of a language file; " + (f"did you mean {near[0]}?" if near else "take it out")
            continue
        yield from (f"{path}: {problem}" for problem in CHECKS[BY_PATH[path].kind](value))
    if values.get("code") != name:
        yield f"code is {values.get('code')!r} in a file called {name}.toml; make them the same"
    if not values.get("stopwords", ["-"]):
        yield "stopwords is empty; give some 20 of the most frequent words, for no text would be in this language"
    if not values.get("dates.patterns", ["-"]):
        yield "dates.patterns is empty; give at least one, for no date would be read"


def leaves(data: dict[str, Any], before: str = "") -> Iterator[tuple[str, Any]]:
    """The keys of a file by their paths, and what stands there."""
    for name, value in data.items():
        path = before + name
        if path in GROUPS and isinstance(value, dict):
            yield from leaves(value, f"{path}.")
        else:
            yield path, value


def check_code(value: Any) -> Iterator[str]:
    try:
        known = isinstance(value, str) and pycountry.languages.get(alpha_2=value) and Locale.parse(value)
    except (UnknownLocaleError, ValueError):
        known = None
    if not known:
        yield f"{value!r} is no ISO 639-1 code of a language that CLDR knows; write one such as 'pt'"


def check_words(value: Any) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{value!r} is no list; write [{value!r}]"
        return
    for word in value:
        if not isinstance(word, str):
            yield f"{word!r} is no text; put it between quotes"


def check_phrases(value: Any) -> Iterator[str]:
    """A list of phrases whose parentheses are balanced."""
    wrong = list(check_words(value))
    yield from wrong
    for phrase in [] if wrong else value:
        if not is_balanced(phrase):
            yield f"a parenthesis without its other, or a bar outside of parentheses: {phrase!r}; a sign that is meant is \\("


def table(entries: Callable[[str], str | None]) -> Callable[[Any], Iterator[str]]:
    """A check of a table of phrases; ``entries`` says what is wrong about the name of an entry."""

    def check_table(value: Any) -> Iterator[str]:
        if not isinstance(value, dict):
            yield f"{value!r} is no table; write a line for each entry, such as 'x = [\"phrase\"]'"
            return
        for name, phrases in value.items():
            wrong = entries(name)
            if wrong:
                yield wrong
            yield from (f"{name}: {problem}" for problem in check_phrases(phrases))

    return check_table


def number(name: str) -> str | None:
    return None if name.isascii() and name.isdecimal() else f"{name!r} is no number; write it in digits"


def month(name: str) -> str | None:
    return number(name) or (None if 1 <= int(name) <= 12 else f"{name} is no month; write 1 to 12")


def tongue(name: str) -> str | None:
    return None if pycountry.languages.get(alpha_2=name) else f"{name!r} is no ISO 639-1 code of a language"


def state(name: str) -> str | None:
    return None if pycountry.countries.get(alpha_3=name) else f"{name!r} is no ISO 3166-1 alpha-3 code of a State"


def organization(name: str) -> str | None:
    from pipeline.reference import organizations

    known = any(row["organization_id"] == name for row in organizations())
    return None if known else f"{name!r} is no organization_id of reference/organizations.csv"


def check_replacements(value: Any) -> Iterator[str]:
    if not isinstance(value, dict) or not all(isinstance(word, str) for word in value.values()):
        yield "not a table of words; write lines such as 'before = \"after\"'"


def check_endings(value: Any) -> Iterator[str]:
    """The tables that ``inflection.py`` reads: as many forms everywhere as there are cases."""
    try:
        tables = [value["irregular"], *(value[n][w] for n in ("singular", "plural") for w in ("adjectives", "nouns"))]
        count, conjunction = value["cases"], value["conjunction"]
        rows = [(ending, forms) for entries in tables for ending, several in entries.items() for forms in several]
    except (KeyError, TypeError, AttributeError) as error:
        yield f"the tables are not whole ({error}); it has cases, conjunction, irregular, singular and plural"
        return
    if not isinstance(count, int) or not isinstance(conjunction, str):
        yield "cases is a number, and conjunction a word"
    for ending, forms in rows:
        if len(forms) != count:
            yield f"{ending}: {len(forms)} forms; give one for each of the {count} cases"


def check_pattern(value: Any) -> Iterator[str]:
    try:
        re.compile(value)
    except (re.error, TypeError) as error:
        yield f"{value!r} is no regular expression ({error}); mend it"


def check_number_pattern(value: Any) -> Iterator[str]:
    wrong = list(check_pattern(value))
    yield from wrong
    if not wrong and re.compile(value).groups != 1:
        yield f"{value!r} has {re.compile(value).groups} groups; put the number, and nothing else, between parentheses"


def check_month_pattern(value: Any) -> Iterator[str]:
    if not isinstance(value, str) or "{name}" not in value:
        yield f"{value!r} does not hold {{name}}; write it where the name of the month stands"
        return
    yield from check_pattern(value.replace("{name}", "x"))


def check_date_patterns(value: Any) -> Iterator[str]:
    """Patterns of the parts that there are, with a month and a year, that compile when the parts are filled in."""
    wrong = list(check_words(value))
    yield from wrong
    for pattern in [] if wrong else value:
        used = set(PLACEHOLDER.findall(pattern))
        if used - PARTS:
            yield f"{pattern!r} has {{{min(used - PARTS)}}}; there are {', '.join(f'{{{p}}}' for p in sorted(PARTS))}"
        elif not {"m", "y"} <= used:
            yield f"{pattern!r} lacks {{m}} or {{y}}; a date has a month and a year"
        else:
            yield from check_pattern(date_pattern(pattern, dict.fromkeys(("and", "range", "weekday"), "-"), DATE_PARTS))


CHECKS: dict[Kind, Callable[[Any], Iterator[str]]] = {
    Kind.CODE: check_code,
    Kind.PHRASES: check_phrases,
    Kind.WORDS: check_words,
    Kind.NUMBERS: table(number),
    Kind.MONTHS: table(month),
    Kind.LANGUAGES: table(tongue),
    Kind.STATES: table(state),
    Kind.ORGANIZATIONS: table(organization),
    Kind.REPLACEMENTS: check_replacements,
    Kind.ENDINGS: check_endings,
    Kind.PATTERN: check_pattern,
    Kind.NUMBER_PATTERN: check_number_pattern,
    Kind.MONTH_PATTERN: check_month_pattern,
    Kind.DATE_PATTERNS: check_date_patterns,
}


def as_table() -> str:
    """The keys as a table in Markdown."""
    return "\n".join(["| key | holds | needed | |", "|---|---|---|---|", *map(as_row, KEYS)]) + "\n"


def as_row(key: Key) -> str:
    says = key.says.replace("|", "\\|")
    return f"| `{key.path}` | {key.kind} | {'yes' if key.required else 'no'} | {says} |"
