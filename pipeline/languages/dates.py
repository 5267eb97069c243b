"""The dates of a language file as regular expressions.

Belongs here: filling the patterns with days, months and years. Does not belong here: a word of any language, and what a
date means (``parsing/dates.py``).
"""

import re
from typing import Any

from pipeline.folding import fold_phrase

HAN = re.compile(r"[\u3400-\u9fff]")
CAPTURES = re.compile(r"(?<!\\)\((?!\?)")
PLACEHOLDER = re.compile(r"\{(\w*[a-z]\w*)\}")
PARTS = {"d", "m", "y", "and", "range"}


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
    han = HAN.search("".join([*months, *dates["patterns"]]))  # Chinese has no spaces: a date may follow a character
    inside = r"[^\W\u3400-\u9fff]" if han else r"\w"
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

    return PLACEHOLDER.sub(fill, blanks(pattern))


def blanks(pattern: str) -> str:
    """Blanks of a pattern may be missing, as at the end of a line in Chinese."""
    return pattern.replace(" ", r"\s?")
