"""English: who met, was heard or was absent, verbatim records, titles with town and State. Phrasings of our own."""

import pytest
from reading_of import reading, records, values

LETTER = """Letter dated 3 March 2004 from the Permanent Representative of Chile to the United Nations addressed to the
Secretary-General

I have the honour to transmit herewith a summary of the work, which was about peace in the region and about the means of
making it last, as agreed with the States of the region.

On 20 July 2004, the Security Council held an open debate on stability.

"""

ATTENDED = [
    ("The two had the pleasure of welcoming among them the African Union and UNDP.", ["african union", "undp"]),
    ("The Council welcomed the report of the African Union.", []),
    ("The African Union and the League of Arab States met in Cairo.", ["african union", "league of arab states"]),
    ("The debate heard the Secretary-General of the African Union.", ["african union"]),
    (
        "The European side included the European Union and the Council of Europe.",
        ["european union", "council of europe"],
    ),
    ("Four entities were represented, namely UNDP and UNESCO.", ["undp", "unesco"]),
    ("None of the representatives of the African Union attended the meeting.", []),
    ("The African Union was unable to attend and sent its apologies.", []),
    ("The African Union took part in the preparation of the report.", []),
    ("Permanent Observers of the African Union attended the meeting.", ["african union"]),
    ("The participants came from the African Union and the Council of Europe.", ["african union", "council of europe"]),
    ("They came from the following institutions: UNDP and UNESCO.", ["undp", "unesco"]),
    ("Officials of the African Union were also on hand.", ["african union"]),
    ("Among those present were the African Union and the Council of Europe.", ["african union", "council of europe"]),
    ("The panel consisted of UNDP and UNESCO.", ["undp", "unesco"]),
    ("The session was opened by the Secretary-General of the Council of Europe.", ["council of europe"]),
    ("The Council also listened to the Chairperson of the African Union.", ["african union"]),
    ("Opening remarks were delivered by the Director-General of UNESCO.", ["unesco"]),
    ("The floor was then given to the representative of the League of Arab States.", ["league of arab states"]),
    ("The President welcomed the presence at this meeting of the Director-General of UNESCO.", ["unesco"]),
    ("The Director-General of UNESCO joined remotely.", ["unesco"]),
    ("A representative of UNDP served as a panellist.", ["undp"]),
    ("UNDP contributed to the discussion.", ["undp"]),
    ("The following organizations sent representatives: UNDP and UNESCO.", ["undp", "unesco"]),
    ("Twelve organizations responded to the invitation, including UNDP.", ["undp"]),
    ("The Director-General of UNESCO was the keynote speaker.", ["unesco"]),
    ("Experts from UNDP facilitated the sessions.", ["undp"]),
    ("Both the African Union and UNDP took an active part in the debate.", ["african union", "undp"]),
    ("UNDP took the floor first, followed by the Director-General of UNESCO.", ["undp", "unesco"]),
    ("At the invitation of the President, the Director-General of UNESCO addressed the participants.", ["unesco"]),
    (
        "The Special Representative of the Secretary-General to the African Union attended the meeting.",
        ["office:united-nations-office-to-the-african-union"],
    ),
    ("UNESCO welcomed the report, as did the African Union.", []),
    ("The African Union participated in several peacekeeping operations.", []),
    ("The European Union intervened in the market for cereals.", []),
    ("Statements from the African Union would be taken into account.", []),
    ("The Heads of State of the African Union recalled what they had gathered at length.", []),
]


@pytest.mark.parametrize(("words", "expected"), ATTENDED)
def test_who_took_part(words: str, expected: list[str]) -> None:
    rows = [r for r in records(reading(LETTER + words), "participations") if r["role"] not in ("convener", "chair")]
    assert [(r["organization_id"], r["role"]) for r in rows] == [(name, "participant") for name in expected]


def test_a_verbatim_record_is_known_by_its_symbol() -> None:
    parsed = reading(
        "S/PV.5868 (Resumption 1)\n\nUnited Nations\n\nSecurity Council\nSixty-third year\n\n5868th meeting\n"
        "Wednesday, 16 April 2008, 3 p.m.\nNew York\n\nAgenda\n\nPeace and security in Africa\n\n"
        "Letter dated 8 April 2008 from the Permanent Representative of South Africa to the United Nations\n\n"
        "The meeting was resumed, and the members of the Council went on with the debate on the item that they had begun.\n"
    )
    assert parsed.kind == "verbatim_record"
    assert values(parsed, "documents", "symbol") == ["S/PV.5868 (Resumption 1)"]


def test_a_cancelled_meeting_is_none() -> None:
    words = "The meeting of the African Union in Cairo on 5 May 2005 was postponed."
    assert values(reading(LETTER + words), "meetings", "start_date") == ["2004-07-20"]


def test_the_place_of_a_title_is_the_town() -> None:
    title = "Third general meeting of the African Union\n\nGeorgetown, Guyana, 22-23 July 2013\n\n"
    text = (
        "The participants had before them the report of the secretariat, which they took note of with appreciation.\n"
    )
    assert values(reading(title + text), "meetings", "place") == ["Georgetown"]


IN_ROLES = [
    ("Invitations had also been extended under rule 39 to UNDP and to UNESCO.", "invited", ["undp", "unesco"]),
    ("UNDP, to which an invitation had been addressed, was unable to send a delegation.", "invited", ["undp"]),
    ("UNDP had been invited but was not represented.", "invited", ["undp"]),
    ("The Council should invite the African Union to brief it.", "invited", []),
    ("We invite UNDP and UNESCO to send representatives to our next meeting.", "invited", []),
    (
        "The meeting benefited from the presence, in the capacity of observers, of UNDP and UNESCO.",
        "observer",
        ["undp", "unesco"],
    ),
    ("UNDP attended as an observer, as did UNESCO.", "observer", ["undp", "unesco"]),
    ("UNESCO followed the proceedings in an observer capacity.", "observer", ["unesco"]),
    ("The participants thanked the European Union for having kindly hosted the meeting.", "host", ["european union"]),
    ("The European Union hosted the seminar.", "host", ["european union"]),
    ("The participants thanked the European Union for hosting so many refugees.", "host", []),
]


@pytest.mark.parametrize(("words", "role", "expected"), IN_ROLES)
def test_in_which_role(words: str, role: str, expected: list[str]) -> None:
    rows = [r for r in records(reading(LETTER + words), "participations") if r["role"] == role]
    assert [r["organization_id"] for r in rows] == expected


CHAIRED = [
    ("The Minister for Foreign Affairs of Ghana, Ms. Ama Mensah, presided.", "Ama Mensah"),
    ("Ms. Ama Mensah of the Ministry of Foreign Affairs of Ghana presided.", "Ama Mensah"),
    ("President Kofi Mensah of Ghana was in the chair.", "Kofi Mensah"),
    ("It was chaired by Rear Admiral (retired) Kofi Mensah, Special Adviser to the President of Ghana.", "Kofi Mensah"),
    ("The work was moderated in turn by Colonel Kofi Mensah and Ms. Ama Boateng.", "Kofi Mensah"),
]


@pytest.mark.parametrize(("words", "name"), CHAIRED)
def test_who_chaired(words: str, name: str) -> None:
    assert values(reading(LETTER + words), "meetings", "chair_name") == [name]


PROPOSED = [
    ("On the next day it called on the Prime Minister of Ghana.", []),
    ("The mission paid a courtesy call on the Speaker.", []),
    ("Mediators could benefit from advice.", []),
    ("The so-called road map was described.", []),
    ("They called on the parties to stop fighting.", ["urged"]),
    ("Intervention required the prior consent of the Council.", ["must"]),
    ("They emphasized how important it was to listen.", ["should"]),
    ("It was essential that data be exchanged.", ["must"]),
    ("We invite UNDP to send an expert to our next meeting.", ["urged"]),
    ("I invite UNDP to take part in the meeting.", []),
    ("States are invited to inform the Committee.", ["urged"]),
    ("Mediators would benefit from advice.", ["should"]),
]


@pytest.mark.parametrize(("words", "forces"), PROPOSED)
def test_what_is_proposed(words: str, forces: list[str]) -> None:
    text = LETTER + "Annex\n\nReport of the mission to Ghana\n\nThe mission was in Accra. " + words
    found = [r for r in records(reading(text), "proposals") if r["section"] != "letter"]
    assert [r["force"] for r in found] == forces


def test_a_meeting_that_another_one_built_on_has_a_convener_of_its_own() -> None:
    words = "The meeting, which built on the workshop convened by UNESCO, went on."
    assert values(reading(LETTER + words), "meetings", "convened_by") == ["security council"]


def test_who_is_under_a_heading_for_the_absent_was_not_there() -> None:
    text = LETTER + "Annex\n\nList of participants\n\nObservers\n\nUNDP\n\nUnable to attend\n\nUNESCO\n"
    rows = [r for r in records(reading(text), "participations") if r["role"] == "observer"]
    assert [r["organization_id"] for r in rows] == ["undp"]


def test_the_level_of_representation() -> None:
    """Of one participant; of several, whose it was would be a guess."""
    from reading_of import reading, records

    text = (
        "Summary of the high-level meeting\n\nThe high-level meeting was held in Geneva on 3 May 2005.\n\n"
        "The African Union was represented at ministerial level. The European Union and the Council of Europe were "
        "represented at the level of the heads of organizations.\n"
    )
    rows = {
        r["organization_id"]: r.get("level") for r in records(reading(text), "participations") if "organization_id" in r
    }
    assert rows["african union"] == "at ministerial level"
    assert rows["european union"] is None and rows["council of europe"] is None


@pytest.mark.parametrize(("office", "chairs"), [("Head of Mission", ["african union"]), ("Deputy Head of Mission", [])])
def test_a_deputy_led_no_mission(office: str, chairs: list[str]) -> None:
    text = (
        "Report of the assessment mission to Guinea-Bissau\n\n6-14 June 2005\n\nComposition of the mission\n\n"
        f"Mr. Kofi Mensah (African Union), {office}\nCol. Jean Mba (European Union)\n"
    )
    rows = records(reading(text), "participations")
    assert [r["organization_id"] for r in rows if r["role"] == "chair"] == chairs
    assert {r["organization_id"] for r in rows if r["role"] == "participant"} == {"african union", "european union"}


@pytest.mark.parametrize(
    "words",
    [
        "Pursuant to General Assembly resolution 58/69, UNDP held a workshop in Accra on 3 March 2004.",
        "A workshop was held in Accra on 3 March 2004 at the call of UNDP.",
    ],
)
def test_who_convened(words: str) -> None:
    rows = records(reading("Report of the workshop\n\n1. " + words + "\n"), "participations")
    assert [r["organization_id"] for r in rows if r["role"] == "convener"] == ["undp"]
