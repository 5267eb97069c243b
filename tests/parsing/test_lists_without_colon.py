"""Lists that no colon introduces, titles behind the word for annex, and lists of participants in running lines or told by
for whom somebody came."""

import pytest
from reading_of import WORKSHOPS, reading, records, values

ITEMS = {
    "en": ("Ratify the relevant conventions without delay.", "Designate one national focal point."),
    "fr": ("Ratifier sans tarder les conventions pertinentes.", "Désigner un point de contact national."),
    "es": ("Ratificar sin demora los convenios pertinentes.", "Designar un punto de contacto nacional."),
    "ru": ("Ратифицировать соответствующие конвенции.", "Назначить единый координационный центр."),
    "ar": ("التصديق على الاتفاقيات ذات الصلة دون إبطاء.", "تعيين جهة اتصال وطنية."),
    "zh": ("尽快批准有关公约。", "指定一个国家协调中心。"),
}
LEADS = [
    ("en", "Recommendations", "At the end the participants made the recommendations that follow."),
    ("fr", "Recommandations", "Les participants ont formulé les recommandations ci-après."),
    (
        "es",
        "Recomendaciones",
        "Al término, los participantes formularon las recomendaciones que figuran a continuación.",
    ),
    ("ru", "Рекомендации", "Участники вынесли изложенные ниже рекомендации."),
    ("ar", "التوصيات", "خلص المشاركون إلى التوصيات التالية."),
    ("zh", "三、建议", "与会者提出了以下建议。"),
]
FORMS = ["## {head}\n\n{lead}\n\n{items}", "{head}\n\n{items}", "## III. {head}\n\n{lead}\n\n*{to}:*\n\n{items}"]
ADDRESSED = {
    "en": "To States",
    "fr": "Aux États",
    "es": "A los Estados",
    "ru": "Государствам",
    "ar": "إلى الدول",
    "zh": "各国",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("language", "head", "lead"), LEADS)
def test_numbered_sentences_under_a_heading_or_a_sentence_that_introduces_them(
    language: str, head: str, lead: str, form: str
) -> None:
    items = "\n".join(f"{n}. {item}" for n, item in enumerate(ITEMS[language], 1))
    head = head.partition("、")[2] or head
    text = form.format(head=head, lead=lead, items=items, to=ADDRESSED[language])
    found = values(reading(f"{WORKSHOPS[language]}{text}\n"), "proposals", "text")
    assert found == list(ITEMS[language])


@pytest.mark.parametrize(
    "text",
    [
        "Recommendations\n\n1. The participants left the room. They had much to tell of.\n\n2. The sea was wide.\n",
        "Recommendations\n\n1. The workshop was short.\n2. The participants left the room.\n",
        "The secretariat described its work in the region.\n\n1. The sea was wide.\n2. The wind was strong.\n",
    ],
)
def test_paragraphs_of_a_report_are_no_list(text: str) -> None:
    assert values(reading(f"{WORKSHOPS['en']}{text}"), "proposals", "text") == []


def test_a_section_of_recommendations_ends_with_the_next_of_its_rank() -> None:
    text = "## Recommendations\n\n1. Ratify it.\n2. Publish it.\n\n## Closing\n\nThe Union should pay for it.\n"
    found = records(reading(f"{WORKSHOPS['en']}{text}"), "proposals")
    assert [row["section"] for row in found] == ["proposals", "proposals", "discussion"]


RUNNING = {
    "en": (
        "Participants",
        "A. States",
        "Angola, Benin and Togo.",
        "B. Organizations",
        "African Union, European Union.",
    ),
    "fr": (
        "Participants",
        "A. États",
        "Angola, Bénin et Togo.",
        "B. Organisations",
        "Union africaine, Union européenne.",
    ),
    "es": (
        "Participantes",
        "A. Estados",
        "Angola, Benin y Togo.",
        "B. Organizaciones",
        "Unión Africana y Unión Europea.",
    ),
    "ru": (
        "Участники",
        "A. Государства",
        "Ангола, Бенин и Того.",
        "B. Организации",
        "Африканский союз, Европейский союз.",
    ),
    "ar": ("المشاركون", "ألف - الدول", "أنغولا وبنن وتوغو.", "باء - المنظمات", "الاتحاد الأفريقي والاتحاد الأوروبي."),
    "zh": ("与会者", "A. 国家", "安哥拉、贝宁和多哥。", "B. 组织", "非洲联盟和欧洲联盟。"),
}
ANNEX = {"en": "Annex II. ", "fr": "Annexe. ", "es": "Anexo. ", "ru": "Приложение. ", "ar": "المرفق: ", "zh": "附件："}


@pytest.mark.parametrize("annex", [False, True])
@pytest.mark.parametrize("language", RUNNING)
def test_names_one_behind_the_other_in_a_list(language: str, annex: bool) -> None:
    head, *rest = RUNNING[language]
    text = "\n\n".join([(ANNEX[language] if annex else "") + head, *rest])
    rows = records(reading(f"{WORKSHOPS[language]}{text}\n"), "participations")
    assert [row["country"] for row in rows if "country" in row] == ["AGO", "BEN", "TGO"]
    assert sum("organization_id" in row for row in rows) == 2


CAME = [
    (
        "en",
        "Present\nFor the African Union: Mr. Peter Alba, Commissioner for Peace and Security.\nFor the European Union: Ms. Anna "
        "Berg, Head of Delegation; Mr. Tom Hill, adviser.\nObservers: League of Arab States, Council of Europe.",
        ("Peter Alba", "Anna Berg"),
    ),
    (
        "fr",
        "Présents\nPour l’Union africaine : M. Pierre Alba, Commissaire à la paix et à la sécurité.\nPour l’Union européenne : "
        "Mme Anna Berg, Chef de la délégation.\nObservateurs : Ligue des États arabes, Conseil de l’Europe.",
        ("Pierre Alba", "Anna Berg"),
    ),
    (
        "es",
        "Asistentes\nPor la Unión Africana: Sr. Pedro Alba, Comisario de Paz y Seguridad.\nPor la Unión Europea: Sra. Ana Berg, "
        "Jefa de la Delegación.\nObservadores: Liga de los Estados Árabes, Consejo de Europa.",
        ("Pedro Alba", "Ana Berg"),
    ),
    (
        "ru",
        "Присутствовали\nОт Африканского союза: г-н Петр Альба, Комиссар по вопросам мира и безопасности.\nОт Европейского "
        "союза: г-жа Анна Берг, глава делегации.\nНаблюдатели: Лига арабских государств, Совет Европы.",
        ("Петр Альба", "Анна Берг"),
    ),
    (
        "ar",
        "الحاضرون\nعن الاتحاد الأفريقي: السيد بطرس ألبا، مفوض السلام والأمن.\nعن الاتحاد الأوروبي: السيدة آنا بيرغ، رئيسة الوفد."
        "\nالمراقبون: جامعة الدول العربية، مجلس أوروبا.",
        ("بطرس ألبا", "آنا بيرغ"),
    ),
    (
        "zh",
        "出席者\n非洲联盟：和平与安全专员彼得·阿尔巴先生。\n欧洲联盟：代表团团长安娜·贝格女士。\n观察员：阿拉伯国家联盟、欧洲委员会。",
        ("彼得·阿尔巴", "安娜·贝格"),
    ),
]


@pytest.mark.parametrize(("language", "text", "people"), CAME)
def test_lines_that_say_for_whom_somebody_came(language: str, text: str, people: tuple[str, str]) -> None:
    rows = records(reading(f"{WORKSHOPS[language]}{text}\n"), "participations")
    assert [row["role"] for row in rows] == ["participant", "participant", "observer", "observer"]
    assert tuple(row["person_name"] for row in rows if "person_name" in row) == people
