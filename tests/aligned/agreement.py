"""How well two yes-or-no readings of the same sentences agree. Belongs here: arithmetic; not: what is read."""

from typing import NamedTuple


class Score(NamedTuple):
    """Shares from 0 to 1."""

    precision: float
    recall: float
    f1: float


def score(expected: list[bool], found: list[bool]) -> Score:
    """How well ``found`` meets ``expected``, row by row."""
    both = sum(e and f for e, f in zip(expected, found, strict=True))
    precision, recall = both / max(sum(found), 1), both / max(sum(expected), 1)
    return Score(precision, recall, 2 * precision * recall / max(precision + recall, 1e-9))


def share(values: list[bool]) -> float:
    return sum(values) / len(values)


def kappa(one: list[bool], other: list[bool]) -> float:
    """Cohen's kappa: agreement beyond what the two shares would give by chance; 1 where they are the same."""
    agreed = share([a == b for a, b in zip(one, other, strict=True)])
    chance = share(one) * share(other) + (1 - share(one)) * (1 - share(other))
    return 1.0 if chance == 1 else (agreed - chance) / (1 - chance)
