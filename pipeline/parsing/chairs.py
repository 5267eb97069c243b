"""Who chaired a meeting: by the words for it, or the writer of a letter who says so of himself."""

from pipeline.parsing.document import Document, Found, span_of
from pipeline.parsing.persons import read_person
from pipeline.scanning.marks import Mark
from pipeline.text import Span

FIELDS = ("chair_name", "chair_title", "chair_country", "chair_organization")

Fields = dict[str, list[Found]]


def read_chairs(document: Document, sentence: Span) -> Fields:
    """What a sentence says of the chair: some of ``FIELDS``."""
    fields: Fields = {}
    for mark in document.marks_in(sentence, "meeting.chaired_by"):
        read_chair(document, fields, mark, sentence)
    return fields


def read_chair(document: Document, fields: Fields, mark: Mark, sentence: Span) -> None:
    """``présidée par le Ministre mexicain des affaires étrangères, X``, ``sous la présidence du Mexique``."""
    cues = ("meeting.theme", "meeting.entitled", "meeting.held", "meeting.holds", "participation.before")
    stops = [m.start for m in document.marks_in(sentence, *cues) if m.start > mark.end]
    rest = Span(mark.end, min([*stops, sentence.end]))
    countries = document.marks_in(rest, "country")
    if countries and not document.fold(Span(mark.end, countries[0].start)).strip():
        add(fields, "chair_country", Found(countries[0].value, (span_of(countries[0]),), "chair.presidency"))
        return
    person = read_person(document, rest)
    if person.name:
        add(fields, "chair_name", Found(document.quote(person.name), (person.name,), "chair.named"))
    if person.title:
        add(fields, "chair_title", Found(document.quote(person.title), (person.title,), "chair.title"))
        for name in document.marks_in(person.title, "name", "acronym")[:1]:
            add(fields, "chair_organization", Found(name.value, (span_of(name),), "chair.organization"))
        for bare in document.marks_in(person.title, "office.bare")[:1]:
            found = Found(f"office:{bare.value}", (span_of(bare),), "chair.organization")
            add(fields, "chair_organization", found)
    if person.country and (person.name or person.title):
        add(fields, "chair_country", Found(person.country[0], (person.country[1],), "chair.country"))


def infer_chair(document: Document, fields: Fields, signature: Found | None, office: Found | None) -> None:
    """``en tant que Président de la réunion`` in a letter, and its signature."""
    if signature is None or "chair_name" in fields:
        return
    for mark in document.marks_in(Span(0, signature.spans[0].end), "meeting.chair_self"):
        words = span_of(mark)
        rule = "inferred:chair_is_signatory"
        add(fields, "chair_name", Found(signature.value, (words, *signature.spans), rule))
        if office:
            premises = (words, *office.spans)
            add(fields, "chair_title", Found(office.value, premises, rule))
            for bare in document.marks_in(office.spans[0], "office.bare"):
                add(fields, "chair_organization", Found(f"office:{bare.value}", premises, rule))
            for country in document.marks_in(office.spans[0], "country"):
                add(fields, "chair_country", Found(country.value, (words, span_of(country)), rule))
        return


def add(fields: Fields, name: str, found: Found) -> None:
    """The first value counts; others only where they say the same."""
    if not fields.get(name) or fields[name][0].value.casefold() == found.value.casefold():
        fields.setdefault(name, []).append(found)
