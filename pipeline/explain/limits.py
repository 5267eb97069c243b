"""Less of an explanation: some tables, or some passages.

Belongs here: what is left out. Does not belong here: how the rest looks.
"""

from collections.abc import Iterable
from dataclasses import replace

from pipeline.explain.explanation import Cover, Explanation
from pipeline.explain.segments import segmented
from pipeline.text import Span


def of_tables(found: Explanation, names: Iterable[str]) -> Explanation:
    """What tells of the named tables, and the pieces of text that it stands in."""
    wanted = set(names)
    statements = tuple(s for s in found.statements if s.table in wanted)
    alone = replace(found, statements=statements, troubles=(), sightings=())
    pieces = tuple(piece for piece, segments in segmented(alone) if any(segment.covers for segment in segments))
    records = tuple(r for r in found.records if r.table in wanted)
    return replace(found, statements=statements, records=records, pieces=pieces)


def of_passages(found: Explanation, first: int, last: int) -> Explanation:
    """What stands in the passages from ``first`` to ``last``, both included."""
    pieces = tuple(p for p in found.pieces if p.position is not None and first <= p.position <= last)
    if not pieces:
        return replace(found, pieces=(), statements=(), troubles=(), sightings=(), records=())
    span = Span(pieces[0].span.start, pieces[-1].span.end)
    statements = tuple(s for s in found.statements if touching(s, span))
    named = {(s.table, s.record_id) for s in statements}
    return replace(
        found,
        pieces=pieces,
        statements=statements,
        troubles=tuple(t for t in found.troubles if touching(t, span)),
        sightings=tuple(s for s in found.sightings if touching(s, span)),
        records=tuple(r for r in found.records if (r.table, r.record_id) in named),
    )


def touching(cover: Cover, span: Span) -> bool:
    return cover.span is not None and cover.span.start < span.end and cover.span.end > span.start
