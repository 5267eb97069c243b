"""Offices of bodies of a State that are called as those of the United Nations: ``the Secretary-General of the Ministry of
Water``, ``水利部秘书长``. They stand for no organization.

Does not belong here: offices that stand alone (``offices.py``), or to which State a ministry belongs (``persons.py``).
"""

from pipeline.parsing.document import Document
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span

BODY = "national.body"
REACH = 60
"""Characters between the beginning of an office and the body that it is of."""
NAMES = ("name", "acronym")


def release_offices(document: Document) -> None:
    """Takes away the marks of offices that are those of a body of a State."""
    bodies = document.marks_in(Span(0, len(document.text)), BODY)
    held = {office for body in bodies for office in offices_of(document, body)}
    if held:
        document.add_marks((), dropped=held)


def offices_of(document: Document, body: Mark) -> list[Mark]:
    """The offices that a genitive binds to a body behind them, or that close its name in Chinese."""
    around = Span(max(0, body.start - REACH), body.end + REACH)
    if any(n.start <= body.start and body.end <= n.end for n in document.marks_in(around, *NAMES)):
        return []  # the Department of Political Affairs is none of a State
    if is_han(body.value[-1]):
        behind = document.marks_in(Span(body.end, around.end), "office.bare")
        return [office for office in behind if office.start == body.end]
    before = document.marks_in(Span(max(0, body.start - REACH), body.start), "office.bare")
    return [office for office in before if binds(document, Span(office.end, body.start))]


def binds(document: Document, gap: Span) -> bool:
    """Whether nothing but a genitive and an article stands between an office and a body; where nouns are declined or written
    together with their particle, not even that."""
    words = document.fold(gap).strip()
    language = document.language_at(gap.start)
    small = {word for phrase in (*language.genitives, *language.articles) for word in phrase.split()}
    glued = bool(language.inflection or language.proclitics)
    return (not words and glued) or (bool(words) and {*words.replace("'", "' ").split()} <= small)
