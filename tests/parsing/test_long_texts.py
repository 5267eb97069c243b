"""Texts that no writer meant to be long, a leader of dots or a list in one sentence, cost what their length costs.

A text of eight times the length may take twenty times as long: far from what it takes where every place is looked at from
every other one, and far enough for a machine that is busy with something else.
"""

import time
from collections.abc import Callable

import pytest
from reading_of import reading

SHORT, LONG, MOST = 2_000, 16_000, 20
OPENING = "Report of the meeting\n\nThe meeting was held in Paris on 3 May 2010"
TEXTS: dict[str, Callable[[int], str]] = {
    "dots": lambda size: f"{OPENING}.\n\nChapter one {'.' * size}4\n",
    "names": lambda size: f"{OPENING} and {', '.join(['African Union', 'ECOWAS'] * (size // 22))} attended.\n",
    "sentences": lambda size: f"{OPENING}. " + "The meeting heard the African Union. " * (size // 37) + "\n",
}


def taken(text: str) -> float:
    """Seconds of the processor."""
    begun = time.process_time()
    reading(text)
    return time.process_time() - begun


@pytest.mark.parametrize("name", TEXTS)
def test_long_texts_take_their_length(name: str) -> None:
    reading(TEXTS[name](SHORT))
    short, long = (min(taken(TEXTS[name](size)) for _ in range(2)) for size in (SHORT, LONG))
    assert long < MOST * short + 0.5
