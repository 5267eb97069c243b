"""Meetings in French: how they are told of, and what is told of them. None of the phrasings stands in the seeds."""

import pytest
from reading_of import LETTER, reading, records, values

TOLD = [
    (
        "Le 20 juillet 2004, le Conseil de sécurité a tenu une séance publique sous la présidence de la Roumanie.",
        {
            "start_date": "2004-07-20",
            "end_date": "2004-07-20",
            "convened_by": "conseil de securite",
            "chair_country": "ROU",
        },
    ),
    (
        "La sixième réunion de haut niveau entre l'ONU et les organisations régionales a eu lieu les 25 et 26 juillet 2005,\n"
        "au Siège de l'Organisation des Nations Unies, à New York.",
        {
            "series_id": "high-level-meeting",
            "ordinal": "6",
            "start_date": "2005-07-25",
            "end_date": "2005-07-26",
            "place": "New York",
        },
    ),
    (
        "La 4e réunion de haut niveau entre l'ONU et les organisations régionales s'est tenue à Genève le 6 février 2001.",
        {"ordinal": "4", "start_date": "2001-02-06", "place": "Genève"},
    ),
    (
        "L'atelier organisé par l'Union africaine s'est déroulé à Addis-Abeba du 30 avril au 2 mai 2002.",
        {
            "convened_by": "union africaine",
            "start_date": "2002-04-30",
            "end_date": "2002-05-02",
            "place": "Addis-Abeba",
        },
    ),
    (
        "Le Conseil de sécurité a tenu le 28 mars 2007 un débat public sur le thème « Paix et\nsécurité en Afrique ».",
        {"start_date": "2007-03-28", "theme": "Paix et sécurité en Afrique"},
    ),
    (
        "La séance que le Conseil de sécurité a tenue le 6 novembre 2007 avait pour thème le rôle des organisations régionales.",
        {"start_date": "2007-11-06", "theme": "rôle des organisations régionales"},
    ),
    (
        "Le 17 octobre 2005, le Conseil de sécurité a tenu une séance, présidée par M. Mihai Răzvan Ungureanu, Ministre des\n"
        "affaires étrangères de la Roumanie.",
        {"chair_name": "Mihai Răzvan Ungureanu", "chair_country": "ROU"},
    ),
    (
        "Le 17 octobre 2005, le Conseil de sécurité a tenu une séance, présidée par le Ministre chilien des affaires étrangères,\n"
        "Ignacio Walker.",
        {
            "chair_name": "Ignacio Walker",
            "chair_title": "Ministre chilien des affaires étrangères",
            "chair_country": "CHL",
        },
    ),
    (
        "Le 22 août 2006, le Conseil de sécurité a tenu une réunion. Elle avait pour thème « Les nouveaux défis ».",
        {"theme": "Les nouveaux défis"},
    ),
    (
        "Une réunion spéciale du Comité contre le terrorisme s'est tenue à Vienne les 11 et 12 mars 2004.",
        {"convened_by": "comite contre le terrorisme", "start_date": "2004-03-11", "place": "Vienne"},
    ),
]


@pytest.mark.parametrize(("words", "expected"), TOLD)
def test_told(words: str, expected: dict[str, str]) -> None:
    (meeting,) = records(reading(LETTER + words), "meetings")
    assert {k: meeting.get(k) for k in expected} == expected
    assert meeting["attestation"] == "reported"


@pytest.mark.parametrize(
    "words",
    [
        "Le Conseil a adopté la résolution 1373 (2001) le 28 septembre 2001.",
        "Il faudrait tenir une réunion chaque année.",
        "La réunion de l'Union africaine à Addis-Abeba, le 5 mai 2005, a été annulée.",
        "La réunion du Conseil de sécurité prévue à New York le 5 mai 2005 n'a pas eu lieu.",
        "La prochaine réunion sera l'occasion de faire le point.",
        "Conformément à la décision prise à la dernière réunion, le rapport sera publié.",
    ],
)
def test_no_meeting(words: str) -> None:
    assert records(reading(LETTER + words), "meetings") == []


def test_planned() -> None:
    words = "La séance du Conseil de sécurité se tiendra à New York le 20 juillet 2004."
    (meeting,) = records(reading(LETTER + words), "meetings")
    assert (meeting["status"], meeting["start_date"]) == ("planned", "2004-07-20")


def test_the_previous_of_a_series_is_inferred_with_both_premises() -> None:
    words = (
        "La septième réunion de haut niveau entre l'ONU et les organisations régionales s'est tenue à New York le 22 septembre 2006.\n\n"
        "Lors de notre précédente réunion de haut niveau, en juillet 2005, nous avions fait le point."
    )
    parsed = reading(LETTER + words)
    _, before = records(parsed, "meetings")
    assert (before["ordinal"], before["start_date"], before["date_precision"]) == ("6", "2005-07-01", "month")
    premises = [c for c in parsed.claims if c.table == "meetings" and c.record == 1 and c.field == "ordinal"]
    assert [p.quote for p in premises] == ["septième", "notre précédente réunion de haut niveau, en juillet 2005"]
    assert {p.rule for p in premises} == {"inferred:previous_ordinal"}


def test_two_meetings_stay_two() -> None:
    words = (
        "Le 20 juillet 2004, le Conseil de sécurité a tenu une séance publique.\n\n"
        "Une réunion du Comité contre le terrorisme s'est tenue à Vienne le 12 mars 2004."
    )
    assert values(reading(LETTER + words), "meetings", "start_date") == ["2004-07-20", "2004-03-12"]


def test_the_writer_of_a_letter_in_the_chair() -> None:
    words = (
        "Une réunion du Comité contre le terrorisme s'est tenue à Vienne le 12 mars 2004. En ma qualité de Président de la\n"
        "réunion, je vous en transmets le compte rendu.\n\n(Signé) Heraldo Muñoz\n"
    )
    (meeting,) = records(reading(LETTER + words), "meetings")
    assert (meeting["chair_name"], meeting["chair_country"]) == ("Heraldo Muñoz", "CHL")


def test_what_an_annex_says_counts_for_the_meeting_of_the_annex() -> None:
    words = (
        "Le 20 juillet 2004, le Conseil de sécurité a tenu une séance publique. L'Union africaine y a participé.\n\n"
        "Annexe I\n\nUne réunion du Comité contre le terrorisme s'est tenue à Vienne le 12 mars 2004. La Ligue des États\n"
        "arabes a participé à la réunion. Les États devraient échanger des informations.\n"
    )
    parsed = reading(LETTER + words)
    days = [m["start_date"] for m in records(parsed, "meetings")]
    rows = [r for r in records(parsed, "participations") if r["role"] == "participant"]
    assert [(r["organization_id"], days[int(r["meeting"])]) for r in rows] == [
        ("union africaine", "2004-07-20"),
        ("ligue des etats arabes", "2004-03-12"),
    ]
    assert [days[int(p["meeting"])] for p in records(parsed, "proposals")] == ["2004-03-12"]
