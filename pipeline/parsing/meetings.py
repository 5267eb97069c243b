"""Meetings: from the sentences and titles that name them to one record each.

A *mention* is one noun for a meeting with what its sentence says of it. Mentions with the same number or date are one
meeting; mentions without either speak of the meeting at hand. Reported is a meeting that a title names, or that the
first paragraphs of a part tell of; all others are mentioned.
"""

from dataclasses import dataclass, field

from pipeline.parsing import chairs
from pipeline.parsing.dates import DateFound, dates_in
from pipeline.parsing.document import Document, Found, Part, Passage, span_of
from pipeline.parsing.numbers import ordinal_before
from pipeline.parsing.places import find_place
from pipeline.parsing.themes import find_theme, subtitle_theme
from pipeline.scanning.marks import Mark
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

FIRST_PARAGRAPHS = 2
"""A meeting told of in so many first paragraphs of a part is what the part is about."""
ABOUT_NO_MEETING = (DocumentKind.RESOLUTION, DocumentKind.SPEECH)
"""Kinds of documents that mention meetings and report none."""
GAP = 4
"""Characters that may stand between an organization and the verb that it governs."""


@dataclass
class Mention:
    """One noun for a meeting, and what the words around it say."""

    noun: Mark
    span: Span
    passage: Passage
    title: bool = False
    first: bool = False
    held: bool = False
    planned: bool = False
    possessive: bool = False
    previous: Mark | None = None
    fields: dict[str, list[Found]] = field(default_factory=dict)

    def add(self, name: str, found: Found | None) -> None:
        if found:
            self.fields.setdefault(name, []).append(found)

    def value(self, name: str) -> str | None:
        return self.fields[name][0].value if name in self.fields else None


@dataclass
class Meeting:
    """A meeting as one document tells of it."""

    mentions: list[Mention]
    attestation: Attestation = Attestation.MENTIONED
    fields: dict[str, list[Found]] = field(default_factory=dict)

    def value(self, name: str) -> str | None:
        return self.fields[name][0].value if name in self.fields else None

    @property
    def status(self) -> MeetingStatus:
        planned = any(m.planned for m in self.mentions) and not any(m.held for m in self.mentions)
        return MeetingStatus.PLANNED if planned else MeetingStatus.HELD


def find_meetings(document: Document, dates: list[DateFound], kind: DocumentKind) -> list[Meeting]:
    """The meetings of a document, reported ones first; references to the meeting at hand are worked in."""
    mentions = [m for part in document.parts for m in part_mentions(document, part, dates)]
    meetings: list[Meeting] = []
    for mention in mentions:
        place_mention(document, mention, meetings)
    reported = [] if kind in ABOUT_NO_MEETING else reported_ones(meetings)
    for meeting in meetings:
        settle(document, meeting, meeting in reported)
    identified = [m for m in meetings if is_identified(m)]
    return sorted(identified, key=lambda m: m.attestation != Attestation.REPORTED)


def part_mentions(document: Document, part: Part, dates: list[DateFound]) -> list[Mention]:
    title = title_mention(document, part, dates)
    mentions = [title] if title and has_identity(title) else []
    paragraphs = 0
    last: Passage | None = None
    for passage, sentence in document.sentences:
        if passage.part != part.index or passage in part.title or passage.kind == PassageKind.SIGNATURE:
            continue
        paragraphs += passage.kind == PassageKind.PARAGRAPH and passage is not last
        last = passage
        for mention in sentence_mentions(document, passage, sentence, dates):
            mention.first = paragraphs <= FIRST_PARAGRAPHS and passage.kind != PassageKind.ITEM
            if title and not has_identity(title) and mention.first and has_identity(mention) and not mention.previous:
                complete(mention, title)
                title = None
            mentions.append(mention)
    return mentions


def complete(mention: Mention, title: Mention) -> None:
    """A title without date and number names the meeting that the first paragraph under it tells of."""
    mention.title = True
    for name in ("series_id", "theme", "name", "convened_by"):
        if name in title.fields:
            mention.fields.setdefault(name, title.fields[name])


def nouns_in(document: Document, span: Span) -> list[Mark]:
    return document.marks_in(span, "meeting.noun", "series")


def title_mention(document: Document, part: Part, dates: list[DateFound]) -> Mention | None:
    """The title zone of a part as one mention: its lines give name, theme, place and date of one meeting."""
    lines = [p for p in part.title if p.kind != PassageKind.FURNITURE]
    named = [(p, noun) for p in lines for noun in nouns_in(document, p.body)]
    if not named:
        return None
    passage, noun = named[0]
    mention = Mention(noun, passage.body, passage, title=True, held=True)
    read_identity(document, mention, dates)
    for line in lines:
        chairs_of_line(document, mention, line)
        if line is not passage and not document.marks_in(line.body, "document."):
            read_date_line(document, mention, line, dates)
    theme = find_theme(document, passage.body, weak=True) or subtitle_theme(document, lines, passage, dates)
    mention.add("theme", theme)
    return mention


def chairs_of_line(document: Document, mention: Mention, line: Passage) -> None:
    """A line like ``Président : M. X, Secrétaire général``."""
    labels = [m for m in document.marks_in(line.body, "meeting.chair_label") if m.start == line.body.start]
    fields: chairs.Fields = {}
    for label in labels:
        chairs.read_chair(document, fields, Span(label.end, line.body.end))
    for name, found in fields.items():
        mention.fields.setdefault(name, []).extend(found)


def read_date_line(document: Document, mention: Mention, line: Passage, dates: list[DateFound]) -> None:
    """A line of a title with place and date: ``Siège de l'ONU, New York, 29 et 30 juillet 2003``."""
    found = list(dates_in(dates, line.body))
    if not found or mention.value("start_date") or line.topic == "statement":
        return  # a speech bears the day on which it was made
    add_date(mention, found[-1], "meeting.title_date")
    mention.add("place", find_place(document, Span(line.body.start, found[-1].span.start), line=True))


def sentence_mentions(document: Document, passage: Passage, sentence: Span, dates: list[DateFound]) -> list[Mention]:
    """One mention per noun of a sentence; the first one gets what the sentence says of theme, chair and place."""
    mentions = []
    for noun in nouns_in(document, sentence):
        mention = Mention(noun, sentence, passage)
        mention.held = bool(document.marks_in(sentence, "meeting.held", "meeting.holds"))
        mention.planned = bool(document.marks_in(sentence, "meeting.planned"))
        read_identity(document, mention, dates)
        mentions.append(mention)
    at_hand = Mention(Mark(sentence.start, sentence.start, "meeting.at_hand", "", ""), sentence, passage)
    about = next((m for m in mentions if m.value("start_date")), mentions[0] if mentions else at_hand)
    about.add(
        "theme",
        find_theme(document, sentence, weak=bool(about.value("start_date") and about.held), noun=about.noun.end),
    )
    about.add("place", place_in_sentence(document, about, sentence))
    for host in hosts_of(document, sentence):
        about.add("host", host)
    for name, found in chairs.read_chairs(document, sentence).items():
        about.fields.setdefault(name, []).extend(found)
    return mentions or ([at_hand] if at_hand.fields else [])


def hosts_of(document: Document, sentence: Span) -> list[Found]:
    """``accueillie par la Communauté d'États indépendants``."""
    names = document.marks_in(sentence, "name", "acronym")
    cues = document.marks_in(sentence, "meeting.hosted_by")
    return [
        Found(name.value, (span_of(name),), "meeting.hosted_by")
        for cue in cues
        for name in names
        if 0 <= name.start - cue.end <= GAP
    ]


def place_in_sentence(document: Document, mention: Mention, sentence: Span) -> Found | None:
    """The place is looked for after the verb that says that the meeting was held."""
    verbs = document.marks_in(sentence, "meeting.held", "meeting.holds", "meeting.planned")
    if not verbs or not mention.value("start_date"):
        return None
    quoted = [f.spans[0].start for f in mention.fields.get("theme", [])]
    return find_place(document, Span(verbs[0].start, min([sentence.end, *quoted])))


def read_identity(document: Document, mention: Mention, dates: list[DateFound]) -> None:
    """What tells a meeting from all others: series, number, date, convener."""
    noun, sentence = mention.noun, mention.span
    if noun.kind == "series":
        mention.add("series_id", Found(noun.value, (span_of(noun),), "meeting.series"))
    ordinal = ordinal_before(document, noun.start)
    if ordinal:
        mention.add("ordinal", Found(str(ordinal[0]), (ordinal[1],), "meeting.ordinal"))
    start = ordinal[1].start if ordinal else noun.start
    mention.add("name", Found(document.quote(Span(start, noun.end)), (Span(start, noun.end),), "meeting.name"))
    before = [m for m in document.marks_in(sentence, "meeting.previous") if m.end + 1 >= start and m.end <= start]
    mention.previous = before[0] if before else None
    mention.possessive = any(start - m.end in (0, 1) for m in document.marks_in(sentence, "meeting.possessive"))
    mention.held |= mention.possessive
    date = date_of(document, mention, dates)
    if date:
        add_date(mention, date, "meeting.date")
    mention.add("convened_by", convener_of(document, mention))


def date_of(document: Document, mention: Mention, dates: list[DateFound]) -> DateFound | None:
    """The date that belongs to a noun: the first after it and before the next noun, else one that opens the sentence."""
    nouns = nouns_in(document, mention.span)
    later = [n.start for n in nouns if n.start > mention.noun.start]
    after = list(dates_in(dates, Span(mention.noun.end, min([*later, mention.span.end]))))
    if after:
        return after[0] if is_bound(document, mention, after[0]) else None
    before = list(dates_in(dates, Span(mention.span.start, mention.noun.start)))
    return before[-1] if before and mention.noun == nouns[0] and mention.held else None


def is_bound(document: Document, mention: Mention, date: DateFound) -> bool:
    """Whether the date says when the meeting was: the sentence holds a verb for it, or only a comma lies between."""
    if mention.held or mention.planned or mention.title:
        return True
    between = document.fold(Span(mention.noun.end, date.span.start)).strip(" ,(")
    return len(between.split()) <= 1


def add_date(mention: Mention, date: DateFound, rule: str) -> None:
    spans = (date.span,)
    mention.add("start_date", Found(date.start.isoformat(), spans, rule))
    mention.add("date_precision", Found(date.precision, spans, rule))
    if date.end:
        mention.add("end_date", Found(date.end.isoformat(), spans, rule))


def convener_of(document: Document, mention: Mention) -> Found | None:
    """Who held the meeting: subject of ``a tenu``, agent of ``convoquée par``, or genitive of the noun."""
    sentence = mention.span
    names = document.marks_in(sentence, "name", "acronym")
    for verb in document.marks_in(sentence, "meeting.holds"):
        for name in names:
            if 0 <= verb.start - name.end <= GAP:
                return Found(name.value, (span_of(name),), "meeting.holds")
    for verb in document.marks_in(sentence, "meeting.convened_by"):
        for name in names:
            if 0 <= name.start - verb.end <= GAP and verb.start > mention.noun.start:
                return Found(name.value, (span_of(name),), "meeting.convened_by")
    if mention.possessive:
        for name in names[:1]:
            return Found(name.value, (span_of(name),), "meeting.possessive")
    return genitive_convener(document, mention, names)


def genitive_convener(document: Document, mention: Mention, names: list[Mark]) -> Found | None:
    """``réunion du Comité contre le terrorisme``."""
    for name in names:
        if name.start > mention.noun.end:
            between = document.fold(Span(mention.noun.end, name.start)).strip()
            if between in document.language.genitives:
                return Found(name.value, (span_of(name),), "meeting.genitive")
    return None


def place_mention(document: Document, mention: Mention, meetings: list[Meeting]) -> None:
    """Adds a mention to the meeting that it names, or to the one at hand, or makes a new one of it."""
    infer_previous(mention, meetings)
    infer_series(document, mention, meetings)
    for meeting in meetings:
        if is_same(mention, meeting):
            meeting.mentions.append(mention)
            merge(meeting, mention)
            return
    if has_identity(mention):
        meetings.append(Meeting([mention], fields={k: list(v) for k, v in mention.fields.items()}))
    elif meetings and not mention.previous and refers_back(document, mention):
        about = at_hand(meetings)
        about.mentions.append(mention)
        for name in ("theme", "host", *chairs.FIELDS):
            about.fields.setdefault(name, []).extend(mention.fields.get(name, []))


def refers_back(document: Document, mention: Mention) -> bool:
    """Whether a mention without number and date speaks of the meeting at hand: it names no convener of its own, and the
    article before it does not bring in a new one."""
    if mention.value("convened_by"):
        return False
    before = document.marks_in(Span(max(0, mention.noun.start - 15), mention.noun.start), "meeting.indefinite")
    return not any(mention.noun.start - m.end <= 1 for m in before)


def at_hand(meetings: list[Meeting]) -> Meeting:
    """The meeting that the document is about: the first with a mention in a title or first paragraph, else the first."""
    anchored = [m for m in meetings if any(is_anchor(x) for x in m.mentions)]
    return (anchored or meetings)[0]


def has_identity(mention: Mention) -> bool:
    return bool(mention.value("start_date") or (mention.value("ordinal") and mention.value("series_id")))


def is_identified(meeting: Meeting) -> bool:
    """Enough to tell which one it is: series and number, or a date with convener, number or place, or being reported."""
    if meeting.value("series_id") and meeting.value("ordinal"):
        return True
    if not meeting.value("start_date"):
        return False
    tells = [meeting.value(name) for name in ("convened_by", "ordinal", "place")]
    return any(tells) or meeting.attestation == Attestation.REPORTED


def is_same(mention: Mention, meeting: Meeting) -> bool:
    """Same series and number, or same first day; never where number, day or convener contradict each other."""
    same = 0
    for name in ("ordinal", "start_date", "convened_by"):
        new, old = mention.value(name), meeting.value(name)
        if new and old:
            if new != old:
                return False
            same += name != "convened_by"
    if mention.value("series_id") and meeting.value("series_id") not in (None, mention.value("series_id")):
        return False
    return same > 0


def merge(meeting: Meeting, mention: Mention) -> None:
    for name, found in mention.fields.items():
        meeting.fields.setdefault(name, []).extend(found)


def infer_previous(mention: Mention, meetings: list[Meeting]) -> None:
    """``notre dernière réunion de haut niveau, en février 2001`` at the fifth of a series is the fourth."""
    if mention.previous is None or not mention.value("start_date") or mention.value("ordinal"):
        return
    for meeting in meetings:
        ordinal, series = meeting.value("ordinal"), meeting.fields.get("series_id")
        if ordinal and series and int(ordinal) > 1:
            words = Span(mention.previous.start, mention.fields["start_date"][0].spans[0].end)
            premises = (meeting.fields["ordinal"][0].spans[0], words)
            mention.add("ordinal", Found(str(int(ordinal) - 1), premises, "inferred:previous_ordinal"))
            mention.add("series_id", Found(series[0].value, (series[0].spans[0], words), "inferred:previous_series"))
            return


def infer_series(document: Document, mention: Mention, meetings: list[Meeting]) -> None:
    """``la sixième réunion de haut niveau`` beside the seventh of a series that is called so is the sixth of it."""
    if mention.noun.kind == "series" or not mention.value("ordinal"):
        return
    noun = document.fold(span_of(mention.noun))
    for meeting in meetings:
        series = meeting.fields.get("series_id")
        if series and len(noun.split()) > 1 and document.fold(series[0].spans[0]).startswith(noun):
            premises = (span_of(mention.noun), series[0].spans[0])
            mention.add("series_id", Found(series[0].value, premises, "inferred:same_series"))
            return


def reported_ones(meetings: list[Meeting]) -> list[Meeting]:
    """The meetings that the document is about: those that titles name; without such the first of each part."""
    titled = [m for m in meetings if any(x.title for x in m.mentions)]
    if titled:
        return titled
    found: list[Meeting] = []
    parts: set[int] = set()
    for meeting in meetings:
        anchors = [x for x in meeting.mentions if is_anchor(x)]
        if anchors and anchors[0].passage.part not in parts:
            found.append(meeting)
        parts |= {x.passage.part for x in anchors}
    return found


def is_anchor(mention: Mention) -> bool:
    """Whether a mention makes its meeting one that the document reports."""
    return mention.title or (mention.first and (mention.held or mention.planned))


def settle(document: Document, meeting: Meeting, reported: bool) -> None:
    """Attestation, and one value per field: what was found first, with all the places that say the same."""
    if reported:
        meeting.attestation = Attestation.REPORTED
    precise = [f for f in meeting.fields.get("date_precision", []) if f.value == DatePrecision.DAY]
    meeting.fields["date_precision"] = precise or meeting.fields.get("date_precision", [])
    meeting.fields = {name: agreeing(document, name, found) for name, found in meeting.fields.items() if found}


def agreeing(document: Document, name: str, found: list[Found]) -> list[Found]:
    """The first value and all that say the same; another value of the same thing is a conflict."""
    if name == "chair_organization":
        return found
    if name == "name":
        found = sorted(found, key=lambda f: -len(f.value))
    first = found[0]
    same = [f for f in found if f.value.casefold() == first.value.casefold()]
    if name in ("end_date", "place"):
        for other in [f for f in found if f not in same][:1]:
            message = f"{name} is {first.value!r} at one place and {other.value!r} at another; the first is published"
            document.notice(Severity.WARNING, IssueCode.CONFLICT, message, other.spans[0])
    return [Found(first.value, f.spans, f.rule) for f in same]
