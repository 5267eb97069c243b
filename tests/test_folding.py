"""The folded view: one spelling, and every character knows its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.folding import fold, fold_phrase, fold_phrases


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("L’Été", "l'ete"),
        ("ŒUVRE cœur", "oeuvre coeur"),
        ("Nations\u00a0Unies :", "nations unies :"),
        ("Conseil de\n  sécurité", "conseil de securite"),
        ("**Signé**", "signe"),
        ("co\u00adopération", "cooperation"),
        ("«\u202fx\u202f»", '" x "'),
        ("29–30", "29-30"),
        ("الأمــم", "الامم"),
        ("٢٠٠٣", "2003"),
        ("Совет Безопасности", "совет безопасности"),
        ("ОБСЕ — йод, ёлка", "обсе - йод, елка"),
        ("安全理事会", "安全理事会"),
        ("２００３", "2003"),
    ],
)
def test_one_spelling(text: str, folded: str) -> None:
    assert fold_phrase(text) == folded


@given(st.text(max_size=60))
def test_every_character_knows_its_place(text: str) -> None:
    view = fold(text)
    assert len(view.text) == len(view.places)
    places = view.places.tolist()
    assert places == sorted(places)
    assert all(0 <= place < len(text) for place in places)
    if view.text:
        span = view.span(0, len(view.text))
        assert 0 <= span.start < span.end <= len(text)


@given(st.text(max_size=40))
def test_folding_settles(text: str) -> None:
    once = fold(text).text
    assert fold(once).text == once


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="\x00"), max_size=12), max_size=6))
def test_many_at_once_are_as_one_by_one(phrases: list[str]) -> None:
    assert fold_phrases(phrases) == [fold_phrase(p) for p in phrases]
