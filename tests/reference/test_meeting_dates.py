"""Days of numbered meetings: derived again from the official table where it is at hand."""

import csv
import re
from itertools import pairwise
from pathlib import Path

import pytest

from pipeline import reference

TABLE = Path(__file__).parents[3] / "shared/refdata/sc_meetings_1946_2010.tsv"


def test_series_are_known_and_rows_sorted() -> None:
    rows = reference.meeting_dates()
    known = {row["series_id"] for row in reference.meeting_series()}
    assert {row["series_id"] for row in rows} <= known
    keys = [(row["series_id"], row["ordinal"], row["date"]) for row in rows]
    assert all(one < other for one, other in pairwise(keys))
    assert all(row["source"] for row in rows)


@pytest.mark.skipif(not TABLE.exists(), reason="the official table is not at hand")
def test_days_are_those_of_the_official_table() -> None:
    """Each record with a whole date counts; a resumption is a second day of its meeting."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        rows = [r for r in csv.DictReader(file, delimiter="\t") if re.fullmatch(r"\d{4}-\d\d-\d\d", r["date"])]
    wanted = {
        (int(number), row["date"], f"UN table {row['src'][5:9]}")
        for row in rows
        for number in re.findall(r"S/PV\.(\d+)", row["meeting_record"])
    }
    assert {(int(r["ordinal"]), r["date"], r["source"]) for r in reference.meeting_dates()} == wanted
