"""Draws the passages that the organization matcher is measured on. Run: ``python tests/reference/draw_passages.py``.

Writes ``passages.csv`` beside itself: file, start and end (characters of the normalised text, end excluded), no text.
A passage is a paragraph: a line, or, in a text of wrapped lines, a block between blank lines.
The corpus is ``$CHAPTER8_CORPUS``, else ``../shared/corpus``. Nothing here looks at names of organizations.
"""

import csv
import os
import random
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path

from pipeline.text import Span, normalise

ROOT = Path(__file__).resolve().parents[2]
SEED = 20260801
PER_LANGUAGE = 40
SHORTEST, LONGEST = 150, 1200
LINE = 120
"""A text with blank lines and hardly a longer line (under one in twenty) is wrapped."""
KINDS = {
    "en": (
        "GA resolution",
        "SC presidential statement",
        "General Debate speech",
        "SC verbatim record",
        "SC resolution (lawyer-corrected OCR gold)",
        "GA resolution",
        "SC presidential statement",
        "General Debate speech",
        "report of SC mission (letter + annex)",
        "SC draft resolution",
    )
}
"""The kinds of document that English passages come from, in turn."""
OTHER_KINDS = ("GA resolution",) * 5 + ("SC resolution",)
"""The same for the other five languages, of which the corpus has nothing else."""

Passage = tuple[str, int, int]


def corpus() -> Path:
    return Path(os.environ.get("CHAPTER8_CORPUS") or ROOT.parent / "shared" / "corpus")


def is_wrapped(text: str) -> bool:
    """Whether the lines of a text are those of a page. Chinese (three bytes a character) never is: its lines are short."""
    lines = text.split("\n")
    chinese = len(text.encode()) >= 2 * len(text)
    return not chinese and "\n\n" in text and 20 * sum(len(line) > LINE for line in lines) < len(lines)


def paragraphs(text: str) -> Iterator[Span]:
    """The paragraphs of a normalised text that have the length of a passage and a letter."""
    separator = "\n\n" if is_wrapped(text) else "\n"
    start = 0
    for paragraph in text.split(separator):
        body = paragraph.strip()
        if SHORTEST <= len(body) <= LONGEST and any(map(str.isalpha, body)):
            first = start + paragraph.index(body)
            yield Span(first, first + len(body))
        start += len(paragraph) + len(separator)


def draw_kind(folder: Path, files: list[str], chance: random.Random) -> Iterator[Passage]:
    """Passages of the files in random order, one of each file before the second of any."""
    left = {}
    for file in chance.sample(files, len(files)):
        spans = list(paragraphs(normalise((folder / file).read_text(encoding="utf-8"))))
        left[file] = chance.sample(spans, len(spans))
    while any(left.values()):
        for file, spans in left.items():
            if spans:
                yield file, *spans.pop()


def draw(folder: Path, per_language: int = PER_LANGUAGE) -> Iterator[Passage]:
    """The passages of all languages, in the order drawn: a longer draw begins with the shorter one."""
    with (folder / "INDEX.tsv").open(encoding="utf-8", newline="") as lines:
        index = sorted(csv.DictReader(lines, delimiter="\t"), key=lambda row: row["file"])
    for language in ("en", "fr", "es", "ru", "ar", "zh"):
        kinds = KINDS.get(language, OTHER_KINDS)
        streams = {
            kind: draw_kind(
                folder,
                [row["file"] for row in index if (row["language"], row["doc_type"]) == (language, kind)],
                random.Random(f"{SEED} {language} {kind}"),
            )
            for kind in dict.fromkeys(kinds)
        }
        yield from (next(streams[kind]) for kind in islice(cycle(kinds), per_language))


def main() -> None:
    with (Path(__file__).parent / "passages.csv").open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(("file", "start", "end"))
        out.writerows(sorted(draw(corpus())))


if __name__ == "__main__":
    main()
