"""Names that nobody knows among those that are known, and the short names by which a document calls an organization."""

import pytest
from reading_of import RUSSIAN_LETTER, SPANISH_LETTER, reading, records, values

AU, EU, LAS = "union africana", "union europea", "liga de los estados arabes"
CENTRE = "региональный центр организации объединенных наций по превентивной дипломатии для центральной азии"
NAMED = "Региональный центр Организации Объединенных Наций по превентивной дипломатии для Центральной Азии"

ENUMERATIONS = [
    ("Acudieron al seminario la Unión Africana, el Instituto Andino sobre las Minas, la Unión Europea y la Liga de los Estados Árabes.", [AU, EU, LAS]),
    ("Acudieron la Unión Africana (UA), la Red del Sur, la Unión Europea y la Liga de los Estados Árabes.", [AU, EU, LAS]),
    ("Acudieron delegaciones de la Unión Africana; del Centro Andino sobre Minas con sede en Lima; y de la Unión Europea.", [AU, EU]),
    ("Acudieron delegados de la Unión Africana     Unión Europea.", [AU, EU]),  # columns: nothing stands between them
    # What a statement was about, and another clause.
    ("Los participantes oyeron una exposición de la Unión Africana sobre la Unión Europea.", [AU]),
    ("Acudió la Unión Africana, el taller fue breve y la Unión Europea es importante.", [AU]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), ENUMERATIONS)
def test_unknown_names_hide_no_others(sentence: str, expected: list[str]) -> None:
    found = records(reading(SPANISH_LETTER + sentence), "participations")
    assert sorted(who["organization_id"] for who in found if "organization_id" in who) == sorted(expected)


SHORT = [
    (f"В семинаре участвовал {NAMED}. Председателем семинара был глава Регионального центра Мирча Попеску.", "chair"),
    (f"{NAMED} подготовил записку. Семинар был созван по инициативе Регионального центра в Лиме.", "convener"),
]


@pytest.mark.parametrize(("sentences", "role"), SHORT)
def test_short_names_mean_the_one_that_was_named(sentences: str, role: str) -> None:
    found = records(reading(RUSSIAN_LETTER + sentences), "participations")
    assert (CENTRE, role) in {(who.get("organization_id"), who["role"]) for who in found}


def test_a_short_name_that_two_could_bear_means_neither() -> None:
    other = "Региональный центр Организации Объединенных Наций по вопросам мира и разоружения в Африке"
    text = (
        f"{RUSSIAN_LETTER}{NAMED} и {other} подготовили записки. Семинар был созван по инициативе Регионального центра."
    )
    assert "convener" not in values(reading(text), "participations", "role")


def test_a_name_that_goes_on_is_another() -> None:
    text = f"{RUSSIAN_LETTER}{NAMED} подготовил записку. Семинар был созван по инициативе Регионального центра по водным спорам."
    assert "convener" not in values(reading(text), "participations", "role")
