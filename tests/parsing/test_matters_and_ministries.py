"""Headings of matters within lists of what is to be done, offices of ministries, names that hold the name of a State, days of
letters, missions whose days stand in a sentence of their own, and chairs that a relative clause tells."""

import pytest
from reading_of import reading, records

HEADS = {
    "en": "Report of the meeting\n\nCairo, 18–20 June 2019\n\nI. Background\n\n1. ",
    "fr": "Rapport de la réunion\n\nLe Caire, 18-20 juin 2019\n\nI. Généralités\n\n1. ",
    "es": "Informe de la reunión\n\nEl Cairo, 18 a 20 de junio de 2019\n\nI. Generalidades\n\n1. ",
    "ru": "Доклад о совещании\n\nКаир, 18–20 июня 2019 года\n\nI. Общие сведения\n\n1. ",
    "zh": "会议报告\n\n2019年6月18日至20日，开罗\n\n一. 概述\n\n1. ",
    "ar": "تقرير الاجتماع\n\nالقاهرة، ١٨ - ٢٠ حزيران/يونيه ٢٠١٩\n\nأولا - معلومات عامة\n\n١ - ",
}
HELD = {
    "en": "The African Union held the meeting in Cairo from 18 to 20 June 2019. ",
    "fr": "L’Union africaine a tenu la réunion au Caire du 18 au 20 juin 2019. ",
    "es": "La Unión Africana celebró la reunión en El Cairo del 18 al 20 de junio de 2019. ",
    "ru": "Африканский союз провел совещание в Каире 18–20 июня 2019 года. ",
    "zh": "非洲联盟于2019年6月18日至20日在开罗举行了会议。",
    "ar": "عقد الاتحاد الأفريقي الاجتماع في القاهرة من ١٨ إلى ٢٠ حزيران/يونيه ٢٠١٩. ",
}
GROUPED = [
    (
        "en",
        "II. Recommendations\n\n2. The meeting adopted the following recommendations at its closing session:\nA. Food security\n"
        "- Creation of reserves of grain.\nB. Water\n- Launch of a course of two years.\n\nIII. Thanks\n\n3. A film was shown.",
        ["Creation of reserves of grain.", "Launch of a course of two years."],
    ),
    (
        "en",
        "II. Discussion\n\n2. The participants made the following recommendations:\n\nA. Food security\n\n1. Creation of reserves "
        "of grain.\n\n2. Drawing of a map.\n\nB. Water\n\n1. Launch of a course.\n\nIII. Other matters\n\n3. A film was shown.",
        ["Creation of reserves of grain.", "Drawing of a map.", "Launch of a course."],
    ),
    (
        "fr",
        "II. Recommandations\n\n2. La réunion a formulé les recommandations suivantes :\na) Ressources en eau\n"
        "- Lancement d’un programme de formation de deux ans.\nb) Sécurité alimentaire\n- Création de réserves régionales.",
        ["Lancement d’un programme de formation de deux ans.", "Création de réserves régionales."],
    ),
    (
        "fr",
        "II. Recommandations\n\n2. La réunion a formulé les recommandations suivantes :\n\na) Créer des réserves de céréales\n"
        "- dans la corne de l’Afrique ;\n- au Sahel.",
        ["Créer des réserves de céréales", "dans la corne de l’Afrique ;", "au Sahel."],
    ),
    (
        "es",
        "II. Debate\n\n2. La reunión acordó las medidas siguientes:\n\nSeguridad alimentaria\n\na) Creación de reservas de "
        "cereales.\n\nRecursos hídricos\n\nb) Puesta en marcha de un curso.\n\nIII. Otros asuntos\n\n3. Se proyectó una película.",
        ["Creación de reservas de cereales.", "Puesta en marcha de un curso."],
    ),
    (
        "ru",
        "## II. Обсуждение\n\n2. Участники вынесли следующие рекомендации:\n\n### Продовольствие\n\n1. Создание запасов зерна.\n\n"
        "### Вода\n\n2. Разработка учебной программы.\n\n## III. Прочее\n\n3. Был показан фильм.",
        ["Создание запасов зерна.", "Разработка учебной программы."],
    ),
    (
        "zh",
        "二. 建议\n\n2. 会议通过了下列建议：\nA. 粮食安全领域\n- 建立区域粮食战略储备。\nB. 水资源领域\n- 为水务人员制订培训方案。\n\n三. 其他\n\n3. 放映了影片。",
        ["建立区域粮食战略储备。", "为水务人员制订培训方案。"],
    ),
    (
        "ar",
        "ثانيا - التوصيات\n\n٢ - اعتمد الاجتماع التوصيات التالية:\nألف - في مجال الأمن الغذائي\n- إنشاء مخزونات من الحبوب.\n"
        "باء - في مجال الموارد المائية\n- وضع برنامج تدريبي.\n\nثالثا - مسائل أخرى\n\n٣ - عُرض فيلم.",
        ["إنشاء مخزونات من الحبوب.", "وضع برنامج تدريبي."],
    ),
]


@pytest.mark.parametrize(("language", "words", "expected"), GROUPED)
def test_headings_of_matters_belong_to_a_list_of_what_is_to_be_done(
    language: str, words: str, expected: list[str]
) -> None:
    proposals = records(reading(f"{HEADS[language]}{HELD[language]}\n\n{words}"), "proposals")
    assert [proposal["text"] for proposal in proposals] == expected


OFFICES = [
    ("en", "The Secretary-General of the Ministry of Water of Jordan, Sami Haddad, spoke.", False),
    ("en", "The Secretary-General spoke.", True),
    ("fr", "Le Secrétaire général de l’Assemblée nationale a pris la parole.", False),
    ("es", "Intervino el Secretario General de la Cruz Roja.", False),
    ("ru", "Выступил Генеральный секретарь Национального собрания.", False),
    ("ru", "Выступил Генеральный секретарь.", True),
    ("zh", "约旦水利和灌溉部秘书长萨米·哈达德主持了会议。", False),
    ("ar", "وتكلم الأمين العام للجنة الوطنية للمياه.", False),
]


@pytest.mark.parametrize(("language", "words", "expected"), OFFICES)
def test_an_office_of_a_body_of_a_state_is_none_of_the_united_nations(
    language: str, words: str, *, expected: bool
) -> None:
    found = records(reading(f"{HEADS[language]}{HELD[language]}{words}"), "participations")
    assert any(row.get("organization_id") == "office:united-nations" for row in found) == expected


SOUNDS = [
    ("会议由埃塞俄比亚常驻代表特德塞·沃尔德马里亚姆大使主持。", "特德塞·沃尔德马里亚姆", "ETH"),
    ("加纳外交和区域一体化部长夸贝纳·阿杜-门萨主持会议。", "夸贝纳·阿杜-门萨", "GHA"),
    ("会议由马里常驻代表特德塞·沃尔德大使主持。", "特德塞·沃尔德", "MLI"),
]


@pytest.mark.parametrize(("words", "name", "country"), SOUNDS)
def test_a_state_that_is_but_a_sound_in_a_name(words: str, name: str, country: str) -> None:
    meeting = records(reading(f"{HEADS['zh']}{HELD['zh']}{words}"), "meetings")[0]
    assert (meeting["chair_name"], meeting["chair_country"]) == (name, country)


CHAIRS = [
    (
        "en",
        "The League of Arab States hosted the meeting, which was co-chaired by Ambassador Hisham Marzouki.",
        "Hisham Marzouki",
    ),
    ("en", "The League of Arab States described processes, which were led by the European Union.", None),
    (
        "fr",
        "La Ligue des États arabes a accueilli la réunion, que présidait l’Ambassadeur Hisham Marzouki.",
        "Hisham Marzouki",
    ),
    (
        "es",
        "La Liga de los Estados Árabes acogió la reunión, que presidió el Embajador Hisham Marzouki.",
        "Hisham Marzouki",
    ),
    ("ar", "وترأس الاجتماع السيد هشام المرزوقي من جامعة الدول العربية.", "هشام المرزوقي"),
]


@pytest.mark.parametrize(("language", "words", "name"), CHAIRS)
def test_who_chaired_in_a_clause_about_the_meeting(language: str, words: str, name: str | None) -> None:
    text = reading(f"{HEADS[language]}{HELD[language]}{words}")
    assert records(text, "meetings")[0].get("chair_name") == name
    chairs = [row["organization_id"] for row in records(text, "participations") if row["role"] == "chair" and not name]
    assert chairs == []


MISSIONS = [
    ("Report of the Security Council mission to Mali", "In the letter dated 30 August 2017 from the President of the Council "
     "(S/2017/757), the terms of reference of the mission were transmitted. The mission visited Bamako from 6 to 8 September 2017."),
    ("安全理事会马里访问团的报告", "安理会主席在2017年8月30日的信(S/2017/757)中通报了访问团的职权范围。安理会成员于2017年9月6日至8日访问了巴马科。"),
    ("安全理事会马里访问团的报告", "安理会主席在2017年8月30日给秘书长的信(S/2017/757)中通报了访问团的职权范围。访问团于2017年9月6日至8日访问了巴马科。"),
    ("تقرير بعثة مجلس الأمن إلى مالي", "وفي الرسالة المؤرخة 30 آب/أغسطس 2017 الموجهة إلى الأمين العام (S/2017/757)، حُددت "
     "اختصاصات بعثة مجلس الأمن إلى مالي. وزارت البعثة باماكو في الفترة من 6 إلى 8 أيلول/سبتمبر 2017."),
]  # fmt: skip


@pytest.mark.parametrize(("title", "words"), MISSIONS)
def test_the_day_of_a_letter_is_none_of_a_mission(title: str, words: str) -> None:
    (mission,) = records(reading(f"{title}\n\nI. A\n\n1. {words}"), "meetings")
    assert (mission["start_date"], mission["end_date"]) == ("2017-09-06", "2017-09-08")


def test_a_mission_without_a_word_for_it_beside_meetings_on_its_way() -> None:
    text = (
        "安全理事会派往非洲联盟总部的访问团的报告\n\n一. 导言\n\n1. 安全理事会成员于2017年9月6日至8日访问了亚的斯亚贝巴。\n\n"
        "二. 第十一次年度联合协商会议\n\n2. 9月8日，安全理事会成员与非洲联盟和平与安全理事会成员举行了第十一次年度联合协商会议。\n"
    )
    found = {(m["start_date"], m["end_date"], m.get("place")) for m in records(reading(text), "meetings")}
    assert ("2017-09-06", "2017-09-08", "亚的斯亚贝巴") in found
    assert {days[:2] for days in found} == {("2017-09-06", "2017-09-08"), ("2017-09-08", "2017-09-08")}


CONVENERS = [
    (
        "阿拉伯国家联盟秘书处和联合国减少灾害风险办公室阿拉伯国家区域办事处于2019年6月18日至20日在开罗联合举办了讲习班。",
        2,
    ),
    ("阿拉伯国家联盟秘书处和联合国减少灾害风险办公室于2019年6月18日至20日在开罗联合举办了讲习班。", 2),
]


@pytest.mark.parametrize(("words", "count"), CONVENERS)
def test_a_regional_office_convenes_as_its_organization(words: str, count: int) -> None:
    found = records(reading(f"讲习班报告\n\n{words}"), "participations")
    assert len([row for row in found if row["role"] == "convener"]) == count
