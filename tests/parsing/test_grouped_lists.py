"""Lists of what is to be done that are grouped by whom they ask, lead-ins that open with their verb, and those whom a lead-in
names together with the list under it. Phrasings of our own."""

import pytest
from reading_of import reading, records, values

OPENING = {
    "en": "Report of the regional workshop\n\nThe workshop was held in Accra on 20 July 2004.\n\n",
    "fr": "Rapport de l’atelier régional\n\nL’atelier s’est tenu à Accra le 20 juillet 2004.\n\n",
    "es": "Informe del taller regional\n\nEl taller se celebró en Accra el 20 de julio de 2004.\n\n",
    "ru": "Доклад о региональном семинаре\n\nСеминар состоялся в Аккре 20 июля 2004 года.\n\n",
    "ar": "تقرير حلقة العمل الإقليمية\n\nعُقدت حلقة العمل الإقليمية في أكرا في 20 تموز/يوليه 2004.\n\n",
    "zh": "区域讲习班报告\n\n区域讲习班于2004年7月20日在阿克拉举行。\n\n",
}
GROUPED = {
    "en": (
        "The workshop made the following recommendations:",
        "To States:",
        "To regional organizations:",
        "a joint register",
    ),
    "fr": (
        "L’atelier a formulé les recommandations suivantes :",
        "Aux États :",
        "Aux organisations :",
        "un registre commun",
    ),
    "es": (
        "El taller formuló las siguientes recomendaciones:",
        "A los Estados:",
        "A las organizaciones:",
        "un registro común",
    ),
    "ru": ("Были вынесены следующие рекомендации:", "Государствам:", "Организациям:", "создание общего реестра"),
    "ar": ("صدرت التوصيات التالية:", "إلى الدول:", "إلى المنظمات:", "إنشاء سجل إقليمي مشترك"),
    "zh": ("研讨会提出如下建议：", "对各国：", "对区域组织：", "建立电子化的枪支登记册"),
}


@pytest.mark.parametrize("first", [3, 1])
@pytest.mark.parametrize("code", GROUPED)
def test_a_line_with_a_colon_says_whom_the_entries_under_it_ask(code: str, first: int) -> None:
    lead, states, organizations, item = GROUPED[code]
    groups = (
        f"{states}\n\n1. {item} A;\n2. {item} B.\n\n{organizations}\n\n{first}. {item} C;\n{first + 1}. {item} D.\n"
    )
    assert len(values(reading(f"{OPENING[code]}{lead}\n\n{groups}"), "proposals", "text")) == 4


HEADS = {
    "en": (
        "The workshop made the following recommendations:",
        "Recommendations to Member States",
        "set up a joint register",
    ),
    "fr": (
        "L’atelier a formulé les recommandations suivantes :",
        "Recommandations aux États",
        "créer un registre commun",
    ),
    "ar": ("صدرت التوصيات التالية:", "توصيات موجهة إلى الدول الأعضاء", "إنشاء سجل إقليمي مشترك"),
}


@pytest.mark.parametrize("code", HEADS)
def test_an_item_over_items_with_dashes_is_their_heading(code: str) -> None:
    lead, heading, item = HEADS[code]
    text = f"{OPENING[code]}{lead}\n\n(a) {heading}\n\n- {item} A;\n- {item} B.\n"
    assert len(values(reading(text), "proposals", "text")) == 2
    plain = f"{OPENING[code]}{lead}\n\n(a) {item} A\n\n- {item} B;\n- {item} C.\n"
    assert len(values(reading(plain), "proposals", "text")) == 3


@pytest.mark.parametrize(
    ("lead", "count"),
    [
        ("ورغبة في الارتقاء بتعاونها، اتفقت المنظمات الثلاث على ما يلي:", 2),
        ("وبعد أن اتفقت المنظمات الثلاث، جرى تناول ما يلي:", 0),
    ],
)
def test_a_lead_in_opens_with_its_verb(lead: str, count: int) -> None:
    text = f"{OPENING['ar']}{lead}\n\n(أ) عقد مشاورات شهرية؛\n\n(ب) تسمية مبعوث مشترك.\n"
    assert len(values(reading(text), "proposals", "text")) == count


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("与会者认为，各国必须将保护措施纳入国家战略。", 1),
        ("这项措施应将有助于加强合作。", 0),
        ("南亚区域合作联盟接到了邀请，但未能与会。", 0),
    ],
)
def test_duties_and_invitations(sentence: str, count: int) -> None:
    assert len(values(reading(OPENING["zh"] + sentence), "proposals", "text")) == count


def attended(text: str, role: str = "participant") -> set[str]:
    rows = records(reading(OPENING["zh"] + text), "participations")
    return {str(row.get("organization_id", "")) for row in rows if row["role"] == role}


def test_whom_a_lead_in_names_with_the_list_under_it() -> None:
    listed = "\n\n — 非洲联盟\n — 欧洲联盟\n"
    words = "建设和平委员会主席、主管政治事务副秘书长以及下列组织的代表在专题讨论中发了言："
    assert "建设和平委员会" in attended(words + listed)
    assert "东南亚国家联盟" not in attended("东南亚国家联盟秘书长感谢下列组织与会：" + listed)


def test_a_verb_of_attendance_parts_two_subjects() -> None:
    assert {"非洲联盟", "欧洲联盟"} <= attended("副秘书长率非洲联盟代表团与会，欧洲联盟也派代表出席。")


@pytest.mark.parametrize(
    ("office", "united_nations"),
    [("الأمين العام لوزارة الإدارة المحلية في الأردن", False), ("وكيل الأمين العام للشؤون السياسية", True)],
)
def test_a_genitive_written_together_binds_an_office(office: str, united_nations: bool) -> None:
    rows = records(reading(f"{OPENING['ar']}وترأس الجلسات السيد مروان العبداللات، {office}.\n"), "participations")
    chairs = [str(row.get("organization_id", "")) for row in rows if row["role"] == "chair"]
    assert any(chair.startswith("office:") for chair in chairs) == united_nations
