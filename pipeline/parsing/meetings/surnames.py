"""Who chaired, where a sentence calls him by his surname and another place of the document by his whole name: ``M. Al-Mansouri
a présidé les travaux`` below ``pour la Ligue : le Secrétaire général, M. Hisham Al-Mansouri``.

Belongs here: the person meant, and for whom he came. Does not belong here: sentences about the chair (``chairs.py``), or
names that open a sentence behind a verb (``named_before`` there).
"""

from dataclasses import replace

from pipeline.parsing.document import Document, Found, Participation
from pipeline.parsing.meetings.identities import Meeting
from pipeline.vocabulary import Role

RULE = "inferred:chair_is_listed"
NAMED = "chair.named"
"""The rule by which a sentence names who chaired."""
WHOSE = ("chair_organization", "chair_country", "chair_title")


def chairs_by_surname(document: Document, meetings: list[Meeting], found: list[Participation]) -> list[Participation]:
    """The rows of those who chaired and are named in full, with the organization or State for which they came, elsewhere. The
    field of the meeting gets the whole name."""
    rows = []
    for number, meeting in enumerate(meetings):
        names = meeting.fields.get("chair_name", [])
        if len(names) != 1 or names[0].rule != NAMED or any(field in meeting.fields for field in WHOSE):
            continue
        called = names[0]
        bearers = [row for row in found if row.meeting == number and is_called(document, row, called)]
        if len({(row.who.value, row.is_country) for row in bearers}) != 1:
            continue
        bearer = bearers[0]
        if bearer.person_name and bearer.person_name.value != called.value:
            whole = bearer.person_name
            meeting.fields["chair_name"] = [Found(whole.value, (*called.spans, *whole.spans), RULE)]
        role = Found(Role.CHAIR, (*called.spans, *bearer.who.spans), RULE)
        rows.append(replace(bearer, role=role, newly_invited=None))
    return rows


def is_called(document: Document, row: Participation, called: Found) -> bool:
    """Whether the person of a row bears a name, in full or by its last words, or its first, as where surnames come first."""
    if row.person_name is None or row.role.value == Role.CHAIR:
        return False
    words = document.fold(row.person_name.spans[0]).split()
    name = document.fold(called.spans[0]).split()
    return bool(name) and name in (words[-len(name) :], words[: len(name)])
