"""Those who were there told by offices that need not name their organization, by words of presence, or by whose organ they are."""

import pytest
from reading_of import WORKSHOPS, reading, records, values

DPA, DPPA, OCHA = (
    "office:department-of-political-affairs",
    "office:department-of-political-and-peacebuilding-affairs",
    "office:office-for-the-coordination-of-humanitarian-affairs",
)
DPKO, LAKES = (
    "office:department-of-peacekeeping-operations",
    "office:office-of-the-special-envoy-of-the-secretary-general-for-the-great-lakes-region",
)
RIGHTS, WEST = (
    "office:office-of-the-united-nations-high-commissioner-for-human-rights",
    "office:united-nations-office-for-west-africa",
)

OFFICES = [
    ("en", "The Under-Secretary-General for Political Affairs, the Commissioner for Peace and Security of the African Union and the Emergency Relief Coordinator took part.", {DPA, "african union", OCHA}),
    ("en", "The United Nations Under-Secretary-General for Peacekeeping Operations and the President of the World Bank took part.", {DPKO, "world bank"}),
    ("en", "The Assistant Secretary-General for Political Affairs of the League of Arab States spoke.", {"league of arab states"}),
    ("en", "The African Union took part. The Under-Secretary-General for Humanitarian Affairs was absent.", {"african union"}),
    ("en", "The African Union thanked the Under-Secretary-General for Political Affairs.", {"african union"}),
    ("fr", "L'Union africaine, la Secrétaire générale adjointe aux affaires politiques et à la consolidation de la paix et l'Envoyé spécial du Secrétaire général pour la région des Grands Lacs y ont participé.", {"union africaine", DPPA, LAKES}),
    ("fr", "L'Union africaine a pris la parole. Le Sous-Secrétaire général aux droits de l'homme s'était excusé.", {"union africaine"}),
    ("es", "Participaron en él la Unión Africana, la Secretaria General Adjunta de Asuntos Humanitarios y el Representante Especial del Secretario General para África Occidental.", {"union africana", OCHA, WEST}),
    ("es", "El Secretario General Adjunto de Asuntos Políticos de la Liga de los Estados Árabes participó en el taller.", {"liga de los estados arabes"}),
    ("ru", "В семинаре приняли участие заместитель Генерального секретаря по политическим вопросам, Африканский союз и помощник Генерального секретаря по правам человека.", {DPA, "африканский союз", RIGHTS}),
    ("ru", "Выступил Верховный комиссар Организации Объединенных Наций по делам беженцев.", {"верховный комиссар организации объединенных наций по делам беженцев"}),
    ("ar", "وشارك في حلقة العمل وكيل الأمين العام لعمليات حفظ السلام، والاتحاد الأفريقي، والأمين العام المساعد لحقوق الإنسان.", {DPKO, "الاتحاد الافريقي", RIGHTS}),
    ("zh", "主管政治事务副秘书长、非洲联盟和秘书长大湖区问题特使出席了讲习班。", {DPA, "非洲联盟", LAKES}),
    ("zh", "联合国主管政治事务副秘书长、非洲联盟和平与安全专员出席了讲习班。", {DPA, "非洲联盟"}),
]  # fmt: skip

PRESENT = [
    ("en", "Seated round the table in Nairobi on Friday were the Commissioner of the African Union, the European Union Special Representative for the Sahel, and the World Bank Country Director.", {"african union", "european union", "world bank"}),
    ("en", "Represented by its deputy head, the African Union spoke.", {"african union"}),
    ("en", "Present in their thoughts were the victims whom the African Union had buried.", set()),
    ("fr", "Étaient connectés l'Union africaine, qui tenait le secrétariat, et le Conseil de l'Europe.", {"union africaine", "conseil de l'europe"}),
    ("fr", "La Directrice régionale du Programme alimentaire mondial les a rejoints pour la seconde séance.", {"programme alimentaire mondial"}),
    ("es", "El primer día estaban presentes tan solo la Corte Interamericana de Derechos Humanos y la Unión Africana.", {"corte interamericana de derechos humanos", "union africana"}),
    ("es", "Sentados a la mesa estaban la Unión Africana y la Liga de los Estados Árabes.", {"union africana", "liga de los estados arabes"}),
    ("ar", "وجمعت المشاورات، التي جرت في نيروبي، مفوض السلام والأمن في الاتحاد الأفريقي، وجامعة الدول العربية.", {"الاتحاد الافريقي", "جامعة الدول العربية"}),
    ("zh", "同坐一桌的有非洲联盟和红十字国际委员会。", {"非洲联盟", "红十字国际委员会"}),
]  # fmt: skip

TOPICS = [
    ("en", "As for the Arab Maghreb Union and the Council of Europe, they spoke of mines.", {"arab maghreb union", "council of europe"}),
    ("en", "As for the African Union, it was thanked.", set()),
    ("en", "As for the African Union, no delegate of it attended.", set()),
    ("fr", "Quant au Service de la lutte antimines de l'ONU et au Fonds des Nations Unies pour l'enfance, ils ont animé une table ronde.", {"service de la lutte antimines de l'onu", "fonds des nations unies pour l'enfance"}),
    ("en", "With regard to the African Union, speakers noted its experience.", set()),
    ("fr", "S'agissant de l'Union africaine, il a été rappelé qu'elle manquait de moyens.", set()),
    ("zh", "关于与非洲联盟的关系，会议回顾了这些年的经验。", set()),
    ("fr", "Quant à la Banque mondiale, elle n'est pas venue.", set()),
    ("es", "En cuanto a la Unión Europea, esta presentó un informe.", {"union europea"}),
    ("ru", "Что касается Европейского союза, то он представил доклад.", {"европейский союз"}),
    ("ru", "Что же касается Всемирного банка, то он отсутствовал.", set()),
    ("zh", "至于欧洲联盟，它介绍了经验。", {"欧洲联盟"}),
]  # fmt: skip

ORGANS = [
    ("en", "The European Union spoke of the work of its Parliament and took the floor twice.", {"european union"}),
    ("fr", "La Ligue des États arabes a été saluée. Son Secrétaire général est resté au Caire.", set()),
    ("en", "The work of the African Union was praised. Its Commission spoke twice.", {"african union commission"}),
    ("en", "The World Bank was thanked. Its Commission spoke twice.", set()),
    ("en", "As for the European Union, its External Action Service sent two officials.", {"european external action service"}),
    ("fr", "L'Union africaine a été saluée. Sa Commission a présenté un exposé.", {"commission de l'union africaine"}),
    ("es", "La Unión Europea fue elogiada. Su Servicio de Acción Exterior envió a dos funcionarios.", {"servicio europeo de accion exterior"}),
    ("ru", "О Содружестве Независимых Государств говорили много; его Межпарламентская Ассамблея прислала докладчика.", {"межпарламентская ассамблея снг"}),
    ("ru", "О Содружестве Независимых Государств говорили много; его Межпарламентскую Ассамблею хвалили.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("code", "sentence", "there"), [*OFFICES, *PRESENT, *TOPICS, *ORGANS])
def test_who_was_there(code: str, sentence: str, there: set[str]) -> None:
    found = records(reading(WORKSHOPS[code] + sentence), "participations")
    assert {row["organization_id"] for row in found if "organization_id" in row} == there


DATELINES = [
    ("Communiqué de presse\n\nSixième réunion du Comité directeur\n\n(Bujumbura, 21 septembre 2015) – L’Union africaine et la Ligue des États arabes se sont retrouvées ce jour.", ["2015-09-21"], ["Bujumbura"]),
    ("COMUNICADO CONJUNTO\n\nSéptima reunión ministerial sobre el Sahel\n\nNuakchot, 27 de junio de 2015. La Unión Africana y la Liga de los Estados Árabes participaron hoy en la reunión.", ["2015-06-27"], ["Nuakchot"]),
    ("Joint communiqué\n\nThird consultative meeting on the Sahel\n\nDAKAR, 3 May 2016 – The African Union and the League of Arab States met today and spoke of the region.", ["2016-05-03"], ["DAKAR"]),
    # The title gives the day; what was made on another one says nothing of the meeting.
    ("Joint communiqué\n\nThird consultative meeting on the Sahel, Dakar, 2 May 2016\n\nNEW YORK, 3 May 2016 – The African Union and the League of Arab States spoke of the region.", ["2016-05-02"], ["Dakar"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days", "places"), DATELINES)
def test_a_dateline_tells_of_the_meeting_in_the_title(text: str, days: list[str], places: list[str]) -> None:
    parsed = reading(text)
    assert values(parsed, "meetings", "start_date") == days
    assert values(parsed, "meetings", "place") == places
