"""Names that page numbers or symbols part, on the first page too."""

import pytest
from reading_of import IN_PARIS, reading, values

EN, FR, ES, RU, ZH = (IN_PARIS[code] for code in ("en", "fr", "es", "ru", "zh"))


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (EN + "ECOWAS and the Caribbean\n\n12\n\nCommunity took part in the meeting.", "caribbean community"),
        (EN + "It was attended by ECOWAS and the League of\nA/65/100\n\n3\n\nArab States.", "league of arab states"),
        (
            FR + "La CEDEAO et la Communauté des\n\n- 12 -\n\nCaraïbes ont assisté à la réunion.",
            "communaute des caraibes",
        ),
        (ES + "La OEA y la Unión\n\nPágina 3\n\nAfricana participaron en la reunión.", "union africana"),
        (RU + "ЭКОВАС и Карибское\n\n12\n\nсообщество приняли участие в совещании.", "карибское сообщество"),
        (ZH + "非洲联盟和加勒比\n\n12\n\n共同体参加了会议。", "加勒比共同体"),
    ],
)
def test_a_name_that_a_page_break_parts_is_found(text: str, last: str) -> None:
    assert values(reading(text), "participations", "organization_id")[1:] == [last]


@pytest.mark.parametrize(
    "text",
    [
        EN + "It was attended by the League of Arab States\n\n12\n\nThe work went on.",
        "United Nations\n\nA/65/100\n\nGeneral Assembly\n\n"
        + EN
        + "The League of Arab States took part in the meeting.",
    ],
)
def test_what_no_name_runs_over_stays_parted(text: str) -> None:
    assert values(reading(text), "participations", "organization_id") == ["league of arab states"]
