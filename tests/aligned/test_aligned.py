"""Proposals in sentences that the United Nations published in six languages: English against annotations made by hand
before the program was run on them, the other languages against English.

Skipped where ``../shared`` is not there. The figures are printed. The annotations hold row numbers only, none of the texts.
Of the 200 first annotated F1 was 0.78 before the cues were mended with a view to all sentences. The 100 drawn later were
annotated when the cues had been mended: their first F1, 0.77 (17 proposals), says more about texts not seen; the floor
below is what is measured now, under the aim for the first 200.
"""

import csv
from functools import cache
from pathlib import Path

import pytest
from aligned.agreement import kappa, score, share
from aligned.draw import SENTENCES, drawn, drawn_later, sentences
from reading_of import force_of

HERE = Path(__file__).parent
OTHERS = ("fr", "es", "ru", "ar", "zh")
F1, KAPPA, APART = 0.85, 0.75, 0.05
F1_LATER = 0.80
needs_shared = pytest.mark.skipif(not SENTENCES.is_file(), reason="../shared is not here")


@cache
def found(code: str) -> list[bool]:
    """Whether each row is read as a proposal in a language."""
    return [force_of(row[code], code) is not None for row in sentences()]


def annotations(name: str) -> dict[int, bool]:
    """Row number to whether its English is a proposal."""
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return {int(row["row"]): row["proposal"] == "yes" for row in csv.DictReader(lines)}


@needs_shared
def test_annotated_are_the_rows_drawn() -> None:
    rows = len(sentences())
    assert list(annotations("annotations.csv")) == drawn(rows)
    assert list(annotations("annotations_later.csv")) == drawn_later(rows)


@needs_shared
@pytest.mark.slow
@pytest.mark.parametrize(("name", "least"), [("annotations.csv", F1), ("annotations_later.csv", F1_LATER)])
def test_english_against_the_annotations(name: str, least: float, capsys: pytest.CaptureFixture[str]) -> None:
    expected = annotations(name)
    scores = score(list(expected.values()), [found("en")[row - 1] for row in expected])
    with capsys.disabled():
        print(f"\nen, {len(expected)} in {name}: P {scores.precision:.3f} R {scores.recall:.3f} F1 {scores.f1:.3f}")
    assert scores.f1 >= least


@needs_shared
@pytest.mark.slow
@pytest.mark.parametrize("code", OTHERS)
def test_other_languages_against_english(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    english, other = found("en"), found(code)
    agreed, shares = kappa(english, other), (share(english), share(other))
    with capsys.disabled():
        print(f"\n{code}: kappa {agreed:.3f}, proposals {shares[1]:.1%} (en {shares[0]:.1%}) of {len(other)}")
    assert agreed >= KAPPA
    assert abs(shares[0] - shares[1]) <= APART


def test_kappa_and_score() -> None:
    assert kappa([True, False], [True, False]) == 1
    assert kappa([True, True, False, False], [True, False, True, False]) == 0
    assert score([True, True, False], [True, False, False])[:2] == (1.0, 0.5)
