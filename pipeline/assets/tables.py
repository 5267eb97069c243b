"""One asset per builder: the published tables, and the work frame ``records`` that their ids come from."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import dagster as dg

from pipeline.assets.checks import check_results, check_specs
from pipeline.assets.descriptions import describe, describe_table, examples
from pipeline.assets.metadata import OWNERS, figures, file_metadata, table_schema
from pipeline.assets.parsed import FRAMES, read
from pipeline.assets.sources_of_code import code_version, declarations, links, place
from pipeline.assets.workspace import Workspace
from pipeline.evidence_rules import attested_tables
from pipeline.schema import TableSpec, tables

if TYPE_CHECKING:
    import polars as pl

    from pipeline.storage import Store

WORK = (
    "One row per record of a document (a meeting that it tells of, a participation, a proposal), with the id it got.",
    "Made of `sources`, `parsed` and `organization_names`: ids come from what does not change, never from the order of files.",
    {"document_id": "001_663f422fb64dc1e7", "table_name": "meetings", "record_id": "high-level-meeting-5"},
    [
        "Records of several documents that tell of the same thing share one id.",
        "It is not published: the tables are made of it.",
    ],
)
Steps = Iterator[dg.AssetCheckResult | dg.MaterializeResult[None]]


class Builder(Protocol):
    """What makes one table of the core: its name, the frames that it reads, and how it makes it of them."""

    @property
    def name(self) -> str: ...

    @property
    def inputs(self) -> tuple[str, ...]: ...

    @property
    def build(self) -> "Callable[..., pl.DataFrame]": ...


def builder_asset(builder: Builder) -> dg.AssetsDefinition:
    """The asset of one builder."""
    spec = tables().get(builder.name)
    return work_asset(builder) if spec is None else table_asset(builder, spec)


def work_asset(builder: Builder) -> dg.AssetsDefinition:
    """A frame that is not published."""

    @dg.asset(
        name=builder.name,
        group_name="identity",
        kinds={"polars"},
        owners=OWNERS,
        tags={"published": "no"},
        deps=dependencies(builder),
        description=describe(*WORK),
        metadata=links(maker(builder)),
        code_version=code_version(maker(builder)[0]),
    )
    def work(workspace: Workspace) -> dg.MaterializeResult[None]:
        frame = build(builder, workspace.store)
        written = workspace.store.write_work(builder.name, frame)
        return dg.MaterializeResult(metadata=file_metadata(written, frame), data_version=dg.DataVersion(written.sha256))

    return work


def table_asset(builder: Builder, spec: TableSpec) -> dg.AssetsDefinition:
    """A published table with the families of its rules as checks; all block, as nothing wrong may be published."""
    parents = dependencies(builder, spec)

    @dg.asset(
        name=spec.name,
        group_name=examples()[spec.name]["group"],
        kinds={"polars", "parquet"},
        owners=OWNERS,
        tags={"published": "yes"},
        deps=parents,
        description=describe_table(spec, made_of(builder)),
        metadata=table_metadata(builder, spec),
        check_specs=check_specs(spec),
        code_version=code_version(maker(builder)[0], repr(spec)),
    )
    def table(workspace: Workspace) -> Steps:
        yield from publish(spec, build(builder, workspace.store), workspace.store)

    return table


def table_metadata(builder: Builder, spec: TableSpec) -> dict[str, Any]:
    """Columns, name, and where the code stands."""
    return {
        "dagster/column_schema": table_schema(spec),
        "dagster/table_name": f"chapter_viii.main.{spec.name}",
        **links(maker(builder), declarations()[spec.declaration.__name__]),
    }


def publish(spec: TableSpec, frame: "pl.DataFrame", store: "Store") -> Steps:
    """Write the table and report its checks; where one failed the step fails, and the old file stays."""
    from pipeline.storage import TableRejected

    try:
        written = store.write_table(spec, frame)
    except TableRejected as rejected:
        yield from check_results(spec, rejected.failures, frame.height, store)
        raise dg.Failure(str(rejected), allow_retries=False) from None
    yield dg.MaterializeResult(
        metadata={**file_metadata(written, frame), **figures(spec, frame)},
        data_version=dg.DataVersion(written.sha256),
        check_results=list(check_results(spec, {}, frame.height)),
    )


def build(builder: Builder, store: "Store") -> "pl.DataFrame":
    """Call the builder on the frames that it asks for."""
    return builder.build(**{name: read(name, store) for name in builder.inputs})


def maker(builder: Builder) -> tuple[Path, int]:
    """Where the function stands that makes the table."""
    return place(getattr(builder, "make", builder.build))


def made_of(builder: Builder) -> list[str]:
    """The assets whose frames the builder reads."""
    return sorted({"parsed" if name in FRAMES else name for name in builder.inputs} - {builder.name})


def dependencies(builder: Builder, spec: TableSpec | None = None) -> list[str]:
    """The assets that must be there first: what the builder reads, and what the rules of the table look at."""
    needed = set(made_of(builder))
    if spec is not None:
        needed |= set(spec.foreign_keys.values())
        needed |= {table.name for table in attested_tables()} if spec.name == "evidence" else set()
    return sorted(needed - {builder.name})
