"""Organizations that came for another: ``The United Nations was represented by its Office for Disarmament Affairs and the United
Nations Development Programme``.

Does not belong here: persons who came for an organization (``entries.py``), or asides that say by whom it was represented
(``represented.py``).
"""

from itertools import pairwise, takewhile

from pipeline.parsing.actors.entries import is_filling
from pipeline.parsing.actors.subjects import joined, named
from pipeline.parsing.actors.wishes import without_wishes
from pipeline.parsing.document import Document, Found, Participation, span_of
from pipeline.parsing.words.absence import denied
from pipeline.parsing.words.gapping import agent_behind
from pipeline.text import Span
from pipeline.vocabulary import Role


def representing(document: Document, sentence: Span) -> list[Participation]:
    """Those right behind the word for the agent of a verb of attendance, and all that are joined to them. A person has an
    office before the organization, and stands for it, not for another."""
    for verb in document.marks_in(sentence, "participation.before"):
        if not agent_behind(document, verb.end, sentence.end) or denied(document, sentence, verb):
            continue
        agent = document.marks_in(Span(verb.end, sentence.end), "passive.by")[0]
        rest = Span(agent.end, sentence.end)
        names = named(document, rest)
        language = document.language_at(rest.start)
        if not names or not is_filling(document, Span(rest.start, names[0].start), {*language.articles}):
            continue
        pairs = takewhile(lambda p: joined(document, Span(p[0].end, p[1].start)), pairwise(names))
        told = [names[0], *(after for _, after in pairs)]
        unsure = document.marks_in(Span(sentence.start, told[-1].end), "force.", "meeting.planned", "unsaid.absence")
        if not without_wishes(document, unsure, sentence):
            role = Found(Role.PARTICIPANT, (span_of(verb),), "sentence.representing")
            known = [m for m in told if m.kind in ("name", "acronym")]
            return [Participation(Found(m.value, (span_of(m),), "entry.name"), False, role) for m in known]
    return []
