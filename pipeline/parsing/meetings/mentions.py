"""Mentions of meetings in running text: one noun for a meeting, with what its sentence says of it."""

from pipeline.languages import stopwords
from pipeline.parsing.actors.passives import far_agents
from pipeline.parsing.actors.places import find_place
from pipeline.parsing.dates.dates import DateFound, dates_in
from pipeline.parsing.document import Document, Found, Opening, Part, Passage, span_of
from pipeline.parsing.meetings import chairs
from pipeline.parsing.meetings.about import theme_about
from pipeline.parsing.meetings.conveners import Agent, agents, inviters_of
from pipeline.parsing.meetings.gatherers import day_of_gathering, day_of_speakers, gatherers_of, labelled_conveners
from pipeline.parsing.meetings.headed import prefer_headed
from pipeline.parsing.meetings.hosts import hosts_of
from pipeline.parsing.meetings.identities import (
    Mention,
    add_date,
    add_loose_date,
    has_identity,
    nouns_in,
    read_identity,
)
from pipeline.parsing.meetings.nouns import declines
from pipeline.parsing.meetings.papers import take_day_of_paper
from pipeline.parsing.meetings.retold import read_pronoun
from pipeline.parsing.meetings.themes import find_theme
from pipeline.parsing.meetings.titles import title_mention
from pipeline.parsing.meetings.venues import add_loose_place, add_place_beside, place_in_sentence
from pipeline.parsing.meetings.visits import days_told
from pipeline.parsing.words.fronted import behind_cue
from pipeline.parsing.words.numbered_clauses import number_opening, sentences_by_number, verb_behind
from pipeline.parsing.words.pronouns import FEW, is_of_pronoun
from pipeline.scanning import WORD
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import DatePrecision, PassageKind

TELLING = (
    *("meeting.noun", "meeting.mission", "meeting.sitting", "meeting.previous", "series"),
    *("meeting.held", "meeting.holds", "meeting.planned", "meeting.theme", "meeting.theme_behind", "theme.noun"),
    *("meeting.convened_by", "meeting.run_by", "meeting.invites", "meeting.gathers", "passive.convened"),
    *("meeting.hosted_by", "meeting.hosts", "passive.hosted"),
    *("meeting.chaired_by", "meeting.chairs", "meeting.steers", "election.elects"),
)
"""Kinds of words without which a sentence tells nothing of a meeting."""
FIRST_PARAGRAPHS = 2
"""A meeting told of in so many first paragraphs of a part is what the part is about."""


def part_mentions(document: Document, part: Part, dates: list[DateFound], *, is_letter: bool) -> list[Mention]:
    """All mentions of a part. What stands above a letter names agenda items, and no meeting; what several sections share
    tells of none of its own."""
    title = None if is_letter or part.shared else title_mention(document, part, dates)
    mentions = [title] if title and has_identity(title) else []
    paragraphs = 0
    last: Passage | None = None
    before: Mention | None = None
    for passage, sentence in sentences_by_number(document, part):
        if passage in part.title or passage.kind == PassageKind.SIGNATURE:
            continue
        paragraphs += passage.kind == PassageKind.PARAGRAPH and passage is not last
        last = passage
        if (
            read_pronoun(document, passage, sentence, before, dates)
            and before
            and title
            and can_complete(before, title)
        ):
            complete(before, title)
            title = None
        before = None
        for mention in sentence_mentions(document, passage, sentence, dates):
            mention.letter = is_letter
            mention.first = not part.shared and paragraphs <= FIRST_PARAGRAPHS and passage.kind != PassageKind.ITEM
            if title and title in mentions and mention.first and is_titled(document, mention, title):
                dropped = take_day_of_paper(document, title, mention, dates) and not has_identity(title)
                mentions = [m for m in mentions if m is not title] if dropped else mentions
            if title and not has_identity(title) and mention.first and is_titled(document, mention, title):
                add_loose_date(document, mention, dates)
                add_place_beside(document, mention)
            add_loose_place(document, mention)
            if title and not has_identity(title) and mention.first and can_complete(mention, title):
                complete(mention, title)
                title = None
            mentions.append(mention)
            before = before or mention
    if part.opening:
        anchor(document, part.opening, mentions, dates)
    if title and title not in mentions and days_told(document, part, title, mentions, dates):
        mentions.insert(0, title)
    prefer_headed(document, part, mentions)
    return [*mentions, title] if title and title not in mentions and title.value("ordinal") else mentions


def anchor(document: Document, opening: Opening, mentions: list[Mention], dates: list[DateFound]) -> None:
    """Makes the mention in the first sentences of a section the meeting that the section is about, as a title would. A
    sentence that calls it by no known word is a mention all the same."""
    found = DateFound(opening.date, opening.first, opening.last, DatePrecision.DAY)
    date = next(dates_in(dates, opening.date), found)
    told = [m for m in mentions if m.passage is opening.passage and m.span.start <= opening.sentence.start]
    dated = [m for m in told if m.value("start_date") == date.start.isoformat()]
    named = [m for m in told if not m.value("start_date") and m.noun.start < m.noun.end and not m.previous]
    named.sort(key=lambda m: m.noun.kind == "meeting.mission")  # a mission that attended a meeting is not the meeting
    beginning = Mark(opening.sentence.start, opening.sentence.start, "meeting.at_hand", "", "")
    mention = next(iter(dated or named), None) or Mention(beginning, opening.sentence, opening.passage)
    if mention not in mentions:
        mentions.insert(0, mention)  # what else the section says is of it
    if not dated:
        rule = "inferred:year_of_mission" if opening.premises else "meeting.first_date"
        add_date(mention, date, rule, *opening.premises)
    mention.title = mention.held = mention.first = True
    for other in mentions if mention.noun.kind != "meeting.mission" else ():
        other.first &= other.noun.kind != "meeting.mission"  # who attended it
    uncount(document, mention)
    if not mention.value("place"):
        mention.add("place", place_around(document, opening))


def uncount(document: Document, mention: Mention) -> None:
    """Takes the number from the meeting of a section that only counts the sections: ``The second workshop`` in the second."""
    sections = [part.index for part in document.parts if part.opening]
    ordinal = mention.fields.get("ordinal", [])
    rank = str(sections.index(mention.passage.part) + 1)
    if [f.rule for f in ordinal] == ["meeting.ordinal"] and ordinal[0].value == rank and not mention.value("series_id"):
        del mention.fields["ordinal"]


def place_around(document: Document, opening: Opening) -> Found | None:
    """The place in the first sentence of a section, beside its day if it can be."""
    sides = Span(opening.date.end, opening.sentence.end), Span(opening.sentence.start, opening.date.start)
    return next(filter(None, (find_place(document, side) for side in sides)), None)


def is_titled(document: Document, mention: Mention, title: Mention) -> bool:
    """Whether a mention of a first paragraph is of the meeting that the title names: by the same noun, the same number."""
    ordinal = title.value("ordinal")
    if mention.previous or (ordinal and mention.value("ordinal") not in (None, ordinal)):
        return False
    called, noun = document.fold(span_of(title.noun)), document.fold(span_of(mention.noun))
    same = noun.split()[-1:] == called.split()[-1:] or noun.startswith(f"{called} ")
    same |= title.noun.kind == "meeting.mission" == mention.noun.kind  # whatever case the noun is in
    same |= declines(document, noun, called, mention)
    return same or (ordinal is not None and mention.value("ordinal") == ordinal)


def can_complete(mention: Mention, title: Mention) -> bool:
    """Whether a mention is told well enough to be the meeting of a title, and does not contradict it."""
    numbers = {mention.value("ordinal"), title.value("ordinal")} - {None}
    conveners = {mention.value("convened_by"), title.value("convened_by")} - {None}
    another = len(conveners) > 1 and mention.noun.value.split()[-1:] != title.noun.value.split()[-1:]
    return has_identity(mention) and not mention.previous and len(numbers) < 2 and not another


def complete(mention: Mention, title: Mention) -> None:
    """A title without date and number names the meeting that the first paragraph under it tells of."""
    mention.title = True
    for name in ("series_id", "ordinal", "theme", "name", "convened_by"):
        if name in title.fields:
            mention.fields.setdefault(name, title.fields[name])


def sentence_mentions(document: Document, passage: Passage, sentence: Span, dates: list[DateFound]) -> list[Mention]:
    """One mention per noun of a sentence; the first one gets what the sentence says of theme, chair and place."""
    if not document.marks_in(sentence, *TELLING) or document.marks_in(sentence, "meeting.cancelled"):
        return []
    mentions = []
    nouns = nouns_in(document, sentence)
    held = bool(document.marks_in(sentence, "meeting.held", "meeting.holds"))
    planned = bool(document.marks_in(sentence, "meeting.planned"))
    for noun in nouns:
        mention = Mention(noun, sentence, passage, held=held, planned=planned)
        read_identity(document, mention, nouns, dates)
        mentions.append(mention)
    mentions += numbered(document, passage, sentence, dates) if not nouns else []
    at_hand = Mention(Mark(sentence.start, sentence.start, "meeting.at_hand", "", ""), sentence, passage)
    if not mentions and (day := day_of_speakers(document, sentence, dates)):
        add_date(at_hand, day, "meeting.date")
        at_hand.held = True
    about = next((m for m in mentions if m.value("start_date")), mentions[0] if mentions else at_hand)
    about.add(
        "theme",
        find_theme(document, sentence, weak=bool(about.value("start_date") and about.held), noun=about.noun.end),
    )
    about.add("place", place_in_sentence(document, about, sentence))
    if not about.value("theme"):
        about.add("theme", theme_about(document, about, sentence))
    gatherers = gatherers_of(document, sentence) if passage.kind == PassageKind.PARAGRAPH else []
    for convener in gatherers or opening_conveners(document, passage, sentence, nouns, dates):
        told = at_hand if nouns and not gatherers else about
        told.add("convening_state" if convener.is_country else "convened_by", convener.found)
    undated = about is at_hand and at_hand.fields and not at_hand.value("start_date")
    if undated and (day := day_of_gathering(document, sentence, dates)):
        add_date(at_hand, day, "meeting.date")
    for host in hosts_of(document, sentence):
        about.add("host_state" if host.is_country else "host", host.found)
    listed = passage.section == "proposals" and (passage.number is not None or passage.kind == PassageKind.ITEM)
    chaired = not listed or bool(nouns)  # "a glossary under the guidance of UNESCO"
    for name, found in (chairs.read_chairs(document, sentence) if chaired else {}).items():
        about.fields.setdefault(name, []).extend(found)
    return [*mentions, *([at_hand] if at_hand.fields else [])]


def numbered(document: Document, passage: Passage, sentence: Span, dates: list[DateFound]) -> list[Mention]:
    """A meeting that a sentence calls by its number alone: ``The tenth had been held in Dakar in May 2017``."""
    ordinal = number_opening(document, sentence)
    verb = verb_behind(document, ordinal[1], sentence) if ordinal else None
    if not ordinal or not verb:
        return []
    noun = Mark(ordinal[1].end, ordinal[1].end, "meeting.at_hand", "", "")
    mention = Mention(noun, sentence, passage, held=verb.kind != "meeting.planned")
    mention.planned = not mention.held
    read_identity(document, mention, [noun], dates)
    return [mention]


def opening_conveners(
    document: Document, passage: Passage, sentence: Span, nouns: list[Mark], dates: list[DateFound]
) -> list[Agent]:
    """``Convened by ...``, ``It was organized jointly by ...``, ``A had sent the invitations``: who convened the meeting at
    hand, in a sentence without ``nouns`` for one, or before them; anywhere in one that says when those met who speak, ``We,
    ..., having met on 9 May at the invitation of A``."""
    if labelled := labelled_conveners(document, sentence):
        return labelled
    leads_in = document.text[passage.body.start : passage.body.end].endswith((":", "："))
    if passage.kind != PassageKind.PARAGRAPH and not leads_in:
        return []
    if nouns:
        for opening in document.marks_in(Span(sentence.start, nouns[0].start), "meeting.convened_by")[:1]:
            if is_of_pronoun(document, sentence, opening):
                return agents(document, behind_cue(document, sentence, opening), "meeting.convened_by")
        return []
    if inviters := inviters_of(document, sentence):
        return inviters
    far = list(far_agents(document, sentence, "passive.convened"))
    charged = [(m, m.end) for m in document.marks_in(sentence, "meeting.run_by") if m.start == sentence.start]
    verbs = [(m, m.end) for m in document.marks_in(sentence, "meeting.convened_by")[:1]] or far[:1] or charged[:1]
    if not verbs:
        return []
    verb, end = verbs[0]
    before = document.fold(Span(sentence.start, verb.start)).rpartition(";")[2]
    met = document.marks_in(Span(sentence.start, verb.start), "meeting.held") and any(dates_in(dates, sentence))
    if not met and ("," in before or len(WORD.findall(before)) > FEW):
        return []
    behind = behind_cue(document, sentence, verb) if end == verb.end else Span(end, sentence.end)
    found = agents(document, behind, "meeting.convened_by")
    return [] if found and has_object(document, found[-1].found.spans[0].end, sentence) else found


def has_object(document: Document, end: int, sentence: Span) -> bool:
    """Whether a noun stands right behind who did something, in a language where verbs come first and particles are written
    together with nouns: ``ونظم الاتحاد مأدبة`` tells of a dinner, and of no meeting."""
    language = document.language_at(sentence.start)
    rest = document.fold(Span(end, sentence.end))
    words = WORD.findall(rest)[:1]
    if not language.proclitics or not words or not rest[:1].isspace() or not rest.lstrip().startswith(words[0]):
        return False
    adverbs = document.marks_in(Span(end, sentence.end), "participation.adverbs")[:1]
    if adverbs and not document.fold(Span(end, adverbs[0].start)).strip():
        return False  # "together"
    bound = words[0].startswith(tuple(p for p in language.proclitics if p and p not in language.articles))
    return not bound and words[0] not in stopwords()[language.code]


def is_called_alike(mention: Mention, told: dict[str, list[Found]]) -> bool:
    """Whether a mention has series and number of a meeting of which only a genitive in its name tells whose it was: ``the third
    meeting between A and others was convened by B``."""
    alike = [
        {f.value for f in fields.get(name, [])}
        for name in ("series_id", "ordinal")
        for fields in (mention.fields, told)
    ]
    named = {f.rule for f in told.get("convened_by", [])} == {"meeting.genitive"}
    return named and all(alike) and alike[0] == alike[1] and alike[2] == alike[3]


def is_anchor(mention: Mention) -> bool:
    """Whether a mention makes its meeting one that the document reports."""
    return mention.title or (mention.first and (mention.held or mention.planned) and not mention.previous)
