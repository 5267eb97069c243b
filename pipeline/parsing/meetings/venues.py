"""Where a meeting was: the place in a sentence about it.

Does not belong here: what a place looks like (``places.py``).
"""

import re
from dataclasses import replace

from pipeline.parsing.actors.entries import PARENTHESES
from pipeline.parsing.actors.places import find_place, town_at
from pipeline.parsing.document import Document, Found, span_of
from pipeline.parsing.meetings.identities import Mention, with_qualifiers
from pipeline.parsing.meetings.sittings import holds_its
from pipeline.parsing.words.premodifiers import clause_start
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span, without

WORDS = 2
"""Words between a verb and its meeting: ``was held the meeting of this round table``."""
NO_TOWN = ("participation.", "meeting.", "country", "demonym", "class", "office.bare", "qualifier.")
"""Kinds of marks that make the first words of a sentence no town."""
BESIDE = 8
"""Characters between a place and the verb behind it: ``联合国总部``."""


def place_in_sentence(document: Document, mention: Mention, sentence: Span) -> Found | None:
    """The place is looked for after the verb that says that the meeting was held."""
    verbs = document.marks_in(sentence, "meeting.held", "meeting.holds", "meeting.planned")
    verbs = verbs or holds_its(document, sentence)
    if not verbs or not mention.value("start_date"):
        dated = mention.value("start_date") is not None
        return (town_that_opens(document, sentence) or town_behind(document, mention.noun, sentence)) if dated else None
    themes = sorted(f.spans[0] for f in mention.fields.get("theme", []))
    pieces = without(Span(verbs[0].start, sentence.end), themes)  # a theme speaks of other places
    after = next(filter(None, (find_place(document, piece) for piece in pieces)), None)
    return (
        after
        or find_place(document, Span(mention.noun.end, max(mention.noun.end, verbs[0].start)))
        or place_beside(document, mention.fields["start_date"][0].spans[0], Span(sentence.start, verbs[0].start))
        or place_before(document, sentence, verbs)
        or place_at_verb(document, sentence, verbs)
        or town_that_received(document, sentence)
        or town_that_opens(document, sentence)
        or town_beside(document, mention.noun)
    )


def town_behind(document: Document, noun: Mark, sentence: Span) -> Found | None:
    """The town right behind a meeting, with its preposition, whatever the verb: ``took part in the talks in Lima``."""
    end = with_qualifiers(document, noun)[1]
    for mark in document.marks_in(Span(end, min(sentence.end, end + BESIDE)), "meeting.place")[:1]:
        town = town_at(document, document.trim(Span(mark.end, sentence.end)))
        if town and not document.fold(Span(end, mark.start)).strip():
            return Found(document.quote(town), (town,), "place.named")
    return None


def add_loose_place(document: Document, mention: Mention) -> None:
    """The place behind the verb of a sentence that begins with the meeting and gives no date, which has been told before:
    ``The meeting took place at the Palais des Nations.``"""
    opening = document.fold(Span(mention.span.start, mention.noun.start)).strip()
    articles = document.language_at(mention.noun.start).articles
    if mention.value("start_date") or mention.value("ordinal") or mention.planned:
        return
    if opening not in ("", *articles):
        mention.add("place", place_behind(document, mention))
        return
    for verb in document.marks_in(Span(mention.noun.end, mention.span.end), "meeting.held")[:1]:
        if not document.fold(Span(mention.noun.end, verb.start)).strip():
            place = find_place(document, Span(verb.start, mention.span.end))
            mention.add("place", replace(place, rule="place.loose") if place else None)


def place_behind(document: Document, mention: Mention) -> Found | None:
    """The place behind a meeting whose verb opens the sentence, where verbs come first: ``وقد عُقدت هذه الخلوة في تونس``."""
    if not document.language_at(mention.noun.start).proclitics:
        return None
    for verb in document.marks_in(Span(mention.span.start, mention.noun.start), "meeting.held")[:1]:
        adverbs = document.marks_in(Span(mention.span.start, verb.start), "participation.adverbs")
        before = without(Span(mention.span.start, verb.start), [span_of(m) for m in adverbs])
        near = len(document.fold(Span(verb.end, mention.noun.start)).split()) <= WORDS
        if near and not any(document.fold(piece).strip() for piece in before):
            place = find_place(document, Span(mention.noun.end, mention.span.end))
            return replace(place, rule="place.loose") if place else None
    return None


def add_place_beside(document: Document, mention: Mention) -> None:
    """The place beside the day of a sentence that tells of the meeting in the title, whatever verb it has: ``On 5 June, in
    New York, the Commission opened its doors for a debate``."""
    days = mention.fields.get("start_date", [])
    if days and not mention.value("place"):
        noun = mention.noun
        nouns = [noun] if noun.start < noun.end else document.marks_in(mention.span, "meeting.noun", "series")
        behind = (town_behind(document, met, mention.span) for met in nouns)
        beside = place_beside(document, days[0].spans[0], mention.span)
        mention.add("place", beside or next(filter(None, behind), None))


def place_beside(document: Document, date: Span, span: Span) -> Found | None:
    """The place that stands right before or right behind a date within a stretch: ``8 ноября в Каире прошла встреча``."""
    if not span.start <= date.start < date.end <= span.end:
        return None
    for side in (Span(span.start, date.start), Span(date.end, span.end)):
        place = find_place(document, side)
        if place:
            end = place.spans[0].end if side.end == date.start else date.end
            start = date.start if side.end == date.start else place.spans[0].start
            between = PARENTHESES.sub("", document.fold(Span(end, start)))  # "à Saly (Sénégal), du 8 au 10 juin"
            if len(between.replace(",", " ").replace(")", " ").split()) <= 1:
                return place
    return None


def place_at_verb(document: Document, sentence: Span, verbs: list[Mark]) -> Found | None:
    """The place right before the verb, with its preposition: ``под председательством X в Бишкеке прошли консультации``."""
    names = document.marks_in(sentence, "name")
    for verb in verbs:
        marks = document.marks_in(Span(sentence.start, verb.start), "meeting.place")
        for mark in [m for m in reversed(marks) if not any(n.start < m.start < n.end for n in names)]:
            place = find_place(document, Span(mark.start, verb.start))
            if place and not document.fold(Span(place.spans[0].end, verb.start)).strip():
                return place
    return None


def town_that_received(document: Document, sentence: Span) -> Found | None:
    """The town that is the subject of a verb of receiving: ``La ciudad de Mérida acogió el taller``; a known one stands right
    behind it where verbs come first: ``احتضنتها نجامينا``."""
    for verb in document.marks_in(sentence, "meeting.hosted_by", "meeting.held"):
        for known in document.marks_in(Span(verb.end, sentence.end), "city")[:1]:
            if document.text[verb.end : known.start].isspace() and document.language_at(verb.start).proclitics:
                return Found(document.quote(span_of(known)), (span_of(known),), "place.named")
    for mark in document.marks_in(sentence, "meeting.town"):
        gap = re.compile(r"\s+").match(document.text, mark.end, sentence.end)
        town = town_at(document, Span(gap.end(), sentence.end)) if gap else None
        if town is None:
            continue
        verbs = document.marks_in(Span(town.end, sentence.end), "meeting.hosts", "meeting.held")[:1]
        if verbs and not document.fold(Span(town.end, verbs[0].start)).strip():
            return Found(document.quote(town), (town,), "place.named")
    return None


def town_that_opens(document: Document, sentence: Span) -> Found | None:
    """The town that opens a sentence as the subject of a verb of receiving: ``Bangkok was the venue``, ``Dakar a accueilli la
    réunion``. A word that the text also writes small, or that is known for something else, is no town."""
    town = town_at(document, sentence)
    if town is None or document.marks_in(town, *NO_TOWN):
        return None
    verb = next(iter(document.marks_in(Span(town.end, sentence.end), "meeting.hosts")), None)
    small = re.compile(rf"\b{re.escape(document.text[slice(*town)].lower())}\b").search(document.text)
    if verb is None or document.fold(Span(town.end, verb.start)).strip() or small:
        return None
    return Found(document.quote(town), (town,), "place.named")


def town_beside(document: Document, noun: Mark) -> Found | None:
    """The known town that a meeting is called by, in a language without capitals: ``خلوة القاهرة``, ``开罗务虚会``."""
    around = Span(max(0, noun.start - BESIDE), min(len(document.text), noun.end + BESIDE))
    for town in document.marks_in(around, "city"):
        gap = Span(noun.end, town.start) if town.start >= noun.end else Span(town.end, max(town.end, noun.start))
        bound = document.fold(gap).strip() in ("", *document.language_at(noun.start).genitives)
        if bound and (town.start >= noun.end or is_han(document.text[town.start])):
            return Found(document.quote(span_of(town)), (span_of(town),), "place.named")
    return None


def place_before(document: Document, sentence: Span, verbs: list[Mark]) -> Found | None:
    """``10月18日在阿拉木图进行的协商``: in a language without blanks a place stands before its verb, in the same clause."""
    for verb in [verb for verb in verbs if is_han(verb.value[-1])]:
        place = find_place(document, Span(clause_start(document, sentence.start, verb.start), verb.start))
        if place and verb.start - place.spans[0].end <= BESIDE:
            return place
    return None
