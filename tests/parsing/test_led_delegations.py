"""Delegations of which only their leader is told, in six languages; who is asked to invite; agendas of no meeting."""

import pytest
from reading_of import WORKSHOPS, reading, records

TITLE = "区域和平研讨会摘要\n\n研讨会于2004年2月10日在曼谷举行。\n\n{}\n"


def rows_of(text: str) -> list[tuple[str, str]]:
    rows = records(reading(text), "participations")
    return [(row["role"], row["organization_id"]) for row in rows if "organization_id" in row]


@pytest.mark.parametrize(
    ("code", "sentence", "led"),
    [
        ("en", "The delegation of the European Union was led by Ambassador Jean Dupont.", True),
        ("en", "The European Union delegation was led by its Commissioner.", True),
        (
            "en",
            "The European Union delegation was to have been led by Ambassador Jean Dupont but did not attend.",
            False,
        ),
        ("en", "The operation of the European Union was led by General Jean Dupont.", False),
        ("fr", "La délégation de l'Union européenne était conduite par l'Ambassadeur Jean Dupont.", True),
        ("fr", "L'opération de l'Union européenne était conduite par le général Jean Dupont.", False),
        ("es", "La delegación de la Unión Europea estuvo encabezada por el Embajador Jean Dupont.", True),
        ("zh", "欧洲联盟方面由让·杜邦大使率领。", True),
        ("zh", "欧洲联盟代表团由让·杜邦大使率领。", True),
        ("zh", "欧洲联盟方面的行动由法国率领。", False),
        ("zh", "下次会议的欧洲联盟代表团将由让·杜邦大使率领。", False),
    ],
)
def test_a_delegation_that_somebody_led(code: str, sentence: str, led: bool) -> None:
    there = rows_of(f"{WORKSHOPS[code]}{sentence}\n")
    assert any(role == "participant" for role, _ in there) == led


@pytest.mark.parametrize(
    ("sentence", "invited"),
    [
        ("与会者请东盟秘书处届时邀请海湾合作委员会参加。", []),
        ("主席邀请了海湾合作委员会参加会议。", ["海湾合作委员会"]),
    ],
)
def test_whoever_is_asked_to_invite_has_not_done_so(sentence: str, invited: list[str]) -> None:
    assert [name for role, name in rows_of(TITLE.format(sentence)) if role == "invited"] == invited


@pytest.mark.parametrize(
    ("heading", "sections"),
    [("发展议程", ["discussion"]), ("会议议程", []), ("研讨会议程", [])],
)
def test_an_agenda_of_no_meeting(heading: str, sections: list[str]) -> None:
    text = TITLE.format(f"{heading}\n\n1. 与会者认为，各方应加强合作。")
    assert [row["section"] for row in records(reading(text), "proposals")] == sections


def test_what_those_who_met_want_is_no_list_of_them() -> None:
    text = TITLE.format(
        "与会者商定采取以下行动：\n\n- 由欧洲联盟编写一份手册；\n- 每年举办一次演习。\n\n欧洲联盟介绍了情况。"
    )
    assert [row["section"] for row in records(reading(text), "proposals")] == ["measures", "measures"]
