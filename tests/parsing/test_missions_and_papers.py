"""What a mission attended on its way, days without a year, and the day of a paper that is not that of its meeting."""

import pytest
from reading_of import reading, records

MISSIONS = {
    "en": "Report of the Security Council mission to West Africa, 18 to 24 June 2010\n\nI. Introduction\n\n1. The mission "
    "visited Freetown and Abuja. It was received by the authorities of both countries.\n\nII. Meeting with regional "
    "organizations\n\n2. {day} the mission attended a meeting with regional organizations in Abuja, convened by the African "
    "Union.\n\n3. {listed}\n\nIII. Recommendations\n\n4. The authorities should complete the register of voters.\n",
    "es": "Informe de la misión del Consejo de Seguridad a África Occidental, 18 a 24 de junio de 2010\n\nI. Introducción\n\n1. La "
    "misión visitó Freetown y Abuja. Fue recibida por las autoridades de los dos países.\n\nII. Reunión con las organizaciones "
    "regionales\n\n2. {day} la misión asistió en Abuja a una reunión con organizaciones regionales, convocada por la Unión "
    "Africana.\n\n3. {listed}\n\nIII. Recomendaciones\n\n4. Las autoridades deberían ultimar el registro de votantes.\n",
    "fr": "Rapport de la mission du Conseil de sécurité en Afrique de l’Ouest, 18-24 juin 2010\n\nI. Introduction\n\n1. La mission "
    "s’est rendue à Freetown et à Abuja, où les autorités des deux pays l’ont reçue.\n\nII. Réunion avec les organisations "
    "régionales\n\n2. {day}, la mission a assisté à Abuja à une réunion avec des organisations régionales, convoquée par l’Union "
    "africaine.\n\n3. {listed}\n\nIII. Recommandations\n\n4. Les autorités devraient achever l’inscription des électeurs.\n",
    "ru": "Доклад миссии Совета Безопасности в Западную Африку, 18–24 июня 2010 года\n\nI. Введение\n\n1. Миссия посетила Фритаун и "
    "Абуджу, где ее приняли власти обеих стран.\n\nII. Встреча с региональными организациями\n\n2. {day} миссия приняла участие во "
    "встрече с региональными организациями в Абудже, организованной Африканским союзом.\n\n3. {listed}\n\nIII. Рекомендации\n\n4. "
    "Властям следует завершить составление списков избирателей.\n",
    "ar": "تقرير بعثة مجلس الأمن إلى غرب أفريقيا، 18-24 حزيران/يونيه 2010\n\nأولا - مقدمة\n\n1 - زارت البعثة فريتاون وأبوجا واستقبلتها "
    "سلطات البلدين.\n\nثانيا - الاجتماع مع المنظمات الإقليمية\n\n2 - {day} حضرت البعثة في أبوجا اجتماعا مع المنظمات الإقليمية "
    "عقده الاتحاد الأفريقي.\n\n3 - {listed}\n\nثالثا - التوصيات\n\n4 - ينبغي للسلطات أن تستكمل سجل الناخبين.\n",
    "zh": "安全理事会西非访问团的报告，2010年6月18日至24日\n\n一、导言\n\n1. 访问团访问了弗里敦和阿布贾，两国当局接待了访问团。\n\n二、与区域组织的会议\n\n"
    "2. {day}，访问团在阿布贾出席了由非洲联盟召集的一次区域组织会议。\n\n3. {listed}\n\n三、建议\n\n4. 当局应当完成选民登记。\n",
}
DAYS = {
    "en": "On 23 June",
    "es": "El 23 de junio",
    "fr": "Le 23 juin",
    "ru": "23 июня",
    "ar": "وفي 23 حزيران/يونيه",
    "zh": "6月23日",
}
LATER = {
    "en": "On 3 July",
    "es": "El 3 de julio",
    "fr": "Le 3 juillet",
    "ru": "3 июля",
    "ar": "وفي 3 تموز/يوليه",
    "zh": "7月3日",
}
CAME = {
    "en": "The European Union took part in the meeting.",
    "es": "La Unión Europea participó en la reunión.",
    "fr": "L’Union européenne a participé à la réunion.",
    "ru": "В этой встрече участвовал Европейский союз.",
    "ar": "وشارك الاتحاد الأوروبي في الاجتماع.",
    "zh": "欧洲联盟的代表参加了这次会议并作了发言。",
}


@pytest.mark.parametrize("code", MISSIONS)
def test_a_meeting_on_the_way_of_a_mission(code: str) -> None:
    read = reading(MISSIONS[code].format(day=DAYS[code], listed=CAME[code]))
    reported = [row for row in records(read, "meetings") if row["attestation"] == "reported"]
    assert [row["start_date"] for row in reported] == ["2010-06-18", "2010-06-23"]
    roles = {(row["role"], row["meeting"]) for row in records(read, "participations") if "organization_id" in row}
    assert {("convener", "1"), ("participant", "1")} <= roles
    assert {row["meeting"] for row in records(read, "proposals")} == {"0"}


@pytest.mark.parametrize("code", MISSIONS)
def test_a_day_outside_the_journey_is_of_an_unknown_year(code: str) -> None:
    read = reading(MISSIONS[code].format(day=LATER[code], listed=CAME[code]))
    assert not [row for row in records(read, "meetings") if row.get("start_date", "").endswith("-07-03")]


PAPERS = {
    "en": (
        "Report of the regional workshop on stability\n\nPrepared by the secretariat\n\n15 October 2018\n\n1. The regional workshop on "
        "stability was held in Accra {days} 2018. The participants took note of the report before them.\n",
        "from 24 to 26 September",
    ),
    "es": (
        "Informe del taller regional sobre la estabilidad\n\nPreparado por la secretaría\n\n15 de octubre de 2018\n\n1. El taller "
        "regional sobre la estabilidad se celebró en Accra {days} de 2018. Los participantes tomaron nota del informe.\n",
        "del 24 al 26 de septiembre",
    ),
    "fr": (
        "Rapport de l’atelier régional sur la stabilité\n\nÉtabli par le secrétariat\n\n15 octobre 2018\n\n1. L’atelier régional sur "
        "la stabilité s’est tenu à Accra {days} 2018. Les participants ont pris note du rapport.\n",
        "du 24 au 26 septembre",
    ),
    "ru": (
        "Доклад о работе регионального семинара-практикума\n\nПодготовлен секретариатом\n\n15 октября 2018 года\n\n1. Региональный "
        "семинар-практикум был проведен в Аккре {days} 2018 года. Участники приняли доклад к сведению.\n",
        "с 24 по 26 сентября",
    ),
    "ar": (
        "تقرير حلقة العمل الإقليمية المعنية بالاستقرار\n\nمن إعداد الأمانة\n\n15 تشرين الأول/أكتوبر 2018\n\n1 - عُقدت حلقة العمل الإقليمية "
        "المعنية بالاستقرار في أكرا {days} 2018. وأحاط المشاركون علما بالتقرير.\n",
        "في الفترة من 24 إلى 26 أيلول/سبتمبر",
    ),
    "zh": (
        "区域稳定问题讲习班的报告\n\n秘书处编写\n\n2018年10月15日\n\n1. 区域稳定问题讲习班于2018年{days}在阿克拉举行。与会者注意到了报告。\n",
        "9月24日至26日",
    ),
}


@pytest.mark.parametrize("code", PAPERS)
def test_the_day_alone_under_a_title_is_that_of_the_paper(code: str) -> None:
    text, days = PAPERS[code]
    [meeting] = records(read := reading(text.format(days=days)), "meetings")
    assert (meeting["start_date"], meeting["end_date"]) == ("2018-09-24", "2018-09-26")
    assert meeting.get("theme") in (None, "estabilidad", "stability", "stabilité")  # and not who prepared the paper
    assert [row.get("dated_on") for row in records(read, "documents")] == ["2018-10-15"]


def test_the_day_of_a_title_stands_where_no_earlier_one_is_told() -> None:
    text = "Meeting of experts\n\n15 October 2018\n\nThe meeting of experts took note of the report before it.\n"
    assert [row["start_date"] for row in records(reading(text), "meetings")] == ["2018-10-15"]
