"""Proposals in French: cues by force, what proposes nothing, lists under lead-ins. No phrasing is that of a seed."""

import pytest
from reading_of import LETTER, reading, records

CONCLUSIONS = LETTER + "Annexe\n\nConclusions du Président\n\n1. "

FORCES = [
    ("must", "Les États doivent échanger leurs données."),
    ("must", "Il a été souligné que la prévention devait rester prioritaire."),
    ("must", "Il est indispensable de renforcer les capacités locales."),
    ("must", "Les participants ont insisté sur la nécessité de coordonner l'action."),
    ("must", "Il faudra veiller au suivi."),
    ("must", "L'Union africaine a besoin d'un appui durable."),
    ("must", "Ces mandats ne doivent pas faire double emploi."),
    ("should", "Les organisations devraient se réunir plus souvent."),
    ("should", "Il conviendrait de nommer des points de contact."),
    ("should", "Il serait souhaitable de créer un mécanisme."),
    ("should", "On a souligné l'importance de la formation du personnel."),
    ("should", "Il y aurait lieu de revoir ce mandat."),
    ("urged", "Les participants ont exhorté les donateurs à verser leurs contributions."),
    ("urged", "Le Président a invité les organisations à désigner un coordonnateur."),
    ("urged", "Plusieurs délégations ont préconisé un dialogue régulier."),
    ("urged", "Ils ont demandé que le rapport soit publié."),
    ("urged", "L'Assemblée engage les États à coopérer."),
    ("urged", "Les participants se sont déclarés favorables à la création d'un réseau."),
    ("agreed", "Les participants ont décidé de se réunir chaque année."),
    ("agreed", "Ils sont convenus de créer un groupe de travail."),
    ("agreed", "Il a été convenu que les échanges se poursuivraient."),
    ("agreed", "Nous entendons mettre en place un mécanisme."),
]


@pytest.mark.parametrize(("force", "words"), FORCES)
def test_force(force: str, words: str) -> None:
    (proposal,) = records(reading(CONCLUSIONS + words), "proposals")
    assert (proposal["force"], proposal["text"], proposal["section"], proposal["paragraph"]) == (
        force,
        words,
        "conclusions",
        "1",
    )


@pytest.mark.parametrize(
    "words",
    [
        "La coopération est un élément essentiel de la paix.",
        "Les organisations régionales ont un rôle central à jouer.",
        "Les efforts de l'Union africaine ont été salués.",
        "Les organisations pourraient contribuer à la paix.",
        "Cette réforme devrait nous permettre d'agir plus vite.",
        "Les participants se sont dits préoccupés par le terrorisme.",
        "Il convient de noter que la séance a duré deux jours.",
        "Les moyens nécessaires ont été fournis.",
        "La réunion s'est tenue à Genève.",
    ],
)
def test_no_proposal(words: str) -> None:
    assert records(reading(CONCLUSIONS + words), "proposals") == []


def test_courtesies_of_a_letter_propose_nothing() -> None:
    words = "Je vous serais reconnaissant de bien vouloir faire distribuer la présente lettre, qui doit être publiée."
    assert records(reading(LETTER + words), "proposals") == []


LISTS = [
    ("proposals", "proposed", "Les recommandations suivantes ont été faites :"),
    ("proposals", "proposed", "Au nombre des propositions :"),
    ("measures", "agreed", "Les participants sont convenus des mesures suivantes :"),
    ("measures", "agreed", "Ils ont arrêté les mesures ci-après :"),
]


@pytest.mark.parametrize(("section", "force", "lead"), LISTS)
def test_lead_ins_decide_before_the_verb(section: str, force: str, lead: str) -> None:
    items = (
        "- Se réunir chaque année.\n- Une liste de points de contact, tenue à jour.\n\n- Publier les comptes rendus."
    )
    rows = records(reading(LETTER + f"Annexe\n\nRésumé\n\n{lead}\n\n{items}"), "proposals")
    assert [(r["section"], r["force"]) for r in rows] == [(section, force)] * 3
    assert rows[1]["text"] == "Une liste de points de contact, tenue à jour."


def test_a_list_ends_where_running_text_begins() -> None:
    text = "Les propositions suivantes ont été faites :\n\n- Un dialogue annuel.\n\nLa séance a été levée dans la soirée.\n\n- Un point."
    rows = records(reading(LETTER + f"Annexe\n\nRésumé\n\n{text}"), "proposals")
    assert [r["text"] for r in rows] == ["Un dialogue annuel."]


def test_sentences_of_list_items_are_proposals_of_their_own() -> None:
    items = "- Il faut agir. Les progrès ont été salués. Les États devraient coopérer.\n"
    rows = records(
        reading(LETTER + f"Annexe\n\nRésumé\n\nLes points suivants ont été abordés :\n\n{items}"), "proposals"
    )
    assert [(r["text"], r["force"]) for r in rows] == [
        ("Il faut agir.", "must"),
        ("Les États devraient coopérer.", "should"),
    ]


def test_organizations_of_a_proposal() -> None:
    rows = records(
        reading(CONCLUSIONS + "L'Union africaine devrait coopérer avec la Ligue des États arabes."),
        "proposal_organizations",
    )
    assert [(r["organization_id"], r["relation"]) for r in rows] == [
        ("union africaine", "addressed"),
        ("ligue des etats arabes", "mentioned"),
    ]


def test_future_action_and_statement_are_sections() -> None:
    text = "1. Il faut agir.\n\nMesures de suivi\n\n2. Il faut poursuivre.\n\nAnnexe II\n\nAllocution du Président\n\nNous devons agir.\n"
    rows = records(reading(LETTER + "Annexe I\n\nConclusions\n\n" + text), "proposals")
    assert [(r["section"], r.get("paragraph")) for r in rows] == [
        ("conclusions", "1"),
        ("future_action", "2"),
        ("statement", None),
    ]


OPENINGS = {
    "The": "Summary\n\nThe workshop was held in Santiago on 20 February 2004 and was of use to all who came.\n\n",
    "Les": "Résumé\n\nL'atelier a eu lieu à Dakar le 20 février 2004 et il a été utile à tous ceux qui étaient là.\n\n",
    "Los": "Resumen\n\nEl taller se celebró en Santiago el 20 de febrero de 2004 y fue útil para todos los que asistieron.\n\n",
    "Стороны": "Резюме\n\nСовещание состоялось в Минске 20 февраля 2004 года и было полезным для всех, кто в нем участвовал.\n\n",
}


@pytest.mark.parametrize(
    ("lead", "items", "section"),
    [
        ("The participants parted with these thoughts:", ["To set up a roster", "To meet again in spring"], "proposals"),
        ("Les ministres ont approuvé ce qui suit :", ["Action 1. Rétablir les services", "Action 2. Verser une allocation"], "measures"),
        ("Los asistentes se despidieron así:", ["Crear una plataforma común", "Celebrar ejercicios conjuntos"], "proposals"),
        ("Стороны разъехались с тем, чтобы:", ["составить общий перечень программ", "учредить рабочую группу"], "proposals"),
        ("The participants parted with these thoughts:", ["Peace is dear", "To meet again in spring"], None),
    ],
)  # fmt: skip
def test_items_that_say_what_to_do(lead: str, items: list[str], section: str | None) -> None:
    text = OPENINGS[lead.split(maxsplit=1)[0]] + lead + "\n\n" + "\n\n".join(f"- {item};" for item in items)
    rows = [r for r in records(reading(text), "proposals") if r["force"] in ("proposed", "agreed")]
    assert [r["section"] for r in rows] == ([section] * len(items) if section else [])
