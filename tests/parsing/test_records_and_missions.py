"""Verbatim records and missions: members, speakers, composition. The persons are invented."""

import pytest
from reading_of import claims, reading, records, values

RECORD = """United Nations                                                  S/PV.4999

Security Council                                                 Provisional
Fifty-ninth year

4999th meeting
Tuesday, 20 July 2004, 10 a.m.
New York

President:      Mr. Ionescu . . . . . . . . . . . . . . . . . . . . . . (Romania)

Members:        Algeria . . . . . . . . . . . . . . . . . . . . . . . . Mr. Haddad
                Angola . . . . . . . . . . . . . . . . . . . . . . . .  Mrs. da Silva
                United Kingdom of Great Britain and Northern Ireland .  Sir John Smith

Agenda

Cooperation in stabilization processes

This record contains the text of speeches delivered in English and of the interpretation of
speeches delivered in the other languages. Corrections should be submitted to the original
languages only and incorporated in a copy of the record.

The meeting was called to order at 10.10 a.m.

The President: I shall take it that the Security Council agrees to extend an invitation under rule 39 of its provisional
rules of procedure to Mr. Bakari, Commissioner of the African Union, and to Mr. Haddadi of the League of Arab States.

The President: I should like to inform the Council that I have received letters from the representatives of Canada, Egypt
and Japan, in which they request to be invited to participate in the discussion.

Mr. Bakari (African Union): The African Union welcomes this debate. The Council should hold it every year.

Mr. Haddad (Algeria) (spoke in French): The European Union has done much. We must go on.

The Secretary-General: I thank the members.
"""


def rows(text: str) -> set[tuple[str, str, str | None]]:
    found = records(reading(text), "participations")
    return {(r.get("organization_id") or r["country"], r["role"], r.get("person_name")) for r in found}


def test_the_masthead_of_a_record() -> None:
    parsed = reading(RECORD)
    (meeting,) = records(parsed, "meetings")
    assert parsed.kind == "verbatim_record" and values(parsed, "documents", "distribution") == ["provisional"]
    told = [
        meeting[f] for f in ("ordinal", "convened_by", "start_date", "place", "theme", "chair_name", "chair_country")
    ]
    assert told == [
        "4999",
        "security council",
        "2004-07-20",
        "New York",
        "Cooperation in stabilization processes",
        "Ionescu",
        "ROU",
    ]


def test_members_speakers_and_who_was_invited() -> None:
    assert rows(RECORD) >= {
        ("ROU", "chair", "Ionescu"),
        ("DZA", "participant", "Haddad"),
        ("AGO", "participant", "da Silva"),
        ("GBR", "participant", "John Smith"),
        ("african union", "participant", "Bakari"),
        ("office:united-nations", "participant", None),
        ("league of arab states", "invited", None),
        ("CAN", "invited", None),
        ("EGY", "invited", None),
        ("JPN", "invited", None),
    }
    assert not [row for row in rows(RECORD) if row[0] == "european union"]


def test_speeches_are_statements_and_what_the_chair_says_is_procedure() -> None:
    parsed = reading(RECORD)
    assert {c.value for c in claims(parsed, "proposals", "section")} == {"statement"}
    assert len(values(parsed, "proposals", "text")) == 2


MISSION = """Report of the Security Council Mission to the Great Lakes region
27 to 29 April 2000

I. Composition of the Mission

3. The Mission was composed of the following
members:
Ambassador Anna Nowak (Bangladesh),
Head of Mission
Ambassador José Luis Ortega (Argentina)
Ambassador Pierre Tremblay (Canada)

II. Activities of the Mission

4. The Mission received a briefing by the European Union and by the heads of the components of the Organization for
Security and Cooperation in Europe. It should be noted that the African Union had not attended.
"""


def test_a_mission_is_a_meeting_with_its_members_and_not_with_those_whom_it_met() -> None:
    (meeting,) = records(reading(MISSION), "meetings")
    assert (meeting["start_date"], meeting["end_date"]) == ("2000-04-27", "2000-04-29")
    assert (meeting["convened_by"], meeting["chair_name"]) == ("security council", "Anna Nowak")
    assert rows(MISSION) == {
        ("security council", "convener", None),
        ("BGD", "chair", "Anna Nowak"),
        ("ARG", "participant", "José Luis Ortega"),
        ("CAN", "participant", "Pierre Tremblay"),
    }


@pytest.mark.parametrize(("words", "proposed"), [("Chef de mission", []), ("Créer un bureau", ["Créer un bureau"])])
def test_an_office_under_a_list_proposes_nothing(words: str, proposed: list[str]) -> None:
    parsed = reading(f"Rapport de l'atelier tenu à Lomé le 4 mars 2013\n\nRecommandations\n\n- {words}\n")
    assert values(parsed, "proposals", "text") == proposed


def test_who_lent_somebody_to_a_mission_was_there() -> None:
    title = "Rapport de la mission d'évaluation au Mali (4-8 mars 2013)\n\nComposition\n\n"
    told = "La mission réunissait des fonctionnaires de l'Union africaine. "
    lent = "L'Union européenne avait également affecté un économiste à l'équipe.\n"
    found = {r["organization_id"] for r in records(reading(title + told + lent), "participations")}
    assert {"union africaine", "union europeenne"} <= found
