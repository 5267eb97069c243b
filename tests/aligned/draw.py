"""Draws the rows of the aligned sentences whose English was annotated by hand: always the same ones.

Prints row number and English sentence. Belongs here: the draw alone; the annotations are in annotations.csv.
"""

import csv
import random
from pathlib import Path

SENTENCES = Path(__file__).parents[3] / "shared" / "corpus" / "multi" / "aligned_sentences.tsv"
SEED, ROWS = 2003, 200


def sentences(path: Path = SENTENCES) -> list[dict[str, str]]:
    """All rows in the file's order: `doc`, `pos` and one sentence per language code."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def drawn(rows: int, seed: int = SEED, wanted: int = ROWS) -> list[int]:
    """The drawn row numbers, sorted; the first row below the heading is 1."""
    return sorted(random.Random(seed).sample(range(1, rows + 1), wanted))


if __name__ == "__main__":
    table = sentences()
    for row in drawn(len(table)):
        print(row, table[row - 1]["en"], sep="\t")
