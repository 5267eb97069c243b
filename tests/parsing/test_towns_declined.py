"""Towns that a language declines are called as they stand alone. Phrasings of our own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_of import claims, reading

from pipeline.folding import fold_phrase
from pipeline.languages import language

TOWNS = [
    ("в Женеве", "Женева"),
    ("в Аддис-Абебе", "Аддис-Абеба"),
    ("в Нью-Йорке", "Нью-Йорк"),
    ("в Казани", "Казань"),
    ("в Сочи", "Сочи"),
    ("в Нижнем Новгороде", "Нижний Новгород"),
    ("в Приозёрске", "Приозёрске"),  # in no list: as it is printed
]


@pytest.mark.parametrize(("words", "town"), TOWNS)
def test_a_town_is_called_as_it_stands_alone(words: str, town: str) -> None:
    text = f"Доклад о семинаре\n\nРегиональный семинар по стрелковому оружию состоялся {words} 3 мая 2019 года.\n"
    (place,) = claims(reading(text), "meetings", "place")
    assert (place.value, place.quote) == (town, words.removeprefix("в "))


@given(st.sampled_from(sorted(language("ru").towns.items())))
def test_no_form_is_that_of_another_town(entry: tuple[str, str]) -> None:
    form, town = entry
    towns = language("ru").towns
    assert towns[fold_phrase(town)] == town
    assert form == fold_phrase(town) or form not in map(fold_phrase, towns.values())
