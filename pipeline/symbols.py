"""Symbols of United Nations documents, as regular expressions (source: ST/LIB/SER.B/5/Rev.5, the list of symbol series).

Belongs here: what a symbol looks like. Does not belong here: whose symbol it is.
"""

import re

SERIES = (
    r"A|S|E|T|ST|TD|DP|CERD|CCPR|CAT|CEDAW|CRC|FCCC|UNEP|ECE|HRI|ID|NPT|PBC|DC|CD|CTOC|ICCD|HSP|"
    r"LC|BWC|CCW|APLC|SPLOS|ISBA|CEB|ESCAP(?=/\S*\d)"
)
SYMBOL = re.compile(
    rf"(?<![\w/])(?:{SERIES})(?:/[A-Z0-9](?:[A-Za-z0-9.()]|-(?!(?:{SERIES})/))*)+(?<![.(-])(?: \(Resumption \d+\))?"
)
KINDS = re.compile(r"(?P<verbatim_record>/PV\.\d)|(?P<resolution>/RES/)|(?P<presidential_statement>/PRST/)")
"""The elements of a symbol that say what kind of document bears it; the groups are values of ``DocumentKind``."""
SYMBOLS_ONLY = re.compile(rf"[*\s]*{SYMBOL.pattern}(?:\s*[–—/-]?\s*{SYMBOL.pattern})*[\s*†]*")


def kind_of_symbol(symbol: str) -> str | None:
    """The kind of document that a symbol stands for, as a value of ``DocumentKind``: ``S/PV.4739`` is a verbatim record."""
    match = KINDS.search(symbol)
    return match.lastgroup if match else None
