"""What a meeting was about, by a preposition beside its noun."""

import pytest
from reading_of import reading, records

TOOK_NOTE = {
    "en": "The participants took note of the report of the secretariat, which had been before them.",
    "fr": "Les participants ont pris note du rapport du secrétariat, dont ils étaient saisis depuis mai.",
    "ru": "Участники приняли к сведению доклад секретариата, который был у них с весны.",
    "ar": "وأحاط المشاركون علما بالتقرير الذي كان معروضا عليهم منذ فصل الربيع.",
    "zh": "与会者注意到了自春季以来摆在他们面前的报告。",
}
THEMES = {
    "The workshop on the protection of civilians was held in Accra on 20 July 2014.": ("en", "protection of civilians"),
    "The retreat, on early warning and mediation, took place in Accra on 20 July 2014.": (
        "en",
        "early warning and mediation",
    ),
    "The meeting on the margins of the General Assembly was held in New York on 20 July 2014.": ("en", None),
    "The meeting on Monday, 21 July 2014, was held in Accra.": ("en", None),
    "L'atelier sur la protection des civils s'est tenu à Accra le 20 juillet 2014.": ("fr", "protection des civils"),
    "La réunion sur invitation de l'Union africaine s'est tenue à Accra le 20 juillet 2014.": ("fr", None),
    "Семинар по борьбе с терроризмом прошёл в Алматы 20 июля 2014 года.": ("ru", "борьбе с терроризмом"),
    "Совещание по инициативе Африканского союза состоялось в Алматы 20 июля 2014 года.": ("ru", None),
    "عُقدت حلقة العمل الإقليمية بشأن حماية المدنيين في القاهرة في 20 تموز/يوليه 2014.": ("ar", "حماية المدنيين"),
    "关于保护平民的区域讲习班于2014年7月20日在北京举行。": ("zh", "保护平民"),
    "有关会议于2014年7月20日在北京举行。": ("zh", None),
}


@pytest.mark.parametrize("sentence", THEMES)
def test_what_a_meeting_was_about(sentence: str) -> None:
    language, theme = THEMES[sentence]
    (meeting,) = records(reading(f"Report\n\n{sentence} {TOOK_NOTE[language]}\n"), "meetings")
    assert meeting.get("theme") == theme
