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
from contextlib import chdir, suppress
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
PATIENCE = 150
"""Seconds after which something is not going to happen any more."""
RUNS = "{runsOrError {... on Runs {results {runId jobName status tags {key value}}}}}"
LOADED = "{workspaceOrError {... on Workspace {locationEntries {locationOrLoadError {__typename}}}}}"


def missing() -> str | None:
    """What is not here that it takes to look at pages."""
    absent = [name for name, path in (("chromium", BROWSER), ("chromedriver", DRIVER)) if path is None]
    return f"no {' and no '.join(absent)} here (Debian: apt-get install chromium chromium-driver)" if absent else None


def until(what: str, found: Callable[[], Any], patience: float = PATIENCE) -> Any:
    """Wait until something is there, and give it."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            if value := found():
                return value
        except (urllib.error.URLError, ConnectionError, TimeoutError, WebDriverException):
            pass
        time.sleep(0.2)
    raise AssertionError(f"{what} did not come within {patience} seconds")


class Pages:
    """``dagster dev`` in a copy of what is in the repository, as after a clone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name in ("pipeline", "raw"):
            shutil.copytree(ROOT / name, folder / name)
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

    def wait_until_running(self) -> None:
        """Wait until the first run has listed the files in ``raw/``."""
        until("the list of files", (self.folder / "outputs" / "work" / "sources.parquet").is_file)

    def write_answer(self, answer: dict[str, Any]) -> None:
        """Put a hand-made answer where scores look for it."""
        (self.folder / "answers").mkdir(exist_ok=True)
        (self.folder / "answers" / "answer.json").write_text(json.dumps(answer))

    def measure(self) -> None:
        """Run the job ``evaluate`` once more, in this process, on the history that the pages show."""
        from dagster import DagsterInstance

        from pipeline.definitions import defs

        folders = {name: str(self.folder / name) for name in ("raw", "outputs")}
        config = {
            "resources": {"workspace": {"config": folders}},
            "ops": {"scores": {"config": {"answers": str(self.folder / "answers")}}},
        }
        with chdir(self.folder), DagsterInstance.from_config(str(self.folder)) as instance:
            done = defs.resolve_job_def("evaluate").execute_in_process(run_config=config, instance=instance)
        assert done.success

    def ended(self, number: int) -> dict[str, Any]:
        """The run of that number, counted from 1 and without those of ``measure``, once it has ended: its job, its status
        and its tags."""

        def run() -> dict[str, Any] | None:
            runs = [run for run in reversed(self.ask(RUNS)["results"]) if run["jobName"] != "evaluate"]
            if len(runs) < number or runs[number - 1]["status"] not in ("SUCCESS", "FAILURE"):
                return None
            return {**runs[number - 1], "tags": {t["key"]: t["value"] for t in runs[number - 1]["tags"]}}

        return dict(until(f"the end of run {number}", run))


class Browser:
    """A window on the pages."""

    def __init__(self, pages: Pages, pictures: Path, patient: bool) -> None:
        """``patient`` waits for what moves to come to rest before each picture, and makes room for graphs."""
        options = webdriver.ChromeOptions()
        options.binary_location = str(BROWSER)
        for flag in ("headless=new", "no-sandbox", "disable-dev-shm-usage", "hide-scrollbars", "disable-gpu"):
            options.add_argument(f"--{flag}")
        self.driver = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
        self.pages, self.pictures, self.patient = pages, pictures, patient
        self.sharpen()
        pictures.mkdir(exist_ok=True)

    def open(self, path: str, *words: str) -> str:
        """Open a page and wait for words on it, and open it again where they do not come; gives all its words."""

        def shown() -> str | None:
            self.driver.get(f"http://127.0.0.1:{self.pages.port}{path}")
            with suppress(AssertionError):
                return self.wait(*words, patience=PATIENCE / 4)
            return None

        return str(until(f"{' and '.join(words)} on {path}", shown))

    def wait(self, *words: str, patience: float = PATIENCE) -> str:
        """Wait for words on the page; gives all its words."""
        for word in words:
            until(f"{word!r} on {self.driver.current_url}", lambda word=word: word in self.words(), patience)
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

    def plots(self, words: str, below: str = "") -> None:
        """Open the plots of an asset, wait for one of them, and scroll to it, or to the one that it stands below."""
        self.click("Plots")
        self.wait(words)
        self.show(below or words)

    def make_room(self) -> None:
        """Close what stands beside a graph, and let it fill the window, where pictures are kept."""
        if not self.patient:
            return
        for path in (
            "//*[text()='Hide navigation']",
            "//input[starts-with(@placeholder,'Jump to')]/following::button[1]",
        ):
            for found in self.driver.find_elements(By.XPATH, path)[:1]:
                found.click()
                time.sleep(0.7)
        graph = max(self.driver.find_elements(By.TAG_NAME, "svg"), key=lambda svg: svg.rect["width"])
        left, top = 10 - graph.rect["width"] // 2, 10 - graph.rect["height"] // 2
        fit = ActionChains(self.driver).move_to_element_with_offset(graph, left, top).double_click()
        fit.move_by_offset(0, -int(graph.rect["y"])).perform()
        time.sleep(1)

    def sharpen(self, density: float = 1) -> None:
        """So many pixels of a picture to one of the page, each way."""
        size = {"width": WIDTH, "height": HEIGHT, "deviceScaleFactor": density, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

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
        """Keep what is seen; in few colours, as the pages have few, where pictures are kept."""
        time.sleep(0.7 if self.patient else 0)
        seen = self.driver.get_screenshot_as_png()
        if not self.patient:
            (self.pictures / f"{name}.png").write_bytes(seen)
            return
        image = Image.open(BytesIO(seen)).convert("RGB")
        image.quantize(COLOURS, dither=Image.Dither.NONE).save(self.pictures / f"{name}.png", optimize=True)

    def close(self) -> None:
        self.driver.quit()
