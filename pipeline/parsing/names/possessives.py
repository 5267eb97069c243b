"""Organs called by a possessive behind the organization whose they are: ``The African Union called the session.`` *Its
Commission* ``supplied the papers``.

Which organs an organization has, and what they are called, the reference data say; the words behind the possessive are those
of an organ's name but for the words of the organization's own. Does not belong here: offices (``owners.py``), or first words
of names (``shortnames.py``).
"""

from collections import defaultdict
from functools import cache
from itertools import islice

from pipeline import reference
from pipeline.languages import language, stopwords
from pipeline.parsing.document import Document
from pipeline.parsing.names.beginnings import is_preposition
from pipeline.parsing.names.namesakes import bearer_of
from pipeline.scanning import WORD
from pipeline.scanning.lexicon import folded_names
from pipeline.scanning.marks import Mark
from pipeline.text import Span

WHOSE = "participation.whose"
REACH = 250
"""Characters before a possessive in which the organization is named."""
NEAREST = 4
"""So many names before a possessive may be whose the organ is."""
LONGEST = 6
"""Words of the longest name of an organ behind a possessive."""
STEM = 5
"""Letters by which forms of one word are the same, one more than in a language that declines names."""

Organs = tuple[tuple[tuple[str, ...], str], ...]


def define_organs(document: Document) -> None:
    """Adds marks for organs that a possessive binds to an organization named right before."""
    found = [
        m for whose in document.marks_in(Span(0, len(document.text)), WHOSE) for m in organ_behind(document, whose)
    ]
    if found:
        document.add_marks(found)


def organ_behind(document: Document, whose: Mark) -> list[Mark]:
    """The mark for the organ whose name stands behind a possessive, if an organization before it has one so called."""
    code = document.language_at(whose.start).code
    end = min(len(document.text), whose.end + REACH)
    words = list(islice(WORD.finditer(document.text, whose.end, end), LONGEST))
    if not words or words[0].start() - whose.end > 1 or not words[0][0][0].isupper() or is_bound(document, whose):
        return []
    named = document.marks_in(Span(max(0, whose.start - REACH), whose.start), "name", "acronym")
    for owner in list(dict.fromkeys(mark.value for mark in reversed(named)))[:NEAREST]:
        for count in range(len(words), 0, -1):
            place = Span(words[0].start(), words[count - 1].end())
            organ = organ_called(document.fold(place), bearer_of(owner), code)
            declined = document.language_at(whose.start).inflection  # there another case is no subject
            if organ and not (declined and not organ.startswith(document.fold(place))):
                return [Mark(*place, "acronym", organ, code)]
    return []


def is_bound(document: Document, whose: Mark) -> bool:
    """Whether a preposition stands before a possessive: ``the work of its Commission``, which did nothing itself."""
    before = document.fold(Span(max(0, whose.start - LONGEST * STEM), whose.start)).split()[-1:]
    return any(is_preposition(document, word, whose.start) for word in before)


def organ_called(words: str, owner: str, code: str) -> str | None:
    """The name of the one organ of an organization that is called so; two words or more may be the first ones of it."""
    called = stems(words, code)
    last = words.rsplit(maxsplit=1)[-1]
    if not called or len(last) == 1 or last in stopwords()[code]:
        return None
    known = [(own, name) for own, name in organs(owner, code) if is_whole(words, name, code)]
    fits = {name for own, name in known if own == called or (len(called) > 1 and own[: len(called)] == called)}
    bearers = {bearer_of(name) for name in fits}
    return min(fits, key=lambda name: (len(name), name)) if len(bearers) == 1 else None


def is_whole(words: str, name: str, code: str) -> bool:
    """Whether the words stand in a name as they are, where no cases change them: *Secrétaire* is none of a secretariat."""
    return bool(language(code).inflection) or {*words.split()} <= {*name.split(), *stopwords()[code]}


@cache
def organs(owner: str, code: str) -> Organs:
    """The parts of an organization by their names in a language: the words of each that are not those of the organization."""
    names = names_in(code)
    own = {stem for name in names.get(owner, ()) for stem in stems(name, code)}
    parts = [name for part in parts_of().get(owner, ()) for name in names.get(part, ())]
    return tuple((tuple(s for s in stems(name, code) if s not in own), name) for name in parts)


@cache
def parts_of() -> dict[str, list[str]]:
    """The parts of each organization that has some."""
    parts = defaultdict(list)
    for row in reference.organizations():
        parts[row["part_of"]].append(row["organization_id"])
    return parts


@cache
def names_in(code: str) -> dict[str, list[str]]:
    """The names in full of each organization in a language, folded."""
    names = defaultdict(list)
    for row, folded in folded_names():
        if row["language"] == code and row["kind"] != "acronym":
            names[row["organization_id"]].append(folded)
    return names


@cache
def stems(words: str, code: str) -> tuple[str, ...]:
    """The beginnings of the words of a folded name, without small words."""
    small = stopwords()[code]
    stem = STEM - bool(language(code).inflection)
    return tuple(word[:stem] for word in WORD.findall(words) if word not in small and len(word) > 1)
