"""Which values of a meeting are published where documents disagree."""

import polars as pl

from pipeline.building.meetings import against_official_tables, meetings

MONTH = {"attestation": "reported", "start_date": "2003-04-01", "date_precision": "month", "place": "Genève"}
DAYS = {
    "attestation": "mentioned",
    "start_date": "2003-04-11",
    "end_date": "2003-04-12",
    "date_precision": "day",
    "place": "Vienne",
}
OTHER = DAYS | {"start_date": "2001-02-06", "end_date": "2001-02-07"}


def frames(*told: dict[str, str], meeting: str = "m") -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame]:
    """Claims, records and documents of one meeting that documents tell of, each in a dict of fields."""
    claims = [(str(n), "meetings", 0, field, value) for n, facts in enumerate(told) for field, value in facts.items()]
    names = [str(n) for n in range(len(told))]
    documents = pl.DataFrame({"document_id": names}).with_columns(
        language=pl.lit("fr"), original_language=pl.lit(None, pl.String), dated_on=pl.lit(None, pl.Date)
    )
    records = pl.DataFrame({"key": names, "document_id": names}).with_columns(
        table_name=pl.lit("meetings"),
        record=pl.lit(0, pl.Int64),
        record_id=pl.lit(meeting),
        meeting_id=pl.lit(meeting),
        organization_id=pl.lit(None, pl.String),
    )
    frame = pl.DataFrame(claims, schema=["key", "table_name", "record", "field", "value"], orient="row")
    return frame, records, documents


def published(*told: dict[str, str]) -> dict[str, object]:
    """The one row that is published of the meeting that the documents tell of."""
    (row,) = meetings(*frames(*told)).iter_rows(named=True)
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


def test_a_day_that_the_official_table_does_not_have_is_told() -> None:
    """The 4339th meeting was on 28 June 2001 by the table; one of its documents prints the day before."""
    days = [DAYS | {"start_date": day} for day in ("2001-06-27", "2001-06-28")]
    months = [MONTH | {"start_date": "2001-07-01"}]
    told = against_official_tables(*frames(*days, *months, meeting="security-council-4339"))
    (row,) = told.select("document_id", "value", "official", "source").rows()
    assert row == ("0", "2001-06-27", "2001-06-28", "UN table 2001")


def test_any_day_of_a_resumed_meeting_agrees() -> None:
    days = [DAYS | {"start_date": day} for day in ("1994-11-08", "1994-11-09")]
    assert against_official_tables(*frames(*days, meeting="security-council-3454")).is_empty()
