"""Towns beside a verb or as its subject, organs that a State presided over, conveners told twice, and themes behind a verb."""

import pytest
from reading_of import force_of, reading, records, values

SPANISH = """Carta de fecha 3 de marzo de 2004 dirigida al Secretario General por el Representante Permanente de Chile ante las
Naciones Unidas

Tengo el honor de transmitirle adjunto el resumen del taller.

Anexo

Resumen del taller

"""
RUSSIAN = """Письмо Постоянного представителя Чили при Организации Объединенных Наций от 3 марта 2004 года на имя Генерального секретаря

Имею честь настоящим препроводить резюме работы, посвященной укреплению мира в регионе и тому, как его можно упрочить.

Приложение

Резюме семинара

"""
AU, EU, NATO = "африканский союз", "европейский союз", "организация североатлантического договора"

PLACES = [
    (SPANISH, "La ciudad de Mérida acogió los días 5 y 6 de mayo de 2003 el taller de la Unión Africana.", "Mérida"),
    (SPANISH, "El taller, que hospedó en Santo Domingo la Unión Europea, tuvo lugar el 5 de mayo de 2003.", "Santo Domingo"),
    (RUSSIAN, "5 мая 2003 года под председательством министра обороны Перу Хуана Переса в Лиме состоялся семинар.", "Лима"),
    # A place within the name of an organization, and a town that only has a view.
    (SPANISH, "El taller se celebró el 5 de mayo de 2003 por iniciativa del Centro Regional de las Naciones Unidas para la Paz, el Desarme y el Desarrollo en América Latina y el Caribe.", None),
    (SPANISH, "El taller se celebró el 5 de mayo de 2003 y la ciudad de Mérida le pareció hermosa a la Unión Europea.", None),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "sentence", "place"), PLACES)
def test_places(opening: str, sentence: str, place: str | None) -> None:
    assert values(reading(opening + sentence), "meetings", "place") == ([place] if place else [])


def test_a_state_in_parentheses_follows_the_town_of_a_title() -> None:
    text = SPANISH.replace("Resumen del taller\n", "Taller sobre las minas\n\nMérida (México), 5 y 6 de mayo de 2003\n")
    assert values(reading(text + "El taller fue breve."), "meetings", "place") == ["Mérida"]


CHAIRS = [
    ("El taller se celebró en Lima el 5 de mayo de 2003, mes en que Guatemala presidió el Consejo de Seguridad.", []),
    ("El taller se celebró en Lima el 5 de mayo de 2003. Lo presidió la Unión Africana.", ["union africana"]),
]


@pytest.mark.parametrize(("sentences", "chairs"), CHAIRS)
def test_who_presided_over_an_organ_did_not_chair_the_meeting(sentences: str, chairs: list[str]) -> None:
    found = records(reading(SPANISH + sentences), "participations")
    assert [who.get("organization_id") for who in found if who["role"] == "chair"] == chairs


def test_number_and_day_make_one_meeting_whoever_is_said_to_have_convened_it() -> None:
    text = SPANISH.replace(
        "Resumen del taller\n", "Segundo Diálogo de las Naciones Unidas y las Minas\n\nLima, 5 de mayo de 2003\n"
    )
    text += "El Segundo Diálogo de las Naciones Unidas y las Minas se celebró el 5 de mayo de 2003, convocado por la Unión Africana."
    found = reading(text)
    assert len(records(found, "meetings")) == 1
    convened = [w["organization_id"] for w in records(found, "participations") if w["role"] == "convener"]
    assert convened == ["union africana"]


THEMES = [
    (SPANISH, "El taller se celebró en Lima el 5 de mayo de 2003. El lema escogido para la ocasión fue “Un mar limpio”.", "Un mar limpio"),
    (SPANISH, "El taller se celebró en Lima el 5 de mayo de 2003 acerca del tema “Un mar limpio”.", "Un mar limpio"),
    (RUSSIAN, "Семинар состоялся в Лиме 5 мая 2003 года. Темой двухдневной дискуссии стало «Чистое море».", "Чистое море"),
    (RUSSIAN, "Семинар состоялся в Лиме 5 мая 2003 года. Тема была трудной, и книга «Чистое море» помогла.", None),
]  # fmt: skip


@pytest.mark.parametrize(("opening", "sentences", "theme"), THEMES)
def test_themes(opening: str, sentences: str, theme: str | None) -> None:
    assert values(reading(opening + sentences), "meetings", "theme") == ([theme] if theme else [])


PRESENT = [
    ("Постоянный наблюдатель от Африканского союза рассказал о своей работе.", [AU]),
    ("Выступивший затем заместитель Генерального секретаря Африканского союза привел пример.", [AU]),
    ("Его коллега из Европейского союза посетовал на нехватку средств.", [EU]),
    ("На семинаре выступил представитель Организации Северо-Атлантического договора.", [NATO]),
    ("В семинаре участвовал Африканский союз, тогда как Европейское сообщество принесло извинения за свое отсутствие.", [AU]),
    # Another case, and an object.
    ("Участники поблагодарили заместителя Генерального секретаря Африканского союза.", []),
    ("Письмо от Африканского союза рассказало о его планах.", []),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "expected"), PRESENT)
def test_russian_delegates(sentence: str, expected: list[str]) -> None:
    text = f"{RUSSIAN}Семинар состоялся в Лиме 5 мая 2003 года.\n\n{sentence}"
    found = records(reading(text), "participations")
    assert [who["organization_id"] for who in found if "organization_id" in who] == expected


FORCES = [
    ("Участники поддержали намерение создать центр.", "urged"),
    ("Программу центр согласовал с министерствами на встрече в Астане.", None),
]


@pytest.mark.parametrize(("sentence", "force"), FORCES)
def test_russian_force(sentence: str, force: str | None) -> None:
    assert force_of(sentence, "ru") == force
