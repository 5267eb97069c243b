"""The head of a document and its signature: symbols, dates, language of the original, distribution, sender.

Three dates must stay apart: of the letter, of distribution, of the meeting. Only the first two are read here.
"""

from dataclasses import dataclass, field

from pipeline.parsing.dates.dates import DateFound, dates_in
from pipeline.parsing.dates.dating import day_made, is_numbered
from pipeline.parsing.document import Document, Found, Passage, span_of
from pipeline.parsing.layout.kinds import behind_name
from pipeline.parsing.names.persons import DOTTED_HAN_NAME, OFFICES
from pipeline.symbols import SYMBOL, SYMBOLS_ONLY
from pipeline.text import Span
from pipeline.vocabulary import DatePrecision, DocumentKind, PassageKind

LONGEST_NAME = 80
ARTICLE = 4
"""Characters of an article between a preposition and an office."""


@dataclass
class Head:
    """What a document says of itself."""

    kind: DocumentKind = DocumentKind.OTHER
    symbols: list[Found] = field(default_factory=list)
    title: Found | None = None
    dated_on: Found | None = None
    issued_on: Found | None = None
    distribution: Found | None = None
    original_language: Found | None = None
    sender_name: Found | None = None
    sender_title: Found | None = None
    sender_country: Found | None = None


def find_head(document: Document, dates: list[DateFound], kind: DocumentKind, title: Passage | None) -> Head:
    """Reads the title zone of the first part, its title, and the signature."""
    head = Head(kind=kind)
    zone = document.parts[0].title
    before = zone[: zone.index(title)] if title in zone else zone
    cells = [cell for passage in before for cell in document.cells(passage)]
    begins = {part.start: part for cell in cells for part in (cell, behind_organ(document, cell))}
    for mark in document.marks_in(Span(before[0].start, before[-1].end), "distribution.") if before else []:
        cell = begins.get(mark.start)
        if cell is None or (mark.kind == "distribution.provisional" and cell.end > mark.end):
            continue  # the provisional agenda is no distribution
        given = mark.kind.partition(".")[2]
        head.distribution = head.distribution or Found(given, (span_of(mark),), "head.distribution")
    for passage in before:
        read_formula(document, dates, passage, head)
    head.symbols = head.symbols or running_symbols(document)
    if title is not None:
        read_title(document, dates, title, head)
        for cell in [cell for passage in zone[len(before) + 1 :] for cell in document.cells(passage)]:
            read_language(document, cell, head)
            read_distribution(document, cell, head)
    if head.issued_on and not (head.distribution or head.symbols or is_numbered(document, before)):  # nobody issued it
        head.dated_on, head.issued_on = head.dated_on or head.issued_on, None
    head.dated_on = head.dated_on or day_made(document, dates)
    if head.dated_on and head.issued_on and head.dated_on.spans == head.issued_on.spans:
        head.issued_on = None  # one day is not both
    signature = find_signature(document)
    if signature and not (kind == DocumentKind.OTHER and document.signatures):  # of one, and not of several
        head.sender_name = signature
        head.sender_country = head.sender_country or accredited(document)
    return head


def read_distribution(document: Document, cell: Span, head: Head) -> None:
    """The distribution below a title, where it fills a cell: ``Limited distribution``."""
    for mark in document.marks_in(cell, "distribution."):
        if span_of(mark) == cell and head.distribution is None:
            head.distribution = Found(mark.kind.partition(".")[2], (cell,), "head.distribution")


def running_symbols(document: Document) -> list[Found]:
    """The symbols at the top of later pages, where the first page prints none."""
    found: dict[str, Found] = {}
    for passage in document.passages:
        if passage.symbol and passage.kind == PassageKind.FURNITURE:
            for match in SYMBOL.finditer(document.text, passage.start, passage.end):
                found.setdefault(match[0], Found(match[0], (Span(*match.span()),), "head.running_symbol"))
    return list(found.values())


def behind_organ(document: Document, cell: Span) -> Span:
    """What stands behind the name of the organ that opens a cell: ``General Assembly Distr.: General``."""
    names = [name for name in document.marks_in(cell, "name") if name.start == cell.start]
    return document.trim(Span(names[-1].end, cell.end)) if names else cell


def read_formula(document: Document, dates: list[DateFound], passage: Passage, head: Head) -> None:
    """A passage of the head: symbols, the distribution, a date, languages."""
    parts = document.cells(passage)
    understood = [read_cell(document, dates, cell, head) for cell in parts]
    if parts and all(understood):
        passage.kind = PassageKind.FORMULA


def read_cell(document: Document, dates: list[DateFound], cell: Span, head: Head) -> bool:
    """Reads one cell; tells whether it is one of the formulas of a head."""
    cell = behind_name(document, cell)
    if SYMBOLS_ONLY.fullmatch(document.text, cell.start, cell.end):
        for match in SYMBOL.finditer(document.text, cell.start, cell.end):
            head.symbols.append(Found(match[0], (Span(*match.span()),), "head.symbol"))
        return True
    if any(m.start == cell.start for m in document.marks_in(cell, "distribution.")):
        return True
    for date in dates_in(dates, cell):
        if date.span == cell and date.precision == DatePrecision.DAY:
            head.issued_on = head.issued_on or Found(date.start.isoformat(), (date.span,), "head.issued_on")
            return True
    return read_language(document, cell, head)


def read_language(document: Document, cell: Span, head: Head) -> bool:
    """``Français`` and ``Original: espagnol``: names of languages that fill a cell."""
    for mark in document.marks_in(cell, "head.original"):
        rest = document.trim(Span(mark.end, cell.end), ":. ")
        code = document.language_at(cell.start).languages.get(document.fold(rest).strip())
        if code:
            head.original_language = head.original_language or Found(code, (rest,), "head.original_language")
            return True
    return document.fold(cell).strip() in document.language_at(cell.start).languages


def read_title(document: Document, dates: list[DateFound], title: Passage, head: Head) -> None:
    """``Lettre datée du D adressée à X par Y``: date, and the office and State of the sender."""
    head.title = Found(document.quote(title.body), (title.body,), "head.title")
    for date in dates_in(dates, title.body):
        if date.precision == DatePrecision.DAY and date.start == date.end:  # several days are of what it tells of
            head.dated_on = Found(date.start.isoformat(), (date.span,), "head.dated_on")
            break
    sender = sender_span(document, title)
    if sender is None:
        return
    head.sender_title = Found(document.quote(sender), (sender,), "head.sender")
    for mark in document.marks_in(sender, "country"):
        place = Span(mark.start, mark.end)
        head.sender_country = head.sender_country or Found(mark.value, (place,), "head.sender_country")


def sender_span(document: Document, title: Passage) -> Span | None:
    """The words for the sender: from the cue for it to the cue for the addressee, or to the end of the title."""
    senders = document.marks_in(title.body, "head.sent_by")
    addressees = document.marks_in(title.body, "head.addressed_to")
    if not senders:
        return None
    mark = senders[-1] if addressees and senders[-1].start > addressees[0].start else senders[0]
    later = [a.start for a in addressees if a.start > mark.end]
    return document.trim(
        Span(mark.end, addressee_start(document, Span(mark.end, min([*later, title.body.end])))), "*,;"
    )


def addressee_start(document: Document, span: Span) -> int:
    """Where the addressee begins behind the sender: ``le Secrétaire général au Président`` ends before ``au``."""
    offices = document.marks_in(span, "participation.offices", "office.bare")
    for office in offices[1:]:
        for word in document.marks_in(span, "meeting.place"):
            if offices[0].end <= word.start and 0 < office.start - word.end <= ARTICLE:
                return word.start
    return span.end


def find_signature(document: Document, part: int = 0) -> Found | None:
    """The name after ``(Signé)`` in the letter, or in an annex."""
    passages = document.parts[part].passages
    for index, passage in enumerate(passages):
        for mark in document.marks_in(Span(passage.start, passage.end), "head.signed"):
            line = document.text.find("\n", mark.end)
            stop = passage.end if line < 0 else line
            name = document.trim(Span(mark.end, stop), "*_ ")
            begin = document.line_start(mark.start)
            before = document.trim(Span(max(passage.start, begin), mark.start), "*_ ")
            named = bool(DOTTED_HAN_NAME.fullmatch(document.text, *before))  # 埃米尔 is an office, too
            named |= before.start < before.end and not document.marks_in(before, *OFFICES)
            if name.start == name.end and named:
                name = before  # 科菲·安南（签名）
            elif name.start == name.end and index + 1 < len(passages):
                name = passages[index + 1].body
                passages[index + 1].kind = PassageKind.SIGNATURE
            mark_signature(document, passages, index)
            if 0 < name.end - name.start <= LONGEST_NAME:
                return Found(document.quote(name), (name,), "head.signature")
    return None


def signed_office(document: Document, name: Found) -> Found | None:
    """The office in the lines of a signature above the name."""
    start = name.spans[0].start
    for passage in reversed([p for p in document.passages if p.start <= name.spans[0].start]):
        if passage.kind != PassageKind.SIGNATURE:
            break
        start = passage.body.start
    signed = document.marks_in(Span(start, name.spans[0].start), "head.signed")
    words = document.trim(Span(start, signed[0].start if signed else name.spans[0].start), "*_ ,")
    known = words.start < words.end and document.marks_in(words, *OFFICES, "participation.ministers")
    return Found(document.quote(words), (words,), "head.sender") if known else None


def accredited(document: Document) -> Found | None:
    """The State whose representative signed: in the lines of the signature, where the title calls the sender by another
    office, such as that of President of a commission."""
    passages = document.parts[0].passages
    signed = [n for n, passage in enumerate(passages) if passage.kind == PassageKind.SIGNATURE]
    below = passages[signed[-1] + 1 : signed[-1] + 2] if signed else []
    for passage in [*(passages[n] for n in signed), *(p for p in below if not p.ended)]:
        for office in document.marks_in(Span(passage.start, passage.end), "participation.offices"):
            for state in document.marks_in(Span(office.end, passage.end), "country")[:1]:
                bound = document.fold(Span(office.end, state.start)).strip()
                if bound in document.language_at(state.start).genitives:
                    return Found(state.value, (Span(state.start, state.end),), "head.accredited")
    return None


def mark_signature(document: Document, passages: list[Passage], index: int) -> None:
    """The line of the signature, and the lines with titles just before it."""
    passages[index].kind = PassageKind.SIGNATURE
    for passage in reversed(passages[:index]):
        if passage.ended or passage.kind not in (PassageKind.HEADING, PassageKind.ITEM) or passage.bullet:
            break
        passage.kind = PassageKind.SIGNATURE


def is_formula(document: Document, span: Span) -> bool:
    """Whether a stretch is a courtesy of letters, such as the request to circulate."""
    return bool(document.marks_in(span, "head.formula"))


def rights_basis(head: Head) -> str:
    """On what ground the text may be used: see ``vocabulary.RightsBasis``."""
    if head.sender_country:
        return "member_state_letter"
    if head.kind in (DocumentKind.VERBATIM_RECORD, DocumentKind.RESOLUTION):
        return "official_record"
    return "un_document" if head.symbols or head.kind != DocumentKind.OTHER else "other"
