"""Lists of participants that no phrase introduces: runs of rows each of which is understood as a whole.

Three or more rows that name organizations and leave nothing over are a list of who took part, whatever its heading says,
unless the heading, the lead-in or the section says that it lists something else: who stayed away, who is to be asked, to
whom copies go, what abbreviations mean. Does not belong here: how a row is read (``rows.py``), or what the entries of a
list are (``lists.py``).
"""

import re
from dataclasses import replace
from itertools import pairwise

from pipeline.parsing.document import Document, Part, Passage, Row
from pipeline.parsing.layout.following import LONGEST_ROW
from pipeline.parsing.layout.otherwise import lists_others
from pipeline.parsing.layout.structure import begins_annex, has_honorific, is_numbered_line
from pipeline.parsing.layout.topics import is_about_mission, topic_of_heading
from pipeline.parsing.lists.rows import PRESENCE, read_row, rows_of
from pipeline.parsing.lists.slots import slots_of
from pipeline.text import Span
from pipeline.vocabulary import DocumentKind, PassageKind

FEWEST = 3
"""Rows that make a list."""
UNDERSTOOD = 0.75
"""Share of the rows that have to be understood."""
LONGEST_NAME = 120
"""Characters of the longest entry that ends in a full stop."""
TITLE_ROWS = 4
"""Rows that make a list right under the title of a document, where organs stand that publish it."""
SILENT = (
    DocumentKind.RESOLUTION,
    DocumentKind.PRESIDENTIAL_STATEMENT,
    DocumentKind.SPEECH,
    DocumentKind.VERBATIM_RECORD,
)
"""Kinds of documents whose lists are of other things, or have labels of their own."""
OTHERWISE = ("unsaid.absence", "unsaid.otherwise", "force.", "meeting.planned", "head.addressed_to")
"""Kinds of words in a heading or lead-in by which a list is none of participants."""
ABOUT = ("participation.", "lead.participants", "heading.participants", "meeting.counted", "meeting.noun", "series")
"""Kinds of words by which a full sentence before a list can introduce it."""
OPEN = (None, "participants", "discussion", "conclusions", "letter")
"""Topics under which a list of participants may stand."""
SENTENCE = re.compile(r"[.!?؟。]\s+(?=\S)|。")


def find_runs(document: Document, kind: DocumentKind) -> None:
    """Gives the rows of such lists the topic of participants, and what introduces them as their lead-in."""
    if kind in SILENT:
        return
    for part in document.parts:
        slots = {slot.passage.position for slot in slots_of(document, part)}
        for run in runs_in(document, part, slots):
            settle(document, part, run, kind)


def runs_in(document: Document, part: Part, slots: set[int]) -> list[list[Passage]]:
    """Stretches of passages that each look like a row, a person or a heading within a list. The lines of a programme are none."""
    runs: list[list[Passage]] = [[]]
    for passage in part.passages:
        if passage.kind == PassageKind.FURNITURE or passage.symbol or passage.position in {*document.pledges, *slots}:
            continue
        if runs[-1] and opens_another(document, passage):
            runs.append([])
        if looks_like_row(document, passage) and not begins_annex(document, passage):
            runs[-1].append(passage)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if run]


def opens_another(document: Document, passage: Passage) -> bool:
    """Whether a heading begins another list or section: what stands above it is no entry of what it heads."""
    words = document.marks_in(passage.body, "unsaid.otherwise", "head.addressed_to")
    return passage.kind == PassageKind.HEADING and bool(words or topic_of_heading(document, passage))


def looks_like_row(document: Document, passage: Passage) -> bool:
    """A short passage that is no sentence, or part of a table: its shape alone."""
    if passage.position in document.grids:
        return True
    text = document.text[passage.body.start : passage.body.end]
    rows = rows_of(document, passage.body)
    if len(rows) > 1 and passage.kind == PassageKind.PARAGRAPH:
        return is_block(document, rows)
    if len(text) > LONGEST_ROW or text.endswith((":", "：")) or passage.kind == PassageKind.SIGNATURE:
        return False
    if is_numbered_line(document, passage):
        return True
    if passage.ended and passage.kind == PassageKind.PARAGRAPH and len(text) <= LONGEST_NAME:
        return read_row(document, passage.body).whole  # an entry with a full stop
    return passage.kind in (PassageKind.ITEM, PassageKind.HEADING) or text.endswith((";", "؛", "；"))


def is_block(document: Document, rows: list[Span], share: float = UNDERSTOOD) -> bool:
    """Whether the lines of a paragraph are the rows of a table: most of them, but its head, are understood."""
    read = [read_row(document, row) for row in rows]
    whole = [row.whole and not row.label for row in read]
    return sum(whole) >= 2 and sum(whole[1:]) >= share * len(whole[1:])


def settle(document: Document, part: Part, run: list[Passage], kind: DocumentKind) -> None:
    """Cuts a stretch to the rows from the first that is understood to the last, and judges it."""
    fresh = {p.position: read_rows(document, p) for p in run if p.topic != "participants"}
    if not any(map(is_entry, fresh.values())):
        return  # most lists are known already by what introduces them
    loose = any(row.rest for p in run for row in document.grids.get(p.position, []))
    read = {p.position: fresh.get(p.position) or read_rows(document, p) for p in run}
    named = [p for p in run if is_entry(read[p.position])]
    first, last = run.index(named[0]), run.index(named[-1])
    inner = run[first : last + 1]
    lost = [p for p in inner if p not in named and not belongs(document, p)]
    count = sum(len(read[p.position]) for p in named)
    if count < FEWEST or count < UNDERSTOOD * (count + len(lost)) or is_glossary(document, named):
        return
    heads = headings_above(document, run[:first])
    lead = introduction(document, part, heads[0] if heads else inner[0])
    while lead is None and heads:
        lead = heads.pop(0)
    if speaks_otherwise(document, part, lead, inner[0], kind, count) or (loose and not tells(document, lead)):
        return
    behind = run[last + 1 :]
    trailing = next((n for n, p in enumerate(behind) if not has_honorific(document, p.body)), len(behind))
    for passage in [*heads, *inner, *behind[:trailing]]:
        passage.topic, passage.lead = "participants", lead
        if passage.kind == PassageKind.PARAGRAPH:
            passage.kind = PassageKind.ITEM


def read_rows(document: Document, passage: Passage) -> list[Row]:
    """The rows of a passage, read."""
    if passage.position in document.grids:
        return [replace(row, rest=None) for row in document.grids[passage.position]]  # see ``loose``
    return [read_row(document, row) for row in rows_of(document, passage.body)]


def is_entry(rows: list[Row]) -> bool:
    """Whether a passage is understood and names an organization, not States alone."""
    whole = [row for row in rows if row.whole]
    return len(whole) >= UNDERSTOOD * len(rows[1:] or rows) and any(
        not e.is_country for row in whole for e in row.entries
    )


def belongs(document: Document, passage: Passage) -> bool:
    """Whether a passage between entries is part of their list: a heading of a class, a person, a State, an acronym."""
    kinds = (*PRESENCE, "class", "country", "meeting.chair_label", "meeting.chair_heading")
    within = passage.position in document.grids
    return within or has_honorific(document, passage.body) or bool(document.marks_in(passage.body, *kinds))


def headings_above(document: Document, before: list[Passage]) -> list[Passage]:
    """The headings of classes right above the first entry: ``Observers`` belongs to the list, its title does not."""
    found: list[Passage] = []
    for passage in reversed(before):
        marks = document.marks_in(passage.body, "category.", "participation.observer")
        if not marks or len(found) > 1 or document.marks_in(passage.body, "unsaid.otherwise"):
            break
        found.insert(0, passage)
    return found


def introduction(document: Document, part: Part, passage: Passage) -> Passage | None:
    """The passage right before a list: its title, or its lead-in; the head of a table is neither."""
    before = [p for p in part.passages if p.position < passage.position and p.kind != PassageKind.FURNITURE]
    before = [p for p in before if document.grids.get(p.position) != []]
    return before[-1] if before else None


def tells(document: Document, lead: Passage | None) -> bool:
    """Whether what introduces a list says that somebody took part."""
    kinds = ("participation.", "lead.participants", "heading.participants", "meeting.counted")
    return lead is not None and bool(document.marks_in(closing_sentence(document, lead.body), *kinds))


def bears_persons(document: Document, passage: Passage) -> bool:
    """Whether most rows of a table that begin in a passage name persons."""
    rows = document.grids.get(passage.position, [])
    return sum(row.person is not None for row in rows) * 2 > len(rows)


def speaks_otherwise(
    document: Document, part: Part, lead: Passage | None, first: Passage, kind: DocumentKind, count: int
) -> bool:
    """Whether what introduces a list, or its section, makes it a list of something else."""
    if lead is None or (first.lead and first.topic not in OPEN) or lead.kind == PassageKind.SIGNATURE:
        return True
    words = closing_sentence(document, lead.body)
    own = topic_of_heading(document, lead) if lead.kind == PassageKind.HEADING else None
    if own not in OPEN or is_otherwise(document, words):
        return True
    borne = bears_persons(document, first)
    told = document.marks_in(words, "participation.", "lead.participants", "heading.participants", "meeting.mission")
    if not (told or borne) and (
        is_about_mission(document) or (first.topic not in OPEN and lead.kind != PassageKind.HEADING)
    ):
        return True
    if first in part.title and part.index == 0:
        published = kind in (DocumentKind.LETTER, DocumentKind.IDENTICAL_LETTERS, DocumentKind.NOTE_VERBALE)
        return published or count < TITLE_ROWS or not (borne or document.marks_in(words, *ABOUT, "category."))
    ends = document.text[lead.body.start : lead.body.end].endswith((":", "："))
    return lead.kind == PassageKind.PARAGRAPH and not (ends or borne) and not document.marks_in(words, *ABOUT)


def is_otherwise(document: Document, words: Span) -> bool:
    """Whether words before a list say that it lists something else; a verb of agreement that tells who did agree says nothing
    of the kind: ``The following subscribed to the present communiqué``."""
    leads = document.marks_in(words, "lead.participants")
    marks = document.marks_in(words, *OTHERWISE)
    if document.text[words.end - 1] in ":：" and lists_others(document, words, None):
        return True
    return any(
        not m.kind.startswith("force.") or not any(m.start < x.end and x.start < m.end for x in leads) for m in marks
    )


def title_span(document: Document, passage: Passage) -> Span:
    """The words that make a list one of participants: the lead-in, or the title of the part."""
    if passage.lead:
        return closing_sentence(document, passage.lead.body)
    for title in document.parts[passage.part].passages:
        if title.position < passage.position and document.marks_in(
            title.body, "heading.participants", "lead.participants"
        ):
            return title.body
    return passage.body


def closing_sentence(document: Document, body: Span) -> Span:
    """The last sentence of a passage: the one that introduces what follows it."""
    ends = [m.end() for m in SENTENCE.finditer(document.text, *body) if m.end() < body.end]
    return Span(ends[-1], body.end) if ends else body


def is_glossary(document: Document, named: list[Passage]) -> bool:
    """Whether entries only say what an acronym stands for: ``AU   African Union``, ``AU – African Union``."""
    told, several = 0, 0
    for passage in named:
        marks = document.marks_in(passage.body, "name", "acronym")
        several += len(marks)
        for mark, after in pairwise(marks):
            between = document.text[mark.end : after.start]
            short = mark.end - mark.start <= LONGEST_GAP < after.end - after.start
            told += short and bool(EXPLAINS.fullmatch(between))
    return told > several / 4


EXPLAINS = re.compile(r"\s*[–—:=-]\s*|\t|\s{2,}")
"""What stands between an acronym and what it stands for."""
LONGEST_GAP = 12
"""Characters of the longest acronym in a list of abbreviations."""
