"""Entries of numbered lists, who came behind a dash, closing lines, signatures of annexes, statements read out in a record,
and what else is told in French and Arabic of who was there. Phrasings of our own."""

import pytest
from reading_of import LETTER, REPORTS, reading, records, values

NUMBERED = {
    "en": ("Organizations represented", "African Union", "European Union", "League of Arab States", "Deputy Director"),
    "fr": ("Organisations représentées", "Union africaine", "Union européenne", "Ligue des États arabes", "Directrice"),
    "es": ("Lista de participantes", "Unión Africana", "Unión Europea", "Liga de los Estados Árabes", "Directora"),
    "ru": ("Список участников", "Африканский союз", "Европейский союз", "Лига арабских государств", "Директор"),
    "ar": ("قائمة المشاركين", "الاتحاد الأفريقي", "الاتحاد الأوروبي", "جامعة الدول العربية", "المدير"),
    "zh": ("与会者名单", "非洲联盟", "欧洲联盟", "阿拉伯国家联盟", "主任"),
}
OPENING = {
    **REPORTS,
    "es": "Informe del taller regional sobre la estabilidad\n\nEl taller regional sobre la estabilidad se celebró en Accra el 20 "
    "de julio de 2004. Los participantes tomaron nota del informe de la secretaría, que tenían ante sí desde mayo.\n\n",
    "ru": "Доклад о региональном семинаре\n\nРегиональный семинар по вопросам стабильности состоялся в Аккре 20 июля 2004 года. "
    "Участники приняли к сведению доклад секретариата, который был им представлен в мае.\n\n",
    "ar": "تقرير حلقة العمل الإقليمية\n\nعُقدت حلقة العمل الإقليمية بشأن الاستقرار في أكرا في 20 تموز/يوليه 2004. وأحاط المشاركون "
    "علما بتقرير الأمانة العامة الذي كان معروضا عليهم منذ الربيع.\n\n",
    "zh": "区域讲习班报告\n\n关于稳定问题的区域讲习班于2004年7月20日在阿克拉举行。与会者注意到秘书处的报告，该报告自春季以来一直在他们面前。\n\n",
}


def attended(text: str) -> list[str]:
    rows = records(reading(text), "participations")
    return [r.get("organization_id", r.get("country", "")) for r in rows if r["role"] == "participant"]


@pytest.mark.parametrize("code", NUMBERED)
def test_numbered_lines_under_a_heading_of_participants_are_entries(code: str) -> None:
    heading, *names, _ = NUMBERED[code]
    lines = "\n".join(f"{n}. {name}" for n, name in enumerate(names, 1))
    assert len(attended(f"{OPENING[code]}{heading}\n\n{lines}\n")) == 3
    assert len(attended(f"{OPENING[code]}{heading}\n\n{lines}.\n")) == 3  # the last one ends the list


@pytest.mark.parametrize("code", ["en", "fr", "es", "ru"])
def test_who_came_stands_behind_a_dash(code: str) -> None:
    heading, first, second, third, office = NUMBERED[code]
    lines = f"- {first} – {office} X\n- {second}\n- {third}\n"
    rows = records(reading(f"{OPENING[code]}{heading}\n\n{lines}"), "participations")
    assert [bool(r.get("represented_by")) for r in rows if r["role"] == "participant"] == [True, False, False]


def test_a_numbered_sentence_under_that_heading_is_no_entry() -> None:
    words = "Participation\n\n2. L’Union africaine a pris la parole.\n\n3. Le fonds de l’Union européenne est géré à Bruxelles.\n"
    assert attended(REPORTS["fr"] + words) == ["union africaine"]


DONE = {
    "en": "Done at Accra on 21 July 2004.",
    "fr": "Fait à Accra, le 21 juillet 2004.",
    "es": "Hecho en Accra el 21 de julio de 2004.",
    "ru": "Совершено в Аккре 21 июля 2004 года.",
    "ar": "حُرر في أكرا في 21 تموز/يوليه 2004.",
}


@pytest.mark.parametrize("code", DONE)
def test_the_line_that_says_when_a_text_was_made(code: str) -> None:
    assert values(reading(OPENING[code] + DONE[code]), "documents", "dated_on") == ["2004-07-21"]


def test_the_title_of_a_letter_counts_before_that_line() -> None:
    assert values(reading(f"{LETTER}Fait à Accra, le 21 juillet 2004."), "documents", "dated_on") == ["2004-03-03"]


ANNEX = (
    "(Signé) Pablo Soto\n\nAnnexe\n\nRéunion régionale sur la stabilité\n\nAccra, 20 juillet 2004\n\n"
    "La réunion régionale s’est tenue à Accra le 20 juillet 2004, {}. Elle a été suivie d’un échange de vues.\n\n"
    "Le Ministre des affaires étrangères du Ghana\n(Signé) Kofi Mensah\n"
)


def test_who_signs_an_annex_may_say_that_he_presided() -> None:
    meeting = records(reading(LETTER + ANNEX.format("sous ma présidence")), "meetings")[0]
    assert (meeting["chair_name"], meeting["chair_country"]) == ("Kofi Mensah", "GHA")
    assert "chair_name" not in records(reading(LETTER + ANNEX.format("dans le calme")), "meetings")[0]


def test_an_annex_bears_no_date_of_its_own() -> None:
    words = (
        "Annexe à la lettre en date du 3 mars 2004\n\nRésumé de l’atelier sur la stabilité\n\n"
        "L’atelier s’est tenu à Accra le 20 juillet 2003, à l’initiative de l’Union africaine.\n"
    )
    assert values(reading(LETTER + words), "meetings", "start_date") == ["2003-07-20"]


GREAT_LAKES = "office:office-of-the-special-envoy-of-the-secretary-general-for-the-great-lakes-region"

FRENCH = [
    ("L’expert envoyé par l’Union africaine a, pour sa part, présenté les études.", ["union africaine"]),
    ("Les travaux ont réuni, outre l’Union européenne, des délégations de l’Union africaine.", ["union europeenne", "union africaine"]),
    ("M. Paul Kone, qui s’exprimait au nom de la Ligue des États arabes, a rappelé ce point.", ["ligue des etats arabes"]),
    ("L’Envoyé spécial du Secrétaire général pour la région des Grands Lacs a indiqué qu’il écrirait.", [GREAT_LAKES]),
    ("L’Union africaine s’est dite prête, par lettre, à en couvrir les frais.", []),
    ("Un courrier envoyé par l’Union africaine a été lu.", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), FRENCH)
def test_french_summaries(words: str, expected: list[str]) -> None:
    assert attended(REPORTS["fr"] + words) == expected


ARABIC = [
    ("وافتتح النقاش الأمين العام المساعد لجامعة الدول العربية.", ["جامعة الدول العربية"]),
    ("وأدلى بدلوه في الموضوع نفسه ممثل الاتحاد الأوروبي.", ["الاتحاد الاوروبي"]),
    ("وتلاه مفوض السلم والأمن في الاتحاد الأفريقي، الذي قدم عرضا عن عمل جامعة الدول العربية.", ["الاتحاد الافريقي"]),
    ("وضم الاتحاد الأوروبي صوته إلى هذا الرأي.", ["الاتحاد الاوروبي"]),
]


@pytest.mark.parametrize(("words", "expected"), ARABIC)
def test_arabic_summaries(words: str, expected: list[str]) -> None:
    assert attended(OPENING["ar"] + words) == expected


COUNTED = [
    ("Seize délégations ont répondu à l’appel.", "16"),
    ("Le délégué, qui s’exprimait au nom de l’Union africaine, a rappelé que l’accord liait treize États.", None),
    ("L’Union africaine avait envoyé une délégation.", None),
]


@pytest.mark.parametrize(("words", "count"), COUNTED)
def test_counts_of_delegations(words: str, count: str | None) -> None:
    assert records(reading(REPORTS["fr"] + words), "meetings")[0].get("declared_delegations") == count


def test_an_invitation_that_so_many_took_up_counts_them() -> None:
    words = "ولبّت دعوة غانا ثلاث عشرة منظمة إقليمية ودولية."
    assert records(reading(OPENING["ar"] + words), "meetings")[0]["declared_delegations"] == "13"


CHAIRED = [
    ("La direction des débats avait été confiée à M. Kofi Mensah.", "Kofi Mensah"),
    ("C’est à Mme Ama Mensah, Ministre, qu’était échue la présidence des débats.", "Ama Mensah"),
    ("Les séances ont été placées sous la houlette de M. Kofi Mensah.", "Kofi Mensah"),
]


@pytest.mark.parametrize(("words", "name"), CHAIRED)
def test_who_chaired(words: str, name: str) -> None:
    assert values(reading(REPORTS["fr"] + words), "meetings", "chair_name") == [name]


MISSION = (
    "Rapport de la mission conjointe d’évaluation au Tchad (2-7 mars 2017)\n\n1. Comme suite à la demande que le Gouvernement "
    "avait présentée le 22 janvier 2017, l’Union africaine et l’Union européenne ont dépêché conjointement dans ce pays une "
    "mission d’évaluation.\n\n2. La mission était composée comme suit :\n\n"
    "- M. Paul Kone, analyste principal à la Commission de l’Union africaine;\n- Mme Ada Bah, ancienne Secrétaire générale de la "
    "Ligue des États arabes;\n\n3. Un observateur désigné par le Commonwealth a suivi les travaux de la mission.\n"
)


def test_a_mission_its_senders_its_members_and_who_followed_it() -> None:
    parsed = reading(MISSION)
    rows = [(r["organization_id"], r["role"]) for r in records(parsed, "participations")]
    assert values(parsed, "meetings", "start_date") == ["2017-03-02"]  # the day of the request is none of the mission
    assert rows == [
        ("union africaine", "convener"),
        ("union europeenne", "convener"),
        ("commission de l'union africaine", "participant"),
        ("commonwealth", "observer"),
    ]


THEMES = ["واختير لها عنوان ”سلام قريب“.", "وانصب النقاش على موضوع ”سلام قريب“."]


@pytest.mark.parametrize("words", THEMES)
def test_a_theme_right_behind_what_it_is_called(words: str) -> None:
    assert values(reading(OPENING["ar"] + words), "meetings", "theme") == ["سلام قريب"]


MENTIONED = [
    ("وكانت آخر الحلقات خلوة القاهرة المعقودة في أيار/مايو 2003.", "2003-05-01"),
    ("ونستذكر الاجتماع الذي جمعنا في لوساكا في أيار/مايو 2003.", "2003-05-01"),
    ("وجرت الجولة الخامسة في نيامي في عام 2002.", "2002-01-01"),
    ("وعُقدت الندوة في نيروبي في الحادي والعشرين من آذار/مارس 2003.", "2003-03-21"),
]


@pytest.mark.parametrize(("words", "start"), MENTIONED)
def test_arabic_meetings_that_are_mentioned(words: str, start: str) -> None:
    assert start in values(reading(OPENING["ar"] + words), "meetings", "start_date")


CLOSING = (
    "وقد انعقدت حلقة العمل هذه في تونس. وأُسندت مهمة تسيير النقاش إلى وزير الخارجية التونسي السابق، الحبيب بن عاشور.\n"
)


def test_where_it_was_and_who_presided_may_stand_at_the_end() -> None:
    report = OPENING["ar"].replace(" في أكرا", "")
    meeting = records(reading(report + CLOSING), "meetings")[0]
    assert (meeting["place"], meeting["chair_name"]) == ("تونس", "الحبيب بن عاشور")


WE = (
    "بيان نيروبي\n\nالصادر عن الاجتماع التشاوري بشأن الاستقرار\n\nنيروبي، 9 أيار/مايو 2018\n\n"
    "نحن، رؤساء وأمناء عموم الاتحاد الأفريقي، وجامعة الدول العربية، ومعنا ممثلة الاتحاد الأوروبي، وقد التأم شملنا في نيروبي "
    "يوم 9 أيار/مايو 2018، بدعوة من الاتحاد الأفريقي، للنظر في موضوع ”سلام قريب“،\n\nنعلن ما يلي:\n\n"
    "1 - قررنا أن ننشئ فريقا عاملا مشتركا.\n\n2 - واتفقنا على أن يكون مقره في أروشا.\n"
)


def test_those_who_speak_in_a_declaration_met_at_somebodys_invitation() -> None:
    parsed = reading(WE)
    rows = [(r["organization_id"], str(r["role"])) for r in records(parsed, "participations")]
    assert ("الاتحاد الافريقي", "convener") in rows
    assert [name for name, role in rows if role == "participant"] == [
        "الاتحاد الافريقي",
        "جامعة الدول العربية",
        "الاتحاد الاوروبي",
    ]
    assert values(parsed, "proposals", "section") == ["declaration"]
    assert len(records(parsed, "proposals")) == 2


def test_an_invitation_that_two_sent_together() -> None:
    words = "وُجهت الدعوة إلى حلقة العمل من الاتحاد الأفريقي وجامعة الدول العربية معا."
    rows = [(r["organization_id"], str(r["role"])) for r in records(reading(OPENING["ar"] + words), "participations")]
    assert rows == [("الاتحاد الافريقي", "convener"), ("جامعة الدول العربية", "convener")]


RECORD = (
    "S/PV.5000\n\nConseil de sécurité\n5000e séance\nMardi 20 juillet 2004\n\nLe Président : M. Kone (Bénin)\n\n"
    "Le Président : Je vais lire la déclaration suivante au nom des membres du Conseil.\n\n"
    "« Le Conseil de sécurité rappelle que les États sont responsables de la paix dans la région et pour les peuples.\n\n"
    "« Le Conseil de sécurité encourage l’Union africaine à poursuivre ses efforts. »\n"
)


def test_a_statement_that_the_chair_of_a_record_reads_out_is_operative() -> None:
    assert values(reading(RECORD), "proposals", "section") == ["operative"]
