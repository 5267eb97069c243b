"""The asset ``database``: all tables as one DuckDB file."""

import dagster as dg

from pipeline.assets.memo import Memo
from pipeline.assets.metadata import OWNERS
from pipeline.assets.workspace import Workspace
from pipeline.database import FILE_NAME, write_database
from pipeline.schema import tables
from pipeline.storage import Written


@dg.asset(
    name="database",
    group_name="database",
    kinds={"duckdb"},
    owners=OWNERS,
    tags={"published": "yes"},
    deps=list(tables()),
)
def database(workspace: Workspace) -> dg.MaterializeResult[None]:
    """All tables in one DuckDB file, with keys, references and comments.

    `chapter8 query` asks it; it opens in DuckDB 1.2 and later.
    """
    memo, path = Memo(workspace.outputs_folder), workspace.outputs_folder / FILE_NAME
    source = memo.source(tables())
    if memo.same("database", source, path) is None:
        write_database(workspace.outputs_folder)
        memo.keep("database", source, Written(path, 0, path.stat().st_size, ""))
    return dg.MaterializeResult(metadata={"dagster/uri": str(path), "size": path.stat().st_size})
