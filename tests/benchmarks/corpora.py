"""Corpora of any size for the benchmarks: copies of real documents whose years, symbols and meetings differ.

Belongs here: making them. Does not belong here: measuring.
"""

import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SEEDS = ROOT / "raw"
CORPUS = ROOT.parent / "shared" / "corpus"
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
NUMBER = re.compile(r"(?<=/)\d{1,4}(?!\d)|(?<!\d)[3-9]\d{3}(?!\d)")
"""Numbers of symbols, and of meetings."""
ANY = 1 << 40
"""Bytes that no document has."""


def originals(mixed: bool, longest: int) -> list[str]:
    """The documents that are copied: those of the corpus, or the seeds, of at most so many bytes. Raises
    ``FileNotFoundError``."""
    folder = CORPUS if mixed else SEEDS
    files = sorted(path for path in folder.rglob("*.txt") if path.stat().st_size <= longest)
    if not files:
        raise FileNotFoundError(folder)
    return [path.read_text("utf-8-sig") for path in files]


def perturbed(text: str, copy: int) -> str:
    """The copy of a text with that number: other years, and other symbols and meetings."""
    text = YEAR.sub(lambda found: str(1950 + (int(found[0]) - 1950 + copy) % 130), text)
    return NUMBER.sub(lambda found: str((int(found[0]) + 7 * copy) % 10_000), text)


def documents(mixed: bool, size: int, longest: int = ANY) -> Iterator[str]:
    """Documents of together some ``size`` bytes, spread evenly over all originals."""
    texts, made = originals(mixed, longest), 0
    step = max(1, sum(len(t.encode()) for t in texts) // size)  # a part of the corpus where it is larger
    for copy in count():
        for text in texts[copy % step :: step]:
            new = perturbed(text, copy)
            made += len(new.encode())
            yield new
            if made >= size:
                return


def write(folder: Path, mixed: bool, size: int, longest: int = ANY) -> int:
    """Writes such documents as files, 1,000 in a folder, and gives how many."""
    number = -1
    for number, text in enumerate(documents(mixed, size, longest)):
        path = folder / f"{number // 1000:04}" / f"{number:07}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return number + 1
