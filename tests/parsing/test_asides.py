"""Subjects with an aside behind the auxiliary, and organs that act by a resolution. Phrasings of our own."""

import pytest
from reading_of import reading, records

ENGLISH = """Letter dated 3 March 2010 from the Permanent Representative of Chile to the United Nations addressed to the
Secretary-General

I have the honour to transmit the record below, which is the work of the office of the organizers.

On 20 July 2009, the Security Council held an open debate on stability.

Annex

Summary of the debate

"""
FRENCH = """Lettre datée du 3 mars 2010, adressée au Secrétaire général par le Représentant permanent du Chili

J'ai l'honneur de vous transmettre le texte ci-après, qui est l'œuvre des organisateurs.

Le 20 juillet 2009, le Conseil de sécurité a tenu un débat public sur la stabilité.

Annexe

Résumé des débats

"""
ACTED = [
    (FRENCH, "L'UNESCO a, par la voix de sa Directrice générale, remercié les orateurs.", ["unesco"]),
    (FRENCH, "L'UNESCO a, en réponse à une question, évoqué l'atelier que l'OMS avait monté à Tunis.", ["unesco"]),
    (FRENCH, "L'UNESCO a, en réponse à cet appel, adopté un plan.", []),
    (
        FRENCH,
        "Y siégeaient, outre des juges de neuf pays, des spécialistes venus de l'UNESCO et de l'OMS.",
        ["unesco", "oms"],
    ),
    (FRENCH, "Par sa résolution 61/296, l'UNESCO a demandé une étude.", []),
    (FRENCH, "La Haute-Commissaire des Nations Unies aux droits de l'homme a présenté un exposé.", ["ohchr"]),
    (ENGLISH, "UNDP has, through its Administrator, described the programme.", ["undp"]),
    (ENGLISH, "UNDP has been, in the view of many, described as slow.", []),
    (ENGLISH, "In its resolution 63/35 UNESCO asked for a report.", []),
    (ENGLISH, "In resolution 1325 (2000) UNESCO called for a report.", []),
    (ENGLISH, "UNESCO recalled resolution 1325 (2000).", ["unesco"]),
    (ENGLISH, "The United Nations High Commissioner for Human Rights gave a briefing.", ["ohchr"]),
    (ENGLISH, "The figures of the High Commissioner for Human Rights were quoted.", []),
]
OHCHR = ("high commissioner for human rights", "haute commissaire des nations unies aux droits de l'homme")
WISHES = [
    (ENGLISH, "The delegations had had to cut rations.", 0),
    (ENGLISH, "No agreement was reached on that question.", 0),
    (ENGLISH, "He warned against blurring the line.", 0),
    (ENGLISH, "Agreement was reached on the need for a fund, which must be set up.", 1),
    (FRENCH, "Une seule organisation devrait conduire chaque médiation.", 1),
    (FRENCH, "Ces travaux devraient conduire à un accord.", 0),
]


@pytest.mark.parametrize(("head", "words", "expected"), ACTED)
def test_who_acted(head: str, words: str, expected: list[str]) -> None:
    rows = records(reading(head + words), "participations")
    names = [str(r["organization_id"]) for r in rows if r["role"] == "participant"]
    assert ["ohchr" if name.endswith(OHCHR) else name for name in names] == expected


@pytest.mark.parametrize(("head", "words", "expected"), WISHES)
def test_what_is_proposed(head: str, words: str, expected: int) -> None:
    assert len(records(reading(head + words), "proposals")) == expected


@pytest.mark.parametrize("kind", ["proposals", "measures"])
def test_a_list_behind_a_verb(kind: str) -> None:
    nouns = {"proposals": "recommendations", "measures": "measures"}
    words = f"The Chairperson noted the following {nouns[kind]}:\n\n(a) That a list be made;\n\n(b) That it be kept.\n"
    rows = records(reading(ENGLISH + words), "proposals")
    assert [r["section"] for r in rows] == [kind, kind]


def test_the_state_of_a_sender_by_his_signature() -> None:
    text = """Letter dated 20 June 2014 from the Chair of the Peacebuilding Commission addressed to the Secretary-General

I have the honour to submit the record below.

(Signed) Rafael Quintela
Permanent Representative of Brazil
"""
    claims = [(c.field, c.value) for c in reading(text).claims if c.field == "sender_country"]
    assert claims == [("sender_country", "BRA")]
