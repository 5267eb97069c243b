"""The asset ``database``: all tables as one DuckDB file."""

import dagster as dg

from pipeline.assets.descriptions import describe
from pipeline.assets.metadata import OWNERS
from pipeline.assets.sources_of_code import PROJECT, code_version, links
from pipeline.assets.workspace import Workspace
from pipeline.schema import tables

WRITER = PROJECT / "pipeline" / "database.py"
DESCRIPTION = describe(
    "One file of DuckDB with all tables, their keys, references and comments.",
    "The Parquet files of all tables, each of which passed its checks.",
    {"in DuckDB": "FROM meetings", "on the command line": 'chapter8 query "FROM meetings"'},
    [
        "It is written whole or not at all: while a table breaks a rule, the file of before stays.",
        "Its bytes differ from build to build, those of the Parquet files do not. It opens in DuckDB 1.2 and later.",
        "Of more than 50,000 documents, tables in parts have no keys in it; of texts and passages it has views, and their "
        "files must stay beside it.",
    ],
)


@dg.asset(
    name="database",
    group_name="database",
    kinds={"duckdb"},
    owners=OWNERS,
    tags={"published": "yes"},
    deps=list(tables()),
    description=DESCRIPTION,
    metadata=links((WRITER, 1)),
    code_version=code_version(WRITER),
)
def database(workspace: Workspace) -> dg.MaterializeResult[None]:
    from pipeline.assets.memo import Memo
    from pipeline.database import FILE_NAME, write_database
    from pipeline.storage import Written

    memo, path = Memo(workspace.outputs_folder), workspace.outputs_folder / FILE_NAME
    source = memo.source(tables())
    if memo.same("database", source, path) is None:
        write_database(workspace.outputs_folder)
        memo.keep("database", source, Written(path, 0, path.stat().st_size, ""))
    return dg.MaterializeResult(metadata={"dagster/uri": str(path), "file size (bytes)": path.stat().st_size})
