"""The commands for releases: what they print, how they end, and that people are told what to do."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
import released
import specimen
from click.testing import CliRunner, Result

from pipeline.cli import main
from pipeline.release import inputs, making

COMMANDS = ("release", "diff", "verify")


def call(*arguments: str) -> Result:
    return CliRunner().invoke(main, list(arguments))


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What was built of the tiny dataset, as the current directory. The files of raw/ are taken as they were built."""
    (tmp_path / "raw").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(inputs, "read_sources", lambda raw: making.Store(tmp_path / "outputs").read("sources"))
    released.write(tmp_path / "outputs", specimen.frames())
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_examples(command: str) -> None:
    result = call(command, "--help")
    assert result.exit_code == 0
    assert "Examples:" in result.output


def test_from_a_release_to_the_next(project: Path) -> None:
    first = call("release", "--version", "2026.10.0")
    assert (first.exit_code, first.output) == (0, "Released 2026.10.0: outputs/releases/2026.10.0\n")
    released.write(Path("outputs"), released.changed(specimen.frames(), "meetings", place="Geneva"))
    second = call("release", "--version", "2026.11.0")
    assert second.output.splitlines()[0] == "meetings: 1 changed"
    assert "Released 2026.11.0, with these changes since 2026.10.0: outputs/releases/2026.11.0" in second.output
    words = call("diff", "2026.10.0", "latest")
    assert words.exit_code == 0
    assert words.output == Path("outputs/releases/2026.11.0/CHANGES.md").read_text(encoding="utf-8")
    cells = call("diff", "--table", "meetings", "2026.10.0", "outputs/releases/2026.11.0")
    assert cells.output == "changed meetings high-level-meeting-5 place: null → 'Geneva' (rule_changed)\n"
    rows = [json.loads(line) for line in call("diff", "--json", "2026.10.0", "2026.11.0").output.splitlines()]
    assert {row["table"] for row in rows} == {"meetings", "evidence"}
    assert {"table": "meetings", "operation": "changed", "key": "high-level-meeting-5", "column": "place", "old": None,
            "new": "Geneva", "cause": "rule_changed"} in rows  # fmt: skip
    verified = call("verify", "outputs/releases/latest")
    assert verified.exit_code == 0
    assert "the release is whole and right" in verified.output


def test_a_release_that_was_changed_is_not_verified(folder: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(folder, tmp_path / "copy")
    (copy / "csv/meetings.csv").write_text("", encoding="utf-8")
    result = call("verify", str(copy))
    assert result.exit_code == 1
    assert "wrong  files are those that were released" in result.output
    assert "Do not use it" in result.output


def test_the_gate_says_why(project: Path) -> None:
    released.write(Path("outputs"), released.changed(specimen.frames(), "meetings", status="lost"))
    result = call("release")
    assert result.exit_code == 1
    assert "was not released. What was published before is as it was." in result.output
    assert (
        "- meetings: the check vocabularies and ranges failed (1 times), first at high-level-meeting-5 status"
        in result.output
    )


def test_rows_for_ids_that_vanish_can_be_kept(project: Path) -> None:
    released.light(Path("outputs/releases"), released.with_second_document(specimen.frames()), "2026.10.0")
    (Path("outputs/releases/2026.10.0") / "SHA256SUMS").touch()
    result = call("release", "--version", "2026.11.0", "--redirects", "rows.csv", "--accept", "a test")
    assert result.exit_code == 1
    assert "2 published ids would vanish" in result.output
    assert "2 rows for pipeline/reference/redirects.csv are in rows.csv: look at each." in result.output
    assert Path("rows.csv").read_text(encoding="utf-8").splitlines() == [
        "old_id,table_name,successor_id,reason,since",
        "S/2004/1-en,documents,,withdrawn,2026.11.0",
        "high-level-meeting-6,meetings,,withdrawn,2026.11.0",
    ]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["release", "--version", "1"], "'1' is no version of the data: write year, month and count, as 2026.11.0."),
        (["release", "--accept", " "], "--accept needs a reason."),
        (["release", "--raw", "nowhere"], "There is no folder nowhere"),
        (["release", "--outputs", "nowhere"], "is not there yet: build it first, with `chapter8 build`."),
        (
            ["diff", "2026.1.0", "latest"],
            "There is no release 2026.1.0: neither a folder, nor in outputs/releases (there: none).",
        ),
        (["diff", "raw", "raw"], "raw is no release: it has no manifest.json."),
        (["verify", "raw"], "raw is no release: it has no manifest.json."),
        (["verify", "nowhere"], "nowhere is no release: it has no manifest.json."),
    ],
)
def test_what_cannot_be_done_is_said(
    project: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    if "nowhere" in arguments:
        monkeypatch.undo()
        monkeypatch.chdir(project)
    result = call(*arguments)
    assert (result.exit_code, said in result.output) == (2, True), result.output
    assert "Traceback" not in result.output


def test_a_table_that_is_not_there(folder: Path) -> None:
    result = call("diff", "--table", "votes", str(folder), str(folder))
    assert result.exit_code == 2
    assert "There is no table votes; there are documents, " in result.output


def test_a_disk_that_is_full(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: Any) -> None:
        raise OSError(28, "No space left on device", "outputs/releases/.making/texts.parquet")

    monkeypatch.setattr(making, "write_tables", fail)
    result = call("release")
    assert (result.exit_code, result.output) == (
        2,
        "Error: outputs/releases/.making/texts.parquet cannot be used: No space left on device.\n",
    )
