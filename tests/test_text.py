"""The normal form of texts, and quotes."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from pipeline.text import Span, fold_quote, normalise, trim, without


@given(st.text())
def test_normalise_settles_at_once(text: str) -> None:
    once = normalise(text)
    assert normalise(once) == once
    assert unicodedata.is_normalized("NFC", once)
    assert "\r" not in once and "\t" not in once
    assert not any(line != line.rstrip() for line in once.split("\n"))
    assert not any(unicodedata.category(c) == "Cc" and c != "\n" for c in once)


def test_line_ends_tabs_and_controls() -> None:
    assert normalise("a \r\nb\rc\td\x00e\x0cf\ufeff") == "a\nb\nc    de\nf"


def test_composed_letters() -> None:
    assert normalise("e\u0301") == "é"


@given(st.text(alphabet="ab \n", max_size=30), st.data())
def test_a_quote_has_no_runs_of_blanks(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = fold_quote(text, start, end)
    assert quote == " ".join(text[start:end].split())


def test_furniture_is_taken_out_of_a_quote() -> None:
    text = "the end of\n\n2 03-42541\n\na sentence"
    assert fold_quote(text, 0, len(text), [Span(12, 24)]) == "the end of a sentence"


def test_what_lies_within_furniture_is_its_own_quote() -> None:
    assert fold_quote("A/59/731\n", 0, 8, [Span(0, 9)]) == "A/59/731"


@given(st.lists(st.integers(0, 50), min_size=2, max_size=8, unique=True))
def test_without_leaves_no_hole(cuts: list[int]) -> None:
    ordered = sorted(cuts)[: len(cuts) // 2 * 2]
    holes = [Span(a, b) for a, b in zip(ordered[::2], ordered[1::2], strict=True)]
    left = {i for piece in without(Span(5, 45), holes) for i in range(*piece)}
    assert left == {i for i in range(5, 45) if not any(h.start <= i < h.end for h in holes)}


def test_trim() -> None:
    assert trim("  **x y** ", Span(0, 10), "*") == Span(4, 7)
