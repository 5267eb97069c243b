"""An explanation in the terminal: the text with a margin, and below each passage what was made of it.

Belongs here: colours of the terminal, lines and their order. On a screen lines are wrapped to its width; in a pipe they
are those of the document, without colours. Does not belong here: what is shown (``gathering``).
"""

from collections import Counter
from collections.abc import Iterable, Iterator

from rich.console import Console
from rich.text import Text

from pipeline.explain.explanation import Cover, Explanation, Piece, Sighting, Statement, Trouble, shorten
from pipeline.explain.segments import Segment, segmented
from pipeline.text import Span

STYLES = {
    "documents": "cyan",
    "document_symbols": "cyan",
    "meetings": "green",
    "participations": "magenta",
    "proposals": "blue",
    "proposal_organizations": "bright_magenta",
}
TROUBLE, FURNITURE = "bold red", "dim"
MARGIN = 18
"""Width of the margin: the number and the kind of a passage."""


def show(found: Explanation, console: Console) -> None:
    """Print all of it."""
    put(console, Text.assemble((found.document.record_id, "bold"), f"  {found.headline}"))
    put(console, Text("  ").join(legend(found)))
    section = None
    shown = 0
    for piece, segments in segmented(found):
        if piece.span.start > shown and piece != found.pieces[0]:
            put(console, Text(f"{'…':>{MARGIN - 2}}", "dim"))
        shown = piece.span.end
        if piece.section != section and piece.kind != "furniture":
            section = piece.section
            put(console, Text(f"{'':{MARGIN}}── {f'section {section}' if section else 'no section'} ──", "dim"))
        show_piece(found.text, piece, segments, console)
    show_rest(found, console)


def legend(found: Explanation) -> Iterator[Text]:
    """What the colours mean, with how many of each there are."""
    counts = Counter(record.table for record in found.records)
    for table, style in STYLES.items():
        if counts[table]:
            yield Text(f"{table} {counts[table]:,}", style)
    yield Text(f"issues {len(found.troubles):,}", TROUBLE if found.troubles else "")
    if found.sightings:
        yield Text(f"seen and not used {len(found.sightings):,}", "dim underline")


def show_piece(text: str, piece: Piece, segments: list[Segment], console: Console) -> None:
    """The words of a passage, and what was made of them."""
    words = Text(style=FURNITURE if piece.kind in ("furniture", "unread") else "")
    for segment in segments:
        words.append(text[slice(*segment.span)], style_of(segment.covers))
    number = "" if piece.position is None else str(piece.position)
    label = f"{number:>4} {piece.kind}" + (f" §{piece.paragraph}" if piece.paragraph is not None else "")
    lines = [beside(label if first else "", line) for first, line in numbered(wrapped(words, console))]
    for note in notes(piece, segments, text):
        lines += [
            beside("", Text("↳ " if first else "  ", "dim") + line) for first, line in numbered(wrapped(note, console))
        ]
    put(console, Text("\n").join(lines))


def beside(label: str, line: Text) -> Text:
    """A line with its margin."""
    return Text.assemble((f"{label:<{MARGIN - 2}}│ ", "dim"), line)


def numbered(lines: Iterable[Text]) -> Iterator[tuple[bool, Text]]:
    """The lines, and whether each is the first."""
    return ((number == 0, line) for number, line in enumerate(lines))


def style_of(covers: tuple[Cover, ...]) -> str:
    """The colour of the innermost record, underlined where something was seen and not used; before all what was not
    understood."""
    if any(isinstance(cover, Trouble) for cover in covers):
        return TROUBLE
    tables = [cover.table for cover in covers if isinstance(cover, Statement)]
    colour = STYLES[tables[-1]] if tables else ""
    if any(isinstance(cover, Sighting) for cover in covers):
        return f"{colour or 'dim'} underline"
    return colour


def notes(piece: Piece, segments: list[Segment], text: str) -> Iterator[Text]:
    """One note for each stretch that begins in the passage: its words, and all that was made of them."""
    by_span: dict[Span, dict[Cover, None]] = {}
    for segment in segments:
        for cover in segment.covers:
            if cover.span and cover.span.start >= piece.span.start:
                by_span.setdefault(cover.span, {})[cover] = None
    for span, covers in sorted(by_span.items(), key=lambda item: (item[0].start, -item[0].end)):
        note = Text.assemble((f"“{shorten(text[slice(*span)], 50)}” ", "italic"))
        note.append_text(Text("; ").join(labelled(covers)))
        yield note


def labelled(covers: Iterable[Cover]) -> Iterator[Text]:
    """What was made of a stretch; what is the same for several records comes once, with their number."""
    counts = Counter((cover.label, style_of((cover,))) for cover in covers)
    for (label, style), number in counts.items():
        yield Text(f"{label} ×{number}" if number > 1 else label, style)


def show_rest(found: Explanation, console: Console) -> None:
    """What has no place in the text: issues of the document as a whole, and corrections."""
    for cover in found.covers:
        if cover.span is None:
            put(console, Text(cover.label, style_of((cover,))))
    if not found.text:
        put(console, Text("There is no text to explain."))
    elif not found.pieces:
        put(console, Text("No passage is left to show: ask for others."))


def wrapped(text: Text, console: Console) -> Iterable[Text]:
    """Lines that fit on the screen beside the margin; in a pipe the lines as they are."""
    if not console.is_terminal:
        return text.split("\n")
    return text.wrap(console, max(console.width - MARGIN - 2, 20))


def put(console: Console, line: Text) -> None:
    console.print(line, soft_wrap=True, highlight=False)
