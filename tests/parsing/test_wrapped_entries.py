"""Entries within a sentence, over line ends and page breaks; cards and roll calls. Phrasings of our own, in six languages."""

import pytest
from reading_of import reading, records

EN = "Report of the workshop\n\nThe workshop on stability was held in Accra on 20 July 2004.\n\n"
TOLD = "The report was before them.\n\n" * 12  # what stands on the first page
FR = "Rapport de l’atelier\n\nL’atelier sur la stabilité s’est tenu à Accra le 20 juillet 2004.\n\n"
ES = "Informe del taller\n\nEl taller sobre la estabilidad se celebró en Accra el 20 de julio de 2004.\n\n"
RU = "Доклад о семинаре\n\nСеминар по вопросам стабильности состоялся в Аккре 20 июля 2004 года.\n\n"
AR = "تقرير عن حلقة العمل\n\nعُقدت حلقة العمل المعنية بالاستقرار في أكرا في 20 تموز/يوليه 2004.\n\n"
ZH = "讲习班的报告\n\n稳定问题讲习班于2004年7月20日在阿克拉举行。与会者注意到了报告。\n\n"
BREAK = "\n\n14-21345                                                               3/9\nA/68/812\n\n"

LETTERED = [
    (
        FR
        + "Ont pris part à l'atelier : a) l'Union africaine, représentée par son Directeur;\n"
        + "b) la Communauté économique des États de l'Afrique de l'Ouest, dont le Président a parlé;\n"
        + "c) l'Organisation des États américains; et d) en qualité d'observateur, la Banque\nmondiale.\n",
        [
            "union africaine",
            "communaute economique des etats de l'afrique de l'ouest",
            "organisation des etats americains",
            "banque mondiale=observer",
        ],
    ),
    (
        RU
        + "В работе приняли участие: а) Африканский союз, от которого прибыл помощник\n"
        + "Генерального секретаря; б) Экономическое сообщество западноафриканских государств;\n"
        + "в) Организация американских государств; г) в качестве наблюдателя — Всемирный банк.\n",
        [
            "африканский союз",
            "экономическое сообщество западноафриканских государств",
            "организация американских государств",
            "всемирный банк=observer",
        ],
    ),
    (
        AR
        + "وشاركت في الحلقة المنظمات التالية: أ) الاتحاد الأفريقي؛ ب) الجماعة الاقتصادية لدول غرب أفريقيا؛\n"
        + "ج) منظمة الدول الأمريكية؛ د) البنك الدولي بصفة مراقب.\n",
        ["الاتحاد الافريقي", "الجماعة الاقتصادية لدول غرب افريقيا", "منظمة الدول الامريكية", "البنك الدولي=observer"],
    ),
    (
        ZH
        + "下列组织参加了会议：(一) 非洲联盟；(二) 西非国家经济共同体；(三) 东南亚国家联盟；\n(四) 作为观察员的世界银行。\n",
        ["非洲联盟", "西非国家经济共同体", "东南亚国家联盟", "世界银行=observer"],
    ),
    # items on lines of their own stay items: what is to be done there is no attendance
    (
        EN + "The workshop recommended that:\n\n(a) the African Union send experts;\n(b) the World Bank send funds.\n",
        [],
    ),
]

PARTED = [
    (EN + "Attendance\n\nUnited Nations    FAO; OCHA; UNOCA\nOther             IOM; UNESCO\n", 5),
    (
        EN
        + TOLD
        + "The following organizations took part:\n\nAfrican Union, represented by Mr. Ibrahim Diallo, Head of the Early\n"
        + "Warning Division; Economic Community of"
        + BREAK
        + "West African States; World Bank; and League of Arab States.\n\nThe European Union sent apologies.\n",
        ["african union", "economic community of west african states", "world bank", "league of arab states"],
    ),
    (
        ES
        + "El informe estaba sobre la mesa.\n\n" * 12
        + "Participaron las siguientes organizaciones:\n\nUnión Africana, representada por su Director; Organización de los\n"
        + "Estados Americanos; Banco Mundial; y"
        + BREAK
        + "Liga de los Estados Árabes.\n",
        ["union africana", "organizacion de los estados americanos", "banco mundial", "liga de los estados arabes"],
    ),
    (
        RU
        + "Доклад был у них на столе.\n\n" * 12
        + "В ходе семинара выступили представители:\n\n     Африканского союза;\n     Организации американских государств, "
        + "включая ее\nМежамериканский комитет по борьбе с терроризмом;\n     Экономического сообщества"
        + BREAK
        + "западноафриканских государств;\n     Всемирного банка.\n",
        [
            "африканский союз",
            "организация американских государств",
            "экономическое сообщество западноафриканских государств",
            "всемирный банк",
        ],
    ),
    (
        ZH
        + "下列组织派代表出席了会议：\n\n非洲联盟，由副秘书长张三代表；西非国家经济\n共同体，由专员李四代表；世界银行，由\n主任王五代表。\n",
        ["非洲联盟", "西非国家经济共同体", "世界银行"],
    ),
    # entries with full stops; letters before them
    (
        EN
        + "The following organizations attended:\n\nAfrican Union.\n\nWorld Bank.\n\nLeague of Arab States.\n\nIt rained.\n",
        3,
    ),
    (EN + "List of participants\n\nA. African Union\nB. World Bank\nC. League of Arab States\n", 3),
    (EN + "List of participants\n\nA. Secretariat of the United Nations\n\nUNDP\n\nUNICEF\n\nB. Other\n\nWHO\n", 3),
    # a label before entries says in what way they came; sentences between semicolons are no entries
    (EN + "Participants\n\nIn person: African Union; World Bank.\nOnline: UNESCO; UNDP.\nAbsent: ASEAN; SADC.\n", 4),
    (
        EN
        + "The workshop noted the following:\n\nStates disagreed; the African Union had been slow; funds were short.\n",
        0,
    ),
]

ROLL = [
    (
        EN,
        "Roll call",
        "African Union",
        "Organization of American States",
        "World Bank",
        "League of Arab States",
        "present",
        "absent",
        "observer",
        "present (online)",
    ),
    (
        FR,
        "Appel nominal",
        "Union africaine",
        "Organisation des États américains",
        "Banque mondiale",
        "Ligue des États arabes",
        "présente",
        "absente",
        "observatrice",
        "en ligne",
    ),
    (
        ES,
        "Lista de asistencia",
        "Unión Africana",
        "Organización de los Estados Americanos",
        "Banco Mundial",
        "UNESCO",
        "presente",
        "ausente",
        "observador",
        "en línea",
    ),
    (
        RU,
        "Участники",
        "Африканский союз",
        "Организация американских государств",
        "Всемирный банк",
        "ЮНЕСКО",
        "присутствует",
        "отсутствует",
        "наблюдатель",
        "онлайн",
    ),
    (
        AR,
        "المشاركون",
        "الاتحاد الأفريقي",
        "منظمة الدول الأمريكية",
        "البنك الدولي",
        "جامعة الدول العربية",
        "حاضر",
        "غائبة",
        "مراقب",
        "حاضرة",
    ),
    (ZH, "出席情况", "非洲联盟", "美洲国家组织", "世界银行", "阿拉伯国家联盟", "在线出席", "缺席", "列席", "出席"),
]
CARDS = [
    (
        EN,
        "Organization",
        "Delegate",
        "Attendance",
        "African Union",
        "Organization of American States",
        "World Bank",
        "in person",
        "did not attend",
        "online, observer",
    ),
    (
        FR,
        "Organisation",
        "Délégué",
        "Mode de participation",
        "Union africaine",
        "Organisation des États américains",
        "Banque mondiale",
        "en présentiel",
        "absente",
        "en ligne (observateur)",
    ),
    (
        ES,
        "Organización",
        "Delegado",
        "Modalidad",
        "Unión Africana",
        "Organización de los Estados Americanos",
        "Banco Mundial",
        "presencial",
        "no asistió",
        "en línea, observador",
    ),
    (
        RU,
        "Организация",
        "Делегат",
        "Форма участия",
        "Африканский союз",
        "Организация американских государств",
        "Всемирный банк",
        "очно",
        "не участвовала",
        "по видеосвязи, наблюдатель",
    ),
    (
        AR,
        "المنظمة",
        "المندوب",
        "شكل المشاركة",
        "الاتحاد الأفريقي",
        "منظمة الدول الأمريكية",
        "البنك الدولي",
        "حضوريا",
        "لم تشارك",
        "عن بعد، مراقب",
    ),
    (ZH, "组织", "代表", "参加方式", "非洲联盟", "美洲国家组织", "世界银行", "现场", "未出席", "线上，观察员"),
]


def listed(text: str) -> list[str]:
    """Organizations in their order, with the role of those that were more or less than participants."""
    rows = [row for row in records(reading(text), "participations") if row["role"] != "convener"]
    names = [row.get("organization_id", row.get("country", "")) for row in rows]
    return [n if row["role"] == "participant" else f"{n}={row['role']}" for n, row in zip(names, rows, strict=True)]


@pytest.mark.parametrize(("text", "expected"), [*LETTERED, *PARTED])
def test_entries(text: str, expected: list[str] | int) -> None:
    found = listed(text)
    assert (len(found) if isinstance(expected, int) else sorted(found)) == (
        expected if isinstance(expected, int) else sorted(expected)
    )


@pytest.mark.parametrize("row", ROLL, ids=lambda row: row[1])
def test_roll_calls(row: tuple[str, ...]) -> None:
    """Who was absent was not there, whatever the width of the dots."""
    head, title, *words = row
    lines = [f"{name} {'.' * (50 - len(name))} {how}" for name, how in zip(words[:4], words[4:], strict=True)]
    found = listed(f"{head}{title}\n\n" + "\n".join(lines) + "\n")
    assert len(found) == 3
    assert [name.endswith("=observer") for name in found] == [False, True, False]


@pytest.mark.parametrize("row", CARDS, ids=lambda row: row[1])
@pytest.mark.parametrize("title", ["", "№ {}\n"])
def test_cards(row: tuple[str, ...], title: str) -> None:
    head, organization, delegate, way, *words = row
    cards = [
        f"{title.format(number)}{organization}: {name}\n{delegate}: —\n{way}: {how}\n"
        for number, (name, how) in enumerate(zip(words[:3], words[3:], strict=True))
    ]
    found = listed(head + "\n".join(cards))
    assert len(found) == 2
    assert found[1].endswith("=observer")


def test_cards_of_something_else() -> None:
    """Cards without a word for who came are of projects, or of whatever else."""
    cards = [
        f"Project: No. {n}\nOrganization: {name}\nBudget: {n} million\n"
        for n, name in enumerate(["UNDP", "WHO", "FAO"])
    ]
    assert listed(EN + "\n".join(cards)) == []
