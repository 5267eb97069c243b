"""Short names and wrapped names in Chinese, vowel signs and definite nouns in Arabic, delegations and who led them, guests of a
record, what stands under the title of a list, and the day of a paper in its last line."""

import pytest
from reading_of import REPORTS, reading, records, values

ZH, AR, EN, FR = REPORTS["zh"], REPORTS["ar"], REPORTS["en"], REPORTS["fr"]
CENTRE = "联合国中亚地区预防性外交中心"


def roles(text: str) -> set[tuple[str, str]]:
    """Who was there, in what role."""
    rows = records(reading(text), "participations")
    return {(row.get("organization_id") or row["country"], row["role"]) for row in rows}


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (f"讲习班由{CENTRE}(下称“中心”)主办。讲习班由中心主任李安先生主持。", (CENTRE, "chair")),
        ("阿拉伯国家联盟提供了会场。联盟助理秘书长哈桑·穆尔西主持会议。", ("阿拉伯国家联盟", "chair")),
        ("联合国教育、\n科学及文化组织的代表通报说，图集即将出版。", ("联合国教育、科学及文化组织", "participant")),
        ("非洲联盟委员会主席通过视频与会。", ("非洲联盟委员会", "participant")),
        ("国际原子能机构核安保干事黄志远对此作了答复。", ("国际原子能机构", "participant")),
        ("欧洲联盟能源司司长安娜·诺瓦克主持了关于管道的专题小组讨论。", ("欧洲联盟", "participant")),
    ],
)
def test_names_that_chinese_shortens_wraps_or_shares(sentences: str, expected: tuple[str, str]) -> None:
    assert expected in roles(ZH + sentences)


@pytest.mark.parametrize(
    ("sentences", "other"),
    [
        ("一些中心主任主持了其他活动。", CENTRE),
        ("讲习班由负责非洲联盟事务的秘书长特别代表阿米娜·迪亚洛主持。", "非洲联盟"),
        ("非洲联盟秘书处的代表预定出席2005年的下一期讲习班。", "非洲联盟"),
        ("欧洲联盟代表团由大使玛丽亚·科赫率领。", "联合国"),
        ("欧洲委员会的代表以议会大会的名义发言。", "大会"),
    ],
)
def test_names_in_chinese_that_tell_of_nobody(sentences: str, other: str) -> None:
    first = f"本次活动得到了{CENTRE}的报告。" if other == CENTRE else ""
    told = {who for who, role in roles(ZH + first + sentences) if role in ("chair", "participant")}
    assert other not in told


@pytest.mark.parametrize(
    "entry",
    [
        "- 非洲联盟和平与安全专员阿米娜·迪亚洛女士；",
        "- 阿米娜·迪亚洛女士，非洲联盟和平与安全专员；",
        "- 阿米娜·迪亚洛，和平与安全专员，非洲联盟；",
    ],
)
def test_person_and_office_in_either_order(entry: str) -> None:
    text = f"{ZH}应邀向安理会通报情况的有：\n\n{entry}\n- 阿拉伯国家联盟秘书长哈立德·曼苏里先生。\n"
    assert {who for who, _ in roles(text)} == {"非洲联盟", "阿拉伯国家联盟"}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("وترأست الاجتماعَ السيدة إيلينا ماركوفيتش، وزيرة خارجية إثيوبيا.", "إيلينا ماركوفيتش"),
        ("وترأس حلقة العمل السيد منير الكعبي.", "منير الكعبي"),
    ],
)
def test_vowel_signs_belong_to_the_word_before(sentence: str, name: str) -> None:
    assert values(reading(AR + sentence), "meetings", "chair_name") == [name]


def test_a_noun_with_its_article_is_the_meeting_at_hand() -> None:
    text = AR + "عُقد الاجتماع بدعوة من مكتب الأمم المتحدة المعني بالمخدرات والجريمة."
    assert ("مكتب الامم المتحدة المعني بالمخدرات والجريمة", "convener") in roles(text)


@pytest.mark.parametrize(
    ("sentence", "proposed"),
    [
        ("وأعرب الأطراف عن تأييدهم لإشراك الشباب في جهود المصالحة.", True),
        ("ورأى المشاركون أن الجهود ينبغي أن تبدأ قبل اندلاع العنف.", True),
        ("ورأى المشاركون أن ذلك ينبغي أن يتيح إحراز تقدم.", False),
    ],
)
def test_support_for_doing_and_predictions(sentence: str, proposed: bool) -> None:
    assert bool(values(reading(AR + sentence), "proposals", "text")) is proposed


@pytest.mark.parametrize(
    ("head", "listed", "expected"),
    [
        (
            AR,
            "الوفود المشاركة\n\nوفد الأمم المتحدة:\n- السيد مارك أولسن، وكيل الأمين العام\n- السيد بيار لوران، المنظمة الدولية للهجرة\n",
            {"الامم المتحدة", "المنظمة الدولية للهجرة"},
        ),
        (
            EN,
            "List of participants\n\nUnited Nations\n    Mr. Marc Olsen, Director\n    Mr. Pierre Laurent, International Organization for "
            "Migration\n",
            {"united nations", "international organization for migration"},
        ),
        (
            FR,
            "Liste des participants\n\nUnion africaine\n    M. Marc Olsen, Directeur, Département des affaires sociales\n",
            {"union africaine"},
        ),
    ],
)
def test_delegates_from_another_organization(head: str, listed: str, expected: set[str]) -> None:
    assert {who for who, _ in roles(head + listed)} == expected


@pytest.mark.parametrize(
    ("text", "chairs"),
    [
        (EN + "The delegation of the African Union was led by its Commissioner, Ms. Aminata Diallo.", set()),
        (EN + "The workshop was led by the Commissioner of the African Union, Ms. Aminata Diallo.", {"african union"}),
        (ZH + "非洲联盟代表团由专员阿米娜·迪亚洛率领。", set()),
    ],
)
def test_who_led_a_delegation_chaired_nothing(text: str, chairs: set[str]) -> None:
    assert {who for who, role in roles(text) if role == "chair"} == chairs


def test_a_list_says_under_its_title_of_which_meeting_it_is() -> None:
    text = (
        "Список участников\n\nМеждународная конференция по восстановлению портов\nДжидда, 2–4 декабря 2024 года\n\nКонференцию созвала "
        "Лига арабских государств.\n\nОрганизации\n\n• Европейский союз\n• Африканский союз\n• Совет Европы\n"
    )
    assert values(reading(text), "meetings", "start_date") == ["2024-12-02"]
    assert ("лига арабских государств", "convener") in roles(text)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (FR + "Les participants ont remercié le secrétariat.\n\nGenève, le 12 décembre 2016\n", "2016-12-12"),
        (AR + "وشكر المشاركون الأمانة.\n\nنيويورك، 31 أيار/مايو 2019\n", "2019-05-31"),
        (ZH + "各方赞赏东道国。\n\n2018年4月29日订于巴拉克拉瓦，以英文和法文写成。\n", "2018-04-29"),
        (EN + "The participants thanked the secretariat, and will meet again on 12 December 2016.\n", None),
    ],
)
def test_the_day_of_a_paper_in_its_last_line(text: str, day: str | None) -> None:
    assert values(reading(text), "documents", "dated_on") == ([day] if day else [])


def test_a_record_whose_chair_alone_speaks() -> None:
    text = (
        "S/PV.8475\n\nمجلس الأمن\n\nالجلسة 8475\nالأربعاء، 6 آذار/مارس 2019\nنيويورك\n\nمحضر حرفي مؤقت\n\nالرئيس: السيد هاوسمان .......... "
        "(ألمانيا)\n\nالرئيس (تكلم بالإنكليزية): وفقا للمادة 39 من النظام الداخلي المؤقت للمجلس، أدعو إلى المشاركة في هذه الجلسة السيد "
        "لارس نيلسن، رئيس وفد الاتحاد الأوروبي لدى الأمم المتحدة.\n\nيبدأ مجلس الأمن الآن نظره في البند المدرج في جدول أعماله.\n"
    )
    assert ("الاتحاد الاوروبي", "invited") in roles(text)
