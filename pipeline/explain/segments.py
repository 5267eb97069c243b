"""Overlapping spans to stretches that do not overlap: each with all that lies over it.

Belongs here: cutting. Does not belong here: how a stretch looks.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.explain.explanation import Cover, Explanation, Piece
from pipeline.text import Span, trim


class Segment(NamedTuple):
    """A stretch of text and what lies over all of it, the longest first."""

    span: Span
    covers: tuple[Cover, ...]


def segmented(found: Explanation) -> Iterator[tuple[Piece, list[Segment]]]:
    """The pieces of a document, each cut wherever something begins or ends, without the white space around it."""
    waiting = sorted((c for c in found.covers if c.span and c.span.start < c.span.end), key=start_of, reverse=True)
    open_covers: list[Cover] = []
    for piece in found.pieces:
        while waiting and start_of(waiting[-1]) < piece.span.end:
            open_covers.append(waiting.pop())
        open_covers = [cover for cover in open_covers if end_of(cover) > piece.span.start]
        yield piece, cut(trim(found.text, piece.span), open_covers)


def cut(span: Span, covers: Sequence[Cover]) -> list[Segment]:
    """``span`` in segments, in order and without holes."""
    inside = {place for c in covers for place in (start_of(c), end_of(c)) if span.start < place < span.end}
    places = sorted({span.start, span.end, *inside})
    ordered = sorted(covers, key=lambda c: (start_of(c) - end_of(c), start_of(c)))
    waiting = sorted(range(len(ordered)), key=lambda i: start_of(ordered[i]), reverse=True)
    active: set[int] = set()
    segments = []
    for start, end in pairwise(places):
        while waiting and start_of(ordered[waiting[-1]]) <= start:
            active.add(waiting.pop())
        active = {i for i in active if end_of(ordered[i]) > start}
        segments.append(Segment(Span(start, end), tuple(ordered[i] for i in sorted(active))))
    return segments


def start_of(cover: Cover) -> int:
    return cover.span.start if cover.span else 0


def end_of(cover: Cover) -> int:
    return cover.span.end if cover.span else 0
