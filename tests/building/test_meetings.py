"""Which values of a meeting are published where documents disagree."""

import polars as pl

from pipeline.building.meetings import meetings

MONTH = {"attestation": "reported", "start_date": "2003-04-01", "date_precision": "month", "place": "Genève"}
DAYS = {
    "attestation": "mentioned",
    "start_date": "2003-04-11",
    "end_date": "2003-04-12",
    "date_precision": "day",
    "place": "Vienne",
}
OTHER = DAYS | {"start_date": "2001-02-06", "end_date": "2001-02-07"}


def published(*told: dict[str, str]) -> dict[str, object]:
    """The one row of a meeting that documents tell of, each in a dict of fields."""
    claims = [(str(n), "meetings", 0, field, value) for n, facts in enumerate(told) for field, value in facts.items()]
    names = [str(n) for n in range(len(told))]
    documents = pl.DataFrame({"document_id": names}).with_columns(
        language=pl.lit("fr"), original_language=pl.lit(None, pl.String), dated_on=pl.lit(None, pl.Date)
    )
    records = pl.DataFrame({"key": names, "document_id": names}).with_columns(
        table_name=pl.lit("meetings"),
        record=pl.lit(0, pl.Int64),
        record_id=pl.lit("m"),
        meeting_id=pl.lit("m"),
        organization_id=pl.lit(None, pl.String),
    )
    frame = pl.DataFrame(claims, schema=["key", "table_name", "record", "field", "value"], orient="row")
    (row,) = meetings(frame, records, documents).iter_rows(named=True)
    return row


def test_first_day_last_day_and_precision_are_of_one_document() -> None:
    for told in ([MONTH, DAYS], [DAYS, MONTH], [MONTH, DAYS, OTHER]):
        row = published(*told)
        assert (str(row["start_date"]), str(row["end_date"]), row["date_precision"]) == (
            "2003-04-11",
            "2003-04-12",
            "day",
        )


def test_what_is_reported_comes_before_what_is_mentioned() -> None:
    assert published(DAYS, MONTH)["place"] == "Genève"
