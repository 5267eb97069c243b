"""Where there is no browser the tests that look at pages are skipped, and say what is missing."""

import os
import subprocess
import sys
from pathlib import Path

import pages
import pytest

ROOT = Path(__file__).resolve().parents[1]
HOW = "here (Debian: apt-get install chromium chromium-driver)"


@pytest.mark.parametrize(
    ("browser", "driver", "said"),
    [
        (None, None, f"no chromium and no chromedriver {HOW}"),
        ("/usr/bin/chromium", None, f"no chromedriver {HOW}"),
        (None, "/usr/bin/chromedriver", f"no chromium {HOW}"),
        ("/usr/bin/chromium", "/usr/bin/chromedriver", None),
    ],
)
def test_what_is_missing_is_said(
    monkeypatch: pytest.MonkeyPatch, browser: str | None, driver: str | None, said: str | None
) -> None:
    monkeypatch.setattr(pages, "BROWSER", browser)
    monkeypatch.setattr(pages, "DRIVER", driver)
    assert pages.missing() == said


def test_all_are_skipped_with_the_reason(tmp_path: Path) -> None:
    """In a process of its own, which finds no program."""
    command = [sys.executable, "-m", "pytest", "tests/test_pages.py", "-q", "-rs", "-p", "no:cacheprovider"]
    told = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PATH": str(tmp_path)}, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stdout
    assert f"no chromium and no chromedriver {HOW}" in told.stdout
    assert "8 skipped" in told.stdout
    assert "passed" not in told.stdout
