"""Who stands behind a label: a report told session by session, and those who were present, told in a note or line."""

import pytest
from reading_of import REPORTS, RUSSIAN_LETTER, SPANISH_LETTER, reading, records, values

BEFORE = {**REPORTS, "es": SPANISH_LETTER, "ru": RUSSIAN_LETTER}


def came(language: str, text: str) -> set[tuple[str, str]]:
    """Who came, and in what role, by a text behind the first paragraph of a report."""
    rows = records(reading(f"{BEFORE[language]}{text}\n"), "participations")
    return {(row.get("organization_id") or row.get("country"), row["role"]) for row in rows}


def people(language: str, text: str) -> set[str]:
    return {value for value in values(reading(f"{BEFORE[language]}{text}\n"), "participations", "person_name") if value}


SESSIONS = [
    (
        "en",
        "Session 1: Early warning. Moderator: Ms. Anna Berg (UNDP). Speakers: Mr. John Okello (African Union), Marta Silva, "
        "Deputy Director, OSCE.\n\nSession 2: Mediation\n\nDiscussants: Caribbean Community and Council of Europe",
        {"undp", "african union", "osce", "caribbean community", "council of europe"},
    ),
    (
        "en",
        "09.30-11.00 Opening\nKeynote address: Secretary-General of the League of Arab States\n\n11.00-12.30 Panel\nPanellists:\n"
        "– Ms. Fatou Diallo, ECOWAS\n– Carlos Ruiz (OAS)\nRapporteur – Jane Doe, mediation adviser, African Union",
        {"league of arab states", "ecowas", "oas", "african union"},
    ),
    (
        "fr",
        "9 h 30-11 heures : Alerte rapide\nModération : Mme Awa Ndiaye (PNUD)\nIntervenants : M. Jean Okello, Union africaine; "
        "Marta Silva, directrice adjointe, OSCE; Ligue des États arabes\n\nConférencière principale – Mme Rosa Ruiz, CEDEAO",
        {"pnud", "union africaine", "osce", "ligue des etats arabes", "cedeao"},
    ),
    (
        "es",
        "Sesión 1: Alerta temprana\nModeradora: Sra. Ana Berg (PNUD)\nPonentes: Sr. Juan Okello, Unión Africana; Marta Silva, "
        "Directora Adjunta, OSCE\nComentarios: Consejo de Europa",
        {"pnud", "union africana", "osce", "consejo de europa"},
    ),
    (
        "ru",
        "Заседание 1. Раннее предупреждение\nМодератор: г-жа Анна Берг (ПРООН)\nВыступили: г-н Джон Окелло, Африканский союз; "
        "Лига арабских государств\nВедущий — Рустам Холов, Организация Договора о коллективной безопасности",
        {"проон", "африканский союз", "лига арабских государств", "организация договора о коллективной безопасности"},
    ),
    (
        "zh",
        "第一场会议：预警\n主持人：安娜·贝里女士（联合国开发计划署）\n发言人：约翰·奥凯洛（非洲联盟）；欧洲联盟对外行动署和平司司长\n"
        "评论人：美洲国家组织和加勒比共同体",
        {"联合国开发计划署", "非洲联盟", "欧洲联盟对外行动署", "美洲国家组织", "加勒比共同体"},
    ),
    (
        "ar",
        "الجلسة الأولى: الإنذار المبكر\nالميسرة: السيدة آنا بيرغ (برنامج الأمم المتحدة الإنمائي)\n"
        "المتحدثون: السيد جون أوكيلو، الاتحاد الأفريقي؛ منظمة التعاون الإسلامي\nالتعقيب: منظمة الدول الأمريكية",
        {"برنامج الامم المتحدة الانمايي", "الاتحاد الافريقي", "منظمة التعاون الاسلامي", "منظمة الدول الامريكية"},
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), SESSIONS)
def test_who_leads_or_speaks_in_a_session_took_part(language: str, text: str, expected: set[str]) -> None:
    assert {who for who, role in came(language, text) if role == "participant"} == expected


def test_each_person_behind_a_label_stands_beside_the_organization() -> None:
    assert people("en", SESSIONS[0][1]) >= {"Anna Berg", "John Okello", "Marta Silva"}


PRESENCE = [
    (
        "en",
        "* In attendance: African Union (Mr. A. Bello); Lake Chad Basin Commission. Observers: European Union. Apologies: OSCE.",
        {
            ("african union", "participant"),
            ("lake chad basin commission", "participant"),
            ("european union", "observer"),
        },
    ),
    (
        "en",
        "¹ Present – OAS; Caribbean Community (Ms. Joan Hill). Absent: Andean Community.\n\n² See the report of UNDP (A/70/12).",
        {("oas", "participant"), ("caribbean community", "participant")},
    ),
    (
        "fr",
        "¹ Étaient présents : Union africaine (M. Bello); CEDEAO. Observateurs : Union européenne. Absents excusés : OSCE.",
        {("union africaine", "participant"), ("cedeao", "participant"), ("union europeenne", "observer")},
    ),
    (
        "es",
        "* Presentes: Comunidad Andina (Sr. Bello); OEA. Observadores: Unión Europea. Excusados: Comunidad del Caribe.",
        {("comunidad andina", "participant"), ("oea", "participant"), ("union europea", "observer")},
    ),
    (
        "ru",
        "* Участвовали: Африканский союз (г-н Белло); ЭКОВАС. Наблюдатели: Европейский союз. Отсутствовали: ОБСЕ.",
        {("африканский союз", "participant"), ("эковас", "participant"), ("европейский союз", "observer")},
    ),
    (
        "zh",
        "* 出席者：非洲联盟（贝洛先生）、西非国家经济共同体。观察员：欧洲联盟。请假：中部非洲国家经济共同体。",
        {("非洲联盟", "participant"), ("西非国家经济共同体", "participant"), ("欧洲联盟", "observer")},
    ),
    (
        "ar",
        "* الحاضرون: الاتحاد الأفريقي (السيد بيلو)؛ لجنة حوض بحيرة تشاد. المراقبون: الاتحاد الأوروبي. المعتذرون: منظمة التعاون الإسلامي.",
        {("الاتحاد الافريقي", "participant"), ("لجنة حوض بحيرة تشاد", "participant"), ("الاتحاد الاوروبي", "observer")},
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), PRESENCE)
def test_a_note_tells_who_was_present_and_who_observed(
    language: str, text: str, expected: set[tuple[str, str]]
) -> None:
    assert came(language, text) == expected


NOBODY = [
    ("en", "* See the report of the European Union (A/70/12) and the letter of the African Union."),
    (
        "en",
        "Session 1: Relations with the African Union\n\nPresentation: The role of UNDP in mediation\n\nTopic: plans of the OSCE",
    ),
    ("en", "Speakers: the African Union's plans were welcomed; the OSCE should be asked for its own"),
    (
        "en",
        "Provisional programme of the second workshop\n\n9 a.m. Opening\nSpeaker: Ms. Marta Silva (OSCE)\n\n10 a.m. Closing\n"
        "Speaker: Ms. Fatou Diallo (ECOWAS)",
    ),
    (
        "en",
        "The next workshop will be held in Quito on 3 May 2018. Its provisional programme is as follows:\n\nSession 1: Arms\n"
        "Moderator: Ms. Anna Berg (UNDP)\nSpeakers: Mr. John Okello (African Union); Mr. Peter Hall (European Union)",
    ),
    (
        "fr",
        "Programme provisoire du prochain atelier\n\nModérateur : M. Jean Okello (Union africaine)\nOratrice : Mme Silva (OSCE)",
    ),
    ("fr", "Première séance : Relations avec l’Union africaine\n\nExposé : le rôle du PNUD dans la médiation"),
    (
        "es",
        "Programa provisional del próximo seminario\n\nModerador: Sr. Pedro Paz, OEA\nOrador: Sr. Luis Mar, Unión Africana",
    ),
    ("ru", "Предварительная программа следующего семинара\n\nВедущий: г-н Холов (ОБСЕ)\nДокладчик: г-жа Берг (ПРООН)"),
    ("zh", "下次研讨会的暂定日程\n\n主持人：王明（上海合作组织）\n发言人：约翰·奥凯洛（非洲联盟）"),
    (
        "ar",
        "البرنامج المؤقت للندوة المقبلة\n\nالميسرة: السيدة آنا بيرغ (الاتحاد الأفريقي)\nالمتحدث: السيد جون أوكيلو (الاتحاد الأوروبي)",
    ),
]


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_subjects_plans_and_sources_tell_of_nobody(language: str, text: str) -> None:
    assert came(language, text) == set()
    assert values(reading(f"{BEFORE[language]}{text}\n"), "meetings", "chair_name") == []
