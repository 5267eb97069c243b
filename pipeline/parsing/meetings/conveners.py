"""Who convened a meeting."""

import re
from typing import NamedTuple

from pipeline.parsing.actors.entries import is_filling, office_after, read_entry
from pipeline.parsing.actors.gaps import tells_of_noun
from pipeline.parsing.actors.nearness import CLOSING, GAP, OPENING, closes_quote, is_near
from pipeline.parsing.actors.parts_acting import is_through
from pipeline.parsing.actors.passives import behind_when_and_where, far_agents, joined_verb
from pipeline.parsing.actors.relatives import behind_clause, is_relative
from pipeline.parsing.actors.subjects import subject_behind
from pipeline.parsing.actors.wishes import inviters
from pipeline.parsing.document import Document, Found, apart, span_of
from pipeline.parsing.names.genitives import genitive_convener
from pipeline.parsing.names.offices import end_of_office, lone_offices, start_of_office
from pipeline.parsing.names.organs import opening_organ
from pipeline.parsing.names.represented import is_represented
from pipeline.parsing.words.fronted import NAMED, behind_cue, opens_sentence
from pipeline.parsing.words.objects import behind_paper
from pipeline.parsing.words.premodifiers import defines, is_place_of, own_clause
from pipeline.parsing.words.pronouns import holder_meant, is_of_pronoun, partners_before
from pipeline.parsing.words.reactions import is_of_thing
from pipeline.reference import OFFICE
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span, without

CLAUSE = re.compile(r"[;；؛]")
"""What ends a clause: who stands behind it did something else."""
LONGEST_GAP = 60
"""Characters between a verb and the first of its agents: ``the Government of the Republic of``."""

BY_OFFICE = ("meeting.convened_by", "meeting.genitive")
"""Rules by which an office that stands alone may have convened a meeting."""


class Agent(NamedTuple):
    """Who did something for a meeting: an organization, or a State."""

    found: Found
    is_country: bool


def conveners_of(document: Document, sentence: Span, noun: Span, possessive: bool) -> list[Agent]:
    """Who held the meeting: subjects of ``ont organisé``, agents of ``convoquée par``, the organ whose meeting it is called,
    or genitive of the noun. ``noun`` is the noun with its number."""
    seats = document.marks_in(sentence, "meeting.seat")
    named = document.marks_in(sentence, "name", "acronym")
    names = [name for name in named if not any(seat.start <= name.start < seat.end for seat in seats)]
    for verb in document.marks_in(sentence, "meeting.holds"):
        within = any(name.start <= verb.start and verb.end <= name.end for name in named)  # 合作组织 in a name
        if within or holds_another(document, noun, verb, names) or holds_later(document, sentence, noun, verb):
            continue
        ends = [end for end in ends_of_subjects(document, sentence, names) if end <= verb.start]
        ends = [end for end in ends if not closes_quote(document, end, verb.start)]
        near = [end for end in ends if is_near(document, end, verb.start) or is_relative(document, end, verb.start)]
        if near and not is_place_of(document, subject_start(document, sentence, max(near)), verb):
            inviting, end = opening_agents(document, sentence, verb)
            start = max(end, subject_start(document, sentence, max(near)))
            return [*inviting, *subjects(document, Span(start, max(near)), verb)]
    for verb in document.marks_in(sentence, "meeting.convened_by"):
        other = noun_before(document, sentence, verb)
        another = other and not (noun.start <= other.start < noun.end or other.end == noun.start)
        another = another or is_of_thing(document, verb, sentence)
        if another or (verb.end <= noun.start and is_of_pronoun(document, sentence, verb)):
            continue
        defines = other and document.marks_in(Span(sentence.start, noun.start), "meeting.noun", "series")
        rule = "meeting.genitive" if defines else "meeting.convened_by"
        found = agents_behind(document, sentence, verb, rule)
        if found:
            partners = partners_before(document, names, verb, found[0].found.spans[0].start)
            second = joined_verb(document, Span(found[-1].found.spans[-1].end, sentence.end), "meeting.convened_by")
            found += agents_behind(document, sentence, second, rule) if second else []
            return [*(Agent(partner, False) for partner in partners), *found]
    for verb, end in far_agents(document, sentence, "passive.convened"):
        between = Span(noun.end, max(noun.end, verb.start))
        if noun.end <= verb.start and not document.marks_in(between, "meeting.noun", "meeting.mission", "series"):
            return agents(document, Span(end, sentence.end), "meeting.convened_by")
    for invited in inviters(document, sentence):
        if found := agents(document, invited, "meeting.convened_by"):
            return found
    charged = charged_behind(document, sentence, noun) or holders_behind(document, sentence, noun)
    charged = charged or [Agent(found, False) for found in holder_meant(document, sentence, noun)]
    if charged:
        return charged
    subject = opening_subject(document, sentence, noun, names)
    if not subject and possessive:
        led = min([sentence.end, *(m.end for m in document.marks_in(sentence, "meeting.chaired_by"))])
        free = [n for n in names if n.start < led and unquoted(document, n)]
        owners = [Found(n.value, (span_of(n),), "meeting.possessive") for n in free]
        return [Agent(owner, False) for owner in owners[:1]]
    subject = subject or genitive_convener(document, noun, names)
    return [Agent(subject, False)] if subject else []


def agents_behind(document: Document, sentence: Span, verb: Mark, rule: str) -> list[Agent]:
    """The agents behind a verb; in a language that declines nouns also behind date and place: ``созвано в Любляне 8 февраля
    Управлением``."""
    behind = behind_cue(document, sentence, verb)
    found = agents(document, behind, rule)
    if found or not document.language_at(verb.start).inflection:
        return found
    return agents(document, behind_when_and_where(document, behind), rule)


def opening_agents(document: Document, sentence: Span, verb: Mark) -> tuple[list[Agent], int]:
    """Who invited those who held the meeting, in words that open their sentence, and where these end: ``At the invitation of A, B
    and C held their second consultation``."""
    for cue in document.marks_in(Span(sentence.start, verb.start), "meeting.convened_by")[:1]:
        behind = behind_cue(document, sentence, cue)
        if opens_sentence(document, sentence, cue) and behind.end < verb.start:
            return agents(document, behind, "meeting.convened_by"), behind.end
    return [], sentence.start


def charged_behind(document: Document, sentence: Span, noun: Span) -> list[Agent]:
    """``El taller corrió a cargo de la OSCE``: who was charged with what stands right before the verb, the meeting."""
    for verb in document.marks_in(sentence, "meeting.run_by"):
        if noun.end <= verb.start and not document.fold(Span(noun.end, verb.start)).strip():
            return agents(document, Span(verb.end, sentence.end), "meeting.convened_by")
    return []


def holders_behind(document: Document, sentence: Span, noun: Span) -> list[Agent]:
    """``Organizaron el taller la OSCE y la Unión Europea``: subjects behind verb and meeting, in a language that allows that
    order. Nobody stands before the verb, and no genitive makes them those whose meeting it was."""
    language = document.language_at(noun.start)
    for verb in document.marks_in(sentence, "meeting.holds")[:1]:
        first, last = (verb, noun) if verb.end <= noun.start else (noun, verb)
        gap = document.fold(Span(first.end, last.start)).strip()
        gap = "" if last is verb and tells_of_noun(document, Span(first.end, last.start), gap) else gap
        before = document.marks_in(Span(sentence.start, first.start), "name", "acronym", "country", "office.bare")
        allowed = language.cues.get("participation.acts_either") and (first is verb or language.inflection)
        if before or gap not in ("", *language.articles) or not allowed:
            return []
        rest = behind_clause(document, Span(last.end, sentence.end))
        rest = behind_when_and_where(document, rest)
        span = subject_behind(document, rest)
        kinds = ("name", "country", *(["acronym"] if last is verb else []))  # before its verb the meeting is no one's
        names = document.marks_in(span, *kinds)[:1] if span else []
        whose = document.marks_in(Span(rest.start, names[0].start), "office.bare") if names else []  # its secretariat
        words = document.fold(Span(rest.start, (whose or names)[0].start)).split() if names else []
        if names and not {word.split()[0] for word in language.genitives if word} & set(words):
            return agents(document, rest, "meeting.holds")
    return []


def inviters_of(document: Document, sentence: Span) -> list[Agent]:
    """``The Organization of American States had issued the invitations``: who convened the meeting at hand, by a verb that
    needs no noun for it. What is planned is another one."""
    verbs = document.marks_in(sentence, "meeting.invites")
    if not verbs or document.marks_in(sentence, "meeting.planned", "unsaid.absence"):
        return []
    return subjects_before(document, sentence, verbs[0])


def subjects_before(document: Document, sentence: Span, verb: Mark) -> list[Agent]:
    """Who stands right before a verb, as its subject."""
    before = Span(subject_start(document, sentence, verb.start), verb.start)
    entries, _ = read_entry(document, before)
    names = document.marks_in(before, "name", "acronym")
    states = [m.end for m in document.marks_in(before, "country")]
    ends = [*ends_of_subjects(document, before, names), *states]
    if not any(is_near(document, end, verb.start) for end in ends):
        return []
    return [Agent(Found(e.name.value, e.name.spans, "meeting.holds"), e.is_country) for e in entries]


def holds_another(document: Document, noun: Span, verb: Mark, names: list[Mark]) -> bool:
    """Whether another meeting stands before who held it: ``the workshop might inform the debate that the Council held``. In
    Chinese the noun comes last."""
    holder = next((name for name in reversed(names) if name.end <= verb.start), None)
    if holder is None or holder.start < noun.end or is_han(verb.value[-1]):
        return False
    between = document.marks_in(Span(noun.end, holder.start), "meeting.noun", "series", "meeting.mission")
    return bool(between)


def holds_later(document: Document, sentence: Span, noun: Span, verb: Mark) -> bool:
    """Whether a verb behind a meeting defines another one behind it, where there are no blanks: ``本次会议以``东非共同体召集的
    ``专家会议的工作为基础``."""
    behind = document.marks_in(Span(verb.end, sentence.end), "meeting.noun", "series", "meeting.mission")[:1]
    return noun.end <= verb.start and any(is_han(verb.value[-1]) and defines(document, verb, n.start) for n in behind)


def noun_before(document: Document, sentence: Span, verb: Mark) -> Mark | None:
    """The meeting right before a verb, which tells of no other: ``the seminar, which built on the workshop convened by A``."""
    nouns = document.marks_in(Span(sentence.start, verb.start), "meeting.noun", "meeting.mission", "series")[-1:]
    return next((n for n in nouns if not document.fold(Span(n.end, verb.start)).strip()), None)


def governments(document: Document, span: Span) -> list[Mark]:
    """The States in a stretch that words like ``the Government of`` make agents; in Chinese they follow: ``马里政府``."""
    words = document.marks_in(span, "participation.government")
    states = document.marks_in(span, "country")
    return [
        s
        for s in states
        if any(0 <= s.start - w.end <= GAP or (s.end == w.start and is_han(w.value[0])) for w in words)
    ]


def ends_of_subjects(document: Document, sentence: Span, names: list[Mark]) -> list[int]:
    """Where those end who may have held a meeting: organizations, with the office behind them, governments, and offices
    that stand alone."""
    offices = [office_after(document, name, sentence.end) for name in names]
    bare = document.marks_in(sentence, "office.bare")
    words = document.marks_in(sentence, "participation.government")
    states = [next((w.end for w in words if w.start == s.end), s.end) for s in governments(document, sentence)]
    ends = [*(m.end for m in [*names, *bare]), *states]
    return [*ends, *(office.spans[0].end for office in offices if office)]


def subjects(document: Document, span: Span, verb: Mark) -> list[Agent]:
    """The organizations before a verb, and the States whose governments are named there: in Chinese the word for
    government may be the beginning of the verb."""
    span = behind_paper(document, span)
    entries, _ = read_entry(document, span)
    states = [Found(s.value, (span_of(s),), "meeting.holds") for s in governments(document, Span(span.start, verb.end))]
    organizations = [Found(e.name.value, e.name.spans, "meeting.holds") for e in entries if not e.is_country]
    return [*(Agent(o, False) for o in organizations), *(Agent(s, True) for s in states)]


def agents(document: Document, span: Span, rule: str) -> list[Agent]:
    """Who stands right behind a verb: organizations and States with nothing but small words between them. What stands in
    the genitive of another is no agent of its own."""
    language = document.language_at(span.start)
    small = {
        *language.articles,
        *language.genitives,
        *language.conjunctions,
        *language.cues["participation.government"],
        *language.cues["participation.bodies"],
    }
    organ = opening_organ(document, span) if rule in BY_OFFICE else None
    found = [Agent(Found(organ.value, organ.spans, rule), False)] if organ else []
    end = organ.spans[0].end if organ else span.start
    for mark in sorted(
        [*document.marks_in(span, *NAMED), *(lone_offices(document, span) if rule in BY_OFFICE else [])]
    ):
        if mark.kind == "demonym" and not beside_government(document, mark):
            break
        gap = Span(end, max(end, start_of_office(document, mark)))
        explained = is_filling(document, gap, small) or is_office(document, gap, small)
        explained &= not CLAUSE.search(document.text, *gap)
        explained |= bool(found) and (is_represented(document, gap) or is_through(document, gap, small))
        if not explained or (not found and gap.end - gap.start > LONGEST_GAP):
            break
        if not (found and document.fold(gap).strip() in (*language.genitives, "(")):
            value = f"{OFFICE}{mark.value}" if mark.kind == "office.bare" else mark.value
            found.append(Agent(Found(value, (span_of(mark),), rule), mark.kind in ("country", "demonym")))
        end = end_of_office(document, mark) if mark.kind == "office.bare" else mark.end
    return found


def is_office(document: Document, gap: Span, small: set[str]) -> bool:
    """Whether a gap is an office of the organization behind it: ``بدعوة من الأمين العام لجامعة الدول العربية``."""
    offices = document.marks_in(gap, "participation.offices", "office.bare")
    rest = without(gap, [span_of(office) for office in apart(offices)])
    genitives = document.language_at(gap.start).genitives
    bound = bool(offices) and document.fold(Span(max(o.end for o in offices), gap.end)).strip() in genitives
    return bound and all(is_filling(document, piece, small) for piece in rest)


def beside_government(document: Document, demonym: Mark) -> bool:
    """Whether an adjective to a State says whose government it is: ``le Gouvernement béninois``, ``the Kenyan Government``."""
    around = Span(max(0, demonym.start - LONGEST_GAP), demonym.end + LONGEST_GAP)
    words = document.marks_in(around, "participation.government")
    return any(0 <= demonym.start - w.end <= 1 or 0 <= w.start - demonym.end <= 1 for w in words)


def opening_subject(document: Document, sentence: Span, noun: Span, names: list[Mark]) -> Found | None:
    """``安全理事会于2003年4月11日举行了高级别会议``: who opens a sentence whose verb stands later, before the noun."""
    verbs = [v for v in document.marks_in(sentence, "meeting.holds") if v.end <= noun.start and is_han(v.value[-1])]
    for name in names[:1] if verbs else []:
        words = document.fold(Span(sentence.start, name.start))
        for pattern in document.language_at(sentence.start).date_patterns:
            words = pattern.sub("", words)
        if not words.strip(" ,") and name.end <= verbs[-1].start:
            return Found(name.value, (span_of(name),), "meeting.subject")
    return None


def subject_start(document: Document, sentence: Span, verb: int) -> int:
    """Where the subject of a verb may begin: behind the last date, noun for a meeting or, in Chinese, word of an agent."""
    subject = Span(sentence.start, verb)
    names = document.marks_in(subject, "name")
    before = document.marks_in(subject, "month", "meeting.noun", "series", "meeting.place")
    before += [word for word in document.marks_in(subject, "meeting.agent") if is_han(word.value[-1])]
    free = [mark.end for mark in before if not any(n.start <= mark.start < n.end for n in names)]
    return own_clause(document, max([sentence.start, *free]), verb)


def unquoted(document: Document, name: Mark) -> bool:
    """Whether a name does not stand within quotes, as in the title of an agenda item."""
    before = document.text[max(0, name.start - 300) : name.start]
    return max(map(before.rfind, OPENING)) <= max(map(before.rfind, CLOSING))
