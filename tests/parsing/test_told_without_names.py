"""Those whom a list or a sentence tells of without the words that usually would: labelled rows that wrap and hold names that nobody
knows, offices beside known ones, ways of taking part, conveners by no name, members of a delegation, and meetings by their number
alone. Phrasings of our own, in six languages."""

import pytest
from reading_of import WORKSHOPS, reading, records

POSTS = {
    "es": (
        "Intervinieron en nombre de organizaciones internacionales:\n"
        "\n"
        "- el Administrador del Programa de las Naciones Unidas para el Desarrollo, por videoconferencia;\n"
        "- el científico jefe de la Organización Meteorológica Mundial;\n"
        "- el Embajador encargado de los asuntos del clima de la Unión Europea;\n"
        "- el Director de la Unión Africana, por escrito;\n"
        "- el Observador Permanente de la Comunidad del Caribe.\n"
    ),
    "en": (
        "The following spoke on behalf of international organizations:\n"
        "\n"
        "- the Administrator of the United Nations Development Programme, by videoconference;\n"
        "- the chief scientist of the World Meteorological Organization;\n"
        "- the Ambassador in charge of climate affairs of the European Union;\n"
        "- the Director of the African Union, in writing;\n"
        "- the Permanent Observer of the Caribbean Community.\n"
    ),
    "fr": (
        "Ont pris la parole au nom d’organisations internationales :\n"
        "\n"
        "- l’Administrateur du Programme des Nations Unies pour le développement, par visioconférence ;\n"
        "- le scientifique en chef de l’Organisation météorologique mondiale ;\n"
        "- l’Ambassadrice chargée des affaires climatiques de l’Union européenne ;\n"
        "- le Directeur de l’Union africaine, par écrit ;\n"
        "- l’Observateur permanent de la Communauté des Caraïbes.\n"
    ),
    "ru": (
        "От имени международных организаций выступили:\n"
        "\n"
        "- Администратор Программы развития Организации Объединенных Наций, по видеосвязи;\n"
        "- главный научный сотрудник Всемирной метеорологической организации;\n"
        "- посол по климатическим вопросам Европейского союза;\n"
        "- Директор Африканского союза, в письменной форме;\n"
        "- Постоянный наблюдатель Карибского сообщества.\n"
    ),
}

LABELLED = {
    "es": (
        "Entidades participantes\n"
        "\n"
        "Organizaciones regionales: Unión Africana; Comunidad del Caribe;\n"
        "Unión Europea.\n"
        "\n"
        "Sociedad civil: Viva Rio; Fundación de los Lagos; Red de Mujeres por la\n"
        "Paz.\n"
        "\n"
        "Estados: Argentina, Chile, Uruguay y\n"
        "Venezuela.\n"
    ),
    "en": (
        "Participating entities\n"
        "\n"
        "Regional organizations: African Union; Caribbean Community;\n"
        "European Union.\n"
        "\n"
        "Civil society: Small Arms Survey; Foundation of the Lakes; Women's Network for the\n"
        "Peace.\n"
        "\n"
        "States: Argentina, Chile, Uruguay and\n"
        "Venezuela.\n"
    ),
    "fr": (
        "Entités participantes\n"
        "\n"
        "Organisations régionales : Union africaine ; Communauté des Caraïbes ;\n"
        "Union européenne.\n"
        "\n"
        "Société civile : Small Arms Survey ; Fondation des Lacs ; Réseau des femmes pour la\n"
        "paix.\n"
    ),
    "ru": (
        "Участники\n"
        "\n"
        "Региональные организации: Африканский союз; Карибское сообщество;\n"
        "Европейский союз.\n"
        "\n"
        "Организации системы Организации Объединенных Наций: Всемирный банк;\n"
        "Всемирная организация здравоохранения.\n"
    ),
    "ar": ("المشاركون\n\nالمنظمات الإقليمية: الاتحاد الأفريقي؛ الجماعة الكاريبية؛\nالاتحاد الأوروبي.\n"),
    "zh": (
        "与会者\n\n区域组织：非洲联盟；加勒比共同体；\n欧洲联盟。\n\n民间社会：小武器调查；湖泊基金会；妇女和平网。\n"
    ),
}

DELEGATIONS = {
    "es": (
        "La delegación de la Unión Africana estuvo encabezada por su Comisionado, Sr. Juan Pérez, e integrada por la Sra. Dora Argüello Lacayo, Secretaria Ejecutiva de la Comunidad del Caribe, y el Sr. Gustavo Tábora Paz, del Banco Centroamericano de Integración Económica.\n"
    ),
    "en": (
        "The delegation of the African Union was led by its Commissioner, Mr. John Smith, and included Ms. Jane Doe, Executive Secretary of the Caribbean Community, and Mr. Paul Roe of the African Development Bank.\n"
    ),
    "fr": (
        "La délégation de l’Union africaine était conduite par son Commissaire, M. Jean Dupont, et comprenait Mme Jeanne Martin, Secrétaire exécutive de la Communauté des Caraïbes, et M. Paul Durand, de la Banque africaine de développement.\n"
    ),
    "ru": (
        "Делегацию Африканского союза возглавлял его Комиссар г-н Иван Петров, и в нее входили г-жа Анна Иванова, Исполнительный секретарь Карибского сообщества, и г-н Петр Сидоров из Африканского банка развития.\n"
    ),
}

CONVENED = {
    "es": (
        "Lo había convocado la Unión Africana de común acuerdo con la Organización de los Estados Americanos.",
        "Asistieron, además de las dos organizaciones convocantes, representantes de la Unión Europea y de la Comunidad del Caribe.",
    ),
    "en": (
        "It had been convened by the African Union in agreement with the Organization of American States.",
        "Besides the two convening organizations, representatives of the European Union and the Caribbean Community attended.",
    ),
    "fr": (
        "Il avait été convoqué par l’Union africaine, en accord avec l’Organisation des États américains.",
        "Outre les deux organisations organisatrices, des représentants de l’Union européenne et de la Communauté des Caraïbes y ont assisté.",
    ),
    "ru": (
        "Он был созван Африканским союзом по согласованию с Организацией американских государств.",
        "Помимо двух организаций-организаторов, в семинаре приняли участие представители Европейского союза и Карибского сообщества.",
    ),
    "ar": (
        "وقد دعا إليها الاتحاد الأفريقي بالاتفاق مع منظمة الدول الأمريكية.",
        "وحضر حلقة العمل، إضافة إلى المنظمتين الداعيتين، ممثلون عن الاتحاد الأوروبي والجماعة الكاريبية.",
    ),
    "zh": (
        "讲习班由非洲联盟商同美洲国家组织召集。",
        "除两个召集组织外，欧洲联盟和加勒比共同体的代表出席了讲习班。",
    ),
}
NUMBERED = {
    "es": "Se trataba del segundo taller de la serie; el primero se había reunido en Asunción en octubre de 2002.",
    "en": "It was the second workshop of the series; the first had met in Asunción in October 2002.",
    "fr": "C’était le deuxième atelier de la série ; le premier s’était réuni à Asunción en octobre 2002.",
    "ru": "Это был второй семинар в серии; первый прошел в Асунсьоне в октябре 2002 года.",
    "zh": "这是该系列的第二次讲习班；第一次于2002年10月在亚松森举行。",
}


def roles_of(code: str, words: str) -> list[tuple[str, str]]:
    rows = records(reading(f"{WORKSHOPS[code]}{words}\n"), "participations")
    return [(row["role"], row.get("organization_id") or row["country"]) for row in rows]


@pytest.mark.parametrize("code", POSTS)
def test_an_office_beside_known_ones_and_the_way_of_taking_part(code: str) -> None:
    """Who only wrote, in the fourth entry, was not there."""
    assert len(set(roles_of(code, POSTS[code]))) == 4


@pytest.mark.parametrize(
    "entry", ["the friends and the Member States of the African Union", "a message of the African Union"]
)
def test_what_is_no_office_beside_known_ones(entry: str) -> None:
    listed = POSTS["en"].replace("the chief scientist of the World Meteorological Organization", entry)
    assert ("participant", "african union") not in roles_of("en", listed)


@pytest.mark.parametrize("code", LABELLED)
def test_labelled_rows_wrap_and_hold_names_that_nobody_knows(code: str) -> None:
    listed = {"es": 8, "en": 8, "fr": 4, "ru": 5, "ar": 3, "zh": 4}
    assert len(set(roles_of(code, LABELLED[code]))) == listed[code]


@pytest.mark.parametrize("code", CONVENED)
def test_conveners_beside_whom_others_came(code: str) -> None:
    convened, came = CONVENED[code]
    roles = [role for role, _ in set(roles_of(code, f"{convened}\n\n{came}"))]
    assert (roles.count("convener"), roles.count("participant")) == (2, 4)
    assert not any("declared_delegations" in row for row in records(reading(f"{WORKSHOPS[code]}{came}\n"), "meetings"))


@pytest.mark.parametrize(
    "sentence",
    [
        "The two convening organizations were asked to invite the European Union.",
        "Neither of the convening organizations attended.",
        "The convening organizations should take part in the next workshop.",
    ],
)
def test_conveners_of_whom_nothing_is_told(sentence: str) -> None:
    assert "participant" not in [role for role, _ in roles_of("en", f"{CONVENED['en'][0]}\n\n{sentence}")]


@pytest.mark.parametrize("code", DELEGATIONS)
def test_members_of_a_delegation_come_from_elsewhere(code: str) -> None:
    assert len({who for _, who in roles_of(code, DELEGATIONS[code])}) == 3


def test_what_a_statement_included_is_no_member() -> None:
    led, _ = DELEGATIONS["en"].split(", and included")
    told = f"{led}, and included a proposal of the Caribbean Community in its statement."
    assert [who for _, who in roles_of("en", told)] == ["african union"]


@pytest.mark.parametrize("code", NUMBERED)
def test_the_number_of_the_meeting_at_hand_and_of_the_one_before(code: str) -> None:
    rows = records(reading(f"{WORKSHOPS[code]}{NUMBERED[code]}\n"), "meetings")
    assert [(row.get("ordinal"), str(row["start_date"])[:4] == "2002") for row in rows] == [("2", False), ("1", True)]
