"""Spanish summaries: persons told with where they come from, verbs before their subjects, and what only sounds like it."""

import pytest
from reading_of import SPANISH_LETTER, force_of, reading, records, values

AU, EU, LAS, OIF = (
    "union africana",
    "union europea",
    "liga de los estados arabes",
    "organizacion internacional de la francofonia",
)

THERE = [
    ("La Sra. Ingrid Halvorsen, de la Unión Europea, describió la campaña de su organización.", [EU]),
    ("Juan Pérez Mora, de la Unión Africana, recordó los principios.", [AU]),
    ("El Sr. Juan Pérez, por la Unión Africana, mencionó los plazos.", [AU]),
    ("Abrió el turno de exposiciones el Sr. Idriss Ould Cheikh, de la Unión Africana, quien habló de la cuenca.", [AU]),
    ("Enviaron especialistas al seminario la Unión Europea y la Liga de los Estados Árabes.", [EU, LAS]),
    ("A la cita acudieron expertos enviados por la Unión Africana, la Unión Europea y la Liga de los Estados Árabes.", [AU, EU, LAS]),
    ("Acompañaron al Secretario General la Unión Africana y la Unión Europea.", [AU, EU]),
    ("La Organización Internacional de la Francofonía colaboró como facilitadora.", [OIF]),
    ("Representó a la Unión Africana la Sra. Solís.", [AU]),
    ("Por el continente africano lo hicieron la Unión Africana y la Unión Europea.", [AU, EU]),
    ("Asistió la Comisión de Bosques del África Central.", ["comision de bosques de africa central"]),
    # An object, a genitive, or one who is only talked about.
    ("El orador citó un informe del Sr. Pérez, de la Unión Africana, y destacó sus conclusiones.", []),
    ("El Sr. Pérez, que conocía bien el informe de la Unión Africana, recordó los hechos.", []),
    ("Los participantes dieron las gracias al Sr. Pérez, de la Unión Africana.", []),
    ("Pidió a la Unión Africana que interviniera.", []),
    ("Habló de la Unión Africana con respeto.", []),
    ("Las fuerzas enviadas por la Unión Africana y la Unión Europea trabajan en la zona.", []),
    ("La Unión Africana envió observadores a las elecciones.", []),
    ("La Unión Africana enviará expertos al seminario.", []),
    ("Se refirieron a la Oficina de Apoyo a la Consolidación de la Paz.", []),
    ("La Unión Europea tenía representación en Mogadiscio.", []),
    ("La Unión Africana lo hizo en 2003.", []),
    ("La Unión Africana figuraba entre los invitados, pero declinó la invitación.", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), THERE)
def test_who_was_there(words: str, expected: list[str]) -> None:
    rows = records(reading(SPANISH_LETTER + words), "participations")
    assert [r.get("organization_id") or r["country"] for r in rows] == expected


@pytest.mark.parametrize(
    "words",
    [
        "Gozaban de la condición de observador la Unión Africana y la Unión Europea.",
        "La Unión Africana y la Unión Europea tuvieron estatuto de observador.",
        "Con carácter de observador estuvieron la Unión Africana y la Unión Europea.",
    ],
)
def test_who_observed(words: str) -> None:
    rows = records(reading(SPANISH_LETTER + words), "participations")
    assert [(r["organization_id"], r["role"]) for r in rows] == [(AU, "observer"), (EU, "observer")]


@pytest.mark.parametrize(
    "words",
    [
        "Fue moderador el Sr. Pablo Rojas Vera, Ministro de Justicia.",
        "La conducción de los debates se confió al Sr. Pablo Rojas Vera, Ministro de Justicia.",
        "El Sr. Pablo Rojas Vera tuvo a su cargo la dirección de los trabajos.",
        "Bajo la guía del Sr. Pablo Rojas Vera, los participantes examinaron tres asuntos.",
        "Presidente del seminario fue el Sr. Pablo Rojas Vera.",
        "Lo presidieron conjuntamente el Sr. Pablo Rojas Vera y la Sra. Ana Solís Mora.",
    ],
)
def test_who_chaired(words: str) -> None:
    assert values(reading(SPANISH_LETTER + words), "meetings", "chair_name") == ["Pablo Rojas Vera"]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("El seminario transcurrió en Lima.", ["Lima"]),
        ("El seminario tuvo lugar en la Sede de las Naciones Unidas.", ["Sede de las Naciones Unidas"]),
        ("El seminario tuvo como escenario la Ciudad de Panamá.", ["Ciudad de Panamá"]),
        ("Otro seminario tuvo lugar en Quito.", []),
        ("El informe del seminario se presentó en Quito.", []),
    ],
)
def test_place_told_without_date(words: str, place: list[str]) -> None:
    assert values(reading(SPANISH_LETTER + words), "meetings", "place") == place


def test_offices_in_the_titles_of_others_who_are_invited() -> None:
    """Two honorifics are one, and a second office of one whose first names another organization is his own."""
    record = """Consejo de Seguridad                    S/PV.8417
Septuagésimo tercer año
8417a sesión
Jueves 6 de diciembre de 2018, a las 10.00 horas
Nueva York

Presidente: Sr. Kouadio (Côte d'Ivoire)

El Presidente (habla en francés): De conformidad con el artículo 39 del reglamento provisional del Consejo, invito a
participar en esta sesión a los siguientes ponentes: la Observadora Permanente de la Unión Africana ante las Naciones
Unidas, Excma. Sra. Adaeze Nwosu; y el Representante Especial del Secretario General y Jefe de la Oficina de las Naciones
Unidas para África Occidental y el Sahel, Sr. Karim Benslimane.

Sra. Nwosu (habla en inglés): Agradezco a la Presidencia que haya organizado este debate.

Sr. Benslimane (habla en inglés): La región sufre las consecuencias de los ataques.
"""
    rows = records(reading(record), "participations")
    assert [r["organization_id"] for r in rows if r["role"] == "participant" and "organization_id" in r][:2] == [
        AU,
        "oficina de las naciones unidas para africa occidental y el sahel",
    ]
    assert not [r for r in rows if r["role"] == "invited"]


def test_persons_named_in_a_list_came() -> None:
    text = (
        SPANISH_LETTER
        + "Anexo\n\nLista de participantes\n\nUnión Europea\n    Sr. Juan Pérez\n\nENTIDADES INVITADAS\n\nUnión Africana\n    Sra. Ana Solís\n"
    )
    rows = records(reading(text), "participations")
    assert [(r["organization_id"], r["role"]) for r in rows] == [(EU, "participant"), (AU, "participant")]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("El anterior se celebró en Quito en mayo de 2001.", ["2004-07-20", "2001-05-01"]),
        ("El anterior informe se presentó en Quito en mayo de 2001.", ["2004-07-20"]),
    ],
)
def test_the_meeting_before_without_a_noun(words: str, days: list[str]) -> None:
    assert values(reading(SPANISH_LETTER + words), "meetings", "start_date") == days


@pytest.mark.parametrize(
    ("words", "force"),
    [
        ("Se insistió en lo importante que era formar a mediadores.", "should"),
        ("Sus miembros necesitan disponer de apoyo técnico.", "must"),
        ("Animaron además a la comisión a redactar una guía.", "urged"),
        ("Reclamó que se consultara a su organización.", "urged"),
        ("Urge dotar a las mujeres de un papel más destacado.", "must"),
        # A courtesy, and what was not agreed.
        ("La dirección de los debates se encomendó a la Sra. Solís.", None),
        ("Los dos oradores no estuvieron de acuerdo en nada.", None),
    ],
)
def test_what_proposes(words: str, force: str | None) -> None:
    assert force_of(words, "es") == force


def test_distribution_behind_the_name_of_an_organ() -> None:
    head = "Naciones Unidas A/66/294\n Asamblea General Distr. general\n17 de agosto de 2011\nEspañol\n\n"
    assert values(reading(head + SPANISH_LETTER), "documents", "distribution") == ["general"]
