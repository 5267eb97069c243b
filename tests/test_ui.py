"""The pages start, show the code location, keep their history below the outputs, and end."""

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
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from pipeline.cli import main
from pipeline.home import SETTINGS, code_location, dagster_home
from pipeline.ui import end_group

ROOT = Path(__file__).resolve().parents[1]
LOCATIONS = "{workspaceOrError {... on Workspace {locationEntries {name locationOrLoadError {__typename}}}}}"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_taken_port_is_told(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        folders = ["--raw", str(tmp_path), "--outputs", str(tmp_path)]
        result = CliRunner().invoke(main, ["ui", "--port", port, *folders])
    assert result.exit_code == 2
    assert "name another with --port" in result.output


def test_a_host_of_elsewhere_is_told(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    folders = ["--raw", str(tmp_path / "raw"), "--outputs", str(tmp_path)]
    for host in ("nohost.invalid", "192.0.2.1"):
        result = CliRunner().invoke(main, ["ui", "--host", host, "--port", str(free_port()), *folders])
        assert result.exit_code == 2
        assert f"Error: {host} is not an address of this machine: name another with --host." in result.output


def test_folders_that_cannot_be_used_are_told(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    (tmp_path / "file").touch()
    result = CliRunner().invoke(main, ["ui", "--raw", str(tmp_path / "none")])
    assert result.exit_code == 2
    assert "There is no folder" in result.output
    place = [
        "--port",
        str(free_port()),
        "--raw",
        str(tmp_path / "raw"),
        "--outputs",
        str(tmp_path / "file" / "outputs"),
    ]
    result = CliRunner().invoke(main, ["ui", *place])
    assert result.exit_code == 2
    assert result.output == f"Error: {tmp_path}/file/outputs/.dagster cannot be used: Not a directory.\n"


CHILD = """
import signal, subprocess, sys
signal.signal(signal.SIGINT, signal.SIG_IGN)
subprocess.run([sys.executable, "-c", "import time; print(1, flush=True); time.sleep(600)"])
"""


def test_what_was_started_by_what_was_started_ends_too() -> None:
    process = subprocess.Popen([sys.executable, "-c", CHILD], start_new_session=True, stdout=subprocess.PIPE)
    assert process.stdout
    process.stdout.readline()
    process.kill()
    process.wait()
    end_group(process)
    assert process.stdout.read() == b"", "the one that holds the other end has ended"
    process.stdout.close()


def test_the_home_asks_nothing_of_the_network(tmp_path: Path) -> None:
    settings = yaml.safe_load((dagster_home(tmp_path) / "dagster.yaml").read_text())
    assert (settings["telemetry"], settings["nux"]) == ({"enabled": False}, {"enabled": False})
    (tmp_path / ".dagster" / "dagster.yaml").write_text("telemetry: {enabled: false}\n")
    dagster_home(tmp_path)
    assert (tmp_path / ".dagster" / "dagster.yaml").read_text() == "telemetry: {enabled: false}\n"


def test_both_settings_mean_the_same_history() -> None:
    import dagster as dg
    from dagster._core.instance.ref import InstanceRef

    ours = yaml.safe_load((ROOT / "dagster.yaml").read_text())
    assert ours["storage"]["sqlite"]["base_dir"] == "outputs/.dagster"
    own = yaml.safe_load(SETTINGS)
    assert {name: ours[name] for name in own} == own
    assert isinstance(InstanceRef.from_dir(str(ROOT)), InstanceRef)
    assert dg.__version__ >= "1.13.27"


def test_the_workspace_is_found_from_anywhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert code_location() == ["-w", str(ROOT / "workspace.yaml")]
    (entry,) = yaml.safe_load((ROOT / "workspace.yaml").read_text())["load_from"]
    assert (ROOT / entry["python_file"]["relative_path"]).is_file()


def wait_for_locations(port: int, process: subprocess.Popen[bytes]) -> Any:
    """The code locations, once they are loaded."""
    request = urllib.request.Request(
        f"http://127.0.0.1:{port}/graphql",
        data=json.dumps({"query": LOCATIONS}).encode(),
        headers={"Content-Type": "application/json"},
    )
    for _ in range(240):
        assert process.poll() is None, "it ended by itself"
        try:
            entries = json.load(urllib.request.urlopen(request, timeout=10))["data"]["workspaceOrError"][
                "locationEntries"
            ]
            if entries and entries[0]["locationOrLoadError"]:
                return entries
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            pass
        time.sleep(0.5)
    raise AssertionError("it did not start")


def start(command: list[str], folder: Path) -> subprocess.Popen[bytes]:
    signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in the background would not hear of Ctrl-C
    environment = {name: value for name, value in os.environ.items() if name != "DAGSTER_HOME"}
    return subprocess.Popen([sys.executable, *command], cwd=folder, env=environment, start_new_session=True)


def stop(process: subprocess.Popen[bytes]) -> int:
    process.send_signal(signal.SIGINT)
    try:
        return process.wait(60)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


@pytest.mark.slow
def test_ui_starts_and_ends(tmp_path: Path) -> None:
    (tmp_path / "raw").mkdir()
    port = free_port()
    process = start(["-m", "pipeline", "ui", "--port", str(port)], tmp_path)
    try:
        (entry,) = wait_for_locations(port, process)
        page = urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=10).read().decode()
    finally:
        code = stop(process)
    assert code == 0
    assert entry == {"name": "chapter_viii", "locationOrLoadError": {"__typename": "RepositoryLocation"}}
    assert '"telemetryEnabled": false' in page
    assert (tmp_path / "outputs" / ".dagster" / "history").is_dir()
    assert not list(tmp_path.glob(".tmp_dagster_home_*"))
    if shutil.which("ps"):
        running = subprocess.run(["ps", "-A", "-ww", "-o", "args"], capture_output=True, text=True, check=True).stdout
        assert str(tmp_path) not in running
