"""Panels told by their members, who spoke after whom, meetings with a second convener, and what others only did or held."""

import pytest
from reading_of import reading, records

WORKSHOPS = {
    "en": "Report of the workshop\n\nThe workshop on mediation was held in Accra on 4 June 2018. ",
    "fr": "Rapport de l'atelier\n\nL'atelier sur la médiation s'est tenu à Accra le 4 juin 2018. ",
    "es": "Informe del taller\n\nEl taller sobre mediación se celebró en Accra el 4 de junio de 2018. ",
    "ru": "Отчет о семинаре\n\nСеминар по посредничеству состоялся в Аккре 4 июня 2018 года. ",
    "ar": "تقرير عن حلقة العمل\n\nعُقدت حلقة العمل المعنية بالوساطة في أكرا في 4 حزيران/يونيه 2018. ",
}


def roles(text: str) -> list[str]:
    """The roles of the organizations in a text, in order."""
    rows = records(reading(text + "\n"), "participations")
    return sorted(str(row["role"]) for row in rows if "organization_id" in row)


@pytest.mark.parametrize(
    ("language", "told", "many"),
    [
        (
            "en",
            "The panel was formed by Ms. Bello, Director of the African Union, Mr. Reed of the World Bank and IGAD.",
            3,
        ),
        (
            "fr",
            "Le panel était composé de Mme Bello, Directrice de l'Union africaine, de M. Petit, de la Banque "
            "mondiale, et d'un conseiller de la Ligue des États arabes.",
            3,
        ),
        (
            "es",
            "El panel estuvo integrado por la Sra. Bello, Directora de la Comunidad Andina, el Sr. Pérez, del Banco "
            "Mundial, y un asesor de la Unión Africana.",
            3,
        ),
        (
            "es",
            "El discurso principal estuvo a cargo de la Sra. Ortega, Secretaria Ejecutiva de la Comunidad Andina.",
            1,
        ),
        ("ru", "В состав дискуссионной группы вошли г-жа Белло, директор Африканского союза, и г-н Рид из ОБСЕ.", 2),
        ("ar", "وتألفت حلقة النقاش من السيدة بيلو، مديرة الاتحاد الأفريقي، ومستشار من البنك الدولي.", 2),
        ("en", "Also in attendance were observers from the Arab Maghreb Union and the East African Community.", 2),
        ("en", "He was succeeded at the podium by Ms. Ruiz, of the World Bank.", 1),
        ("fr", "Leur a succédé Mme Ndong, de l'Union africaine, et un représentant du Conseil de l'Entente.", 2),
        ("es", "Les siguió en el uso de la palabra la Sra. Ruiz, del Banco Mundial.", 1),
        ("ru", "Его сменил представитель Африканского союза.", 1),
        (
            "fr",
            "Le Président a entendu deux exposés : celui du Commissaire de l'Union africaine et celui de la Ligue des États "
            "arabes.",
            2,
        ),
    ],
)
def test_who_sat_on_a_panel_or_spoke_after_another_was_there(language: str, told: str, many: int) -> None:
    assert len(roles(WORKSHOPS[language] + told)) == many


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            "The Chair thanked the following organizations for their support: the African Union, the World Bank and IGAD.",
        ),
        ("en", "The following organizations submitted written reports: the African Union, the World Bank and IGAD."),
        (
            "en",
            "The Chair thanked for their support:\n\n- the African Union\n- the World Bank\n- the League of Arab States\n",
        ),
        (
            "fr",
            "Le Président a remercié les organisations suivantes de leur appui : l'Union africaine, l'Union européenne et la "
            "Banque mondiale.",
        ),
        (
            "fr",
            "Les organisations suivantes avaient présenté des rapports écrits :\n\n- la Ligue des États arabes\n"
            "- la Communauté d'Afrique de l'Est\n- l'Union du Maghreb arabe\n",
        ),
        (
            "en",
            "The Group heard a briefing by the envoy's representative and welcomed the efforts of the African Union.",
        ),
        ("fr", "Le Groupe a entendu un exposé du représentant du Médiateur et salué les efforts de l'Union africaine."),
    ],
)
def test_who_is_only_thanked_or_wrote_is_no_participant(language: str, told: str) -> None:
    assert roles(WORKSHOPS[language] + told) == []


@pytest.mark.parametrize(
    "text",
    [
        "The workshop was held in Accra on 4 June 2018 under the auspices of the African Union and was co-organized by IGAD.",
        "L'atelier s'est tenu à Accra le 4 juin 2018 sous les auspices de l'Union africaine et a été coorganisé par l'IGAD.",
        "El taller se celebró en Lima el 4 de junio de 2018 bajo los auspicios de la Comunidad Andina y fue coorganizado por "
        "el Banco Mundial.",
        "La reunión sobre Haití fue convocada en Lima el 5 de noviembre de 2013 conjuntamente por la Comunidad del Caribe y el "
        "Banco Mundial.",
    ],
)
def test_a_second_convener_stands_behind_a_second_verb_or_behind_date_and_place(text: str) -> None:
    assert roles("Informe\n\n" + text if "Lima" in text else text) == ["convener", "convener"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("On 6 August 2013, the Security Council held an open debate on the Sahel.", ["convener"]),
        ("El 6 de agosto de 2013 el Consejo de Seguridad celebró su debate abierto sobre el Sahel.", ["convener"]),
        ("Le 6 août 2013, le Conseil de sécurité a tenu un débat public sur le Sahel.", ["convener"]),
        (
            "The workshop on arms was held in Accra on 3 May 2012. The African Union held that arms should be marked.",
            ["participant"],
        ),
    ],
)
def test_who_only_holds_a_meeting_is_its_convener(text: str, told: list[str]) -> None:
    assert roles("S/2013/1\n\n" + text) == told


def test_a_spanish_council_invites_to_take_part_whom_it_names_behind() -> None:
    text = (
        "El 6 de agosto de 2013 el Consejo de Seguridad celebró un debate abierto sobre el Sahel. El Consejo invitó a "
    )
    assert roles(text + "participar a la Unión Africana y la Unión Europea.") == ["convener", "invited", "invited"]


def test_a_french_chair_is_told_up_to_what_the_council_heard() -> None:
    text = (
        "Résumé du débat public du Conseil de sécurité du 26 février 2019\n\nSous la présidence de M. Kouyaté, le Conseil a "
        "entendu deux exposés : celui du Commissaire de l'Union africaine et celui du Secrétaire général de la CEDEAO.\n"
    )
    assert "chair" not in roles(text)
