"""Agents of passives behind date and place, and who convened a meeting that the sentence does not name."""

import pytest
from reading_of import REPORTS, reading, records

IN_ENGLISH = [
    ("The workshop was hosted in Accra on 20 July 2004 by the Council of Europe.", "host", ["council of europe"]),
    ("The workshop was hosted in Accra by the UNDP office there.", "host", ["undp"]),
    ("The workshop was run in Accra by UNESCO.", "convener", ["unesco"]),
    ("It was organized in Accra, on 20 July 2004, jointly by UNDP and UNESCO.", "convener", ["undp", "unesco"]),
    ("The workshop had been called by UNESCO; the African Union paid for it.", "convener", ["unesco"]),
    ("UNDP, together with UNESCO, had issued the invitations.", "convener", ["undp", "unesco"]),
    ("UNDP and UNESCO had organized it.", "convener", ["undp", "unesco"]),
    ("The meeting rooms were made available by UNESCO.", "host", ["unesco"]),
    ("UNESCO offered the use of its building.", "host", ["unesco"]),
    ("The workshop was organized in Accra so that the findings by UNESCO could be discussed.", "convener", []),
    ("The refugees were received in Accra in great need, as was said by UNESCO.", "host", []),
    ("UNESCO had issued the invitations to the next meeting, which will be held in Rome.", "convener", []),
    ("Logistical support was provided by UNESCO.", "host", []),
]
IN_FRENCH = [
    (
        "L’atelier a été accueilli à Accra le 20 juillet 2004 par le Conseil de l’Europe.",
        "host",
        ["conseil de l'europe"],
    ),
    ("L’atelier avait été organisé à Accra, le 20 juillet 2004, par l’OSCE et l’OTAN.", "convener", ["osce", "otan"]),
    ("L’OSCE en avait lancé les invitations.", "convener", ["osce"]),
    ("L’OSCE l’avait préparé.", "convener", ["osce"]),
    ("L’OSCE avait prêté ses locaux.", "host", ["osce"]),
    ("L’atelier a été organisé à Accra pour que les chiffres établis par l’OSCE soient connus.", "convener", []),
    ("L’OSCE lancera les invitations à la prochaine réunion.", "convener", []),
]


def who(text: str, role: str) -> list[str]:
    found = [r for r in records(reading(text), "participations") if r["role"] == role]
    return [r["organization_id"] for r in found if "organization_id" in r]


@pytest.mark.parametrize(("words", "role", "expected"), IN_ENGLISH)
def test_who_did_it_in_english(words: str, role: str, expected: list[str]) -> None:
    assert who(REPORTS["en"] + words, role) == expected


@pytest.mark.parametrize(("words", "role", "expected"), IN_FRENCH)
def test_who_did_it_in_french(words: str, role: str, expected: list[str]) -> None:
    assert who(REPORTS["fr"] + words, role) == expected
