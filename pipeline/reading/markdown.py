"""Markdown to text: without the marks of emphasis within lines, the boxes of tasks, and blocks of code.

Belongs here: marks that hide words from those who look for them. Headings, lists, tables and lines that are emphasized as a
whole stay as they are: their marks tell what they are. Does not belong here: encodings.
"""

import re

from pipeline.reading.encodings import decode
from pipeline.reading.notes import Draft, LeftOut

FENCE = re.compile(
    r"^ {0,3}(?P<mark>`{3,}|~{3,})[^`\n]*\n(?P<code>(?:.*\n)*?) {0,3}(?P=mark)[`~]*[^\S\n]*$", re.MULTILINE
)
"""A block of code between two fences."""
TASK = re.compile(r"^([^\S\n]*(?:[-*+]|\d{1,3}[.)]) )\[[ xX]\] ", re.MULTILINE)
"""The box of a task, behind the mark of its item."""
EMPHASIS = re.compile(r"(?<![\w*_\\])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_\n]{1,300})(?<=[^\s\\])\1(?![\w*_])")
"""Emphasized words, on one line."""
MARKS = re.compile(r"[*_]")
WHOLE = re.compile(r"[\s#>]*(?:[*_]{1,3}[^*_]+[*_]{1,3}[.:]?)\s*\Z")
"""A line that is emphasized as a whole."""


def read_markdown(data: bytes) -> Draft:
    """The words of the file. Raises ``Refusal`` for what is no text."""
    draft = decode(data)
    text, left_out = draft.text.replace("\r\n", "\n"), LeftOut()
    if "```" in text or "~~~" in text:
        for fence in FENCE.finditer(text):
            left_out.add("blocks of code", fence["code"])
        text = FENCE.sub("", text)
    text = "\n".join(map(without_emphasis, TASK.sub(r"\1", text).split("\n")))
    return Draft(text, [*draft.notes, *left_out.notes()])


def without_emphasis(line: str) -> str:
    if not MARKS.search(line) or WHOLE.match(line):
        return line
    return EMPHASIS.sub(r"\2", EMPHASIS.sub(r"\2", line))
