"""Whoever should take part in something is asked to, and did not stay away."""

import pytest
from reading_of import reading, values

RU = "Доклад о совещании\n\nСовещание состоялось в Париже 3 мая 2010 года. ЭКОВАС принял участие в совещании.\n\nРекомендации\n\n"
ZH = "会议报告\n\n会议于2010年5月3日在巴黎举行。非洲联盟参加了会议。\n\n建议\n\n"


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (RU + "Африканский союз должен участвовать в миротворческих операциях.", 1),
        (RU + "Государства должны также участвовать в работе Комитета.", 1),
        (RU + "Африканский союз должен был участвовать в совещании.", 0),
        (ZH + "日本应为基金捐款。", 1),
        (ZH + "会议认为日本应当继续参加维持和平行动。", 1),
    ],
)
def test_what_should_be_done_is_asked(text: str, asked: int) -> None:
    assert len(values(reading(text), "proposals", "text")) == asked


def test_who_was_to_come_stays_absent() -> None:
    text = "会议报告\n\n会议于2010年5月3日在巴黎举行。非洲联盟本应出席会议。欧洲联盟参加了会议。"
    assert values(reading(text), "participations", "organization_id") == ["欧洲联盟"]
