"""A checkout of its own with Dagster's pages on it, and a browser that looks at them: for ``test_pages.py``.

Belongs here: starting and ending both, waiting, asking, taking pictures. Does not belong here: what must be on a page.
"""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By

ROOT = Path(__file__).resolve().parents[1]
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
DRIVER = shutil.which("chromedriver")
WIDTH, HEIGHT, COLOURS = 1440, 900, 128
PATIENCE = 90
"""Seconds after which something is not going to happen any more."""
RUNS = "{runsOrError {... on Runs {results {runId jobName status tags {key value}}}}}"
LOADED = "{workspaceOrError {... on Workspace {locationEntries {locationOrLoadError {__typename}}}}}"


def missing() -> str | None:
    """What is not here that it takes to look at pages."""
    if BROWSER is None or DRIVER is None:
        return "no chromium and chromedriver here (Debian: apt-get install chromium chromium-driver)"
    return None


def until(what: str, found: Callable[[], Any]) -> Any:
    """Wait until something is there, and give it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            if value := found():
                return value
        except (urllib.error.URLError, ConnectionError, TimeoutError, WebDriverException):
            pass
        time.sleep(0.2)
    raise AssertionError(f"{what} did not come within {PATIENCE} seconds")


class Pages:
    """``dagster dev`` in a copy of what is in the repository, as after a clone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("pipeline", "raw"):
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        for name in ("workspace.yaml", "dagster.yaml"):
            shutil.copy(ROOT / name, folder)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = int(probe.getsockname()[1])
        self.log = (folder / "log").open("wb")
        self.process = self.start()

    def start(self) -> subprocess.Popen[bytes]:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("DAGSTER", "CHAPTER8"))}
        return subprocess.Popen(
            [sys.executable, "-m", "dagster", "dev", "--port", str(self.port)],
            cwd=self.folder,
            env={**kept, "HOME": str(self.folder), "PYTHONWARNINGS": "ignore"},
            stdout=self.log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def stop(self) -> None:
        self.process.send_signal(signal.SIGINT)
        try:
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(30)
        finally:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.log.close()

    def ask(self, query: str) -> Any:
        """The answer of its GraphQL."""
        assert self.process.poll() is None, (self.folder / "log").read_text()
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/graphql",
            data=json.dumps({"query": query}).encode(),
            headers={"Content-Type": "application/json"},
        )
        return next(iter(json.load(urllib.request.urlopen(request, timeout=30))["data"].values()))

    def wait_until_loaded(self) -> None:
        def loaded() -> bool:
            entries = self.ask(LOADED)["locationEntries"]
            return bool(entries) and entries[0]["locationOrLoadError"]["__typename"] == "RepositoryLocation"

        until("the code location", loaded)

    def ended(self, number: int) -> dict[str, Any]:
        """The run of that number, counted from 1, once it has ended: its job, its status and its tags."""

        def run() -> dict[str, Any] | None:
            runs = list(reversed(self.ask(RUNS)["results"]))
            if len(runs) < number or runs[number - 1]["status"] not in ("SUCCESS", "FAILURE"):
                return None
            return {**runs[number - 1], "tags": {t["key"]: t["value"] for t in runs[number - 1]["tags"]}}

        return dict(until(f"the end of run {number}", run))


class Browser:
    """A window on the pages."""

    def __init__(self, pages: Pages, pictures: Path) -> None:
        options = webdriver.ChromeOptions()
        options.binary_location = str(BROWSER)
        for flag in ("headless=new", "no-sandbox", "disable-dev-shm-usage", "hide-scrollbars", "disable-gpu"):
            options.add_argument(f"--{flag}")
        self.driver = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
        self.driver.set_window_size(WIDTH, HEIGHT + 139)
        self.pages, self.pictures = pages, pictures
        pictures.mkdir(exist_ok=True)

    def open(self, path: str, *words: str) -> str:
        """Open a page and wait for words on it; gives all its words."""
        self.driver.get(f"http://127.0.0.1:{self.pages.port}{path}")
        return self.wait(*words)

    def wait(self, *words: str) -> str:
        """Wait for words on the page; gives all its words."""
        for word in words:
            until(f"{word!r} on {self.driver.current_url}", lambda word=word: word in self.words())
        return self.words()

    def words(self) -> str:
        return " ".join(self.driver.find_element(By.TAG_NAME, "body").text.split())

    def click(self, words: str) -> None:
        """Click on the first thing whose words begin so."""
        path = f"//*[starts-with(normalize-space(text()),'{words}')]"
        until(f"{words!r} to click", lambda: [e.click() or e for e in self.driver.find_elements(By.XPATH, path)[:1]])

    def show(self, words: str) -> None:
        """Scroll to the first thing that shows these words."""
        path = f"//*[normalize-space(text())='{words}']"
        found = until(f"{words!r} to see", lambda: self.driver.find_elements(By.XPATH, path))
        self.driver.execute_script("arguments[0].scrollIntoView()", found[0])

    def make_room(self) -> None:
        """Close what stands beside a graph, and let it fill the window."""
        for path in (
            "//*[text()='Hide navigation']",
            "//input[starts-with(@placeholder,'Jump to')]/following::button[1]",
        ):
            for found in self.driver.find_elements(By.XPATH, path)[:1]:
                found.click()
                time.sleep(0.7)
        self.driver.refresh()
        time.sleep(3)

    def point_at(self, words: str) -> None:
        """Hold the pointer over the last thing that shows these words."""
        found = self.driver.find_elements(By.XPATH, f"//*[contains(text(),'{words}')]")
        ActionChains(self.driver).move_to_element(found[-1]).perform()

    def left_of(self, words: str) -> int:
        """How far from the left the first thing lies that shows just these words, in pixels."""
        found = self.driver.find_elements(By.XPATH, f"//*[name()='foreignObject']//*[text()='{words}']")
        return int(found[0].rect["x"])

    def is_on(self) -> bool:
        """Whether the switch on the page is on."""
        return bool(self.driver.find_elements(By.CSS_SELECTOR, "[role=switch][aria-checked=true],input:checked"))

    def picture(self, name: str) -> None:
        """Keep what is seen, in few colours as the pages have few."""
        time.sleep(0.7)  # what moves comes to rest
        image = Image.open(BytesIO(self.driver.get_screenshot_as_png())).convert("RGB")
        image.quantize(COLOURS, dither=Image.Dither.NONE).save(self.pictures / f"{name}.png", optimize=True)

    def close(self) -> None:
        self.driver.quit()
