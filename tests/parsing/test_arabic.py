"""Arabic: who attended, spoke, was invited, chaired, convened and hosted; agreed and asked for. Phrasings of our own."""

import pytest
from reading_of import reading, records, values

LETTER = """رسالة مؤرخة 3 آذار/مارس 2004 موجهة إلى الأمين العام من الممثل الدائم لشيلي لدى الأمم المتحدة

أتشرف بأن أحيل إليكم طيه موجز الأعمال التي تناولت مسألة السلام في المنطقة وسبل ترسيخه مع دول المنطقة.

عُقدت في 20 تموز/يوليه 2004 مناقشة مفتوحة بشأن الاستقرار.

"""
SUMMARY = LETTER.replace("عُقدت في 20", "المرفق\n\nموجز\n\nعُقدت في 20")
AU, EU, LAS = "الاتحاد الافريقي", "الاتحاد الاوروبي", "جامعة الدول العربية"

THERE = [
    ("وحضر الاجتماع أيضا ممثلون عن الاتحاد الأفريقي وجامعة الدول العربية.", [(AU, "participant"), (LAS, "participant")]),
    ("كما أدلى ببيان المراقب الدائم عن الاتحاد الأفريقي لدى الأمم المتحدة.", [(AU, "participant")]),
    ("وقدم مفوض الاتحاد الأفريقي للسلام والأمن إحاطة إلى المجلس.", [(AU, "participant")]),
    ("واستمع المجلس في الجلسة نفسها إلى إحاطة قدمها مبعوث الاتحاد الأوروبي.", [(EU, "participant")]),
    ("وكان من بين المتكلمين الأمين العام لجامعة الدول العربية.", [(LAS, "participant")]),
    ("وشارك الأمين العام المساعد لجامعة الدول العربية في الجلسة الافتتاحية.", [(LAS, "participant")]),
    ("وشارك نحو 40 خبيرا، من بينهم مسؤولون من الاتحاد الأفريقي، في الاجتماع.", [(AU, "participant")]),
    ("وبعثت جامعة الدول العربية بوفد إلى الاجتماع.", [(LAS, "participant")]),
    ("وافتتح الندوة رئيس وفد الاتحاد الأوروبي.", [(EU, "participant")]),
    ("والتقى ممثلو الاتحاد الأفريقي والاتحاد الأوروبي في بروكسل.", [(AU, "participant"), (EU, "participant")]),
    ("وتابع أعماله بصفة مراقب كل من الاتحاد الأفريقي والاتحاد الأوروبي.", [(AU, "observer"), (EU, "observer")]),
    ("وأرسلت جامعة الدول العربية مراقبا عنها.", [(LAS, "observer")]),
    ("ودُعي الاتحاد الأفريقي والاتحاد الأوروبي إلى حضور الاجتماع.", [(AU, "invited"), (EU, "invited")]),
    ("ووُجهت الدعوة، بموجب المادة 39، إلى المراقب الدائم لجامعة الدول العربية.", [(LAS, "invited")]),
    ("وقام الرئيس، بموافقة المجلس، بدعوة ممثل الاتحاد الأفريقي إلى الاشتراك في المناقشة.", [(AU, "invited")]),
    ("واستضافت جامعة الدول العربية الاجتماع في مقرها.", [(LAS, "host")]),
    ("وعُقدت المناقشة المفتوحة تلبية لدعوة وجهها الأمين العام لجامعة الدول العربية.", [(LAS, "convener")]),
    ("ونظم الاتحاد الأفريقي وجامعة الدول العربية المناقشة المفتوحة.", [(AU, "convener"), (LAS, "convener")]),
    ("وعُقدت المناقشة المفتوحة بدعوة من جامعة الدول العربية وبمشاركة الاتحاد الأوروبي.", [(LAS, "convener"), (EU, "participant")]),
    ("واشتركت في رئاسة الجلسة السيدة هدى علي، ممثلة الاتحاد الأوروبي، والسيد عمر علي، ممثل الاتحاد الأفريقي.", [(EU, "chair"), (AU, "chair")]),
]  # fmt: skip
ACTING = [
    ("وقالت ممثلة الاتحاد الأوروبي إن التمويل لا يكفي.", [(EU, "participant")]),
    ("وأوضح الاتحاد الأفريقي من جانبه أن القوة لم تكتمل.", [(AU, "participant")]),
    ("ثم أخذ الكلمة الأمين العام لجامعة الدول العربية.", [(LAS, "participant")]),
    ("أما جامعة الدول العربية فقالت إنها ترصد الوضع.", [(LAS, "participant")]),
    ("وشرح مدير إدارة منع النزاعات في الاتحاد الأفريقي كيف يعمل المركز.", [(AU, "participant")]),
    ("وذكر السيد عمر علي، الأمين العام المساعد لجامعة الدول العربية، أن الوضع تغير.", [(LAS, "participant")]),
    ("وأعقبته ممثلة الاتحاد الأفريقي.", [(AU, "participant")]),
    ("وتلتها كلمة ممثل الاتحاد الأوروبي.", [(EU, "participant")]),
    ("وشكر ممثل الاتحاد الأفريقي الجهات المنظمة.", [(AU, "participant")]),
    ("وعقّب عليه رئيس مفوضية الاتحاد الأفريقي.", [("مفوضية الاتحاد الافريقي", "participant")]),
    ("وكان الاتحاد الأوروبي أول المتكلمين.", [(EU, "participant")]),
    ("وجلس إلى طاولة المجلس ممثل الاتحاد الأفريقي.", [(AU, "participant")]),
    ("وحضر الاجتماع الاتحاد الأفريقي والاتحاد الأوروبي، فيما تعذر على جامعة الدول العربية إيفاد من يمثلها.", [(AU, "participant"), (EU, "participant")]),
]  # fmt: skip
NOT_ACTING = [
    "وشكر الاتحاد الأفريقي على جهوده.",
    "ودعا الاتحاد الأوروبي إلى زيادة التمويل.",
    "وطلب من الاتحاد الأفريقي تقريرا عن الوضع.",
    "وأشاد المتكلمون بالاتحاد الأفريقي وجامعة الدول العربية.",
    "ورحب بممثل الاتحاد الأوروبي.",
    "وأكدوا دور الاتحاد الأفريقي.",
    "وعرض التقرير أنشطة الاتحاد الأفريقي، وأوضح أسباب التأخير.",
    "وكان تدخل الاتحاد الأفريقي في الوقت المناسب.",
    "ولم يتكلم ممثل الاتحاد الأوروبي.",
]
NOT_THERE = [
    "وأشاد المشاركون بالدور الذي يضطلع به الاتحاد الأفريقي في الصومال.",
    "ولم يحضر الاجتماع ممثلو الاتحاد الأوروبي.",
    "واعتذر الاتحاد الأفريقي عن عدم الحضور.",
    "وشارك الاتحاد الأفريقي في إعداد التقرير.",
    "وتحدث المشاركون عن دور الاتحاد الأوروبي.",
    "ودعا المشاركون الاتحاد الأفريقي إلى تعزيز قدراته.",
    "ورحب المشاركون بمشاركة الاتحاد الأفريقي في عملية السلام.",
]


@pytest.mark.parametrize(("words", "expected"), THERE)
def test_who_was_there(words: str, expected: list[tuple[str, str]]) -> None:
    rows = [(r.get("organization_id"), r["role"]) for r in records(reading(LETTER + words), "participations")]
    assert rows == expected


@pytest.mark.parametrize("words", NOT_THERE)
def test_who_is_only_talked_about(words: str) -> None:
    assert records(reading(LETTER + words), "participations") == []


@pytest.mark.parametrize(("words", "expected"), ACTING)
def test_who_acts(words: str, expected: list[tuple[str, str]]) -> None:
    rows = [(r.get("organization_id"), r["role"]) for r in records(reading(SUMMARY + words), "participations")]
    assert list(dict.fromkeys(rows)) == expected


@pytest.mark.parametrize("words", NOT_ACTING)
def test_who_is_only_an_object(words: str) -> None:
    assert records(reading(SUMMARY + words), "participations") == []


def test_what_a_statement_was_about_took_no_part() -> None:
    words = "وأدلى ببيان ممثل الاتحاد الأفريقي بشأن التعاون مع الاتحاد الأوروبي."
    assert values(reading(LETTER + words), "participations", "organization_id") == [AU]


def test_the_special_representative_to_an_organization_is_not_its_own() -> None:
    words = "وأدلى ببيان الممثل الخاص للأمين العام لدى الاتحاد الأفريقي."
    assert values(reading(LETTER + words), "participations", "organization_id") == [
        "office:united-nations-office-to-the-african-union"
    ]


CHAIRED = [
    ("وتولى رئاسة الجلسة السيد عمر علي، وزير خارجية تونس.", "TUN"),
    ("وأدار الندوة السيد عمر علي، الممثل الدائم للأردن.", "JOR"),
    ("وترأس أعمال القمة السيد عمر علي، رئيس جمهورية غانا.", "GHA"),
    ("وأدار الجلسات السفير عمر علي، الممثل الدائم لتونس.", "TUN"),
    ("ورأستها وزير خارجية قطر الشيخ عمر علي.", "QAT"),
]


@pytest.mark.parametrize(("words", "country"), CHAIRED)
def test_who_chaired(words: str, country: str) -> None:
    meeting = records(reading(LETTER + words), "meetings")[0]
    assert (meeting["chair_name"], meeting["chair_country"]) == ("عمر علي", country)


def test_who_leads_a_delegation_does_not_chair() -> None:
    words = "وشارك في المناقشة وفد رفيع المستوى برئاسة السيد عمر علي."
    assert "chair_name" not in records(reading(LETTER + words), "meetings")[0]


FORCES = [
    ("ورأى المشاركون أن على المنظمات أن تتبادل المعلومات.", ["must"]),
    ("ومن المستصوب إنشاء آلية مشتركة.", ["should"]),
    ("وطلب المشاركون إلى الأمين العام أن يقدم تقريرا.", ["urged"]),
    ("ودُعيت الدول الأعضاء إلى دعم هذه الجهود.", ["urged"]),
    ("وأعربوا عن عزمهم على تعزيز التعاون.", ["agreed"]),
    ("ومن المتوقع أن يصدر التقرير قريبا.", []),
    ("ويجدر بالذكر أن هذا الاجتماع هو الأول من نوعه.", []),
    ("تقرر ذلك.", []),
    ("وأبلغ الرئيس المجلس بأن أعضاء المجلس قرروا إيفاد بعثة.", []),
]


@pytest.mark.parametrize(("words", "forces"), FORCES)
def test_how_strongly_it_is_put(words: str, forces: list[str]) -> None:
    assert [r["force"] for r in records(reading(LETTER + words), "proposals")] == forces


def test_measures_are_agreed_whoever_the_subject_is() -> None:
    words = "ووافق المؤتمر على ما يلي:\n\n(أ) تعيين جهات تنسيق؛\n(ب) عقد دورات تدريبية.\n"
    assert [r["section"] for r in records(reading(LETTER + words), "proposals")] == ["measures", "measures"]


def test_the_title_of_an_annex_names_the_letter_and_not_the_day_of_the_meeting() -> None:
    annex = "مرفق الرسالة المؤرخة 3 آذار/مارس 2004 الموجهة إلى الأمين العام من الممثل الدائم لشيلي\n\nملخص المناقشة المفتوحة\n\n"
    parsed = reading(LETTER + annex + "عقد مجلس الأمن في 20 تموز/يوليه 2004 مناقشة مفتوحة.\n")
    assert values(parsed, "meetings", "start_date") == ["2004-07-20"]


def test_a_number_alone_on_its_line_begins_a_paragraph() -> None:
    parsed = reading(LETTER + "1 -\nينبغي تعزيز التعاون بين المنظمات.\n2 -\nويجب توفير الموارد اللازمة لهذا الغرض.\n")
    assert [r["paragraph"] for r in records(parsed, "proposals")] == ["1", "2"]


def test_a_list_whose_long_lines_begin_with_names() -> None:
    text = (
        "المرفق\n\nقائمة المشاركين\n\nالمديرية التنفيذية للجنة مكافحة الإرهاب\n"
        "مركز الأمم المتحدة الإقليمي للدبلوماسية الوقائية لمنطقة آسيا الوسطى\nمنظمة الأمن والتعاون في أوروبا\n"
        "مكتب الأمم المتحدة المعني بالمخدرات والجريمة\n"
    )
    assert len(records(reading(LETTER + text), "participations")) == 4


def test_persons_under_an_entry_are_no_entries() -> None:
    text = "المرفق\n\nقائمة المشاركين\n\nمنظمة التعاون الإسلامي\nالسيدة هدى علي، القائمة بالأعمال لدى مكتب الأمم المتحدة في جنيف\n"
    rows = records(reading(LETTER + text), "participations")
    assert [(r["organization_id"], r["person_name"]) for r in rows] == [("منظمة التعاون الاسلامي", "هدى علي")]


def test_the_members_of_a_record_stand_in_a_table_with_leaders() -> None:
    record = (
        "الأمم المتحدة                    S/PV.5868\nمجلس الأمن\n\nالجلسة 5868\nالأربعاء، 16 نيسان/أبريل 2008، الساعة 15/00\n"
        "نيويورك\n\nالرئيس:    السيد عمر علي . . . . . . . . . . . . . . . . (تونس)\n\n"
        "الأعضاء:   الأردن . . . . . . . . . . . . . . . . . السيدة هدى علي\n"
        "           غانا . . . . . . . . . . . . . . . . . . السيد كوفي أنان\n"
        "           الصين . . . . . . . . . . . . . . . . . . السيد ليو جيي\n\n"
        "جدول الأعمال\n\nالسلام والأمن في أفريقيا\n\nوبدأ المجلس نظره في البند المدرج في جدول الأعمال من أجل السلام في هذه المنطقة.\n"
    )
    rows = [r for r in records(reading(record), "participations") if r["role"] == "participant"]
    assert [(r["country"], r["person_name"]) for r in rows] == [
        ("JOR", "هدى علي"),
        ("GHA", "كوفي أنان"),
        ("CHN", "ليو جيي"),
    ]


MEETINGS = [
    ("أجرى مجلس الأمن في 16 آذار/مارس 2010 مناقشة مواضيعية بشأن الأسلحة.", ("2010-03-16", "2010-03-16", None)),
    ("التأمت الخلوة في مونترو، سويسرا، في السابع والثامن من حزيران/يونيه 2005.", ("2005-06-07", "2005-06-08", "مونترو")),
    ("وجرت المشاورات الأقاليمية في أديس أبابا من السابع إلى التاسع من حزيران/يونيه 2005.", ("2005-06-07", "2005-06-09", "أديس أبابا")),
    ("عُقدت الندوة في زيورخ في 3 و 4 أيار/مايو 2011.", ("2011-05-03", "2011-05-04", "زيورخ")),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), MEETINGS)
def test_when_and_where(words: str, expected: tuple[str, str, str | None]) -> None:
    letter = LETTER[: LETTER.index("عُقدت في")]
    meeting = records(reading(letter + words), "meetings")[0]
    assert (meeting["start_date"], meeting["end_date"], meeting.get("place")) == expected


def test_the_second_half_of_a_month_is_no_day() -> None:
    letter = LETTER[: LETTER.index("عُقدت في")]
    words = "عُقدت الندوة في القاهرة في النصف الثاني من حزيران/يونيه 2005."
    assert values(reading(letter + words), "meetings", "date_precision") == ["month"]


def test_an_organization_whose_office_invites_convened() -> None:
    words = "وعُقدت المناقشة المفتوحة بدعوة من الأمين العام لجامعة الدول العربية."
    rows = [(r.get("organization_id"), r["role"]) for r in records(reading(LETTER + words), "participations")]
    assert rows == [(LAS, "convener")]


def test_a_count_that_a_sentence_of_its_own_tells() -> None:
    words = "وبلغ عدد الوفود المشاركة ثمانية وفود."
    assert records(reading(SUMMARY + words), "meetings")[0]["declared_delegations"] == "8"


PROGRAMME = (
    "خلوة كبار المسؤولين - عمّان\nيوما 3 و 4 تشرين الثاني/نوفمبر 2019\n\nالجهة الداعية: جامعة الدول العربية\n"
    "رئيسة الجلسات: السيدة هدى علي، ممثلة الاتحاد الأوروبي\nالموضوع: الوساطة في عالم متغير\n\nبرنامج الجلسات\n\n"
    "المتحدث الرئيسي: السيد عمر علي، الأمين العام للكمنولث\n"
    "المعقبان: السيدة منى عمر (الاتحاد الأفريقي)، والسيد سامي سالم (منظمة الدول الأمريكية)\n\n"
    "ويجري النقاش في هذه الخلوة من دون أن ينسب رأي إلى قائله، وقد وزعت على الحاضرين نسخة من تقرير عن هذا الموضوع.\n"
)


def test_a_programme_tells_who_called_chaired_and_spoke() -> None:
    parsed = reading(PROGRAMME)
    rows = [(r["organization_id"], r["role"]) for r in records(parsed, "participations")]
    assert (LAS, "convener") in rows
    assert (EU, "chair") in rows
    assert [name for name, role in rows if role == "participant"] == [EU, "الكمنولث", AU, "منظمة الدول الامريكية"]
    assert values(parsed, "meetings", "theme") == ["الوساطة في عالم متغير"]


MISSION = "تقرير بعثة مجلس الأمن إلى تشاد (2 إلى 7 آذار/مارس 2017)\n\n1 - زارت البعثة تشاد في الفترة من 2 إلى 7 آذار/مارس 2017.\n\n2 - "
MET = [
    "وتحدث أعضاء البعثة إلى ممثلي برنامج الأغذية العالمي.",
    "وقابل أعضاؤها رئيس مفوضية الاتحاد الأفريقي.",
    "ونظم الاتحاد الأفريقي مأدبة عشاء على شرف البعثة.",
]


@pytest.mark.parametrize("words", MET)
def test_whom_a_mission_met_was_no_part_of_it(words: str) -> None:
    rows = records(reading(MISSION + words), "participations")
    assert [r["role"] for r in rows if r["organization_id"] != "مجلس الامن"] == []


def test_several_days_in_a_title_are_not_the_date_of_the_document() -> None:
    assert values(reading(MISSION), "documents", "dated_on") == []


def test_a_surname_means_the_person_named_before() -> None:
    words = (
        "ورحب بالحضور الأمين العام لجامعة الدول العربية، السيد أحمد عبد المنعم صالح، في القاعة. وترأس صالح الاجتماع."
    )
    parsed = reading(LETTER + words)
    assert "أحمد عبد المنعم صالح" in values(parsed, "meetings", "chair_name")
    assert (LAS, "chair") in [(r.get("organization_id"), r["role"]) for r in records(parsed, "participations")]


def test_the_head_of_a_mission_in_a_list_chairs_no_meeting_that_another_chaired() -> None:
    words = "وترأس المناقشة السيد سامر علي، وزير خارجية الأردن.\n\nقائمة المشاركين\n\n"
    entries = (
        "1. الاتحاد الأوروبي: رئيس البعثة\n2. الاتحاد الأفريقي: المدير العام\n3. جامعة الدول العربية: الأمين العام\n"
    )
    found = records(reading(SUMMARY + words + entries), "participations")
    assert {r["role"] for r in found if r.get("organization_id") == EU} == {"participant"}
