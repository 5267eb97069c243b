"""Starting Dagster's pages on this project, and ending them.

Belongs here: the process, its environment and its end. Does not import Dagster.
"""

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import click

from pipeline.home import code_location, dagster_home

PATIENCE = 15
"""Seconds that Dagster is given to end by itself."""


class PortTaken(Exception):
    """Nothing can listen there; the message is a sentence for people."""


def serve(host: str, port: int, raw: Path, outputs: Path) -> int:
    """Run ``dagster dev`` until it ends or is interrupted; gives the exit code."""
    if not is_free(host, port):
        raise PortTaken(f"Port {port} of {host} cannot be used, it may be taken: name another with --port.")
    home = dagster_home(outputs)
    command = [sys.executable, "-m", "dagster", "dev", *code_location(), "--host", host, "--port", str(port)]
    click.echo(f"Dagster starts on http://{host}:{port} (Ctrl-C ends it)", err=True)
    process = subprocess.Popen(
        [*command, "--log-level", "warning"], cwd=home, env=environment(home, raw, outputs), start_new_session=True
    )
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return process.wait()
    except KeyboardInterrupt:
        return end(process)


def environment(home: Path, raw: Path, outputs: Path) -> dict[str, str]:
    """The environment of the pages: their home, the folders, and no telemetry."""
    return {
        **os.environ,
        "DAGSTER_HOME": str(home),
        "DAGSTER_DISABLE_TELEMETRY": "1",
        "CHAPTER8_RAW": str(raw.resolve()),
        "CHAPTER8_OUTPUTS": str(outputs.resolve()),
        "PYTHONWARNINGS": "ignore",
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


def is_free(host: str, port: int) -> bool:
    """Whether the port can be listened on. Dagster itself goes on silently when it cannot."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True
