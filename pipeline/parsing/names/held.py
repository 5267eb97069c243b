"""Offices with the words for what they are for, held in an organization named behind those: ``Assistant Secretary-General for
Political Affairs at the Organization of Islamic Cooperation``, ``الأمين العام المساعد للشؤون السياسية في المنظمة``.

Does not belong here: offices that a genitive alone binds to their organization (``entries.py``), or that no list knows
(``posts.py``, ``rows.py``).
"""

from pipeline.parsing.document import Document, Entry, Found
from pipeline.parsing.names.beginnings import is_preposition
from pipeline.parsing.names.namesakes import bearer_of
from pipeline.parsing.names.offices import end_of_office, is_of_office, start_of_office
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

PORTFOLIO = 8
"""Words of what an office is for, with the preposition behind them."""
OTHERS = ("participation.", "country", "demonym", "office.bare", "meeting.", "force.", "unsaid.")
"""Kinds of words that make more of a stretch than what an office is for."""
SMALL = (
    "meeting.place",
    "meeting.indefinite",
    "participation.speaks_for",
    "participation.charged",
    "participation.bodies",
)
"""Those of them that a portfolio may hold, or that bind it."""
FIELDS = ("country", "demonym")
"""Those that it may hold behind the organization: ``for Somalia``."""


def office_held(document: Document, bare: Mark, name: Mark) -> Found | None:
    """An office that would name its organization alone, where it is held in another: words for what it is for stand behind it
    or belong to it, and then a preposition, right before the name of that one."""
    office, gap = Span(bare.start, end_of_office(document, bare)), Span(end_of_office(document, bare), name.start)
    words = document.fold(gap).split() if gap.start < gap.end and not is_han(name.value[-1]) else []
    language = document.language_at(name.start)
    while words and words[-1] in language.articles and words[-1] not in language.genitives:
        words.pop()
    if not words or len(words) > PORTFOLIO or any("," in word for word in words):
        return None
    if not is_place(document, words[-1], name.start) or is_of_another(document, bare):
        return None
    told = opens_portfolio(document, words[:-1], name.start) if words[:-1] else names_portfolio(document, office)
    if not told or tells_more(document, gap) or bearer_of(name.value) == bearer_of(bare.value):
        return None
    return Found(document.quote(office), (office,), "entry.office")


def is_of_another(document: Document, bare: Mark) -> bool:
    """Whether an office that stands alone is that of whom somebody represents: ``Special Representative of the
    Secretary-General``."""
    language = document.language_at(bare.start)
    words = document.fold(Span(start_of_office(document, bare), bare.start)).split()
    bound = {word for phrase in language.genitives for word in phrase.split()}
    return is_of_office(document, bare) or not bound.isdisjoint(words)


def is_place(document: Document, word: str, place: int) -> bool:
    """Whether a word binds an office to where it is held: of, at."""
    language = document.language_at(place)
    if word in language.accreditations:
        return False
    return word in language.genitives or word in language.cues["meeting.place"]


def opens_portfolio(document: Document, words: list[str], place: int) -> bool:
    """Whether words say what an office is for: a preposition opens them, or in Arabic one written together with an article."""
    joined = tuple(document.language_at(place).elisions.values())
    return is_preposition(document, words[0], place) or (bool(joined) and words[0].startswith(joined))


def names_portfolio(document: Document, office: Span) -> bool:
    """Whether an office says itself what it is for: it holds one of another organization, ``Secretary-General``."""
    known, words = document.language_at(office.start).bare_offices, document.fold(office)
    return words in known and any(f" {w} " in f" {words} " and known[w] != known[words] for w in known)


def tells_portfolio(document: Document, entries: list[Entry], rest: Span) -> bool:
    """Whether what is left over behind an office and its organization says what the office is for: ``Assistant Secretary-General
    of the League of Arab States for Political Affairs``, ``Special Envoy of the African Union for Somalia``."""
    if len(entries) != 1 or entries[0].is_country or entries[0].office is None:
        return False
    words = document.fold(rest).split()
    behind = rest.start >= entries[0].name.spans[0].end and bool(words) and len(words) <= PORTFOLIO
    if not behind or tells_more(document, rest, *FIELDS):
        return False
    opened = document.marks_in(rest, "participation.charged", "participation.speaks_for")
    if any(mark.start == rest.start for mark in opened):
        return True
    body = document.marks_in(entries[0].name.spans[0], "participation.bodies")
    longer = (
        bool(body) and words[0] in document.language_at(rest.start).genitives
    )  # "Département de la gestion" *des crises*
    return not longer and opens_portfolio(document, words, rest.start)


def tells_more(document: Document, span: Span, *allowed: str) -> bool:
    """Whether a stretch tells of somebody else, or of what was done."""
    told = document.marks_in(span, *OTHERS, "name", "acronym")
    return any(mark.kind not in (*SMALL, *allowed) for mark in told)
