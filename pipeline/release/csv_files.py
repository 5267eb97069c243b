"""The tables as CSV: for spreadsheets, statistics programs and command lines.

RFC 4180 with LF, UTF-8 without a mark; an empty field is null, ``""`` an empty text. Values are those of the tables,
letter for letter, also where a spreadsheet would take one for a formula: ``chapter-viii.xlsx`` is the file for these.
Does not belong here: what describes the files (``packages.py``).
"""

from pipeline.release.edition import Edition


def write_csv_files(edition: Edition) -> None:
    """``csv/<table>.csv`` for each table."""
    (edition.folder / "csv").mkdir(exist_ok=True)
    for spec in edition.specs:
        path = edition.folder / "csv" / f"{spec.name}.csv"
        edition.read(spec.name).write_csv(path, line_terminator="\n", quote_style="necessary")
