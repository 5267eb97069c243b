"""What stops a release, with the reason; and what does not."""

import copy
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import released
import specimen

from pipeline.release import gate, inputs
from pipeline.release.gate import check_tables, lasting_tables, limits, missing_redirects, refusals, vanished_ids
from pipeline.release.inputs import NotReleased, built_from
from pipeline.release.published import Published
from pipeline.schema import tables


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Published:
    """A release with two documents and two meetings."""
    return released.light(tmp_path_factory.mktemp("old"), released.with_second_document(specimen.frames()), "2026.10.0")


def reasons(made: released.Frames, before: Published | None = None, accepted: str | None = None) -> list[str]:
    read = released.reading(made)
    missing = missing_redirects(read, before, "2026.11.0")
    return list(refusals(read, check_tables(read), before, missing, accepted))


def redirect(made: released.Frames, *rows: tuple[str | None, ...]) -> released.Frames:
    more = pl.DataFrame(rows, schema=tables()["redirects"].dtypes, orient="row")
    return {**made, "redirects": pl.concat([made["redirects"], more])}


WITHDRAWN = ("S/2004/1-en", "documents", None, "withdrawn", "2026.11.0")
MERGED = ("high-level-meeting-6", "meetings", "high-level-meeting-5", "merged", "2026.11.0")


def test_of_many_ids_the_first_are_shown() -> None:
    said = vanished_ids([f"line {n}" for n in range(12)])
    assert said.startswith("12 published ids would vanish.")
    assert said.splitlines()[-1].strip() == "... and 7 more, which --redirects FILE writes to a file."


def test_what_is_right_passes(old: Published) -> None:
    assert reasons(specimen.frames()) == []
    assert reasons(released.hostile()) == []
    assert reasons(released.with_second_document(specimen.frames()), old) == []


def test_a_check_that_fails(old: Published) -> None:
    (said,) = reasons(
        released.changed(released.with_second_document(specimen.frames()), "meetings", status="lost"), old
    )[:1]
    assert said.startswith(
        "meetings: the check vocabularies and ranges failed (2 times), first at high-level-meeting-5 status"
    )


def test_a_check_that_could_not_be_asked() -> None:
    made = specimen.frames()
    found = reasons({**made, "redirects": made["redirects"].drop("since")})
    assert "redirects: the check keys failed: it could not be asked, as columns or types are wrong." in found


def test_words_that_are_not_in_the_document() -> None:
    made = specimen.frames()
    (said,) = reasons({**made, "evidence": made["evidence"].with_columns(quote=pl.lit("invented"))})
    assert "evidence" in said and "'invented' stands for 'Fifth high-level meeting.'" in said


def test_ids_that_vanish_without_redirect(old: Published) -> None:
    (said,) = reasons(specimen.frames(), old, accepted="a test")
    first, *lines = said.splitlines()
    assert first.startswith("2 published ids would vanish. Say in redirects.csv what became of each")
    assert [line.strip() for line in lines] == [
        "S/2004/1-en,documents,,withdrawn,2026.11.0",
        "high-level-meeting-6,meetings,,withdrawn,2026.11.0",
    ]


def test_ids_that_vanish_with_redirect(old: Published) -> None:
    assert reasons(redirect(specimen.frames(), WITHDRAWN, MERGED), old, accepted="a test") == []


def test_the_successor_that_is_proposed_has_the_same_words(old: Published) -> None:
    made = released.with_second_document(specimen.frames())
    renamed = {
        name: frame.with_columns(pl.col(pl.String).str.replace("high-level-meeting-6", "hlm-6"))
        for name, frame in made.items()
    }
    (said,) = reasons(renamed, old)
    assert "high-level-meeting-6,meetings,hlm-6,renamed,2026.11.0" in said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (("high-level-meeting-5", "meetings", None, "withdrawn", "2026.11.0"), "went, it says, but stands there"),
        (
            ("gone", "meetings", "nowhere", "merged", "2026.11.0"),
            "nowhere is a successor in meetings, but does not stand",
        ),
        (("gone", "texts", None, "withdrawn", "2026.11.0"), None),
        (
            ("gone", "meeting_titles", None, "withdrawn", "2026.11.0"),
            "meeting_titles is no table with an id of its own",
        ),
        (("gone", "nowhere", None, "withdrawn", "2026.11.0"), "nowhere is no table with an id of its own"),
        (("gone", "meetings", "high-level-meeting-05", "renamed", "2026.11.0"), None),
    ],
)
def test_redirects_that_mislead(row: tuple[str | None, ...], said: str | None) -> None:
    found = reasons(redirect(specimen.frames(), row))
    assert len(found) == (said is not None)
    assert not found or said in found[0]


def test_tables_that_shrink(old: Published) -> None:
    made = redirect(specimen.frames(), WITHDRAWN, MERGED)
    shrunk = [said for said in reasons(made, old) if "it may lose" in said]
    assert {said.split(":")[0] for said in shrunk} == {
        "documents",
        "texts",
        "passages",
        "meetings",
        "meeting_documents",
        "evidence",
    }
    assert "meetings: 1 rows, 2 in 2026.10.0: it may lose 2%." in " ".join(shrunk)


@pytest.mark.parametrize(
    ("version", "refused"), [("1.0.0", True), ("1.0.1", True), ("1.1.0", False), ("2.0.0", False), ("0.9.0", True)]
)
def test_a_schema_whose_version_did_not_rise(
    monkeypatch: pytest.MonkeyPatch, old: Published, version: str, refused: bool
) -> None:
    """The one before lacked a column: that needs a minor version."""
    before: Any = copy.deepcopy(old.resources)
    before["meetings"]["schema"]["fields"].pop()
    monkeypatch.setattr(gate, "SCHEMA_VERSION", version)
    earlier = Published(old.folder)
    earlier.__dict__.update(resources=before, manifest={**old.manifest, "schema_version": "1.0.0"})
    said = reasons(released.with_second_document(specimen.frames()), earlier)
    assert [("SCHEMA_VERSION" in sentence) for sentence in said] == [True] * refused


def test_limits_are_of_tables_that_are_there() -> None:
    assert set(gate.all_limits()) - {"default"} <= set(tables())
    assert lasting_tables() == ["documents", "organizations", "meetings", "participations", "proposals"]
    for name in tables():
        assert 0 <= limits(name)["may_shrink"] <= 1
        assert not limits(name)["lasting"] or len(tables()[name].primary_key) == 1


def test_the_files_must_be_those_of_the_build(tmp_path: Path) -> None:
    raw, outputs = tmp_path / "raw", tmp_path / "outputs"
    raw.mkdir()
    released.write(outputs, specimen.frames())
    with pytest.raises(
        NotReleased, match=r"raw has changed since the build \(a\.txt\): build again, with `chapter8 build`"
    ):
        built_from(raw, outputs)


def test_the_rules_must_be_those_of_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inputs, "read_sources", lambda raw: released.write(tmp_path / "outputs", specimen.frames()))
    released.write(tmp_path / "outputs", specimen.frames())
    assert built_from(tmp_path, tmp_path / "outputs").height == 1
    monkeypatch.setattr(inputs, "rules_version", lambda: "others")
    with pytest.raises(NotReleased, match="The rules have changed since the build"):
        built_from(tmp_path, tmp_path / "outputs")


def test_tables_of_different_builds(tmp_path: Path) -> None:
    made = released.with_second_document(specimen.frames())
    sources = released.write(tmp_path / "outputs", made)
    from pipeline.release.making import make_release

    for files, said in (
        (sources.head(1), "c.txt is a document, but no file"),
        (with_another(sources), "d.txt is in no table"),
    ):
        with pytest.raises(NotReleased, match=said):
            make_release(tmp_path / "outputs", files)
        assert not list((tmp_path / "outputs" / "releases").glob("[!.]*"))


def with_another(sources: pl.DataFrame) -> pl.DataFrame:
    return pl.concat([sources, sources.head(1).with_columns(source_path=pl.lit("d.txt"))])
