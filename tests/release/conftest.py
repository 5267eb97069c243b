"""One release of the tiny dataset, for all tests that only look at it."""

from pathlib import Path

import pytest
import released

from pipeline.release.making import Made


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A release with names that break careless writers."""
    return released.release(tmp_path_factory.mktemp("release") / "outputs", released.hostile(), "2026.11.0")


@pytest.fixture(scope="session")
def folder(made: Made) -> Path:
    """Where it is; look, and change nothing."""
    return made.folder
