"""Spanish: who took part, observed, was invited, chaired, convened and hosted, and what proposes. Phrasings of our own."""

import pytest
from reading_of import reading, records

LETTER = """Carta de fecha 3 de marzo de 2004 dirigida al Secretario General por el Representante Permanente de Chile ante las
Naciones Unidas

Tengo el honor de transmitirle adjunto el resumen de los trabajos, que se refiere a la paz en la región y a los medios
de consolidarla con los Estados de la región.

El seminario sobre la estabilidad se celebró en Lima el 20 de julio de 2004.

"""
AU, EU, OAS, LAS = (
    "union africana",
    "union europea",
    "organizacion de los estados americanos",
    "liga de los estados arabes",
)
UN = "office:united-nations"

ATTENDED = [
    ("Participaron en el seminario representantes de la Unión Africana y la Unión Europea.", [AU, EU]),
    ("En el seminario participaron también representantes de la Unión Africana y de la Unión Europea.", [AU, EU]),
    ("Al seminario, que duró dos días, asistieron delegados de la Unión Africana.", [AU]),
    ("Asistieron asimismo funcionarios de la Unión Europea.", [EU]),
    ("Concurrieron también el Secretario General de la Organización de los Estados Americanos y el Presidente de la Unión Africana.", [OAS, AU]),
    ("La Unión Africana y la Liga de los Estados Árabes tomaron parte en los debates.", [AU, LAS]),
    ("Tomó la palabra a continuación el Observador Permanente de la Unión Africana.", [AU]),
    ("Hicieron uso de la palabra, entre otros, la Unión Africana y la Unión Europea.", [AU, EU]),
    ("Acto seguido hizo uso de la palabra el Secretario General de la Organización de los Estados Americanos.", [OAS]),
    ("Pronunció unas palabras de bienvenida el Director Ejecutivo de la Unión Africana.", [AU]),
    ("El Comisionado de Paz y Seguridad de la Unión Africana informó a los participantes.", [AU]),
    ("La Unión Europea se hizo representar por su Alto Representante.", [EU]),
    ("Estuvieron representadas la Unión Africana, la Unión Europea y la Liga de los Estados Árabes.", [AU, EU, LAS]),
    ("Entre los participantes figuraban la Unión Africana y la Unión Europea.", [AU, EU]),
    ("El seminario contó con la participación de la Unión Africana y de la Liga de los Estados Árabes.", [AU, LAS]),
    ("El seminario congregó a representantes de la Unión Africana y la Unión Europea.", [AU, EU]),
    ("Asistieron unos 40 expertos, entre ellos funcionarios de la Unión Africana y la Unión Europea.", [AU, EU]),
    ("Se invitó a veinte entidades, de las cuales estuvieron presentes la Unión Africana y la Unión Europea.", [AU, EU]),
    ("La exposición inaugural estuvo a cargo de la Unión Africana.", [AU]),
    ("La conferencia inaugural corrió a cargo del Secretario General de la Organización de los Estados Americanos.", [OAS]),
    ("Los participantes escucharon exposiciones de la Unión Africana y la Unión Europea.", [AU, EU]),
    ("El Consejo escuchó declaraciones formuladas por los representantes de la Unión Africana.", [AU]),
    ("Seguidamente intervino el representante de la Liga de los Estados Árabes.", [LAS]),
    ("Intervino en nombre de los 33 Estados miembros de la Comunidad de Estados Latinoamericanos y Caribeños el representante de Cuba.", ["comunidad de estados latinoamericanos y caribenos"]),
    ("El Secretario General presentó una exposición informativa.", [UN]),
    ("Clausuró el seminario el Secretario General de la Organización de los Estados Americanos.", [OAS]),
    ("La Unión Africana envió una delegación.", [AU]),
    ("A los debates se sumaron la Unión Africana y la Unión Europea.", [AU, EU]),
    ("Tiene ahora la palabra el Secretario General de la Organización de los Estados Americanos.", [OAS]),
    ("La Unión Africana, representada por su Presidente, y la Unión Europea intervinieron.", [AU, EU]),
    ("Respondieron a la invitación veinte entidades, entre las que figuraban la Unión Africana y la Unión Europea.", [AU, EU]),
    ("Asistieron a la Cumbre de la Unión Africana representantes de la Unión Europea.", [EU]),
    ("Participaron la Unión Africana, la Conferencia Internacional sobre la Región de los Grandes Lagos y la Unión Europea.",
     [AU, "conferencia internacional sobre la region de los grandes lagos", EU]),
    ("Los participantes escucharon una exposición de la Unión Africana sobre el papel de la Unión Europea.", [AU]),
    # Talked about, absent, or at other work.
    ("No asistieron la Unión Africana ni la Liga de los Estados Árabes.", []),
    ("La Unión Africana se excusó de asistir.", []),
    ("La Liga de los Estados Árabes lamentó no poder participar en el seminario.", []),
    ("La Unión Africana declinó la invitación a participar en el seminario.", []),
    ("La Unión Africana participó en la elaboración del informe.", []),
    ("La Unión Africana y la Unión Europea participaron en las operaciones de rescate.", []),
    ("Los oradores felicitaron a la Unión Africana por sus esfuerzos en la región.", []),
    ("La Unión Europea informó al Consejo de que retiraría sus efectivos.", []),
    ("A diferencia de la Unión Africana, otras entidades asistieron al seminario.", []),
]  # fmt: skip


def others(words: str) -> list[tuple[str, str]]:
    """Who took part by the words, in which role; without those who convened, chaired or received."""
    rows = records(reading(LETTER + words), "participations")
    kept = [r for r in rows if r["role"] not in ("convener", "chair", "host")]
    return list(dict.fromkeys((r.get("organization_id") or r["country"], r["role"]) for r in kept))


@pytest.mark.parametrize(("words", "expected"), ATTENDED)
def test_who_took_part(words: str, expected: list[str]) -> None:
    found = [(who, role) for who, role in others(words) if not who.isupper()]
    assert found == [(name, "participant") for name in expected]


STATES = [
    ("Formularon declaraciones los representantes de Egipto, Kenya y Malí.", ["EGY", "KEN", "MLI"]),
    ("Tomaron parte, además de Honduras, delegaciones de Belice, Costa Rica y la República Dominicana.",
     ["HND", "BLZ", "CRI", "DOM"]),
    ("Intervinieron también los representantes de Cuba y de Jamaica.", ["CUB", "JAM"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), STATES)
def test_which_states_took_part(words: str, expected: list[str]) -> None:
    assert others(words) == [(state, "participant") for state in expected]


OBSERVED = [
    "En calidad de observadores asistieron la Unión Africana y la Unión Europea.",
    "La Unión Africana y la Unión Europea asistieron en calidad de observadores.",
    "Asistieron en calidad de observadores la Unión Africana y la Unión Europea.",
    "Asistieron al seminario, en calidad de observadores, representantes de la Unión Africana y de la Unión Europea.",
    "La Unión Africana y la Unión Europea enviaron observadores.",
    "Participaron como observadores la Unión Africana y la Unión Europea.",
    "Estuvieron presentes como observadores la Unión Africana y la Unión Europea.",
    "También asistieron observadores de la Unión Africana y la Unión Europea.",
]


@pytest.mark.parametrize("words", OBSERVED)
def test_who_observed(words: str) -> None:
    assert others(words) == [(AU, "observer"), (EU, "observer")]


INVITED = [
    "De conformidad con el artículo 39 de su reglamento provisional, el Consejo invitó a la Unión Africana y la Unión Europea.",
    "Se cursaron invitaciones a la Unión Africana y la Unión Europea en virtud del artículo 39.",
    "La Unión Africana y la Unión Europea fueron invitadas a participar en el seminario.",
    "Con arreglo al artículo 39, se hizo extensiva la invitación a la Unión Africana y la Unión Europea.",
    "He invitado a la Unión Africana y a la Unión Europea a que hagan uso de la palabra.",
]


@pytest.mark.parametrize("words", INVITED)
def test_who_was_invited(words: str) -> None:
    assert others(words) == [(AU, "invited"), (EU, "invited")]


CHAIRED = [
    ("Presidió las deliberaciones el Ministro de Relaciones Exteriores de Chile, Sr. Pablo Rojas Vera.", "Pablo Rojas Vera"),
    ("Ocupó la Presidencia la Sra. Ana Solís Mora, Ministra de Defensa de Chile.", "Ana Solís Mora"),
    ("El Ministro de Relaciones Exteriores de Chile, Sr. Pablo Rojas Vera, presidió el seminario.", "Pablo Rojas Vera"),
    ("El seminario estuvo presidido por la Sra. Ana Solís Mora, Ministra de Defensa de Chile.", "Ana Solís Mora"),
    ("Dirigieron los debates el Sr. Pablo Rojas Vera, Ministro de Justicia de Chile, y la Sra. Ana Solís Mora.", "Pablo Rojas Vera"),
    ("La presidencia recayó en el Embajador Pablo Rojas Vera, Representante Permanente de Chile.", "Pablo Rojas Vera"),
    ("Actuó como moderadora la Sra. Ana Solís Mora, Viceministra de Chile.", "Ana Solís Mora"),
    ("Las sesiones fueron dirigidas por el Sr. Pablo Rojas Vera, Director de Chile.", "Pablo Rojas Vera"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), CHAIRED)
def test_who_chaired(words: str, expected: str) -> None:
    rows = [r for r in records(reading(LETTER + words), "participations") if r["role"] == "chair"]
    assert [(r["country"], r["person_name"]) for r in rows] == [("CHL", expected)]


CONVENED = [
    ("El seminario fue convocado por la Unión Africana y la Unión Europea.", [("convener", AU), ("convener", EU)]),
    ("El seminario fue organizado conjuntamente por la Unión Africana (UA) y la Unión Europea.", [("convener", AU), ("convener", EU)]),
    ("El seminario, patrocinado por la Unión Africana, duró dos días.", [("convener", AU)]),
    ("Organizaron el seminario la Unión Africana y la Unión Europea.", [("convener", AU), ("convener", EU)]),
    ("Organizaron el seminario de la Unión Africana varios países.", []),
    ("Lo habían convocado conjuntamente la Unión Africana y la Unión Europea.", [("convener", AU), ("convener", EU)]),
    ("El seminario corrió a cargo de la Unión Africana.", [("convener", AU)]),
    ("La traducción corrió a cargo de la Unión Africana.", []),
    ("El seminario, que acogió en su sede de Bangkok la Unión Africana, duró dos días.", [("host", AU)]),
    ("La Unión Africana acogió la propuesta con satisfacción.", []),
    ("El seminario se llevó a cabo por iniciativa de la Unión Africana.", [("convener", AU)]),
    ("La Unión Africana copatrocinó el seminario.", [("convener", AU)]),
    ("El Perú actuó como país anfitrión.", [("host", "PER")]),
    ("El seminario contó con la hospitalidad del Gobierno del Perú.", [("host", "PER")]),
    ("El seminario fue acogido por la Unión Africana.", [("host", AU)]),
    ("Los participantes exhortaron a las partes a sumarse al diálogo auspiciado por la Unión Africana.", []),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), CONVENED)
def test_who_convened_and_received(words: str, expected: list[tuple[str, str]]) -> None:
    rows = records(reading(LETTER + words), "participations")
    kept = [r for r in rows if r["role"] in ("convener", "host")]
    assert [(r["role"], r.get("organization_id") or r["country"]) for r in kept] == expected


def test_organizations_that_chaired() -> None:
    rows = records(
        reading(LETTER + "Copresidieron el seminario la Unión Africana y la Unión Europea."), "participations"
    )
    assert [r["organization_id"] for r in rows if r["role"] == "chair"] == [AU, EU]


def test_who_is_to_chair_something_else() -> None:
    words = "Los participantes acordaron crear un grupo, copresidido por la Unión Africana y la Unión Europea."
    assert records(reading(LETTER + words), "participations") == []


HELD = [
    "El segundo seminario sobre la estabilidad, realizado en Quito del 4 al 6 de mayo de 2005, fue un éxito.",
    "El segundo seminario sobre la estabilidad se llevó a cabo en Quito del 4 al 6 de mayo de 2005.",
    "El segundo seminario sobre la estabilidad se desarrolló en Quito del 4 al 6 de mayo de 2005.",
    "El segundo seminario sobre la estabilidad tuvo lugar en Quito los días 4 a 6 de mayo de 2005.",
    "El segundo seminario sobre la estabilidad tuvo como sede Quito, del 4 al 6 de mayo de 2005.",
]


@pytest.mark.parametrize("words", HELD)
def test_when_a_meeting_was_held(words: str) -> None:
    text = LETTER.replace("El seminario sobre la estabilidad se celebró en Lima el 20 de julio de 2004.", words)
    found = records(reading(text), "meetings")
    assert [(m["start_date"], m["end_date"], m["ordinal"]) for m in found] == [("2005-05-04", "2005-05-06", "2")]


def test_a_heading_for_observers_within_a_list() -> None:
    entries = "Organizaciones regionales\n\nUnión Africana\nUnión Europea\n\nObservadores\n\nConsejo de Europa\n"
    found = others(f"Anexo\n\nLista de participantes\n\n{entries}")
    assert found == [(AU, "participant"), (EU, "participant"), ("consejo de europa", "observer")]


def test_an_entry_that_was_not_represented() -> None:
    entries = "Unión Africana\n     Sra. Ana Solís Mora\n\nUnión Europea\n     No estuvo representada\n"
    assert others(f"Anexo\n\nLista de participantes\n\n{entries}") == [(AU, "participant")]


PROPOSED = [
    ("Convenía, por tanto, incorporar a las mujeres a los equipos de mediación.", "should"),
    ("Se hizo hincapié en la conveniencia de nombrar asesores en cada contingente.", "should"),
    ("Se subrayó la necesidad de dotar de recursos a las operaciones.", "must"),
    ("Resultaba necesario abrir corredores humanitarios.", "must"),
    ("Los Estados tendrían que compartir sus registros.", "must"),
    ("Apoyaron el despliegue de observadores de derechos humanos.", "urged"),
    ("Los participantes hicieron un llamado a las partes para que depusieran las armas.", "urged"),
    ("Propongo que las secretarías intercambien sus análisis.", "urged"),
    ("Se planteó la posibilidad de crear un fondo común.", "urged"),
    ("Los participantes convinieron en reunirse de nuevo el año siguiente.", "agreed"),
    ("Quedó acordado que se estableciera un grupo de trabajo.", "agreed"),
    ("Los ponentes coincidieron en que las armas procedían de arsenales mal custodiados.", None),
    ("Hubo acuerdo en que las fuerzas nacionales no podían hacer frente a esos grupos.", None),
    ("Se recordó que el mecanismo desempeñaba un papel fundamental.", None),
    ("Los delegados lamentaron la pérdida de vidas humanas.", None),
]


@pytest.mark.parametrize(("words", "force"), PROPOSED)
def test_what_proposes(words: str, force: str | None) -> None:
    text = LETTER + "Anexo\n\nResumen de los debates\n\n1. Los trabajos duraron dos días.\n\n2. " + words + "\n"
    found = [p["force"] for p in records(reading(text), "proposals")]
    assert found == ([force] if force else [])


SUMMARY = LETTER + "Anexo\n\nResumen de los debates\n\n"
ACTED = [
    ("Habló en primer lugar la Directora Regional de Política de la Unión Africana.", ["union africana"]),
    (
        "A la llamada de la Unión Africana acudieron delegaciones de la Unión Europea y de la CEPAL.",
        ["union europea", "cepal"],
    ),
    ("La Unión Africana, por boca de su Comisionado, coincidió con ese análisis.", ["union africana"]),
    ("Urge actuar, señaló la representante de la Unión Africana.", ["union africana"]),
    ("La Unión Europea ha descrito después su labor.", ["union europea"]),
    ("La Unión Europea envió a su asesora jurídica.", ["union europea"]),
    (
        "Tomaron asiento a la mesa el Secretario Ejecutivo de la CEPAL y el Comisionado de Paz de la Unión Africana.",
        ["cepal", "union africana"],
    ),
    ("Le siguió la Enviada Especial de la Unión Africana.", ["union africana"]),
    ("La nota de la Unión Africana señaló varios problemas.", []),
    ("La oradora recordó que la Unión Africana propuso un plan.", []),
    ("La Unión Africana aprobó una declaración.", []),
    ("La Unión Europea envió sus disculpas.", []),
    ("La Unión Africana debería señalar esos problemas.", []),
    ("Se destacó la labor de la Unión Africana.", []),
]


@pytest.mark.parametrize(("words", "expected"), ACTED)
def test_who_acts_was_there(words: str, expected: list[str]) -> None:
    rows = records(reading(SUMMARY + words), "participations")
    found = [str(r["organization_id"]) for r in rows if r["role"] == "participant"]
    assert list(dict.fromkeys(found)) == expected


def test_a_meeting_that_no_word_names_has_a_theme_and_conveners() -> None:
    text = (
        LETTER.partition("\n\n")[0]
        + "\n\nAnexo\n\nComunicado conjunto\n\n1. El 9 de mayo de 2018 deliberaron en Lima, convocados por el Gobierno del Perú y la "
        "Unión Africana, responsables de la región.\n\n2. El asunto llevaba por título «Fronteras seguras para todos».\n"
    )
    parsed = reading(text)
    assert records(parsed, "meetings")[0]["theme"] == "Fronteras seguras para todos"
    conveners = [r for r in records(parsed, "participations") if r["role"] == "convener"]
    assert {r.get("organization_id") or r.get("country") for r in conveners} == {AU, "PER"}


def test_who_chaired_by_a_list() -> None:
    text = (
        "Seminario regional sobre la paz\n\nLima, 3 y 4 de mayo de 2011\n\nLISTA DE PARTICIPANTES\n\nI. ESTADOS\n\n"
        "Perú\n     Ana Solís Mora, Viceministra de Gobierno (Presidenta)\nChile\n     Pablo Rojas Vera, Director\n\n"
        "II. ORGANIZACIONES REGIONALES\n\nUnión Africana\n"
    )
    rows = records(reading(text), "participations")
    assert [(r.get("country"), r.get("person_name")) for r in rows if r["role"] == "chair"] == [
        ("PER", "Ana Solís Mora")
    ]
