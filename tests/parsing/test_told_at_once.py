"""Meetings told in a title and one sentence: who met, who invited, who shared the chair, who received them and where. Phrasings
of our own, in several languages."""

import pytest
from reading_of import reading, records

TITLES = {
    "en": "Joint communiqué\n\n1. {0}\n\n2. Agreed to pool satellite imagery.\n",
    "fr": "Communiqué conjoint\n\n1. {0}\n\n2. Sont convenus d’échanger des images.\n",
    "es": "Comunicado conjunto\n\n1. {0}\n\n2. Acordaron intercambiar imágenes.\n",
    "ru": "Совместное коммюнике\n\n1. {0}\n\n2. Условились обмениваться снимками.\n",
}
REPORTS = {
    "en": "Report of the seminar on border security\nNairobi, 4-6 November 2014\n\n{0}\n",
    "fr": "Compte rendu du séminaire régional sur la sécurité\nLibreville, 4-6 novembre 2014\n\n{0}\n",
    "es": "Seminario regional sobre seguridad\nLibreville, 4 a 6 de noviembre de 2014\n\n{0}\n",
    "ru": "Доклад о региональном семинаре\nАлматы, 4–6 ноября 2014 года\n\n{0}\n",
    "ar": "تقرير الندوة الإقليمية بشأن أمن الحدود\nالقاهرة، 4 و 5 تشرين الثاني/نوفمبر 2014\n\n1 - ناقش الخبراء التجارب الوطنية. {0}\n",
}


def rows(text: str, role: str) -> set[str]:
    found = records(reading(text), "participations")
    return {row["organization_id"] for row in found if row["role"] == role and "organization_id" in row}


def meetings(text: str) -> list[dict[str, str]]:
    return records(reading(text), "meetings")


@pytest.mark.parametrize(
    ("code", "sentence", "came"),
    [
        (
            "en",
            "The Secretary-General of the Association of Southeast Asian Nations and the Secretary General of the Pacific Islands "
            "Forum conferred at Dili on 4 and 5 October 2022 on displacement.",
            {"association of southeast asian nations", "pacific islands forum"},
        ),
        (
            "fr",
            "À l’invitation de l’Organisation de la coopération islamique, la Ligue des États arabes et l’Union africaine ont tenu à "
            "Djedda, le 3 mars 2013, leur deuxième consultation.",
            {"ligue des etats arabes", "union africaine"},
        ),
        (
            "es",
            "La Unión Africana y la Organización de los Estados Americanos se dieron cita en Lima el 30 de octubre de 2014.",
            {"union africana", "organizacion de los estados americanos"},
        ),
        (
            "ru",
            "Африканский союз и Лига арабских государств обменялись мнениями в Каире 9 декабря 2018 года.",
            {"африканский союз", "лига арабских государств"},
        ),
    ],
)
def test_those_who_met_are_the_subjects_of_one_sentence(code: str, sentence: str, came: set[str]) -> None:
    assert rows(TITLES[code].format(sentence), "participant") == came
    assert [m.get("place") for m in meetings(TITLES[code].format(sentence))][:1] != [None]


@pytest.mark.parametrize(
    ("sentence", "conveners"),
    [
        ("At the invitation of the African Union, the Arab League and ASEAN held the seminar.", {"african union", "arab league", "asean"}),
        ("At the invitation of the African Union, ASEAN was represented by its office.", {"african union"}),
        ("Convened by the African Union, ASEAN and the Arab League, the seminar dwelt on cost.", {"african union", "asean", "arab league"}),
        ("Besides the three conveners (the African Union, ASEAN and the Arab League), OPEC attended.", {"african union", "asean", "arab league"}),
    ],
)  # fmt: skip
def test_a_comma_parts_who_invited_from_who_came(sentence: str, conveners: set[str]) -> None:
    assert rows(REPORTS["en"].format(sentence), "convener") == conveners


@pytest.mark.parametrize(
    ("code", "sentence", "chairs"),
    [
        ("en", "Mr. A. Diop (African Union) and Ms. B. Lee (ASEAN) co-chaired all five sittings.", {"african union", "asean"}),
        (
            "es",
            "Compartieron la presidencia el Consejo de Europa, representado por su Directora General, Ana Ruiz, y la Unión Africana.",
            {"consejo de europa", "union africana"},
        ),
        ("fr", "Y participait l’Union africaine, qui en assurait la présidence.", {"union africaine"}),
        ("ru", "Сопредседателями избрали Африканский союз и Лигу арабских государств.", {"африканский союз", "лига арабских государств"}),
        ("en", "The Secretary-General of ASEAN opened the seminar.", set()),
    ],
)  # fmt: skip
def test_who_shared_the_chair(code: str, sentence: str, chairs: set[str]) -> None:
    assert rows(REPORTS[code].format(sentence), "chair") == chairs


@pytest.mark.parametrize(
    ("code", "sentence", "came"),
    [
        ("fr", "Tandis que l’Union africaine déléguait deux experts, les officiers ont comparé leurs pratiques.", {"union africaine"}),
        ("es", "Mientras la Unión Africana enviaba dos expertos, los oficiales compararon sus prácticas.", {"union africana"}),
        ("fr", "Le séminaire a réuni l’Union africaine et la Ligue des États arabes.", {"union africaine", "ligue des etats arabes"}),
        ("ar", "كما حضرت جامعة الدول العربية.", {"جامعة الدول العربية"}),
        (
            "es",
            "La Organización de los Estados Americanos recibió en Lima a los interlocutores habituales: la Unión Africana y la Unión Europea.",
            {"union africana", "union europea"},
        ),
        ("es", "El Parlamento Centroamericano no respondió a la convocatoria.", set()),
        ("ru", "Европейский союз на сей раз приглашен не был.", set()),
    ],
)  # fmt: skip
def test_who_came_in_a_clause_of_its_own(code: str, sentence: str, came: set[str]) -> None:
    assert rows(REPORTS[code].format(sentence), "participant") == came


@pytest.mark.parametrize(
    ("head", "place"),
    [
        ("COMMITTEE ON PORTS\nSUMMARY RECORD OF THE SECOND MEETING\nheld in Beirut on Thursday, 12 May 2011, at 9.30 a.m.\n\nChair: Mr. NASSAR (Lebanon)", "Beirut"),
        ("Groupe de contact\nCompte rendu analytique de la 3e séance\nTenue à Antananarivo, le mardi 6 octobre 2009, à 15 heures", "Antananarivo"),
        ("大湖区区域联络委员会\n第十一次会议简要记录\n2011年2月15日星期二下午3时在布琼布拉举行", "布琼布拉"),
        ("Dialogue sur la gestion du fleuve Congo – Brazzaville, 17 et 18 avril 2018", "Brazzaville"),
    ],
)  # fmt: skip
def test_the_place_in_the_head_of_a_record(head: str, place: str) -> None:
    [meeting] = meetings(f"{head}\n\nThe meeting was called to order.\n")
    assert meeting["place"] == place
    assert "theme" not in meeting


def test_a_town_that_received_is_the_place() -> None:
    text = "Report of the symposium on fisheries crime\n\n1. {0} was the venue, from 14 to 16 March 2017. The convener was ASEAN.\n"
    assert meetings(text.format("Bangkok"))[0]["place"] == "Bangkok"
    assert rows(text.format("Bangkok"), "convener") == {"asean"}
    assert "place" not in meetings(text.format("Indonesia"))[0]


def test_the_day_of_a_month_that_the_title_tells() -> None:
    text = (
        "Informal consultations on reform\nBrussels, June 2010\n\nThe European Union hosted the consultations on {0}.\n"
    )
    assert [m["start_date"] for m in meetings(text.format("17 June 2010"))] == ["2010-06-17"]


def test_a_list_under_an_organization_begins_with_a_small_honorific() -> None:
    text = (
        "Список участников совещания по вопросам продовольственной помощи (Рим, 21–22 ноября 2006 года)\n\nРегиональные организации\n\n"
        "Африканский союз\n     г-н Думисани Мкхизе, директор\n     г-жа Аминату Дьялло\nКарибское сообщество\n"
        "     г-н Десмонд Прайс\nОрганизация исламского\nсотрудничества\n     г-жа Йоана Попеску\n"
    )
    assert [meeting["theme"] for meeting in meetings(text)] == ["продовольственной помощи"]
    assert rows(text, "participant") == {
        "африканский союз",
        "карибское сообщество",
        "организация исламского сотрудничества",
    }


def test_what_each_is_to_do_behind_a_colon_is_no_list_of_participants() -> None:
    text = (
        "Dialogue sur le fleuve Congo, Brazzaville, 17 et 18 avril 2018\n\nLes participants ont arrêté les recommandations suivantes, à "
        "l’adresse des organisations désignées ci-après :\n\na) À l’Union africaine : achever le relevé;\n\nb) À la Ligue des États "
        "arabes : intégrer les zones inondables.\n"
    )
    assert rows(text, "participant") == set()
    assert len(records(reading(text), "proposals")) == 2
