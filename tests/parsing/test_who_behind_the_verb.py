"""Who stands behind the verb or at the end of its sentence: those who agreed, who led, who held the meeting, and what those who
speak say of it."""

import pytest
from reading_of import RUSSIAN_LETTER, SPANISH_LETTER, reading, records, values

PREAMBLES = {
    "es": "DECLARACIÓN DE LOS JEFES DE DELEGACIÓN\n\nSobre la paz y la seguridad de la región\n\n",
    "fr": "DÉCLARATION DES CHEFS DE DÉLÉGATION\n\nSur la paix et la sécurité de la région\n\n",
}


@pytest.mark.parametrize(
    ("before", "lead", "items"),
    [
        (
            RUSSIAN_LETTER,
            "Председатель огласил перечень шагов, с которыми согласились участники:",
            ("подготовить карту проектов;", "раз в год проводить встречи экспертов."),
        ),
        (
            SPANISH_LETTER,
            "El Presidente leyó la lista de medidas en que convinieron los participantes:",
            ("preparar un mapa de los proyectos;", "celebrar cada año una reunión de expertos."),
        ),
    ],
)
def test_a_lead_in_that_ends_with_those_who_agreed_introduces_measures(
    before: str, lead: str, items: tuple[str, ...]
) -> None:
    listed = "\n\n".join(f"{letter}) {item}" for letter, item in zip("ab", items, strict=True))
    result = reading(f"{before}{lead}\n\n{listed}\n")
    rows = records(result, "proposals")
    assert [(row["section"], row["force"]) for row in rows] == [("measures", "agreed")] * 2


def test_names_under_such_a_lead_in_are_participants() -> None:
    listed = "Приехать согласились следующие участники:\n\na) Африканский союз;\n\nb) Европейский союз.\n"
    assert records(reading(RUSSIAN_LETTER + listed), "proposals") == []


@pytest.mark.parametrize(
    ("before", "told", "name"),
    [
        (
            SPANISH_LETTER,
            "Lo convocó el Secretario General de la OEA y dirigió los debates el Ministro de Salud, Juan Mora.",
            "Juan Mora",
        ),
        (
            RUSSIAN_LETTER,
            "Комиссия Африканского союза разослала повестку дня. Вел семинар Председатель Комиссии Иван Петров.",
            "Иван Петров",
        ),
        (
            RUSSIAN_LETTER,
            "Участники поблагодарили Министра иностранных дел Ивана Петрова, председательствовавшего на семинаре.",
            "Ивана Петрова",
        ),
    ],
)
def test_who_led_stands_behind_the_verb(before: str, told: str, name: str) -> None:
    names = values(reading(before + told), "meetings", "chair_name")
    assert names == [name]


@pytest.mark.parametrize(
    ("before", "we", "other"),
    [
        (
            "es",
            "Nosotros, los jefes de delegación de la Unión Africana y la Unión Europea, reunidos en Lima el 4 de mayo de 2010,",
            "Recordando la conferencia que se celebró en Quito el 2 de marzo de 2001,",
        ),
        (
            "fr",
            "Nous, chefs de délégation de l’Union africaine et de l’Union européenne, réunis à Lima le 4 mai 2010,",
            "Rappelant la conférence qui s’est tenue à Quito le 2 mars 2001,",
        ),
    ],
)
def test_those_who_speak_say_when_they_met(before: str, we: str, other: str) -> None:
    rows = records(reading(f"{PREAMBLES[before]}{we}\n\n{other}\n\n"), "meetings")
    told = [(row["start_date"], row["place"]) for row in rows if row["attestation"] == "reported"]
    assert told == [("2010-05-04", "Lima")]


@pytest.mark.parametrize(
    ("before", "told"),
    [
        (SPANISH_LETTER, "Auspició el seminario, que duró dos días, la Unión Africana."),
        (SPANISH_LETTER, "Organizó el seminario el 20 de julio de 2004 en Lima la Unión Africana."),
        (RUSSIAN_LETTER, "Семинар организовал 20 июля 2004 года в Лиме Африканский союз."),
    ],
)
def test_who_held_it_stands_behind_a_clause(before: str, told: str) -> None:
    rows = records(reading(before + told), "participations")
    assert "convener" in {row["role"] for row in rows}


@pytest.mark.parametrize(
    ("lead", "section"),
    [("Acordamos:", "declaration"), ("Adoptamos las siguientes medidas:", "measures")],
)
def test_what_a_declaration_adopts_is_a_part_of_it(lead: str, section: str) -> None:
    text = f"{SPANISH_LETTER}Declaración conjunta\n\n{lead}\n\n1. Establecer un mecanismo.\n\n2. Publicar un informe.\n"
    assert {row["section"] for row in records(reading(text), "proposals")} == {section}
