"""``chapter-viii.xlsx``: a sheet per table, what they mean, and what did not fit.

A cell holds 32,767 characters, and with more than some 100,000 rows a sheet opens slowly, if at all. What is longer is
cut, and the first sheet says so: the whole is in Parquet and CSV. Text is written as text, so that none is taken for a
formula or a link. Does not belong here: any table of its own.
"""

import datetime
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import polars as pl
import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

from pipeline.release.dictionary import HEADER, dictionary_rows
from pipeline.release.edition import Edition
from pipeline.release.facts import dataset
from pipeline.schema import TableSpec

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

FILE = "chapter-viii.xlsx"
ROWS = 100_000
CELL = 32_767
WIDTHS = {"date": 12, "integer": 12, "number": 12, "boolean": 12, "string": 28}
OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "default_date_format": "yyyy-mm-dd",
}


def write_spreadsheet(edition: Edition) -> None:
    """The workbook: README, dictionary, then the tables."""
    with xlsxwriter.Workbook(str(edition.folder / FILE), OPTIONS) as book:
        made = datetime.datetime.fromisoformat(edition.facts.released)
        book.set_properties({"title": dataset().title, "created": made})
        bold = book.add_format({"bold": True})
        write_sheet(book.add_worksheet("README"), ["Chapter VIII", ""], list(about(edition)), [28, 100], bold)
        write_sheet(book.add_worksheet("dictionary"), HEADER, list(dictionary_rows()), [28] * len(HEADER), bold)
        for spec in edition.specs:
            rows = edition.scan(spec.name).head(ROWS).collect().iter_rows()
            widths = [WIDTHS[column.type_name] for column in spec.columns]
            write_sheet(book.add_worksheet(spec.name), list(spec.dtypes), rows, widths, bold)


def write_sheet(sheet: "Worksheet", header: Sequence[str], rows: Any, widths: Sequence[int], bold: Any) -> None:
    """A sheet with a header that stays, and a filter. Nulls are empty cells."""
    sheet.freeze_panes(1, 0)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width)
    sheet.write_row(0, 0, header, bold)
    last = 0
    for last, row in enumerate(rows, start=1):
        for place, value in enumerate(row):
            if isinstance(value, str):
                sheet.write_string(last, place, value[:CELL])
            elif value is not None:
                sheet.write(last, place, value)
    sheet.autofilter(f"A1:{xl_col_to_name(len(header) - 1)}{last + 1}")


def about(edition: Edition) -> Iterator[tuple[str, str]]:
    """The lines of the first sheet."""
    given, facts = dataset(), edition.facts
    yield from (("title", given.title), ("version", facts.version), ("schema version", facts.schema_version))
    yield from (("released", facts.released), ("licence", given.licence_title), ("rights", given.rights))
    yield "empty cells", "What no document says, or what is not known."
    for spec in edition.specs:
        yield spec.name, f"{spec.description} ({edition.rows[spec.name]:,} rows)"
        yield from ((spec.name, sentence) for sentence in cuts(edition, spec))


def cuts(edition: Edition, spec: TableSpec) -> Iterator[str]:
    """What of a table did not fit."""
    if edition.rows[spec.name] > ROWS:
        yield f"Only the first {ROWS:,} rows are here. All are in {spec.name}.parquet."
    texts = [column.name for column in spec.columns if column.type_name == "string"]
    long = edition.scan(spec.name).select((pl.col(texts).str.len_chars() > CELL).sum()).collect()
    for column, count in long.row(0, named=True).items():
        if count:
            yield f"{column}: {count:,} values are cut at {CELL:,} characters. They are whole in {spec.name}.parquet."
