"""Whose meeting it was, by its name: ``réunion du Comité contre le terrorisme``, ``安全理事会第4174次会议``.

Does not belong here: who convened it by a verb (``conveners.py``).
"""

from pipeline.parsing.document import Document, Found, span_of
from pipeline.parsing.names.numbers import ordinal_first
from pipeline.scanning.marks import Mark, is_han
from pipeline.text import Span


def opens_name(document: Document, gap: Span) -> bool:
    """Whether nothing but those who met with an organization stand between it and the number of their meeting, in a language
    without blanks: ``联合国``与区域组织及其他政府间组织首长``第九次高级别会议``."""
    met = document.marks_in(gap, "class", "category.", "participation.offices", "qualifier.meeting")
    if not is_han(document.text[gap.start]) or all(mark.kind != "class" for mark in met):
        return False
    language = document.language_at(gap.start)
    words = document.fold(gap)
    small = (*language.conjunctions, *language.genitives, *language.line_continues)
    for word in sorted({*(document.fold(span_of(mark)) for mark in met), *small}, key=len, reverse=True):
        words = words.replace(word, "") if word else words
    return not words.strip()


def genitive_convener(document: Document, noun: Span, names: list[Mark]) -> Found | None:
    """``réunion du Comité contre le terrorisme``, ``安全理事会第4174次会议``, ``جلسة مجلس الأمن 4174``,
    ``the Security Council mission``."""
    numbered = ordinal_first(document, noun) if names else None
    for name in names:
        tail = name.end == noun.end and is_han(name.value[-1])  # 第十五次大会 is no meeting of the Assembly
        if numbered and name.end <= noun.start and opens_name(document, Span(name.end, noun.start)):
            return Found(name.value, (span_of(name),), "meeting.genitive")
        within = noun.start <= name.start and name.end <= noun.end and not tail
        if within or (name.end == noun.start and is_han(name.value[-1])):
            return Found(name.value, (span_of(name),), "meeting.genitive")
        if name.start > noun.end:
            between = document.fold(Span(noun.end, name.start)).strip()
            bound = between or not is_definite(document, noun)
            if bound and between in document.language_at(noun.start).genitives:
                return Found(name.value, (span_of(name),), "meeting.genitive")
    return None


def is_definite(document: Document, noun: Span) -> bool:
    """Whether a noun for a meeting holds an article, in a language that writes it together with nouns: no name is bound to it
    then without a word, ``شاركت في حلقة العمل الجامعة``."""
    language = document.language_at(noun.start)
    return bool(language.proclitics) and any(w.startswith(language.articles) for w in document.fold(noun).split())
