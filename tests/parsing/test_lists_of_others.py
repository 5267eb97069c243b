"""Lead-ins of lists: who financed, was discussed or thanked did not take part; and marks of absence in lists."""

import pytest
from reading_of import WORKSHOPS, reading, records

NAMES = {
    "en": ("African Union", "World Bank"),
    "fr": ("Union africaine", "Banque mondiale"),
    "es": ("Unión Africana", "Banco Mundial"),
    "ru": ("Африканский союз", "Всемирный банк"),
    "ar": ("الاتحاد الأفريقي", "البنك الدولي"),
    "zh": ("非洲联盟", "世界银行"),
}
OTHERS = [
    ("en", "The following organizations financed the workshop:"),
    ("en", "The following organizations were discussed:"),
    ("en", "The following organizations were thanked:"),
    ("en", "The following organizations will be invited:"),
    ("en", "The following organizations had submitted reports:"),
    ("en", "The following had taken part in the workshop of 2002:"),
    ("en", "The participants thanked the following organizations:"),
    ("en", "The following organizations were mentioned:"),
    ("en", "The following States were mentioned:"),
    ("fr", "Les organisations suivantes ont financé l’atelier :"),
    ("fr", "Les organisations suivantes ont été évoquées :"),
    ("fr", "Les organisations suivantes ont été remerciées :"),
    ("fr", "Les organisations suivantes seront invitées :"),
    ("fr", "Les organisations suivantes avaient présenté des rapports :"),
    ("fr", "L’atelier a été financé par les organisations suivantes :"),
    ("fr", "La situation dans les pays suivants a été examinée :"),
    ("fr", "Les organisations suivantes ont apporté un appui financier :"),
    ("es", "Las siguientes organizaciones financiaron el taller:"),
    ("es", "Se habló de las siguientes organizaciones:"),
    ("es", "Se agradeció a las siguientes organizaciones:"),
    ("es", "Se invitará a las siguientes organizaciones:"),
    ("es", "Las siguientes organizaciones habían presentado informes:"),
    ("es", "Se examinó la situación en los siguientes países:"),
    ("es", "El taller fue financiado por las siguientes organizaciones:"),
    ("es", "Las siguientes organizaciones prestaron apoyo financiero:"),
    ("es", "Los siguientes Estados han ratificado la Convención:"),
    ("ru", "Следующие организации финансировали семинар:"),
    ("ru", "Обсуждались следующие организации:"),
    ("ru", "Благодарность была выражена следующим организациям:"),
    ("ru", "Будут приглашены следующие организации:"),
    ("ru", "Финансовую поддержку оказали следующие организации:"),
    ("ru", "Семинар финансировали следующие организации:"),
    ("ru", "Было рассмотрено положение в следующих странах:"),
    ("ru", "Конвенцию ратифицировали следующие государства:"),
    ("ar", "مولت المنظمات التالية حلقة العمل:"),
    ("ar", "نوقشت المنظمات التالية:"),
    ("ar", "وجه الشكر إلى المنظمات التالية:"),
    ("ar", "ستدعى المنظمات التالية:"),
    ("ar", "قدمت المنظمات التالية تقارير:"),
    ("ar", "قدمت المنظمات التالية الدعم المالي:"),
    ("ar", "ونظر المشاركون في الحالة في البلدان التالية:"),
    ("ar", "وصدقت الدول التالية على الاتفاقية:"),
    ("zh", "下列组织资助了讲习班："),
    ("zh", "讨论了下列组织："),
    ("zh", "会议感谢下列组织："),
    ("zh", "将邀请下列组织："),
    ("zh", "下列组织提供了资金支持："),
    ("zh", "会议审议了下列国家的局势："),
    ("zh", "下列国家批准了公约："),
]
CAME = [
    ("en", "The following organizations attended:"),
    ("en", "The following organizations were represented:"),
    ("en", "The following organizations took part in the workshop, which was financed by the European Union:"),
    ("en", "The following organizations and States sent representatives:"),
    ("en", "Representatives of the following organizations spoke:"),
    ("en", "Present were the following organizations:"),
    ("en", "The following organizations accepted the invitation:"),
    ("en", "The meeting brought together the following organizations:"),
    ("en", "The following organizations presented reports on their work:"),
    ("fr", "Les organisations suivantes ont participé à l’atelier :"),
    ("fr", "Les organisations suivantes étaient représentées :"),
    ("fr", "Ont pris la parole les représentants des organisations suivantes :"),
    ("fr", "Les organisations suivantes ont répondu à l’invitation :"),
    ("es", "Participaron las siguientes organizaciones:"),
    ("es", "Estuvieron representadas las siguientes organizaciones:"),
    ("es", "Hicieron uso de la palabra los representantes de las siguientes organizaciones:"),
    ("ru", "В семинаре приняли участие следующие организации:"),
    ("ru", "Были представлены следующие организации:"),
    ("ru", "Выступили представители следующих организаций:"),
    ("ar", "شاركت المنظمات التالية في حلقة العمل:"),
    ("ar", "حضر ممثلو المنظمات التالية:"),
    ("ar", "كانت المنظمات التالية ممثلة:"),
    ("zh", "下列组织参加了讲习班："),
    ("zh", "下列组织派代表出席："),
    ("zh", "出席会议的有下列组织："),
]
HEADINGS = {
    "en": ("List of participants", "Organization", "Attended", "Yes", "No", "Did not attend."),
    "fr": ("Liste des participants", "Organisation", "Présence", "Oui", "Non", "N’a pas participé."),
    "es": ("Lista de participantes", "Organización", "Asistió", "Sí", "No", "No asistió."),
    "ru": ("Список участников", "Организация", "Присутствие", "Да", "Нет", "Не участвовал."),
    "ar": ("قائمة المشاركين", "المنظمة", "الحضور", "نعم", "لا", "لم يحضر."),
    "zh": ("与会者名单", "组织", "是否出席", "是", "否", "未出席。"),
}
MARKS = [
    "| {who} | {came} |\n|---|---|\n| {a} | {yes} |\n| {b} | {no} |\n",
    "| {who} | {came} |\n|---|---|\n| {a} | {yes} |\n| {b} | – |\n",
    "| {who} | {came} |\n|---|---|\n| {a} | x |\n| {b} | |\n",
    "{who}          {came}\n{a}          {yes}\n{b}          {no}\n",
    "{a}\n{b}*\n\n* {note}\n",
    "- {a}\n- {b} †\n\n† {note}\n",
]


def present(text: str) -> list[str]:
    return [row["organization_id"] for row in records(reading(text), "participations") if "organization_id" in row]


def listed(code: str, lead: str) -> list[str]:
    entries = "\n".join(f"- {name}" for name in NAMES[code])
    return present(f"{WORKSHOPS[code]}{lead}\n\n{entries}\n")


@pytest.mark.parametrize(("code", "lead"), OTHERS)
def test_a_list_of_others_is_none_of_participants(code: str, lead: str) -> None:
    assert listed(code, lead) == []


@pytest.mark.parametrize(("code", "lead"), CAME)
def test_a_list_of_those_who_came_is_one(code: str, lead: str) -> None:
    assert len(listed(code, lead)) >= len(NAMES[code])


@pytest.mark.parametrize("marks", MARKS)
@pytest.mark.parametrize("code", HEADINGS)
def test_a_mark_of_absence_in_a_list_takes_its_entry_away(code: str, marks: str) -> None:
    heading, who, came, yes, no, note = HEADINGS[code]
    a, b = NAMES[code]
    text = marks.format(who=who, came=came, yes=yes, no=no, note=note, a=a, b=b)
    assert len(present(f"{WORKSHOPS[code]}{heading}\n\n{text}")) == 1


def test_a_star_that_tells_of_something_else_takes_nobody_away() -> None:
    text = "List of participants\n\nAfrican Union\nWorld Bank*\n\n* Took part by video link.\n"
    assert present(WORKSHOPS["en"] + text) == ["african union", "world bank"]


def test_another_column_takes_nobody_away() -> None:
    text = "List of participants\n\n| Organization | Visa |\n|---|---|\n| African Union | Yes |\n| World Bank | No |\n"
    assert present(WORKSHOPS["en"] + text) == ["african union", "world bank"]
