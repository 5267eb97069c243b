"""Names of persons where no capitals tell them and no honorific stands before them: ``وزير الخارجية، سالم المطيري``.

Belongs here: a few plain words beside an office, in a script without capitals. Does not belong here: names that capitals,
dots or honorifics tell (``persons.py``).
"""

from pipeline.languages import stopwords
from pipeline.parsing.document import Document
from pipeline.parsing.names.persons import COMMA, NO_PERSON, OFFICES, pieces, without_full_stop
from pipeline.scanning.marks import is_han
from pipeline.text import Span

FEWEST, MOST = 2, 6
"""Words of such a name."""
MORE = (*NO_PERSON, *OFFICES, "acronym", "month", "weekday", "office.bare", "demonym")
"""Kinds of marks that make words something else."""
ENDS = ("country", "name", "participation.ministers")
"""Kinds of marks behind which an office is over, so that a name may follow without a comma."""


def name_beside_office(document: Document, words: Span) -> Span | None:
    """The name in what is said of somebody in an office: a piece between commas, or the end of the piece with the office."""
    for piece in pieces(document, words, COMMA) if document.marks_in(words, *OFFICES) else []:
        ends = [mark.end for mark in document.marks_in(piece, *ENDS)]
        behind = without_origin(document, document.trim(Span(max([piece.start, *ends]), piece.end)))
        bare = without_full_stop(document, document.trim(behind, ".*"))
        if bare.start < bare.end and is_plain_name(document, bare):
            return bare
    return None


def without_origin(document: Document, words: Span) -> Span:
    """Words without an adjective to a State that opens them, and those that go with it: ``التونسية السابقة ليلى بن صالح``."""
    for mark in [m for m in document.marks_in(words, "demonym") if m.start == words.start]:
        articles = tuple(filter(None, document.language_at(words.start).articles))
        rest = document.trim(Span(mark.end, words.end))
        while (
            articles
            and document.fold(rest).startswith(articles)
            and " " in document.text[rest.start : rest.end].strip()
        ):
            rest = document.trim(Span(rest.start + len(document.text[rest.start : rest.end].split()[0]), rest.end))
        return rest
    return words


def is_plain_name(document: Document, words: Span) -> bool:
    """Whether words can be the name of a person: two to six of letters without case, the first without an article or the
    only one with it, ``الحبيب بن عمر``, none of them small or known for something else."""
    language = document.language_at(words.start)
    parts = document.fold(words).replace("-", " ").split()
    articles = tuple(filter(None, language.articles))
    if not FEWEST <= len(parts) <= MOST or not language.proclitics:
        return False
    if parts[0].startswith(articles) and (len(parts) == FEWEST or any(p.startswith(articles) for p in parts[1:])):
        return False
    joined = tuple(p + a for p in language.proclitics if p for a in articles)
    plain = all(part.isalpha() and part.lower() == part.upper() and not is_han(part[0]) for part in parts)
    small = stopwords()[language.code]
    return plain and not document.marks_in(words, *MORE) and not any(p.startswith(joined) or p in small for p in parts)
