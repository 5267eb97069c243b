"""Items of a report that is numbered throughout, lead-ins that a verb of agreeing closes, and who did not take part. Phrasings of
our own."""

import pytest
from reading_of import reading, records, values

OPENING = {
    "en": ("Report on the seminar on mediation", "The seminar was held in Nairobi on 5 May 2015.", "UNICEF took part."),
    "ru": (
        "Отчет о семинаре по посредничеству",
        "Семинар состоялся в Минске 5 мая 2015 года.",
        "В семинаре участвовал ЮНИСЕФ.",
    ),
    "zh": ("调解研讨会报告", "研讨会于2015年5月5日在北京举行。", "儿基会出席了会议。"),
}
PHRASES = {
    "en": ("Recommendations", "A weekly exchange of bulletins.", "A glossary under the guidance of UNESCO."),
    "ru": (
        "Предложения, прозвучавшие на семинаре",
        "Обмен сводками по понедельникам.",
        "Общий словарь под руководством ЮНЕСКО.",
    ),
    "zh": ("商定事项", "由教科文组织牵头编制名册。", "不再另设秘书处。"),
}
TOLD = {
    "en": ("Recommendations", "UNICEF reported on its work.", "Regional organizations should meet more often."),
    "ru": ("Рекомендации", "ЮНИСЕФ сообщил о своей работе.", "Организациям следует встречаться чаще."),
    "zh": ("建议", "儿基会介绍了工作。", "各组织应当加强联系。"),
}


def report(code: str, items: dict[str, tuple[str, str, str]]) -> str:
    title, first, second = OPENING[code]
    heading, third, fourth = items[code]
    return f"{title}\n\n1. {first}\n2. {second}\n\n{heading}\n3. {third}\n4. {fourth}\n"


@pytest.mark.parametrize("code", OPENING)
def test_phrases_numbered_on_are_items_of_their_heading(code: str) -> None:
    parsed = reading(report(code, PHRASES))
    assert len(values(parsed, "proposals", "text")) == 2
    assert "chair" not in values(parsed, "participations", "role")


@pytest.mark.parametrize("code", OPENING)
def test_sentences_of_a_report_are_no_items(code: str) -> None:
    assert len(values(reading(report(code, TOLD)), "proposals", "text")) == 1


@pytest.mark.parametrize(
    ("closing", "item"),
    [
        ("The participants resolved:", "(a) A joint desk in Nairobi;\n(b) Weekly calls between the desks."),
        ("Участники условились:", "a) возобновить обмен стажерами;\nb) ежегодно проводить одну встречу."),
    ],
)
def test_a_verb_of_agreeing_closes_a_lead_in(closing: str, item: str) -> None:
    title, first, _ = OPENING["ru" if "У" in closing else "en"]
    heading = "Участники" if "У" in closing else "Participants"
    parsed = reading(f"{title}\n\n{first}\n\n{heading}\n\nUNICEF\nUNESCO\n\n{closing}\n{item}\n")
    assert set(values(parsed, "proposals", "force")) == {"agreed"}
    assert len(values(parsed, "proposals", "text")) == 2


@pytest.mark.parametrize(
    ("text", "conveners"),
    [
        (
            "第三次反恐研讨会于2017年6月7日在雅加达东盟秘书处举行,由欧洲联盟和国际刑警组织共同主办。",
            {"欧洲联盟", "国际刑警组织"},
        ),
        ("第三次反恐研讨会于2017年6月7日在维也纳召开,欧洲安全与合作组织担任东道主,欧洲联盟为召集人。", {"欧洲联盟"}),
        ("2017年6月7日,东盟和欧洲联盟在雅加达举行了第三次反恐研讨会。", {"东盟", "欧洲联盟"}),
    ],
)
def test_a_seat_or_host_convened_nothing(text: str, conveners: set[str]) -> None:
    rows = records(reading(f"第三次反恐研讨会纪要\n\n{text}\n"), "participations")
    assert {row["organization_id"] for row in rows if row["role"] == "convener"} == conveners


def test_the_year_above_a_record_is_no_number() -> None:
    text = "الأمم المتحدة\nمجلس الأمن  S/PV.7100\nالسنة التاسعة والستون\nالجلسة 7100\nالخميس، 23 كانون الثاني/يناير 2014\nنيويورك\n"
    assert values(reading(text), "meetings", "ordinal")[:1] == ["7100"]


def test_an_office_of_an_organization_named_before_is_its_own() -> None:
    text = "تقرير اجتماع الخبراء بشأن الهجرة\n\nعقد اجتماع الخبراء بشأن الهجرة في الرباط في 5 أيار/مايو 2012.\n\nوأسندت رئاسة الاجتماع إلى السيد الحبيب بن يحيى، الأمين العام {}.\n"
    assert "chair" not in values(reading(text.format("للاتحاد")), "participations", "role")
    assert "chair" in values(reading(text.format("للأمم المتحدة")), "participations", "role")


@pytest.mark.parametrize(
    ("text", "came"),
    [
        (
            "Присутствовали:\n\nот ЮНЕСКО — А. Саидов, директор;\nот ЮНИСЕФ — г-жа Е. Миттал;\nот СНГ — никто.",
            {"юнеско", "юнисеф"},
        ),
        (
            "Семинар состоялся в Минске 5 мая 2015 года. Участники благодарят за поддержку следующие организации: ЮНИСЕФ, ЮНЕСКО.",
            set(),
        ),
    ],
)
def test_who_came_behind_the_word_for_whom(text: str, came: set[str]) -> None:
    rows = records(
        reading(f"Протокол семинара по посредничеству\nМинск, 5 мая 2015 года\n\n{text}\n"), "participations"
    )
    assert {row["organization_id"] for row in rows if row["role"] == "participant"} == came
