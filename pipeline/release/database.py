"""``chapter-viii.duckdb`` of a release: that of the build, with views, a search, and what the release says of itself.

Does not belong here: tables and their DDL (``pipeline/database.py``), the SQL of the views (``views.py``).
"""

import duckdb

from pipeline.database import FILE_NAME, FORMAT, fill, literal
from pipeline.release.edition import Edition
from pipeline.release.views import MACRO, SEARCH, VIEWS

DICTIONARY = """
CREATE VIEW _dictionary AS
SELECT table_name, column_name, data_type, is_nullable, comment AS description, made_from
FROM duckdb_columns() JOIN (VALUES {}) AS origins (table_name, column_name, made_from) USING (table_name, column_name)
WHERE database_name = current_database() AND NOT internal
"""


def write_release_database(edition: Edition) -> None:
    """The file, from the Parquet files of the release."""
    path = edition.folder / FILE_NAME
    fill(path, edition.folder, edition.specs)
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH {literal(str(path))} AS chapter_viii ({FORMAT})")
        connection.execute("USE chapter_viii")
        for view in VIEWS:
            connection.execute(f"CREATE VIEW {view.name} AS {view.sql}")
            connection.execute(f"COMMENT ON VIEW {view.name} IS {literal(view.description)}")
        connection.execute(MACRO)
        connection.execute(f"COMMENT ON MACRO TABLE search IS {literal(SEARCH)}")
        connection.execute(DICTIONARY.format(origins(edition)))
        add_facts(connection, edition)
        connection.execute("CHECKPOINT")
        connection.execute("USE memory")
        connection.execute("DETACH chapter_viii")


def origins(edition: Edition) -> str:
    """Each column with what it is made from, as rows of SQL."""
    columns = [(spec.name, column.name, column.made_from) for spec in edition.specs for column in spec.columns]
    return ", ".join(f"({', '.join(map(literal, row))})" for row in columns)


def add_facts(connection: duckdb.DuckDBPyConnection, edition: Edition) -> None:
    """The table ``_release``: one row."""
    facts = edition.facts
    columns = "version VARCHAR, schema_version VARCHAR, released DATE, source_cutoff DATE, git VARCHAR"
    connection.execute(f"CREATE TABLE _release ({columns})")
    row = [facts.version, facts.schema_version, facts.released, facts.source_cutoff, facts.git]
    connection.execute("INSERT INTO _release VALUES (?, ?, ?, ?, ?)", row)
    connection.execute("COMMENT ON TABLE _release IS 'The release that this file is of: one row.'")
