"""Those who came for each side, in tables and items; organizations between the items of others; guests who spoke; organs
called by one word. Phrasings of our own, in six languages."""

import pytest
from reading_of import reading, records

OPENED = {
    "en": "The technical meeting was held in Nairobi on 4 March 2019.\n\n",
    "fr": "La réunion technique s'est tenue à Nairobi le 4 mars 2019.\n\n",
    "es": "La reunión técnica se celebró en Nairobi el 4 de marzo de 2019.\n\n",
    "ru": "Техническое совещание состоялось в Найроби 4 марта 2019 года.\n\n",
    "zh": "技术会议于2019年3月4日在内罗毕举行。\n\n",
    "ar": "عقد الاجتماع التقني في نيروبي في 4 آذار/مارس 2019.\n\n",
}
HEADS = {
    "en": "| Name | Title | Entity |",
    "fr": "| Nom | Fonction | Entité |",
    "es": "| Nombre | Cargo | Dependencia |",
    "ru": "| Имя | Должность | Подразделение |",
    "zh": "| 姓名 | 职务 | 单位 |",
    "ar": "| الاسم | الوظيفة | الجهة |",
}
SIDES = [
    (
        "en",
        [
            ("**Delegation of the United Nations**", "Helen Roe", "Director", "Department of Political Affairs"),
            ("**Delegation of the African Union**", "John Phiri", "Adviser", "Regional Desk"),
        ],
        ["united nations", "department of political affairs", "african union=John Phiri"],
    ),
    (
        "fr",
        [
            ("**Pour l'Organisation des Nations Unies :**", "Hélène Roux", "Directrice", "Division des enquêtes"),
            ("**Pour l'Union africaine :**", "Émile Zongo", "Directeur", "Commission de l'Union africaine"),
        ],
        ["organisation des nations unies=Hélène Roux", "union africaine", "commission de l'union africaine"],
    ),
    (
        "es",
        [
            ("**Por las Naciones Unidas:**", "Inés Carbajal", "Asesora", "Banco Mundial"),
            ("**Por la Organización de los Estados Americanos:**", "Julián Ospina", "Especialista", "Área de apoyo"),
        ],
        ["naciones unidas", "banco mundial", "organizacion de los estados americanos=Julián Ospina"],
    ),
    (
        "ru",
        [
            ("**Со стороны Организации Объединенных Наций:**", "Елена Ким", "Директор", "Всемирный банк"),
            ("**Со стороны Африканского союза:**", "Норма Пако", "Советник", "Отдел поддержки"),
        ],
        ["организация объединенных наций", "всемирный банк", "африканский союз=Норма Пако"],
    ),
    (
        "zh",
        [
            ("**联合国代表团:**", "李娜", "司长", "世界银行"),
            ("**非洲联盟代表团:**", "约翰·皮里", "顾问", "支助科"),
        ],
        ["联合国", "世界银行", "非洲联盟=约翰·皮里"],
    ),
    (
        "ar",
        [
            ("**عن الأمم المتحدة:**", "هيلين راسموسن", "مديرة", "البنك الدولي"),
            ("**عن الاتحاد الأفريقي:**", "جون فيري", "مستشار", "وحدة الدعم"),
        ],
        ["الامم المتحدة", "البنك الدولي", "الاتحاد الافريقي=جون فيري"],
    ),
]


def told(text: str) -> list[str]:
    """Who took part, with the person where one is told, in order, each once."""
    rows = [(r.get("organization_id") or r["country"], r) for r in records(reading(text), "participations")]
    return list(dict.fromkeys(str(who) for who, row in rows if row["role"] == "participant"))


def borne(text: str) -> dict[str, str]:
    """The persons of those who took part."""
    rows = records(reading(text), "participations")
    return {str(r["organization_id"]): str(r["person_name"]) for r in rows if "person_name" in r}


@pytest.mark.parametrize(("code", "sides", "expected"), SIDES)
def test_tables_of_sides(code: str, sides: list[tuple[str, ...]], expected: list[str]) -> None:
    tables = [f"{head}\n\n{HEADS[code]}\n|---|---|---|\n| {' | '.join(cells)} |\n" for head, *cells in sides]
    text = OPENED[code] + "\n".join(tables)
    assert told(text) == [who.partition("=")[0] for who in expected]
    for who, _, person in [who.partition("=") for who in expected if "=" in who]:
        assert borne(text)[who] == person


def test_items_of_sides() -> None:
    text = (
        OPENED["en"]
        + "For the United Nations:\n\n- Helen Roe, Director, Department of Political Affairs\n- Samuel Otieno, Officer\n\n"
        + "For the Caribbean Community:\n\n- Curtis Allen, Assistant Secretary-General\n"
    )
    assert told(text) == ["united nations", "department of political affairs", "caribbean community"]
    assert borne(text)["caribbean community"] == "Curtis Allen"


@pytest.mark.parametrize(
    "text",
    [
        # what each is to do
        OPENED["en"] + "For the African Union:\n\n- Strengthen the office\n- Train staff\n\n"
        "For the United Nations:\n\n- Review Support Operations\n- Send experts\n",
        # tables of something else
        OPENED["en"] + "African Union\n\n| Mission | Strength |\n|---|---|\n| Somalia Mission | 22,126 |\n\n"
        "European Union\n\n| Mission | Strength |\n|---|---|\n| Training Mission | 600 |\n",
        # one alone is no list of sides
        OPENED["fr"] + "Pour l'Union africaine :\n\n- Renforcer le bureau de liaison\n",
    ],
)
def test_no_sides(text: str) -> None:
    assert told(text) == []


BETWEEN = [
    (
        "LISTE DES PARTICIPANTS\n\nA. Système des Nations Unies\n\n"
        "Programme des Nations Unies pour le développement (PNUD)\n"
        "- Jean Mba, Conseiller régional, Libreville\n"
        "Fonds des Nations Unies pour l'enfance (UNICEF)\n"
        "- Alice Ndong, Chargée de programme principale, Bureau régional, Yaoundé, Cameroun\n"
        "Organisation des Nations Unies pour l'éducation, la science et la culture\n(UNESCO)\n"
        "- Paul Obiang, Chef de Cabinet\n",
        [
            "programme des nations unies pour le developpement",
            "fonds des nations unies pour l'enfance",
            "organisation des nations unies pour l'education, la science et la culture",
        ],
    ),
    (
        "LISTA DE PARTICIPANTES\n\nD. Organismos especializados\n\n"
        "Organización Internacional del Trabajo (OIT)\n"
        "- Claire Dumoulin, Especialista en Migraciones Laborales, Sección de\n  Normas, Lima\n"
        "Organización Panamericana de la Salud (OPS)\n"
        "- Gloria Inés Londoño, Representante en Chile\n"
        "Banco Mundial\n"
        "- Matthew Halloran, Economista Superior, Panamá\n",
        ["organizacion internacional del trabajo", "organizacion panamericana de la salud", "banco mundial"],
    ),
    (
        "СПИСОК УЧАСТНИКОВ\n\nB. Межправительственные организации\n\n"
        "Организация по безопасности и сотрудничеству в Европе\n(ОБСЕ)\n"
        "- Ларс Нильсен, начальник отдела\n"
        "Содружество Независимых Государств (СНГ)\n"
        "- Ольга Иванова, советник, Алматы, Казахстан\n"
        "Шанхайская организация сотрудничества (ШОС)\n"
        "- Чжан Вэй, эксперт\n",
        [
            "организация по безопасности и сотрудничеству в европе",
            "содружество независимых государств",
            "шанхайская организация сотрудничества",
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), BETWEEN)
def test_organizations_between_items(text: str, expected: list[str]) -> None:
    code = "fr" if "LISTE" in text else "es" if "LISTA" in text else "ru"
    whole = OPENED[code] + text
    assert told(whole) == expected
    assert set(borne(whole)) == set(expected)


def test_wrapped_items_stay_whole() -> None:
    text = (
        "The meeting recommended the following steps for the coming year in the region:\n\n"
        "- The members should strengthen the cooperation of their early warning units with the\n"
        "African Union\n"
        "- The secretariat should send experts to the offices of the region, and ask for help of the\n"
        "European Union in the training of staff\n"
    )
    items = [r["text"] for r in records(reading(OPENED["en"] + text), "proposals")]
    assert [str(item).split()[-2:] for item in items] == [["African", "Union"], ["of", "staff"]]


GUESTS = [
    "The Council invited the representatives of the African Union and the European Union to take part in the meeting, both of "
    "whom made statements.",
    "Le Conseil a invité à participer à la séance les représentants de l'Union africaine et de l'Union européenne, qui ont fait "
    "des déclarations.",
    "El Consejo invitó además a participar en la sesión a los representantes de la Unión Africana y la Unión Europea, que "
    "formularon declaraciones.",
    "Совет пригласил принять участие в заседании представителей Африканского союза и Европейского союза, которые выступили с "
    "заявлениями.",
    "安理会邀请非洲联盟和欧洲联盟代表参加会议,他们作了发言。",
    "ودعا المجلس إلى المشاركة في الجلسة ممثلي الاتحاد الأفريقي والاتحاد الأوروبي، الذين أدلوا ببيانات.",
]


@pytest.mark.parametrize(("code", "sentence"), list(zip(OPENED, GUESTS, strict=True)))
def test_guests_who_spoke(code: str, sentence: str) -> None:
    assert len(told(OPENED[code] + sentence)) == 2


def test_guests_of_whom_nothing_is_said() -> None:
    sentence = "The Council invited the African Union, which had sponsored the text, to take part in the meeting."
    rows = records(reading(OPENED["en"] + sentence), "participations")
    assert [row["role"] for row in rows] == ["invited"]


CALLED = [
    "The coordination meeting was held at the Economic Commission for Africa in Addis Ababa on 27 August 2013. It was convened by "
    "the Commission and the World Bank.",
    "La réunion de coordination s'est tenue à la Commission économique pour l'Afrique à Addis-Abeba le 27 août 2013. Elle a été "
    "convoquée par la Commission et la Banque mondiale.",
    "La reunión de coordinación se celebró en la Comisión Económica para África en Addis Abeba el 27 de agosto de 2013. Fue "
    "convocada por la Comisión y el Banco Mundial.",
    "Координационное совещание состоялось в Экономической комиссии для Африки в Аддис-Абебе 27 августа 2013 года. Оно было "
    "созвано Комиссией и Всемирным банком.",
]


@pytest.mark.parametrize("text", CALLED)
def test_organs_called_by_one_word(text: str) -> None:
    rows = records(reading(text), "participations")
    assert sum(row["role"] == "convener" for row in rows) == 2


def test_one_word_of_two_names() -> None:
    text = (
        "The coordination meeting was held in Nairobi on 27 August 2013. The African Union and the European Union took part. The "
        "meeting was convened by the Union and the World Bank."
    )
    rows = records(reading(text), "participations")
    assert [row["organization_id"] for row in rows if row["role"] == "convener"] == []


@pytest.mark.parametrize(
    "text",
    [
        "# Informe sobre la reunión de consultas\n\n*Quito, 9 de octubre de 2018*\n\nDistribución limitada\n\n"
        + OPENED["es"],
        "# Rapport de la réunion de consultations\n\nDistribution limitée\n\n" + OPENED["fr"],
        "# Report of the meeting of experts\n\nLimited distribution\n\n" + OPENED["en"],
        "# Доклад о совещании экспертов\n\nДля ограниченного распространения\n\n" + OPENED["ru"],
    ],
)
def test_distribution_below_a_title(text: str) -> None:
    assert [r.get("distribution") for r in records(reading(text), "documents")] == ["limited"]
