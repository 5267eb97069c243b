"""Scores as people read them: a table, and everything that is not as it should be.

Belongs here: what is printed. Does not belong here: the figures (``results``).
"""

from rich.console import Console
from rich.markup import escape
from rich.table import Table
from rich.text import Text

from pipeline.evaluate.likeness import Rates
from pipeline.evaluate.results import FINDS, DocumentScores, Scores

WIDE = 400
"""Columns of what is not a screen, so that no line is cut there."""
STYLES = {"missed": "red", "extra": "yellow", "wrong": "magenta"}


def report(scores: Scores, misses: bool) -> None:
    """Print the scores of each document and of all, and with ``misses`` each thing that is not right."""
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDE)
    for one in scores.documents:
        if misses and one.misses:
            show_misses(one, console)
    console.print(grid(scores))
    for one in scores.documents:
        if one.error:
            console.print(f"Not scored: {escape(one.file)}: {one.error}.", style="yellow")
    rows, broken = scores.evidence
    console.print(f"Evidence: {rows:,} rows, {f'{broken:,} do not hold' if broken else 'all hold'}.")
    many = sum(len(one.misses) for one in scores.documents)
    if many and not misses:
        console.print(f"{many:,} things are missed, extra or wrong: --misses lists them.")


def grid(scores: Scores) -> Table:
    """A row for each document, and one for all."""
    table = Table("file", box=None)
    for name in ("document", "meetings", *(part for find in FINDS for part in (find, "P", "R", "F1"))):
        table.add_column(name, justify="right", no_wrap=True)
    for one in scores.documents:
        if not one.error:
            fields = [(sum(flags.values()), len(flags)) for flags in (one.document, one.meeting)]
            rates = [finds.rates for finds in (one.participations, one.proposals) if finds]
            table.add_row(escape(one.file), *cells(fields, rates))
    total = cells([scores.right("document"), scores.right("meeting")], [scores.rates(name) for name in FINDS])
    table.add_row("all", *total, style="bold")
    return table


def cells(fields: list[tuple[int, int]], rates: list[Rates]) -> list[str]:
    """Right fields of how many; right finds of how many wanted, precision, recall and F1."""
    right = [f"{good}/{of}" for good, of in fields]
    for r in rates:
        right += [f"{r.tp}/{r.tp + r.fn}", *(f"{rate:.4f}" for rate in (r.precision, r.recall, r.f1))]
    return right


def show_misses(one: DocumentScores, console: Console) -> None:
    """What is not right in one document, with the words that it is about."""
    console.print(Text(one.file, "bold"))
    for miss in one.misses:
        words = f"\n          “{' '.join(miss.quote.split())}”" if miss.quote else ""
        console.print(Text.assemble((f"  {miss.how:<6}  ", STYLES[miss.how]), f"{miss.what}: {miss.why}{words}"))
    console.print()
