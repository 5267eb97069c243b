"""What a meeting was about, by a preposition right behind its noun: ``A workshop on small arms was held in Nairobi``; in a
language that says it before the noun, between the preposition and a genitive: ``关于小武器的讲习班``.

It counts only in the sentence that says when the meeting was, and only where nothing is called its theme. It ends where the
sentence goes on about place, date or who did something. Does not belong here: themes in quotes or behind words for a theme
(``themes.py``).
"""

import re

from pipeline.parsing.document import Document, Found
from pipeline.parsing.meetings.identities import Mention, with_qualifiers
from pipeline.parsing.meetings.themes import ABOUT, CLOSE, clause_end, found, is_long
from pipeline.parsing.names.persons import without_article
from pipeline.scanning.marks import is_han
from pipeline.text import Span

CUE = "theme.about"
GOES_ON = (
    *("meeting.planned", "meeting.hosts", "meeting.invites", "meeting.gathers", "meeting.run_by", "meeting.chairs"),
    *("meeting.noun", "series", "month", "weekday", "meeting.seat", "wish.behind"),
)
"""Kinds of words by which a sentence goes on about something else."""
HOLDS = "meeting.holds"
ACTS = (
    "participation.before",
    "participation.after",
    "participation.either",
    "participation.acts",
    "force.",
    "unsaid.",
)
"""Kinds of verbs before which somebody else may stand who did something: where the theme ends then is not told."""
BEHIND = 12
"""Characters behind words in which a title in quotes begins: they only lead to it, ``on the subject of "..."``."""
QUOTES = '"«“„《「'
LONGEST = 160
"""Characters of the longest such theme."""
STOP = re.compile(r"[;:.?!()\[\]\"«»“”；：。（）《》؛؟]|[,،，](?=\s*\d)")
"""What ends a theme."""
COMMA = re.compile(r"[,،，]\s*")


def theme_about(document: Document, mention: Mention, sentence: Span) -> Found | None:
    """What stands right behind the noun of a dated meeting that was held, or right before it."""
    cues = document.marks_in(sentence, CUE)
    if not cues or not mention.held or not mention.value("start_date") or mention.noun.start == mention.noun.end:
        return None
    first, last = with_qualifiers(document, mention.noun)
    for cue in cues:
        if is_han(cue.value[-1]):
            words = before_noun(document, Span(cue.end, first)) if cue.end < first else None
        else:
            behind = 0 <= cue.start - last <= CLOSE
            words = behind_noun(document, mention, Span(cue.end, sentence.end)) if behind else None
        if words and is_long(document, words) and words.end - words.start <= LONGEST:
            return found(document, without_article(document, words), ABOUT)
    return None


def before_noun(document: Document, words: Span) -> Span | None:
    """Words that a genitive binds to the noun behind them, and nothing parts."""
    text = document.text[words.start : words.end]
    genitives = [g for g in document.language_at(words.start).genitives if g and text.endswith(g)]
    if not genitives or STOP.search(text) or COMMA.search(text) or document.marks_in(words, "meeting.held", "month"):
        return None
    return document.trim(Span(words.start, words.end - len(max(genitives, key=len))))


def behind_noun(document: Document, mention: Mention, rest: Span) -> Span | None:
    """Words up to a verb, a date, a place or a clause of their own, without the small words before those."""
    ends = [clause_end(document, rest.start, rest), *(m.start for m in document.marks_in(rest, *GOES_ON))]
    told = [value for name in ("start_date", "place") for value in mention.fields.get(name, [])]
    ends += [span.start for value in told for span in value.spans if span.start >= rest.start]
    stop = STOP.search(document.text, *rest)
    end = min([*ends, stop.start() if stop else rest.end])
    acts = document.marks_in(Span(rest.start, end), *ACTS) or [
        m for m in document.marks_in(rest, HOLDS) if m.start == end
    ]
    quoted = any(letter in QUOTES for letter in document.text[end : end + BEHIND])
    if acts or quoted:
        return None
    words = without_small(document, before_relative(document, Span(rest.start, end)))
    begun = words.start < words.end and document.text[words.start].isalpha()
    return words if begun and not document.marks_in(Span(words.start, words.start + 1), "country", "city") else None


def before_relative(document: Document, words: Span) -> Span:
    """Words up to a comma behind which a clause or a town begins."""
    relatives = {*document.language_at(words.start).relatives}
    for comma in COMMA.finditer(document.text, *words):
        behind = document.fold(Span(comma.end(), words.end)).split()[:2]
        towns = document.marks_in(Span(comma.end(), words.end), "city", "country")[:1]
        if {*behind} & relatives or any(town.start == comma.end() for town in towns):
            return Span(words.start, comma.start())
    return words


def without_small(document: Document, words: Span) -> Span:
    """Words without prepositions, articles, conjunctions and auxiliaries at their end."""
    language = document.language_at(words.start)
    small = {*language.line_continues, *language.articles, *language.conjunctions, *language.auxiliaries}
    small |= {*language.cues["meeting.place"]}
    while words.start < words.end:
        words = document.trim(words, ",،，-–—*")
        start = document.text.rfind(" ", words.start, words.end) + 1
        last = document.fold(Span(max(start, words.start), words.end)).strip()
        if start <= words.start or last not in small:
            break
        words = Span(words.start, start)
    return words
