"""Who chaired a meeting: by the words for it, or the writer of a letter who says so of himself."""

import re

from pipeline.parsing.actors.entries import is_accreditation
from pipeline.parsing.actors.leading import leads_another, leads_part, presides_organ
from pipeline.parsing.actors.relatives import antecedent, clause_about, tells_of_meeting
from pipeline.parsing.document import Document, Found, span_of
from pipeline.parsing.meetings.conveners import agents
from pipeline.parsing.meetings.elections import elected_ones, opens_another
from pipeline.parsing.names.caseless import name_beside_office, without_origin
from pipeline.parsing.names.offices import is_bound
from pipeline.parsing.names.organs import meant_by
from pipeline.parsing.names.owners import owner_of
from pipeline.parsing.names.persons import COMMA, OFFICES, Person, honorifics_in, read_persons
from pipeline.parsing.names.presidents import who_held
from pipeline.parsing.names.represented import is_within, opens_represented
from pipeline.parsing.words.reactions import is_of_thing, manages_thing
from pipeline.reference import OFFICE
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

FIELDS = ("chair_name", "chair_title", "chair_country", "chair_organization")

LED = ("meeting.noun", "meeting.work", "series")
"""Kinds of words for what is led at a meeting."""
WORDS = 2
"""Words between a verb of leading and what was led, where that stands before it: whose work it was."""
OBJECT = 30
"""Characters behind a verb of leading in which what was led stands."""
CUT, STOP, COLON = re.compile(r"[,،.;؛\n]"), re.compile(r"[.;؛]"), re.compile(r"[:：](?!\w)")
"""What ends the name of a person, what ends the words about him, and behind what others follow."""
OFFICE_REACH = 80
"""Characters before an honorific in which the office of its bearer stands."""

Fields = dict[str, list[Found]]


def read_chairs(document: Document, sentence: Span) -> Fields:
    """What a sentence says of the chair: some of ``FIELDS``."""
    fields: Fields = {}
    if document.marks_in(sentence, "meeting.chair_denied"):
        return fields
    for words in elected_ones(document, sentence):
        if read_chair(document, fields, from_honorific(document, document.trim(words, ",،，"))):
            return fields
    chairs_behind(document, sentence, fields)
    for mark in document.marks_in(sentence, "meeting.chairs", "meeting.steers"):
        if mark.kind == "meeting.steers" and not steers_meeting(document, mark, sentence):
            continue
        if any(rule(document, mark, sentence) for rule in (presides_organ, leads_another, leads_part, is_of_thing)):
            continue
        behind = Span(mark.end, stop_of(document, mark, sentence))
        if tells_of_meeting(document, sentence, mark):
            read_chair(document, fields, first_person(document, behind))
            continue
        if (whose := antecedent(document, sentence, mark)) and not is_of_person(document, sentence, whose):
            fields.setdefault("chair_organization", []).append(Found(whose.value, (span_of(whose),), "chair.relative"))
            comma = COMMA.search(document.text, *behind)
            person = first_person(document, Span(behind.start, comma.start() if comma else behind.end))
            if honorifics_in(document, person)[:1] == [person.start]:
                read_chair(document, fields, person)
            continue
        if mark.kind == "meeting.steers" and document.language_at(mark.start).cues.get("participation.acts_person"):
            person = first_person(document, behind)  # where verbs come first
            read_chair(document, fields, person if person.start < person.end else named_before(document, behind))
            continue
        spoken = document.marks_in(Span(sentence.start, mark.start), "meeting.agent")
        before = last_clause(document, Span(spoken[-1].end if spoken else sentence.start, mark.start))
        before = from_honorific(document, before)
        if stands_behind(document, mark, behind) or not read_chair(document, fields, before):
            read_chair(document, fields, first_person(document, behind))
    if "chair_name" not in fields and (president := who_held(document, sentence)):
        read_chair(document, held := dict[str, list[Found]](), president)
        fields.update(held if "chair_name" in held else {})
    return fields


def chairs_behind(document: Document, sentence: Span, fields: Fields) -> None:
    """Adds those behind words like ``chaired by``."""
    for mark in document.marks_in(sentence, "meeting.chaired_by"):
        behind = Span(mark.end, stop_of(document, mark, sentence))
        another = leads_another(document, mark, sentence) and not tells_of_meeting(document, sentence, mark)
        another |= opens_another(document, behind) or leads_part(document, mark, sentence)
        if another or is_of_thing(document, mark, sentence) or manages_thing(document, behind):
            continue
        adverbs = document.marks_in(behind, "participation.adverbs")[:1]  # "La presidieron conjuntamente"
        together = adverbs and not document.fold(Span(behind.start, adverbs[0].start)).strip()
        read_chair(document, fields, Span(adverbs[0].end, behind.end) if together else behind)


def is_of_person(document: Document, sentence: Span, name: Mark) -> bool:
    """Whether a name tells whose officer somebody before it is: ``Mr. X, Commissioner of the African Union``."""
    before = Span(max(sentence.start, name.start - OFFICE_REACH), name.start)
    return bool(document.marks_in(before, *OFFICES) or honorifics_in(document, before))


def stands_behind(document: Document, verb: Mark, behind: Span) -> bool:
    """Whether a person right behind verb and meeting is who led it, in a language that allows that order: a conjunction stands
    before the verb, ``la convocó A y dirigió los trabajos el Ministro``, so that who is named before it did something else."""
    language = document.language_at(verb.start)
    clause = document.fold(Span(max(0, verb.start - OBJECT), verb.start)).rstrip()
    joined = any(clause.endswith(f" {word}") for word in language.conjunctions if word)
    if not joined or not language.cues.get("participation.acts_either"):
        return False
    led = [mark.end for mark in document.marks_in(Span(behind.start, behind.start + OBJECT), *LED)]
    person = first_person(document, Span(max([behind.start, *led[:1]]), behind.end))
    small = (*language.articles, "")
    gap = document.fold(Span(verb.end, person.start)) if not led else document.fold(Span(led[0], person.start))
    return person.start < person.end and gap.strip() in small


def last_clause(document: Document, span: Span) -> Span:
    """A stretch from its last comma on, where an office, whose it is and the name of its bearer are written together behind it:
    the names before it are of others."""
    comma = max(document.text.rfind(letter, *span) for letter in ",，;；")
    clause = Span(comma + 1, span.end)
    offices = document.marks_in(clause, *OFFICES) if comma >= 0 else []
    together = bool(offices) and is_han(document.text[offices[0].start]) and offices[-1].end < clause.end
    whose = document.marks_in(clause, "name", "acronym", "country")
    return clause if together and whose else span


def from_honorific(document: Document, span: Span) -> Span:
    """A stretch from its first honorific on, where nobody is named before it: ``il revenait à M. X, Ministre, de présider``. In
    Chinese honorifics stand behind the name."""
    first = min(honorifics_in(document, span), default=span.start)
    first = span.start if is_han(document.text[first]) else first
    named = document.marks_in(Span(span.start, first), *OFFICES, "name", "acronym", "country", "demonym")
    return span if named else Span(first, span.end)


def steers_meeting(document: Document, verb: Mark, sentence: Span) -> bool:
    """Whether what was led is a meeting or its work: ``guided the discussions``, and not ``guided the reform``. In a language
    that declines nouns it may stand right before the verb."""
    reach = Span(verb.end, min(sentence.end, verb.end + OBJECT))
    if document.marks_in(reach, *LED) or not document.fold(Span(verb.end, sentence.end)).strip(" ."):
        return True  # "Ms. X moderated."
    before = document.marks_in(Span(sentence.start, verb.start), *LED)
    objects = before if document.language_at(verb.start).inflection else []
    return any(len(document.fold(Span(mark.end, verb.start)).split()) <= WORDS for mark in objects)


def stop_of(document: Document, mark: Mark, sentence: Span) -> int:
    """Where what a sentence says of the chair behind a mark ends: at what it says of theme, place or participants."""
    cues = (
        "meeting.theme",
        "meeting.entitled",
        "meeting.held",
        "meeting.holds",
        "meeting.serving",
        "participation.before",
        "participation.after",
        "participation.escort_after",
    )
    clause = clause_about(document, Span(mark.end, sentence.end))
    by = document.marks_in(sentence, "participation.represented_by")
    behind = [m for m in document.marks_in(sentence, *cues) if m.start > mark.end and not is_within(m, by)]
    colon = COLON.search(document.text, mark.end, sentence.end)  # "..., the Council heard two briefings: that of"
    told = colon and honorifics_in(document, Span(mark.end, colon.start()))
    ends = [colon.start()] if colon and told else []
    return min([clause, *ends, *(m.start for m in behind if not is_portfolio(document, mark.end, m))])


def is_portfolio(document: Document, start: int, cue: Mark) -> bool:
    """Whether words that could open a theme say what an office is for: ``комиссар союза`` *по вопросам* ``мира``."""
    before = document.marks_in(Span(start, cue.start), *OFFICES, "name", "acronym")
    declined = bool(document.language_at(start).inflection)  # a genitive is one word there: директор Департамента
    near = any(cue.start - m.end == 1 or (declined and is_word(document, Span(m.end, cue.start))) for m in before)
    return cue.kind == "meeting.entitled" and near


def is_word(document: Document, gap: Span) -> bool:
    """Whether one word with a capital, and nothing else, stands in a stretch."""
    words = document.text[gap.start : max(gap.start, gap.end)].split()
    return len(words) == 1 and words[0].isalpha() and words[0][0].isupper()


def first_person(document: Document, span: Span) -> Span:
    """A stretch from the first office, honorific or State on, ``presidió las deliberaciones el Ministro de``, or from an
    organization where there is none."""
    starts = [*honorifics_in(document, span), *(m.start for m in document.marks_in(span, *OFFICES, "country"))]
    names = document.marks_in(span, "name", "acronym")[:1] if not starts else []
    starts += [m.start for m in names if not is_genitive(document, Span(span.start, m.start))]
    return Span(min([span.end, *starts]), span.end)


def named_before(document: Document, behind: Span) -> Span:
    """The person, with the office before him, whom the name alone that opens a stretch means: ``Mr. A. Badri, Secretary-General
    ... Badri chaired``. Empty where nobody before is called so."""
    words = document.fold(behind).split()[:1]
    for start in reversed(honorifics_in(document, Span(0, behind.start))):
        cut = CUT.search(document.text, start, behind.start)
        person = Span(start, cut.start() if cut else behind.start)
        if words and document.fold(person).split()[-1:] == words:
            offices = document.marks_in(Span(max(0, start - OFFICE_REACH), start), *OFFICES)
            near = [m.start for m in offices if not STOP.search(document.text, m.start, start)]
            return Span(min(near[-1:] or [start]), person.end)
    return Span(behind.end, behind.end)


def is_genitive(document: Document, before: Span) -> bool:
    """Whether the words before a name make it a genitive: whose meeting it was, not who chaired it."""
    words = f" {document.fold(before).rstrip()}"
    return any(words.endswith(f" {genitive}") for genitive in document.language_at(before.start).genitives)


def read_chair(document: Document, fields: Fields, words: Span, cuts: re.Pattern[str] = COMMA) -> bool:
    """``le Ministre mexicain des affaires étrangères, X``, ``M. X, Commissaire de l'Union africaine, et Mme Y``, ``Mexique``.
    Whether the words name anybody."""
    countries = document.marks_in(words, "country")
    alone = countries and not document.fold(Span(words.start, countries[0].start)).strip()
    if alone and not document.marks_in(words, "participation.offices", "participation.ministers"):
        add(fields, "chair_country", Found(countries[0].value, (span_of(countries[0]),), "chair.presidency"))
        return True
    alone = not document.marks_in(words, *OFFICES)
    bodies = agents(document, words, "chair.presidency") if alone or opens_represented(document, words) else []
    for body in [body for body in bodies if not body.is_country]:
        fields.setdefault("chair_organization", []).append(body.found)
    persons = read_persons(document, words, cuts)
    for person in persons:
        read_one(document, fields, person)
    return bool(bodies) or any(person.name or person.title for person in persons)


def read_one(document: Document, fields: Fields, person: Person) -> None:
    """One of those who chaired. The first fills the fields of the meeting; the organization of each is kept."""
    name = without_origin(document, person.name) if person.name else name_beside_office(document, person.words)
    if name:
        add(fields, "chair_name", Found(document.quote(name), (name,), "chair.named"))
    title = person.title
    if title and name and title.start < name.start < title.end:
        title = document.trim(Span(title.start, name.start))
    first = fields.get("chair_name")
    if title and (not first or (name and document.quote(name).casefold() == first[0].value.casefold())):
        add(fields, "chair_title", Found(document.quote(title), (title,), "chair.title"))
    if person.name or person.title:
        for organization in organizations_of(document, person.words):
            fields.setdefault("chair_organization", []).append(organization)
    if person.country and (person.name or person.title):
        add(fields, "chair_country", Found(person.country[0], (person.country[1],), "chair.country"))


def organizations_of(document: Document, title: Span) -> list[Found]:
    """The organization that an office belongs to: the one that it names, else the one that goes without saying."""
    if owner := owner_of(document, title):
        return [owner]
    marks = document.marks_in(title, "name", "acronym")
    names = [name for name in marks if not is_accreditation(document, title, name)]
    names = [name for n, name in enumerate(names) if n == 0 or has_own_office(document, names[n - 1], name)]
    found = [Found(name.value, (span_of(name),), "chair.organization") for name in names]
    bare = document.marks_in(title, "office.bare")[:1]
    same = document.marks_in(Span(bare[0].end, title.end), "participation.same_organization") if bare else []
    if any(not any(n.start < m.end and m.start < n.end for n in marks) for m in same):
        sentence = next((s for _, s in document.sentences if s.start <= title.start < s.end), title)
        before = document.marks_in(Span(sentence.start, title.start), "name", "acronym")[-1:]
        return [Found(name.value, (span_of(name),), "chair.same_organization") for name in before]
    alone = [m for m in bare if not is_bound(document, m, title.end)]
    if not found and not alone and (meant := meant_by(document, document.trim(title, ".,"))):
        return [meant]
    return found or [Found(f"{OFFICE}{m.value}", (span_of(m),), "chair.organization") for m in alone]


def has_own_office(document: Document, before: Mark, name: Mark) -> bool:
    """Whether a conjunction and an office of its own stand before a name, behind another: ``a representative of A and one of the
    delegates of B``, ``ممثل ألف وممثل باء``."""
    gap = Span(before.end, max(before.end, name.start))
    offices = document.marks_in(gap, *OFFICES, "participation.delegates")
    language = document.language_at(gap.start)
    if not offices or document.fold(Span(offices[-1].end, gap.end)).strip() not in ("", *language.genitives):
        return False
    opening = document.fold(Span(gap.start, offices[0].start)).split()
    return bool(opening) and opening[0] in language.conjunctions and len(opening) <= WORDS


def infer_chair(
    document: Document, fields: Fields, signature: Found | None, office: Found | None, start: int = 0
) -> None:
    """``en tant que Président de la réunion`` in a letter, or in an annex from ``start`` on, and its signature."""
    if signature is None or "chair_name" in fields:
        return
    for mark in document.marks_in(Span(start, max(start, signature.spans[0].end)), "meeting.chair_self"):
        words = span_of(mark)
        rule = "inferred:chair_is_signatory"
        add(fields, "chair_name", Found(signature.value, (words, *signature.spans), rule))
        if office:
            premises = (words, *office.spans)
            add(fields, "chair_title", Found(office.value, premises, rule))
            for bare in document.marks_in(office.spans[0], "office.bare"):
                add(fields, "chair_organization", Found(f"{OFFICE}{bare.value}", premises, rule))
            for country in document.marks_in(office.spans[0], "country"):
                add(fields, "chair_country", Found(country.value, (words, span_of(country)), rule))
        return


def add(fields: Fields, name: str, found: Found) -> None:
    """The first value counts; others only where they say the same."""
    if not fields.get(name) or fields[name][0].value.casefold() == found.value.casefold():
        fields.setdefault(name, []).append(found)
