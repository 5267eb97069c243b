"""Themes of meetings: what stands in quotes after a cue, what the sentence says after it, or the subtitle."""

import re
from itertools import pairwise, zip_longest

from pipeline.languages import stopwords
from pipeline.parsing.actors.places import CAPITALISED
from pipeline.parsing.dates.dates import DateFound, dates_in
from pipeline.parsing.dates.dating import says_who_made
from pipeline.parsing.document import Document, Found, Passage, apart, span_of
from pipeline.parsing.names.persons import without_article
from pipeline.scanning import WORD
from pipeline.scanning.marks import is_han
from pipeline.text import Span, without
from pipeline.vocabulary import PassageKind

OPENING, CLOSING = '«“”"„《「', '»”"“》」'
QUOTES = r"(?:[\"“”„](?P<double>[^\"“”]++)[\"“”]|«(?P<angle>[^»]++)»|《(?P<title>[^》]++)》|「(?P<corner>[^」]++)」)"
IN_QUOTES = re.compile(QUOTES)
QUOTED = re.compile(rf"\s*+[:：]?+\s*+{QUOTES}")
"""Words in quotes; each kind closes by its own, so that a title may stand in others."""
TWICE = re.compile(r"\s*+[:：]?+\s*+(?:<<|''|``)(?P<twice>[^<>`]+?)(?:>>|''|``)")
"""Quotes as the older converters of United Nations texts write them: ``<<...>>`` and ``''...``."""
PREPOSITION = re.compile(rf"\s+([^\W\d_]{{1,7}})(?=\s+[{OPENING}])")
STATED, ABOUT, TITLE = "theme.stated", "theme.about", "theme.called"
"""Rules for a theme that words call so, for what a meeting is told to be about, and for its title in quotes, which count where
nothing is called its theme."""
SHORTEST, SHORTEST_HAN = 8, 4
LONG, LONG_HAN = 4, 7
"""Words, in Chinese characters, of a line below a date that may be a theme."""
TITLE_LINES = 8
"""Lines of the longest title in which a theme in quotes is looked for."""
CLOSE = 3
TOLD = 80
"""Characters between what a theme is called and the verb before the theme."""
LABELS = ("meeting.chair_label", "meeting.chair_heading", "meeting.place_label", "label.")
"""Kinds of words that begin a line about the meeting that is no theme of it."""
BEFORE = 10
"""Characters between a theme in quotes and the words behind it that make it one: ``就“...”坦率地交换意见``."""


def find_theme(document: Document, span: Span, *, weak: bool = False, noun: int = -1) -> Found | None:
    """The theme that a sentence or title gives. ``weak`` admits cues like *entitled*, which name other things too; right
    behind the ``noun`` (its end) they need no quotes, and quotes there need no cue: ``семинар «Роль парламентов»``."""
    noun += 0 <= noun < span.end and document.text[noun] in CLOSING
    for mark in document.marks_in(span, "meeting.theme"):
        quoted = quotes_behind(document, mark.end, span.end)
        if quoted:
            return found(document, document.trim(inside(quoted)), "theme.quoted")
    called = QUOTED.match(document.text, behind_preposition(document, noun), span.end) if weak and noun >= 0 else None
    if called and ":" not in document.text[called.start() : inside(called).start]:
        return found(document, document.trim(inside(called)), TITLE)
    for mark in document.marks_in(span, "meeting.theme", *(["meeting.entitled"] if weak else [])):
        quoted = quotes_behind(document, mark.end, span.end)
        if quoted:
            return found(document, document.trim(inside(quoted)), "theme.quoted")
        rest = without_dateline(document, Span(mark.end, clause_end(document, mark.end, span)))
        rest = document.trim(rest, " .:;,*。，；：")
        if is_of_part(document, Span(span.start, mark.start)):
            continue
        if (mark.kind == "meeting.theme" or 0 <= mark.start - noun <= CLOSE) and is_long(document, rest):
            if title := title_within(document, rest):
                return title
            labelled = ":" in document.fold(Span(mark.start, rest.start))  # "Thème : La résilience"
            words = rest if labelled else without_article(document, rest)
            return found(document, words, STATED if mark.kind == "meeting.theme" else ABOUT)
    return theme_told(document, span) or theme_before(document, span) or theme_named(document, span)


def title_within(document: Document, rest: Span) -> Found | None:
    """The title in quotes that follows behind a comma on what a meeting was about: ``a workshop on mines, entitled "..."``."""
    for mark in document.marks_in(rest, "meeting.entitled"):
        quoted = quotes_behind(document, mark.end, len(document.text))
        if quoted and document.text[rest.start : mark.start].rstrip().endswith(","):
            return found(document, document.trim(inside(quoted)), "theme.quoted")
    return None


def theme_named(document: Document, span: Span) -> Found | None:
    """A theme in quotes right behind what it is called: ``to consider the theme "..."``."""
    for noun in document.marks_in(span, "theme.noun"):
        quoted = QUOTED.match(document.text, noun.end, span.end)
        if quoted:
            return found(document, document.trim(inside(quoted)), "theme.quoted")
    return None


def is_of_part(document: Document, before: Span) -> bool:
    """Whether the words before a theme without quotes name a part of the meeting by its number: ``La segunda sesión giró en
    torno a``. A noun for a meeting would be the meeting."""
    words = document.fold(before).split()[-2:]
    counted = len(words) > 1 and words[0] in document.language_at(before.start).ordinals
    return counted and not any(m.end >= before.end - CLOSE for m in document.marks_in(before, "meeting.noun", "series"))


def theme_told(document: Document, span: Span) -> Found | None:
    """A theme in quotes behind what it is called and a verb: ``the theme chosen for the two days was "..."``; right behind
    what it is called where verbs come first: ``واختير للخلوة عنوان "..."``."""
    for noun in document.marks_in(span, "theme.noun"):
        if document.language_at(noun.start).proclitics and (quoted := QUOTED.match(document.text, noun.end, span.end)):
            return found(document, document.trim(inside(quoted)), "theme.quoted")
        for verb in document.marks_in(Span(noun.end, min(span.end, noun.end + TOLD)), "theme.is")[-1:]:
            quoted = QUOTED.match(document.text, verb.end, span.end)
            if quoted and not re.search(rf"[{OPENING[:-1]}]", document.text[noun.end : verb.end]):
                return found(document, document.trim(inside(quoted)), "theme.quoted")
    return None


def quotes_behind(document: Document, place: int, end: int) -> re.Match[str] | None:
    """The words in quotes right behind a place."""
    return QUOTED.match(document.text, place, end) or TWICE.match(document.text, place, end)


def inside(quoted: re.Match[str]) -> Span:
    """The words within quotes."""
    return Span(*quoted.span(quoted.lastgroup or 0))


def is_long(document: Document, words: Span) -> bool:
    """Whether words are enough to be a theme."""
    enough = SHORTEST_HAN if words.start < words.end and is_han(document.text[words.start]) else SHORTEST
    return len("".join(document.text[words.start : words.end].split())) >= enough  # 报  告


def theme_before(document: Document, span: Span) -> Found | None:
    """A theme in quotes right before what makes it one: ``以“...”为题``, ``“...”讲习班报告``; behind a coverb a verb does,
    ``就“...”举行了辩论``."""
    behind = document.marks_in(span, "meeting.theme_behind", "meeting.noun", "meeting.held")
    for quoted in IN_QUOTES.finditer(document.text, *span) if behind else ():
        mark = next((m for m in behind if m.start >= quoted.end()), None)
        if mark is None or mark.start - quoted.end() > BEFORE:
            continue
        if not is_han(mark.value[0]):
            if mark.kind == "meeting.theme_behind" and not document.fold(Span(quoted.end(), mark.start)).strip(" ,"):
                return found(document, document.trim(inside(quoted)), "theme.quoted")
            continue
        before = document.fold(Span(span.start, quoted.start()))
        opened = any(before.endswith(word) for word in document.language_at(span.start).coverbs)
        if (
            mark.kind == "meeting.theme_behind"
            or opened
            or (mark.kind == "meeting.noun" and qualifies(document, quoted.end(), mark.start))
        ):
            title = mark.kind == "meeting.noun" and not opened
            return found(document, document.trim(inside(quoted)), TITLE if title else "theme.quoted")
    return None


def behind_preposition(document: Document, place: int) -> int:
    """Behind the one small word that may stand between a noun and quotes, ``retreat on «Mediation»``, where it makes no
    genitive of what stands in them."""
    language = document.language_at(min(place, len(document.text) - 1))
    word = PREPOSITION.match(document.text, place)
    small = word and word[1].casefold() in stopwords()[language.code] and word[1].casefold() not in language.genitives
    return word.end() if word and small else place


def qualifies(document: Document, start: int, noun: int) -> bool:
    """Whether nothing but a genitive and adjectives stand between a title in quotes and the noun for a meeting."""
    gap = Span(start, noun)
    words = document.fold(gap)
    for mark in document.marks_in(gap, "qualifier.meeting"):
        words = words.replace(mark.value, "")
    return words.strip() in document.language_at(start).genitives


def clause_end(document: Document, start: int, span: Span) -> int:
    """A theme without quotes ends where the sentence goes on about chair, date or place."""
    cues = ("meeting.chaired_by", "meeting.held", "meeting.holds", "meeting.convened_by", "meeting.hosted_by")
    return min([span.end, *(mark.start for mark in document.marks_in(Span(start, span.end), *cues))])


def without_dateline(document: Document, rest: Span) -> Span:
    """What a meeting was about, without the place and day behind it: ``помощи`` *(Рим, 21 ноября)*, ``la seguridad`` *, Lima,
    3 de mayo*."""
    month = next((m.start for m in document.marks_in(rest, "month")), rest.start)
    opened, comma = (document.text.rfind(letter, rest.start, month) for letter in "(,")
    if opened >= 0 and ")" not in document.text[opened:month]:
        return Span(rest.start, opened)
    before = document.text.rfind(",", rest.start, max(rest.start, comma))
    town = document.trim(Span(before + 1, comma)) if before >= 0 else None
    if town and CAPITALISED.fullmatch(document.text, *town):
        return Span(rest.start, before)
    return Span(rest.start, comma) if comma >= 0 else rest


def found(document: Document, span: Span, rule: str) -> Found:
    return Found(document.quote(span), (span,), rule)


def subtitle_theme(document: Document, lines: list[Passage], named: Passage, dates: list[DateFound]) -> Found | None:
    """The line after the name of the meeting, where it is neither place and date nor the title of a section."""
    after = lines[lines.index(named) + 1 :]
    dated = len(after) > 1 and any(dates_in(dates, after[0].body))
    if dated and is_bare(document, named) and is_sentence(document, after[1]):
        after = after[1:]  # "Regional seminar", "Dushanbe, 11-13 May 2009", "Afghanistan and its neighbours"
    if not after or after[0].kind not in (PassageKind.HEADING, PassageKind.ITEM) or after[0].enumerated:
        return None
    line = after[0]
    if document.text[line.body.start : line.body.end].endswith((":", "：")):
        return None  # it introduces what follows
    if not is_long(document, line.body) or says_who_made(document, line):
        return None  # Report
    quoted = QUOTED.fullmatch(document.text, line.body.start, line.body.end)
    if quoted:
        return found(document, document.trim(inside(quoted)), "theme.quoted")
    cues = document.marks_in(
        line.body, "heading.", "head.", "document.", "distribution.", "meeting.seat", "meeting.noun", "series", *LABELS
    )
    names = document.marks_in(line.body, "name", "acronym")
    if names and not any(is_word(document, gap) for gap in without(line.body, [span_of(n) for n in apart(names)])):
        return None  # who met
    if list(dates_in(dates, line.body)) or any(m.start <= line.body.start + 2 for m in cues):
        return None
    return found(document, without_article(document, line.body), "theme.subtitle")


def quoted_line(document: Document, lines: list[Passage], named: Passage) -> Found | None:
    """A line of its own in quotes right below the name of the meeting, be it in one block with it."""
    block = Span(named.body.start, max(named.body.end, *(line.body.end for line in lines[: lines.index(named) + 2])))
    ends = [place for place in range(*block) if document.text[place] == "\n"][:TITLE_LINES]
    for start, end in pairwise([block.start, *ends, block.end]):
        line = document.trim(Span(start, end))
        quoted = QUOTED.fullmatch(document.text, *line) if line.start < line.end else None
        if quoted and is_long(document, Span(*quoted.span())):
            return found(document, document.trim(inside(quoted)), "theme.quoted")
    return None


def is_bare(document: Document, named: Passage) -> bool:
    """Whether a line holds nothing but a noun for a meeting and its adjectives."""
    told = document.marks_in(named.body, "meeting.noun", "qualifier.meeting")
    return not any(WORD.search(document.fold(gap)) for gap in without(named.body, [span_of(m) for m in apart(told)]))


def is_sentence(document: Document, line: Passage) -> bool:
    """Whether a line has so many words that it is the title of no section."""
    words = document.fold(line.body)
    return len(words) > LONG_HAN if words and is_han(words[0]) else len(words.split()) >= LONG


def is_word(document: Document, gap: Span) -> bool:
    """Whether more than a conjunction or dash stands in a gap between names."""
    return bool(WORD.search(document.fold(gap))) and document.fold(gap).strip() not in (
        document.language_at(gap.start).conjunctions
    )


def agenda_theme(document: Document, lines: list[Passage]) -> Found | None:
    """The first item under the word for agenda in the masthead of a record."""
    for line, after in zip_longest(lines, lines[1:]):
        first, item = first_line(document, line.body), after.body if after else None
        if first.end < line.body.end:  # the word and the item in one block
            item = document.trim(Span(first.end, line.body.end))
        marks = document.marks_in(first, "heading.agenda")
        label = bool(marks) and marks[0].start == first.start and first.end - marks[0].end <= CLOSE
        if item and label and not any(map(str.isalnum, document.text[marks[0].end : first.end])):
            papers = [m.start for m in document.marks_in(item, "document.") if m.start > item.start]
            words = document.trim(Span(item.start, min([item.end, *papers])), "*-–")
            return found(document, words, "theme.agenda")
    return None


def first_line(document: Document, body: Span) -> Span:
    """The first line of a passage."""
    end = document.text.find("\n", *body)
    return document.trim(Span(body.start, end if end >= 0 else body.end))
