"""Chinese: who convened, whose number and date a meeting bears, who led it, and at whose wish something was done."""

import pytest
from reading_of import force_of, reading, records, values

TITLE = """区域和平研讨会摘要

{}

1. 与会者就各自的工作交换了意见，并感谢主席的工作。
"""
DPA, AU, ASEAN = "政治事务部", "非洲联盟", "东南亚国家联盟"


@pytest.mark.parametrize(
    ("sentence", "conveners"),
    [
        ("研讨会于2004年2月10日在曼谷举行，由政治事务部和泰国外交部共同发起。", [DPA]),
        ("研讨会于2004年2月10日在曼谷举行，由政治事务部与国际问题研究院联合举办。", [DPA]),
        ("非洲联盟会同东南亚国家联盟，于2004年2月10日在曼谷举办了研讨会。", [AU, ASEAN]),
        ("非洲联盟2004年2月10日在曼谷联合国会议中心举行研讨会。", [AU]),
        ("非洲联盟2004年2月10日就冲突后重建问题举行研讨会。", [AU]),
        ("联合国同区域组织调解研讨会于2004年2月10日在曼谷举行。", []),
        ("研讨会于2004年2月10日在曼谷联合国总部举行。", []),
        (
            "根据大会第58/69号决议，政治事务部与东南亚国家联盟合作，于2004年2月10日在曼谷联合举办了研讨会。",
            [DPA, ASEAN],
        ),
        ("研讨会于2004年2月10日在曼谷举行。发起并召集研讨会的是非洲联盟和东南亚国家联盟。", [AU, ASEAN]),
        ("研讨会于2004年2月10日在曼谷举行。本次会议应非洲联盟的召集而举行。", [AU]),
        ("研讨会于2004年2月10日在曼谷举行，讨论了上海合作组织的工作。", []),
        ("研讨会于2004年2月10日在曼谷举行。研讨会由亚洲及太平洋经济社会委员会主办。", ["亚洲及太平洋经济社会委员会"]),
        ("研讨会于2004年2月10日在联合国日内瓦办事处举行，由非洲联盟主办。", [AU]),
        ("研讨会于2004年2月10日在非洲联盟总部举行，由政治事务部和东南亚国家联盟联合召集。", [DPA, ASEAN]),
        ("研讨会于2004年2月10日在曼谷举行。非洲联盟委员会将会举办另一次研讨会。", []),
    ],
)
def test_who_convened(sentence: str, conveners: list[str]) -> None:
    rows = records(reading(TITLE.format(sentence)), "participations")
    assert [r["organization_id"] for r in rows if r["role"] == "convener" and "country" not in r] == conveners


@pytest.mark.parametrize(
    ("sentence", "ordinal"),
    [
        ("第四届联合国同区域组织调解能力建设研讨会于2004年2月10日在曼谷举行。", "4"),
        ("第十次东南亚国家联盟—联合国部长级会晤于2004年2月10日在曼谷举行。", "10"),
        ("第三届海角气候对话会议于2004年2月10日在曼谷举行。", "3"),
        ("第二次世界大战问题研讨会于2004年2月10日在曼谷举行。", None),
        ("第三委员会关于预防的研讨会于2004年2月10日在曼谷举行。", None),
        ("第二次联合国访问期间的研讨会于2004年2月10日在曼谷举行。", None),
        ("研讨会于2004年2月10日在曼谷举行。第一场会议讨论水资源问题。", None),
    ],
)
def test_the_number_before_a_long_name(sentence: str, ordinal: str | None) -> None:
    assert records(reading(TITLE.format(sentence)), "meetings")[0].get("ordinal") == ordinal


def test_a_meeting_behind_the_clause_that_tells_of_it() -> None:
    words = "安全理事会2004年2月10日在纽约举行会议。会议承接了安全理事会2003年1月13日就同区域组织合作问题举行的会议。"
    dates = values(reading(TITLE.format(words)), "meetings", "start_date")
    assert set(dates) == {"2004-02-10", "2003-01-13"}


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("泰国外交部长约瑟夫·林受总统委托主持会议。", "约瑟夫·林"),
        ("泰国外交部长让-\n克洛德·林主持了会议。", "让- 克洛德·林"),
    ],
)
def test_who_led_at_another_s_wish(words: str, name: str) -> None:
    told = "研讨会于2004年2月10日在曼谷举行。" + words
    assert records(reading(TITLE.format(told)), "meetings")[0]["chair_name"] == name


@pytest.mark.parametrize(
    ("words", "force"),
    [
        ("应非洲联盟召集，第二次会议在开罗举行。", None),
        ("应东南亚国家联盟(东盟)邀请，他介绍了情况。", None),
        ("该干事应主席之请作了介绍。", None),
        ("大会第73/148号决议请秘书长继续加强合作。", None),
        ("非洲联盟应建立调解员名册。", "should"),
        ("应非洲联盟邀请，各国应建立调解员名册。", "should"),
    ],
)
def test_at_whose_wish_is_no_proposal(words: str, force: str | None) -> None:
    assert force_of(words, "zh") == force


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("约60名专家从各地赴会，他们所属的机构有非洲联盟和东南亚国家联盟。", [(AU, "participant"), (ASEAN, "participant")]),
        ("非洲联盟应邀列席旁听。", [(AU, "observer")]),
        ("非洲联盟则从日内瓦连线。", [(AU, "participant")]),
        ("非洲联盟将应邀参加下一次研讨会。", []),
        ("下一次研讨会将于2006年举行，届时将邀请非洲联盟派代表参加。", []),
        ("届时将邀请非洲联盟和东南亚国家联盟派代表参加。", []),
        ("东南亚国家联盟为东道组织。", [(ASEAN, "host")]),
        ("与会者回顾了非洲联盟与联合国签署合作声明以来的交往。", []),
        ("保证方由以下人员代表：\n\n- 非洲联盟：政治、防务和安全事务机关主任；\n\n- 东南亚国家联盟：总协调处处长。", [(AU, "participant"), (ASEAN, "participant")]),
    ],
)  # fmt: skip
def test_who_was_there(words: str, expected: list[tuple[str, str]]) -> None:
    told = TITLE.format("研讨会于2004年2月10日在曼谷举行。") + "\n2. " + words + "\n"
    rows = records(reading(told), "participations")
    assert [(r["organization_id"], r["role"]) for r in rows if "organization_id" in r] == expected


def test_a_title_within_quotes_does_not_close_them() -> None:
    words = "研讨会于2004年2月10日在曼谷举行，题为“区域组织与《全球反恐战略》的执行”。"
    assert records(reading(TITLE.format(words)), "meetings")[0]["theme"] == "区域组织与《全球反恐战略》的执行"


def test_a_heading_over_the_host_in_a_list() -> None:
    text = "区域和平研讨会\n\n2004年2月10日，曼谷\n\n与会者名单\n\n东道方\n\n东南亚国家联盟\n\n区域组织\n\n非洲联盟\n\n美洲国家组织\n"
    rows = [(r["organization_id"], r["role"]) for r in records(reading(text), "participations")]
    assert rows == [(ASEAN, "host"), (AU, "participant"), ("美洲国家组织", "participant")]


def test_a_mission_was_where_it_went() -> None:
    text = "几内亚比绍问题联合评估团的报告\n\n1. 联合评估团于2015年3月9日至13日访问了比绍。评估团由政治事务部率领。\n"
    assert records(reading(text), "meetings")[0]["place"] == "比绍"


def test_a_labelled_place_of_a_state_and_a_town() -> None:
    text = "区域组织联席会议\n\n会议报告\n\n时间：2023年8月29日和30日\n地点：斐济苏瓦\n\n1. 与会者交换了意见。\n"
    assert records(reading(text), "meetings")[0]["place"] == "苏瓦"


def test_who_takes_the_lead_in_holding_it() -> None:
    words = "研讨会于2004年2月10日在曼谷举行，由非洲联盟牵头、东南亚国家联盟协助筹办。"
    rows = records(reading(TITLE.format(words)), "participations")
    assert [r["organization_id"] for r in rows if r["role"] == "convener"] == [AU]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("安全理事会在德国任主席期间，于2004年2月10日在曼谷举行研讨会。", "曼谷"),
        ("安全理事会在越南担任主席期间于2004年2月10日举行研讨会。", None),
        ("非洲联盟于2004年2月10日在德国举行研讨会。", "德国"),
    ],
)
def test_a_presidency_is_no_place(words: str, place: str | None) -> None:
    assert records(reading(TITLE.format(words)), "meetings")[0].get("place") == place


@pytest.mark.parametrize(
    "words",
    [
        "越南副总理兼外交部长阮光明担任辩论主席。",
        "越南副总理兼外交部长阮光明任讲习班主席。",
        "研讨会主席为越南海事安全局副局长阮光·明。",
    ],
)
def test_who_was_in_the_chair(words: str) -> None:
    told = TITLE.format("研讨会于2004年2月10日在曼谷举行。" + words)
    assert records(reading(told), "meetings")[0]["chair_name"].replace("·", "") == "阮光明"


def test_who_was_there_together() -> None:
    words = "研讨会于2004年2月10日在曼谷举行。同泰国官员一起讨论的，有非洲联盟和东南亚国家联盟的专家。"
    rows = records(reading(TITLE.format(words)), "participations")
    assert [r["organization_id"] for r in rows if r["role"] == "participant" and "country" not in r] == [AU, ASEAN]


def test_items_numbered_by_words() -> None:
    words = "研讨会于2004年2月10日在曼谷举行。\n\n主席归纳出以下建议：\n\n一、请非洲联盟举办课程。\n\n二、各组织宜相互承认证书。\n"
    found = records(reading(TITLE.format(words)), "proposals")
    assert [(p["text"], p["section"]) for p in found][:2] == [
        ("请非洲联盟举办课程。", "proposals"),
        ("各组织宜相互承认证书。", "proposals"),
    ]


def test_paragraphs_numbered_by_words_are_no_items() -> None:
    words = "一、下列组织提出以下建议：\n\n(a) 加强对话；\n\n(b) 增加资金。\n\n二、会议于2004年2月10日在曼谷闭幕。\n"
    assert not [p for p in records(reading(TITLE.format(words)), "proposals") if "闭幕" in p["text"]]


@pytest.mark.parametrize(
    ("words", "force"),
    [
        ("各组织宜相互承认证书。", "should"),
        ("他认为不能把妇女只安排在行政岗位上。", "must"),
        ("他说与会者不能及时收到文件。", None),
        ("这里的气候适宜种植。", None),
    ],
)
def test_what_is_fitting(words: str, force: str | None) -> None:
    assert force_of(words, "zh") == force


@pytest.mark.parametrize(
    ("sentence", "conveners"),
    [
        ("会议于2004年2月10日在曼谷举行，由非洲联盟和东南亚国家联盟联合召集。", [AU, ASEAN]),
        ("会议由非洲联盟召集。", [AU]),
        ("会议回顾了2003年2月10日由非洲联盟召集的研讨会。", []),
    ],
)
def test_who_convened_a_meeting_that_is_called_anothers(sentence: str, conveners: list[str]) -> None:
    text = f"联合国与区域组织协商会议摘要\n\n2004年2月10日，曼谷\n\n1. {sentence}\n"
    rows = records(reading(text), "participations")
    assert [r["organization_id"] for r in rows if r["role"] == "convener"] == conveners


def test_a_minister_of_a_kingdom_has_a_name() -> None:
    words = "研讨会于2004年2月10日在曼谷举行。泰王国外交部长颂猜·威拉差蓬主持会议。"
    assert values(reading(TITLE.format(words)), "meetings", "chair_name") == ["颂猜·威拉差蓬"]
