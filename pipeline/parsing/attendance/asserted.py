"""What sentences do not say to be so: it was asked, denied, rumoured, only thought of, or is the word of somebody quoted.

Belongs here: whether a participation read in a sentence is told as a fact. Does not belong here: who stayed away
(``absence.py``), or names that only say whose somebody was (``owned.py``).
"""

from bisect import bisect_right

from pipeline.parsing.document import Document, Participation, Passage
from pipeline.parsing.names.beginnings import VERBS
from pipeline.parsing.words.absence import PAUSE, SEMICOLON
from pipeline.scanning.marks import Mark
from pipeline.text import Span

ATTENDING = (
    *("participation.before", "participation.after", "participation.either", "participation.observing"),
    "participation.attends",
)
"""Kinds of verbs of attendance: a question tells of no one who attended, but of one who asks it."""
CLOSE = 6
"""Characters at the end of a sentence in which a question mark stands."""
ASKS = ("?", "؟", "？")
QUOTES = {"“": "”", "«": "»", "„": "“", "「": "」", '"': '"'}
REACH = 500
"""Characters around a verb and its subject in which words of doubt, and quotes around them, stand."""
DOUBTS = ("doubt.opens", "doubt.closes", "doubt.beside")


def asserted(document: Document, rows: list[Participation]) -> list[Participation]:
    """The participations that sentences tell as facts; those of lists are none of sentences."""
    return [row for row in rows if not of_sentence(row) or is_asserted(document, row)]


def of_sentence(row: Participation) -> bool:
    return row.role.rule.startswith("sentence.") or row.role.rule == "invitation"


def is_asserted(document: Document, row: Participation) -> bool:
    who, verb = row.who.spans[0], row.role.spans[0]
    index = bisect_right(document.sentences, who.start, key=lambda told: told[1].start) - 1
    if index < 0:
        return True
    passage, sentence = document.sentences[index]
    if not sentence.start <= verb.start < sentence.end:
        return True
    if row.role.rule == "invitation" and "|" in document.text[min(who.start, verb.start) : max(who.end, verb.end)]:
        return False  # the head of a column invites nobody
    begin, end = min(who.start, verb.start) - REACH, max(who.end, verb.end) + REACH
    doubts = document.marks_in(Span(max(sentence.start, begin), min(sentence.end, end)), *DOUBTS)
    if any(is_doubted(document, doubt, who, verb) for doubt in doubts):
        return False
    return not is_asked(document, sentence, who, verb) and not is_quoted(document, passage, who, verb)


def is_doubted(document: Document, doubt: Mark, who: Span, verb: Span) -> bool:
    """Whether words of doubt are about a verb: right beside it, behind it, or before it with no other clause between."""
    if doubt.kind == "doubt.beside":
        return near(document, Span(doubt.end, verb.start)) or near(document, Span(verb.end, doubt.start))
    if doubt.kind == "doubt.closes":
        return verb.end <= doubt.start and who.end <= doubt.start
    if verb.start < doubt.end or who.start < doubt.start:
        return False
    comma = PAUSE.search(document.text, doubt.end, min(who.start, verb.start))
    clause = Span(doubt.end, comma.start() if comma else doubt.end)
    if clause.end > clause.start + 1 and not document.marks_in(clause, "name", "acronym", "country"):
        return False  # "Asked whether there were funds, A said"; but "By hearsay, A attended"
    told = document.marks_in(Span(doubt.end, max(doubt.end, verb.end)), *VERBS)[:1]
    first = told[0].end if told else verb.end
    cut = SEMICOLON.search(document.text, doubt.end, verb.start)
    return cut is None and (first >= verb.start or not PAUSE.search(document.text, first, verb.start))


def near(document: Document, gap: Span) -> bool:
    """Whether two words stand side by side."""
    return gap.start <= gap.end and not document.text[gap.start : gap.end].strip()


def is_asked(document: Document, sentence: Span, who: Span, verb: Span) -> bool:
    """Whether a verb of attendance stands in a question: ``Did A attend?`` Who asks it stands before a colon."""
    text = document.text[max(sentence.start, sentence.end - CLOSE) : sentence.end].rstrip('”»"’」 \n')
    if not text.endswith(ASKS) or not document.marks_in(verb, *ATTENDING):
        return False
    colon = max(document.text.rfind(sign, sentence.start, sentence.end) for sign in ":：¿")
    return min(who.start, verb.start) > colon


def is_quoted(document: Document, passage: Passage, who: Span, verb: Span) -> bool:
    """Whether somebody else's words tell it, in quotes within a passage: ``A paper wrote: "B attended."``"""
    first, last = min(who.start, verb.start), max(who.end, verb.end)
    begin, stop = max(passage.body.start, first - REACH), min(passage.body.end, last + REACH)
    for opening, closing in QUOTES.items():
        start = document.text.rfind(opening, begin, first)
        if start < 0 or (opening == closing and document.text.count(opening, begin, first) % 2 == 0):
            continue
        end = document.text.find(closing, start + 1, stop)
        alone = start == passage.body.start and passage.body.end - end <= len(". ")
        if end >= last and not alone:
            return True
    return False
