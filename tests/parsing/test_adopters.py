"""Who adopted a text, by its first words and by its signatures, who is announced before a colon, and what an office is for."""

import pytest
from reading_of import REPORTS, RUSSIAN_LETTER, SPANISH_LETTER, reading, records

ENGLISH, FRENCH = REPORTS["en"], REPORTS["fr"]
AU, ASEAN, OAS = "african union", "asean", "organization of american states"

OPENINGS = [
    (ENGLISH, "We, the heads of the secretariats of the African Union, ASEAN and the Organization of American States, meeting in Accra,", [AU, ASEAN, OAS]),
    (FRENCH, "Nous, chefs des secrétariats de l’Union africaine, de l’Union européenne et de la CEDEAO, réunis à Accra,", ["union africaine", "union europeenne", "cedeao"]),
    (SPANISH_LETTER, "Nosotros, los titulares de las secretarías de la Comunidad Andina, la CARICOM y el SICA, reunidos en Lima,", ["comunidad andina", "caricom", "sica"]),
    (RUSSIAN_LETTER, "Мы, главы исполнительных органов ОДКБ, ШОС и Африканского союза, встретившись в Лиме,", ["одкб", "шос", "африканский союз"]),
    # one alone may be whose members met, and a verb parts who is spoken of
    (ENGLISH, "We, the heads of State of the African Union, meeting in Accra,", []),
    (ENGLISH, "We ask the African Union and ASEAN to meet in Accra,", []),
    (SPANISH_LETTER, "Nosotros agradecemos la labor de la Comunidad Andina, la CARICOM y el SICA,", []),
]  # fmt: skip


@pytest.mark.parametrize(("before", "words", "expected"), OPENINGS)
def test_whom_the_first_words_enumerate(before: str, words: str, expected: list[str]) -> None:
    rows = records(reading(before + words + "\n"), "participations")
    assert list(dict.fromkeys(r["organization_id"] for r in rows)) == expected


SIGNED = [
    (ENGLISH, "For the African Union\nAmina Berhane, Commissioner\n\nFor ASEAN\nSurin Hassan, Secretary-General\n", [(AU, "Amina Berhane"), (ASEAN, "Surin Hassan")]),
    (FRENCH, "Pour l’Union africaine : Aminata Diallo, Commissaire\n\nPour la CEDEAO : Koffi Mensah, Président\n", [("union africaine", "Aminata Diallo"), ("cedeao", "Koffi Mensah")]),
    (SPANISH_LETTER, "Por la Comunidad Andina\nLucía Rivas, Secretaria General\n\nPor la CARICOM\nDenise Wills, Directora\n", [("comunidad andina", "Lucía Rivas"), ("caricom", "Denise Wills")]),
    (RUSSIAN_LETTER, "За Секретариат ГУАМ — Олег Седов, Генеральный секретарь\n\nЗа ШОС — Рустам Каримов, директор\n", [("гуам", "Олег Седов"), ("шос", "Рустам Каримов")]),
    # one line is no block, and a sentence is no line of it
    (SPANISH_LETTER, "Por la Comunidad Andina\nLucía Rivas, Secretaria General\n", []),
    (SPANISH_LETTER, "Por la paz de la Comunidad Andina\n\nPor el desarrollo de la CARICOM\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("before", "block", "expected"), SIGNED)
def test_for_whom_it_is_signed(before: str, block: str, expected: list[tuple[str, str]]) -> None:
    rows = records(reading(f"{before}Text.\n\n{block}"), "participations")
    assert [(r["organization_id"], r.get("person_name")) for r in rows] == expected


ANNOUNCED = [
    (RUSSIAN_LETTER, "На семинар прибыли представители следующих структур: ОДКБ; Африканского союза; и ШОС.", ["одкб", "африканский союз", "шос"]),
    (SPANISH_LETTER, "Acudieron delegados de las siguientes organizaciones: la CARICOM; el SICA; y la Comunidad Andina.", ["caricom", "sica", "comunidad andina"]),
    (RUSSIAN_LETTER, "На семинар не прибыли представители следующих структур: ОДКБ; Африканского союза; и ШОС.", []),
    (RUSSIAN_LETTER, "Следует пригласить представителей следующих структур: ОДКБ; Африканского союза; и ШОС.", []),
]  # fmt: skip


@pytest.mark.parametrize(("before", "words", "expected"), ANNOUNCED)
def test_who_stands_behind_a_colon(before: str, words: str, expected: list[str]) -> None:
    rows = records(reading(before + words), "participations")
    assert list(dict.fromkeys(r["organization_id"] for r in rows)) == expected


CHARGES = [
    (ENGLISH, "The Commissioner of the African Union for Peace and Security recalled that much had been done.", [AU]),
    (FRENCH, "La Directrice de la CEDEAO chargée des affaires politiques a décrit le système.", ["cedeao"]),
    (FRENCH, "Le Commissaire de l’Union africaine à la paix et à la sécurité a rappelé les faits.", ["union africaine"]),
    (SPANISH_LETTER, "El Representante de la Unión Europea para el Sahel dijo lo contrario.", ["union europea"]),
    (RUSSIAN_LETTER, "Комиссар Африканского союза по вопросам мира и безопасности напомнил об этом.", ["африканский союз"]),
    (RUSSIAN_LETTER, "Директор Отдела ШОС по вопросам безопасности сделала обзор.", ["шос"]),
    # no office before the name, another name behind it, or a verb between
    (ENGLISH, "The support of the African Union for peace recalled the past.", []),
    (RUSSIAN_LETTER, "Опыт Африканского союза по вопросам мира напомнил об этом.", []),
]  # fmt: skip


@pytest.mark.parametrize(("before", "words", "expected"), CHARGES)
def test_what_an_office_is_for_stands_behind_its_organization(before: str, words: str, expected: list[str]) -> None:
    rows = records(reading(before + words), "participations")
    assert [r["organization_id"] for r in rows] == expected


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (SPANISH_LETTER, "El orador describió la guía. La Unión Africana, señaló, había preparado otra."),
        (ENGLISH, "The speaker described a guide. The African Union, she recalled, had prepared another."),
    ],
)
def test_a_verb_alone_between_commas_has_no_subject_there(before: str, words: str) -> None:
    assert records(reading(before + words), "participations") == []
