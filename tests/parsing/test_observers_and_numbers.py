"""Numbers alone on their lines, observers that speak, offices in lists, who shared the chair, and who sent delegates to a town.
Phrasings of our own."""

import pytest
from reading_of import REPORTS, reading, records

AR = (
    "تقرير حلقة العمل الإقليمية\n\nعُقدت حلقة العمل الإقليمية بشأن الاستقرار في أكرا في 20 تموز/يوليه 2004. وأحاط المشاركون "
    "علما بتقرير الأمانة العامة الذي كان معروضا عليهم منذ الربيع.\n\n"
)
OPENING = {**REPORTS, "ar": AR}


def roles(text: str) -> list[tuple[str, str]]:
    rows = records(reading(text), "participations")
    return sorted({(r["organization_id"], r["role"]) for r in rows if "organization_id" in r})


def proposed(text: str) -> list[str]:
    return [r["text"] for r in records(reading(text), "proposals")]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "{}\nThe region should build a common centre.\n"),
        ("fr", "{}\nLa région devrait créer un centre commun.\n"),
        ("ar", "{}\nوينبغي للمنطقة أن تنشئ مركزا مشتركا.\n"),
    ],
)
@pytest.mark.parametrize("number", ["7.", "7)", "(7)"])
def test_a_number_alone_on_its_line_opens_the_next_one(code: str, words: str, number: str) -> None:
    found = proposed(OPENING[code] + words.format(number))
    assert [text.split()[-1].strip(".") for text in found] == [words.rsplit(maxsplit=1)[-1].strip(".")]


@pytest.mark.parametrize("number", ["7 -", "7   -", "7-"])
def test_numbers_with_a_dash_open_the_next_line_in_arabic(number: str) -> None:
    rows = records(reading(f"{AR}{number}\nوينبغي للمنطقة أن تنشئ مركزا مشتركا.\n"), "proposals")
    assert [(r["text"], r["paragraph"]) for r in rows] == [("وينبغي للمنطقة أن تنشئ مركزا مشتركا.", "7")]


@pytest.mark.parametrize(
    ("code", "words", "name"),
    [
        (
            "en",
            "The European Union attended as an observer. The European Union described its centre.",
            "european union",
        ),
        (
            "fr",
            "L’Union européenne a participé en qualité d’observatrice. L’Union européenne a décrit son centre.",
            "union europeenne",
        ),
        (
            "ar",
            "وتابع المداولات بصفة مراقب الاتحاد الأوروبي. ورأى ممثل الاتحاد الأوروبي أن المركز مفيد.",
            "الاتحاد الاوروبي",
        ),
        (
            "ar",
            "واستمعت المجموعة كذلك إلى ممثل الاتحاد الأوروبي، الذي واكب جلستها الختامية بصفة مراقب.",
            "الاتحاد الاوروبي",
        ),
    ],
)
def test_who_observed_spoke_as_an_observer(code: str, words: str, name: str) -> None:
    assert roles(OPENING[code] + words + "\n") == [(name, "observer")]


@pytest.mark.parametrize(
    ("heading", "entry"),
    [
        ("Liste des participants", "1. Ligue des États arabes : M. Nadir Saleh, Chef de mission\n2. Union africaine"),
        ("Liste des participants", "1. Union africaine :\n   M. Nadir Saleh, Directeur\n2. Ligue des États arabes"),
    ],
)
def test_entries_chair_nothing_and_persons_stand_below_them(heading: str, entry: str) -> None:
    chaired = "La réunion a été présidée par M. Jean Robin, Ministre du Kenya.\n\n"
    expected = [("ligue des etats arabes", "participant"), ("union africaine", "participant")]
    assert roles(f"{REPORTS['fr']}{chaired}{heading}\n\n{entry}\n") == expected


def test_a_column_names_the_chair() -> None:
    words = "Liste des participants\n\nI.  PRÉSIDENCE\n\nPrésident        M. Jean Robin (Kenya)\nVice-Président   M. Paul Martin (Ghana)\n"
    assert records(reading(REPORTS["fr"] + words), "meetings")[0]["chair_name"] == "Jean Robin"


@pytest.mark.parametrize(
    ("code", "words", "expected"),
    [
        ("fr", "Avaient envoyé des représentants à Lomé l’Union africaine et la Ligue des États arabes.", 2),
        ("fr", "Son homologue de l’Union africaine a décrit le centre régional.", 1),
        ("fr", "Avaient envoyé des représentants à Lomé les amis de l’Union africaine.", 0),
    ],
)
def test_who_sent_somebody_to_a_town(code: str, words: str, expected: int) -> None:
    assert len(roles(OPENING[code] + words + "\n")) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("أما المنظمة فكانت تنوي إلحاق خبير بالفريق، غير أن الظروف حالت دون ذلك.", 0),
        ("وتنوي المنظمة إلحاق خبير بالفريق.", 1),
        ("والتقى الفريق لاجئين أعربوا عن رغبتهم في العودة.", 0),
        ("وأعربوا عن رغبتهم في إنشاء مركز مشترك.", 1),
    ],
)
def test_plans_that_came_to_nothing_and_wishes_of_others_propose_nothing(words: str, expected: int) -> None:
    assert len(proposed(f"{AR}{words}\n")) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("وتناوب على رئاسة المداولات ممثل للأمم المتحدة وممثل لمنظمة التعاون الإسلامي.", 2),
        ("وترأس المداولات ممثل الأمم المتحدة لدى الاتحاد الأفريقي.", 1),
        ("وأنشئ فريق معني بإدارة الحدود، يتألف من خبير واحد.", 0),
    ],
)
def test_who_shared_the_chair(words: str, expected: int) -> None:
    found = reading(f"{AR}{words}\n")
    assert len([r for r in records(found, "participations") if r["role"] == "chair"]) == expected
    assert bool(records(found, "meetings")[0].get("chair_title")) == bool(expected)


def test_what_is_said_in_a_year_before_is_not_of_the_meeting_at_hand() -> None:
    words = "وجرت الجولة الخامسة من المشاورات في نيامي في عام 2016. أما الجولة السادسة فقد عقدت في نجامينا في 18 أيار/مايو 2017.\n\n"
    found = reading(f"تقرير عن المشاورات\n\n{words}ووُجهت الدعوة إلى المشاورات من الاتحاد الأفريقي والاتحاد الأوروبي.\n")
    meetings = records(found, "meetings")
    assert [m["start_date"] for m in meetings if "convened_by" in m] == ["2017-05-18"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "At the invitation of the African Union, the delegations of the European Union took the floor."),
        (
            "fr",
            "À l’invitation de l’Union africaine, les délégations de l’Union européenne se sont retrouvées autour de la table.",
        ),
        ("fr", "À l’invitation de l’Union africaine, la déléguée de l’Union européenne a pris la parole."),
    ],
)
def test_who_invited_is_not_who_came(code: str, words: str) -> None:
    assert [r for r in roles(OPENING[code] + words + "\n") if "afric" in r[0] and r[1] == "participant"] == []


@pytest.mark.parametrize("code", ["fr", "ar"])
def test_whole_sentences_before_a_lead_in_are_told(code: str) -> None:
    words = {
        "fr": "À l’invitation de l’Union africaine, les délégations se sont retrouvées autour de la table pendant une journée entière "
        "consacrée à la stabilité de la région. Ont participé à la réunion :\n\n- Union européenne\n- Ligue des États arabes\n",
        "ar": "بدعوة من الاتحاد الأفريقي، اجتمعت الوفود حول طاولة واحدة على مدى يوم كامل خصص للاستقرار في المنطقة ولمسائل أخرى تهم "
        "جميع البلدان المجاورة لها في الشمال والجنوب. وشارك في الاجتماع:\n\n- الاتحاد الأوروبي\n- جامعة الدول العربية\n",
    }
    assert len([r for r in roles(OPENING[code] + words[code]) if r[1] == "participant"]) == 2
