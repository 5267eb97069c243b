"""Minutes and reports in English and French: lines with labels, themes behind their words, meetings called by their number
alone, sessions, records without labels, and lists with several entries behind a label."""

import pytest
from reading_of import reading, records, values

MINUTES = {
    "en": "AIDE-MEMOIRE\n\nEleventh coordination meeting on reform\n\nDate: 18 and 19 June 2018\nVenue: Lusaka\n"
    "Chair: Ms. Ama Mensah, Permanent Secretary\nTheme: Who guards the guardians?\n\n"
    "1. The participants took note of the report of the secretariat, which had been before them since the spring.\n\n2. ",
    "fr": "PROCÈS-VERBAL\n\nSeptième concertation sur la réforme\n\nDate : 27 et 28 février 2013\nLieu : Libreville\n"
    "Présidence : M. Jean Mba, Secrétaire général du Ministère de la défense\nThème : Du puits au marché\n\n"
    "1. Les participants ont pris note du rapport du secrétariat, dont ils étaient saisis depuis le printemps.\n\n2. ",
}


@pytest.mark.parametrize(
    ("language", "place", "name"), [("en", "Lusaka", "Ama Mensah"), ("fr", "Libreville", "Jean Mba")]
)
def test_lines_with_labels(language: str, place: str, name: str) -> None:
    (meeting,) = records(reading(MINUTES[language]), "meetings")
    assert (meeting["place"], meeting["chair_name"]) == (place, name)


NUMBERED = [
    ("en", "The tenth had been held in Dakar in May 2017.", [("11", "Lusaka"), ("10", "Dakar")]),
    ("en", "The tenth speaker was held in Dakar in May 2017.", [("11", "Lusaka")]),
    ("fr", "La sixième s’était tenue à Yaoundé en mars 2012.", [("7", "Libreville"), ("6", "Yaoundé")]),
    ("fr", "Sa sixième session, tenue à Yaoundé en mars 2012, a été utile.", [("7", "Libreville"), ("6", "Yaoundé")]),
    ("fr", "À sa sixième session, l’Assemblée a adopté le 3 mars 2012 une résolution.", [("7", "Libreville")]),
]


@pytest.mark.parametrize(("language", "words", "expected"), NUMBERED)
def test_meetings_called_by_their_number_alone(language: str, words: str, expected: list[tuple[str, str]]) -> None:
    meetings = records(reading(MINUTES[language] + words), "meetings")
    assert [(m["ordinal"], m["place"]) for m in meetings] == expected


def test_a_title_without_a_noun_has_its_number() -> None:
    text = (
        "Groupe de travail sur la réforme\n\nOnzième session\n\nLomé, 31 mai 2010\n\n" + MINUTES["fr"].split("\n\n")[-2]
    )
    assert values(reading(text), "meetings", "ordinal") == ["11"]


THEMES = [
    ("en", 'The theme chosen for the two days was "Early action".', "Early action"),
    ("en", '"Early action" had been selected as the overall theme.', "Early action"),
    ("en", '"Early action", said the speaker of the group, was the slogan.', None),
    ("en", 'The theme was broad. The title of his book was "Early action".', None),
    ("fr", "« Agir tôt » en était le fil rouge.", "Agir tôt"),
    ("fr", "Le thème retenu par les organisateurs était « Agir tôt ».", "Agir tôt"),
]


@pytest.mark.parametrize(("language", "words", "expected"), THEMES)
def test_themes(language: str, words: str, expected: str | None) -> None:
    lines = [line for line in MINUTES[language].split("\n") if not line.startswith(("Theme", "Thème"))]
    assert values(reading("\n".join(lines) + words), "meetings", "theme") == ([expected] if expected else [])


def test_a_record_without_labels_is_a_summary() -> None:
    rows = records(reading(MINUTES["fr"] + "L’OSCE a décrit son centre. L’OTAN a été remerciée."), "participations")
    assert [r["organization_id"] for r in rows if r["role"] == "participant"] == ["osce"]


def test_several_entries_behind_a_label() -> None:
    text = (
        MINUTES["en"] + "The entities which attended, in addition to the host, were:\n\n"
        "(a) For the region: the African Union; the League of Arab States; and the Council of Europe;\n\n"
        "(b) For the United Nations system: UNDP; and UNESCO.\n"
    )
    rows = [r for r in records(reading(text), "participations") if r["role"] == "participant"]
    expected = ["african union", "league of arab states", "council of europe", "undp", "unesco"]
    assert [r["organization_id"] for r in rows] == expected


def test_what_the_office_of_somebody_under_a_state_is_for() -> None:
    text = (
        MINUTES["en"]
        + "They agreed.\n\nAnnex\n\nList of participants\n\nINDIA\n   Mr. A. Rao, Joint Secretary (United Nations)\n"
        "\nKENYA\n   Ms. B. Wanjala, Director\n\nUNESCO\n   Ms. C. Dubois, Director\n"
    )
    rows = records(reading(text), "participations")
    assert [r["organization_id"] for r in rows if "organization_id" in r] == ["unesco"]
