"""README.md is true: its questions have the answers printed below them, its commands run, its links lead somewhere."""

import json
import os
import re
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import pytest
import seeds

from pipeline.schema import tables

ROOT = Path(__file__).resolve().parents[1]
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
WIDTH = 180
"""Columns of a terminal in which no answer is cut."""
SET_UP = re.compile(
    r"python3 -m pip install --quiet --upgrade --target \.uv 'uv==\d+\.\d+\.\d+' && \.uv/bin/uv run --frozen (.+)"
)
NOT_RUN = re.compile("chapter8 ui$|.* s3://")
"""What does not end by itself; test_ui.py starts it. What needs a store; test_publication.py runs it on one."""


class Block(NamedTuple):
    """What stands between two lines of back-ticks."""

    language: str
    text: str


BLOCKS = [Block(*match) for match in re.findall(r"^```(\w*)\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)]
ANSWERED = [(a.text, b.text) for a, b in pairwise(BLOCKS) if a.language == "sql" and b.language == "text"]
LINES = [line for block in BLOCKS if block.language == "bash" for line in block.text.splitlines()]
SET_UPS = [line for line in LINES if line.startswith("python3 ")]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the documents of this repository, what is built from them, and the answer that README shows."""
    folder = tmp_path_factory.mktemp("readme")
    seeds.copied(folder / "raw")
    (answer,) = (block.text for block in BLOCKS if block.language == "json")
    (folder / "answers").mkdir()
    (folder / "answers" / "letter.json").write_text(answer, encoding="utf-8")
    shell("chapter8 build", folder)
    return folder


def shell(command: str, folder: Path) -> str:
    """What a command prints, in an active environment and in the folder of a project."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)])
    environment = {**os.environ, "PATH": path, "PYTHONUTF8": "1"}
    done = subprocess.run(
        command,
        shell=True,
        check=False,
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 0, f"{command}\n{done.stdout}{done.stderr}"
    return done.stdout


def test_each_question_has_an_answer() -> None:
    assert len(ANSWERED) == sum(block.language == "sql" for block in BLOCKS) >= 5


@pytest.mark.parametrize(("sql", "answer"), ANSWERED, ids=lambda text: " ".join(text.split())[:40])
def test_answers_are_those_of_the_documents(sql: str, answer: str, project: Path) -> None:
    assert '"' not in sql, "so that it can be pasted between double quotes"
    assert shell(f'chapter8 query "{sql}"', project).splitlines() == answer.splitlines()
    assert max(map(len, answer.splitlines())) <= WIDTH


def test_there_are_two_commands_that_set_up_everything() -> None:
    matches = [SET_UP.fullmatch(line) for line in SET_UPS]
    assert [match and match[1] for match in matches] == ["chapter8 build", "--group dev pytest -n 2 --dist loadfile"]
    first, second = (line.split(" run ")[0] for line in SET_UPS)
    assert first == second


def test_ci_runs_the_two_commands_as_printed() -> None:
    script = ROOT / ".ci/run"
    assert os.access(script, os.X_OK)
    assert shell(f"'{script}' --print", ROOT).splitlines() == SET_UPS
    code = [line for line in script.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert not [line for line in code if "uv==" in line or "pytest" in line or "chapter8" in line]


def test_commands_run(project: Path) -> None:
    known = [line for line in LINES if line not in SET_UPS]
    assert [line for line in known if not line.startswith("chapter8 ")] == [". .venv/bin/activate"]
    for line in known:
        if line.startswith("chapter8 ") and not NOT_RUN.match(line):
            assert shell(line, project) or " -o " in line


def test_links_lead_somewhere() -> None:
    links = re.findall(r"\]\(([^)]+)\)", TEXT)
    assert links
    assert not [link for link in links if not (ROOT / link).exists()]


def test_tables_are_those_of_the_schema() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", TEXT, re.MULTILINE))
    assert rows == {name: spec.description for name, spec in tables().items()}


def test_languages_are_those_that_have_a_file() -> None:
    line = next(line for line in TEXT.splitlines() if line.startswith("- Languages:"))
    assert sorted(re.findall(r"`(\w+)`", line)) == sorted(
        file.stem for file in (ROOT / "pipeline/languages").glob("*.toml")
    )


def test_the_answer_that_is_shown_finds_what_it_tells_of(project: Path) -> None:
    (scores,) = json.loads(shell("chapter8 evaluate answers --json", project))["documents"]
    assert all(scores["document"].values())
    assert all(scores["meeting"].values())
    assert not scores["participations"]["missed"]
    assert not scores["proposals"]["missed"]
