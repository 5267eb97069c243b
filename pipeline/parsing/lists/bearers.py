"""Lists of organizations with the persons who came for each on lines below it, without a title of politeness.

``2. Regional Centre for Peace`` above ``Idrissa Sow, Director``; ``MELANESIAN SPEARHEAD GROUP`` above ``Jimmy Tabi`` above
``Programme Manager``. Where several lines are organizations and nothing else, a line under one that names nobody else
is of a person, and the office under a person is his. Belongs here: finding these lines, and entries that share a passage
with their persons. Does not belong here: persons with titles (``delegates.py``), or whose line names the organization,
too (``positions.py``).
"""

from pipeline.parsing.actors.entries import is_organization, read_entry
from pipeline.parsing.document import Document, Entry, Found, Participation, Passage, Row
from pipeline.parsing.layout.siblings import margin
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.lists.positions import FEWEST, may_list, named_in_piece, pieces_of, unread_lists
from pipeline.parsing.names.organization_words import is_stranger
from pipeline.parsing.names.persons import COMMA_OR_LINE, OFFICES, is_name, read_person
from pipeline.text import Span


def find_bearers(document: Document) -> None:
    """The rows of entries with persons below in their passage, and the passages that only tell of persons."""
    for stretch in unread_lists(document):
        read_stretch(document, [passage for passage in stretch if may_list(document, passage)])


def read_stretch(document: Document, stretch: list[Passage]) -> None:
    """Keeps what is found in a list, where several of its passages begin with lines that are one organization."""
    heads = {p.position: head for p in stretch if (head := head_of(document, p))}
    if len(heads) < FEWEST:
        return
    honoured = any(has_honorific(document, passage.body) for passage in stretch)
    above: Passage | None = None
    plain = False  # whether the organization above has no marker
    named = False  # whether the line above is a person's name alone
    for passage in stretch:
        follows = above is not None and passage.position == above.position + 1
        if passage.position in heads:
            place_row(document, passage, *heads[passage.position])
            named = has_name(document, passage, heads[passage.position][0])
            plain = not passage.bullet and passage.number is None
        elif follows and is_bearer(document, passage, named=named and not passage.bullet, marked=plain):
            titled = has_honorific(document, passage.body)
            if not titled:
                own = pieces_of(document, passage.body)[0]
                document.borne[passage.position] = named and (honoured or not is_named(document, own))
            named = len(pieces_of(document, passage.body)) == 1 and (titled or is_named(document, passage.body))
        else:
            above, named = None, False
            continue
        above = passage


def head_of(document: Document, passage: Passage) -> tuple[Span, list[Entry]] | None:
    """The first lines of a passage, as many as are one organization, and this."""
    ends = [i for i in range(*passage.body) if document.text[i] == "\n"]
    for end in [passage.body.end, *reversed(ends)]:
        head = document.trim(Span(passage.body.start, end), "*_:：")
        entries = named_in_piece(document, head)
        if len(entries) == 1 and is_organization(entries[0]) and entries[0].office is None:
            return head, entries
    return None


def has_name(document: Document, passage: Passage, head: Span) -> bool:
    """Whether a passage goes on with the name of a person alone."""
    rest = document.trim(Span(head.end, passage.body.end), "*_:：")
    return rest.start < rest.end and len(pieces_of(document, rest)) == 1 and has_honorific(document, rest)


def place_row(document: Document, passage: Passage, head: Span, entries: list[Entry]) -> None:
    """Keeps the row of an entry with a person below who has no title; others are read as any entry is."""
    rest = document.trim(Span(head.end, passage.body.end), "*_:：")
    lines = document.text[rest.start : rest.end].split("\n")
    if rest.start >= rest.end or any(map(is_organization, read_entry(document, rest)[0])):
        return
    starts = [rest.start + sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    if any(has_honorific(document, document.trim(Span(start, rest.end))) for start in starts):
        return
    if is_named(document, pieces_of(document, rest)[0]):
        name, office = name_and_office(document, rest)
        person = Found(document.quote(name), (name,), "list.person") if name else None
        title = Found(document.quote(office), (office,), "list.office") if office else None
        document.grids[passage.position] = [Row(passage.body, entries, person, title)]


def name_and_office(document: Document, body: Span) -> tuple[Span | None, Span | None]:
    """The name of a person without a title, and the office behind a comma or before the name."""
    person = read_person(document, body, COMMA_OR_LINE)
    first, *others = pieces_of(document, body)
    if others and has_honorific(document, others[-1]) and not is_named(document, first):
        return person.name, Span(first.start, others[-2].end if len(others) > 1 else first.end)
    name = first if is_name(document, first, honoured=False) else person.name
    return name, others[0] if others else person.title


def is_named(document: Document, piece: Span) -> bool:
    """Whether a piece is the name of a person, or his office and his name."""
    return is_name(document, piece, honoured=False) or read_person(document, piece).name is not None


def is_bearer(document: Document, passage: Passage, *, named: bool, marked: bool) -> bool:
    """Whether a line under an organization is of a person: it has his title, or begins with his name, or is the office of whom
    the line above names; it names no organization, and has no marker of its own, unless ``marked``: the organization has none."""
    if has_honorific(document, passage.body):
        return True
    if marked and (passage.bullet or passage.number is not None):
        return is_named(document, pieces_of(document, passage.body)[0])
    if passage.number is not None or passage.bullet or passage.ended or document.marks_in(passage.body, "category."):
        return False
    entries, _ = read_entry(document, passage.body)
    if any(map(is_organization, entries)) or document.marks_in(passage.body, "unsaid.absence"):
        return False
    if is_stranger(document, pieces_of(document, passage.body)[0]):
        return False
    of_state = any(entry.is_country for entry in entries)
    if of_state:
        return named
    return named or is_named(document, pieces_of(document, passage.body)[0]) or is_posted(document, passage)


def is_posted(document: Document, passage: Passage) -> bool:
    """Whether a line is an office and a person with his title behind a comma, set in more than the line above that names the
    organization: ``Deputy Secretary-General, Ms. X``. His office is none of the United Nations then."""
    above = document.before(passage)
    first, *others = pieces_of(document, passage.body)
    deeper = above is not None and margin(document, passage) > margin(document, above)
    offices = document.marks_in(first, *OFFICES, "participation.bodies")
    return deeper and bool(offices) and bool(others) and has_honorific(document, others[-1])


def add_bearer(document: Document, passage: Passage, found: list[Participation]) -> bool:
    """Adds to the entry above who came for it, where a passage tells nothing else: his name with his office, or the office of
    him who is named already."""
    if passage.position not in document.borne:
        return False
    if not found or found[-1].role.rule != "list.entry":
        return True
    body, last = passage.body, found[-1]
    office: Span | None = body if document.borne[passage.position] else None
    if last.person_name is None and not office:
        name, office = name_and_office(document, body)
        last.person_name = Found(document.quote(name), (name,), "list.person") if name else None
    if last.represented_by is None and last.person_name and office:
        last.represented_by = Found(document.quote(office), (office,), "list.office")
    return True
