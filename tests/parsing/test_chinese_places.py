"""Chinese: where a meeting was and about what, told before the verb."""

import pytest
from reading_of import reading, records

TITLE = """区域和平讨论会摘要

{}

1. 与会者就各自的工作交换了意见，并感谢主席的工作。
"""


@pytest.mark.parametrize(
    ("sentence", "place", "theme"),
    [
        ("讨论会于2004年2月10日在日内瓦举行。", "日内瓦", None),
        ("2004年2月10日在阿尔帕霍夫召开的讨论会审查了进展。", "阿尔帕霍夫", None),
        ("讨论会于2004年2月10日在肯尼亚姆瓦鲁镇举行，主题是预防外交。", "姆瓦鲁镇", "预防外交"),
        ("以“边界与和平”为题的讨论会于2004年2月10日在曼谷举行。", "曼谷", "边界与和平"),
        ("代表们于2004年2月10日会聚河内，就“水与安全”坦率地交换了意见，讨论会历时一天。", "河内", "水与安全"),
    ],
)
def test_place_and_theme_stand_before_their_verb(sentence: str, place: str, theme: str | None) -> None:
    (meeting,) = records(reading(TITLE.format(sentence)), "meetings")
    assert (meeting.get("place"), meeting.get("theme")) == (place, theme)
    assert meeting["start_date"] == "2004-02-10"
