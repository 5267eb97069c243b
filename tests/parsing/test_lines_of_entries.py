"""Lines of lists: two organizations with their acronyms, an observer who says so, who came behind a colon, and one that a
sentence names again by its acronym. And what Spanish and Russian sentences ask for beside them."""

import pytest
from reading_of import REPORTS, SPANISH_LETTER, force_of, reading, records, values

AU, EU = "african union", "european union"
ES_AU, ES_EU = "union africana", "union europea"
LED = "presidida por el Comisionado de Asuntos Políticos, Paz y Seguridad de la CEDEAO, Sr. Mamadou Keïta."


def listed(text: str, code: str) -> list[tuple[str, str]]:
    """Who is on a list below a lead-in, and as what."""
    lead = {"en": "The following took part in the meeting:", "es": "Participaron en la reunión:"}[code]
    rows = records(reading(f"{REPORTS['en'] if code == 'en' else SPANISH_LETTER}{lead}\n\n{text}\n"), "participations")
    return [(r["organization_id"], r["role"]) for r in rows if r["role"] in ("participant", "observer")]


@pytest.mark.parametrize(
    ("code", "line", "expected"),
    [
        ("en", "(a) The African Union (AU) and the European Union (EU);", [(AU, "participant"), (EU, "participant")]),
        ("en", "(a) The African Union (AU) and the Unheard-of Bureau of Somewhere (UBS);", []),
        ("en", "(a) The African Union (AU), as an observer;", [(AU, "observer")]),
        ("es", "a) La Unión Africana (UA) y la Unión Europea (UE);", [(ES_AU, "participant"), (ES_EU, "participant")]),
        ("es", "a) La Unión Africana (UA), en calidad de observadora;", [(ES_AU, "observer")]),
    ],
)
def test_lines_with_acronyms(code: str, line: str, expected: list[tuple[str, str]]) -> None:
    assert listed(line, code) == expected


def test_a_line_that_tells_who_came_heads_nothing() -> None:
    lines = [
        "Liga de los Estados Árabes: Sr. Nabil Haddadin, Observador Permanente",
        "Organización del Tratado del Atlántico Norte: Sr. William Harcastle, Jefe de\nPlanificación",
        "Organización para la Seguridad y la Cooperación en Europa: Sra. Jelena Marković,\nDirectora del Centro",
        "Unión Africana: Sr. Tesfaye Woldemariam, Comisionado de Paz y Seguridad",
    ]
    text = "Informe de la reunión celebrada en Abidján el 15 de mayo de 2013\n\nLista de delegaciones\n\n"
    rows = records(reading(text + "\n".join(lines) + "\n"), "participations")
    assert [r["organization_id"] for r in rows] == [
        "liga de los estados arabes",
        "organizacion del tratado del atlantico norte",
        "organizacion para la seguridad y la cooperacion en europa",
        "union africana",
    ]


def test_a_comma_within_an_office() -> None:
    claims = reading(SPANISH_LETTER + "La reunión fue " + LED)
    assert values(claims, "meetings", "chair_name") == ["Mamadou Keïta"]


def test_a_list_names_the_office_of_whom_a_sentence_calls_by_acronym() -> None:
    text = (
        "Отчет о семинаре, состоявшемся в Минске 22 октября 2019 года\n\n"
        "1. Представитель УНП ООН рассказал о новом исследовании.\n\nСписок участников\n\n"
        "- Управление Организации Объединенных Наций по наркотикам и преступности — Анника Саари, эксперт\n"
        "- Европейский союз — Стефан Вагнер, советник\n"
    )
    rows = records(reading(text), "participations")
    offices = {r["organization_id"]: r.get("represented_by") for r in rows}
    assert offices == {
        "унп оон": None,
        "управление организации объединенных наций по наркотикам и преступности": "Анника Саари, эксперт",
        "европейский союз": "Стефан Вагнер, советник",
    }


@pytest.mark.parametrize(
    ("words", "force"),
    [
        ("Los partidos tenían el deber de resolver sus diferencias.", "must"),
        ("Importa, sin embargo, respetar la independencia de los tribunales.", "should"),
        ("Los asociados deberían contribuir a financiar la estrategia.", "should"),
        ("El acuerdo debería contribuir a la estabilidad.", None),
        ("El orador habló del deber de memoria.", None),
    ],
)
def test_spanish_force(words: str, force: str | None) -> None:
    assert force_of(words, "es") == force


@pytest.mark.parametrize(
    ("words", "declared"),
    [
        ("В общей сложности зарегистрировалась 31 делегация.", ["31"]),
        ("Совет Европы зарегистрировался, но в Минск не прибыл.", []),
    ],
)
def test_registered_in_all(words: str, declared: list[str]) -> None:
    claims = reading(f"Отчет о семинаре, состоявшемся в Минске 22 октября 2019 года\n\n1. {words}\n")
    assert values(claims, "meetings", "declared_delegations") == declared
    assert not [r for r in records(claims, "participations") if r.get("organization_id") == "совет европы"]
