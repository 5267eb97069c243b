"""The workflow that publishes a release is well formed, asks for no more than it needs, and runs what README tells of."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from pipeline.release.versions import is_version

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / ".github/workflows/release.yml"
WORKFLOW: dict[str, Any] = YAML(typ="safe").load(FILE)
STEPS = [step for job in WORKFLOW["jobs"].values() for step in job["steps"]]
SCRIPTS = [step["run"] for step in STEPS if "run" in step]


@pytest.mark.parametrize(
    "linter",
    [["check-jsonschema", "--builtin-schema", "vendor.github-workflows"], ["zizmor", "--offline", "--pedantic"]],
    ids=lambda linter: linter[0],
)
def test_linters_find_nothing(linter: list[str]) -> None:
    command = [str(Path(sys.executable).parent / linter[0]), *linter[1:], str(FILE)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.strip().splitlines()[0][:40])
def test_scripts_are_well_formed(script: str) -> None:
    done = subprocess.run(["bash", "-n"], input=script, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "${{" not in script, "values come by the environment, where nobody can make commands of them"


def test_it_runs_on_tags_that_are_versions() -> None:
    (pattern,) = WORKFLOW["on"]["push"]["tags"]
    assert pattern == "2[0-9][0-9][0-9].*.*"
    assert is_version("2026.11.0")


def test_everything_is_checked_before_anything_is_uploaded() -> None:
    text = "\n".join(SCRIPTS)
    order = [
        "bash .ci/run",
        "chapter8 build",
        "chapter8 release",
        'chapter8 verify "outputs/releases/$GITHUB',
        "sha256sum",
        "gh release create",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)
    assert WORKFLOW["permissions"] == {}
    assert WORKFLOW["jobs"]["publish"]["needs"] == "make"
    writers = [name for name, job in WORKFLOW["jobs"].items() if "write" in job["permissions"].values()]
    assert writers == ["publish"]
