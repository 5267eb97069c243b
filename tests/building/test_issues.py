"""Issues that take all documents and tables to be seen."""

import polars as pl

from pipeline.buckets import FRAMES
from pipeline.building.issues import unnamed

RECORDS = {"table_name": pl.String, "key": pl.String, "record": pl.Int64}
IDS = pl.DataFrame({"key": ["k"], "document_id": ["d"], "source_path": ["d.txt"]})


def claimed(*names: str) -> pl.DataFrame:
    """Participations of one document under some names."""
    rows = [("k", "participations", n, "organization_id", name, 0, 1, name, "rule") for n, name in enumerate(names)]
    return pl.DataFrame(rows, schema=FRAMES["claims"], orient="row")


def test_a_participation_whose_name_no_table_holds_is_not_lost_without_a_word() -> None:
    records = pl.DataFrame([("participations", "k", 0)], schema=RECORDS, orient="row")
    found = unnamed(claimed("African Union", "Union of Lakes"), records, IDS)
    assert found.select("source_path", "severity", "code", "quote").rows() == [
        ("d.txt", "error", "unknown_organization", "Union of Lakes")
    ]
    assert unnamed(claimed("African Union"), records, IDS).is_empty()
