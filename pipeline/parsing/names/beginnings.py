"""Where the words for a subject begin: with its offices and its article, and behind no noun or preposition that binds it.

Does not belong here: what may stand between a subject and its verb (``subjects.py``).
"""

import re

from pipeline.languages import Language
from pipeline.parsing.document import Document
from pipeline.parsing.names.origins import person_from
from pipeline.scanning.marks import Mark
from pipeline.text import Span

OFFICES = ("participation.offices", "participation.ministers")
CUT = re.compile(r"[,;:.!?()\[\]\"،؛؟，；：。（）]")
NAMED = ("name", "acronym", "country", "office.bare")
VERBS = (
    *("participation.acts", "participation.acts_either", "participation.participles", "participation.before"),
    *("participation.after", "participation.either", "participation.sends"),
)
ROLES = (
    *("participation.offices", "participation.ministers", "participation.delegates", "participation.bodies"),
    *("participation.government", "participation.observer", "demonym"),
)
"""Kinds of words for who stands for a name: they belong to the subject."""
ADVERBS = "participation.adverbs"
DIGIT = re.compile(r"\d")
PORTFOLIO = 80
"""Characters of the longest words for what an office is for."""
LONGEST_CHARGE, LONGEST_PURPOSE = 10, 6
"""Words of the longest such words behind an organization, and behind an office that stands alone."""
BOUNDARY = re.compile(r"[,;:.!?()\[\]\"'،؛؟，；：。、（）—–-]$")


def beginning(document: Document, before: Span) -> int | None:
    """Where the subject begins whose first name ends ``before``: its offices and its article belong to it. None where a
    preposition or a noun before it binds it."""
    language = document.language_at(before.start)
    articles = tuple(word for word in language.articles if word not in language.genitives)
    articles += language.cues.get("participation.whose", ())  # "its Commission"
    place, role = before.end, False
    while True:
        rest = Span(before.start, place)
        place = without_last(document, rest, articles)
        role_mark = next((m for m in reversed(document.marks_in(rest, *ROLES)) if binds(document, m, place)), None)
        if role_mark is None:
            break
        place, role = role_mark.start, True
    if not role and (person := person_from(document, before)) is not None:
        return person
    opened = without_last(
        document, Span(before.start, place), language.articles
    )  # "Des représentants" opens a sentence
    words = document.fold(Span(before.start, opened)).rstrip(" ")
    if not words or BOUNDARY.search(words):
        return opened
    words = document.fold(Span(before.start, place)).rstrip(" ")
    if "" in language.genitives and BOUNDARY.search(without_date(words, language) or ","):
        return place
    last = words.split()[-1]
    if last in language.conjunctions or ends_with_adverb(document, Span(before.start, place)):
        return place
    if "" in language.genitives or (last in language.genitives if role else is_preposition(document, last, place)):
        return None  # before an office other small words begin a clause: "as the President of X arrived"
    return place if role or last.isalpha() else None


def behind_topic(document: Document, sentence: Span) -> int:
    """Where a sentence goes on that says first of whom it speaks: ``As for the Union,`` *its Commission sent an expert*."""
    for cue in [m for m in document.marks_in(sentence, "participation.as_for") if m.start == sentence.start]:
        names = document.marks_in(Span(cue.end, sentence.end), *NAMED)[:1]
        commas = [CUT.search(document.text, name.end, sentence.end) for name in names]
        return next((comma.end() for comma in commas if comma and comma[0] in ",،，"), sentence.start)
    return sentence.start


def without_date(words: str, language: Language) -> str:
    """Folded words without a date that closes them: ``7月5日东盟秘书长表示``."""
    closing = [m.start() for p in language.date_patterns for m in p.finditer(words) if m.end() == len(words)]
    return words[: min(closing)].rstrip() if closing else words


def binds(document: Document, role: Mark, place: int) -> bool:
    """Whether nothing but a genitive stands between a word for an office and ``place``, or what the office is for."""
    between = document.fold(Span(role.end, place)).strip() if role.end <= place else None
    language = document.language_at(role.start)
    return between in ("", *language.genitives, *language.articles) or is_portfolio(document, role, place)


def is_portfolio(document: Document, role: Mark, place: int) -> bool:
    """Whether what stands between an office and a genitive at ``place`` is what the office is for: ``le Commissaire à la
    paix et à la sécurité de l'``, ``la Directora Regional de Política de la``."""
    words = Span(role.end, max(role.end, place))
    if role.kind not in OFFICES or not 0 < words.end - words.start < PORTFOLIO:
        return False
    text, genitives = f"{document.fold(words).rstrip()}", document.language_at(role.start).genitives
    return (
        not CUT.search(text)
        and any(word and text.endswith(f" {word}") for word in genitives)
        and not document.marks_in(words, *NAMED, *VERBS)
    )


def is_charge(document: Document, name: Mark, gap: Span) -> bool:
    """Whether the words between an organization and its verb say what the office before it is for: ``the Commissioner of the
    African Union`` *for Peace and Security* ``recalled``, ``la Directrice de la CEDEAO`` *chargée des affaires politiques*."""
    words = document.fold(gap).strip()
    hole = re.match(r"\([^()]*\) ?", words)
    words = words[hole.end() :] if hole else words
    first = words.split()[:1]
    charged = document.marks_in(gap, "participation.charged")[:1]
    opens = bool(first) and is_preposition(document, first[0], gap.start)
    opens |= bool(charged) and words.startswith(charged[0].value)
    if not opens or CUT.search(words) or DIGIT.search(words) or len(words.split()) > LONGEST_CHARGE:
        return False  # a year tells when it was
    reach = Span(max(0, name.start - PORTFOLIO), name.start)
    offices = document.marks_in(reach, *OFFICES, "participation.delegates", "participation.bodies")
    held = any(binds(document, office, name.start) for office in offices)
    return held and not document.marks_in(gap, "name", "acronym", "office.bare", *VERBS)


def is_purpose(document: Document, item: Mark, end: int) -> bool:
    """Whether nothing but what an office is for stands between it and its verb: ``l'Envoyé spécial du Secrétaire général pour
    la région des Grands Lacs`` a indiqué. Nobody is named there, and nothing is done."""
    gap = Span(item.end, max(item.end, end))
    words = document.fold(gap).split()
    if (
        item.kind != "office.bare"
        or not 1 < len(words) <= LONGEST_PURPOSE
        or not all(map(str.isalpha, "".join(words).replace("'", "")))
    ):
        return False
    told = document.marks_in(gap, *NAMED, *VERBS, "class")
    return is_preposition(document, words[0], item.end) and not told


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
