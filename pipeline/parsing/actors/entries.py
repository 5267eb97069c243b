"""One entry of a list of participants: the organizations in it, each with the office that stood for it.

Names are found first; only what lies between them is looked at. An entry is understood when nothing is left over but
offices, articles, conjunctions, persons and who represents whom.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.parsing.document import Document, Entry, Found, apart, span_of
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.names.held import office_held, tells_portfolio
from pipeline.parsing.names.offices import ACCREDITED, end_of_office, is_owned, second_office
from pipeline.parsing.names.organization_words import holds_state
from pipeline.reference import OFFICE
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span, without

SIGNED_FOR = ("participation.speaks_for", "participation.on_behalf_of", "head.signed_for")
"""Kinds of words that open the line of who signed for somebody: ``For the African Union: Mr. X``."""
CLASS = 40
"""Characters around a name in which the words for a class of organizations stand."""
PARENTHESES = re.compile(r"[(（][^()（）]*[)）]")
COLON = re.compile(r"\s*[:：]|\s+[-–—]{1,2}\s+")
"""What parts an organization from who came for it: a colon, or a dash between blanks."""
FILLING = re.compile(r"[\s,;.:*()\[\]/&'\"–—،؛、。-]+")
BEFORE = 500
"""Characters before an organization in which an office and its accreditation to that organization stand."""


def read_entry(document: Document, span: Span) -> tuple[list[Entry], Span | None]:
    """The organizations of an entry, and the words that were not understood, if any."""
    found = [n for n in apart(document.marks_in(span, "name", "acronym")) if not is_of_class(document, n)]
    names = heads(document, [name for name in found if not is_accreditation(document, span, name)])
    if not names:
        return country_entry(document, span)
    before = Span(span.start, names[0].start)
    held = next(
        (o for m in document.marks_in(before, "office.bare")[-1:] if (o := office_held(document, m, names[0]))), None
    )
    entries = [] if held else bare_offices(document, before)
    start = span.start
    for index, name in enumerate(names):
        stop = names[index + 1].start if index + 1 < len(names) else span.end
        office = office_before(document, start, name) or office_after(document, name, stop)
        office = office or (held if index == 0 else None)
        entries.append(Entry(Found(name.value, (span_of(name),), "entry.name"), office))
        start = name.end
        for cue in document.marks_in(Span(name.end, stop), "participation.represented_by")[:1]:
            words = document.trim(Span(cue.end, clause_end(document, Span(cue.end, span.end), names)), ".,;*。；")
            words = without_closing_verb(document, words)
            entries[-1] = Entry(entries[-1].name, Found(document.quote(words), (words,), "entry.represented_by"))
            rest = Span(words.end, span.end)
            return [
                *entries,
                *(read_entry(document, rest)[0] if document.trim(rest, ".,;*").start < rest.end else []),
            ], None
    left = leftover(document, Span(names[0].start, span.end) if held else span, names)
    return entries, None if left is not None and tells_portfolio(document, entries, left) else left


def without_closing_verb(document: Document, words: Span) -> Span:
    """Who represented an organization, without the verb that stands behind him in Chinese: ``由``副秘书长张三``代表``."""
    offices = document.marks_in(words, "participation.offices")
    for verb in document.marks_in(words, "participation.delegates"):
        longer = any(m.start < verb.start and m.end == verb.end for m in offices)
        if is_han(verb.value[-1]) and verb.end == words.end and verb.start > words.start and not longer:
            return document.trim(Span(words.start, verb.start))
    return words


def is_organization(entry: Entry) -> bool:
    """Whether an entry names an organization itself, and neither a State nor an office."""
    return not entry.is_country and entry.name.rule != "entry.bare_office"


def spoken_for(document: Document, span: Span) -> list[Entry]:
    """The organization before a colon, with the words behind it for who came: ``SADC: Director of the Organ on Politics``."""
    colon = COLON.search(document.text, *span)
    if colon is None:
        return []
    entries, rest = read_entry(document, Span(span.start, colon.start()))
    words = document.trim(Span(colon.end(), span.end), ".;,，、；。*")
    if not entries:
        return of_class(document, Span(span.start, colon.start()), words)
    if rest is not None or len(entries) != 1 or entries[0].is_country or words.start >= words.end:
        return []
    return [Entry(entries[0].name, Found(document.quote(words), (words,), "entry.represented_by"))]


def of_class(document: Document, label: Span, words: Span) -> list[Entry]:
    """The organizations behind a colon, where the label says for which class they came, whatever it is called: ``For the
    financial institutions: African Development Bank``. Nothing else stands behind the colon."""
    opened = any(mark.start == label.start for mark in document.marks_in(label, *SIGNED_FOR))
    if not opened or has_honorific(document, label) or words.start >= words.end:
        return []
    entries, rest = read_entry(document, words)
    return [] if rest is not None or any(entry.is_country for entry in entries) else entries


def is_of_class(document: Document, name: Mark) -> bool:
    """Whether a name only begins or ends the words for a class of organizations: ``United Nations entities``."""
    around = Span(max(0, name.start - CLASS), name.end + CLASS)
    words = document.marks_in(around, "category.")
    return any(m.start <= name.start and name.end <= m.end and m.end - m.start > name.end - name.start for m in words)


def is_accreditation(document: Document, span: Span, name: Mark) -> bool:
    """Whether an organization is only the one to which somebody is accredited: ``Permanent Representative of Kenya to the
    United Nations`` is Kenya's, not the United Nations'."""
    span = Span(max(span.start, name.start - BEFORE), span.end)  # a list in one sentence can have thousands of names
    if is_field(document, span, name):
        return True
    before = document.fold(Span(span.start, name.start)).rstrip()
    language = document.language_at(span.start)
    bound = [w for w in language.accreditations if before.endswith(w) and stands_apart(before, w)]
    reach = Span(max(span.start, name.start - ACCREDITED), name.start)
    if any(before.endswith(f" {c} {w}") for c in language.conjunctions for w in bound):
        return bool(document.marks_in(reach, "participation.offices"))  # "extended to A and to B"
    others = document.marks_in(Span(span.start, name.start), "country", "demonym", "name", "office.bare")
    return bool(bound) and any(mark.end > reach.start for mark in others)


def is_field(document: Document, span: Span, name: Mark) -> bool:
    """Whether an organization is what an office is for, written together with the words for that: ``负责非洲联盟事务的代表``."""
    charged = document.marks_in(Span(span.start, name.start), "participation.charged")[-1:]
    return any(mark.end == name.start and is_han(mark.value[-1]) for mark in charged)


def stands_apart(words: str, last: str) -> bool:
    """Whether the last words are whole ones."""
    return is_han(last[-1]) or len(words) == len(last) or not words[-len(last) - 1].isalnum()


def bare_offices(document: Document, span: Span) -> list[Entry]:
    """Offices that stand alone before the first organization: no genitive binds them to it."""
    found = []
    for mark in document.marks_in(span, "office.bare"):
        after = document.fold(Span(end_of_office(document, mark), span.end)).strip()
        if second_office(document, mark, Span(mark.end, span.end)) or is_owned(document, mark):
            continue
        genitives = document.language_at(mark.start).genitives
        if after and after.split()[0] not in genitives and after not in genitives:
            name = Found(f"{OFFICE}{mark.value}", (span_of(mark),), "entry.bare_office")
            found.append(Entry(name, Found(document.quote(span_of(mark)), (span_of(mark),), "entry.office")))
    return found


def clause_end(document: Document, span: Span, names: list[Mark]) -> int:
    """Where the words for who represents an organization end: at a comma right before the next organization."""
    language = document.language_at(span.start)
    small = ("", *language.articles, *language.conjunctions)
    for name in names:
        low, high = document.folded.within(Span(span.start, max(span.start, name.start)))
        before = document.folded.text[low:high].rstrip()
        for word in [word for word in small if before.endswith(f", {word}".rstrip())]:
            comma = len(before) - len(f", {word}".rstrip())
            if before[:comma].rstrip(", "):
                return document.folded.span(low + comma, low + comma + 1).start
    return span.end


def heads(document: Document, names: list[Mark]) -> list[Mark]:
    """Names without those that only qualify the one before, and without acronyms in parentheses that repeat it."""
    kept: list[Mark] = []
    for name in names:
        between = document.fold(Span(kept[-1].end, name.start)).strip() if kept else ""
        short = name.kind == "acronym" or (
            is_han(name.value[-1]) and document.fold(Span(name.end, name.end + 1)) in ",)"
        )
        repeated = bool(kept) and between == "(" and short
        genitives = document.language_at(name.start).genitives
        if kept and not is_han(name.value[-1]):
            between = PARENTHESES.sub(
                "", between
            ).strip()  # "the Department of Political Affairs (DPA) of the United Nations"
        if kept and not repeated and between in genitives and is_han((between + name.value)[-1]):
            kept[-1] = name  # 联合国 安全理事会: where there are no blanks, what qualifies comes first
            continue
        if kept and (repeated or between in genitives):
            continue
        kept.append(name)
    return kept


def office_before(document: Document, start: int, name: Mark) -> Found | None:
    """``Président de l'`` before a name: the office, without the genitive that binds it to the name."""
    offices = document.marks_in(Span(start, name.start), "participation.offices")
    if not offices:
        return None
    office = span_of(offices[-1])
    between = document.fold(Span(office.end, name.start)).strip()
    if between and between not in document.language_at(start).genitives:
        return None
    return Found(document.quote(office), (office,), "entry.office")


def office_after(document: Document, name: Mark, stop: int) -> Found | None:
    """``秘书长`` written together with the name before it; it may share a word with it: ``办事处主任``."""
    if not is_han(name.value[-1]):
        return None
    for office in [
        m for m in document.marks_in(Span(name.start + 1, stop), "participation.offices") if m.end > name.end
    ][:1]:
        words = Span(max(name.end, office.start), office.end)
        if document.text[name.end : words.start] in ("", *document.language_at(name.start).genitives):
            return Found(document.quote(words), (words,), "entry.office")
    return None


def country_entry(document: Document, span: Span) -> tuple[list[Entry], Span | None]:
    """An entry that is a State, or the office of somebody whose organization goes without saying."""
    for mark in [m for m in document.marks_in(span, "office.bare") if not is_owned(document, m)]:
        found = Found(f"{OFFICE}{mark.value}", (span_of(mark),), "entry.bare_office")
        office = Found(document.quote(span_of(mark)), (span_of(mark),), "entry.office")
        return [Entry(found, office)], leftover(document, span, [mark])
    states = list(chained(document, document.marks_in(span, "country")))
    if states and holds_state(document, span, states[0]):
        return [], span
    return [Entry(Found(s.value, (span_of(s),), "entry.country"), None, True) for s in states], None if states else span


def small_words(document: Document, place: int) -> set[str]:
    """What may stand between names without meaning anything."""
    language = document.language_at(place)
    return {*language.genitives, *language.conjunctions, *language.articles}


def chained(document: Document, states: list[Mark]) -> Iterator[Mark]:
    """The first State and those that follow it with nothing but commas, conjunctions and those who came between them."""
    for before, state in zip([None, *states], states, strict=False):
        cues = document.language_at(state.start).cues
        small = small_words(document, state.start)
        small |= {*cues["participation.delegates"], *cues["participation.government"]}
        if before and not is_filling(document, Span(before.end, state.start), small):
            return
        yield state


def leftover(document: Document, span: Span, names: list[Mark]) -> Span | None:
    """The stretch of an entry that nothing explains. What stands in parentheses explains itself."""
    for match in PARENTHESES.finditer(document.text, span.start, span.end):
        pieces = [p for p in without(span, [Span(*match.span())]) if document.trim(p).start < p.end]
        return next((rest for p in pieces if (rest := leftover(document, p, names))), None)
    kinds = (
        "participation.offices",
        "participation.delegates",
        "participation.bodies",
        "name",
        "acronym",
        "participation.observer",
        "class",
        "office.bare",
    )
    small = small_words(document, span.start) | {*document.language_at(span.start).accreditations}
    if is_spoken_for(document, span, names):
        return None
    opened = [m.end for m in document.marks_in(span, *SIGNED_FOR) if m.start == span.start]
    start, part = max(opened, default=span.start), False
    within = [name for name in names if name.start < span.end]
    for mark in [*sorted([*within, *document.marks_in(span, *kinds)]), None]:
        gap = document.trim(Span(start, max(start, mark.start if mark else span.end)), ",;:.*()/–—-،؛、，；：。（）")
        if not is_filling(document, gap, small):
            if part and any(
                document.fold(gap).startswith(f"{word} ") for word in document.language_at(gap.start).genitives
            ):
                return None  # "subregional headquarters for the Caribbean"
            return None if has_honorific(document, gap) else gap  # a person, and what is said of him
        part = mark is not None and mark.kind == "participation.bodies"
        start = max(start, mark.end) if mark else start
    return None


def is_spoken_for(document: Document, span: Span, names: list[Mark]) -> bool:
    """Whether an entry says for whom somebody came, and a comma parts that from who it was: ``For the European Union, the head
    of its delegation in Nigeria, Mr. X``."""
    opened = [m for m in document.marks_in(span, *SIGNED_FOR) if m.start == span.start]
    small = small_words(document, span.start)
    if not opened or len(names) != 1 or not is_filling(document, Span(opened[-1].end, names[0].start), small):
        return False
    behind = document.trim(Span(names[0].end, span.end))
    came = document.marks_in(behind, "participation.offices", "participation.delegates", "office.bare")
    return document.text[behind.start : behind.end].startswith((",", "،", "，")) and bool(came)


def is_filling(document: Document, span: Span, small: set[str]) -> bool:
    """Whether a stretch holds nothing but punctuation, articles, genitives, conjunctions and words in parentheses."""
    words = FILLING.sub(" ", PARENTHESES.sub(" ", document.fold(span))).split()
    return not words or bare_words(frozenset(small)).issuperset(words)


@lru_cache(maxsize=256)
def bare_words(phrases: frozenset[str]) -> frozenset[str]:
    """The words of some phrases, elided ones without their apostrophe."""
    return frozenset(part.rstrip("'") for phrase in phrases for part in phrase.split())
