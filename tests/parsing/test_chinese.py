"""Chinese: who took part, who was only spoken of, who held, received and chaired a meeting; persons are invented."""

import pytest
from reading_of import reading, records, values

HEAD = """2004年3月3日智利常驻联合国代表给秘书长的信

谨随函附上关于促进区域和平的会议的摘要(见附件)，供各会员国参考。

附件

会议摘要

1. 关于促进区域和平的高级别会议于2004年2月10日和11日在日内瓦举行。{}

2. 与会者就各自的工作交换了意见，并感谢主席的工作。
"""


def roles(sentence: str) -> set[tuple[str, str]]:
    """Who is read in which role in a sentence of a report, but for what its frame says."""
    found = records(reading(HEAD.format(sentence)), "participations")
    return {(r.get("organization_id") or r["country"], r["role"]) for r in found}


AU, EU, ASEAN, OAS, CE = "非洲联盟", "欧洲联盟", "东南亚国家联盟", "美洲国家组织", "欧洲委员会"


@pytest.mark.parametrize(
    "sentence",
    [
        "非洲联盟和欧洲联盟的代表参加了会议。",
        "出席会议的有非洲联盟和欧洲联盟的代表。",
        "参加会议的还有来自非洲联盟、欧洲联盟的高级官员。",
        "与会者包括非洲联盟和欧洲联盟。",
        "非洲联盟和欧洲联盟也派代表出席。",
        "非洲联盟以及欧洲联盟均派员与会。",
        "与会的有非洲联盟、欧洲联盟的专家。",
        "会议听取了非洲联盟和欧洲联盟代表的通报。",
        "非洲联盟委员会主席未能到会，但非洲联盟和欧洲联盟的代表出席了会议。",
        "在开幕式上，非洲联盟副主席和欧洲联盟特别代表先后致词。",
        "非洲联盟和欧洲联盟的常驻观察员在会上发了言。",
        "应主席邀请，非洲联盟和欧洲联盟派代表团出席了会议。",
        "作通报的有非洲联盟和欧洲联盟的代表。",
        "下列组织的代表发了言：非洲联盟和欧洲联盟。",
        "来自非洲联\n盟和欧洲\n联盟的专家参\n加了研讨。",
    ],
)
def test_who_took_part(sentence: str) -> None:
    assert roles(sentence) >= {(AU, "participant"), (EU, "participant")}


@pytest.mark.parametrize(
    "sentence",
    [
        "非洲联盟和欧洲联盟未派代表出席。",
        "非洲联盟和欧洲联盟均没有参加会议。",
        "非洲联盟缺席，欧洲联盟未能派代表与会。",
        "有人提到非洲联盟和欧洲联盟在该区域的作用。",
        "与会者赞扬非洲联盟和欧洲联盟的努力。",
        "会议鼓励非洲联盟和欧洲联盟更多参加今后的会议。",
        "非洲联盟和欧洲联盟愿意参加下一次会议。",
        "与会者建议邀请非洲联盟和欧洲联盟参加今后的会议。",
        "一些发言者回顾了非洲联盟与欧洲联盟的合作。",
        "会议印发了非洲联盟和欧洲联盟提供的文件。",
        "观察员部队参加了非洲联盟和欧洲联盟的演习。",
    ],
)
def test_who_is_only_spoken_of(sentence: str) -> None:
    assert not {who for who, _ in roles(sentence)} & {AU, EU}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("东南亚国家联盟以观察员身份列席了会议。", "observer"),
        ("东南亚国家联盟作为观察员出席会议。", "observer"),
        ("东南亚国家联盟也派观察员参加。", "observer"),
        ("东南亚国家联盟应邀以观察员身份参加会议。", "observer"),
        ("根据暂行议事规则第39条，主席邀请东南亚国家联盟代表参加讨论。", "invited"),
        ("主席还邀请东南亚国家联盟的秘书长出席会议。", "invited"),
        ("会议由东南亚国家联盟召集。", "convener"),
        ("会议是由东南亚国家联盟主办的。", "convener"),
        ("东南亚国家联盟联合举办了会议。", "convener"),
        ("会议由东南亚国家联盟承办。", "host"),
        ("东南亚国家联盟担任东道主。", "host"),
        ("会议由东南亚国家联盟秘书长安东尼奥·阿吉拉尔先生主持。", "chair"),
    ],
)
def test_roles(sentence: str, role: str) -> None:
    assert (ASEAN, role) in roles(sentence)


def test_governments_and_offices_hold_meetings() -> None:
    found = roles("会议由美洲国家组织、欧洲委员会和肯尼亚政府共同召集。")
    assert found >= {(OAS, "convener"), (CE, "convener"), ("KEN", "convener")}
    assert ("欧洲委员会", "convener") in roles("会议由欧洲委员会秘书长召集。")


def test_countries_within_other_words() -> None:
    assert not {who for who, _ in roles("发展中国家的代表参加了会议。")} & {"CHN"}
    assert not {who for who, _ in roles("乍得湖和几内亚湾沿岸的代表出席了本次会议，3月6日本次会议结束。")}


def test_two_in_the_chair() -> None:
    parsed = reading(HEAD.format("会议由秘鲁外交部长路易斯·加西亚和欧洲委员会秘书长安娜·诺瓦克女士共同主持。"))
    (meeting,) = records(parsed, "meetings")
    assert (meeting["chair_name"], meeting["chair_title"], meeting["chair_country"]) == (
        "路易斯·加西亚",
        "秘鲁外交部长",
        "PER",
    )


def test_a_date_right_before_the_number_of_a_meeting() -> None:
    parsed = reading(HEAD.format("主席回顾了安全理事会2003年4月11日第4739次会议的讨论。"))
    found = records(parsed, "meetings")
    assert {(m.get("ordinal"), m["start_date"], m["attestation"]) for m in found} >= {
        ("4739", "2003-04-11", "mentioned")
    }


LIST = """2004年3月3日智利常驻联合国代表给秘书长的信

谨随函附上会议的与会者名单(见附件)，供各会员国参考。会议于2004年2月10日在日内瓦举行。

附件

关于促进区域和平的高级别会议与会组织名单

一. 区域组织

非洲联盟
  H.E. Mr. John DOE        驻肯尼亚特派团团长

东南亚国家联盟(东盟)
  Ms. Jane ROE             秘书长

二. 观察员

欧洲委员会
  陈大文先生               海外尼日尔人事务顾问
"""


def test_a_list_with_persons() -> None:
    found = records(reading(LIST), "participations")
    assert {(r.get("organization_id") or r["country"], r["role"], r.get("person_name")) for r in found} == {
        (AU, "participant", "John DOE"),
        (ASEAN, "participant", "Jane ROE"),
        (CE, "observer", "陈大文"),
    }


MISSION = """安全理事会

Distr.: General
10 May 2014
Chinese
Original: English

安全理事会大湖区访问团的报告
2014年3月2日至7日

一. 访问团的组成

1. 访问团由下列成员组成：

安娜·诺瓦克大使(波兰)，团长
路易斯·加西亚先生(秘鲁)

2. 非洲联盟派一名代表随访问团同行。随行的还有秘书处政治事务部的官员。欧洲联盟提出派员随行，但未能成行。

二. 访问团的活动

3. 访问团听取了联合国开发计划署的情况通报。代表指出，各方应当尊重协定。
"""


def test_a_mission() -> None:
    parsed = reading(MISSION)
    found = records(parsed, "participations")
    assert {(r.get("organization_id") or r["country"], r["role"]) for r in found} >= {
        ("POL", "chair"),
        ("PER", "participant"),
        (AU, "participant"),
        ("政治事务部", "participant"),
    }
    assert not {r.get("organization_id") for r in found} & {EU, "联合国开发计划署"}
    assert values(parsed, "meetings", "start_date") == ["2014-03-02"]


@pytest.mark.parametrize(
    ("sentence", "force"),
    [
        ("培训宜以当地语言进行。", "should"),
        ("各组织还须定期交流信息。", "must"),
        ("安理会并请反恐怖主义委员会提出报告。", "urged"),
        ("与会者要求当局释放被拘留者。", "urged"),
        ("各方商定每年举行会晤。", "agreed"),
        ("会议重申坚定支持设立联络办公室。", "urged"),
    ],
)
def test_proposals(sentence: str, force: str) -> None:
    assert values(reading(HEAD.format(sentence)), "proposals", "force") == [force]


@pytest.mark.parametrize(
    "sentence",
    [
        "该组织的应对工作取得了进展。",
        "单靠军事手段不可能取胜。",
        "肯尼亚代表赞同这一发言。",
        "各方未达成一致意见。",
        "该组织也应邀派代表出席。",
        "代表们介绍了该署支持建立的机构。",
        "各国的人道主义需求有所增加。",
    ],
)
def test_no_proposals(sentence: str) -> None:
    assert not values(reading(HEAD.format(sentence)), "proposals", "force")


def test_headings_whose_noun_comes_last() -> None:
    text = HEAD.format("").replace("会议摘要", "联合国与欧洲委员会会议联合公报") + "\n3. 双方应当每年举行会晤。\n"
    assert values(reading(text), "proposals", "section") == ["declaration"]


@pytest.mark.parametrize(
    "sentence",
    [
        "非洲联盟的代表介绍了预警系统。",
        "非洲联盟秘书长安东尼奥·阿吉拉尔先生说，经费不足。",
        "随后，非洲联盟和平与安全专员就萨赫勒局势作了说明。",
        "非洲联盟驻联合国代表团团长也强调了伙伴关系的重要性。",
        "非洲联盟中亚问题特别代表同意这一看法。",
        "非洲联盟代表在谈到调解时指出，时机最为关键。",
        "非洲联盟代表以马里为例，阐述了联合部署的经验。",
        "在随后的讨论中，非洲联盟的发言者回顾了历年的协定。",
        "接着发言的是非洲联盟区域反恐机构的代表。",
        "2004年2月10日非洲联盟主席向与会者概述了路线图。",
        "坐在会议桌旁的还有非洲联盟的官员。",
        "非洲联盟也派出了代表团。",
        "非洲联盟的代表因航班延误下午才赶到。",
        "非洲联盟方面提到行为守则。",
        "非洲联盟驻联合国联络处负责人讲述了面临的困难。",
        "非洲联盟及其伙伴齐聚一堂。",
        "会议由秘鲁外交部长主持，非洲联盟执行秘书致答谢词。",
    ],
)
def test_who_acts_was_there(sentence: str) -> None:
    assert (AU, "participant") in roles(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "非洲联盟的预警系统得到了几位发言者的称赞。",
        "与会者对非洲联盟表示感谢。",
        "非洲联盟对不能出席深表歉意。",
        "非洲联盟表示无法派员参加。",
        "非洲联盟因首脑会议同期举行，未能派人与会，但提交了书面意见。",
        "非洲联盟派一名专家前来，后因签证延误未能成行。",
        "非洲联盟原定派代表发言。",
        "非洲联盟将介绍其路线图。",
        "东盟成员国的代表说，非洲联盟的经验值得借鉴。",
        "据报道，援助非洲联盟的国家表示不满。",
        "会议收到了非洲联盟的书面致辞。",
    ],
)
def test_who_acts_elsewhere_was_not_there(sentence: str) -> None:
    assert AU not in {who for who, _ in roles(sentence)}


def test_items_of_proposals_tell_of_nobody_there() -> None:
    report = (
        HEAD.format("") + "\n会议提出以下建议：\n\n(a) 非洲联盟派专家协助培训；\n\n(b) 邀请欧洲联盟参加下次会议。\n"
    )
    found = {r.get("organization_id") for r in records(reading(report), "participations")}
    assert not found & {AU, EU}


def test_numbers_of_meetings_digit_by_digit() -> None:
    parsed = reading(HEAD.format("安全理事会2003年4月11日第四七三九次会议审议了这一问题。"))
    assert "4739" in values(parsed, "meetings", "ordinal")


def test_a_name_without_dots_behind_an_office() -> None:
    parsed = reading(HEAD.format("会议由缅甸外交部长吴温貌伦和欧洲委员会秘书长共同主持。"))
    (meeting,) = records(parsed, "meetings")
    assert meeting["chair_name"] == "吴温貌伦"
