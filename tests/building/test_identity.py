"""Identity: which records of which documents are one."""

import polars as pl
import pytest

from pipeline.buckets import FRAMES, digest_of
from pipeline.building.identity import records
from pipeline.building.organizations import organization_names, resolve
from pipeline.sources import SOURCES

NUMBERS = {"key": pl.String, "position": pl.Int64, "paragraph": pl.Int64}
NAMES = organization_names()


def build(documents: list[dict[str, object]]) -> pl.DataFrame:
    """Records of documents given as ``path``, ``text``, ``symbol``, ``meetings`` (dicts of ``field`` or ``field:rule``)."""
    sources, readings, claims = [], [], []
    for d in documents:
        key = f"{d['path']}-key"
        sources.append(
            {"source_path": d["path"], "suffix": ".txt", "sha256": "0" * 64, "key": key, "error": None, "bytes": 1}
        )
        readings.append(
            {"key": key, "text_digest": digest_of(str(d.get("text", d["path"]))), "language": d.get("language", "fr")}
        )
        facts = [("documents", 0, "symbol", d["symbol"])] if d.get("symbol") else []
        for number, meeting in enumerate(d.get("meetings", [])):  # type: ignore[arg-type, var-annotated]
            facts += [("meetings", number, field, value) for field, value in meeting.items()]
        for number, (who, office) in enumerate(d.get("offices", [])):  # type: ignore[arg-type, var-annotated]
            row = {"organization_id": who, "role": "participant", "represented_by": office, "meeting": "0"}
            facts += [("participations", number, field, value) for field, value in row.items()]
        claims += [
            (key, table, n, field.partition(":")[0], value, 0, 1, "x", field.partition(":")[2] or "rule")
            for table, n, field, value in facts
        ]
    frame = pl.DataFrame(readings).select(
        pl.col(c) if c in ("key", "text_digest", "language") else pl.lit(None, t).alias(c)
        for c, t in FRAMES["readings"].items()
    )
    rows = pl.DataFrame(claims, schema=FRAMES["claims"], orient="row")
    numbers = [(f"{d['path']}-key", n, n) for d in documents for n in d.get("numbers", [])]  # type: ignore[attr-defined]
    passages = pl.DataFrame(numbers, schema=["key", "position", "paragraph"], orient="row", schema_overrides=NUMBERS)
    return records(pl.DataFrame(sources, schema=SOURCES), frame, passages, rows, NAMES)


def documents_of(found: pl.DataFrame) -> dict[str, str]:
    rows = found.filter(pl.col("table_name") == "documents")
    return dict(rows.select("source_path", "document_id").iter_rows())


def meetings_of(found: pl.DataFrame) -> list[str]:
    return found.filter(pl.col("table_name") == "meetings").sort("key", "record")["record_id"].to_list()


def test_ids_are_symbol_and_language_else_the_file_name() -> None:
    found = documents_of(build([{"path": "x/a.b.txt"}, {"path": "b.txt", "symbol": "A/58/444"}]))
    assert found == {"x/a.b.txt": "a.b", "b.txt": "A/58/444-fr"}


def test_the_same_text_is_one_document_whatever_the_order_of_files() -> None:
    one = [{"path": "b.txt", "text": "same"}, {"path": "a.txt", "text": "same"}]
    for files in (one, one[::-1]):
        found = build(files)
        assert set(documents_of(found).values()) == {"a"}
        assert found.filter(pl.col("same_as").is_not_null())["source_path"].to_list() == ["b.txt"]


def test_two_texts_of_one_symbol_are_both_kept() -> None:
    files = [{"path": f"{n}.txt", "text": n, "symbol": "S/2003/1"} for n in ("one", "two")]
    forward, backward = documents_of(build(files)), documents_of(build(files[::-1]))
    assert forward == backward
    assert sorted(len(i) for i in forward.values()) == [len("S/2003/1-fr"), len("S/2003/1-fr~12345678")]


NUMBER = "ordinal:meeting.number"
COUNCIL = {"convened_by": "conseil de securite", "start_date": "2003-04-11", "date_precision": "day"}


@pytest.mark.parametrize(
    ("meetings", "ids"),
    [
        ([{"series_id": "high-level-meeting", "ordinal": "5", "start_date": "2003-07-29"}], ["high-level-meeting-5"]),
        ([COUNCIL], ["security-council-2003-04-11"]),
        ([COUNCIL | {NUMBER: "4739"}], ["security-council-4739"]),
        ([COUNCIL, COUNCIL | {NUMBER: "4739"}], ["security-council-4739"] * 2),
        ([COUNCIL | {"ordinal:meeting.ordinal": "1"}], ["security-council-2003-04-11"]),
        ([COUNCIL | {"date_precision": "month", "start_date": "2003-04-01"}], ["security-council-2003-04"]),
        ([COUNCIL | {"theme": "X"}, COUNCIL | {"theme": "x"}], ["security-council-2003-04-11"] * 2),
        (
            [{"convened_by": "union africaine", "ordinal": "3", "start_date": "2004-07-06"}],
            ["african-union-2004-07-06"],
        ),
        (
            [{"convened_by": "union africaine", "ordinal": n, "start_date": "2004-07-06"} for n in "34"],
            ["african-union-2004-07-06-3", "african-union-2004-07-06-4"],
        ),
        ([{"ordinal": "3"}], []),
    ],
)
def test_meeting_ids(meetings: list[dict[str, str]], ids: list[str]) -> None:
    assert meetings_of(build([{"path": f"{n}.txt", "meetings": [m]} for n, m in enumerate(meetings)])) == ids


def test_a_date_without_convener_joins_no_other_document_but_translations() -> None:
    meeting = {"start_date": "2004-07-06", "date_precision": "day"}
    symbols = ["S/2004/1", "S/2004/2", "S/2004/1"]
    found = meetings_of(
        build([{"path": f"{n}.txt", "symbol": s, "meetings": [meeting]} for n, s in enumerate(symbols)])
    )
    assert found[0] == found[2] != found[1]
    assert all(i.startswith("meeting-") and i.endswith("-2004-07-06") for i in found)


def versions(*told: list[dict[str, str]]) -> list[dict[str, object]]:
    """Language versions of one text, English first, each with its meetings."""
    codes = ("en", "es", "fr", "ru", "zh")
    return [{"path": f"{n}.txt", "symbol": "S/2004/1", "language": codes[n], "meetings": m} for n, m in enumerate(told)]


def test_what_language_versions_tell_in_other_words_is_one_meeting() -> None:
    day = {"start_date": "2004-07-06", "date_precision": "day"}
    english, spanish = [day | {"theme": "Peace at sea"}], [day | {"theme": "La paz en el mar"}]
    russian = [day | {"convened_by": "африканский союз"}]
    assert set(meetings_of(build(versions(english, spanish, [day], russian)))) == {"african-union-2004-07-06"}
    assert len(set(meetings_of(build(versions(english, spanish))))) == 1


def test_two_meetings_of_one_day_are_told_in_one_order_by_all_language_versions() -> None:
    day = {"start_date": "2004-07-06", "date_precision": "day", "convened_by": "union africaine"}
    english = [day | {"theme": "Peace"}, day | {"theme": "War"}]
    french = [day | {"theme": "La paix"}, day | {"theme": "La guerre"}]
    found = meetings_of(build(versions(english, french)))
    assert found[:2] == found[2:] and len(set(found)) == 2
    lacking = meetings_of(build(versions(english, french[:1])))
    assert len(set(lacking)) == 3  # which of the two it is, nobody can say


def test_a_day_with_two_meetings_needs_the_theme() -> None:
    themes = [COUNCIL | {"theme": "Peace"}, COUNCIL | {"theme": "War"}]
    first, second = meetings_of(build([{"path": f"{n}.txt", "meetings": [m]} for n, m in enumerate(themes)]))
    assert first != second and first.startswith("security-council-2003-04-11-")


def test_a_meeting_without_number_stays_apart_where_the_day_has_two() -> None:
    day = [
        COUNCIL | {NUMBER: "4738", "theme": "A"},
        COUNCIL | {NUMBER: "4739", "theme": "B"},
        COUNCIL | {"theme": "B"},
        COUNCIL,
    ]
    found = build([{"path": f"{n}.txt", "meetings": [m]} for n, m in enumerate(day)])
    assert meetings_of(found) == [
        "security-council-4738",
        "security-council-4739",
        "security-council-4739",
        "security-council-2003-04-11",
    ]
    assert found.filter(pl.col("apart").fill_null(False))["record_id"].to_list() == ["security-council-2003-04-11"]


def test_names_valid_at_the_day_win() -> None:
    rows = [
        ("organization of the islamic conference", "en", "2003-10-10"),
        ("nothing known", "en", None),
        ("office:united-nations", "fr", None),
    ]
    mentions = pl.DataFrame(rows, schema=["value", "language", "on"], orient="row")
    assert resolve(mentions, NAMES)["organization_id"].to_list() == [
        "organization-of-islamic-cooperation",
        None,
        "united-nations",
    ]


def test_offices_of_language_versions_are_one_participation() -> None:
    """Each version prints its own words for the same office; a second office of one participant stays a second row."""
    offices = {"en": ("Secretary-General", "Chair"), "fr": ("Secrétaire général", "Président")}
    documents = []
    for code, names in offices.items():
        document = {"path": f"{code}.txt", "language": code, "symbol": "S/2003/1", "meetings": [COUNCIL]}
        documents.append(document | {"offices": [("union africaine", name) for name in names]})
    found = build(documents).filter(pl.col("table_name") == "participations")
    by_document = found.group_by("document_id").agg(pl.col("record_id").sort())["record_id"].to_list()
    assert len(by_document) == 2 and by_document[0] == by_document[1] and len(set(by_document[0])) == 2
