"""Participations in French: sentences, lists, offices, invitations, counts. None of the phrasings stands in the seeds."""

import pytest
from reading_of import LETTER, reading, records

MEETING = "Le 20 juillet 2004, le Conseil de sécurité a tenu une séance publique sur la stabilisation.\n\n"

Row = tuple[str, str, str | None]


def attended(words: str) -> list[Row]:
    rows = records(reading(LETTER + MEETING + words), "participations")
    found = [(r.get("organization_id") or r["country"], r["role"], r.get("represented_by")) for r in rows]
    return [row for row in found if row[1] not in ("convener", "chair")]


SENTENCES: list[tuple[str, list[Row]]] = [
    (
        "L'Union africaine et l'Organisation pour la sécurité et la coopération en Europe ont participé à la réunion.",
        [
            ("union africaine", "participant", None),
            ("organisation pour la securite et la cooperation en europe", "participant", None),
        ],
    ),
    (
        "Le Secrétaire général de la Ligue des États arabes a pris part à la séance.",
        [("ligue des etats arabes", "participant", "Secrétaire général")],
    ),
    (
        "Étaient également présents : l'Union européenne, la Ligue des États arabes et l'OTAN.",
        [],
    ),
    (
        "Les représentants de l'Union européenne, de la CEDEAO et de la Ligue des États arabes étaient présents.",
        [
            ("union europeenne", "participant", None),
            ("cedeao", "participant", None),
            ("ligue des etats arabes", "participant", None),
        ],
    ),
    (
        "La séance, à laquelle ont participé l'Union africaine et le Secrétaire général, a duré deux jours.",
        [("union africaine", "participant", None), ("office:united-nations", "participant", "Secrétaire général")],
    ),
    ("Les efforts de l'Union africaine et de la CEDEAO ont été salués.", []),
    ("Le rôle de l'Union européenne a été examiné avec l'OSCE.", []),
    ("L'Union africaine devrait participer à la réunion.", []),
    ("Aucun représentant de l'Union africaine n'était présent.", []),
    ("Contrairement à l'Union africaine, plusieurs États ont participé à la réunion.", []),
    ("L'Union africaine n'a pas participé à la réunion.", []),
    ("L'Union africaine a participé à l'élaboration du rapport.", []),
    ("Les opposants à l'Union africaine ont participé à la réunion.", []),
    ("Les organisations suivantes n'ont pas assisté à la réunion :\n\n– Union africaine\n\n– Union européenne\n", []),
    (
        "Les organisations suivantes ont assisté à la réunion :\n\n– Union africaine (absente)\n\n– Union européenne\n",
        [("union europeenne", "participant", None)],
    ),
    ("La réunion du Conseil de sécurité a été utile à l'Union africaine.", []),
]


@pytest.mark.parametrize(("words", "expected"), [s for s in SENTENCES if not s[0].startswith("Étaient")])
def test_sentences(words: str, expected: list[Row]) -> None:
    assert attended(words) == expected


LIST = """
Annexe II

Liste des participants

Organisations régionales et sous-régionales

Union africaine
Organisation pour la sécurité et la coopération
en Europe (OSCE)
Union européenne; représentée par la présidence du Conseil, le secrétariat
du Conseil et la Commission
Secrétaire général de la Ligue des États arabes
Organisation des amis du lac

Organes des Nations Unies

Président de l'Assemblée générale et Président du Conseil économique et social
"""


def test_list() -> None:
    parsed = reading(LETTER + MEETING + LIST)
    rows = [r for r in records(parsed, "participations") if r["role"] == "participant"]
    assert [(r["organization_id"], r.get("represented_by"), r["category"]) for r in rows] == [
        ("union africaine", None, "regional_organization"),
        ("organisation pour la securite et la cooperation en europe", None, "regional_organization"),
        (
            "union europeenne",
            "la présidence du Conseil, le secrétariat du Conseil et la Commission",
            "regional_organization",
        ),
        ("ligue des etats arabes", "Secrétaire général", "regional_organization"),
        ("assemblee generale", "Président", "un_organ_or_department"),
        ("conseil economique et social", "Président", "un_organ_or_department"),
    ]


def test_an_unknown_organization_of_a_list_is_an_issue_with_its_words() -> None:
    parsed = reading(LETTER + MEETING + LIST)
    (notice,) = [n for n in parsed.notices if n.code == "unknown_organization"]
    assert "Organisation des amis du lac" in notice.message
    assert notice.span is not None


def test_an_invitation_marks_those_who_came_as_new() -> None:
    words = (
        LIST
        + "\nAnnexe III\n\nDéclaration du Secrétaire général\n\nCette année, j'ai invité l'Union africaine à se joindre à nous.\n"
    )
    rows = records(reading(LETTER + MEETING + words), "participations")
    assert [r["organization_id"] for r in rows if r.get("newly_invited") == "true"] == ["union africaine"]


@pytest.mark.parametrize(
    ("words", "declared"),
    [
        ("Vingt-trois organisations ont participé à la réunion.", "23"),
        ("Au total, 20 délégations ont pris part à la réunion.", "20"),
        ("Une quarantaine de délégations ont participé à la réunion.", None),
        ("Environ 40 délégations ont participé à la réunion.", None),
        ("Trente et une organisations régionales ont assisté à la séance.", "31"),
    ],
)
def test_declared_counts(words: str, declared: str | None) -> None:
    (meeting,) = records(reading(LETTER + MEETING + words), "meetings")
    assert meeting.get("declared_delegations") == declared


def test_a_count_that_the_list_does_not_bear_out_is_an_issue() -> None:
    parsed = reading(LETTER + MEETING + "Douze organisations régionales ont participé à la réunion.\n" + LIST)
    (notice,) = [n for n in parsed.notices if n.code == "count_disagrees"]
    assert "12 are declared" in notice.message and "4 entries" in notice.message


def test_nobody_takes_part_in_a_document_without_meeting() -> None:
    assert records(reading(LETTER + "L'Union africaine a participé à l'élaboration du texte."), "participations") == []
