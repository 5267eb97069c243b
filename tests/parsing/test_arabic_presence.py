"""Arabic: who followed and joined a meeting, who was heard, who said that he would not come; words for it of our own."""

import pytest
from reading_of import reading, records

SUMMARY = """رسالة مؤرخة 3 آذار/مارس 2004 موجهة إلى الأمين العام من الممثل الدائم لشيلي لدى الأمم المتحدة

أتشرف بأن أحيل إليكم طيه موجز الأعمال التي تناولت مسألة السلام في المنطقة وسبل ترسيخه مع دول المنطقة.

المرفق

موجز

عُقدت في 20 تموز/يوليه 2004 مناقشة مفتوحة بشأن الاستقرار.

"""
AU, EU, LAS = "الاتحاد الافريقي", "الاتحاد الاوروبي", "جامعة الدول العربية"

THERE = [
    ("وتابعت جامعة الدول العربية المداولات بصفة مراقب.", [(LAS, "observer")]),
    ("كما واكب الاتحاد الأفريقي أشغال المؤتمر.", [(AU, "participant")]),
    ("وانضم إلى النقاش من بعيد، بواسطة الفيديو، الأمين العام لجامعة الدول العربية.", [(LAS, "participant")]),
    ("واستمع المجلس في مستهل المناقشة إلى إحاطة من الأمين العام لجامعة الدول العربية.", [(LAS, "participant")]),
    ("وشاطره الرأي ممثل الاتحاد الأوروبي.", [(EU, "participant")]),
    ("وأيدته في تقييمه المتحدثة باسم الاتحاد الأفريقي.", [(AU, "participant")]),
    (
        "وأوفد الاتحاد الأفريقي والاتحاد الأوروبي وجامعة الدول العربية ممثلين عنها.",
        [(AU, "participant"), (EU, "participant"), (LAS, "participant")],
    ),
    ("وأوفدت جامعة الدول العربية نائب أمينها العام.", [(LAS, "participant")]),
    ("وتألف الحضور من ممثلي الاتحاد الأفريقي وجامعة الدول العربية.", [(AU, "participant"), (LAS, "participant")]),
    ("وسجلت جامعة الدول العربية حضورها بوفد كبير.", [(LAS, "participant")]),
    ("وجاء من بروكسل وفد عن الاتحاد الأوروبي.", [(EU, "participant")]),
    ("وكان الاتحاد الأوروبي ممثلا برئيس بعثته، فيما اكتفت جامعة الدول العربية بمقعد المراقب.", [(EU, "participant"), (LAS, "observer")]),
    ("والتقت في تونس أطراف المجموعة، وهي الاتحاد الأفريقي والاتحاد الأوروبي وجامعة الدول العربية.", [(AU, "participant"), (EU, "participant"), (LAS, "participant")]),
    ("وأوفد كل من الاتحاد الأوروبي وجامعة الدول العربية من يمثلهما، فيما تعذر على الاتحاد الأفريقي إيفاد ممثل عنه.", [(EU, "participant"), (LAS, "participant")]),
    ("وتلاه مفوض الاتحاد الأفريقي للسلام والأمن الذي قدم لمحة عن خطته.", [(AU, "participant")]),
    ("وباسم الاتحاد الأفريقي، عرض رئيس مفوضيته خطة العمل.", [(AU, "participant")]),
    ("وتناولت الكلمة ممثلة الاتحاد الأوروبي، فذكرت أن السفن تابعة لجامعة الدول العربية.", [(EU, "participant")]),
]  # fmt: skip
NOT_THERE = [
    "وكان الاتحاد الأوروبي قد أبدى رغبته في الحضور ثم عدل عن ذلك.",
    "وأعلنت جامعة الدول العربية أنها ستحضر ثم ألغت سفر وفدها.",
    "وتابعت جامعة الدول العربية تنفيذ المشروع في السودان.",
    "وواكب الاتحاد الأفريقي عملية الانتقال.",
    "وأبدت جامعة الدول العربية أسفها لتعذر مجيء وفدها.",
    "وأوفد مجلس الأمن بعثة إلى المنطقة في عام 2003.",
    "وأوفد الأمين العام بعثة إلى المنطقة.",
    "وسجلت جامعة الدول العربية ارتفاعا في الأسعار.",
    "ولم يكن في مستطاع الاتحاد الأوروبي أن يرسل أحدا.",
    "وافتتحها وزير العدل المغربي بكلمة أثنى فيها على ما تبذله جامعة الدول العربية من جهود.",
]


def took_part(words: str) -> list[tuple[str, str]]:
    rows = [
        (r["organization_id"], r["role"])
        for r in records(reading(SUMMARY + words), "participations")
        if "country" not in r
    ]
    return list(dict.fromkeys(rows))


@pytest.mark.parametrize(("words", "expected"), THERE)
def test_who_was_there(words: str, expected: list[tuple[str, str]]) -> None:
    assert took_part(words) == expected


@pytest.mark.parametrize("words", NOT_THERE)
def test_who_was_not(words: str) -> None:
    assert took_part(words) == []


def test_a_theme_in_quotes_counts_before_what_the_meeting_was_said_to_be_about() -> None:
    words = "وكان موضوع المناقشة ”الدبلوماسية الوقائية والتنمية في وسط آسيا“."
    assert records(reading(SUMMARY + words), "meetings")[0]["theme"] == "الدبلوماسية الوقائية والتنمية في وسط آسيا"


def test_the_agenda_of_a_record_stands_in_one_block_with_its_item() -> None:
    record = """الأمم المتحدة
S/PV.7118
مجلس الأمن
مؤقت

الجلسة 7118
الأربعاء، 22 تشرين الثاني/نوفمبر 2017، الساعة 10:00
نيويورك

الرئيس: السيد فيراري (إيطاليا)

جدول الأعمال
بناء السلام بعد انتهاء النزاع في المنطقة العربية
رسالة مؤرخة 7 تشرين الثاني/نوفمبر 2017 موجهة إلى الأمين العام من الممثل الدائم لإيطاليا لدى الأمم المتحدة

افتتحت الجلسة الساعة 10:05.
"""
    assert records(reading(record), "meetings")[0]["theme"] == "بناء السلام بعد انتهاء النزاع في المنطقة العربية"


MEETING = """تقرير عن خلوتين

أولا - مقدمة

1 - يتناول هذا التقرير نشاطين نفذا خلال عام 2014.

ثانيا - خلوة الوسطاء (عين دراهم، 6-8 تشرين الأول/أكتوبر 2014)

2 - استمرت الخلوة من 6 إلى 8 تشرين الأول/أكتوبر 2014. وقد دعا إلى عقدها الاتحاد الأفريقي. وكان موضوع الخلوة ”الوساطة في
المراحل الانتقالية“. وترأست أعمالها الوزيرة التونسية السابقة ليلى بن صالح الجزيري.

ثالثا - حلقة العمل (نواكشوط، 29 تشرين الأول/أكتوبر 2014)

3 - احتضنت نواكشوط في 29 تشرين الأول/أكتوبر 2014 حلقة عمل مدتها يوم واحد.
"""


def test_a_section_tells_of_its_meeting() -> None:
    found = reading(MEETING)
    first, second = records(found, "meetings")[:2]
    assert (first["place"], second["place"]) == ("عين دراهم", "نواكشوط")
    assert (first["theme"], first["chair_name"]) == ("الوساطة في المراحل الانتقالية", "ليلى بن صالح الجزيري")
    assert [r["organization_id"] for r in records(found, "participations") if r["role"] == "convener"] == [AU]


@pytest.mark.parametrize(
    ("words", "convener"),
    [
        ("وكان مجلس الأمن قد نظر في ذلك في جلسة عقدها في 19 أيار/مايو 2003.", "مجلس الامن"),
        ("واجتمع مجلس الأمن مرارا. وكان المجلس قد نظر في ذلك في جلسة عقدها في 19 أيار/مايو 2003.", "مجلس الامن"),
        ("ونظر فيه الأعضاء في جلسة عقدت في 19 أيار/مايو 2003.", None),
    ],
)
def test_whom_a_pronoun_means(words: str, convener: str | None) -> None:
    found = records(reading(SUMMARY + words), "meetings")
    assert next((m.get("convened_by") for m in found if m["start_date"] == "2003-05-19"), None) == convener
