"""What all tests share."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import polars as pl
import pytest
import specimen
from hypothesis import settings

from pipeline.schema import tables
from pipeline.storage import Store

if TYPE_CHECKING:
    from store_server import Cloud

settings.register_profile("busy", deadline=None)  # what an example takes says more of the machine than of the code
settings.load_profile("busy")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: looks at pages in chromium; skipped where there is none")
    config.addinivalue_line("markers", "network: fetches a package; skipped where that is not possible")
    config.addinivalue_line("markers", "slow: takes more than ten seconds")


@pytest.fixture
def frames() -> dict[str, pl.DataFrame]:
    """A tiny valid dataset."""
    return specimen.frames()


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny dataset as files, for copying."""
    folder = tmp_path_factory.mktemp("written")
    frames = specimen.frames()
    for name, spec in tables().items():
        Store(folder).write_table(spec, frames[name])
    return folder


@pytest.fixture
def store(tmp_path: Path, written: Path) -> Store:
    """A store that holds the tiny dataset."""
    return Store(shutil.copytree(written, tmp_path / "outputs"))


@pytest.fixture(scope="session")
def started_cloud() -> Iterator["Cloud"]:
    """A server that answers as S3 does, for as long as the tests run."""
    from store_server import Cloud

    found = Cloud()
    yield found
    found.server.stop()


@pytest.fixture
def cloud(started_cloud: "Cloud", tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Cloud":
    """The server with two empty buckets, and an environment that leads there."""
    started_cloud.set_up(monkeypatch, tmp_path / "cache")
    return started_cloud
