"""Who took part by a sentence: the names on the side of a verb where participants stand.

Belongs here: verbs of attendance and speaking, and what makes somebody an observer. Does not belong here: lists
(``lists.py``), records (``speakers.py``), invitations and offices (``participations.py``).
"""

from itertools import pairwise, takewhile

from pipeline.parsing.actors.besides import BESIDES, OPENS, behind_opening, told_first, told_last
from pipeline.parsing.actors.clauses import (
    ACTED,
    announced,
    before_clause,
    before_topic,
    behind_colon,
    clauses,
    opening,
)
from pipeline.parsing.actors.composition import before_next_act, is_composition, is_of_something_else
from pipeline.parsing.actors.entries import is_filling, read_entry
from pipeline.parsing.actors.gaps import is_aside_verb, is_relative, says_else
from pipeline.parsing.actors.guests import before_invitation, is_invited_to, is_of_rules
from pipeline.parsing.actors.observers import observer_mark, observes_behind, tells_of_observers
from pipeline.parsing.actors.opinions import opinions
from pipeline.parsing.actors.representing import representing
from pipeline.parsing.actors.standing import who_stands
from pipeline.parsing.actors.states_among import has_meeting, with_states
from pipeline.parsing.actors.subjects import (
    before_next_subject,
    joined,
    members,
    named,
    subject_before,
    subject_behind,
    subject_of,
)
from pipeline.parsing.actors.wishes import without_wishes
from pipeline.parsing.attendance.among import some
from pipeline.parsing.attendance.received import received
from pipeline.parsing.document import Document, Found, Part, Participation, Passage, span_of
from pipeline.parsing.lists.speakers import chair_speaks, is_speech, without_label
from pipeline.parsing.names.beginnings import VERBS
from pipeline.parsing.words.absence import COMMA, before_absence, denied, stays_away, without_absent, without_opening
from pipeline.parsing.words.gapping import gapped
from pipeline.parsing.words.objects import ATTENDS, SENDS, SENT, clause_stop, is_idle, speaks_by_paper
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span, without
from pipeline.vocabulary import PassageKind, Role

ATTENDED = ("participation.before", "participation.after", "participation.either", "participation.observing")
ESCORT = ("participation.escort_before", "participation.escort_after")
"""Kinds of cues for who took part in a meeting, and for who travelled with a mission."""
INVITED = "participation.invited"
HERE = ("participation.present", "label.present")
"""Kinds of words of presence that need no verb of attendance beside them."""
FORMAL = ("operative", "letter", "agenda")
"""Sections in which those who act are not taking part in the meeting at that moment."""
ASKED = ("proposals", "measures", "future_action")
"""Sections whose items tell what is to be done: ``A sends experts to B`` is none that was there."""
LIKEWISE = "participation.likewise"
"""The kind of cue that takes the verb before it again: ``A attended, as did B``."""
ON_BEHALF = 4
"""Characters between the words for on whose behalf somebody spoke and its name."""


def sentence_participations(document: Document, part: Part, mission: bool, record: bool) -> list[Participation]:
    """Those of whom a sentence says it. Whom a mission met, and who briefed it, was not part of it; in a record, labels say
    who speaks, and those who act in its speeches need not be there."""
    found: list[Participation] = []
    for passage, whole in document.sentences_of(part):
        sentence = without_label(document, passage, whole) if record or chair_speaks(document, passage) else whole
        listed = passage.topic == "participants" and passage.kind in (PassageKind.HEADING, PassageKind.ITEM)
        if listed or is_speech(document, passage) or passage.kind in (PassageKind.SIGNATURE, PassageKind.FURNITURE):
            continue
        if passage.topic in ASKED and passage.kind == PassageKind.ITEM:
            continue
        rows = read_sentence(document, sentence, ESCORT if mission else ATTENDED)
        if not mission and not record and passage.topic not in FORMAL:
            rows += [*acting(document, sentence), *accompanied(document, sentence), *beside_others(document, sentence)]
            rows += [*beside_listed(document, passage, sentence), *opinions(document, passage, sentence)]
            rows += representing(document, sentence)
        found += list({row.who.spans: row for row in reversed(rows)}.values())[::-1]
    return found


def accompanied(document: Document, sentence: Span) -> list[Participation]:
    """Those whose delegates a sentence enumerates, whatever its verb, unless it asks, plans or speaks of absence."""
    other = document.marks_in(sentence, "force.", "unsaid.absence", "meeting.planned", "meeting.previous", INVITED)
    if without_wishes(document, other, sentence):
        return []
    told = [*some(document, sentence), *received(document, sentence)]
    return [row for mark, span in told for row in side(document, span, mark, span)]


def acting(document: Document, sentence: Span) -> list[Participation]:
    """The subjects of verbs that tell of one who is there: ``ASEAN described its centre``."""
    if speaks_by_paper(document, sentence):
        return []
    found: list[Participation] = []
    for verb in says_else(document, sentence, document.marks_in(sentence, *ACTED, SENDS, ATTENDS)):
        subject = subject_of(document, sentence, verb)
        idle = stays_away(document, sentence, verb) or is_idle(document, sentence, verb, subject)
        if idle or (subject and is_aside_verb(document, subject, verb)):
            continue
        found += on_behalf(document, sentence)
        around = opening(document, sentence.start, verb)
        if subject and verb.kind == ATTENDS:
            around = Span(around.start, clause_stop(document, Span(subject.end, sentence.end)))
        end = max(verb.end, subject.end if subject else 0)
        if beside := observes_behind(document, Span(end, min(sentence.end, end + SENT))):
            around = Span(around.start, beside.end)  # "a participé en qualité d'observatrice"
        found += side(document, subject, verb, around) if subject else []
    return found


def beside_others(document: Document, sentence: Span) -> list[Participation]:
    """Those who open a sentence before its verb, and are not its subject: ``For A, Ms. X spoke``, ``Besides A, B came``; and
    those behind it: ``B came, besides A``."""
    if not document.marks_in(sentence, *OPENS):
        return []
    verbs = [
        v for v in document.marks_in(sentence, *ATTENDED, *ACTED, SENDS, *HERE) if not stays_away(document, sentence, v)
    ]
    asked = without_wishes(document, document.marks_in(sentence, "force.", "meeting.planned"), sentence)
    found = told_first(document, sentence, verbs), told_last(document, sentence, verbs)
    told = [who for who in found if who and not (asked and who[0].kind == BESIDES)]
    return [row for cue, span in told for row in side(document, span, cue, span)]


def beside_listed(document: Document, passage: Passage, sentence: Span) -> list[Participation]:
    """Those whom a lead-in names together with a list below of others who came: ``The Chair of the Commission and
    representatives of the following organizations spoke:``."""
    below = document.after(passage)
    if below is None or below.lead is not passage or below.topic != "participants":
        return []
    asked = document.marks_in(sentence, "force.", "unsaid.", "meeting.planned", "meeting.previous")
    if asked or not document.marks_in(sentence, *VERBS):
        return []
    for listed in document.marks_in(sentence, "lead.participants")[:1]:
        items = named(document, Span(sentence.start, listed.start))
        gaps = [Span(mark.end, after.start) for mark, after in pairwise([*items, listed])]
        together = len(list(takewhile(lambda gap: joined(document, gap), reversed(gaps))))
        if together:
            start = items[-together].start
            return side(document, Span(start, listed.start), listed, Span(start, start))
    return []


def read_sentence(document: Document, sentence: Span, cues: tuple[str, ...] = ATTENDED) -> list[Participation]:
    """Participants stand before ``ont assisté à``, and after ``à laquelle a participé``."""
    verbs = without_alone(document.marks_in(sentence, *cues, LIKEWISE))
    verbs = [verb for verb in says_else(document, sentence, verbs) if not is_invited_to(document, sentence, verb)]
    verbs = [verb for verb in verbs if verb.kind not in ESCORT or not is_of_something_else(document, sentence, verb)]
    found: list[Participation] = on_behalf(document, sentence) if verbs else []
    start = behind_opening(document, sentence, verbs[0]) if verbs else sentence.start
    for index, verb in enumerate(verbs):
        stop = verbs[index + 1].start if index + 1 < len(verbs) else sentence.end
        absent = stays_away if verb.kind in ESCORT else denied
        if absent(document, sentence, verb):
            start = verb.end
            continue
        opens = index == 0 and not document.fold(Span(start, verb.start)).strip(" ,")
        before = not verb.kind.endswith(("after", "likewise")) and not opens
        if before and is_inverted(document, sentence, verb):
            before = False
        if verb.kind.endswith("either"):
            before = is_subject(document, Span(start, verb.start), Span(verb.end, stop))
        end = before_next_subject(document, Span(verb.end, sentence.end), verbs[index + 1 :])
        span = Span(start, verb.start) if before else Span(verb.end, end)
        around = Span(verb.start, stop) if before else opening(document, sentence.start, verb)
        span = (
            before_invitation(document, span)
            if before
            else before_absence(document, before_topic(document, members(document, span), is_relative(document, verb)))
        )
        span = before_next_act(document, span) if verb.kind in ESCORT and is_composition(document, verb) else span
        did = verbs[index - 1] if verb.kind == LIKEWISE else verb
        rows = [row for clause in clauses(document, span) for row in side(document, clause, did, around)]
        if before and introduces_list(document, sentence, verb):
            rows += side(document, before_absence(document, Span(verb.end, sentence.end)), did, around)
        elif before and rows and verb.kind == "participation.before":
            rows += [
                r for c in clauses(document, announced(document, verb, stop)) for r in side(document, c, did, around)
            ]
        if not rows and before and verb.kind not in ESCORT:
            rows = [
                row
                for clause in clauses(document, behind_colon(document, verb, sentence.end))
                for row in side(document, clause, did, around)
            ]
        if not rows and before and not document.marks_in(span, "unsaid."):
            rows = behind(document, Span(verb.end, stop), verb, opening(document, sentence.start, verb).start)
        found += rows
        start = verb.end if before or end == sentence.end else end
    return found + (gapped(document, sentence) if found else [])


def introduces_list(document: Document, sentence: Span, verb: Mark) -> bool:
    """Whether a list of those who came stands behind a verb and a colon: ``Besides A, the following sent delegates: B, C``."""
    announced = document.marks_in(Span(sentence.start, verb.end), "lead.participants", "participation.besides")
    return bool(announced) and document.text[verb.end : verb.end + 2].lstrip().startswith((":", "："))


def is_inverted(document: Document, sentence: Span, verb: Mark) -> bool:
    """Whether the subject of a verb that allows it stands right behind it, and who is named before it is not its subject:
    ``A la llamada de la OEA acudieron delegaciones de la UE``."""
    return (
        any(m.start < verb.end and verb.start < m.end for m in document.marks_in(sentence, "participation.acts_either"))
        and subject_before(document, Span(sentence.start, verb.start)) is None
        and subject_behind(document, Span(verb.end, sentence.end)) is not None
    )


def is_subject(document: Document, before: Span, behind: Span) -> bool:
    """Whether who stands before a verb is its subject, where a language allows both orders: nothing else stands there,
    and nobody is named behind the verb but on whose behalf somebody spoke."""
    entries, rest = read_entry(document, before)
    if not entries or (rest is not None and subject_before(document, before) is None):
        return False
    spoken = {m.end for m in document.marks_in(behind, "participation.on_behalf_of")}
    named = document.marks_in(behind, "name", "acronym", "country")
    return all(any(0 <= name.start - end <= ON_BEHALF for end in spoken) for name in named)


def without_alone(verbs: list[Mark]) -> list[Mark]:
    """Verbs of attendance; ``as did`` is one only behind another: ``A attended as observers, as did B``."""
    first = next((n for n, verb in enumerate(verbs) if verb.kind != LIKEWISE), len(verbs))
    return verbs[first:]


def behind(document: Document, span: Span, verb: Mark, opening: int) -> list[Participation]:
    """Participants after a verb that has none before it: right behind it, ``participaron la CEPAL y el PNUD``, or as some
    of many, ``40 experts took part, among them officials of the African Union``."""
    for cue in document.marks_in(span, "participation.including")[:1]:
        return side(document, Span(cue.end, span.end), verb, span)
    if is_han(verb.value[-1]):
        return []  # there it is the meeting that stands behind the verb
    for name in document.marks_in(span, "name", "acronym", "country")[:1]:
        if introduced(document, Span(span.start, name.start)):
            return side(document, span, verb, Span(opening, span.end))
    return []


def introduced(document: Document, between: Span) -> bool:
    """Whether the words between a verb and the first name behind it make that name its subject: an article, or who came,
    ``participaron representantes de``, ``выступили Генеральный секретарь``."""
    language = document.language_at(between.start)
    kinds = ("participation.delegates", "participation.offices", "participation.government", "participation.observer")
    came = document.marks_in(between, *kinds)
    if not came:
        return document.fold(between).strip(" ：:\n") in ("", *language.articles)
    gaps = without(between, [span_of(mark) for mark in came])
    bound = {*language.articles, *language.conjunctions, *language.genitives}
    first = Span(between.start, came[0].start)
    return (
        clauses(document, between) == [between]
        and is_filling(document, first, {*language.articles, *language.conjunctions})
        and all(is_filling(document, gap, bound) for gap in gaps)
    )


def on_behalf(document: Document, sentence: Span) -> list[Participation]:
    """``s'est exprimé au nom de l'Union européenne``."""
    names = document.marks_in(sentence, "name", "acronym")
    return [
        Participation(
            Found(n.value, (span_of(n),), "entry.name"),
            False,
            Found(Role.PARTICIPANT, (span_of(m),), "sentence.on_behalf"),
        )
        for m in document.marks_in(sentence, "participation.on_behalf_of")
        for n in names
        if 0 <= n.start - m.end <= ON_BEHALF and not COMMA.search(document.text, m.end, n.start)
        if not (is_han(m.value[-1]) and document.marks_in(Span(m.end, n.start), "participation.acts"))
    ]


def side(document: Document, span: Span, verb: Mark, around: Span) -> list[Participation]:
    """The organizations on one side of a verb; ``around`` is where it may say that they came as observers."""
    span = without_absent(document, without_opening(document, span))
    if document.marks_in(span, "unsaid.absence", "unsaid.courtesy", "unsaid.prediction"):
        return []
    asked = without_wishes(document, document.marks_in(span, "force."), span)
    if asked:
        told = before_clause(document, Span(span.start, asked[0].start), verb)
        return side(document, told, verb, Span(around.start, min(around.end, told.end))) if told else []
    entries = [e for e in who_stands(document, span) if not is_of_rules(document, e)]
    organizations = [e for e in entries if not e.is_country and not has_meeting(document, e.name.spans[0])]
    entries = with_states(document, span, organizations) or [e for e in entries if e.is_country]
    observing = tells_of_observers(document, verb)
    rows = []
    for entry in entries:
        mark = None if observing else observer_mark(document, span, around, entry)
        given = Role.OBSERVER if observing or mark else Role.PARTICIPANT
        role = Found(given, (span_of(mark or verb),), f"sentence.{verb.kind.partition('.')[2]}")
        rows.append(Participation(entry.name, entry.is_country, role, entry.office))
    for mark in document.marks_in(around, "meeting.level")[:1]:
        if len(rows) == 1:  # of several, which one was represented so would be a guess
            rows[0].level = Found(document.quote(span_of(mark)), (span_of(mark),), "sentence.level")
    return rows
