"""Lead-ins of lists that say that those in them came as observers. Phrasings of our own."""

import pytest
from reading_of import WORKSHOPS, reading, records

LEADS = {
    "en": [
        "The following attended as observers:",
        "The following organizations were represented as observers:",
        "Also present in an observer capacity were:",
        "The following took part in the workshop as observers:",
    ],
    "fr": [
        "Ont assisté à l’atelier en qualité d’observateurs :",
        "Les organisations suivantes ont participé en tant qu’observateurs :",
        "Étaient également représentés en qualité d’observateurs :",
    ],
    "es": [
        "Asistieron en calidad de observadores:",
        "Las siguientes organizaciones participaron como observadoras:",
        "Estuvieron representados en calidad de observadores:",
    ],
    "ru": [
        "В качестве наблюдателей присутствовали:",
        "В качестве наблюдателей в семинаре участвовали следующие организации:",
        "Со статусом наблюдателя присутствовали:",
    ],
    "ar": ["وحضر بصفة مراقب:", "وشاركت المنظمات التالية بصفة مراقب:", "وحضر الحلقة بصفة مراقبين:"],
    "zh": ["以观察员身份出席的有：", "下列组织以观察员身份与会：", "下列组织作为观察员出席了讲习班："],
}
NAMES = {
    "en": ("Organization of American States", "Association of Caribbean States"),
    "fr": ("Organisation des États américains", "Association des États de la Caraïbe"),
    "es": ("Organización de los Estados Americanos", "Asociación de Estados del Caribe"),
    "ru": ("Организация американских государств", "Ассоциация карибских государств"),
    "ar": ("منظمة الدول الأمريكية", "رابطة الدول الكاريبية"),
    "zh": ("美洲国家组织", "加勒比国家联盟"),
}


@pytest.mark.parametrize(("code", "lead"), [(code, lead) for code, leads in LEADS.items() for lead in leads])
def test_those_under_a_lead_in_for_observers_observed(code: str, lead: str) -> None:
    first, second = NAMES[code]
    found = records(reading(f"{WORKSHOPS[code]}3. {lead}\n– {first}\n– {second}\n"), "participations")
    assert [record["role"] for record in found] == ["observer", "observer"]


def test_an_observer_beside_the_list_makes_none_of_it() -> None:
    lead = "Besides the African Union, which attended as an observer, the following were represented:"
    text = f"{WORKSHOPS['en']}{lead}\n– Organization of American States\n– Association of Caribbean States\n"
    found = records(reading(text), "participations")
    roles = {str(record["organization_id"]): str(record["role"]) for record in found}
    assert roles["organization of american states"] == roles["association of caribbean states"] == "participant"
