"""Corrections override, leave evidence, and fail once what they correct has changed."""

import polars as pl
import pytest

from pipeline import reference
from pipeline.building.corrections import CorrectionError, correct, with_corrections
from pipeline.schema import tables

ROW = {
    "table_name": "meetings",
    "record_id": "security-council-2003-04-11",
    "field": "place",
    "value": "New York",
    "expected": "",
    "document_id": "S/2003/1-fr",
    "reason": "the press release names the place",
    "source": "SC/7724",
}


def meetings(place: str | None = None) -> pl.DataFrame:
    empty = tables()["meetings"].empty()
    row = {"meeting_id": ["security-council-2003-04-11", "other"], "place": [place, "Geneva"], "ordinal": [1, 2]}
    return pl.concat([empty, pl.DataFrame(row)], how="diagonal")


def given(monkeypatch: pytest.MonkeyPatch, **changes: str) -> None:
    monkeypatch.setattr(reference, "corrections", lambda: (ROW | changes,))


def test_a_value_is_put_right(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch)
    assert correct("meetings", meetings())["place"].to_list() == ["New York", "Geneva"]
    assert correct("documents", meetings())["place"].to_list() == [None, "Geneva"]


def test_a_number_keeps_its_type(monkeypatch: pytest.MonkeyPatch) -> None:
    given(monkeypatch, field="ordinal", value="4739", expected="1")
    assert correct("meetings", meetings())["ordinal"].to_list() == [4739, 2]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, "expects '', but the value is now 'Vienna'"),
        ({"record_id": "gone"}, "no such record"),
        ({"field": "meeting_id"}, "no column that can be corrected"),
        ({"field": "colour"}, "no column that can be corrected"),
    ],
)
def test_a_correction_that_corrects_nothing_any_more_fails(
    monkeypatch: pytest.MonkeyPatch, changes: dict[str, str], words: str
) -> None:
    given(monkeypatch, **changes)
    with pytest.raises(CorrectionError, match=words):
        correct("meetings", meetings("Vienna"))


def test_evidence_of_a_correction_has_no_offsets() -> None:
    columns = ["table_name", "record_id", "field", "document_id", "char_start", "char_end", "quote", "rule"]
    before = pl.DataFrame(
        [
            ("meetings", ROW["record_id"], "place", "d", 1, 2, "x", "rule"),
            ("meetings", "other", "place", "d", 1, 2, "x", "rule"),
        ],
        schema=columns,
        orient="row",
    )
    after = with_corrections(before, [ROW])
    assert after.select("record_id", "char_start", "rule").rows() == [
        ("other", 1, "rule"),
        (ROW["record_id"], None, "correction:the press release names the place"),
    ]
    assert with_corrections(before, []).equals(before)
