"""HTML to text: blocks to paragraphs, lists with their markers, the cells of tables on lines of their own.

Belongs here: the elements of HTML. Does not belong here: blanks and blank lines (``flow``), encodings.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from pipeline.reading.encodings import decode
from pipeline.reading.flow import Flow
from pipeline.reading.notes import Draft, LeftOut
from pipeline.reading.numbering import counted, small_number
from pipeline.reading.refusal import Refusal
from pipeline.vocabulary import IssueCode

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

DECLARED = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*[\"']([\w.:-]+)", re.I)
HEAD = 4096
"""Bytes in which a declaration of the encoding is looked for."""
BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend main menu nav noscript ol p pre search section summary
    table tbody tfoot thead ul""".split()
)
SILENT = frozenset("head title script style template object iframe svg math canvas audio video select datalist".split())
"""Elements whose content is no text of the page."""
STRUCK = frozenset({"del", "s", "strike"})
"""Elements whose content was struck from the page."""
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
LISTS = frozenset({"ol", "ul", "menu", "dir"})
CELLS = frozenset({"td", "th"})
STYLES = {"a": "letter", "A": "LETTER", "i": "roman", "I": "ROMAN"}
CLOSED_BY_THEMSELVES = frozenset(
    """area base br col colgroup dd dt embed hr img input li link meta option optgroup p param rp rt source tbody td
    tfoot th thead tr track wbr""".split()
)
DEEPEST = 2000
"""Elements within each other. Beyond, the time of the parser grows with the square of the depth."""
TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*?(/?)>")


def read_page(data: bytes) -> Draft:
    """The text of a page. Raises ``Refusal`` where there is none."""
    found = DECLARED.search(data[:HEAD])
    declared = (found[1] or found[2]).decode("ascii") if found else None
    draft = decode(data, declared)
    page = Page()
    page.walk(draft.text)
    return Draft(page.result(), [*draft.notes, *page.left_out.notes()])


def depth(source: str) -> int:
    """How deep elements stand in each other, where they have to be closed."""
    deepest = here = 0
    for closing, name, empty in TAG.findall(source):
        if empty or name.lower() in CLOSED_BY_THEMSELVES:
            continue
        here = max(0, here - 1) if closing else here + 1
        deepest = max(deepest, here)
    return deepest


class Page:
    """A page on its way to text."""

    def __init__(self) -> None:
        self.flow = Flow()
        self.left_out = LeftOut()
        self.title = ""
        self.lists: list[Iterator[str]] = []
        self.rows: list[bool] = []
        self.verbatim = 0

    def walk(self, source: str) -> None:
        from selectolax.lexbor import LexborHTMLParser

        if depth(source) > DEEPEST:
            reason = f"elements stand in each other more than {DEEPEST} deep, as in no document"
            raise Refusal(IssueCode.DAMAGED_FILE, reason)
        root = LexborHTMLParser(source.replace("\x00", "")).root
        title = root.css_first("title") if root else None
        self.title = " ".join(title.text().split()) if title else ""
        for node, begins in events(root, self.leave_out):
            self.begin(node) if begins else self.end(node)

    def leave_out(self, node: "LexborNode") -> None:
        if words := node.text(separator=" ").strip():
            self.left_out.add("struck stretches" if node.tag in STRUCK else "hidden stretches", words)

    def result(self) -> str:
        """The text; the title stands before it where the page does not show it."""
        text = self.flow.result()
        shown = " ".join(text.split()).casefold()
        return text if not self.title or self.title.casefold() in shown else f"{self.title}\n\n{text}"

    def begin(self, node: "LexborNode") -> None:
        tag = node.tag or ""
        if tag == "-text":
            self.words(node)
        elif tag == "br":
            self.flow.line_break()
        elif tag in LISTS:
            self.flow.entry() if self.lists else self.flow.paragraph()
            self.lists.append(markers(node))
        elif tag == "li":
            self.flow.entry()
            self.flow.mark(self.marker(node))
        elif tag == "table":
            self.flow.paragraph()
            self.rows.append(has_rows_of_several(node))
        elif tag in CELLS or tag == "tr":
            self.flow.entry()
        elif tag in BLOCKS:
            self.flow.paragraph()
            self.verbatim += tag == "pre"

    def end(self, node: "LexborNode") -> None:
        tag = node.tag or ""
        if tag in LISTS:
            self.lists.pop()
            self.flow.entry() if self.lists else self.flow.paragraph()
        elif tag == "table":
            self.rows.pop()
            self.flow.paragraph()
        elif tag == "tr":
            self.flow.end(apart=self.rows[-1] if self.rows else True)
        elif tag in CELLS or tag == "li":
            self.flow.entry()
        elif tag in BLOCKS:
            self.flow.paragraph()
            self.verbatim -= tag == "pre"

    def words(self, node: "LexborNode") -> None:
        words = node.text_content or ""
        if self.verbatim:
            self.flow.text(words, keep=True)
        elif node.parent is not None and node.parent.tag == "sup":
            self.flow.superscript(words.strip())
        else:
            self.flow.text(words)

    def marker(self, node: "LexborNode") -> str:
        if not self.lists:
            return "-"
        value = small_number(node.attributes.get("value"))
        if value is not None and node.parent is not None and node.parent.tag == "ol":
            self.lists[-1] = markers(node.parent, value)
        return next(self.lists[-1])


def markers(node: "LexborNode", start: int | None = None) -> Iterator[str]:
    """The markers of a list, one after the other: ``1.``, ``(a)``, ``(i)``, or dashes."""
    if node.tag != "ol":
        while True:
            yield "-"
    given = small_number(node.attributes.get("start"))
    number = start if start is not None else given if given is not None else 1
    style = STYLES.get(node.attributes.get("type") or "", "decimal")
    while True:
        yield f"{counted(number, style)}." if style == "decimal" else f"({counted(number, style)})"
        number += 1


def has_rows_of_several(table: "LexborNode") -> bool:
    """Whether a row has more than one cell with text: rows stand apart then, else they are the lines of a list."""
    return any(
        sum(cell.tag in CELLS and bool(cell.text().strip()) for cell in row.iter()) > 1 for row in table.css("tr")
    )


def events(root: "LexborNode | None", leave_out: "Callable[[LexborNode], None]") -> Iterator[tuple["LexborNode", bool]]:
    """The nodes of a tree as they begin (True) and end (False), but for what is silent; without recursion. What was struck or
    is hidden goes to ``leave_out``."""
    node, down = root, True
    top = root.mem_id if root is not None else 0  # to compare nodes themselves would compare their whole content
    while node is not None:
        if down:
            silent, unread = (node.tag or "") in SILENT, node.tag in STRUCK or is_hidden(node)
            if unread and not silent:
                leave_out(node)
            silent = silent or unread
            if not silent:
                yield node, True
            child = None if silent else node.child
            if child is not None:
                node = child
                continue
            if not silent:
                yield node, False
        if node.mem_id == top:
            return
        following = node.next
        node, down = (following, True) if following is not None else (node.parent, False)
        if not down and node is not None:
            yield node, False


def is_hidden(node: "LexborNode") -> bool:
    """Whether a page does not show an element, as it says itself."""
    said = node.attributes
    return "hidden" in said or bool(HIDDEN.search(said.get("style") or ""))
