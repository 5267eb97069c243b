"""Programs of other versions, each in an environment of its own that a test fetches.

Belongs here: running one, and skipping where the package index cannot be reached. Does not belong here: tests.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest


def run(packages: Sequence[str], command: Sequence[str], folder: Path | None = None) -> str:
    """What a command prints in an environment with these packages; skips the test where they cannot be fetched."""
    uv = (
        os.environ.get("UV")
        or shutil.which("uv")
        or shutil.which("uv", path=str(Path(__file__).resolve().parents[1] / ".uv/bin"))
    )
    if uv is None:
        pytest.skip("needs uv, to fetch other versions")
    options = ["--isolated", "--no-project", "--python", sys.executable, *(f"--with={package}" for package in packages)]
    environment = {**os.environ, "UV_COMPILE_BYTECODE": "0", "PYTHONUTF8": "1"}

    def call(*asked: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [uv, "run", *options, *asked],
            cwd=folder,
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    done = call(*command)
    if done.returncode and call("python", "-c", "").returncode:
        pytest.skip(f"{', '.join(packages)} cannot be fetched: is the package index within reach?")
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
    return done.stdout
