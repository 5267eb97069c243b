"""Numbers and bullets that Word prints before paragraphs, and does not write into them.

Belongs here: ``numbering.xml``, the numbering of styles, and counting. Does not belong here: paragraphs.
"""

import re
from typing import TYPE_CHECKING

from pipeline.reading.numbering import counted, small_number

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
STYLES = {
    **{"lowerLetter": "letter", "upperLetter": "LETTER", "lowerRoman": "roman", "upperRoman": "ROMAN"},
    **{"russianLower": "russian", "russianUpper": "RUSSIAN", "arabicAlpha": "arabic", "arabicAbjad": "abjad"},
    **dict.fromkeys(
        ("chineseCounting", "chineseCountingThousand", "ideographDigital", "taiwaneseCountingThousand"), "han"
    ),
}
DASHES = "-–—"
LEVELS = 9


def value(element: "_Element | None", name: str, attribute: str = "val") -> str | None:
    """The value of a child element of a name."""
    child = element.find(W + name) if element is not None else None
    return child.get(W + attribute) if child is not None else None


class Lists:
    """The lists of a document, counting as paragraphs ask for their marker."""

    def __init__(self, numbering: "_Element | None", styles: "_Element | None") -> None:
        self.levels: dict[str, dict[int, _Element]] = {}
        self.starts: dict[tuple[str, int], int] = {}
        self.abstract: dict[str, str] = {}
        self.counts: dict[str, dict[int, int]] = {}
        self.restarted: set[str] = set()
        self.styles = {s.get(W + "styleId") or "": s for s in styles.iter(W + "style")} if styles is not None else {}
        if numbering is not None:
            self.read(numbering)

    def read(self, numbering: "_Element") -> None:
        defined = {}
        for definition in numbering.iter(W + "abstractNum"):
            levels = {small_number(level.get(W + "ilvl")) or 0: level for level in definition.iter(W + "lvl")}
            defined[definition.get(W + "abstractNumId") or ""] = levels
        for number in numbering.iter(W + "num"):
            name, abstract = number.get(W + "numId") or "", value(number, "abstractNumId") or ""
            self.abstract[name] = abstract
            self.levels[name] = dict(defined.get(abstract, {}))
            for override in number.iter(W + "lvlOverride"):
                depth = small_number(override.get(W + "ilvl")) or 0
                start = small_number(value(override, "startOverride"))
                own = override.find(W + "lvl")
                if own is not None:
                    self.levels[name][depth] = own
                if start is not None:
                    self.starts[name, depth] = start

    def marker(self, properties: "_Element | None") -> str:
        """The marker of the next paragraph with these properties; empty where it has none."""
        name, depth = self.place(properties)
        levels = self.levels.get(name or "", {})
        if not name or name == "0" or depth not in levels:
            return ""
        level, style = levels[depth], value(levels[depth], "numFmt") or "decimal"
        text = value(level, "lvlText") or ""
        if style == "bullet":
            return text if text in DASHES and text else "•"
        counts = self.counts.setdefault(self.abstract.get(name, name), {})
        self.count(name, depth, counts)
        if style == "none":
            return re.sub(r"%\d", "", text).strip()
        plain = level.find(W + "isLgl") is not None
        return re.sub(r"%(\d)", lambda m: self.number(name, int(m[1]) - 1, counts, plain), text).strip()

    def count(self, name: str, depth: int, counts: dict[int, int]) -> None:
        """One more at this depth; what is deeper begins again."""
        if name not in self.restarted:
            self.restarted.add(name)
            for (list_name, level), start in self.starts.items():
                if list_name == name:
                    counts[level] = start - 1
        counts[depth] = counts.get(depth, self.start(name, depth) - 1) + 1
        for deeper in [d for d in counts if d > depth]:
            del counts[deeper]

    def start(self, name: str, depth: int) -> int:
        given = small_number(value(self.levels[name].get(depth), "start"))
        return 1 if given is None else given

    def number(self, name: str, depth: int, counts: dict[int, int], plain: bool) -> str:
        style = STYLES.get(value(self.levels[name].get(depth), "numFmt") or "", "decimal")
        return counted(counts.get(depth, self.start(name, depth)), "decimal" if plain else style)

    def place(self, properties: "_Element | None") -> tuple[str | None, int]:
        """The list and the depth in it, from the paragraph itself or from its style and those that it builds on."""
        own = properties.find(W + "numPr") if properties is not None else None
        name, depth = value(own, "numId"), small_number(value(own, "ilvl"))
        style, seen = value(properties, "pStyle"), set[str]()
        while style and style not in seen and (name is None or depth is None):
            seen.add(style)
            definition = self.styles.get(style)
            inner = definition.find(W + "pPr") if definition is not None else None
            given = inner.find(W + "numPr") if inner is not None else None
            if name is None and given is not None:
                name = value(given, "numId")
                depth = (
                    depth if depth is not None else self.depth_of_style(name, style, small_number(value(given, "ilvl")))
                )
            style = value(definition, "basedOn")
        return name, min(depth or 0, LEVELS - 1)

    def depth_of_style(self, name: str | None, style: str, given: int | None) -> int | None:
        """The level of a list that names the style as its own."""
        levels = self.levels.get(name or "", {})
        return next((depth for depth, level in levels.items() if value(level, "pStyle") == style), given)
