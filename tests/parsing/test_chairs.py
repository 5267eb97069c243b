"""Who chaired, and nothing of what a clause tells about him; names of persons where no capitals tell them."""

import pytest
from reading_of import reading, records

TITLES = {
    "en": "Report of the meeting\n\nThe meeting was held in Paris on 3 May 2010. {}\n",
    "fr": "Rapport de la réunion\n\nLa réunion s'est tenue à Paris le 3 mai 2010. {}\n",
    "es": "Informe de la reunión\n\nLa reunión se celebró en París el 3 de mayo de 2010. {}\n",
    "ar": "تقرير الاجتماع\n\nعقد الاجتماع في القاهرة في 3 أيار/مايو 2010. {}\n",
}


def chair_of(code: str, words: str) -> tuple[str | None, list[str]]:
    """The name of the chair, and the organizations in the chair."""
    parsed = reading(TITLES[code].format(words))
    rows = [
        r["organization_id"] for r in records(parsed, "participations") if r["role"] == "chair" and "country" not in r
    ]
    return records(parsed, "meetings")[0].get("chair_name"), rows


@pytest.mark.parametrize(
    ("code", "words", "expected"),
    [
        ("en", "It was chaired by Mr. John Smith, Minister of Kenya, who recalled that the African Union had sent troops.", ("John Smith", [])),
        ("en", "It was chaired by Ms. Ann Smith, Commissioner of the African Union, who thanked the European Union.", ("Ann Smith", ["african union"])),
        ("fr", "Elle a été présidée par M. Jean Robin, Ministre du Kenya, qui a rappelé l'action du Conseil de sécurité.", ("Jean Robin", [])),
        ("es", "Presidió la reunión el Sr. Juan Ruiz, Ministro de Kenya, quien recordó que el Consejo de Seguridad había enviado una misión.", ("Juan Ruiz", [])),
        ("ar", "وقاد الحوار وزير الخارجية، سالم العلي، الذي ذكر بأن مجلس الأمن أوفد بعثة إلى البلد.", ("سالم العلي", [])),
    ],
)  # fmt: skip
def test_what_a_clause_tells_of_the_chair_is_not_his_office(
    code: str, words: str, expected: tuple[str, list[str]]
) -> None:
    assert chair_of(code, words) == expected


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("وتولت رئاسته هدى سليم الأعرج، وزيرة العدل في تونس.", "هدى سليم الأعرج"),
        ("وترأسه وزير خارجية الكويت سالم ناصر العلي.", "سالم ناصر العلي"),
        ("وترأسه الأمين العام لجامعة الدول العربية، عمر فارس حداد.", "عمر فارس حداد"),
        ("وأسند المؤتمرون رئاسة أعمالهم إلى عمر فارس حداد، وزير الداخلية في الأردن.", "عمر فارس حداد"),
        ("وترأسه وزير خارجية الأردن في اليوم الأول.", None),
        ("وترأسه وزير خارجية الأردن الشقيقة المضيفة.", None),
        ("وترأسه وزير خارجية الأردن مساء يوم الاثنين.", None),
        ("وترأسه رئيس إدارة منع النزاعات.", None),
    ],
)
def test_a_name_beside_an_office(words: str, name: str | None) -> None:
    assert chair_of("ar", words)[0] == name
