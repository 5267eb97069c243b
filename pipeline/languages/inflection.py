"""Names in other cases than the nominative, from tables of endings that a language file holds.

Belongs here: what becomes of the adjectives and the noun that a name begins with; what follows them stays as it is
(``Лига арабских государств``, ``Лигой арабских государств``). Does not belong here: an ending of any language.
"""

from collections.abc import Iterator
from typing import Any

Endings = dict[str, list[list[str]]]


def inflected(name: str, tables: dict[str, Any]) -> Iterator[str]:
    """The other forms of a folded name, case by case; none where an ending is in no table."""
    words = name.split(" ")
    for number in ("singular", "plural"):
        before, head = leading(words, tables[number]["adjectives"], tables["conjunction"])
        stems = [cases(w, tables[number]["adjectives"]) or [[w] * tables["cases"]] for w in before]
        comma = "," if head.endswith(",") else ""
        head = head.rstrip(",")
        for noun in cases(head, tables["irregular"]) or cases(head, tables[number]["nouns"]):
            rest = words[len(before) + 1 :]
            twin = (
                cases(rest[1], tables[number]["nouns"]) if len(rest) == 2 and rest[0] == tables["conjunction"] else []
            )
            for case, form in enumerate(noun):
                tail = [rest[0], twin[0][case]] if twin else agreeing(words, rest, tables[number]["adjectives"], case)
                yield " ".join([*(stem[0][case] for stem in stems), form + comma, *tail])


def agreeing(words: list[str], rest: list[str], adjectives: Endings, case: int) -> list[str]:
    """What follows the noun, where only a participle behind the first comma changes: ``Комитет ..., учрежденный ...``."""
    place = next((n for n, word in enumerate(words[:-1], 1) if word.endswith(",")), 0) - (len(words) - len(rest))
    forms = cases(rest[place], adjectives) if 0 <= place < len(rest) else []
    return [*rest[:place], forms[0][case], *rest[place + 1 :]] if forms else rest


def leading(words: list[str], adjectives: Endings, conjunction: str) -> tuple[list[str], str]:
    """The adjectives before the first noun of a name, and that noun."""
    count = 0
    while count < len(words) - 1 and (cases(words[count], adjectives) or (count and words[count] == conjunction)):
        count += 1
    return words[:count], words[count]


def cases(word: str, endings: Endings) -> list[list[str]]:
    """The forms of a word in each declension that its longest known ending has."""
    for size in range(len(word), 0, -1):
        if word[-size:] in endings:
            return [[word[:-size] + ending for ending in forms] for forms in endings[word[-size:]]]
    return []
