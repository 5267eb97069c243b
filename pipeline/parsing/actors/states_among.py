"""States that a sentence enumerates together with organizations: ``Kenya, Uganda, the African Union and ECOWAS attended``.

A State is one of them where nothing but commas, conjunctions and words for who came stand between it and the organization,
so that the place of a meeting, or what somebody spoke of, is none. Does not belong here: States that stand alone
(``entries.py``), or which side of a verb is read (``attendance.py``).
"""

from itertools import pairwise

from pipeline.parsing.actors.entries import FILLING, PARENTHESES, read_entry, small_words
from pipeline.parsing.actors.gaps import roles_in
from pipeline.parsing.actors.subjects import joined
from pipeline.parsing.document import Document, Entry, Found, apart, span_of
from pipeline.parsing.names.beginnings import ROLES, VERBS
from pipeline.parsing.names.genitives import is_definite
from pipeline.scanning.marks import Mark
from pipeline.text import COMMAS, Span, without

OPENED = (
    *VERBS,
    "lead.participants",
    "participation.including",
    "participation.namely",
    "meeting.counted",
    "meeting.noun",
)
"""Kinds of words right behind which an enumeration begins."""
PLACE = "meeting.place"
"""The kind of words before a place."""
COLONS = ":："
NOUN = 40
"""Characters before a name in which the noun for a meeting stands that the name is bound to."""


def with_states(document: Document, span: Span, organizations: list[Entry]) -> list[Entry]:
    """The organizations of a stretch and the States that are enumerated with them, in their order."""
    states = document.marks_in(span, "country")
    if not states or not organizations:
        return organizations
    told = {entry.name.spans[0] for entry in organizations}
    items = list(apart(sorted([*document.marks_in(span, "name", "acronym"), *states])))
    found = []
    for run in runs(document, items):
        if is_place(document, run):
            continue
        if any(span_of(m) in told for m in run) and (run[0].kind != "country" or opens(document, span, run[0])):
            found += [m for m in run if m.kind == "country"]
    entries = [Entry(Found(m.value, (span_of(m),), "entry.country"), None, True) for m in found]
    return sorted([*organizations, *entries], key=lambda entry: entry.name.spans[0])


def runs(document: Document, items: list[Mark]) -> list[list[Mark]]:
    """Names by the enumerations that they stand in."""
    found = [items[:1]]
    for before, item in pairwise(items):
        gap = Span(before.end, item.start)
        if joined(document, gap) and is_plain(document, gap):
            found[-1].append(item)
        else:
            found.append([item])
    return found


def is_place(document: Document, run: list[Mark]) -> bool:
    """Whether a State behind a comma alone may be where the organization before it is: ``UNDP, Kenya, took part``."""
    state = len(run) == 2 and run[0].kind != "country"
    return state and document.fold(Span(run[0].end, run[1].start)).strip() in COMMAS


def is_plain(document: Document, gap: Span) -> bool:
    """Whether a stretch holds nothing but small words and words for who came: a person, a town or a word for where stands in
    none."""
    language = document.language_at(gap.start)
    conjunctions = sorted(filter(None, language.conjunctions), key=len, reverse=True)
    phrases = small_words(document, gap.start) - {*conjunctions} | {*language.numbers}
    small = {part.rstrip("'") for phrase in phrases for part in phrase.split()} - {*language.cues[PLACE]}
    for piece in without(gap, [span_of(mark) for mark in apart(roles_in(document, gap, *ROLES))]):
        words = f" {' '.join(FILLING.sub(' ', PARENTHESES.sub(' ', document.fold(piece))).split())} "
        for conjunction in conjunctions:
            words = words.replace(f" {conjunction} ", " ")
        if not small.issuperset(words.split()):
            return False
    return True


def opens(document: Document, span: Span, state: Mark) -> bool:
    """Whether an enumeration begins with a State: nothing stands before it but who came, or a verb, a meeting or a colon does,
    and it is not that State's meeting."""
    ends = [mark.end for mark in document.marks_in(Span(span.start, state.start), *OPENED)]
    colon = max(document.text.rfind(letter, span.start, state.start) for letter in COLONS)
    return is_plain(document, Span(max([span.start, colon + 1, *ends]), state.start)) and not has_meeting(
        document, state
    )


def has_meeting(document: Document, name: Mark | Span) -> bool:
    """Whether a name only tells whose meeting it was: ``asistieron a la Cumbre de la Unión Africana``."""
    nouns = document.marks_in(Span(max(0, name.start - NOUN), name.start), "meeting.noun")
    for noun in nouns:
        words = document.fold(Span(noun.end, name.start)).strip()
        # a noun that holds an article is followed by no genitive without a word for it: ``حضر الاجتماع الاتحاد``
        bound = words or not is_definite(document, span_of(noun))
        if bound and words in document.language_at(noun.end).genitives:
            return True
    return False


def read_mixed(document: Document, span: Span) -> tuple[list[Entry], Span | None]:
    """The organizations of an entry and what is not understood of it, as ``read_entry``; and where it enumerates organizations
    and States that a conjunction closes, all of them: ``African Union and Kenya``. A State behind a comma alone may be where
    an organization is: ``UNDP, Kenya``."""
    entries, rest = read_entry(document, span)
    organizations = [entry for entry in entries if not entry.is_country]
    if rest is None or not organizations:
        return entries, rest
    items = list(apart(sorted(document.marks_in(span, "name", "acronym", "country"))))
    last = [document.fold(Span(a.end, b.start)).split() for a, b in pairwise(items)][-1:]
    closed = any(word in document.language_at(span.start).conjunctions for words in last for word in words)
    whole = closed and len(runs(document, items)) == 1
    around = [Span(span.start, items[0].start), Span(items[-1].end, span.end)] if whole else []
    if around and all(is_plain(document, words) for words in around):
        return with_states(document, span, organizations), None
    return entries, rest


def read_entries(document: Document, body: Span) -> tuple[list[Entry], Span | None]:
    """An entry, or two that share a line: ``X/Y``. What is not understood of either is left over."""
    slash = document.masked.find("/", body.start, body.end)
    halves = [Span(body.start, slash), Span(slash + 1, body.end)] if slash > 0 else [body]
    read = [read_mixed(document, half) for half in halves]
    if len(read) > 1 and not all(entries for entries, _ in read):
        return read_mixed(document, body)
    return [e for entries, _ in read for e in entries], next((rest for _, rest in read if rest), None)
