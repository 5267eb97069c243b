"""One asset per builder: the published tables, and the work frame ``records`` that their ids come from."""

from collections.abc import Callable, Generator, Iterator
from typing import Protocol

import dagster as dg
import polars as pl

from pipeline.assets.checks import check_results, check_specs
from pipeline.assets.memo import Memo
from pipeline.assets.metadata import OWNERS, file_metadata, table_schema
from pipeline.assets.workspace import Workspace
from pipeline.buckets import FRAMES
from pipeline.building import PARTED
from pipeline.building.corrections import correct
from pipeline.evidence_rules import attested_tables
from pipeline.parts import Parts
from pipeline.schema import TableSpec, tables
from pipeline.storage import Store, TableRejected, Written

WORK = """Which published id each record of each document got.

Records of several documents that tell of the same thing share one."""
Steps = Iterator[dg.AssetCheckResult | dg.MaterializeResult[None]]


class Builder(Protocol):
    """What makes one table of the core: its name, the frames that it reads, and how it makes it of them."""

    @property
    def name(self) -> str: ...

    @property
    def inputs(self) -> tuple[str, ...]: ...

    @property
    def make(self) -> Callable[..., pl.DataFrame]: ...

    @property
    def build(self) -> Callable[..., pl.DataFrame]: ...


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
        description=WORK,
    )
    def work(workspace: Workspace) -> dg.MaterializeResult[None]:
        store, memo = workspace.store, Memo(workspace.outputs_folder)
        large = workspace.large if builder.inputs else None
        source = memo.source(dependencies(builder), "shared" if large else "")
        written = memo.same(builder.name, source, store.path(builder.name))
        if written is None:
            written = store.write_work(builder.name, large.build_records() if large else build(builder, store))
            memo.keep(builder.name, source, written)
        frame = store.first_rows(builder.name)
        return dg.MaterializeResult(metadata=file_metadata(written, frame), data_version=dg.DataVersion(written.sha256))

    return work


def table_asset(builder: Builder, spec: TableSpec) -> dg.AssetsDefinition:
    """A published table with the families of its rules as checks; all block, as nothing wrong may be published."""

    @dg.asset(
        name=spec.name,
        group_name=group_of(spec),
        kinds={"polars", "parquet"},
        owners=OWNERS,
        tags={"published": "yes"},
        deps=dependencies(builder, spec),
        description=describe(spec),
        metadata={"dagster/column_schema": table_schema(spec), "dagster/table_name": f"chapter_viii.main.{spec.name}"},
        check_specs=check_specs(spec),
    )
    def table(workspace: Workspace) -> Steps:
        store, memo = workspace.store, Memo(workspace.outputs_folder)
        source = memo.source(dependencies(builder, spec))
        large = workspace.large if builder.inputs else None
        parted = large if builder.name in PARTED else None
        written = memo.same(spec.name, source, store.folder(spec.name) if parted else store.path(spec.name))
        if written is None and parted:
            written = yield from rejecting(spec, lambda: parted.write_table(spec, builder), 0)
        elif written is None:
            frame = correct(spec.name, large.build(builder)) if large else build(builder, store)
            written = yield from rejecting(spec, lambda: store.write_table(spec, frame), frame.height)
        memo.keep(spec.name, source, written)
        yield told(spec, written, store)

    return table


def rejecting(
    spec: TableSpec, write: Callable[[], Written], rows: int
) -> Generator[dg.AssetCheckResult, None, Written]:
    """Write a table; where a check failed it is reported, the step fails, and what was there stays."""
    try:
        return write()
    except TableRejected as rejected:
        yield from check_results(spec, rejected.failures, rows)
        raise dg.Failure(str(rejected), allow_retries=False) from None


def told(spec: TableSpec, written: Written, store: Store) -> dg.MaterializeResult[None]:
    """What Dagster is told of a table that stands: all its checks passed, now or when these very bytes were written."""
    return dg.MaterializeResult(
        metadata=file_metadata(written, store.first_rows(spec.name)),
        data_version=dg.DataVersion(written.sha256),
        check_results=list(check_results(spec, {}, written.rows)),
    )


def group_of(spec: TableSpec) -> str:
    """Reference data stand apart: they come from no document, and the ids of records are looked up in them."""
    return "reference" if {column.source for column in spec.columns} == {"reference"} else "tables"


def build(builder: Builder, store: Store) -> pl.DataFrame:
    """Call the builder on the frames that it asks for."""
    return builder.build(**{name: read(name, store) for name in builder.inputs})


def read(name: str, store: Store) -> pl.DataFrame:
    """A work frame from its parts, or a table."""
    return Parts(store.outputs / "work" / "parts").read(name) if name in FRAMES else store.read(name)


def dependencies(builder: Builder, spec: TableSpec | None = None) -> list[str]:
    """The assets that must be there first: what the builder reads, and what the rules of the table look at."""
    needed = {"parsed" if name in FRAMES else name for name in builder.inputs}
    if spec is not None:
        needed |= set(spec.foreign_keys.values())
        needed |= {table.name for table in attested_tables()} if spec.name == "evidence" else set()
    return sorted(needed - {builder.name})


def describe(spec: TableSpec) -> str:
    """Markdown: one plain sentence, then the key and the references."""
    lines = [spec.description, "", f"Primary key: {', '.join(f'`{name}`' for name in spec.primary_key)}."]
    lines += [f"`{column}` refers to `{parent}`." for column, parent in spec.foreign_keys.items()]
    return "\n".join(lines)
