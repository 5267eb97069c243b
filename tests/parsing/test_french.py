"""French: who was there, spoke, observed, was invited or absent, who convened and chaired. Phrasings of our own."""

import pytest
from reading_of import reading, records, values

LETTER = """Lettre datée du 3 mars 2004, adressée au Secrétaire général par le Représentant permanent du Chili auprès de
l’Organisation des Nations Unies

J’ai l’honneur de vous transmettre ci-joint le résumé des travaux, qui ont porté sur la paix dans la région et sur les
moyens de la rendre durable, ainsi qu’en étaient convenus les États de la région.

Le 20 juillet 2004, le Conseil de sécurité a tenu un débat public sur la stabilité.

"""
AU, UE, LEA = "union africaine", "union europeenne", "ligue des etats arabes"

ATTENDED = [
    ("Étaient également présents des représentants de l’Union africaine et de l’Union européenne.", [AU, UE]),
    ("Y ont également pris part le Secrétaire général de la Ligue des États arabes et l’Union africaine.", [LEA, AU]),
    ("L’Union africaine et la Ligue des États arabes s’étaient fait représenter.", [AU, LEA]),
    ("Les organisations ci-après y ont participé : l’Union africaine, l’Union européenne.", [AU, UE]),
    ("Parmi les participants figuraient des fonctionnaires de l’Union africaine.", [AU]),
    ("Des experts de l’Union européenne assistaient aux travaux.", [UE]),
    ("La rencontre a réuni des représentants de l’Union africaine et de la Ligue des États arabes.", [AU, LEA]),
    ("On notait la présence de l’Union européenne.", [UE]),
    ("La Commissaire de l’Union africaine a prononcé une allocution.", [AU]),
    ("Le représentant de la Ligue des États arabes a rendu compte au Conseil.", [LEA]),
    (
        "Des allocutions ont été prononcées par le représentant de l’Union africaine et par l’Union européenne.",
        [AU, UE],
    ),
    ("Les participants ont entendu des exposés de l’Union africaine et de l’Union européenne.", [AU, UE]),
    ("La parole a ensuite été donnée au représentant de la Ligue des États arabes.", [LEA]),
    ("L’Union africaine s’est jointe aux participants.", [AU]),
    ("Pour le système des Nations Unies, des fonctionnaires de l’OMI ont pris part au débat.", ["omi"]),
]

NOT_THERE = [
    "L’Union africaine s’était fait excuser.",
    "L’Union africaine a participé aux opérations de maintien de la paix.",
    "L’Union européenne s’est jointe au consensus.",
    "Aucun représentant de l’Union africaine n’était présent.",
    "La Ligue des États arabes a envoyé un message.",
    "Les participants ont invité l’Union africaine à participer au financement du fonds.",
    "Le fonds est géré par l’Union africaine.",
]


def roles(words: str, before: str = LETTER) -> list[tuple[str | None, str]]:
    rows = records(reading(before + words), "participations")
    return [(r.get("organization_id"), str(r["role"])) for r in rows if r["role"] not in ("convener", "chair")]


@pytest.mark.parametrize(("words", "expected"), ATTENDED)
def test_who_took_part(words: str, expected: list[str]) -> None:
    assert roles(words) == [(name, "participant") for name in expected]


@pytest.mark.parametrize("words", NOT_THERE)
def test_who_did_not(words: str) -> None:
    assert roles(words) == []


@pytest.mark.parametrize(
    "words",
    [
        "L’Union africaine a assisté à la séance en qualité d’observatrice.",
        "L’Union africaine a suivi les travaux comme observatrice.",
        "L’Union africaine a suivi nos travaux à titre d’observatrice.",
        "Des observateurs de l’Union africaine ont suivi les débats.",
        "L’Union africaine était représentée par un observateur.",
    ],
)
def test_observers(words: str) -> None:
    assert roles(words) == [(AU, "observer")]


@pytest.mark.parametrize(
    "words",
    [
        "Conformément à l’article 39, j’invite le représentant de l’Union africaine à participer à la présente séance.",
        "L’Union africaine avait été conviée à y prendre part.",
        "Invitée elle aussi, l’Union africaine n’avait pu se faire représenter.",
    ],
)
def test_guests(words: str) -> None:
    assert roles(words) == [(AU, "invited")]


HELD = [
    ("Les mardi 18 et mercredi 19 octobre 2011 s’est tenu à Lomé un séminaire.", "2011-10-18", "2011-10-19"),
    ("Nous nous sommes réunis à Lomé du lundi 3 au vendredi 7 mars 2008 pour un sommet.", "2008-03-03", "2008-03-07"),
    ("La conférence s’était déroulée à Lomé le 5 mai 2009.", "2009-05-05", "2009-05-05"),
]


@pytest.mark.parametrize(("words", "start", "end"), HELD)
def test_when_a_meeting_was(words: str, start: str, end: str) -> None:
    parsed = reading("Rapport de la réunion\n\n" + words + " Les experts y ont examiné la situation dans la région.\n")
    assert values(parsed, "meetings", "start_date") == [start]
    assert values(parsed, "meetings", "end_date") == [end]
    assert values(parsed, "meetings", "place") == ["Lomé"]


def test_a_planned_meeting() -> None:
    words = (
        "Le Comité a accepté l’offre du Gabon d’accueillir la cinquième réunion ministérielle à Libreville en mai 2006."
    )
    planned = [m for m in records(reading(LETTER + words), "meetings") if m.get("ordinal") == "5"]
    assert [(m["start_date"], m["status"]) for m in planned] == [("2006-05-01", "planned")]


def test_who_convened_by_a_sentence_of_its_own() -> None:
    title = "Rapport de l’Atelier régional sur la paix\n\nLomé, 4 et 5 juin 2013\n\n"
    words = "Il avait été organisé conjointement par le Gouvernement togolais et l’Union africaine.\n"
    rows = [r for r in records(reading(title + words), "participations") if r["role"] == "convener"]
    assert {r.get("organization_id") or r.get("country") for r in rows} == {AU, "TGO"}


def test_an_aside_is_no_convener() -> None:
    title = "Rapport de l’Atelier régional sur la paix\n\nLomé, 4 et 5 juin 2013\n\n"
    words = "L’expérience du code de conduite, adopté sous les auspices de l’Union africaine, a été jugée utile.\n"
    assert [r for r in records(reading(title + words), "participations") if r["role"] == "convener"] == []


def test_the_minister_for_the_francophonie_is_of_his_state() -> None:
    words = (
        "Le débat était présidé par le Ministre congolais des affaires étrangères et de la francophonie, M. Jean Oba."
    )
    rows = [r for r in records(reading(LETTER + words), "participations") if r["role"] == "chair"]
    assert [(r.get("organization_id"), r.get("country")) for r in rows] == [(None, "COG")]


LIST = """Rapport de la troisième Réunion annuelle

Lomé, 4 et 5 juin 2013

1. La Réunion s’est tenue à Lomé et les participants y ont examiné la situation dans la région tout entière.

Annexe

Liste des participants

Organisations régionales

Union africaine
Ligue des États arabes, Section de la cartographie

Observateurs

Comité international de la Croix-Rouge

Organismes des Nations Unies

Programme des Nations Unies pour le développement/Bureau sous-régional inconnu

Organisations invitées n’ayant pu se faire représenter

Union européenne
"""


def test_roles_and_parts_in_a_list() -> None:
    rows = records(reading(LIST), "participations")
    assert [(r["organization_id"], r["role"]) for r in rows] == [
        (AU, "participant"),
        (LEA, "participant"),
        ("comite international de la croix rouge", "observer"),
        ("programme des nations unies pour le developpement", "participant"),
        (UE, "invited"),
    ]


PROPOSED = [
    ("Le Portugal a jugé essentiel que les victimes aient accès à la justice.", "should"),
    ("Il est important, à cet égard, que le groupe reprenne ses travaux.", "should"),
    ("Encore faut-il que les engagements pris soient tenus.", "must"),
    ("La paix entre les deux pays est une nécessité.", "must"),
    ("Nous chargeons les ministres de mettre en place un comité de suivi.", "urged"),
    ("Les participants se sont déclarés favorables à la création d’un fonds.", "urged"),
    ("Il a été entendu que les secrétariats se consulteraient.", "agreed"),
]


@pytest.mark.parametrize(("words", "force"), PROPOSED)
def test_force(words: str, force: str) -> None:
    text = "Rapport de l’Atelier régional sur la paix\n\nLomé, 4 et 5 juin 2013\n\nConclusions\n\n"
    assert values(reading(text + words + "\n"), "proposals", "force") == [force]


def test_members_of_a_record_in_one_block() -> None:
    text = (
        "Nations Unies S/PV.8681\nConseil de sécurité\n8681e séance\nLundi 16 décembre 2019, à 15 heures\nNew York\n\n"
        "Membres : Allemagne . . . . . . . . . . . . . . . . . . Mme Reinhold\n"
        "Chine . . . . . . . . . . . . . . . . . . . . . . . . . M. Lu Shaogang\n"
        "Pérou . . . . . . . . . . . . . . . . . . . . . . . . . M. Zegarra\n\n"
        "Ordre du jour\n\nPaix et sécurité\n\n"
        "La séance est ouverte à 15 h 5, et les membres du Conseil ont repris l’examen de la question dont ils étaient saisis.\n"
    )
    parsed = reading(text)
    assert parsed.kind == "verbatim_record"
    assert [r["country"] for r in records(parsed, "participations") if r.get("country")] == ["DEU", "CHN", "PER"]


SUMMARY = LETTER + "Annexe\n\nRésumé des débats\n\n"
OMS = "oms"
ACTED = [
    (
        "Le Directeur de l’OMS et la représentante de l’Union africaine ont ensuite longuement décrit leur action.",
        [OMS, AU],
    ),
    ("Le Directeur général de l’OMS a, pour sa part, rappelé ses priorités.", [OMS]),
    ("L’Union africaine, par la bouche de sa Commissaire, a retracé l’histoire du projet.", [AU]),
    ("La représentante de l’OMS (dont le siège est à Genève), parlant en français, a exposé son plan.", [OMS]),
    ("Il est temps d’agir, a lancé la Commissaire de l’Union africaine.", [AU]),
    ("Comme l’a rappelé la Ligue des États arabes, rien ne presse.", [LEA]),
    (
        "Étaient également assis à la table le Commissaire à la paix et à la sécurité de l’Union africaine et l’OMS.",
        [AU, OMS],
    ),
    ("Des délégués de l’Union européenne se sont félicités de ces progrès.", [UE]),
    ("L’Union africaine a dépêché son conseiller juridique.", [AU]),
    ("L’Union africaine a dépêché un message de regrets.", []),
    ("Le plan de l’Union africaine a rappelé ces principes.", []),
    ("L’orateur a noté que l’Union africaine a proposé un plan.", []),
    ("L’Union européenne, citée en exemple, fournit des moyens.", []),
    ("L’Union africaine a adopté une déclaration.", []),
    ("L’Union africaine devrait rappeler ces principes.", []),
    ("Le représentant de l’Union africaine n’a pas précisé sa position.", []),
]


@pytest.mark.parametrize(("words", "expected"), ACTED)
def test_who_acts_was_there(words: str, expected: list[str]) -> None:
    rows = records(reading(SUMMARY + words), "participations")
    found = [str(r["organization_id"]) for r in rows if r["role"] == "participant"]
    assert list(dict.fromkeys(found)) == expected


TITLED = (
    LETTER
    + "Annexe\n\nAtelier sur la médiation\n\nLomé, 3 et 4 mai 2011\n\n1. L’atelier s’est ouvert le 3 mai 2011.\n\n2. "
)
CHAIRED = [
    ("Il revenait à Mme Awa Koné, Ministre des affaires étrangères du Togo, de présider les séances.", "Awa Koné"),
    ("Le colonel Jean Mba a présidé les débats.", "Jean Mba"),
    ("Une première mission, conduite par l’Union africaine, avait précédé les experts.", None),
]


@pytest.mark.parametrize(("words", "name"), CHAIRED)
def test_who_chaired(words: str, name: str | None) -> None:
    parsed = reading(TITLED + words)
    bodies = [r for r in records(parsed, "participations") if r["role"] == "chair" and r.get("organization_id")]
    assert (records(parsed, "meetings")[0].get("chair_name"), bodies) == (name, [])


def test_what_else_a_summary_tells_of_its_meeting() -> None:
    words = "L’invitation émanait du Gouvernement togolais et de l’OMS. Douze organisations avaient délégué un représentant."
    parsed = reading(TITLED + words)
    rows = records(parsed, "participations")
    assert (OMS, "convener") in [(r.get("organization_id"), r["role"]) for r in rows]
    assert records(parsed, "meetings")[0]["declared_delegations"] == "12"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("L’Union africaine a regretté de ne pouvoir être présente.", []),
        ("L’Union africaine a regretté ces retards.", [AU]),
        ("L’ONU y avait dépêché l’OMS et l’Union africaine.", [OMS, AU]),
    ],
)
def test_who_was_sent_and_who_regretted(words: str, expected: list[str]) -> None:
    rows = records(reading(SUMMARY + words), "participations")
    found = [r["organization_id"] for r in rows if r["role"] == "participant" and r["organization_id"] != "onu"]
    assert found == expected


def test_each_of_those_who_sent_somebody_was_there() -> None:
    title = "Rapport de l’Atelier régional sur la paix\n\nLomé, 4 et 5 juin 2013\n\nDébat\n\n"
    assert roles(
        title + "L’Union africaine et la Ligue des États arabes ont chacune détaché un spécialiste.", before=""
    ) == [(AU, "participant"), (LEA, "participant")]
