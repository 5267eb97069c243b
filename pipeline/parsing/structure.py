"""The structure of a document: parts (letter, annexes), headings, sections, numbered paragraphs, lists.

Belongs here: which passage is what and under which heading it stands. The lead-in before a list decides before the
heading, the heading before the default of the part.
"""

import re

from pipeline.folding import fold_phrase
from pipeline.languages import language
from pipeline.parsing.document import Document, Part, Passage
from pipeline.scanning import Scanned
from pipeline.scanning.marks import is_han
from pipeline.symbols import SYMBOL
from pipeline.text import Span, trim
from pipeline.vocabulary import PassageKind

MARKER = re.compile(
    r"[\s*#]*(?:[-–—•·▪‣◦○●]\s+|--\s+|[«“\"]?[(（]?(?:[a-z]{1,2}|[ivxl]{1,5}|\d{1,3}|[^\W\d_A-Z]\u0640?)[)）](?:\s+|(?=[\u3400-\u9fff]))"
    r"|\d{1,3}\s?\\?[.．、]\s*|\d{1,3}\s?[-–\u0640]\s(?=[\s*]*[\u0621-\u064a]))?[*\s]*"
)
ENUMERATOR = re.compile(r"(?:[A-HJK]|[IVX]{1,5})\s?[.)–—-]\s+[*\s]*")
LONGEST_HEADING = 400
CLOSED = re.compile(r"[(（,，:：;；\t\n]|\s{2,}")
"""What may follow the name of a person in a line of a list."""
ASIDE = ("participants", "agenda")
"""Topics that end with the next heading that is not part of them."""
CLOSE = 60  # characters at the end of a lead-in in which the noun stands that says what it introduces
HEAD = 12
"""Passages at the beginning in which a heading may hold the document's own symbols."""
LETTERS = ("letter", "identical_letters", "note_verbale")


def make_passages(scanned: Scanned) -> list[Passage]:
    """Passages with the kind that their shape suggests."""
    passages = []
    for position, shape in enumerate(scanned.passages):
        start, end = int(shape["char_start"] or 0), int(shape["char_end"] or 0)
        marker = MARKER.match(scanned.text, start, end)
        body = trim(scanned.text, Span(marker.end() if marker else start, end), "*")
        ended = bool(shape["ended"]) and not ends_in_abbreviation(scanned, body, scanned.languages[position])
        row = {**shape, "ended": ended}
        passages.append(
            Passage(
                position,
                start,
                end,
                body,
                kind_of(scanned.text, row, body),
                number=row["number"],
                bullet=bool(row["bullet"]),
                listed=bool(row["listed"]),
                ended=ended,
                symbol=bool(row["symbol"]),
                language=scanned.languages[position],
            )
        )
        strip_enumerator(scanned, passages[-1])
    return passages


def strip_enumerator(scanned: Scanned, passage: Passage) -> None:
    """``A.`` or ``III.`` before a heading is not part of its words, nor what the language puts there."""
    own = language(passage.language).enumerator if passage.language else None
    match = ENUMERATOR.match(scanned.text, *passage.body) or (own.match(scanned.text, *passage.body) if own else None)
    if match and (passage.kind == PassageKind.HEADING or passage.listed) and match.end() < passage.body.end:
        passage.enumerated, passage.kind = True, PassageKind.HEADING
        passage.body = Span(match.end(), passage.body.end)


def ends_in_abbreviation(scanned: Scanned, body: Span, code: str | None) -> bool:
    """Whether the full stop at the end of a passage belongs to its last word, as in ``Distr.``"""
    word = scanned.text[body.start : body.end].rstrip(".").split()[-1:]
    known = language(code).abbreviations if code else ()
    return bool(word) and fold_phrase(word[0]) in known


def kind_of(text: str, row: dict[str, int | bool | None], body: Span) -> PassageKind:
    if row["furniture"] or body.start >= body.end:
        return PassageKind.FURNITURE
    if row["bullet"] or row["listed"]:
        return PassageKind.ITEM
    if text[body.start : body.end].endswith((",", ";", "،", "；")):
        return PassageKind.PARAGRAPH
    if row["number"] is None and not row["ended"] and body.end - body.start < LONGEST_HEADING:
        return PassageKind.HEADING
    return PassageKind.PARAGRAPH


def find_structure(document: Document, kind: str) -> None:
    """Gives each passage its part, topic, heading, lead-in and paragraph number. ``kind`` is the kind of document."""
    hide_running_symbols(document)
    join_pages(document)
    document.parts = split_parts(document)
    for part in document.parts:
        find_title(document, part)
        assign_topics(document, part, default_topic(part, kind), is_letter=part.index == 0 and kind in LETTERS)
        number_paragraphs(part)


def hide_running_symbols(document: Document) -> None:
    """A line of symbols at the top of a later page is furniture; on the first page it belongs to the head."""
    seen: set[str] = set()
    for before, passage in zip([None, *document.passages], document.passages, strict=False):
        if passage.symbol or (passage.kind == PassageKind.HEADING and passage.position < HEAD):
            found = {match[0] for match in SYMBOL.finditer(document.text, passage.start, passage.end)}
            on_top = before is not None and before.kind == PassageKind.FURNITURE and passage.position >= HEAD
            if passage.symbol and (found <= seen or on_top):
                passage.kind = PassageKind.FURNITURE
            seen |= found
        elif before is not None and before.kind == PassageKind.FURNITURE and names_language(document, passage):
            passage.kind = PassageKind.FURNITURE
    document.forget_furniture()


def names_language(document: Document, passage: Passage) -> bool:
    """Whether a passage of a later page is the name of the document's language, as old page heads have it."""
    return passage.position >= HEAD and document.fold(passage.body) in document.language_at(passage.start).languages


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
    last: Passage | None = None
    lead: tuple[Passage, str] | None = None
    default, listed = topic, 0
    is_list = any(topic_of_heading(document, passage) == "participants" for passage in part.title)
    for passage, after in zip(part.passages, [*part.passages[1:], None], strict=True):
        passage.heading = heading
        if passage.kind == PassageKind.FURNITURE:
            continue
        if passage.goes_on and last:
            passage.topic, passage.lead = last.topic, last.lead
            continue
        last = passage
        if lead and follows(lead[0], passage, listed):
            passage.topic, passage.lead = lead[1], lead[0]
            listed += 1
            continue
        if lead and lead[1] == "participants" and groups(document, passage, after):
            passage.topic, passage.lead = lead[1], lead[0]
            continue
        lead = None
        if passage.kind == PassageKind.HEADING or (passage.listed and passage in part.title):
            heading, passage.heading = passage, None
            own = None if is_letter and passage in part.title else topic_of_heading(document, passage)
            lost = topic in ASIDE and not is_list and not belongs_to_list(document, passage)
            kept = own == "discussion" and topic in ("conclusions", "future_action", "declaration")
            topic = own if own and not kept else default if lost else topic
        told = passage.kind == PassageKind.PARAGRAPH and passage.ended and passage.number is not None
        passage.topic = default if told and topic == "participants" else topic
        introduced = topic_of_lead(document, passage)
        if introduced:
            lead, listed = (passage, introduced), 0


def groups(document: Document, passage: Passage, after: Passage | None) -> bool:
    """Whether a heading within an introduced list of participants is one of a group of its entries."""
    entries = after is not None and after.kind in (PassageKind.ITEM, PassageKind.FURNITURE)
    return passage.kind == PassageKind.HEADING and entries and belongs_to_list(document, passage)


def belongs_to_list(document: Document, passage: Passage) -> bool:
    """Whether a heading within a list of participants is a part of it: a class, an organization, a State or a person."""
    kinds = ("name", "acronym", "class", "country", "category.", "participation.", "office.bare", "meeting.chair_label")
    return passage.enumerated or bool(document.marks_in(passage.body, *kinds)) or has_honorific(document, passage.body)


def has_honorific(document: Document, body: Span) -> bool:
    """Whether a line begins as the name of a person does; in Chinese the honorific closes the name."""
    words = document.fold(body)
    first = CLOSED.split(document.text[body.start : body.end], maxsplit=1)[0].rstrip()
    name = document.fold(Span(body.start, body.start + len(first)))
    return any(
        words.startswith(f"{h} ") or (is_han(h[-1]) and name.endswith(h) and name != h)
        for h in document.language_at(body.start).honorifics
    )


def follows(lead: Passage, passage: Passage, listed: int) -> bool:
    """Whether a passage is an entry of the list that ``lead`` introduces, after ``listed`` others. Numbers within a
    numbered paragraph begin again with 1."""
    if passage.number is not None:
        return lead.number is None or passage.number == listed + 1
    return passage.kind == PassageKind.ITEM


def topic_of_heading(document: Document, passage: Passage) -> str | None:
    """The topic whose words stand at the beginning of a heading."""
    if document.marks_in(passage.body, "document.letter", "document.identical_letters", "document.note_verbale"):
        return None
    begin = passage.body.start
    if document.marks_in(passage.body, "head.annex")[:1] and "\n" in document.text[begin : passage.body.end]:
        second = document.text.index("\n", begin) + 1  # a title right under the word for annex
        begin = second if document.marks_in(Span(begin, second), "head.annex") else begin
    names = document.marks_in(passage.body, "name")  # the Programme of an organization is no programme of work
    headings = document.marks_in(passage.body, "heading.")
    headings = [m for m in headings if not any(n.start <= m.start and m.end < n.end for n in names)]
    marks = [m for m in headings if begin <= m.start <= begin + 2]
    last = [m for m in headings[-1:] if m.end == passage.body.end and is_han(m.value[-1])]  # there the noun comes last
    topic = next((m.kind.partition(".")[2] for m in marks or last), None)
    return None if topic == "participants" and document.marks_in(passage.body, "unsaid.otherwise") else topic


def topic_of_lead(document: Document, passage: Passage) -> str | None:
    """The topic of the list that a passage introduces: it ends with a colon, and its last words say of what. ``ont décidé :``
    introduces measures, ``ont recommandé :`` proposals."""
    if not document.text[passage.body.start : passage.body.end].endswith((":", "：")):
        return None
    close = Span(max(passage.body.start, passage.body.end - CLOSE), passage.body.end)
    marks = document.marks_in(passage.body, "lead.") or document.marks_in(
        close, "heading.proposals", "heading.measures"
    )
    verbs = [m for m in document.marks_in(passage.body, "force.agreed", "force.urged") if passage.body.end - m.end <= 3]
    if passage.kind == PassageKind.PARAGRAPH and marks and not passage.ended:
        passage.kind = PassageKind.PARAGRAPH if passage.number else PassageKind.HEADING
    if not marks and verbs:
        return "measures" if verbs[-1].kind == "force.agreed" else "proposals"
    if not marks and document.marks_in(passage.body, "participation.before", "participation.after"):
        return "participants"
    return marks[-1].kind.partition(".")[2] if marks else None


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


def join_pages(document: Document) -> None:
    """A passage cut by page furniture goes on after it where it begins in lower case or within parentheses."""
    last: Passage | None = None
    cut = False
    for passage in document.passages:
        if passage.kind == PassageKind.FURNITURE:
            cut = passage.body.end > passage.body.start or cut
            continue
        first = document.text[passage.body.start]
        lower = (first.islower() or first in "(«“") and not passage.bullet and passage.number is None
        if last and cut and (lower or goes_on_caseless(document, last, passage)) and not last.ended:
            if last.kind == PassageKind.HEADING and passage.ended:
                last.kind = PassageKind.PARAGRAPH  # it only looked like a heading, for the page cut its sentence
            passage.goes_on, passage.kind = True, last.kind
        last, cut = passage, False


def goes_on_caseless(document: Document, last: Passage, passage: Passage) -> bool:
    """Whether a paragraph in a script without capitals may go on one that ended without a full stop."""
    first, before = document.text[passage.body.start], document.text[last.body.end - 1]
    caseless = first.isalpha() and first.lower() == first.upper() and before not in ":;：；؛"
    plain = passage.number is None and not passage.bullet
    return caseless and plain and last.kind == passage.kind == PassageKind.PARAGRAPH
