"""Starting Dagster's pages on this project, and ending them.

Belongs here: the process, its environment and its end. Does not import Dagster.
"""

import errno
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import click

from pipeline.addresses import Place, absolute
from pipeline.home import code_location, dagster_home

PATIENCE = 15
"""Seconds that Dagster is given to end by itself."""


class NotThere(Exception):
    """Nothing can listen there; the message is a sentence for people."""


def serve(host: str, port: int, raw: Place, outputs: Path, cluster: Path | None = None) -> int:
    """Run ``dagster dev`` until it ends or is interrupted; gives the exit code."""
    check_free(host, port)
    home = dagster_home(outputs)
    command = [sys.executable, "-m", "dagster", "dev", *code_location(cluster), "--host", host, "--port", str(port)]
    click.echo(f"Dagster starts on http://{host}:{port} (Ctrl-C ends it)", err=True)
    process = subprocess.Popen(
        [*command, "--log-level", "warning"],
        cwd=home,
        env=environment(home, raw, outputs, cluster),
        start_new_session=True,
    )
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return process.wait()
    except KeyboardInterrupt:
        return end(process)
    finally:
        end_group(process)


def environment(home: Path, raw: Place, outputs: Path, cluster: Path | None) -> dict[str, str]:
    """The environment of the pages: their home, the folders, and no telemetry."""
    return {
        **os.environ,
        "DAGSTER_HOME": str(home),
        "DAGSTER_DISABLE_TELEMETRY": "1",
        "CHAPTER8_RAW": absolute(raw),
        "CHAPTER8_OUTPUTS": str(outputs.resolve()),
        "PYTHONWARNINGS": "ignore",
        **({"CHAPTER8_CLUSTER": str(cluster.resolve())} if cluster else {}),
    }


def end(process: subprocess.Popen[bytes]) -> int:
    """Ask Dagster to end as Ctrl-C does; end it by force when it does not."""
    for ask in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        process.send_signal(ask)
        try:
            process.wait(PATIENCE)
            break
        except subprocess.TimeoutExpired:
            continue
    return 0


def end_group(process: subprocess.Popen[bytes]) -> None:
    """Wait until all that Dagster started has ended too; end by force what does not."""
    for ask, patience in ((0, 5), (signal.SIGTERM, 5), (signal.SIGKILL, 1)):
        until = time.monotonic() + patience
        left = signalled(process, ask)
        while left and time.monotonic() < until:
            time.sleep(0.1)
            left = signalled(process, 0)
        if not left:
            return


def signalled(process: subprocess.Popen[bytes], ask: int) -> bool:
    """Send a signal to the process and all that it started; whether there is any."""
    process.poll()
    try:
        os.killpg(process.pid, ask)
    except (ProcessLookupError, PermissionError):  # none is left, or only what the system has yet to clear
        return False
    return True


def check_free(host: str, port: int) -> None:
    """Raise ``NotThere`` where the port cannot be listened on. Dagster itself goes on silently then."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            if isinstance(error, socket.gaierror) or error.errno == errno.EADDRNOTAVAIL:
                raise NotThere(f"{host} is not an address of this machine: name another with --host.") from error
            why = "is taken" if error.errno == errno.EADDRINUSE else f"cannot be used ({error.strerror})"
            raise NotThere(f"Port {port} of {host} {why}: name another with --port.") from error
