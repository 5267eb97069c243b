"""The 23 official names of the United Nations' own list are found, in six languages, in the titles of the resolutions on
cooperation with each organization."""

import csv
import re
from collections import defaultdict
from pathlib import Path

import pytest

from pipeline import reference
from pipeline.folding import fold, fold_phrase, fold_phrases
from pipeline.scanning.lexicon import lexicon
from pipeline.scanning.marks import find_marks
from pipeline.text import normalise

SHARED = Path(__file__).parents[3] / "shared"
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
TITLE = re.compile(r"^\s*(\d{2}/\d{1,3})\b.*$", re.MULTILINE)
ABOVE = 4
"""Lines above the number of a resolution, which hold its title once more."""

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the corpus is not at hand")


def table(path: str) -> list[dict[str, str]]:
    with (SHARED / path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def ids() -> dict[str, set[str]]:
    """Organizations by folded name."""
    rows = reference.organization_names()
    found: dict[str, set[str]] = defaultdict(set)
    for row, folded in zip(rows, fold_phrases([row["name"] for row in rows]), strict=True):
        found[folded].add(row["organization_id"])
    return found


def titles() -> dict[tuple[str, str], str]:
    """The titles of resolutions by symbol and language, with the lines above; of files that hold another resolution none."""
    found = {}
    for entry in table("corpus/INDEX.tsv"):
        if entry["doc_type"] == "GA resolution":
            text = normalise((SHARED / "corpus" / entry["file"]).read_text("utf-8-sig"))
            number = TITLE.search(text)
            if number and entry["symbol"].endswith(number[1]):
                above = text[: number.start()].rstrip("\n").split("\n")[-ABOVE:]
                found[entry["symbol"], entry["language"]] = "\n".join([*above, number[0]])
    return found


def test_official_names_are_found_in_titles(capsys: pytest.CaptureFixture[str]) -> None:
    """In the titles of the corpus, which has 18 of the 23, and in the words of the list itself for all."""
    known, by_symbol = ids(), titles()
    missed, seen = [], defaultdict(set)
    for row in table("refdata/un_official_org_names_six_languages.tsv"):
        (wanted,) = known[fold_phrase(re.sub(r"\s*\([^)]*\)$", "", row["en"]))]
        for language in LANGUAGES:
            printed = [(s, by_symbol[s, language]) for s in row["symbols"].split(";") if (s, language) in by_symbol]
            for where, words in [("the list", row[language]), *printed]:
                marks = find_marks(words, fold(words), lexicon(language), language)
                if wanted not in {i for m in marks for i in known.get(m.value, ())}:
                    missed.append((where, language, words))
                elif where != "the list":
                    seen[language].add(wanted)
    with capsys.disabled():
        print("\nofficial names in titles:", {language: len(seen[language]) for language in LANGUAGES})
    assert not missed
    assert all(len(seen[language]) == 18 for language in LANGUAGES)
