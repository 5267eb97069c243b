"""Items that begin with a word and their number, with numbers in quotes and circles, or with one that stands alone."""

import pytest
from reading_of import reading, records

LEADS = {
    "en": "8. The workshop made the following recommendations:",
    "fr": "8. L'atelier a formulé les recommandations suivantes :",
    "es": "8. El taller formuló las siguientes recomendaciones:",
    "ru": "8. Семинар вынес следующие рекомендации:",
    "ar": "8 - قدمت حلقة العمل التوصيات التالية:",
    "zh": "8. 讲习班提出如下建议：",
}
HEADS = {
    "en": "Report of the workshop on climate\n\nIII. Recommendations",
    "fr": "Rapport de l'atelier sur le climat\n\nIII. Recommandations",
    "es": "Informe del taller sobre el clima\n\nIII. Recomendaciones",
    "ru": "Доклад о работе семинара по климату\n\nIII. Рекомендации",
    "ar": "تقرير حلقة العمل عن المناخ\n\nثالثا - التوصيات",
    "zh": "气候讲习班的报告\n\n三、建议",
}
ITEMS = {
    "en": ("Name a focal point in each organization.", "Open a window for small grants."),
    "fr": ("Désigner un correspondant dans chaque organisation.", "Ouvrir un guichet de petites subventions."),
    "es": ("Designar un coordinador en cada organización.", "Abrir una ventanilla de pequeñas donaciones."),
    "ru": ("Назначить координаторов во всех организациях.", "Открыть программу малых грантов."),
    "ar": ("تعيين جهة اتصال في كل منظمة إقليمية.", "فتح نافذة للمنح الصغيرة في البنك."),
    "zh": ("各区域组织指定一名协调人。", "亚洲开发银行开设小额赠款窗口。"),
}
LABELS = [
    ("en", "Recommendation 1: {}\nRecommendation 2: {}"),
    ("en", "RECOMMENDATION 1. {}\n\nRECOMMENDATION 2. {}"),
    ("en", "**Recommendation 1**\n\n{}\n\n**Recommendation 2**\n\n{}"),
    ("en", "8.1\n{}\n8.2\n{}"),
    ("fr", "Recommandation n° 1 : {}\nRecommandation n° 2 : {}"),
    ("es", "Recomendación 1. {}\nRecomendación 2. {}"),
    ("ru", "Рекомендация № 1\n{}\n\nРекомендация № 2\n{}"),
    ("ru", "8.1\n\n{}\n\n8.2\n\n{}"),
    ("ar", "التوصية 1: {}\nالتوصية 2: {}"),
    ("ar", "‘1’ {}\n‘2’ {}"),
    ("zh", "建议1  {}\n建议2  {}"),
    ("zh", "建议一：{}\n建议二：{}"),
    ("zh", "㈠ {}\n㈡ {}"),
    ("zh", "① {}\n② {}"),
]
ADDRESSED = [
    ("ar", "(أ) إلى الأطراف:\n‘1’ {}\n(ب) إلى مجلس الأمن:\n‘1’ {}"),
    ("zh", "(a) 对各方：\n㈠ {}\n(b) 对安全理事会：\n㈠ {}"),
    ("en", "(a) To the parties:\n(i) {}\n(b) To the Security Council:\n(i) {}"),
    ("ru", "a) Сторонам:\ni) {}\nb) Совету Безопасности:\ni) {}"),
]


def proposed(text: str) -> list[str]:
    return [str(row["text"]) for row in records(reading(text), "proposals")]


@pytest.mark.parametrize(("code", "list_of"), [*LABELS, *ADDRESSED])
@pytest.mark.parametrize("lead", [True, False])
def test_labelled_items(code: str, list_of: str, lead: bool) -> None:
    above = f"{HEADS[code]}\n\n{LEADS[code]}" if lead else HEADS[code]
    assert proposed(f"{above}\n\n{list_of.format(*ITEMS[code])}\n") == [*ITEMS[code]]


TITLES = [
    (
        f"{HEADS['en']}\n\nRecommendation 1: Funding\n\nThe Bank should open a window for small grants.\n",
        ["The Bank should open a window for small grants."],
    ),
    (f"{HEADS['zh']}\n\n建议1：供资\n\n亚洲开发银行应开设小额赠款窗口。\n", ["亚洲开发银行应开设小额赠款窗口。"]),
]


@pytest.mark.parametrize(("text", "expected"), TITLES)
def test_labelled_titles_are_no_items(text: str, expected: list[str]) -> None:
    assert proposed(text) == expected


TOLD = [
    "He could not accept what stands in\nRecommendation 3. The African Union shared his view.",
    "Recommendation 1 was adopted. Recommendation 2 was withdrawn.",
    "Programme\n\n9.15\nOpening by the Chair\n10.30\nStatement of the African Union",
    "Предложение 2. Оно было отклонено.",
]


@pytest.mark.parametrize("text", TOLD)
def test_what_only_begins_so_proposes_nothing(text: str) -> None:
    assert proposed(f"Report of the workshop on climate\n\nII. Discussion\n\n{text}\n") == []


GLUED = [
    "研讨会的报告\n\n讨论情况\n与会者就各项问题交换了意见，这一问题涉及多个方面的工作，十分复杂。\n\n建议\n会上提出了以下建议：\n(一) {}\n(二) {}\n",
    "研讨会的报告\n\n建议\n辩论期间提出了以下建议：\n(一) {}\n(二) {}\n",
]


@pytest.mark.parametrize("text", GLUED)
def test_heading_right_above_its_lead_in(text: str) -> None:
    assert proposed(text.format(*ITEMS["zh"])) == [*ITEMS["zh"]]
