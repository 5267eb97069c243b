"""The structure of a document: parts (letter, annexes), headings, sections, numbered paragraphs, lists.

Belongs here: which passage is what and under which heading it stands. The lead-in before a list decides before the
heading, the heading before the default of the part. Does not belong here: what passages look like (``shapes.py``), and
what they say.
"""

import re
from functools import cache
from itertools import islice, takewhile

from pipeline.languages import Language
from pipeline.parsing.document import Document, Part, Passage, span_of
from pipeline.parsing.layout.following import LONGEST_ROW, addresses, follows, heads_entries, is_next_entry
from pipeline.parsing.layout.introducing import introduced_below, number_above
from pipeline.parsing.layout.section_ends import closes, is_next_section
from pipeline.parsing.layout.shapes import LONGEST_HEADING, find_stopped_headings, hide_running_symbols, join_pages
from pipeline.parsing.layout.topics import is_heading_alone, topic_of_heading, topic_of_lead
from pipeline.parsing.layout.zones import find_sentence_below, names_meeting
from pipeline.parsing.names.persons import DOTTED_HAN_NAME
from pipeline.parsing.words.lettering import join_labels
from pipeline.parsing.words.sentences import sentences
from pipeline.scanning.marks import is_han
from pipeline.text import Span
from pipeline.vocabulary import PassageKind

CLOSED = re.compile(r"[(（,，:：;；\t\n]|\s{2,}")
"""What may follow the name of a person in a line of a list."""
ASIDE = ("participants", "agenda")
"""Topics that end with the next heading that is not part of them."""
CLOSED_BY_NEXT = ("proposals", "measures", "conclusions", "future_action")
"""Topics that end with the next heading that is numbered as theirs is, or of the same rank."""
MET = ("meeting.convened_by", "meeting.chaired_by", "meeting.chairs")
"""Kinds of words by which a sentence among the lines of a list tells of the meeting, and is no entry."""
CAPACITIES = ("category.", "heading.participants", "participation.observer", "participation.invitees", "unsaid.absence")
"""Kinds of words for a group of those who came, or did not."""
PAGE = 4
"""Passages behind one in which what a page break cut off goes on: a page number, symbols, and it."""
LETTERS = ("letter", "identical_letters", "note_verbale")


def find_structure(document: Document, kind: str) -> None:
    """Gives each passage its part, topic, heading, lead-in and paragraph number. ``kind`` is the kind of document."""
    hide_running_symbols(document)
    join_pages(document)
    join_labels(document)
    find_stopped_headings(document)
    document.parts = split_parts(document)
    for part in document.parts:
        find_title(document, part)
        assign_topics(document, part, default_topic(part, kind), is_letter=part.index == 0 and kind in LETTERS)
        number_paragraphs(part)


def split_parts(document: Document) -> list[Part]:
    """The letter, then each annex: a short passage that begins with a word for annex."""
    parts = [Part(0)]
    for passage in document.passages:
        repeated = len(parts) > 1 and len(parts[-1].passages) == 1  # "Annex II", "Annex II to the letter dated ..."
        if begins_annex(document, passage) and parts[-1].passages and not repeated:
            parts.append(Part(len(parts)))
        passage.part = len(parts) - 1
        parts[-1].passages.append(passage)
    return parts


def begins_annex(document: Document, passage: Passage) -> bool:
    if passage.ended or passage.body.end - passage.body.start > LONGEST_HEADING or passage.number is not None:
        return False
    marks = document.marks_in(passage.body, "head.annex")
    last = bool(marks) and marks[-1].end == passage.body.end and is_han(marks[-1].value[-1])
    if not marks or (not last and marks[0].start != passage.body.start) or document.text[marks[0].start].islower():
        return False
    passage.kind = PassageKind.HEADING
    return True


def find_title(document: Document, part: Part) -> None:
    """The title zone: what comes before the first paragraph, number or bullet, and before the entries of a list."""
    for passage in part.passages:
        labels = document.marks_in(passage.body, "meeting.members_label")[:1]  # the members in the masthead of a record
        plain = passage.kind in (PassageKind.HEADING, PassageKind.FURNITURE) or passage.listed or bool(labels)
        if not plain or passage.number is not None or passage.bullet:
            break
        part.title.append(passage)
        if topic_of_heading(document, passage) == "participants":
            part.title += takewhile(lambda line: names_meeting(document, line), part.passages[len(part.title) :])
            break


def default_topic(part: Part, kind: str) -> str | None:
    if part.index == 0:
        return {"resolution": "operative", "presidential_statement": "operative", "speech": "statement"}.get(
            kind, "letter" if kind in LETTERS else "discussion"
        )
    return "discussion"


def assign_topics(document: Document, part: Part, topic: str | None, *, is_letter: bool) -> None:
    """Walks through a part: headings set the topic, lead-ins set it for the list that follows. What stands above a letter
    (organs, agenda items) is no heading of it."""
    heading: Passage | None = None
    opening: Passage | None = None
    last: Passage | None = None
    lead: tuple[Passage, str] | None = None
    default, listed, number = topic, 0, 0
    is_list = any(topic_of_heading(document, passage) == "participants" for passage in part.title)
    for passage, after in zip(part.passages, [*part.passages[1:], None], strict=True):
        passage.heading = heading
        if passage.kind == PassageKind.FURNITURE:
            continue
        if passage.goes_on and last:
            passage.topic, passage.lead = last.topic, last.lead
            continue
        if lead and not numbered_by_words(document, lead[0]) and (listed == 0 or numbered_by_words(document, last)):
            number_by_words(document, passage)
        if "participants" in (topic, lead and lead[1]) and heads_group(document, passage, after):
            passage.kind = PassageKind.HEADING
        before, last = last, passage
        find_sentence_below(document, passage, before)
        if lead and (follows(document, lead[0], passage, number) or is_next_entry(document, lead, passage)):
            passage.topic, passage.lead = lead[1], lead[0]
            itemise_number(document, passage)
            listed, number = listed + 1, passage.number or number
            continue
        grouped = lead is not None and heads_entries(document, lead, passage, after, number)
        if lead and (
            grouped or addresses(document, lead, passage, after) or goes_on(document, lead, passage, before, after)
        ):
            passage.topic, passage.lead = lead[1], lead[0]
            number = 0 if after and after.number == 1 else number  # a group may begin again
            continue
        lead = None
        if topic == "participants" and passage.listed and is_heading_alone(document, passage):
            passage.kind = PassageKind.HEADING
        if passage.kind == PassageKind.HEADING or (passage.listed and passage in part.title):
            heading, passage.heading = passage, None
            own = None if is_letter and passage in part.title else topic_of_heading(document, passage)
            within = is_class(document, passage) or not is_next_section(document, opening, passage)
            within = within and (belongs_to_list(document, passage) or is_between(before, after))
            lost = topic in ASIDE and not is_list and not within
            lost = lost or (topic in CLOSED_BY_NEXT and opening is not None and closes(document, opening, passage))
            kept = own == "discussion" and topic in ("conclusions", "future_action", "declaration")
            kept &= not (
                topic == "conclusions" and opening in part.title and passage.enumerated
            )  # the whole is called so
            topic = own if own and not kept else default if lost else topic
            opening = passage if own else opening
        if topic == "participants" and is_entry(document, passage, before):
            passage.kind = PassageKind.ITEM
        passage.topic = default if topic == "participants" and is_told(document, passage) else topic
        itemise_number(document, passage)
        introduced = topic_of_lead(document, passage) or introduced_below(document, passage, topic)
        if introduced:
            lead, listed, number = (passage, introduced), 0, number_above(document, passage, introduced)


def is_told(document: Document, passage: Passage) -> bool:
    """Whether a sentence among the lines of a list tells of the meeting: by a number, or words for what was done or is to be."""
    if passage.kind != PassageKind.PARAGRAPH:
        return False
    several = len(list(islice(sentences(document, passage.body), 2))) > 1
    if several and (passage.number is not None or passage.goes_on):
        return True  # a page break cuts it, or what goes on behind one
    return passage.ended and (passage.number is not None or bool(document.marks_in(passage.body, "force.", *MET)))


def itemise_number(document: Document, passage: Passage) -> None:
    """Makes an item of a numbered line in a list of participants: ``1. African Union``. Numbered sentences are paragraphs."""
    if passage.topic == "participants" and is_numbered_line(document, passage):
        passage.kind = PassageKind.ITEM


def is_numbered_line(document: Document, passage: Passage) -> bool:
    """Whether a numbered passage is no sentence, by its shape. A name alone may end with a colon: its persons stand below."""
    words = document.text[passage.body.start : passage.body.end]
    if passage.kind != PassageKind.PARAGRAPH or passage.number is None or passage.ended or len(words) > LONGEST_ROW:
        return False
    named = Span(passage.body.start, document.trim(passage.body, ":：").end)
    return not words.endswith((":", "：")) or document.holds_only(named, "name")


def is_entry(document: Document, passage: Passage, last: Passage | None) -> bool:
    """Whether a numbered line, or one that ends as those of a list do, is an entry under a heading of participants: it holds no
    sentence, and names somebody, or follows one that does. The last one may end with a full stop."""
    words = document.text[passage.body.start : passage.body.end]
    cut = any(after.goes_on for after in document.passages[passage.position + 1 : passage.position + 1 + PAGE])
    if passage.kind != PassageKind.PARAGRAPH or len(words) > LONGEST_HEADING or words.endswith((":", "：")) or cut:
        return False
    listed = last is not None and last.topic == "participants" and last.kind == PassageKind.ITEM and not last.bullet
    listed = listed and last not in document.parts[passage.part].title
    if listed and last and passage.number is not None and last.number is not None:
        return passage.number == last.number + 1
    apart = words.endswith((",", ";", "،", "؛", "；"))
    if passage.ended:
        numbered = passage.number is not None or (last is not None and last.number is not None)
        told = bool(document.marks_in(passage.body, *MET)) or (last is not None and last.ended)
        return listed and not numbered and not told
    return (passage.number is not None or apart) and belongs_to_list(document, passage)


def is_between(before: Passage | None, after: Passage | None) -> bool:
    """Whether a line stands between two numbers that follow each other, as a person does who came for the first one."""
    numbers = (before.number if before else None, after.number if after else None)
    return numbers[0] is not None and numbers[1] == numbers[0] + 1


def groups(document: Document, passage: Passage, after: Passage | None) -> bool:
    """Whether a heading within an introduced list of participants is one of a group of its entries."""
    entries = after is not None and after.kind in (PassageKind.ITEM, PassageKind.FURNITURE)
    entries = entries and not document.marks_in(passage.body, "unsaid.otherwise")
    return passage.kind == PassageKind.HEADING and entries and belongs_to_list(document, passage)


def heads_group(document: Document, passage: Passage, after: Passage | None) -> bool:
    """Whether a numbered line stands above bullets and holds nothing but words for the capacity in which they came."""
    bulleted = after is not None and after.bullet and not passage.bullet
    marks = document.marks_in(passage.body, *CAPACITIES) if bulleted and passage.number is not None else []
    return any(span_of(mark) == passage.body for mark in marks)


def goes_on(
    document: Document, lead: tuple[Passage, str], passage: Passage, before: Passage | None, after: Passage | None
) -> bool:
    """Whether a heading within an introduced list of participants belongs to it: as lines of its own, or heading a group."""
    block = before is lead[0] and is_block_below(document, passage)
    within = block or (groups(document, passage, after) and not tells(document, passage))
    return lead[1] == "participants" and within


def is_block_below(document: Document, passage: Passage) -> bool:
    """Whether a passage right under a lead-in is the lines of its list, three or more."""
    several = document.text.count("\n", *passage.body) > 1
    return passage.kind == PassageKind.HEADING and several and belongs_to_list(document, passage)


def tells(document: Document, passage: Passage) -> bool:
    """Whether a heading between entries is a sentence that introduces others: ``The following also took part:``."""
    closed = document.text[passage.body.start : passage.body.end].endswith((":", "："))
    return closed and bool(document.marks_in(passage.body, "participation.before", "participation.after"))


def is_class(document: Document, passage: Passage) -> bool:
    """Whether a heading holds nothing but the words for a class of organizations."""
    return document.holds_only(passage.body, "category.")


def belongs_to_list(document: Document, passage: Passage) -> bool:
    """Whether a heading within a list of participants is a part of it: a class, an organization, a State or a person."""
    kinds = ("name", "acronym", "class", "country", "category.", "participation.", "office.bare", "meeting.chair_label")
    return passage.enumerated or bool(document.marks_in(passage.body, *kinds)) or has_honorific(document, passage.body)


def has_honorific(document: Document, body: Span) -> bool:
    """Whether a line begins as the name of a person does; in Chinese the honorific closes the name, or dots part it. Who
    stands behind the organization that he comes from does not begin the line: ``非洲联盟专员迪亚洛女士``."""
    opening, closing = honorifics_of(document.language_at(body.start))
    if document.fold(body).startswith(opening):
        return True
    if not closing or any(m.start == body.start for m in document.marks_in(body, "name", "acronym")):
        return False
    first = CLOSED.split(document.text[body.start : body.end], maxsplit=1)[0].rstrip()
    if DOTTED_HAN_NAME.fullmatch(first):
        return True
    name = document.fold(Span(body.start, body.start + len(first)))
    return any(name.endswith(h) and name != h for h in closing)


@cache
def honorifics_of(language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The honorifics of a language with the blank behind them, and those that close a name."""
    return tuple(f"{h} " for h in language.honorifics), tuple(h for h in language.honorifics if is_han(h[-1]))


def numbered_by_words(document: Document, passage: Passage | None) -> re.Match[str] | None:
    """What numbers a passage in the language's own words: ``一、``, ``أولا -``."""
    own = document.language_at(passage.start).enumerator if passage else None
    return own.match(document.text, passage.start, passage.body.end) if own and passage else None


def number_by_words(document: Document, passage: Passage) -> None:
    """Makes an item of a sentence under a lead-in that is numbered so: ``一、建议安理会``, ``أولا - يوصى``."""
    match = numbered_by_words(document, passage)
    if match and passage.kind == PassageKind.PARAGRAPH and passage.number is None and match.end() < passage.body.end:
        passage.kind, passage.body = PassageKind.ITEM, Span(match.end(), passage.body.end)


def number_paragraphs(part: Part) -> None:
    """A printed number holds for what follows, up to the next number or heading that is not a lead-in."""
    number: int | None = None
    for passage in part.passages:
        if passage.number is not None and (passage.lead is None or passage.lead.number is None):
            number = passage.number
        elif passage.goes_on or passage.number is not None:
            pass
        elif passage.kind == PassageKind.HEADING and passage.lead is None and passage.topic != "measures":
            number = None
        passage.paragraph = number
