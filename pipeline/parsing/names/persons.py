"""Offices and persons: who is meant by ``le Ministre mexicain des affaires étrangères, Luis Ernesto Derbez``."""

import re
from dataclasses import dataclass

from pipeline.parsing.document import Document
from pipeline.parsing.names.caseless_origins import name_before_origin
from pipeline.parsing.names.organization_words import names_organization
from pipeline.parsing.names.organs import organ_end, without_state
from pipeline.scanning.marks import Mark, is_han, parted, prefix_of
from pipeline.text import CAPITAL, NOTE_MARKS, Span

LETTER = rf"[^\W\d_{NOTE_MARKS}]"
WORD = rf"{CAPITAL}{LETTER}*(?:['’.-]{LETTER}+)*\.?"
PARTICLES = r"(?:de|da|do|dos|del|della|di|van|von|der|den|al|el|bin|ben|ibn|la|le|y|e)"
ARTICLE = r"(?:[^\W\d_]{2,3}[-‑–])"
"""What may stand before a part of a name in small letters: ``al-Sabah``, in any script."""
NAME = re.compile(rf"{WORD}(?:\s+(?:{PARTICLES}\s+)*{ARTICLE}?{WORD}){{1,5}}")
NAME_END = re.compile(rf"(?<![\w-]){WORD}\s+{WORD}\Z")
PORTFOLIO = re.compile(rf"(?!{CAPITAL})[^\W\d_][^,;.()]*?\s(?!{CAPITAL})[^\W\d_]+\s+({WORD}\s+{WORD}(?:\s+{WORD})?)")
"""What an office is for, behind its organization, and who holds it: two or three words in capitals behind small ones."""
LONGEST_NAME = 60
"""Characters of the longest name of a person that is looked for before a conjunction."""
LEADING = re.compile(rf"(?:{PARTICLES}\s+)+(?={CAPITAL})")
HAN_NAME = re.compile(r"[㐀-鿿]{1,8}(?:[·•‧・-][㐀-鿿]{1,10}){1,6}")
DOTTED_HAN_NAME = re.compile(r"[㐀-鿿]{1,8}(?:-[㐀-鿿]{1,8})*(?:[·•‧・][㐀-鿿-]{1,12})+")
"""A name of several parts in Chinese characters, which cannot be anything else."""
SHORT_HAN_NAME = re.compile(r"[㐀-鿿]{2,5}")
"""A name without dots, right behind an office."""
HAN_NAME_END = re.compile(r"[·•‧・][㐀-鿿-]{1,10}$")
NO_PERSON = ("participation.", "meeting.", "unsaid.", "heading.", "qualifier.", "name", "country", "class", "city")
"""Kinds of marks that make a few characters more than the name of a person."""
OFFICES = ("participation.offices", "participation.ministers", "office.bare")
"""Kinds of marks that are offices."""
COMMA = re.compile(r"\s*[,،，()（）\t]\s*|(?:\s?[.…]){3,}\s*|(?<!\s)[^\S\n]{3,}")
"""What parts name, office and State: commas, parentheses, and the leaders of a table."""
COMMA_OR_LINE = re.compile(rf"{COMMA.pattern}|\s*\n\s*")


@dataclass(frozen=True)
class Person:
    """Who held an office, as printed. Spans are None for what the words do not say."""

    name: Span | None
    title: Span | None
    country: tuple[str, Span] | None
    words: Span


def read_person(document: Document, span: Span, cuts: re.Pattern[str] = COMMA) -> Person:
    """Name, office and State in a stretch that names one person. ``cuts`` part them; in a list lines do, too."""
    name, title = None, None
    for piece in pieces(document, span, cuts):
        front = without_honorific(document, piece)
        bare = without_closing_honorific(document, piece) if front == piece else without_state(document, front)
        if name is None and is_name(document, bare, bare != piece):
            name = without_full_stop(document, bare)
        elif name is None and (bound := bound_name(document, bare, bare != piece)):
            name = bound
            title = title or office_of(document, piece, bound)
        elif title is None and document.marks_in(piece, *OFFICES):
            office, person = split_person(document, piece, front) if name is None or front != piece else (piece, None)
            name, title = name or person, without_full_stop(document, without_article(document, office))
        elif name is None and document.marks_in(piece, *OFFICES):
            name = split_person(document, piece, front)[1]  # a second office of his
        elif name is None and title and (closing := closing_person(document, piece)):
            name, title = closing, Span(title.start, document.trim(Span(title.start, closing.start)).end)
    return Person(name, title, country_in(document, span), span)


def closing_person(document: Document, piece: Span) -> Span | None:
    """Who holds an office whose words go on behind a comma: ``Commissioner for Political Affairs, Peace and Security Mr. X``."""
    for start in honorifics_in(document, piece)[-1:]:
        name = without_full_stop(document, without_honorific(document, Span(start, piece.end)))
        return name if start > piece.start and is_name(document, name, True) else None
    return None


def bound_name(document: Document, bare: Span, honoured: bool) -> Span | None:
    """The name in ``Ms. X of the Ministry of Y``, ``President X of Z``: a genitive right behind it says where from."""
    offices = document.marks_in(bare, *OFFICES)
    first = [m for m in offices if m.start == bare.start]
    start = bare.start if honoured or not first else max(m.end for m in first) + 1
    if caseless := name_before_origin(document, bare) if honoured else None:
        return caseless
    match = NAME.match(document.text, start, bare.end) if honoured or first else None
    if match is None or document.marks_in(Span(*match.span()), *OFFICES, "name", "acronym", "country"):
        return None
    after = document.fold(Span(match.end(), bare.end)).strip()
    genitive = any(after.startswith(f"{word} ") for word in document.language_at(bare.start).genitives)
    origins = document.marks_in(Span(match.end(), bare.end), "person.origin")
    bound = any(not document.fold(Span(match.end(), m.start)).strip() for m in origins)
    return Span(*match.span()) if genitive or bound else None


def office_of(document: Document, piece: Span, name: Span) -> Span | None:
    """The office before a name that a genitive follows."""
    offices = [m for m in document.marks_in(piece, *OFFICES) if m.end <= name.start]
    return Span(offices[0].start, offices[-1].end) if offices else None


def split_person(document: Document, piece: Span, bare: Span) -> tuple[Span, Span | None]:
    """Office and person where no comma parts them: ``министра иностранных дел Мексики Луиса Дербеса``,
    ``墨西哥外交部长路易斯·德韦斯先生``; an honorific begins the person, a State or organization ends the office."""
    kinds = (*OFFICES, "country", "demonym", "name", "acronym")
    marks = document.marks_in(without_closing_honorific(document, piece), *kinds) or document.marks_in(piece, *kinds)
    if bare != piece:
        name = document.trim(Span(bare.start, max(bare.start, marks[0].start)))
        return Span(marks[0].start, piece.end), name if name.start < name.end else None
    end = max(mark.end for mark in marks)
    rest = without_full_stop(document, without_honorific(document, document.trim(Span(end, piece.end), "*")))
    closed = without_closing_honorific(document, rest)
    words = document.text[closed.start : closed.end].split()
    text = ("" if any(is_han(word[-1]) for word in words) else " ").join(words)
    honoured = rest.start > document.trim(Span(end, piece.end), "*").start and is_name(document, rest, True)
    if closed.start < closed.end and (
        honoured
        or NAME.fullmatch(text)
        or HAN_NAME.fullmatch(text)
        or (closed != rest and is_han(text[-1]))
        or (SHORT_HAN_NAME.fullmatch(text) and not document.marks_in(closed, *NO_PERSON))
    ):
        organ = closed.start if honoured else organ_end(document, closed)
        whose = Span(piece.start, organ if organ > closed.start else end)
        return whose, document.trim(Span(organ, closed.end))
    behind = PORTFOLIO.fullmatch(document.text, *rest)  # what the office is for
    if behind and document.language_at(piece.start).inflection:
        return document.trim(Span(piece.start, behind.start(1))), Span(*behind.span(1))
    named = NAME.match(document.text, rest.start, rest.end)
    if named and document.text[named.end() :].lstrip()[:1].islower():  # "... of India Ashok Varma opened the debate"
        return Span(piece.start, end), Span(*named.span())
    for start in sorted(honorifics_in(document, Span(end, piece.end))):  # "Head of the Unknown Office Mr. X"
        name = without_full_stop(document, without_honorific(document, Span(start, piece.end)))
        if is_name(document, name, True):
            return document.trim(Span(piece.start, start)), name
    return piece, None


def without_closing_honorific(document: Document, span: Span) -> Span:
    """``路易斯·德韦斯先生``: some languages put the honorific last."""
    low, high = document.folded.within(span)
    for honorific in sorted(document.language_at(span.start).honorifics, key=len, reverse=True):
        if (
            is_han(honorific[-1])
            and document.folded.text.endswith(honorific, low, high)
            and high - len(honorific) > low
        ):
            return Span(span.start, document.folded.span(low, high - len(honorific)).end)
    return span


def read_persons(document: Document, span: Span, cuts: re.Pattern[str] = COMMA) -> list[Person]:
    """The persons of a stretch: a conjunction before an honorific begins another one."""
    starts = [span.start]
    view, (low, high) = document.folded.text, document.folded.within(span)
    language = document.language_at(span.start)
    joined = [word for word in language.conjunctions if word in language.proclitics]
    here = view[low:high]
    for honorific in [honorific for honorific in language.honorifics if f"{honorific} " in here]:
        for word in [*(f"{word} " for word in language.conjunctions), *joined]:
            place = view.find(f" {word}{honorific} ", low, high)
            while place >= 0:
                starts.append(document.folded.span(place + len(word) + 1, place + len(word) + 2).start)
                place = view.find(f" {word}{honorific} ", place + 1, high)
    marks = document.marks_in(span, *OFFICES, "country", "name")
    ordered = sorted({*starts, *(m.start for m in marks if after_person(document, span, m))})
    stretches = [Span(a, b) for a, b in zip(ordered, [*ordered[1:], span.end], strict=True)]
    return [read_person(document, without_conjunction(document, s), cuts) for s in stretches]


def after_person(document: Document, span: Span, mark: Mark) -> bool:
    """Whether a mark stands behind a person and a conjunction: in ``路易斯·德韦斯和秘书长`` another person begins there."""
    before = document.fold(Span(span.start, mark.start))
    for word in document.language_at(span.start).conjunctions:
        name = before.removesuffix(word)
        joined = mark.kind in OFFICES and word and before.endswith(f" {word} ")
        if joined and ends_with_person(document, span, mark, word):
            return True
        if (
            is_han(word[-1])
            and name != before
            and (
                HAN_NAME_END.search(name)
                or is_short_name(document, Span(span.start, mark.start), name)
                or any(is_han(h[-1]) and name.endswith(h) for h in document.language_at(span.start).honorifics)
            )
        ):
            return True
    return False


def ends_with_person(document: Document, span: Span, office: Mark, word: str) -> bool:
    """Whether the words before a conjunction and an office end with the name of a person: ``X, Minister of Y, and the``."""
    end = document.trim(Span(span.start, office.start)).end
    end = document.trim(Span(span.start, end - len(word)), ",").end
    near = Span(max(span.start, end - LONGEST_NAME), end)
    if document.text[end - 1 : end] == ")":  # "Mr. X (Uganda) and the Commissioner"
        return bool(honorifics_in(document, near))
    match = NAME_END.search(document.text, *near)
    return match is not None and not document.marks_in(Span(*match.span()), *OFFICES, "name", "acronym", "country")


def is_short_name(document: Document, before: Span, words: str) -> bool:
    """Whether folded words end with a name without dots, right behind an office: ``外交部长吴温貌伦``."""
    for office in document.marks_in(before, *OFFICES):
        tail = words[len(document.fold(Span(before.start, office.end))) :]
        if SHORT_HAN_NAME.fullmatch(tail):
            return not document.marks_in(Span(office.end, office.end + len(tail)), *NO_PERSON)
    return False


def without_conjunction(document: Document, span: Span) -> Span:
    """A stretch without the conjunction and comma that close it before the next person."""
    low, high = document.folded.within(span)
    words = document.folded.text[low:high].rstrip(" ,")
    for word in document.language_at(span.start).conjunctions:
        if words.endswith(f" {word}") or (is_han(word[-1]) and words.endswith(word)):
            words = words[: -len(word)].rstrip(" ,")
            break
    return Span(span.start, document.folded.span(low, low + len(words)).end) if words.strip() else span


def pieces(document: Document, span: Span, cuts: re.Pattern[str]) -> list[Span]:
    """A stretch cut at its commas, parentheses and leaders."""
    found, start = [], span.start
    offices = document.marks_in(span, *OFFICES)  # "Commissioner for Political Affairs, Peace and Security" is one piece
    for match in cuts.finditer(document.text, without_honorific(document, document.trim(span)).start, span.end):
        if not any(mark.start < match.start() < mark.end for mark in offices):
            found.append(Span(start, match.start()))
            start = match.end()
    return [s for c in [*found, Span(start, span.end)] if (s := document.trim(c, "*)）")).start < s.end]


def without_full_stop(document: Document, span: Span) -> Span:
    """A name without the full stop of its sentence; that of an initial or of Jr. stays."""
    text = document.text[span.start : span.end]
    if text.endswith("。"):
        return Span(span.start, span.end - 1)
    last = text.rstrip(".").split()[-1:] or [""]
    return document.trim(Span(span.start, span.end - 1)) if text.endswith(".") and len(last[0]) > 2 else span


def without_prefix(document: Document, span: Span, prefixes: tuple[str, ...]) -> Span:
    """A stretch without the longest of the folded ``prefixes`` that it begins with."""
    low, view = document.folded.within(span)[0], document.folded.text
    for prefix in sorted(prefixes, key=len, reverse=True):
        if view.startswith(prefix, low):
            after = low + len(prefix)
            if after < len(view) and parted(view, after):
                return document.trim(Span(max(span.start, document.folded.span(after, after + 1).start), span.end))
    return span


def honorifics_in(document: Document, span: Span) -> list[int]:
    """Where honorifics begin in a stretch."""
    low, high = document.folded.within(span)
    view = document.folded.text
    found = set()
    language = document.language_at(span.start)
    for honorific in language.honorifics:
        place = view.find(honorific, low, high)
        while place >= 0:
            begins = parted(view, place) or prefix_of(view, place) in language.proclitics
            if begins and parted(view, place + len(honorific)):
                found.add(document.folded.span(place, place + 1).start)
            place = view.find(honorific, place + 1, high)
    return sorted(found)


def without_honorific(document: Document, span: Span) -> Span:
    return without_prefix(document, span, document.language_at(span.start).honorifics)


def without_article(document: Document, span: Span) -> Span:
    return without_prefix(document, span, document.language_at(span.start).articles)


def is_name(document: Document, span: Span, honoured: bool) -> bool:
    """Whether a stretch is the name of a person: capitalised words, which tell no office and no organization."""
    if document.marks_in(span, "name", "acronym", "participation.offices", "participation.ministers", "country"):
        return False
    text = document.text[span.start : span.end]
    text = LEADING.sub("", text) if honoured else text
    if NAME.fullmatch(" ".join(text.split())) or DOTTED_HAN_NAME.fullmatch(text):
        return honoured or not names_organization(document, span)
    return honoured and text[:1].isalpha() and not text[:1].islower() and len(text) < 60


def country_in(document: Document, span: Span) -> tuple[str, Span] | None:
    """The State named in a stretch, by its name or by an adjective."""
    return next(((m.value, Span(m.start, m.end)) for m in document.marks_in(span, "country", "demonym")), None)
