"""Documents without blank lines, each paragraph in one line; lines that say who made a text; entries whose heading or person no
blank line parts from them. And what Chinese clauses before a meeting tell of it."""

import pytest
from reading_of import reading, records, values

FLAT = {
    "en": (
        "Summary of the workshop\nBackground\nThe workshop on early warning was held in Vienna on 3 May 2018. It was chaired by "
        "Ms. Anna Lind, Secretary-General of the League of Arab States, and hosted by the Government of Austria at its own cost.\n"
        "Discussion\nThe representative of the African Union said that the gap between warning and action had grown for years, "
        "that many reports were never read, and that those who wrote them were seldom asked what ought to be done about it.\n"
    ),
    "fr": (
        "Résumé de l'atelier\nIntroduction\nL'atelier sur l'alerte rapide s'est tenu à Vienne le 3 mai 2018. Il a été présidé "
        "par Mme Anna Lind, Secrétaire générale de la Ligue des États arabes, et a réuni une quarantaine d'experts de la région.\n"
        "Débat\nLe représentant de l'Union africaine a dit que l'écart entre l'alerte et l'action se creusait depuis des années, "
        "que bien des rapports n'étaient jamais lus et que leurs auteurs n'étaient guère consultés sur la suite à donner.\n"
    ),
    "ru": (
        "Резюме семинара\nВведение\nСеминар по вопросам раннего предупреждения состоялся в Вене 3 мая 2018 года. На нем "
        "председательствовала г-жа Анна Линд, Генеральный секретарь Лиги арабских государств; собралось около сорока экспертов.\n"
        "Обсуждение\nПредставитель Африканского союза сказал, что разрыв между предупреждением и действиями растет годами, что "
        "многие доклады никто не читает, а их составителей редко спрашивают о том, что следовало бы предпринять дальше.\n"
    ),
    "zh": (
        "讲习班摘要\n背景\n2018年5月3日，非洲联盟在维也纳举行了预警问题讲习班，约四十名专家到会，讨论了预警与行动之间的差距，以及各区域机制"
        "多年来积累的经验和教训。讲习班由阿拉伯国家联盟秘书长安娜·林德女士主持，奥地利政府承担了全部费用，与会者对此表示感谢。\n"
        "讨论情况\n非洲联盟代表说，预警与行动之间的差距多年来一直在扩大，许多报告从来没有人读，撰写报告的人也很少有人征求他们的意见，"
        "各方对此早已习以为常，这种状况在过去十年里没有任何改变，而且在不少地方还有所恶化，令人十分担心。\n"
    ),
}


@pytest.mark.parametrize("code", FLAT)
def test_a_paragraph_under_a_heading_without_a_blank_line(code: str) -> None:
    parsed = reading(FLAT[code])
    assert values(parsed, "meetings", "start_date") == ["2018-05-03"]
    assert "chair" in values(parsed, "participations", "role")
    assert values(parsed, "meetings", "chair_name") in (["Anna Lind"], ["Анна Линд"], ["安娜·林德"])


MADE = {
    "en": (
        "Report of the workshop\n\n{}Libreville, 5 July 2018\n\nThe workshop was held in Douala from 12 to 14 June 2018.\n"
    ),
    "fr": (
        "Rapport de l'atelier\n\n{}Libreville, 5 juillet 2018\n\nL'atelier s'est tenu à Douala du 12 au 14 juin 2018.\n"
    ),
    "zh": ("讲习班报告\n\n{}利伯维尔，2018年7月5日\n\n讲习班于2018年6月12日至14日在杜阿拉举行。\n"),
}


@pytest.mark.parametrize(
    ("code", "maker"),
    [
        ("en", "Prepared by the Secretariat of the Economic Community of Central African States"),
        ("fr", "Établi par le Secrétariat de la Communauté économique des États de l'Afrique centrale"),
        ("zh", "联合国中部非洲区域办事处(中部非洲办)秘书处编写"),
        ("zh", "由会议秘书处编写"),
    ],
)
def test_the_day_below_who_made_a_text(code: str, maker: str) -> None:
    parsed = reading(MADE[code].format(f"{maker}\n\n"))
    assert values(parsed, "meetings", "start_date") == ["2018-06-12"]
    assert values(parsed, "documents", "dated_on") == ["2018-07-05"]
    assert not [theme for theme in values(parsed, "meetings", "theme") if theme in maker]


def test_a_heading_at_the_end_of_an_entry() -> None:
    text = (
        "Report of the seminar held in Vienna on 3 May 2018\n\nLIST OF PARTICIPANTS\n\nRegional organizations\n1. African Union\n"
        "2. Organization for Security and Cooperation in Europe, Conflict Prevention Centre, Vienna\n"
        "Other intergovernmental organizations\n3. INTERPOL\n"
    )
    rows = {r["organization_id"]: r.get("category_as_printed") for r in records(reading(text), "participations")}
    assert rows["organization for security and cooperation in europe"] == "Regional organizations"
    assert rows["interpol"] == "Other intergovernmental organizations"


def test_an_office_and_a_person_set_in_under_an_organization() -> None:
    text = (
        "Report of the seminar held in Vienna on 3 May 2018\n\nLIST OF PARTICIPANTS\n\nAfrican Union\n"
        "    Commissioner for Peace and Security, Mr. Musa Jallow\nAndean Community\n    Deputy Secretary-General, Ms. Ana Ruiz\n"
        "Pacific Islands Forum\n    Secretary-General, Mr. Carlos Aguirre\n"
    )
    rows = [
        (r["organization_id"], r["represented_by"], r["person_name"]) for r in records(reading(text), "participations")
    ]
    assert rows == [
        ("african union", "Commissioner for Peace and Security", "Musa Jallow"),
        ("andean community", "Deputy Secretary-General", "Ana Ruiz"),
        ("pacific islands forum", "Secretary-General", "Carlos Aguirre"),
    ]


CHINESE = "会议报告\n\n1. {}\n"


@pytest.mark.parametrize(
    ("sentence", "conveners"),
    [
        (
            "2016年8月18日，安全理事会在马来西亚担任主席期间就“联合国与区域组织的合作”在纽约举行了公开辩论。",
            ["安全理事会"],
        ),
        (
            "非洲联盟与中部非洲国家经济共同体(中非经共体)总秘书处于2018年6月12日在杜阿拉联合举办了讲习班。",
            ["非洲联盟", "中部非洲国家经济共同体"],
        ),
        ("联合国同区域组织首长第五次高级别会议于2003年7月29日和30日在纽约举行。", ["联合国"]),
        ("研讨会于2014年6月26日在基加利举行，以2012年11月东非共同体召集的预警问题专家会议的工作为基础。", []),
    ],
)
def test_chinese_conveners(sentence: str, conveners: list[str]) -> None:
    first = [r for r in records(reading(CHINESE.format(sentence)), "participations") if r["meeting"] == "0"]
    assert [r["organization_id"] for r in first if r["role"] == "convener"] == conveners


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("欧洲联盟代表介绍了中部非洲国家经济共同体的预警机制。", ["欧洲联盟"]),
        ("埃及代表不结盟国家运动说，预防很重要。", ["不结盟国家运动"]),
        ("欧洲联盟副秘书长出席了会议。欧洲联盟秘书长指出，预防很重要。", ["欧洲联盟"] * 2),
    ],
)
def test_chinese_representatives(sentence: str, there: list[str]) -> None:
    rows = records(reading(f"会议报告\n\n2018年5月3日，研讨会在达喀尔举行。\n\n{sentence}\n"), "participations")
    assert [r["organization_id"] for r in rows if "organization_id" in r] == there


def test_a_short_chinese_office_is_no_second_one() -> None:
    text = "会议报告\n\n2018年5月3日，研讨会在达喀尔举行。\n\n非洲联盟和平与安全专员出席了会议。非洲联盟专员说，预防很重要。\n"
    rows = records(reading(text), "participations")
    assert [r.get("represented_by") for r in rows] == ["和平与安全专员", None]


def test_a_name_that_begins_as_an_office_signs() -> None:
    text = "2012年10月15日秘书长给安全理事会主席的信\n\n谨随函转递结论。\n\n秘书长\n埃米尔·桑德伯格(签名)\n"
    assert values(reading(text), "documents", "sender_name") == ["埃米尔·桑德伯格"]
