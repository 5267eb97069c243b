"""Spanish and Russian, and what was mended with them: days of one meeting, the one before, texts that declare, what is to be
done later, headings among bullets, who chaired by a title, who convened behind the verb."""

import pytest
from reading_of import REPORTS, RUSSIAN_LETTER, SPANISH_LETTER, force_of, reading, records, values

TITLE = "Reunión Interregional sobre la Paz\n\nLima, 5 de mayo de 2010\n\n"
TEXT = "Los participantes dieron las gracias a los Estados de la región por su apoyo."


def test_a_day_within_the_days_of_the_meeting_is_that_of_its_text() -> None:
    told = f"{TITLE}La Reunión Interregional se celebró en Lima los días 4 y 5 de mayo de 2010. {TEXT}"
    [meeting] = records(reading(told), "meetings")
    assert (meeting["start_date"], meeting["end_date"]) == ("2010-05-04", "2010-05-05")


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (SPANISH_LETTER, "El seminario anterior, convocado por la Unión Africana, databa de marzo de 2002."),
        (REPORTS["fr"], "L’atelier précédent, organisé par l’Union africaine, s’est tenu en mars 2002."),
    ],
)
def test_the_meeting_before_is_another(before: str, words: str) -> None:
    assert "2002-03-01" in values(reading(before + words), "meetings", "start_date")


@pytest.mark.parametrize(
    ("before", "declares"),
    [
        (SPANISH_LETTER, "Declaran lo siguiente:"),
        (RUSSIAN_LETTER, "заявляем следующее:"),
        (RUSSIAN_LETTER, "участники семинара заявляют следующее:"),
        (REPORTS["fr"], "Déclarons ce qui suit :"),
        (REPORTS["en"], "Hereby declare as follows:"),
    ],
)
def test_what_is_declared_is_a_declaration(before: str, declares: str) -> None:
    needs = {SPANISH_LETTER: "Los Estados deben cooperar.", RUSSIAN_LETTER: "Государства должны сотрудничать."}
    needs |= {REPORTS["fr"]: "Les États doivent coopérer.", REPORTS["en"]: "The States must cooperate."}
    rows = records(reading(f"{before}{declares}\n\n1. {needs[before]}\n"), "proposals")
    assert [row["section"] for row in rows] == ["declaration"]


def test_items_of_what_is_to_be_done_later_are_agreed() -> None:
    items = "Próximos pasos\n\n– La OEA presentará un plan antes de mayo.\n\n– Se invitará a la CARICOM.\n"
    rows = records(reading(SPANISH_LETTER + items), "proposals")
    assert [(row["section"], row["force"]) for row in rows] == [("future_action", "agreed"), ("future_action", "urged")]
    sentence = "Próximos pasos\n\nLa OEA presentará un plan antes de mayo.\n"
    assert records(reading(SPANISH_LETTER + sentence), "proposals") == []


def test_a_line_without_a_bullet_heads_those_with_bullets() -> None:
    listed = "Lista de participantes\n\nSecretaría de las Naciones Unidas\n\n– Unión Africana\n\n– Unión Europea\n"
    rows = records(reading(SPANISH_LETTER + listed), "participations")
    assert [row["organization_id"] for row in rows] == ["union africana", "union europea"]
    persons = "Lista de participantes\n\nUnión Africana\n\n– Sra. Ana Ruiz\n\n– Sr. Juan Mora\n"
    rows = records(reading(SPANISH_LETTER + persons), "participations")
    assert [row["organization_id"] for row in rows] == ["union africana"]


CHAIRS = [
    (f"{TITLE}Formulada por la Sra. Ana Ruiz Díaz, Ministra de Defensa del Perú, en su calidad de Presidenta de la Reunión\n\n{TEXT}", "Ana Ruiz Díaz"),
    (SPANISH_LETTER + "Ejerció las funciones de Presidente el Ministro de Defensa del Perú, Sr. Juan Mora Soto.", "Juan Mora Soto"),
    (SPANISH_LETTER + "Las sesiones estuvieron a cargo de la Representante de la OEA, Sra. Ana Ruiz Díaz.", "Ana Ruiz Díaz"),
    (RUSSIAN_LETTER + "Обязанности председателя на семинаре исполнял министр обороны Перу Хуан Перес.", "Хуан Перес"),
    (RUSSIAN_LETTER + "Руководил работой семинара посол Перу Хуан Перес.", "Хуан Перес"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name"), CHAIRS)
def test_who_chaired(text: str, name: str) -> None:
    assert values(reading(text), "meetings", "chair_name") == [name]


def test_who_signed_a_statement_chaired_if_he_says_so() -> None:
    signed = "Мне было доверено на нем председательствовать.\n\n(Подпись) Олег Седов\nМинистр иностранных дел\n"
    assert values(reading(RUSSIAN_LETTER + signed), "meetings", "chair_name") == ["Олег Седов"]
    assert values(reading(RUSSIAN_LETTER + signed.partition("\n\n")[2]), "meetings", "chair_name") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Семинар по вопросам посредничества организовали Африканский союз и ШОС.", ["африканский союз", "шос"]),
        ("Семинар, темой которого была вода, созвала ШОС.", ["шос"]),
        ("ШОС и Африканский союз на равных началах созвали семинар.", ["шос", "африканский союз"]),
        ("Семинар Африканского союза посетили эксперты.", []),
    ],
)
def test_who_convened_behind_the_verb(words: str, expected: list[str]) -> None:
    rows = records(reading(RUSSIAN_LETTER + words), "participations")
    assert [row["organization_id"] for row in rows if row["role"] == "convener"] == expected


@pytest.mark.parametrize(
    ("sentence", "code", "force"),
    [
        ("Urgía la ratificación del tratado.", "es", "must"),
        ("Cabía reforzar la coordinación.", "es", "should"),
        ("Los Estados quedaron invitados a adherirse.", "es", "urged"),
        ("La Secretaría quedó encargada de preparar un borrador.", "es", "agreed"),
        ("En su resolución 73/151, la Asamblea General hizo suyo el Pacto.", "es", None),
        ("Не обойтись без единого центра.", "ru", "must"),
        ("Принято решение создать центр.", "ru", "agreed"),
        ("Участники сошлись во мнении, что центр полезен.", "ru", None),
        ("Фамилии следуют в порядке алфавита.", "ru", None),
        ("Доклад должен быть опубликован в мае.", "ru", None),
    ],
)
def test_force(sentence: str, code: str, force: str | None) -> None:
    assert force_of(sentence, code) == force


@pytest.mark.parametrize(
    "heading", ["Organizaciones que presentaron excusas", "Delegaciones excusadas", "Excusas recibidas"]
)
def test_who_is_listed_as_excused_was_not_there(heading: str) -> None:
    listed = f"Lista de participantes\n\nUnión Africana\n\n{heading}\n\nUnión Europea\nForo de las Islas del Pacífico\n"
    rows = records(reading(SPANISH_LETTER + listed), "participations")
    assert [row["organization_id"] for row in rows] == ["union africana"]
