"""Every rule of the schema has a row that must fail. The cases are read off the models, so none can be forgotten."""

from collections.abc import Iterator
from typing import Any

import polars as pl
import pytest
import specimen
from specimen import example_value

from pipeline.failures import FAILURES, Lookup
from pipeline.schema import TableSpec, tables
from pipeline.validation import FAMILIES, families, validate

FRAMES = specimen.frames()
SPECS = list(tables().values())


def lookup_in(frames: dict[str, pl.DataFrame]) -> Lookup:
    return lambda name, columns: frames[name].select(columns)


def found(name: str, frame: pl.DataFrame, **others: pl.DataFrame) -> dict[str, pl.DataFrame]:
    return validate(tables()[name], frame, lookup_in({**FRAMES, **others, name: frame}))


def broken(result: dict[str, pl.DataFrame]) -> set[tuple[str, str, str]]:
    """(family, column, rule) of all failures."""
    return {
        (family, row["column"], row["rule"]) for family, frame in result.items() for row in frame.iter_rows(named=True)
    }


def with_first(frame: pl.DataFrame, column: str, value: Any) -> pl.DataFrame:
    """The frame with another value in its first row."""
    first = pl.int_range(pl.len()) == 0
    dtype = frame.schema[column]
    return frame.with_columns(pl.when(first).then(pl.lit(value, dtype=dtype)).otherwise(pl.col(column)).alias(column))


def bad_value(check: Any) -> Any:
    """A value that fails the check."""
    if check.name == "isin":
        return "no such word"
    if check.name == "str_matches":
        return " ?"
    if check.name == "greater_than_or_equal_to":
        return check.statistics["min_value"] - 1
    if check.name == "less_than_or_equal_to":
        return check.statistics["max_value"] + 1
    raise NotImplementedError(f"Give a value that fails {check.name}.")


def value_cases() -> Iterator[Any]:
    for spec in SPECS:
        for name, field in spec.model.to_schema().columns.items():
            for check in field.checks:
                yield pytest.param(spec, name, bad_value(check), id=f"{spec.name}.{name}-{check.name}")


def columns(**facts: Any) -> list[Any]:
    """(table, column) for the columns of which the facts hold."""
    return [
        pytest.param(spec, column.name, id=f"{spec.name}.{column.name}")
        for spec in SPECS
        for column in spec.columns
        if all(getattr(column, fact) == value for fact, value in facts.items())
    ]


def keys() -> list[Any]:
    return [pytest.param(s, name, id=f"{s.name}.{name}") for s in SPECS for name in s.primary_key]


def references() -> list[Any]:
    return [pytest.param(s, c, p, id=f"{s.name}.{c}") for s in SPECS for c, p in s.foreign_keys.items()]


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_valid_and_empty_frames_pass(spec: TableSpec) -> None:
    result = found(spec.name, FRAMES[spec.name])
    assert list(result) == families(spec)
    assert broken(result) == set()
    assert all(frame.schema == pl.Schema(FAILURES) for frame in result.values())


@pytest.mark.parametrize(("spec", "column"), columns())
def test_a_missing_column_fails(spec: TableSpec, column: str) -> None:
    assert broken(found(spec.name, FRAMES[spec.name].drop(column))) == {("columns_and_types", column, "missing")}


@pytest.mark.parametrize(("spec", "column"), columns())
def test_a_wrong_type_fails(spec: TableSpec, column: str) -> None:
    right = spec.column(column).dtype
    wrong = pl.Int64 if right == pl.String else pl.String
    other = pl.lit(example_value(wrong), dtype=wrong)  # type: ignore[arg-type]
    result = found(spec.name, FRAMES[spec.name].with_columns(other.alias(column)))
    assert broken(result) == {("columns_and_types", column, f"is of type {right}")}


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_a_surplus_column_fails(spec: TableSpec) -> None:
    result = found(spec.name, FRAMES[spec.name].with_columns(more=1))
    assert broken(result) == {("columns_and_types", "more", "not a column of the schema")}


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_another_order_of_columns_fails(spec: TableSpec) -> None:
    result = found(spec.name, FRAMES[spec.name].select(list(reversed(spec.dtypes))))
    assert {rule for _, _, rule in broken(result)} == {"not in the order of the schema"}


@pytest.mark.parametrize(("spec", "column"), keys())
def test_a_key_of_null_fails(spec: TableSpec, column: str) -> None:
    result = found(spec.name, with_first(FRAMES[spec.name], column, None))
    assert ("keys", column, "not null") in broken(result)


@pytest.mark.parametrize("spec", SPECS, ids=lambda spec: spec.name)
def test_a_key_twice_fails(spec: TableSpec) -> None:
    frame = FRAMES[spec.name]
    result = found(spec.name, pl.concat([frame, frame.head(1)]))
    assert ("keys", "|".join(spec.primary_key), "unique") in broken(result)


@pytest.mark.parametrize(("spec", "column"), columns(nullable=False))
def test_null_where_it_must_not_be_fails(spec: TableSpec, column: str) -> None:
    result = found(spec.name, with_first(FRAMES[spec.name], column, None))
    family = "keys" if column in spec.primary_key else "vocabularies_and_ranges"
    assert (family, column, "not null") in broken(result)


@pytest.mark.parametrize(("spec", "column", "value"), list(value_cases()))
def test_a_bad_value_fails(spec: TableSpec, column: str, value: Any) -> None:
    changed = with_first(FRAMES[spec.name], column, value)
    rows = found(spec.name, changed)["vocabularies_and_ranges"].filter(pl.col("column") == column)
    assert rows["count"].to_list() == [1]
    assert rows["value"].to_list() == [str(changed[column][0])]
    assert ("one of" in rows["rule"][0]) == (spec.column(column).vocabulary is not None)


def test_an_organization_and_a_country_at_once_fails() -> None:
    both = with_first(FRAMES["participations"], "country", "FRA")
    neither = with_first(FRAMES["participations"], "organization_id", None)
    expected = ("vocabularies_and_ranges", "", "exactly_one_of_organization_and_country")
    assert expected in broken(found("participations", both))
    assert expected in broken(found("participations", neither))


def test_every_check_of_a_table_has_a_case() -> None:
    checks = {(spec.name, check.name) for spec in SPECS for check in spec.model.to_schema().checks}
    assert checks == {("participations", "exactly_one_of_organization_and_country")}


@pytest.mark.parametrize(("spec", "column", "parent"), references())
def test_a_reference_to_nothing_fails(spec: TableSpec, column: str, parent: str) -> None:
    result = found(spec.name, with_first(FRAMES[spec.name], column, "nowhere"))
    assert ("foreign_keys", column, f"refers to {parent}") in broken(result)


@pytest.mark.parametrize(("spec", "column"), columns(source="document"))
def test_a_value_from_a_document_without_evidence_fails(spec: TableSpec, column: str) -> None:
    value = FRAMES[spec.name][column].drop_nulls().first()
    if value is None:
        words = spec.column(column).vocabulary
        value = next(iter(words)) if words else example_value(spec.column(column).dtype)
    changed = with_first(FRAMES[spec.name], column, value)
    kept = FRAMES["evidence"].filter((pl.col("table_name") != spec.name) | (pl.col("field") != column))
    result = found("evidence", kept, **{spec.name: changed})
    assert ("evidence", column, "has evidence") in broken(result)
    assert set(result["evidence"]["table"]) == {spec.name}


EVIDENCE_CASES = {
    "a table with evidence": {"table_name": "texts_of_another_project"},
    "is there, as evidence speaks of it": {"record_id": "no such record"},
    "a place in the text": {"char_end": 10_000},
    "the words at its place": {"quote": "other words"},
}


@pytest.mark.parametrize(("rule", "change"), list(EVIDENCE_CASES.items()), ids=EVIDENCE_CASES)
def test_evidence_that_does_not_hold_fails(rule: str, change: dict[str, Any]) -> None:
    ((column, value),) = change.items()
    result = found("evidence", with_first(FRAMES["evidence"], column, value))
    assert rule in {name for _, _, name in broken(result)}


@pytest.mark.parametrize("place", [{"char_start": 25}, {"char_start": None}, {"char_end": None}])
def test_evidence_without_a_place_fails(place: dict[str, Any]) -> None:
    ((column, value),) = place.items()
    result = found("evidence", with_first(FRAMES["evidence"], column, value))
    assert ("evidence", "char_start", "a place in the text") in broken(result)


def test_evidence_of_null_fails() -> None:
    extra = pl.DataFrame(
        [specimen.attest("meetings", "high-level-meeting-5", "theme")], schema=FRAMES["evidence"].schema
    )
    result = found("evidence", pl.concat([FRAMES["evidence"], extra]))
    assert broken(result) == {("evidence", "theme", "is there, as evidence speaks of it")}


def test_a_correction_needs_no_place() -> None:
    changed = FRAMES["evidence"]
    for column, value in {"rule": "correction:misprint", "char_start": None, "char_end": None, "quote": None}.items():
        changed = with_first(changed, column, value)
    assert broken(found("evidence", changed)) == set()


def test_furniture_is_taken_out_of_a_quote() -> None:
    changed = FRAMES["evidence"]
    for column, value in {"char_end": 37, "quote": "Fifth high-level meeting. It"}.items():
        changed = with_first(changed, column, value)
    assert broken(found("evidence", changed)) == set()


@pytest.mark.parametrize(
    ("column", "value", "rule"),
    [
        ("char_start", 1, "no gap, no overlap"),
        ("char_end", 20, "no gap, no overlap"),
        ("char_end", 30, "no gap, no overlap"),
    ],
)
def test_passages_with_gaps_or_overlaps_fail(column: str, value: int, rule: str) -> None:
    result = found("passages", with_first(FRAMES["passages"], column, value))
    assert ("evidence", "char_start", rule) in broken(result)


def test_passages_that_end_early_or_are_missing_fail() -> None:
    for frame in (FRAMES["passages"].head(2), FRAMES["passages"].clear()):
        assert ("evidence", "char_end", "covers the document") in broken(found("passages", frame))


def test_examples_are_few_and_the_count_is_whole() -> None:
    many = pl.concat([FRAMES["issues"].head(1)] * 50).with_columns(
        issue_id=pl.int_range(50).cast(pl.String), severity=pl.lit("bad")
    )
    rows = found("issues", many)["vocabularies_and_ranges"]
    assert rows.height == 5
    assert set(rows["count"]) == {50}
    assert rows["record"].to_list() == ["0", "1", "2", "3", "4"]


def test_settings_of_the_environment_do_not_weaken_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    from pandera.config import ValidationDepth, config_context

    with config_context(validation_enabled=False, validation_depth=ValidationDepth.SCHEMA_ONLY):
        result = found("meetings", with_first(FRAMES["meetings"], "ordinal", 0))
    assert ("vocabularies_and_ranges", "ordinal", "at least 1") in broken(result)


def test_families_have_a_sentence_and_are_asked_where_they_apply() -> None:
    assert all(sentence.endswith(".") for sentence in FAMILIES.values())
    assert "foreign_keys" not in families(tables()["documents"])
    assert [spec.name for spec in SPECS if "evidence" in families(spec)] == ["passages", "evidence"]
