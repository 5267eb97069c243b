"""A release is there whole or not at all, whatever happens while it is made."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
import released
import specimen
from filelock import FileLock
from seeds import DOCUMENTS

from pipeline.release import index, making
from pipeline.release.edition import Edition
from pipeline.release.index import bring_up_to_date
from pipeline.release.inputs import NotReleased, built_from
from pipeline.release.parquet import write_tables
from pipeline.release.published import NotARelease
from pipeline.storage import Store, write_file

ROOT = Path(__file__).resolve().parents[2]


def content(folder: Path) -> dict[str, bytes]:
    """All files below a folder, but for the lock."""
    files = [f for f in folder.rglob("*") if f.is_file() and f.name != ".lock"]
    return {f.relative_to(folder).as_posix(): f.read_bytes() for f in files}


@pytest.fixture(scope="module")
def outputs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build with one release; tests add none to it."""
    folder = tmp_path_factory.mktemp("making") / "outputs"
    released.release(folder, specimen.frames(), "2026.11.0")
    return folder


@pytest.mark.parametrize(
    ("version", "said"),
    [
        ("2026.11.0", r"2026\.11\.0 is released already, and stays as it is"),
        ("2026.8.3", r"2026\.8\.3 comes before 2026\.11\.0"),
        ("1.0", "is no version of the data"),
        ("../../elsewhere", "is no version of the data"),
        ("latest", "is no version of the data"),
    ],
)
def test_versions_that_cannot_be_released(outputs: Path, version: str, said: str) -> None:
    before = content(outputs)
    with pytest.raises(NotReleased, match=said):
        released.release(outputs, specimen.frames(), version)
    assert content(outputs) == before


@pytest.mark.parametrize(
    ("renderer", "error", "raised"),
    [
        (0, duckdb.IOException("disk full"), NotReleased),
        (4, KeyboardInterrupt(), KeyboardInterrupt),
        (-1, OSError("No space left on device"), OSError),
    ],
)
def test_a_release_that_fails_leaves_nothing(
    outputs: Path, monkeypatch: pytest.MonkeyPatch, renderer: int, error: BaseException, raised: type[BaseException]
) -> None:
    def fail(edition: Edition) -> None:
        raise error

    renderers = list(making.RENDERERS)
    renderers[renderer] = fail
    monkeypatch.setattr(making, "RENDERERS", tuple(renderers))
    before = content(outputs)
    with pytest.raises(raised):
        released.release(outputs, specimen.frames())
    assert content(outputs) == before
    assert not (outputs / "releases" / making.STAGE).exists()


def test_a_disk_that_fills_with_the_copy_leaves_nothing(outputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(source: Path, target: Path) -> None:
        raise OSError(28, "No space left on device", str(source))

    monkeypatch.setattr(index.shutil, "copyfile", fail)
    before = content(outputs)
    with pytest.raises(OSError, match="No space left on device"):
        released.release(outputs, specimen.frames())
    assert content(outputs) == before
    assert sorted(p.name for p in (outputs / "releases").iterdir()) == [".lock", "2026.11.0", "index.json", "latest"]


def test_a_damaged_release_before_is_compared_with_nothing(tmp_path: Path) -> None:
    outputs = tmp_path / "outputs"
    first = released.release(outputs, specimen.frames(), "2026.11.0")
    (first.folder / "meetings.parquet").write_bytes((first.folder / "texts.parquet").read_bytes())
    before = content(outputs)
    with pytest.raises(NotARelease, match=r"2026\.11\.0 is damaged: meetings\.parquet is not what it was"):
        released.release(outputs, specimen.frames(), "2026.11.1")
    assert content(outputs) == before


def test_a_release_that_is_refused_leaves_nothing(outputs: Path) -> None:
    before = content(outputs / "releases")
    with pytest.raises(NotReleased, match=r"was not released\. What was published before is as it was") as caught:
        released.release(outputs, released.changed(specimen.frames(), "meetings", status="lost"))
    assert caught.value.reasons
    assert content(outputs / "releases") == before


def test_two_releases_at_once_are_refused(outputs: Path) -> None:
    with FileLock(outputs / "releases" / ".lock"), pytest.raises(NotReleased, match="Another release is being made"):
        released.release(outputs, specimen.frames())


def test_a_build_without_documents_is_refused(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    empty = {name: frame.clear() for name, frame in specimen.frames().items()}
    released.write(tmp_path / "outputs", empty)
    with pytest.raises(NotReleased, match="There are no documents"):
        built_from(tmp_path / "raw", tmp_path / "outputs")


KILLED = """
import os, signal, sys
from pathlib import Path
import released, specimen
from pipeline.release import index, making
def die(edition):
    os.kill(os.getpid(), signal.SIGKILL)
making.RENDERERS = (*making.RENDERERS[:3], die)
released.release(Path(sys.argv[1]), specimen.frames())
"""


def test_what_a_killed_release_left_is_cleared_away(tmp_path: Path) -> None:
    outputs = tmp_path / "outputs"
    environment = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"}
    done = subprocess.run([sys.executable, "-c", KILLED, str(outputs)], env=environment, check=False)
    assert done.returncode == -signal.SIGKILL
    assert (outputs / "releases" / making.STAGE / "meetings.parquet").is_file()
    assert not (outputs / "releases" / "index.json").exists()
    made = released.release(outputs, specimen.frames())
    assert sorted(p.name for p in (outputs / "releases").iterdir()) == [".lock", made.version, "index.json", "latest"]


def test_a_release_without_index_is_taken_up_by_the_next_one(tmp_path: Path) -> None:
    """As one leaves it that is killed between putting the release in its place and listing it."""
    outputs = tmp_path / "outputs"
    first = released.release(outputs, specimen.frames(), "2026.10.0")
    releases = first.folder.parent
    (releases / "index.json").unlink()
    (releases / "latest" / "SHA256SUMS").unlink()
    (releases / ".latest.new").mkdir()
    with pytest.raises(NotReleased, match="released already"):
        released.release(outputs, specimen.frames(), "2026.10.0")
    assert released.read_json(releases, "index.json")["latest"] == "2026.10.0"
    assert content(releases / "latest") == content(first.folder)
    second = released.release(outputs, specimen.frames(), "2026.11.0")
    listed = released.read_json(releases, "index.json")
    assert [entry["version"] for entry in listed["releases"]] == ["2026.11.0", "2026.10.0"]
    assert released.read_json(second.folder, "manifest.json")["previous"] == "2026.10.0"
    assert not list(releases.glob(".latest*"))
    stamp = (releases / "latest" / "manifest.json").stat().st_mtime_ns
    bring_up_to_date(releases)
    assert (releases / "latest" / "manifest.json").stat().st_mtime_ns == stamp


def test_a_folder_with_the_name_of_a_version_that_is_no_release(tmp_path: Path) -> None:
    (tmp_path / "outputs" / "releases" / "2026.1.0").mkdir(parents=True)
    with pytest.raises(NotARelease, match=r"2026\.1\.0 is no release: it has no manifest\.json"):
        released.release(tmp_path / "outputs", specimen.frames())


def test_a_table_in_parts_is_one_file_in_a_release(tmp_path: Path) -> None:
    """As a build leaves it of many documents; the rows of a part say nothing of those of the next."""
    made, outputs = specimen.frames(), tmp_path / "outputs"
    released.write(outputs, made)
    facts = making.gather(outputs, "2026.11.0", None, None, None)
    write_tables(tmp_path / "whole", Store(outputs), facts)
    folder = outputs / "parquet" / "evidence"
    for number in range(3):
        write_file(folder / f"0{number}.parquet", made["evidence"].gather_every(3, number))
    (outputs / "parquet" / "evidence.parquet").unlink()
    write_tables(tmp_path / "parts", Store(outputs), facts)
    assert content(tmp_path / "parts") == content(tmp_path / "whole")


def test_why_a_table_may_shrink_is_published(tmp_path: Path) -> None:
    outputs = tmp_path / "outputs"
    old = specimen.frames()
    released.release(outputs, old, "2026.10.0")
    new = released.attested({**old, "organization_names": old["organization_names"].clear()})
    with pytest.raises(NotReleased, match=r"organization_names: 0 rows, 1 in 2026\.10\.0: it may lose 5%"):
        released.release(outputs, new)
    made = released.release(outputs, new, accepted="the names\n# were *not* ours")
    assert released.read_json(made.folder, "manifest.json")["accepted"] == "the names\n# were *not* ours"
    changes = (made.folder / "CHANGES.md").read_text(encoding="utf-8")
    assert "for this reason: the names \\# were \\*not\\* ours" in changes


def test_where_it_will_be_found_is_said(tmp_path: Path) -> None:
    made = released.release(tmp_path / "outputs", specimen.frames(), url="https://data.example/2026.11.0/")
    for name, key in (("croissant.json", "url"), ("datapackage.json", "homepage"), ("manifest.json", "url")):
        assert released.read_json(made.folder, name)[key] == "https://data.example/2026.11.0/"
    assert 'url: "https://data.example/2026.11.0/"' in (made.folder / "CITATION.cff").read_text(encoding="utf-8")


BUILD = """
import sys
from pathlib import Path
from click.testing import CliRunner
from pipeline.cli import main
for command in (["build"], ["release", "--version", "2026.11.0"]):
    done = CliRunner().invoke(main, command, catch_exceptions=False)
    assert done.exit_code == 0, done.output
"""
OTHERWISE = {"chapter-viii.duckdb", "SHA256SUMS"}
"""DuckDB does not write the same bytes twice; the sums have its digest."""


@pytest.mark.slow
def test_the_same_documents_give_the_same_bytes(tmp_path: Path) -> None:
    """In other folders, from files written in another order, in another language and time zone, with other hashes."""
    runs = []
    for name, order, locale, zone, seed in (
        ("a", 1, "C", "Pacific/Kiritimati", "1"),
        ("b b", -1, "tr_TR.UTF-8", "America/Adak", "2"),
    ):
        folder = tmp_path / name
        (folder / "raw").mkdir(parents=True)
        for document in DOCUMENTS[::order]:
            (folder / "raw" / document.name).write_bytes(document.read_bytes())
        said = {"LC_ALL": locale, "LANG": locale, "TZ": zone, "PYTHONHASHSEED": seed, "SOURCE_DATE_EPOCH": "1795000000"}
        environment = {**os.environ, **said, "PYTHONPATH": str(ROOT), "POLARS_MAX_THREADS": seed}
        runs.append(subprocess.Popen([sys.executable, "-c", BUILD], cwd=folder, env=environment))
    assert [run.wait() for run in runs] == [0, 0]
    first, second = (content(tmp_path / name / "outputs" / "releases" / "2026.11.0") for name in ("a", "b b"))
    assert set(first) == set(second)
    assert len(first) > 60
    assert {name for name in first if first[name] != second[name]} <= OTHERWISE
    assert released.read_json(tmp_path / "a/outputs/releases/2026.11.0", "manifest.json")["released"] == "2026-11-18"
