"""Offices that tell an organization: those of departments of the United Nations, those known only by how they begin, and
those that stand alone beside organizations; chairs by their surname; delegations with persons from parts of them. Phrasings
of our own."""

import pytest
from reading_of import WORKSHOPS, reading, records

POLITICAL = "office:department-of-political-affairs"
SAHEL = "office:office-of-the-special-envoy-of-the-secretary-general-for-the-sahel"
UNITED_NATIONS = "office:united-nations"


def who(code: str, words: str, role: str) -> list[str]:
    """The organizations in a role that words add to a report."""
    rows = records(reading(WORKSHOPS[code] + words), "participations")
    return [row["organization_id"] for row in rows if row["role"] == role and "organization_id" in row]


@pytest.mark.parametrize(
    ("code", "words", "organization", "there"),
    [
        ("en", "The Under-Secretary-General for Political Affairs, Ms. Ann Doe, made a statement.", POLITICAL, True),
        ("en", "The Special Envoy of the Secretary-General for the Sahel made a statement.", SAHEL, True),
        ("en", "The Special Envoy of the African Union for the Sahel made a statement.", SAHEL, False),
        ("en", "The Assistant Secretary-General for Political Affairs of SADC spoke.", POLITICAL, False),
        ("en", "The representative of SADC, Mr. John Doe, and the Secretary-General spoke.", UNITED_NATIONS, True),
        ("en", "The Executive Secretary of SADC and its Secretary-General spoke.", UNITED_NATIONS, False),
        ("en", "SADC and the Secretary-General of ECOWAS spoke.", UNITED_NATIONS, False),
        (
            "fr",
            "Le Secrétaire général adjoint aux affaires politiques, M. Jean Diop, a pris la parole.",
            POLITICAL,
            True,
        ),
        ("fr", "L'Envoyée spéciale du Secrétaire général pour le Sahel a pris la parole.", SAHEL, True),
        ("fr", "La CEDEAO et le Secrétaire général ont pris la parole.", UNITED_NATIONS, True),
        (
            "fr",
            "Le Représentant spécial du Secrétaire général et Chef de la Mission d'appui des Nations Unies en Libye est"
            " intervenu.",
            UNITED_NATIONS,
            False,
        ),
        ("es", "El Secretario General Adjunto de Asuntos Políticos hizo uso de la palabra.", POLITICAL, True),
        ("es", "La Secretaria General Adjunta de Asuntos Políticos de la CEEAC intervino.", POLITICAL, False),
        ("ru", "Выступил заместитель Генерального секретаря по политическим вопросам.", POLITICAL, True),
        ("ar", "وأدلت وكيلة الأمين العام للشؤون السياسية ببيان.", POLITICAL, True),
        ("zh", "主管政治事务副秘书长发了言。", POLITICAL, True),
    ],
)
def test_offices_that_stand_alone(code: str, words: str, organization: str, there: bool) -> None:
    assert (organization in who(code, words, "participant")) is there


@pytest.mark.parametrize(
    ("code", "words", "expected"),
    [
        ("en", "It was convened by the Secretary-General.", [UNITED_NATIONS]),
        ("en", "It was convened by my Special Envoy for the Sahel.", [SAHEL]),
        ("en", "It was convened by the Secretary-General of the Commonwealth.", ["commonwealth"]),
        ("en", "It was convened by the Secretary-General and ECOWAS.", [UNITED_NATIONS, "ecowas"]),
        ("fr", "Il a été convoqué par le Secrétaire général.", [UNITED_NATIONS]),
        ("fr", "Il a été convoqué par mon Envoyée spéciale pour le Sahel.", [SAHEL]),
        ("fr", "Il a été convoqué par le Secrétaire général de la CEDEAO.", ["cedeao"]),
    ],
)
def test_offices_that_convene(code: str, words: str, expected: list[str]) -> None:
    assert who(code, words, "convener") == expected


LISTS = {
    "en": "\n\nThe following spoke:\n\n* the Executive Secretary of the Southern African Development Community;\n* {};\n",
    "fr": "\n\nLes orateurs ci-après ont pris la parole :\n\n– M. Jean Diop, Secrétaire général de la CEEAC;\n– {};\n",
    "es": "\n\nHicieron uso de la palabra los siguientes oradores:\n\n- el Secretario General de la CEEAC;\n- {};\n",
}


@pytest.mark.parametrize(
    ("code", "entry", "expected"),
    [
        ("en", "the Director of the Conflict Prevention Centre of the European Union", ["european union"]),
        (
            "en",
            "the Director of the Mediation Division, Department of Political Affairs",
            ["department of political affairs"],
        ),
        ("en", "Ms. Ann Doe, Acting Head of the Early Warning Cell of the European Union", ["european union"]),
        ("en", "the Director of the Institute for Research of Ghana", []),
        ("fr", "Mme Ana Bo, Directrice des relations avec l'Union européenne", []),
        ("fr", "Mme Ana Bo, ancienne Cheffe de la cellule d'alerte de l'Union européenne", []),
        ("fr", "Mme Ana Bo, Cheffe par intérim de la délégation de l'Union européenne", ["union europeenne"]),
        (
            "fr",
            "Mme Ana Bo, Représentante permanente de la Communauté économique des États de l'Afrique de l'Ouest auprès de"
            " l'Organisation des Nations Unies",
            ["communaute economique des etats de l'afrique de l'ouest"],
        ),
        ("fr", "Mme Ana Bo, Cheffe de la cellule d'alerte précoce de l'Union européenne", ["union europeenne"]),
        ("es", "la Sra. Ana Ruiz, Jefa interina de la célula de alerta de la Unión Europea", ["union europea"]),
    ],
)
def test_offices_known_by_how_they_begin(code: str, entry: str, expected: list[str]) -> None:
    assert who(code, LISTS[code].format(entry), "participant")[1:] == expected


PARTY = "\n\nList of participants\n\n{}\nAfrican Union: Mr. Ali Bah, Director\n"


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (
            "United Nations: Ms. Ann Doe (Department of Political Affairs); Mr. Jim Roe (UNDP)",
            ["department of political affairs", "undp", "african union"],
        ),
        (
            "United Nations: Ms. Ann Doe (Department of Political Affairs) and Mr. Jim Roe",
            ["department of political affairs", "united nations", "african union"],
        ),
        ("United Nations: Ms. Ann Doe (New York)", ["united nations", "african union"]),
        ("United Nations: Ms. Ann Doe (Kenya)", ["united nations", "african union"]),
    ],
)
def test_persons_from_parts_of_an_organization(entry: str, expected: list[str]) -> None:
    assert who("en", PARTY.format(entry), "participant") == expected


CHAIRED = "Ms. Banda-Phiri chaired the meeting.\n\nList of participants\n\nSADC\nMs. {} Banda-Phiri, Director\n\nECOWAS\nMr. {}, Expert\n"


@pytest.mark.parametrize(
    ("first", "other", "expected"),
    [("Grace", "Olu Ade", ["sadc"]), ("Grace", "Olu Banda-Phiri", []), ("Grace", "Banda Olu", ["sadc"])],
)
def test_chairs_by_their_surname(first: str, other: str, expected: list[str]) -> None:
    assert who("en", CHAIRED.format(first, other), "chair") == expected


@pytest.mark.parametrize(
    ("code", "words", "expected"),
    [
        ("fr", "Le Groupe a aidé vingt processus, dont ceux qui sont conduits par la CEDEAO.", []),
        ("fr", "La médiation conduite par la CEDEAO a été saluée.", []),
        ("fr", "Les débats étaient conduits par la CEDEAO.", ["cedeao"]),
        ("fr", "Il a été présidé par la CEDEAO.", ["cedeao"]),
        ("es", "Se saludaron los procesos encabezados por la Unión Africana.", []),
    ],
)
def test_what_others_led(code: str, words: str, expected: list[str]) -> None:
    assert who(code, words, "chair") == expected


def proposals(text: str) -> list[str]:
    """The first words of each proposal that a text makes."""
    return [row["text"].split(",")[0] for row in records(reading(text), "proposals")]


NUMBERED = """Seminar on peace

The seminar on peace was held in Dakar on 3 May 2012.

Recommendations

The following recommendations were made. They bind nobody.

1. A directory of mediation units, kept in Addis Ababa.
2. The organizations could meet every two years, in turn.
"""


def test_numbered_proposals_without_a_lead_in() -> None:
    assert proposals(NUMBERED) == [
        "A directory of mediation units",
        "The organizations could meet every two years",
    ]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "Small administrations receive some thirty reporting requests a year."),
        ("fr", "Aucun État ne saurait venir seul à bout de ces réseaux."),
        ("fr", "Ils ont fait le point de leur action en faveur d'un règlement politique."),
    ],
)
def test_facts(code: str, words: str) -> None:
    before = len(records(reading(WORKSHOPS[code]), "proposals"))
    assert len(records(reading(WORKSHOPS[code] + words), "proposals")) == before
