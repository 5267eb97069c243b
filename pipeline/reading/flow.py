"""The flow of a marked-up document to lines: paragraphs, lists, tables and notes of HTML, Word and Akoma Ntoso alike.

A reader walks through its tree and tells what comes: text, the end of a line, of an entry, of a paragraph. Belongs
here: blanks and blank lines. Does not belong here: any format.
"""

import re

BLANKS = re.compile(r"[ \t\r\n\f]+")
"""White space that means nothing in marked-up text; a no-break space is not of it."""
AROUND_BREAK = re.compile(r"[ \t]*\n[ \t]*")


class Flow:
    """Lines of text. A paragraph stands between blank lines, an entry (of a list, a table) on a line of its own."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.pieces: list[str] = []
        self.notes: list[str] = []
        self.marker = ""
        self.apart = False

    def text(self, words: str, *, keep: bool = False) -> None:
        """Words of the paragraph that is being written, blanks folded unless they are to be kept."""
        words = words.replace("\t", " ") if keep else BLANKS.sub(" ", words)
        self.pieces.append(words.replace("\u00ad", ""))

    def superscript(self, words: str) -> None:
        """Words set high: a number of a note does not become a digit of the number before it."""
        before = self.pieces[-1][-1:] if self.pieces else ""
        self.text(f" {words}" if before.isdigit() and words[:1].isdigit() else words)

    def line_break(self) -> None:
        self.pieces.append("\n")

    def mark(self, marker: str) -> None:
        """The number or bullet of what comes next."""
        self.marker = f"{self.marker} {marker}".strip()

    def note(self, words: str) -> None:
        """A footnote: a paragraph after the one that refers to it."""
        if words.strip():
            self.notes.append(words)

    def entry(self) -> None:
        """The end of an entry: the next one begins on the next line."""
        self.end(apart=False)

    def paragraph(self) -> None:
        """The end of a paragraph, if there is one: a blank line comes next."""
        self.end(apart=True)

    def end(self, *, apart: bool) -> None:
        words = AROUND_BREAK.sub("\n", re.sub(r"  +", " ", "".join(self.pieces))).strip(" \t\n")
        self.pieces.clear()
        if words:
            self.write(f"{self.marker} {words}" if self.marker else words)
            self.marker = ""
        notes, self.notes = self.notes, []
        for note in notes if words else ():
            self.apart = True
            self.write(note)
        self.notes = [] if words else notes
        self.apart = self.apart or apart or bool(words and notes)

    def write(self, words: str) -> None:
        if self.apart and self.lines:
            self.lines.append("")
        self.lines.append(words)
        self.apart = False

    def result(self) -> str:
        """All lines; a marker without text stands alone, notes without a paragraph at the end."""
        self.paragraph()
        for words in [*([self.marker] if self.marker else []), *self.notes]:
            self.apart = True
            self.write(words)
        return "\n".join(self.lines)
