"""Meetings of a council by their number, in six languages."""

import pytest
from reading_of import reading, records

STATEMENTS = {
    "en": (
        "At the 4174th meeting of the Security Council, held on 20 July 2000, in connection with the Council’s "
        "consideration of the item entitled “Keeping the peace”, the President made the following statement on behalf of "
        "the Council:",
        "security council",
        "Keeping the peace",
    ),
    "fr": (
        "À la 4174e séance du Conseil de sécurité, tenue le 20 juillet 2000, dans le cadre de l’examen par le Conseil de la "
        "question intitulée « Le maintien de la paix », le Président a fait la déclaration suivante au nom du Conseil :",
        "conseil de securite",
        "Le maintien de la paix",
    ),
    "es": (
        "En la 4174ª sesión del Consejo de Seguridad, celebrada el 20 de julio de 2000, en relación con el examen por el "
        "Consejo del tema titulado “El mantenimiento de la paz”, la Presidencia hizo la siguiente declaración:",
        "consejo de seguridad",
        "El mantenimiento de la paz",
    ),
    "ru": (
        "На 4174-м заседании Совета Безопасности, состоявшемся 20 июля 2000 года, в связи с рассмотрением Советом пункта, "
        "озаглавленного «Поддержание мира», Председатель от имени Совета сделал следующее заявление:",
        "совет безопасности",
        "Поддержание мира",
    ),
    "ar": (
        "في الجلسة 4174 لمجلس الأمن، المعقودة في 20 تموز/يوليه 2000، وفي إطار نظر المجلس في البند المعنون «صون السلام»، "
        "أدلى الرئيس بالبيان التالي باسم المجلس:",
        "مجلس الامن",
        "صون السلام",
    ),
    "ar, the number behind the organ": (
        "في جلسة مجلس الأمن 4174، المعقودة في 20 تموز/يوليه 2000، وفي إطار نظر المجلس في البند المعنون «صون السلام»، أدلى "
        "الرئيس بالبيان التالي باسم المجلس:",
        "مجلس الامن",
        "صون السلام",
    ),
    "zh": (
        "2000年7月20日，安全理事会第4174次会议审议了题为“维持和平”的项目，主席代表安理会发表声明如下：",
        "安全理事会",
        "维持和平",
    ),
    "zh, the day before the noun": (
        "在2000年7月20日举行的安全理事会第4174次会议上，主席就安理会审议的题为“维持和平”的项目，代表安理会发表声明如下：",
        "安全理事会",
        "维持和平",
    ),
}
TITLES = {
    "en": "Statement by the President of the Security Council",
    "fr": "Déclaration du Président du Conseil de sécurité",
    "es": "Declaración de la Presidencia del Consejo de Seguridad",
    "ru": "Заявление Председателя Совета Безопасности",
    "ar": "بيان من رئيس مجلس الأمن",
    "zh": "安全理事会主席的声明",
}


@pytest.mark.parametrize("case", STATEMENTS)
def test_a_statement_of_the_president_reports_its_meeting(case: str) -> None:
    words, convener, theme = STATEMENTS[case]
    parsed = reading(f"{TITLES[case[:2]]}\n\n{words}\n")
    (meeting,) = records(parsed, "meetings")
    assert parsed.language == case[:2] and parsed.kind == "presidential_statement"
    told = [meeting[f] for f in ("ordinal", "start_date", "convened_by", "theme", "attestation")]
    assert told == ["4174", "2000-07-20", convener, theme, "reported"]


def test_a_number_in_digits_is_told_from_one_in_words() -> None:
    for number, rule in (("4174th", "meeting.number"), ("fifth", "meeting.ordinal")):
        parsed = reading(f"{TITLES['en']}\n\nThe {number} meeting of the Security Council was held on 20 July 2000.\n")
        assert {c.rule for c in parsed.claims if c.field == "ordinal"} == {rule}


def test_the_day_of_a_date_is_no_number() -> None:
    parsed = reading(
        "بيان من رئيس مجلس الأمن\n\nوعقد مجلس الأمن اجتماعا 20 تموز/يوليه 2000 في نيويورك بشأن صون السلام.\n"
    )
    assert not [c for c in parsed.claims if c.field == "ordinal"]
