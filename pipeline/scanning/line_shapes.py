"""What lines look like, as patterns of polars: bullets, numbers, ends of sentences, page furniture.

Does not belong here: which lines make a passage (``passages.py``).
"""

from pipeline.text import NOTE_MARKS

SIGNS = "•·▪▫■□‣◦○●➢➤►✓\u2460-\u249b\u2776-\u2793\u3220-\u3229\uf020-\uf0ff"
"""Characters that are bullets and nothing else, or numbers in circles and parentheses: ``①``, ``㈠``; the last are those of
symbol fonts, as word processors leave them."""
QUOTED = r"[‘'“\"«]\d{1,2}[’'”\"»]\s+"
"""A number in quotes, by which Arabic texts number the items within items: ``‘1’``."""
DECIMAL = r"[1-9]\d?\.(?:[1-9]|1[0-46-9])\.?"
"""The number of an item by that of its paragraph, ``8.1``, and no time of day."""
BULLET = rf"^(?:[-–—*{SIGNS}]\s+|[{SIGNS}]|--\s+|——\s*|o(?:\s{{2,}}|\s\p{{Lu}})|\d{{1,2}}\.\d{{1,2}}\.?\s+|{QUOTED}|{DECIMAL}$)"
NUMBERED = r"^\**(\d{1,3})(?:(?:\s?\\?\.\**|\))(?:\s|$)|[．、])"
NUMBERED_ARABIC = r"^([0-9٠-٩]{1,3})\s{0,4}[-ـ–](?:\s.*\p{Arabic}|$)"
LONE = r"^(?:\(?(?:\d{1,3}|\p{L}{1,2})\s?[.)]|[0-9٠-٩]{1,3}\s{0,4}[-ـ–])$"
LETTERED = r"^[«“\"]?[(（]?(?:[a-z]{1,2}|[ivxl]{1,5}|\d{1,2}|\p{Ll}|\p{Lo}\x{640}?)[)）](?:\s|\p{Han}|$)"
HEADED = r"^(?:(?:\p{Lu}|[IVX]{1,4})\s?[.)]\s+\p{Lu}|\p{Arabic}{1,5}\s?[-–\x{640}]\s+\p{Arabic})"
"""A heading with a letter, its name or a Roman number, where one may stand: right below a lead-in."""
CAPITAL = r"^[«“\"'(\[*]*(?:[\p{Lu}\p{Lo}\d]|\p{Ll}-\p{Ll}{1,2}\.?\s+\p{Lu})"  # "г-н Иванов" begins as a name does
CASELESS = r"^[«“\"'(\[*]*\p{Lo}"
ENDED = rf"[.!?;:。；：？！؟](?:\s?»)?[\"'»”“)\]*{NOTE_MARKS}]*$"
SENTENCE_ENDED = rf"[.!?。？！؟](?:\s?»)?[\"'»”“)\]*{NOTE_MARKS}]*$"
PAGE_NUMBER = r"^(?:[-–—]\s?\d{1,4}\s?[-–—]?|\d{1,4}|\d{1,3}/\d{1,3}|/?\.\.\.)$"
BAR_CODE = r"^\*?\d{7}\*?$|^\*[0-9A-Z]{7,}\*$"
JOB_NUMBER = r"\d{2}-\d{5}(?:\s*\([A-Z]\))?(?:\s+\d{6,8})*(?:\s+\*?\d{7}\*?)?"
JOB_LINE = rf"^(?:\d{{1,4}}(?:/\d{{1,3}})?\s+|\*\d{{7}}\*\s+)?{JOB_NUMBER}(?:\s+\d{{1,4}}(?:/\d{{1,3}})?|\s+/\.\.\.)?$"
FILE_NAME = r"^(?:\d{1,4}\s+)?\d{7}[a-z]?\.doc(?:\s+\d{1,4})?$"
RULE = r"^[-_=*~\s]{3,}$"
SERIES = (
    "A|S|E|ST|TD|DP|CERD|CCPR|CAT|CEDAW|CRC|FCCC|UNEP|ECE|HRI|NPT|PBC|CD|CTOC|ICCD|HSP|LC|BWC|CCW|APLC|SPLOS|ISBA|CEB"
)
SYMBOL = rf"(?:{SERIES})(?:/[A-Z0-9][A-Za-z0-9.()-]*)+"
SYMBOL_LINE = rf"^\**{SYMBOL}(?:\s*[–—/-]\s*{SYMBOL})*\**$"
PAGE = r"\d{1,4}(?:/\d{1,3})?"
NUMBERED_HEAD = rf"^(?:(?:{PAGE}|{JOB_NUMBER})\s{{2,}}{SYMBOL}|{SYMBOL}\s{{2,}}(?:{PAGE}|{JOB_NUMBER}))$"
"""A running symbol with the page or the number of the job at the other end of its line."""
WIDE = r"[\p{Han}\u3000-\u303f\uff00-\uffef]"
"""Characters that take two columns of a line: a full line of Chinese has half as many as one of Latin letters."""
LABELLED = r"^[\p{Lu}\p{Lo}][^:：.。,，]{0,30}[:：]\s*\S"
"""A line that says what stands in it: ``Chair: Ms. X``. A block of nothing else is a list."""
LEADERS = r"(?:\.\s?){6}"
"""What fills the lines of a table between its columns."""
