"""Mentions of meetings: one noun for a meeting, with what its sentence or title says of it."""

from dataclasses import dataclass, field

from pipeline.parsing import chairs
from pipeline.parsing.conveners import Agent, agents, conveners_of, hosts_of
from pipeline.parsing.dates import DateFound, dates_in
from pipeline.parsing.document import Document, Found, Part, Passage, span_of
from pipeline.parsing.numbers import ordinal_after, ordinal_before, ordinal_within
from pipeline.parsing.places import find_place
from pipeline.parsing.themes import agenda_theme, find_theme, subtitle_theme
from pipeline.scanning import WORD
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import DatePrecision, PassageKind

OWN_NAMES = ("series", "meeting.mission")
"""Nouns that may hold the name of an organization, or be called like one."""
REACH = 80
"""Characters around a noun in which its adjectives stand."""
NEAR = 60
"""Characters behind a noun in which the name of an organ ends that the noun is bound to."""
FEW = 3
"""Words before a verb that opens its sentence: ``it had been``."""
FIRST_PARAGRAPHS = 2
"""A meeting told of in so many first paragraphs of a part is what the part is about."""


@dataclass(eq=False)
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


def part_mentions(document: Document, part: Part, dates: list[DateFound], *, is_letter: bool) -> list[Mention]:
    """All mentions of a part. What stands above a letter names agenda items, and no meeting."""
    title = None if is_letter else title_mention(document, part, dates)
    mentions = [title] if title and has_identity(title) else []
    paragraphs = 0
    last: Passage | None = None
    for passage, sentence in document.sentences_of(part):
        if passage in part.title or passage.kind == PassageKind.SIGNATURE:
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
    """Nouns for meetings, but for those within names: the Organization of the Islamic Conference is none."""
    names = document.marks_in(span, "name")
    nouns = document.marks_in(span, "meeting.noun", "meeting.mission", "series")
    return [n for n in nouns if n.kind in OWN_NAMES or not any(m.start <= n.start and n.end <= m.end for m in names)]


def title_mention(document: Document, part: Part, dates: list[DateFound]) -> Mention | None:
    """The title zone of a part as one mention: its lines give name, theme, place and date of one meeting."""
    lines = [p for p in part.title if p.kind != PassageKind.FURNITURE]
    named = [(p, noun) for p in lines for noun in nouns_in(document, p.body)]
    if not named:
        return None
    passage, noun = named[0]
    nouns = [other for line, other in named if line is passage]
    mention = Mention(noun, passage.body, passage, title=True, held=True)
    read_identity(document, mention, nouns, dates)
    if mention.value("start_date"):
        mention.add("place", place_in_title(document, mention, mention.fields["start_date"][0].spans[0].start))
    above = [p for p in lines if part.index == 0 and p.start < passage.start]  # there stands when it was distributed
    dated = [n for n, line in enumerate(lines) if line not in above and any(dates_in(dates, line.body))]
    for line in lines:
        chairs_of_line(document, mention, line)
        if line is not passage and line not in above and not document.marks_in(line.body, "document."):
            read_date_line(document, mention, line, dates)
    for line in lines[dated[0] + 1 : dated[0] + 2] if dated and not mention.value("place") else []:
        mention.add("place", find_place(document, line.body, line=True))
    theme = find_theme(document, passage.body, weak=True) or agenda_theme(document, lines)
    mention.add("theme", theme or subtitle_theme(document, lines, passage, dates))
    if not mention.value("convened_by") and any(f.rule == "meeting.number" for f in mention.fields.get("ordinal", [])):
        mention.add("convened_by", masthead(document, [p for p in lines if p.start < passage.start]))
    return mention


def place_in_title(document: Document, mention: Mention, day: int) -> Found | None:
    """The place in a title that holds the date too: in parentheses, in a line with it, or behind the verb."""
    begin = mention.passage.body.start
    opened, line = document.text.rfind("(", begin, day), document.text.rfind("\n", begin, day)
    if opened < 0 and line >= 0 and document.text[line:day].rstrip().endswith(","):
        opened = line
    if opened >= 0:
        return find_place(document, Span(opened + 1, day), line=True)
    return place_in_sentence(document, mention, mention.span)


def masthead(document: Document, above: list[Passage]) -> Found | None:
    """The organ above the number of its meeting: its name fills a cell of the head."""
    cells = [cell for passage in above for cell in document.cells(passage)]
    names = [name for cell in cells for name in document.marks_in(cell, "name") if span_of(name) == cell]
    return Found(names[-1].value, (span_of(names[-1]),), "meeting.masthead") if names else None


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
    around = Span(line.body.start, found[-1].span.start), Span(found[-1].span.end, line.body.end)
    mention.add("place", next(filter(None, (find_place(document, side, line=True) for side in around)), None))


def sentence_mentions(document: Document, passage: Passage, sentence: Span, dates: list[DateFound]) -> list[Mention]:
    """One mention per noun of a sentence; the first one gets what the sentence says of theme, chair and place."""
    if document.marks_in(sentence, "meeting.cancelled"):
        return []
    mentions = []
    nouns = nouns_in(document, sentence)
    held = bool(document.marks_in(sentence, "meeting.held", "meeting.holds"))
    planned = bool(document.marks_in(sentence, "meeting.planned"))
    for noun in nouns:
        mention = Mention(noun, sentence, passage, held=held, planned=planned)
        read_identity(document, mention, nouns, dates)
        mentions.append(mention)
    at_hand = Mention(Mark(sentence.start, sentence.start, "meeting.at_hand", "", ""), sentence, passage)
    about = next((m for m in mentions if m.value("start_date")), mentions[0] if mentions else at_hand)
    about.add(
        "theme",
        find_theme(document, sentence, weak=bool(about.value("start_date") and about.held), noun=about.noun.end),
    )
    about.add("place", place_in_sentence(document, about, sentence))
    for convener in [] if nouns else opening_conveners(document, passage, sentence):
        about.add("convening_state" if convener.is_country else "convened_by", convener.found)
    for host in hosts_of(document, sentence):
        about.add("host_state" if host.is_country else "host", host.found)
    for name, found in chairs.read_chairs(document, sentence).items():
        about.fields.setdefault(name, []).extend(found)
    return mentions or ([at_hand] if at_hand.fields else [])


def opening_conveners(document: Document, passage: Passage, sentence: Span) -> list[Agent]:
    """``Convened by ...``, ``It was organized jointly by ...``: who convened the meeting at hand."""
    verbs = document.marks_in(sentence, "meeting.convened_by")[:1]
    if not verbs or passage.kind != PassageKind.PARAGRAPH:
        return []
    before = document.fold(Span(sentence.start, verbs[0].start))
    if "," in before or len(WORD.findall(before)) > FEW:
        return []
    return agents(document, Span(verbs[0].end, sentence.end), "meeting.convened_by")


def place_in_sentence(document: Document, mention: Mention, sentence: Span) -> Found | None:
    """The place is looked for after the verb that says that the meeting was held."""
    verbs = document.marks_in(sentence, "meeting.held", "meeting.holds", "meeting.planned")
    if not verbs or not mention.value("start_date"):
        return None
    quoted = [f.spans[0].start for f in mention.fields.get("theme", [])]
    after = find_place(document, Span(verbs[0].start, min([sentence.end, *quoted])))
    return after or find_place(document, Span(mention.noun.end, max(mention.noun.end, verbs[0].start)))


def read_identity(document: Document, mention: Mention, nouns: list[Mark], dates: list[DateFound]) -> None:
    """What tells a meeting from all others: series, number, date, convener. ``nouns`` are those of its sentence."""
    noun, sentence = mention.noun, mention.span
    if noun.kind == "series":
        mention.add("series_id", Found(noun.value, (span_of(noun),), "meeting.series"))
    first, last = with_qualifiers(document, noun)
    ordinal = ordinal_before(document, noun.start) or ordinal_before(document, first)
    ordinal = ordinal or ordinal_after(document, noun.end) or ordinal_after(document, last)
    ordinal = ordinal or ordinal_after_genitive(document, noun)
    if ordinal and any(date.span.start == ordinal[1].start for date in dates_in(dates, sentence)):
        ordinal = None  # the day of a date
    if noun.kind == "series":
        ordinal = ordinal_within(document, span_of(noun)) or ordinal
    if ordinal:
        in_digits = any(c.isdigit() for c in document.text[ordinal[1].start : ordinal[1].end])
        rule = "meeting.number" if in_digits else "meeting.ordinal"
        mention.add("ordinal", Found(str(ordinal[0]), (ordinal[1],), rule))
    start = min(ordinal[1].start, first) if ordinal else first
    name = Span(start, max(ordinal[1].end, noun.end) if ordinal else noun.end)
    mention.add("name", Found(document.quote(name), (name,), "meeting.name"))
    before = [m for m in document.marks_in(sentence, "meeting.previous") if m.end + 1 >= start and m.end <= start]
    mention.previous = before[0] if before else None
    owned = document.marks_in(sentence, "meeting.possessive")  # before the noun, or written together with it
    mention.possessive = any(start - m.end in (0, 1) or m.start == noun.start for m in owned)
    mention.held |= mention.possessive
    date = date_before(document, mention, start, dates) or date_of(document, mention, nouns, dates)
    if date:
        add_date(mention, date, "meeting.date")
    for convener in conveners_of(document, sentence, name, mention.possessive):
        mention.add("convening_state" if convener.is_country else "convened_by", convener.found)


def with_qualifiers(document: Document, noun: Mark) -> tuple[int, int]:
    """The noun with the adjectives around it: ``annual joint consultative meeting``."""
    around = Span(max(0, noun.start - REACH), noun.end + REACH)
    marks = document.marks_in(around, "qualifier.meeting")
    first, last = noun.start, noun.end
    for mark in reversed([m for m in marks if m.end <= noun.start]):
        if document.fold(Span(mark.end, first)).strip(" ,-()"):
            break
        first = mark.start - (document.text[mark.start - 1 : mark.start] == "(")  # the 5066th (resumed) meeting
    for mark in [m for m in marks if m.start >= noun.end]:
        if document.fold(Span(last, mark.start)).strip(" ,-()"):
            break
        last = mark.end
    return first, last


def ordinal_after_genitive(document: Document, noun: Mark) -> tuple[int, Span] | None:
    """The number behind the organ whose meeting it is: ``جلسة مجلس الأمن 4174``."""
    for name in document.marks_in(Span(noun.end, noun.end + NEAR), "name")[:1]:
        if not document.fold(Span(noun.end, name.start)).strip():
            return ordinal_after(document, name.end)
    return None


def date_before(document: Document, mention: Mention, start: int, dates: list[DateFound]) -> DateFound | None:
    """The date that ends where the name of a meeting begins: ``2017年8月30日第712次会议``."""
    for date in dates_in(dates, Span(mention.span.start, start)):
        if document.fold(Span(date.span.end, start)).strip() in ("", *document.language_at(start).genitives):
            return date
    return None


def date_of(document: Document, mention: Mention, nouns: list[Mark], dates: list[DateFound]) -> DateFound | None:
    """The date that belongs to a noun: the first after it and before the next noun, else one that opens the sentence."""
    later = next((n.start for n in nouns if n.start > mention.noun.start), mention.span.end)
    after = list(dates_in(dates, Span(mention.noun.end, later)))
    if after:
        return after[0] if is_bound(document, mention, after[0]) else None
    before = list(dates_in(dates, Span(mention.span.start, mention.noun.start)))
    return before[-1] if before and mention.noun == nouns[0] and (mention.held or mention.planned) else None


def is_bound(document: Document, mention: Mention, date: DateFound) -> bool:
    """Whether the date says when the meeting was: the sentence holds a verb for it, or only a comma lies between."""
    if mention.held or mention.planned or mention.title:
        return True
    between = document.fold(Span(mention.noun.end, date.span.start)).strip(" ,(")
    return len(WORD.findall(between)) <= 1


def add_date(mention: Mention, date: DateFound, rule: str) -> None:
    spans = (date.span,)
    mention.add("start_date", Found(date.start.isoformat(), spans, rule))
    mention.add("date_precision", Found(date.precision, spans, rule))
    if date.end and date.precision == DatePrecision.DAY:
        mention.add("end_date", Found(date.end.isoformat(), spans, rule))


def has_identity(mention: Mention) -> bool:
    return bool(mention.value("start_date") or (mention.value("ordinal") and mention.value("series_id")))


def is_anchor(mention: Mention) -> bool:
    """Whether a mention makes its meeting one that the document reports."""
    return mention.title or (mention.first and (mention.held or mention.planned))
