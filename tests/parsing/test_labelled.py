"""Who stands behind a label in a line of its own: those present in a note, who spoke in a programme; offices told twice, and
meetings told by their day. Phrasings of our own."""

import pytest
from reading_of import reading, records

EN = "Report of the seminar on early warning\n\nThe seminar was held in Accra on 3 and 4 May 2011, and lasted two full days.\n\n"
FR = "Rapport du séminaire sur l’alerte rapide\n\nLe séminaire s’est tenu à Accra les 3 et 4 mai 2011, et a duré deux jours entiers.\n\n"
ES = "Informe del seminario sobre alerta temprana\n\nEl seminario se celebró en Acra los días 3 y 4 de mayo de 2011 y duró dos días.\n\n"
RU = "Доклад о семинаре по раннему предупреждению\n\nСеминар состоялся в Аккре 3 и 4 мая 2011 года и продолжался два дня.\n\n"
AU, EU, OAS = "african union", "european union", "organization of american states"
UA, UE = "union africaine", "union europeenne"

LINES = [
    (EN + "* Present: the African Union (Ms. Ama Owusu); the European Union (Mr. Piet Jansen). Excused: the Organization of American States.\n", {AU, EU}),
    (FR + "* Présents : Mme Ama Owusu (Union africaine); M. Piet Jansen (Union européenne). Excusée : l’Organisation des États américains.\n", {UA, UE}),
    (EN + "10 a.m. Opening\nSpeaker: Ama Owusu, Director, African Union\n\n11 a.m. Session 1: Data\nModerator: Piet Jansen, European Union\n", {AU, EU}),
    (EN + "Session 1\n\nChair: Ms. Ama Owusu (African Union)\nSpeakers: Mr. Piet Jansen, European Union; Ms. Ana Vega, Organization of American States\n", {AU, EU, OAS}),
    (FR + "10 heures – Ouverture\n\nAllocution de Mme Ama Owusu, Directrice de l’Union africaine\n\n11 heures – Première séance : données\n\nModérateur : M. Piet Jansen, Union européenne\n", {UA, UE}),
    (FR + "10 heures – Première séance : données\n\nExposés : Mme Ama Owusu (Union africaine)\n\n11 heures – Deuxième séance : réponses\n\nModérateur : M. Piet Jansen (Union européenne)\n\nCommentaires : M. Luis Vega, Organisation des États américains\n", {UA, UE, "organisation des etats americains"}),
    (ES + "Moderadora: Sra. Ana Mba, Unión Africana\n\nOradores: Sr. Piet Jansen (Unión Europea)\n", {"union africana", "union europea"}),
    (RU + "Ведущая: г-жа Ама Овусу (Африканский союз)\n\nДокладчик: г-н Пит Янсен, Европейский союз\n", {"африканский союз", "европейский союз"}),
    # one line alone may say anything; labels of another kind, and who was not there
    (EN + "Contact: Mr. Piet Jansen, European Union\n", set()),
    (EN + "Speakers: the role of the African Union; the part of the European Union\n", set()),
    (EN + "Excused: the African Union; the European Union.\n", set()),
    (FR + "L’exposé de l’Union africaine, inscrit à 11 heures, a été annulé.\n", set()),
]  # fmt: skip


def organizations(text: str, *roles: str) -> set[str]:
    rows = records(reading(text), "participations")
    return {r["organization_id"] for r in rows if "organization_id" in r and r["role"] in (roles or ("participant",))}


@pytest.mark.parametrize(("text", "expected"), LINES)
def test_who_stands_behind_a_label(text: str, expected: set[str]) -> None:
    assert organizations(text) == expected


def test_the_chair_and_the_observer_among_those_present() -> None:
    text = (
        FR + "Présents : Mme Ama Owusu (Union africaine), Présidente; M. Piet Jansen (Union européenne), observateur.\n"
    )
    assert organizations(text, "chair") == {UA}
    assert organizations(text, "observer") == {UE}
    assert records(reading(text), "meetings")[0]["chair_name"] == "Ama Owusu"


TOLD = [
    # in an aside of somebody who stayed away; behind an observer's meeting; who moderated
    (EN + "The African Union, which had taken part in the first seminar, sent no delegate.", "participant", set()),
    (EN + "The African Union, which had come from Addis Ababa, spoke first.", "participant", {AU}),
    (EN + "The African Union followed the seminar by video link as an observer.", "observer", {AU}),
    (EN + "The first panel was moderated by the Director of the European Union, Piet Jansen.", "participant", {EU}),
    (EN + "Nine organizations were represented. The latter were the African Union, by its Chair; and the European Union.", "participant", {AU, EU}),
    (EN + "The African Union and the European Union sent their vice-presidents.", "participant", {AU, EU}),
    (FR + "L’Union africaine a animé la première table ronde.", "participant", {UA}),
    (FR + "Un exposé a suivi, auquel a répondu M. Piet Jansen, de l’Union européenne.", "participant", {UE}),
    # whose office it is, and who led nothing
    (EN + "It was convened by the African Union and chaired by its Executive Secretary, Ama Owusu.", "chair", {AU}),
    (EN + "The Secretary-General described the African-led International Support Mission.", "chair", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "role", "expected"), TOLD)
def test_who_was_there_and_who_led(text: str, role: str, expected: set[str]) -> None:
    assert organizations(text + "\n", role) == expected


OFFICES = [
    (EN + "The Executive Director of the African Union spoke. The representative of the African Union thanked the host.", [None, "Executive Director"]),
    (FR + "La Directrice exécutive de l’Union africaine a pris la parole. Le représentant de l’Union africaine a remercié l’hôte.", [None, "Directrice exécutive"]),
    (EN + "The Director of the African Union spoke. The Commissioner of the African Union spoke too.", ["Commissioner", "Director"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_an_office_told_in_full_is_no_second_one(text: str, expected: list[str | None]) -> None:
    rows = [r for r in records(reading(text + "\n"), "participations") if r.get("organization_id") in (AU, UA)]
    assert sorted((r.get("represented_by") for r in rows), key=str) == sorted(expected, key=str)


def test_an_office_below_a_person_is_no_entry() -> None:
    text = (
        EN
        + "LIST OF PARTICIPANTS\n\nAFRICAN UNION\n\nMs. Ama Owusu\n\nDeputy Secretary General\n\nEUROPEAN UNION\n\nMr. Piet Jansen\n\nSenior Adviser\n"
    )
    rows = records(reading(text), "participations")
    assert {(r["organization_id"], r.get("represented_by")) for r in rows} == {
        (AU, "Deputy Secretary General"),
        (EU, "Senior Adviser"),
    }


def test_entries_that_end_with_semicolons_and_run_over_a_page() -> None:
    page = "\n\n                                        3\nA/60/941\nS/2006/612\n\n"
    lines = f"The delegations were those of:\n\nthe African Union;\nthe Economic Community of{page}West African States;\nthe European Union, represented by\nthe Director of its Centre;\nthe Organization of American States.\n"
    head = "United Nations   A/60/941–S/2006/612\n\nGeneral Assembly\n\nSecurity Council\n\n8 August 2006\n\n"
    assert organizations(head + EN * 3 + lines) == {AU, EU, OAS, "economic community of west african states"}


DAYS = [
    (EN + "The presidency recalled the meeting of the Council held on 16 December 2014, under the presidency of Chad.", {"2014-12-16"}),
    (FR + "La présidence a rappelé la réunion du Conseil tenue le 16 décembre 2014.", {"2014-12-16"}),
    (EN + "The debate began with a look back at the ceasefire, the sanctions and all that had been done before 16 December 2014.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_a_day_behind_a_noun_tells_which_meeting(text: str, expected: set[str]) -> None:
    found = [r for r in records(reading(text + "\n"), "meetings") if r["attestation"] == "mentioned"]
    assert {r["start_date"] for r in found} == expected


PROPOSED = [
    (EN + "Follow-up\n\nThe training given in Niger* was useful to all.\n\n* Mission of the European Union in the Sahel.\n", 0),
    (EN + "Follow-up\n\n* The team will present a plan to the States.\n\n* The African Union will help with the plan.\n", 2),
    (EN + "The Parties will exchange liaison officers in 2012.\n", 1),
    (FR + "L’Union africaine a annoncé l’ouverture d’un bureau, qui devrait faciliter l’échange d’informations.\n", 0),
    (FR + "Le Secrétariat devrait faciliter l’échange d’informations.\n", 1),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PROPOSED)
def test_notes_and_predictions_propose_nothing(text: str, expected: int) -> None:
    assert len(records(reading(text), "proposals")) == expected
