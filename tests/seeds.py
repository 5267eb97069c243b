"""The documents of this repository, whatever else somebody has put into ``raw``.

Does not belong here: tests, and documents of other kinds (``writers.py``).
"""

import shutil
from pathlib import Path

LETTER, IDENTICAL = "000_b093fe27a274807f", "001_663f422fb64dc1e7"
SEEDS = (LETTER, IDENTICAL)
RAW = Path(__file__).parents[1] / "raw"
DOCUMENTS = [RAW / f"{name}.txt" for name in SEEDS]


def copied(folder: Path) -> Path:
    """``folder``, new and with the documents of this repository alone."""
    folder.mkdir(parents=True)
    for file in (RAW / "README.md", *DOCUMENTS):
        shutil.copy(file, folder)
    return folder
