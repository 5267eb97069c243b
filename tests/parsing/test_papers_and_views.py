"""The day of a paper, the meeting of a section, who presided by holding a meeting, what a meeting welcomed, and whose view it was.

The sentences are made up, in the languages that write so.
"""

import pytest
from reading_of import reading, records, values

HEADS = {
    "en": "REPORT OF THE WORKSHOP ON SMALL ARMS\n\nLomé, 9-11 June 2009\n\nReport of the secretariat\n\nLomé, {day} June 2009\n\n1. The workshop was held in Lomé from 9 to 11 June 2009.\n",
    "es": "Informe del taller regional\n\nLima, 9 a 11 de junio de 2009\n\nInforme de la secretaría\n\nLima, {day} de junio de 2009\n\n1. El taller regional se celebró en Lima del 9 al 11 de junio de 2009.\n",
    "ru": "Доклад о региональном семинаре\n\nНайроби, 9–11 июня 2009 года\n\nДоклад секретариата\n\nНайроби, {day} июня 2009 года\n\n1. Региональный семинар состоялся в Найроби 9–11 июня 2009 года.\n",
    "zh": "区域讲习班的报告\n\n2009年6月9日至11日，达喀尔\n\n秘书处的报告\n\n2009年6月{day}日，达喀尔\n\n1. 区域讲习班于2009年6月9日至11日在达喀尔举行。\n",
}


@pytest.mark.parametrize("text", HEADS.values(), ids=HEADS)
def test_a_later_day_in_a_line_of_its_own_is_that_of_the_paper(text: str) -> None:
    assert values(reading(text.format(day=30)), "documents", "dated_on") == ["2009-06-30"]
    assert values(reading(text.format(day=11)), "documents", "dated_on") == []


def test_days_of_another_meeting_are_not_those_of_the_paper() -> None:
    second = "2. A second workshop was held in Lomé on 30 June 2009.\n"
    assert values(reading(HEADS["en"].format(day=30) + second), "documents", "dated_on") == []


def test_several_days_below_who_prepared_a_paper_are_those_of_the_meeting() -> None:
    text = "Доклад о семинаре\n\nПодготовлен секретариатом\n\nЗагреб, 17–19 сентября 2013 года\n\n1. Семинар проходил в Загребе.\n"
    assert values(reading(text), "documents", "dated_on") == []


SECTIONS = {
    "en": "XII. African Union\n\nA. Background\n\n104. The Secretary-General spoke with the Chairperson often, and in October 2013 the Security Council held an open meeting.\n\n105. The Office supplied aid to three districts.\n\nB. {heading}\n\n106. A general meeting was held in Geneva from 20 to 22 May 2014.\n",
    "ru": "XII. Африканский союз\n\nA. Общие сведения\n\n104. Генеральный секретарь беседовал с Председателем, а в октябре 2013 года Совет Безопасности провел открытое заседание.\n\n105. Доставка помощи ускорилась вдвое.\n\nB. {heading}\n\n106. С 20 по 22 мая 2014 года в Женеве прошло общее совещание.\n",
}


@pytest.mark.parametrize(
    ("code", "heading", "first"),
    [
        ("en", "Consultations on cooperation", "2014-05-20"),
        ("ru", "Консультации по вопросам сотрудничества", "2014-05-20"),
        ("en", "Other matters", "2013-10-01"),
        ("ru", "Прочие вопросы", "2013-10-01"),
    ],
)
def test_a_section_is_about_the_meeting_that_its_heading_names(code: str, heading: str, first: str) -> None:
    reported = next(iter(records(reading(SECTIONS[code].format(heading=heading)), "meetings")))
    assert (reported["attestation"], reported["start_date"]) == ("reported", first)


PRESIDENTS = {
    "On 24 April 2014 the President of the General Assembly, Mr. Lionel Harcourt (Barbados), convened a thematic debate in New York.": "Lionel Harcourt",
    "Le 24 avril 2014, le Président de l’Assemblée générale, M. Lionel Harcourt, a tenu à New York un débat thématique.": "Lionel Harcourt",
    "El 24 de abril de 2014, el Presidente de la Asamblea General, Sr. Lionel Harcourt, celebró en Nueva York un debate temático.": "Lionel Harcourt",
    "24 апреля 2014 года Председатель Генеральной Ассамблеи Лионел Харкорт (Барбадос) провел в Нью-Йорке тематические прения.": "Лионел Харкорт",
    "2014年4月24日，大会主席莱昂内尔·哈考特先生（巴巴多斯）在纽约召开了高级别专题辩论会。": "莱昂内尔·哈考特",
    "في 24 نيسان/أبريل 2014، عقد رئيس الجمعية العامة، السيد ليونيل هاركورت (بربادوس)، مناقشة مواضيعية في نيويورك.": "ليونيل هاركورت",
    "Семинар состоялся в Загребе 17 сентября 2013 года. Семинар открыла г-жа Весна Юркович, которая была избрана его председателем.": "Весна Юркович",
    "عقدت حلقة العمل في زغرب في 17 أيلول/سبتمبر 2013. وافتتح حلقة العمل السيد سالم المطيري، الذي انتخب رئيسا لها.": "سالم المطيري",
}


@pytest.mark.parametrize(("text", "name"), PRESIDENTS.items())
def test_who_holds_a_meeting_of_his_organ_or_is_elected_presides(text: str, name: str) -> None:
    assert values(reading(text), "meetings", "chair_name") == [name]


def test_who_convenes_for_another_organization_need_not_preside() -> None:
    text = "On 24 April 2014 the Chairperson of the African Union Commission, Ms. Mary Banda, convened a consultation in Accra."
    assert values(reading(text), "meetings", "chair_name") == []


WELCOMED = {
    "en": ("The regional conference was held in Yaoundé from 11 to 13 September 2019. ", "The conference welcomed the peace agreement sponsored by the African Union."),
    "fr": ("La conférence régionale s’est tenue à Yaoundé du 11 au 13 septembre 2019. ", "La conférence s’est réjouie de la signature de l’accord, parrainé par l’Union africaine."),
    "es": ("La conferencia regional se celebró en Yaundé del 11 al 13 de septiembre de 2019. ", "La conferencia acogió con beneplácito el acuerdo de paz auspiciado por la Unión Africana."),
    "ru": ("Региональная конференция состоялась в Яунде 11–13 сентября 2019 года. ", "Конференция приветствовала соглашение, заключенное под эгидой Африканского союза."),
    "ar": ("عقد المؤتمر الإقليمي في ياوندي من 11 إلى 13 أيلول/سبتمبر 2019. ", "ورحب المؤتمر باتفاق السلام الموقع برعاية الاتحاد الأفريقي."),
    "zh": ("区域会议于2019年9月11日至13日在雅温得举行。", "会议欢迎在非洲联盟主持下签署的和平协定。"),
}  # fmt: skip


@pytest.mark.parametrize(("first", "second"), WELCOMED.values(), ids=WELCOMED)
def test_what_a_meeting_welcomed_was_made_by_others(first: str, second: str) -> None:
    assert records(reading(first + second), "participations") == []


@pytest.mark.parametrize(
    "text",
    [
        "The regional conference on arms, organized by the African Union, was held in Accra from 11 to 13 September 2019.",
        "The regional conference welcomed ten States and was organized by the African Union in Accra on 11 September 2019.",
    ],
)
def test_a_meeting_itself_was_organized(text: str) -> None:
    assert values(reading(text), "participations", "organization_id") == ["african union"]


THROUGH = {
    "It was organized by the African Union, through its Commission, in cooperation with the European Union.": "The workshop was held in Dakar from 6 to 8 June 2018. ",
    "Il a été organisé par l’Union africaine, par l’intermédiaire de sa Commission, en collaboration avec l’Union européenne.": "L’atelier s’est tenu à Dakar du 6 au 8 juin 2018. ",
    "El taller, organizado por la Unión Africana, a través de su Comisión, en colaboración con la Unión Europea, concluyó.": "El taller se celebró en Dakar del 6 al 8 de junio de 2018. ",
    "Он был организован Африканским союзом через свою Комиссию совместно с Европейским союзом.": "Семинар состоялся в Дакаре 6–8 июня 2018 года. ",
}


@pytest.mark.parametrize(("second", "first"), THROUGH.items())
def test_a_part_through_which_somebody_acted_parts_no_organizations(second: str, first: str) -> None:
    assert [row["role"] for row in records(reading(first + second), "participations")] == ["convener", "convener"]


VIEWS = {
    "In the view of the African Union, investment should focus on water points.": True,
    "According to the African Union, five States have adapted their laws.": False,
    "For the African Union, a post of observer should be created.": False,
}
SAID = {
    "De l’avis de l’Union africaine, il convient de renforcer les points d’eau.": "L’atelier s’est tenu à Dakar du 6 au 8 juin 2018. ",
    "A juicio de la Unión Africana, los Estados deberían financiarlos.": "El taller se celebró en Dakar del 6 al 8 de junio de 2018. ",
    "По мнению Африканского союза, инвестиции следует направлять на водоснабжение.": "Семинар состоялся в Дакаре 6–8 июня 2018 года. ",
    "在非洲联盟看来，各国应提供资金。": "讲习班于2018年6月6日至8日在达喀尔举行。",
    "وفي رأي الاتحاد الأفريقي، ينبغي أن تركز الاستثمارات على نقاط المياه.": "عقدت حلقة العمل في داكار من 6 إلى 8 حزيران/يونيه 2018. ",
}


@pytest.mark.parametrize(("second", "there"), VIEWS.items())
def test_whose_view_opens_a_sentence_was_there(second: str, there: bool) -> None:
    read = reading("The workshop was held in Dakar from 6 to 8 June 2018. " + second)
    assert values(read, "participations", "organization_id") == (["african union"] if there else [])


@pytest.mark.parametrize(("second", "first"), SAID.items())
def test_whose_view_opens_a_sentence_was_there_in_other_languages(second: str, first: str) -> None:
    assert values(reading(first + second), "participations", "role") == ["participant"]


ELSEWHERE = {
    "The workshop was held in Dakar on 6 June 2018. ": "The African Union expressed its readiness to acquaint itself with the outcome.",
    "Семинар состоялся в Душанбе 6 июня 2018 года. ": "Африканский союз выразил готовность ознакомиться с итогами.",
    "Второй семинар состоялся в Душанбе 6 июня 2018 года. ": "Генеральный секретарь встретился с Президентом Республики Таджикистан.",
}


@pytest.mark.parametrize(("first", "second"), ELSEWHERE.items())
def test_interest_in_the_outcome_and_calls_beside_a_meeting_are_no_presence(first: str, second: str) -> None:
    read = reading(first + second)
    assert records(read, "participations") == records(read, "proposals") == []


def test_the_office_of_a_listed_person_is_no_name_that_an_invitation_speaks_of() -> None:
    text = (
        "The open debate of the Security Council was held in New York on 24 November 2016.\n\n"
        "The Council heard briefings by the following:\n\n"
        "- Mr. Alan Brown, Under-Secretary-General for Peacekeeping Operations;\n"
        "- Ms. Nomvula Dlamini, High Representative of the African Union;\n\n"
        "The European Union invited others to join in paying for peacekeeping operations.\n"
    )
    rows = [r for r in records(reading(text), "participations") if r.get("person_name") == "Alan Brown"]
    assert [row["organization_id"] for row in rows] == ["office:department-of-peacekeeping-operations"]
