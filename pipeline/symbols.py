"""Symbols of United Nations documents, as regular expressions (source: ST/LIB/SER.B/5/Rev.5, the list of symbol series).

Belongs here: what a symbol looks like. Does not belong here: whose symbol it is.
"""

import re

SERIES = "A|S|E|T|ST|TD|DP|CERD|CCPR|CAT|CEDAW|CRC|FCCC|UNEP|ECE|HRI|ID|NPT|PBC|DC|CD"
SYMBOL = re.compile(rf"(?<![\w/])(?:{SERIES})(?:/[A-Z0-9](?:[A-Za-z0-9.()]|-(?!(?:{SERIES})/))*)+(?<![.(-])")
SYMBOLS_ONLY = re.compile(rf"[*\s]*{SYMBOL.pattern}(?:\s*[–—/-]?\s*{SYMBOL.pattern})*[\s*†]*")
