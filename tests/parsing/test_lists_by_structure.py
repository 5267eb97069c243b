"""Lists of participants that only their shape tells: headings, lead-ins and tables in six languages, and lists of other
things. Phrasings of our own."""

import pytest
from reading_of import reading, records

from pipeline.folding import fold_phrase

FRAMES = {
    "en": """Letter dated 3 March 2004 from the Permanent Representative of Chile to the United Nations addressed to the
Secretary-General

I have the honour to transmit herewith a summary of the work, which was about peace in the region and about the means of
making it last, as agreed with the States of the region.

On 20 July 2004, the Security Council held an open debate on stability.

""",
    "fr": """Lettre datée du 3 mars 2004, adressée au Secrétaire général par le Représentant permanent du Chili auprès
de l'Organisation des Nations Unies

J'ai l'honneur de vous transmettre ci-joint le résumé des travaux, qui porte sur la paix dans la région et sur les
moyens de la consolider avec les États de la région.

Le 20 juillet 2004, le Conseil de sécurité a tenu un débat public sur la stabilité.

""",
    "es": """Carta de fecha 3 de marzo de 2004 dirigida al Secretario General por el Representante Permanente de Chile ante las
Naciones Unidas

Tengo el honor de transmitirle adjunto el resumen de los trabajos, que se refiere a la paz en la región y a los medios
de consolidarla con los Estados de la región.

El seminario sobre la estabilidad se celebró en Lima el 20 de julio de 2004.

""",
    "ru": """Письмо Постоянного представителя Чили при Организации Объединенных Наций от 3 марта 2004 года на имя
Генерального секретаря

Имею честь препроводить резюме работы, которая была посвящена миру в регионе и тому, как его укрепить, и которая
прошла с участием соседних стран.

20 июля 2004 года Совет Безопасности провел открытые прения по вопросу о стабильности.

""",
    "ar": """رسالة مؤرخة 3 آذار/مارس 2004 موجهة إلى الأمين العام من الممثل الدائم لشيلي لدى الأمم المتحدة

أتشرف بأن أحيل إليكم طيه موجز الأعمال التي تناولت مسألة السلام في المنطقة وسبل ترسيخه مع دول المنطقة.

عُقدت في 20 تموز/يوليه 2004 مناقشة مفتوحة بشأن الاستقرار.

""",
    "zh": """2004年3月3日智利常驻联合国代表给秘书长的信

谨随函附上关于促进区域和平的会议的摘要，供各会员国参考。

1. 关于促进区域和平的高级别会议于2004年2月10日和11日在日内瓦举行。

""",
}
NAMES = {
    "en": ["African Union", "European Union", "League of Arab States", "Council of Europe"],
    "fr": ["Union africaine", "Union européenne", "Ligue des États arabes", "Conseil de l'Europe"],
    "es": ["Unión Africana", "Unión Europea", "Liga de los Estados Árabes", "Consejo de Europa"],
    "ru": ["Африканский союз", "Европейский союз", "Лига арабских государств", "Совет Европы"],
    "ar": ["الاتحاد الأفريقي", "الاتحاد الأوروبي", "جامعة الدول العربية", "مجلس أوروبا"],
    "zh": ["非洲联盟", "欧洲联盟", "阿拉伯国家联盟", "欧洲委员会"],
}

HEADINGS = {
    "en": ["Around the table", "Who was in the room", "Which houses came to Geneva"],
    "fr": ["Autour de la table", "Ceux qui ont fait le voyage", "Présences"],
    "es": ["Alrededor de la mesa", "Quienes llegaron a Lima", "Presencias"],
    "ru": ["За столом переговоров", "Кто приехал в Женеву", "Круг собравшихся"],
    "ar": ["حول المائدة", "من جاء إلى جنيف", "الحضور الكريم"],
    "zh": ["圆桌四周", "谁来到了日内瓦", "在座各方"],
}
OTHERWISE = {
    "en": ["Excused", "Distribution list", "Abbreviations", "To be consulted before the next meeting", "Copies to:"],
    "fr": ["Excusés", "Liste de diffusion", "Destinataires", "Personnes consultées", "Bailleurs"],
    "es": ["Ausentes", "Lista de distribución", "Destinatarios", "Donantes", "Copia para:"],
    "ru": ["Список рассылки", "Адресаты", "Сокращения", "Доноры"],
    "ar": ["المعتذرون", "قائمة التوزيع", "المختصرات", "الجهات المانحة"],
    "zh": ["缺席", "分发名单", "缩略语", "捐助方"],
}
LEADS = {
    "en": "Envoys had travelled to Geneva from:",
    "fr": "Avaient dépêché des émissaires à Genève :",
    "es": "Habían despachado emisarios a Lima:",
    "ru": "Своих посланцев направили в Женеву:",
    "ar": "وأوفدت مبعوثيها إلى جنيف كل من:",
    "zh": "派员前来日内瓦的有：",
}
CELLS = {  # a head, who was there, observer, excused
    "en": ["Entity | Came as", "delegate", "observer", "excused"],
    "fr": ["Entité | Venue comme", "déléguée", "observatrice", "excusée"],
    "es": ["Entidad | Condición", "delegada", "observadora", "ausente"],
    "ru": ["Кто | В качестве", "делегат", "наблюдатель", "не прибыл"],
    "ar": ["الجهة | الصفة", "مندوب", "مراقب", "غائبون"],
    "zh": ["机构 | 身份", "代表", "观察员", "缺席"],
}
PERSONS = {
    "en": ["Ms. Ada Brown", "Mr. Ken Ojo", "Mr. Luis Vega"],
    "fr": ["Mme Ada Brun", "M. Ken Ojo", "M. Luis Vega"],
    "es": ["Sra. Ada Bruno", "Sr. Ken Ojo", "Sr. Luis Vega"],
    "ru": ["г-жа Ада Браун", "г-н Кен Оджо", "г-н Луис Вега"],
    "ar": ["السيدة آدا براون", "السيد كين أوجو", "السيد لويس فيغا"],
    "zh": ["阿达·布朗女士", "肯·奥乔先生", "路易斯·维加先生"],
}


def rows(code: str, words: str) -> list[tuple[str, str]]:
    """Whom the words behind the frame tell, in which role, but for who holds the meeting."""
    found = records(reading(FRAMES[code] + words), "participations")
    return sorted(
        (r["organization_id"], r["role"]) for r in found if "organization_id" in r and r["role"] != "convener"
    )


def there(code: str, *roles: str) -> list[tuple[str, str]]:
    """The names of a language, one for each role, as they are read."""
    return sorted((fold_phrase(n), r) for n, r in zip(NAMES[code], roles, strict=False) if r)


@pytest.mark.parametrize(("code", "heading"), [(code, h) for code, found in HEADINGS.items() for h in found])
def test_entries_under_a_heading_that_no_phrase_holds(code: str, heading: str) -> None:
    words = f"{heading}\n\n" + "\n\n".join(NAMES[code])
    assert rows(code, words) == there(code, *["participant"] * 4)


@pytest.mark.parametrize(("code", "heading"), [(code, h) for code, found in OTHERWISE.items() for h in found])
def test_heading_says_that_the_list_is_of_something_else(code: str, heading: str) -> None:
    assert rows(code, f"{heading}\n\n" + "\n\n".join(NAMES[code])) == []


@pytest.mark.parametrize("code", LEADS)
def test_items_behind_a_lead_in_that_no_phrase_holds(code: str) -> None:
    items = [f"({letter}) {name};" for letter, name in zip("abcd", NAMES[code], strict=True)]
    assert rows(code, f"{LEADS[code]}\n\n" + "\n".join(items)) == there(code, *["participant"] * 4)


@pytest.mark.parametrize("code", CELLS)
def test_rows_of_a_table_with_capacities(code: str) -> None:
    head, came, watched, stayed = CELLS[code]
    capacities = [came, came, watched, stayed]
    lines = [f"| {name} | {cell} |" for name, cell in zip(NAMES[code], capacities, strict=True)]
    table = "\n".join([f"| {head} |", "|---|---|", *lines])
    assert rows(code, f"{HEADINGS[code][0]}\n\n{table}") == there(code, "participant", "participant", "observer", "")


@pytest.mark.parametrize("code", PERSONS)
def test_persons_before_their_organizations_in_columns(code: str) -> None:
    lines = [f"{person}        {name}" for person, name in zip(PERSONS[code], NAMES[code], strict=False)]
    assert rows(code, f"{HEADINGS[code][0]}\n\n" + "\n".join(lines)) == there(code, *["participant"] * 3)


ENGLISH: list[tuple[str, list[str]]] = [
    (
        "Sessions\n\nNo. | Subject | Moderator\n1 | Water | African Union\n2 | Grain | European Union\n3 | Fish | NATO",
        [],
    ),
    ("Side notes:\n\n- African Union\n\n- European Union", []),
    ("Words used\n\nAU   African Union\n\nEU   European Union\n\nLAS   League of Arab States", []),
    ("The following should be consulted:\n\n- African Union\n\n- European Union\n\n- Council of Europe", []),
    (
        "At table\n\nMs. A. Roe, Director, UNDP\n\nMr. B. Poe, Adviser, UNESCO\n\nMr. C. Doe, Chief, NATO",
        ["nato", "undp", "unesco"],
    ),
    ("Attendance\n\nRegional side     African Union; NATO\nExcused           UNDP; UNESCO", ["african union", "nato"]),
    ("Agenda\n\n- African Union\n\n- European Union\n\n- Council of Europe", []),
]


@pytest.mark.parametrize(("words", "expected"), ENGLISH)
def test_other_shapes_in_english(words: str, expected: list[str]) -> None:
    assert [name for name, _ in rows("en", words)] == expected


@pytest.mark.parametrize(
    ("code", "convener", "host"),
    [
        ("en", "Organizers", "Host"),
        ("fr", "Organisateurs ", "Organisation hôte "),
        ("es", "Organizadores", "Entidad anfitriona"),
        ("ru", "Организаторы", "Принимающая сторона"),
        ("ar", "الجهة المنظمة", "الجهة المضيفة"),
        ("zh", "召集单位", "东道方"),
    ],
)
def test_lines_that_open_with_a_label_say_who_convened_and_who_received(code: str, convener: str, host: str) -> None:
    first, second = NAMES[code][:2]
    found = records(reading(f"{FRAMES[code]}{convener}: {first}\n{host}: {second}\n"), "participations")
    told = {(row["role"], row["organization_id"]) for row in found if "organization_id" in row}
    assert {("convener", fold_phrase(first)), ("host", fold_phrase(second))} <= told


STANDING = {  # who came for a class of States, and the head of an observer's own mission
    "en": ["Director for the Member States", "Observers", "Head of Mission in Accra"],
    "fr": ["Directrice pour les États membres", "Observateurs", "Chef de mission à Accra"],
    "es": ["Director para los Estados miembros", "Observadores", "Jefe de misión en Accra"],
    "ru": ["Директор по делам государств-членов", "Наблюдатели", "глава миссии в Аккре"],
    "ar": ["مدير المكتب الإقليمي للدول العربية", "المراقبون", "رئيس البعثة في أكرا"],
}


@pytest.mark.parametrize("code", STANDING)
def test_office_behind_a_colon_is_no_class_and_an_observer_did_not_lead(code: str) -> None:
    office, observers, head = STANDING[code]
    first, second, third, last = NAMES[code]
    words = f"{HEADINGS[code][0]}\n\n{first}\n\n{second}\n\n{third}: {office}\n\n{observers}\n\n{last}: {head}\n"
    assert rows(code, words) == there(code, "participant", "participant", "participant", "observer")


def test_a_line_over_which_an_entry_hangs_ends_no_list() -> None:
    """``Programme`` alone on its line is the end of an office, and heads nothing."""
    entries = [
        " African Union: Ms. Ada Brown, Border",
        "   Programme",
        " European Union: Mr. Ken Ojo, Adviser",
        " League of Arab States: Mr. Luis Vega, Adviser",
    ]
    found = rows("en", "List of participants\n\n" + "\n".join(entries))
    assert found == there("en", *["participant"] * 3)
