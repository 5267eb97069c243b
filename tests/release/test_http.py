"""The files can be read over HTTP as they lie there: a part at a time, from DuckDB without downloading them."""

import http.server
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import elsewhere
import pytest

from pipeline.release.making import Made

DUCKDB = "1.5.5"
"""The newest version whose extension for HTTP is in the package index."""
ASK = """
import duckdb, duckdb_extensions, json, sys
con = duckdb.connect()
duckdb_extensions.import_extension("httpfs", con=con)
base = sys.argv[1]
meetings = con.execute(f"SELECT meeting_id FROM '{base}/latest/meetings.parquet'").fetchall()
con.execute(f"ATTACH '{base}/latest/chapter-viii.duckdb' AS c (READ_ONLY)")
people = con.execute("SELECT count(*) FROM c.participations_with_names").fetchone()[0]
print(json.dumps({"meetings": meetings, "people": people}))
"""


class Ranges(http.server.SimpleHTTPRequestHandler):
    """Static files with range requests, as every host of files has them; keeps what was asked."""

    asked: list[tuple[str, str | None]] = []
    protocol_version = "HTTP/1.1"

    def do_HEAD(self) -> None:
        self.answer(with_body=False)

    def do_GET(self) -> None:
        self.answer(with_body=True)

    def answer(self, with_body: bool) -> None:
        path = Path(self.translate_path(self.path))
        wanted = self.headers.get("Range")
        if with_body:
            self.asked.append((self.path, wanted))
        if not path.is_file():
            self.send_error(404)
            return
        data = path.read_bytes()
        first, last = 0, len(data) - 1
        if wanted and (match := re.fullmatch(r"bytes=(\d+)-(\d*)", wanted)):
            first, last = int(match[1]), min(int(match[2] or last), last)
        part = data[first : last + 1]
        self.send_response(206 if wanted else 200)
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(len(part)))
        if wanted:
            self.send_header("Content-Range", f"bytes {first}-{last}/{len(data)}")
        self.end_headers()
        if with_body:
            self.wfile.write(part)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(made: Made) -> Iterator[str]:
    """The releases on a local address."""
    root = str(made.folder.parent)

    def handler(*arguments: object) -> Ranges:
        return Ranges(*arguments, directory=root)  # type: ignore[arg-type]

    Ranges.asked = []
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as found:  # type: ignore[arg-type]
        threading.Thread(target=found.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{found.server_address[1]}"
        found.shutdown()


@pytest.mark.network
def test_duckdb_reads_parquet_and_attaches_the_database(server: str) -> None:
    packages = [f"duckdb=={DUCKDB}", f"duckdb-extension-httpfs=={DUCKDB}", "duckdb-extensions"]
    said = json.loads(elsewhere.run(packages, ["python", "-c", ASK, server]))
    assert said == {"meetings": [["high-level-meeting-5"]], "people": 2}
    ranges = [wanted for path, wanted in Ranges.asked if path.endswith("chapter-viii.duckdb")]
    assert len(ranges) > 1
    assert all(ranges), "the whole file was asked for"
