"""What people would write instead, to stand beside the reader: each does a part of its job, and is told how fast.

- ``pandas_notebook``: pandas with compiled regular expressions for 387 names, sentences, dates and words that propose.
- ``spacy_pipeline``: spaCy's blank pipeline with a sentencizer, and an EntityRuler that knows all names.

Needs the dependency group ``benchmarks``. Does not belong here: the reader itself (``reading.py``).
"""

import re
import time
from collections.abc import Callable

from pipeline import reference

NAMES = 387
"""Names that the usual notebook knows: with thousands, an expression of alternatives takes hours."""
SPACY_SAMPLE = 1_000_000
"""Characters that spaCy is measured on: its speed does not change with more."""
PROPOSES = r"(?i)\b(?:should|must|shall|urge[sd]?|devraient?|doit|doivent|deberían?|deben?)\b"
DATE = r"\b\d{1,2}(?:er)? \w+ (?:de )?(?:19|20)\d\d\b"
SENTENCE = r"[^.!?]+[.!?]"


def names() -> list[str]:
    """Names of organizations, the longest first."""
    return sorted({row["name"] for row in reference.organization_names()}, key=lambda name: (-len(name), name))


def pandas_notebook(texts: list[str]) -> float:
    """MB per second of processor time."""
    import pandas as pd

    alternatives = "|".join(map(re.escape, names()[:NAMES]))
    patterns = [re.compile(p) for p in (rf"\b(?:{alternatives})\b", SENTENCE, DATE, PROPOSES)]
    frame = pd.DataFrame({"text": texts})
    return speed(texts, lambda: sum(frame["text"].str.findall(pattern).str.len().sum() for pattern in patterns))


def spacy_pipeline(texts: list[str]) -> float:
    """MB per second of processor time."""
    import spacy

    pipeline = spacy.blank("xx")
    pipeline.add_pipe("sentencizer")
    ruler = pipeline.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"})
    ruler.add_patterns([{"label": "ORG", "pattern": name} for name in names()])  # type: ignore[attr-defined]
    sample, size = [], 0
    for text in texts:
        if size < SPACY_SAMPLE and len(text) < pipeline.max_length:
            sample.append(text)
            size += len(text)
    return speed(sample, lambda: sum(len(doc.ents) for doc in pipeline.pipe(sample)))


def speed(texts: list[str], work: Callable[[], int]) -> float:
    began = time.process_time()
    assert work() > 0
    return sum(len(text.encode()) for text in texts) / 1e6 / (time.process_time() - began)


RIVALS = {"pandas and re, 387 names": pandas_notebook, "spaCy, sentencizer and EntityRuler": spacy_pipeline}


def report(texts: list[str], reading: float) -> None:
    """Prints the speed of each, and how many times that of it ``reading`` (MB per second) is."""
    for name, rival in RIVALS.items():
        try:
            measured = rival(texts)
        except ImportError as error:
            print(f"  {name}: not measured, {error.name} is missing; install the dependency group benchmarks")
            continue
        print(f"  {name}: {measured:.2f} MB/s; reading is {reading / measured:.2f} times as fast")
