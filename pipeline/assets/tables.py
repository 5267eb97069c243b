"""One asset per builder: the published tables, and the work frame ``records`` that their ids come from."""

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import dagster as dg

from pipeline.assets.checks import check_results, check_specs
from pipeline.assets.descriptions import describe, describe_table, examples
from pipeline.assets.metadata import OWNERS, drawn_columns, figures, file_metadata, table_schema
from pipeline.assets.parsed import FRAMES, read
from pipeline.assets.sources_of_code import code_version, declarations, links, place
from pipeline.assets.workspace import Workspace
from pipeline.building import PARTED, Recipe
from pipeline.building.corrections import correct
from pipeline.evidence_rules import attested_tables
from pipeline.schema import TableSpec, tables

if TYPE_CHECKING:
    import polars as pl

    from pipeline.storage import Store, Written

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


class Builder(Recipe, Protocol):
    """A recipe that also applies the corrections."""

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
        from pipeline.assets.memo import Memo

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
        code_version=code_version(maker(builder)[0], repr(spec), data=("reference",) if spec.is_reference else ()),
    )
    def table(workspace: Workspace) -> Steps:
        from pipeline.assets.memo import Memo

        store, memo = workspace.store, Memo(workspace.outputs_folder)
        source = memo.source(parents)
        large = workspace.large if builder.inputs else None
        parted = large if builder.name in PARTED else None
        written = memo.same(spec.name, source, store.folder(spec.name) if parted else store.path(spec.name))
        if written is None and parted:
            written = yield from rejecting(spec, store, lambda: parted.write_table(spec, builder), 0)
        elif written is None:
            frame = correct(spec.name, large.build(builder)) if large else build(builder, store)
            written = yield from rejecting(spec, store, lambda: store.write_table(spec, frame), frame.height)
        memo.keep(spec.name, source, written)
        yield told(spec, written, store)

    return table


def table_metadata(builder: Builder, spec: TableSpec) -> dict[str, Any]:
    """Columns, name, and where the code stands."""
    return {
        "dagster/column_schema": table_schema(spec),
        "dagster/table_name": f"chapter_viii.main.{spec.name}",
        **links(maker(builder), declarations()[spec.declaration.__name__]),
    }


def rejecting(
    spec: TableSpec, store: "Store", write: "Callable[[], Written]", rows: int
) -> "Generator[dg.AssetCheckResult, None, Written]":
    """Write a table; where a check failed it is reported, the step fails, and what was there stays."""
    from pipeline.storage import TableRejected

    try:
        return write()
    except TableRejected as rejected:
        yield from check_results(spec, rejected.failures, rows, store)
        raise dg.Failure(str(rejected), allow_retries=False) from None


def told(spec: TableSpec, written: "Written", store: "Store") -> dg.MaterializeResult[None]:
    """What Dagster is told of a table that stands: all its checks passed, now or when these very bytes were written."""
    drawn = store.read(spec.name, drawn_columns(spec)) if drawn_columns(spec) else None
    return dg.MaterializeResult(
        metadata={
            **file_metadata(written, store.first_rows(spec.name)),
            **(figures(spec, drawn) if drawn is not None else {}),
        },
        data_version=dg.DataVersion(written.sha256),
        check_results=list(check_results(spec, {}, written.rows)),
    )


def build(builder: Builder, store: "Store") -> "pl.DataFrame":
    """Call the builder on the frames that it asks for."""
    return builder.build(**{name: read(name, store) for name in builder.inputs})


def maker(builder: Builder) -> tuple[Path, int]:
    """Where the function stands that makes the table."""
    return place(builder.make)


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
