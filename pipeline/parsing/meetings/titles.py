"""Titles of annexes and of whole documents as one mention: name, number, theme, place, date and chair of the meeting."""

import re
from itertools import pairwise

from pipeline.parsing.actors.places import CAPITALISED, find_place, lone_town
from pipeline.parsing.dates.dates import DateFound, dates_in
from pipeline.parsing.dates.dating import says_who_made
from pipeline.parsing.document import Document, Found, Part, Passage, span_of
from pipeline.parsing.meetings import chairs
from pipeline.parsing.meetings.conveners import agents
from pipeline.parsing.meetings.datelines import dateline
from pipeline.parsing.meetings.frames import framing_line, place_beside
from pipeline.parsing.meetings.identities import Mention, add_date, nouns_in, read_identity, with_qualifiers
from pipeline.parsing.meetings.themes import ABOUT, agenda_theme, find_theme, quoted_line, subtitle_theme
from pipeline.parsing.meetings.venues import place_in_sentence
from pipeline.parsing.names.numbers import ordinal_first
from pipeline.scanning.marks import Mark
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

COLON = re.compile(r"\s?[:：]")


def title_mention(document: Document, part: Part, dates: list[DateFound]) -> Mention | None:
    """The title zone of a part as one mention: its lines give name, theme, place and date of one meeting."""
    lines = [p for p in part.title if p.kind != PassageKind.FURNITURE]
    named = [(p, noun) for p in lines for noun in nouns_in(document, p.body)]
    if not named:
        framed = framing_line(document, lines, dates)
        if framed is None:
            return None
        named = [(framed, Mark(*framed.body, "meeting.titled", document.fold(framed.body), ""))]
    passage, noun = named[0]
    nouns = [other for line, other in named if line is passage]
    mention = Mention(noun, passage.body, passage, title=True, held=True)
    read_identity(document, mention, nouns, dates)
    if noun.kind == "meeting.titled":  # whom such a line names convened nothing: "Cooperation between A and B"
        mention.fields.pop("convened_by", None)
        number_framed(document, mention)
    if mention.value("start_date"):
        mention.add("place", place_in_title(document, mention, mention.fields["start_date"][0].spans[0].start))
    above = [p for p in lines if part.index == 0 and p.start < passage.start]  # there stands when it was distributed
    dated = [n for n, line in enumerate(lines) if line not in above and any(dates_in(dates, line.body))]
    made = [below for line, below in pairwise(lines) if says_who_made(document, line)]
    for line in lines:
        chairs_of_line(document, mention, line)
        conveners_of_line(document, mention, line)
        place_of_line(document, mention, line)
        named_paper = document.marks_in(line.body, "document.") or begins_annex(document, line)
        if line is not passage and line not in [*above, *made] and not named_paper:
            read_date_line(document, mention, line, dates)
    opening = None if mention.value("start_date") else dateline(document, part, dates)
    if opening:
        add_date(mention, opening[0], "meeting.dateline")
        mention.add("place", opening[1])
    for line in lines_beside(document, lines, dated[0]) if dated else []:
        if not mention.value("place"):
            mention.add("place", find_place(document, line.body, line=True))
    mention.add("theme", theme_of_title(document, lines, passage, noun, dates))
    if not mention.value("convened_by") and any(f.rule == "meeting.number" for f in mention.fields.get("ordinal", [])):
        mention.add("convened_by", masthead(document, [p for p in lines if p.start < passage.start]))
    return mention


def theme_of_title(
    document: Document, lines: list[Passage], named: Passage, noun: Mark, dates: list[DateFound]
) -> Found | None:
    """The theme in a title: in quotes beside the noun, behind a label, in quotes below, or what the meeting was about."""
    theme = find_theme(document, named.body, weak=True, noun=with_qualifiers(document, noun)[1])
    if theme and theme.rule != ABOUT:
        return theme
    if below := quoted_line(document, lines, named):
        return below
    subtitle = subtitle_theme(document, lines, named, dates)
    labelled = next(filter(None, (theme_of_line(document, line) for line in lines)), None)
    if labelled or (subtitle and subtitle.rule == "theme.quoted"):
        return labelled or subtitle
    theme = theme or agenda_theme(document, lines)
    return theme or next(filter(None, (find_theme(document, line.body) for line in lines)), None) or subtitle


def begins_annex(document: Document, line: Passage) -> bool:
    """Whether a line says what the annex belongs to, ``Annex to the letter dated ...``, whose date is that of the letter."""
    words = document.marks_in(line.body, "head.annex")[:1]
    return bool(words) and words[0].start <= line.body.start + 1


def place_of_line(document: Document, mention: Mention, line: Passage) -> None:
    """A line like ``Venue: Lusaka``."""
    for label in document.marks_in(line.body, "meeting.place_label"):
        if label.start == line.body.start:
            mention.add("place", find_place(document, Span(label.end, line.body.end), line=True))


def number_framed(document: Document, mention: Mention) -> None:
    """The number that a line begins with which calls its meeting by no known word, and names nobody: ``Onzième session``."""
    ordinal = ordinal_first(document, span_of(mention.noun))
    if ordinal and not document.marks_in(span_of(mention.noun), "name", "acronym", "country"):
        rule = "meeting.number" if document.text[ordinal[1].start].isdigit() else "meeting.ordinal"
        mention.add("ordinal", Found(str(ordinal[0]), (ordinal[1],), rule))


def lines_beside(document: Document, lines: list[Passage], dated: int) -> list[Passage]:
    """The lines of a title that may name the place beside the one with the date: the one below, or a seat above."""
    above = [line for line in lines[max(0, dated - 1) : dated] if document.marks_in(line.body, "meeting.seat")]
    below = [line for line in lines[dated + 1 : dated + 2] if not line.enumerated]  # the first section is no place
    below = [
        line for line in below if not document.marks_in(line.body, "meeting.chair_label")
    ]  # "Chair: Mr. X (Lebanon)"
    return [*below, *above]


def place_in_title(document: Document, mention: Mention, day: int) -> Found | None:
    """The place in a title that holds the date too: in parentheses, in a line with it, right before it between commas, or
    behind the verb."""
    begin = mention.passage.body.start
    opened, line = document.text.rfind("(", begin, day), document.text.rfind("\n", begin, day)
    if opened < 0 and line >= 0 and document.text[line:day].rstrip().endswith((",", "،", "，")):
        opened = line
    comma = document.text.find(",", mention.noun.end, day)
    if opened < 0 <= comma and document.text[comma + 1 : day].rstrip().endswith(","):
        opened = comma
    dash = document.text.rfind(" – ", mention.noun.end, day)  # "Dialogue on water – Brazzaville, 17 April 2018"
    if opened < 0 <= dash and document.text[dash:day].rstrip().endswith(","):
        opened = dash + 1
    if opened >= 0:
        if town := town_before_state(document, line + 1 if line >= begin else begin, opened, day):
            return town
        date = mention.fields["start_date"][0].spans[0]
        closed = document.text.find(")", date.end, mention.passage.body.end)
        alone = document.text[opened] == "(" and closed > 0
        sides = [Span(opened + 1, day), Span(date.end, closed)] if alone else [Span(opened + 1, day)]
        known = (find_place(document, side, line=True) for side in sides)
        place = next(filter(None, [*known, *(lone_town(document, side) for side in sides if alone)]), None)
        if place or document.text[opened] == "(":
            return place
    return place_in_sentence(document, mention, mention.span)


def town_before_state(document: Document, begin: int, opened: int, day: int) -> Found | None:
    """The town that stands alone on its line before a State in parentheses and the day: ``Ebene (Mauricio), 3 de febrero``."""
    closed = document.text.find(")", opened, day)
    town = document.trim(Span(begin, opened)) if closed > 0 and begin < opened else None
    return (
        find_place(document, Span(begin, opened), line=True)
        if town and CAPITALISED.fullmatch(document.text, *town)
        else None
    )


def masthead(document: Document, above: list[Passage]) -> Found | None:
    """The organ above the number of its meeting: its name fills a cell of the head, or two lines: ``联合国 / 安全理事会``."""
    names = []
    for passage in above:
        cells = document.cells(passage)
        starts, ends = {cell.start for cell in cells}, {cell.end for cell in cells}
        marks = document.marks_in(Span(passage.start, passage.end), "name")
        names += [name for name in marks if name.start in starts and name.end in ends]
    return Found(names[-1].value, (span_of(names[-1]),), "meeting.masthead") if names else None


def chairs_of_line(document: Document, mention: Mention, line: Passage) -> None:
    """A line like ``Président : M. X, Secrétaire général``, or ``Statement by Ms. Y, in her capacity as Chair``."""
    labels = [m for m in document.marks_in(line.body, "meeting.chair_label") if m.start == line.body.start]
    fields = {} if labels else chairs.read_chairs(document, line.body)
    fields = fields if "chair_name" in fields else {}
    for label in labels:
        chairs.read_chair(document, fields, Span(label.end, line.body.end))
    for name, found in fields.items():
        mention.fields.setdefault(name, []).extend(found)


def theme_of_line(document: Document, line: Passage) -> Found | None:
    """A line like ``Theme: peace at sea``, whose label the colon ends."""
    for label in document.marks_in(line.body, "meeting.theme"):
        colon = COLON.search(document.text, label.start, line.body.end)
        if label.start == line.body.start and colon and label.end >= colon.start():
            return find_theme(document, line.body)
    return None


def conveners_of_line(document: Document, mention: Mention, line: Passage) -> None:
    """A line like ``Организаторы: A и B``."""
    for label in document.marks_in(line.body, "meeting.convened_by"):
        colon = COLON.search(document.text, label.start, line.body.end)
        begin = colon.end() if colon else label.end
        if label.start == line.body.start and colon and label.end >= colon.start():
            for convener in agents(document, Span(begin, line.body.end), "meeting.convened_by"):
                mention.add("convening_state" if convener.is_country else "convened_by", convener.found)


def read_date_line(document: Document, mention: Mention, line: Passage, dates: list[DateFound]) -> None:
    """A line of a title with place and date: ``Siège de l'ONU, New York, 29 et 30 juillet 2003``."""
    found = list(dates_in(dates, line.body))
    if not found or mention.value("start_date") or line.topic == "statement":
        return  # a speech bears the day on which it was made
    add_date(mention, found[-1], "meeting.title_date")
    mention.add("place", place_beside(document, line, found[-1]))
    if document.marks_in(line.body, "meeting.held") and not mention.value(
        "place"
    ):  # "Held at Antananarivo, on Tuesday"
        mention.add("place", find_place(document, line.body))
