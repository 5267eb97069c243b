"""Meetings: from the sentences and titles that name them to one record each.

A *mention* is one noun for a meeting with what its sentence says of it. Mentions with the same number or date are one
meeting; mentions without either speak of the meeting at hand. Reported is a meeting that a title names, or that the
first paragraphs of a part tell of; all others are mentioned.
"""

from itertools import takewhile

from pipeline.parsing.actors.wishes import without_wishes
from pipeline.parsing.dates.dates import DateFound
from pipeline.parsing.document import Document, Found, Part, span_of
from pipeline.parsing.layout.shapes import HEAD
from pipeline.parsing.layout.structure import LETTERS
from pipeline.parsing.meetings import chairs
from pipeline.parsing.meetings.days import holds_day, is_within, told_by_day
from pipeline.parsing.meetings.frames import FRAMED, first_told, refine
from pipeline.parsing.meetings.identities import Meeting, Mention, has_identity
from pipeline.parsing.meetings.mentions import is_anchor, is_called_alike, part_mentions
from pipeline.parsing.meetings.merging import TOLD, forget_genitive, merge, tells_convener
from pipeline.parsing.meetings.nouns import declines, is_definite, is_noun, noun_of
from pipeline.parsing.meetings.series import counts_the_one_at_hand, infer_previous, infer_series
from pipeline.parsing.meetings.themes import ABOUT, STATED
from pipeline.parsing.meetings.undated import notice_undated
from pipeline.parsing.meetings.years import is_of_another_year
from pipeline.text import Span
from pipeline.vocabulary import (
    Attestation,
    DatePrecision,
    DocumentKind,
    IssueCode,
    MeetingStatus,
    PassageKind,
    Severity,
)

QUOTED = ("theme.quoted", "theme.called")
"""Rules for a theme that stands in quotes."""
TITLES = ("theme.called", "theme.subtitle")
"""Rules for a theme that is only the title of the meeting, where something is called its theme."""
SURE = 2
"""Of number and day, so many that are the same make two meetings one, whoever is said to have convened it."""
ASKED = ("proposals", "measures", "future_action")
"""Sections whose items tell of what is to be done."""
ABOUT_NO_MEETING = (DocumentKind.RESOLUTION, DocumentKind.SPEECH)
"""Kinds of documents that mention meetings and report none."""


def find_meetings(document: Document, dates: list[DateFound], kind: DocumentKind) -> list[Meeting]:
    """The meetings of a document, reported ones first; references to the meeting at hand are worked in."""
    letter = document.parts[0] if kind in LETTERS else None
    mentions = [m for part in document.parts for m in part_mentions(document, part, dates, is_letter=part is letter)]
    meetings: list[Meeting] = []
    early = list(takewhile(lambda mention: not has_identity(mention), mentions))
    for mention in [*mentions[len(early) :], *early]:  # what a letter says before it tells which meeting it speaks of
        place_mention(document, mention, meetings)
    reported = [] if kind in ABOUT_NO_MEETING else reported_ones(meetings)
    if not reported and kind == DocumentKind.VERBATIM_RECORD:
        reported = [m for m in meetings[:1] if m.value("ordinal") and m.mentions[0].passage.position < HEAD]
    if not reported and kind in FRAMED:
        known = [m for m in meetings if not is_previous(m)]
        reported = framed(document, dates, meetings, document.parts[1:] if letter else document.parts)
        if reported and not known:
            for mention in [m for m in mentions if not has_identity(m)]:  # they speak of the meeting that no word names
                place_mention(document, mention, meetings)
    refine(document, dates, reported, meetings)
    for meeting in meetings:
        settle(document, meeting, any(meeting is r for r in reported))
    known = sorted(filter(is_identified, meetings), key=lambda m: m.attestation != Attestation.REPORTED)
    notice_undated(document, known, kind, document.parts[1:] if letter else document.parts)
    return known


def framed(document: Document, dates: list[DateFound], meetings: list[Meeting], parts: list[Part]) -> list[Meeting]:
    """The meeting that the first sentences of a part tell of in unknown words; added to ``meetings`` where it is new."""
    mention = first_told(document, parts, dates)
    if mention is None:
        return []
    same = [m for m in meetings if m.value("start_date") == mention.value("start_date")]
    if same:
        same[-1].mentions.append(mention)
    else:
        meetings.append(Meeting([mention], fields={k: list(v) for k, v in mention.fields.items()}))
    return (same or meetings)[-1:]


def place_mention(document: Document, mention: Mention, meetings: list[Meeting]) -> None:
    """Adds a mention to the meeting that it names, or to the one at hand, or makes a new one of it."""
    infer_previous(document, mention, meetings)
    infer_series(document, mention, meetings)
    for meeting in meetings:
        if is_same(mention, meeting):
            meeting.mentions.append(mention)
            merge(meeting, mention)
            return
    if mention.title and not has_identity(mention):
        return  # only its number could tell which one
    if has_identity(mention):
        meetings.append(Meeting([mention], fields={k: list(v) for k, v in mention.fields.items()}))
    elif (
        meetings
        and not mention.previous
        and (refers_back(document, mention) or is_brought_in(document, mention, meetings))
    ):
        about = at_hand(meetings, mention.passage.part)
        if is_previous(about) or is_of_another_year(document, mention, about):
            return  # the one at hand is not known yet
        if mention.planned and not mention.held and about.status == MeetingStatus.HELD:
            return  # the next one
        if mention.value("ordinal") and about.value("ordinal") not in (None, mention.value("ordinal")):
            return
        noun = noun_of(document, mention)
        nouns = (noun_of(document, m) for m in about.mentions)
        generic = mention.first and bool(document.marks_in(span_of(mention.noun), "meeting.generic"))
        told = (noun_of(document, m) for m in about.mentions if is_anchor(m))
        called = (
            generic
            or not noun
            or not any(told)
            or any(  # by its noun, or by a pronoun
                is_noun(noun, other) or declines(document, noun, other, mention) for other in nouns
            )
        )
        called |= mention.noun.kind == "meeting.mission" == about.mentions[0].noun.kind
        about.mentions.append(mention)
        counted = mention.first or counts_the_one_at_hand(document, mention)
        if called and counted and not about.value("ordinal"):  # "met for its thirteenth tripartite meeting"
            about.fields.update({"ordinal": mention.fields["ordinal"]} if mention.value("ordinal") else {})
        if "place" in mention.fields and not about.value("place"):
            about.fields["place"] = mention.fields["place"]
        forget_genitive(about, mention, called=called)
        sitting = mention.value("ordinal") and not mention.first and not about.value("ordinal")
        for name in (
            *(() if sitting else ("theme",)),
            "host",
            "host_state",
            "convened_by",
            "convening_state",
            *chairs.FIELDS,
        ):
            if name in mention.fields and (called or not name.startswith("conven")):
                about.fields.setdefault(name, []).extend(mention.fields[name])


def refers_back(document: Document, mention: Mention) -> bool:
    """Whether a mention without number and date speaks of the meeting at hand: it names no convener of its own, and the
    article before it does not bring in a new one. A sentence that asks for something tells of none who
    convened or presided, and an item of what is to be done speaks of another one."""
    if mention.passage.topic in ASKED and mention.passage.kind == PassageKind.ITEM:
        return False
    bodies = [*mention.fields.get("convened_by", []), *mention.fields.get("chair_organization", [])]
    told = document.marks_in(mention.span, "meeting.convened_by")  # "called for the meeting" asks for nothing
    asked = [m for m in document.marks_in(mention.span, "force.") if not any(t.start <= m.start < t.end for t in told)]
    asks = without_wishes(document, asked, mention.span)
    if asks and any(f.rule != "chair.organization" for f in bodies):
        return False
    if mention.fields.get("convened_by", [Found("", (), "meeting.convened_by")])[0].rule not in TOLD:
        return False
    if chairs_another(document, mention.span):
        return False
    if mention.letter and mention.held:
        return True  # a letter brings in the meeting that it tells of
    if mention.held and not mention.planned and is_definite(document, mention.noun):
        return True
    before = document.marks_in(Span(max(0, mention.noun.start - 15), mention.noun.start), "meeting.indefinite")
    return not any(mention.noun.start - m.end <= 1 for m in before)


def is_brought_in(document: Document, mention: Mention, meetings: list[Meeting]) -> bool:
    """Whether a first paragraph brings in the meeting of the title, by the same noun of several words: ``A and B resolved to
    organize a subregional consultation`` under ``SUBREGIONAL CONSULTATION``."""
    noun = noun_of(document, mention)
    titles = [m for m in at_hand(meetings, mention.passage.part).mentions if m.title]
    return mention.first and len(noun.split()) > 1 and any(noun_of(document, title) == noun for title in titles)


def chairs_another(document: Document, sentence: Span) -> bool:
    """Whether an article that brings in another one opens the sentence right before who chaired it, but for one word:
    ``Une première mission, conduite par``."""
    opening = [m for m in document.marks_in(sentence, "meeting.indefinite") if m.start == sentence.start]
    chaired = document.marks_in(sentence, "meeting.chaired_by")
    return any(
        a.end <= c.start and len(document.fold(Span(a.end, c.start)).split()) <= 1 for a in opening for c in chaired
    )


def at_hand(meetings: list[Meeting], part: int) -> Meeting:
    """The meeting that a part of the document is about: the first with a mention in a title or first paragraph, in that
    part if there is one, else the first; one of which no more than the year is told only where there is no other."""
    anchored = [m for m in meetings if any(is_anchor(x) for x in m.mentions)]
    here = [m for m in anchored if any(is_anchor(x) and x.passage.part == part for x in m.mentions)]
    told = here or anchored or meetings
    clear = [m for m in told if m.value("date_precision") != DatePrecision.YEAR]
    return (clear or told)[0]


def is_previous(meeting: Meeting) -> bool:
    """Whether a meeting is only told as the one before another."""
    return all(mention.previous for mention in meeting.mentions)


def is_identified(meeting: Meeting) -> bool:
    """Enough to tell which one it is: series and number, or a date with convener, number or place, or being reported; or a
    day on which a sentence says that it was held."""
    if meeting.value("series_id") and meeting.value("ordinal"):
        return True
    if not meeting.value("start_date"):
        return False
    tells = [meeting.value(name) for name in ("convened_by", "convening_state", "ordinal", "place")]
    return any(tells) or any(map(told_by_day, meeting.mentions)) or meeting.attestation == Attestation.REPORTED


def is_same(mention: Mention, meeting: Meeting) -> bool:
    """Same series and number, or same first day; never where number, day or convener contradict each other. Whose meeting
    it is called need not have convened it: same noun, number and day make one."""
    same = 0
    for name in ("ordinal", "start_date", "convened_by"):
        new, old = mention.value(name), meeting.value(name)
        if new and old:
            if name == "convened_by" and (
                same == SURE or is_called_alike(mention, meeting.fields) or tells_convener(mention, meeting)
            ):
                continue  # by number and day
            if new != old and not (
                name == "start_date" and (is_within(mention, meeting) or holds_day(mention, meeting))
            ):
                return False
            same += name != "convened_by"
    if mention.value("series_id") and meeting.value("series_id") not in (None, mention.value("series_id")):
        return False
    return same > 0


def meeting_of(meetings: list[Meeting], part: int) -> int:
    """The number of the meeting that a part of a document tells of: the reported one that it names, else the first."""
    for number, meeting in enumerate(meetings):
        if meeting.attestation == Attestation.REPORTED and any(
            m.passage.part == part and is_anchor(m) for m in meeting.mentions
        ):
            return number
    return 0


def reported_ones(meetings: list[Meeting]) -> list[Meeting]:
    """The meetings that the document is about: those that titles name; without such the first of each part of which more
    than the year is told."""
    titled = [m for m in meetings if any(x.title for x in m.mentions)]
    if titled:
        return titled
    found: list[Meeting] = []
    parts: set[int] = set()
    for meeting in meetings:
        dim = meeting.value("date_precision") == DatePrecision.YEAR
        anchors = [] if dim else [x for x in meeting.mentions if is_anchor(x)]
        if anchors and anchors[0].passage.part not in parts:
            found.append(meeting)
        parts |= {x.passage.part for x in anchors}
    return found


def settle(document: Document, meeting: Meeting, reported: bool) -> None:
    """Attestation, and one value per field: what was found first, with all the places that say the same."""
    if reported:
        meeting.attestation = Attestation.REPORTED
    precise = [f for f in meeting.fields.get("date_precision", []) if f.value == DatePrecision.DAY]
    meeting.fields["date_precision"] = precise or meeting.fields.get("date_precision", [])
    meeting.fields = {name: agreeing(document, name, found) for name, found in meeting.fields.items() if found}


def agreeing(document: Document, name: str, found: list[Found]) -> list[Found]:
    """The first value and all that say the same; another value of the same thing is a conflict."""
    if name in ("chair_organization", "convened_by", "convening_state"):
        return found
    if name == "name":
        found = sorted(found, key=lambda f: -len(f.value))
    if name == "theme":  # what is called so, before what a preposition or a verb says of it
        quoted = any(f.rule in QUOTED for f in found)
        called = any(f.rule == QUOTED[0] for f in found)
        found = sorted(
            found,
            key=lambda f: (
                f.rule == ABOUT or (quoted and f.rule == STATED) or (called and f.rule in TITLES),
                quoted and f.rule == TITLES[1],
            ),
        )
    first = next((f for f in found if f.rule == "place.line"), found[0])  # there no case changes the name
    same = [f for f in found if f.value.casefold() == first.value.casefold()]
    if name == "end_date":
        for other in [f for f in found if f.value.casefold() != first.value.casefold()][:1]:
            message = f"{name} is {first.value!r} at one place and {other.value!r} at another; the first is published"
            document.notice(Severity.WARNING, IssueCode.CONFLICT, message, other.spans[0])
    return [Found(first.value, f.spans, f.rule) for f in same]
