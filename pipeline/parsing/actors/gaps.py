"""What may stand between a subject and its verb: offices, adverbs, persons, asides, and words that a coverb opens.

Belongs here: whether the words of a gap say nothing but who it was. Does not belong here: which name is the subject
(``subjects.py``).
"""

import re

from pipeline.parsing.actors.entries import PARENTHESES, is_filling, small_words
from pipeline.parsing.document import Document, apart, span_of
from pipeline.parsing.layout.structure import has_honorific
from pipeline.parsing.names.beginnings import ADVERBS, ROLES, VERBS, is_portfolio
from pipeline.parsing.names.persons import COMMA, HAN_NAME, NAME, NO_PERSON, SHORT_HAN_NAME
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import CAPITAL, COMMAS, Span, without

ASIDE = 160
"""Characters of the longest aside between a subject and its verb."""
SHARED = 20
"""Characters of the longest word that ends an office and begins a name."""
ELLIPSIS = ".."
"""Stands for the words between the two halves of a coverb, as an ellipsis is folded."""
QUALIFIER = 24
"""Characters of the longest words that are written together with the office behind them."""
NO_QUALIFIER = (
    *("participation.acts", "participation.sends", "participation.before", "participation.after", "class"),
    *("participation.observing", "participation.invited", "participation.other_work", "force.", "unsaid."),
)
"""Kinds of marks that make words before an office more than what it is for."""
HAN_PERSON = 14
"""Characters of the longest name of a person in a script without blanks, office included."""
CLAUSE, BREAK = re.compile(r"[;:.!?]"), re.compile(r"[,;:.!?]")
OTHERS = (
    "name",
    "acronym",
    "participation.offices",
    "participation.before",
    "participation.acts_either",
    "meeting.held",
)
"""Kinds of marks that make words behind a meeting more than what it was about."""
WHERE = ("city", "country", "weekday", "meeting.seat")
"""Kinds of marks for where and when somebody did something."""
CAPITAL_LETTERS = re.compile(CAPITAL)


def before_coverb(document: Document, gap: Span) -> int:
    """The end of a gap, or where in it the words begin that a coverb opens, up to its end: ``就这一问题``, ``在…时``, and when
    and where it was, ``于2004年2月10日在曼谷``."""
    language = document.language_at(gap.start)
    if not language.coverbs:
        return gap.end
    end = before_when_and_where(document, gap)
    if end < gap.end and passes(document, Span(gap.start, end), closed=True):
        return end
    rest = document.trim(Span(gap.start, end), ",，")
    view = document.fold(rest)
    for place in range(len(view)):
        for coverb in language.coverbs:
            opens, _, closes = coverb.partition(ELLIPSIS)
            if view.startswith(opens, place) and view.endswith(closes) and goes_on(view[place:], language.coverbs):
                low, _ = document.folded.within(rest)
                start = document.folded.span(low + place, low + place + 1).start
                if passes(document, Span(gap.start, start), closed=True):
                    return start
    return gap.end


def before_when_and_where(document: Document, gap: Span) -> int:
    """The end of a gap without the date and the place that close it, in a language where both stand before the verb."""
    language = document.language_at(gap.start)
    words = [word for word in language.cues["meeting.place"] if len(word) == 1]
    end = gap.end
    while end > gap.start:
        rest = document.trim(Span(gap.start, end), ",，")
        low, high = document.folded.within(rest)
        view = document.folded.text[low:high]
        dates = [
            m.start() for pattern in language.date_patterns for m in pattern.finditer(view) if m.end() == len(view)
        ]
        places = [m.start for m in document.marks_in(rest, *WHERE) if m.end == rest.end]
        starts = [*places, *(document.folded.span(low + d, low + d + 1).start for d in dates)]
        if not starts:
            break
        end = min(starts)
        end -= document.text[end - 1 : end] in words and end > gap.start
    return end


def goes_on(words: str, coverbs: tuple[str, ...]) -> bool:
    """Whether words that a coverb opens are one clause, or several that coverbs open: ``从经验出发，对此``."""
    if CLAUSE.search(words):
        return False
    clauses = [clause.strip() for clause in words.split(",")]
    opening = tuple(coverb.partition(ELLIPSIS)[0] for coverb in coverbs)
    return all(clause.startswith(opening) for clause in clauses if clause)


def passes(document: Document, gap: Span, *, closed: bool) -> bool:
    """Whether a gap holds nothing but small words, offices, adverbs and persons. One that is ``closed`` may be an aside
    between commas too."""
    for hole in PARENTHESES.finditer(document.text, *gap):
        return all(passes(document, part, closed=closed) for part in without(gap, [Span(*hole.span())]))
    cuts = [Span(*match.span()) for match in COMMA.finditer(document.text, *gap)]
    pieces = [document.trim(piece) for piece in without(gap, cuts)]
    pieces = [piece for piece in pieces if piece.start < piece.end]
    if all(is_transparent(document, piece) for piece in pieces):
        return True
    return closed and len(cuts) > 1 and gap.end - gap.start < ASIDE and is_aside(document, gap, cuts)


def roles_in(document: Document, gap: Span, *kinds: str) -> list[Mark]:
    """Words for who stands for a name that begin in a gap before it; the last may share a word with the name: ``رئيس مكتب``
    before ``مكتب الأمم المتحدة في جنيف``. In Chinese the first may share one with the name before the gap: ``办事处主任``
    behind ``联合国非洲联盟办事处``; it begins with the gap."""
    han = gap.start > 0 and is_han(document.text[gap.start - 1])
    reach = Span(max(0, gap.start - SHARED) if han else gap.start, min(len(document.text), gap.end + SHARED))
    marks = [mark for mark in document.marks_in(reach, *(kinds or ROLES)) if mark.start < gap.end]
    return [mark._replace(start=max(mark.start, gap.start)) for mark in marks if mark.end > gap.start]


def is_aside(document: Document, gap: Span, cuts: list[Span]) -> bool:
    """Whether the gap is one clause between commas: ``X, which had followed the talks, said``, be it behind an auxiliary:
    ``X has, through its envoy, said``."""
    auxiliaries = {*document.language_at(gap.start).auxiliaries}
    opens = is_filling(document, Span(gap.start, cuts[0].start), auxiliaries)
    rest = document.trim(Span(cuts[-1].end, gap.end))
    return opens and is_transparent(document, rest)


def is_transparent(document: Document, piece: Span) -> bool:
    """Whether a piece between two commas says nothing but who it was."""
    names = document.marks_in(piece, "name")  # 联合 in 联合国 is no adverb
    piece, *behind = without(piece, towns_in(document, piece)) or [Span(piece.end, piece.end)]
    if behind:
        return all(is_transparent(document, part) for part in (piece, *behind))
    marks = [*roles_in(document, piece), *document.marks_in(piece, ADVERBS)]
    marks = list(apart(sorted(m for m in marks if not any(within(m, name) for name in names))))
    small = small_words(document, piece.start)
    rest = [document.trim(gap) for gap in without(piece, [span_of(mark) for mark in marks])]
    rest = [gap for gap in rest if gap.start < gap.end and not is_filling(document, gap, small)]
    if any(is_portfolio(document, m, piece.end) for m in marks if len(rest) == 1 and m.end <= rest[0].start):
        return True
    rest = [gap for gap in rest if not qualifies(document, gap, marks)]
    return all(is_person(document, gap) or bears_office(document, gap, marks) for gap in rest) and len(rest) <= 1


def bears_office(document: Document, words: Span, marks: list[Mark]) -> bool:
    """Whether a few characters right behind an office are a name without dots, and no known word: ``核安保干事黄志远``."""
    text = document.text[words.start : words.end]
    behind = any(mark.end == words.start for mark in marks if mark.kind in ROLES)
    closings = {coverb.partition(ELLIPSIS)[2] for coverb in document.language_at(words.start).coverbs} - {""}
    plain = SHORT_HAN_NAME.fullmatch(text) and not text.endswith(tuple(closings))  # 任主席期间
    return behind and bool(plain) and not document.marks_in(words, *NO_PERSON, "force.")


def towns_in(document: Document, gap: Span) -> list[Span]:
    """The towns in a gap with the word before each, where no capitals tell names: ``جاء من بروكسل وفد``."""
    if CAPITAL_LETTERS.search(document.text, *gap):
        return []
    words = ((town, document.text[gap.start : town.start].split()) for town in document.marks_in(gap, "city"))
    starts = (
        (town, document.text.rfind(last[-1], gap.start, town.start) if last else town.start) for town, last in words
    )
    return [Span(start, town.end) for town, start in starts]


def within(mark: Mark, name: Mark) -> bool:
    return name.start <= mark.start and mark.end <= name.end


def says_else(document: Document, sentence: Span, verbs: list[Mark]) -> list[Mark]:
    """Verbs that are not part of a name, ``Oficina de Apoyo``, nor of words for who convened or received the meeting."""
    others = document.marks_in(sentence, "name", "meeting.convened_by", "meeting.hosted_by")
    return [verb for verb in verbs if not any(within(verb, other) for other in others)]


def is_relative(document: Document, verb: Mark) -> bool:
    """Whether a verb follows a word that begins a clause about somebody named before, who is its subject: ``الذي قدم عرضا``."""
    words = document.fold(Span(max(0, verb.start - QUALIFIER), verb.start)).split()[-1:]
    return bool(words) and words[0] in document.language_at(verb.start).relatives


def is_aside_verb(document: Document, subject: Span, verb: Mark) -> bool:
    """Whether a verb stands alone between commas, behind a name: ``NATO, she recalled, had written a manual`` tells nothing
    of NATO."""
    before = PARENTHESES.sub("", document.fold(Span(min(subject.start, verb.start), verb.start))).rstrip()
    alone = before.endswith(COMMAS) and not any(comma in before[:-1] for comma in COMMAS)
    return alone and document.text[verb.end : verb.end + 1] in COMMAS


def opens_clause(document: Document, before: Span) -> bool:
    """Whether a verb opens its clause: a comma stands right before it, ``took the floor A, recalled that``, or a comma and a
    word about somebody named before, ``took the floor A, who recalled that``."""
    words = document.fold(before).rstrip()
    return words.endswith(COMMAS) or any(
        words.endswith(tuple(f"{comma} {word}" for comma in COMMAS))
        for word in document.language_at(before.start).relatives
    )


def tells_of_noun(document: Document, gap: Span, words: str) -> bool:
    """Whether what stands between a meeting and the verb only says more of the meeting: a clause between commas, or what it
    was about, ``Семинар`` *по вопросам посредничества* ``созвали``."""
    aside = words.startswith(",") and words.endswith(",")
    return aside or not (BREAK.search(words) or document.marks_in(gap, *OTHERS))


def qualifies(document: Document, words: Span, marks: list[Mark]) -> bool:
    """Whether words are written together with the office behind them, where there are no blanks: ``中亚问题特别代表``. No
    verb, and no class such as member States, is among them."""
    behind = any(mark.start == words.end for mark in marks if mark.kind in ROLES)
    if not behind or words.end - words.start > QUALIFIER or not is_han(document.text[words.end - 1]):
        return False
    states = [m for m in document.marks_in(words, "category.") if m.end == words.end]
    return not states and not document.marks_in(words, *NO_QUALIFIER)


def is_person(document: Document, words: Span) -> bool:
    """Whether words are the name of a person: an honorific, capitals alone, or a few characters where there are none. No verb
    stands in it."""
    if document.marks_in(words, *VERBS):
        return False
    text = " ".join(document.text[words.start : words.end].split())
    if is_han(text[0]):
        return len(text) <= HAN_PERSON and (bool(HAN_NAME.search(text)) or has_honorific(document, words))
    return bool(NAME.fullmatch(text)) or has_honorific(document, words)
