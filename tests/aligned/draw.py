"""Draws the rows of the aligned sentences whose English was annotated by hand: always the same ones.

Prints row number and English sentence of the two draws. Belongs here: the draw alone; the annotations are in
``annotations.csv`` and ``annotations_later.csv``.
"""

import csv
import random
from pathlib import Path

SENTENCES = Path(__file__).parents[3] / "shared" / "corpus" / "multi" / "aligned_sentences.tsv"
SEED, ROWS = 2003, 200
LATER_SEED, LATER_ROWS = 2005, 100


def sentences(path: Path = SENTENCES) -> list[dict[str, str]]:
    """All rows in the file's order: `doc`, `pos` and one sentence per language code."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def drawn(rows: int) -> list[int]:
    """The row numbers drawn first, sorted; the first row below the heading is 1."""
    return sorted(random.Random(SEED).sample(range(1, rows + 1), ROWS))


def drawn_later(rows: int) -> list[int]:
    """The row numbers drawn among the others, when the cues had been mended."""
    first = set(drawn(rows))
    others = [row for row in range(1, rows + 1) if row not in first]
    return sorted(random.Random(LATER_SEED).sample(others, LATER_ROWS))


if __name__ == "__main__":
    table = sentences()
    for row in [*drawn(len(table)), *drawn_later(len(table))]:
        print(row, table[row - 1]["en"], sep="\t")
