"""English and French summaries: more ways to say who was there, watched, presided or stayed away. Phrasings of our own."""

import pytest
from reading_of import REPORTS, force_of, reading, records

ROLES = [
    (
        "en",
        "Besides the African Union, the following partners sent delegates: Ghana, UNDP and UNESCO.",
        "participant",
        3,
    ),
    ("en", "The African Union spoke: the European Union should pay.", "participant", 1),
    ("en", "UNESCO had observer status.", "observer", 1),
    ("en", "UNESCO has observer status in the General Assembly.", "observer", 0),
    ("en", "UNESCO and UNDP looked on as observers.", "observer", 2),
    ("en", "UNESCO sat in as an observer, and so did UNDP.", "observer", 2),
    ("en", "Twelve delegations from States and United Nations entities were present.", "participant", 0),
    ("en", "UNESCO indicated its interest in being among those to be invited.", "participant", 0),
    ("en", "Nobody came from UNESCO.", "participant", 0),
    ("en", "On the last day, speaking for UNDP, Ms. Ama Mensah dwelt on prisons.", "participant", 1),
    ("en", "On the second day it was the turn of UNESCO to describe its work.", "participant", 1),
    ("en", "Those from outside the region were UNDP, UNESCO and the Council of Europe.", "participant", 3),
    ("en", "Statements were also made by UNDP and UNESCO.", "participant", 2),
    ("fr", "Des communications ont également été présentées par l’OSCE et l’OTAN.", "participant", 2),
    ("fr", "Un rapport a été présenté par l’OSCE en 2003.", "participant", 0),
    ("fr", "Au nom de l’Union africaine, Mme Ama Mensah a rappelé que l’OSCE était saisie.", "participant", 1),
    ("fr", "Y ont envoyé des stagiaires l’OSCE, le Conseil de l’Europe et l’OTAN.", "participant", 3),
    ("fr", "L’OSCE elle-même et l’OTAN y avaient délégué des hauts fonctionnaires.", "participant", 2),
    ("fr", "Ont signé la feuille de présence : l’OSCE et l’OTAN.", "participant", 2),
    ("fr", "L’OSCE et l’OTAN suivaient les échanges en observateurs.", "observer", 2),
    ("fr", "Nul n’est venu de l’OSCE.", "participant", 0),
    ("fr", "L’OSCE a prié qu’on veuille bien l’excuser.", "participant", 0),
    ("fr", "M. Jean Mba, Secrétaire général adjoint de l’OSCE, a parlé.", "participant", 1),
]


@pytest.mark.parametrize(("language", "words", "role", "count"), ROLES)
def test_how_many_were_there(language: str, words: str, role: str, count: int) -> None:
    rows = records(reading(REPORTS[language] + words), "participations")
    found = [r["organization_id"] for r in rows if r["role"] == role and "organization_id" in r]
    assert len(found) == count, found


CHAIRED = [
    ("en", "It fell to Ms. Ama Mensah, Attorney General of Ghana, to preside.", ["Ama Mensah"]),
    ("en", "Ms. Ama Mensah of UNDP and Mr. Kofi Boateng of UNESCO took turns in the chair.", ["Ama Mensah"]),
    ("fr", "Mme Ama Mensah, Directrice à l’OSCE, les a présidées.", ["Ama Mensah"]),
    ("fr", "Il est revenu à Mme Ama Mensah, Directrice à l’OSCE, de conduire les débats.", ["Ama Mensah"]),
    ("fr", "Mme Ama Mensah, de l’OSCE, et M. Jean Mba, de l’OTAN, se sont partagé la présidence.", ["Ama Mensah"]),
    ("fr", "Mme Ama Mensah, Directrice à l’OSCE, les a financées.", []),
]


@pytest.mark.parametrize(("language", "words", "expected"), CHAIRED)
def test_who_presided(language: str, words: str, expected: list[str]) -> None:
    meetings = records(reading(REPORTS[language] + words), "meetings")
    assert [m["chair_name"] for m in meetings if "chair_name" in m] == expected


FORCES = [
    ("en", "The situation ought to be reviewed.", "should"),
    ("en", "None ought to be taken.", "must"),
    ("en", "There was wide agreement that piracy had become a threat.", None),
    ("en", "Agreement was reached that a group would be set up.", "agreed"),
    ("en", "The review should lead to a closer association.", "should"),
    ("en", "This should lead to a closer association.", None),
    ("en", "Mr. Mensah directed the debates.", None),
    ("en", "The matter could no longer wait.", "must"),
    ("en", "It would be wise to plan for ten years.", "should"),
    ("en", "It was for this reason that they met.", None),
    ("fr", "Elle engage en outre les donateurs à payer.", "urged"),
    ("fr", "Il a arrêté la tenue de sa prochaine session à Rome.", "agreed"),
    ("fr", "Les experts sont tombés d’accord pour publier un bulletin.", "agreed"),
    ("fr", "Le désarmement ne peut attendre la fin du scrutin.", "must"),
    ("fr", "Mieux vaut baliser les passages.", "should"),
    ("fr", "La Banque a prié qu’on veuille bien l’excuser.", None),
]


@pytest.mark.parametrize(("language", "words", "force"), FORCES)
def test_force(language: str, words: str, force: str | None) -> None:
    assert force_of(words, language) == force


ON_THE_MISSION = [
    ("It comprised staff members of UNDP and one expert each from UNESCO and the Council of Europe.", 3),
    ("The force comprised 300 troops of the African Union.", 0),
    ("Its members were drawn from UNDP and UNESCO.", 2),
]


@pytest.mark.parametrize(("words", "count"), ON_THE_MISSION)
def test_who_was_on_a_mission(words: str, count: int) -> None:
    text = (
        "Report of the joint assessment mission to Chad (8 to 15 June 2008)\n\nI. Mandate\n\n1. The mission was in Chad from 8 to "
        "15 June 2008, as the Council had asked for in its letter of May to the States.\n\nII. Composition\n\n2. "
        + words
    )
    parsed = reading(text)
    found = [r for r in records(parsed, "participations") if "organization_id" in r]
    assert len(found) == count
    assert "place" not in records(parsed, "meetings")[0]  # the first section is no place
