"""Who acts in a sentence: the names that are the subject of a verb, and nothing else.

``The early-warning system of IGAD was praised`` says nothing of IGAD, ``IGAD described its early-warning system`` does. A
name is the subject where it stands right before the verb (in some languages right behind it), with nothing between but a
person, a parenthesis or an aside, and where no preposition binds it to a noun before it. Many verbs can be told apart so
that prove nothing of a name somewhere in their sentence. Does not belong here: which verbs, and what follows from them.
"""

from itertools import zip_longest

from pipeline.languages import stopwords
from pipeline.parsing.actors.accredited import end_of_post
from pipeline.parsing.actors.entries import is_accreditation, is_filling, is_of_class
from pipeline.parsing.actors.gaps import ASIDE, before_coverb, passes, roles_in, towns_in
from pipeline.parsing.actors.places import behind_town
from pipeline.parsing.actors.standing import with_offices
from pipeline.parsing.actors.unknowns import skips_unknown
from pipeline.parsing.document import Document, apart, span_of
from pipeline.parsing.names.beginnings import (
    ADVERBS,
    NAMED,
    ROLES,
    beginning,
    behind_topic,
    is_charge,
    is_purpose,
    without_last,
)
from pipeline.parsing.names.declension import may_act
from pipeline.parsing.names.offices import end_of_office, is_owned, second_office, start_of_office
from pipeline.parsing.names.persons import COMMA
from pipeline.scanning.marks import Mark, is_han, runs_into
from pipeline.text import Span, without

OBJECT = "participation.acts_person"
"""The kind of verb behind which an organization could be the object, and somebody who stands for one is the subject."""
PARTICIPLE = "participation.participles"
"""The kind of verb before which an auxiliary stands: ``a ensuite exposé``."""
SPEAKS_FOR = "participation.speaks_for"
"""The kind of words before those for whom somebody spoke."""
EITHER, SENDS = "participation.acts_either", "participation.sends"
"""The kinds of verb behind which the subject may stand, and of one that needs a delegate behind it."""
SENT = (*ROLES, "meeting.noun", "series")
"""Kinds of words for who is sent, and where to."""
MET = ("meeting.noun", "series")
"""Kinds of words for what is joined."""
WORDS = 6
"""Words of the longest office that goes on before its organization is named."""


def subject_of(document: Document, sentence: Span, verb: Mark) -> Span | None:
    """Who does what a verb says: before it, before its auxiliary, or behind it where the verb or the language allows that."""
    before = Span(min(behind_topic(document, sentence), verb.start), verb.start)
    behind = Span(verb.end, sentence.end)
    if verb.kind == PARTICIPLE:
        auxiliary = before_auxiliary(document, before)
        return subject_before(document, auxiliary) if auxiliary else None
    subject = None if begins_clause(document, verb) else subject_before(document, before)
    verb_first = verb.kind in (EITHER, OBJECT)
    verb_first |= bool(document.language_at(verb.start).cues.get(OBJECT))  # there, those of sending stand first too
    if subject is None and verb_first:
        subject = subject_behind(document, behind, person=verb.kind == OBJECT)
        return subject or (senders_behind(document, behind, *MET) if verb.kind == EITHER else None)
    return senders_behind(document, behind) if subject is None and verb.kind == SENDS else subject


def senders_behind(document: Document, span: Span, *kinds: str) -> Span | None:
    """Who sent somebody, behind those who were sent and where to, in a language that allows that order: ``Enviaron expertos
    al seminario la OSCE y la Unión Europea``; with ``kinds`` of words for a meeting, who joined it: ``Se unió al Diálogo la
    OSCE``. Whom a genitive binds to them is none."""
    language = document.language_at(span.start)
    place = span.start
    fillers = {*language.articles, *language.line_continues, *language.numbers}
    for mark in document.marks_in(span, *(kinds or (*SENT, ADVERBS))):
        if mark.start >= place and is_filling(document, Span(place, mark.start), fillers):
            place = mark.end
    rest = Span(behind_town(document, Span(place, span.end)) if place > span.start else place, span.end)
    told = place > span.start or (language.inflection and not kinds)  # there who was sent stands before the verb, too
    names = named(document, rest)[:1] if told and language.cues.get(EITHER) else []
    if not names or (names[0].kind != "name" and "" in language.genitives):
        return None  # an acronym has no cases that tell whose delegates they are
    bound = {word.split()[0] for word in language.genitives if word}
    gap = document.fold(Span(rest.start, names[0].start)).split()
    return None if bound & set(gap) else subject_behind(document, rest)


def begins_clause(document: Document, verb: Mark) -> bool:
    """Whether a verb is written together with a conjunction, and so begins its clause."""
    language = document.language_at(verb.start)
    joined = [word for word in language.conjunctions if word and word in language.proclitics]
    return any(verb.value.startswith(w) and verb.value.removeprefix(w) in language.cues[verb.kind] for w in joined)


def subject_before(document: Document, span: Span) -> Span | None:
    """The subject that ends where ``span`` does, at the verb: one name or several. Where words about what and to whom stand
    before the verb, it ends before them, and names may stand in them."""
    items = named(document, span)
    language = document.language_at(span.start)
    for last in range(len(items) - 1, -1, -1):
        close = end_of_post(document, items[last], span.end)
        end = before_coverb(document, Span(close, span.end))
        gap = Span(close, close if is_purpose(document, items[last], end) else end)
        if passes(document, gap, closed=True) or is_charge(document, items[last], gap):
            first = last
            while first > 0 and belongs(document, gap_between(document, items[first - 1], items[first])):
                first -= 1
            start = beginning(document, Span(span.start, start_of_office(document, items[first])))
            if start is not None and may_act(document, Span(start, items[first].end), items[first], ROLES):
                return Span(start, gap.end)
        if not language.coverbs and items[last].kind != "country":
            return None
    return None


def before_next_subject(document: Document, span: Span, verbs: list[Mark]) -> int:
    """The end of a stretch behind a verb, or where the subject of the next one begins, if somebody is named before it: ``Present
    were A and B, while C came as an observer``."""
    for verb in verbs[:1]:
        subject = subject_before(document, Span(span.start, verb.start))
        if subject and document.marks_in(Span(span.start, subject.start), *NAMED):
            return subject.start
    return span.end


def belongs(document: Document, gap: Span) -> bool:
    """Whether a name belongs to the subject that the next one is of: an enumeration, or, where a genitive needs no word of
    its own, the whole of which the next is a part."""
    genitives = document.language_at(gap.start).genitives
    return joined(document, gap) or ("" in genitives and document.fold(gap).strip() in genitives)


def before_auxiliary(document: Document, span: Span) -> Span | None:
    """A stretch before a participle up to its auxiliary, adverbs or none between them: ``a ensuite`` exposé. None where
    there is no auxiliary: ``l'Union, présentée comme``."""
    words = document.language_at(span.end).auxiliaries
    while span.start < (end := document.trim(span, ",").end):
        adverb = next((m for m in document.marks_in(span, ADVERBS) if m.end == end), None)
        if adverb is None:
            place = without_last(document, Span(span.start, end), words)
            return Span(span.start, place) if place < end else before_aside(document, span, words)
        span = Span(span.start, adverb.start)
    return None


def before_aside(document: Document, span: Span, words: tuple[str, ...]) -> Span | None:
    """A stretch up to an auxiliary behind which an aside stands between commas: ``a``, par la voix de X, ``remercié``."""
    close = document.text.rfind(",", span.start, span.end)
    opening = document.text.rfind(",", span.start, max(span.start, close))
    if opening < 0 or document.text[close + 1 : span.end].strip() or close - opening > ASIDE:
        return None
    place = without_last(document, Span(span.start, opening), words)
    return Span(span.start, place) if place < document.trim(Span(span.start, opening)).end else None


def subject_behind(document: Document, span: Span, *, person: bool = False, declined: bool = False) -> Span | None:
    """The subject that begins where ``span`` does, right behind the verb. A ``person`` is one only by an office, or as a
    delegate: the organization alone could be the object. ``declined``: any case will do."""
    items = named(document, span)
    gap = Span(span.start, items[0].start) if items else span
    if not items or not (passes(document, gap, closed=False) or is_title(document, gap)):
        return None
    if is_object(document, gap):
        return None
    if person and items[0].kind != "office.bare" and not roles_in(document, gap):
        return None
    subject = Span(span.start, items[enumeration(document, items)].end)
    return subject if declined or may_act(document, subject, items[0], ROLES) else None


def members(document: Document, span: Span) -> Span:
    """Where a group that met is told by its members, these: ``the parties of the Quartet, namely A, B and C``."""
    for mark in document.marks_in(span, "participation.namely"):
        items = named(document, Span(mark.end, span.end))
        direct = bool(items) and passes(document, Span(mark.end, items[0].start), closed=False)
        if (
            direct
            and enumeration(document, items) > 0
            and len(document.marks_in(Span(span.start, mark.start), "name", "acronym")) < 2
        ):
            return Span(mark.end, span.end)
    return span


def enumeration(document: Document, items: list[Mark]) -> int:
    """The number of the last name that the first ones are joined with."""
    last = 0
    while last + 1 < len(items):
        gap = gap_between(document, items[last], items[last + 1])
        if not joined(document, gap) and not skips_unknown(document, gap):
            break
        last += 1
    return last


def gap_between(document: Document, item: Mark, after: Mark) -> Span:
    """What stands between two names, without where the bearer of an office of the first one is accredited."""
    return Span(end_of_post(document, item, after.start), after.start)


def named(document: Document, span: Span) -> list[Mark]:
    """Names of organizations and States, and offices that stand for one, but for an office that a genitive binds to the
    name behind it, and for those that repeat the one before in parentheses, or say where somebody is accredited."""
    marks = document.marks_in(span, *NAMED)
    marks = [m for m in marks if m.kind not in ("name", "acronym") or not is_of_class(document, m)]
    names = [m for m in marks if m.kind != "office.bare"]
    marks = [m for m in marks if not runs_into(m, names)]
    found = [mark for mark in apart(marks) if not is_accreditation(document, span, mark)]
    found = [mark for before, mark in zip([None, *found], found, strict=False) if not repeats(document, before, mark)]
    found = with_offices(document, found)
    kept = []
    for mark, after in zip_longest(found, found[1:]):
        between = document.fold(Span(mark.end, after.start)).strip() if after else None
        if mark.kind == "office.bare" and (is_owned(document, mark) or is_deputy_of(document, mark, after)):
            continue
        if mark.kind == "office.bare" and after and second_office(document, mark, Span(mark.end, after.start)):
            continue  # "le Représentant spécial du Secrétaire général et Chef de la Mission"
        if mark.kind != "office.bare" or between not in document.language_at(mark.start).genitives:
            kept.append(mark)
    return kept


def is_deputy_of(document: Document, bare: Mark, after: Mark | None) -> bool:
    """Whether a longer office that begins with one that stands alone is bound to the next name: ``Secrétaire général adjoint
    de l'ASEAN``."""
    end = end_of_office(document, bare)
    genitives = document.language_at(bare.start).genitives
    return after is not None and end > bare.end and document.fold(Span(end, after.start)).strip() in genitives


def repeats(document: Document, before: Mark | None, mark: Mark) -> bool:
    """Whether a name stands in parentheses right behind the one before: ``东南亚国家联盟(东盟)``."""
    return before is not None and document.fold(Span(before.end, mark.start)).strip() == "("


def joined(document: Document, gap: Span) -> bool:
    """Whether two names are entries of one enumeration: a comma or a conjunction between them, and no other words."""
    language = document.language_at(gap.start)
    words = document.fold(gap)
    if document.marks_in(gap, "participation.before"):
        return False  # ``A代表团与会，B``
    conjunction = any(word in language.conjunctions for word in words.split()) or any(
        is_han(word[-1]) and words.startswith(word) for word in language.conjunctions if word
    )
    glued = any(words.strip() == word for word in language.conjunctions if word in language.proclitics)
    return (conjunction or glued or bool(COMMA.search(words)) or "、" in words) and passes(document, gap, closed=False)


def is_object(document: Document, gap: Span) -> bool:
    """Whether a particle makes an object of who stands behind a verb, in a language that writes particles together with
    nouns: ``رحب بالاتحاد``, ``طلب من الاتحاد``, ``أشاد المتكلمون بالاتحاد``."""
    language = document.language_at(gap.start)
    if not language.proclitics:
        return opens_with_preposition(document, gap)
    roles = roles_in(document, gap)
    marks = sorted([*roles, *document.marks_in(gap, ADVERBS)])
    first = roles[0].start if roles else gap.end
    holes = sorted([*(span_of(mark) for mark in apart(marks)), *towns_in(document, gap)])
    pieces = without(Span(gap.start, first), holes)
    particles = {w for w in (*language.genitives, *language.proclitics) if w and w not in language.articles}
    if any(word in particles for piece in pieces for word in document.fold(piece).split()):
        return True
    glued = document.fold(Span(first, gap.end)).split()[-1:]
    definite = bool(roles) and document.fold(span_of(roles[-1])).startswith(language.articles)
    bound = any(
        v.startswith(word) for v in language.elisions.values() for word in glued
    )  # ``ل`` binds an office to its name
    return definite and not bound and any(word in language.proclitics for word in glued)


def opens_with_preposition(document: Document, gap: Span) -> bool:
    """Whether a preposition makes an object of who stands behind a verb: ``Pidió a la Unión``, ``Habló de la Unión``; not one
    that says for whom somebody spoke."""
    language = document.language_at(gap.start)
    words = document.fold(gap).split()[:1]
    bound = {g.split()[0] for g in language.genitives if g} | {*language.line_continues}
    free = {*language.conjunctions, *language.articles} | {w.split()[0] for w in language.cues.get(SPEAKS_FOR, ())}
    return bool({*words} & (bound - free))


def is_title(document: Document, gap: Span) -> bool:
    """Whether a gap is an office that goes on, in a language that strings nouns together: ``مدير إدارة منع النزاعات في``,
    ``وكيلة الأمين العام للشؤون السياسية في``. No word for another thing that is done stands in it."""
    language = document.language_at(gap.start)
    roles = roles_in(document, gap, "participation.offices")
    if not language.proclitics or not roles or not passes(document, Span(gap.start, roles[0].end), closed=False):
        return False
    words = document.fold(Span(roles[0].end, gap.end)).split()
    links = [word for word in words[-1:] if word in language.genitives]
    inner = words[: len(words) - len(links)]
    definite = document.fold(span_of(roles[0])).startswith(language.articles)
    if definite:  # what goes on is an adjective, or bound to the office
        chained = bool(links) and (not inner or inner[0].startswith((*language.articles, *language.elisions.values())))
    else:
        chained = bool(links) or not any(word.startswith(language.articles) for word in inner)
    return chained and len(inner) <= WORDS and all(is_of_title(document, gap, word) for word in inner)


def is_of_title(document: Document, gap: Span, word: str) -> bool:
    """Whether a word may go on an office: a noun, and neither a small word nor one with a stop behind it."""
    return word.isalpha() and word not in stopwords()[document.language_at(gap.start).code]
