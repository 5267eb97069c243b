"""Bytes to text: one reader per format, chosen by the ending of the file name, and by the bytes where they contradict it.

Belongs here: formats and encodings. Does not belong here: what a text says.
"""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.reading.encodings import decode
from pipeline.reading.kinds import BEGINNING, LATER, Foreign, is_locked_office, kind_of
from pipeline.reading.markdown import read_markdown
from pipeline.reading.notes import Draft, Note
from pipeline.reading.plain import read_plain
from pipeline.reading.refusal import Refusal
from pipeline.text import normalise
from pipeline.vocabulary import IssueCode, Severity

__all__ = ["READERS", "Note", "Reading", "Refusal", "read"]


@dataclass(frozen=True)
class Reading:
    """The text of a file in its normal form, the media type that it was read as, and what is to be told of it."""

    text: str
    media_type: str
    notes: tuple[Note, ...] = ()


def read_html(data: bytes) -> Draft:
    """A web page. The readers with libraries of their own are imported when they are needed: that takes time."""
    from pipeline.reading.web_page import read_page

    return read_page(data)


def read_xml(data: bytes) -> Draft:
    from pipeline.reading.akoma_ntoso import read_akoma_ntoso

    return read_akoma_ntoso(data)


def read_pdf(data: bytes) -> Draft:
    from pipeline.reading.pdf import read_pages

    return read_pages(data)


def read_docx(data: bytes) -> Draft:
    from pipeline.reading.word import read_word

    return read_word(data)


HTML = "text/html"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
READERS: dict[str, tuple[str, Callable[[bytes], Draft]]] = {
    ".docx": (WORD, read_docx),
    ".htm": (HTML, read_html),
    ".html": (HTML, read_html),
    ".md": ("text/markdown", read_markdown),
    ".pdf": ("application/pdf", read_pdf),
    ".txt": ("text/plain", read_plain),
    ".xml": ("application/xml", read_xml),
}
"""Ending of the file name (lower case) to media type and reader."""
SAME = {".htm": ".html", ".xhtml": ".html", ".md": ".txt"}
"""Endings of one format."""


def read(data: bytes, suffix: str) -> Reading:
    """The text of a file. Raises ``Refusal`` where there is none to be had, and nothing else."""
    if not data.strip():
        raise Refusal(IssueCode.EMPTY_FILE, "the file holds no text; remove it or put the document in its place")
    chosen, notes = choose(data, suffix.lower())
    media_type, reader = READERS[chosen]
    try:
        draft = reader(data)
        text = normalise(draft.text)
    except (Refusal, MemoryError, ImportError):
        raise
    except Exception as error:
        reason = f"the reader failed on this file, which it should not ({type(error).__name__}: {error})"
        raise Refusal(IssueCode.RULE_FAILED, f"{reason}; please report it with the file") from error
    if not text.strip():
        raise without_text(draft.notes)
    return Reading(text, media_type, (*notes, *draft.notes))


def without_text(notes: list[Note]) -> Refusal:
    """Why nothing was read of a file that holds something: it is damaged, or all of it was left out."""
    told = [note for note in notes if note.code in (IssueCode.RECOVERED, IssueCode.LEFT_OUT)]
    if not told:
        return Refusal(IssueCode.EMPTY_FILE, "the file holds no text; remove it or put the document in its place")
    damaged = any(note.code is IssueCode.RECOVERED for note in told)
    reason = f"no text of the file could be read: {'; '.join(note.message for note in told)}"
    return Refusal(IssueCode.DAMAGED_FILE if damaged else IssueCode.EMPTY_FILE, reason)


def choose(data: bytes, suffix: str) -> tuple[str, list[Note]]:
    """The ending of the format to read, with a note where it is not that of the file. Raises ``Refusal``."""
    if is_locked_office(data):
        raise Refusal(IssueCode.ENCRYPTED_FILE, "the file is locked with a password; save it without one")
    kind = kind_of(data)
    if isinstance(kind, Foreign):
        raise Refusal(IssueCode.UNKNOWN_FORMAT, f"this is {kind.name}: {kind.advice}")
    if suffix not in READERS:
        if suffix in LATER and kind is None:
            raise Refusal(
                IssueCode.UNKNOWN_FORMAT, f"its name says that this is {LATER[suffix].name}: {LATER[suffix].advice}"
            )
        known = ", ".join(sorted(READERS))
        shown = f"no reader for {suffix or 'a file without ending'}; known are {known}"
        hint = f"; by its first bytes the file is {kind}, give it that ending" if kind else ""
        raise Refusal(IssueCode.UNKNOWN_FORMAT, shown + hint)
    if (suffix, kind) == (".xml", ".html"):
        return ".html", []  # XHTML
    if kind is None and suffix == ".xml" and is_plain(data):
        return ".txt", [other_format("plain text", suffix)]
    if kind is None or SAME.get(suffix, suffix) == kind:
        return suffix, []
    return kind, [other_format(kind, suffix)]


def other_format(kind: str, suffix: str) -> Note:
    message = f"by its first bytes the file is {kind}, not {suffix}; it was read as what it is"
    return Note(Severity.WARNING, IssueCode.OTHER_FORMAT, message)


def is_plain(data: bytes) -> bool:
    """Whether bytes that no mark tells the format of are text without any markup."""
    if b"<" in data[:BEGINNING]:
        return False
    try:
        return bool(decode(data).text.strip())
    except Refusal:
        return False
