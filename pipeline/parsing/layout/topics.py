"""What a heading or a lead-in says is under it: participants, proposals, measures, a declaration.

Does not belong here: which passages stand under it (``structure.py``).
"""

import re

from pipeline.languages import stopwords
from pipeline.parsing.document import Document, Passage
from pipeline.parsing.layout.otherwise import lists_others
from pipeline.parsing.layout.shapes import tells_first
from pipeline.parsing.names.persons import without_article
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

LABEL = re.compile(r"[^\w]*(?:\w+ )?\d+[.)]\W*")
"""What may number an item: ``Action 1.``"""
ITEM = re.compile(r"\s?(?:[^\W\d]{1,12}\s?)?[(（]?\d{1,3}\b")
"""What makes a heading one of a single item of the agenda: ``Agenda`` *item 2*."""
ANNEX = re.compile(r"[^\S\n]*(?:\d{1,2}|[IVX]{1,4}|[A-H])?[^\S\n]*[.:：–—-][^\S\n]*")
"""What numbers an annex and parts it from its title."""
BELOW = 4
"""Passages below a lead-in whose first words are looked at."""
CLOSE = 60
"""Characters at the end of a lead-in in which the noun stands that says what it introduces."""
DECLARES = "heading.declaration"
"""The kind of words that head a text that the participants adopted, or close its preamble: ``déclarent ce qui suit :``."""
ASKING = ("lead.proposals", "lead.measures", "force.agreed")
"""Kinds of words by which a lead-in introduces what those who met want, and not who they are."""
AGENT = 20
"""Characters between the verb of agreeing and those who agreed."""
ARTICLE = 4
"""Characters of an article before the name that opens an entry."""
PARTICLES = 3
"""Small words behind the verb that closes a lead-in: ``ont résolu`` *de* ``:``, ``договорились`` *о том, чтобы*."""
COMMA = re.compile(r"[,;،؛]|[.؟!]\s")
MET = ("meeting.noun", "meeting.mission", "meeting.sitting", "series", "month")
"""Kinds of words before the agenda of a meeting."""
NAME = 3
"""Words of the longest name of a town before the word for a declaration."""


def topic_of_heading(document: Document, passage: Passage) -> str | None:
    """The topic whose words stand at the beginning of a heading."""
    if document.marks_in(passage.body, "document.letter", "document.identical_letters", "document.note_verbale"):
        return None
    if not document.marks_in(passage.body, "heading."):
        return None
    begin = passage.body.start
    if document.marks_in(passage.body, "head.annex")[:1] and "\n" in document.text[begin : passage.body.end]:
        second = document.text.index("\n", begin) + 1  # a title right under the word for annex
        begin = second if document.marks_in(Span(begin, second), "head.annex") else begin
    begin = behind_annex(document, passage, begin)
    names = document.marks_in(passage.body, "name")  # the Programme of an organization is no programme of work
    headings = document.marks_in(passage.body, "heading.")
    headings = [m for m in headings if not any(n.start <= m.start and m.end < n.end for n in names)]
    headings = [m for m in headings if not is_of_no_meeting(document, m, begin)]
    if declares(document, passage):
        return DECLARES.partition(".")[2]
    introduces = document.text[begin : passage.body.end].endswith((":", "："))
    words = Span(begin, begin) if introduces else without_article(document, Span(begin, passage.body.end))
    marks = [m for m in headings if begin <= m.start <= begin + 2 or m.start == words.start]
    last = [m for m in headings[-1:] if m.end == passage.body.end and comes_last(document, m, begin)]
    topic = next((m.kind.partition(".")[2] for m in marks or last), None)
    if topic == "agenda" and marks and ITEM.match(document.text, marks[0].end, passage.body.end):
        return "discussion"  # what was said under one item
    others = ("unsaid.otherwise", *(ASKING if introduces else ()))  # "The participants made these recommendations:"
    return None if topic == "participants" and document.marks_in(passage.body, *others) else topic


def is_of_no_meeting(document: Document, agenda: Mark, begin: int) -> bool:
    """Whether words before an agenda make it none of a meeting, where they are written together: ``发展议程``."""
    before = Span(begin, agenda.start)
    together = agenda.kind == "heading.agenda" and is_han(agenda.value[-1]) and bool(document.fold(before).strip())
    return together and not document.marks_in(before, *MET)


def behind_annex(document: Document, passage: Passage, begin: int) -> int:
    """Where a title begins that stands behind the word for annex in its line: ``Annex II. List of participants``."""
    for mark in document.marks_in(Span(begin, passage.body.end), "head.annex"):
        number = ANNEX.match(document.text, mark.end, passage.body.end) if mark.start == begin else None
        if number and number.end() < passage.body.end:
            return number.end()
    return begin


def declares(document: Document, passage: Passage) -> bool:
    """Whether a passage closes the preamble of a declaration: ``The participants declare the following:``."""
    return any(document.text[m.end : m.end + 1] in tuple(":：") for m in document.marks_in(passage.body, DECLARES))


def comes_last(document: Document, noun: Mark, begin: int) -> bool:
    """Whether a noun closes a heading as its head: in Chinese always, else a declaration behind the name of a town only."""
    before = document.text[begin : noun.start].split()
    named = noun.kind == "heading.declaration" and all(word[:1].isupper() for word in before)
    return is_han(noun.value[-1]) or (named and len(before) <= NAME)


def topic_of_lead(document: Document, passage: Passage) -> str | None:
    """The topic of the list that a passage introduces: it ends with a colon, and its last words say of what. ``ont décidé :``
    introduces measures, ``ont recommandé :`` proposals."""
    closed = document.text[passage.body.start : passage.body.end].endswith((":", "："))
    if not closed or declares(document, passage):
        return None
    close = Span(max(passage.body.start, passage.body.end - CLOSE), passage.body.end)
    marks = document.marks_in(passage.body, "lead.") or document.marks_in(
        close, "heading.proposals", "heading.measures", "heading.conclusions"
    )
    verbs = document.marks_in(passage.body, "force.agreed", "force.urged")
    verbs = [verb for verb in verbs if closes(document, passage, verb) or opens_close(document, passage, verb)]
    if passage.kind == PassageKind.PARAGRAPH and marks and not passage.ended:
        told = passage.number or tells_first(document.text, passage.body)
        passage.kind = PassageKind.PARAGRAPH if told else PassageKind.HEADING
    topic = marks[-1].kind.partition(".")[2] if marks else None
    if topic == "participants" and says_who_agreed(document, passage, marks[-1]):
        return "measures"
    if topic == "participants" and any(v.kind == "force.agreed" and v.start >= marks[-1].end for v in verbs):
        return "measures"
    if topic == "participants" and addresses_each(document, passage):
        return "proposals"
    if topic == "participants" and lists_others(document, passage.body, marks[-1]):
        return None
    if topic in (None, "discussion") and says_what_to_do(document, passage):
        return "measures" if document.marks_in(passage.body, "force.agreed", "lead.measures") else "proposals"
    if topic is None and verbs:
        return "measures" if verbs[-1].kind == "force.agreed" else "proposals"
    if topic is None and document.marks_in(passage.body, "participation.before", "participation.after"):
        return "participants"
    return topic


def closes(document: Document, lead: Passage, verb: Mark) -> bool:
    """Whether a verb closes a lead-in, but for the particles of the items: ``se sont engagés à :``."""
    words = [word.strip(",:") for word in document.fold(Span(verb.end, lead.body.end)).replace("：", ":").split()]
    language = document.language_at(verb.start)
    small = {*stopwords()[language.code], *language.cues["meeting.place"]}
    rest = [word for word in words if word]
    return len(rest) <= PARTICLES and all(word in small for word in rest)


def opens_close(document: Document, lead: Passage, verb: Mark) -> bool:
    """Whether a verb opens the last clause of a lead-in, a short one, in a language in which the subject stands behind its verb:
    ``اتفقت المنظمات الثلاث على ما يلي:``. A list has to follow."""
    short = lead.body.end - verb.start <= CLOSE and bool(document.language_at(lead.start).proclitics)
    if not short or COMMA.search(document.text, verb.end, lead.body.end):
        return False
    above = document.text[lead.body.start : verb.start].rstrip()
    below = document.after(lead)
    return (not above or COMMA.match(f"{above[-1]} ") is not None) and below is not None and below.bullet


def items_near(document: Document, lead: Passage) -> list[Passage]:
    """The items among the few passages behind a lead-in."""
    first = lead.position + 1
    return [p for p in document.passages[first : first + BELOW] if p.kind == PassageKind.ITEM]


def says_what_to_do(document: Document, lead: Passage) -> bool:
    """Whether the items under a lead-in begin with an infinitive, behind their label if they have one: ``Action 1. Rétablir``."""
    pattern = document.language_at(lead.start).infinitive
    items = [LABEL.sub("", document.fold(p.body)) for p in items_near(document, lead)]
    return pattern is not None and len(items) > 1 and all(pattern.match(words) for words in items)


def addresses_each(document: Document, lead: Passage) -> bool:
    """Whether each item under a lead-in says behind a colon what one is to do: ``À la CICOS : achever le relevé``."""
    pattern = document.language_at(lead.start).infinitive
    rests = [document.fold(p.body).partition(":")[2].strip() for p in items_near(document, lead)]
    return pattern is not None and len(rests) > 1 and all(pattern.match(words) for words in rests)


def says_who_agreed(document: Document, lead: Passage, last: Mark) -> bool:
    """Whether the word for those who met closes a lead-in only as the subject or agent of what was agreed: ``the list of steps
    agreed by all participants:``. Who is listed there is no sentence, and begins with a name."""
    agreed = document.marks_in(Span(lead.body.start, last.start), "force.agreed", "lead.measures")
    near = any(0 <= last.start - m.end <= AGENT and ":" not in document.fold(Span(m.end, last.start)) for m in agreed)
    near = near or any(closes(document, lead, m) for m in document.marks_in(lead.body, "force.agreed"))
    kinds = ("name", "acronym", "country")
    below = items_near(document, lead)
    named = [p for p in below if any(m.start - p.body.start <= ARTICLE for m in document.marks_in(p.body, *kinds))]
    return near and bool(below) and not named


def is_heading_alone(document: Document, passage: Passage) -> bool:
    """Whether a line holds nothing but the words for another section: ``Agenda``; not where an entry hangs over to it."""
    plain = passage.number is None and not passage.bullet and not hangs(document, passage)
    plain = plain and topic_of_heading(document, passage) != "participants"
    return plain and document.holds_only(passage.body, "heading.")


def hangs(document: Document, passage: Passage) -> bool:
    """Whether a line is set in deeper than the one right above, as one that goes on it: ``Programme`` under ``Ms. X,
    Container Control``."""
    begin = document.line_start(passage.body.start)
    above = document.text[document.line_start(max(0, begin - 1)) : max(0, begin - 1)]
    indent = len(above) - len(above.lstrip())
    return bool(above.strip()) and indent < passage.body.start - begin


def is_about_mission(document: Document) -> bool:
    """Whether a title names a mission: the lists are then also of those whom it met, and delegations are its own."""
    titles = [passage for part in document.parts for passage in part.title]
    return any(document.marks_in(passage.body, "meeting.mission") for passage in titles)
