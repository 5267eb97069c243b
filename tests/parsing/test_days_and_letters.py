"""Days of papers and of meetings, statements in writing, preambles, and where sentences, phrases and speeches end."""

import pytest
from reading_of import REPORTS, SPANISH_LETTER, WORKSHOPS, force_of, reading, records, values

LATER = {
    "en": "Others spoke. The sea was wide.\n\nThe wind was strong.\n\nMuch was told.\n\n",
    "fr": "D’autres ont parlé. La mer était vaste.\n\nLe vent était fort.\n\nOn a beaucoup parlé.\n\n",
    "es": "Otros hablaron. El mar era ancho.\n\nEl viento era fuerte.\n\nSe habló mucho.\n\n",
    "ru": "Говорили и другие. Море было широким.\n\nВетер был сильным.\n\nРассказали о многом.\n\n",
    "ar": "وتكلم آخرون. وكان البحر واسعا.\n\nوكانت الريح شديدة.\n\nوقيل الكثير.\n\n",
}


@pytest.mark.parametrize(
    ("language", "sentence", "days"),
    [
        (
            "en",
            "The open debate that the Council devoted to criminal groups on 19 December 2014 was recalled.",
            {"2014-12-19"},
        ),
        (
            "fr",
            "Le débat que le Conseil avait consacré aux groupes criminels le 19 décembre 2014 a été rappelé.",
            {"2014-12-19"},
        ),
        ("es", "Se recordó la reunión que la OEA dedicó a Haití el 18 de mayo de 2007.", {"2007-05-18"}),
        ("ru", "Были упомянуты прения, которые Совет посвятил этим группам 19 декабря 2014 года.", {"2014-12-19"}),
        ("en", "The Council had held on 26 September 2012 a high-level meeting on the sea.", {"2012-09-26"}),
        ("ar", "وكان المجلس قد عقد في 26 أيلول/سبتمبر 2012 جلسة رفيعة المستوى.", {"2012-09-26"}),
        ("en", "The meeting recalled the statement of 6 August 2013 (S/PRST/2013/12), which had been held up.", set()),
    ],
)
def test_days_of_other_meetings(language: str, sentence: str, days: set[str]) -> None:
    parsed = reading(f"{WORKSHOPS[language]}{LATER[language]}{sentence}\n")
    assert set(values(parsed, "meetings", "start_date")) - {"2019-05-03"} == days


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "ECOWAS and the League of Arab States submitted their statements in writing."),
        ("fr", "La CEDEAO a transmis sa déclaration par écrit."),
        ("es", "La Liga de los Estados Árabes y la OSCE remitieron sus declaraciones por escrito."),
        ("ru", "Лига арабских государств направила письменное заявление."),
        ("ar", "وأرسلت جامعة الدول العربية بيانا خطيا."),
        ("zh", "阿拉伯国家联盟提交了书面发言。"),
    ],
)
def test_who_sent_a_statement_in_writing_was_not_there(language: str, sentence: str) -> None:
    assert records(reading(f"{WORKSHOPS[language]}{sentence}\n"), "participations") == []


def test_a_preamble_tells_who_was_heard_and_who_observed() -> None:
    text = (
        "Reunidos en Nairobi el 3 de mayo de 2019, con la asistencia en calidad de observadores de la Unión Africana y la Liga "
        "de los Estados Árabes,\n\nHabiendo escuchado la exposición del representante de la Unión Europea,\n"
    )
    rows = records(reading(f"{WORKSHOPS['es']}{text}"), "participations")
    assert [(row["organization_id"], row["role"]) for row in rows] == [
        ("union africana", "observer"),
        ("liga de los estados arabes", "observer"),
        ("union europea", "participant"),
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The participants entrusted the Secretariat with a study."),
        ("es", "Encomiendan al Secretario General que transmita la presente Declaración."),
        ("fr", "Les participants confient au Secrétaire général la tâche de la publier."),
        ("zh", "与会者责成秘书处编写报告。"),
    ],
)
def test_whom_a_text_charges_with_something(language: str, sentence: str) -> None:
    assert force_of(sentence, language) == "urged"


def test_a_month_beside_no_number_is_another_word() -> None:
    text = "Se habló del Derecho del Mar. La Unión Africana debería ratificarlo antes del 3 de mar. de 2020 en Accra."
    assert values(reading(f"{SPANISH_LETTER}{text}\n"), "proposals", "text") == [text.partition("Mar. ")[2]]


def test_no_phrase_runs_over_a_blank_line() -> None:
    text = "Recomendaciones\n\nAl final se formularon estas ideas:\n\na) Publicar el informe;\n\nb) Convocar a los expertos.\n"
    found = records(reading(f"{WORKSHOPS['es']}{text}"), "proposals")
    assert [row["section"] for row in found] == ["proposals", "proposals"]


def test_speeches_end_at_the_heading_of_what_was_agreed() -> None:
    text = (
        "محضر موجز للاجتماع\n\nعُقد الاجتماع في القاهرة في 20 أيار/مايو 2017.\n\nالمناقشة\n\n1. السيد ألبا (الاتحاد الأفريقي): رحب بالجميع.\n\n"
        "النتائج المتفق عليها\n\n2. اتفق المشاركون على ما يلي:\n- عقد الاجتماع المقبل في نيويورك؛\n- تبادل التقارير المتعلقة بالمنطقة.\n"
    )
    found = values(reading(text), "proposals", "text")
    assert found == ["عقد الاجتماع المقبل في نيويورك؛", "تبادل التقارير المتعلقة بالمنطقة."]


def test_an_item_that_ends_with_a_comma_goes_on_behind_a_page_break() -> None:
    text = (
        "توصي حلقة العمل بما يلي:\n\n(أ) أن تعجل الدول بنشر القوات؛\n(ب) أن تقدم دعما إلى السلطة الوطنية،\nS/2019/871\n\n4\t19-65530\n\n"
        "ولا سيما في مجال التسجيل؛\n(ج) أن تنشر التقرير.\n"
    )
    found = values(reading(f"S/2019/871\n\n{WORKSHOPS['ar']}{text}"), "proposals", "text")
    assert "أن تقدم دعما إلى السلطة الوطنية، ولا سيما في مجال التسجيل؛" in found
    assert len(found) == 3


def test_views_that_a_summary_need_not_reflect_are_no_duty() -> None:
    text = "ولا يعبر هذا الموجز بالضرورة عن آراء أعضاء المجلس.\n"
    assert values(reading(f"{REPORTS['ar']}{text}"), "proposals", "text") == []
