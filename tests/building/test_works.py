"""Language versions of one text: told by symbol, or by date, sender and the numbers of their paragraphs."""

import polars as pl
import pytest

from pipeline.building.works import disagreeing_numbers, disagreeing_participations, works

LETTER = {"symbol": None, "dated_on": "2004-03-03", "sender_country": "CHL", "numbers": [1, 2, 3, 4]}


def told(*documents: dict[str, object]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Facts and passages of documents given as dicts over ``LETTER``; the id of a document is its language and number."""
    facts, passages = [], []
    for n, given in enumerate(documents):
        document = LETTER | given
        facts.append({"key": str(n), "document_id": f"{document['language']}{n}", **document})
        numbers = document["numbers"]
        assert isinstance(numbers, list)
        passages += [(str(n), place, number) for place, number in enumerate(numbers)]
    texts = ("symbol", "dated_on", "sender_country", "language")
    frame = pl.DataFrame(facts, schema_overrides=dict.fromkeys(texts, pl.String)).drop("numbers")
    schema = {"key": pl.String, "position": pl.Int64, "paragraph": pl.Int64}
    return frame, pl.DataFrame(passages, schema=schema, orient="row")


def ids(*documents: dict[str, object]) -> list[str]:
    return works(*told(*documents)).sort("key")["work_id"].to_list()


def test_versions_share_their_symbol() -> None:
    assert ids({"language": "en", "symbol": "S/2004/1"}, {"language": "fr", "symbol": "S/2004/1"}) == ["S/2004/1"] * 2


def test_versions_without_symbol_are_told_by_date_sender_and_numbers() -> None:
    assert ids({"language": "fr"}, {"language": "en"}, {"language": "zh"}) == ["en1"] * 3


@pytest.mark.parametrize(
    "other",
    [
        {"language": "fr"},
        {"language": "en", "dated_on": "2004-03-04"},
        {"language": "en", "sender_country": "MEX"},
        {"language": "en", "sender_country": None},
        {"language": "en", "numbers": [1, 2, 3]},
        {"language": "en", "symbol": "S/2004/1"},
    ],
)
def test_what_differs_in_more_than_language_is_another_work(other: dict[str, object]) -> None:
    first, second = ids({"language": "fr"}, other)
    assert first != second


def test_letters_of_few_paragraphs_are_not_told_by_them() -> None:
    assert ids({"language": "fr", "numbers": [1, 2]}, {"language": "en", "numbers": [1, 2]}) == ["fr0", "en1"]


def test_numbers_that_differ_are_told() -> None:
    versions = [{"language": code, "symbol": "A/1"} for code in ("en", "fr", "es")]
    facts, passages = told(*versions, {"language": "ru", "symbol": "A/1", "numbers": [1, 3, 4, 5]})
    records = facts.with_columns(table_name=pl.lit("documents"), same_as=pl.lit(None, pl.String), work_id=pl.lit("A/1"))
    (row,) = disagreeing_numbers(records, passages).select("document_id", "message").rows()
    assert row[0] == "ru3" and row[1].endswith("(en0, es2, fr1): missing here 2, only here 5")


def test_a_participation_that_one_version_lacks_is_told() -> None:
    rows = [("w", "en", "m", "african-union", "attends"), ("w", "fr", "m", "african-union", "attends")]
    rows.append(("w", "en", "m", "MEX", "chair"))
    schema = ["work_id", "document_id", "meeting_id", "who", "seat"]
    versions = pl.DataFrame({"work_id": ["w", "w"], "document_id": ["en", "fr"]})
    found = disagreeing_participations(pl.DataFrame(rows, schema=schema, orient="row"), versions)
    assert found["document_id"].to_list() == ["fr"] and "MEX" in found["message"][0]
