"""Who chaired behind a label within a paragraph, whose office the first word of a name tells, offices that go on behind a comma,
and what an accent tells apart."""

import pytest
from reading_of import REPORTS, RUSSIAN_LETTER, SPANISH_LETTER, reading, records, values

TITLES = {
    "en": "Conference of ports\n\nLima, 5 to 7 May 2010\n\n",
    "es": "Conferencia de puertos\n\nLima, 5 a 7 de mayo de 2010\n\n",
    "fr": "Conférence des ports\n\nLima, 5-7 mai 2010\n\n",
    "ru": "Конференция портов\n\nЛима, 5–7 мая 2010 года\n\n",
}

MORE = {
    "en": "The participants took note of the report that was before them.",
    "es": "Los participantes tomaron nota del informe que tenían ante sí.",
    "fr": "Les participants ont pris note du rapport dont ils étaient saisis.",
    "ru": "Участники приняли к сведению доклад о том, как в этом регионе можно укрепить безопасность для всех.",
}


@pytest.mark.parametrize(
    ("code", "words", "name"),
    [
        ("en", "The Conference was convened by the African Union. Chair: Ms. Ana Ruiz (Panama).", "Ana Ruiz"),
        ("es", "La Conferencia fue convocada por la Unión Africana. Presidenta: Sra. Ana Ruiz (Panamá).", "Ana Ruiz"),
        ("fr", "La Conférence a été convoquée par l’Union africaine. Présidente : Mme Ana Ruiz (Panama).", "Ana Ruiz"),
        ("ru", "Конференцию созвал Африканский союз. Председатель: Фахд Гамди (Саудовская Аравия).", "Фахд Гамди"),
    ],
)
def test_a_label_within_a_paragraph_names_the_chair(code: str, words: str, name: str) -> None:
    read = reading(f"{TITLES[code]}{words} {MORE[code]}\n")
    assert values(read, "meetings", "chair_name") == [name]


@pytest.mark.parametrize(
    ("before", "words", "chair"),
    [
        (
            SPANISH_LETTER,
            "La Liga de los Estados Árabes lo acogió. El seminario estuvo presidido por el Sr. Ali Sayed, Secretario General "
            "Adjunto de la Liga.",
            "liga de los estados arabes",
        ),
        (
            REPORTS["en"],
            "The League of Arab States received it. The workshop was chaired by Mr. Ali Sayed, Deputy Director of the League.",
            "league of arab states",
        ),
    ],
)
def test_the_first_word_of_a_name_tells_whose_office(before: str, words: str, chair: str) -> None:
    rows = records(reading(before + words), "participations")
    assert [row["organization_id"] for row in rows if row["role"] == "chair"] == [chair]


def test_the_first_word_of_two_names_tells_nothing() -> None:
    words = "The African Union and the European Union came. The workshop was chaired by Mr. Ali Sayed, Director of the Union."
    rows = records(reading(REPORTS["en"] + words), "participations")
    assert not [row for row in rows if row["role"] == "chair" and "organization_id" in row]


def test_an_office_goes_on_behind_a_comma() -> None:
    words = "Семинар прошел под председательством Комиссара по политическим вопросам, вопросам мира и безопасности Африканского союза г-на Али Сайеда."
    assert values(reading(RUSSIAN_LETTER + words), "meetings", "chair_name") == ["Али Сайеда"]


def test_the_organ_of_an_office_is_no_part_of_a_name() -> None:
    words = "Председательствовал Специальный представитель Генерального секретаря и глава Центра Аскар Темирбеков."
    assert values(reading(RUSSIAN_LETTER + words), "meetings", "chair_name") == ["Аскар Темирбеков"]


@pytest.mark.parametrize(
    ("words", "chair"),
    [
        ("Lo presidió la Secretaria General del SICA, Sra. Irene Alvarado.", "sica"),
        ("Lo presidió la Secretaría General del SICA.", "secretaria general del sica"),
    ],
)
def test_an_accent_tells_a_secretariat_from_its_secretary(words: str, chair: str) -> None:
    rows = records(reading(SPANISH_LETTER + words), "participations")
    assert [row["organization_id"] for row in rows if row["role"] == "chair"] == [chair]


def test_the_sentence_is_about_who_organized_it_with_another() -> None:
    words = "La Liga de los Estados Árabes acogió el seminario en su sede y lo organizó junto con la Unión Africana."
    rows = records(reading(SPANISH_LETTER + words), "participations")
    conveners = {row["organization_id"] for row in rows if row["role"] == "convener"}
    assert conveners == {"liga de los estados arabes", "union africana"}


def test_so_many_came_to_the_meeting_before() -> None:
    words = "В предыдущем совещании, прошедшем в Вене в 2003 году, приняли участие лишь пять организаций."
    assert values(reading(RUSSIAN_LETTER + words), "meetings", "declared_delegations") == []
    words = "В семинаре приняли участие пять организаций."
    assert values(reading(RUSSIAN_LETTER + words), "meetings", "declared_delegations") == ["5"]


def test_a_heading_of_the_absent_is_no_remark_on_the_entry_before() -> None:
    text = "Lista de participantes\n\n• Sr. Juan Mora, Consejero, Unión Africana\n\nInscritos que no asistieron\n\n• Sra. Ana Ruiz, "
    rows = records(reading(f"{SPANISH_LETTER}{text}Oficial, Unión Europea\n"), "participations")
    assert [row["organization_id"] for row in rows] == ["union africana"]
