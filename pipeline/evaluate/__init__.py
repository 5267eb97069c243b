"""How good the extraction is: the tables of a build against hand-made answers.

Belongs here: what is measured, of which build. The answers are checked in ``gold``, compared in ``scores`` and shown by
``report``. Does not belong here: any rule of reading; nothing that is measured ever changes what is read.
"""

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.evaluate.dataset import Dataset, NoTables
from pipeline.evaluate.gold import Gold, GoldError, load_gold
from pipeline.evaluate.likeness import subsequence
from pipeline.evaluate.results import Scores
from pipeline.evaluate.scores import score

__all__ = ["NotEvaluated", "evaluate"]

EVIDENCE = """
SELECT e.char_start AS s, e.char_end AS e, e.quote, t.text FROM evidence e LEFT JOIN texts t USING (document_id)
WHERE e.rule IS NULL OR e.rule NOT LIKE 'correction%'
"""


class NotEvaluated(Exception):
    """There is nothing to compare; the message is a sentence for people."""


def evaluate(answers: Path, outputs: Path, raw: Path | None = None) -> Scores:
    """The scores of what stands in ``outputs``, or of what is built of ``raw`` for this. Raises ``NotEvaluated``."""
    with ExitStack() as stack:
        try:
            gold = load_gold(answers)
            if raw is not None:
                outputs = Path(stack.enter_context(TemporaryDirectory()))
                build(raw, outputs)
            return measure(gold, Dataset(outputs))
        except (GoldError, NoTables) as error:
            raise NotEvaluated(str(error)) from None


def build(raw: Path, outputs: Path) -> None:
    """Build a folder of documents. Raises ``NotEvaluated``."""
    from pipeline.storage import StorageError
    from pipeline.trial import Unreadable, build_folder

    try:
        build_folder(raw, outputs)
    except (Unreadable, StorageError) as error:
        raise NotEvaluated(str(error)) from None


def measure(gold: list[Gold], data: Dataset) -> Scores:
    """The scores of the documents that the answers are about, and of all evidence."""
    rows = data.rows(EVIDENCE)
    return Scores([score(data, answer) for answer in gold], (len(rows), sum(not holds(**row) for row in rows)))


def holds(s: int | None, e: int | None, quote: str | None, text: str | None) -> bool:
    """Whether a stretch lies in its text and has the words of its quote in their order."""
    if text is None or s is None or e is None or not 0 <= s < e <= len(text) or not quote:
        return False
    return subsequence(quote, text[s:e])
