"""Bytes to characters: which encoding a text is in, by marks, by what it declares of itself, and by a score.

UTF-8 is taken whenever it decodes. Else each of the ``CANDIDATES`` is tried, and scored by the share of characters
beyond ASCII that stand where the writing of its languages has them: accented letters among plain ones, small Cyrillic
letters not before capitals, Arabic letters not among Latin ones, Han characters of the common set. Does not belong
here: formats, and where in them an encoding is declared.
"""

import codecs
import re
from collections.abc import Iterator

from pipeline.reading.notes import Draft, Note
from pipeline.reading.refusal import Refusal
from pipeline.vocabulary import IssueCode, Severity

MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
    b"\x84\x31\x95\x33": "gb18030",
}
"""Byte order mark to encoding; the one of UTF-32 begins as that of UTF-16 does, and comes first."""
DECLARED = re.compile(
    r"(?:windows-|cp)?12\d\d|iso-?8859-\d+|koi8-[ru]|gb(?:k|2312|18030)|big5(?:-hkscs)?|mac-?\w+", re.I
)
"""Names of encodings that a document may declare and that are believed when UTF-8 does not decode."""
WIDER = {"iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-6": "cp1256", "iso8859-9": "cp1254"}
"""What is declared, by its name in Python, to what is meant by it: browsers do the same."""
NAMES = {"cp1252": "Windows-1252", "cp1251": "Windows-1251", "cp1256": "Windows-1256", "gb18030": "GB18030"}
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x19\x1b-\x1f\x7f-\x84\x86-\x9f]")
PLAIN, CYRILLIC, ARABIC = "A-Za-z", "\u0410-\u044f\u0401\u0451", "\u0621-\u064a"
COMMON_QUOTES = "«»“”‘’„‚–—…\u00a0§°№•·\u00ad"
SCORED = {
    "cp1252": re.compile(
        rf"(?:(?<=[{PLAIN}])[À-ÖØ-öø-ÿŒœŸŠšŽž](?![À-ÖØ-Þ])|(?<![À-ÖØ-öø-ÿ])[À-ÖØ-öø-ÿŒœŠšŽž](?=[{PLAIN}])"
        rf"|(?<![^\W\d_])[àÀéÉèêÊóúÓÚáÁíÍöüÖÜ](?![^\W\d_])|[{COMMON_QUOTES}¿¡ºª€£])"
    ),
    "gb18030": re.compile(
        r"(?<![a-z])[\u4e00-\u9fff\u3000-\u3002\u3008-\u3011\uff01-\uff5e\u2460-\u249b“”‘’…—·](?![a-z])"
    ),
    "cp1251": re.compile(
        rf"(?:(?<![{PLAIN}])[а-яё](?![{PLAIN}А-ЯЁ])|(?<![{PLAIN}а-яё])[А-ЯЁ](?![{PLAIN}])|[{COMMON_QUOTES}])"
    ),
    "cp1256": re.compile(
        rf"(?:(?<![{PLAIN}])[{ARABIC}\u064b-\u0652\u0640](?![{PLAIN}])|[،؛؟\u200c\u200d\u200e\u200f]|[{COMMON_QUOTES}])"
    ),
}
"""Encoding to what is well placed in it. Of equal scores the first wins."""
ENOUGH = 0.85
"""The share of characters beyond ASCII that must be well placed for a text to be taken for one."""
RARE = 100
"""A text is mended where it has at least so many characters, or bytes, for each damaged one."""
SAMPLE = 200_000
"""Bytes that are scored."""


def decode(data: bytes, declared: str | None = None) -> Draft:
    """The characters of a text. ``declared`` is the encoding that the document names. Raises ``Refusal`` if it is none."""
    mark = next((mark for mark in MARKS if data.startswith(mark)), None)
    if mark:
        return marked(data, mark)
    if b"\x00" in data:
        return wide(data) or without_zeros(data, declared)
    try:
        return Draft(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        recovered = surrogates(data) or mostly_utf8(data)
        if recovered:
            return recovered
        found = believed(data, declared) or best(data)
        if found is None:
            reason = f"the bytes are not UTF-8 text at byte {error.start}, nor text in {', '.join(NAMES.values())}"
            raise Refusal(IssueCode.NOT_TEXT, f"{reason}; save the file as UTF-8") from None
        name, text = found
        message = (
            f"decoded from {NAMES.get(name, name)}, as it is not UTF-8; if characters look wrong, save it as UTF-8"
        )
        return Draft(text, [Note(Severity.INFO, IssueCode.OTHER_ENCODING, message)])


def marked(data: bytes, mark: bytes) -> Draft:
    """The characters of bytes that begin with the mark of an encoding, a few damaged ones among them."""
    encoding = MARKS[mark]
    try:
        return Draft(data.decode(encoding).removeprefix("\ufeff"))
    except UnicodeDecodeError as error:
        text = data.decode(encoding, "replace").removeprefix("\ufeff")
        kept = mostly_utf8(data.removeprefix(mark)) if mark == codecs.BOM_UTF8 else mended(text, text.count("\ufffd"))
        if kept:
            return kept
        name = encoding.removesuffix("-sig").upper()
        reason = f"the bytes begin as {name} text and are not at byte {error.start}; save the file as UTF-8"
        raise Refusal(IssueCode.NOT_TEXT, reason) from None


def mended(text: str, damaged: int) -> Draft | None:
    """A text of which few places are damaged, each of which stands as U+FFFD."""
    if damaged == 0 or len(text) < RARE * damaged or CONTROLS.search(text):
        return None
    message = f"{damaged} places are damaged; each stands as U+FFFD"
    return Draft(text, [Note(Severity.WARNING, IssueCode.RECOVERED, message)])


def without_zeros(data: bytes, declared: str | None) -> Draft:
    """A text into which a few zero bytes have got, as where a disk was full."""
    zeros = data.count(0)
    if len(data) < RARE * zeros:
        raise Refusal(IssueCode.NOT_TEXT, f"a zero byte at byte {data.index(0)}: this is not a text file")
    draft = decode(data.replace(b"\x00", b""), declared)
    message = f"zero bytes were left out: {zeros}, the first at byte {data.index(0)}"
    return Draft(draft.text, [*draft.notes, Note(Severity.WARNING, IssueCode.RECOVERED, message)])


def surrogates(data: bytes) -> Draft | None:
    """A text in CESU-8, which some databases write for UTF-8: characters beyond the first 65,536 as two halves."""
    try:
        halves = data.decode("utf-8", "surrogatepass")
        text = halves.encode("utf-16-le", "surrogatepass").decode("utf-16-le")
    except UnicodeDecodeError:
        return None
    message = "decoded from CESU-8, a faulty UTF-8; save it as UTF-8"
    return Draft(text, [Note(Severity.INFO, IssueCode.OTHER_ENCODING, message)])


def wide(data: bytes) -> Draft | None:
    """The characters of text in UTF-16 without a mark: only that has many zero bytes, mostly on one side of its pairs."""
    order = "utf-16-be" if data[0::2].count(0) > data[1::2].count(0) else "utf-16-le"
    try:
        text = data.decode(order)
    except UnicodeDecodeError:
        return None
    return Draft(text) if text and not CONTROLS.search(text) and well_placed_wide(text) >= ENOUGH else None


def well_placed_wide(text: str) -> float:
    """The share of characters that texts of the six languages have, half counted where scripts meet without a blank."""
    known = len(
        re.findall(rf"[\s!-~À-ÿŒœ{COMMON_QUOTES}{CYRILLIC}\u0600-\u06ff\u3000-\u301f\u4e00-\u9fff\uff01-\uff5e]", text)
    )
    mixed = len(re.findall(r"(?<=[a-z])[\u4e00-\u9fff]|[\u4e00-\u9fff](?=[a-z])", text))
    return (known - mixed) / len(text)


def mostly_utf8(data: bytes) -> Draft | None:
    """A text in UTF-8 of which few bytes are damaged: ten whole characters beyond ASCII for each."""
    text = data.decode("utf-8", "replace")
    damaged = text.count("\ufffd") - data.count("\ufffd".encode())
    whole = sum(not c.isascii() for c in text) - text.count("\ufffd")
    if damaged == 0 or whole < 10 * damaged or CONTROLS.search(text):
        return None
    message = f"{damaged} places are not UTF-8, as the rest is; each stands as U+FFFD"
    return Draft(text, [Note(Severity.WARNING, IssueCode.RECOVERED, message)])


def believed(data: bytes, declared: str | None) -> tuple[str, str] | None:
    """The text in the encoding that it declares, if that is a known one and decodes."""
    if not declared or not DECLARED.fullmatch(declared):
        return None
    try:
        name = codecs.lookup(f"cp{declared}" if declared.isdigit() else declared).name
        name = WIDER.get(name, name)
        return name, data.decode(name)
    except (LookupError, UnicodeDecodeError):
        return None


def best(data: bytes) -> tuple[str, str] | None:
    """The candidate with the best score and the text in it, if that is good enough."""
    scores = dict(candidates(data))
    name = max(scores, key=lambda name: scores[name], default=None)
    if name is None or scores[name] < ENOUGH:
        return None
    return name, data.decode(name)


def candidates(data: bytes) -> Iterator[tuple[str, float]]:
    """The encodings in which all bytes have a meaning, with the share of characters that are well placed."""
    for name, pattern in SCORED.items():
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        sample = text[:SAMPLE]
        beyond = sum(not c.isascii() for c in sample)
        if beyond and not CONTROLS.search(sample):
            yield name, sum(len(found) for found in pattern.findall(sample)) / beyond
