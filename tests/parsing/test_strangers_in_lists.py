"""Lists that name organizations which reference data does not know: each is one issue, and nothing is made of its words."""

import pytest
from reading_of import WORKSHOPS, reading, records

from pipeline.candidates import parted
from pipeline.text import normalise
from pipeline.vocabulary import IssueCode

HEADINGS = {
    "en": "List of participants\n\n",
    "fr": "Liste des participants\n\n",
    "es": "Lista de participantes\n\n",
    "ru": "Список участников\n\n",
    "ar": "قائمة المشاركين\n\n",
    "zh": "与会者名单\n\n",
}

Told = tuple[str, str | None, str | None]


def told(code: str, lines: str) -> tuple[list[Told], list[str]]:
    """Who came, with his name and office, and the words that are published as unknown."""
    text = WORKSHOPS[code] + HEADINGS[code] + lines
    parsed = reading(text)
    rows = records(parsed, "participations")
    who = [(r.get("organization_id") or r["country"], r.get("person_name"), r.get("represented_by")) for r in rows]
    unknown = [n.span for n in parsed.notices if n.code == IssueCode.UNKNOWN_ORGANIZATION and n.span]
    return who, [normalise(text)[span.start : span.end] for span in unknown]


LISTS = [
    (
        "en",
        "Name                   Organization                Title\nMr. Jean Ping          African Union               Chairperson\nMr. Ali Baba           Sahel Trade Union           Secretary-General\nMr. Terry Davis        Council of Europe           Secretary General\nMs. Eva Berg           Baltic Energy Forum         Director\nMs. Ann Smith          European Union              Director\n",
        [("african union", "Jean Ping", "Chairperson"), ("council of europe", "Terry Davis", "Secretary General"), ("european union", "Ann Smith", "Director")],
        ["Sahel Trade Union", "Baltic Energy Forum"],
    ),
    ("en", "African Union\nSahel Trade Union\nCouncil of Europe\nBaltic Energy Forum\nEuropean Union\nLake Chad Security Platform\nLeague of Arab States\n", [("african union", None, None), ("council of europe", None, None), ("european union", None, None), ("league of arab states", None, None)], ["Sahel Trade Union", "Baltic Energy Forum", "Lake Chad Security Platform"]),
    ("en", "African Union          Mr. Jean Ping, Chairperson\nSahel Trade Union      Mr. Ali Baba, Secretary-General\nCouncil of Europe      Mr. Terry Davis, Secretary-General\n", [("african union", "Jean Ping", "Chairperson"), ("council of europe", "Terry Davis", "Secretary-General")], ["Sahel Trade Union"]),
    ("en", "African Union\n\nMr. Jean Ping\n\nDirector\n\nNile Basin Partnership\n\nMs. Eva Berg\n\nDirector\n\nCouncil of Europe\n\nMr. Terry Davis\n\nSecretary-General\n\n", [("african union", "Jean Ping", "Director"), ("council of europe", "Terry Davis", "Secretary-General")], ["Nile Basin Partnership"]),
    ("en", "- African Union (Mr. Jean Ping, Chairperson)\n- Baltic Energy Forum: Mr. Ali Baba, Director\n- Council of Europe (The Rt. Hon. Terry Davis)\n- European Union\n", [("african union", "Jean Ping", "Chairperson"), ("council of europe", "Terry Davis", None), ("european union", None, None)], ["Baltic Energy Forum"]),
    ("en", "African Union                     Mr. Jean Ping, Chairperson\nCouncil of Europe                 Mr. Terry Davis, Director\nEuropean Union                    Ms. Eva Berg, Director\nIntergovernmental Authority on Sahel Trade (observer)\n", [("african union", "Jean Ping", "Chairperson"), ("council of europe", "Terry Davis", "Director"), ("european union", "Eva Berg", "Director")], ["Intergovernmental Authority on Sahel Trade (observer)"]),
    ("fr", "Union africaine\nM. Jean Ping, Président\n\nRéseau de sécurité du lac Tchad\nMme Eva Berg, Directrice\n\nForum de la Baltique\n\nUnion européenne (Mme Anne Dupont)\n\nOrganisation des Nations Unies\n\nDépartement des affaires politiques\nProgramme des Nations Unies pour le développement\n", [("union africaine", "Jean Ping", "Président"), ("union europeenne", "Anne Dupont", None), ("departement des affaires politiques", None, None), ("programme des nations unies pour le developpement", None, None)], ["Réseau de sécurité du lac Tchad", "Forum de la Baltique"]),
    ("es", "Unión Africana\nSr. Jean Ping, Presidente\n\nPlataforma de Seguridad del Lago Chad\nSra. Eva Berg, Directora\n\nForo del Báltico\n\nUnión Europea (Sra. Ana Pérez)\n\nNaciones Unidas\n\nDepartamento de Asuntos Políticos\nPrograma de las Naciones Unidas para el Desarrollo\n", [("union africana", "Jean Ping", "Presidente"), ("union europea", "Ana Pérez", None), ("departamento de asuntos politicos", None, None), ("programa de las naciones unidas para el desarrollo", None, None)], ["Plataforma de Seguridad del Lago Chad", "Foro del Báltico"]),
    ("ru", "Африканский союз\nг-н Жан Пинг, Председатель\n\nФорум по безопасности озера Чад\nг-жа Ева Берг, директор\n\nБалтийский энергетический форум\n\nЕвропейский союз (г-жа Анна Дюпон)\n\nОрганизация Объединенных Наций\n\nДепартамент по политическим вопросам\nПрограмма развития Организации Объединенных Наций\n", [("африканский союз", "Жан Пинг", "Председатель"), ("европейский союз", "Анна Дюпон", None), ("департамент по политическим вопросам", None, None), ("программа развития организации объединенных наций", None, None)], ["Форум по безопасности озера Чад", "Балтийский энергетический форум"]),
    ("ar", "الاتحاد الأفريقي\nالسيد جان بينغ، الرئيس\n\nمنتدى الأمن لبحيرة تشاد\nالسيدة إيفا بيرغ، المديرة\n\nمنتدى البلطيق للطاقة\n\nالاتحاد الأوروبي (السيدة آنا دوبون)\n\nالأمم المتحدة\n\nإدارة الشؤون السياسية\nبرنامج الأمم المتحدة الإنمائي\n", [("الاتحاد الافريقي", "جان بينغ", "الرئيس"), ("الاتحاد الاوروبي", "آنا دوبون", None), ("ادارة الشوون السياسية", None, None), ("برنامج الامم المتحدة الانمايي", None, None)], ["منتدى الأمن لبحيرة تشاد", "منتدى البلطيق للطاقة"]),
    ("zh", "非洲联盟\n让·平先生，主席\n乍得湖安全平台\n伊娃·贝里女士，主任\n欧洲联盟(安娜·杜邦女士)\n", [("非洲联盟", "让·平", "主席"), ("欧洲联盟", "安娜·杜邦", None)], ["乍得湖安全平台"]),
]  # fmt: skip


@pytest.mark.parametrize(("code", "lines", "came", "unknown"), LISTS)
def test_unknown_organizations_are_issues_and_nothing_else(
    code: str, lines: str, came: list[Told], unknown: list[str]
) -> None:
    who, issues = told(code, lines)
    assert who == came
    assert issues == unknown


@pytest.mark.parametrize(
    "below", ["Mr. Ban Ki-moon, Secretary-General", "African Union", "International Criminal Court"]
)
def test_an_organization_heads_only_its_own_parts(below: str) -> None:
    who, _ = told("en", f"Council of Europe\nEuropean Union\n\nUnited Nations\n\n{below}\nLeague of Arab States\n")
    assert "united nations" in [organization for organization, _, _ in who]


def test_persons_whose_lines_stand_below_organizations_are_read_without_honorifics() -> None:
    who, issues = told(
        "en", "African Union\nIdrissa Sow, Director\n\nCouncil of Europe\nMarie West\n\nEuropean Union\nJosé Cruz\n"
    )
    assert [person for _, person, _ in who] == ["Idrissa Sow", "Marie West", "José Cruz"]
    assert issues == []


PARTED = [
    ("Authority on Trade (observer)", "en", ("Authority on Trade", "")),
    ("Authority on Trade (Observer)", "en", ("Authority on Trade", "")),
    ("Authority on Trade (trade)", "en", ("Authority on Trade (trade)", "")),
    ("Autorité du commerce (observateur)", "fr", ("Autorité du commerce", "")),
    ("Управление торговли (наблюдатель)", "ru", ("Управление торговли", "")),
    ("贸易管理局（观察员）", "zh", ("贸易管理局", "")),
    ("Autorité du commerce (AC)", "fr", ("Autorité du commerce", "AC")),
]


@pytest.mark.parametrize(("name", "code", "expected"), PARTED)
def test_words_for_a_capacity_are_no_acronym(name: str, code: str, expected: tuple[str, str]) -> None:
    assert parted(name, code) == expected
