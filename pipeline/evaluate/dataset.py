"""The tables of a build, as they are asked for while measuring.

Belongs here: opening the Parquet files, and looking things up in them. Does not belong here: what counts as right.
"""

from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb

from pipeline.evaluate.likeness import bare

TABLES = (
    *("documents", "document_symbols", "texts", "meetings", "meeting_titles", "meeting_documents"),
    *("organization_names", "participations", "proposals", "evidence"),
)
Row = dict[str, Any]


class NoTables(Exception):
    """There is nothing to measure; the message is a sentence for people."""


class Dataset:
    """The tables below one folder of outputs. Raises ``NoTables`` where one is missing or cannot be read."""

    def __init__(self, outputs: Path) -> None:
        self.connection = duckdb.connect()
        for name in TABLES:
            folder = outputs / "parquet" / name
            path = folder / "*.parquet" if folder.is_dir() else folder.with_suffix(".parquet")
            if not folder.is_dir() and not path.is_file():
                raise NoTables(f"There is no table {path}: run `chapter8 build` first, or name a folder with --raw.")
            source = str(path).replace("'", "''")
            self.run(f"CREATE VIEW {name} AS FROM read_parquet('{source}')")

    def run(self, sql: str, *values: object) -> duckdb.DuckDBPyConnection:
        """Ask DuckDB. Raises ``NoTables``."""
        try:
            return self.connection.execute(sql, values)
        except duckdb.Error as error:
            raise NoTables(f"The tables cannot be read: {str(error).splitlines()[0]}") from None

    def rows(self, sql: str, *values: object) -> list[Row]:
        """The rows that a question gives."""
        cursor = self.run(sql, *values)
        names = [column[0] for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]

    @cached_property
    def names(self) -> dict[str, set[str]]:
        """The names of each organization, folded and without articles."""
        found: dict[str, set[str]] = {}
        for row in self.rows("SELECT organization_id, name FROM organization_names"):
            found.setdefault(row["organization_id"], set()).add(bare(row["name"]))
        return found

    @cached_property
    def quotes(self) -> dict[tuple[str, str, str, str], str]:
        """The first words that say a value: by document, table, record and field."""
        sql = "SELECT * FROM evidence WHERE quote IS NOT NULL ORDER BY char_start DESC"
        keys = ("document_id", "table_name", "record_id", "field")
        return {(row[keys[0]], row[keys[1]], row[keys[2]], row[keys[3]]): row["quote"] for row in self.rows(sql)}

    def quote(self, document: str, table: str, record: str | None, field: str) -> str:
        return self.quotes.get((document, table, record or "", field), "")
