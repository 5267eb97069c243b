"""An explanation as one HTML page that needs nothing else: no network, no script.

Belongs here: the mark-up. Colours and the showing and hiding of tables are in ``page.css``. Every text goes through
``escape``; the page forbids scripts besides. Does not belong here: what is shown (``gathering``).
"""

from collections import Counter
from collections.abc import Iterator
from html import escape
from pathlib import Path

from pipeline.explain.explanation import Cover, Explanation, Piece, Record, Sighting, Statement, Trouble
from pipeline.explain.segments import Segment, segmented
from pipeline.text import Span

STYLE = Path(__file__).with_name("page.css")
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
LAYERS = {
    "documents": "what the document says of itself",
    "document_symbols": "its symbols",
    "meetings": "meetings",
    "participations": "who took part",
    "proposals": "what was proposed",
    "proposal_organizations": "organizations named in proposals",
    "issues": "what was not understood",
    "seen": "names, dates and cues that were seen and not used",
}
"""What can be coloured, with what it is; the names are those of classes in ``page.css``."""
PLACES = 5
"""How many places of one value are linked from a record."""


def page(found: Explanation) -> Iterator[str]:
    """The page in parts, to be written one after the other."""
    numbers = {(record.table, record.record_id): n for n, record in enumerate(found.records)}
    title = escape(f"{found.document.record_id}, explained")
    language = found.document.values.get("language", "")
    yield f'<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield f"<style>\n{STYLE.read_text(encoding='utf-8')}</style>\n</head>\n<body>\n<header>\n"
    yield f"<h1>{escape(found.document.record_id)}</h1>\n<p>{escape(found.file)}: {escape(found.headline)}</p>\n"
    yield from legend(found)
    yield f'</header>\n<main lang="{escape(language)}">\n'
    yield from text_of(found, numbers)
    yield "</main>\n<aside>\n"
    yield from issues(found.troubles)
    yield from tables(found, numbers)
    yield "</aside>\n</body>\n</html>\n"


def legend(found: Explanation) -> Iterator[str]:
    """What the colours mean, with counts; a box that is not ticked takes its colour off the text."""
    counts = Counter(record.table for record in found.records)
    counts |= {"issues": len(found.troubles), "seen": len(found.sightings)}
    yield "<ul>\n"
    for name, meaning in LAYERS.items():
        if counts[name]:
            box = f'<input type="checkbox" id="show-{name}" checked>'
            label = f'<mark class="{name}">{name.replace("_", " ")}</mark> {counts[name]:,}'
            yield f'<li><label title="{meaning}">{box} {label}</label></li>\n'
    yield "</ul>\n"


def text_of(found: Explanation, numbers: dict[tuple[str, str], int]) -> Iterator[str]:
    """The text, passage by passage. ``c`` and a number is the id of the place where a character stands."""
    if not found.text:
        yield "<p>There is no text to explain.</p>\n"
    section, anchors = None, set[int]()
    for piece, segments in segmented(found):
        if piece.section != section and piece.kind != "furniture":
            section = piece.section
            yield f"<h2>{escape(section.replace('_', ' ') if section else 'no section')}</h2>\n"
        words = "".join(segment_of(found.text, segment, numbers, anchors) for segment in segments)
        yield f'<div class="passage {escape(piece.kind)}">{margin(piece)}<p dir="auto">{words}</p></div>\n'


def margin(piece: Piece) -> str:
    """Number, kind and paragraph of a passage."""
    paragraph = f"<br>§ {piece.paragraph}" if piece.paragraph is not None else ""
    number = "" if piece.position is None else f"{piece.position} "
    return f"<small>{number}{escape(piece.kind)}{paragraph}</small>"


def segment_of(text: str, segment: Segment, numbers: dict[tuple[str, str], int], anchors: set[int]) -> str:
    """A stretch in the colour of the innermost, underlined in that of what lies around it, with all of it as a hint."""
    words = escape(text[slice(*segment.span)])
    if not segment.covers:
        return words
    classes = " ".join(classes_of(segment.covers))
    hint = escape("\n".join(hints(segment.covers)))
    start = segment.span.start
    anchor = f' id="c{start}"' if start not in anchors else ""
    anchors.add(start)
    target = next((t for cover in reversed(segment.covers) if (t := target_of(cover, numbers))), "")
    tag, link = ("a", f' href="#{target}"') if target else ("span", "")
    return f'<{tag} class="{classes}"{anchor}{link} title="{hint}">{words}</{tag}>'


def classes_of(covers: tuple[Cover, ...]) -> Iterator[str]:
    """The innermost layer, the one around it (``nested`` if it is the same), and whether something was seen and not used."""
    layers = list(dict.fromkeys(layer_of(cover) for cover in reversed(covers)))
    solid = [layer for layer in layers if layer != "seen"]
    yield from solid[:1]
    yield from (f"in-{layer}" for layer in solid[1:2])
    if len(solid) == 1 and len({cover.span for cover in covers if layer_of(cover) != "seen"}) > 1:
        yield "nested"
    if len(solid) < len(layers):
        yield "seen"


def hints(covers: tuple[Cover, ...]) -> Iterator[str]:
    """What lies over a stretch, the innermost first; what is the same for several records comes once."""
    for label, number in Counter(cover.label for cover in reversed(covers)).items():
        yield f"{label} ×{number}" if number > 1 else label


def layer_of(cover: Cover) -> str:
    return cover.table if isinstance(cover, Statement) else "issues" if isinstance(cover, Trouble) else "seen"


def target_of(cover: Cover, numbers: dict[tuple[str, str], int]) -> str:
    """The id of what is told of it at the side: a record, or the issues."""
    if isinstance(cover, Sighting):
        return ""
    if isinstance(cover, Trouble):
        return "issues"
    number = numbers.get((cover.table, cover.record_id))
    return "" if number is None else f"r{number}"


def issues(troubles: tuple[Trouble, ...]) -> Iterator[str]:
    """What was not understood, each linked to its place."""
    yield f'<details open id="issues"><summary>issues ({len(troubles):,})</summary>\n<ul>\n'
    for trouble in troubles:
        yield f"<li>{linked(escape(trouble.label), trouble.span)}</li>\n"
    yield "</ul>\n</details>\n"


def tables(found: Explanation, numbers: dict[tuple[str, str], int]) -> Iterator[str]:
    """The records of each table, each value linked to the places that say it."""
    said: dict[tuple[str, str, str], list[Statement]] = {}
    for s in found.statements:
        said.setdefault((s.table, s.record_id, s.field), []).append(s)
    for name in LAYERS:
        records = [record for record in found.records if record.table == name]
        if records:
            heading = f'<mark class="{name}">{name.replace("_", " ")}</mark> ({len(records):,})'
            yield f"<details open><summary>{heading}</summary>\n"
            for record in records:
                yield from one_record(record, numbers[record.table, record.record_id], said)
            yield "</details>\n"


def one_record(record: Record, number: int, said: dict[tuple[str, str, str], list[Statement]]) -> Iterator[str]:
    """A record with its values, and for each the rules that read it and where."""
    yield f'<section id="r{number}"><h3>{escape(record.record_id)}</h3>\n<dl>\n'
    for field, value in record.values.items():
        if value == record.record_id:
            continue
        places = said.get((record.table, record.record_id, field), [])
        rules = ", ".join(linked(escape(s.rule), s.span) for s in places[:PLACES])
        more = f" and {len(places) - PLACES} more" if len(places) > PLACES else ""
        why = f" <small>{rules}{more}</small>" if places else ""
        yield f'<dt>{escape(field)}</dt><dd dir="auto">{escape(value)}{why}</dd>\n'
    yield "</dl></section>\n"


def linked(words: str, span: Span | None) -> str:
    """Escaped words as a link to where a span begins."""
    return words if span is None else f'<a href="#c{span.start}">{words}</a>'
