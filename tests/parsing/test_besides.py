"""Besides whom others came, before the verb and behind it."""

import pytest
from reading_of import WORKSHOPS, reading, records

COUNTS = {
    "Outre les membres du Conseil, ont pris part à l'atelier l'Union africaine, la CEDEAO et l'Union européenne.": (
        "fr",
        3,
    ),
    "Outre les membres du Conseil, ont participé : l'Union africaine, la CEDEAO et l'Union européenne.": ("fr", 3),
    "Outre l'Union africaine, ont pris part à l'atelier la CEDEAO et l'Union européenne.": ("fr", 3),
    "L'Union africaine et la CEDEAO ont participé à l'atelier, outre l'Union européenne.": ("fr", 3),
    "Outre le rapport de la CEDEAO, l'Union africaine a pris la parole.": ("fr", 1),
    "Además de los miembros del Consejo, participaron en el taller la CEPAL y la Unión Europea.": ("es", 2),
    "Además de la Unión Europea, tomaron parte en el taller la CEPAL y la Organización de los Estados Americanos.": (
        "es",
        3,
    ),
    "Besides the African Union, attending the workshop were ECOWAS and the European Union.": ("en", 3),
    "In addition to ECOWAS, the European Union attended the workshop.": ("en", 2),
    "ECOWAS took part in the workshop, in addition to the African Union.": ("en", 2),
    "In addition to the report of ECOWAS, the European Union took the floor.": ("en", 1),
    "In addition to ECOWAS, the African Union should take part in the next workshop.": ("en", 0),
    "Лига арабских государств приняла участие в семинаре помимо Африканского союза.": ("ru", 2),
    "وإلى جانب الاتحاد الأفريقي، شاركت في حلقة العمل جامعة الدول العربية والاتحاد الأوروبي.": ("ar", 3),
    "除非洲联盟外，参加讲习班的还有阿拉伯国家联盟和欧洲联盟。": ("zh", 3),
    "除非洲联盟的报告外，欧洲联盟还介绍了自己的工作。": ("zh", 1),
}


@pytest.mark.parametrize("text", COUNTS)
def test_who_came_besides(text: str) -> None:
    language, count = COUNTS[text]
    assert len(records(reading(WORKSHOPS[language] + text + "\n"), "participations")) == count
