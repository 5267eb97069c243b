"""Offices that stand alone, and what the words around them say of whose they are: the longest, the second, the owned one.

Does not belong here: which organization an entry names (``entries.py``), or who acts in a sentence (``subjects.py``).
"""

from pipeline.parsing.document import Document, apart, span_of
from pipeline.scanning.marks import Mark
from pipeline.text import Span

ACCREDITED = 60
"""Characters before the name of an organization in which the State or body stands that is accredited to it."""
CLAUSE = 60
"""Characters from the beginning of a clause to the office in it, and of the name before it."""
REPRESENTED = 30
"""Characters before an office in which the words for whose it is stand."""
NEAR = 12
"""Characters behind an office that stands alone in which a longer one ends."""
OF_ALL = "united-nations"
"""Whose the offices are that need not say what they are for: the Secretary-General."""
PORTFOLIO = 12
"""Words of what an office is for, with the conjunction behind them."""


def end_of_office(document: Document, bare: Mark) -> int:
    """Where the longest office ends that begins with one that stands alone: ``Secrétaire général adjoint``."""
    offices = document.marks_in(Span(bare.start, bare.end + NEAR), "participation.offices")
    return max([bare.end, *(m.end for m in offices if m.start == bare.start)])


def start_of_office(document: Document, name: Mark) -> int:
    """Where the longest office begins that ends with one that stands alone: ``Envoyé spécial du Secrétaire général``. The
    beginning of any other name."""
    reach = Span(max(0, name.start - ACCREDITED), name.end)
    offices = document.marks_in(reach, "participation.offices") if name.kind == "office.bare" else []
    return min([name.start, *(m.start for m in offices if m.end == name.end)])


def is_owned(document: Document, office: Mark) -> bool:
    """Whether words before an office say that it is that of the organization named before: ``its Secretary-General``,
    ``ASEAN, represented by the Secretary-General``."""
    reach = Span(max(0, office.start - REPRESENTED), office.start)
    whose = document.marks_in(reach, "participation.whose", "participation.represented_by")
    return any(office.start - mark.end <= 1 for mark in whose) or is_in_clause(document, office)


def is_glued(document: Document, office: Mark, end: int) -> bool:
    """Whether a genitive written together with its noun binds an office to something that nobody knows: ``الأمين العام لوزارة
    الإدارة المحلية``. An article makes it what the office is for, and so may a longer office that holds this one."""
    language = document.language_at(office.start)
    particles = [w for w in language.genitives if w and any(v == w * 2 for v in language.elisions.values())]
    reach = Span(max(0, office.start - REPRESENTED), office.end)
    longer = [m for m in document.marks_in(reach, "participation.offices") if m.start < office.start <= m.end + 1]
    word = document.fold(Span(office.end, max(office.end, end))).strip().partition(" ")[0]
    return not longer and any(word.startswith(w) and not word.startswith(w * 2) for w in particles)


def lone_offices(document: Document, span: Span) -> list[Mark]:
    """The offices of a stretch that stand alone: nothing around one says whose it is, or that its bearer has another. A longer
    one counts whole: the ``Secrétaire général adjoint`` *de* ``l'ASEAN``."""
    names = document.marks_in(span, "name", "acronym")
    found = []
    for bare in apart(document.marks_in(span, "office.bare")):
        end = end_of_office(document, bare)
        after = next((n.start for n in names if n.end > bare.end), span.end)
        whole = Mark(bare.start, end, bare.kind, bare.value, bare.language)
        bound = after < end or is_bound(document, whole, span.end) or is_accredited(document, end)
        if not (bound or is_owned(document, bare) or second_office(document, bare, Span(bare.end, after))):
            found.append(bare)
    return found


def is_accredited(document: Document, end: int) -> bool:
    """Whether words behind an office that ends there say where its bearer is accredited: ``auprès de l'Union africaine``."""
    words = document.fold(Span(end, end + ACCREDITED)).lstrip()
    return any(words.startswith(f"{word} ") for word in document.language_at(end).accreditations)


def is_bound(document: Document, office: Mark, end: int) -> bool:
    """Whether a genitive follows an office, or words for an organization named before, ``الأمين العام للاتحاد``: the Deputy
    Secretary-General of the League is not that of the United Nations."""
    if any(
        m.start <= office.end + 1 for m in document.marks_in(Span(office.end, end), "participation.same_organization")
    ):
        return True
    after = document.fold(Span(office.end, max(office.end, end))).lstrip()
    language = document.language_at(office.start)
    return any(after.startswith(f"{w} ".replace("' ", "'")) for w in language.genitives) or is_glued(
        document, office, end
    )


def is_in_clause(document: Document, office: Mark) -> bool:
    """Whether an office stands in a clause about the organization right before it: ``ASEAN, from which came the Assistant
    Secretary-General``."""
    start = max(0, office.start - CLAUSE)
    comma = max(document.text.rfind(mark, start, office.start) for mark in ",،")
    words = document.fold(Span(comma + 1, office.start)).split() if comma > 0 else []
    if not set(words[:2]) & {*document.language_at(office.start).relatives}:
        return False
    named = document.marks_in(Span(max(0, comma - CLAUSE), comma), "name", "acronym")[-1:]
    return any(not document.fold(Span(name.end, comma)).strip(") ") for name in named)


def second_office(document: Document, bare: Mark, gap: Span) -> bool:
    """Whether somebody whose office names another one bears a second: ``le Représentant spécial du Secrétaire général et
    Chef de la Mission`` is of the mission. An article would begin another person."""
    covering = document.marks_in(Span(max(0, bare.start - ACCREDITED), bare.end), "participation.offices")
    if any(m.start < bare.start and gap.start < m.end <= gap.end for m in offices_around(document, bare, gap.end)):
        return True  # a longer office holds the second one
    of_office = is_of_office(document, bare) or any(m.start < bare.start and m.end == bare.end for m in covering)
    if of_office and behind_portfolio(document, gap):
        return True
    words = document.fold(gap).split()
    language = document.language_at(gap.start)
    for word in [w for w in language.conjunctions if w in language.proclitics and words and words[0] != w]:
        if words[0].startswith(word) and not words[0].removeprefix(word).startswith(
            tuple(filter(None, language.articles))
        ):
            words[:1] = [word, words[0].removeprefix(word)]  # ``ورئيس مكتب``
    return (
        of_office
        and len(words) > 1
        and words[0] in language.conjunctions
        and words[1] not in language.articles
        and any(
            m.start < gap.end
            for m in document.marks_in(
                Span(gap.start, gap.end + ACCREDITED), "participation.offices", "participation.leads"
            )
        )
        and "," not in document.fold(gap)
    )


def behind_portfolio(document: Document, gap: Span) -> bool:
    """Whether a conjunction and a second office, without an article, close a gap that says before them what the first one is
    for: ``the Special Representative of the Secretary-General for Somalia and Head of``. Nobody is named in between."""
    language = document.language_at(gap.start)
    articles = tuple(filter(None, language.articles))
    if "," in document.fold(gap) or document.marks_in(gap, "name", "acronym", "office.bare"):
        return False
    offices = document.marks_in(Span(gap.start, gap.end + ACCREDITED), "participation.offices")
    for office in [m for m in offices if gap.start < m.start < gap.end]:
        before = document.fold(Span(gap.start, office.start)).split()
        definite = bool(language.proclitics) and document.fold(span_of(office)).startswith(articles)
        if 1 < len(before) <= PORTFOLIO and before[-1] in language.conjunctions and not definite:
            return True
    return False


def offices_around(document: Document, bare: Mark, end: int) -> list[Mark]:
    """The offices that may hold an office that stands alone, up to a place behind it."""
    return document.marks_in(Span(max(0, bare.start - ACCREDITED), max(bare.end, end)), "participation.offices")


def is_of_office(document: Document, bare: Mark) -> bool:
    """Whether an office that stands alone is that of somebody of another: ``الممثل الخاص للأمين العام``."""
    language = document.language_at(bare.start)
    words = document.fold(span_of(bare))
    inner = [w for w, whose in language.bare_offices.items() if w != words and whose == OF_ALL]
    inner += [new + w.removeprefix(old) for w in inner for old, new in language.elisions.items() if w.startswith(old)]
    return any(words.endswith(f" {w}") for w in inner)
