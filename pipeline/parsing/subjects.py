"""Who acts in a sentence: the names that are the subject of a verb, and nothing else.

``The early-warning system of IGAD was praised`` says nothing of IGAD, ``IGAD described its early-warning system`` does. A
name is the subject where it stands right before the verb (in some languages right behind it), with nothing between but a
person, a parenthesis or an aside, and where no preposition binds it to a noun before it. Many verbs can be told apart so
that prove nothing of a name somewhere in their sentence. Does not belong here: which verbs, and what follows from them.
"""

import re
from collections.abc import Iterator
from itertools import zip_longest

from pipeline.parsing.document import Document, apart, span_of
from pipeline.parsing.entries import PARENTHESES, is_filling, is_owned, small_words
from pipeline.parsing.persons import COMMA, HAN_NAME, NAME
from pipeline.parsing.structure import has_honorific
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span, without

NAMED = ("name", "acronym", "country", "office.bare")
ROLES = (
    *("participation.offices", "participation.ministers", "participation.delegates", "participation.bodies"),
    *("participation.government", "participation.observer", "demonym"),
)
"""Kinds of words for who stands for a name: they belong to the subject."""
ADVERBS = "participation.adverbs"
OBLIQUE = "oblique.offices"
"""Forms of words for offices in which they are no subjects."""
SENT = 60
"""Characters behind a verb of sending in which the delegate stands."""
ASIDE = 160
"""Characters of the longest aside between a subject and its verb."""
HAN_PERSON = 14
"""Characters of the longest name of a person in a script without blanks, office included."""
BOUNDARY = re.compile(r"[,;:.!?()\[\]\"'،؛؟，；：。、（）—–-]$")


def subject_before(document: Document, span: Span) -> Span | None:
    """The subject that ends where ``span`` does, at the verb: one name or several."""
    items = named(document, span)
    if not items or not passes(document, Span(items[-1].end, span.end), closed=True):
        return None
    first = len(items) - 1
    while first > 0 and joined(document, Span(items[first - 1].end, items[first].start)):
        first -= 1
    start = beginning(document, Span(span.start, items[first].start))
    acts = start is not None and may_act(document, Span(start, items[first].end), items[first])
    return Span(start, span.end) if start is not None and acts else None


def subject_behind(document: Document, span: Span, *, declined: bool = False, told: bool = False) -> Span | None:
    """The subject that begins where ``span`` does, right behind the verb; ``declined`` where any case will do, ``told``
    where the form of an office must tell that it is the subject and not the object."""
    items = named(document, span)
    if not items or not passes(document, Span(span.start, items[0].start), closed=False):
        return None
    subject = Span(span.start, items[enumeration(document, items)].end)
    if told and not office_acts(document, Span(span.start, items[0].start)):
        return None
    return subject if declined or may_act(document, subject, items[0]) else None


def office_acts(document: Document, before: Span) -> bool:
    """Whether an office stands before the first name, in a language whose declension tells subjects from objects by it."""
    kinds = ("participation.offices", "participation.ministers", "participation.delegates")
    return bool(document.language_at(before.start).cues.get(OBLIQUE) and document.marks_in(before, *kinds))


def may_act(document: Document, subject: Span, first: Mark) -> bool:
    """Whether a subject may be in the nominative, in a language that declines names: its first office, or its first name
    where no office stands before it. An acronym has no cases."""
    if not document.language_at(subject.start).cues.get(OBLIQUE):
        return True
    roles = [m for m in document.marks_in(Span(subject.start, first.start), *ROLES) if m.kind != "demonym"]
    head = roles[0] if roles else first
    if head.kind == "name":
        return document.fold(span_of(head)) == head.value
    return not any(m.start < head.end and head.start < m.end for m in document.marks_in(subject, OBLIQUE))


def companies(document: Document, sentence: Span) -> Iterator[tuple[Mark, Span]]:
    """Enumerations that a word for delegates introduces, with that word: ``mediators of A, B and C``."""
    for mark in document.marks_in(sentence, "participation.delegates"):
        items = named(document, Span(mark.end, sentence.end))
        if items and passes(document, Span(mark.end, items[0].start), closed=False):
            last = enumeration(document, items)
            if last > 0:
                yield mark, Span(mark.start, items[last].end)


def enumeration(document: Document, items: list[Mark]) -> int:
    """The number of the last name that the first ones are joined with."""
    last = 0
    while last + 1 < len(items) and joined(document, Span(items[last].end, items[last + 1].start)):
        last += 1
    return last


def named(document: Document, span: Span) -> list[Mark]:
    """Names of organizations and States, and offices that stand for one, but for an office that a genitive binds to the
    name behind it."""
    found = list(apart(document.marks_in(span, *NAMED)))
    kept = []
    for mark, after in zip_longest(found, found[1:]):
        between = document.fold(Span(mark.end, after.start)).strip() if after else None
        if mark.kind == "office.bare" and is_owned(document, mark):
            continue
        if mark.kind != "office.bare" or between not in document.language_at(mark.start).genitives:
            kept.append(mark)
    return kept


def joined(document: Document, gap: Span) -> bool:
    """Whether two names are entries of one enumeration: a comma or a conjunction between them, and no other words."""
    language = document.language_at(gap.start)
    words = document.fold(gap)
    conjunction = any(word in language.conjunctions for word in words.split()) or any(
        is_han(word[-1]) and words.startswith(word) for word in language.conjunctions if word
    )
    glued = any(words.strip() == word for word in language.conjunctions if word in language.proclitics)
    return (conjunction or glued or bool(COMMA.search(words)) or "、" in words) and passes(document, gap, closed=False)


def passes(document: Document, gap: Span, *, closed: bool) -> bool:
    """Whether a gap holds nothing but small words, offices, adverbs and persons. One that is ``closed`` may be an aside
    between commas too."""
    for hole in PARENTHESES.finditer(document.text, *gap):
        return all(passes(document, part, closed=closed) for part in without(gap, [Span(*hole.span())]))
    cuts = [Span(*match.span()) for match in COMMA.finditer(document.text, *gap)]
    pieces = [document.trim(piece) for piece in without(gap, cuts)]
    pieces = [piece for piece in pieces if piece.start < piece.end]
    if all(is_transparent(document, piece) for piece in pieces):
        return True
    return closed and len(cuts) > 1 and gap.end - gap.start < ASIDE and is_aside(document, gap, cuts)


def is_aside(document: Document, gap: Span, cuts: list[Span]) -> bool:
    """Whether the gap is one clause between commas: ``X, which had followed the talks, said``."""
    opens = cuts[0].start == gap.start
    rest = document.trim(Span(cuts[-1].end, gap.end))
    return opens and is_transparent(document, rest)


def is_transparent(document: Document, piece: Span) -> bool:
    """Whether a piece between two commas says nothing but who it was."""
    marks = document.marks_in(piece, *ROLES, ADVERBS)
    small = small_words(document, piece.start)
    rest = [document.trim(gap) for gap in without(piece, [span_of(mark) for mark in apart(marks)])]
    rest = [gap for gap in rest if gap.start < gap.end and not is_filling(document, gap, small)]
    return all(is_person(document, gap) for gap in rest) and len(rest) <= 1


def is_person(document: Document, words: Span) -> bool:
    """Whether words are the name of a person: an honorific, capitals alone, or a few characters where there are none."""
    text = " ".join(document.text[words.start : words.end].split())
    if is_han(text[0]):
        return len(text) <= HAN_PERSON and (bool(HAN_NAME.search(text)) or has_honorific(document, words))
    return bool(NAME.fullmatch(text)) or has_honorific(document, words)


def beginning(document: Document, before: Span) -> int | None:
    """Where the subject begins whose first name ends ``before``: its offices and its article belong to it. None where a
    preposition or a noun before it binds it."""
    language = document.language_at(before.start)
    place, role = before.end, False
    while True:
        rest = Span(before.start, place)
        place = without_last(document, rest, language.articles)
        role_mark = next((m for m in reversed(document.marks_in(rest, *ROLES)) if binds(document, m, place)), None)
        if role_mark is None:
            break
        place, role = role_mark.start, True
    words = document.fold(Span(before.start, place)).rstrip(" ")
    if not words or BOUNDARY.search(words):
        return place
    last = words.split()[-1]
    if last in language.conjunctions or ends_with_adverb(document, Span(before.start, place)):
        return place
    if "" in language.genitives or is_preposition(document, last, place):
        return None
    return place if role or last.isalpha() else None


def binds(document: Document, role: Mark, place: int) -> bool:
    """Whether nothing but a genitive stands between a word for an office and ``place``."""
    between = document.fold(Span(role.end, place)).strip() if role.end <= place else None
    language = document.language_at(role.start)
    return between in ("", *language.genitives, *language.articles)


def without_last(document: Document, span: Span, words: tuple[str, ...]) -> int:
    """The end of a stretch without an article at its end."""
    text = document.fold(span).rstrip()
    for word in sorted(words, key=len, reverse=True):
        if word and (text == word or text.endswith(f" {word}")) and span.end > span.start:
            low, high = document.folded.within(span)
            cut = low + len(text) - len(word)
            return document.folded.span(cut, cut + 1).start if cut < high else span.end
    return span.end


def ends_with_adverb(document: Document, span: Span) -> bool:
    """Whether a stretch ends with a word that may stand between a subject and its verb."""
    end = document.trim(span).end
    return any(mark.end == end for mark in document.marks_in(span, ADVERBS))


def is_preposition(document: Document, word: str, place: int) -> bool:
    """Whether a word binds the name behind it to what stands before: lines that end with one go on."""
    language = document.language_at(place)
    return word in language.genitives or (word in language.line_continues and word not in language.conjunctions)


def sends_somebody(document: Document, sentence: Span, verb: Mark) -> bool:
    """Whether what was sent, behind the verb or in a language that declines nouns before it, is a delegate: ``its legal
    adviser``, and not ``its regrets``."""
    reach = Span(verb.end, min(sentence.end, verb.end + SENT))
    names = document.marks_in(Span(sentence.start, verb.start), "name", "acronym", "country")
    before = Span(max([sentence.start, verb.start - SENT, *(name.end for name in names)]), verb.start)
    kinds = ("participation.delegates", "participation.offices", "participation.ministers", "participation.observer")
    either = [before] if document.language_at(verb.start).inflection else []
    return any(document.marks_in(span, *kinds) for span in (reach, *either)) and not document.marks_in(
        reach, "unsaid.absence"
    )
