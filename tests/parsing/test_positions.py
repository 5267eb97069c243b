"""Lists of persons with office and organization in six languages, lists of organizations with persons on lines below, and
lists of other things. Documents of our own."""

import pytest
from reading_of import WORKSHOPS, reading, records


def listed(code: str, text: str) -> list[tuple[str, str]]:
    """Role and name as folded of the organizations that are listed."""
    rows = records(reading(WORKSHOPS[code] + text), "participations")
    return [(row["role"], row["organization_id"]) for row in rows if "organization_id" in row]


LISTS = {
    # the organization behind the last comma; one within an office, or formerly somebody's, is none
    "last, en": (
        "en",
        """Participants

States

• Mr. Peter Koch, Counsellor, Germany

Regional organizations

• Mr. Jean Dupont, night watchman, African Union
• Ms. Anna Berg, head of something at the World Bank once, European Union
• Mr. Ahmed Salem, bearer of keys, League of Arab States

Observers

• Ms. Mary Low, desk hand, Commonwealth Secretariat
""",
        {"african union", "european union", "league of arab states"},
        {"commonwealth secretariat"},
    ),
    "last, without titles, fr": (
        "fr",
        """Participants

– Jean Dupont, chargé de mission, Union africaine
– Ahmed Salem, point focal, Ligue des États arabes
– Zoé Martin, ancienne de la Banque mondiale, Organisation internationale de la Francophonie

Observateurs

– Anna Berg, veilleuse de nuit, Union européenne

Absents excusés

– Marie Wei, analyste, Banque mondiale
""",
        {"union africaine", "ligue des etats arabes", "organisation internationale de la francophonie"},
        {"union europeenne"},
    ),
    # an office that is also the name of one in the United Nations
    "last, ru": (
        "ru",
        """Участники

Система Организации Объединенных Наций

• Г-жа Рут Андерссон, помощник Генерального секретаря, Всемирный банк
• Г-н Хосе Ирибаррен, капитан порта, Международная морская организация

Региональные организации

• Г-н Жан Дюпон, посланник, Африканский союз

Не прибыли

• Г-н Ахмед Салем, координатор, Лига арабских государств
""",
        {"всемирный банк", "международная морская организация", "африканский союз"},
        set(),
    ),
    "first, behind a dash, ru": (
        "ru",
        """Участники

1) Африканский союз — Жан Дюпон, посланник
2) Лига арабских государств — Ахмед Салем, хранитель ключей
3) Всемирный банк — Ли Вэй, экономист
""",
        {"африканский союз", "лига арабских государств", "всемирный банк"},
        set(),
    ),
    "first, behind a colon, zh": (
        "zh",
        """与会者

- 非洲联盟：让·杜邦，特使
- 阿拉伯国家联盟：艾哈迈德·萨利姆，协调人
- 欧洲联盟：安娜·贝格，分析员
""",
        {"非洲联盟", "阿拉伯国家联盟", "欧洲联盟"},
        set(),
    ),
    "last, zh": (
        "zh",
        """与会者

• 让·杜邦，守夜人，非洲联盟
• 艾哈迈德·萨利姆，秘书长，阿拉伯国家联盟
• 安娜·贝格，首席专家，欧洲联盟
""",
        {"非洲联盟", "阿拉伯国家联盟", "欧洲联盟"},
        set(),
    ),
    "in parentheses, en": (
        "en",
        """Participants

Jean Dupont (African Union), night watchman
Anna Berg (European Union), formerly of the World Bank
Peter Koch (Germany), counsellor
Ahmed Salem (League of Arab States), bearer of keys
""",
        {"african union", "european union", "league of arab states"},
        set(),
    ),
    "office of an organization, es": (
        "es",
        """Asistieron:

Director de Asuntos Políticos de la Unión Africana, Jean Dupont
Jefa de misión de la Unión Europea, Anna Berg
Guardián de la Organización de los Estados Americanos, Juan Pérez
""",
        {"union africana", "union europea", "organizacion de los estados americanos"},
        set(),
    ),
    "last, ar": (
        "ar",
        """المشاركون

• السيد جان دوبون، حارس ليلي، الاتحاد الأفريقي
• السيدة آنا بيرغ، كبيرة المستشارين، الاتحاد الأوروبي
• السيد أحمد سالم، الأمين التنفيذي، جامعة الدول العربية
""",
        {"الاتحاد الافريقي", "الاتحاد الاوروبي", "جامعة الدول العربية"},
        set(),
    ),
    # persons on lines of their own, without titles; the office below one of them is his
    "numbered, es": (
        "es",
        """Participantes

1. Unión Africana
   Jean Dupont, Guardián

2. Servicio de las Naciones Unidas de Actividades relativas a las Minas
   Petra Lindqvist, Asesora técnica

3. Banco Mundial
   Ana López
""",
        {
            "union africana",
            "servicio de las naciones unidas de actividades relativas a las minas",
            "banco mundial",
        },
        set(),
    ),
    "in capitals, en": (
        "en",
        """ATTENDANCE

PACIFIC ISLANDS FORUM SECRETARIAT
        Mr. Sione Fakatava
        Deputy Secretary General

WORLD BANK
        Mr. Jimmy Tabi
        Programme Manager

AFRICAN UNION
        Ms. Moana Leavasa
        Adviser
""",
        {"pacific islands forum secretariat", "world bank", "african union"},
        set(),
    ),
}


@pytest.mark.parametrize(("code", "text", "there", "observing"), LISTS.values(), ids=LISTS)
def test_persons_with_office_and_organization(code: str, text: str, there: set[str], observing: set[str]) -> None:
    found = listed(code, text)
    assert {name for role, name in found if role == "participant"} == there
    assert {name for role, name in found if role != "participant"} == observing


@pytest.mark.parametrize(
    ("code", "title"),
    [
        ("es", "Lista de participantes\n\nTaller regional sobre armas pequeñas\n\nNairobi, 3 a 5 de mayo de 2019"),
        ("zh", "与会者名单\n\n小武器问题区域讲习班\n\n2019年5月3日至5日，内罗毕"),
        ("es", "Taller regional sobre armas pequeñas\n\nLista de participantes\n\nNairobi, 3 a 5 de mayo de 2019"),
    ],
)
def test_the_title_of_a_list_goes_on_below_it(code: str, title: str) -> None:
    entries = {
        "es": "Organizaciones\n\n• Sr. Juan Pérez, director, Banco Mundial\n• Sra. Ana López, guardiana, Unión Africana\n"
        "• Sr. Luis Díaz, director, Unión Europea\n",
        "zh": "国际组织\n\n• 让·杜邦，守夜人，非洲联盟\n• 安娜·贝格，首席专家，欧洲联盟\n• 李·马丁，秘书长，世界银行\n",
    }
    parsed = reading(f"{title}\n\n{entries[code]}")
    assert [m["start_date"] for m in records(parsed, "meetings") if m["attestation"] == "reported"] == ["2019-05-03"]
    assert len(records(parsed, "participations")) == 3


def test_who_came_and_his_office_are_told() -> None:
    _, text, *_ = LISTS["last, en"]
    rows = records(reading(WORKSHOPS["en"] + text), "participations")
    assert [(row["person_name"], row["represented_by"]) for row in rows][:2] == [
        ("Peter Koch", "Counsellor"),
        ("Jean Dupont", "night watchman"),
    ]
    _, text, *_ = LISTS["in capitals, en"]
    rows = records(reading(WORKSHOPS["en"] + text), "participations")
    assert ("Jimmy Tabi", "Programme Manager") in [(row["person_name"], row["represented_by"]) for row in rows]
