"""English and Chinese: who brought others together, who presided, who came, and at whose wish. Phrasings of our own."""

import pytest
from reading_of import REPORTS, force_of, reading, records, values

CHINESE = """区域和平研讨会摘要

区域和平研讨会于2004年2月10日在曼谷举行。{}

1. 与会者就各自的工作交换了意见，并感谢主席的工作。
"""


def rows_of(code: str, words: str) -> list[dict[str, str]]:
    """The participations that a sentence adds to a report."""
    text = CHINESE.format(words) if code == "zh" else REPORTS[code] + words
    return records(reading(text), "participations")


@pytest.mark.parametrize(
    ("code", "words", "role", "count"),
    [
        ("en", "ECOWAS brought together in Accra the organizations of the coast.", "convener", 1),
        ("en", "SADC gathered in Accra the envoys of eight regional bodies.", "convener", 1),
        ("en", "In March 2001 SADC had brought together experts in Dakar.", "convener", 0),
        ("en", "SADC gathered in Accra.", "convener", 0),
        ("en", "The workshop brought together experts of SADC and ECOWAS.", "convener", 0),
        (
            "en",
            "On 20 July 2004 SADC brought together in Accra, for a workshop on peace, the organizations of the coast.",
            "convener",
            1,
        ),
        ("en", "Organizers: SADC and ECOWAS.", "convener", 2),
        ("en", "Host: SADC.", "host", 1),
        ("en", "The Secretary-General met with the leadership of SADC.", "chair", 0),
        ("fr", "Organisateurs : la SADC et la CEDEAO.", "convener", 2),
        ("en", "The Secretary-General of SADC, Mr. John Doe-Banda, convened the workshop in Accra.", "convener", 1),
        ("en", "The Secretary-General of SADC, whose friends convened the workshop, spoke.", "convener", 0),
        ("en", "The Secretary-General of SADC, Mr. John Doe, and the media convened the workshop.", "convener", 0),
        ("fr", "Le Secrétaire exécutif de la SADC, M. Jean Diop, a convoqué l'atelier à Accra.", "convener", 1),
        ("en", "It was organized by SADC in close cooperation with UNESCO.", "convener", 2),
        ("en", "It was organized by SADC with the support of UNESCO.", "convener", 1),
        ("en", "It had been organized by SADC.", "convener", 1),
        ("en", "A preparatory round had been convened by SADC in Accra.", "convener", 0),
        ("fr", "Il a été organisé par la SADC en partenariat avec l'UNESCO.", "convener", 2),
        ("fr", "Les deux tables rondes ont réuni la SADC et l'UNESCO.", "participant", 2),
        ("fr", "Les tables rondes ont porté sur la SADC et l'UNESCO.", "participant", 0),
        ("fr", "Organisation hôte : la SADC.", "host", 1),
        ("zh", "召集单位：东盟和非盟。", "convener", 2),
        ("zh", "非洲联盟以视频会议方式同次区域组织举行了研讨会。", "convener", 1),
        (
            "en",
            "It was convened jointly by SADC and ECOWAS, a year after the conference held in Dakar in May 2003.",
            "convener",
            2,
        ),
        ("en", "The event was organized by SADC, following the seminar held in Dakar in May 2002.", "convener", 1),
        ("en", "Convened by SADC, the regional workshop drew forty people.", "convener", 1),
        ("en", "SADC offered to convene the regional workshop and to act as host.", "host", 1),
        ("en", "The seminar of May 2002 was convened by SADC.", "convener", 0),
        (
            "en",
            "Seated at the table were SADC and ECOWAS, while UNESCO followed the proceedings as an observer.",
            "observer",
            1,
        ),
        (
            "en",
            "Seated at the table were SADC and ECOWAS, while UNESCO followed the proceedings as an observer.",
            "participant",
            2,
        ),
        (
            "en",
            "The following took their seats at the retreat: SADC, represented by Mr. X; ECOWAS; and UNESCO.",
            "participant",
            3,
        ),
        ("en", "An address was delivered by the Director of UNESCO, who urged States to act.", "participant", 1),
        ("en", "A word of caution came from UNESCO: fishing should be licensed.", "participant", 1),
        ("en", "It was suggested that UNESCO: a body of experts: should be told.", "participant", 0),
        ("en", "His counterpart from SADC replied that this was already done.", "participant", 1),
        ("en", "The experts had come from SADC, ECOWAS and UNESCO.", "participant", 3),
        ("en", "SADC and ECOWAS had each delegated a senior official.", "participant", 2),
        ("en", "UNESCO's Director said that schools were open.", "participant", 1),
        ("en", "UNESCO's schools were mentioned.", "participant", 0),
        ("en", "The floor then passed to SADC, which outlined its plans.", "participant", 1),
        ("en", "Represented at expert level were SADC and UNESCO.", "participant", 2),
        ("en", "The seats reserved for SADC and UNESCO remained empty.", "participant", 0),
        ("en", "UNESCO apologized for its absence.", "participant", 0),
        ("en", "The workshop owed its existence to SADC and ECOWAS.", "convener", 2),
        ("en", "The invitations bore the signatures of SADC and ECOWAS.", "convener", 2),
        ("zh", "研讨会的倡议来自东盟。", "convener", 1),
        ("zh", "邀请函由东盟和非盟联名发出。", "convener", 2),
        ("zh", "非洲联盟腾出会议厅供与会者使用。", "host", 1),
        ("zh", "会议请到了东盟和非盟。", "participant", 2),
        ("zh", "与会的四个组织是：东盟、非盟、欧盟、美洲国家组织。", "participant", 4),
        ("zh", "首场讨论由欧洲联盟驻曼谷代表团团长开场。", "participant", 1),
        ("zh", "东盟秘书处首次应邀加入，使参加本机制的代表团增至六个。", "participant", 1),
        ("zh", "我们，东盟、非盟的负责人和全权代表，应泰王国政府之邀，于2004年2月10日齐聚曼谷。", "participant", 2),
        ("zh", "东盟、非盟和欧盟的代表于2004年2月10日在曼谷开会。", "participant", 3),
        ("zh", "主席感谢东盟、非盟和欧盟的代表。", "participant", 0),
        ("zh", "下次会议将邀请东盟和非盟的代表参加。", "participant", 0),
        ("zh", "会议呼吁东盟、非盟和欧盟的代表加强合作。", "participant", 0),
        ("zh", "东盟代表2月11日上午在泰国外交部发言。", "participant", 1),
        ("zh", "到会的国际和区域机构还有东盟、非盟。", "participant", 2),
        ("zh", "太平洋岛屿论坛秘书长通过预录视频告诉与会者，妇女是骨干。", "participant", 1),
        ("zh", "东盟代表说，欧盟的数据可以共享。", "participant", 1),
        ("zh", "联合国中亚地区预防外交中心派观察员列席了会议。", "observer", 1),
        ("zh", "欧安组织是东道主。", "host", 1),
        ("zh", "应非洲联盟之邀，研讨会于2004年2月10日在曼谷举行。", "convener", 1),
        ("zh", "应非洲联盟请求，研讨会于2004年2月10日在曼谷举行。", "convener", 0),
        ("zh", "非洲联盟召集了各次区域组织的代表。", "convener", 1),
    ],
)
def test_how_many(code: str, words: str, role: str, count: int) -> None:
    rows = [r for r in rows_of(code, words) if r["role"] == role and "organization_id" in r]
    assert len({r["organization_id"] for r in rows}) == count


@pytest.mark.parametrize(
    ("code", "words", "name"),
    [
        ("en", "Ms. Ama Mensah, under whose able chairmanship the talks were held, was thanked.", "Ama Mensah"),
        ("en", "Mr. Kofi Mensah, from whose chair the talks had been directed, summed up.", "Kofi Mensah"),
        ("en", "Mr. Kofi Mensah (Ghana) was elected Chair by acclamation.", "Kofi Mensah"),
        ("en", "Mr. Kofi Mensah, in whom the delegations placed the duties of Chair, spoke.", "Kofi Mensah"),
        ("zh", "会议主席由泰国外交部长林伟女士担任。", "林伟"),
        ("zh", "主席一职由泰国外交部长约瑟夫·林先生出任。", "约瑟夫·林"),
        ("zh", "研讨会系东盟和非盟共同发起，泰国外交部副部长林伟全程主持。", "林伟"),
        ("zh", "执掌全天讨论的是泰国外交部长约瑟夫·林。", "约瑟夫·林"),
    ],
)
def test_who_presided(code: str, words: str, name: str) -> None:
    text = CHINESE.format(words) if code == "zh" else REPORTS[code] + words
    assert values(reading(text), "meetings", "chair_name") == [name]


@pytest.mark.parametrize(
    ("code", "words", "force"),
    [
        ("en", "It was considered essential that the centre be staffed.", "must"),
        ("en", "He regarded it as essential that vessels be allowed in.", "must"),
        ("en", "Ratification of the instruments needed to be speeded up.", "must"),
        ("en", "The instruments needed for this are at hand.", None),
        ("en", "The exchange of officers was also called for.", "urged"),
        ("en", "Reports of attacks lent urgency to the exchange.", None),
        ("en", "A request was addressed to the Secretariat for advice.", "urged"),
        ("en", "Such information may not be passed on.", "must"),
        ("en", "It was thought desirable to hold annual talks.", "should"),
        ("en", "The creation of a fund met with general approval.", "agreed"),
        ("en", "The parties pledged themselves to meet each year.", "agreed"),
        ("zh", "各组织有责任共享数据。", "must"),
        ("zh", "任命特使的时机已经成熟。", "should"),
        ("zh", "他们强调，所有行动都要遵守国际法。", "must"),
        ("zh", "有人指出，海平面上升的影响应根据公约处理。", "should"),
        ("zh", "海关程序应予以简化。", "should"),
        ("zh", "与会者表示支持为这些行动作出安排。", "urged"),
        ("zh", "非盟的发言者对此表示赞同。", None),
        ("zh", "调解工作在其中功不可没。", None),
        ("zh", "各组织代表应东盟秘书长之邀来到曼谷。", None),
    ],
)
def test_force(code: str, words: str, force: str | None) -> None:
    assert force_of(words, code) == force


@pytest.mark.parametrize(
    ("code", "words", "theme"),
    [
        ("en", "The participants considered the topic “Rivers without borders”.", "Rivers without borders"),
        (
            "en",
            "The workshop, “Rivers and peace”, had as its theme “Rivers without borders”.",
            "Rivers without borders",
        ),
        ("zh", "“河流与和平”研讨会的主题是“没有边界的河流”。", "没有边界的河流"),
        ("zh", "“河流与和平”研讨会于2004年2月10日在曼谷举行。", "河流与和平"),
    ],
)
def test_theme(code: str, words: str, theme: str) -> None:
    text = CHINESE.format(words) if code == "zh" else REPORTS[code] + words
    assert values(reading(text), "meetings", "theme")[0] == theme


def test_the_number_in_a_title_tells_of_which_meeting_an_annex_is() -> None:
    text = """2004年3月3日智利常驻联合国代表给秘书长的信

2004年2月10日和11日，我国在曼谷召开了区域组织首长第二次务虚会。谨随函附上主席总结(见附件)。

附件

区域组织首长第二次务虚会

主席总结

1. 首次务虚会于2001年6月在日内瓦召开，此后合作已扩展到十一个国家。
"""
    meetings = records(reading(text), "meetings")
    assert [(m["ordinal"], m["start_date"], m["attestation"]) for m in meetings] == [
        ("2", "2004-02-10", "reported"),
        ("1", "2001-06-01", "mentioned"),
    ]


@pytest.mark.parametrize(
    ("words", "count"),
    [
        ("来自各区域组织的15个代表团前来参会。", ["15"]),
        ("该网络自成立以来已向六个国家派出调解员。", []),
    ],
)
def test_delegations_that_came(words: str, count: list[str]) -> None:
    assert values(reading(CHINESE.format(words)), "meetings", "declared_delegations") == count


def test_an_item_of_what_is_to_be_done_convenes_nothing() -> None:
    text = CHINESE.format("") + "\n建议\n\n(a) 联合国与各区域组织每年举行两次研讨会；\n\n(b) 各组织指定一名协调人。\n"
    assert [r for r in records(reading(text), "participations") if r["role"] == "convener"] == []


@pytest.mark.parametrize(
    ("title", "heading", "section"),
    [
        ("Accra Declaration", "Our commitments to the rivers", "declaration"),
        ("Summary of the workshop", "The exchange of views", "discussion"),
    ],
)
def test_sections(title: str, heading: str, section: str) -> None:
    text = f"{title}\n\nRegional workshop on rivers, Accra, 20 July 2004\n\n{heading}\n\n1. The rivers must be kept clean.\n"
    assert values(reading(text), "proposals", "section") == [section]
